"""Lists whose items stand in another order on either side.

Where an item of a list has its counterpart at another place in the other list, or none, and both
lists have as many items, they are taken to be the same in two orders, and their items are paired
for the best sum of all.
"""

from collections.abc import Callable, Iterable, Sequence

from extract.reconcile.alignment.assignment import assign
from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.units import Block

ITEM = "list_item"

_ABOVE = 1000.0
"""Added to every score, so that as many pairs as possible are made."""

Score = Callable[[Sequence[Block], Sequence[Block]], float]


def reordered(
    pairings: Sequence[Pairing[Block]],
    left: Sequence[Block],
    right: Sequence[Block],
    score: Score,
) -> list[Pairing[Block]]:
    """Return the pairings with those of lists in another order made anew."""
    lists = (_lists(left), _lists(right))
    beside = {
        (lists[0][p.left[0].passage_id], lists[1][p.right[0].passage_id])
        for p in pairings
        if p.left and p.right and p.left[0].kind == p.right[0].kind == ITEM
    }
    found = list(pairings)
    for mine, theirs in sorted(beside):
        ours = [b for b in left if lists[0].get(b.passage_id) == mine]
        others = [b for b in right if lists[1].get(b.passage_id) == theirs]
        if len(ours) == len(others) and _is_to_mend(found, ours, others):
            found = _replaced(found, ours, others, score)
    return found


def _lists(blocks: Sequence[Block]) -> dict[str, int]:
    """Return, by item, which run of items it stands in."""
    found: dict[str, int] = {}
    run = 0
    for block in blocks:
        if block.kind == ITEM:
            found[block.passage_id] = run
        else:
            run += 1
    return found


def _ids(blocks: Iterable[Block]) -> set[str]:
    return {block.passage_id for block in blocks}


def _is_to_mend(
    pairings: Sequence[Pairing[Block]], left: Sequence[Block], right: Sequence[Block]
) -> bool:
    """Whether items of two lists are moved or alone, and none is paired with anything outside."""
    mine, theirs = _ids(left), _ids(right)
    inside = [p for p in pairings if _ids(p.left) & mine or _ids(p.right) & theirs]
    is_closed = all(
        not p.left or not p.right or (_ids(p.left) <= mine and _ids(p.right) <= theirs)
        for p in inside
    )
    return is_closed and any(p.is_moved or not p.left or not p.right for p in inside)


def _replaced(
    pairings: Sequence[Pairing[Block]],
    left: Sequence[Block],
    right: Sequence[Block],
    score: Score,
) -> list[Pairing[Block]]:
    gains = {
        (i, j): _ABOVE + score([one], [other])
        for i, one in enumerate(left)
        for j, other in enumerate(right)
    }
    made = [
        Pairing((left[i],), (right[j],), is_moved=i != j) for i, j in sorted(assign(gains).items())
    ]
    mine, theirs = _ids(left), _ids(right)
    inside = [bool(_ids(p.left) & mine or _ids(p.right) & theirs) for p in pairings]
    first = inside.index(True)
    outside = [p for p, is_inside in zip(pairings, inside, strict=True) if not is_inside]
    return [*outside[:first], *made, *outside[first:]]
