"""Build passages and compare the facts with the rows that each states.

A file of passages is TOML: a `[[passage]]` has an `id`, the `title` that names what it is of, its
`date`, its `text`, and for each table it is held against a list of rows, their columns in the order
of `COLUMNS` with `|` between them. A table that a passage does not name is not compared.
"""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.rewritten.compare import declare, prepare, run
from tests.whole_rows import Score, score

HERE = Path(__file__).resolve().parent

COLUMNS = {
    "participations": (
        "position in party party_iso3 in_respect_of in_respect_of_iso3 scope status since"
        " since_kind note"
    ),
    "lists": "in title stated_count listed_count closure closure_text as_of attributed_to",
    "events": (
        "title event_class event_kind in ordinal date place country_iso3 country_basis event_status"
    ),
    "roles": "actor role in organ date role_status",
    "attributes": "in attribute value date",
    "claims": "in measure value text",
}
"""The columns of a row of each table, in order."""

Passage = dict[str, Any]


def passages(file: Path) -> list[Passage]:
    """Return the passages of a file; raises ValueError where a row has other columns."""
    found: list[Passage] = tomllib.loads(file.read_text(encoding="utf-8"))["passage"]
    for one in found:
        for table in COLUMNS.keys() & one.keys():
            _rows(one, table)
    return found


def scores(chosen: Sequence[Passage], scratch: Path) -> list[Score]:
    """Build passages in `scratch` and score each table that they name."""
    prepare(scratch)
    for one in chosen:
        _write(one, scratch / "raw" / one["id"])
    release = run(scratch)
    return [
        score(release, table, _rows(one, table), one["id"])
        for one in chosen
        for table in COLUMNS
        if table in one
    ]


def _write(one: Passage, folder: Path) -> None:
    folder.mkdir(parents=True)
    path = folder / f"{one['id']}.txt"
    path.write_text(f"{one['title']}\n\n\n{one['text']}\n", encoding="utf-8")
    declare(path, one["title"].splitlines()[0].replace('"', "'"), one["date"])


def _rows(one: Passage, table: str) -> list[dict[str, str]]:
    columns = COLUMNS[table].split()
    return [
        dict(zip(columns, (value.strip() for value in row.split("|")), strict=True))
        for row in one[table]
    ]
