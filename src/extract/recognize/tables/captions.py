"""What the words above a table say of all of it: "Table 1. Members, as at 1 June 2012"."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.table import Table

_WHOSE = re.compile(r"\w+(?: \w+)?['’]")


def as_of(context: Context, table: Table) -> Stated | None:
    """Return the day at which a table holds, where the words right above it state one.

    "Members on 1 June 2012" does so at the end of a caption.
    """
    above = text_above(context, table)
    if above is None:
        return None
    around = context.words.lists.around
    for date in context.dates_in(above):
        before = even(above.text[: date.start])
        is_last = not above.text[date.end :].strip(" .)]")
        said = around["as_of"].search(before) or (is_last and around["ends_on"].search(before))
        if date.edtf is not None and said:
            return Stated(date.edtf, Words(above, date.start, date.end))
    return None


def status_above(context: Context, table: Table) -> str | None:
    """Return as what the parties of a table take part by the words right above it, if of one kind.

    "Table 2. Members on 31 December 2012" says it, "Members and observers" and "Members'
    contributions" do not.
    """
    above = text_above(context, table)
    label = context.words.lists.around["caption_label"]
    plain = label.sub("", context.even(above).strip()) if above else ""
    found = {
        (column.status, column.pattern.match(plain) is not None)
        for column in context.words.nomenclature.columns
        if column.status and column.pattern.search(plain)
    }
    only = next(iter(found)) if len(found) == 1 else (None, False)
    return only[0] if only[1] and not _WHOSE.match(plain) else None


def text_above(context: Context, table: Table) -> Leaf | None:
    """Return the passage right above a table, in its section."""
    cells = [leaf for row in table.rows for _, leaf in row.cells] + list(table.headings.values())
    if not cells:
        return None
    first = min(leaf.mapped.starts[0] for leaf in cells if leaf.text)
    section = cells[0].section
    above = [
        leaf
        for leaf in context.prose()
        if leaf.section == section
        and leaf.kind in ("paragraph", "title", "list_item", "heading")
        and leaf.text
        and leaf.mapped.starts[0] < first
    ]
    return above[-1] if above else None
