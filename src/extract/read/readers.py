"""The two readers of one PDF, opened over the same bytes.

Third-party readers can raise anything on a damaged file. Here, and only here, whatever they raise
becomes a sentence that says what it was; `opening` decides what follows from it.
"""

import io
import logging
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from extract.errors import ExtractError
from extract.read.characters import PageContent, page_content
from extract.read.pdfium import PdfiumFile, open_pdfium

if TYPE_CHECKING:
    from extract.profile import Limits

T = TypeVar("T")

ENCRYPTED = "encrypted"
"""What a reader's trouble is called when the password is missing or wrong."""

_PASSWORD_WORDS = ("PDFPasswordIncorrect", "Incorrect password")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of asking a reader: a value, or the trouble it had."""

    value: Any
    trouble: str = ""


def tried(ask: Callable[[], T]) -> Tried:
    """Ask a third-party reader; memory that runs out and our own errors are not its troubles."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Tried(ask())
    except (ExtractError, MemoryError):
        raise
    except Exception as trouble:
        # a broken file can make a reader raise anything at all
        return Tried(None, _in_words(trouble))


def _in_words(trouble: Exception) -> str:
    """Say what a reader raised; pdfplumber wraps errors, and some have nothing but a name."""
    inner = trouble.args[0] if trouble.args else ""
    root = inner if isinstance(inner, Exception) else trouble
    words = f"{type(root).__name__}: {root}" if str(root) else type(root).__name__
    if any(mark in words for mark in _PASSWORD_WORDS):
        return ENCRYPTED
    return " ".join(words.split())[:200]


@dataclass(slots=True)
class Readers:
    """Both readers of a file; either may be None, and `troubles` says why.

    `numbers` are PDFium's numbers of the pages it can load; `declared` is how many the page tree
    promises, which can be more.
    """

    plumber: Any
    pdfium: PdfiumFile | None
    numbers: tuple[int, ...]
    plumber_trouble: str
    pdfium_trouble: str
    declared: int = 0

    @property
    def plumber_count(self) -> int:
        """How many pages pdfplumber finds."""
        return len(self.plumber.pages) if self.plumber else 0

    def leave_plumber(self) -> None:
        """Read by PDFium alone, for pdfplumber finds fewer pages, and which is not known."""
        if not self.plumber_trouble:
            theirs = len(self.numbers)
            self.plumber_trouble = f"pdfplumber finds {self.plumber_count} of {theirs} pages"
        self.plumber = None

    def plumber_page(self, number: int, limits: "Limits") -> Tried:
        """Return a page's content as pdfplumber finds it."""
        page = self.plumber.pages[number - 1]
        return tried(lambda: page_content(page, limits.max_glyphs_per_page))

    def pdfium_page(self, number: int) -> Tried:
        """Return a page's content as PDFium finds it."""
        pdfium, there = self.pdfium, self.numbers[number - 1]
        return tried(lambda: pdfium.content(there) if pdfium else None)

    def witness(self, number: int, limits: "Limits") -> Tried:
        """Return a page's characters as PDFium finds them; None where it has no such page."""
        if self.pdfium is None or number > len(self.numbers):
            return Tried(None, self.pdfium_trouble)
        pdfium, there = self.pdfium, self.numbers[number - 1]
        return tried(lambda: pdfium.characters(there, limits.max_glyphs_per_page))

    def label(self, number: int) -> str | None:
        """Return the page's label as the document declares it."""
        if self.pdfium is None or number > len(self.numbers):
            return None
        pdfium, there = self.pdfium, self.numbers[number - 1]
        label: str | None = tried(lambda: pdfium.label(there)).value
        return label

    def shows_picture(self, number: int, content: PageContent) -> bool:
        """Whether there is a picture on the page."""
        if content.has_images or self.pdfium is None or number > len(self.numbers):
            return content.has_images
        pdfium, there = self.pdfium, self.numbers[number - 1]
        return bool(tried(lambda: pdfium.has_images(there)).value)

    def close(self) -> None:
        """Let go of the file."""
        if self.pdfium is not None:
            self.pdfium.close()


def open_readers(data: bytes, password: str | None, max_pages: int) -> Readers:
    """Open `data` with both readers. A file of more than `max_pages` pages is not paged through.

    Where they count pages differently, those that PDFium cannot load are left out.
    """
    for name in ("pdfminer", "pdfplumber"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    pdfium = tried(lambda: open_pdfium(data, password))
    count = pdfium.value.page_count if pdfium.value else 0
    if count > max_pages:
        return Readers(None, pdfium.value, tuple(range(1, count + 1)), "", "")
    plumber = tried(lambda: _open_plumber(data, password, max_pages))
    numbers = tuple(range(1, count + 1))
    if pdfium.value and (not plumber.value or len(plumber.value.pages) != count):
        numbers = pdfium.value.loadable()
    declared = max(count, tried(lambda: _declared(plumber.value)).value or 0)
    return Readers(plumber.value, pdfium.value, numbers, plumber.trouble, pdfium.trouble, declared)


def _declared(plumber: Any) -> int:
    """Return how many pages the root of the page tree counts; raises where there is none."""
    from pdfminer.pdftypes import dict_value, int_value

    return int_value(dict_value(plumber.doc.catalog["Pages"])["Count"])


def _open_plumber(data: bytes, password: str | None, max_pages: int) -> Any:
    """Open with pdfplumber, up to one page more than allowed: its list of pages is not lazy."""
    import pdfplumber

    wanted: Any = range(1, max_pages + 2)
    file = pdfplumber.open(io.BytesIO(data), password=password, pages=wanted)
    _ = file.pages
    return file
