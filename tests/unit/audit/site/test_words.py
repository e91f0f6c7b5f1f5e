"""What is lit on a page is what the page prints."""

import random
from pathlib import Path
from typing import Any

from extract.audit.boxes import Shelf, reads
from extract.audit.release import load_release
from extract.audit.site.chunks import read_script
from extract.audit.witness import open_witnesses
from extract.model.counting import normalized
from tests.unit.audit.site.test_items import documents, items
from tests.unit.printed import ROOT

ROWS = 200


def page_of(document: Path, source: int, page: int) -> dict[str, Any]:
    path = document / "data" / f"page-{source}-{page}.js"
    loaded: dict[str, Any] = read_script(path.read_text(encoding="utf-8"))
    return loaded


def test_pdfium_reads_the_quote_under_the_lit_boxes_of_200_rows(reports: Path) -> None:
    witnesses = open_witnesses(load_release(reports.parent), ROOT)
    shelves: dict[tuple[str, int], Shelf] = {}
    pool: list[tuple[Path, dict[str, Any]]] = [
        (document, item)
        for document in documents(reports)
        for item in items(document)
        if any(word[4] for word in item["words"])  # type: ignore[attr-defined]
    ]
    read = 0
    for document, item in random.Random(6).sample(pool, ROWS):  # noqa: S311  a sample, no secret
        core = read_script((document / "data" / "core.js").read_text(encoding="utf-8"))
        for source, page, start, end, box in item["words"]:
            if box is None:
                continue
            source_id = core["sources"][source]["source_id"]
            key = source_id, page
            shelf = shelves.setdefault(key, Shelf(witnesses.marks(*key)))
            chunk = page_of(document, source, page)
            quote = chunk["text"][start - chunk["start"] : end - chunk["start"]]
            assert quote.strip()
            assert reads(shelf.within(*box), normalized(quote)), (item["label"], quote)
            read += 1
    assert read >= ROWS


def test_the_words_of_a_text_are_the_quotes_of_the_tables(hostile: Path) -> None:
    """Offsets are code points: characters beyond the first plane stand before these words."""
    spans = load_release(hostile.parent).rows("spans")
    quotes = {(r["source_id"], r["char_start"], r["char_end"]): r["quote"] for r in spans}
    looked = 0
    for document in documents(hostile):
        core = read_script((document / "data" / "core.js").read_text(encoding="utf-8"))
        for item in items(document):
            for source, page, start, end, _ in item["words"]:  # type: ignore[attr-defined]
                chunk = page_of(document, source, page)
                text = chunk["text"][start - chunk["start"] : end - chunk["start"]]
                assert text == quotes[core["sources"][source]["source_id"], start, end]
                looked += 1
    assert looked > 10
