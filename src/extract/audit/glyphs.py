"""Whether every printed character of a PDF is in its text once, or listed as lost."""

from collections import Counter
from collections.abc import Sequence

from extract.audit.release import Row
from extract.audit.verdict import Check
from extract.audit.witness import Mark
from extract.model.counting import UNMAPPED, tally

MOST = 4
"""How many characters a glyph can stand for to which PDFium gives none."""


def check_page_count(check: Check, source_id: str, pages: Sequence[Row], seen: int) -> None:
    """Check that a source has the pages that PDFium sees, numbered from 1."""
    if [row["page"] for row in pages] != list(range(1, seen + 1)):
        check.fault(f"{source_id}: {len(pages)} pages in the tables, {seen} in PDFium.")


def glyph_faults(
    row: Row, gone: Sequence[Row], marks: Sequence[Mark], extra_is_known: bool
) -> list[str]:
    """Return what is wrong with the count of a page, in words.

    `gone` are its rows of `lost_glyphs`. `extra_is_known` says that a finding states that PDFium
    sees less than stands in the text.
    """
    seen = tally(mark.text for mark in marks)
    kept = tally([row["text"]])
    lost = tally(glyph["text"] for glyph in gone)
    blank = seen.pop(UNMAPPED, 0)
    missing, extra = seen - (kept + lost), kept - seen
    extra.pop(UNMAPPED, None)
    faults = []
    if missing:
        faults.append(f"{missing.total()} characters are missing: {_shown(missing)}.")
    if extra.total() > MOST * blank and not extra_is_known:
        faults.append(f"{extra.total()} characters are not on the page: {_shown(extra)}.")
    if row["glyph_count"] != kept.total():
        faults.append(f"{row['glyph_count']} glyphs are counted, {kept.total()} are there.")
    if row["lost_count"] != len(gone):
        faults.append(f"{row['lost_count']} lost glyphs are counted, {len(gone)} are listed.")
    witness = seen.total() + blank
    if row["witness_count"] is None or abs(row["witness_count"] - witness) > MOST * blank:
        faults.append(f"PDFium sees {witness} characters, {row['witness_count']} are stated.")
    return faults


def _shown(characters: Counter[str]) -> str:
    return repr("".join(sorted(characters.elements()))[:40])
