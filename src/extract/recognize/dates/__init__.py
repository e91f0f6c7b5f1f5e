"""Finds dates in French and English text and says what they state, no more.

In: a text, its language where known, and the vocabulary `dates.toml`.
Out: each expression of time with its offsets, its EDTF value, its first and last day.
Refused: to guess. A day without its year, a number that reads in two ways, a day that does not
exist, and vague, relative or recurring words are found, and have no value.

The method: `words` and `lexicon` hold what is a word, `spelled` the numbers in words and `numeric`
the dates in digits. `tokens` reads a text as one letter per token, `folding` folds its phrases and
`points` its single dates (`years` tells years from counts); `expressions` reads what is left: open
ends, and with `ranges` ranges and lists. `edtf` is what they say.
"""

from bisect import bisect
from functools import lru_cache

from extract.recognize.dates.find import candidates
from extract.recognize.dates.found import DateFound
from extract.recognize.dates.whole import parse_date
from extract.recognize.dates.words import DateWords

__all__ = ["DateFound", "DateWords", "find_dates", "parse_date"]

_KEPT = 2**14
"""How many texts are remembered: sources of one document have much the same sentences."""


def find_dates(text: str, language: str | None, words: DateWords) -> list[DateFound]:
    """Return the dates in `text`, in order and without overlaps.

    `text` is read in `language` ("fr", "en"; "fr-CA" is French) and in the other one too, for
    titles are quoted in their own language. Where both find a date in the same place, the longer
    one counts, and of two as long the one in `language`.
    """
    return list(_found(text, language, words))


@lru_cache(maxsize=_KEPT)
def _found(text: str, language: str | None, words: DateWords) -> tuple[DateFound, ...]:
    found: list[DateFound] = []
    for date in candidates(text, language, words):
        at = bisect(found, date.start, key=lambda other: other.start)
        is_after = at == 0 or found[at - 1].end <= date.start
        if is_after and (at == len(found) or date.end <= found[at].start):
            found.insert(at, date)
    return tuple(found)
