"""Cities that are a person's name here, or begin another place's: "O. Lund", "Praia do Sul"."""

import re

_TITLE = r"(?:Mrs?|Ms|Miss|Drs?|Prof|Sir|Lord|Capt|Lt|Gen|Hon|Mme|Mlle|Mgr|MM?)"
_TITLED = re.compile(rf"(?:[\w.,(] ?(?<!\w)[A-ZÀ-Ý]\. ?|(?<!\w){_TITLE}\.? )$")
"""An initial that a line begins with is rather its number: "C. Zanzibar Dialogue"."""

_PERSON = re.compile(rf"(?:{_TITLE}\.?|[A-ZÀ-Ý]\.) ?[A-ZÀ-Ý]")
_GOES_ON = re.compile(r" (?:do|da|dos|das|del|della|di|am|upon) [A-ZÀ-Ý]")

_FAR = 6
"""How many signs a title has at most, with what parts it from the name."""


def is_within_name(text: str, start: int, end: int) -> bool:
    """Whether a title or initial stands before [start, end), or a longer name goes on behind it.

    >>> is_within_name("At the meeting, Mr O. Lund was elected", 22, 26)
    True
    >>> is_within_name("in Lund (Sweden)", 3, 7)
    False
    """
    return is_titled(text, start) or _GOES_ON.match(text, end) is not None


def is_titled(text: str, start: int) -> bool:
    """Whether a person's title or initial stands before `start`, or begins there.

    >>> is_titled("At the 1970 meeting, Mr O. Lund was elected", 21)
    True
    >>> is_titled("C. Zanzibar Dialogue", 3)
    False
    """
    before = _TITLED.search(text[max(0, start - _FAR) : start])
    return before is not None or _PERSON.match(text, start) is not None
