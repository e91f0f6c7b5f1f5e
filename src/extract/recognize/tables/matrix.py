"""Tables with what is taken part in across, and parties down or in the columns below.

Below a name stand marks, dates, standings or letters that a legend explains ("P = participant"), a
row for each party; or the parties themselves, one under the other.
"""

import re
from collections.abc import Mapping

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.rolls import Roll, fill
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import Subject, subject_of
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.captions import texts_around
from extract.recognize.tables.contents import are_parties, is_date, is_party, is_standing
from extract.recognize.tables.meanings import PARTIES
from extract.recognize.tables.parties import party_of
from extract.recognize.tables.standing import as_what
from extract.recognize.tables.table import Row, Table

LEAST = 0.6
"""The share of the filled cells below a name that must be marks, dates or standings."""

_LEGEND = re.compile(
    r"(?<!\w)(?P<sign>[A-Z]{1,3}|[x✓✔•●√■*])\s?(?:=|:|[–—-](?=\s))\s*"
    r"(?P<words>[^\W\d_][^\W\d_’' -]*(?:[ ’'-][^\W\d_]+){0,3})"
)
"""A sign in cells and what it stands for: "P = participant, O = observer"."""


def is_matrix(context: Context, table: Table) -> bool:
    """Whether rows begin with a party, and names head columns with marks in most cells."""
    return bool(things_across(context, table))


def things_across(context: Context, table: Table) -> dict[int, Leaf]:
    """Return the headings that name what the parties of the rows take part in, by their column.

    Over marks any heading is a name; over dates and standings one with the noun of a process, or
    that is known, beside another.
    """
    found: dict[int, Leaf] = {}
    are_marked = False
    legend = _legend(context, table)
    for number, heading in sorted(table.headings.items())[1:]:
        cells = _filled(table, number)
        marked = sum(_is_mark(context, leaf) or leaf.text.strip() in legend for leaf in cells)
        told = sum(is_date(context, leaf) or is_standing(context, leaf) for leaf in cells)
        if not cells or not any(map(str.isalpha, heading.text)):
            continue
        if marked >= LEAST * len(cells) or (
            told >= LEAST * len(cells) and _is_name(context, heading)
        ):
            found[number] = heading
            are_marked = are_marked or marked > 0
    if not found or not _begins_with_parties(context, table):
        return {}
    return found if are_marked or len(found) > 1 else {}


def _filled(table: Table, number: int) -> list[Leaf]:
    return [
        leaf
        for row in table.rows
        for _, leaf in row.cells
        if leaf.cell is not None and leaf.cell.column_index == number and leaf.text.strip(" –—-")
    ]


def _is_mark(context: Context, leaf: Leaf) -> bool:
    return leaf.text.strip().lower() in context.words.nomenclature.marks


def _is_name(context: Context, heading: Leaf) -> bool:
    names = context.things(heading)
    if names and names[0].start == 0:
        return True
    words = heading.text.split()
    return len(words) > 1 and context.words.nomenclature.kind_of(heading.text, "") != ""


def _begins_with_parties(context: Context, table: Table) -> bool:
    firsts = [row.cells[0][1] for row in table.rows if row.cells and row.cells[0][1].text.strip()]
    return 2 * sum(is_party(context, leaf) for leaf in firsts) > len(firsts)


def rolls_of_matrix(context: Context, table: Table) -> list[Roll]:
    """Return the list of parties of each thing across, as the marks below it say."""
    rolls: list[Roll] = []
    legend = _legend(context, table)
    for number, subject in subjects_across(context, table).items():
        roll = _roll(context, subject)
        for row in table.rows:
            _add(context, roll, row, number, legend)
        rolls.append(roll)
    return rolls


def subjects_across(context: Context, table: Table) -> dict[int, Subject]:
    """Return what the headings of a matrix, or of columns of parties, name, by their column."""
    across = things_across(context, table) or things_over_parties(context, table)
    organs = organs_across(context, table)
    found = {
        n: subject_of(context, leaf, 0, len(leaf.text), "process")
        for n, leaf in across.items()
        if n not in organs
    }
    return {number: subject for number, subject in found.items() if subject is not None}


