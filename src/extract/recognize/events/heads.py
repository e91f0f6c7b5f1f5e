"""The words before the noun of an event that belong to its name: "Third Ministerial"."""

import re

from extract.recognize.events.extents import TOKEN, Place

NEAR = 160
"""How far before a noun its name may begin, in characters."""

_BEFORE = re.compile(r"((?:[A-ZÀ-Ý][\w-]*\s)+)(?:in|of|for|on|and|de|pour)\s$")


def word_before(plain: str, at: int) -> str:
    """Return the word in front of `at`, "'s" for a possessive, "" at the beginning."""
    before = plain[max(0, at - NEAR) : at]
    match = re.search(r"(\w+|'s|s'|[dl]')\s*$", before)
    if match is None:
        return ""
    return "'s" if re.search(r"(?:'s|s')\s*$", before) else match[1]


def left_end(place: Place, start: int, end: int, *, is_capital: bool) -> int:
    """Return where the words begin that stand before the noun [start, end) and belong to it."""
    here, small = start, 0
    for token in reversed(list(TOKEN.finditer(place.text, max(0, start - NEAR), start))):
        gap = place.text[token.end() : here]
        is_of_many = gap in ("’ ", "' ") and _is_of_many(place, token)
        if not (gap in (" ", "/", "") or is_of_many) or place.date_at(token.start()):
            break
        if here == start and gap == "" and not token.group().endswith(("/", "’", "'")):
            break
        word = place.plain[token.start() : token.end()]
        if word.endswith(("'s", "s'")) or word in ("l'", "d'"):
            break
        if _leads(place, token, word, is_capital=is_capital):
            here, small = token.start(), 0
        elif not is_capital and small < 3 and _qualifies(place, token, word):
            here, small = token.start(), small + 1
        else:
            break
    if is_capital:
        here = _over_connectors(place, _over_place(place, here), end)
    return here


def _is_of_many(place: Place, token: re.Match[str]) -> bool:
    """Whether a possessive says whose meeting it is: "Senior Officials’ Meeting", no one's name."""
    is_name = any(f.start <= token.start() < f.end for f in place.context.names(place.leaf))
    return place.language == "en" and token.group().endswith("s") and not is_name


def _over_place(place: Place, here: int) -> int:
    """Go on over the name of a place that `here` is within: "Port of Spain Declaration"."""
    names = (f for f in place.context.names(place.leaf) if f.kind in ("place", "country"))
    return next((f.start for f in names if f.start < here <= f.end), here)


def _leads(place: Place, token: re.Match[str], word: str, *, is_capital: bool) -> bool:
    """Whether a word before the noun is part of the name: a capital, a number of a series."""
    if place.words.ordinal(word) is not None or place.words.is_one_of("next", word):
        return True
    if place.words.is_one_of("function", word):
        return False
    first = token.group()[0]
    if "/" in word and any(place.words.ordinal(part) for part in word.split("/")):
        return True
    if place.language == "fr" and is_capital and not place.words.is_one_of("generic", word):
        return (token.group().isupper() or first.isdigit()) and not word.isdigit()
    return first.isupper() or (first.isdigit() and not word.isdigit())


def _qualifies(place: Place, token: re.Match[str], word: str) -> bool:
    """Whether a small word before a small noun can be an adjective of it."""
    if place.language == "fr" or place.words.is_one_of("function", word):
        return False
    return word.isalpha() or "-" in word


def _over_connectors(place: Place, here: int, end: int) -> int:
    """Go on over a small word within a name that the noun ends: "its Growth in Trade Programme"."""
    if place.words_after(end, place.words.groups["connectors"]) != end:
        return here
    floor = max(0, here - NEAR)
    before = _BEFORE.search(place.text[floor:here])
    if before is None or floor + before.start(1) < 1:
        return here
    start = floor + before.start(1)
    if place.words.is_one_of("function", place.plain[start:here].split()[0]):
        return here
    owner = word_before(place.plain, start)
    return start if owner in place.words.groups["determiners"] | {"'s"} else here
