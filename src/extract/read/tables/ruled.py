"""Tables whose rows and columns are printed lines."""

from collections.abc import Sequence

from extract.model.page import Grid, Word
from extract.read.tables.cells import table_in
from extract.read.tables.lattice import lattice_of
from extract.read.tables.refine import refined
from extract.read.tables.rulings import Frame


def ruled_table(frame: Frame, words: Sequence[Word], unit: float) -> Grid | None:
    """Return the table that `frame` rules, or None for a box, a chart or an empty frame.

    A frame without a line between its sides rules no table; its text may still be one.
    """
    lattice = lattice_of(frame, words, unit)
    if lattice is None or lattice.columns < 2:
        return None
    inside = [word for word in words if lattice.place(word)]
    if len(inside) < 3:
        return None
    return table_in(refined(lattice, inside, unit), inside, unit, "rulings")