def organs_across(context: Context, table: Table) -> dict[int, Leaf]:
    """Return the headings of a matrix that name organs, whose members have a role there."""
    across = things_across(context, table)
    kind_of = context.words.nomenclature.kind_of
    return {n: leaf for n, leaf in across.items() if kind_of(leaf.text, "") == "organ"}


def marked_below(context: Context, row: Row, number: int) -> Leaf | None:
    """Return the cell of a row below a heading, if it has a mark or words."""
    cells = [leaf for _, leaf in row.cells if leaf.cell and leaf.cell.column_index == number]
    return next((c for c in cells if any(map(str.isalnum, c.text)) or _is_mark(context, c)), None)


def things_over_parties(context: Context, table: Table) -> dict[int, Leaf]:
    """Return the headings of a table whose columns are each headed by a process, if it is one.

    Below them stand parties, one or more in a cell; no heading says that a column holds parties.
    """
    headings = dict(sorted(table.headings.items()))
    if len(headings) < 2 or len(headings) < len(table.columns):
        return {}
    if not all(_is_of_process(context, leaf) for leaf in headings.values()):
        return {}
    cells = [leaf for number in headings for leaf in _filled(table, number)]
    held = sum(is_party(context, leaf) or are_parties(context, leaf) for leaf in cells)
    return headings if cells and held >= LEAST * len(cells) else {}


def rolls_below(context: Context, table: Table) -> list[Roll]:
    """Return the list of the parties that stand below each process at the head of a column."""
    rolls: list[Roll] = []
    for number, subject in subjects_across(context, table).items():
        roll = _roll(context, subject)
        for leaf in _filled(table, number):
            fill(context, roll, leaf, 0, len(leaf.text))
        rolls.append(roll)
    return rolls


def _is_of_process(context: Context, heading: Leaf) -> bool:
    """Whether a heading names a process, and not what a column is about: "Members of the Forum"."""
    column = context.words.nomenclature.column(heading.text)
    if column is not None and column.meaning in PARTIES:
        return False
    names = context.things(heading)
    if names and names[0].start == 0:
        return context.register.kind(names[0].entity_id) in PROCESSES
    return _is_name(context, heading) and (
        context.words.nomenclature.kind_of(heading.text, "") in PROCESSES
    )


def _roll(context: Context, subject: Subject) -> Roll:
    kind = context.register.kind(subject.entity_id)
    return Roll(subject.entity_id, kind, stated(subject.words), None, "participant")


def _legend(context: Context, table: Table) -> Mapping[str, Words]:
    """Return the words for which signs in the cells stand, as a text around the table says."""
    return {
        match["sign"]: Words(leaf, *match.span("words"))
        for leaf in texts_around(context, table)
        for match in _LEGEND.finditer(leaf.text)
        if is_standing(context, Words(leaf, *match.span("words")))
    }


def _add(context: Context, roll: Roll, row: Row, number: int, legend: Mapping[str, Words]) -> None:
    """Add the party of a row, if its cell below the thing is marked."""
    party = row.cells[0][1]
    marked = marked_below(context, row, number)
    if marked is None or not party.text.strip():
        return
    sign = legend.get(marked.text.strip())
    extra = as_what(context, sign, "participant") if sign else _said(context, marked)
    for item in party_of(context, party)[:1]:
        roll.add(item, extra)
    roll.whole += [Words(leaf, 0, len(leaf.text)) for leaf in (party, marked)]


def _said(context: Context, marked: Leaf) -> dict[str, Stated | str]:
    """Return what a cell says: since when, or as what; a mark says no more than that it is so."""
    if _is_mark(context, marked):
        return {}
    date = next((date for date in context.dates_in(marked) if date.edtf), None)
    if date is not None and date.edtf is not None:
        words = Words(marked, date.start, date.end)
        value = date.edtf if "/" in date.edtf else f"{date.edtf}/.."
        return {"since": Stated(value, words), "since_kind": "joined"}
    return as_what(context, Words(marked, 0, len(marked.text)), "participant")
