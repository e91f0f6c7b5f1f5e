"""Who plays which role in a process, event or organ, as sentences state it.

A way of saying it (`roles.toml`) is found in a clause; its shape then says where the actors and the
things stand (`shapes`). A role without a named process or event is no row.
"""

from collections.abc import Sequence

from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of, declared
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Event
from extract.recognize.context import Context
from extract.recognize.roles.found import Found
from extract.recognize.roles.holders import joined
from extract.recognize.roles.listing import Announced, named_in
from extract.recognize.roles.membership import of_bracket
from extract.recognize.roles.parts import RoleParts
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.rows import Role, state_roles
from extract.recognize.roles.seats import bracket
from extract.recognize.roles.shapes import read_shapes
from extract.recognize.roles.stating import Stating
from extract.recognize.roles.tabled import tabled_roles

LONGEST = 5_000
"""A clause of more characters is no sentence, and is not read."""


def read_roles(context: Context, events: Sequence[Event], sayings: Sayings | None = None) -> None:
    """State the roles that the prose tells of."""
    known = sayings or declared(context)
    roles: list[Role] = []
    announced: Announced | None = None
    for clause in clauses_of(context, events, known):
        stating = Stating(context, known, clause, RoleParts(context, known, clause), roles)
        reading = Reading.of(stating)
        if clause.host is not None:
            of_bracket(reading)
            bracket(reading, clause.host)
            if clause.host.letter in "peqg" and len(clause.plain) <= LONGEST:
                read_shapes(reading)
        elif len(clause.plain) <= LONGEST:
            announced = _go_on(known, announced, clause, stating)
            read_shapes(reading)
            announced = stating.announced or announced
    roles += tabled_roles(context, known, events)
    state_roles(context, joined(context, roles))


def _go_on(
    sayings: Sayings, announced: Announced | None, clause: Clause, stating: Stating
) -> Announced | None:
    """State what was announced of the meetings that a clause names; return it if it names any."""
    things = named_in(sayings, announced, clause) if announced else []
    if announced is None or not things:
        return None
    found = Found(announced.saying, 0, 0, 0, list(announced.actors), things)
    found.verb, found.words = announced.verb, announced.words
    stating.state(found)
    stating.main.clear()
    return announced
