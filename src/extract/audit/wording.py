"""Whether cleaned texts say what their fragments quote: the same letters and digits in order."""

from extract.audit.release import Release, Row, place
from extract.audit.verdict import Check
from extract.model.counting import normalized

LONGEST_NUMBER = 8
"""A printed number, or letter, before a passage that its text leaves out, in characters."""


def check_wording(release: Release) -> list[Check]:
    """Check passages and cells, footnote calls and what numbers a passage aside.

    Cleaning changes spaces, hyphens at line ends, bullets and ligatures, never a letter. The text
    of a table is its header alone.
    """
    check = Check("wording", "texts", expected=bool(release.rows("passages")))
    for table in ("passages", "cells"):
        for row_id, row in release.placed(table):
            fragments = release.spans.get((table, row_id), [])
            if not fragments and not row["text"]:
                continue
            check.look()
            quoted = _letters("".join(_without(release, fragment) for fragment in fragments))
            if not _agrees(row, quoted, _letters(row["text"])):
                where = place(fragments[0]) if fragments else f"{table} {row_id}"
                check.fault(f"{where}: the text {row['text'][:60]!r} is not what stands there.")
    return [check]


def _agrees(row: Row, quoted: str, text: str) -> bool:
    if quoted == text:
        return True
    if row.get("kind") == "table":
        return bool(text) and quoted.startswith(text)
    before = quoted[: len(quoted) - len(text)]
    number = _letters(row.get("number") or "")
    return (
        quoted.endswith(text)
        and len(before) <= LONGEST_NUMBER
        and (before or number) == (number or before)
    )


def _without(release: Release, fragment: Row) -> str:
    """Return a fragment's quote without the footnote calls in it."""
    offsets = release.call_offsets.get(fragment["source_id"], frozenset())
    start = fragment["char_start"]
    return "".join(char for at, char in enumerate(fragment["quote"], start) if at not in offsets)


def _letters(text: str) -> str:
    return "".join(char for char in normalized(text) if char.isalnum())
