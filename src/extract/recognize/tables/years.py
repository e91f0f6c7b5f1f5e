"""Days in cells that go without their year: "Courses given in 2016" over "18-22 January".

The year is that of a row above that is a year alone, or else the only one that the heading of the
column, the caption or the heading of the section states.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.dates import DateFound, find_dates
from extract.recognize.leaves import Leaf
from extract.recognize.tables.captions import caption_of, section_title, text_above
from extract.recognize.tables.table import Table

_YEARLESS = "no_year"
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def complete_days(context: Context, table: Table) -> bool:
    """Give the days of a table's cells their year; return whether there were any."""
    above = (caption_of(context, table), text_above(context, table), section_title(context, table))
    said = next((year for leaf in above if leaf and (year := _only_year([leaf]))), None)
    changed = False
    for row in table.rows:
        alone = row.only_cell
        if alone is not None and _YEAR.fullmatch(alone.text.strip(" .:")):
            said = alone.text.strip(" .:")
        for _, leaf in row.cells:
            heading = table.headings.get(leaf.cell.column_index) if leaf.cell else None
            year = (_only_year([heading]) if heading else None) or said
            changed |= year is not None and _complete(context, leaf, year)
    return changed


def _only_year(leaves: Iterable[Leaf]) -> str | None:
    years = {year for leaf in leaves for year in _YEAR.findall(leaf.text)}
    return years.pop() if len(years) == 1 else None


def _complete(context: Context, leaf: Leaf, year: str) -> bool:
    """Read each day of a cell that lacks its year with it; return whether one did."""
    dates = context.dates.get(id(leaf), [])
    if not any(date.kind == _YEARLESS for date in dates):
        return False
    context.dates[id(leaf)] = [_with(context, leaf, date, year) for date in dates]
    return True


def _with(context: Context, leaf: Leaf, date: DateFound, year: str) -> DateFound:
    text = leaf.text[date.start : date.end]
    if date.kind != _YEARLESS or not any(map(str.isdigit, text)):
        return date
    read = find_dates(f"{text} {year}", leaf.language, context.words.dates)
    whole = read[0] if len(read) == 1 and read[0].edtf else None
    return replace(whole, start=date.start, end=date.end) if whole else date
