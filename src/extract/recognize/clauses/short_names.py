"""Bodies by the noun of their name alone: "the Bank", "l'Union", where only one such was named."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from extract.model.text import even, fold
from extract.recognize.clauses.units import Unit

_THE = re.compile(r"(?:^|[\W_])(?:the |la |le |l'|du |au )$")
_TWO_WORDS = frozenset(("table", "group", "party", "force"))
"""Nouns that are taken up with the word before them: "the Round Table"."""

_BEFORE_TAIL = re.compile(r"([\w-]+) (?:of|for|on|de|du|des|pour|sur|d'|de l')\b")


@dataclass(slots=True)
class ShortNames:
    """Remembers the bodies named so far by the nouns of their names."""

    _bodies: dict[str, dict[str, Unit]] = field(default_factory=dict)
    _main: dict[str, Unit] = field(default_factory=dict)

    def begin(self, main: Unit) -> None:
        """Remember what the document is of, which is meant before any other body."""
        name = fold(main.words.text)
        if " " in name and main.entity_id:
            self._main = dict.fromkeys(_nouns(name), main)

    def learn(self, units: Iterable[Unit]) -> None:
        """Remember the bodies among the units of a sentence."""
        for unit in units:
            name = fold(unit.words.text)
            if (
                unit.letter not in "opq"
                or unit.is_reference
                or " " not in name
                or not unit.entity_id
            ):
                continue
            for noun in _nouns(name):
                self._bodies.setdefault(noun, {})[unit.entity_id or name] = unit

    def bodies(self, noun: str) -> int:
        """Return how many bodies were named so far whose name has a folded noun."""
        return len(self._bodies.get(noun, {}))

    def meant(self, unit: Unit) -> Unit:
        """Return a capitalized noun with an article as the only body named with that noun."""
        noun, text = fold(unit.words.text), unit.leaf.text
        named = list(self._bodies.get(noun, {}).values())
        found = [self._main[noun]] if noun in self._main else named
        is_organ = unit.letter == "g" and noun in self._main
        if (unit.letter != "x" and not is_organ) or unit.entity_id or len(found) != 1:
            return unit
        if not _THE.search(even(text[max(0, unit.start - 6) : unit.start])):
            return unit
        body = found[0]
        return replace(unit, letter=body.letter, entity_id=body.entity_id, is_reference=True)


def _nouns(name: str) -> Iterator[str]:
    """Yield the nouns by which a folded name is taken up: its head in either language."""
    words = name.split()
    tail = _BEFORE_TAIL.search(name)
    yield from {words[0], tail[1] if tail else words[-1]}
    if not tail and words[-1] in _TWO_WORDS:
        yield " ".join(words[-2:])
