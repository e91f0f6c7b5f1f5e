"""Titles of publications, which name nothing beside themselves."""

import re

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf


def is_in_title(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether [start, end) of a leaf stands in a title: in quotes with more words, or after a lead.

    "The study Crossing the Kivu Network": behind such a lead a capital opens a title. "Two papers:
    Kivu Network on Trade; Lake Ports": behind such a one every item is a title.
    """
    text, sentence = leaf.text, leaf.sentence_at(start)
    listed = context.words.naming.phrase("title", "list").search(
        context.even(leaf), sentence.start, start
    )
    if listed and re.fullmatch(r"(?:.*;)?[^;,]*", text[listed.end() : start], re.DOTALL):
        return True
    for lead in context.words.naming.phrase("title", "lead").finditer(context.even(leaf), 0, start):
        between = text[lead.end() : start]
        if not between or (between[0].isupper() and not re.search(r"[.;,()]", between)):
            return True
    opened, closed = (max(text.rfind(sign, 0, start) for sign in signs) for signs in ("“«", "”»"))
    if opened <= closed:
        return False
    before = text[opened + 1 : start].strip()
    return bool(before) or re.match(r"\s*[”»]", text[end:]) is None
