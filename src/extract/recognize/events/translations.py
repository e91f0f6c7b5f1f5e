"""One event named in two languages: its number, its day and its place tell it, or like words.

Names of processes need not be known to be the same in both languages: an ordinal meeting of one
kind on one day is one meeting.
"""

import re
from collections.abc import Sequence

from extract.model.text import fold
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.words import EventWords

STEM = 4
"""How many letters words of two languages must share at their beginning to look alike."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:/.*)?")


def across_languages(groups: Sequence[list[Draft]], words: EventWords) -> list[list[Draft]]:
    """Bring the places in one language to the event in the other that they are of.

    Only if a single event is like it, by the first test that any passes.
    """
    kept: list[list[Draft]] = []
    for group in sorted(groups, key=lambda each: is_french(each[0])):
        for is_like in (_is_same_number, _is_same_day, _is_named_alike):
            alike = [
                other
                for other in kept
                if is_french(group[0]) and not is_french(other[0]) and is_like(group, other, words)
            ]
            if alike:
                break
        if len(alike) == 1:
            alike[0].extend(group)
        else:
            kept.append(group)
    return kept


def is_french(draft: Draft) -> bool:
    """Whether the place that names an event is in French."""
    return (draft.title.leaf.language or "").startswith("fr")


def dates_agree(one: DateFound | None, other: DateFound | None) -> bool:
    """Whether two dates can be of one event: equal, one missing, or one within the other."""
    if one is None or other is None or one.edtf == other.edtf:
        return True
    if not (one.date_start and other.date_start):
        return False
    far = "9999-12-31"
    first = (one.date_start, one.date_end or far)
    second = (other.date_start, other.date_end or far)
    return (first[0] <= second[0] and second[1] <= first[1]) or (
        second[0] <= first[0] and first[1] <= second[1]
    )


def day_of(group: Sequence[Draft]) -> str | None:
    """Return the day or days of an event, if it is dated so exactly."""
    dates = (d.date.edtf for d in group if d.date is not None and d.date.edtf)
    return next((date for date in dates if _DAY.fullmatch(date)), None)


def _is_same_number(group: Sequence[Draft], other: Sequence[Draft], words: EventWords) -> bool:
    """Whether both are the meeting of one number in a series, dated alike or of one process."""
    del words
    first, second = _ordinal(group), _ordinal(other)
    if first is None or first != second or group[0].event_class != other[0].event_class:
        return False
    if not _dates_agree(group, other) or not _places_agree(group, other):
        return False
    is_dated = _dated_alike(group, other) and _countries(group) == _countries(other)
    if not (is_dated or _are_of_one_kind(group, other)):
        return False
    mine, theirs = _in(group), _in(other)
    if mine == theirs or not mine or not theirs:
        return True
    return _dated_alike(group, other) or _places_named_alike(group, other)


def _is_same_day(group: Sequence[Draft], other: Sequence[Draft], words: EventWords) -> bool:
    """Whether both are of one kind and day, and in one country."""
    del words
    is_plain = group[0].event_class in ("meeting", "instrument")
    day = day_of(group)
    if not is_plain or day is None or day != day_of(other) or not _are_of_one_kind(group, other):
        return False
    first, second = _ordinal(group), _ordinal(other)
    return (first is None or second is None or first == second) and _places_agree(group, other)


def _is_named_alike(group: Sequence[Draft], other: Sequence[Draft], words: EventWords) -> bool:
    """Whether the titles are of one kind and most of their words share their beginning."""
    if not _are_of_one_kind(group, other) or not _dates_agree(group, other):
        return False
    if (_ordinal(group) is None) != (_ordinal(other) is None) or _ordinal(group) != _ordinal(other):
        return False
    one, two = group[0], other[0]
    first, second = _stems(one.name, words), _stems(two.name, words)
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= 3 and 2 * len(shorter & longer) > len(shorter):
        return True
    if one.event_class == "meeting":
        return False
    first, second = _proper(one, words), _proper(two, words)
    shared = first & second
    if shared and 2 * len(shared) >= min(len(first), len(second)):
        return True
    is_framed = _in(group) is not None and _in(group) == _in(other)
    return is_framed and bool(_stems(one.name, words) & _stems(two.name, words))


def _are_of_one_kind(group: Sequence[Draft], other: Sequence[Draft]) -> bool:
    one, two = group[0], other[0]
    if one.event_class != two.event_class:
        return False
    kinds = {d.kind.value for d in group} & {d.kind.value for d in other}
    return bool(kinds) or one.event_class not in ("meeting", "instrument")


def _dates_agree(group: Sequence[Draft], other: Sequence[Draft]) -> bool:
    return all(dates_agree(one.date, two.date) for one in group for two in other)


def _dated_alike(group: Sequence[Draft], other: Sequence[Draft]) -> bool:
    first = {d.date.edtf for d in group if d.date}
    return bool(first & {d.date.edtf for d in other if d.date})


def _places_agree(group: Sequence[Draft], other: Sequence[Draft]) -> bool:
    first, second = _countries(group), _countries(other)
    return not first or not second or bool(first & second)


def _countries(group: Sequence[Draft]) -> set[str | None]:
    return {d.venue.country_id for d in group if d.venue} - {None}


def _places_named_alike(group: Sequence[Draft], other: Sequence[Draft]) -> bool:
    first = {fold(d.venue.place.text) for d in group if d.venue}
    return bool(first & {fold(d.venue.place.text) for d in other if d.venue})


def _ordinal(group: Sequence[Draft]) -> str | None:
    return next((d.ordinal.value for d in group if d.ordinal is not None), None)


def _in(group: Sequence[Draft]) -> str | None:
    return next((d.in_id.value for d in group if d.in_id is not None), None)


def _stems(name: str, words: EventWords) -> set[str]:
    small = words.groups["small"]
    return {w[:STEM] for w in re.findall(r"\w+", fold(name)) if w not in small and len(w) > 2}


def _proper(draft: Draft, words: EventWords) -> set[str]:
    """Return the beginnings of the capitalized words of a title but those of its kind."""
    kind = draft.kind.words.text if draft.kind.words else ""
    own = {fold(word) for word in re.findall(r"\w+", kind)}
    found = (fold(w) for w in re.findall(r"[A-ZÀ-Ý]\w{2,}", draft.name))
    return {
        word[:STEM]
        for word in found
        if word not in own | words.groups["small"] | words.groups["common"]
        and word not in words.bodies
    }
