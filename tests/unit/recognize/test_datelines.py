"""Chronicles: dates that stand alone above what happened then, bare years, days without a year."""

import pytest

from tests.unit.recognize.made import Fact, facts, recognized


def _events(*paragraphs: str, language: str = "en", on: str = "2016-05-31") -> list[Fact]:
    return facts(recognized(*paragraphs, language=language, on=on), "events")


def _told(found: list[Fact]) -> list[tuple[str, str | None, str | None]]:
    return [(one["title"], one.get("date"), one.get("place")) for one in found]


def test_a_year_above_is_the_date_of_what_stands_below() -> None:
    """Of each event that has no day of its own; such a day is of that year."""
    found = _events(
        "1998",
        "Second Forum on Wells, Oslo. A Protocol on Pumps is adopted.",
        "2001",
        "Third Forum on Wells, Lima (2-6 October).",
    )
    assert _told(found) == [
        ("Second Forum on Wells", "1998", "Oslo"),
        ("Protocol on Pumps", "1998", None),
        ("Third Forum on Wells", "2001-10-02/2001-10-06", "Lima"),
    ]


@pytest.mark.parametrize("line", ["1992, 22 May", "22 May 1992", "May 22, 1992"])
def test_a_day_above_may_begin_with_its_year(line: str) -> None:
    """In whatever order it is printed."""
    found = _events(line, "Second Forum on Wells, Oslo.", "1995", "Third Forum on Wells, Lima.")
    assert _told(found)[0] == ("Second Forum on Wells", "1992-05-22", "Oslo")


def test_one_date_alone_is_no_chronicle() -> None:
    """It is that of the letter."""
    found = _events("30 April 2008", "The Second Forum on Wells met in Oslo.")
    assert not any("date" in one for one in found)


def test_bare_years_before_a_dash_are_dates_of_entries() -> None:
    """Of several lines; also in French."""
    found = _events(
        "1998 – Deuxième forum sur les puits, Lima.",
        "2001 – Signature du Protocole sur les pompes.",
        language="fr",
    )
    assert [one["date"] for one in found] == ["1998", "2001"]


@pytest.mark.parametrize(
    ("title", "text", "date"),
    [
        ("Annual report 2015", "The Forum on Wells was held in Oslo on 3 May.", "2015-05-03"),
        ("Annual report 2015", "The Forum on Wells was held in Oslo in May.", "2015-05"),
        ("Report, January to June 2015", "The Forum on Wells met in Oslo on 3 May.", "2015-05-03"),
        ("Annual report", "The Forum on Wells was held in Oslo on 3 May.", None),
        ("Annual report", "The Forum on Wells was held in Oslo last October.", "2015-10"),
    ],
)
def test_a_day_without_year_is_of_the_year_that_the_report_covers(
    title: str, text: str, date: str | None
) -> None:
    """If its titles name one."""
    dates = [one.get("date") for one in _events(title, text)]
    assert dates == [date] if date else not any(dates)


def test_an_acronym_with_a_number_names_a_meeting() -> None:
    """It is the one that is named in full."""
    (found,) = _events("The Third Conference of the Parties (COP3) met in Oslo on 3 May 2010.")
    assert found["ordinal"] == "3"
    (found,) = _events("COP7 was held in Oslo on 3 May 2010.")
    assert (found["title"], found["ordinal"], found["place"]) == ("COP7", "7", "Oslo")


def test_lines_of_a_calendar_name_meetings_without_their_noun() -> None:
    """By what stands before their date and place."""
    found = _events(
        "Calendar of meetings:",
        "16 April 2019: 52nd Management Board, Oslo",
        "3 June 2019: Workshop on pumps, Lima",
        "5 June 2019: Deadline for papers",
    )
    assert sorted((one["title"], one["place"]) for one in found) == [
        ("52nd Management Board", "Oslo"),
        ("Workshop on pumps", "Lima"),
    ]


def test_a_sentence_in_a_list_of_meetings_is_no_title() -> None:
    found = _events(
        "Calendar of meetings:",
        "16 April 2019: Management Board, Oslo",
        "18 April 2019: The Pump House was moved, Lima",
        "3 June 2019: Panel of Diggers, Lima",
    )
    assert sorted(one["title"] for one in found) == ["Management Board", "Panel of Diggers"]


def test_meetings_are_told_by_days_and_places_in_either_order() -> None:
    """Also where a verb alone tells of them."""
    found = _events(
        "Les ministres se sont réunis deux fois : le 7 octobre 2013 à Oslo et le 2 décembre 2013 à"
        " Lima.",
        language="fr",
    )
    assert [(one["date"], one["place"]) for one in found] == [
        ("2013-10-07", "Oslo"),
        ("2013-12-02", "Lima"),
    ]


def test_days_in_brackets_part_by_semicolons_are_as_many_meetings() -> None:
    """In the year that the report covers, which may touch two."""
    found = _events(
        "Activity report, July 2012 to June 2013",
        "The Executive Board of the Wells Union met twice (Oslo, 4 September; Lima, 28 May).",
        on="2013-07-10",
    )
    assert [(one["date"], one["place"]) for one in found] == [
        ("2012-09-04", "Oslo"),
        ("2013-05-28", "Lima"),
    ]


def test_a_day_is_in_the_year_of_the_one_listed_with_it() -> None:
    """It stands behind the last of them."""
    found = _events(
        "Deux ateliers sont prévus : à Oslo en mars et à Lima en juin 2013.",
        language="fr",
        on="2012-11-30",
    )
    assert [one["date"] for one in found] == ["2013-03", "2013-06"]


def test_a_roman_number_counts_a_meeting() -> None:
    """As French prints it; "vie" is no six."""
    (found,) = _events("La VIIIe Assemblée générale a eu lieu à Lima le 3 mai 2001.", language="fr")
    assert (found["ordinal"], found["place"]) == ("8", "Lima")


def test_items_below_publications_are_works() -> None:
    """By their quotes, or what stands before a comma."""
    found = _events(
        "Publications:",
        "“How to Dig”, a leaflet in four languages",
        "Wells and Their Owners, a survey, September 2012",
    )
    assert all(one["event_class"] == "study" for one in found)


def test_the_heading_of_a_column_says_what_kind_its_titles_are() -> None:
    """Where their own nouns do not."""
    found = facts(
        recognized(
            "Training",
            table=[
                ["Course", "Where", "When"],
                ["Maintenance of pumps", "Oslo", "8-19 October 2012"],
                ["Running a workshop", "Lima", "6-17 May 2013"],
            ],
            on="2013-07-10",
        ),
        "events",
    )
    assert [(one["event_kind"], one["place"]) for one in found] == [
        ("course", "Oslo"),
        ("course", "Lima"),
    ]
