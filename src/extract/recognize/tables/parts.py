"""Rows that stand alone in a table and are said of the rows below: "A. Tana Forum", "Observers".

Such a row names what the rows below are of, says as what parties take part, or neither: "Africa".
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.headed import is_telling
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import subject_of
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.contents import is_party
from extract.recognize.tables.meanings import PARTIES
from extract.recognize.tables.standing import as_what
from extract.recognize.tables.table import Row, Table

_NUMBER = re.compile(r"\(?(?:[A-Z]|\d{1,2}|[IVX]{1,5}|[a-z])[.)] +")
"""What numbers the parts of a table: "A. ", "(ii) "."""

LONGEST = 14
"""How many words a name of a part has at most: what is longer is a remark."""


@dataclass(frozen=True, slots=True)
class Part:
    """A row that stands alone: its words, what the rows below are of, their standing."""

    words: Words
    of: tuple[str, Words] | None = None
    standing: Mapping[str, Stated | str] = field(default_factory=dict)


def parts_of(context: Context, table: Table) -> dict[int, Part]:
    """Return the parts of a table by the number of the row that stands alone.

    A party stands alone where its other cells are empty: only a number, a name of what States join,
    or the place at the head of the table makes a row a part.
    """
    alone = {row.number: leaf for row in table.rows if (leaf := _alone(table, row))}
    if len(alone) == len(table.rows):
        return {}
    first = table.rows[0].number
    opens = first in alone and _is_part(context, alone[first], is_sure=True)
    return {
        n: _part(context, leaf)
        for n, leaf in alone.items()
        if _is_part(context, leaf, is_sure=opens)
    }


def _alone(table: Table, row: Row) -> Leaf | None:
    """Return the only cell of a row, if it is the first or reaches over others."""
    leaf = row.only_cell
    if leaf is None or leaf.cell is None or len(leaf.text.split()) > LONGEST:
        return None
    is_first = leaf.cell.column_index == min(table.columns)
    return leaf if is_first or leaf.cell.column_span > 1 else None


def _is_part(context: Context, leaf: Leaf, *, is_sure: bool) -> bool:
    """Whether a cell that stands alone is a part; `is_sure` where the table opens with one."""
    if _NUMBER.match(leaf.text) or (leaf.cell and leaf.cell.column_span > 1 and is_sure):
        return True
    if is_party(context, leaf):
        return False
    name = leaf.text.strip()
    kind = context.words.nomenclature.kind_of(name, "")
    known = [n for n in context.things(leaf) if n.start == 0 and n.end == len(name)]
    if known:
        return context.register.kind(known[0].entity_id) in PROCESSES or (
            is_sure and context.register.entities[known[0].entity_id].key is None
        )
    return (
        kind in PROCESSES
        or bool(_standing(context, leaf, 0))
        or is_region(context, leaf, 0)
        or is_sure
    )


def _part(context: Context, leaf: Leaf) -> Part:
    number = _NUMBER.match(leaf.text)
    start = number.end() if number else 0
    words = Words(leaf, start, len(leaf.text))
    if is_region(context, leaf, start):
        return Part(words)
    if standing := _standing(context, leaf, start):
        return Part(words, standing=standing)
    if not _is_name(context, leaf, start):
        return Part(words)
    found = subject_of(context, leaf, start, len(leaf.text), "process")
    return Part(words, (found.entity_id, found.words)) if found else Part(words)


def is_region(context: Context, leaf: Leaf, start: int) -> bool:
    """Whether a part is a region of the world, of which no parties are."""
    plain = even(leaf.text[start:]).strip()
    regions = context.words.events.regions
    pieces = re.split(r",? (?:and|et) (?:the |le |la |les |l')?|, |/", plain)
    return all(any(r.pattern.fullmatch(piece) for r in regions) for piece in [plain]) or all(
        any(r.pattern.fullmatch(piece) for r in regions) for piece in pieces
    )


def _is_name(context: Context, leaf: Leaf, start: int) -> bool:
    """Whether the words of a part are a name: known, of a known noun, or written as one."""
    text = leaf.text[start:].strip()
    if any(name.start == start for name in context.things(leaf)):
        return True
    if not is_telling(context, text):
        return False
    capitals = [word for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].isupper()]
    return len(capitals) > 1 or (
        bool(capitals) and context.words.nomenclature.kind_of(text, "") != ""
    )


def _standing(context: Context, leaf: Leaf, start: int) -> dict[str, Stated | str]:
    """Return as what the parties below take part: "A. Members" is a heading of parties alone.

    A process that it names is what they are parties to.
    """
    words = Words(leaf, start, len(leaf.text))
    column = context.words.nomenclature.column(words.text)
    if column is None or column.meaning not in PARTIES - {"countries"} or context.things(leaf):
        return {}
    is_name = context.words.nomenclature.kind_of(words.text, "") in PROCESSES
    return {} if is_name else as_what(context, words, "participant")
