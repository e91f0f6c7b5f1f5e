"""The ways in which a report is typeset: one `Layout` per way, each with a name."""

from dataclasses import dataclass, replace

PAPERS = {
    "a4": (595.28, 841.89),
    "letter": (612.0, 792.0),
    "a5": (419.53, 595.28),
    "a4_wide": (841.89, 595.28),
}
"""Widths and heights in points."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What a typesetter chooses. Sizes in points; the defaults are the baseline.

    - `family` is times, helvetica, courier or vera; `spacing` the distance between baselines in
      sizes; `ligatures` prints "fi" and "fl" as one character (vera has them).
    - `paragraphs` are spaced, indented (first line, no space between) or hanging (from their
      numbers). `headings` are bold or larger (and not bold). `bold` is a face of its own or
      struck_twice. `bullet_face` is text, Symbol or ZapfDingbats.
    - `titles` are in capitals, or in small_capitals behind large initials.
    - `note_marks` are raised before a tab, close (raised, the text right after), plain, or
      bracketed, "[1]", in the text too; `note_rule` is the short rule above footnotes; `note_lines`
      is how many lines of notes a column takes, the rest running on in the next one (0: all).
      Notes stand at the foot of their column, across the foot of their page, or at the end of all
      (`notes_at`).
    - `page_numbers` are printed in the running head (head), as "- 3 -" (dashes) or "3/16"
      (of_total) at the foot, or nowhere (none). `heads` are stacked on the left, or alternating:
      one line, the page's number outside, left pages and right ones unlike. `head_rule` is a line
      under the running head, `column_rule` one between columns. Each `line_numbers`-th line has its
      number in the margin (0: none).
    - `landscape` is for parts that hold a table: none, page (wide paper), rotate (the page's
      /Rotate entry), sideways (upright page, text running upwards). A part with a table has one
      column, or several with the table across all of them (`spanning_tables`).
    - `tables` are ruled (all borders), rows (a line under each row), hairlines (above and below
      the header and at the end), shaded (the header and every second row on grey) or bare;
      `cells` stand at the top or in the middle of their row.
    - `bleed` is the paper outside the crop box, `slug` a line of print on it. `spaces_drawn` is
      off where words are only placed. `stream` is the order of drawing: reading or shuffled.
    """

    name: str
    family: str = "times"
    size: float = 11.0
    paper: str = "a4"
    margin: float = 72.0
    columns: int = 1
    justified: bool = True
    spacing: float = 1.18
    paragraphs: str = "spaced"
    headings: str = "bold"
    titles: str = "capitals"
    bold: str = "face"
    bullet: str = "•"
    bullet_face: str = "text"
    ligatures: bool = False
    hyphenated: bool = False
    note_marks: str = "raised"
    note_rule: bool = True
    note_lines: int = 0
    notes_at: str = "column"
    heads: str = "stacked"
    head_rule: bool = False
    line_numbers: int = 0
    column_rule: bool = False
    running_heads: bool = True
    page_numbers: str = "head"
    parts_on_new_pages: bool = True
    landscape: str = "none"
    spanning_tables: bool = False
    tables: str = "ruled"
    cells: str = "top"
    header_repeated: bool = True
    rows_split: bool = False
    bleed: float = 0.0
    slug: bool = False
    spaces_drawn: bool = True
    stream: str = "reading"

    @property
    def leading(self) -> float:
        """The distance between baselines of running text."""
        return self.spacing * self.size

    @property
    def note_size(self) -> float:
        """The size of footnotes."""
        return 0.76 * self.size

    @property
    def table_size(self) -> float:
        """The size of what stands in tables."""
        return 0.86 * self.size


BASELINE = Layout("baseline")

