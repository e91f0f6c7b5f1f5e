"""Expressions of time that state no date, and numbers that are none."""

import pytest

from extract.recognize.dates import DateWords, find_dates

MENTIONS = [
    ("on 3 October in Geneva", "en", "3 October", "no_year", "the year is not stated"),
    ("10-12 novembre", "fr", "10-12 novembre", "no_year", "a range without a year"),
    ("in October", "en", "October", "no_year", "a month alone"),
    ("31 February 2003", "en", "31 February 2003", "invalid", "no such day"),
    ("29 février 2003", "fr", "29 février 2003", "invalid", "no leap year"),
    ("12 to 10 May 2003", "en", "12 to 10 May 2003", "invalid", "backwards"),
    ("03/04/2003", "fr", "03/04/2003", "ambiguous", "day or month first"),
    ("25/04/03", "fr", "25/04/03", "ambiguous", "the century is not stated"),
    ("2003-04", "en", "2003-04", "ambiguous", "April, or two years"),
    ("recently", "en", "recently", "vague", ""),
    ("and, most recently, in", "en", "most recently", "vague", "the longer phrase"),
    ("in recent years", "en", "in recent years", "vague", ""),
    ("At present the", "en", "At present", "vague", ""),
    ("récemment organisé", "fr", "récemment", "vague", ""),
    ("au cours des années, il", "fr", "au cours des années", "vague", ""),
    ("à l’heure actuelle", "fr", "à l’heure actuelle", "vague", "typographic apostrophe"),
    ("actuellement", "fr", "actuellement", "vague", ""),
    ("since the 1990s", "en", "since the 1990s", "vague", "its first year is not stated"),
    ("les années 90", "fr", "années 90", "vague", "the century is not stated"),
    ("next month", "en", "next month", "relative", ""),
    ("over the last two years", "en", "over the last two years", "relative", "number in words"),
    ("il y a 3 ans", "fr", "il y a 3 ans", "relative", "number in digits"),
    ("l’année dernière", "fr", "année dernière", "relative", ""),
    ("the annual meetings", "en", "annual", "recurring", ""),
    ("every two years", "en", "every two years", "recurring", ""),
    ("chaque année", "fr", "chaque année", "recurring", ""),
    ("tous les deux ans", "fr", "tous les deux ans", "recurring", ""),
]

NUMBERS = [
    ("no later than 1500 words", "en", "a count after words that may stand before a date"),
    ("later than 1500 trainees", "en", "a count after words that may stand before a date"),
    ("document XY/2015/3", "en", "a symbol, whose last part is no month"),
    ("resolution 2015/3", "en", "a resolution, no month"),
    ("résolution 2015/3", "fr", "a resolution, no month"),
    ("2000 participants", "en", "a count"),
    ("1951 persons", "en", "a count"),
    ("1990 people", None, "a count, whatever the language"),
    ("2000 km", "en", "a measure"),
    ("some 1500 trainees", "en", "a plural that is not listed"),
    ("1500 to 2000 trainees", "en", "two counts"),
    ("plus de 2000 cas", "fr", "a count"),
    ("two thousand participants", "en", "a count in words"),
    ("deux mille personnes", "fr", "a count in words"),
    ("20 000 et 1 500", "fr", "blanks between thousands"),
    ("20\u202f000", "fr", "narrow blanks between thousands"),
    ("2,000", "en", "a comma between thousands"),
    ("$2000", "en", "an amount"),
    ("2000 €", "fr", "an amount"),
    ("Rs 2000", "en", "an amount"),
    ("Resolution 1995 (LXXII)", "en", "a number"),
    ("Résolution no 1955", "fr", "a number"),
    ("resolutions 1996, 1997 and 1998", None, "numbers"),
    ("resolution 55/25", "en", "a number"),
    ("article 1985", "fr", "a number"),
    ("page 1996", "en", "a page"),
    ("ISO 9001 and ISO 1999", "en", "a norm"),
    ("MC/INF/1996", "en", "a symbol"),
    ("Act 630/1998", "en", "a number"),
    ("Loi 11/2001", "fr", "a number"),
    ("www.x/2003/a and https://x.org/2003", "en", "addresses"),
    ("5+5 and Article 1.1", "en", "no years"),
    ("Tel. 41 22 717 1999", "en", "a telephone number"),
    ("DC-1500", "en", "a type"),
    ("1055 and 2200", "en", "out of range"),
    ("it may be so; they march on; mars", "en", "months that are other words"),
    ("a second decision", "en", "no month"),
]


@pytest.mark.parametrize(("text", "language", "words_found", "kind", "remark"), MENTIONS)
def test_mention_has_no_value(
    text: str, language: str | None, words_found: str, kind: str, remark: str, words: DateWords
) -> None:
    (found,) = find_dates(text, language, words)
    assert (text[found.start : found.end], found.kind) == (words_found, kind), remark
    assert (found.edtf, found.date_start, found.date_end, found.precision) == (None,) * 4


@pytest.mark.parametrize(("text", "language", "remark"), NUMBERS)
def test_number_is_no_date(text: str, language: str | None, remark: str, words: DateWords) -> None:
    assert find_dates(text, language, words) == [], remark
