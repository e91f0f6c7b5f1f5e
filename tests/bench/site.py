"""The audit site of a made-up document of many pages: its size, and how soon its page opens.

Run as `python -m tests.bench.site [PAGES]`; the pages have prose with meetings and a table of
parties each, so that every page has rows to check.
"""

import sys
import tempfile
import time
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from extract.audit.site import build_site
from extract.cli import main as extract
from tests.browser.driving import chromium, opened

ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "Australia", "Bangladesh", "Cambodia", "Denmark", "Ecuador", "Fiji", "Ghana", "Hungary",
    "India", "Japan", "Kenya", "Lebanon", "Mexico", "Nepal", "Oman", "Peru", "Qatar", "Romania",
)  # fmt: skip


def write_pdf(path: Path, pages: int) -> None:
    """Write the document: on each page two paragraphs, and a table of parties with dates."""
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for number in range(1, pages + 1):
        text = canvas.beginText(72, 770)
        text.setFont("Times-Roman", 11)
        for line in _prose(number):
            text.textLine(line)
        canvas.drawText(text)
        top = 640
        for row, name in enumerate(("Party", *NAMES)):
            y = top - 16 * row
            canvas.setFont("Times-Roman", 10)
            canvas.drawString(78, y + 4, name)
            canvas.drawString(258, y + 4, f"{row} May {1950 + number % 50}" if row else "Since")
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


def main(pages: int) -> None:
    """Build tables and site of the document, open its page, scroll it, and print what it took."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pdf = folder / "made_up.pdf"
        write_pdf(pdf, pages)
        extract(["build", str(pdf), "--output", str(folder / "output")])
        begun = time.perf_counter()
        site = build_site(folder / "output", ROOT, [pdf])
        print(f"site of {pages} pages: {time.perf_counter() - begun:.1f} s to build")  # noqa: T201
        print(f"{site.files} files, {site.byte_count / 1e6:.1f} MB")  # noqa: T201
        index = next(site.index.parent.glob("*/index.html"))
        begin = sum(path.stat().st_size for path in _at_once(index))
        print(f"{begin / 1e6:.2f} MB are read when the page opens")  # noqa: T201
        with chromium() as browser, opened(browser, index) as page:
            for view in ("#overview", "#queue/all", "#read/0/1", f"#read/0/{pages}"):
                page.goto("about:blank")
                begun = time.perf_counter()
                page.goto(index.as_uri() + view)
                page.wait_for_selector(f"body[data-ready^='{view}']")
                print(f"{view}: ready after {time.perf_counter() - begun:.2f} s")  # noqa: T201


def _at_once(index: Path) -> list[Path]:
    assets = index.parents[1] / "assets"
    return [index, index.parent / "data" / "core.js", index.parent / "data" / "index.js",
            *assets.iterdir()]  # fmt: skip


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 500)
