"""Who pays for a process, its organs and projects: the clause that says so is the value."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import clause_around, first_words
from extract.recognize.clauses.sayings import Saying
from extract.recognize.statements import stated


def fundings(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return what a clause says of who pays: its first words."""
    paid = owners.clause.within(*match.span(), "x")[-1:] if match[0].endswith(">") else []
    if any(not owners.is_spoken_of(unit) for unit in paid):
        return
    start, end = clause_around(owners.clause, match.start())
    owner = owners.payee(start, max(end, match.end()))
    yield Found(saying, owner, stated(first_words(owners.clause, start, max(end, match.end()))))
