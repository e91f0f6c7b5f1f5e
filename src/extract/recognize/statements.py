"""Facts in the making: each with the words it stands on, field by field."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model.identity import digest
from extract.model.statement import Statement, Value
from extract.model.text import Span
from extract.recognize.leaves import Leaf


class Words(NamedTuple):
    """The words [start, end) of a leaf."""

    leaf: Leaf
    start: int
    end: int

    @property
    def text(self) -> str:
        """The words as cleaned text."""
        return self.leaf.text[self.start : self.end]

    def back(self) -> tuple[Span, ...]:
        """Return the canonical spans of the words."""
        return self.leaf.back(self.start, self.end)


class Stated(NamedTuple):
    """A value and the words it was read from; None for the words of the row as a whole."""

    value: str
    words: Words | None = None


def stated(words: Words) -> Stated:
    """Return the value that is the words themselves."""
    return Stated(" ".join(words.text.split()), words)


@dataclass(slots=True)
class Statements:
    """The facts of one source, in the order in which they were read."""

    document_id: str
    statements: list[Statement] = field(default_factory=list)
    values: list[Value] = field(default_factory=list)
    _seen: set[tuple[str, str]] = field(default_factory=set)

    def id_of(self, table: str, *key: str | None) -> str:
        """Return the id of the row of `table` with this natural key."""
        return digest(self.document_id, table, *(part or "" for part in key))

    def knows(self, table: str, row_id: str) -> bool:
        """Whether a statement of this row has been made."""
        return (table, row_id) in self._seen

    def add(
        self,
        table: str,
        row_id: str,
        whole: Sequence[Words],
        fields: Iterable[tuple[str, Stated | str | int | None]],
        *,
        rule_id: str,
        derivation: str = "stated",
    ) -> str:
        """State a fact; `whole` are the words of the row, the first of them where it is read.

        A field whose value is None is not stated and gets no row. Returns `row_id`.
        """
        number = len(self.statements)
        spans = in_order(span for words in whole for span in words.back())
        leaf = whole[0].leaf
        self._seen.add((table, row_id))
        self.statements.append(
            Statement(
                number,
                table,
                row_id,
                (leaf.cell_id and leaf.passage_id) or leaf.sentence_at(whole[0].start).passage_id,
                leaf.cell_id,
                leaf.language,
                derivation,
                rule_id,
                tuple(span.start for span in spans),
                tuple(span.end for span in spans),
            )
        )
        for name, value in fields:
            if value is None or value == "":
                continue
            given = value if isinstance(value, Stated) else Stated(str(value))
            own = given.words.back() if given.words else ()
            self.values.append(
                Value(
                    number,
                    name,
                    given.value,
                    tuple(span.start for span in own),
                    tuple(span.end for span in own),
                )
            )
        return row_id


def in_order(spans: Iterable[Span]) -> list[Span]:
    """Return spans in the order of the text, those that overlap or touch as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
