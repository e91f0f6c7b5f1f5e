"""How a text calls a note: a mark glued to a word, in brackets, or set apart by a text layer."""

import re
from collections.abc import Iterator, Sequence

from extract.model.page import Line
from extract.model.text import Span

_GLUED = re.compile(
    r"(?<=[^\W\d_])|(?<=[^\W\d][)\]”’»\"'.,;:])|(?<=[)\]”’»\"'][.,;:])|(?<=\d{4}[)\]])"
)
"""What a call may be glued to: a word, the sign behind it, a bracket that ends with a year."""
_GOES_ON = re.compile(r"[\w%]|[.,]\d")

_APART = r"(?P<sign>[)\]”».,;:]|(?<![^\W\d_])[a-zà-ÿ][\w’'-]*) (?P<mark>{})(?=[ .,;:)]|$)(?![.,]\d)"
"""A mark that a blank parts from the sign or the word in small letters before it."""


def marked_apart(mark: str, lines: Sequence[Line], text: str) -> list[Span]:
    """Return where `lines` of a text layer call a note by a raised number with a blank before it.

    Tools that keep the layout of a page print it so. One number alone looks like the call, or one
    alone behind a sign: any other may count something.
    """
    pattern = re.compile(_APART.format(re.escape(mark)))
    plain = [line for line in lines if not line.size]
    found = [m for line in plain for m in pattern.finditer(text, line.start, line.end)]
    behind = [m for m in found if not m["sign"][0].isalpha()]
    sure = behind if len(behind) == 1 else found
    return [Span(*m.span("mark")) for m in sure] if len(sure) == 1 else []


def marks_in(mark: str, printed: str) -> Iterator[Span]:
    """Yield where a note is called as it is marked: in brackets, or glued to a word."""
    at = printed.find(mark)
    while mark and at >= 0:
        end = at + len(mark)
        is_glued = _GLUED.match(printed, at) and not _GOES_ON.match(printed, end)
        if is_glued or mark.startswith("["):
            yield Span(at, end)
        at = printed.find(mark, end)
