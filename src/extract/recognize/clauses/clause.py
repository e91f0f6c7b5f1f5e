"""A sentence with placeholders, and what was named before it."""

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.expressions import Expression
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.spoken import Known, Spoken
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Words

if TYPE_CHECKING:
    from extract.recognize.leaves import Leaf

LETTERS = "pqocgewdxm"
"""All kinds of placeholders."""

PART = re.compile(r" (?:of|for|du|de|des|pour)(?: the| la| les| l)?[ '’]+")
"""What stands between an organ and the process whose it is, as printed."""

_UNIT = re.compile(r"<(\w)(\d+)>")


@dataclass(slots=True)
class Clause:
    """A sentence, or what stands in a bracket, with placeholders.

    `offsets[i]` is where character i of `plain` comes from in the leaf. `known` is what was named
    before, `spoken` tells what of it is meant.
    """

    leaf: "Leaf"
    start: int
    end: int
    host: Unit | None
    known: Known
    sayings: Sayings
    plain: str = ""
    offsets: list[int] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)

    @property
    def spoken(self) -> Spoken:
        """What the clause speaks of."""
        return Spoken(self)

    def said(self, name: str) -> Expression:
        """Return the declared words of a meaning: see `_GROUPS` in `sayings.py`."""
        return self.sayings.patterns[name]

    def words(self, first: int, last: int) -> Words:
        """Return the words of the leaf for [first, last) of the plain text."""
        while last > first + 1 and self.plain[last - 1] == " ":
            last -= 1
        return Words(self.leaf, self.offsets[first], self.offsets[last - 1] + 1)

    def within(self, first: int, last: int, letters: str = LETTERS) -> list[Unit]:
        """Return the units of these kinds in [first, last) of the plain text, in order."""
        found = _UNIT.finditer(self.plain[first:last])
        return [self.units[int(m[2])] for m in found if m[1] in letters]

    def marked(self, match: re.Match[str], meaning: str) -> Unit | None:
        """Return what words mark by a group of their own: `thing_1`, `respect_2`."""
        numbers = (n for group, n in match.groupdict().items() if n and group.startswith(meaning))
        return next((self.units[int(number)] for number in numbers), None)

    def all(self, letters: str) -> list[Unit]:
        """Return all units of these kinds."""
        return self.within(0, len(self.plain), letters)

    def with_owner(self, organ: Unit) -> Words:
        """Return the words of an organ with the process behind it: "Bureau of the Lima Process"."""
        whose = PART.match(organ.leaf.text, organ.end)
        owners = [u for u in self.all("p") if whose and u.start == whose.end()]
        return Words(organ.leaf, organ.start, owners[0].end if owners else organ.end)
