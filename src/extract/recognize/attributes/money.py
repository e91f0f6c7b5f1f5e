"""Who pays for a process, its organs and projects: the clause that says so is the value."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import clause_around, first_words
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, stated

REST = "funding_rest"
"""The saying of who pays what is left of a budget: of that of which the rest was told."""


def fundings(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return what a clause says of who pays: its first words."""
    paid = owners.clause.within(*match.span(), "x")[-1:] if match[0].endswith(">") else []
    if any(not owners.is_spoken_of(unit) for unit in paid):
        return
    clause = owners.clause
    start, end = clause_around(clause, match.start())
    end = max(end, match.end())
    owner = _antecedent(owners, match) or _office(owners, match) or owners.payee(start, end)
    is_once = clause.said("paid_once").match(match[0]) and saying.key != REST
    if is_once and not clause.within(start, end, "pgqx"):
        return
    bare = clause.said("and_pays").match(clause.plain, match.start(), match.end())
    if bare:
        start = bare.end()
    yield Found(saying, owner, stated(first_words(clause, start, end)), _since(owners, match, end))


def _antecedent(owners: Owners, match: re.Match[str]) -> Unit | None:
    """Return whose staff "whose salaries Norway pays" is: what is named right before."""
    if not owners.clause.said("whose_costs").match(match[0]):
        return None
    before = [u for u in owners.clause.within(0, match.start()) if owners.is_spoken_of(u)]
    return before[-1] if before else None


def _office(owners: Owners, match: re.Match[str]) -> Unit | None:
    """Return the office that "pay for it" takes up: the one that the sentence before names."""
    if not owners.clause.said("for_it").search(match[0]):
        return None
    offices = [unit for unit in owners.clause.known.before if owners.is_spoken_of(unit)]
    return offices[-1] if offices and offices[-1].letter in "gqx" else None


def _since(owners: Owners, match: re.Match[str], end: int) -> Stated | None:
    """Return since when or in which years it is so, where the clause says that behind."""
    dates = owners.clause.within(match.start(), end, "d")
    edtf = dates[0].date.edtf if dates and dates[0].date else None
    return Stated(edtf, dates[0].words) if edtf and "/" in edtf else None
