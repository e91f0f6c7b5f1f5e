"""What the placeholders of a clause stand for."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from extract.recognize.statements import Words

if TYPE_CHECKING:
    from extract.recognize.dates import DateFound
    from extract.recognize.leaves import Leaf


class Event(Protocol):
    """What clauses need to know of an event: its id, and the words of its title in a leaf."""

    @property
    def event_id(self) -> str:
        """The id of the event's row."""

    @property
    def leaf(self) -> "Leaf":
        """The leaf that names it."""

    @property
    def start(self) -> int:
        """Where its title begins in the leaf."""

    @property
    def end(self) -> int:
        """Where its title ends, exclusive."""

    @property
    def title(self) -> str:
        """Its title."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a placeholder stands for: the words [start, end) of a leaf, and what they name.

    `of_id` is the process that an organ or event belongs to. `is_reference`: the words that name it
    stand elsewhere ("it", "the Conference" here). `inner` is the event that a work's title names.
    """

    letter: str
    leaf: "Leaf"
    start: int
    end: int
    entity_id: str | None = None
    event: Event | None = None
    date: "DateFound | None" = None
    of_id: str | None = None
    is_reference: bool = False
    inner: Event | None = None

    @property
    def words(self) -> Words:
        """The words that name it."""
        return Words(self.leaf, self.start, self.end)

    @property
    def is_study(self) -> bool:
        """Whether it is a study, which somebody pays for and carries out as a meeting is."""
        return getattr(self.event, "event_class", None) == "study"

    @property
    def is_resolved_phrase(self) -> bool:
        """Whether it is a phrase whose thing is known, mostly a place, which does nothing."""
        return self.letter == "x" and self.entity_id is not None

    @property
    def thing_id(self) -> str | None:
        """The id of the event or entity; None for a phrase that nothing resolves."""
        return self.event.event_id if self.event else self.entity_id


def outermost(units: Iterable[Unit]) -> list[Unit]:
    """Return the units that stand in no other, in order; an event before a name of its length."""
    kept: list[Unit] = []
    for unit in sorted(units, key=lambda u: (u.start, -u.end, u.letter != "e")):
        if not kept or unit.start >= kept[-1].end:
            kept.append(unit)
    return kept
