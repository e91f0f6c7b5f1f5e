"""On what themes a process works: the items of a cell, of a labelled line, of a series."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.participations import subject_in
from extract.recognize.tables.table import Table

_EDGE = ' \t\n.,;:•●▪“”"«»'
_LEAD = re.compile(r"(?:and|or|et|ou|the|le|la|les)\s+|l[’']", re.IGNORECASE)
_SPELT_OUT = re.compile(r"\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)$")


class _Item(NamedTuple):
    start: int
    end: int
    details: tuple[tuple[int, int], ...]


def themes_of_table(context: Context, table: Table) -> None:
    """State the themes in the cells of columns that are about them."""
    for row in table.rows:
        cells = row.of("themes")
        subject = subject_in(context, row) if cells else None
        if subject is None:
            continue
        for leaf in cells:
            state_themes(context, leaf, 0, len(leaf.text), subject.entity_id)


def state_themes(context: Context, leaf: Leaf, start: int, end: int, in_id: str) -> None:
    """State the themes that stand in [start, end) of a leaf, parted by commas and semicolons."""
    items = [(leaf, item) for item in _items(leaf, start, end)]
    _state(context, in_id, items, "table_of_themes")


def state_series(
    context: Context, leaf: Leaf, marks: Sequence[re.Match[str]], end: int, in_id: str
) -> None:
    """State the themes of a series "(1) ...; (2) ..." that runs up to `end` of a leaf."""
    stops = [*(mark.start() for mark in marks[1:]), end]
    spans = [(mark.end(), stop) for mark, stop in zip(marks, stops, strict=True)]
    items = [(leaf, _item(leaf, *_trim(leaf.text, *span))) for span in spans]
    _state(context, in_id, items, "numbered_themes")


def state_items(context: Context, leaves: Sequence[Leaf], in_id: str) -> None:
    """State themes that are each an item of a list."""
    items = [(leaf, _item(leaf, *_trim(leaf.text, 0, len(leaf.text)))) for leaf in leaves]
    _state(context, in_id, items, "numbered_themes")


def _items(leaf: Leaf, start: int, end: int) -> Iterator[_Item]:
    pieces = [_trim(leaf.text, *piece) for piece in _pieces(leaf.text, start, end)]
    merged: list[tuple[int, int]] = []
    for first, last in pieces:
        if last <= first:
            continue
        if merged and _is_elliptical(leaf.text[slice(*merged[-1])], leaf.text[first:last]):
            merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))
    for first, last in merged:
        yield _item(leaf, first, last)


def _is_elliptical(before: str, after: str) -> bool:
    """Whether a bare noun needs what comes after: "causes, dimensions and impacts of migration"."""
    return (
        re.fullmatch(r"\w+s", before) is not None
        and re.match(r"(?:\w+s (?:and|et) \w+|\w+ (?:and|et) \w+s) (?:of|de|des|du|d[’'])\b", after)
        is not None
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    depth, here = 0, start
    for at in range(start, end):
        char = text[at]
        depth += (char == "(") - (char == ")" and depth > 0)
        if depth == 0 and char in ",;\n":
            yield here, at
            here = at + 1
    yield here, end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE:
            end -= 1
        lead = _LEAD.match(text, start, end)
        if lead and text[lead.end() : end].strip():
            start = lead.end()
        closing = re.compile(r"[,;]?\s+(?:and|or|et|ou)$").search(text, start, end)
        if closing:
            end = closing.start()
        if (start, end) == before:
            return start, end


def _item(leaf: Leaf, start: int, end: int) -> _Item:
    """Part an item from the bracket that spells it out; an abbreviation stays with its words."""
    match = _SPELT_OUT.search(leaf.text, start, end)
    if match is None or match.end() != end or match.start() <= start:
        return _Item(start, end, ())
    content = match[1]
    if len(content.split()) == 1 and sum(char.isupper() for char in content) > 1:
        return _Item(start, end, ())
    details = [_trim(leaf.text, *piece) for piece in _pieces(leaf.text, *match.span(1))]
    return _Item(start, match.start(), tuple(d for d in details if d[1] > d[0]))


def _state(context: Context, in_id: str, items: Sequence[tuple[Leaf, _Item]], rule_id: str) -> None:
    for position, (leaf, item) in enumerate(items, start=1):
        above = _one(context, in_id, Words(leaf, item.start, item.end), None, position, rule_id)
        for number, detail in enumerate(item.details, start=1):
            _one(context, in_id, Words(leaf, *detail), above, number, rule_id)


def _one(
    context: Context,
    in_id: str,
    words: Words,
    above: str | None,
    position: int,
    rule_id: str,
) -> str:
    theme = stated(words)
    statements = context.statements
    row_id = statements.id_of("themes", in_id, rule_id, above, theme.value)
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", in_id),
        ("theme", theme),
        ("theme_code", context.words.themes.code(theme.value)),
        ("detail_of_id", above),
        ("position", position),
    ]
    return statements.add("themes", row_id, [words], fields, rule_id=rule_id)
