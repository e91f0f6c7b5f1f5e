"""One event named in several places."""

from extract.recognize.events.read import event_before
from tests.unit.recognize.events import Text, en, fr, read


def test_places_that_agree_on_title_and_date_are_one_row() -> None:
    found = read(
        "The Seminar on Reefs and Rocks was held in 2001.",
        "The Seminar on Reefs and Rocks (Oslo, 3 May 2001) was useful.",
    )
    assert [row["date"] for row in found.rows] == ["2001-05-03"]
    assert len(found.events) == 2
    assert len({event.event_id for event in found.events}) == 1


def test_other_dates_are_other_events() -> None:
    found = read("The Reef Forum (2001) and the Reef Forum (2003) were held.")
    assert [row["date"] for row in found.rows] == ["2001", "2003"]


def test_a_number_in_one_series_is_one_event() -> None:
    found = read(
        "The Third South American Conference on Migration was held in Quito in 2002.",
        "The plan was adopted at the Third South American Conference.",
    )
    assert found.titles == ["Third South American Conference on Migration"]


def test_the_same_event_in_two_languages_is_one_row() -> None:
    found = read(
        fr("On peut citer le Séminaire international sur la sécurité maritime en mer Baltique."),
        "Fiji held the International Seminar on Maritime Security in the Baltic Sea (May 2003).",
    )
    assert found.titles == ["International Seminar on Maritime Security in the Baltic Sea"]
    assert [event.leaf.language for event in found.events] == ["fr", "en"]


def test_instruments_without_a_name_are_told_by_their_frame() -> None:
    found = read(
        "The Manila Process has adopted its Plan of Action.",
        "The Budapest Process has adopted its Plan of Action.",
    )
    assert found.titles == ["Plan of Action", "Plan of Action"]


def test_the_same_source_gives_the_same_ids() -> None:
    text = "The Seminar on Reefs (Oslo, May 2001) met."
    assert read(text).rows == read(text).rows


def test_a_short_reference_is_the_last_event_of_its_noun() -> None:
    text = en(
        "The Seminar on Reefs (May 2001) and the Forum on Rocks (June 2001) were held.",
        "The seminar was useful.",
    )
    found = read(text)
    leaf = found.context.leaves[0]
    at = leaf.text.index("The seminar was")
    event = event_before(found.context, found.events, leaf, at)
    assert event is not None
    assert event.title == "Seminar on Reefs"


def test_a_footnote_goes_on_from_its_call() -> None:
    text = "The Forum on Rocks (June 2001) and the Seminar on Reefs (May 2001) were held."
    note = Text(("The Forum brought together ten States.",), kind="footnote")
    found = read(text, note, calls=((0, 32, 1),))
    leaf = next(leaf for leaf in found.context.leaves if leaf.kind == "footnote")
    event = event_before(found.context, found.events, leaf, 0)
    assert event is not None
    assert event.title == "Forum on Rocks"


def test_nothing_before_is_none() -> None:
    found = read("The Seminar on Reefs (May 2001) was held.")
    leaf = found.context.leaves[0]
    assert event_before(found.context, found.events, leaf, 0) is None
