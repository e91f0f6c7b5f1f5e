"""Who belongs to an organ: one reading of every way in which a sentence puts members to one.

The members stand behind the organ ("the Bureau is made up of A and B", "a committee of two: A and
B", in brackets), before it ("A and B sit on the Bureau"), or in a clause that goes back to it ("on
which A and B sit", "A and B sit on it"). The words are those of `members` in `roles.toml`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.recognize.clauses.actors import Reach
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.beneath import listed_below
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading

MEANS = "member_of_organ"

LAST_WORDS = 4
"""So many words of a verb and what stands before it tell when the organ had these members."""

_BEHIND, _BEFORE = Saying("consists_of", MEANS, "organ"), Saying("belongs_to", MEANS, "active")
_ORGAN = re.compile(r"<g(\d+)>")
_ONE = r"(?:the |le |la |l')?<[ocxm]\d+>(?: ?\([^()]*\))?"
_LIST_BRACKET = re.compile(rf"{_ONE}(?:(?:,|,? and|,? et|;) ?{_ONE})+")
_LABEL = re.compile(r"(?:^|[:;.] )(?:the |an? |le |la |l'|une? |its |son |sa )?$")
_ANNOUNCES = re.compile(r"[^<;:.]{0,60}:\s*")
"""Behind "is made up of": what stands below is listed."""

_PUT_IN = re.compile(
    r", (?:an? |une? |the |la |le |l')?[^<,;]{2,40} (?:of|to|du|de|de la|des) ?(?:the )?$"
)
"""Before an organ that only tells what another is: "the Group, a body of the Council, is ..."."""

LONGEST_OFFICE = 30
"""Characters behind members in which the office of the last of them may stand."""

_IN_OFFICE = re.compile(
    r"<[ocx](\d+)> (?:as|pour|comme) (?:its |the )?(?:chair|president|co-?ordinator|coordon?nat)"
)
"""Who has an office in "has A as its chair and B and C as members"."""

_OF_MEMBERS = re.compile(r"(?: [\w-]+){0,5}\s*")


def members(reading: Reading) -> None:
    """State who belongs to the organs that the clause speaks of."""
    of_bracket(reading)
    for mark in _ORGAN.finditer(reading.clause.plain):
        organ = reading.clause.units[int(mark[1])]
        for found in (_behind(reading, *mark.span()), _before(reading, mark.start())):
            if found is not None:
                _state(reading, found, organ)
    _gone_back_to(reading)
    _its_members(reading)
    _beside(reading)


def _beside(reading: Reading) -> None:
    """Read "A chairs the Panel, with B and C as members"."""
    beside = reading.said("with_members").search(reading.clause.plain)
    organs = reading.clause.within(0, beside.start(), "g") if beside else []
    if beside and organs:
        found = Found(_BEHIND, *beside.span(), beside.end(), verb="is")
        found.actors = reading.clause.within(*beside.span(), "ocx")
        _state(reading, found, organs[-1])


def of_bracket(reading: Reading) -> None:
    """Read "a steering committee of two (A and B)": the bracket holds members alone."""
    clause = reading.clause
    if clause.start == 0 or clause.leaf.text[clause.start - 1] != "(":
        return
    organ = next((u for u in reversed(clause.known.before) if u.end <= clause.start), None)
    if organ is None or organ.letter != "g" or organ.leaf is not clause.leaf:
        return
    gap = clause.leaf.text[organ.end : clause.start - 1]
    if _OF_MEMBERS.fullmatch(gap) and _LIST_BRACKET.fullmatch(clause.plain.strip()):
        end = len(clause.plain)
        _state(reading, Found(_BEHIND, 0, end, end, clause.all("ocxm"), verb="is"), organ)


def _state(reading: Reading, found: Found, organ: Unit) -> None:
    is_seat = found.end > 0 and reading.words(found).endswith(":")
    if not found.actors or (is_seat and reading.stating.parts.role_of(organ)):
        return
    found.things = [organ]
    reading.stating.state(found)


def _behind(reading: Reading, start: int, end: int) -> Found | None:
    """Return the members listed behind the organ at [start, end) of the plain text."""
    plain = reading.clause.plain
    relative = reading.said("to_which").match(plain, end)
    there = _relative(reading, relative) if relative else None
    if there is not None:
        return there
    is_of_members = reading.said("members_of").search(plain[:start])
    verb = reading.said("are_these" if is_of_members else "consists_of").match(plain, end)
    other = plain.find("<g", end, verb.end()) if verb else -1
    is_put_in = _PUT_IN.search(plain[:start]) is not None
    if is_put_in or (other >= 0 and not _PUT_IN.search(plain[:other], end)):
        return None
    is_label = verb is not None and verb.group().endswith(":")
    if verb is None or (is_label and not _LABEL.search(plain[:start])):
        return None
    reach = reading.arguments.actors_after(verb.end())
    if not reach.units and not is_label and _ANNOUNCES.fullmatch(plain, verb.end()):
        reach = Reach(list(listed_below(reading.stating.context, reading.clause.leaf)), len(plain))
    words = " ".join(verb.group().lstrip(" ,").split()[-LAST_WORDS:])
    is_bare = reading.said("made_of").match(f"<g0> {words}") is not None
    found = Found(_BEHIND, verb.start(), verb.end(), reach.stop)
    officers = _IN_OFFICE.finditer(plain, verb.end(), reach.stop + LONGEST_OFFICE)
    in_office = [reading.clause.units[int(officer[1])] for officer in officers]
    found.actors = [unit for unit in reach.units if unit not in in_office]
    found.verb = "is" if is_bare else words
    return found


def _relative(reading: Reading, lead: re.Match[str]) -> Found | None:
    """Return the members of "on which A and B sit", "où siègent A et B"."""
    plain, belongs = reading.clause.plain, reading.said("belong")
    first = belongs.match(plain, lead.end())
    reach = reading.arguments.actors_after(first.end() if first else lead.end())
    verb = first or belongs.match(plain, reach.stop)
    if verb is None or not reach.units:
        return None
    found = Found(_BEHIND, lead.start(), lead.end(), max(reach.stop, verb.end()))
    sat = reading.said("sat").search(f"{verb.group()} ")
    found.actors, found.verb = reach.units, "was" if sat else verb.group()
    return found


def _before(reading: Reading, start: int) -> Found | None:
    """Return the members that belong to an organ which begins at `start` of the plain text.

    In French the verb may open the sentence: "siègent au Bureau A et B".
    """
    plain = reading.clause.plain
    verb = reading.said("belongs_to").search(plain[:start])
    if verb is None:
        return None
    found = Found(_BEFORE, verb.start(), start, plain.index(">", start) + 1)
    if reading.said("opens").match(plain[: verb.start()]):
        reach = reading.arguments.actors_after(found.stop)
        found.actors, found.stop = reach.units, reach.stop
    if not found.actors and _ANNOUNCES.fullmatch(plain, found.stop):
        found.actors = list(listed_below(reading.stating.context, reading.clause.leaf))
    subject = reading.arguments.subject(verb.start(), [])
    found.actors = found.actors or subject.actors
    first = "made up" if verb.group().startswith("made up") else verb.group().split()[0]
    found.verb = subject.auxiliaries + first
    if reading.said("made_member").search(verb.group()):
        found.verb = "is"
    return found


def _gone_back_to(reading: Reading) -> None:
    """Read "A and B sit on it", "y siègent A et B": of the organ of which was spoken last."""
    plain = reading.clause.plain
    verb = reading.said("belong_to_it").search(plain)
    organ = next(_spoken_of(reading), None) if verb else None
    if verb is None or organ is None:
        return
    subject = reading.arguments.subject(verb.start(), [])
    reach = Reach(subject.actors, verb.end())
    if not reach.units or reach.units == [organ]:
        reach = reading.arguments.actors_after(verb.end())
    found = Found(_BEFORE, *verb.span(), reach.stop)
    found.actors = [unit for unit in reach.units if unit.letter != "g"]
    found.verb = subject.auxiliaries + verb.group().split()[0]
    _state(reading, found, replace(organ, is_reference=True))


def _its_members(reading: Reading) -> None:
    """Read "its five members are A, B and C": of the organ of which was spoken last."""
    lead = reading.said("its_members").search(reading.clause.plain)
    if lead is None or reading.clause.within(0, lead.end(), "g"):
        return
    subject = [unit.letter for unit in reading.clause.known.subject]
    organ = next(_spoken_of(reading), None) if "p" not in subject else None
    reach = reading.arguments.actors_after(lead.end())
    if organ is not None and reach.units:
        found = Found(_BEHIND, *lead.span(), reach.stop, reach.units, verb="is")
        _state(reading, found, replace(organ, is_reference=True))


def _spoken_of(reading: Reading) -> Iterator[Unit]:
    known = reading.clause.known
    for units in (reading.clause.all("g"), known.subject, known.before, known.around):
        yield from (unit for unit in reversed(units) if unit.letter == "g")
