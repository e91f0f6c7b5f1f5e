"""What holds for every date and every text."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.recognize.dates import DateFound, DateWords, find_dates, parse_date
from extract.recognize.dates.spelled import below_hundred, spelled_years
from tests.unit.recognize.dates.conftest import VOCABULARY
from tests.unit.recognize.dates.level_1 import is_level_1

WORDS = DateWords.load(VOCABULARY)
ENGLISH = "January February March April May June July August September October November December"
FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
MONTHS = {"en": ENGLISH.split(), "fr": FRENCH.split()}
DAY_STYLES = {
    "en": ["{d} {m} {y}", "{m} {d}, {y}", "{d} {m}, {y}", "the {d} of {m} {y}", "{d}-{m}-{y}"],
    "fr": ["{d} {m} {y}", "le {d} {m} {y}", "{d} {m}, {y}", "{d}\u00a0{m}\u00a0{y}"],
}
RANGE_STYLES = {
    "en": ["{a} to {b}", "from {a} to {b}", "between {a} and {b}", "{a} – {b}", "{a} through {b}"],
    "fr": ["du {a} au {b}", "entre le {a} et le {b}", "{a} – {b}", "{a} au {b}"],
}
DAYS = st.dates(date(1400, 1, 1), date(2199, 12, 31))
LANGUAGES = st.sampled_from(["en", "fr"])
SNIPPETS = """1996 2003 31 3 12 May mai October octobre Sept. 1er 3rd first premier since depuis
from du to au à and et , - – / . ( ) between entre until jusqu’en ongoing two thousand mil neuf cent
quarter 1990s années early fin resolution no participants $ 2,000 20 000 03/04/2003 2003-04
2003-04-01 12.10.1929 A/57/2003 respectively every year recently Monday lundi"""
PIECES = st.sampled_from([*SNIPPETS.split(), "\n", "\n\n", "2003-", "-2003", "1er mai"])
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=25).map(" ".join))


def only(text: str, language: str | None) -> DateFound:
    found = find_dates(text, language, WORDS)
    assert len(found) == 1, (text, found)
    return found[0]


@given(DAYS, LANGUAGES, st.data())
def test_day_in_any_style_is_read_back(day: date, language: str, data: st.DataObject) -> None:
    text = data.draw(st.sampled_from(DAY_STYLES[language])).format(
        d=day.day, m=MONTHS[language][day.month - 1], y=day.year
    )
    for hint in (language, None):
        assert only(text, hint).edtf == day.isoformat()
    whole = parse_date(text.upper(), language, WORDS)
    assert whole is not None
    assert whole.edtf == day.isoformat()


@given(DAYS, st.integers(1, 400), LANGUAGES, st.data())
def test_range_in_any_style_is_read_back(
    day: date, length: int, language: str, data: st.DataObject
) -> None:
    """The first day drops the year, and the month, where the second day has the same."""
    last = day + timedelta(days=length)
    if last.year > 2199:
        return
    a, b = (f"{one.day} {MONTHS[language][one.month - 1]} {one.year}" for one in (day, last))
    if day.year == last.year:
        a = data.draw(st.sampled_from([a, a.rpartition(" ")[0]]))
        if day.month == last.month:
            a = data.draw(st.sampled_from([a, str(day.day)]))
    text = data.draw(st.sampled_from(RANGE_STYLES[language])).format(a=a, b=b)
    assert only(text, language).edtf == f"{day.isoformat()}/{last.isoformat()}"


@given(st.integers(1400, 2199), st.integers(1, 12), LANGUAGES)
def test_year_in_words_is_read_back(year: int, month: int, language: str) -> None:
    lexicon = WORDS.languages[language]
    spellings = [words for words, n in spelled_years(lexicon.numbers).items() if n == year]
    assert spellings
    for words in spellings:
        text = f"{MONTHS[language][month - 1]} {words}"
        assert only(text, language).edtf == f"{year}-{month:02}"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_number_below_a_hundred_has_a_name_of_its_own(language: str) -> None:
    names = below_hundred(WORDS.languages[language].numbers)
    assert all(names)
    assert len({name for spelled in names for name in spelled}) == sum(map(len, names))


@settings(max_examples=400)
@given(TEXTS, st.sampled_from(["en", "fr", "de", "", None]))
def test_any_text_can_be_read(text: str, language: str | None) -> None:
    """No exception, no overlap, offsets within the text, values in EDTF with their days."""
    found = find_dates(text, language, WORDS)
    here = 0
    for one in found:
        assert here <= one.start < one.end <= len(text)
        assert not text[one.start].isspace()
        assert not text[one.end - 1].isspace()
        here = one.end
        assert (one.edtf is None) == (one.precision is None)
        assert (one.edtf is None) == (one.date_start is None and one.date_end is None)
        if one.edtf is not None:
            assert is_level_1(one.edtf)
        if one.date_start and one.date_end:
            assert one.date_start <= one.date_end
    parse_date(text, language, WORDS)


@given(TEXTS)
def test_nothing_depends_on_what_was_read_before(text: str) -> None:
    assert find_dates(text, "fr", WORDS) == find_dates(text, "fr", WORDS)
