"""Rows of tables beside each other by what they say: each language has its own order of rows."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from extract.reconcile.alignment.assignment import assign
from extract.reconcile.alignment.ordered import Pairing, Scale
from extract.reconcile.alignment.similarity import HARD, pooled, shared
from extract.reconcile.alignment.streams import HEADER_ROW
from extract.reconcile.alignment.units import NAME, Anchor, Block, Unit

_NEAR = 0.01
"""What the same place in the order is worth, in nats, between rows that say the same."""


def pair_rows(pairing: Pairing[Block]) -> list[Pairing[Unit]]:
    """Return the rows of tables that answer each other beside each other, alone where unpaired."""
    left, right = _rows(pairing.left), _rows(pairing.right)
    chosen = _same(left, right)
    chosen |= _best(left, right, chosen)
    groups = {i: ([i], [j]) for i, j in chosen.items()}
    scale = Scale(left, right)
    by_right = {j: i for i, j in chosen.items()}
    for i in sorted(set(range(len(left))) - set(chosen)):
        if (at := _held(left[i], left, right, chosen, scale)) is not None:
            groups[at][0].append(i)
    for j in sorted(set(range(len(right))) - set(by_right)):
        if (at := _held(right[j], right, left, by_right, scale)) is not None:
            groups[by_right[at]][1].append(j)
    found = [
        Pairing(tuple(left[i] for i in sorted(rows)), tuple(right[j] for j in sorted(others)))
        for rows, others in (groups[i] for i in sorted(groups))
    ]
    used_left = {i for rows, _ in groups.values() for i in rows}
    used_right = {j for _, rows in groups.values() for j in rows}
    found += [Pairing((row,), ()) for i, row in enumerate(left) if i not in used_left]
    found += [Pairing((), (row,)) for j, row in enumerate(right) if j not in used_right]
    return _headers(pairing) + found


def _rows(tables: Sequence[Block]) -> list[Unit]:
    return [row for table in tables for row in table.units if row.kind != HEADER_ROW]


def _headers(pairing: Pairing[Block]) -> list[Pairing[Unit]]:
    """Pair the header rows of tables in their order."""
    sides = [
        [row for table in side for row in table.units if row.kind == HEADER_ROW]
        for side in (pairing.left, pairing.right)
    ]
    both = min(map(len, sides))
    found: list[Pairing[Unit]] = [
        Pairing((a,), (b,)) for a, b in zip(sides[0][:both], sides[1][:both], strict=True)
    ]
    found += [Pairing((row,), ()) for row in sides[0][both:]]
    return found + [Pairing((), (row,)) for row in sides[1][both:]]


def _hard(row: Unit) -> tuple[tuple[Anchor, int], ...]:
    return tuple(sorted((a, n) for a, n in row.anchors.items() if a[0] in HARD))


def _same(left: Sequence[Unit], right: Sequence[Unit]) -> dict[int, int]:
    """Pair the rows with the same dates, numbers and names, if no other row has them."""
    sides: list[dict[tuple[tuple[Anchor, int], ...], list[int]]] = []
    for rows in (left, right):
        by_key = defaultdict(list)
        for at, row in enumerate(rows):
            by_key[_hard(row)].append(at)
        sides.append(by_key)
    return {
        mine[0]: sides[1][key][0]
        for key, mine in sides[0].items()
        if key and len(mine) == 1 and len(sides[1].get(key, ())) == 1
    }


def _best(left: Sequence[Unit], right: Sequence[Unit], paired: Mapping[int, int]) -> dict[int, int]:
    """Assign the other rows to each other so that they have the most in common."""
    scale = Scale(left, right)
    free = set(range(len(right))) - set(paired.values())
    gains = {}
    for i in set(range(len(left))) - set(paired):
        for j in free:
            if not shared(left[i].anchors, right[j].anchors):
                continue
            apart = abs(i / len(left) - j / len(right))
            gains[i, j] = scale.score([left[i]], [right[j]], sized=False) - _NEAR * apart
    return assign(gains)


def _held(
    row: Unit,
    fellows: Sequence[Unit],
    others: Sequence[Unit],
    paired: Mapping[int, int],
    scale: Scale,
) -> int | None:
    """Return which of the paired `fellows` stands beside a row that holds what `row` says too."""
    gains = {}
    for at, other in paired.items():
        rest = Counter(others[other].anchors) - Counter(fellows[at].anchors)
        if not shared(_names(rest), _names(row.anchors)):
            continue
        whole = pooled([fellows[at].anchors, row.anchors])
        theirs = others[other].anchors
        gain = scale.similarity.score(whole, theirs)
        gains[at] = gain - scale.similarity.score(fellows[at].anchors, theirs)
    best = max(gains, key=lambda at: (gains[at], -at), default=None)
    return best if best is not None and gains[best] > 0 else None


def _names(anchors: Mapping[Anchor, int]) -> dict[Anchor, int]:
    return {anchor: count for anchor, count in anchors.items() if anchor[0] == NAME}
