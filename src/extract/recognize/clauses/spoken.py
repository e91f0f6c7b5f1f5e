"""What a sentence is said of: one answer for every table.

What is named beside the words comes first, then what the clause names before them; else what was
spoken of, likeliest first: what the sentence before began with ("its members"), what the sentences
before name, last first, the heading above, the process that the paragraph before named alone.
Nothing before is meant where a sentence speaks of a name that nothing resolves ("The Drina Forum
has ..."). Who asks says which kinds a statement can be made of: the first that fits is the answer.
The words by which sentences go back are those of `references.toml`.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from extract.expressions import Expression
from extract.recognize.clauses.units import Unit

if TYPE_CHECKING:
    from extract.recognize.leaves import Leaf
    from extract.recognize.statements import Words


@dataclass(frozen=True, slots=True)
class Known:
    """What was named before a clause.

    `before` are the units of earlier sentences, `last` those of the last of them, `subject` what it
    began with,
    `around` what the heading of the section names, `recent` the organs of the section and the only
    process that the paragraph before named, `paragraph` whatever that paragraph named. `unknown`
    are phrases of this paragraph that name a process of which nothing is known. `record` is the
    meeting that the document is the record of.
    """

    before: list[Unit] = field(default_factory=list)
    last: list[Unit] = field(default_factory=list)
    subject: list[Unit] = field(default_factory=list)
    around: list[Unit] = field(default_factory=list)
    recent: list[Unit] = field(default_factory=list)
    paragraph: list[Unit] = field(default_factory=list)
    unknown: list[Unit] = field(default_factory=list)
    record: Unit | None = None


Fits = Callable[[Unit], Unit | None]
"""Gives what a statement can be of: the unit itself or what it stands for; None if it cannot."""


class Sentence(Protocol):
    """What is asked of a clause: its plain text, its units, what was named before."""

    leaf: "Leaf"
    host: Unit | None
    plain: str
    units: list[Unit]
    known: Known

    def said(self, name: str) -> Expression:
        """Return the declared words of a meaning."""

    def within(self, first: int, last: int, letters: str = ...) -> list[Unit]:
        """Return the units of these kinds in [first, last) of the plain text, in order."""

    def words(self, first: int, last: int) -> "Words":
        """Return the words of the leaf that [first, last) of the plain text stands for."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Tells of what one clause speaks."""

    clause: Sentence

    def before(self, at: int = 0) -> Iterator[Unit]:
        """Yield what may be meant at `at` of the plain text and was named before, likeliest first.

        Of the clause itself, what stands before `at`. What holds at present is said of what lasts
        rather than of a meeting.
        """
        known = self.clause.known
        yield from reversed(self.clause.within(0, at))
        units = [*reversed(known.before)]
        if not known.unknown:
            for far in (known.around, known.recent, known.paragraph):
                units += reversed(far)
        if self.is_lasting:
            units.sort(key=lambda unit: unit.letter == "e")
        yield from units

    @property
    def is_lasting(self) -> bool:
        """Whether the clause says what holds at present, or who takes part and not who did."""
        said, plain = self.clause.said, self.clause.plain
        if said("at_present").search(plain):
            return True
        is_part = said("in_capacity").search(plain) is not None
        return is_part and not any(said(tense).search(plain) for tense in ("past", "planned"))

    def topic(self, letters: str = "pe", *, is_near: bool = False) -> Unit | None:
        """Return the process or event that the sentences before are about: the last one named.

        `is_near`: in this paragraph or the heading, not in the paragraph before.
        """
        known = self.clause.known
        far = () if known.unknown else (known.around, [] if is_near else known.recent)
        units = (known.before, *far)
        found = [u for each in units for u in reversed(each) if u.letter in letters]
        if self.is_lasting:
            found.sort(key=lambda unit: unit.letter == "e")
        return next(iter(found), None)

    def process(self, at: int = 0) -> Unit | None:
        """Return the process spoken of before `at`, that of an event included.

        What the sentence before began with is meant rather than what it named last.
        """
        if self.is_of_unknown():
            return None
        subject = [unit for unit in self.clause.known.subject if unit.letter == "p"]
        for unit in map(process_of, self.before(at)):
            if unit is not None:
                is_before = unit in self.clause.known.before
                return subject[0] if is_before and len(subject) == 1 else unit
        return None

    def session(self, body: Unit | None, at: int) -> Unit | None:
        """Return the meeting at which a `body` did what the clause tells of the past at `at`.

        It is what the paragraph spoke of last, if it is one of that body's, or what the document is
        the record of. Who records a meeting says of others when they were.
        """
        known = self.clause.known
        told = [*known.before, *self.clause.within(0, at)]
        met = [u for u in told if u.letter == "e" and _is_meeting(u)]
        if met:
            is_own = body is None or met[-1].of_id in (None, body.thing_id)
            return met[-1] if is_own else None
        is_dated = bool(self.clause.within(0, len(self.clause.plain), "d"))
        return None if is_dated else known.record

    def nearest_process(self) -> Unit | None:
        """Return the process that the clause itself names last, or else the one spoken of."""
        return self.process(len(self.clause.plain))

    def of(self, start: int, end: int, fits: Fits) -> Unit | None:
        """Return what the statement [start, end) is of: named near it, or spoken of.

        It is named right behind ("of the X"); as the subject before it, or last before it; as that
        behind whose name a bracket stands; or first behind it.
        """
        clause = self.clause
        behind = self.clause.said("behind").match(clause.plain, end)
        subject = self.subjects(start)
        named = (
            *(clause.within(*behind.span()) if behind else ()),
            *(subject if len(subject) == 1 else ()),
            *self._named_before(start),
            *([clause.host] if clause.host else ()),
            *clause.within(end, len(clause.plain)),
        )
        return next(filter(None, map(fits, named)), None)

    def _named_before(self, start: int) -> list[Unit]:
        """Return what stands before `start`, last first; what is put in before a verb comes last.

        "The X, founded by the Y, has six members": it is the X that has.
        """
        put_in = self.clause.said("put_in").search(self.clause.plain[:start])
        inner = self.clause.within(*put_in.span()) if put_in else []
        outer = [unit for unit in self.clause.within(0, start) if unit not in inner]
        return [*reversed(outer), *reversed(inner)]

    def possessor(self, at: int, letters: str = "pe") -> Unit | None:
        """Return whose "its" before `at` is: what the clause or the sentence before begins with.

        Where the latter begins with several it is what was spoken of last.
        """
        here = self.clause.within(0, at, letters)
        subject = [unit for unit in self.clause.known.subject if unit.letter in letters]
        return here[0] if here else subject[0] if len(subject) == 1 else self.topic(letters)

    def subjects(self, end: int | None = None) -> list[Unit]:
        """Return what the sentence begins with, after an opening phrase; it stands before `end`."""
        plain = self.clause.plain[:end]
        match = self.clause.said("starting").match(plain) or self.clause.said("after_comma").search(
            plain
        )
        return self.clause.within(*match.span("who")) if match else self.newcomers()

    def newcomers(self) -> list[Unit]:
        """Return what a sentence begins with that has no name: "A network of ports was set up"."""
        match = self.clause.said("newcomer").match(self.clause.plain)
        words = self.clause.words(*match.span("noun")) if match else None
        return [Unit("x", words.leaf, words.start, words.end)] if words else []

    def goes_on(self, at: int) -> bool:
        """Whether a line goes on at `at` about what it has named: "X: set up by Y; active in"."""
        clause = self.clause
        is_open = clause.said("part_elliptic").search(clause.plain[:at]) is not None
        before = (unit for unit in clause.known.before if unit.leaf is clause.leaf)
        return is_open and any(u.letter in "peq" for u in (*clause.within(0, at), *before))

    def opening(self) -> list[Unit]:
        """Return what "it" means: what the sentence before began with, or the heading names."""
        known = self.clause.known
        if known.subject or known.before:
            return known.subject
        return [unit for unit in known.around or known.recent if unit.letter == "p"]

    def is_of_unknown(self) -> bool:
        """Whether the sentence speaks of a name that nothing resolves, and of nothing before it.

        It begins with one ("The Drina Forum has ..."), or with a word that takes up the subject of
        the sentence before, which is one ("It has ..."). So it is of what has no name at all.
        """
        if self.newcomers():
            return True
        first = self.clause.said("unknown_subject").match(self.clause.plain)
        if first:
            return _is_unknown(self.clause.units[int(first[1])])
        is_taken_up = self.clause.said("takes_up_subject").match(self.clause.plain) is not None
        return is_taken_up and any(map(_is_unknown, self.clause.known.subject))


def process_of(unit: Unit) -> Unit | None:
    """Return a process, or that of an event or organ, as what is spoken of; None for others."""
    if unit.letter == "p":
        return unit
    if unit.letter in "eg" and unit.of_id:
        return replace(unit, letter="p", entity_id=unit.of_id, event=None, is_reference=True)
    return None


def _is_meeting(unit: Unit) -> bool:
    return getattr(unit.event, "event_class", "meeting") == "meeting"


def _is_unknown(unit: Unit) -> bool:
    """Whether nothing is known of a phrase; an acronym may be that of what its line names."""
    return unit.letter == "x" and unit.entity_id is None and not unit.words.text.isupper()
