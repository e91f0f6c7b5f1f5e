"""Who takes part in a thing, as lists in each language give it."""

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.reconcile.comparing.sides import AGREE, BROADER, NARROWER, NOT_COMPARABLE, Said, Sides

if TYPE_CHECKING:
    from extract.reconcile.ledger import Row


def compare_parties(sides: Sides) -> None:
    """Compare the lists of one thing that stand in different languages."""
    members: dict[str, set[str]] = defaultdict(set)
    for row in sides.ledger.rows("participations"):
        if list_id := row.get("list_id"):
            members[list_id].add(row.values["party_id"])
    by_thing: dict[str, list[Row]] = defaultdict(list)
    for row in sides.ledger.rows("lists"):
        by_thing[row.values["in_id"]].append(row)
    for thing, lists in by_thing.items():
        said: dict[int, set[str]] = {}
        told: list[Said] = []
        for row in lists:
            parties = members[row.row_id]
            for one in list(sides.said(row, "", f"{len(parties)} parties"))[:1]:
                said[id(one)] = parties
                told.append(one)
        left, right = sides.parted(told)
        for one in left:
            for other in right:
                how = _relation(said[id(one)], said[id(other)])
                sides.add(thing, "participants", one, other, how)


def _relation(left: set[str], right: set[str]) -> str:
    if left == right:
        return AGREE
    if left < right:
        return NARROWER
    return BROADER if right < left else NOT_COMPARABLE
