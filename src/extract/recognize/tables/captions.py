"""What the words above a table say of all of it: "Table 1. Members, as at 1 June 2012"."""

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.participations import text_above
from extract.recognize.tables.table import Table


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
