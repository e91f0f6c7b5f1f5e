"""Parties set line by line, with nothing else: under a label, a sentence with a colon, a schedule.

"Parties:", then a name in each line, or several in columns; "The following States are parties to
the Convention:", then "(a) Denmark, in respect of Greenland;" and so on; or names under "PART I",
where a sentence says what "the countries specified in Part I of the Schedule" are. A date in a
bracket behind a name, or in the line after dots, is that since when.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.cited import STATUSES, Opened, cited, said
from extract.recognize.lists.entries import Item, Party, outermost
from extract.recognize.lists.labelled import meaning_of
from extract.recognize.lists.rolls import Roll
from extract.recognize.names.matching import Found
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import start_of_name
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.standing import since_kind

FEWEST = 3
"""Names in lines are a list where there are so many."""

UP = 8
"""How many passages above a label may stand what it is of."""

_LINES = frozenset({"paragraph", "list_item"})
_NAME, _DATE = "\x01", "\x02"
_LABEL = re.compile(r"\W*(?:[a-z]|[ivx]+|\d{1,3})[.)]\s")
_MARK = re.compile(r" ?(?:\(?[\d*†‡]{1,2}\)?|\(?[a-z]\)?)(?![\w.])")
_DOTS = re.compile(r"[ .…·]*")
_REMARK = re.compile(r" ?\(([^()]*)\)")
_NUMBER = re.compile(r"(?:\d+|[ivx]+|[a-z])[.)] ", re.I)

Entry = tuple[Item, dict[str, Stated | str]]


class _Line(NamedTuple):
    """A line that is nothing but parties, each with what is said of it there."""

    leaf: Leaf
    items: list[Entry]


def rolls_by_line(context: Context, taken: Collection[int]) -> Iterator[Roll]:
    """Yield the lists whose entries stand line by line; what is `taken` (by `id`) is read already.

    A list of which nothing says what its parties are, or in what, is none.
    """
    for lead, below in _groups(context):
        lines = [*_begun(context, lead), *below]
        if any(id(line.leaf) in taken for line in below):
            continue
        if sum(len(line.items) for line in lines) < FEWEST:
            continue
        roll = _roll(context, lead, lead.text.rfind(":") + 1 if len(lines) > len(below) else None)
        if roll is None:
            continue
        roll.whole += [Words(line.leaf, 0, len(line.leaf.text)) for line in below]
        for item, extra in _in_order(lines):
            since = extra.get("since")
            kind = {"since_kind": since_kind(context, lead.text)} if since else {}
            roll.add(item, {**extra, **kind})
        yield roll


def _groups(context: Context) -> Iterator[tuple[Leaf, list[_Line]]]:
    """Yield lines of parties that follow each other, with the passage right above them."""
    lead: Leaf | None = None
    lines: list[_Line] = []
    for leaf in (*context.leaves, None):
        if leaf is not None and (not leaf.text.strip() or leaf.kind == "footnote"):
            continue
        items = _items(context, leaf) if leaf is not None and leaf.kind in _LINES else []
        if items and leaf is not None:
            lines.append(_Line(leaf, items))
            continue
        if lead is not None and lines:
            yield lead, lines
        lead, lines = leaf, []


def _begun(context: Context, lead: Leaf) -> list[_Line]:
    """Return the first line, where it is printed behind the colon of what leads to the lines."""
    colon = lead.text.rfind(":") + 1
    items = _items(context, lead, colon) if colon else []
    return [_Line(lead, items)] if items else []


def _items(context: Context, leaf: Leaf, start: int = 0) -> list[Entry]:
    """Return the parties of a line; none where anything else stands in it."""
    names = outermost(context.countries(leaf, start))
    if not names:
        return []
    label = _LABEL.match(context.even(leaf), start)
    here = label.end() if label else start
    found: list[Entry] = []
    while names:
        name = names.pop(0)
        if not _is_between(context, leaf, here, name.start):
            return []
        respect = _respect(context, leaf, name, names)
        here = respect[-1].words.end if respect else name.end
        here, note, extra = _behind(context, leaf, here)
        party = Party(Words(leaf, name.start, name.end), name.entity_id, name.resolution)
        whole = Words(leaf, name.start, here)
        found.append((Item(whole, party, respect, note), extra))
    return found if _is_between(context, leaf, here, len(leaf.text)) else []


def _is_between(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether nothing but signs, articles and the words between entries stands here."""
    lists = context.words.lists
    words = re.findall(r"[^\W_]+'?", context.even(leaf)[start:end])
    return all(word in lists.articles or word in lists.separators for word in words)


