"""Tables whose rows are parties to one thing, or part by part to several, each with its date.

A row that stands alone names what the rows below are parties to, or as what they take part.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.cited import Opened, cited
from extract.recognize.lists.entries import Item, Party, items_of, without_acronym
from extract.recognize.lists.misprints import misprinted
from extract.recognize.lists.rolls import LASTING, Roll
from extract.recognize.names.brackets import is_acronym
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.captions import section_title, status_said, text_above
from extract.recognize.tables.meetings import is_of_meetings
from extract.recognize.tables.parts import Part, parts_of
from extract.recognize.tables.standing import (
    capacity,
    dated_cells,
    ended_in,
    heading_of,
    is_of_treaty,
    is_only_signed,
    is_without_act,
    lasting_since,
    says_since,
    since_kind,
)
from extract.recognize.tables.table import PARTIES, Row, Table
from extract.recognize.tables.thing import Named, thing_of

if TYPE_CHECKING:
    from extract.recognize.names.matching import Found

_SHORT = re.compile(r"\s*\(([^()]+)\)$")

_COLUMN = re.compile(r"(?:column|colonne) \w+")

NEAR = 4
"""How many signs may stand before a name at the head of a cell."""


def parties_by_rows(context: Context, table: Table) -> list[Roll]:
    """Read a table whose rows are parties to one thing, or to what the row above them names.

    A table of countries of which nothing says that they take part in something states nothing.
    """
    column = next((c for c in table.columns.values() if c and c.meaning in PARTIES), None)
    parts = parts_of(context, table)
    if column is None or is_of_meetings(context, table):
        return []
    said = status_said(context, table) if column.meaning == "countries" else column.status
    is_treaty = is_of_treaty(context, table)
    is_parted = any(part.standing or part.of for part in parts.values())
    is_joined = any(says_since(context, row) for row in table.rows) or table.has("capacity")
    told = None if said or is_treaty else _cited(context, table)
    if not (said or is_treaty or is_joined or is_parted or told):
        return []
    status = said or (told[0] if told else "participant")
    missing = _missing_dates(context, table)
    rolls: list[Roll] = []
    before: Item | None = None
    of = None if any(part.of for part in parts.values()) else thing_of(context, table)
    of = told[1] if told else of
    if of is not None:
        rolls.append(_roll(context, table, of, status, is_treaty=is_treaty))
    for row in table.rows:
        part = parts.get(row.number)
        if part is None:
            if rolls:
                before = _entry_row(context, rolls[-1], row, before, missing=missing)
            continue
        before = None
        if rolls and not part.of and not part.standing and _is_of_state(context, row):
            rolls[-1].count += 1  # a State that has done nothing yet stands alone in its row
        of = part.of or of
        if of is not None and (part.of or part.standing):
            rolls.append(_roll(context, table, of, status, is_treaty=is_treaty, part=part))
    return _known(context, rolls)


def _cited(context: Context, table: Table) -> Opened | None:
    """Return what a sentence says of "a country named in column 1", or in the schedule."""
    heading = table.heading(*PARTIES)
    column = _COLUMN.match(context.even(heading)) if heading else None
    over = section_title(context, table)
    words = [column.group()] if column else [over.text] if over else []
    return next((x for each in words if (x := cited(context, each, table.cells[0]))), None)


def _roll(
    context: Context,
    table: Table,
    of: Named,
    status: str,
    *,
    is_treaty: bool,
    part: Part | None = None,
) -> Roll:
    """Return the list of a table or of a part of it; of a treaty the rows are parties."""
    entity_id, words = of
    is_member = is_treaty and status == "member" and context.register.kind(entity_id) == "treaty"
    status = "party" if is_member else status
    kind = "treaty" if is_treaty else context.register.kind(entity_id)
    heading = table.heading(*PARTIES)
    title = Words(heading, 0, len(heading.text)) if heading and heading.text.strip() else None
    named = part is not None and part.of is not None
    return Roll(
        entity_id,
        context.register.kind(entity_id),
        stated(words),
        title,
        "party" if kind == "treaty" and status == "participant" else status,
        of_all=part.standing if part else {},
        whole=[part.words] if part is not None and named else [],
    )


def _known(context: Context, rolls: list[Roll]) -> list[Roll]:
    """Return the lists with entries, if most of these are known or named as parties are."""
    entries = [item for roll in rolls for item, _, _ in roll.items]
    kind_of = context.words.nomenclature.kind_of
    known = sum(
        item.party.entity_id is not None or kind_of(item.party.words.text, "") != ""
        for item in entries
    )
    return [roll for roll in rolls if roll.items] if 2 * known > len(entries) else []


def _entry_row(
    context: Context, roll: Roll, row: Row, before: Item | None, *, missing: str | None
) -> Item | None:
    """Add a row that is one party, its territories and its date; return the party's entry."""
    cells = row.of(*PARTIES)
    if not cells:
        cells = [leaf for column, leaf in row.cells if column and column.meaning in PARTIES]
        is_below = before is not None and any(leaf.text.strip() for _, leaf in row.cells)
        told = row.of("territory")
        is_told = bool(told) and (row.of("date") or context.countries(told[0]))
        if not cells or not is_below or not is_told:
            return before  # a line of other text under the table is no territory
    leaf = cells[0]
    if _is_heading_again(leaf) or fold(leaf.text.strip()) in context.words.lists.totals:
        return before
    is_ditto = leaf.text.strip() in context.words.lists.ditto or not leaf.text.strip()
    if is_ditto and before is None:
        return before
    items = [before] if is_ditto and before else party_of(context, leaf)
    if items and before and _is_below(context, leaf) and not _is_below(context, before.whole.leaf):
        respect = _territories(context, leaf, before.party, is_alone=True)
        _add(context, roll, row, [replace(before, respect=respect, note=None)], missing=missing)
        return before
    items = _of_state(context, items, before) if roll.status == "party" else items
    if not items:
        return before
    _add(context, roll, row, items, missing=missing)
    return items[0]


