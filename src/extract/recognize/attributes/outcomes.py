"""Documents that a meeting or process adopted or produced."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.model.text import fold
from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.events.extents import Place, plain_end, proper_end
from extract.recognize.statements import Words, stated

_NAMED_AFTER = Saying("work_with_its_name", "outcome", "name")
_ADOPTED_END = re.compile(
    r"[;.]| (?:which|that|qui|focusing|to) |, (?:which|dont) |,? and (?:set|also|decided|agreed)"
)
_BY_SOMEBODY = re.compile(
    r"(?:^|[,;:] )(?:the |le |la |l')?<[ocx]\d+>(?: (?:has|have|also|jointly|a|ont))* $"
)
_UNFINISHED = re.compile(r"\b(?:in|by|at|par|on)$")
_HELD_AT = re.compile(
    r"(?:^|[;:,] )(?:at|during|in|lors d[eu]|au cours d[eu]|a) ?"
    r"(?:its |their |the |la |le |l'|sa |son |leur )?<e(\d+)>"
)
_ANY = re.compile(
    r" (?:the |a |an |its |la |les? |l'|des |une? |son |sa |ses |leurs? )?<x(\d+)>"
    r"(?!'s|-(?!type\b|cadre\b))"
)
_AND_VERB = re.compile(
    r" (?:et|and|ainsi que|as well as) (?:deux|trois|quatre|cinq|six|two|three|four|five|several) "
    r"| and (?:also )?[a-z]+ed (?=(?:the|a|an|its|two|by|on|to|in) )"
    r"| et (?:[a-zé]+ment )?[a-zé]+(?:(?<!it)é|u|i|is|it|ert) (?=[a-zàâ])"
)
_NOTE_CALL = re.compile(r"(?<=[^\W\d])[.,;:]\d{1,3}(?= |$)")
_AT_CAPITALS = re.compile(r" (?:at|in) (?:the )?([A-Z][a-z]+(?: [A-Z][a-z]+)*)")
_TITLED = re.compile(
    r" (?:on|for|to|concerning|regarding|at|sur|pour|relati|concernant|en faveur|d)"
)


@dataclass(frozen=True, slots=True)
class Outcomes:
    """Finds the outcomes that one clause tells of."""

    context: Context
    sayings: Sayings
    owners: Owners
    record: Event | None = None
    """The meeting that the document is the record of: what a body adopts, it adopted there."""
    led: list[tuple[Saying, Unit | Event]] = field(default_factory=list)
    """What adopted the works of the list that the clauses before began, if they did."""

    @property
    def clause(self) -> Clause:
        """The clause that is read."""
        return self.owners.clause

    def read(self) -> Iterator[Found]:
        """Return the outcomes, those with the name of their process or event last."""
        shapes = {
            "adopts": self._adopts,
            "adopted": self._adopted,
            "draws_up": self._draws_up,
            "called": self._called,
            "works": self._works,
            "its": self._its,
        }
        if self.clause.leaf.kind not in ("list_item", "footnote"):
            self.led.clear()
        for saying, adopter in self.led if self.clause.leaf.kind == "list_item" else ():
            yield from self._pairs(saying, adopter, self.clause.all("w")[:1])
        for saying in self.sayings.attributes.within(self.clause.plain):
            if saying.shape == "lists":
                self._begin_list(saying)
            if saying.shape not in shapes:
                continue
            for match in saying.pattern.finditer(self.clause.plain):
                body, works = shapes[saying.shape](match)
                is_adopted = saying.shape in ("adopts", "adopted") and self._says("adopting", match)
                thing = self._where(body) if is_adopted else body
                if saying.shape != "draws_up" and self._says("publishing", match):
                    works = [work for work in works if not work.is_study]
                yield from self._pairs(saying, thing, works)
        yield from self._named_after()

    def _begin_list(self, saying: Saying) -> None:
        """Note what adopted the works of the list that a clause leads: "the Council adopted:"."""
        match = saying.pattern.search(self.clause.plain)
        if match is None or self._is_by_other(match.start()):
            return
        thing = self._where(self._before(match.start()))
        if thing is not None:
            self.led.append((saying, thing))

    def _is_by_other(self, at: int) -> bool:
        """Whether what stands before a verb at `at` is neither a process nor met in the record."""
        match = _BY_SOMEBODY.search(self.clause.plain[:at])
        if match is None:
            return False
        name = fold(self.clause.within(*match.span())[0].words.text)
        return self.record is None or name not in fold(self.record.title)

    def _where(self, thing: Unit | None) -> Unit | Event | None:
        """Return where the body of a document adopts: the meeting of its paragraph, or of record.

        A meeting that is to come after the document adopted nothing.
        """
        is_body = thing is None or (thing.letter == "p" and thing.thing_id == self.context.main_id)
        if not is_body:
            return thing
        on = self.context.report.document_date or "9"
        before = [
            unit
            for unit in self.clause.known.before
            if unit.letter == "e" and unit.leaf is self.clause.leaf and unit.event
            and getattr(unit.event, "event_class", "") == "meeting"
            and (getattr(unit.event, "date", None) or "9") <= on
        ]  # fmt: skip
        return before[-1] if before else self.record or thing

    def _before(self, at: int) -> Unit | None:
        """Return what adopts: a meeting at which it happened, what is named last, or spoken of."""
        held = _HELD_AT.match(self.clause.plain[:at])
        if held:
            return self.clause.units[int(held[1])]
        before = self.clause.within(0, at, "pe")
        body = before[-1] if before else None
        if body is not None and body.letter == "e":
            return body
        is_planned = self.clause.said("planned").search(self.clause.plain) is not None
        session = None if is_planned else self.clause.spoken.session(body, at)
        return session or body or self.clause.spoken.topic(is_near=True)

    def _adopts(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the meeting adopted the Lima Declaration", in whatever words that has a title."""
        plain = self.clause.plain
        if self._is_by_other(match.start()):
            return None, []
        end = _ADOPTED_END.search(plain, match.end())
        works = self.clause.within(match.end(), end.start() if end else len(plain), "w")
        other = _ANY.match(plain, match.end())
        if other and self._is_titled(self.clause.units[int(other[1])], match):
            works = [self.clause.units[int(other[1])], *works]
        return self._before(match.start()), works

    def _says(self, meaning: str, match: re.Match[str]) -> bool:
        """Whether words say that something was adopted, or only published."""
        return self.sayings.patterns[meaning].search(match.group()) is not None

    def _is_titled(self, unit: Unit, verb: re.Match[str]) -> bool:
        """Whether a phrase that nothing resolves is the title of what a verb says was adopted."""
        title = self._title(unit).text
        is_work = self._says("adopting", verb) or self.sayings.names_one_of("works", fold(title))
        return bool(is_work) and unit.entity_id is None and " " in title

    def _adopted(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the Lima Declaration, adopted at the meeting"."""
        things = self.clause.within(*match.span(), "pe")
        if not things and _UNFINISHED.search(match.group()):
            return None, []
        thing = things[-1] if things else self.clause.spoken.topic(is_near=True)
        works = self.clause.within(*match.span(), "wx")[:1]
        is_known = works[0].letter == "w" or (things and self._is_titled(works[0], match))
        return thing, works if is_known else []

    def _draws_up(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the Group on Seals completed a manual": of a body with a name of its own."""
        thing = self.clause.within(*match.span(), "ge")[0]
        works = self.clause.within(match.end(), len(self.clause.plain), "w")[:1]
        is_named = thing.letter == "e" or " " in thing.words.text
        return (thing if is_named else None), [work for work in works if work.event]

    def _called(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "Adopted by the meeting, Lima, May 2004" in a footnote to "Lima Declaration"."""
        if self.clause.leaf.kind != "footnote":
            return None, []
        called = [unit for unit in self.clause.known.before if unit.leaf is not self.clause.leaf]
        works = [unit for unit in called[-1:] if unit.letter == "w"]
        return self.clause.within(*match.span(), "pe")[-1], works

    def _works(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "the final result of the meeting is the Lima Declaration"."""
        return self.clause.within(*match.span(), "pe")[0], self.clause.within(*match.span(), "w")

    def _its(self, match: re.Match[str]) -> tuple[Unit | None, list[Unit]]:
        """Read "its Plan of Action"."""
        return self._before(match.start()), self.clause.within(*match.span(), "w")[:1]

    def _named_after(self) -> Iterator[Found]:
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
                yield self._found(_NAMED_AFTER, work.inner.event_id, work)
            elif inside and inside[0].start == work.start:
                yield self._found(_NAMED_AFTER, inside[0].entity_id, work)

    def _pairs(
        self, saying: Saying, thing: Unit | Event | None, works: list[Unit]
    ) -> Iterator[Found]:
        own = thing.thing_id if isinstance(thing, Unit) else thing.event_id if thing else None
        for work in works:
            if thing is not None and (work.thing_id is None or own != work.thing_id):
                yield self._found(saying, thing if isinstance(thing, Unit) else own or "", work)

    def _found(self, saying: Saying, thing: Unit | str, work: Unit) -> Found:
        value_id = work.event.event_id if work.event else None
        return Found(saying, thing, stated(self._title(work)), value_id=value_id)

    def _title(self, work: Unit) -> Words:
        """Return the whole title of a document that is no event: "... on Travel Documents"."""
        leaf, end = work.leaf, work.end
        language = leaf.language or "en"
        is_begun = language == "fr" and " " not in work.words.text
        if work.event is None and (is_begun or _TITLED.match(self.context.even(leaf), end)):
            stop = leaf.sentence_at(work.start).end
            place = Place(self.context, self.context.words.events, leaf, stop, language)
            capital = proper_end(place, end) if language == "en" else end
            end = capital if capital > end else plain_end(place, end)
        end = self._at_capitals(work, end)
        call = _NOTE_CALL.search(leaf.text, work.start, end)
        end = call.start() if call else end
        verb = _AND_VERB.search(leaf.text, work.start, end)
        return Words(leaf, work.start, verb.start() if verb else end)

    def _at_capitals(self, work: Unit, end: int) -> int:
        """Take in "at Borders" or "in Fishing", which is no place, nor a month."""
        leaf = work.leaf
        match, stop = _AT_CAPITALS.match(leaf.text, end), leaf.sentence_at(work.start).end
        if match is None or self.context.names(leaf, match.start(1), match.end()):
            return end
        if any(date.start <= match.start(1) for date in self.context.dates_in(leaf, end, stop)):
            return end
        return match.end()
