"""Seats and who holds them: organs and their members, offices held, nouns for those in a role."""

import re
from dataclasses import replace

from extract.model.text import fold
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.persons import person_before
from extract.recognize.roles.reading import Reading

_SEAT = Saying("organ_in_bracket", "by_organ", "seat")
_CHAIR_OF = re.compile(
    r"(?:[a-z-]+ )?(?:chair|presidency|presidence|coordinator|secretariat)[a-z ]* "
    r"(?:of|de|du|de la) (?:the )?<p\d+>"
)
_NAME = re.compile(r"<x\d+>")
_ORGAN = re.compile(r"<g\d+>")
_FORMER = re.compile(r"(?:previous|former|outgoing|ancien|ancienne|precedente?) ")
_SHARED = re.compile(r"\b(?:jointly|conjointement|en commun|shared)\b")
_TAKEN_ON = re.compile(
    r"\b(?:was|were|has been|have been|will be|is to be|a ete|ont ete|sera) "
    r"(?:[a-z]+ )?(?:assumed|taken over|"
    r"entrusted|assigned|"
    r"confiee?s?|attribuee?s?|devolue?s?)\b"
)
_WAS = re.compile(
    r"\b(?:was|were|had|etait|etaient|avait|will|sera)\b"
    r"(?! (?:[a-z]+ )?(?:established|set up|opened|moved|relocated|transferred|installed)\b)"
)
_SEAT_ALONE = re.compile(
    r"(?:the )?(?:current )?(?:co-?)?(?:chair|chairman|chairperson|president|presidente|"
    r"presidency|presidence|"
    r"co-?ordinator|coordon?nateur|coordination|secretariat)(?: in office| en exercice)?"
)
_TURN = re.compile(
    r"(?:,|;)? ?(?:(?:and|then|et|puis) )?(?:the |le |la |l'|les )?<[ocx](\d+)>,? "
    r"(?:(?:in|from|for|during|en|pour|de|du|pendant) )?<d(\d+)>"
)
"""One holder with the time of his turn, behind another or at the beginning of a list of them."""

_HELD = re.compile(
    r"\b(?:ont(?= ete)|is|are|was|were|has|have|will|est|sont|a(?= [a-z]+e\b)|etait|etaient|fut|"
    r"sera|seront)\b"
)
_OF_IT = re.compile(r"\ben\b")
_OWN = re.compile(r"\b(?:its|their|son|sa|leur) $")
_ITS = re.compile(r"\b(?:its|their|son|sa|ses|leurs?) [^<;,]{3,60}$")
_CARRIED_OUT = re.compile(r"\b(?:carr(?:y|ies|ied)|implements?|executes?|runs?) it\b")


def held(reading: Reading, found: Found) -> None:
    """Read "the secretariat of the Y is provided by X"."""
    words = reading.words(found)
    organs = reading.clause.within(found.start, found.end, "g")
    after = reading.clause.plain[reading.arguments.actors_after(found.end).stop :]
    fronted = after if found.saying.key == "held_until_by" else ""
    role = reading.stating.parts.role_in(words + fronted) or (
        reading.stating.parts.role_of(organs[0]) if organs else None
    )
    named = reading.clause.within(found.start, found.end, "pe")
    if role == "secretariat" and _SHARED.search(words):
        role = "joint_secretariat"
    is_label = words.endswith(":") and found.start > 0
    organs = [_last_word(unit) for unit in organs] if is_label else organs
    found.things = named[:1] or organs[:1] or _its_organ(reading, found) or reading.whose(found)
    found.organ = organs[0] if organs else None
    line = titled(reading, found)
    if line:
        found.things, found.organ = line, None
    reach = reading.arguments.actors_after(found.end)
    found.actors, found.stop = reach.units, reach.stop
    held = _HELD.search(words)
    found.verb = words[held.start() :] if held else "is "
    if organs and _FORMER.match(fold(organs[0].words.text)):
        found.verb, found.organ, found.things = "was ", None, reading.whose(found)
    elif _TAKEN_ON.search(words):
        found.begins, found.verb = True, "is "
    if found.actors and found.things and role:
        before = [main for main in reading.stating.main if main.role == role]
        _by_turns(reading, found, role)
        if found.begins and before and reading.stating.roles:
            reading.stating.end(before[-1], role)


