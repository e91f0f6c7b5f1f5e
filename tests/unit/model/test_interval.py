"""Dates of two witnesses as intervals."""

import pytest

from extract.model.interval import relation


@pytest.mark.parametrize(
    ("left", "right", "how"),
    [
        ("2003", "2003", "agree"),
        ("2003", "2003-04-01/2003-04-02", "broader"),
        ("2003-04-01", "2003-04", "narrower"),
        ("1998-05", "1999", "conflict"),
        ("2001/2003", "2002", "broader"),
        ("1996/..", "1996", "broader"),  # an open end holds the year it begins in
        ("2002-12-31/2003-01-02", "2003", "conflict"),  # neither holds the other
        ("../2005", "1999", "broader"),
        ("199X", "1996-02-29", "broader"),
        ("2003-02", "2003-02-01/2003-02-28", "agree"),  # the same days in other words
        ("unreadable", "2003", "conflict"),
    ],
)
def test_dates_compare_as_intervals(left: str, right: str, how: str) -> None:
    assert relation(left, right) == how
