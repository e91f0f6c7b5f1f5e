"""A document of one page in two sources, and its tables: all written out by hand.

A facsimile (PDF, in Courier, where every character is 0.6 em wide) of a text layer with the same
lines. Tables are plain rows, so that a test can change one value and see which check notices.
"""

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from extract.audit import audit
from extract.audit.verdict import Check, Verdict
from extract.schema import load
from tests.unit.pdfs import EM, HEIGHT, pdf, show

ROOT = Path(__file__).resolve().parents[3]
SIZE = 10.0

Tables = dict[str, list[dict[str, Any]]]

LINES = (
    # (text as read, x, y from the top of its baseline)
    ("BIRDS/1", 20, 20),
    ("Of birds", 20, 40),
    ("1. Birds sing1 a-", 20, 60),
    ("lot and:", 20, 72),
    ("• one bird", 30, 84),
    ("Name", 20, 110),
    ("Place", 120, 110),
    ("owl", 20, 122),
    ("wood", 120, 122),
    ("1 Loudly.", 20, 150),
)
"""Line 2 ends in a hyphen and has a raised call, the digit after "sing"."""

TEXT = "".join(f"{line}\n" for line, _, _ in LINES)
CALL = TEXT.index("sing1") + 4
GOLDEN = {
    "sections": (
        'ordinal,kind,section,heading,language,page,quote\n1,title,"",Of birds,en,1,Of birds\n'
    ),
    "paragraphs": (
        "section,number,first_words,last_words,language,page,page_end,quote\n"
        '"",1,Birds sing a-lot and:,Birds sing a-lot and:,en,1,1,Birds sing a-\n'
    ),
    "list_items": (
        "section,paragraph,position,first_words,last_words,language,page,quote\n"
        '"",1,1,one bird,one bird,en,1,one bird\n'
    ),
    "footnotes": (
        "number,page,first_words,last_words,language,call_page,call_section,call_paragraph,"
        "call_position,call_word\n"
        '1,1,Loudly.,Loudly.,en,1,"",1,"",sing\n'
    ),
    "cells": (
        "section,row_index,column_index,cell_role,item,text,page,page_end,quote\n"
        '"",0,0,header,1,Name,1,1,Name\n'
        '"",0,1,header,1,Place,1,1,Place\n'
        '"",1,0,body,1,owl,1,1,owl\n'
        '"",1,1,body,1,wood,1,1,wood\n'
    ),
}


def facsimile() -> bytes:
    """The PDF: the last word of the table is printed twice, to look bold."""
    content = ""
    for line, x, y in LINES:
        before, call, _ = line.partition("1 a-")
        content += show(before, x, HEIGHT - y)
        if call:
            x1 = x + EM * SIZE * len(before)
            content += show("1", x1, HEIGHT - y + 4, 6) + show(" a-", x1 + 3.6, HEIGHT - y)
    content += show("wood", 120.3, HEIGHT - 122)
    return pdf(content)


def starts() -> list[int]:
    """Where each line begins in the text."""
    found, at = [], 0
    for line, _, _ in LINES:
        found.append(at)
        at += len(line) + 1
    return found


PASSAGES = (
    # (name, kind, parent, number, text, lines it stands on)
    ("header", "header", None, None, "BIRDS/1", (0,)),
    ("title", "title", None, None, "Of birds", (1,)),
    ("paragraph", "paragraph", None, "1", "Birds sing a-lot and:", (2, 3)),
    ("item", "list_item", "paragraph", None, "one bird", (4,)),
    ("table", "table", None, None, "Name | Place", (5, 6, 7, 8)),
    ("row0", "table_row", "table", None, "Name | Place", (5, 6)),
    ("row1", "table_row", "table", None, "owl | wood", (7, 8)),
    ("note", "footnote", None, "1", "Loudly.", (9,)),
)
OWNERS = (
    "header",
    "title",
    "paragraph",
    "paragraph",
    "item",
    "row0",
    "row0",
    "row1",
    "row1",
    "note",
)


def small_tables(pdf_hash: str, text_hash: str) -> Tables:
    """All tables of the document."""
    tables: Tables = {name: [] for name in load(ROOT / "pipeline" / "schema")}
    tables["documents"].append({"document_id": "birds", "status": "built"})
    for file, media_type, sha256, parent in (
        ("birds.pdf", "application/pdf", pdf_hash, "birds/birds.txt"),
        ("birds.txt", "text/plain", text_hash, None),
    ):
        tables["sources"].append(
            {
                "source_id": f"birds/{file}",
                "document_id": "birds",
                "file": file,
                "media_type": media_type,
                "derived_from_id": parent,
                "sha256": sha256,
                "byte_count": 1,
                "page_count": 1,
                "char_count": len(TEXT),
            }
        )
        _add_source(tables, f"birds/{file}", is_pdf=parent is not None)
    return tables


def _add_source(tables: Tables, source_id: str, *, is_pdf: bool) -> None:
    count = sum(not char.isspace() for char in TEXT)
    tables["pages"].append(
        {
            "source_id": source_id,
            "page": 1,
            "label_basis": "none",
            "char_start": 0,
            "char_end": len(TEXT),
            "text": TEXT,
            "start_basis": "page" if is_pdf else "file_start",
            "glyph_count": count if is_pdf else None,
            "lost_count": 4 if is_pdf else None,
            "witness_count": count if is_pdf else None,
        }
    )
    if is_pdf:
        tables["lost_glyphs"] += [
            {"source_id": source_id, "page": 1, "ordinal": n, "text": char, "reason": "duplicate"}
            | {"x0": 120.3, "top": 114.0, "x1": 126.3, "bottom": 124.0}
            for n, char in enumerate("wood")
        ]
    for ordinal, (name, kind, parent, number, text, lines) in enumerate(PASSAGES):
        row_id = f"{source_id}:{name}"
        tables["passages"].append(
            {
                "passage_id": row_id,
                "source_id": source_id,
                "parent_id": parent and f"{source_id}:{parent}",
                "kind": kind,
                "section": "",
                "number": number,
                "language": "en",
                "language_basis": "declared",
                "text": text,
                "ordinal": ordinal,
            }
        )
        _add_spans(tables, "passages", row_id, source_id, lines, is_pdf=is_pdf)
    _add_cells(tables, source_id, is_pdf=is_pdf)
    _add_call(tables, source_id, is_pdf=is_pdf)
    _add_coverage(tables, source_id)


