"""The comparison of facts with golden rows that say in which languages they are stated."""

from extract.audit.golden_facts import FACTS, compare_facts
from extract.audit.release import Release, Row


def _release(*told: tuple[str, str, Row]) -> Release:
    """Return a release of roles; each is a row id, a language, and what is stated in it."""
    roles = {
        row_id: {
            "role_id": row_id,
            "document_id": "doc",
            "actor_id": None,
            "actor": None,
            "role": None,
            "in_id": None,
            "organ": None,
            "date": None,
            "role_status": None,
        }
        for row_id, _, _ in told
    }
    witnesses = [
        {
            "table_name": "roles",
            "row_id": row_id,
            "field": field,
            "language": language,
            "stated_value": value,
        }
        for row_id, language, stated in told
        for field, value in stated.items()
    ]
    entities = [{"entity_id": "ilo"}, {"entity_id": "forum"}]
    names = [
        {"name": "ILO", "entity_id": "ilo"},
        {"name": "OIT", "entity_id": "ilo"},
        {"name": "Oslo Forum", "entity_id": "forum"},
    ]
    tables = {
        "roles": list(roles.values()),
        "witnesses": witnesses,
        "entities": entities,
        "names": names,
    }
    return Release(tables)


def _stated(**changed: str) -> Row:
    return {
        "actor_id": "ilo",
        "actor": "ILO",
        "role": "host",
        "in_id": "forum",
        "role_status": "past",
        **changed,
    }


def _golden(language: str, **changed: str) -> dict[str, str]:
    row = {"page": "1", "actor": "ILO", "role": "host", "in": "Oslo Forum", "organ": "", "date": ""}
    return {**row, "role_status": "past", "language": language, **changed}


def test_what_two_languages_state_alike_is_one_row() -> None:
    """One row with witnesses of both, named by both languages."""
    release = _release(("1", "fr", _stated(actor="OIT")), ("1", "en", _stated()))
    score, differences = compare_facts(release, FACTS["roles"], [_golden("fr+en")], "doc")
    assert (score, differences) == (1.0, [])


def test_what_only_one_language_states_is_not_both() -> None:
    """A row that lacks a witness is missing in the one and extra in the other form."""
    release = _release(("1", "en", _stated()))
    rows = [_golden("fr+en"), _golden("en", role="funder")]
    _, differences = compare_facts(release, FACTS["roles"], rows, "doc")
    assert [line.split(":")[0] for line in differences] == ["missing", "missing", "extra"]


def test_two_rows_are_not_one_row_of_both_languages() -> None:
    """The same role built twice, once in each language, is no row of both."""
    release = _release(("1", "fr", _stated()), ("2", "en", _stated()))
    rows = [_golden("fr+en"), _golden("fr", role="x"), _golden("en", role="x")]
    score, _ = compare_facts(release, FACTS["roles"], rows, "doc")
    assert score == 0.0


def test_two_languages_that_differ_are_two_rows() -> None:
    """A status told otherwise in French is not stated alike."""
    release = _release(("1", "fr", _stated(role_status="current")), ("1", "en", _stated()))
    rows = [_golden("fr+en"), _golden("en"), _golden("fr", role_status="current")]
    _, differences = compare_facts(release, FACTS["roles"], rows, "doc")
    assert [line.split(":")[0] for line in differences] == ["missing"]


def test_an_actor_that_is_no_entity_is_compared_by_its_words() -> None:
    """A person without a name has no id, and is still the one whom the page speaks of."""
    person = {k: v for k, v in _stated(actor="senior ILO officer").items() if k != "actor_id"}
    release = _release(("1", "en", person))
    score, _ = compare_facts(
        release, FACTS["roles"], [_golden("en", actor="senior ILO officer")], "doc"
    )
    assert score == 1.0
    score, _ = compare_facts(release, FACTS["roles"], [_golden("en", actor="ILO clerk")], "doc")
    assert score == 0.0


def test_a_kind_of_event_is_one_with_a_blank_or_a_line() -> None:
    row: Row = {"event_id": "e", "document_id": "doc", "title": "Course on Nets"}
    row |= {"event_class": "meeting", "event_kind": "training_course"}
    tables = {"events": [row], "names": [], "entities": [], "themes": [], "witnesses": []}
    wanted = {
        "title": "Course on Nets",
        "event_class": "meeting",
        "event_kind": "training course",
    }
    assert compare_facts(Release(tables), FACTS["events"], [wanted], "doc") == (1.0, [])


def test_an_event_is_named_by_whatever_a_source_gives_for_its_title() -> None:
    """But by the title of another event first."""
    rows = [
        {"event_id": number, "document_id": "doc", "title": title}
        for number, title in (("1", "Third Session of the Board"), ("2", "Third Meeting"))
    ]
    witnesses = [
        {"row_id": number, "table_name": "events", "field": "also_called", "stated_value": title}
        for number, title in (("1", "Third Session"), ("1", "Third Meeting"), ("1", "BRD3"))
    ]
    claims = [
        {"claim_id": "a", "document_id": "doc", "in_id": "1", "value": "5"},
        {"claim_id": "b", "document_id": "doc", "in_id": "2", "value": "6"},
    ]
    tables = {"events": rows, "names": [], "entities": [], "themes": [], "witnesses": witnesses}
    release = Release({**tables, "claims": claims})
    for name in ("Third Session", "BRD3", "Third Session of the Board"):
        wanted = [{"in": name, "value": "5"}, {"in": "Third Meeting", "value": "6"}]
        assert compare_facts(release, FACTS["claims"], wanted, "doc") == (1.0, [])
    wanted = [{"in": "Fourth Session", "value": "5"}, {"in": "Third Meeting", "value": "6"}]
    assert compare_facts(release, FACTS["claims"], wanted, "doc")[0] == 0.5
