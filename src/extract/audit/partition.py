"""Whether every character of a text is in one leaf, and belongs where it is said to."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from extract.audit.release import Release, Row
from extract.audit.verdict import Check
from extract.declared import read_toml

LETTER = re.compile(r"[^\W_]")
"""A letter or a digit of any script."""

_LEAVES = ("passage", "furniture", "cell")


def check_partition(release: Release, root: Path) -> list[Check]:
    """Check the rows of `coverage`: a partition, and each part what it claims to be."""
    exact, owned = Check("coverage", "stretches"), Check("leaves", "characters")
    rules = set(_rule_ids(root / "pipeline"))
    stretches: dict[str, list[Row]] = defaultdict(list)
    for row in release.rows("coverage"):
        stretches[row["source_id"]].append(row)
    for source_id in release.sources:
        rows = sorted(stretches[source_id], key=lambda row: int(row["char_start"]))
        _check_exact(exact, source_id, rows, release)
        _check_parts(exact, source_id, rows, release, rules)
        _check_owners(owned, source_id, rows, release)
    return [exact, owned]


def _rule_ids(folder: Path) -> Iterator[str]:
    """Yield the ids of all rules that are declared anywhere in `pipeline/`."""
    for path in folder.rglob("*.toml"):
        for rule in read_toml(path).get("rules", ()):
            if isinstance(rule, dict) and "rule_id" in rule:
                yield rule["rule_id"]


def _check_exact(check: Check, source_id: str, rows: list[Row], release: Release) -> None:
    check.look(len(rows))
    count = release.sources[source_id]["char_count"]
    ends = [0, *(row["char_end"] for row in rows)]
    for row, end in zip(rows, ends, strict=False):
        if row["char_start"] != end or row["char_end"] <= row["char_start"]:
            check.fault(f"{source_id}: the stretch at {row['char_start']} should begin at {end}.")
    if ends[-1] != count:
        check.fault(f"{source_id}: the stretches end at {ends[-1]}, the text at {count}.")


def _check_parts(
    check: Check, source_id: str, rows: list[Row], release: Release, rules: set[str]
) -> None:
    text = release.texts.get(source_id, "")
    for row in rows:
        words = text[row["char_start"] : row["char_end"]]
        where = f"{source_id}, characters {row['char_start']}-{row['char_end']} ({words[:30]!r})"
        if row["part"] == "whitespace" and LETTER.search(words):
            check.fault(f"{where}: no white space.")
        if row["part"] == "excluded" and row["rule_id"] not in rules:
            check.fault(f"{where}: left out by {row['rule_id']!r}, which pipeline/ does not have.")
        if (row["passage_id"] is not None) != (row["part"] in _LEAVES):
            check.fault(f"{where}: part {row['part']}, passage {row['passage_id']}.")


def _check_owners(check: Check, source_id: str, rows: list[Row], release: Release) -> None:
    """Check that each character lies in the passage it names, in none deeper, and its cell."""
    text = release.texts.get(source_id, "")
    owners = _owners(check, source_id, release, len(text))
    cells = _cells(check, source_id, release, len(text))
    ends = [row["char_end"] for row in rows]
    for at, char in enumerate(text):
        if char.isspace():
            continue
        check.look()
        place = bisect_right(ends, at)
        row = rows[place] if place < len(rows) else None
        if row is None or not row["char_start"] <= at:
            check.fault(f"{source_id}, character {at} ({char!r}): it is in no stretch.")
        elif row["part"] in _LEAVES and owners[at] != row["passage_id"]:
            check.fault(
                f"{source_id}, character {at} ({char!r}): said to be of passage "
                f"{row['passage_id']}, stands in {owners[at]}."
            )
        elif (row["part"] == "cell") != (cells[at] is not None):
            check.fault(
                f"{source_id}, character {at} ({char!r}): part {row['part']}, cell {cells[at]}."
            )


def _owners(check: Check, source_id: str, release: Release, length: int) -> list[str | None]:
    """Return the deepest passage over each character; two that are not one in the other clash."""
    owners: list[str | None] = [None] * length
    mine = [row["passage_id"] for row in release.of("passages", source_id)]
    lines = {row_id: [row["passage_id"] for row in release.lineage(row_id)] for row_id in mine}
    for row_id in sorted(mine, key=lambda row_id: len(lines[row_id])):
        above = set(lines[row_id])
        for fragment in release.spans.get(("passages", row_id), []):
            for at in range(fragment["char_start"], min(fragment["char_end"], length)):
                other = owners[at]
                if other is not None and other not in above:
                    check.fault(
                        f"{source_id}, character {at}: passages {other} and {row_id} both have it."
                    )
                owners[at] = row_id
    return owners


def _cells(check: Check, source_id: str, release: Release, length: int) -> list[str | None]:
    """Return the cell over each character, of which there must be one at most."""
    cells: list[str | None] = [None] * length
    for row_id in (row["cell_id"] for row in release.of("cells", source_id)):
        for fragment in release.spans.get(("cells", row_id), []):
            for at in range(fragment["char_start"], min(fragment["char_end"], length)):
                if cells[at] not in (None, row_id):
                    check.fault(
                        f"{source_id}, character {at}: cells {cells[at]} and {row_id} both have it."
                    )
                cells[at] = row_id
    return cells
