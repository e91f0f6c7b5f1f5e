"""Tables whose rows are parties to one thing, each with its territories and its date."""

import re
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of, without_acronym
from extract.recognize.lists.misprints import misprinted
from extract.recognize.lists.rolls import LASTING, Roll
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.captions import status_above, text_above
from extract.recognize.tables.standing import (
    capacity,
    capacity_of_part,
    dated_cells,
    heading_of,
    lasting_since,
    says_since,
    since_kind,
)
from extract.recognize.tables.table import PARTIES, Row, Table
from extract.recognize.tables.treaties import thing_of_heading

if TYPE_CHECKING:
    from extract.recognize.names.matching import Found


def parties_to_heading(context: Context, table: Table) -> list[Roll]:
    """Read a table whose rows are parties to one thing, in parts by as what they take part."""
    heading = table.heading(*PARTIES)
    if heading is None:
        return []
    thing = thing_of_heading(context, heading, table)
    if thing is None:
        return []
    entity_id, words = thing
    column = next(c for c in table.columns.values() if c is not None and c.meaning in PARTIES)
    parts = [capacity_of_part(context, row) for row in table.rows]
    is_said = any(parts) or any(map(says_since, table.rows))
    caption = status_above(context, table) if column.meaning == "countries" else None
    if column.meaning == "countries" and not (is_said or caption):
        return []
    kind = context.register.kind(entity_id)
    is_treaty = column.meaning in ("countries", "participants") and kind == "treaty"
    status = "party" if is_treaty else caption or column.status or "participant"
    title = Words(heading, 0, len(heading.text))
    rolls = [Roll(entity_id, kind, stated(words), title, status)]
    missing = _missing_dates(context, table)
    before: Item | None = None
    for row, part in zip(table.rows, parts, strict=True):
        if part:
            rolls.append(Roll(entity_id, kind, stated(words), title, status, of_all=part))
            before = None
        else:
            before = _entry_row(context, rolls[-1], row, before, missing=missing)
    entries = [item for roll in rolls for item, _, _ in roll.items]
    known = sum(item.party.entity_id is not None for item in entries)
    return [roll for roll in rolls if roll.items] if 2 * known > len(entries) else []


def _entry_row(
    context: Context, roll: Roll, row: Row, before: Item | None, *, missing: str | None
) -> Item | None:
    """Add a row that is one party, its territories and its date; return the party's entry."""
    cells = row.of(*PARTIES)
    if not cells or _is_heading_again(cells[0]):
        return before
    leaf = cells[0]
    is_ditto = leaf.text.strip() in context.words.lists.ditto
    if is_ditto and before is None:
        return before
    found = [] if is_ditto else items_of_one(context, leaf)
    items = [before] if is_ditto and before else found
    if not items:
        return before
    roll.count += 1
    roll.whole += [Words(cell, 0, len(cell.text)) for _, cell in row.cells if cell.text.strip()]
    for item in items:
        _entry(context, roll, row, item, is_alone=len(items) == 1, missing=missing)
    return items[0]


def _is_heading_again(leaf: Leaf) -> bool:
    """Whether a cell says what its column is headed with, on a further page."""
    return leaf.cell is not None and fold(leaf.text.strip()) == fold(leaf.cell.header or "")


def _entry(
    context: Context, roll: Roll, row: Row, item: Item, *, is_alone: bool, missing: str | None
) -> None:
    """Add one party of a row; several in one cell share its place, each with its own territory."""
    extra: dict[str, Stated | str] = dict(roll.of_all)
    respect = item.respect
    territory = next(iter(row.of("territory")), None)
    if territory is not None and any(map(str.isalnum, territory.text)):
        extra["scope"] = stated(Words(territory, 0, len(territory.text)))
        respect = _territories(context, territory, item.party, is_alone=is_alone) or respect
    extra |= capacity(context, row, roll.status)
    status = extra.get("participation_status", roll.status)
    meaning = status.value if isinstance(status, Stated) else status
    is_lasting = missing is None and meaning in LASTING
    if roll.in_kind != "treaty" and (row.of("capacity") or is_lasting):
        extra |= lasting_since(context, row, status)
    else:
        extra |= _since(context, row, missing=missing)
    whole = without_acronym(Item(item.whole, item.party, respect, item.note))
    roll.items.append((whole, extra, roll.count))


