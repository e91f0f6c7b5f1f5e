"""Documents in two editions, built from texts or typeset pages as the runner builds them.

Nothing is declared of them: no profile, no language, no date.
"""

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow.parquet as pq

from extract.audit.release import Release
from extract.run import Request, build
from tests.layouts.document import Block, Document, Paragraph, Part, Table, Title, cell, prose
from tests.layouts.layout import LAYOUTS
from tests.layouts.typeset import typeset

ROOT = Path(__file__).resolve().parents[1]
PARALLEL = ROOT / "tests" / "fixtures" / "parallel"
"""Texts in two languages, written for this purpose, with their alignment by hand."""


def built_editions(
    folder: Path, document_id: str, editions: Mapping[str, str | Document]
) -> Release:
    """Return the tables of a document whose sources are `editions`, by file name without suffix."""
    root = folder / "root"
    if not root.exists():
        for part in ("vocabulary", "schema"):
            shutil.copytree(ROOT / "pipeline" / part, root / "pipeline" / part)
    raw = root / "raw" / document_id
    shutil.rmtree(raw, ignore_errors=True)
    raw.mkdir(parents=True)
    for name, edition in editions.items():
        if isinstance(edition, Document):
            typeset(edition, LAYOUTS["baseline"], raw / f"{name}.pdf")
        else:
            (raw / f"{name}.txt").write_text(edition, encoding="utf-8")
    build(Request(root=root, output=folder / "output"))
    tables = (folder / "output" / "datasets").glob("*.parquet")
    return Release({path.stem: pq.read_table(path).to_pylist() for path in tables})


def parallel_texts(name: str) -> dict[str, str]:
    """Return the two texts of a folder of `PARALLEL`, by language."""
    return {path.stem: path.read_text(encoding="utf-8") for path in (PARALLEL / name).glob("*.txt")}


def edition(
    title: str,
    paragraphs: Sequence[Sequence[str]],
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
) -> Document:
    """Return a document: a title, paragraphs given as their sentences, and one table."""
    shares = tuple(1 / len(header) for _ in header)
    boxes = tuple(tuple(cell(text) for text in row) for row in rows)
    blocks: list[Block] = [Title(prose(title))]
    blocks += [Paragraph(str(n), prose(*one)) for n, one in enumerate(paragraphs, start=1)]
    blocks.append(Table(tuple(map(cell, header)), boxes, shares))
    return Document((Part((), "", tuple(blocks)),), {})
