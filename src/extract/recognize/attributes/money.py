"""Who pays for a process, its organs and projects: the clause that says so is the value."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import clause_around, first_words
from extract.recognize.clauses.sayings import Saying
from extract.recognize.statements import Stated, stated

_BARE = re.compile(r"(?:and|et) (?=(?:co-?)?(?:financ|fund))")


def fundings(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return what a clause says of who pays: its first words."""
    paid = owners.clause.within(*match.span(), "x")[-1:] if match[0].endswith(">") else []
    if any(not owners.is_spoken_of(unit) for unit in paid):
        return
    clause = owners.clause
    start, end = clause_around(clause, match.start())
    end = max(end, match.end())
    owner = owners.payee(start, end)
    bare = _BARE.match(clause.plain, match.start(), match.end())
    if bare:
        start = bare.end()
    yield Found(saying, owner, stated(first_words(clause, start, end)), _since(owners, match, end))


def _since(owners: Owners, match: re.Match[str], end: int) -> Stated | None:
    """Return since when or in which years it is so, where the clause says that behind."""
    dates = owners.clause.within(match.start(), end, "d")
    edtf = dates[0].date.edtf if dates and dates[0].date else None
    return Stated(edtf, dates[0].words) if edtf and "/" in edtf else None
