"""Words that look like a fact and tell of none: what real documents print beside those that do."""

import pytest

from extract.recognize.names.brackets import definitions_in
from tests.unit.recognize.made import facts, recognized
from tests.unit.recognize.test_sheets import _recognized, _rows

OPENING = "The Tarim Arrangement (TA) was established in 1999. TA meets. TA pays. TA grew."


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Council - such as, for example, the Tarim Rivers Commission (TRICO)", ""),
        ("bodies of the Union, such as the Tarim Rivers Commission (TRC), read", "Tarim"),
        ("l’Union des ports, mais aussi le Comité des barques lentes (ZZQ)", ""),
    ],
)
def test_no_long_form_goes_on_over_a_dash_or_what_leads_to_an_example(text: str, name: str) -> None:
    found = [
        text[d.start : d.end] for d in definitions_in(text, ["council", "commission", "union"])
    ]
    assert not any("such as" in each or "mais" in each for each in found)
    assert not name or any(each.startswith(name) for each in found)


def test_a_noun_that_no_vocabulary_has_is_counted_of_what_is_spoken_of_alone() -> None:
    rows = facts(recognized("Note", "Trade grew. The market has three further snoods."), "claims")
    assert rows == []
    rows = facts(recognized("Note", f"{OPENING} The Arrangement has three snoods."), "claims")
    assert [row["measure"] for row in rows] == ["snood"]


def test_a_sentence_is_no_title_of_an_item() -> None:
    rows = facts(
        recognized(
            "They fled from floods, droughts, and development projects; the largest camp of 2007:"
            " (2014); note - the people is composed of Nubians and Zaghawa; they did not receive"
            " Kenyan papers in 1963; others of Somali origin are denied them (2010)."
        ),
        "events",
    )
    assert not any("composed" in row["title"] or "receive" in row["title"] for row in rows)


def test_the_offices_of_who_presides_are_nobody_else() -> None:
    text = (
        "La troisième Conférence de Lomé s’est tenue à Lomé le 3 mai 2011, sous la présidence de"
        " S.E. Koffi Adom, Président de la République Rouge et Président de la Conférence."
    )
    rows = facts(recognized("Note", text, language="fr", on="2013-01"), "roles")
    assert [row["actor"] for row in rows if row["role"] == "chair"] == ["S.E. Koffi Adom"]


SURVEY = """SURVEY OF SIX VALLEYS

I. THE UPPER VALLEY

1. {first}

II. {heading}

2. Rivers rise in the hills. They hold nine annual meetings.
"""

LATE = (
    "Elections were held in the spring after long quarrels over the dues and the old constitution"
    " of the valley, and those of the Tarim Coalition (TC) won them."
)


@pytest.mark.parametrize(
    ("first", "heading", "owners"),
    [
        ("The Tarim Coalition (TC) meets in the spring.", "THE LOWER VALLEY", {"Tarim Coalition"}),
        ("The Tarim Coalition (TC) meets in the spring.", "WORLD TRADE ORGANIZATION", {None}),
        (LATE, "THE LOWER VALLEY", {None}),
    ],
)
def test_what_one_section_is_about_another_is_not(
    first: str, heading: str, owners: set[str | None]
) -> None:
    found = _recognized(SURVEY.format(first=first, heading=heading))
    names = {name.entity_id: name.name for name in reversed(found.names)}
    rows = [row for row in _rows(found, "claims") if row["measure"].endswith("meeting")]
    assert {names.get(row.get("in_id") or "") for row in rows} == owners
