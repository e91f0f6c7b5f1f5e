"""The plain text of a clause, written piece by piece, with the place of each character."""

import re
from collections.abc import Collection, Sequence
from typing import Protocol

from extract.recognize.clauses.units import Unit

_QUOTES = '“”"«»<>'
_RUN = re.compile(r"[^\W_]+")


class Written(Protocol):
    """A clause being written: where it ends, its units, where each character comes from."""

    end: int
    units: list[Unit]
    offsets: list[int]


def write_on(clause: Written, out: list[str], plain: str, here: int, stops: Collection[int]) -> int:
    """Write the letters and digits at `here`, or one other sign; return where to go on.

    Nothing begins within letters and digits but what stands in `stops`.
    """
    run = _RUN.match(plain, here, clause.end)
    if run is None:
        _write(clause, out, plain[here], here)
        return here + 1
    stop = next((at for at in range(here + 1, run.end()) if at in stops), run.end())
    out += plain[here:stop]
    clause.offsets += range(here, stop)
    return stop


def mark(clause: Written, out: list[str], unit: Unit, here: int, plain: str) -> int:
    """Write a placeholder; return where the words it stands for end."""
    stop = unit.end
    if unit.is_reference:
        word = re.compile(r"[\w-]+").match(plain, here, clause.end)
        stop = word.end() if word else here + 1
    return mark_all(clause, out, [unit], here, stop)


def mark_all(clause: Written, out: list[str], units: Sequence[Unit], here: int, stop: int) -> int:
    """Write placeholders, joined by "and", for the words [here, stop) that stand for several."""
    for number, unit in enumerate(units):
        if number:
            out += " and "
            clause.offsets += [here] * len(" and ")
        placeholder = f"<{unit.letter}{len(clause.units)}>"
        clause.units.append(unit)
        out += placeholder
        clause.offsets += [here] * (len(placeholder) - 1) + [stop - 1]
    return stop


def _write(clause: Written, out: list[str], char: str, here: int) -> None:
    """Write a character: quotes as blanks, one blank for several, none before a sign."""
    char = " " if char in _QUOTES else char
    if char == " " and (not out or out[-1] == " "):
        return
    if char in ",;.:" and out and out[-1] == " ":
        out.pop()
        clause.offsets.pop()
    out.append(char)
    clause.offsets.append(here)
