"""Sentences whose subject stands last: "Present were A and B", "y assistaient A et B".

What is said stands before those it is said of, in English up to a verb of being, in French with
the verb. The clause is written anew with the subject first, so that the ways of saying that follow
their subject are found in it: "A and B were present".
"""

import re
from dataclasses import replace

from extract.recognize.clauses.clause import Clause
from extract.recognize.lists.positions import Positions

_NAMED = re.compile(r"<[cog]\d+>")


def straightened(positions: Positions) -> Clause | None:
    """Return the clause with its subject first; None where it does not stand last."""
    clause, around = positions.clause, positions.context.words.lists.around
    if not positions.runs:
        return None
    start, end = positions.at(positions.runs[0])
    head = clause.plain[:start]
    said = around["predicate_first"].match(head)
    if (
        said is None
        or _NAMED.search(said["what"])
        or not positions.leads(head[said.end() :], positions.runs[0])
    ):
        return None
    parts = [(start, end), said.span("be"), said.span("what"), (end, len(clause.plain))]
    return _rearranged(clause, [part for part in parts if part[0] < part[1]])


def _rearranged(clause: Clause, parts: list[tuple[int, int]]) -> Clause:
    """Return a clause of these stretches of its plain text, with blanks between them."""
    plain, offsets = "", list[int]()
    for first, last in parts:
        text = clause.plain[first:last]
        if plain and text[:1].isalnum():
            plain += " "
            offsets.append(offsets[-1])
        plain += text
        offsets += clause.offsets[first:last]
    return replace(clause, plain=plain, offsets=offsets)
