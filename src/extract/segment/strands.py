"""The texts of a source that prints two side by side or on facing pages, each as a reading."""

from collections.abc import Iterator
from dataclasses import replace

from extract.model.page import Reading


def strands_of(reading: Reading) -> Iterator[Reading]:
    """Yield, for each text of a source, the reading with its lines alone; most have one.

    What stands across both columns, and the furniture of the pages, goes with the first text, as do
    the notes on the reading.
    """
    strands = sorted({line.strand for line in reading.lines} - {0})
    if len(strands) < 2:
        yield reading
        return
    first = strands[0]
    for strand in strands:
        held = {strand, 0} if strand == first else {strand}
        lines = tuple(line for line in reading.lines if line.strand in held)
        yield replace(reading, lines=lines, notes=reading.notes if strand == first else ())
