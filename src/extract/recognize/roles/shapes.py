"""How the parts of a role stand around the words that tell of it, shape by shape.

The subject before an active verb, "by" after a passive one, the rest of the sentence for "with the
support of": see `roles.toml`.
"""

from collections.abc import Callable, Sequence

from extract.recognize.roles import (
    active,
    companions,
    following,
    handing,
    offices,
    passive,
    seats,
)
from extract.recognize.roles.found import Found
from extract.recognize.roles.labels import labelled
from extract.recognize.roles.membership import members
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.stating import SERVICES

_OF_OTHERS = frozenset(("relative", "signed"))
"""Shapes that tell of others than the words around them: "the chair, which X held, passed to"."""

_ORDER = {"active": 0, "passive": 0, "executed": 0, "relative": 0, "companion": 2, "inside": 2}


def read_shapes(reading: Reading) -> None:
    """Find the ways of saying in the clause, the main verbs first, and state their roles."""
    members(reading)
    hits = [
        Found(saying, match.start(), match.end(), match.end())
        for saying, match in reading.sayings.roles.matches(reading.clause.plain)
        if not reading.said("denied").search(reading.clause.plain[: match.start()])
    ]
    hits = [hit for hit in hits if not _is_within_service(hit, hits) and not _is_part(hit, hits)]
    for found in sorted(hits, key=lambda f: (_ORDER.get(f.saying.shape, 1), f.start)):
        _SHAPES[found.saying.shape](reading, found)
    labelled(reading)


def _is_within_service(hit: Found, hits: Sequence[Found]) -> bool:
    """Whether words only repeat part of longer ones about a secretariat: "jointly provide the"."""
    return hit.saying.means in SERVICES and any(
        other.start <= hit.start and hit.end <= other.end and other.span != hit.span
        for other in hits
        if other.saying.means in SERVICES and other.saying is not hit.saying
        if hit.saying.shape not in _OF_OTHERS
    )


def _is_part(hit: Found, hits: Sequence[Found]) -> bool:
    """Whether longer words, or others declared before, say the same in the same way."""
    for other in hits:
        if other.saying is hit.saying:
            break
        if other.span == hit.span and _is_alike(other, hit):
            return True
    return any(
        other.start <= hit.start and hit.end <= other.end and other.span != hit.span
        for other in hits
        if _is_alike(other, hit)
    )


def _is_alike(hit: Found, other: Found) -> bool:
    one, two = hit.saying, other.saying
    if two.shape in _OF_OTHERS and one.shape != two.shape:
        return False
    is_same = one.shape == two.shape or hit.span != other.span
    return one is not two and one.means == two.means and is_same


_SHAPES: dict[str, Callable[[Reading, Found], None]] = {
    "active": active.active,
    "passive": passive.passive,
    "companion": companions.companion,
    "inside": companions.inside,
    "beside": companions.beside,
    "held": seats.held,
    "holders": seats.holders,
    "seat": seats.seat,
    "posted": seats.posted,
    "meeting": passive.meeting,
    "executed": passive.executed,
    "handed": handing.handed,
    "outgoing": handing.outgoing,
    "founded": passive.founded,
    "signed": passive.signed,
    "houses": active.houses,
    "begins": active.begins,
    "leads": passive.leads,
    "capacity": companions.capacity,
    "follows": following.follows,
    "followed": following.followed,
    "replaced": following.replaced,
    "relative": offices.relative,
    "gives_up": offices.gives_up,
    "term": offices.term,
    "taken_over": offices.taken_over,
    "too": offices.too,
    "that_of": offices.that_of,
}
"""What reads the sayings of each shape; see `roles.toml`."""
