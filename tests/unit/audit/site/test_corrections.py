"""Corrections that people write by hand are on the page after the next build."""

import shutil
from pathlib import Path

import pytest

from extract.audit.site import build_site
from tests.unit.audit.site.pages import parsed
from tests.unit.audit.site.test_lists import texts
from tests.unit.run.test_corrections import MISSED, SIGNED, Repository
from tests.unit.run.test_corrections import REPOSITORY as OURS


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of a report to which a party is added, in which two are one, and one is two."""
    made = Repository(tmp_path_factory.mktemp("corrected") / "root")
    made.begin()
    shutil.copyfile(OURS / "pipeline" / "rules.toml", made.root / "pipeline" / "rules.toml")
    parties = {row["party"]: row for row in made.rows("participations")}
    ids = {party: row["participation_id"] for party, row in parties.items()}
    listed = parties["Chad"]["list_id"]
    made.correct(
        {
            "operation": "add",
            "selector": made.selector(MISSED),
            "new_value": {"party": "Libya", "list_id": listed},
            **SIGNED,
        },
        {
            "operation": "merge",
            "selector": made.selector("Egypt", ids["Egypt"]),
            "new_value": ids["Chad"],
            **SIGNED,
        },
        {
            "operation": "split",
            "selector": made.selector("Niger", ids["Niger"]),
            "new_value": [{"party": "Niger"}, {"party": "Nigeria"}],
            **SIGNED,
        },
    )
    assert made.build().failures == ()
    return build_site(made.root / "output", made.root).index.parent / "talks"


def test_each_is_listed_as_applied(document: Path) -> None:
    (number,) = [
        e.text
        for e in parsed(document / "index.html")
        if e.attributes.get("data-number") == "corrections.applied"
    ]
    rows = texts(document / "lists" / "corrections-applied-1.html")
    assert number == "3"
    assert sorted(row[0] for row in rows) == ["add", "merge", "split"]


def test_their_rows_are_on_the_page_as_corrected(document: Path) -> None:
    rows = texts(document / "lists" / "reviews-corrected-1.html")
    told = " ".join(row[2] for row in rows)
    assert len(rows) == 4
    assert all(party in told for party in ("Libya", "Chad", "Niger ", "Nigeria"))
    (added,) = [row for row in rows if "Libya" in row[2]]
    assert added[3] == MISSED
    shown = texts(document / "lists" / "facts-participations-1.html")
    parties = ("Chad", "Egypt", "Libya", "Niger", "Nigeria", "Sudan")
    told_of = [party for party in parties if any(party in row[:-2] for row in shown)]
    assert told_of == ["Chad", "Libya", "Niger", "Nigeria", "Sudan"]
    assert len(shown) == len(told_of)
