"""Entries of a calendar: the date, perhaps the place, and a colon or dash stand before the title.

"3-5 May 1994, Oslo: Forum on Reefs". Such a date is that of what follows, not of what is before.
"""

import re
from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.places import Venue, place_near
from extract.recognize.leaves import Leaf

NEAR = 120
"""How far before a title the date of its entry may stand, in characters."""

_PLACE = r"\s?[,–—] ?[A-ZÀ-Ý][^:;.()–—\d]{1,40}?(?: \([^:;.()–—\d]{2,40}\))?"
_SIGN = re.compile(rf"(?:{_PLACE})?(?:\s?:| [–—])\s(?=[“«\"]?[A-ZÀ-Ý])")
_COLON = re.compile(rf"(?:{_PLACE})?\s?:\s")
"""The sign of an entry that the date itself begins; its title may have small letters."""


_OWNED = re.compile(
    r"\s+(?:[Tt]he |[Ll]es? |[Ll]a |[Ll][’'])?[A-ZÀ-Ý][^.;:()]{2,80}(?: \([^()]{2,12}\))?\s?:\s"
)
"""Whose an entry is, between the date that it begins with and its title: "3 May Reef Forum: "."""

_OWNER = re.compile(r"(?:[Tt]he |[Ll]es? |[Ll]a |[Ll][’'])?(?:[A-ZÀ-Ý][^.;:()]*, )?[“«\"]?\s?")


_LEADS = re.compile(r"(?:[^\W\d_][\w’'-]*[ ’']){0,3}[“«\"]?\s?")
"""What may stand between the beginning of an entry and its title."""


LASTING = frozenset({"year", "month"})
"""Dates of entries in which several things happened, each perhaps on a day of its own."""


def opens_entry(leaf: Leaf, date: DateFound) -> int | None:
    """Return where the title begins that an entry with this date announces; None without any."""
    is_first = not leaf.text[: date.start].strip(" •–—-*")
    sign = _SIGN.match(leaf.text, date.end)
    if sign is None and is_first:
        sign = _COLON.match(leaf.text, date.end) or _OWNED.match(leaf.text, date.end)
    return sign.end() if sign and date.edtf else None


def entry_of(context: Context, leaf: Leaf, first: int) -> tuple[DateFound, Venue | None] | None:
    """Return the date and the place of the entry that a title beginning at `first` stands in."""
    listed = context.entry_at(leaf, first)
    is_first = listed is not None and _LEADS.fullmatch(leaf.text[listed.body : first]) is not None
    if listed is not None and is_first and listed.label is not None:
        return listed.date, None
    for date in reversed(context.dates_in(leaf, max(0, first - NEAR), first)):
        at = opens_entry(leaf, date)
        if at is None or at > first or not _OWNER.fullmatch(leaf.text[at:first]):
            break
        if _OWNED.match(leaf.text, date.end):
            return date, None
        return date, place_near(context, leaf, date.end, at, is_strict=False)
    return (listed.date, None) if listed is not None and is_first else None


def of_chronicle(
    context: Context, leaf: Leaf, first: int, *, has_verb: bool
) -> Iterator[DateFound]:
    """Yield the year or month whose entry tells of a title without any date of its own.

    The title begins a sentence of the entry, or a verb tells of it.
    """
    entry = context.entry_at(leaf, first)
    if entry is None or entry.date.kind not in LASTING or first < entry.body:
        return
    opens = max(leaf.sentence_at(first).start, entry.body)
    if has_verb or _LEADS.fullmatch(leaf.text[opens:first]):
        yield entry.date