def _add_cells(tables: Tables, source_id: str, *, is_pdf: bool) -> None:
    for at, line in enumerate((5, 6, 7, 8)):
        cell_id = f"{source_id}:cell{at}"
        tables["cells"].append(
            {
                "cell_id": cell_id,
                "source_id": source_id,
                "table_id": f"{source_id}:table",
                "row_index": at // 2,
                "column_index": at % 2,
                "row_span": 1,
                "column_span": 1,
                "cell_role": "body" if at // 2 else "header",
                "header": ("Name", "Place")[at % 2] if at // 2 else None,
                "text": LINES[line][0],
                "derivation": "stated",
                "is_repeat": False,
            }
        )
        _add_spans(tables, "cells", cell_id, source_id, (line,), is_pdf=is_pdf)


def _add_call(tables: Tables, source_id: str, *, is_pdf: bool) -> None:
    tables["footnote_calls"].append(
        {
            "call_id": f"{source_id}:call",
            "source_id": source_id,
            "number": "1",
            "from_passage_id": f"{source_id}:paragraph",
            "to_passage_id": f"{source_id}:note",
        }
    )
    x0 = 20 + EM * SIZE * len("1. Birds sing")
    box = (x0, 50.0, x0 + 3.6, 62.0)
    tables["spans"].append(
        _span("footnote_calls", f"{source_id}:call", source_id, 1, CALL, CALL + 1, box, is_pdf)
    )


def _add_spans(
    tables: Tables, table: str, row_id: str, source_id: str, lines: tuple[int, ...], *, is_pdf: bool
) -> None:
    for number, line in enumerate(lines, start=1):
        text, x, y = LINES[line]
        start = starts()[line]
        box = (float(x), y - 9.0, x + EM * SIZE * len(text), y + 2.0)
        tables["spans"].append(
            _span(table, row_id, source_id, number, start, start + len(text), box, is_pdf)
        )


def _span(
    table: str,
    row_id: str,
    source_id: str,
    number: int,
    start: int,
    end: int,
    box: tuple[float, ...],
    is_pdf: bool,
) -> dict[str, Any]:
    edges = dict(zip(("x0", "top", "x1", "bottom"), box if is_pdf else [None] * 4, strict=True))
    return {
        "table_name": table,
        "row_id": row_id,
        "field": "",
        "source_id": source_id,
        "fragment": number,
        "page": 1,
        "char_start": start,
        "char_end": end,
        "quote": TEXT[start:end],
        **edges,
    }


def _add_coverage(tables: Tables, source_id: str) -> None:
    for start, (line, _, _), owner in zip(starts(), LINES, OWNERS, strict=True):
        part = {"header": "furniture", "row0": "cell", "row1": "cell"}.get(owner, "passage")
        end = start + len(line)
        for at, to, what, whose in (
            (start, end, part, f"{source_id}:{owner}"),
            (end, end + 1, "whitespace", None),
        ):
            tables["coverage"].append(
                {
                    "source_id": source_id,
                    "char_start": at,
                    "char_end": to,
                    "part": what,
                    "passage_id": whose,
                    "rule_id": None,
                    "is_used": False,
                }
            )


class Small:
    """The document on the disk, its tables in memory, and the audit of both."""

    def __init__(self, folder: Path) -> None:
        self.root, self.output = folder / "root", folder / "output"
        shutil.copytree(ROOT / "pipeline", self.root / "pipeline")
        self.raw = self.root / "raw" / "birds"
        self.raw.mkdir(parents=True)
        (self.raw / "birds.pdf").write_bytes(facsimile())
        (self.raw / "birds.txt").write_text(TEXT, encoding="utf-8")
        self.golden = self.root / "tests" / "golden" / "birds"
        self.golden.mkdir(parents=True)
        for name, rows in GOLDEN.items():
            (self.golden / f"{name}.csv").write_text(rows, encoding="utf-8")
        hashes = [
            hashlib.sha256((self.raw / name).read_bytes()).hexdigest()
            for name in ("birds.pdf", "birds.txt")
        ]
        self.tables = small_tables(*hashes)

    def audited(self) -> Verdict:
        """Write the tables and audit them."""
        folder = self.output / "datasets"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, table in load(ROOT / "pipeline" / "schema").items():
            if name in self.tables:
                columns = {
                    field.name: [row.get(field.name) for row in self.tables[name]]
                    for field in table.fields
                }
                pq.write_table(pa.table(columns), folder / f"{name}.parquet")
        return audit(self.output, self.root)

    def failed(self) -> dict[str, Check]:
        """The checks that fail, by name."""
        return {check.name: check for check in self.audited().checks if not check.ok}

    def change(self, table: str, where: Callable[[dict[str, Any]], object], **values: Any) -> None:
        """Change the one row of `table` of which `where` is true."""
        (row,) = [row for row in self.tables[table] if where(row)]
        row.update(values)
