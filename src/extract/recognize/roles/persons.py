"""Persons without a name who act for somebody: "one senior ILO official"."""

import re

from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit

_LEAD = re.compile(
    r"(?:^|[,;:] |\b(?:and|et|that|que) )"
    r"(?:(?:the|an?|one|two|three|several|some|la|le|les|une?|deux|trois|plusieurs|des) |l')*$"
)
_WORD = re.compile(r"(?:(?:[a-z]+')?<[opqx]\d+>(?:'s)?|[a-z'-]+) $")
_MOST_WORDS = 8


def person_before(sayings: Sayings, clause: Clause, at: int) -> Unit | None:
    """Return the phrase for a person that ends before `at`, or None; it names no entity."""
    start = at
    for _ in range(_MOST_WORDS):
        match = _WORD.search(clause.plain[:start])
        if match is None:
            return None
        start = match.start()
        words = clause.plain[start:at].rstrip()
        if _LEAD.search(clause.plain[:start]) and sayings.patterns["persons"].search(words):
            found = clause.words(start, start + len(words))
            return Unit("m", found.leaf, found.start, found.end)
    return None
