"""Documents in two editions, built from texts as the runner builds them, without a profile."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from extract.audit.release import Release
from extract.run import Request, build

ROOT = Path(__file__).resolve().parents[1]
PARALLEL = ROOT / "tests" / "fixtures" / "parallel"
"""Texts in two languages, written for this purpose, with their alignment by hand."""

Rows = list[dict[str, Any]]


def built_editions(folder: Path, document_id: str, texts: Mapping[str, str]) -> Release:
    """Return the tables of a document whose sources are `texts`, by file name without suffix."""
    root = folder / "root"
    if not root.exists():
        shutil.copytree(ROOT / "pipeline" / "vocabulary", root / "pipeline" / "vocabulary")
        shutil.copytree(ROOT / "pipeline" / "schema", root / "pipeline" / "schema")
    raw = root / "raw" / document_id
    raw.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (raw / f"{name}.txt").write_text(text, encoding="utf-8")
    build(Request(root=root, output=folder / "output", only=document_id))
    tables = (folder / "output" / "datasets").glob("*.parquet")
    return Release({path.stem: pq.read_table(path).to_pylist() for path in tables})


def parallel_texts(name: str) -> dict[str, str]:
    """Return the two texts of a folder of `PARALLEL`, by language."""
    return {path.stem: path.read_text(encoding="utf-8") for path in (PARALLEL / name).glob("*.txt")}
