"""Open a PDF with two readers, page by page, so that nothing is read short in silence.

pdfplumber gives the characters and rules; PDFium counts against it. Where pdfplumber raises, or
finds fewer pages or glyphs than PDFium, PDFium's characters take their place and a note says so;
where neither can read, the file fails by a named error. Nothing in a document is run or fetched.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from extract.errors import DamagedFileError, LimitError, NoTextLayerError, ShortReadingError
from extract.model.page import LostGlyph, Note
from extract.read.account import Account, account, settle
from extract.read.characters import PageContent
from extract.read.mending import has_no_widths, mended
from extract.read.readers import Readers, Tried, open_readers
from extract.read.refusal import checked_hash, refusal, whole_bytes
from extract.read.remarks import Remarks

if TYPE_CHECKING:
    from extract.profile import Limits, SourceFile

AGAIN = "Obtain the file again, or open it in a viewer and save it as a new PDF."


@dataclass(frozen=True, slots=True)
class OpenedPage:
    """A page with its glyphs accounted for; those in `lost` are no longer in `content`.

    Counts are of characters as `extract.model.counting` normalizes them. `witness_count` is what
    PDFium sees, None where it cannot open the page; a glyph to which its font gives PDFium no
    character counts as what we read there. `is_picture` tells a page with a picture and no text.
    """

    number: int
    content: PageContent
    lost: tuple[LostGlyph, ...]
    label: str | None
    witness_count: int | None
    glyph_count: int
    is_picture: bool


@dataclass(slots=True)
class OpenedPdf:
    """An open PDF. `pages` is read once; `notes` and `characters_from` are whole after that."""

    pages: Iterator[OpenedPage]
    sha256: str
    byte_count: int
    page_count: int
    remarks: Remarks = field(default_factory=Remarks)

    @property
    def notes(self) -> tuple[Note, ...]:
        """What a person should know of how the pages were read."""
        return self.remarks.notes()

    @property
    def characters_from(self) -> str:
        """Which reader gave most pages their characters; a note names those of the other."""
        return "pdfium" if 2 * len(self.remarks.from_pdfium) > self.page_count else "pdfplumber"


def open_pages(source: "SourceFile", *, limits: "Limits", password: str | None) -> OpenedPdf:
    """Open the PDF `source`; its pages come one by one.

    Raises, here or while the pages are read: MissingFileError, EmptyFileError, NotAReportError,
    DamagedFileError, PasswordError, NoPagesError, NoTextLayerError, ShortReadingError, HashError,
    LimitError.
    """
    data = whole_bytes(source, limits)
    sha256 = checked_hash(source, data)
    readers = open_readers(data, password, limits)
    if not readers.count:
        raise refusal(source, data, readers, password)
    if readers.count > limits.max_pages:
        raise LimitError(
            f"the file has more than {limits.max_pages:,} pages.",
            file=source.file,
            remedy="Raise --max-pages if the file is what it should be.",
        )
    opened = OpenedPdf(iter(()), sha256, len(data), readers.count)
    opened.remarks.of_file(readers, data)
    if readers.plumber_count < len(readers.numbers):
        readers.leave_plumber()
    opened.pages = _pages(source, readers, opened)
    return opened


def _pages(source: "SourceFile", readers: Readers, opened: OpenedPdf) -> Iterator[OpenedPage]:
    pictures: list[int] = []
    characters = 0
    try:
        for number in range(1, opened.page_count + 1):
            page = _page(source, readers, opened.remarks, number)
            characters += page.glyph_count
            if characters > readers.limits.max_text:
                raise LimitError(
                    f"the text has more than {readers.limits.max_text:,} characters.",
                    file=source.file,
                    page=number,
                    remedy="Raise --max-text if the file is what it should be.",
                )
            if page.is_picture:
                pictures.append(number)
            yield page
    finally:
        readers.close()
    _check_text(source, opened, pictures, characters)


def _check_text(
    source: "SourceFile", opened: OpenedPdf, pictures: list[int], characters: int
) -> None:
    """Refuse a scan, with a cover of text or without; pictures within a text are a remark."""
    count = opened.page_count
    if characters and (len(pictures) <= 2 or 2 * (count - len(pictures)) > len(pictures)):
        opened.remarks.pictures.extend(pictures)
        return
    if not characters and not pictures and opened.remarks.is_doubtful:
        raise DamagedFileError(
            f"no page has any text, and the file seems damaged: {opened.notes[0].message}",
            file=source.file,
            remedy=AGAIN,
        )
    what = "no page has any text, nor a picture: the pages are blank, or drawn as outlines."
    if pictures:
        what = f"{len(pictures)} of {count} pages are pictures without a text layer (a scan)."
    raise NoTextLayerError(
        what if characters or not pictures else f"no page has any text; {what}",
        file=source.file,
        page=pictures[0] if pictures else None,
        remedy="Run text recognition (OCR) over it and give the PDF that comes of it.",
    )


@dataclass(frozen=True, slots=True)
class _Settled:
    """A page's content without the glyphs nobody reads, those glyphs, and the count."""

    content: PageContent
    lost: tuple[LostGlyph, ...]
    account: Account


