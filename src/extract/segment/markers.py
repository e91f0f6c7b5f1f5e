"""What a line may begin with: a bullet, a paragraph number, a letter in brackets."""

import re
from dataclasses import dataclass

from extract.model.page import Line
from extract.vocabulary import Vocabulary

_BULLET = re.compile(r"(\S)(?:\s+(?=\S)|$)")
NUMBERED = re.compile(
    r"(?P<number>\d{1,4}(?:\.\d{1,2}){0,4})(?:(?P<point>\.?)\s+(?=\S)|(?P<alone>\.)\s*$)"
)
LETTERED = re.compile(
    r"(?P<number>\((?:[a-zA-Z]|[ivxl]{1,5}|\d{1,2})\)|(?:[a-z]|[ivxl]{1,5}|\d{1,2})\))"
    r"(?:\s+(?=\S)|\s*$)"
)

SHORT = 3
"""A number alone on its line has at most so many digits: "2003." ends a sentence."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker at the start of a line; `length` counts its characters, the gap after included.

    `kind` is bullet, number (of a paragraph or a heading) or letter (of a list item). A bullet has
    no number. `is_weak` tells a sign that is one only where the neighbourhood says so: a dash, or a
    number in depth without a point after it ("2.1 million"). `depth` counts the lists around it.
    """

    kind: str
    number: str | None
    length: int
    is_weak: bool = False
    depth: int = 0


def line_marker(line: Line, text: str, vocabulary: Vocabulary) -> Marker | None:
    """Return the marker of a line of the canonical `text`: one drawn before it has no length."""
    if line.bulleted:
        return Marker("bullet", None, 0)
    return marker_of(text[line.start : line.end], vocabulary)


def marker_of(text: str, vocabulary: Vocabulary) -> Marker | None:
    """Return the marker that `text` begins with, or None.

    A number needs its point, or points within it ("1.2 "): "1999 was" begins with no marker. With
    its point it may stand alone on its line, as some text layers put it.
    """
    bullet = _BULLET.match(text)
    if bullet and bullet[1] in vocabulary.bullets:
        return Marker("bullet", None, bullet.end(), bullet[1] in vocabulary.ambiguous_bullets)
    is_glued = len(text) > 1 and text[0] in vocabulary.bullets - vocabulary.ambiguous_bullets
    if is_glued and not text[0].isspace():
        return Marker("bullet", None, 1)
    numbered = NUMBERED.match(text)
    point = numbered and (numbered["point"] or (numbered["alone"] and len(numbered[1]) <= SHORT))
    if numbered and (point or "." in numbered["number"]):
        return Marker("number", numbered["number"], numbered.end(), not point)
    lettered = LETTERED.match(text)
    if lettered:
        return Marker("letter", lettered["number"], lettered.end())
    return None


def follows(number: str, previous: str | None) -> bool:
    """Whether a paragraph number continues the numbering, or begins one.

    >>> follows("8", "7"), follows("1", "27"), follows("3", "7"), follows("2.1", "1.4")
    (True, True, False, True)
    """
    now = [int(part) for part in number.split(".")]
    if now[-1] == 1 and all(part < 50 for part in now):
        return True
    if previous is None:
        return False
    before = [int(part) for part in previous.split(".")]
    return any(
        now == [*before[: depth - 1], before[depth - 1] + 1] for depth in range(1, len(before) + 1)
    )


def readings(number: str) -> list[tuple[str, int]]:
    """Return how the sign of a list item may be read: (style, place in its series).

    >>> readings("(c)"), readings("(i)"), readings("2)")
    ([('(a', 3)], [('(a', 9), ('(i', 1)], [('1', 2)])
    """
    opening = "(" if number.startswith("(") else ""
    sign = number.strip("()")
    if sign.isdigit():
        return [(opening + "1", int(sign))]
    found: list[tuple[str, int]] = []
    if len(sign) == 1:
        found.append((opening + ("A" if sign.isupper() else "a"), ord(sign.lower()) - 96))
    if sign in ROMANS:
        found.append((opening + "i", ROMANS.index(sign) + 1))
    return found


ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv")
"""Small roman numerals as lists use them; a single c or l is a letter."""
