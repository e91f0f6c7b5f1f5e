"""What the words around a table say of all of it: "Table 1. Members, as at 1 June 2012"."""

import re

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.tables.table import Table

_WHOSE = re.compile(r"\w+(?: \w+)?['’]")
LONGEST = 16
"""A caption without a label has at most so many words."""

_ABOVE = ("paragraph", "title", "list_item", "heading")


def status_said(context: Context, table: Table) -> str | None:
    """Return as what parties take part by the caption, the passage above or the section's heading.

    "Table 2. Members on 31 December 2012" says it, "Members and observers" and "Members'
    contributions" do not.
    """
    for leaf in (
        caption_of(context, table),
        text_above(context, table),
        section_title(context, table),
    ):
        status = _status_of(context, leaf) if leaf is not None else None
        if status is not None:
            return status
    return None


def _status_of(context: Context, leaf: Leaf) -> str | None:
    lists = context.words.lists
    plain = lists.around["caption_label"].sub("", context.even(leaf).strip())
    plain = lists.around["numbered"].sub("", plain)
    if _WHOSE.match(plain):
        return None
    found = {
        column.status
        for column in context.words.nomenclature.columns
        for match in column.pattern.finditer(plain)
        if column.status and column.meaning != "countries"
        if lists.around["caption_lead"].search(plain[: match.start()])
    }
    return next(iter(found)) if len(found) == 1 else None


def caption_of(context: Context, table: Table) -> Leaf | None:
    """Return the caption of a table: a title or line right above it, or a labelled one below.

    One that stands in the table, across all its columns, goes before.
    """
    if table.title is not None:
        return table.title
    above = text_above(context, table)
    label = context.words.lists.around["table_label"]
    if above is not None and (above.kind == "title" or (is_line(above) and not above.number)):
        return above
    if above is not None and label.match(context.even(above)):
        return above
    below = _text_below(context, table)
    if below is not None and label.match(context.even(below)):
        return below
    return None


def is_line(leaf: Leaf) -> bool:
    """Whether a paragraph is a line that is no sentence."""
    is_short = leaf.kind == "paragraph" and len(leaf.text.split()) <= LONGEST
    return is_short and leaf.text.rstrip()[-1] not in ".:;,"


def section_title(context: Context, table: Table) -> Leaf | None:
    """Return the last heading or title above a table in its section."""
    found = [leaf for leaf in _above(context, table) if leaf.kind in ("heading", "title")]
    caption = caption_of(context, table)
    kept = [leaf for leaf in found if leaf is not caption]
    return kept[-1] if kept else None


def text_above(context: Context, table: Table) -> Leaf | None:
    """Return the passage right above a table, in its section."""
    above = _above(context, table)
    return above[-1] if above else None


def texts_around(context: Context, table: Table) -> list[Leaf]:
    """Return the passages right above and right below a table."""
    around = (text_above(context, table), _text_below(context, table))
    return [leaf for leaf in around if leaf is not None]


def _above(context: Context, table: Table) -> list[Leaf]:
    if not table.cells:
        return []
    first = min(leaf.mapped.starts[0] for leaf in table.cells)
    section = table.cells[0].section
    return [
        leaf
        for leaf in context.prose()
        if leaf.section == section
        and leaf.kind in _ABOVE
        and leaf.text
        and leaf.mapped.starts[0] < first
    ]


def _text_below(context: Context, table: Table) -> Leaf | None:
    """Return the leaf right below a table, None where it is a cell."""
    if not table.cells:
        return None
    last = max(leaf.mapped.starts[0] for leaf in table.cells)
    behind = (leaf for leaf in context.leaves if leaf.text and leaf.mapped.starts[0] > last)
    below = next(behind, None)
    return below if below is not None and below.cell is None else None
