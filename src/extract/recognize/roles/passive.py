"""Passive verbs: in what before the words, who after them ("the Y, organized by X")."""

import re
from dataclasses import replace

from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.gapped import gapped
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.taken_up import subject_taken_up
from extract.recognize.roles.tense import is_project
from extract.recognize.roles.topics import HELPS

_JOINED = re.compile(
    r"(?: (?:with|avec|in|at|on|a|en|le|from) [^;:]{0,60}?)?(?:, |,? (?:and|et) )(?:[a-z]+ )?"
)

_THE_PROJECT = re.compile(r"(?:project|projet|programme|operation)\b")
"""What begins words that tell of the project named before: "the project was carried out by X"."""

_LABEL = re.compile(r"(?:[^<:;.,]{3,40}: ?(?:(?:(?:a|in|at|en) )?<[dxc]\d+>, )*)?")


def passive(reading: Reading, found: Found, known: Unit | None = None) -> None:
    """Read "the Y, organized by X"; `known` is the thing, if it is."""
    reach = reading.arguments.actors_after(found.end)
    is_for = reading.sayings.patterns["on_behalf"].search(reading.words(found))
    within = [] if is_for else reading.clause.within(*found.span, "pe")
    thing = within[0] if within else known or _joined_thing(reading, found)
    thing = thing or reading.arguments.thing_before(found.start)
    thing = thing or reading.arguments.fronted(*found.span)
    if thing is None:
        thing = reading.topics.before_passive(found.start)
        found.of_meetings = thing is not None
    if thing is None and found.start == 0:
        thing = next((u for u in _begun(reading) if u.letter in "eq"), None)
    if thing is None and found.saying.means == "initiator":
        thing = _set_up(reading, found)
    if (
        thing is None
        and found.saying.means in HELPS
        and reading.said("funding_label").match(reading.clause.plain)
    ):
        thing = reading.clause.spoken.nearest_process()
    if thing is None and found.saying.means in HELPS:
        thing = reading.topics.own_before_passive(found.start)
    thing = thing or _told_before(reading, found)
    if not reach.units or thing is None:
        return
    if thing.letter == "e" and _is_set_up(reading, found):
        return
    found.actors, found.stop = reach.units, reach.stop
    found.things = [replace(thing, letter="e", event=thing.inner) if thing.inner else thing]
    found.verb = _auxiliaries(reading, found) + reading.words(found)
    if found.saying.key.endswith("has_as_holder"):
        found.verb = "was" if reading.words(found).startswith("av") else "is"
    if len(found.actors) > 1 and reading.said("respectively").match(
        reading.clause.plain, reach.stop
    ):
        _state_pairs(reading, found)
        return
    reading.stating.state(found)
    more = gapped(reading.clause, reading.arguments, found.stop)
    if more is not None:
        thing, actors, stop = more
        reading.stating.state(replace(found, things=[thing], actors=actors, stop=stop))


def _state_pairs(reading: Reading, found: Found) -> None:
    """State who did what of several "respectively": nothing where they are not as many."""
    things = reading.clause.within(0, found.start, "peqg")
    if len(things) == len(found.actors):
        for thing, actor in zip(things, found.actors, strict=True):
            reading.stating.state(replace(found, things=[thing], actors=[actor]))


def _told_before(reading: Reading, found: Found) -> Unit | None:
    """Return what a passive verb takes up: the subject before, "the project", "it"."""
    known = reading.clause.known
    thing = next((u for u in known.subject if u.letter in "eqg"), None) if not found.start else None
    if thing is None and _THE_PROJECT.match(reading.words(found)):
        told = [unit for unit in known.before if unit.letter == "q" or is_project(unit)]
        thing = told[-1] if told else None
    return thing or subject_taken_up(reading.sayings, reading.clause)


def _set_up(reading: Reading, found: Found) -> Unit | None:
    """Return what was set up: what a label is of, or the body that the sentence begins with."""
    thing = next(iter(reading.topics.last("secretariat")), None) if _opens(reading, found) else None
    begun = _spoken_of(reading, found)
    return thing or (begun if begun and begun.letter == "o" and begun.entity_id else None)


def _begun(reading: Reading) -> list[Unit]:
    """Return what a participle that opens the sentence is of: what its main clause begins with.

    Or the sentence before: "The Pearl Project. Launched by X, it runs in Y".
    """
    return reading.clause.known.last[:1] or reading.clause.known.subject


