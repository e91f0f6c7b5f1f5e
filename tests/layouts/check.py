"""Typeset, read, segment, compare: one layout of one document."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from extract.model.block import Segmentation
from extract.profile import Limits, Report, SourceFile, loose_reports
from extract.read import read
from extract.segment import segment
from extract.vocabulary import Vocabulary, load

from .compare import Outcome, compare
from .document import Document
from .layout import Layout
from .rows import Rows, rows_of_segmentation
from .typeset import typeset

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Checked:
    """A layout that was tried: how many pages it gave and what differs."""

    pages: int
    outcome: Outcome


@cache
def vocabulary() -> Vocabulary:
    """Return the vocabularies of this repository."""
    return load(ROOT / "pipeline" / "vocabulary")


def segmented(source: SourceFile, report: Report) -> Segmentation:
    """Return what the first two stages make of a source."""
    reading = read(source, limits=Limits(), vocabulary=vocabulary())
    return segment(reading, source, report, vocabulary())


def check(document: Document, expected: Rows, layout: Layout, folder: Path) -> Checked:
    """Typeset `document` into `folder` and compare what is read of it with `expected`.

    The PDF is read as a file without a profile.
    """
    path = folder / f"{layout.name}.pdf"
    pages = typeset(document, layout, path)
    report = loose_reports([path])[0]
    found = rows_of_segmentation(segmented(report.sources[0], report))
    return Checked(pages, compare(expected, found))
