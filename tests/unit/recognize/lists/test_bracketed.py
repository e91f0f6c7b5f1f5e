"""Countries in a bracket behind a project, and those who join what a text is of by its noun."""

import pytest

from tests.unit.recognize.lists.test_told import read, stated

OPENING = "Lagoon Weather Exchange (LAWE)\n\n\n"


def _rows(text: str) -> list[tuple[str, ...]]:
    keys = ("party_iso3", "participation_status", "since")
    return [
        tuple(row.get(key) or "" for key in keys)
        for row in stated(read(OPENING + text), "participations")
    ]


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("The project “Green Road” (Benin, Mali) began in 2009.", ["BEN", "MLI"]),
        ("The project “Green Road” (Benin, 12 sites) began in 2009.", []),
        ("The workshop “Green Road” (Benin, Mali) was held in 2009.", []),
    ],
)
def test_countries_alone_behind_a_project_are_covered(words: str, rows: list[str]) -> None:
    covered = [row for row in _rows(words) if row[1] == "covered"]
    assert [iso3 for iso3, *_ in covered] == rows


def test_the_last_word_of_its_name_means_what_the_text_is_of() -> None:
    """Whatever that noun is: no vocabulary holds "exchange" as something that is joined."""
    text = (
        "The Exchange has nine members. Benin joined the Exchange on 4 May 2010. "
        "Mali has been invited to take part in the work of the Exchange since 2012."
    )
    assert _rows(text) == [("BEN", "member", "2010-05-04/.."), ("MLI", "invited", "2012/..")]
