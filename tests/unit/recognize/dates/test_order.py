"""Which of day and month comes first is told by the other dates of the document."""

import pytest

from extract.recognize.dates import DateWords, find_dates
from extract.recognize.dates.order import is_day_first, settled


@pytest.mark.parametrize(
    ("printed", "expected", "remark"),
    [
        (["21/05/1969", "31/08/1964", "03/04/1970"], True, "days above 12 come first"),
        (["05/21/1969", "08-31-1964"], False, "days above 12 come second"),
        (["21/05/1969", "03/04/1970"], None, "one witness is not enough"),
        (["21/05/1969", "31/08/1964", "05/21/1969"], None, "both orders are printed"),
        (["03/04/1970", "05/05/1971"], None, "nothing tells"),
    ],
)
def test_a_writer_keeps_to_one_order(
    printed: list[str], expected: bool | None, remark: str
) -> None:
    assert is_day_first(printed) is expected, remark


@pytest.mark.parametrize(("day_first", "edtf"), [(True, "2003-04-03"), (False, "2003-03-04")])
def test_what_reads_in_two_ways_is_read_in_that_order(
    words: DateWords, day_first: bool, edtf: str
) -> None:
    (date,) = find_dates("03/04/2003", "fr", words)
    found = settled(date, "03/04/2003", day_first=day_first)
    assert (found.edtf, found.precision, found.kind) == (edtf, "day", "in_order")


def test_what_reads_in_one_way_stays(words: DateWords) -> None:
    (date,) = find_dates("25/04/2003", "fr", words)
    assert settled(date, "25/04/2003", day_first=False) == date
