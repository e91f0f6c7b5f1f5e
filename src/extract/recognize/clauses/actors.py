"""Who is listed behind some words: "by A and the B", "is made up of six States: A, B and C"."""

import re
from dataclasses import dataclass

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit

LEAST_LISTED = 3
"""Of so many names without "and" the second is not merely where the first is."""

ACTORS = "opqcgx"
_ACTOR = rf"<[{ACTORS}]\d+>(?! ?:)"
DETERMINER = r"(?:(?:the|a|an|its|ce|cette|both|other|various|several|le|la|les|un|une) |l'|d')*"
PREPOSITION = r"(?:(?:from|to|of|by|with|for|in|and to|de|du|des|a|au|aux|par|avec|pour) |d')?"
AND = (
    r"(?:, and also |, and |, et |,? as well as |,? ainsi que |,? along with |,? together with "
    r"|,? alongside |; and |; et | and | et | & |/|; |, )"
)
_POSSESSOR = r"(?:<[opq]\d+>'s? (?:[a-z-]+ ){0,2}(?=<[gox]))?"
ONE = rf"{DETERMINER}{_POSSESSOR}{_ACTOR}"
_AS = r"(?: as (?:a |the )?[a-z -]{3,25}(?=,| and |\.|$))?"
_AND_THEN = "(?:,? and|,? et), "
_OFFICE = (
    r"(?:, (?:the |le |la )?(?:vice-)?(?:president|presidente|chair|chairman|chairperson|"
    r"rapporteur|"
    r"coordon?nateur|co-?ordinator)(?=,| and | et ))?"
)
_OWNER = r"(?: (?:of|du|de la|de|des)(?: the)? ?(?:l')?<[ox]\d+>)?"
_ASIDE = r"(?:, (?:which|who|qui) [a-z' -]{3,40}(?=, ))?"
_LISTED = rf"{PREPOSITION}{ONE}{_OWNER}{_AS}{_OFFICE}{_ASIDE}"
_IN_CAPACITY = (
    r"(?!(?:with|avec) [^;.]{3,90} (?:as|pour|comme|en qualite de) (?:its |the |their |other )*"
    r"(?:members?|membres?|(?:vice-|co-)?(?:chair|president)|rapporteur|secretar|co-?ordinat))"
)
"""Whom a list goes on with who are something else: "A and B, with C as its chair"."""
_LIST = re.compile(
    rf"{_LISTED}(?:(?:{AND}|{_AND_THEN})(?:<d\d+>, )?{_IN_CAPACITY}"
    rf"(?!(?:in |dans )?(?:an?|une?) <g){_LISTED})*"
)
_COUNTED = (
    r"(?:(?:[a-z0-9-]+ ){0,4}(?:<m\d+>|[a-z-]+)(?: [a-z-]+){0,3}"
    r"(?:(?:, (?:namely|notamment))?: ?|, (?:namely|a savoir),? ))?"
)
_NEXT_CLAUSE = re.compile(
    rf"(?P<one>{_LISTED})(?:, and |, et |; and |; et ){DETERMINER}{_ACTOR} (?!and |et )[a-z]"
)
"""One actor, and the subject of what is joined by "and" behind a comma."""
_NO_MORE = re.compile(r"\s*[.;)]?\s*$|\s*;")
"""Behind a list that no "and" joins: the sentence says no more of what is listed."""
_FIRST_WORD = re.compile(r"[a-z-]+")
_WHERE = re.compile(r"\b(?:in|at|a|en)(?: the)? $")
_GOES_ON = re.compile(r"(?:,? (?:which|who|qui|whose|dont)\b| (?!and |et )[a-z])")
"""Behind the last of what looks like a list: it is the subject of a verb."""
_OWNER_BEFORE = re.compile(r"<\w(\d+)>'s? (?:[a-z-]+ ){0,2}<[gox]\d+>")
_OWNED = re.compile(r"(?<=>) (?:of|du|de la|de|des)(?: the)? ?(?:l')?<[ox](\d+)>")
_TO_ACTOR = re.compile(rf",? ?{_COUNTED}(?:(?:[a-z'-]+,? ){{0,9}}?)(?={DETERMINER}{_ACTOR})")
BOUNDARY = re.compile(
    r"[;:]| (?:which|that|who|whose|qui|dont|while|but|mais|where|by|par|although|whereas|"
    r"tandis|alors|afin|so|because) "
    r"|, (?:and )?<[og]\d+> [a-z]"
    r"|, (?:with|avec|hosted|in (?:co|con|part)|en (?:co|part))|\. "
)
"""Where the words for one thing end and those for another begin."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Units found after some words, and where the search ended."""

    units: list[Unit]
    stop: int