def items_of_one(context: Context, leaf: Leaf) -> list[Item]:
    """Return the entry of a cell that holds one party, whatever signs stand in its name.

    Two names run together in one cell are two entries. A name that no vocabulary holds is one of
    theirs if it differs from it by a single letter (a misprint): inferred, and noted.
    """
    if any(name.start <= 4 for name in context.countries(leaf)):
        items = list(items_of(context, leaf, 0, len(leaf.text)))
        named = [item for item in items if item.party.entity_id]
        if named:
            return _run_together(context, leaf, named[0])
    if not leaf.text.strip():
        return []
    words = Words(leaf, 0, len(leaf.text))
    return [Item(words, misprinted(context, words), (), None)]


def _run_together(context: Context, leaf: Leaf, first: Item) -> list[Item]:
    """Add to the `first` entry the names that follow it with nothing but a blank between."""
    found = [first]
    for name in context.countries(leaf):
        end = found[-1].whole.end
        if name.start >= end and not leaf.text[end : name.start].strip():
            words = Words(leaf, name.start, name.end)
            found.append(Item(words, Party(words, name.entity_id, name.resolution), (), None))
    return found


def _territories(
    context: Context, leaf: Leaf, party: Party, *, is_alone: bool
) -> tuple[Party, ...]:
    """Return the territories that a cell names.

    "X and all territories subject to ... X" names X; a cell of two names has two. Of parties run
    together in one cell each acts for itself.
    """
    names = context.countries(leaf)
    if not is_alone:
        names = [f for f in names if f.entity_id == party.entity_id]
    elif not any(f.start <= 4 for f in names):
        whole = misprinted(context, Words(leaf, 0, len(leaf.text)))
        return (whole,) if context.register.is_country(whole.entity_id) else ()
    kept: list[Found] = []
    for name in names:
        gap = leaf.text[kept[-1].end : name.start] if kept else ""
        if kept and not re.fullmatch(r"\s*(?:,|and|et|, and|&)\s*", gap):
            break
        if all(name.entity_id != other.entity_id for other in kept):
            kept.append(name)
    return tuple(Party(Words(leaf, f.start, f.end), f.entity_id, f.resolution) for f in kept)


def _since(context: Context, row: Row, *, missing: str | None) -> dict[str, Stated | str]:
    """Return the date of a row, and what it is the date of by its column's heading.

    Where the date column holds a sign alone, a column without a heading may hold the date.
    """
    dated = dated_cells(row)
    unnamed = [leaf for column, leaf in row.cells if column is None] if dated else []
    heading = next((h for leaf in dated if (h := heading_of(leaf))), "")
    for leaf in [*dated, *unnamed]:
        for date in context.dates_in(leaf):
            if date.edtf is not None:
                words = Words(leaf, date.start, date.end)
                own = heading_of(leaf) if leaf in dated else heading
                return {"since": Stated(date.edtf, words), "since_kind": since_kind(own)}
    if missing is None:
        return {}
    return {"since_missing": "stated_unknown", "since_kind": since_kind(missing)}


def _missing_dates(context: Context, table: Table) -> str | None:
    """Return the words above a table that say that its dates are not known; None without any."""
    above = None if table.has("date") else text_above(context, table)
    if above is None:
        return None
    unknown = r"\bdate\b.*\b(?:not ascertained|not known|pas determinee?|unknown|inconnue)\b"
    return above.text if re.search(unknown, context.even(above)) else None
