"""A source's text apart from the file that prints it: equal for two files that say the same.

A facsimile of a report and its text layer have the same words in other places. Names and facts are
read from leaves that know of no place: their offsets, and the ids of their passages, are numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from extract.model.text import MappedText
from extract.recognize.leaves import Leaf, Sentence


@dataclass(frozen=True, slots=True)
class Call:
    """The call of a footnote: the passage it is in, and where in which leaf, if it is in one."""

    note_id: str | None
    origin_id: str
    origin_kind: str
    origin_section: str
    leaf: int | None
    at: int


@dataclass(frozen=True, slots=True)
class Text:
    """The leaves of a source, the calls of its footnotes, and where sheets of facts begin.

    `written` is all that is said in the leaves and how they hang together.
    """

    leaves: tuple[Leaf, ...] = field(compare=False, repr=False)
    written: tuple[object, ...]
    calls: tuple[Call, ...]
    sheets: tuple[int, ...]

    def callers(self, note: Leaf) -> Iterator[tuple[Leaf, int]]:
        """Return the leaves that call a footnote, and where in their texts."""
        for call in self.calls:
            if call.leaf is not None and call.note_id == note.passage_id:
                yield self.leaves[call.leaf], call.at


class Numbers(dict[str, str]):
    """The number of each id, given to it when it is first asked for."""

    def __missing__(self, known: str) -> str:
        self[known] = str(len(self))
        return self[known]


def unplaced(leaf: Leaf, begin: int, numbers: Numbers) -> Leaf:
    """Return `leaf` without its place: its text begins at `begin`, its ids are `numbers`."""
    cell = leaf.cell
    if cell is not None:
        cell = replace(
            cell,
            cell_id=numbers[cell.cell_id],
            table_id=numbers[cell.table_id],
            derivation="",
            starts=(),
            ends=(),
            origins=(),
        )
    return Leaf(
        numbers[leaf.passage_id],
        numbers[leaf.parent_id] if leaf.parent_id else None,
        cell,
        leaf.kind,
        leaf.section,
        leaf.number,
        leaf.language,
        MappedText.numbered(leaf.text, begin),
        tuple(Sentence(numbers[s.passage_id], s.start, s.end) for s in leaf.sentences),
    )


def written(leaf: Leaf) -> tuple[object, ...]:
    """Return what is said in a leaf without place, and how it hangs together with others."""
    return (
        leaf.passage_id,
        leaf.parent_id,
        leaf.cell,
        leaf.kind,
        leaf.section,
        leaf.number,
        leaf.language,
        leaf.text,
        leaf.sentences,
    )
