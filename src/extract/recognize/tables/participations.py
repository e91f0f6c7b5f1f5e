"""Who takes part in what, as tables state it: a table has one of six shapes."""

from collections.abc import Sequence

from extract.model.text import even, fold
from extract.recognize.clauses.capitals import ORGANS
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.rolls import Roll, fill
from extract.recognize.names.subjects import Subject, subject_of
from extract.recognize.statements import Words, stated
from extract.recognize.tables.enumerated import processes_in
from extract.recognize.tables.matrix import (
    is_matrix,
    rolls_below,
    rolls_of_matrix,
    subjects_across,
    things_over_parties,
)
from extract.recognize.tables.parties import items_of_one, parties_by_rows
from extract.recognize.tables.projects import Project, projects_of
from extract.recognize.tables.table import PARTIES, Row, Table
from extract.recognize.tables.works import work_of

ROWS = 2
"""Things in a first column stand in at least this many rows."""


def rolls_of_table(context: Context, table: Table) -> list[Roll]:
    """Return the lists of parties that a table holds, each with the work it is taken from."""
    rolls = _by_shape(context, table)
    work = work_of(context, table) if rolls else None
    for roll in rolls:
        roll.attributed_to = work
    return rolls


def _by_shape(context: Context, table: Table) -> list[Roll]:
    if found := projects_of(context, table):
        return _countries_of_projects(context, table, found)
    if is_matrix(context, table):
        return rolls_of_matrix(context, table)
    if things_over_parties(context, table):
        return rolls_below(context, table)
    if not table.has(*PARTIES):
        return []
    if table.has("process") or _first_is_subject(context, table):
        if _parties_are_single(context, table):
            return _parties_with_processes(context, table)
        return _processes_with_parties(context, table)
    return parties_by_rows(context, table)


def rows_are_processes(context: Context, table: Table) -> bool:
    """Whether a table's rows are processes, each named in its cell under such a heading."""
    return (
        table.has("process")
        and not is_matrix(context, table)
        and not things_over_parties(context, table)
        and not (table.has(*PARTIES) and _parties_are_single(context, table))
    )


def learn_row_processes(context: Context, table: Table) -> None:
    """Note the names of the processes that a table's rows, cells or headings are about."""
    if subjects_across(context, table):
        return
    if not table.has("process"):
        if _heads_parties(context, table) and _first_is_subject(context, table):
            for row in table.rows:
                subject_in(context, row)
        elif _has_offices(context, table) and _first_is_undertaking(context, table):
            for row in table.rows:
                subject_of(context, row.cells[0][1], 0, len(row.cells[0][1].text), "programme")
        return
    for row in table.rows:
        for leaf in row.of("process"):
            if rows_are_processes(context, table):
                subject_of(context, leaf, 0, len(leaf.text), "process")
            elif table.has(*PARTIES):
                list(processes_in(context, leaf))


def _heads_parties(context: Context, table: Table) -> bool:
    """Whether a heading says that a column holds parties: meetings are held in countries too."""
    said = (context.words.nomenclature.column(leaf.text) for leaf in table.headings.values())
    return any(column is not None and column.meaning in PARTIES for column in said)


def _has_offices(context: Context, table: Table) -> bool:
    """Whether a heading is that of those who run, host or pay for what the rows are about."""
    offices = context.words.sayings.columns.values()
    headings = (even(" ".join(leaf.text.split())) for leaf in table.headings.values())
    return any(office.fullmatch(heading) for heading in headings for office in offices)


def _first_is_undertaking(context: Context, table: Table) -> bool:
    """Whether the first column, whose heading says nothing, names things and no meeting or body."""
    first = min(table.columns, default=0)
    firsts = [row.cells[0][1] for row in table.rows if row.cells]
    if table.columns.get(first) is not None or first not in table.headings or len(firsts) < ROWS:
        return False
    return all(_is_undertaking(context, leaf) for leaf in firsts)


def _is_undertaking(context: Context, leaf: Leaf) -> bool:
    """Whether a cell is written as a name of several words, none that of a meeting or an organ."""
    words = leaf.text.split()
    events, sayings = context.words.events, context.words.sayings
    if len(words) < 2 or not all(w[0].isupper() or len(w) < 4 for w in words):
        return False
    plain = [fold(word) for word in words]
    if any(word in events.forms or events.ordinal(word) is not None for word in plain):
        return False
    is_organ = any(sayings.names_one_of(o, fold(leaf.text)) for o in ORGANS)
    return not (is_organ or context.names(leaf) or context.dates_in(leaf))


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


def _countries_of_projects(
    context: Context, table: Table, projects: Sequence[Project]
) -> list[Roll]:
    """Read a table whose rows are projects, with the countries that each covers."""
    rolls = []
    for project in projects:
        name, where = project.title, project.where
        subject = subject_of(context, name, 0, len(name.text), "programme") if where else None
        if subject is not None and where is not None:
            roll = _roll(context, subject, _heading_over(table, where), "covered")
            fill(context, roll, where, 0, len(where.text))
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
