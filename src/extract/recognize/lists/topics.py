"""What a list in a sentence is a list in: an event or a thing that the words around it name."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from extract.model.text import even
from extract.recognize.clauses import units
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.runs import Run
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Words

_LEAD = re.compile(
    r"\s*(?:(?:in|to|of|at|with|a|au|aux|dans|du|de|des|en)\s+)?(?:the|la|le|les)?\s*(?:[ld]'\s?)?"
)
_BEING = re.compile(
    r"(?:\s*\([^()]*\))?\s*(?:are|were|include|comprise|sont|etaient|comprennent|:)?\s*:?\s*"
    r"(?:the |le |la |les |l')?"
)


class Event(units.Event, Protocol):
    """An event as `events` finds it: the words [start, end) of a leaf that name it."""

    @property
    def event_class(self) -> str:
        """Its class."""


class Topic(NamedTuple):
    """What a list is a list in."""

    in_id: str
    in_kind: str
    words: Words


class Cue(NamedTuple):
    """Words that say as what those listed take part."""

    status: str
    start: int
    end: int


class Topics:
    """Finds what the sentences of one source speak of."""

    def __init__(self, context: Context, events: Sequence[Event]) -> None:
        self._context = context
        self._events = events

    def origin(self, leaf: Leaf) -> tuple[Leaf, int] | None:
        """Return the leaf and the place from which a footnote is called."""
        return next(self._context.text.callers(leaf), None)

    def of_run(
        self, run: Run, cue: Cue, start: int, end: int, listed: Collection[str]
    ) -> Topic | None:
        """Return what a run is a list in."""
        context, leaf = self._context, run.leaf
        plain = context.even(leaf)
        beside = self._beside(run, cue, end)
        if beside is not None or cue.status == "acceded":
            return beside
        if cue.status in ("member", "observer"):
            owner = [
                n for n in context.things(leaf, start, cue.start + 1) if cue.start - n.end <= 2
            ]
            after = [n for n in context.things(leaf, cue.end, run.start) if n.start - cue.end <= 6]
            for name in (*owner[-1:], *after[:1]):
                return self._thing(leaf, name.start, name.end, name.entity_id)
        if cue.status == "invited" and cue.start >= run.end:
            after = list(context.things(leaf, cue.end, end))
            return (
                self._thing(leaf, after[0].start, after[0].end, after[0].entity_id)
                if after
                else None
            )
        described = list(
            re.finditer(
                r"\b(?:the|this|la|le|l'|cette|ce) ?(?P<noun>[a-z]+)\b", plain[start : run.start]
            )
        )
        for match in reversed(described):
            event = self._event_before(leaf, start + match.start(), match["noun"])
            if event is not None:
                words = Words(leaf, start + match.start("noun"), start + match.end("noun"))
                return Topic(event.event_id, "event", words)
        return self._named_before(leaf, cue.start or run.start, start, listed) or self._at_call(
            leaf
        )

    def is_led(self, run: Run, cue: Cue) -> bool:
        """Whether a cue before a run names what the run is a list in: "participants in it are"."""
        return self._beside(run, cue, run.start) is not None

    def _beside(self, run: Run, cue: Cue, end: int) -> Topic | None:
        """Return what the words of a cue lead to: "attended the Seminar", "participants in it are".

        Nothing but articles and prepositions stand between; where the list comes after, nothing but
        a verb of being or a colon stands before it.
        """
        leaf, plain = run.leaf, self._context.even(run.leaf)
        is_behind = cue.start >= run.end
        lead = _LEAD.match(plain, cue.end, end)
        at = lead.end() if lead else cue.end
        named = [n for n in self._context.things(leaf, at, end) if n.start == at]
        events = [e for e in self._events_within(leaf, at, end) if e.start - at <= 2]
        meetings = [e for e in events if e.event_class != "foundation"]
        found: Topic | None = None
        if meetings and cue.status not in ("member", "acceded"):
            event = meetings[0]
            found = Topic(event.event_id, "event", Words(leaf, event.start, event.end))
        elif named and self._context.register.kind(named[0].entity_id) in PROCESSES:
            found = self._thing(leaf, named[0].start, named[0].end, named[0].entity_id)
        if found is None or is_behind:
            return found
        return found if _BEING.fullmatch(plain, found.words.end, run.start) else None

    def _named_before(self, leaf: Leaf, at: int, start: int, own: Collection[str]) -> Topic | None:
        """Return the event or thing named last before `at`, in the sentence or after it."""
        events = [
            e for e in self._events_within(leaf, start, at + 1) if e.event_class != "foundation"
        ]
        things = [n for n in self._context.things(leaf, start, at + 1) if n.entity_id not in own]
        if events and (not things or events[-1].end >= things[-1].end):
            event = events[-1]
            return Topic(event.event_id, "event", Words(leaf, event.start, event.end))
        kind_of = self._context.register.kind
        fitting = [n for n in things if kind_of(n.entity_id) != "organization"]
        if events and fitting and kind_of(fitting[-1].entity_id) == "organ":
            event = events[-1]
            return Topic(event.event_id, "event", Words(leaf, event.start, event.end))
        if fitting:
            name = fitting[-1]
            return self._thing(leaf, name.start, name.end, name.entity_id)
        return None

    def _events_within(self, leaf: Leaf, start: int, end: int) -> list[Event]:
        return [e for e in self._events if e.leaf is leaf and start <= e.start and e.end <= end]

    def _at_call(self, leaf: Leaf) -> Topic | None:
        """Return what the sentence speaks of from which a footnote is called."""
        origin = self.origin(leaf)
        if origin is None:
            return None
        other, at = origin
        sentence = other.sentence_at(max(0, at - 1))
        events = [e for e in self._events if e.leaf is other and sentence.start <= e.start]
        before = [e for e in events if e.end <= at]
        after = [e for e in events if at <= e.start < sentence.end]
        event = before[-1] if before else after[0] if after else None
        if event is not None:
            return Topic(event.event_id, "event", Words(other, event.start, event.end))
        return None

    def _event_before(self, leaf: Leaf, at: int, noun: str) -> Event | None:
        """Return the event that "the seminar" means: the last before with the noun in its title."""
        origin = self.origin(leaf)
        places = [(leaf, at), *([origin] if origin else [])]
        for place, stop in places:
            own = [e for e in self._events if e.leaf is place and e.end <= stop]
            for event in reversed(own):
                title = even(place.text[event.start : event.end])
                if event.event_class == "meeting" and re.search(rf"\b{re.escape(noun)}\b", title):
                    return event
        return None

    def _thing(self, leaf: Leaf, start: int, end: int, entity_id: str) -> Topic:
        return Topic(entity_id, self._context.register.kind(entity_id), Words(leaf, start, end))

    def of_sentence(self, leaf: Leaf, start: int, end: int) -> Topic | None:
        """Return what a sentence is about: what it describes or names first."""
        plain = self._context.even(leaf)
        described = re.compile(r"(?:the|la|le|les|l') ?(?P<noun>[a-z]+)\b").match(plain, start, end)
        if described:
            event = self._event_before(leaf, start, described["noun"])
            if event is not None:
                words = Words(leaf, *described.span("noun"))
                return Topic(event.event_id, "event", words)
        things = self._context.things(leaf, start, end)
        if things:
            name = things[0]
            return self._thing(leaf, name.start, name.end, name.entity_id)
        return None