def listed(clause: Clause, at: int) -> Reach:
    """Return the actors listed after `at` of the plain text, and where their list ends."""
    plain = clause.plain
    match = _TO_ACTOR.match(plain, at)
    lead = re.sub(" (?:by|par) |: ?", " ", match.group()) if match else ""
    if match is None or BOUNDARY.search(lead):
        return Reach([], at)
    items = _LIST.match(plain, match.end())
    if items is None:
        return Reach([], at)
    stop = _end_of_list(clause, *items.span())
    parted = plain.find("; ", items.start(), stop)
    if parted >= 0 and _GOES_ON.match(plain, stop):
        stop = parted
    next_one = _NEXT_CLAUSE.match(plain, items.start())
    stop = next_one.end("one") if next_one else stop
    stretch = plain[:stop]
    owned = [n for each in (_OWNED, _OWNER_BEFORE) for n in each.findall(stretch, items.start())]
    owners = {clause.units[int(number)] for number in owned}
    actors = clause.within(items.start(), stop, ACTORS)
    if _WHERE.search(lead) and all(actor.is_resolved_phrase for actor in actors):
        return Reach([], at)
    named = [actor for n, actor in enumerate(actors) if not (n and _is_office(clause, actor))]
    return Reach([actor for actor in named if actor not in owners], stop)


def _is_office(clause: Clause, actor: Unit) -> bool:
    """Whether words that nothing resolves are the office of who is named before them.

    "S.E. Koffi Adom, Président de la République": the two are one.
    """
    is_phrase = actor.letter == "x" and not actor.is_resolved_phrase
    word = _FIRST_WORD.match(fold(actor.words.text)) if is_phrase else None
    return word is not None and clause.said("office_of_person").fullmatch(word.group()) is not None


def _end_of_list(clause: Clause, start: int, end: int) -> int:
    """Return where "A, B and C" ends: after the name that follows the last "and".

    Without "and" it is "A" alone, in front of what is put in between, unless nothing follows. One
    more ", and D" with a verb begins the next clause.
    """
    plain = clause.plain[:end]
    joined = [
        m for m in re.finditer(rf"{AND}|{_AND_THEN}", plain[start:end]) if re.search("[a-z&]", m[0])
    ]
    is_closed = len(joined) > 1 and joined[-1][0][0] == "," and joined[-2][0] in (" and ", " et ")
    if is_closed and _GOES_ON.match(clause.plain, end):
        end = start + joined.pop().start()
        plain = plain[:end]
    joins = [m.end() for m in joined]
    is_label = clause.plain[:start].rstrip().endswith(":")
    if not joins and is_label and _NO_MORE.match(clause.plain, end):
        units = clause.within(start, end, ACTORS)
        return (
            end if not any(unit.is_resolved_phrase for unit in units) else _first_end(plain, start)
        )
    if not joins and _is_bare_list(clause, start, end):
        return end
    last = re.compile(ONE).search(plain, start + (joins[-1] if joins else 0))
    return last.end() if last else end


def _first_end(plain: str, start: int) -> int:
    """Return where the first name from `start` ends."""
    first = re.compile(ONE).search(plain, start)
    return first.end() if first else start


def _is_bare_list(clause: Clause, start: int, end: int) -> bool:
    """Whether names listed without "and" are of States, or more than a body and its town."""
    units = clause.within(start, end, ACTORS)
    is_last = _NO_MORE.match(clause.plain, end) is not None
    of_states = all(unit.letter == "c" for unit in units)
    return is_last and (of_states or (len(units) >= LEAST_LISTED and units[-1].letter != "x"))
