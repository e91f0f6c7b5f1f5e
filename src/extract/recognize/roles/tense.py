"""Whether a role is current, past or planned."""

import re
from dataclasses import dataclass

from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context

_STANDING = frozenset(
    ("implementing_partner", "chair", "coordinator", "technical_support", "funder", "sponsor")
)
_DONE_ONCE = frozenset(("initiator", "organizer", "host"))
_TENSES = ("planned", "current", "past")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_PERFECT = re.compile(r"\b(?:has|have)\b")
_STAYS = re.compile(r"\b(?:has|have|a ete|ont ete)\b")
_FINISHED = re.compile(r"\b(?:was|were|had)\b")
_STATED = re.compile(r"\b(?:has|have|had|was|were|a|ont)\b")


def is_project(thing: Unit) -> bool:
    """Whether a thing is a project, which goes on for long, rather than a meeting."""
    return getattr(thing.event, "event_class", "") == "project"


@dataclass(frozen=True, slots=True)
class Tense:
    """Tells when the roles of one source are played."""

    context: Context
    sayings: Sayings

    def status(
        self, saying: Saying, verb: str, role: str, thing: Unit, *, of_meetings: bool = False
    ) -> str:
        """Return whether a role is current, past or planned.

        What was begun is past; what somebody has done for a process or organ, in the English
        perfect, goes on, unless it was done for meetings that were held (`of_meetings`). So does a
        secondment in the perfect of either language. A
        participle alone ("projects implemented by") tells nothing of when; an event that its own
        date puts before the document has been.
        """
        if self.sayings.patterns["recurring"].search(verb):
            return "current"
        status = next((t for t in _TENSES if self.sayings.patterns[t].search(verb)), "current")
        if role == "initiator" and status == "current":
            return "past"
        is_finished = _FINISHED.search(verb)
        is_lasting = thing.letter in "pqg" or is_project(thing)
        if is_lasting and status == "past" and not (is_finished or of_meetings):
            is_alone = saying.shape in ("passive", "executed") and not _STATED.search(verb)
            is_bare = is_alone and role in _STANDING
            perfect = _STAYS if saying.shape == "posted" else _PERFECT
            goes_on = perfect.search(verb) and role not in _DONE_ONCE
            is_beside = role == "coordinator" and saying.shape == "companion"
            if is_bare or goes_on or is_beside:
                return "current"
        if (thing.letter == "e" or thing.is_study) and self._is_over(thing):
            return "past"
        is_active = saying.shape == "active" and (is_lasting or verb.endswith("ing"))
        is_said = is_active or self.sayings.patterns["current"].search(verb) is not None
        is_event = thing.letter == "e" or thing.is_study
        if status == "current" and is_event and not is_said and self._is_ahead(thing):
            return "planned"
        return status

    def _is_ahead(self, event: Unit) -> bool:
        """Whether an event's own date is after the document's: it is still to come."""
        on = self.context.report.document_date
        own = getattr(event.event, "date", None)
        if not on or not isinstance(own, str) or is_project(event):
            return False
        since = own.partition("/")[0]
        return since > on[: len(since)]

    def _is_over(self, event: Unit) -> bool:
        """Whether an event's own date, or that in brackets behind it, is before the document's."""
        bracket = _BRACKET.match(event.leaf.text, event.end)
        on = self.context.report.document_date
        own = getattr(event.event, "date", None)
        if is_project(event) and "/" not in (own or ""):
            return False
        last = own.rpartition("/")[2] if isinstance(own, str) else ".."
        if on and last != ".." and last[: len(on)] < on[: len(last)]:
            return True
        if bracket is None or not on:
            return False
        dates = self.context.dates_in(event.leaf, *bracket.span(1))
        return any(date.date_end and date.date_end[: len(on)] < on for date in dates)
