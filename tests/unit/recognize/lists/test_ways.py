"""The ordinary ways of saying who takes part: exactly the rows that each text states.

`told/` has a text per paragraph, read by hand. Its first line names the opening that stands before
the text (see `sentences`); lines that begin with "  = " are the readings. A text without readings
says of nobody that he takes part.
"""

from pathlib import Path

import pytest

from tests.unit.recognize.lists import sentences
from tests.unit.recognize.lists.test_told import names_of, read, readings, stated

FOLDER = Path(__file__).parent / "told"


def _texts(language: str) -> list[tuple[str, str, list[str]]]:
    """Return the name of the opening, the text and its readings, paragraph by paragraph."""
    found = []
    for part in (FOLDER / f"{language}.txt").read_text(encoding="utf-8").split("\n\n"):
        opening, said, *lines = part.strip("\n").split("\n")
        found.append((opening.removeprefix("# "), said, [x.removeprefix("  = ") for x in lines]))
    return found


@pytest.mark.parametrize(("opening", "said", "lines"), [*_texts("en"), *_texts("fr")])
def test_exactly_the_parties_that_the_words_name_take_part(
    opening: str, said: str, lines: list[str]
) -> None:
    """No row more, none less, each with its status, since when and how it came in."""
    wanted = readings(lines)
    found = read(getattr(sentences, opening) + said)
    names, things = names_of(found), {row[2] for row in wanted}
    assert wanted == sorted(
        (
            row.get("party_iso3") or row["party"].replace(" ", "_"),
            row["participation_status"],
            next(iter(names[row["in_id"]] & things), row["in_name"]),
            row.get("since", ""),
            row.get("since_kind", ""),
        )
        for row in stated(found, "participations")
    )
