"""A second thing and actor for one verb: "A was hosted by X in Lima, and B by Y in Quito"."""

import re

from extract.recognize.clauses.arguments import Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit

_NEXT = re.compile(
    r"[^;.<]{0,20}(?:<[xcd]\d+>[^;.<]{0,6}){0,4}(?:(?:,|;)? (?:and|et|while|tandis que)|[;,]) "
    r"(?:that of |celle de |celui de )?(?:the |le |la |l')?<[peqg](\d+)>,?"
    r"(?:,? (?:(?:in|on|at|a|au|en|le|du) )?<[xcd]\d+>,?)*(?: l'est)?,? (?:by|par) "
)


def gapped(clause: Clause, arguments: Arguments, stop: int) -> tuple[Unit, list[Unit], int] | None:
    """Return the thing, its actors and where they end, if they go on right behind `stop`."""
    match = _NEXT.match(clause.plain, stop)
    if match is None:
        return None
    reach = arguments.actors_after(match.end())
    thing = clause.units[int(match[1])]
    return (thing, reach.units, reach.stop) if reach.units else None
