"""Which list a stated count speaks of.

The nearest first: a list in the same sentence, a list in a footnote that is called there, the list
of the same thing that stands elsewhere in the document.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from extract.model.block import Passage
from extract.reconcile.ledger import Ledger, Row


@dataclass(slots=True)
class Candidates:
    """The lists of a document by where they stand and what they are lists in."""

    ledger: Ledger
    passages: dict[str, tuple[str, Passage]] = field(default_factory=dict)
    parties: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    _notes: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Put parties to their lists, and footnotes to the passages that call them."""
        self.passages = self.ledger.passages()
        for row in self.ledger.rows("participations"):
            if list_id := row.get("list_id"):
                self.parties[list_id].append(row)
        for testimony in self.ledger.testimonies:
            for call in testimony.segmentation.calls:
                if call.to_passage_id:
                    self._notes[call.from_passage_id].add(call.to_passage_id)

    def lists(self, claim: Row) -> Iterator[tuple[Row, Sequence[Row]]]:
        """Return the lists that `claim` may speak of with their parties, the nearest first."""
        here = set(self.above(claim.fact.passage_id))
        noted = {note for passage in here for note in self._notes[passage]}
        for where in (here, noted, None):
            for row in self.ledger.rows("lists"):
                lies = set(self.above(row.fact.passage_id))
                is_same = row.values["in_id"] == claim.get("in_id")
                if (lies & where) if where is not None else is_same:
                    yield row, self.parties[row.row_id]

    def above(self, passage_id: str) -> Iterator[str]:
        """Return a sentence and the footnote it is in; any other passage alone."""
        yield passage_id
        parent = self.passages[passage_id][1].parent_id
        if parent and self.passages[parent][1].kind == "footnote":
            yield parent
