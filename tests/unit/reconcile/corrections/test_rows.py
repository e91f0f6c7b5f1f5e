"""Rows put right: fields set, rows added, deleted, made one, cut in several; each outcome."""

from pathlib import Path
from typing import Any

from tests.unit.reconcile.corrections.made import HEADINGS, PROCESS, TABLE, Made, line

NIGER = "4f58c512525a7571"
MERGED_HEAD = (HEADINGS, (PROCESS, "Estonia, Finland, Nigeria and Sweden"))


def test_code_set_takes_the_party_and_the_id_of_the_row_with_it(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party_iso3", "old_value": "NER", "new_value": "NGA"}
    made = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    row = made.row(party="Niger")
    assert (row["party_iso3"], row["party_iso3_current"]) == ("NGA", "NGA")
    assert row["review"] == "corrected"
    assert row["id"] != NIGER
    outcome = made.outcome
    assert (outcome.outcome, outcome.row_id, outcome.supersedes) == ("applied", row["id"], NIGER)
    assert made.words(row["id"], "party_iso3") == ["Niger"]
    nigeria = next(e.entity_id for e in made.result.entities if e.entity_id == row["party_id"])
    assert "Nigeria" in {n.name for n in made.result.names if n.entity_id == nigeria}


def test_corrected_row_has_the_id_that_a_right_reading_gives(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party", "old_value": "Niger", "new_value": "Nigeria"}
    corrected = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    read = Made(tmp_path, table=MERGED_HEAD)
    assert corrected.row(party="Nigeria")["id"] == read.row(party="Nigeria")["id"]


def test_row_is_found_by_its_words_when_its_id_is_gone(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "note", "old_value": None, "new_value": "ad hoc"}
    where: dict[str, Any] = {"prefix": "Estonia,  Finland,\n", "suffix": " and Sweden"}
    made = Made(tmp_path, line("set", "Niger", row_id="0" * 16, **where, **change))
    assert made.row(party="Niger")["note"] == "ad hoc"
    assert made.outcome.row_id == NIGER
    assert made.outcome.supersedes is None


def test_words_like_those_quoted_are_not_taken_for_them(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "note", "old_value": None, "new_value": "x"}
    made = Made(tmp_path, line("set", "Nigger", row_id="0" * 16, **change))
    assert made.outcomes == ["orphaned"]
    assert made.findings() == [("correction_orphaned", "error")]


def test_value_that_is_right_already_is_left(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party_iso3", "old_value": "NGA", "new_value": "NER"}
    made = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    assert made.outcomes == ["already_right"]
    assert made.row(party="Niger")["review"] == "unreviewed"
    assert made.findings() == []


def test_value_that_is_neither_old_nor_new_is_a_conflict(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party_iso3", "old_value": "NOR", "new_value": "NGA"}
    made = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    assert made.outcomes == ["conflicting"]
    assert made.row(party="Niger")["review"] == "disputed"
    assert made.row(party="Niger")["party_iso3"] == "NER"
    assert made.findings() == [("correction_conflicting", "error")]


def test_two_people_who_differ_leave_the_first_and_a_dispute(tmp_path: Path) -> None:
    first: dict[str, Any] = {"field": "note", "old_value": None, "new_value": "a"}
    second: dict[str, Any] = {**first, "new_value": "b"}
    made = Made(tmp_path, *(line("set", "Niger", row_id=NIGER, **c) for c in (first, second)))
    assert made.outcomes == ["applied", "conflicting"]
    row = made.row(party="Niger")
    assert (row["note"], row["review"]) == ("a", "disputed")


def test_second_correction_follows_the_row_to_its_new_id(tmp_path: Path) -> None:
    first: dict[str, Any] = {"field": "party_iso3", "old_value": "NER", "new_value": "NGA"}
    second: dict[str, Any] = {"field": "note", "old_value": None, "new_value": "b"}
    made = Made(tmp_path, *(line("set", "Niger", row_id=NIGER, **c) for c in (first, second)))
    assert made.outcomes == ["applied", "applied"]
    assert made.row(party="Niger")["note"] == "b"


def test_row_that_would_become_another_is_left(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party_iso3", "old_value": "NER", "new_value": "SWE"}
    made = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    assert made.outcomes == ["conflicting"]
    assert made.row(party="Niger")["party_iso3"] == "NER"


def test_name_that_means_nothing_known_is_a_conflict(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "party_iso3", "old_value": "NER", "new_value": "XQZ"}
    made = Made(tmp_path, line("set", "Niger", row_id=NIGER, **change))
    assert made.outcomes == ["conflicting"]


def test_field_emptied_is_not_stated(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "place", "old_value": "Riga", "new_value": None}
    made = Made(tmp_path, line("set", "workshop on visas", table="events", **change))
    assert "place" not in made.row("events", title="workshop on visas")


def test_date_set_takes_its_days_with_it(tmp_path: Path) -> None:
    change: dict[str, Any] = {"field": "date", "old_value": "2003-05", "new_value": "2002/.."}
    made = Made(tmp_path, line("set", "workshop on visas", table="events", **change))
    row = made.row("events", title="workshop on visas")
    assert (row["date"], row["date_start"]) == ("2002/..", "2002-01-01")
    assert "date_end" not in row


def test_row_added_to_a_list_has_what_the_others_have(tmp_path: Path) -> None:
    stated = {"party": "Norway", "list_id": "544285d24a3d23ff"}
    made = Made(tmp_path, line("add", "Norway takes no seat", new_value=stated))
    row, other = made.row(party="Norway"), made.row(party="Niger")
    assert (row["party_iso3"], row["review"]) == ("NOR", "corrected")
    assert all(row[name] == other[name] for name in ("in_id", "in_name", "participation_status"))
    assert made.words(row["id"]) == ["Norway takes no seat"]
    assert made.words(row["id"], "party_iso3") == ["Norway"]
    (fact,) = [f for f in made.result.facts if f.row_id == row["id"]]
    assert (fact.passage_id, fact.rule_id, fact.derivation) == ("p0", "corrected", "stated")
    assert made.row("lists")["listed_count"] == "5"


def test_row_added_where_a_list_stands_belongs_to_it(tmp_path: Path) -> None:
    table = (HEADINGS, (PROCESS, "Estonia, Finland, Zembla and Sweden"))
    made = Made(tmp_path, table=table)
    gone = line("delete", "Zembla", row_id=made.row(party="Zembla")["id"])
    back = line("add", "Zembla", new_value={"party_iso3": "ZMB"})
    made = Made(tmp_path, gone, back, table=table)
    assert made.outcomes == ["applied", "applied"]
    row = made.row(party="Zembla")
    assert (row["list_id"], row["party_iso3"]) == (made.row("lists")["id"], "ZMB")
    assert made.row("lists")["listed_count"] == "4"


def test_row_added_that_is_there_is_right_already(tmp_path: Path) -> None:
    made = Made(tmp_path, line("add", "Niger", new_value={"party": "Niger"}))
    assert made.outcomes == ["already_right"]


def test_row_added_on_words_that_are_gone_is_orphaned(tmp_path: Path) -> None:
    made = Made(tmp_path, line("add", "Denmark takes a seat", new_value={"party": "Denmark"}))
    assert made.outcomes == ["orphaned"]


def test_row_that_does_not_say_enough_is_not_added(tmp_path: Path) -> None:
    made = Made(tmp_path, line("add", "Norway", new_value={"party": "Norway"}))
    assert made.outcomes == ["conflicting"]
    assert "in_id" in made.outcome.message


def test_row_deleted_is_gone_and_its_list_is_counted_anew(tmp_path: Path) -> None:
    made = Made(tmp_path, line("delete", "Niger", row_id=NIGER))
    assert list(made.parties()) == ["Estonia", "Finland", "Sweden"]
    assert made.row("lists")["listed_count"] == "3"
    assert not [span for span in made.result.spans if span.row_id == NIGER]


def test_row_that_is_gone_from_its_words_need_not_be_deleted(tmp_path: Path) -> None:
    made = Made(tmp_path, line("delete", "The talks", row_id="0" * 16))
    assert made.outcomes == ["already_right"]


def test_another_row_on_the_words_is_not_deleted_in_its_place(tmp_path: Path) -> None:
    made = Made(tmp_path, line("delete", "Niger", row_id="0" * 16))
    assert made.outcomes == ["conflicting"]
    assert "Niger" in made.parties()


def test_row_merged_into_another_lends_it_its_words(tmp_path: Path) -> None:
    made = Made(tmp_path)
    kept = made.row(party="Sweden")["id"]
    made = Made(tmp_path, line("merge", "Niger", row_id=NIGER, new_value=kept))
    assert made.outcomes == ["applied"]
    assert made.words(kept) == ["Niger", "Sweden"] or made.words(kept) == ["Sweden", "Niger"]
    assert made.row("lists")["listed_count"] == "3"


def test_row_split_is_a_row_for_each_line(tmp_path: Path) -> None:
    table = (HEADINGS, (PROCESS, "Estonia, Norway Niger and Sweden"))
    made = Made(tmp_path, table=table)
    whole = made.row(position="2")
    change = line("split", "Norway Niger", row_id=whole["id"], new_value="Norway\nNiger")
    made = Made(tmp_path, change, table=table)
    assert made.outcomes == ["applied"]
    assert made.parties() == {"Estonia": "EST", "Sweden": "SWE", "Norway": "NOR", "Niger": "NER"}
    assert made.words(made.row(party="Niger")["id"], "party") == ["Niger"]


def test_no_corrections_change_nothing(tmp_path: Path) -> None:
    made = Made(tmp_path, table=TABLE)
    assert made.outcomes == []
    assert {row["review"] for row in made.rows()} == {"unreviewed"}
