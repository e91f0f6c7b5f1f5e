"""What a count comes to when it is held against a list."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.reconcile.counts.readings import Reading

HOLDS, FAILS, CANNOT = "holds", "fails", "cannot_be_checked"

OPEN = frozenset({"open_clause", "examples"})
"""Closures of lists that do not say who is not in them."""


class Judgement(NamedTuple):
    """A verdict, what was found, and why, in words."""

    verdict: str
    found: str
    why: str


def judge(stated: int, offered: Sequence[Reading], closure: str = "not_stated") -> Judgement:
    """Hold a stated count against the readings of a list; `offered` is not empty.

    A list that leaves itself open holds a count from below only: fewer entries decide nothing.
    """
    first, *others = offered
    found = "; ".join(f"{r.number} ({r.what})" for r in offered)
    if first.number == stated:
        return Judgement(HOLDS, str(stated), f"The list has {stated} {first.what}.")
    for other in others:
        if other.number == stated:
            why = f"The list has {first.number} {first.what}; {stated} are its {other.what}."
            return Judgement(HOLDS, found, why)
    if closure in OPEN and max(r.number for r in offered) < stated:
        return Judgement(CANNOT, found, f"The list names {first.number} and says it is not whole.")
    return Judgement(FAILS, found, f"No reading of the list gives {stated}: {found}.")
