"""Reads a string that is nothing but one date: the cell of a table."""

import re

from extract.recognize.dates.edtf import at
from extract.recognize.dates.find import candidates, folded
from extract.recognize.dates.folding import tokens
from extract.recognize.dates.found import DateFound
from extract.recognize.dates.lexicon import Lexicon
from extract.recognize.dates.words import DateWords

_AROUND = "()[].,;:* \t\n\r\u00a0\u202f"
_POINT_AFTER_DAY = re.compile(r"(\s*\d{1,2})\.(?=\s*[^\W\d])")


def parse_date(text: str, language: str | None, words: DateWords) -> DateFound | None:
    """Return the one date that `text` consists of, brackets and articles aside; or None.

    More is a date here than in running text: a year in words, and "3. May 2003", for no number of
    a paragraph can stand before it.
    """
    plain = _POINT_AFTER_DAY.sub(r"\1 ", text, count=1)
    start = len(plain) - len(plain.lstrip(_AROUND))
    end = len(plain.rstrip(_AROUND))
    for lexicon in words.of(language):
        year = _year_in_words(plain[start:end], start, lexicon)
        if year is not None:
            return year
    for date in candidates(plain, language, words):
        if end <= date.end and _is_article(plain[start : date.start], words.of(language)):
            return date
    return None


def _is_article(text: str, lexicons: list[Lexicon]) -> bool:
    """Whether `text`, what stands before a date, says nothing of its own."""
    return any(
        all(t.cls in "oeFt" or t.key in lexicon.before_year for t in tokens(text, lexicon))
        for lexicon in lexicons
    )


def _year_in_words(text: str, start: int, lexicon: Lexicon) -> DateFound | None:
    reading = folded(text, tokens(text, lexicon), lexicon)
    if reading.letters != "Z":
        return None
    value = at(reading.tokens[0].value[0])
    days = (value.date_start, value.date_end)
    return DateFound(start, start + len(text), value.edtf, *days, value.precision, "year")
