"""Documents that a meeting or process adopted or produced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from extract.model.text import fold
from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context

_NAMED_AFTER = Saying("work_with_its_name", "outcome", "name", re.compile(""))
_ADOPTED_END = re.compile(r"[;.]| (?:which|that|qui|focusing|to) ")
_BY_SOMEBODY = re.compile(
    r"(?:^|[,;:] )(?:the |le |la |l')?<[ocx]\d+>(?: (?:has|have|also|jointly|a|ont))* $"
)
_UNFINISHED = re.compile(r"\b(?:in|by|at|par|on)$")


class Outcome(NamedTuple):
    """A work of a thing (a unit, or an id), and the saying that tells of it."""

    saying: Saying
    thing: Unit | str
    work: Unit


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Finds the outcomes that one clause tells of."""

    context: Context
    sayings: Sayings
    clause: Clause

    def read(self) -> Iterator[Outcome]:
        """Return the outcomes, those with the name of their process or event last."""
        shapes = {
            "adopts": self._adopts,
            "adopted": self._adopted,
            "works": self._works,
            "its": self._its,
        }
        for saying in self.sayings.attributes:
            for match in saying.pattern.finditer(self.clause.plain):
                if saying.shape in shapes:
                    yield from _pairs(saying, *shapes[saying.shape](match))
        yield from self._named_after()

    def _before(self, at: int) -> Unit | None:
        before = self.clause.within(0, at, "pe")
        return before[-1] if before else self.clause.topic()

    def _adopts(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the meeting adopted the Lima Declaration"."""
        plain = self.clause.plain
        if _BY_SOMEBODY.search(plain[: match.start()]):
            return None, []
        end = _ADOPTED_END.search(plain, match.end())
        works = self.clause.within(match.end(), end.start() if end else len(plain), "w")
        return self._before(match.start()), works

    def _adopted(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the Lima Declaration, adopted at the meeting"."""
        things = self.clause.within(*match.span(), "pe")
        if not things and _UNFINISHED.search(match.group()):
            return None, []
        thing = things[-1] if things else self.clause.topic()
        return thing, self.clause.within(*match.span(), "w")[:1]

    def _works(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the final result of the meeting is the Lima Declaration"."""
        return self.clause.within(*match.span(), "pe")[0], self.clause.within(*match.span(), "w")

    def _its(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "its Plan of Action"."""
        return self._before(match.start()), self.clause.within(*match.span(), "w")[:1]

    def _named_after(self) -> Iterator[Outcome]:
        """Return works that have the name of their process or event: "Lima Process Plan"."""
        register = self.context.register
        for work in self.clause.all("w"):
            words = fold(work.words.text)
            if work.is_reference or not any(w in words for w in self.sayings.words["works"]):
                continue
            inside = [
                name
                for name in self.context.things(work.leaf, work.start, work.end)
                if register.mention_kind(name.entity_id) == "process"
            ]
            if work.inner:
                yield Outcome(_NAMED_AFTER, work.inner.event_id, work)
            elif inside and inside[0].start == work.start:
                yield Outcome(_NAMED_AFTER, inside[0].entity_id, work)


def _pairs(saying: Saying, thing: Unit | None, works: list[Unit]) -> Iterator[Outcome]:
    for work in works:
        if thing is not None and thing.thing_id != work.thing_id:
            yield Outcome(saying, thing, work)
