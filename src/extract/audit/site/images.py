"""Pictures of the pages, drawn by PDFium, as WebP without loss."""

import hashlib
import io
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.audit.release import Release, Row, is_pdf
from extract.errors import MissingFileError

SCALE = 1.9
"""Pixels per point: 137 to the inch, enough to read footnotes at twice the size."""

LARGEST_SIDE = 2600
"""Pixels; a larger page is drawn smaller."""

LARGEST_FILE = 400_000
"""Bytes; a page with photographs, larger than this without loss, is stored with some."""


def find_originals(release: Release, root: Path, files: Sequence[Path]) -> dict[str, Path]:
    """Return the file of each PDF source, by source id: in `raw/`, or among `files`.

    Only a file with the sha256 of the tables is taken: another would show other pages. Raises
    `MissingFileError` for one of `files` that is not there.
    """
    for path in files:
        if not path.is_file():
            raise MissingFileError(
                "the file is not there.",
                file=path.name,
                remedy="Name a file that the tables were made from.",
            )
    wanted = [row for row in release.rows("sources") if is_pdf(row)]
    candidates = [root / "raw" / str(row["document_id"]) / str(row["file"]) for row in wanted]
    by_hash = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in [*candidates, *files]
        if path.is_file()
    }
    return {row["source_id"]: by_hash[row["sha256"]] for row in wanted if row["sha256"] in by_hash}


class PageImages:
    """Draws the pages of sources into the folder of a document.

    `before` is that folder in the site that is being replaced: the picture of a page of the same
    file is taken from there, since drawing is most of the time that a site takes.
    """

    def __init__(self, folder: Path, before: Path, originals: Mapping[str, Path]) -> None:
        self._folder, self._before, self._originals = folder, before, originals

    def draw(self, source: Row, pages: Sequence[Row]) -> dict[int, str]:
        """Draw the pages of a source; return the path of each picture, relative to the document."""
        import pypdfium2

        path = self._originals.get(source["source_id"])
        if path is None:
            return {}
        try:
            document = pypdfium2.PdfDocument(path)
        except pypdfium2.PdfiumError:
            return {}  # it needs a password: the text is shown instead
        try:
            return self._all(document, source, pages)
        finally:
            document.close()

    def _all(self, document: Any, source: Row, pages: Sequence[Row]) -> dict[int, str]:
        name = f"images/{source['sha256'][:16]}-{SCALE:g}"
        (self._folder / name).mkdir(parents=True, exist_ok=True)
        drawn = {}
        for row in pages:
            number = int(row["page"])
            if number <= len(document):
                drawn[number] = f"{name}/{number}.webp"
                self._one(document, number, drawn[number])
        return drawn

    def _one(self, document: Any, number: int, name: str) -> None:
        if (self._before / name).is_file():
            shutil.copyfile(self._before / name, self._folder / name)
            return
        page = document[number - 1]
        try:
            scale = min(SCALE, LARGEST_SIDE / max(page.get_size()))
            picture = page.render(scale=scale).to_pil()
        finally:
            page.close()
        (self._folder / name).write_bytes(_packed(picture))


def _packed(picture: Any) -> bytes:
    lossless = _webp(picture, lossless=True, method=1)
    if len(lossless) <= LARGEST_FILE:
        return lossless
    return min(lossless, _webp(picture, quality=75, method=2), key=len)


def _webp(picture: Any, **how: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, "webp", **how)
    return buffer.getvalue()
