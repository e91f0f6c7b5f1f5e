"""Meetings that a sentence only announces, and the next one or a list names.

"The ILO organized several workshops. These include the Lima Forum and ...": what the first says of
the workshops is said of each that the second names.
"""

import re
from typing import NamedTuple

from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Words

MOST_BEFORE = 8
"""Words that may stand between a verb and the noun for the meetings that it announces."""

_ITEM = re.compile(r"(?:the |la |le |les |l')?<e\d+>")


class Announced(NamedTuple):
    """What is said of meetings still to be named: by whom, in which words, in which clause."""

    saying: Saying
    actors: list[Unit]
    verb: str
    words: Words
    clause: Clause


def announces(sayings: Sayings, clause: Clause, end: int, limit: int) -> bool:
    """Whether the words [end, limit) after a verb speak of meetings without naming one."""
    rest = clause.plain[end:limit]
    nouns = sayings.patterns["event_nouns"].search(rest)
    if nouns is None or len(rest[: nouns.start()].split()) > MOST_BEFORE:
        return False
    return re.search(r"<[pe]\d+>", rest) is None


def named_in(sayings: Sayings, announced: Announced, clause: Clause) -> list[Unit]:
    """Return the meetings that a clause names of those announced before it; none if it does not."""
    if clause.leaf.kind == "list_item" and announced.clause.leaf is not clause.leaf:
        is_list = announced.clause.plain.rstrip().endswith(":")
        match = _ITEM.match(clause.plain)
        return clause.within(*match.span(), "e") if is_list and match else []
    if clause.leaf is not announced.clause.leaf:
        return []
    lead = sayings.patterns["takes_up_list"].match(clause.plain)
    return clause.within(lead.end(), len(clause.plain), "e") if lead else []
