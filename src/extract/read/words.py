"""Glyphs into words: runs of one baseline, cut at spaces and gaps, superscripts told from digits.

All glyphs given run from left to right (turn 0); text in another direction is turned first (see
`frame`). The order of the content stream plays no part.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import itemgetter

from extract.model.page import Glyph, Word

WORD_GAP = 0.18
"""A gap wider than this share of the font size ends a word even without a space glyph."""

TRACKED = (0.05, 0.4)
"""Letters set apart have at least and at most so much of the size between any two of them."""

LEAST_GAPS = 3
"""So many gaps between letters tell how far apart they are set."""

RAISED_SIZE = 0.85
"""A superscript is set in less than this share of the size of the text it belongs to."""

NOTE_RISE = 0.25
"""The number of a note may be nearly as large as its text, raised by this share of the size."""

_NOTE_SIGNS = "*†‡()[]"


_Raised = dict[int, Glyph]
"""The glyph that each raised one hangs on, by the latter's `id`: glyphs are slow to hash."""


def words_of(glyphs: Iterable[Glyph]) -> list[Word]:
    """Return the words of one page, run by run from top to bottom, each run from left to right."""
    runs = _runs([glyph for glyph in glyphs if glyph[8] == 0])
    raised = _raised_glyphs(runs)
    return [word for run in runs for word in _cut(run, raised)]


def _runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Group glyphs by baseline, with a tolerance of a tenth of the size."""
    runs: list[list[Glyph]] = []
    lowest = 0.0
    for glyph in sorted(glyphs, key=itemgetter(9, 1)):
        baseline = glyph[9]
        if runs and baseline - lowest <= 0.1 * max(glyph[5], 1.0):
            runs[-1].append(glyph)
        else:
            runs.append([glyph])
            lowest = baseline
    for run in runs:
        run.sort(key=itemgetter(1))
    return runs


def _raised_glyphs(runs: Sequence[Sequence[Glyph]]) -> _Raised:
    """Find superscripts: small glyphs beside a larger one whose baseline is lower."""
    found: _Raised = {}
    visible = [[glyph for glyph in run if glyph[0] != " "] for run in runs]
    largest = [max([glyph[5] for glyph in run], default=0.0) for run in visible]
    for index, small in enumerate(visible):
        near = slice(index + 1, index + 8)
        size = max(largest[near], default=0.0)
        if min([glyph[5] for glyph in small], default=size) >= size:
            continue
        hosts = [host for run in visible[near] for host in run]
        for cluster in _clusters(small):
            host = _host(cluster, hosts)
            if host is not None:
                found.update({id(glyph): host for glyph in cluster})
    return found


def _clusters(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Cut a run of glyphs, from left to right, where there is a gap."""
    clusters: list[list[Glyph]] = []
    for glyph in glyphs:
        if clusters and glyph.x0 - clusters[-1][-1].x1 < 0.3 * glyph.size:
            clusters[-1].append(glyph)
        else:
            clusters.append([glyph])
    return clusters


def _host(cluster: Sequence[Glyph], hosts: Sequence[Glyph]) -> Glyph | None:
    """Return the glyph that `cluster` hangs on: the nearest on its left, or else on its right.

    On the right only for the number of a note, with a gap of up to three sizes.
    """
    first, last = cluster[0], cluster[-1]
    is_number = len(cluster) <= 3 and _is_number(cluster)
    left: Glyph | None = None
    right: Glyph | None = None
    for host in hosts:
        rise = host.baseline - first.baseline
        if not 0.12 * host.size < rise < 0.75 * host.size or first.size >= host.size:
            continue
        if first.size > RAISED_SIZE * host.size and not (
            is_number and rise > NOTE_RISE * host.size
        ):
            continue
        if -0.2 * host.size <= first.x0 - host.x1 <= 0.35 * host.size:
            left = host if left is None or host.x1 > left.x1 else left
        elif is_number and 0 <= host.x0 - last.x1 <= 3 * host.size:
            right = host if right is None or host.x0 < right.x0 else right
    return left or right


def _is_number(glyphs: Sequence[Glyph]) -> bool:
    """Whether all that is printed is the number of a note, or its sign."""
    return all(glyph.text.isdigit() or glyph.text in _NOTE_SIGNS for glyph in glyphs)


def _cut(run: Sequence[Glyph], raised: _Raised) -> list[Word]:
    words = _cut_at(run, raised, 0.0)
    slack = _tracking(run) if any(len(w[0]) == 1 and w[0].isalpha() for w in words) else 0.0
    return _cut_at(run, raised, slack) if slack else words


def _tracking(run: Sequence[Glyph]) -> float:
    """Return how far apart the letters of a run are set, as a share of their size; or 0."""
    gaps = [
        (b[1] - a[3]) / max(a[5], b[5], 1.0)
        for a, b in pairwise(run)
        if a[0] != " " != b[0] and b[0].isalpha() and a[0].isalpha()
    ]
    least = min(gaps) if len(gaps) >= LEAST_GAPS else 0.0
    return least if TRACKED[0] <= least <= TRACKED[1] else 0.0


def _cut_at(run: Sequence[Glyph], raised: _Raised, slack: float) -> list[Word]:
    """Cut a run at spaces, and at gaps wider than `slack`, a share of the size, leaves usual."""
    words: list[Word] = []
    current: list[Glyph] = []
    most = WORD_GAP + slack
    end = size = 0.0
    for glyph in run:
        if glyph[0] == " ":
            if current:
                words.append(_word(current, raised))
                current = []
            continue
        if current:
            gap, larger = glyph[1] - end, max(size, glyph[5])
            is_other = raised and (id(current[-1]) in raised) != (id(glyph) in raised)
            if is_other or gap > most * larger or gap < -larger:
                words.append(_word(current, raised))
                current = []
        current.append(glyph)
        end, size = glyph[3], glyph[5]
    if current:
        words.append(_word(current, raised))
    return words


def _word(glyphs: Sequence[Glyph], raised: _Raised) -> Word:
    host = raised.get(id(glyphs[0])) if raised else None
    texts, x0s, tops, x1s, bottoms, sizes, bolds, *_ = zip(*glyphs, strict=True)
    return Word._make(  # a third of a call's time
        (
            "".join(texts),
            x0s[0],
            min(tops),
            max(x1s),
            max(bottoms),
            max(sizes),
            2 * bolds.count(True) > len(glyphs),
            host is not None,
            host is not None,
            (host or glyphs[0])[9],
            tuple(glyphs),
        )
    )
