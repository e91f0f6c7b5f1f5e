"""Whether a source and the one it is derived from give the same document."""

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher

from extract.audit.release import Release
from extract.audit.verdict import Check

FURNITURE = ("header", "footer")


def check_twins(release: Release) -> list[Check]:
    """Compare passages, but what stands at the edge of pages, and cells, but repeated headers."""
    pairs = [
        (row["source_id"], row["derived_from_id"])
        for row in release.rows("sources")
        if row["derived_from_id"] is not None
    ]
    passages = Check("derived source, passages", "passages", expected=bool(pairs))
    cells = Check("derived source, cells", "cells", expected=False)
    for one, other in pairs:
        _compare(passages, _passages(release, one), _passages(release, other))
        _compare(cells, _cells(release, one), _cells(release, other))
    return [passages, cells]


def _passages(release: Release, source_id: str) -> list[tuple[object, ...]]:
    return [
        (row["kind"], row["section"], row["number"], row["text"])
        for row in release.of("passages", source_id)
        if row["kind"] not in FURNITURE
    ]


def _cells(release: Release, source_id: str) -> list[tuple[object, ...]]:
    """Return the cells of a source, row by row, each with the number of its table."""
    tables = [r["passage_id"] for r in release.of("passages", source_id) if r["kind"] == "table"]
    order = {row_id: number for number, row_id in enumerate(tables, start=1)}
    return sorted(
        (
            order.get(row["table_id"], 0),
            row["row_index"],
            row["column_index"],
            row["row_span"],
            row["column_span"],
            row["cell_role"],
            row["header"] or "",
            row["text"],
        )
        for row in release.of("cells", source_id)
        if not row["is_repeat"]
    )


def _compare(check: Check, one: Sequence[Hashable], other: Sequence[Hashable]) -> None:
    """Count what only one has; where both have the same, what stands in another order."""
    check.look(max(len(one), len(other)))
    ours, theirs = Counter(one), Counter(other)
    for row in (ours - theirs).elements():
        check.fault(f"only in the derived source: {_brief(row)}")
    for row in (theirs - ours).elements():
        check.fault(f"only in the source it is derived from: {_brief(row)}")
    if ours == theirs and list(one) != list(other):
        blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
        moved = len(one) - sum(block.size for block in blocks)
        check.fault("the same things stand in another order.", moved)


def _brief(row: object) -> str:
    parts = row if isinstance(row, tuple) else (row,)
    return " | ".join(str(part)[:80] for part in parts if part not in (None, ""))