def _add(context: Context, roll: Roll, row: Row, items: list[Item], *, missing: str | None) -> None:
    """Add the entries of one row, which share its place; a State that did nothing is no party."""
    is_idle = roll.in_kind == "treaty" and is_without_act(context, row)
    roll.count += not is_idle or any(item.party.entity_id for item in items)
    if is_idle:
        return
    roll.whole += [Words(cell, 0, len(cell.text)) for _, cell in row.cells if cell.text.strip()]
    for item in items:
        _entry(context, roll, row, item, is_alone=len(items) == 1, missing=missing)


def _is_of_state(context: Context, row: Row) -> bool:
    """Whether the only cell of a row is nothing but the name of a country."""
    cell = row.only_cell
    names = context.countries(cell) if cell is not None else []
    return cell is not None and any(n.end - n.start >= len(cell.text.strip()) for n in names)


def _is_below(context: Context, leaf: Leaf) -> bool:
    """Whether a cell begins with a sign that puts it below the party above: "— Hong Kong"."""
    sign, _, name = leaf.text.strip().partition(" ")
    return bool(name) and sign in context.words.lists.ditto


def _of_state(context: Context, items: list[Item], before: Item | None) -> list[Item]:
    """Let the State of the row above act for a territory of its own: "China", below it "Macau"."""
    state = before.party if before else None
    entities = context.register.entities
    if len(items) != 1 or state is None or None in (items[0].party.entity_id, state.entity_id):
        return items
    item = items[0]
    if item.respect or entities[str(item.party.entity_id)].parent_id != state.entity_id:
        return items
    return [Item(item.whole, state, (item.party,), item.note)]


def party_of(context: Context, leaf: Leaf) -> list[Item]:
    """Return the party of a cell: a country, or a body by whatever name it is printed."""
    is_country = any(name.start <= NEAR for name in context.countries(leaf))
    is_named = any(name.start <= NEAR for name in context.things(leaf))
    is_body = not is_country and (is_named or "(" in leaf.text)
    found = list(items_of(context, leaf, 0, len(leaf.text)))[:1] if is_body else []
    return [_without_short(item) for item in found] or items_of_one(context, leaf)


def _without_short(item: Item) -> Item:
    """Leave a short name in a bracket out of the name of a body that no vocabulary knows."""
    words = item.party.words
    behind = _SHORT.search(words.text)
    if item.party.entity_id is not None or behind is None or not is_acronym(behind.group(1)):
        return item
    name = Words(words.leaf, words.start, words.start + behind.start())
    return Item(item.whole, Party(name, None, item.party.resolution), item.respect, item.note)


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
    extra |= capacity(context, row, "party" if roll.status == "party" else "participant")
    if is_only_signed(context, row):
        extra["participation_status"] = "other"
    status = extra.get("participation_status", roll.status)
    meaning = status.value if isinstance(status, Stated) else status
    is_lasting = missing is None and meaning in LASTING | {"invited"}
    if is_lasting or (roll.in_kind != "treaty" and row.of("capacity")):
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
    if any(name.start <= NEAR for name in context.countries(leaf)):
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
    elif not any(f.start <= NEAR for f in names):
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

    Where the date column holds a sign alone, one without a heading may hold the date.
    """
    ended, dated = ended_in(context, row), dated_cells(context, row)
    heading = next((h for leaf in dated if (h := heading_of(leaf))), "")
    for leaf in dated:
        for date in context.dates_in(leaf):
            if date.edtf is not None:
                words = Words(leaf, date.start, date.end)
                kind = since_kind(context, heading_of(leaf) or heading)
                if ended is not None and "/" not in date.edtf:
                    return {"since": Stated(f"{date.edtf}/{ended.value}", words)}
                return {"since": Stated(date.edtf, words), "since_kind": kind}
    if ended is not None:
        return {"since": Stated(f"../{ended.value}", ended.words)}
    if missing is None:
        return {}
    return {"since_missing": "stated_unknown", "since_kind": since_kind(context, missing)}


def _missing_dates(context: Context, table: Table) -> str | None:
    """Return the words above a table that say that its dates are not known; None without any."""
    above = None if table.has("date") else text_above(context, table)
    if above is None:
        return None
    unknown = context.words.lists.around["undated"]
    return above.text if unknown.search(context.even(above)) else None