_TURNS_BEHIND = re.compile(rf"<d\d+>(?=(?:{_TURN.pattern})+(?:\s?[.,;]|$))")
"""The time of a first holder, before the turns of others: "Mali in 2010, Kenya in 2012"."""


def turns_behind(reading: Reading, found: Found) -> None:
    """State whatever `found` says of those who are only named with their time behind it."""
    first = _TURNS_BEHIND.search(reading.clause.plain, found.end)
    at = first.end() if first else 0
    while first and (turn := _TURN.match(reading.clause.plain, at)):
        at = turn.end()
        actor, when = (reading.clause.units[int(turn[n])] for n in (1, 2))
        if when.date and when.date.edtf:
            edtf = when.date.edtf
            begins = "/" not in edtf and reading.said("begins_then").search(turn[0]) is not None
            dated = (f"{edtf}/.." if begins else edtf, when.words)
            verb = found.verb if not begins else reading.stating.tense_from(edtf)
            here = replace(found, actors=[actor], dated=dated, verb=verb)
            reading.stating.state(here, found.role)


def _by_turns(reading: Reading, found: Found, role: str) -> None:
    """State a role of each actor; "Kenya in 2010, Mali since 2011" gives each its own date."""
    turns: list[tuple[Unit, Unit]] = []
    at = found.end
    while turn := _TURN.match(reading.clause.plain, at):
        turns.append((reading.clause.units[int(turn[1])], reading.clause.units[int(turn[2])]))
        at = turn.end()
    if len(turns) < 2:
        reading.stating.state(found, role)
    for actor, when in turns if len(turns) > 1 else ():
        edtf = when.date.edtf if when.date else None
        dated = (edtf, when.words) if edtf else None
        reading.stating.state(replace(found, actors=[actor], dated=dated), role)


def _its_organ(reading: Reading, found: Found) -> list[Unit]:
    """Return the organ of "a working group ...; la coordination en revient à X".

    Or that of which the sentence, or the one before, speaks: "Its secretariat is provided by X".
    """
    organs = reading.clause.within(0, found.start, "g")[-1:]
    if _OF_IT.search(reading.words(found)):
        return organs
    worked = [main for main in reading.stating.main if main.saying.means == "member_of_organ"]
    if worked and "." not in reading.clause.plain[worked[-1].end : found.start]:
        return worked[-1].things
    if _OWN.search(reading.clause.plain[: found.start]) is None:
        return []
    known = reading.clause.known
    is_thing = any(unit.letter in "pegq" for unit in known.subject)
    told = known.subject if is_thing else [u for u in known.before if u.letter in "pegq"]
    return organs or [unit for unit in told[-1:] if unit.letter == "g"]


def _last_word(unit: Unit) -> Unit:
    """Return an organ by its last word: a label stands behind what the line before ends with."""
    return replace(unit, start=unit.end - len(unit.words.text.split()[-1]))


def titled(reading: Reading, found: Found) -> list[Unit]:
    """Return the meeting, project or organ that a line with labels begins with.

    Or the organ that the line above lines of labels names: "The Bureau is as follows:".
    """
    if not reading.words(found).endswith(":"):
        return []
    leaf, before = reading.clause.leaf, reading.clause.known.before
    here = [u for u in before if u.leaf is leaf and u.letter in "egq"]
    here += reading.clause.within(0, found.start, "egq")
    here = here or [u for u in reversed(before) if u.letter == "g"]
    here = here or [u for u in reading.clause.known.around if u.letter == "g"]
    return [u for u in here if u.letter != "g" or not reading.stating.parts.role_of(u)][:1]


