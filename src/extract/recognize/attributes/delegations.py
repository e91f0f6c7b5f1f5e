"""Who represents the parties, and how many: "drew 58 delegates from six States"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import first_words, said_span
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import stated

_ARTICLE = re.compile(r"(?:the |des |les |some |about |de |d')")
_END = re.compile(
    r"[;:.]| (?:present|attending|in attendance|taking part)\b"
    r"|(?<!<c\d>)(?<!<c\d\d>), |, (?!(?:the |and )?<c)"
)


def delegations(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the people of "brought together officials from ...": who, and whence."""
    span = said_span(match)
    if span is None:
        return
    clause = owners.clause
    article = _ARTICLE.match(clause.plain, span[0])
    start = article.end() if article else span[0]
    end = _END.search(clause.plain, match.end())
    value = first_words(clause, start, end.start() if end else len(clause.plain))
    yield Found(saying, _owner(owners, match.start(), span[0]), stated(value))


def _owner(owners: Owners, start: int, at: int) -> Unit | str | None:
    clause = owners.clause
    named = clause.within(start, at, "p")
    before = clause.within(0, start, "e") or clause.within(0, start, "p")
    return named[-1] if named else before[0] if before else owners.topic()
