"""Members of an organ that stand below the sentence which announces them."""

import pytest

from extract.model.statement import Recognition
from extract.recognize import recognize
from tests.unit.printed import segmented
from tests.unit.recognize.made import VOCABULARY, dated_report, facts, recognized

TITLE = "Tarim Harbour Forum (THF)\n\n\n"


def _recognized(text: str) -> Recognition:
    report = dated_report("en", "2017-05")
    return recognize(segmented(TITLE + text), report.sources[0], report, VOCABULARY)


def _roles(text: str) -> list[tuple[str, ...]]:
    keys = ("actor", "role", "organ")
    return [tuple(row.get(key, "") for key in keys) for row in facts(_recognized(text), "roles")]


@pytest.mark.parametrize("office", ["Chair", "Chairperson"])
def test_the_items_below_are_members_and_a_bracket_tells_an_office(office: str) -> None:
    text = f"The Data Committee is made up of:\n\n- Benin;\n- Kenya ({office});\n- Togo.\n"
    organ = "Data Committee"
    assert sorted(_roles(text)) == [
        ("Benin", "member_of_organ", organ),
        ("Kenya", "chair", organ),
        ("Kenya", "member_of_organ", organ),
        ("Togo", "member_of_organ", organ),
    ]


def test_the_first_column_of_the_table_below_names_the_members() -> None:
    """Institutions are members whether anybody knows them or not; their fields are not."""
    rows = [["Lake Laboratory", "Water"], ["Mombasa School of Hydrology", "Rivers"]]
    found = recognized(
        "The Prague Process was launched in 2001. The Prague Process has six members.",
        "The Data Committee is composed of the following institutions:",
        table=[["Institution", "Field"], *rows],
    )
    actors = {row["actor"] for row in facts(found, "roles")}
    assert actors == {"Lake Laboratory", "Mombasa School of Hydrology"}


def test_items_below_another_sentence_are_no_members() -> None:
    assert not _roles("The Data Committee thanked:\n\n- Benin;\n- Kenya;\n- Togo.\n")
