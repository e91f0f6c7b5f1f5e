"""What became of the text: on how much of it a fact stands, by part."""

from collections import Counter

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.overview.grid import Grid, Mark
from extract.audit.site.summary import PARTS

READ = ("passage", "cell")
"""The parts that are read for facts."""

_NAMES = {
    ("passage", True): "passages: a fact stands on it",
    ("passage", False): "passages: nothing taken",
    ("cell", True): "cells: a fact stands on it",
    ("cell", False): "cells: nothing taken",
    ("furniture", False): "page furniture",
    ("whitespace", False): "white space",
    ("excluded", False): "left out by a rule",
}


def use_of_text(dossier: Dossier) -> Grid:
    """Count characters: sources down; parts, with and without a fact on them, across.

    Every character of a source is in exactly one column.
    """
    counts: Counter[tuple[str, tuple[str, bool]]] = Counter()
    for row in dossier.rows("coverage"):
        counts[row["source_id"], _part(row)] += row["char_end"] - row["char_start"]
    sources = [source["source_id"] for source in dossier.sources]
    marks = {
        (sources.index(source), list(_NAMES).index(part)): Mark(length, href=_href(*part))
        for (source, part), length in counts.items()
        if length
    }
    files = tuple(str(source["file"]) for source in dossier.sources)
    return Grid(files, tuple(_NAMES.values()), marks)


def _part(row: Row) -> tuple[str, bool]:
    part = row["part"] if row["part"] in PARTS else "excluded"
    return part, bool(row["is_used"]) and part in READ


def _href(part: str, is_used: bool) -> str:
    """Return the list of a document that has these characters."""
    name = "without_fact" if part in READ and not is_used else part
    return f"lists/characters-{name}-1.html"
