"""What was confirmed stays so as long as it says what it said."""

from pathlib import Path

from extract.model.signature import SourceWords, signature
from tests.unit.reconcile.corrections.made import HEADINGS, PROCESS, PROSE, Made, line


def test_row_confirmed_is_so(tmp_path: Path) -> None:
    made = Made(tmp_path)
    niger = made.row(party="Niger")["id"]
    seen = made.signatures["participations", niger]
    made = Made(tmp_path, line("confirm", "Niger", row_id=niger, old_value=seen))
    assert made.outcomes == ["applied"]
    assert made.row(party="Niger")["review"] == "confirmed"
    assert made.row(party="Sweden")["review"] == "unreviewed"


def test_text_inserted_elsewhere_leaves_a_sign_off(tmp_path: Path) -> None:
    made = Made(tmp_path)
    niger = made.row(party="Niger")["id"]
    seen = made.signatures["participations", niger]
    change = line("confirm", "Niger", row_id=niger, old_value=seen)
    made = Made(tmp_path, change, prose=("Some words more.", *PROSE))
    assert made.row(party="Niger")["review"] == "confirmed"


def test_sign_off_lapses_where_a_value_has_changed(tmp_path: Path) -> None:
    made = Made(tmp_path)
    niger = made.row(party="Niger")["id"]
    seen = made.signatures["participations", niger]
    change = line("confirm", "Niger", row_id=niger, old_value=seen)
    table = (HEADINGS, (PROCESS, "Estonia, Niger and Sweden"))
    made = Made(tmp_path, change, table=table)
    assert made.outcomes == ["lapsed"]
    assert made.row(party="Niger")["review"] == "unreviewed"
    assert made.findings() == [("correction_lapsed", "warning")]


def test_sign_off_of_a_row_that_is_gone_is_orphaned(tmp_path: Path) -> None:
    made = Made(tmp_path)
    niger = made.row(party="Niger")["id"]
    seen = made.signatures["participations", niger]
    change = line("confirm", "Niger", row_id=niger, old_value=seen)
    table = (HEADINGS, (PROCESS, "Estonia, Finland and Sweden"))
    assert Made(tmp_path, change, table=table).outcomes == ["orphaned"]


def test_list_is_confirmed_row_by_row(tmp_path: Path) -> None:
    made = Made(tmp_path)
    (listed,) = made.rows("lists")
    seen = {i: h for (t, i), h in made.signatures.items() if t in ("lists", "participations")}
    change = line("confirm", "Estonia", table="lists", row_id=listed["id"], old_value=seen)
    made = Made(tmp_path, change)
    assert made.outcomes == ["applied"]
    assert {row["review"] for row in (*made.rows(), *made.rows("lists"))} == {"confirmed"}
    table = (HEADINGS, (PROCESS, "Estonia, Finland, Niger and Norway"))
    made = Made(tmp_path, change, table=table)
    assert made.outcomes == ["lapsed"]
    assert [row["review"] for row in made.rows()] == [*["confirmed"] * 3, "unreviewed"]


def test_how_words_are_cut_into_lines_is_not_signed() -> None:
    whole = [SourceWords("s", 4, 12, "one two\n")]
    cut = [SourceWords("s", 104, 107, "one"), SourceWords("s", 108, 111, "two")]
    values = {"id": "x", "party": "one two", "page": 1, "note": None}
    other = {"id": "y", "party": "one two", "page": 2, "position": None}
    assert signature("t", "id", values, whole) == signature("t", "id", other, cut)
    changed = {**values, "party": "one  two"}
    assert signature("t", "id", values, whole) != signature("t", "id", changed, whole)
