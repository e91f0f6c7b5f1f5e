"""Roles that pass from one to another: "the chair passed from X to Y", "succeeding Y"."""

import re
from dataclasses import dataclass, replace

from extract.recognize.clauses.arguments import ACTORS, Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.stating import Stating
from extract.recognize.roles.topics import STANDING, Topics

MOST_BETWEEN = 6
"""Words that may stand between "took over the chairmanship" and "from"."""

_HELD_BY = Saying("organ_is_held_by", "secretariat", "held")
_WHEN_IT = re.compile(
    r"^(?:when|whereupon|after which|date a laquelle)\b.*\b(?:pass|passes|goes|passe) "
)
_NOUN_FIRST = re.compile(r"(?:chair|presid|secretariat|coordination|<g)")


@dataclass(frozen=True, slots=True)
class Handing:
    """Reads the shapes of one clause in which one gives a role and another takes it."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments
    topics: Topics
    stating: Stating

    def _words(self, found: Found) -> str:
        return self.clause.plain[found.start : found.end]

    def handed(self, found: Found) -> None:
        """Read "the chair passed from X to Y", "X will pass it to Y in 2012"."""
        words = self._words(found)
        role = self.stating.parts.role_in(words) or self._handed_role()
        reach = self.arguments.actors_after(found.end)
        if not role or not reach.units:
            return
        main = self.stating.main[-1:]
        things = main[0].things if main else self.topics.owner(replace(found, saying=_HELD_BY))
        verb = self.arguments.auxiliaries_before(found.start) + words
        is_planned = bool(self.sayings.patterns["planned"].search(verb) or _WHEN_IT.search(words))
        found.things, found.actors, found.stop = things[:1], reach.units[:1], reach.stop
        found.verb, found.begins = ("will" if is_planned else "is "), True
        if not found.things:
            return
        self.stating.state(found, role)
        if main:
            self.stating.end(main[0], role)
        givers = self.clause.within(*found.span, "ocgx") or (
            [] if main or _NOUN_FIRST.match(words) else self._subject_of(found)
        )
        if givers and not is_planned:
            self.stating.state(
                replace(found, actors=givers[:1], verb="was", begins=False, ends=True), role
            )

    def _subject_of(self, found: Found) -> list[Unit]:
        return self.arguments.subject(found.start, []).actors

    def _handed_role(self) -> str:
        """Return the role that "it" in "will pass it to" stands for: the one said last."""
        return self.stating.roles[-1].role if self.stating.main and self.stating.roles else ""

    def outgoing(self, found: Found) -> None:
        """Read "X took over the chair from Y", "succeeding Y": what Y was."""
        main = next((m for m in reversed(self.stating.main) if m.role in STANDING), None)
        reach = self.arguments.actors_after(found.end)
        if main is None or not reach.units:
            return
        between = self.clause.plain[main.end : found.start]
        is_from = found.saying.key == "takes_over_from"
        if is_from and (main.saying.shape != "begins" or len(between.split()) > MOST_BETWEEN):
            return
        said = max(main.end, main.stop) if main.stop <= found.start else main.end
        if not self.clause.within(said, found.start, ACTORS):
            found.actors, found.things, found.stop = reach.units[:1], main.things, reach.stop
            found.verb, found.ends = "was", is_from
            self.stating.state(found, main.role)
