"""Texts in two languages in one source: side by side in columns, or on facing pages.

Official gazettes print both. Each text is a strand, which runs from page to page and is read as
one: its tables are looked for within its columns, and its sections go on where the page before
left them. A source in one language, or with one language after the other, has strand 0 alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from extract.language import WORD, detected_language
from extract.model.page import Word
from extract.read.columns import Row, candidates, free_runs, sides
from extract.vocabulary import Vocabulary

LONG = 5
"""A line of prose has at least so many words,"""

LEAST_LINES = 4
"""and each of two columns side by side so many such lines on the page that shows them."""

SHARE = 0.2
"""The share of each of two languages among the function words of a page that has both."""

ASTRAY = 3
"""A word on the side of the other language speaks against a gutter as so many speak for it."""

FACING = 3
"""Pages in turn that show which language the even and the odd ones are in."""


@dataclass(frozen=True, slots=True)
class Area:
    """Words of a page that are read before anything below them, and the text they belong to."""

    strand: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Strands:
    """How two texts are laid out: with a gutter between columns, or each on pages of its own.

    `languages` are those of the left and the right column; `pages` gives the strand of each page.
    """

    gutter: float | None = None
    languages: tuple[str, str] | None = None
    pages: Mapping[int, int] = field(default_factory=dict)

    def areas(self, page: int, rows: Sequence[Row], vocabulary: Vocabulary) -> list[Area]:
        """Part the rows of a page's body into areas, in the order in which they are read."""
        if self.gutter is None:
            return [Area(self.pages.get(page, 0), _words(rows))]
        return list(self._in_columns(rows, self.gutter, vocabulary))

    def _in_columns(self, rows: Sequence[Row], x: float, vocabulary: Vocabulary) -> Iterator[Area]:
        size = median(word.size for row in rows for word in row.words) if rows else 0.0
        done = 0
        for first, last in free_runs(rows, x, size, least=1):
            held = sides(rows[first:last], x)
            if not (held[1] or last - first == len(rows)) or not self._fit(held, vocabulary):
                continue
            if done < first:
                yield Area(0, _words(rows[done:first]))
            yield from (Area(n, _words(side)) for n, side in enumerate(held, start=1) if side)
            done = last
        if done < len(rows):
            yield Area(0, _words(rows[done:]))

    def _fit(self, held: Sequence[Sequence[Row]], vocabulary: Vocabulary) -> bool:
        """Whether no side is in another language than its column."""
        return self.languages is not None and all(
            detected_language(_text(side), vocabulary) in (language, None)
            for side, language in zip(held, self.languages, strict=True)
        )


def strands_of(pages: Mapping[int, Sequence[Row]], vocabulary: Vocabulary) -> Strands:
    """Tell from the rows of the body of each page how the texts of a source are laid out."""
    best: tuple[int, float, tuple[str, str]] | None = None
    for rows in pages.values():
        if _has_two(rows, vocabulary):
            found = max(_columns(rows, vocabulary), default=None)
            if found is not None and (best is None or found[0] > best[0]):
                best = found
    if best is not None:
        return Strands(best[1], best[2])
    return Strands(pages=_facing(pages, vocabulary))


def _columns(
    rows: Sequence[Row], vocabulary: Vocabulary
) -> Iterator[tuple[int, float, tuple[str, str]]]:
    """Yield, of each gutter with prose in two languages beside it, how well it parts them."""
    size = median(word.size for row in rows for word in row.words)
    for x in candidates(rows, size):
        for first, last in free_runs(rows, x, size):
            held = sides(rows[first:last], x)
            if min(sum(len(row.words) >= LONG for row in side) for side in held) < LEAST_LINES:
                continue
            left, right = (detected_language(_text(side), vocabulary) for side in held)
            if left is not None and right is not None and left != right:
                here, there = (_own_words(side, vocabulary) for side in held)
                told = here[left] + there[right] - ASTRAY * (here[right] + there[left])
                yield told, x, (left, right)


def _has_two(rows: Sequence[Row], vocabulary: Vocabulary) -> bool:
    """Whether a page has function words of two languages, many of either."""
    counts = sorted(_own_words(rows, vocabulary).values())
    return len(counts) > 1 and counts[-2] > SHARE * (counts[-1] + counts[-2])


def _own_words(rows: Sequence[Row], vocabulary: Vocabulary) -> dict[str, int]:
    """Count the function words in `rows` that one language alone has, by language."""
    words = WORD.findall(_text(rows).lower())
    listed = vocabulary.function_words
    shared = {
        word
        for word in set(words)
        if sum(word in of_language for of_language in listed.values()) > 1
    }
    return {
        language: sum(word in of_language and word not in shared for word in words)
        for language, of_language in listed.items()
    }


def _facing(pages: Mapping[int, Sequence[Row]], vocabulary: Vocabulary) -> dict[int, int]:
    """Return the strand of each page where those of one language take turns with another's."""
    told = {
        page: language
        for page, rows in pages.items()
        if (language := detected_language(_text(rows), vocabulary)) is not None
    }
    even, odd = ({told[page] for page in told if page % 2 == rest} for rest in (0, 1))
    if len(told) < FACING or len(even) != 1 or len(odd) != 1 or even == odd:
        return {}
    first = min(told) % 2
    return {page: 1 + (page % 2 != first) for page in pages}


def _text(rows: Sequence[Row]) -> str:
    return " ".join(word.text for row in rows for word in row.words)


def _words(rows: Sequence[Row]) -> tuple[Word, ...]:
    return tuple(word for row in rows for word in row.words)