_SINGLE = (
    replace(BASELINE, name="helvetica", family="helvetica", size=10.0),
    replace(BASELINE, name="courier", family="courier", size=9.5),
    replace(BASELINE, name="embedded_font", family="vera", size=9.5),
    replace(BASELINE, name="large_type", size=14.0),
    replace(BASELINE, name="small_type", size=8.5),
    replace(BASELINE, name="letter", paper="letter"),
    replace(BASELINE, name="small_pages", paper="a5", size=9.0, margin=42.0),
    replace(BASELINE, name="two_columns", columns=2, size=9.5, margin=54.0),
    replace(BASELINE, name="two_columns_ruled", columns=2, size=9.5, margin=54.0, column_rule=True),
    replace(BASELINE, name="ragged", justified=False),
    replace(BASELINE, name="double_spaced", spacing=2.0),
    replace(BASELINE, name="indented_paragraphs", paragraphs="indented"),
    replace(BASELINE, name="hanging_numbers", paragraphs="hanging"),
    replace(BASELINE, name="larger_headings", headings="larger"),
    replace(BASELINE, name="struck_twice", bold="struck_twice"),
    replace(BASELINE, name="dash_bullets", bullet="–"),
    replace(BASELINE, name="symbol_bullets", bullet_face="Symbol"),
    replace(BASELINE, name="dingbat_bullets", bullet="●", bullet_face="ZapfDingbats"),
    replace(BASELINE, name="hyphenated", hyphenated=True),
    replace(BASELINE, name="ligatures", family="vera", size=9.5, ligatures=True),
    replace(BASELINE, name="plain_note_marks", note_marks="plain"),
    replace(BASELINE, name="close_note_marks", note_marks="close"),
    replace(BASELINE, name="notes_without_rule", note_rule=False),
    replace(BASELINE, name="split_notes", note_lines=3),
    replace(BASELINE, name="ruled_heads", head_rule=True),
    replace(BASELINE, name="no_running_heads", running_heads=False, page_numbers="none"),
    replace(BASELINE, name="numbers_in_dashes", page_numbers="dashes"),
    replace(BASELINE, name="numbers_of_total", running_heads=False, page_numbers="of_total"),
    replace(BASELINE, name="parts_run_on", parts_on_new_pages=False),
    replace(BASELINE, name="landscape", landscape="page"),
    replace(BASELINE, name="rotated", landscape="rotate"),
    replace(BASELINE, name="sideways", landscape="sideways"),
    replace(BASELINE, name="row_lines", tables="rows"),
    replace(BASELINE, name="hairlines", tables="hairlines"),
    replace(BASELINE, name="shaded_tables", tables="shaded"),
    replace(BASELINE, name="bare_tables", tables="bare"),
    replace(BASELINE, name="middle_cells", cells="middle"),
    replace(BASELINE, name="header_once", header_repeated=False),
    replace(BASELINE, name="split_rows", rows_split=True),
    replace(BASELINE, name="cropped", bleed=30.0),
    replace(BASELINE, name="cropped_slug", bleed=30.0, slug=True),
    replace(BASELINE, name="no_spaces", spaces_drawn=False),
    replace(BASELINE, name="shuffled", stream="shuffled"),
    replace(BASELINE, name="three_columns", columns=3, size=8.0, margin=40.0),
    replace(
        BASELINE, name="spanning_tables", columns=2, size=9.5, margin=54.0, spanning_tables=True
    ),
    replace(BASELINE, name="notes_across", columns=2, size=9.5, margin=54.0, notes_at="page"),
    replace(BASELINE, name="endnotes", notes_at="end"),
    replace(BASELINE, name="bracketed_notes", note_marks="bracketed"),
    replace(BASELINE, name="alternating_heads", heads="alternating"),
    replace(BASELINE, name="line_numbers", line_numbers=5),
    replace(BASELINE, name="small_capitals", titles="small_capitals"),
    replace(BASELINE, name="wide_paper", paper="a4_wide", columns=2, size=10.0, margin=54.0),
)

_COMBINED = (
    Layout(
        "journal",
        size=9.0,
        paper="letter",
        margin=50.0,
        columns=2,
        paragraphs="indented",
        hyphenated=True,
        running_heads=False,
        page_numbers="dashes",
        tables="hairlines",
    ),
    Layout(
        "office",
        family="helvetica",
        size=10.0,
        paper="letter",
        justified=False,
        paragraphs="hanging",
        bullet="–",
        note_marks="plain",
        cells="middle",
        running_heads=False,
        page_numbers="of_total",
        tables="rows",
        landscape="page",
    ),
    Layout(
        "booklet",
        family="vera",
        size=7.5,
        paper="a5",
        margin=40.0,
        headings="larger",
        hyphenated=True,
        page_numbers="dashes",
        tables="bare",
        header_repeated=False,
        bleed=20.0,
        slug=True,
    ),
    Layout(
        "annex_on_its_side",
        family="helvetica",
        size=9.0,
        columns=2,
        margin=56.0,
        landscape="rotate",
        tables="hairlines",
        spaces_drawn=False,
        stream="shuffled",
        hyphenated=True,
    ),
)

_FURTHER = (
    Layout(
        "gazette",
        size=8.0,
        margin=40.0,
        columns=3,
        spanning_tables=True,
        hyphenated=True,
        paragraphs="indented",
        notes_at="page",
        heads="alternating",
        column_rule=True,
        tables="hairlines",
    ),
    Layout(
        "draft",
        family="courier",
        size=9.5,
        spacing=1.6,
        justified=False,
        line_numbers=1,
        note_marks="bracketed",
        tables="bare",
        header_repeated=False,
        rows_split=True,
        notes_at="end",
    ),
    Layout(
        "handbook",
        family="vera",
        size=7.5,
        paper="a4_wide",
        margin=48.0,
        columns=2,
        spanning_tables=True,
        ligatures=True,
        titles="small_capitals",
        bullet_face="Symbol",
        note_marks="close",
        note_rule=False,
        heads="alternating",
        page_numbers="dashes",
        tables="rows",
        cells="middle",
        header_repeated=False,
    ),
)

LAYOUTS: dict[str, Layout] = {one.name: one for one in (BASELINE, *_SINGLE, *_COMBINED, *_FURTHER)}
"""Every layout by name: the baseline, one difference each, then several together."""
