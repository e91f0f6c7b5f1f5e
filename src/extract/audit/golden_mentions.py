"""Whether the names and dates in a text are those that people read in it.

A golden file `mentions.csv` is about the text source of its document: `line` is the line of the
file, from 1, on which a mention starts. `mentions_by_page.csv` is about its PDFs, and has the page.
Countries are compared by line or page, words and code, dates by line or page, words and value; a
leading article or preposition is no matter.
"""

import re
from bisect import bisect_right
from collections import Counter
from pathlib import Path

from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import EXACT, Floors, f1, hold
from extract.audit.release import Release, Row, is_pdf
from extract.audit.verdict import Check

BY_PAGE = "mentions_by_page"

_VALUE = {"country": "iso3", "date": "date"}
_LEAD = re.compile(r"^(?:the|in|en|de|du|le|la|les|l’|on|from)\s+", re.IGNORECASE)


def check_mentions(release: Release, path: Path, document_id: str, floors: Floors) -> list[Check]:
    """Compare the mentions of the text sources, or the PDFs, of a document with a golden file."""
    place = "page" if path.stem == BY_PAGE else "line"
    rows = read_rows(path, ("mention_kind", "text", place, *_VALUE.values()))
    sources = [s for s in release.rows("sources") if s["document_id"] == document_id]
    own = [s["source_id"] for s in sources if is_pdf(s) == (place == "page")]
    checks = []
    for kind in _VALUE:
        check = Check(f"golden {document_id}/{path.name}: {kind}", "rows")
        wanted = Counter(_golden(row, kind, place) for row in rows if row["mention_kind"] == kind)
        check.look(wanted.total())
        built = Counter(m for source_id in own for m in _built(release, source_id, kind, place))
        score = f1((wanted & built).total(), wanted.total(), built.total())
        differences = [
            f"{sign}: {place} {row[0]}, {row[1]!r}, {row[2]}"
            for sign, rest in (("missing", wanted - built), ("extra", built - wanted))
            for row in sorted(rest.elements())
        ]
        hold(check, score, floors.get(f"{path.stem}.{kind}", EXACT), differences)
        checks.append(check)
    return checks


def _golden(row: dict[str, str], kind: str, place: str) -> tuple[int, str, str]:
    return int(row[place]), _plain(row["text"]), row[_VALUE[kind]]


def _built(release: Release, source_id: str, kind: str, place: str) -> list[tuple[int, str, str]]:
    text = release.texts[source_id]
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = []
    for row in release.rows("mentions"):
        if row["source_id"] == source_id and row["mention_kind"] == kind and _counts(row, kind):
            first = release.spans["mentions", row["mention_id"]][0]
            line = bisect_right(starts, first["char_start"])
            value = row[_VALUE[kind]] or ""
            at = first["page"] if place == "page" else line
            found.append((at, _plain(row["text"]), value))
    return found


def _counts(row: Row, kind: str) -> bool:
    """Whether a mention is compared: a date has a value."""
    return kind != "date" or row["date"] is not None


def _plain(text: str) -> str:
    return _LEAD.sub("", " ".join(text.split()))
