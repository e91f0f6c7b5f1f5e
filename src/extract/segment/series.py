"""Which markers at the start of a line are believed: those that go on from what came before.

A wrapped line may begin with "2.1 million", "(2)" or a dash. A marker is believed where it
continues an open series or begins one in a place where one can begin.
"""

import re
from dataclasses import dataclass, field, replace

from extract.segment.markers import Marker, follows, readings

OPEN_ENDED = re.compile(r"[.:;,]\s*$|\b(?:and|or|et|ou)\s*$")
ENDED = re.compile(r"[.:;!?…][\"'’”»)\]\d]*\s*$")


@dataclass(slots=True)
class Series:
    """The numbering so far.

    `number` is the last paragraph number, `outer` the one before a numbering that began anew
    inside it (numbered headings among numbered paragraphs); `lists` are the open lists, each with
    its style and last place, outermost first. `item` is the bullet last believed.
    """

    number: str | None = None
    outer: str | None = None
    lists: list[tuple[str, int]] = field(default_factory=list)
    item: Marker | None = None

    def believed(
        self, marker: Marker, before: str, *, is_apart: bool, had_room: bool
    ) -> Marker | None:
        """Return the marker if it is one, with its depth, and go on from it.

        `before` is the line before; `is_apart` tells white space before the marker's line,
        `had_room` that the line before was ended although the next word would have fitted, or that
        the marker's line is set further in or out. The next number of a series needs no more than
        room above it, be it under a heading; so does a dash that is as the one before.
        """
        if marker.number is None:
            goes_on = had_room and marker == self.item
            believed = not marker.is_weak or is_apart or goes_on or OPEN_ENDED.search(before)
            self.item = marker if believed else self.item
            return self.item if believed else None
        self.item = None
        was_ended = had_room and bool(ENDED.search(before))
        begins = is_apart or was_ended
        if marker.kind == "number":
            is_next = _is_next(marker.number, self.number)
            begins = (
                begins
                or before.lstrip().startswith(f"{self.number}.")
                or (is_next and had_room and not marker.is_weak)
            )
            return self._numbered(
                marker, begins=begins, is_apart=is_apart or (is_next and was_ended)
            )
        return self._lettered(marker, before, begins=begins or had_room)

    def _numbered(self, marker: Marker, *, begins: bool, is_apart: bool) -> Marker | None:
        number = marker.number or ""
        if not begins or (marker.is_weak and not is_apart):
            return None
        if self.outer is not None and not follows(number, self.number):
            if not follows(number, self.outer):
                return None
            self.number, self.outer = number, None
        elif follows(number, self.number) or (is_apart and _steps_on(number, self.number)):
            is_anew = self.number is not None and number == "1"
            self.outer = self.number if is_anew else self.outer
            self.number = number
        else:
            return None
        self.lists.clear()
        return marker

    def _lettered(self, marker: Marker, before: str, *, begins: bool) -> Marker | None:
        found = readings(marker.number or "")
        for depth in range(len(self.lists), 0, -1):
            style, last = self.lists[depth - 1]
            if (style, last + 1) in found and (begins or OPEN_ENDED.search(before)):
                del self.lists[depth:]
                self.lists[depth - 1] = (style, last + 1)
                return replace(marker, depth=depth - 1)
        opening = next((style for style, place in reversed(found) if place == 1), None)
        if opening is None or not begins:
            return None
        self.lists.append((opening, 1))
        return replace(marker, depth=len(self.lists) - 1)


def _is_next(number: str, previous: str | None) -> bool:
    """Whether a number is the one after the previous, and no first one."""
    return previous is not None and number.split(".")[-1] != "1" and follows(number, previous)


def _steps_on(number: str, previous: str | None) -> bool:
    """Whether a number that leaves some out may still go on from the previous one."""
    if previous is None:
        return "." not in number
    return 0 < int(number.split(".")[0]) - int(previous.split(".")[0]) < 10
