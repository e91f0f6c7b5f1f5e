"""Where events stand on the timeline."""

import pytest

from extract.audit.site.overview.timeline import NO_FRAME, timeline, years_of
from tests.unit.audit.site.overview.hand import document, entity, event


def dated(date: str, first: str, last: str) -> dict[str, str]:
    return {"date": date, "date_start": first, "date_end": last}


@pytest.mark.parametrize(
    ("date", "first", "last", "begin", "end"),
    [
        ("2001", "2001-01-01", "2001-12-31", 2001.5, 2001.5),  # a year: its middle
        ("2001-05-17", "2001-05-17", "2001-05-17", 2001.37, 2001.37),
        ("2001-05-17/2001-05-19", "2001-05-17", "2001-05-19", 2001.37, 2001.37),  # days: a mark
        ("2001/2003", "2001-01-01", "2003-12-31", 2001.0, 2003.99),  # a stated period: a line
        ("1998/..", "1998-01-01", None, 1998.0, 1998.0),
    ],
)
def test_a_date_has_its_place(date: str, first: str, last: str, begin: float, end: float) -> None:
    dossier = document(events=[event(1, **dated(date, first, last))])
    assert years_of(dossier.facts[0]) == pytest.approx((begin, end), abs=0.01)


def test_lanes_are_processes_by_their_first_event() -> None:
    dossier = document(
        entities=[entity("owls", "Owl Talks"), entity("larks", "Lark Round", "LR")],
        events=[
            event(1, in_id="owls", **dated("2002", "2002-01-01", "2002-12-31")),
            event(2, in_id="larks", **dated("1999", "1999-01-01", "1999-12-31")),
            event(3, in_id="owls", **dated("1999-02", "1999-02-01", "1999-02-28")),
            event(4),
        ],
    )
    line = timeline(dossier)
    assert line.lanes == ("Owl Talks", "LR", NO_FRAME)
    assert line.years == (1999, 2003)


def test_no_mark_covers_another() -> None:
    same = dated("2002", "2002-01-01", "2002-12-31")
    dossier = document(events=[event(n, **same) for n in range(4)])
    line = timeline(dossier)
    assert sorted(mark.level for mark in line.events) == [0, 1, 2, 3]
    assert line.levels(0) == 4


def test_events_far_from_each_other_stand_on_one_level() -> None:
    dossier = document(
        events=[event(n, **dated(f"{n}", f"{n}-01-01", f"{n}-12-31")) for n in (1990, 2000, 2010)]
    )
    assert [mark.level for mark in timeline(dossier).events] == [0, 0, 0]


def test_an_event_without_a_date_is_shown_without_a_place() -> None:
    line = timeline(document(events=[event(n) for n in range(6)]))
    assert [mark.begin for mark in line.events] == [None] * 6
    assert line.years is None
    assert line.levels(0) == 2


def test_a_status_that_is_new_is_not_stated() -> None:
    assert timeline(document(events=[event(1, "postponed")])).events[0].status == "not_stated"