def holders(reading: Reading, found: Found) -> None:
    """Read "donors of the Y include A and B", "the co-chairs are A and B"."""
    organs = reading.clause.within(*found.span, "g")
    is_label = reading.words(found).endswith(":")
    organs = [u for u in organs if not (is_label and reading.stating.parts.role_of(u))]
    founded = reading.clause.within(*found.span, "pqo")[:1]
    founded = founded if found.saying.means == "initiator" and is_label else []
    named = organs or founded or titled(reading, found) or _its_own(reading, found)
    named = named or reading.topics.owner(found)
    reach = reading.arguments.actors_after(found.end)
    if _CARRIED_OUT.search(reading.clause.plain[: found.start]):
        done = [m for m in reading.stating.main if m.saying.means == "implementing_partner"]
        named = [unit for unit in done[-1].things if unit.letter in "eqp"] if done else []
    found.things, found.actors, found.stop = named[:1], reach.units, reach.stop
    held = _HELD.search(reading.words(found))
    found.verb = reading.words(found)[held.start() :] if held else "is "
    if found.actors and found.things:
        _by_turns(reading, found, "")


def _its_own(reading: Reading, found: Found) -> list[Unit]:
    """Return the organ of "its budget" right after a sentence that began with the organ alone."""
    subject = reading.clause.known.subject
    is_its = _ITS.search(reading.clause.plain[: found.end])
    return subject if is_its and [unit.letter for unit in subject] == ["g"] else []


def seat(reading: Reading, found: Found) -> None:
    """Read "the current Coordinator and Secretariat are based in ...": nobody is named."""
    words = reading.words(found)
    organs = reading.clause.within(found.start, found.end, "g")
    small = reading.stating.parts.role_in(words) if not organs else None
    if small:
        verb = words if _WAS.search(words) else "is "
        reading.stating.state(replace(found, things=reading.whose(found)[:1], verb=verb), small)
    for organ in organs:
        here = replace(found, things=[organ], verb=words if _WAS.search(words) else "is ")
        role = reading.stating.parts.role_of(organ)
        if role:
            reading.stating.state(here, role)


def posted(reading: Reading, found: Found) -> None:
    """Read "one senior X official has been seconded to the secretariat of Y"."""
    person = person_before(reading.sayings, reading.clause, found.start)
    organs = reading.clause.within(found.end, len(reading.clause.plain), "g")
    if person and organs:
        found.actors, found.things, found.verb = [person], organs[:1], reading.words(found)
        reading.stating.state(found)


def bracket(reading: Reading, host: Unit) -> None:
    """Read "(rotating chair of the Lima Process)" behind the name of an organ."""
    plain = reading.clause.plain
    said = fold(reading.clause.words(0, len(plain)).text) if _NAME.fullmatch(plain) else plain
    if host.letter in "ocx" and (_SEAT_ALONE.fullmatch(said) or _ORGAN.fullmatch(plain)):
        _seat_in_bracket(reading, host)
        return
    match = _CHAIR_OF.fullmatch(reading.clause.plain)
    role = reading.stating.parts.role_of(host) if host.letter == "g" else None
    if match and role:
        things = reading.clause.all("p")[:1]
        end = match.end()
        reading.stating.state(Found(_SEAT, 0, end, end, things=things, organ=host), role)


def _seat_in_bracket(reading: Reading, host: Unit) -> None:
    """Read "a bureau of Nepal (Chair), India and ...", the host being Nepal.

    What an item of a list is one of stands in the sentence above.
    """
    is_item = host.leaf.kind == "list_item"
    before = (u for u in reading.clause.known.before if is_item or u.leaf is host.leaf)
    organs = [unit for unit in before if unit.letter == "g"]
    process = reading.clause.spoken.nearest_process()
    things = organs[-1:] or ([process] if process else [])
    role = reading.stating.parts.role_in(
        fold(reading.clause.words(0, len(reading.clause.plain)).text)
    )
    if things and role:
        end = len(reading.clause.plain)
        reading.stating.state(Found(_SEAT, 0, end, end, [host], things, verb="is "), role)
