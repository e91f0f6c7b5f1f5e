"""Who represents the parties, and how many: "drew 58 delegates from six States"."""

import re
from collections.abc import Iterator

from extract.model.text import even
from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import first_words, said_span
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import stated

_ARTICLE = re.compile(r"(?:the |des |les |some |about |de |d')")
_PART_OF = re.compile(r"^(?:the |la |le |l')?<x\d+> (?:of|du|de la|de l') ?(?:the )?<p\d+>")
_END = re.compile(
    r"[;:.]| (?:present|attending|in attendance|taking part|attended|took part|participated)\b"
    r"| to (?:it|them)\b"
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
    owner = _owner(owners, match.start(), span[0])
    is_meeting = isinstance(owner, Unit) and owner.letter == "e"
    if not (is_meeting and _is_count(owners, value.text)):
        yield Found(saying, owner, stated(value))


def _is_count(owners: Owners, words: str) -> bool:
    """Whether people are counted: how many came to a meeting is a count and no delegation."""
    lead = {w for said in owners.sayings.around_counts["approximate"] for w in said.split()}
    first = next((word for word in even(words).split() if word not in lead), "")
    return first[:1].isdigit() or first.split("-")[0] in owners.sayings.numbers


def _owner(owners: Owners, start: int, at: int) -> Unit | str | None:
    clause = owners.clause
    named = clause.within(start, at, "p")
    before = clause.within(0, start, "e") or clause.within(0, start, "p")
    if start == 0 and not named:
        before = clause.within(at, len(clause.plain), "e")
    if _PART_OF.match(clause.plain[:start]):
        return None
    return named[-1] if named else before[0] if before else owners.clause.spoken.topic()