def _respect(context: Context, leaf: Leaf, name: Found, names: list[Found]) -> tuple[Party, ...]:
    """Return the territory behind a party that acts for it: "Denmark, in respect of Greenland"."""
    between = context.words.lists.around["in_respect"]
    if not names or between.fullmatch(context.even(leaf)[name.end : names[0].start]) is None:
        return ()
    other = names.pop(0)
    return (Party(Words(leaf, other.start, other.end), other.entity_id, other.resolution),)


def _behind(
    context: Context, leaf: Leaf, here: int
) -> tuple[int, Words | None, dict[str, Stated | str]]:
    """Return where what belongs to a party ends, its remark in a bracket, and since when it is."""
    plain = context.even(leaf)
    mark = _MARK.match(plain, here)
    here = mark.end() if mark else here
    remark = _REMARK.match(plain, here)
    if remark is not None:
        return remark.end(), Words(leaf, *remark.span(1)), {}
    dots = _DOTS.match(plain, here)
    at = dots.end() if dots else here
    date = next((d for d in context.dates_in(leaf, at) if d.start == at and d.edtf), None)
    if date is None or date.edtf is None or at == here:
        return here, None, {}
    return date.end, None, {"since": Stated(date.edtf, Words(leaf, date.start, date.end))}


def _in_order(lines: Sequence[_Line]) -> list[Entry]:
    """Return the entries as they are listed: down the columns, where these are in the alphabet.

    In lines of several names each is the next of its column, if so only they follow the alphabet.
    """
    across = [item for line in lines for item in line.items]
    columns = zip_longest(*(line.items for line in lines))
    down = [item for column in columns for item in column if item is not None]
    return down if _is_sorted(down) and not _is_sorted(across) else across


def _is_sorted(items: Sequence[Entry]) -> bool:
    names = [fold(item.party.words.text) for item, _ in items]
    return all(one <= other for one, other in pairwise(names))


def _roll(context: Context, lead: Leaf, end: int | None) -> Roll | None:
    """Return the list that a passage, up to `end`, opens; None where it does not say what of."""
    stop = len(lead.text.rstrip()) if end is None else end
    opened = (
        _by_sentence(context, lead, stop)
        or _by_label(context, lead, stop)
        or cited(context, lead.text, lead)
    )
    if opened is None:
        return None
    status, (entity_id, words) = opened
    kind = context.register.kind(entity_id)
    if status == "party" and kind not in PROCESSES:
        return None
    roll = Roll(entity_id, kind, stated(words), None, status)
    roll.rule_id = f"sentence_{status}"
    dated = since_kind(context, lead.text)
    roll.date_kind = "" if dated in ("unspecified", "signed") else dated
    roll.whole.append(Words(lead, 0, len(lead.text)))
    return roll


def _by_sentence(context: Context, lead: Leaf, end: int) -> Opened | None:
    """Return what a sentence that ends with a colon says of those below it."""
    if not lead.text.endswith(":", 0, end):
        return None
    return said(context, lead, lead.sentence_at(max(0, end - 1)).start, end)


def _by_label(context: Context, lead: Leaf, end: int) -> Opened | None:
    """Return what a label says that those below are, of what is named next above it."""
    label = _NUMBER.sub("", lead.text[:end].strip(), count=1).rstrip(" :.")
    status, _ = meaning_of(context, label)
    if status not in STATUSES | {"other"}:
        return None
    at = next(n for n, leaf in enumerate(context.leaves) if leaf is lead)
    above = [leaf for leaf in context.leaves[:at] if leaf.text and leaf.cell is None][-UP:]
    for leaf in reversed(above):
        first = start_of_name(leaf.text)
        for name in context.things(leaf, first)[:1]:
            is_kind = context.register.kind(name.entity_id) in PROCESSES
            if name.start == first and is_kind:
                return status, (name.entity_id, Words(leaf, name.start, name.end))
    if context.main is None:
        return None
    leaf, name = context.main
    return status, (name.entity_id, Words(leaf, name.start, name.end))
