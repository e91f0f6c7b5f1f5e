"""Tables whose rows are parties under the name of what they take part in.

A row that is one cell over all columns ("A. Tana Forum") names it; each row below is a party, with
its capacity and since when, as the headings say.
"""

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, items_of, without_acronym
from extract.recognize.lists.rolls import Roll
from extract.recognize.names.subjects import subject_of
from extract.recognize.statements import Words, stated
from extract.recognize.tables.parties import items_of_one
from extract.recognize.tables.standing import NUMBER, capacity, capacity_of_part, lasting_since
from extract.recognize.tables.table import PARTIES, Row, Table


def is_grouped(context: Context, table: Table) -> bool:
    """Whether rows of one cell over several columns, with names, stand among rows of parties."""
    return table.has(*PARTIES) and any(
        _heading_of(row) and not capacity_of_part(context, row) for row in table.rows
    )


def rolls_of_groups(context: Context, table: Table) -> list[Roll]:
    """Return the list of parties under each row that names what they take part in."""
    column = next(c for c in table.columns.values() if c is not None and c.meaning in PARTIES)
    title = table.heading(*PARTIES)
    rolls: list[Roll] = []
    for row in table.rows:
        if heading := _heading_of(row):
            roll = _roll(context, heading, title, column.status or "participant")
            rolls += [roll] if roll else []
        elif rolls:
            _add(context, rolls[-1], row)
    return rolls


def learn_groups(context: Context, table: Table) -> None:
    """Note the names of what the rows of a table are grouped under."""
    if is_grouped(context, table):
        for row in table.rows:
            if heading := _heading_of(row):
                _subject(context, heading)


def _heading_of(row: Row) -> Leaf | None:
    """Return the only cell of a row, if it reaches over other columns."""
    leaf = row.only_cell
    return leaf if leaf and leaf.cell and leaf.cell.column_span > 1 else None


def _subject(context: Context, heading: Leaf) -> tuple[str, Words] | None:
    number = NUMBER.match(heading.text)
    start = number.end() if number else 0
    found = subject_of(context, heading, start, len(heading.text), "process")
    return (found.entity_id, found.words) if found else None


def _roll(context: Context, heading: Leaf, title: Leaf | None, status: str) -> Roll | None:
    subject = _subject(context, heading)
    if subject is None:
        return None
    entity_id, words = subject
    return Roll(
        entity_id,
        context.register.kind(entity_id),
        stated(words),
        Words(title, 0, len(title.text)) if title else None,
        status,
        whole=[Words(heading, 0, len(heading.text))],
    )


def _add(context: Context, roll: Roll, row: Row) -> None:
    cells = row.of(*PARTIES)
    if not cells:
        return
    items = _items(context, cells[0])
    roll.count += bool(items)
    roll.whole += [Words(leaf, 0, len(leaf.text)) for _, leaf in row.cells if leaf.text.strip()]
    for item in map(without_acronym, items[:1]):
        extra = capacity(context, row, roll.status)
        extra |= lasting_since(context, row, extra.get("participation_status", roll.status))
        roll.items.append((item, extra, roll.count))


def _items(context: Context, leaf: Leaf) -> list[Item]:
    """Return the party of a cell: a country, or a body by whatever name it is printed."""
    if any(name.start <= 4 for name in context.countries(leaf)):
        return items_of_one(context, leaf)
    return list(items_of(context, leaf, 0, len(leaf.text))) or items_of_one(context, leaf)
