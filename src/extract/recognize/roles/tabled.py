"""Offices as columns of a table: "Meeting | Date | Chair", "Committee | Chair | Other members".

What a row is about is the meeting or project that one of its cells names, the organ in its first
column, or the process there. Whoever the cells of a column of offices name has that office in it.
Where organs stand across and whoever is in them down, marks in the cells say who belongs to which.
"""

import re
from collections.abc import Iterator, Sequence

from extract.model.text import even, fold, slug
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.spoken import Known
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.roles.parts import RoleParts
from extract.recognize.roles.rows import Role
from extract.recognize.roles.tense import Tense
from extract.recognize.statements import Words
from extract.recognize.tables.matrix import marked_below, organs_across
from extract.recognize.tables.table import Row, Table
from extract.recognize.tables.understood import tables_of

RULE = "role_of_column"

MOST_WORDS = 14
"""Words of a cell that is the name of one body, at most."""

_SAID = Saying("of_column", "", "table")
_PART = re.compile(r"[^;\n]+")
_NAME = re.compile(r"[^\W\d_]{2}")
_BRACKET = re.compile(r"\([^()]*\)")
_CAPITAL = re.compile(r"[A-ZÀ-Ý]")
_NO_NAME = re.compile(r"\d|[():]|, [a-z]")
_TAIL = re.compile(r"\s*(?:\([^()]*\)\s*)*$")


def tabled_roles(context: Context, sayings: Sayings, events: Sequence[Event]) -> Iterator[Role]:
    """Return the roles that columns of tables tell of."""
    if not any(leaf.cell for leaf in context.leaves):
        return
    for table in tables_of(context):
        if context.main_id is not None:
            yield from _of_matrix(context, sayings, table, context.main_id)
        offices = _offices(sayings, table)
        for row in table.rows if offices else ():
            thing = _of_organ_column(sayings, table, row, context.main_id) or _event(row, events)
            thing = thing or _process(context, row)
            thing = thing or _organ(context, sayings, row, context.main_id)
            if thing is not None:
                yield from _of_row(context, sayings, table, row, thing, offices)


def _of_matrix(context: Context, sayings: Sayings, table: Table, of_id: str) -> Iterator[Role]:
    """Yield who belongs to the organs across, as the cells below say: a mark, "Chair", "Member"."""
    for number, heading in organs_across(context, table).items():
        organ = Unit("g", heading, 0, len(heading.text.rstrip()), of_id=of_id)
        parts = RoleParts(context, sayings, Clause(heading, 0, 0, None, Known(), sayings))
        for row in table.rows:
            cell = marked_below(context, row, number)
            for actor in [*actors_of(context, row.cells[0][1])][:1] if cell else ():
                is_chair = cell and sayings.columns["chair"].fullmatch(even(cell.text.strip()))
                yield Role(
                    "chair" if is_chair else "member_of_organ",
                    "current",
                    of_id,
                    organ,
                    Words(cell, 0, len(cell.text)) if cell else organ.words,
                    RULE,
                    actor,
                    parts.actor_id(actor),
                    organ,
                    slug(organ.words.text),
                    None,
                )


def _offices(sayings: Sayings, table: Table) -> dict[int, str]:
    """Return the offices of columns by their number: those whose heading is one, and no more."""
    found: dict[int, str] = {}
    for number, heading in table.headings.items():
        words = even(" ".join(heading.text.split()))
        office = next((o for o, p in sayings.columns.items() if p.fullmatch(words)), None)
        if office is not None:
            found[number] = office
    return found


def _event(row: Row, events: Sequence[Event]) -> Unit | None:
    """Return the only event that a cell of a row names."""
    leaves = {id(leaf) for _, leaf in row.cells}
    found = {event.event_id: event for event in events if id(event.leaf) in leaves}
    if len(found) != 1:
        return None
    event = next(iter(found.values()))
    return Unit("e", event.leaf, event.start, event.end, event=event)


