"""What "it" and "the Conference" refer to, where that is not in doubt.

A pronoun in the place of a subject takes up the organization named before it in its sentence, or
else the subject of the sentence before. "The seminar" takes up the last event or process whose name
has the noun. "A conference" is the event that the next sentence begins with: "The Conference,
entitled ...". Everything else refers to nothing here.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.clauses.descriptions import described
from extract.recognize.clauses.units import Event, Unit

if TYPE_CHECKING:
    from extract.recognize.leaves import Leaf
    from extract.recognize.names.register import Register

_PRONOUN = re.compile(r"(it|they|elles?|ils?)\b(?!-)")
_MANY = ("they", "ils", "elles")
_NOBODY = re.compile(r"il (?:s'|y a|est (?:import|nec|prev))|it is (?:import|nec|poss|hoped|worth)")
_SUBJECT_PLACE = re.compile(r"(?:^|[,;:] |\b(?:that|and|et|when|which|as|lorsqu'|qu'|dont|que) ?)$")
_NOUN = re.compile(r"[a-z][a-z-]+")
_THE = re.compile(
    r"(?:^|[ '(])(?:the|this|its|le|la|ce|cette|cet|l'|au|du)"
    r"(?: (?:dialogue|consultative|regional))? ?$"
)
_A = re.compile(r"(?:^|[ '(])(?:an?|une?) (?:[a-z-]+ ){0,3}$")
_TAIL = re.compile(r" (?:of|on|for|de|du|des|sur|d'|pour) ?(?:the |la |le |les |l')?")
_ENTITLED = (
    r"(?:entitled|titled|called|named|on the theme of|intitulee?|denommee?|sur le theme(?: de)?)"
)
_OPENING_PARTICIPLE = re.compile(
    r"(?:created|launched|founded|established|set up|initiated|inaugurated|started|born|held|"
    r"convened|"
    r"organi[sz]ed|adopted|cree|fonde|lance|etabli|institue|initie|inaugure|mis sur pied|"
    r"mise sur pied|ne|"
    r"tenu|organise|convoque|reuni)(?:e|s|es)? [^;.]*, $"
)
_ANY_ORGAN = ("group", "groupe")
_PROCESS = ("process", "processus")
_PROCESS_KINDS = ("process", "conference_series", "initiative")


@dataclass(frozen=True, slots=True)
class References:
    """Finds what the words of a clause refer to.

    `before` are the units of earlier sentences, `subject` those that the last one began with,
    `events` those that the leaf names, `known` the processes named anywhere before; `plain` is the
    folded text of the leaf, `end` where the sentence ends in it, `nouns` those of events and
    processes, `organ_nouns` those of organs.
    """

    register: "Register"
    leaf: "Leaf"
    plain: str
    end: int
    nouns: frozenset[str]
    organ_nouns: frozenset[str]
    before: Sequence[Unit]
    subject: Sequence[Unit]
    events: Sequence[Event]
    known: Sequence[Unit]

    def may_stand_at(self, at: int) -> bool:
        """Whether a word begins at `at`."""
        return self.plain[at].isalpha() and not (at and self.plain[at - 1].isalnum())

    def at(self, at: int, left: str, units: Sequence[Unit], own: dict[int, Unit]) -> Unit | None:
        """Return what the word that begins at `at` refers to.

        `left` is what the clause reads before it, `units` the units there, `own` all of the clause
        by where they begin.
        """
        pronoun = _PRONOUN.match(self.plain, at, self.end)
        if pronoun:
            return self._who(pronoun, left, units)
        word = _NOUN.match(self.plain, at, self.end)
        if word and word.group() in self.organ_nouns and _THE.search(left):
            organ = self._organ(word, units)
            if organ is not None:
                return organ
        noun = self._noun(word.group()) if word else None
        if word is None or noun is None:
            return None
        if _A.search(left):
            return self._told_next(noun)
        tail = _TAIL.match(self.plain, word.end())
        if tail and (tail.end() in own or self.leaf.text[tail.end() : tail.end() + 1].isupper()):
            return None
        is_small = self.leaf.text[at].islower()
        known = self._the(noun, units) if _THE.search(left) else None
        if known is None and not is_small and _THE.search(left):
            known = self._short_name(noun)
        return known or (
            described(self.register, self.plain, word, left, own) if is_small else None
        )

    def _noun(self, word: str) -> str | None:
        singular = word.removesuffix("s")
        return next((each for each in (word, singular) if each in self.nouns), None)

    def _who(self, pronoun: re.Match[str], left: str, units: Sequence[Unit]) -> Unit | None:
        is_nobody = _NOBODY.match(self.plain, pronoun.start(), self.end)
        if is_nobody or not _SUBJECT_PLACE.search(left):
            return None
        if _OPENING_PARTICIPLE.match(left):
            units = []
        near = [u for letters in ("o", "pgx") for u in units if u.letter in letters]
        who = near[:1] or list(self.subject)
        is_many = pronoun[1] in _MANY
        is_plural = len(who) > 1 or (bool(who) and self._is_plural(who[0]))
        if is_many and not is_plural:
            who, is_plural = [u for u in self.before if self._is_plural(u)][-1:], True
        return replace(who[0], is_reference=True) if who and is_many == is_plural else None

    def _is_plural(self, unit: Unit) -> bool:
        """Whether one thing has a name in the plural: "the Lima Consultations"."""
        if unit.letter != "p":
            return False
        heads = re.findall(r"[a-z]+", fold(self._names(unit)))
        return any(
            head.endswith("s") and head[:-1] in self.nouns and head not in self.nouns
            for head in heads
        )

    def _the(self, noun: str, units: Sequence[Unit]) -> Unit | None:
        for unit in reversed([*self.before, *units]):
            if unit.letter not in "pe":
                continue
            if noun in fold(self._names(unit)):
                return replace(unit, is_reference=True)
            process_id = unit.of_id if unit.letter == "e" else unit.entity_id
            known = self.register.entities.get(process_id or "")
            if noun in _PROCESS and known and known.kind in _PROCESS_KINDS:
                return replace(
                    unit, letter="p", entity_id=process_id, event=None, is_reference=True
                )
        return None

    def _organ(self, word: re.Match[str], units: Sequence[Unit]) -> Unit | None:
        """Return the organ named last whose name has the noun: "the group" here."""
        if _TAIL.match(self.plain, word.end()) or not self.leaf.text[word.start()].islower():
            return None
        for unit in reversed([*self.before, *units]):
            is_said = word.group() in (*_ANY_ORGAN, *fold(unit.words.text).split())
            if unit.letter == "g" and is_said:
                return replace(unit, is_reference=True)
        return None

    def _short_name(self, noun: str) -> Unit | None:
        """Return the only process of the text whose name has the noun: "the Forum"."""
        found = {u.entity_id: u for u in self.known if noun in fold(self._names(u)).split()}
        return replace(next(iter(found.values())), is_reference=True) if len(found) == 1 else None

    def _names(self, unit: Unit) -> str:
        if unit.event:
            return unit.event.title
        return " | ".join([unit.words.text, *self.register.full_names(unit.entity_id or "")])

    def _told_next(self, noun: str) -> Unit | None:
        told = re.compile(
            rf"\s*(?:the|la|le|l'|cette|ce) ?{noun}s?,? {_ENTITLED},? [“\"«]? ?"
        ).match(self.plain, self.end)
        event = next((e for e in self.events if told and abs(e.start - told.end()) <= 2), None)
        if event is None:
            return None
        return Unit("e", self.leaf, event.start, event.end, event=event, is_reference=True)
