"""Who takes part in what, as tables state it."""

import re
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of, without_acronym
from extract.recognize.lists.misprints import misprinted
from extract.recognize.lists.rolls import LASTING, Roll, fill
from extract.recognize.names.subjects import Subject, subject_of
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.enumerated import processes_in
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
from extract.recognize.tables.works import work_of

if TYPE_CHECKING:
    from extract.recognize.names.matching import Found

_WHOSE = re.compile(r"\w+(?: \w+)?['’]")


def rolls_of_table(context: Context, table: Table) -> list[Roll]:
    """Return the lists of parties that a table holds, each with the work it is taken from."""
    rolls = _by_shape(context, table)
    work = work_of(context, table) if rolls else None
    for roll in rolls:
        roll.attributed_to = work
    return rolls


def _by_shape(context: Context, table: Table) -> list[Roll]:
    if table.has("project"):
        return _countries_of_projects(context, table)
    if not table.has(*PARTIES) or _holds_marks(context, table):
        return _matrix(context, table)
    if table.has("process") or _first_is_subject(context, table):
        if _parties_are_single(context, table):
            return _parties_with_processes(context, table)
        return _processes_with_parties(context, table)
    return _parties_to_heading(context, table)


def _holds_marks(context: Context, table: Table) -> bool:
    """Whether marks stand in most cells beside the first: names head them, whatever their words."""
    marks = context.words.nomenclature.marks
    texts = [leaf.text.strip() for row in table.rows for _, leaf in row.cells[1:]]
    filled = [text.lower() for text in texts if text]
    return bool(filled) and 2 * sum(text in marks for text in filled) > len(filled)


def rows_are_processes(context: Context, table: Table) -> bool:
    """Whether a table's rows are processes, each named in its cell under such a heading."""
    return (
        table.has("process")
        and not _holds_marks(context, table)
        and not (table.has(*PARTIES) and _parties_are_single(context, table))
    )


def learn_row_processes(context: Context, table: Table) -> None:
    """Note the names of the processes that a table's rows, cells or headings are about."""
    if not table.has("process"):
        return
    if _holds_marks(context, table):
        for number, heading in table.headings.items():
            if number > min(table.headings):
                subject_of(context, heading, 0, len(heading.text), "process")
        return
    for row in table.rows:
        for leaf in row.of("process"):
            if rows_are_processes(context, table):
                subject_of(context, leaf, 0, len(leaf.text), "process")
            elif table.has(*PARTIES):
                list(processes_in(context, leaf))


def _first_is_subject(context: Context, table: Table) -> bool:
    """Whether the first column, whose heading says nothing, names what the parties take part in."""
    first = min(table.columns, default=0)
    if table.columns.get(first) is not None or not table.columns:
        return False
    return not _parties_are_single(context, table)


def _parties_are_single(context: Context, table: Table) -> bool:
    counts = [len(context.countries(leaf)) for row in table.rows for leaf in row.of(*PARTIES)[:1]]
    return bool(counts) and 2 * sum(count <= 1 for count in counts) > len(counts)


def _processes_with_parties(context: Context, table: Table) -> list[Roll]:
    rolls = []
    for row in table.rows:
        subject = subject_in(context, row)
        if subject is None:
            continue
        for column, leaf in row.cells:
            if column is not None and column.meaning in PARTIES and leaf.text.strip():
                heading = _heading_over(table, leaf)
                roll = _roll(context, subject, heading, column.status or "participant")
                fill(context, roll, leaf, 0, len(leaf.text))
                rolls.append(roll)
    return rolls


def subject_in(context: Context, row: Row) -> Subject | None:
    """Return what a row is about: its cell under a process heading, or else its first."""
    cells = row.of("process") or [leaf for column, leaf in row.cells[:1] if column is None]
    if not cells:
        return None
    leaf = cells[0]
    return subject_of(context, leaf, 0, len(leaf.text), "process")