def _opens(reading: Reading, found: Found) -> bool:
    """Whether words open their sentence, or what stands behind a label: "Creation: set up by"."""
    return _LABEL.fullmatch(reading.clause.plain, 0, found.start) is not None


def _is_set_up(reading: Reading, found: Found) -> bool:
    """Whether words that tell of a founding tell of a meeting who organized it."""
    is_founding = found.saying.means == "initiator"
    return is_founding and reading.said("set_up").match(reading.words(found)) is not None


def _joined_thing(reading: Reading, found: Found) -> Unit | None:
    """Return the thing of "carried out for the Process by X and financed" before "by Y"."""
    done = [
        m for m in reading.stating.main if m.saying.shape == "passive" and m.stop <= found.start
    ]
    if not done or not done[-1].things:
        return None
    between = reading.clause.plain[done[-1].stop : found.start]
    return done[-1].things[0] if _JOINED.fullmatch(between) else None


def _auxiliaries(reading: Reading, found: Found) -> str:
    """Return the auxiliaries of a passive verb: its own, or of the one it is joined to."""
    own = reading.arguments.auxiliaries_before(found.start)
    main = reading.stating.main[-1:]
    is_joined = re.search(r"\b(?:and|et) (?:[a-z-]+ )?$", reading.clause.plain[: found.start])
    if not own and is_joined and main and main[0].saying.shape in ("passive", "executed"):
        own = main[0].verb.removesuffix(reading.words(main[0]))
    is_told = reading.said("being").search(reading.words(found)) is not None
    if not own and not is_told and found.things[0].letter in "eq":
        return _past_predicate(reading)
    return own or (
        "was " if reading.said("sat").search(reading.clause.plain[: found.start]) else ""
    )


def _past_predicate(reading: Reading) -> str:
    """Return the verb of the sentence if it tells when: "X, chaired by Y, was held"."""
    verb = reading.arguments.predicate()
    tenses = reading.sayings.patterns
    is_past = tenses["past"].search(verb) and not tenses["planned"].search(verb)
    is_planned = tenses["planned"].search(verb)
    return f"{verb} " if is_past or is_planned else ""


def executed(reading: Reading, found: Found) -> None:
    """Read "carried out by X" of a project or programme; of anything else it says nothing."""
    thing = _joined_thing(reading, found) or reading.arguments.thing_before(found.start)
    if thing is None and found.start == 0:
        thing = next((u for u in reading.clause.known.subject if u.letter in "eq"), None)
    if thing is not None and thing.letter in "eq":
        passive(reading, found)


def meeting(reading: Reading, found: Found) -> None:
    """Read "the meeting was held at the invitation of X"; of a process it says nothing.

    Where the words open the sentence it is the only session that this names: "its third session".
    """
    thing = reading.arguments.thing_before(found.start)
    if thing is None and found.start == 0:
        held = [unit for unit in reading.clause.all("e") if unit.words.text[:1].islower()]
        thing = held[0] if len(held) == 1 else None
    if thing is not None and thing.letter == "e":
        passive(reading, found, thing)


def founded(reading: Reading, found: Found) -> None:
    """Read "the process was the brainchild of X"; of a meeting it says nothing."""
    thing = reading.arguments.thing_before(found.start)
    if thing is not None and thing.letter == "p":
        passive(reading, found)


def signed(reading: Reading, found: Found) -> None:
    """Read "the process was created by the treaty that A and B signed": they began it."""
    thing = reading.arguments.thing_before(found.start) or _spoken_of(reading, found)
    match = found.saying.pattern.match(reading.clause.plain, found.start)
    who = next((name for name in ("who", "whom") if match and match[name]), None)
    if match is None or who is None or thing is None or thing.letter not in "pq":
        return
    found.actors, found.things = reading.clause.within(*match.span(who), "ocx"), [thing]
    found.verb = "was"
    dated = reading.clause.within(found.end, match.start(who), "d")
    edtf = dated[0].date.edtf if dated and dated[0].date else None
    found.dated = (edtf, dated[0].words) if edtf else None
    reading.stating.state(found)


def _spoken_of(reading: Reading, found: Found) -> Unit | None:
    subject = reading.clause.spoken.subjects(found.start)
    return subject[0] if len(subject) == 1 else None


def leads(reading: Reading, found: Found) -> None:
    """Read "the working group is led by X"; of anything else it says too little."""
    thing = reading.arguments.thing_before(found.start)
    is_any = reading.said("indefinite").match(reading.clause.plain, found.end)
    if thing is not None and thing.letter == "g" and not is_any:
        passive(reading, found)