def _page(source: "SourceFile", readers: Readers, remarks: Remarks, number: int) -> OpenedPage:
    try:
        settled = _settled(source, readers, remarks, number)
    except LimitError as limit:
        limit.file, limit.page = source.file, number
        raise
    remarks.of_page(number, settled.account, settled.content)
    count = settled.account.glyph_count
    return OpenedPage(
        number=number,
        content=settled.content,
        lost=settled.lost,
        label=readers.label(number),
        witness_count=settled.account.witness_count,
        glyph_count=count,
        is_picture=not count and readers.shows_picture(number, settled.content),
    )


def _settled(source: "SourceFile", readers: Readers, remarks: Remarks, number: int) -> _Settled:
    """Read a page by pdfplumber, by PDFium where that is short, and count it."""
    witness, own = readers.witness(number), readers.plumber_page(number)
    content: PageContent | None = own.value
    if content is not None:
        first = _count(number, content, witness.value)
        if witness.value is None or (first.account.is_exact and not has_no_widths(content.glyphs)):
            remarks.unwitnessed(number, witness)
            return first
    if witness.value is None:
        raise DamagedFileError(
            f"neither reader can read the page (pdfplumber: {own.trouble}; PDFium: "
            f"{witness.trouble}).",
            file=source.file,
            page=number,
            remedy=AGAIN,
        )
    return _by_both(source, readers, remarks, number, own)


def _by_both(
    source: "SourceFile",
    readers: Readers,
    remarks: Remarks,
    number: int,
    own: Tried,
) -> _Settled:
    """Make up from PDFium what pdfplumber misses on a page."""
    second = readers.pdfium_page(number)
    if second.value is None:
        raise DamagedFileError(
            f"PDFium cannot read the page's text ({second.trouble}).",
            file=source.file,
            page=number,
            remedy=AGAIN,
        )
    whole = mended(own.value or replace(second.value, glyphs=()), second.value)
    settled = _count(number, whole.content, whole.witness)
    if settled.account.extra:
        whole = mended(replace(second.value, glyphs=()), second.value)
        settled = _count(number, whole.content, whole.witness)
    if not settled.account.is_whole:
        missing = settled.account.missing
        shown = "".join(sorted(missing.elements()))[:40]
        raise ShortReadingError(
            f"PDFium sees {missing.total()} characters that we do not: {shown!r}.",
            file=source.file,
            page=number,
            remedy="Report the file; save it anew from a viewer to read it meanwhile.",
        )
    remarks.mended(number, whole.changed, settled.account.glyph_count, own.trouble)
    return settled


def _count(number: int, content: PageContent, witness: object) -> _Settled:
    kept, lost = settle(number, content)
    texts = witness if isinstance(witness, tuple | str) else None
    return _Settled(kept, lost, account(kept.glyphs, lost, texts))
