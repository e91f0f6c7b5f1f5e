"""Parties side by side of which no known way of saying tells: what they are by the words nearest.

Of "the course was followed by twenty tasters from A, B and C" no more is known than that somebody
followed a course: the loose words (`participation.toml`) that stand nearest before the parties, or
behind those with which a clause opens, say as what they take part, unless other words between tell
of something else that they do, or the clause of what is not settled.
"""

import re
from dataclasses import replace

from extract.phrases import Saying
from extract.recognize.lists.positions import Positions
from extract.recognize.lists.runs import Run

FARTHEST, NEAR = 150, 80
"""Signs between the words and the parties at most; between a bracket and what those in it are."""

_ENTRY = re.compile(r"[),;:] (?:and |et )?| (?:and|et|were|was|etaient|par|by) ")

VERB = 25
"""Signs behind a subject in which its verb stands."""

_QUOTED = re.compile(r"[“«\"][^”»\"]+[”»\"]")

_ALL = re.compile(r"(?s).*")

Said = tuple[Saying, re.Match[str]]


def loosely_said(positions: Positions, run: Run) -> Said | None:
    """Return as what parties take part by the words nearest to them, and those words."""
    if not run.has_countries or len(run.names) < 2:
        return None
    start, end = positions.at(run)
    if run.in_bracket and not _is_only_bracket(positions, start):
        return None
    if _is_of_unknown(positions, run) or _is_of_organ(positions, start):
        return None
    verb = re.split("[.,;:]", positions.clause.plain[end : end + VERB])[0]
    if positions.opens(run) and _is_other(positions, verb):
        return None
    said = _ahead(positions, start) or _behind(positions, run, end)
    return said if said and not _is_unsettled(positions, said[1], start, end) else None


def _is_only_bracket(positions: Positions, start: int) -> bool:
    """Whether parties in a bracket stand behind a noun for such, and no other bracket has some.

    Or right behind one, with nothing named before: "has three members (A, B, C) and an observer".
    """
    plain, words = positions.clause.plain, positions.context.words.lists.around
    others = [run for run in positions.runs if run.in_bracket and len(run.names) > 1]
    said = list(words["parties"].finditer(plain[:start]))
    if not said:
        return False
    gap = start - said[-1].end()
    return gap <= NEAR if len(others) == 1 else gap <= 1 and not positions.clause.all("eo")


def persons(positions: Positions) -> list[Run]:
    """Return the parties in the brackets behind names of persons: "Ms A (Benin), Mr B (Togo)"."""
    honorific = positions.context.words.lists.around["honorific"]
    found = []
    for run in positions.runs:
        before = positions.context.even(run.leaf)[positions.clause.start : run.start]
        entry = _ENTRY.split(before)[-1]
        if run.in_bracket and len(run.names) == 1 and honorific.match(entry.strip()):
            found.append(run)
    return found if len(found) > 1 else []


def said_of_persons(positions: Positions, run: Run) -> Said | None:
    """Return the words by which persons came of whom `run` is the first one's party."""
    said = _ahead(positions, positions.at(run)[0])
    return said if said is not None and said[0].at_event == "attended" else None


def _is_unsettled(positions: Positions, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the part of the sentence with the words and the parties tells what is not so."""
    plain, words = positions.clause.plain, positions.context.words.lists.around
    first, last = min(match.start(), start), max(match.end(), end)
    begins = [part.end() for part in words["new_part"].finditer(plain[:first])]
    ends = words["new_part"].search(plain, last)
    within = plain[max(begins, default=0) : ends.start() if ends else len(plain)]
    return words["unsettled"].search(within) is not None


def _is_of_unknown(positions: Positions, run: Run) -> bool:
    """Whether a clause is of a name, or a title in quotation marks, of which nothing is known."""
    clause = positions.clause
    quoted = _QUOTED.finditer(run.leaf.text, clause.start, run.start)
    known = clause.all("pewq")
    return clause.spoken.is_of_unknown() or any(
        not any(unit.start < title.end() and title.start() < unit.end for unit in known)
        for title in quoted
    )


def _is_of_organ(positions: Positions, start: int) -> bool:
    """Whether an organ is spoken of before the parties, who may be those of it."""
    said = positions.clause.plain[:start]
    names_one_of = positions.context.words.sayings.names_one_of
    groups = ("organs", "lower_organs", "organ_nouns")
    return "<g" in said or any(names_one_of(group, said) for group in groups)


def _ahead(positions: Positions, start: int) -> Said | None:
    """Return the words nearest before the parties that say what they are."""
    plain = positions.clause.plain
    around = positions.context.words.lists.around
    is_place = around["at_place"].search(plain[:start]) is not None
    found = [
        (match.end(), match.start(), saying)
        for saying in positions.context.words.lists.loose
        for match in saying.pattern.finditer(plain[:start])
        if not is_place or saying.status == "covered"
    ]
    if not found:
        return None
    stop, first, saying = max(found, key=lambda one: one[:2])
    if _is_other(positions, plain[stop:start]):
        return None
    came = (one for one in found if not one[2].status and one[0] < first)
    if saying.status == "covered" and around["with_whom"].search(plain[stop:start]):
        return None
    if saying.status != "covered":
        saying = next((s for at, _, s in came if not _is_other(positions, plain[at:start])), saying)
    is_named = positions.clause.within(stop, start, "peq")
    match = _ALL.match(plain, first, start if is_named else stop)
    return (saying, match) if match else None


def _behind(positions: Positions, run: Run, end: int) -> Said | None:
    """Return the words nearest behind parties that open a clause, and say what they are."""
    plain = positions.clause.plain
    found = [
        (match.start() + end, match.end() + end, saying)
        for saying in positions.context.words.lists.loose
        for match in saying.pattern.finditer(plain[end:])
    ]
    if not found or not positions.opens(run):
        return None
    first, stop, saying = min(found, key=lambda one: one[:2])
    if _is_other(positions, plain[end:first]):
        return None
    match = _ALL.match(plain, first, stop)
    return (replace(saying, parties="before"), match) if match else None


def _is_other(positions: Positions, between: str) -> bool:
    """Whether words tell of something else, or another part of the sentence begins."""
    words = positions.context.words.lists.around
    is_far = len(between) > FARTHEST or any(sign in between for sign in ".;")
    return is_far or words["otherwise"].search(between) is not None
