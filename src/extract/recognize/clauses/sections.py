"""What a section speaks of: what its heading names, and what the paragraph before named."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.recognize.clauses.units import Unit
from extract.recognize.names.subjects import start_of_name

ARTICLE = len("The ")

if TYPE_CHECKING:
    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf

_OPENING = 80
"""Signs within which a paragraph names what it is about."""


@dataclass(slots=True)
class Sections:
    """Remembers what headings and paragraphs have named, by the path of their section."""

    _headings: dict[str, list[Unit]] = field(default_factory=dict)
    _paragraphs: dict[str, list[Unit]] = field(default_factory=dict)
    _organs: dict[str, list[Unit]] = field(default_factory=dict)
    _last: dict[str, list[Unit]] = field(default_factory=dict)
    main: list[Unit] = field(default_factory=list)
    _first: list[Unit] | None = None
    _others: set[str] = field(default_factory=set)

    def note(self, leaf: "Leaf", units: Sequence[Unit], *, is_of_other: bool = False) -> None:
        """Remember what a leaf names: a heading for its section, a paragraph for the next one.

        `is_of_other`: a heading is the name of another body than the document is of.
        """
        named = {unit.thing_id: unit for unit in units if unit.letter == "p"}
        if leaf.kind == "heading":
            self._headings[leaf.section] = _only(units) or _organ(leaf, units)
            if is_of_other:
                self._others.add(leaf.section)
        elif named and self._first is None:
            opens = any(unit.start <= _OPENING for unit in named.values())
            self._first = self._alone(named) if opens else []
        if leaf.kind in ("paragraph", "list_item") and named:
            self._paragraphs[leaf.section] = self._alone(named)
        things = [unit for unit in units if unit.letter in "peqw"]
        if leaf.kind not in ("heading", "footnote") and things:
            self._last[leaf.section] = things
        self._organs.setdefault(leaf.section, []).extend(u for u in units if u.letter == "g")

    def _alone(self, named: Mapping[str | None, Unit]) -> list[Unit]:
        """Return the only thing named, or that which the document is of."""
        main = [named[unit.thing_id] for unit in self.main if unit.thing_id in named]
        return list(named.values()) if len(named) == 1 else main

    def heading(self, leaf: "Leaf") -> list[Unit]:
        """Return what the nearest heading above a leaf that names something names.

        An organ that is a heading stands behind what its own section is of.
        """
        path, organs = leaf.section, list[Unit]()
        while path:
            named = self._headings.get(path) or []
            if named and named[0].letter != "g":
                return [*named, *organs]
            organs = organs or named
            path = path.rpartition("/")[0]
        return organs

    def recent(self, leaf: "Leaf") -> list[Unit]:
        """Return the organs of the section, and the process that its last paragraph named alone.

        The last paragraph is the last one that named any process; of several that it named it is
        what the document is of, if that is one of them. Where no paragraph of the section
        has, it is what the document is of (`main`), or what its first paragraph
        to name one named alone, with its opening words; not below the name of another body. Where
        none is known it is the meeting of the last paragraph.
        """
        organs = self._organs.get(leaf.section, [])
        whole = [] if self._is_of_other(leaf.section) else self.main or self._first or []
        process = self._paragraphs.get(leaf.section, whole)
        return [*organs, *(process or _only(self._last.get(leaf.section, [])))]

    def _is_of_other(self, section: str) -> bool:
        """Whether the nearest heading above a section that names something is another body's."""
        while section and section not in self._others and not self._names_thing(section):
            section = section.rpartition("/")[0]
        return section in self._others

    def _names_thing(self, section: str) -> bool:
        """Whether the heading of a section names something else than an organ."""
        return any(unit.letter != "g" for unit in self._headings.get(section, ()))

    def paragraph(self, leaf: "Leaf") -> list[Unit]:
        """Return the things that the last paragraph of the section to name any named."""
        return self._last.get(leaf.section, [])


def topic_of(context: "Context") -> str | None:
    """Return the body or process that a document is of and speaks of most; None if of several.

    What is said of it is said as of a process: it has members, a secretariat and meetings. A body
    whose report names a process more often reports on that, and one whose report names several as
    often together reports on them: "The role of the Office in regional dialogues".
    """
    own = context.main_id
    if own is None:
        return None
    named = [name for leaf in context.leaves for name in context.things(leaf)]
    counts = Counter(name.entity_id for name in named if name.resolution != "inferred")
    register = context.register
    processes = [i for i in counts if i != own and register.mention_kind(i) == "process"]
    if any(counts[own] < counts[i] for i in processes):
        return None
    others = [counts[i] for i in processes if counts[i] > 1]
    is_body = register.mention_kind(own) != "process"
    return None if is_body and len(others) > 1 and sum(others) >= counts[own] else own


def _only(units: Sequence[Unit]) -> list[Unit]:
    """Return the only process among units, or else the only meeting; none if there are several."""
    for letter in "pe":
        found = {u.thing_id: u for u in units if u.letter == letter and _is_topic(u)}
        if found:
            return list(found.values()) if len(found) == 1 else []
    return []


def _organ(leaf: "Leaf", units: Sequence[Unit]) -> list[Unit]:
    """Return the organ whose name is all of a heading behind its number."""
    start = start_of_name(leaf.text)
    end = len(leaf.text.rstrip(" .:"))
    return [u for u in units if u.letter == "g" and u.start <= start + ARTICLE and u.end >= end]


def _is_topic(unit: Unit) -> bool:
    return unit.event is None or getattr(unit.event, "event_class", "meeting") == "meeting"
