"""Expressions that state a date, and what they state."""

import pytest

from extract.recognize.dates import DateWords, find_dates
from tests.unit.recognize.dates.level_1 import is_level_1

CASES = [
    # days
    ("on 3 October 2003.", "en", [("3 October 2003", "2003-10-03")], "day first"),
    ("(3 October, 2003)", "en", [("3 October, 2003", "2003-10-03")], "comma before the year"),
    ("October 3rd, 2003", "en", [("October 3rd, 2003", "2003-10-03")], "month first, ordinal"),
    ("August, 1, 1963", "en", [("August, 1, 1963", "1963-08-01")], "comma after the month too"),
    ("the 3rd of October 2003", "en", [("3rd of October 2003", "2003-10-03")], "the, of"),
    ("1 st January 2004", "en", [("1 st January 2004", "2004-01-01")], "raised letters apart"),
    ("Monday 3 October 2003", "en", [("Monday 3 October 2003", "2003-10-03")], "weekday"),
    ("du 29 novembre 2001, Rôle", "fr", [("29 novembre 2001", "2001-11-29")], "article left out"),
    ("le lundi 3 octobre 2003", "fr", [("lundi 3 octobre 2003", "2003-10-03")], "weekday"),
    ("1 er août 1963", "fr", [("1 er août 1963", "1963-08-01")], "raised letters apart"),
    ("1er\u00a0août\n1963", "fr", [("1er\u00a0août\n1963", "1963-08-01")], "blanks of any kind"),
    ("12 OCTOBRE 1929", "fr", [("12 OCTOBRE 1929", "1929-10-12")], "capitals"),
    ("le 3 AOUT 1960", "fr", [("3 AOUT 1960", "1960-08-03")], "capitals without accents"),
    ("le 3 aou\u0302t 1960", "fr", [("3 aou\u0302t 1960", "1960-08-03")], "accents of their own"),
    ("le 3 sept. 2002", "fr", [("3 sept. 2002", "2002-09-03")], "no seven, for the point"),
    ("13th Sept. 1994", "en", [("13th Sept. 1994", "1994-09-13")], "abbreviated with a point"),
    ("3-Oct-2003", "en", [("3-Oct-2003", "2003-10-03")], "tied by hyphens"),
    ("no later than 31 December 2003", "en", [("31 December 2003", "2003-12-31")], "no count"),
    ("not earlier than May 3, 2003", "en", [("May 3, 2003", "2003-05-03")], "month first"),
    ("au plus tard le 31 mai 2003", "fr", [("31 mai 2003", "2003-05-31")], "no count"),
    # in words
    (
        "this eighth day of November in the year of Our Lord one thousand nine hundred and"
        " eighty-five",
        "en",
        [
            (
                "eighth day of November in the year of Our Lord one thousand nine hundred and"
                " eighty-five",
                "1985-11-08",
            )
        ],
        "an attestation",
    ),
    (
        "ce huitième jour de novembre en l’an de grâce\nmil neuf cent quatre-vingt-cinq, le",
        "fr",
        [
            (
                "huitième jour de novembre en l’an de grâce\nmil neuf cent quatre-vingt-cinq",
                "1985-11-08",
            )
        ],
        "an attestation",
    ),
    (
        "the first of January two thousand and three",
        "en",
        [("first of January two thousand and three", "2003-01-01")],
        "no digit",
    ),
    (
        "le premier mai deux mille trois",
        "fr",
        [("premier mai deux mille trois", "2003-05-01")],
        "no digit",
    ),
    ("the second May 2003 meeting", "en", [("May 2003", "2003-05")], "the second meeting"),
    ("nineteen eighty-five in June 2001", "en", [("June 2001", "2001-06")], "a bare count"),
    # in digits
    ("2003-04-01", None, [("2003-04-01", "2003-04-01")], "ISO"),
    ("12.X.1929", None, [("12.X.1929", "1929-10-12")], "a month in Roman numerals"),
    ("le 3.viii.1960", "fr", [("3.viii.1960", "1960-08-03")], "small ones"),
    ("le 3 juill. 1960", "fr", [("3 juill. 1960", "1960-07-03")], "a longer short form"),
    ("12.10.1929", None, [("12.10.1929", "1929-10-12")], "points: day first"),
    ("25/04/2003", None, [("25/04/2003", "2003-04-25")], "no month 25"),
    ("04/25/2003", None, [("04/25/2003", "2003-04-25")], "no month 25"),
    ("05/05/2003", None, [("05/05/2003", "2003-05-05")], "the same either way"),
    ("11/2003", None, [("11/2003", "2003-11")], "month and year"),
    # months and years
    ("July 2002 Workshop", "en", [("July 2002", "2002-07")], "before a name"),
    ("régional de juin 2002, ce", "fr", [("juin 2002", "2002-06")], "month"),
    ("The 1996 CIS Conference", "en", [("1996", "1996")], "year in a title"),
    ("World Migration 2003", "en", [("2003", "2003")], "year after a title"),
    ("Conférence de Genève de 1996", "fr", [("1996", "1996")], "year after a title"),
    ("CIS Conference (1996)", "en", [("1996", "1996")], "year in brackets"),
    ("S/RES/1373 (2001)", "en", [("2001", "2001")], "after a symbol"),
    ("(initiated 2003)", "en", [("2003", "2003")], "only the year"),
    ("in 2003 states agreed", "en", [("2003", "2003")], "in: no count"),
    ("in 1997 and 1998", "en", [("1997", "1997"), ("1998", "1998")], "two"),
    ("Colombia, 2001", "en", [("2001", "2001")], "after a place"),
    # parts of a period have the value of the whole
    ("mid-2003", "en", [("mid-2003", "2003")], "no sharp bounds"),
    ("fin 2003", "fr", [("fin 2003", "2003")], "no sharp bounds"),
    ("début mars 2003", "fr", [("début mars 2003", "2003-03")], "part of a month"),
    ("in the early 1990s", "en", [("early 1990s", "199X")], "part of a decade"),
    ("les années 1990", "fr", [("années 1990", "199X")], "decade"),
    ("les années 1998 et 1999", "fr", [("1998", "1998"), ("1999", "1999")], "two years"),
    ("the nineteen seventies", "en", [("nineteen seventies", "197X")], "decade in words"),
    ("the third quarter of 2016", "en", [("third quarter of 2016", "2016-07/2016-09")], "quarter"),
    ("premier semestre 2003", "fr", [("premier semestre 2003", "2003-01/2003-06")], "half"),
    # ranges
    ("(1 to 2 April 2003, Colombo)", "en", [("1 to 2 April 2003", "2003-04-01/2003-04-02")], ""),
    ("26 to\n28 February 2002", "en", [("26 to\n28 February 2002", "2002-02-26/2002-02-28")], ""),
    ("November 10-12, 2003", "en", [("November 10-12, 2003", "2003-11-10/2003-11-12")], "US"),
    (
        "du 10 au 12 novembre 2003",
        "fr",
        [("du 10 au 12 novembre 2003", "2003-11-10/2003-11-12")],
        "with its opening word",
    ),
    (
        "(30 September to 4 October 2002, Dakar)",
        "en",
        [("30 September to 4 October 2002", "2002-09-30/2002-10-04")],
        "across months",
    ),
    (
        "30 septembre-4 octobre 2002",
        "fr",
        [("30 septembre-4 octobre 2002", "2002-09-30/2002-10-04")],
        "across months, tied",
    ),
    (
        "30 December to 4 January 2003",
        "en",
        [("30 December to 4 January 2003", "2002-12-30/2003-01-04")],
        "the year before: ranges run forwards",
    ),
    (
        "November 30-December 2, 2003",
        "en",
        [("November 30-December 2, 2003", "2003-11-30/2003-12-02")],
        "US, across months",
    ),
    ("September-October 2002", "en", [("September-October 2002", "2002-09/2002-10")], "months"),
    ("March/April 2001", "en", [("March/April 2001", "2001-03/2001-04")], "months, slash"),
    ("from March to May 2001", "en", [("from March to May 2001", "2001-03/2001-05")], "months"),
    ("de mars à mai 2001", "fr", [("de mars à mai 2001", "2001-03/2001-05")], "months"),
    ("(2001-2003);", "en", [("2001-2003", "2001/2003")], "years, brackets left out"),
    ("(2000/2001)", "en", [("2000/2001", "2000/2001")], "years, slash"),
    ("1985/86", "en", [("1985/86", "1985/1986")], "the year after, shortened"),
    ("2003/04", "en", [("2003/04", "2003/2004")], "the year after: nobody writes a month so"),
    ("2003–04", "en", [("2003–04", "2003/2004")], "a dash: no ISO month"),
    ("1999-00", "en", [("1999-00", "1999/2000")], "over the century"),
    (
        "from 1998 to 2003 states have",
        "en",
        [("from 1998 to 2003", "1998/2003")],
        "from: no count, though a plural follows",
    ),
    ("between 1998 and 2001", "en", [("between 1998 and 2001", "1998/2001")], "between"),
    ("entre 1998 et 2001", "fr", [("entre 1998 et 2001", "1998/2001")], "between"),
    (
        "26 to 28 February 2002 and on 28 to 30 April 2003 respectively",
        "en",
        [
            ("26 to 28 February 2002", "2002-02-26/2002-02-28"),
            ("28 to 30 April 2003", "2003-04-28/2003-04-30"),
        ],
        "two ranges",
    ),
    (
        "5–7 May and 10–12 June 2003",
        "en",
        [("5–7 May", "2003-05-05/2003-05-07"), ("10–12 June 2003", "2003-06-10/2003-06-12")],
        "the year stands once",
    ),
    # lists
    ("5 and 6 June 2002", "en", [("5 and 6 June 2002", "2002-06-05/2002-06-06")], "in a row"),
    (
        "on 5 and 6 June 2002 respectively",
        "en",
        [("5", "2002-06-05"), ("6 June 2002", "2002-06-06")],
        "in a row, but two events",
    ),
    (
        "5 and 16 June 2002",
        "en",
        [("5", "2002-06-05"), ("16 June 2002", "2002-06-16")],
        "the days between are not stated",
    ),
    (
        "April 10, 12 and 15, 2003",
        "en",
        [("April 10", "2003-04-10"), ("12", "2003-04-12"), ("15, 2003", "2003-04-15")],
        "US: the year stands after the last day",
    ),
    (
        "April 10, 11 and 12, 2003",
        "en",
        [("April 10, 11 and 12, 2003", "2003-04-10/2003-04-12")],
        "US, in a row",
    ),
    (
        "March, April and June 2001",
        "en",
        [("March", "2001-03"), ("April", "2001-04"), ("June 2001", "2001-06")],
        "months each for itself",
    ),
    # open ends
    ("Since 1996, the", "en", [("Since 1996", "1996/..")], "since"),
    ("(since February 2003)", "en", [("since February 2003", "2003-02/..")], "since"),
    ("depuis 1996,\nlorsque", "fr", [("depuis 1996", "1996/..")], "since"),
    (
        "depuis le 1er août 1963",
        "fr",
        [("depuis le 1er août 1963", "1963-08-01/..")],
        "since a day",
    ),
    ("à compter de 2001", "fr", [("à compter de 2001", "2001/..")], "from then on"),
    ("from 2001 onwards", "en", [("from 2001 onwards", "2001/..")], "from then on"),
    ("(begun in 1998 and\nongoing)", "en", [("begun in 1998 and\nongoing", "1998/..")], "ongoing"),
    ("1998-present", "en", [("1998-present", "1998/..")], "present"),
    ("de 1998 à ce jour", "fr", [("de 1998 à ce jour", "1998/..")], "to date"),
    ("until 2005", "en", [("until 2005", "../2005")], "open beginning"),
    ("not until 2005", "en", [("2005", "2005")], "no open beginning"),
    ("jusqu’en 2005", "fr", [("jusqu’en 2005", "../2005")], "open beginning"),
    ("jusqu'au 31 mai 2005", "fr", [("jusqu'au 31 mai 2005", "../2005-05-31")], "straight"),
    # another language
    ("l’atelier “Borders, 5 June 2002”", "fr", [("5 June 2002", "2002-06-05")], "a quoted title"),
    (
        "5 June 2002 et juin 2003",
        "de",
        [("5 June 2002", "2002-06-05"), ("juin 2003", "2003-06")],
        "a language without words",
    ),
]


@pytest.mark.parametrize(("text", "language", "expected", "remark"), CASES)
def test_date_is_read(
    text: str,
    language: str | None,
    expected: list[tuple[str, str]],
    remark: str,
    words: DateWords,
) -> None:
    found = find_dates(text, language, words)
    assert [(text[one.start : one.end], one.edtf) for one in found] == expected, remark
    assert all(one.edtf is not None and is_level_1(one.edtf) for one in found)


def test_days_are_closed_and_open_ends_have_none(words: DateWords) -> None:
    days = {
        text: (one.date_start, one.date_end, one.precision, one.kind)
        for text in ("February 2004", "since 1996", "until 2005", "the 1990s", "2 to 4 May 2003")
        for one in find_dates(text, "en", words)
    }
    assert days == {
        "February 2004": ("2004-02-01", "2004-02-29", "month", "month"),
        "since 1996": ("1996-01-01", None, "year", "open"),
        "until 2005": (None, "2005-12-31", "year", "open"),
        "the 1990s": ("1990-01-01", "1999-12-31", "decade", "decade"),
        "2 to 4 May 2003": ("2003-05-02", "2003-05-04", "day", "range"),
    }
