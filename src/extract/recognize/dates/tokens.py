"""Reads a text as tokens, each with a letter that says what it can be in a date.

The letters of all tokens make a string on which `points` and `expressions` match their patterns.
A capital P stands for a whole date, made by `points`.

| letter | what | letter | what |
|---|---|---|---|
| D | day in digits or plain words | S | since |
| O | day as an ordinal in words | F | from |
| d | day as a cardinal in words | B | between |
| M | month | t | to |
| m | month that may be another word | u | until |
| Y | year in digits | w | onwards |
| Z | year in words | b | begun in |
| K | decade: "1990s" | g | ongoing |
| y | "les années" before a decade | G | to date |
| n | other number of two digits | h | present |
| P | date in digits | k | early, end of |
| A | date in digits that reads in two ways | q | quarter, half |
| W | weekday | Q | Q1, H2 |
| c | comma | a | and |
| o | filler: the, year | e | de, d' |
| - | hyphen or dash between words | / | slash between words |
| ~ | dash with a blank beside it | s | respectively |
| v | vague, relative, recurring | R | what makes a number no year |
| N | what is counted, after a number | # | other number |
| x | anything else | | |
"""

import re
from functools import lru_cache
from typing import Any, NamedTuple

from extract.recognize.dates import numeric
from extract.recognize.dates.lexicon import ANY_NUMBER, Lexicon, key_of
from extract.recognize.dates.spelled import FIRST_YEAR, LAST_YEAR


class Token(NamedTuple):
    """A stretch of the text, its letter, the form it is compared by, and what it is worth."""

    start: int
    end: int
    cls: str
    key: str
    value: Any = None


@lru_cache(maxsize=8)
def _pattern(suffixes: frozenset[str]) -> re.Pattern[str]:
    """Compile the shapes of tokens; ordinal suffixes of one letter stand right at the digits."""
    listed = sorted(suffixes)  # a set has another order in each process: nothing kept would fit
    glued, apart = "|".join(listed), "|".join(s for s in listed if len(s) > 1)
    return re.compile(
        r"(?P<address>(?:https?://|www\.)\S+)"
        r"|(?P<word>[^\W\d_]++(?:[\u0300-\u036f]++[^\W\d_]*+)*+)(?![\d_])"
        r"(?P<code>/(?=[\w./-]{0,60}\d)[\w./-]*\w/?)?"
        r"|(?P<quarter>[QHTSqhts][1-4])(?!\w)"
        rf"|(?P<numeric>{numeric.NUMERIC.pattern})"
        r"|(?P<decade>\d{3}0['’]?[sS])(?!\w)"
        rf"|(?P<ordinal>\d{{1,2}}(?:(?:{glued}|[ᵃ-ᵿʰ-˿]+)|[^\S\n]?(?:{apart})))(?!\w)"
        r"|(?P<other>\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+(?:\.\d+|,\d{1,3}(?!\d))+)"
        r"|(?P<digits>\d+)(?:(?!\w)|(?=[QHTS][1-4]\b))"
        r"|(?P<mixed>\w+)"
        r"|(?P<paragraph>\n[^\S\n]*\n\s*|\f)"
        r"|(?P<dash>[-–—‐‑]+)|(?P<mark_alone>[^\w\s'’ʼ])",
        re.IGNORECASE,
    )


def read(text: str, lexicon: Lexicon) -> list[Token]:
    """Return the words, numbers and signs of `text` as they stand, the same for every language.

    A month of any language is an M, or an m where it stands in small letters without a point.
    """
    found: list[Token] = []
    here = 0
    while here < len(text):
        here = _read_on(text, here, lexicon, found)
    return found


def _read_on(text: str, here: int, lexicon: Lexicon, found: list[Token]) -> int:
    """Read from `here` on into `found`; return where to go on: after "Oct" in "Oct/2001"."""
    months = lexicon.any_months
    for match in _pattern(lexicon.suffixes).finditer(text, here):
        kind, start, end = match.lastgroup or "", match.start(), match.end()
        if kind == "word" or kind == "code":
            word = match["word"]
            key = word.lower() if word.isascii() else key_of(word)
            if key in months:
                end = match.end("word")
                found.append(Token(start, end, "m" if word[0].islower() else "M", key))
                if kind == "code":
                    return end
            else:
                found.append(Token(start, end, "x", key if kind == "word" else ""))
        elif kind == "dash":
            found.append(Token(start, end, "-" if _is_glued(text, start, end) else "~", "-"))
        elif kind != "mark_alone":
            cls, value = _number(kind, match[0])
            found.append(Token(start, end, cls, ANY_NUMBER if cls in _NUMBERS else "", value))
        elif match[0] == "." and found and _is_abbreviated(found[-1], start, text):
            found[-1] = found[-1]._replace(cls="M")
        else:
            found.append(Token(start, end, _mark(match[0], start, text), match[0]))
    return len(text)


_NUMBERS = frozenset("DdOnYZ#")


def _is_abbreviated(before: Token, at: int, text: str) -> bool:
    """Whether the point at `at` belongs to a short month: "Sept. 2002", not "in May. 2002"."""
    if before.end != at or before.cls not in "Mm" or len(before.key) > 5:
        return False
    return re.match(r"\.\s*[\d,;)/–-]|\.\s+[a-zà-ÿ]", text[at : at + 4]) is not None


def _is_glued(text: str, start: int, end: int) -> bool:
    return (
        not (text[start - 1 : start] or " ").isspace()
        and not (text[end : end + 1] or " ").isspace()
    )


def _mark(sign: str, start: int, text: str) -> str:
    if sign == ",":
        return "c"
    return "/" if sign == "/" and _is_glued(text, start, start + 1) else "x"


def _number(kind: str, text: str) -> tuple[str, Any]:
    """Return the letter and value of what begins with a digit."""
    if kind == "digits":
        number = int(text) if len(text) <= 4 else 0
        if len(text) == 4:
            return ("Y", number) if FIRST_YEAR <= number <= LAST_YEAR else ("#", None)
        if len(text) <= 2:
            return ("D", number) if 1 <= number <= 31 else ("n", number)
        return "#", None
    if kind == "ordinal":
        number = int(re.match(r"\d+", text)[0])  # type: ignore[index]  # it begins with a digit
        return ("D", number) if 1 <= number <= 31 else ("x", None)
    if kind == "decade":
        year = int(text[:4])
        return ("K", year) if FIRST_YEAR <= year <= LAST_YEAR else ("x", None)
    if kind == "quarter":
        size = 6 if text[0] in "HhSs" else 3
        return "Q", (size, int(text[1]))
    if kind == "numeric":
        match = numeric.NUMERIC.match(text)
        found = numeric.read(match) if match else None
        return ("x", None) if found is None else ("P" if found.value else "A", found.value)
    return ("#" if kind == "other" else "x"), None
