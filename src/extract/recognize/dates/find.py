"""Reads a text in the languages it may be in."""

from extract.recognize.dates.expressions import expressions
from extract.recognize.dates.folding import folded_words
from extract.recognize.dates.found import DateFound
from extract.recognize.dates.lexicon import Lexicon
from extract.recognize.dates.points import Reading, fold
from extract.recognize.dates.tokens import Token, read
from extract.recognize.dates.words import DateWords


def candidates(text: str, language: str | None, words: DateWords) -> list[DateFound]:
    """Return what each language finds in `text`, the longest first; they may overlap.

    Where the language is known, the other one is only read if the text names one of its months:
    that is how a title in another language shows.
    """
    own, *others = words.of(language)
    raw = read(text, own)
    found = list(expressions(folded(text, folded_words(raw, own), own)))
    keys = {token.key for token in raw}
    for other in others:
        foreign = other.month_names - own.months.keys()
        if not words.knows(language) or not keys.isdisjoint(foreign):
            found += expressions(folded(text, folded_words(raw, other), other))
    return sorted(found, key=lambda date: (date.start - date.end, date.edtf is None))


def folded(text: str, words: list[Token], lexicon: Lexicon) -> Reading:
    """Return the reading of a text's tokens with each date as one token."""
    return fold(Reading(text, words, "".join(token.cls for token in words), lexicon))
