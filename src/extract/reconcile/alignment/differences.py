"""What two stretches that translate each other state: the same, more or less of it, or otherwise.

Each value counts once for its side, however often it is repeated. A value on one side alone is
silence of the other. It is a conflict only where the other side has a value of the same kind alone,
too, in its place.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from extract.model.interval import relation
from extract.model.text import even, fold
from extract.reconcile.alignment.units import COGNATE, COUNT, DATE, NAME, NUMBER, Stated, Unit

AGREE, CONFLICT, UNLIKE = "agree", "conflict", "not_comparable"
ONLY_LEFT, ONLY_RIGHT = "only_left", "only_right"

_TELLING = 3
"""The least number in words that differs from another: two of a thing are also "both"."""

_SHORTEST = 3
"""A printed name of fewer letters may be a word of the language."""


class Difference(NamedTuple):
    """What the two sides give for one thing; one of them can be silent."""

    kind: str
    left: Stated | None
    right: Stated | None
    relation: str


@dataclass(frozen=True, slots=True)
class Named:
    """What is known of an entity that names are compared by.

    `kind` is its kind; `is_declared` whether a vocabulary has it, and so its names in both
    languages; `names` are all its names.
    """

    kind: str
    is_declared: bool
    names: tuple[str, ...]


def differences(
    left: Sequence[Unit], right: Sequence[Unit], entities: Mapping[str, Named]
) -> list[Difference]:
    """Return what two stretches state, thing by thing; tables with as many columns cell by cell."""
    columns = [{one.column for unit in side for one in unit.stated} for side in (left, right)]
    by_column = None not in columns[0] | columns[1] and len(left) == len(right) == 1
    places = sorted(columns[0] | columns[1], key=str) if by_column else [None]
    found: list[Difference] = []
    for place in places:
        sides = [
            [one for u in side for one in u.stated if not by_column or one.column == place]
            for side in (left, right)
        ]
        mine, theirs = sides
        found += _dates(_of(mine, DATE), _of(theirs, DATE))
        found += _numbers(_of(mine, NUMBER, COUNT), _of(theirs, NUMBER, COUNT))
        found += _names(_of(mine, NAME), _of(theirs, NAME), (left, right), entities)
    return found


def _of(stated: Sequence[Stated], *kinds: str) -> list[Stated]:
    """Return the values of some kinds, each once."""
    return list({one.value: one for one in reversed(stated) if one.kind in kinds}.values())[::-1]


def _same(
    kind: str, left: Sequence[Stated], right: Sequence[Stated]
) -> tuple[list[Difference], list[Stated], list[Stated]]:
    """Return the values on both sides, and those on one side alone."""
    mine, theirs = {s.value: s for s in left}, {s.value: s for s in right}
    both = [Difference(kind, s, theirs[s.value], AGREE) for s in left if s.value in theirs]
    return (
        both,
        [s for s in left if s.value not in theirs],
        [s for s in right if s.value not in mine],
    )


def _dates(left: Sequence[Stated], right: Sequence[Stated]) -> Iterator[Difference]:
    both, mine, theirs = _same(DATE, left, right)
    yield from both
    for one in list(mine):
        other = next((s for s in theirs if relation(one.value, s.value) != CONFLICT), None)
        if other is not None:
            yield Difference(DATE, one, other, relation(one.value, other.value))
            mine.remove(one)
            theirs.remove(other)
    mine = [s for s in mine if not _is_within(s, right)]
    theirs = [s for s in theirs if not _is_within(s, left)]
    yield from _paired(DATE, mine, theirs, lambda _one, _other: CONFLICT)


def _is_within(one: Stated, others: Sequence[Stated]) -> bool:
    """Whether a date repeats, more or less exactly, one of the other side."""
    return any(relation(one.value, other.value) != CONFLICT for other in others)


def _numbers(left: Sequence[Stated], right: Sequence[Stated]) -> Iterator[Difference]:
    both, mine, theirs = _same(NUMBER, left, right)
    yield from both
    mine, theirs = ([one for one in side if _is_telling(one)] for side in (mine, theirs))
    for difference in _paired(NUMBER, mine, theirs, lambda _one, _other: CONFLICT):
        alone = difference.left or difference.right
        is_silence = difference.relation != CONFLICT
        if not (is_silence and alone is not None and alone.kind == COUNT):
            yield difference


def _is_telling(one: Stated) -> bool:
    """Whether a number without its like can be a difference: "first" and "two" have other words."""
    return one.kind == NUMBER or int(one.value) >= _TELLING


def _names(
    left: Sequence[Stated],
    right: Sequence[Stated],
    units: tuple[Sequence[Unit], Sequence[Unit]],
    entities: Mapping[str, Named],
) -> Iterator[Difference]:
    both, mine, theirs = _same(NAME, left, right)
    yield from both
    for one in mine:
        if (other := _printed(one, units[1], entities)) is not None:
            yield Difference(NAME, one, other, AGREE)
    for other in theirs:
        if (one_there := _printed(other, units[0], entities)) is not None:
            yield Difference(NAME, one_there, other, AGREE)
    mine = [s for s in mine if not _is_spoken_of(s, units[1], entities)]
    theirs = [s for s in theirs if not _is_spoken_of(s, units[0], entities)]
    kinds = sorted({entities[s.value].kind for s in (*mine, *theirs) if s.value in entities})
    for kind in kinds:
        ours, others = (
            [s for s in side if s.value in entities and entities[s.value].kind == kind]
            for side in (mine, theirs)
        )

        def judge(one: Stated, other: Stated) -> str:
            known = entities[one.value].is_declared and entities[other.value].is_declared
            return CONFLICT if known else UNLIKE

        for difference in _paired(NAME, ours, others, judge):
            alone = difference.left or difference.right
            if difference.relation in (CONFLICT, UNLIKE) or (
                alone is not None
                and entities[alone.value].is_declared
                and len(alone.printed) >= _SHORTEST
            ):
                yield difference


def _printed(one: Stated, units: Sequence[Unit], entities: Mapping[str, Named]) -> Stated | None:
    """Return the longest name of the same thing that units print, small letters or capitals."""
    found = []
    for unit in units:
        text = even(unit.text)
        for name in _all_names(one, entities):
            match = re.search(rf"(?<!\w){re.escape(even(name))}(?!\w)", text)
            if match:
                spans = unit.back(match.start(), match.end())
                printed = unit.text[match.start() : match.end()]
                found.append(Stated(NAME, one.value, printed, None, None, spans))
    return max(found, key=lambda stated: len(stated.printed), default=None)


def _all_names(one: Stated, entities: Mapping[str, Named]) -> tuple[str, ...]:
    known = entities.get(one.value)
    return (*(known.names if known else ()), one.printed)


def _is_spoken_of(one: Stated, units: Sequence[Unit], entities: Mapping[str, Named]) -> bool:
    """Whether units print a name of the same thing, or a word made of it (France, français)."""
    if _printed(one, units, entities) is not None:
        return True
    names = [fold(name) for name in _all_names(one, entities)]
    words = {word[:COGNATE] for unit in units for word in re.findall(r"\w+", fold(unit.text))}
    return any(name[:COGNATE] in words for name in names if " " not in name and len(name) > COGNATE)


def _paired(
    kind: str,
    left: Sequence[Stated],
    right: Sequence[Stated],
    judge: Callable[[Stated, Stated], str],
) -> Iterator[Difference]:
    """Pair what is left on both sides, in order; as many on one side as on the other, or silence.

    Where the sides have different numbers of values, which stands for which cannot be told.
    """
    both = min(len(left), len(right)) if len(left) == len(right) else 0
    for one, other in zip(left[:both], right[:both], strict=True):
        yield Difference(kind, one, other, judge(one, other))
    yield from (Difference(kind, one, None, ONLY_LEFT) for one in left[both:])
    yield from (Difference(kind, None, other, ONLY_RIGHT) for other in right[both:])
