"""Whether the names and dates in a text are those that people read in it.

A golden file `mentions.csv` is about the text source of its document: `line` is the line of the
file, from 1, on which a mention starts. Countries are compared by line, words and code, dates by
line, words and value. Overlapping words with the same value on one line agree: "depuis 1996" and
"1996" differ in value, "in 1996" and "1996" do not.
"""

import csv
import re
from bisect import bisect_right
from collections import Counter
from pathlib import Path

from extract.audit.release import Release, Row, is_pdf
from extract.audit.verdict import Check

FLOORS = {"country": 0.99, "date": 0.98}
"""The least F1, by kind of mention."""

_VALUE = {"country": "iso3", "date": "date"}
_LEAD = re.compile(r"^(?:the|in|en|de|du|le|la|les|l’|on)\s+", re.IGNORECASE)


def check_mentions(release: Release, path: Path, document_id: str) -> list[Check]:
    """Compare the mentions of the text source of a document with a golden file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    sources = [s for s in release.rows("sources") if s["document_id"] == document_id]
    texts = [s["source_id"] for s in sources if not is_pdf(s)]
    checks = []
    for kind, floor in FLOORS.items():
        check = Check(f"golden {document_id}/{path.name}: {kind}", "rows")
        wanted = Counter(_golden(row, kind) for row in rows if row["mention_kind"] == kind)
        check.look(wanted.total())
        built = Counter(m for source_id in texts for m in _built(release, source_id, kind))
        score = 2 * (wanted & built).total() / max(1, wanted.total() + built.total())
        note = check.note if score >= floor else check.fault
        for sign, rest in (("missing", wanted - built), ("extra", built - wanted)):
            for row in sorted(rest.elements()):
                note(f"{sign}: line {row[0]}, {row[1]!r}, {row[2]}")
        if score < 1:
            check.note(f"F1 {score:.4f} (at least {floor})")
        checks.append(check)
    return checks


def _golden(row: dict[str, str], kind: str) -> tuple[int, str, str]:
    return int(row["line"]), _plain(row["text"]), row[_VALUE[kind]]


def _built(release: Release, source_id: str, kind: str) -> list[tuple[int, str, str]]:
    text = release.texts[source_id]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = []
    for row in release.rows("mentions"):
        if row["source_id"] == source_id and row["mention_kind"] == kind and _counts(row, kind):
            first = release.spans["mentions", row["mention_id"]][0]["char_start"]
            value = row[_VALUE[kind]] or ""
            found.append((bisect_right(starts, first), _plain(row["text"]), value))
    return found


def _counts(row: Row, kind: str) -> bool:
    """Whether a mention is compared: a date has a value."""
    return kind != "date" or row["date"] is not None


def _plain(text: str) -> str:
    return _LEAD.sub("", " ".join(text.split()))
