"""The numbers of the verdict strip, of one document and of all: what became of everything."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.items import REASONS, fact_tables

PARTS = ("passage", "cell", "furniture", "whitespace", "excluded")
DERIVATIONS = ("stated", "header", "normalized", "lookup", "inferred")
REVIEWS = ("unreviewed", "confirmed", "corrected", "disputed")
VERDICTS = ("fails", "cannot_be_checked", "holds")
OUTCOMES = ("applied", "already_right", "orphaned", "conflicting", "lapsed")
RELATIONS = ("same_subject", "thematic", "translation")


@dataclass(frozen=True, slots=True)
class Summary:
    """The numbers of one document, by group and name; each leads to a list of that length."""

    document_id: str
    numbers: Mapping[str, Mapping[str, int]]

    def number(self, group: str, name: str) -> int:
        """Return one number."""
        return self.numbers[group][name]


@dataclass(frozen=True, slots=True)
class Overview:
    """The numbers of every document, and of all together."""

    documents: tuple[Summary, ...]

    @property
    def totals(self) -> dict[str, dict[str, int]]:
        """The sums over the documents."""
        sums: dict[str, Counter[str]] = {}
        for summary in self.documents:
            for group, numbers in summary.numbers.items():
                sums.setdefault(group, Counter()).update(numbers)
        return {group: dict(numbers) for group, numbers in sums.items()}

    def to_plain(self, hashes: Mapping[str, str]) -> dict[str, Any]:
        """Return what `audit_summary.json` holds; `hashes` are the tables' sha256."""
        return {
            "tables": dict(hashes),
            "totals": self.totals,
            "documents": {
                summary.document_id: {group: dict(n) for group, n in summary.numbers.items()}
                for summary in self.documents
            },
        }


def summarize(dossier: Dossier) -> Summary:
    """Count what became of every glyph and character, and the rows by what is known of them."""
    facts, items = dossier.facts, dossier.items
    return Summary(
        dossier.document_id,
        {
            "glyphs": _glyphs(dossier),
            "characters": _characters(dossier),
            "facts": _counted((i.table for i in facts), fact_tables(dossier)),
            "derivations": _counted((i.row["derivation"] for i in facts), DERIVATIONS),
            "reviews": _counted((i.row["review"] for i in facts), REVIEWS),
            "findings": _counted((r["verdict"] for r in dossier.rows("findings")), VERDICTS),
            "links": _counted((r["relation"] for r in dossier.rows("links")), RELATIONS),
            "corrections": _counted((r["outcome"] for r in dossier.rows("corrections")), OUTCOMES),
            "queue": _counted((i.reason for i in items), REASONS),
        },
    )


def _counted(values: Iterable[str], names: Iterable[str]) -> dict[str, int]:
    """Return how often each of `names` occurs, then what else occurs."""
    counts = Counter(values)
    return {name: counts[name] for name in dict.fromkeys([*names, *sorted(counts)])}


def _glyphs(dossier: Dossier) -> dict[str, int]:
    pages = dossier.rows("pages")
    return {
        "printed": _sum(pages, "witness_count"),
        "in_text": _sum(pages, "glyph_count"),
        "lost": len(dossier.rows("lost_glyphs")),
    }


def _characters(dossier: Dossier) -> dict[str, int]:
    numbers = {"all": sum(row["char_count"] for row in dossier.sources)}
    numbers |= dict.fromkeys(PARTS, 0)
    unread = 0
    for row in dossier.rows("coverage"):
        length = row["char_end"] - row["char_start"]
        numbers[row["part"]] += length
        if is_unread(row):
            unread += length
    return {**numbers, "without_fact": unread}


def is_unread(row: Row) -> bool:
    """Whether a stretch of `coverage` is text on which no fact stands."""
    return row["part"] in ("passage", "cell") and not row["is_used"]


def _sum(rows: Iterable[Row], column: str) -> int:
    return sum(row.get(column) or 0 for row in rows)


def summary_text(overview: Overview, hashes: Mapping[str, str]) -> str:
    """Return `audit_summary.json`."""
    return json.dumps(overview.to_plain(hashes), ensure_ascii=False, indent=1) + "\n"
