"""What `segment` gives: the tree of passages, table cells, footnote calls, and their coverage.

Every row carries `starts` and `ends`: the fragments of the canonical text it stands on, in order,
one per printed line. Passages and cells also carry `origins`, the way back of their cleaned text
character by character (see `MappedText.packed`).
"""

from dataclasses import dataclass

from extract.model.page import Note


@dataclass(frozen=True, slots=True)
class Passage:
    """A node of the tree of passages (see the data model for the kinds)."""

    passage_id: str
    parent_id: str | None
    kind: str
    section: str
    number: str | None
    language: str | None
    language_basis: str | None
    text: str
    ordinal: int
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    origins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `is_repeat` marks a header printed again on a later page."""

    cell_id: str
    table_id: str
    row_index: int
    column_index: int
    row_span: int
    column_span: int
    cell_role: str
    header: str | None
    text: str
    derivation: str
    is_repeat: bool
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    origins: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class FootnoteCall:
    """A call of a footnote in the text; `to_passage_id` is null where the note has no text."""

    call_id: str
    number: str
    from_passage_id: str
    to_passage_id: str | None
    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """A stretch of the canonical text and what became of it; the stretches are a partition.

    `part` is passage, cell, furniture, whitespace or excluded (then `rule_id` names the rule).
    `passage_id` is the deepest passage that holds it; for a cell, its table row.
    """

    char_start: int
    char_end: int
    part: str
    passage_id: str | None
    rule_id: str | None


@dataclass(frozen=True, slots=True)
class Segmentation:
    """All that `segment` gives of one source."""

    passages: tuple[Passage, ...]
    cells: tuple[Cell, ...]
    calls: tuple[FootnoteCall, ...]
    coverage: tuple[Coverage, ...]
    notes: tuple[Note, ...]
