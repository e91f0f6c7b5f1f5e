"""What a person should know of how a PDF was read, gathered page by page, said once per matter."""

from collections import defaultdict
from dataclasses import dataclass, field

from extract.model.counting import UNMAPPED
from extract.model.page import Note
from extract.read.account import Account
from extract.read.characters import PageContent
from extract.read.readers import Readers, Tried

_TAIL = 2048


@dataclass(slots=True)
class Remarks:
    """Gathers remarks; `notes` puts those on one matter into one note that lists the pages."""

    from_pdfium: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    _file: list[Note] = field(default_factory=list)
    _reasons: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _partly: list[tuple[int, int, int]] = field(default_factory=list)
    _alone: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _extra: list[tuple[int, int]] = field(default_factory=list)
    _unmapped: list[tuple[int, int]] = field(default_factory=list)

    @property
    def is_doubtful(self) -> bool:
        """Whether the file seems damaged, or there are pages that PDFium cannot open."""
        return bool(self._file or self._alone)

    def of_file(self, readers: Readers, data: bytes) -> None:
        """Remark on the file as a whole: damage, and readers that count pages differently."""
        if b"%%EOF" not in data[-_TAIL:]:
            self._file.append(
                _doubt(
                    "file_damaged",
                    "The file does not end as a PDF does; pages after its last may be lost.",
                )
            )
        ours, theirs = readers.plumber_count, len(readers.numbers)
        if readers.plumber and readers.pdfium and ours != theirs:
            self._file.append(
                _doubt("page_count", f"pdfplumber finds {ours} pages, PDFium {theirs}.")
            )
        found = max(ours, theirs)
        if readers.declared > found:
            self._file.append(
                _doubt("page_count", f"The file declares {readers.declared} pages; {found} found.")
            )

    def of_page(self, number: int, count: Account, content: PageContent) -> None:
        """Remark on what one reader sees alone, and on glyphs that have no character."""
        if count.extra:
            self._extra.append((number, count.extra.total()))
        unmapped = len([glyph for glyph in content.glyphs if UNMAPPED in glyph[0]])
        if unmapped:
            self._unmapped.append((number, unmapped))

    def mended(self, number: int, changed: int, whole: int, trouble: str) -> None:
        """Remark that `changed` of the `whole` characters of a page are PDFium's."""
        if trouble or (changed >= whole and whole):
            self.from_pdfium.append(number)
            self._reasons[trouble or "pdfplumber sees less"].append(number)
        elif changed:
            self._partly.append((number, changed, whole))

    def unwitnessed(self, number: int, witness: Tried) -> None:
        """Remark on a page that PDFium cannot open."""
        if witness.value is None:
            self._alone[witness.trouble].append(number)

    def notes(self) -> tuple[Note, ...]:
        """Return a note per matter."""
        found = list(self._file)
        for reason, pages in self._reasons.items():
            message = f"PDFium gave the characters of {in_words(pages)} ({reason})."
            found.append(Note("characters_from_pdfium", "warning", "holds", message))
        if self._partly:
            counts = ", ".join(f"{n} of {all_} on page {p}" for p, n, all_ in self._partly[:20])
            message = f"PDFium gave characters that pdfplumber misreads or misses: {counts}."
            found.append(Note("characters_from_pdfium", "info", "holds", message))
        for reason, pages in self._alone.items():
            message = f"Nothing counts against {in_words(pages)}: PDFium cannot ({reason})."
            found.append(_doubt("no_witness", message))
        if self._extra:
            counts = ", ".join(f"{n} on page {p}" for p, n in self._extra[:20])
            message = f"PDFium does not see all characters that we do: {counts}."
            found.append(Note("witness_sees_less", "info", "cannot_be_checked", message))
        if self._unmapped:
            counts = ", ".join(f"{n} on page {p}" for p, n in self._unmapped[:20])
            message = (
                f"The fonts give no character for some glyphs (U+FFFD stands there): {counts}."
            )
            found.append(_doubt("unmapped_glyphs", message))
        if self.pictures:
            message = f"No text is on {in_words(self.pictures)}, where there is a picture: a scan?"
            found.append(Note("picture_page", "error", "cannot_be_checked", message))
        return tuple(found)


def _doubt(check_name: str, message: str) -> Note:
    return Note(check_name, "warning", "cannot_be_checked", message)


def in_words(pages: list[int]) -> str:
    """Return pages, in order, as words with runs drawn together.

    >>> in_words([3, 7, 8, 9])
    'pages 3, 7-9'
    """
    runs: list[list[int]] = []
    for page in pages:
        if runs and page == runs[-1][-1] + 1:
            runs[-1][1:] = [page]
        else:
            runs.append([page])
    parts = ["-".join(str(page) for page in run) for run in runs]
    return ("page " if len(pages) == 1 else "pages ") + ", ".join(parts)
