"""The day at which a list of parties holds, by the words that stand over it or tell of it.

"Members on 1 June 2012" does so at the end of a caption, "Members, 1 June 2012" too; else a heading
above, "Composition as at 1 June 2012. A. Members"; the sentence that names the table, "Table 1
gives the members as registered on 1 June 2012"; the title, "Status as at 1 June 2012"; a sentence
that says so of all that is listed, "The facts in the boxes are those known on 1 June 2012".
"""

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import first_lines
from extract.recognize.statements import Stated, Words
from extract.recognize.tables.captions import caption_of, section_title, text_above
from extract.recognize.tables.table import Table


def as_of(context: Context, table: Table, *, is_of_work: bool = False) -> Stated | None:
    """Return the day at which a table holds, where words state one.

    `is_of_work`: it is taken from another work, and not from what the document holds to be so.
    """
    caption = caption_of(context, table)
    above = caption or text_above(context, table)
    title = section_title(context, table)
    return (
        (_day_of(context, above, is_caption=caption is not None) if above else None)
        or (_day_of(context, title, is_caption=False) if title else None)
        or (_of_headings(context, table.cells[0]) if table.cells else None)
        or (_of_sentence(context, caption) if caption else None)
        or (None if is_of_work else _of_document(context))
    )


def as_of_prose(context: Context, leaf: Leaf) -> Stated | None:
    """Return the day at which a list in a passage holds, by the headings above it.

    The title of the document tells at which day it was written rather.
    """
    day = _of_headings(context, leaf)
    line = day.words.leaf if day is not None and day.words is not None else None
    before = takewhile(lambda each: each is not line, context.leaves)
    is_below = any(each.kind == "paragraph" and each.text.endswith(".") for each in before)
    return day if is_below else None


def as_of_all(context: Context) -> Stated | None:
    """Return the day at which all holds that the document lists apart from its sentences."""
    return _of_document(context)


def _day_of(
    context: Context, leaf: Leaf, *, is_caption: bool, is_plain: bool = True
) -> Stated | None:
    """Return the day that a line gives for what stands below; not `is_plain`: in as many words."""
    around = context.words.lists.around
    apart = ("(", ", ") if is_caption else ("(",)
    for date in context.dates_in(leaf):
        before = around["caption_label"].sub("", even(leaf.text[: date.start]))
        is_last = not leaf.text[date.end :].strip(" .)]")
        said = around["as_of"].search(before)
        if said is None and is_plain and is_last:
            said = around["ends_on"].search(before)
        is_apart = is_last and before.endswith(apart) and date.precision == "day"
        if date.edtf is not None and (said or is_apart):
            return Stated(date.edtf, Words(leaf, date.start, date.end))
    return None


def _of_headings(context: Context, leaf: Leaf) -> Stated | None:
    """Return the day that the nearest heading above a leaf gives, or a title of a section above.

    A title in the section itself is the caption of some table.
    """
    path = leaf.section
    headings = [*_below_heading(context, path)]
    while path:
        for each in context.prose():
            is_above = each.section == path and each.mapped.starts[0] < leaf.mapped.starts[0]
            is_title = path != leaf.section and each.kind == "title"
            if is_above and (each.kind == "heading" or is_title or each in headings) and each.text:
                day = _day_of(context, each, is_caption=False)
                if day is not None:
                    return day
        path = path.rpartition("/")[0]
    return None


def _below_heading(context: Context, path: str) -> Iterator[Leaf]:
    """Yield the titles right below the heading of a section, but for the captions of tables."""
    label = context.words.lists.around["table_label"]
    here = (leaf for leaf in context.prose() if leaf.section == path)
    for leaf in islice(dropwhile(lambda leaf: leaf.kind != "heading", here), 1, None):
        if leaf.kind != "title" or label.match(context.even(leaf)):
            return
        yield leaf


def _of_sentence(context: Context, caption: Leaf) -> Stated | None:
    """Return the day in the sentence that tells what a table gives, by its label: "Table 1"."""
    around = context.words.lists.around
    label = around["table_label"].match(context.even(caption))
    words = label.group().rstrip(" .:)–—-") if label else ""
    if not any(map(str.isdigit, words)):
        return None
    for leaf in context.prose():
        plain = context.even(leaf)
        at = plain.find(words) if leaf is not caption and leaf.kind == "paragraph" else -1
        if at < 0 or plain[at + len(words) : at + len(words) + 1].isalnum():
            continue
        end = leaf.sentence_at(at).end
        for date in context.dates_in(leaf, at, end):
            before = plain[at : date.start]
            said = around["as_of"].search(before) or around["known_on"].search(before)
            if date.edtf and date.precision == "day" and said:
                return Stated(date.edtf, Words(leaf, date.start, date.end))
    return None


def _of_document(context: Context) -> Stated | None:
    """Return the day that the title gives, or a sentence on all that is listed."""
    for leaf in first_lines(context):
        day = _day_of(context, leaf, is_caption=False, is_plain=False)
        if day is not None:
            return day
    listed = context.words.lists.around["listed_on"]
    for leaf in context.prose():
        for date in context.dates_in(leaf) if leaf.kind == "paragraph" else ():
            sentence = context.even(leaf)[leaf.sentence_at(date.start).start : date.start]
            if date.edtf and date.precision == "day" and listed.search(sentence):
                return Stated(date.edtf, Words(leaf, date.start, date.end))
    return None
