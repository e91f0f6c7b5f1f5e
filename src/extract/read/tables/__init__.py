"""Tables of a page: words and printed lines in, grids out.

The method, in the order of the modules that carry it out:

1. `rulings` joins what is drawn into the lines a person sees and groups those that cross into
   frames (`shaded` leaves out rows of one table that are painted); `lattice` gives a frame its
   rows, columns and merged cells; `ruled` makes the table.
2. What no frame holds is searched by alignment (`aligned`): `zones` parts columns of prose, `lines`
   cuts printed lines into pieces at wide gaps, `regions` collects runs of lines whose pieces keep
   to the same columns, `tops` finds where their header begins, `ladders` how far lines drawn under
   each row reach.
3. What lines leave open, text decides (`refine`), within frames and without them: `gutters` shows
   the columns, `rows` the rows, `header` and `spanners` what stands above them.
4. `cells` puts the words into cells, and `judge` says what only looks like a table: boxes, charts,
   forms, prose, lists, contents.
5. A header in boxes and the rows below it, which have none, are one table (`headed`).
6. What only looks like nothing may go on with a table of the page before (`carried`).

Lines outrank text; every threshold is a share of the type size or of a count, and none was chosen
for a document. The ideas are those of the literature each module names: whitespace and projections
(Nagy and Seth 1984; Rus and Summers 1994), bottom-up blocks (Kieninger and Dengel, T-Recs, 1998;
Yildiz, Kaiser and Miksch, pdf2table, 2005), lines and text together (Hassan and Baumgartner 2007;
Nurminen 2013); the competition of ICDAR 2013 (Göbel, Hassan, Oro and Orsi) is how it is measured.
"""

from collections.abc import Sequence
from statistics import median

from extract.model.geometry import Box, overlap
from extract.model.page import Grid, Rule, Word
from extract.read.tables.aligned import aligned_tables
from extract.read.tables.headed import with_headers
from extract.read.tables.judge import is_picture
from extract.read.tables.ruled import ruled_table
from extract.read.tables.rulings import frames, joined
from extract.read.tables.shaded import without_shaded_rows

FILLED = 0.3
"""A frame of whose area pictures fill more than this share is a picture."""

EDGE = 1.0
"""A line this many points from the edge of the page, over all its length, is that edge."""

BORDER = 0.85
"""A frame over more than this share of the page, across and down, is its border."""

LABELS = 3.0
"""The labels of a picture stand within this many type sizes of it."""


def find_tables(
    words: Sequence[Word],
    rules: Sequence[Rule],
    *,
    width: float,
    height: float,
    goes_on: bool = False,
) -> list[Grid]:
    """Return the tables of one page of `width` by `height`, from top to bottom.

    `words` run from left to right; they may begin with rows of a table of the page before where
    it `goes_on`. Grids do not overlap, nor do the boxes of their cells; every
    word whose centre is in a grid has it in exactly one cell.
    """
    if not words:
        return []
    unit = max(median(word.size for word in words), 1.0)
    across, down = joined(_on_page(rules, width, height), unit)
    ruled: list[Grid] = []
    pictures: list[Box] = []
    drawn = without_shaded_rows(frames(across, down, unit), words, unit)
    for frame in sorted(drawn, key=lambda f: f.box.width * f.box.height):
        grid = None if _holds_picture(frame.box, pictures) else ruled_table(frame, words, unit)
        if grid is not None:
            ruled.append(grid)
        elif not _is_border(frame.box, width, height) and is_picture(frame.box, words, unit):
            pictures.append(frame.box)
    found = _apart(sorted(ruled, key=lambda grid: -len(grid.cells)))
    taken = [grid.box for grid in found] + [_with_labels(box, unit) for box in pictures]
    free = [word for word in words if not any(box.holds(word.box) for box in taken)]
    top = min((word.top for word in free), default=0.0)
    goes_on = goes_on and not any(box.bottom < top for box in taken)
    found = _apart([*found, *aligned_tables(free, across, unit, goes_on=goes_on)])
    whole = with_headers(found, words, unit)
    return sorted(whole, key=lambda grid: (grid.box.top, grid.box.x0))


def _on_page(rules: Sequence[Rule], width: float, height: float) -> list[Rule]:
    """Return `rules` without the edges of a shade painted over the whole page: it frames nothing.

    A shade that is clipped to a cell comes as such a one, too: clips are not read.
    """
    edges = (
        Rule(0, 0, width, 0),
        Rule(0, height, width, height),
        Rule(0, 0, 0, height),
        Rule(width, 0, width, height),
    )
    return [
        rule
        for rule in rules
        if not any(
            all(abs(a - b) < EDGE for a, b in zip(rule, edge, strict=True)) for edge in edges
        )
    ]


def _is_border(box: Box, width: float, height: float) -> bool:
    """Whether a frame is drawn around all that a page says."""
    return box.width > BORDER * width and box.height > BORDER * height


def _apart(grids: Sequence[Grid]) -> list[Grid]:
    """Return `grids` without those that overlap one before them."""
    found: list[Grid] = []
    for grid in grids:
        box = grid.box
        if not any(
            overlap(box.x0, box.x1, other.box.x0, other.box.x1)
            and overlap(box.top, box.bottom, other.box.top, other.box.bottom)
            for other in found
        ):
            found.append(grid)
    return found


def _holds_picture(box: Box, pictures: Sequence[Box]) -> bool:
    """Whether pictures fill much of a frame, which then is one itself."""
    inside = [p for p in pictures if box.holds(p)]
    return sum(p.width * p.height for p in inside) > FILLED * box.width * box.height


def _with_labels(box: Box, unit: float) -> Box:
    """Return the box of a picture with the labels around it."""
    margin = LABELS * unit
    return Box(box.x0 - margin, box.top - margin, box.x1 + margin, box.bottom + margin)
