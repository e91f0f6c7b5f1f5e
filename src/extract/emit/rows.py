"""The rows of one document, in no particular order."""

from bisect import bisect_right
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cache, cached_property
from typing import Any, cast

from extract import findings
from extract.emit.spans import Place, Places
from extract.model.block import Segmentation
from extract.model.correction import Identity, mentioned
from extract.model.identity import Identities
from extract.model.page import Reading
from extract.model.statement import Recognition
from extract.model.text import Span
from extract.profile import Report, SourceFile

Row = dict[str, Any]

_FAR = 2**62


@dataclass(frozen=True)
class Part:
    """One source of a document, and what the stages before made of it."""

    source: SourceFile
    reading: Reading
    segmentation: Segmentation
    recognition: Recognition

    @cached_property
    def places(self) -> Places:
        """Where the fragments of its text stand: many rows stand on the same."""
        return Places(self.reading)


def document_row(report: Report) -> Row:
    """Return the row of `documents` for a report that built."""
    named = {f.name: getattr(report, f.name) for f in fields(report)}
    del named["sources"], named["tables"], named["expectations"]
    return {**named, "status": "built"}


def failed_document_row(document_id: str) -> Row:
    """Return the row of `documents` for a report that failed: nothing of it but its id."""
    kept = {"document_id": document_id, "document_date_basis": None, "status": "failed"}
    return {**dict.fromkeys((f.name for f in fields(Report)), None), **kept}


def source_rows(
    part: Part, used: Sequence[Span], identities: Sequence[Identity] = ()
) -> Iterator[tuple[str, Row]]:
    """Return all rows of one source, each with the name of its table.

    `used` are the stretches of its text that facts stand on, in order and apart; `identities` what
    corrections take things named for.
    """
    source_id = part.source.source_id
    yield "sources", _source_row(part)
    for page in part.reading.pages:
        yield "pages", _page_row(part, page)
    for ordinal, lost in enumerate(part.reading.lost):
        yield "lost_glyphs", {"source_id": source_id, "ordinal": ordinal, **lost._asdict()}
    for stretch in part.segmentation.coverage:
        is_used = _touches(used, stretch.char_start, stretch.char_end)
        yield "coverage", {"source_id": source_id, "is_used": is_used, **plain(stretch)}
    yield from _located_rows(part, identities)
    yield from _finding_rows(part)


def _touches(stretches: Sequence[Span], start: int, end: int) -> bool:
    """Whether one of `stretches` holds a character of [start, end)."""
    at = bisect_right(stretches, (start, _FAR)) - 1
    near = stretches[max(0, at) : at + 2]
    return any(span.start < end and start < span.end for span in near)


def _source_row(part: Part) -> Row:
    source, reading = part.source, part.reading
    return {
        "source_id": source.source_id,
        "document_id": source.document_id,
        "file": source.file,
        "media_type": source.media_type,
        "standing": source.standing,
        "derived_from_id": source.derived_from_id,
        "language": source.language,
        "licence": source.licence,
        "sha256": reading.sha256,
        "byte_count": reading.byte_count,
        "page_count": len(reading.pages),
        "char_count": len(reading.text),
        "encoding": reading.encoding,
        "encoding_basis": reading.encoding_basis,
        "characters_from": reading.characters_from,
    }


def _page_row(part: Part, page: Any) -> Row:
    row = plain(page)
    start, end = row.pop("start"), row.pop("end")
    return {
        **row,
        "source_id": part.source.source_id,
        "page": row["number"],
        "char_start": start,
        "char_end": end,
        "text": part.reading.text[start:end],
    }


def _located_rows(part: Part, identities: Sequence[Identity]) -> Iterator[tuple[str, Row]]:
    """Return the rows of passages, cells and calls, and of `spans` for each as a whole."""
    segmentation = part.segmentation
    things_of: tuple[tuple[str, str, Sequence[Any]], ...] = (
        ("passages", "passage_id", segmentation.passages),
        ("cells", "cell_id", segmentation.cells),
        ("footnote_calls", "call_id", segmentation.calls),
        ("mentions", "mention_id", [mentioned(m, identities) for m in part.recognition.mentions]),
    )
    for table, key, things in things_of:
        for thing in things:
            row = plain(thing)
            fragments = map(Span, row.pop("starts"), row.pop("ends"))
            row.pop("origins", None)
            yield table, {**row, "source_id": part.source.source_id}
            for number, place in enumerate(part.places.of(fragments), start=1):
                yield "spans", span_row(part, table, row[key], "", number, place)


def _finding_rows(part: Part) -> Iterator[tuple[str, Row]]:
    ids = Identities(part.source.document_id)
    notes = (*part.reading.notes, *part.segmentation.notes, *part.recognition.notes)
    found = findings.rows(
        notes, part.reading.text, part.source.document_id, part.source.source_id, ids
    )
    for row, quotes in found:
        yield "findings", row
        for quote in quotes:
            for number, place in enumerate(part.places.of(quote.fragments), start=1):
                yield (
                    "spans",
                    span_row(part, "findings", row["finding_id"], quote.field, number, place),
                )


def span_row(part: Part, table: str, row_id: str, field: str, number: int, place: Place) -> Row:
    """Return the row of `spans` for the fragment `number` of a row or a field of it."""
    page, start, end, quote, x0, top, x1, bottom = place
    return {
        "table_name": table,
        "row_id": row_id,
        "field": field,
        "source_id": part.source.source_id,
        "fragment": number,
        "page": page,
        "char_start": start,
        "char_end": end,
        "quote": quote,
        "x0": x0,
        "top": top,
        "x1": x1,
        "bottom": bottom,
    }


def plain(thing: Any) -> Row:
    """Return the fields of a dataclass as a row, their values as they are."""
    return {name: getattr(thing, name) for name in _names(cast(Hashable, type(thing)))}


@cache
def _names(kind: Hashable) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cast(Any, kind)))
