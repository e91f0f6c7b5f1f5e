"""The PDFs of two editions as one: page beside page, as official gazettes print, or in turn."""

from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

import pypdfium2 as pdfium


def put_together(paths: Sequence[Path], how: str, path: Path) -> None:
    """Write the pages of both `paths` to `path`: `beside` each other, or `facing`, in turn.

    Where one edition has fewer pages, blank ones stand for them.
    """
    editions = [pdfium.PdfDocument(one) for one in paths]
    whole = pdfium.PdfDocument.new()
    width, height = editions[0].get_page_size(0)
    for numbers in zip_longest(*(range(len(edition)) for edition in editions)):
        for edition, number in zip(editions, numbers, strict=True):
            if number is None:
                whole.new_page(width, height)
            else:
                whole.import_pages(edition, [number])
    if how == "beside":
        raw = pdfium.raw.FPDF_ImportNPagesToOne(whole, 2 * width, height, 2, 1)
        whole = pdfium.PdfDocument(raw)
    whole.save(path)
