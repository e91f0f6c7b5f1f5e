"""Dates that stand alone above what happened then, read as one line with it.

"1995" above "First Meeting, Lima. The Secretariat is set up." is read as a line "1995: First
Meeting, Lima. ..." would be. The words lead back to where they are printed; the colon to nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.recognize.dates import DateFound, DateWords, find_dates
from extract.recognize.leaves import Leaf, Sentence
from extract.recognize.sheets import joined

LEAST = 2
"""So many dates at least stand above something in a chronicle."""

MOST_DATE, LONGEST = 40, 420
"""Characters that a date alone takes at most, and a passage under it."""

_YEAR_FIRST = re.compile(
    r"(?P<year>(?:1[89]|20)\d\d)\s?[,:–—-]?\s\(?(?P<rest>[^\d()]*\d[^()]*|[^\d()]+)\)?"
)
_LINES = frozenset({"paragraph", "heading", "list_item"})
_PERIODS = frozenset({"year", "month", "range", "day"})
_OWN_DAY = re.compile(r"\W*\d")


def date_of(text: str, language: str | None, words: DateWords) -> DateFound | None:
    """Return the date that a text is as a whole, its year first or last; None if it is none."""
    bare = text.strip(" .:")
    year_first = _YEAR_FIRST.fullmatch(bare)
    turned = f"{year_first['rest']} {year_first['year']}" if year_first else bare
    for whole in (bare, turned):
        found = find_dates(whole, language, words)
        if len(found) == 1 and found[0].edtf and (found[0].start, found[0].end) == (0, len(whole)):
            return found[0] if found[0].kind in _PERIODS else None
    return None


def under_dates(leaves: Sequence[Leaf], words: DateWords) -> list[Leaf]:
    """Return the leaves with every date that stands alone read with what is under it."""
    groups = [group for group in _groups(leaves, words) if _is_told(group)]
    if len(groups) < LEAST:
        return list(leaves)
    lines = {id(leaf): _line(group[0], leaf) for group in groups for leaf in group[1:]}
    above = {id(group[0]) for group in groups}
    return [lines.get(id(leaf), leaf) for leaf in leaves if id(leaf) not in above]


def _groups(leaves: Sequence[Leaf], words: DateWords) -> Iterator[list[Leaf]]:
    """Yield every date that stands alone with the passages under it."""
    group: list[Leaf] = []
    for leaf in leaves:
        if leaf.kind == "footnote" or not leaf.text:
            continue
        is_date = (
            leaf.kind in _LINES
            and len(leaf.text) <= MOST_DATE
            and date_of(leaf.text, leaf.language, words) is not None
        )
        if is_date or leaf.kind not in _LINES - {"heading"}:
            if len(group) > 1:
                yield group
            group = [leaf] if is_date else []
        elif group:
            group.append(leaf)
    if len(group) > 1:
        yield group


def _is_told(group: Sequence[Leaf]) -> bool:
    """Whether passages under a date tell in short of it, and have no days of their own."""
    return not any(_OWN_DAY.match(leaf.text) or len(leaf.text) > LONGEST for leaf in group[1:])


def _line(above: Leaf, told: Leaf) -> Leaf:
    """Return a date and what is under it as one line."""
    mapped = joined(above.mapped, told.mapped)
    shift = len(mapped.text) - len(told.text)
    first, *more = told.sentences or (Sentence(told.passage_id, 0, len(told.text)),)
    parts = [replace(first, start=0, end=first.end + shift)]
    parts += [replace(s, start=s.start + shift, end=s.end + shift) for s in more]
    return replace(told, mapped=mapped, sentences=tuple(parts))
