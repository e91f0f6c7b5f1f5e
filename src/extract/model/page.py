"""What `read` sees on a page and leaves for `segment`."""

from dataclasses import dataclass, field
from typing import NamedTuple

from extract.model.geometry import Box


class Glyph(NamedTuple):
    """One printed character, or the few that one glyph stands for (a ligature).

    The box is the glyph's as displayed. `turn` is the direction its text runs in, in degrees
    clockwise from left to right: 0, 90, 180 or 270. `baseline` is the y (turn 0) on which it sits.
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    italic: bool
    turn: int
    baseline: float


class LostGlyph(NamedTuple):
    """A glyph of the page that is not in the canonical text, and why.

    `reason` is one of duplicate (printed twice at one place to look bold), invisible (no area or
    no character), off_page.
    """

    page: int
    text: str
    reason: str
    x0: float
    top: float
    x1: float
    bottom: float


class Word(NamedTuple):
    """Glyphs of one line with no gap between them.

    `raised` tells a superscript: smaller than the line it belongs to and above its baseline. It is
    a word of its own even where no gap separates it from the word before (`glued`).
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    raised: bool
    glued: bool
    baseline: float
    glyphs: tuple[Glyph, ...]

    @property
    def box(self) -> Box:
        """The word's box."""
        return Box(self.x0, self.top, self.x1, self.bottom)


class Rule(NamedTuple):
    """A straight printed line, horizontal (`top == bottom`) or vertical (`x0 == x1`)."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def is_horizontal(self) -> bool:
        """Whether the line runs from left to right."""
        return self.top == self.bottom


class GridCell(NamedTuple):
    """A cell of a table: where it begins, how far it spans, and its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of one table on one page, row by row.

    `basis` says what made it: rulings, alignment (gaps and left edges alone), hairlines (rules
    above and below the header with alignment between). `doubt` is what a person should look at,
    in words; empty where nothing is doubtful.
    """

    box: Box
    cells: tuple[GridCell, ...]
    basis: str
    doubt: str = ""
    header_rows: int = 0

    @property
    def row_count(self) -> int:
        """How many rows the grid has."""
        return max((cell.row + cell.row_span for cell in self.cells), default=0)

    @property
    def column_count(self) -> int:
        """How many columns the grid has."""
        return max((cell.column + cell.column_span for cell in self.cells), default=0)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its stretch of the canonical text, its size, its printed label.

    `label_basis` is printed, document (the PDF's own page labels) or none. `start_basis` says how
    the page's start is known: page (a PDF's), form_feed, leading_space, running_head, part,
    file_start.
    Counts are of glyphs other than spaces; `witness_count` is what PDFium sees.
    """

    number: int
    start: int
    end: int
    start_basis: str
    width: float | None = None
    height: float | None = None
    label: str | None = None
    label_basis: str = "none"
    glyph_count: int | None = None
    lost_count: int | None = None
    witness_count: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line in reading order: [start, end) of the canonical text, newline excluded.

    For a PDF, `lefts[i]` and `rights[i]` are the x of the i-th character's edges (for text that
    runs in another direction, see `turn`: the edges along its own direction), and the box is the
    line's; for a text source all of these are empty. `zone` numbers the areas of the source that
    are read one after the other (a column, a grid). A line of a table names its `grid` and cell.
    `strand` tells two texts apart that are printed side by side or on facing pages (1 and 2).
    `raised` holds starts and ends, in turn, of superscripts, as canonical offsets; `bulleted` tells
    that a bullet is drawn before it, which no character of the text stands for.
    """

    page: int
    start: int
    end: int
    role: str = "body"
    zone: int = 0
    grid: int | None = None
    row: int | None = None
    column: int | None = None
    x0: float | None = None
    top: float | None = None
    x1: float | None = None
    bottom: float | None = None
    size: float = 0.0
    bold: float = 0.0
    turn: int = 0
    lefts: tuple[float, ...] = ()
    rights: tuple[float, ...] = ()
    raised: tuple[int, ...] = ()
    bulleted: bool = False
    strand: int = 0


@dataclass(frozen=True, slots=True)
class GridPlace:
    """A grid of a source, by number, on its page."""

    grid: int
    page: int
    basis: str
    doubt: str
    header_rows: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class GridCellPlace:
    """A cell of a numbered grid (see `GridCell`)."""

    grid: int
    row: int
    column: int
    row_span: int
    column_span: int
    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Separator:
    """A short rule, or a line of blanks, that sets footnotes apart: what follows it is a zone."""

    page: int
    offset: int
    x0: float | None = None
    x1: float | None = None
    y: float | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a stage noticed and a person should know: becomes a row of `findings`.

    `starts` and `ends` are canonical offsets of the words it is about.
    """

    check_name: str
    severity: str
    verdict: str
    message: str
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that `read` gives of one source.

    `text` is the canonical text. `encoding` and `encoding_basis` (declared, byte_order_mark,
    valid_utf8, detected) are of text sources; `characters_from` says which reader gave a PDF's
    characters (pdfplumber, pdfium).
    """

    text: str
    pages: tuple[Page, ...]
    lines: tuple[Line, ...]
    grids: tuple[GridPlace, ...] = ()
    grid_cells: tuple[GridCellPlace, ...] = ()
    separators: tuple[Separator, ...] = ()
    lost: tuple[LostGlyph, ...] = ()
    notes: tuple[Note, ...] = ()
    encoding: str | None = None
    encoding_basis: str | None = None
    characters_from: str | None = None
    byte_count: int = 0
    sha256: str = field(default="")