def _process(context: Context, row: Row) -> Unit | None:
    """Return the process that the first cell of a row is the name of."""
    first = row.cells[0][1]
    register = context.register
    names = [n for n in context.things(first) if register.mention_kind(n.entity_id) == "process"]
    if len({name.entity_id for name in names}) != 1 or first.text[: names[0].start].strip():
        return None
    return Unit("p", first, names[0].start, names[0].end, names[0].entity_id)


def _of_organ_column(sayings: Sayings, table: Table, row: Row, of_id: str | None) -> Unit | None:
    """Return what the first cell names below a heading that says that organs are listed."""
    first = row.cells[0][1]
    heading = table.headings.get(first.cell.column_index) if first.cell else None
    words = even(" ".join(heading.text.split())) if heading else ""
    if of_id is None or not sayings.patterns["organ_column"].fullmatch(words):
        return None
    return Unit("g", first, 0, len(first.text.rstrip()), of_id=of_id)


def _organ(context: Context, sayings: Sayings, row: Row, of_id: str | None) -> Unit | None:
    """Return the organ that the first cell of a row names, of the process that it is of."""
    first = row.cells[0][1]
    words = fold(first.text)
    is_organ = any(
        sayings.names_one_of(o, words) for o in ("organs", "lower_organs", "organ_nouns")
    )
    if of_id is None or not is_organ:
        return None
    return Unit("g", first, 0, len(first.text.rstrip()), of_id=of_id)


def _of_row(
    context: Context,
    sayings: Sayings,
    table: Table,
    row: Row,
    thing: Unit,
    offices: dict[int, str],
) -> Iterator[Role]:
    parts = RoleParts(context, sayings, Clause(thing.leaf, 0, 0, None, Known(), sayings))
    tense = Tense(context, sayings)
    in_id = (thing.of_id if thing.letter == "g" else thing.thing_id) or ""
    organ = thing if thing.letter == "g" else None
    for _, leaf in row.cells:
        role = offices.get(leaf.cell.column_index) if leaf.cell else None
        if role is None or leaf is thing.leaf or (role == "member_of_organ" and organ is None):
            continue
        heading = table.headings[leaf.cell.column_index if leaf.cell else 0]
        for actor in actors_of(context, leaf):
            yield Role(
                role,
                tense.status(_SAID, "", role, thing),
                in_id,
                thing,
                Words(heading, 0, len(heading.text)),
                RULE,
                actor,
                parts.actor_id(actor),
                organ,
                slug(organ.words.text) if organ else "",
                None if thing.letter == "e" else parts.in_bracket(actor),
            )


def actors_of(context: Context, leaf: Leaf) -> Iterator[Unit]:
    """Return whom a cell names: the names in it, or else each of its entries as it is printed."""
    for part in _PART.finditer(leaf.text):
        start = part.start() + len(part[0]) - len(part[0].lstrip())
        text = leaf.text[start : part.end()].rstrip(" .,")
        names = [
            Unit("c" if name.kind == "country" else "o", leaf, name.start, name.end, name.entity_id)
            for name in context.names(leaf, *part.span())
            if name.kind in ("country", "name")
        ]
        if names and names[0].start == start and not _has_more(leaf, names, start + len(text)):
            yield from names
        elif _is_name(text):
            yield Unit("x", leaf, start, start + len(_TAIL.sub("", text)))


def _has_more(leaf: Leaf, names: Sequence[Unit], end: int) -> bool:
    """Whether capitalized words stand between names or behind them, outside brackets."""
    stops = [*(name.start for name in names[1:]), end]
    gaps = (leaf.text[name.end : stop] for name, stop in zip(names, stops, strict=True))
    return any(_CAPITAL.search(_BRACKET.sub("", gap)) for gap in gaps)


def _is_name(text: str) -> bool:
    """Whether the words of a cell can be a name: no sentence, no figure, no dash."""
    plain = _BRACKET.sub("", text)
    is_short = len(plain.split()) <= MOST_WORDS and not _NO_NAME.search(plain)
    return is_short and plain[:1].isupper() and _NAME.search(plain) is not None
