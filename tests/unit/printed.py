"""Lines, vocabularies and documents for tests, built by hand."""

from dataclasses import replace
from pathlib import Path

from extract.model.block import Segmentation
from extract.model.page import Line, Reading
from extract.profile import Report, SourceFile, TableProfile
from extract.read.text_layer import read_text
from extract.segment import segment
from extract.vocabulary import Vocabulary, load

ROOT = Path(__file__).resolve().parents[2]
VOCABULARY: Vocabulary = load(ROOT / "pipeline" / "vocabulary")


def source(name: str = "report.txt", media_type: str = "text/plain") -> SourceFile:
    return SourceFile(
        document_id="report",
        source_id=f"report/{name}",
        file=name,
        path=Path(name),
        media_type=media_type,
    )


def text_lines(text: str) -> list[Line]:
    """The lines of a text source, blank ones left out."""
    return list(read_text(text, VOCABULARY).lines)


def segmented(text: str, *tables: TableProfile) -> Segmentation:
    """A text source, read and segmented."""
    reading = replace(read_text(text, VOCABULARY), encoding="utf-8")
    report = Report(document_id="report", sources=(source(),), tables=tables)
    return segment(reading, source(), report, VOCABULARY)


def printed_lines(*rows: tuple[str, float, float], size: float = 10.0) -> Reading:
    """A page of a PDF: (text, x0, bottom) per line, every character 5 points wide."""
    text = ""
    lines: list[Line] = []
    for words, x0, bottom in rows:
        lefts = tuple(x0 + 5.0 * i for i in range(len(words)))
        lines.append(
            Line(
                page=1,
                start=len(text),
                end=len(text) + len(words),
                x0=x0,
                top=bottom - size,
                x1=x0 + 5.0 * len(words),
                bottom=bottom,
                size=size,
                lefts=lefts,
                rights=tuple(x + 5.0 for x in lefts),
            )
        )
        text += words + "\n"
    return Reading(text=text, pages=(), lines=tuple(lines))
