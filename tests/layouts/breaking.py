"""Words into lines: greedy, with breaks at spaces, after hyphens and, if asked, inside words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from .document import Prose
from .fonts import Style, width_of

RAISED_SIZE = 0.62
RAISE = 0.36
"""A footnote call's size and rise, as shares of the size of its text."""

SMALL_CAPITALS = 0.8
"""The size of small capitals, as a share of that of the initials."""

_VOWELS = "aeiouyàâäéèêëîïôöùûüœ"
_TOGETHER = re.compile("[bcdfgptv][lrh]|gn|qu|sh")


class Piece(NamedTuple):
    """Characters of one style; `rise` lifts them above the baseline.

    `call` is the number of the footnote that they call, if any.
    """

    text: str
    style: Style
    rise: float = 0.0
    call: str = ""


class Token(NamedTuple):
    """What no line break may part; `spaced` where a space stands before it."""

    pieces: tuple[Piece, ...]
    spaced: bool = True

    @property
    def width(self) -> float:
        """Points."""
        return sum(width_of(piece.text, piece.style) for piece in self.pieces)


class SetLine(NamedTuple):
    """The tokens of one line, and whether the paragraph ends with it."""

    tokens: tuple[Token, ...]
    is_last: bool


def tokens_of(
    prose: Prose,
    regular: Style,
    bold: Style,
    *,
    ligatures: bool = False,
    bracketed: bool = False,
    small_capitals: bool = False,
) -> list[Token]:
    """Cut `prose` where lines may break: at spaces and after hyphens between letters.

    Calls are raised, or `bracketed`; `small_capitals` stand behind the initials of words.
    """
    calls = {call.at: call.number for call in prose.calls}
    found: list[Token] = []
    for word in re.finditer(r"\S+", prose.text):
        spaced = True
        for part in re.finditer(r"(?:\S+?[^\W\d]-(?=[^\W\d])|\S+)", word.group()):
            start = word.start() + part.start()
            pieces = _pieces(prose, start, part.group(), calls, (regular, bold))
            if bracketed:
                pieces = map(_bracketed, pieces)
            if small_capitals:
                pieces = chain.from_iterable(map(_small_capitals, pieces))
            found.append(Token(tuple(map(_ligated, pieces) if ligatures else pieces), spaced))
            spaced = False
    return found


def _ligated(piece: Piece) -> Piece:
    return piece._replace(text=piece.text.replace("fi", "ﬁ").replace("fl", "ﬂ"))


def _pieces(
    prose: Prose, start: int, text: str, calls: dict[int, str], styles: tuple[Style, Style]
) -> Iterable[Piece]:
    """Cut a token where a call stands in it (or after its end) or where bold ends."""
    regular, bold = styles
    end = start + len(text)
    cuts = sorted({start, end, *(at for at in (*calls, prose.bold) if start < at < end)})
    for left, right in pairwise(cuts):
        style = bold if left < prose.bold else regular
        yield Piece(prose.text[left:right], style)
        if right in calls:
            small = Style(style.face, RAISED_SIZE * style.size, style.twice)
            yield Piece(calls[right], small, RAISE * style.size, calls[right])


def _bracketed(piece: Piece) -> Piece:
    """Write a call as "[1]" on the line, in the size of its text."""
    if not piece.call:
        return piece
    size = piece.style.size / RAISED_SIZE
    return Piece(f"[{piece.call}]", piece.style._replace(size=size), 0.0, piece.call)


def _small_capitals(piece: Piece) -> Iterator[Piece]:
    """Set all letters but the first smaller."""
    if piece.call or len(piece.text) < 2:
        yield piece
        return
    small = piece.style._replace(size=SMALL_CAPITALS * piece.style.size)
    yield piece._replace(text=piece.text[:1])
    yield Piece(piece.text[1:], small)


def break_lines(
    tokens: Sequence[Token], first: float, rest: float, *, hyphenated: bool = False
) -> list[SetLine]:
    """Fill lines of `first`, then `rest` points, greedily."""
    lines: list[SetLine] = []
    line: list[Token] = []
    room = first
    waiting = list(reversed(tokens))
    while waiting:
        token = waiting.pop()
        gap = _gap(token) if line else 0.0
        if gap + token.width <= room + 0.01:
            line.append(token)
            room -= gap + token.width
            continue
        parts = _hyphenate(token, room - gap) if hyphenated else None
        if parts is None and not line:
            parts = _force(token, room)
        if parts is not None:
            line.append(parts[0])
            token = parts[1]
        lines.append(SetLine(tuple(line), is_last=False))
        line, room = [], rest
        waiting.append(token)
    lines.append(SetLine(tuple(line), is_last=True))
    return lines


def _gap(token: Token) -> float:
    return width_of(" ", token.pieces[0].style) if token.spaced else 0.0


def _hyphenate(token: Token, room: float) -> tuple[Token, Token] | None:
    """Part a long plain word so that its beginning and a hyphen fit into `room`, if one can be."""
    piece = token.pieces[0]
    word = re.match(r"[“(’\w]*?([^\W\d_]{7,})", piece.text)
    if word is None:
        return None
    for at in reversed(_syllables(word.group(1))):
        head = piece.text[: word.start(1) + at]
        if width_of(head + "-", piece.style) <= room:
            tail = piece._replace(text=piece.text[len(head) :])
            left = Token((piece._replace(text=head + "-"),), token.spaced)
            return left, Token((tail, *token.pieces[1:]), spaced=False)
    return None


def _syllables(word: str) -> list[int]:
    """Return where `word` may be parted: before a consonant and the vowel after it.

    At least three letters stay on each side; an acronym is left whole.
    """
    if not word[1:].islower():
        return []
    low = word.lower()
    found = []
    for at in range(3, len(low) - 2):
        opens = low[at] not in _VOWELS and low[at + 1] in _VOWELS
        if (
            (opens or _TOGETHER.match(low, at))
            and not _TOGETHER.match(low, at - 1)
            and set(low[:at]) & set(_VOWELS)
        ):
            found.append(at)
    return found


def _force(token: Token, room: float) -> tuple[Token, Token]:
    """Part a token that is wider than a whole line, after a slash or a full stop if one fits."""
    piece = token.pieces[0]
    fitting = [
        at for at in range(1, len(piece.text)) if width_of(piece.text[:at], piece.style) < room
    ]
    if not fitting:
        raise ValueError(f"no room for {piece.text!r} in {room} points")
    after = [at for at in fitting if piece.text[at - 1] in "/."]
    at = (after or fitting)[-1]
    tail = Token((piece._replace(text=piece.text[at:]), *token.pieces[1:]), spaced=False)
    return Token((piece._replace(text=piece.text[:at]),), token.spaced), tail
