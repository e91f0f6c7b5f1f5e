"""Two things that are one, and one that is two."""

from pathlib import Path

from extract.model.identity import digest
from tests.unit.reconcile.corrections.made import HEADINGS, PROCESS, Made, line

TWICE = (HEADINGS, (PROCESS, "Estonia, Norland Union and Sweden"))


def entity(made: Made, name: str) -> str:
    """The id of what is called `name`."""
    return next(n.entity_id for n in made.result.names if n.name == name)


def test_entities_merged_are_one_in_every_row_and_name(tmp_path: Path) -> None:
    made = Made(tmp_path, table=TWICE)
    old = entity(made, "Norland Union")
    change = line("merge", "Norland Union", table="entities", row_id=old, new_value="NOR")
    made = Made(tmp_path, change, table=TWICE)
    row = made.row(party="Norland Union")
    assert made.outcomes == ["applied"]
    assert (row["party_iso3"], row["party_id"]) == ("NOR", entity(made, "Norway"))
    assert entity(made, "Norland Union") == row["party_id"]
    assert old not in {e.entity_id for e in made.result.entities}
    assert made.outcome.supersedes == old


def test_rows_that_say_the_same_after_a_merge_are_one(tmp_path: Path) -> None:
    table = (HEADINGS, (PROCESS, "Estonia, Norland Union and Norway"))
    made = Made(tmp_path, table=table)
    old, norway = entity(made, "Norland Union"), made.row(party="Norway")["id"]
    change = line("merge", "Norland Union", table="entities", row_id=old, new_value="Norway")
    made = Made(tmp_path, change, table=table)
    assert sorted(made.words(norway)) == ["Norland Union", "Norway"]
    assert len(made.rows()) == 2


def test_merge_with_what_nobody_knows_is_a_conflict(tmp_path: Path) -> None:
    change = line("merge", "Niger", table="entities", new_value="Zembla of the North")
    assert Made(tmp_path, change).outcomes == ["conflicting"]


def test_entity_that_is_gone_with_its_words_is_orphaned(tmp_path: Path) -> None:
    change = line("merge", "Zembla", table="entities", row_id="0" * 16, new_value="NOR")
    assert Made(tmp_path, change).outcomes == ["orphaned"]


def test_name_refused_is_a_thing_of_its_own(tmp_path: Path) -> None:
    made = Made(tmp_path)
    niger = made.row(party="Niger")["party_id"]
    change = line("split", "Niger", table="names", old_value=niger)
    made = Made(tmp_path, change)
    row = made.row(party="Niger")
    assert made.outcomes == ["applied"]
    assert row["party_id"] != niger
    assert "party_iso3" not in row
    assert made.outcome.supersedes == niger


def test_name_refused_can_be_that_of_another(tmp_path: Path) -> None:
    change = line("split", "Niger", table="names", new_value="NGA")
    row = Made(tmp_path, change).row(party="Niger")
    assert row["party_iso3"] == "NGA"


def test_part_of_can_be_refused(tmp_path: Path) -> None:
    table = (HEADINGS, (PROCESS, "Estonia, Greenland and Sweden"))
    made = Made(tmp_path, table=table)
    greenland = entity(made, "Greenland")
    (before,) = [e for e in made.result.entities if e.entity_id == greenland]
    assert before.parent_id
    row_id = digest(greenland, "part_of", before.parent_id)
    change = line("split", "Greenland", table="relations", row_id=row_id)
    made = Made(tmp_path, change, table=table)
    (after,) = [e for e in made.result.entities if e.entity_id == greenland]
    assert after.parent_id is None
    assert made.outcomes == ["applied"]


def test_relation_that_never_was_is_told_from_one_that_is_gone(tmp_path: Path) -> None:
    gone = line("split", "Niger", table="relations", row_id="0" * 16)
    never = line("split", "Zembla", table="relations", row_id="0" * 16)
    assert Made(tmp_path, gone, never).outcomes == ["already_right", "orphaned"]


def test_relation_that_the_text_states_is_no_identity_to_refuse(tmp_path: Path) -> None:
    prose = ["The Prague Process, which replaced the Budapest Process in 1998, meets."]
    made = Made(tmp_path, prose=prose)
    (row_id,) = [fact.row_id for fact in made.result.facts if fact.table == "relations"]
    change = line("split", "replaced", table="relations", row_id=row_id)
    made = Made(tmp_path, change, prose=prose)
    assert made.outcomes == ["conflicting"]
    assert "split the name" in (made.outcome.message or "")
    assert row_id in {fact.row_id for fact in made.result.facts}