def _countries_of_projects(context: Context, table: Table) -> list[Roll]:
    """Read a table whose rows are projects, with the countries that each covers."""
    rolls = []
    for row in table.rows:
        covered = row.of("covered", "where", "countries", "participants")[:1]
        for name in row.of("project")[:1]:
            if not any(context.countries(leaf) for leaf in covered):
                continue
            subject = subject_of(context, name, 0, len(name.text), "programme")
            if subject is not None:
                roll = _roll(context, subject, _heading_over(table, covered[0]), "covered")
                fill(context, roll, covered[0], 0, len(covered[0].text))
                roll.is_list = roll.count > 1
                rolls.append(roll)
    return rolls


def _heading_over(table: Table, leaf: Leaf) -> Leaf | None:
    """Return the heading of a cell's own column, or else that of the first column of parties."""
    own = table.headings.get(leaf.cell.column_index) if leaf.cell else None
    return own if own is not None and own.text.strip() else table.heading(*PARTIES)


def _roll(context: Context, subject: Subject, heading: Leaf | None, status: str) -> Roll:
    return Roll(
        subject.entity_id,
        context.register.kind(subject.entity_id),
        stated(subject.words),
        Words(heading, 0, len(heading.text)) if heading else None,
        status,
    )


def _parties_to_heading(context: Context, table: Table) -> list[Roll]:
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
    caption = _status_above(context, table) if column.meaning == "countries" else None
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


def _status_above(context: Context, table: Table) -> str | None:
    """Return as what the parties of a table take part by the words right above it, if of one kind.

    "Table 2. Members on 31 December 2012" says it, "Members and observers" and "Members'
    contributions" do not.
    """
    above = text_above(context, table)
    label = context.words.lists.around["caption_label"]
    plain = label.sub("", context.even(above).strip()) if above else ""
    found = {
        (column.status, column.pattern.match(plain) is not None)
        for column in context.words.nomenclature.columns
        if column.status and column.pattern.search(plain)
    }
    only = next(iter(found)) if len(found) == 1 else (None, False)
    return only[0] if only[1] and not _WHOSE.match(plain) else None


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


def text_above(context: Context, table: Table) -> Leaf | None:
    """Return the passage right above a table, in its section."""
    cells = [leaf for row in table.rows for _, leaf in row.cells] + list(table.headings.values())
    if not cells:
        return None
    first = min(leaf.mapped.starts[0] for leaf in cells if leaf.text)
    section = cells[0].section
    above = [
        leaf
        for leaf in context.prose()
        if leaf.section == section
        and leaf.kind in ("paragraph", "title", "list_item", "heading")
        and leaf.text
        and leaf.mapped.starts[0] < first
    ]
    return above[-1] if above else None


def _parties_with_processes(context: Context, table: Table) -> list[Roll]:
    """Read a table whose rows are parties with the processes they take part in."""
    rolls: dict[str, Roll] = {}
    for row in table.rows:
        parties, processes = row.of(*PARTIES), row.of("process")
        if not parties or not processes:
            continue
        items = items_of_one(context, parties[0])
        for subject in processes_in(context, processes[0]):
            kind = context.register.kind(subject.entity_id)
            roll = rolls.setdefault(
                subject.entity_id,
                Roll(subject.entity_id, kind, stated(subject.words), None, "participant"),
            )
            for item in items:
                roll.add(item)
            roll.whole.append(subject.words)
    return list(rolls.values())


def _matrix(context: Context, table: Table) -> list[Roll]:
    """Read a table of marks: parties down, processes across."""
    marks = context.words.nomenclature.marks
    rolls: dict[int, Roll] = {}
    for row in table.rows:
        marked = [leaf for _, leaf in row.cells if leaf.text.strip().lower() in marks]
        party = next((leaf for _, leaf in row.cells if context.countries(leaf)), None)
        if not marked or party is None:
            continue
        for leaf in marked:
            number = leaf.cell.column_index if leaf.cell else 0
            heading = table.headings.get(number)
            if heading is None:
                continue
            if number not in rolls:
                subject = subject_of(context, heading, 0, len(heading.text), "process")
                if subject is None:
                    continue
                kind = context.register.kind(subject.entity_id)
                rolls[number] = Roll(
                    subject.entity_id, kind, stated(subject.words), None, "participant"
                )
            for item in items_of_one(context, party):
                rolls[number].add(item)
            rolls[number].whole += [
                Words(party, 0, len(party.text)),
                Words(leaf, 0, len(leaf.text)),
            ]
    return list(rolls.values())
