"""Tells years from other numbers of four digits: counts, amounts, articles, telephone numbers."""

from collections.abc import Sequence

from extract.model.text import Span
from extract.recognize.dates.lexicon import Lexicon
from extract.recognize.dates.tokens import Token

_ALONE = Token(0, 0, "x", "")
_OPENING = frozenset("SFBu")
_DIGITS = frozenset("Dn#")
_LONGEST_LIST = 40


def is_year(read: Sequence[Token], at: Span, text: str, lexicon: Lexicon) -> bool:
    """Whether the tokens `at`, one number or a pair tied together, are years.

    They are no part of a longer date.
    """
    if _is_reference(read, at.start, lexicon) or _is_part_of_code(read, at, lexicon):
        return False
    before = _before(read, at.start)
    if before.cls in _DIGITS and not text[before.end : read[at.start].start].strip():
        return False
    whole = _joined(read, at)
    return not _is_count(_before(read, whole.start), _after(read, whole.end), text, lexicon)


def is_referred(read: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether `read[at]` is the number of a document, article, page or amount."""
    before = _before(read, at)
    if before.key == ".":
        before = _before(read, at - 1)
    return before.cls == "R" or before.key in lexicon.amount_signs


def announces_year(token: Token, lexicon: Lexicon) -> bool:
    """Whether a number after `token` is a year even where it could be a count."""
    return token.cls in _OPENING or token.key in lexicon.before_year


def _before(read: Sequence[Token], start: int) -> Token:
    return read[start - 1] if start > 0 else _ALONE


def _after(read: Sequence[Token], end: int) -> Token:
    return read[end] if end < len(read) else _ALONE


def _is_reference(read: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Look back over other numbers: "resolutions 1996, 1997 and 1998"."""
    furthest = max(0, at - _LONGEST_LIST)
    while at > furthest:
        if read[at - 1].cls == "Y":
            at -= 1
        elif read[at - 1].cls in "ca-~t" and _before(read, at - 1).cls == "Y":
            at -= 2
        else:
            break
    return is_referred(read, at, lexicon)


def _is_part_of_code(read: Sequence[Token], at: Span, lexicon: Lexicon) -> bool:
    """Whether a hyphen or slash ties the number to a name or another number."""
    before, after = _before(read, at.start), _after(read, at.end)
    if before.cls in "-/":
        tied = _before(read, at.start - 1)
        if tied.cls in _TIED and tied.key not in lexicon.before_hyphen:
            return True
    if before.cls == "/" or after.cls == "/":
        return True
    return after.cls == "-" and _after(read, at.end + 1).cls in _TIED - {"x"}


_TIED = frozenset("x#DnYAQ")


def _joined(read: Sequence[Token], at: Span) -> Span:
    """Return `at` with the numbers that share its fate: "1500 to 2000 trainees" are two counts."""
    start, end = at
    while start > at.start - _LONGEST_LIST and _before(read, start).cls in _JOINTS:
        if _before(read, start - 1).cls != "Y":
            break
        start -= 2
    while end < at.end + _LONGEST_LIST and _after(read, end).cls in _JOINTS:
        if _after(read, end + 1).cls != "Y":
            break
        end += 2
    return Span(start, end)


_JOINTS = frozenset("tua-~")


def _is_count(before: Token, after: Token, text: str, lexicon: Lexicon) -> bool:
    """Whether what follows is counted: a listed word, or a plural that nothing calls a year's.

    "1500 trainees" is a count; "in 2003 states agreed" and "World Migration 2003 shows" are not.
    """
    if after.cls == "N" or after.key in lexicon.counted_signs:
        return True
    if after.cls != "x" or len(after.key) < 4 or after.key[-1] not in "sx":
        return False
    if not text[after.start].islower() or after.key in lexicon.no_plurals:
        return False
    if announces_year(before, lexicon):
        return False
    return not text[before.start : before.start + 1].isupper()
