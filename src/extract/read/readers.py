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
from extract.read.patience import OutOfPatienceError, patience
from extract.read.pdfium import PdfiumFile, open_pdfium

if TYPE_CHECKING:
    from extract.profile import Limits

T = TypeVar("T")

ENCRYPTED = "encrypted"
"""What a reader's trouble is called when the password is missing or wrong."""

SHARE = 0.1
"""How much of a file's processor time one call of a reader may take."""

_PASSWORD_WORDS = ("PDFPasswordIncorrect", "Incorrect password")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of asking a reader: a value, or the trouble it had, and whether that was time."""

    value: Any
    trouble: str = ""
    late: bool = False


def tried(ask: Callable[[], T], seconds: float) -> Tried:
    """Ask a third-party reader; memory that runs out and our own errors are not its troubles."""
    try:
        with warnings.catch_warnings(), patience(seconds):
            warnings.simplefilter("ignore")
            return Tried(ask())
    except (ExtractError, MemoryError):
        raise
    except OutOfPatienceError:
        return Tried(None, f"it takes more than {seconds:.0f} s, or runs in circles", late=True)
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
    """Both readers of a file; either may be None, and `troubles` say why.

    `numbers` are PDFium's numbers of the pages it can load; `declared` is how many the page tree
    promises, which can be more.
    """

    limits: "Limits"
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

    @property
    def count(self) -> int:
        """How many pages are found: PDFium's, or pdfplumber's where those are more."""
        return max(len(self.numbers), self.plumber_count)

    def leave_plumber(self) -> None:
        """Read by PDFium alone, for pdfplumber finds fewer pages, and which is not known."""
        if not self.plumber_trouble:
            theirs = len(self.numbers)
            self.plumber_trouble = f"pdfplumber finds {self.plumber_count} of {theirs} pages"
        self.plumber = None

    def plumber_page(self, number: int) -> Tried:
        """Return a page's content as pdfplumber finds it; one that takes too long is its last."""
        if self.plumber is None:
            return Tried(None, self.plumber_trouble)
        page, most = self.plumber.pages[number - 1], self.limits.max_glyphs_per_page
        found = tried(lambda: page_content(page, most), SHARE * self.limits.seconds)
        if found.late:
            self.plumber, self.plumber_trouble = None, found.trouble
        return found

    def pdfium_page(self, number: int) -> Tried:
        """Return a page's content as PDFium finds it."""
        return self._ask_pdfium(number, PdfiumFile.content)

    def witness(self, number: int) -> Tried:
        """Return a page's characters as PDFium finds them."""
        most = self.limits.max_glyphs_per_page
        return self._ask_pdfium(number, lambda file, there: file.characters(there, most))

    def label(self, number: int) -> str | None:
        """Return the page's label as the document declares it."""
        label: str | None = self._ask_pdfium(number, PdfiumFile.label).value
        return label

    def shows_picture(self, number: int, content: PageContent) -> bool:
        """Whether there is a picture on the page."""
        return content.has_images or bool(self._ask_pdfium(number, PdfiumFile.has_images).value)

    def _ask_pdfium(self, number: int, ask: Callable[[PdfiumFile, int], T]) -> Tried:
        """Ask for something of a page; PDFium may not have opened the file, nor have the page."""
        if self.pdfium is None or number > len(self.numbers):
            return Tried(None, self.pdfium_trouble or "it has no such page")
        pdfium, there = self.pdfium, self.numbers[number - 1]
        return tried(lambda: ask(pdfium, there), SHARE * self.limits.seconds)

    def close(self) -> None:
        """Let go of the file."""
        if self.pdfium is not None:
            self.pdfium.close()


def open_readers(data: bytes, password: str | None, limits: "Limits") -> Readers:
    """Open `data` with both readers. A file of too many pages is not paged through.

    Where they count pages differently, those that PDFium cannot load are left out.
    """
    for name in ("pdfminer", "pdfplumber"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    seconds = SHARE * limits.seconds
    pdfium = tried(lambda: open_pdfium(data, password), seconds)
    count = pdfium.value.page_count if pdfium.value else 0
    numbers = tuple(range(1, count + 1))
    if count > limits.max_pages:
        return Readers(limits, None, pdfium.value, numbers, "", "")
    plumber = tried(lambda: _open_plumber(data, password, limits.max_pages), seconds)
    if pdfium.value and (not plumber.value or len(plumber.value.pages) != count):
        numbers = pdfium.value.loadable()
    declared = tried(lambda: _declared(plumber.value), 1.0).value or 0
    return Readers(
        limits,
        plumber.value,
        pdfium.value,
        numbers,
        plumber.trouble,
        pdfium.trouble,
        max(count, declared),
    )


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
