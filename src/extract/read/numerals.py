"""Numerals in running heads: set aside, read, and compared from page to page."""

import re

_NUMERAL = re.compile(r"\b[IVXLC]+\b|\b[ivxlc]+\b|\d+")
_ROMAN = re.compile(r"c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_WORTH = {"c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


def numerals_aside(text: str) -> str:
    """Write every number, arabic or roman, in `text` as one sign.

    >>> numerals_aside("Annexe III, page 12")
    'annexe #, page #'
    """
    return re.sub(r"\s+", " ", _NUMERAL.sub("#", text)).casefold().strip()


def numerals(text: str) -> list[str]:
    """Return the numerals of `text` in order."""
    return _NUMERAL.findall(text)


def value(numeral: str) -> int | None:
    """Return what an arabic or roman numeral is worth; None where it is none.

    >>> value("12"), value("xiv"), value("iiii")
    (12, 14, None)
    """
    if numeral.isdecimal():
        return int(numeral)
    small = numeral.casefold()
    if not small or not _ROMAN.fullmatch(small):
        return None
    worths = [_WORTH[sign] for sign in small]
    return sum(
        -worth if worth < following else worth
        for worth, following in zip(worths, [*worths[1:], 0], strict=True)
    )


def step_with(first: str, second: str, pages: int) -> bool:
    """Whether `second` is `first` printed `pages` pages on.

    Each numeral is the same or has gone on by that many, as page numbers do; at least one has.
    """
    befores, afters = numerals(first), numerals(second)
    if len(befores) != len(afters):
        return False
    moved = False
    for before, after in zip(befores, afters, strict=True):
        if before.casefold() == after.casefold():
            continue
        one, other = value(before), value(after)
        if one is None or other is None or other - one != pages:
            return False
        moved = True
    return moved
