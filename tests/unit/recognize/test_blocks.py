"""Tables printed as blocks: a name, and below it lines with a label for each column."""

from tests.unit.recognize.made import facts, recognized

BLOCKS = (
    "Lagoon Forum (1998)",
    "Participating States: Benin, Ghana, Togo",
    "Main themes: Visas, rescue (search, landing)",
    "Tabora Dialogue (TAD) (2001)",
    "Participating States: Chad, Mali",
    "Main themes: Ports",
    "Andes Dialogue (2004)",
    "Participating States: Peru, Chile, Cuba",
    "Main themes: Return; data",
)


def test_blocks_state_themes_and_years() -> None:
    found = recognized(*BLOCKS)
    themes = facts(found, "themes")
    assert [(row["theme"], int(row["position"])) for row in themes] == [
        ("Visas", 1),
        ("rescue", 2),
        ("search", 1),
        ("landing", 2),
        ("Ports", 1),
        ("Return", 1),
        ("data", 2),
    ]
    years = [r["value"] for r in facts(found, "attributes") if r["attribute"] == "label_year"]
    assert years == ["1998", "2001", "2004"]


def test_labels_under_two_names_are_no_table_but_tell_themes() -> None:
    found = recognized(*BLOCKS[:6])
    themes = [(row["in_id"], row["theme"]) for row in facts(found, "themes")]
    assert themes[0] == ("Lagoon Forum", "Visas")
    assert themes[-1] == ("Tabora Dialogue", "Ports")
    assert not [r for r in facts(found, "attributes") if r["attribute"] == "label_year"]
