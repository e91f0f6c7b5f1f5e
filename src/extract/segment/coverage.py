"""What became of every character: the exact partition of the canonical text."""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from extract.model.block import Cell, Coverage, Passage
from extract.model.page import Line
from extract.model.text import Span

FURNITURE = {"header", "footer"}


def coverage_of(
    text: str,
    passages: Sequence[Passage],
    cells: Iterable[tuple[Cell, str]],
    excluded: Iterable[tuple[Line, str]],
) -> list[Coverage]:
    """Return the partition of [0, len(text)): each stretch with its part and deepest passage.

    `cells` come with the id of their row, `excluded` lines with the rule that excludes them. What
    is in none of them is white space, or, if it holds a character, unplaced: a finding and a failed
    check, never silence.
    """
    labels: list[tuple[str, str | None, str | None]] = [("whitespace", None, None)]
    paint = array("l", bytes(array("l").itemsize * len(text)))

    def add(spans: Iterable[Span], part: str, passage: str | None, rule: str | None) -> None:
        labels.append((part, passage, rule))
        for span in spans:
            paint[span.start : span.end] = array("l", [len(labels) - 1]) * (span.end - span.start)

    for passage in passages:
        if passage.kind != "table":
            part = "furniture" if passage.kind in FURNITURE else "passage"
            add(_spans(passage), part, passage.passage_id, None)
    for cell, row in cells:
        add(_spans(cell), "cell", row, None)
    for line, rule in excluded:
        add([Span(line.start, line.end)], "excluded", None, rule)
    return _runs(text, paint, labels)


def _spans(row: Passage | Cell) -> list[Span]:
    return [Span(start, end) for start, end in zip(row.starts, row.ends, strict=True)]


def _runs(
    text: str, paint: "array[int]", labels: Sequence[tuple[str, str | None, str | None]]
) -> list[Coverage]:
    runs: list[Coverage] = []
    end = 0
    for label, group in groupby(paint):
        start, end = end, end + len(list(group))
        if label:
            runs.append(Coverage(start, end, *labels[label]))
        else:
            runs += _unpainted(text, start, end)
    return runs


def _unpainted(text: str, start: int, end: int) -> Iterator[Coverage]:
    """Tell blanks in [start, end) from characters that are in no part."""
    for is_blank, group in groupby(text[start:end], key=_is_blank):
        stop = start + len(list(group))
        part, rule = ("whitespace", None) if is_blank else ("excluded", "unplaced")
        yield Coverage(start, stop, part, None, rule)
        start = stop


def _is_blank(char: str) -> bool:
    return char.isspace() or char in "\ufeff\u200b"
