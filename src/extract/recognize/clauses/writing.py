"""Writing the plain text of a clause: placeholders and characters, each with where it is from."""

import re
from typing import Protocol

from extract.recognize.clauses.units import Unit


class Written(Protocol):
    """A clause in the making: where its characters are from, what its placeholders stand for."""

    end: int
    offsets: list[int]
    units: list[Unit]


_QUOTES = '“”"«»<>'


def mark(clause: Written, out: list[str], unit: Unit, here: int, plain: str) -> int:
    """Write a placeholder; return where the words it stands for end."""
    stop = unit.end
    if unit.is_reference:
        word = re.compile(r"[\w-]+").match(plain, here, clause.end)
        stop = word.end() if word else here + 1
    mark = f"<{unit.letter}{len(clause.units)}>"
    clause.units.append(unit)
    out += mark
    clause.offsets += [here] * (len(mark) - 1) + [stop - 1]
    return stop


def write(clause: Written, out: list[str], char: str, here: int) -> None:
    """Write a character: quotes as blanks, one blank for several, none before a sign."""
    char = " " if char in _QUOTES else char
    if char == " " and (not out or out[-1] == " "):
        return
    if char in ",;.:" and out and out[-1] == " ":
        out.pop()
        clause.offsets.pop()
    out.append(char)
    clause.offsets.append(here)
