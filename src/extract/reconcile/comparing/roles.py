"""Who plays which role in a thing, in each language.

Two roles of one actor exclude each other only where their words do: a secretariat held alone and
one held jointly with another. "Technical support" beside "secretariat" says something else.
"""

from collections import defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from extract.reconcile.comparing.sides import (
    AGREE,
    BROADER,
    CONFLICT,
    NARROWER,
    NOT_COMPARABLE,
    ONLY_LEFT,
    ONLY_RIGHT,
    Said,
    Sides,
)
from extract.reconcile.ledger import Row

ALONE, JOINTLY = "secretariat", "joint_secretariat"
PARTICULAR = {"technical_secretariat": ALONE}
"""Roles that are a kind of another one."""


class _Played(NamedTuple):
    row: Row
    said: Said
    actor: str

    @property
    def role(self) -> str:
        return self.row.values["role"]


def compare_roles(sides: Sides) -> None:
    """Compare the roles of each actor in each thing between the languages."""
    parents = {e.entity_id: e.parent_id for e in sides.ledger.merged.entities if e.parent_id}
    played: dict[str, list[_Played]] = defaultdict(list)
    for row in sides.ledger.rows("roles"):
        if actor := row.get("actor_id"):
            for said in sides.once(row, "role", _value(row)):
                played[row.values["in_id"]].append(_Played(row, said, _root(actor, parents)))
    for thing, roles in played.items():
        left, right = (
            [p for p in roles if p.said in side] for side in sides.parted([p.said for p in roles])
        )
        _compare(sides, thing, left, right)
        _compare_holders(sides, thing, left, right)


def _value(row: Row) -> str:
    role = row.values["role"].replace("_", " ")
    return f"{row.get('actor') or row.get('organ') or ''}: {role}"


def _root(actor: str, parents: Mapping[str, str]) -> str:
    """Return the organization that an office or organ is of: it acts through it."""
    while actor in parents:
        actor = parents[actor]
    return actor


def _compare(sides: Sides, thing: str, left: list[_Played], right: list[_Played]) -> None:
    if not left or not right:
        return
    for one in left:
        same = [other for other in right if other.actor == one.actor]
        for other in same:
            sides.add(thing, "role", one.said, other.said, _relation(one.role, other.role))
            past, now = (p.row.values["role_status"] for p in (one, other))
            if one.role == other.role:
                how = AGREE if past == now else NOT_COMPARABLE
                left_tense, right_tense = (
                    p.said._replace(value=status) for p, status in ((one, past), (other, now))
                )
                sides.add(thing, "tense", left_tense, right_tense, how)
        if not same:
            sides.add(thing, "role", one.said, None, ONLY_LEFT)
    actors = {one.actor for one in left}
    for other in right:
        if other.actor not in actors:
            sides.add(thing, "role", None, other.said, ONLY_RIGHT)


def _compare_holders(sides: Sides, thing: str, left: list[_Played], right: list[_Played]) -> None:
    """Hold a secretariat of one against a joint one: whoever shares it, the holder differs."""
    for one, other in ((left, right), (right, left)):
        alone = [p for p in one if p.role == ALONE]
        jointly = [p for p in other if p.role == JOINTLY]
        if not alone or not jointly or any(p.role == ALONE for p in other):
            continue
        holders = ", ".join(dict.fromkeys(p.row.get("actor") or "" for p in jointly))
        shared = jointly[0].said._replace(value=f"{holders}: joint secretariat")
        pair = (alone[0].said, shared) if one is left else (shared, alone[0].said)
        sides.add(thing, "secretariat", *pair, CONFLICT)


def _relation(left: str, right: str) -> str:
    if left == right:
        return AGREE
    if PARTICULAR.get(left) == right:
        return NARROWER
    return BROADER if PARTICULAR.get(right) == left else NOT_COMPARABLE
