"""Fields of a form: a label, a wide gap, and what is said, one field below the other.

Each field is a block of its own. What is said begins at one place in all of them, and goes on
there in the lines below.
"""

import re

from extract.model.page import Line

NEAR = 0.15
"""Values begin at one place where they are no further apart than this share of the type size."""

WIDE = 1.5
"""A gap wider than this many type sizes parts a label from its value."""

TWICE = 2.0
"""So many times as wide as any other gap of its line is that between label and value."""

LABEL_WORDS = 4
"""A label has at most so many words."""

_LABELLED = re.compile(
    r"\s*(?P<label>(?:[^\W\d_a-z][^\W_]*|\d{1,2}(?:er|[–-]\d{1,2})?)(?:[ ’'–-][^\W_]+)*)\s?: +\S"
)
"""A label and its colon; a day is one, too."""


def is_field(previous: Line, line: Line, text: str) -> bool:
    """Whether `line` opens a field below one, or below the last line of one."""
    value = _value(line, text)
    if value is None:
        return False
    near = NEAR * line.size
    return any(
        place is not None and abs(place - value) <= near
        for place in (_value(previous, text), _place(previous, previous.start, text))
    )


def is_labelled(printed: str) -> bool:
    """Whether words begin with a label and a colon: "Seat: Lima", "3 May 2001: Forum"."""
    match = _LABELLED.match(printed)
    return match is not None and len(match["label"].split()) <= LABEL_WORDS


def _value(line: Line, text: str) -> float | None:
    """Return where the value of a line begins after its label, if it has these two parts."""
    printed = text[line.start : line.end]
    at = _widest(line, printed) if line.lefts else _first_wide(printed)
    if not at or len(printed[:at].split()) > LABEL_WORDS or not any(map(str.isalnum, printed[:at])):
        return None
    return _place(line, line.start + at, text)


def _first_wide(printed: str) -> int:
    """Return where the text after the first gap of several blanks begins, or 0."""
    gap = re.search(r"(?<=\S) {2,}(?=\S)", printed)
    return gap.end() if gap else 0


def _widest(line: Line, printed: str) -> int:
    """Return where the text after the one wide gap begins, or 0.

    All gaps of a justified line are about as wide as each other.
    """
    blanks = [n for n, char in enumerate(printed) if char == " "]
    gaps = sorted((abs(line.rights[n] - line.lefts[n]), n) for n in blanks)
    if not gaps or gaps[-1][0] < WIDE * line.size:
        return 0
    return gaps[-1][1] + 1 if len(gaps) < 2 or gaps[-1][0] > TWICE * gaps[-2][0] else 0


def _place(line: Line, at: int, text: str) -> float | None:
    """Return where the character at offset `at` stands: points, or in a text layer characters."""
    if line.lefts:
        return line.lefts[at - line.start] if not line.turn else None
    return float(at - max(text.rfind(sign, 0, line.start) for sign in "\n\r\f"))
