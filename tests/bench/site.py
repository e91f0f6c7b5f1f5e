"""The audit site of a made-up document of many pages: its size, and how soon its page opens.

Run as `python -m tests.bench.site [PAGES]`; the pages have prose with meetings and a table of
parties each, so that every page has rows to check.
"""

import hashlib
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.audit.site import build_site
from extract.cli import main as extract
from tests.browser.driving import chromium, opened

ROOT = Path(__file__).resolve().parents[2]
PART = 10
SCREENS = 100
NAMES = (
    "Australia", "Bangladesh", "Cambodia", "Denmark", "Ecuador", "Fiji", "Ghana", "Hungary",
    "India", "Japan", "Kenya", "Lebanon", "Mexico", "Nepal", "Oman", "Peru", "Qatar", "Romania",
)  # fmt: skip


def write_pdf(path: Path, pages: int) -> None:
    """Write the document: on each page two paragraphs, and a table of parties with dates."""
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for page in range(pages):
        number = page % PART + 1
        text = canvas.beginText(72, 770)
        text.setFont("Times-Roman", 11)
        for line in _prose(number):
            text.textLine(line)
        canvas.drawText(text)
        top = 640
        for row, name in enumerate(("Parties to the Convention", *NAMES)):
            y = top - 16 * row
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(78, y + 4, name)
            canvas.drawString(
                258, y + 4, f"{row} May {1950 + number % 50}" if row else "Date of accession"
            )
        canvas.grid([72, 252, 432], [top + 16 - 16 * n for n in range(len(NAMES) + 2)])
        canvas.setFont("Times-Roman", 9)
        canvas.drawString(290, 40, str(number))
        canvas.showPage()
    canvas.save()


def _prose(number: int) -> list[str]:
    year = 1950 + number % 50
    return [
        f"{number}. The Seminar on Borders No. {number} was held in Manila in May {year}.",
        f"It was attended by {', '.join(NAMES[:6])} and Ghana.",
        "",
        f"The Workshop on Return No. {number} took place in Lima on {1 + number % 28} June {year}.",
    ]


def repeat(tables: Path, times: int, pdf: Path) -> None:
    """Make the tables of a source in the folder `tables` those of one `times` as long, `pdf`."""
    loaded = {path.stem: pq.read_table(path) for path in tables.glob("*.parquet")}
    (source,) = loaded["sources"].to_pylist()
    own = {
        row[key]
        for key, rows in ((table.column_names[0], table) for table in loaded.values())
        if key not in ("source_id", "document_id", "entity_id", "table_name", "subject_id")
        for row in rows.to_pylist()
    }
    for name, table in loaded.items():
        rows = table.to_pylist()
        if name == "sources":
            data = pdf.read_bytes()
            rows = [
                source
                | {"sha256": hashlib.sha256(data).hexdigest(), "byte_count": len(data)}
                | {column: source[column] * times for column in ("page_count", "char_count")}
            ]
        elif "source_id" in table.column_names or name in ("links", "comparisons"):
            rows = [_moved(row, k, source, own) for k in range(times) for row in rows]
        pq.write_table(pa.Table.from_pylist(rows, table.schema), tables / f"{name}.parquet")


def _moved(row: dict[str, Any], k: int, source: dict[str, Any], own: set[str]) -> dict[str, Any]:
    """Return a row as it stands in the `k`-th repetition."""
    moved = dict(row)
    for column, value in row.items():
        if column == "page":
            moved[column] = value + k * source["page_count"]
        elif column in ("char_start", "char_end"):
            moved[column] = value + k * source["char_count"]
        elif column.endswith("_id") and value in own:
            moved[column] = f"{value}-{k}"
    return moved


def main(pages: int) -> None:
    """Make the tables of the document, build its site, open its page, and print what it took.

    The tables are those of its first `PART` pages as many times as need be: reading is measured
    elsewhere.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        part, pdf, output = folder / "made_up.pdf", folder / "whole.pdf", folder / "output"
        write_pdf(part, PART)
        write_pdf(pdf, pages)
        extract(["build", str(part), "--output", str(output)])
        repeat(output / "datasets", pages // PART, pdf)
        begun = time.perf_counter()
        site = build_site(output, ROOT, [pdf])
        print(f"site of {pages} pages: {time.perf_counter() - begun:.1f} s to build")  # noqa: T201
        print(f"{site.files} files, {site.byte_count / 1e6:.1f} MB")  # noqa: T201
        measure(next(site.index.parent.glob("*/index.html")), pages)


def measure(index: Path, pages: int) -> None:
    """Open the document's page in its views, scroll it to its end, and print what it took."""
    assets = index.parents[1] / "assets"
    data = [index.parent / "data" / f"{name}.js" for name in ("core", "index")]
    begin = sum(path.stat().st_size for path in (index, *data, *assets.iterdir()))
    print(f"{begin / 1e6:.2f} MB are read when the page opens")  # noqa: T201
    with chromium() as browser, opened(browser, index) as page:
        for view in ("#overview", "#queue/all", "#read/0/1", f"#read/0/{pages}"):
            page.goto("about:blank")
            begun = time.perf_counter()
            page.goto(index.as_uri() + view)
            page.wait_for_selector(f"body[data-ready^='{view}']")
            print(f"{view}: ready after {time.perf_counter() - begun:.2f} s")  # noqa: T201
        print(f"{page.evaluate('Audit.index.id.length'):,} rows to check")  # noqa: T201
        page.evaluate("document.querySelector('.reading-pages').scrollTo(0, 0)")
        begun = time.perf_counter()
        for _ in range(SCREENS):
            page.evaluate("document.querySelector('.reading-pages').scrollBy(0, 4000)")
            page.evaluate("new Promise((done) => requestAnimationFrame(() => done()))")
        print(f"scrolled by a screen: {(time.perf_counter() - begun) / SCREENS:.3f} s")  # noqa: T201
        filled = page.locator("[data-filled]").count()
        print(f"{filled} of {pages} pages are held in the window")  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
