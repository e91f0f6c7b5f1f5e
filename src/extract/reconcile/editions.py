"""Events that two editions name, each in its language: one row each, before the merge.

What one source names in two languages is one event there already (`recognize`); here the same is
said of two sources: a meeting or instrument of one kind, on one day and in one country, is one, if
neither edition names another such. Its names in both languages are witnesses of one title.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from extract.model.statement import Recognition
from extract.reconcile.testimony import Testimony

_TABLE = "events"
_CLASSES = ("meeting", "instrument")
_DAY = len("1929-10-12")


class _Held(NamedTuple):
    """What tells an event in any language."""

    event_class: str
    event_kind: str
    ordinal: str
    date: str
    country_id: str


def join_events(testimonies: Sequence[Testimony]) -> Sequence[Testimony]:
    """Return the testimonies with each event that two languages name as one row."""
    told = [dict(_events(testimony.recognition)) for testimony in testimonies]
    joined: dict[str, str] = {}
    for (one, first), (other, second) in combinations(zip(testimonies, told, strict=True), 2):
        if one.recognition is not other.recognition:
            joined |= dict(_pairs(first, second))
    if not joined:
        return testimonies
    return [one._replace(recognition=_renamed(one.recognition, joined)) for one in testimonies]


def _events(recognition: Recognition) -> "Iterator[tuple[str, tuple[str | None, _Held]]]":
    """Yield the events of a source that have a day and a country, each with its language."""
    fields: dict[int, dict[str, str]] = defaultdict(dict)
    for value in recognition.values:
        fields[value.number][value.field] = value.value
    for statement in recognition.statements:
        said = fields[statement.number]
        held = _Held(*(said.get(name, "") for name in _Held._fields))
        is_plain = statement.table == _TABLE and held.event_class in _CLASSES
        if is_plain and held.country_id and len(held.date.partition("/")[0]) == _DAY:
            yield statement.row_id, (statement.language, held)


def _pairs(
    first: dict[str, tuple[str | None, _Held]], second: dict[str, tuple[str | None, _Held]]
) -> Iterator[tuple[str, str]]:
    """Yield an event of the second source and the one of the first that it is."""
    for row_id, (language, held) in second.items():
        if row_id in first or sum(own == held for _, own in second.values()) > 1:
            continue
        alike = [
            other
            for other, (spoken, own) in first.items()
            if own == held and spoken != language and other not in second
        ]
        if len(alike) == 1:
            yield row_id, alike[0]


def _renamed(recognition: Recognition, joined: dict[str, str]) -> Recognition:
    """Let statements, and what speaks of their rows, go by the rows that are kept."""
    return replace(
        recognition,
        statements=tuple(
            replace(one, row_id=joined[one.row_id]) if one.row_id in joined else one
            for one in recognition.statements
        ),
        values=tuple(
            replace(one, value=joined[one.value]) if one.value in joined else one
            for one in recognition.values
        ),
    )
