"""Processes that words describe instead of naming: "the dialogue among the Andean countries"."""

import re
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.clauses.units import Unit

if TYPE_CHECKING:
    from extract.recognize.names.register import Register

MOST_WORDS = 7
"""Words that may stand between the noun and the region that together tell a process."""

_NOUNS = frozenset({"dialogue", "process", "processus", "forum", "initiative"})
_THE = re.compile(r"(?:^|[ '(])(?:the|this|le|la|ce|cette|au|du) (?:[a-z-]+ ){0,2}$")
_BETWEEN = re.compile(rf"(?: [a-z'-]+){{0,{MOST_WORDS}}} ?")


def described(
    register: "Register", plain: str, word: re.Match[str], left: str, own: dict[int, Unit]
) -> Unit | None:
    """Return the one process here whose name has the noun `word` and the region said after it.

    `plain` is the folded text, `left` what the clause reads before the noun, `own` the units of
    the clause by where they begin.
    """
    if word.group() not in _NOUNS or not _THE.search(left):
        return None
    between = _BETWEEN.match(plain, word.end())
    end = between.end() if between else word.end()
    region = next((own[at] for at in range(word.end(), end + 1) if at in own), None)
    if region is None or region.letter != "x":
        return None
    where = fold(region.words.text)
    found = {
        name.entity_id
        for name in register.names.values()
        if register.mention_kind(name.entity_id) == "process"
        and re.search(rf"\b{word.group()}\b", fold(name.name))
        and where in fold(name.name)
    }
    if len(found) != 1:
        return None
    end, leaf = word.end(), region.leaf
    return Unit("p", leaf, word.start(), end, found.pop(), is_reference=True)
