"""What was read against what was typeset, row by row."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from .rows import Rows

_PARTS = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Difference:
    """Rows of one table: how many are the same, and those that only one side has."""

    same: int
    missing: tuple[Any, ...]
    extra: tuple[Any, ...]

    @property
    def is_none(self) -> bool:
        """Whether both sides have the same rows."""
        return not self.missing and not self.extra


@dataclass(frozen=True, slots=True)
class Outcome:
    """The differences of all tables; `is_ordered` tells whether the flow has the same order."""

    passages: Difference
    cells: Difference
    calls: Difference
    is_ordered: bool

    @property
    def is_same(self) -> bool:
        """Whether nothing differs."""
        return (
            self.passages.is_none and self.cells.is_none and self.calls.is_none and self.is_ordered
        )


def compare(expected: Rows, found: Rows) -> Outcome:
    """Compare what was typeset (`expected`) with what was read (`found`)."""
    shared = Counter(expected.flow) & Counter(found.flow)
    return Outcome(
        passages=_difference(expected.passages, found.passages),
        cells=_difference(expected.cells, found.cells),
        calls=_difference(expected.calls, found.calls),
        is_ordered=_kept(expected.flow, shared) == _kept(found.flow, shared),
    )


def _difference(expected: Sequence[Any], found: Sequence[Any]) -> Difference:
    left, right = Counter(expected), Counter(found)
    missing = _kept(expected, left - right, last=True)
    extra = _kept(found, right - left, last=True)
    return Difference((left & right).total(), tuple(missing), tuple(extra))


def _kept(rows: Iterable[Any], counts: Counter[Any], *, last: bool = False) -> list[Any]:
    """Return `rows` in order, each as often as `counts` says (the last ones where asked)."""
    left = counts.copy()
    kept: list[Any] = []
    for row in reversed(list(rows)) if last else rows:
        if left[row] > 0:
            left[row] -= 1
            kept.append(row)
    return kept[::-1] if last else kept


def describe(difference: Difference, limit: int) -> list[str]:
    """Return lines that show the first `limit` differences, like with like side by side.

    Differences that look the same (a section named otherwise, a word read otherwise in a paragraph
    and in its sentence) are shown once and counted.
    """
    extra = list(difference.extra)
    found: dict[tuple[str, ...], list[list[str]]] = {}
    for row in difference.missing:
        partner = _nearest(row, extra)
        if partner is not None:
            extra.remove(partner)
        cause, lines = _pair(row, partner)
        found.setdefault(cause, []).append(lines)
    for row in extra:
        lines = [f"  + {_key(row)}: {_short(_text(row))}"]
        found.setdefault(tuple(lines), []).append(lines)
    shown = [
        line + (f"   (and {len(alike) - 1} more so)" if len(alike) > 1 and not at else "")
        for alike in list(found.values())[:limit]
        for at, line in enumerate(alike[0])
    ]
    more = sum(len(alike) for alike in list(found.values())[limit:])
    return [*shown, f"  … and {more} more"] if more else shown


def _pair(row: Any, partner: Any) -> tuple[tuple[str, ...], list[str]]:
    """Return what two rows differ by, and the lines that show it."""
    text = _text(row)
    if partner is None:
        lines = [f"  - {_key(row)}: {_short(text)}"]
        return tuple(lines), lines
    changed = [
        f"{name} {left} => {right}"
        for name, left, right in zip(row._fields, row, partner, strict=True)
        if name != "text" and left != right
    ]
    changes = [] if text == _text(partner) else _changes(text, partner.text)
    if changes:
        return (*changed, *changes), [f"  ~ {_key(row)}  {'; '.join(changed)}", *changes]
    return tuple(changed), [f"  ~ {_key(row)}  {'; '.join(changed)}  {_short(text)}"]


def _text(row: Any) -> str:
    return str(getattr(row, "text", ""))


def _key(row: Any) -> str:
    fields = [str(value) for name, value in zip(row._fields, row, strict=True) if name != "text"]
    return " | ".join(fields)


def _nearest(row: Any, candidates: Sequence[Any]) -> Any:
    """Return the candidate most like `row`: its text first, or the same key with another text."""
    best, score = None, 0.55
    text = _text(row)
    for other in candidates:
        same_key = _key(row) == _key(other)
        if not text and not _text(other):
            likeness = 1.0 if row[0] == other[0] else 0.0
        else:
            matcher = SequenceMatcher(None, text, other.text, autojunk=False)
            if matcher.real_quick_ratio() + 0.3 * same_key <= score:
                continue
            likeness = matcher.ratio() + 0.3 * same_key + 0.1 * (row[0] == other[0])
        if likeness > score:
            best, score = other, likeness
    return best


def _changes(expected: str, found: str) -> list[str]:
    """Return the places where two texts differ, each with a little of what stands around it.

    Texts that have little in common are shown one below the other.
    """
    left, right = _PARTS.findall(expected), _PARTS.findall(found)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < 0.5:
        return [f"      expected {_short(expected)}", f"      found    {_short(found)}"]
    lines: list[str] = []
    for tag, a0, a1, b0, b1 in matcher.get_opcodes():
        if tag == "equal":
            continue
        if len(lines) == 6:
            return [*lines, "      …"]
        before, after = "".join(left[:a0])[-25:], "".join(left[a1:])[:25]
        gone, come = _short("".join(left[a0:a1])), _short("".join(right[b0:b1]))
        lines.append(f"      …{before}[-{gone}-]{{+{come}+}}{after}…")
    return lines


def _short(text: str) -> str:
    return text if len(text) <= 110 else f"{text[:60]} … {text[-45:]}"
