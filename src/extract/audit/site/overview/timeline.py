"""Events by process and date."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from extract.audit.site.dossier import Dossier
from extract.audit.site.items import Item
from extract.audit.site.overview.naming import short_name

STATUSES = ("held", "begun", "ongoing", "planned", "not_stated")
"""The values of `event_status`, each with a shape of its own; what is new shows as not stated."""

NO_FRAME = "in no process"


@dataclass(frozen=True, slots=True)
class Event:
    """An event on the timeline: years as fractions, both None without a date.

    `level` is its place in its lane, counted from 0, such that none covers another.
    """

    item: Item
    lane: int
    level: int
    begin: float | None
    end: float | None
    status: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """Lanes, by the first date in them, and their events."""

    lanes: tuple[str, ...]
    events: tuple[Event, ...]

    @property
    def years(self) -> tuple[int, int] | None:
        """The first year and the one after the last, None where no event has a date."""
        begins = [event.begin for event in self.events if event.begin is not None]
        ends = [event.end for event in self.events if event.end is not None]
        return (int(min(begins)), int(max(ends)) + 1) if begins and ends else None

    def levels(self, lane: int) -> int:
        """Return how many events stand above each other in a lane."""
        return max(event.level for event in self.events if event.lane == lane) + 1


def timeline(dossier: Dossier, room: float = 0.02) -> Timeline:
    """Place the events of a document; `room` is the part of all years that a mark is wide.

    An event whose date is a year or month stands in its middle; a period from first to last day.
    """
    items = [item for item in dossier.facts if item.table == "events"]
    dated = {item.row_id: years_of(item) for item in items}
    lanes: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        lanes[_lane(dossier, item)].append(item)
    known = [years for years in dated.values() if years]
    whole = max(y[1] for y in known) - min(y[0] for y in known) if known else 1.0
    names = sorted(lanes, key=lambda name: (_first(dated, lanes[name]), name))
    events = []
    for number, name in enumerate(names):
        ordered = sorted(lanes[name], key=lambda i: (dated[i.row_id] or (9999.0,), i.row_id))
        levels = _levels([dated[item.row_id] for item in ordered], max(whole, 1.0) * room)
        for item, level in zip(ordered, levels, strict=True):
            begin, end = dated[item.row_id] or (None, None)
            status = str(item.row["event_status"])
            shown = status if status in STATUSES else STATUSES[-1]
            events.append(Event(item, number, level, begin, end, shown))
    return Timeline(tuple(names), tuple(events))


def years_of(item: Item) -> tuple[float, float] | None:
    """Return when an event begins and ends, in years; the same twice unless it is a period."""
    first, last = _day(item.row["date_start"]), _day(item.row["date_end"])
    if first is None and last is None:
        return None
    begin = _years(first or last or date.min)
    end = _years(last or first or date.min)
    if "/" in str(item.row["date"] or "") and first and last and (last - first).days > _LONG:
        return begin, end
    return ((begin + end) / 2,) * 2


_LONG = 31


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _years(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _first(dated: dict[str, tuple[float, float] | None], items: Sequence[Item]) -> float:
    return min((years[0] for item in items if (years := dated[item.row_id])), default=9999.0)


def _levels(places: Sequence[tuple[float, float] | None], room: float) -> list[int]:
    """Return the lowest free level of each place, given in their order; undated ones have own."""
    free: list[float] = []
    undated = 0
    found = []
    for place in places:
        if place is None:
            found.append(undated // UNDATED_ROW)
            undated += 1
            continue
        level = next((n for n, until in enumerate(free) if until <= place[0]), len(free))
        free[level : level + 1] = [place[1] + room]
        found.append(level)
    return found


UNDATED_ROW = 4
"""How many events without a date stand beside each other."""


def _lane(dossier: Dossier, item: Item) -> str:
    in_id = item.row["in_id"]
    if in_id:
        return short_name(dossier, in_id)
    return NO_FRAME
