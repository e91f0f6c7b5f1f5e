"""Offices whose names say where they are: "Regional Office in Dakar"."""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Words

SEAT_IN_NAME = Saying("seat_in_name", "seat", "name")
"""What the rule is called that reads the seat of an office off its name."""

_AT = re.compile(r"(?P<head>.*)\b(?:in|at|a|au) (?P<city>[^\W\d_][\w' -]*)")


def offices_in(context: Context, sayings: Sayings, clause: Clause) -> Iterator[tuple[Unit, Words]]:
    """Return the offices of a clause that are named by a city, and the city.

    A mission or embassy is where its state sends it; only a city that a vocabulary holds counts.
    """
    for unit in clause.all("oxg"):
        match = _AT.fullmatch(context.even(unit.leaf)[unit.start : unit.end])
        is_city = match and fold(match["city"]) in context.cities
        if match and is_city and sayings.names_one_of("seats", match["head"]):
            yield unit, Words(unit.leaf, unit.start + match.start("city"), unit.end)
