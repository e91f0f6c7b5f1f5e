"""What a pronoun beside a verb stands for: "X pays for it", "X y contribue", "X is its host"."""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found

_RIGHT_BEHIND = re.compile(r"\s?it\b")
_CLITIC = re.compile(
    r"(?:(?:^|[ >])(?:y|lui|leur|le|la|les) |(?:^|[ >])l')(?:a |ont |avait |avaient |aura )?$"
)
_OF_IT = re.compile(r"(?:^|[ >])en (?:a |ont |avait |avaient )?$")
_ITS = re.compile(r"\b(?:its|their|son|sa|leur) (?:host|hote)\b")
_WHOSE = re.compile(r"(?: [a-z-]+){0,5} <[peqg](\d+)>'s ")
_BESIDES = re.compile(r"(?:prenant|apportant|versant|supportant|paying|bearing|meeting|covering)\b")
_SOMETHING_ELSE = re.compile(
    r"\b(?:[Pp]rojet|[Pp]roject|[Pp]rogramme|[ÉéEe]tude|[Ss]tudy|[Oo]p[ée]ration)\b"
)
_IN_THE_CHAIR = re.compile(r"\bin the chair\b")
_NOW = re.compile(r"\b(?:is|remains)\b")


def taken_up(sayings: Sayings, clause: Clause, found: Found) -> list[Unit]:
    """Return the thing that the pronoun beside the words of `found` stands for, if any does.

    "X bears most of the Process's expenses" and "a meeting, X paying for it" name theirs.
    """
    plain = clause.plain
    words, left = plain[found.start : found.end], plain[: found.start]
    is_it = _RIGHT_BEHIND.match(plain, found.end) or words.endswith(" it")
    if is_it or _CLITIC.search(left) or _ITS.search(words):
        return _meant(sayings, clause, found)
    whose = _WHOSE.match(plain, found.end) if found.saying.means == "funder" else None
    if whose:
        return [clause.units[int(whose[1])]]
    if _BESIDES.match(words):
        return clause.within(0, found.start, "e")[-1:]
    if _OF_IT.search(left):
        return _near(sayings, clause.within(0, found.start), found.actors)
    if _IN_THE_CHAIR.search(words) and not _NOW.search(found.verb):
        return [unit for unit in clause.known.subject if unit.letter == "e"][:1]
    return []


def subject_taken_up(sayings: Sayings, clause: Clause) -> Unit | None:
    """Return what the "it" that a passive clause begins with stands for, if no actor does."""
    first = clause.units[:1]
    if first and first[0].is_reference and first[0].letter in "ox":
        return next(filter(_is_special, reversed(clause.known.before)), None)
    return None


def _meant(sayings: Sayings, clause: Clause, found: Found) -> list[Unit]:
    here = _near(sayings, clause.within(0, found.start), found.actors)
    if here:
        return here
    subject = _near(sayings, clause.known.subject, found.actors)
    if len(clause.known.subject) == 1 and subject:
        return subject
    earlier = clause.leaf.text[: clause.start]
    if _SOMETHING_ELSE.search(earlier) and not any(_is_special(u) for u in clause.known.before):
        return []
    return _near(sayings, [*clause.known.around, *clause.known.before], found.actors)


def _is_special(unit: Unit) -> bool:
    return unit.letter in "eqg" or unit.is_study


def _near(sayings: Sayings, units: Iterable[Unit], actors: list[Unit]) -> list[Unit]:
    """Return the last meeting, project, study or organ, or else the only process."""
    things = [_thing(sayings, unit) for unit in units if unit not in actors]
    known = [unit for unit in things if unit is not None]
    special = [unit for unit in known if unit.letter != "p"]
    if special:
        return special[-1:]
    processes = {unit.thing_id: unit for unit in known}
    return list(processes.values()) if len(processes) == 1 else []


def _thing(sayings: Sayings, unit: Unit) -> Unit | None:
    """Return a unit if a role can be played in it; an office is an organ."""
    if unit.letter in "peqg" or unit.is_study:
        return unit
    is_office = unit.letter == "x" and unit.entity_id is None
    if is_office and sayings.names_one_of("seats", fold(unit.words.text)):
        return replace(unit, letter="g")
    return None
