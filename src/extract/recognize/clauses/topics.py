"""What sentences speak of that name nothing: their section's process, or nothing known."""

import re

from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.units import Unit

_UNKNOWN = re.compile(r"(?:the |le |la |les |l')?<x(\d+)>,? (?!of\b|de\b|du\b|des\b)[a-z]")
_TAKES_UP = re.compile(r"(?:it|its|they|their|elles?|ils?|son|sa|ses|leurs?)\b")


def section_topic(clause: Clause) -> Unit | None:
    """Return the process that the section of a clause is about, or that it has spoken of last."""
    found = [unit for unit in clause.around or clause.recent if unit.letter == "p"]
    return found[-1] if found else None


def is_of_unknown(clause: Clause) -> bool:
    """Whether a sentence speaks of a name that nothing resolves, and so of nothing before it.

    It begins with one ("The Drina Forum has ..."), or with a word that takes up the subject of the
    sentence before, which is one ("It has ...").
    """
    first = _UNKNOWN.match(clause.plain)
    if first:
        return _is_unknown(clause.units[int(first[1])])
    return any(map(_is_unknown, clause.subject)) and _TAKES_UP.match(clause.plain) is not None


def _is_unknown(unit: Unit) -> bool:
    return unit.letter == "x" and unit.entity_id is None and " " in unit.words.text
