"""In whose frame an event stands: the process or organization that the words around it name."""

import re
from collections.abc import Sequence

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Stated, Words

_FRAMES = PROCESSES - {"programme", "treaty"}
MOST_BEFORE = 30
"""How many passages back a name may stand that a title takes up."""

_BEHIND = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:of|de|du|des|d')\s*(?:the |la |le |les |l')?$")
_JOINED = re.compile(r"(?:[\s,/]|\([^()]*\)|\b(?:and|the|et|la|le|les|of)\b|l')*")


def frame_of(
    context: Context, words: EventWords, leaf: Leaf, first: int, noun_end: int, end: int
) -> Stated | None:
    """Return what a title stands in that begins at `first` and ends at `end`.

    A name in front of or around its noun; a name behind it ("of the X"); or else the process that
    its sentence or the paragraph before it names last, then the heading above it.
    """
    own = _own(context, leaf, first, noun_end, end)
    if own is not None:
        return _stated(leaf, _process_of(context, words, leaf, own, first, end) or own)
    sentence = leaf.sentence_at(first)
    topics = topics_in(context, words, leaf)
    before = [f for f in topics if f.end <= first]
    here = [f for f in before if f.start >= sentence.start]
    after = [
        f
        for f in topics
        if end <= f.start < sentence.end and _is_frame(context, words, leaf, end, f)
    ]
    for found in (here[-1:], after[:1], before[-1:]):
        if found:
            return _stated(leaf, found[0])
    return shared_frame(context, words, leaf, first, end) or _heading(context, leaf)


def is_frame(context: Context, name: Found) -> bool:
    """Whether a name is that of a process in which events take place.

    A conference that no vocabulary knows as a series is an event itself.
    """
    entity = context.register.entities[name.entity_id]
    return entity.kind in _FRAMES and (entity.kind != "conference_series" or entity.key is not None)


def owner_in_name(context: Context, leaf: Leaf, start: int, end: int) -> Stated | None:
    """Return the known thing whose name begins the longer name [start, end): "XYZ Secretariat"."""
    cuts = [m.start() for m in re.finditer(r" |’s ", leaf.text[start:end])]
    whole = [f for f in context.things(leaf, start, end) if (f.start, f.end) == (start, end)]
    itself = {f.entity_id for f in whole}
    for cut in reversed(cuts):
        known = context.register.by_name(leaf.text[start : start + cut])
        if (
            known is not None
            and known not in itself
            and context.register.mention_kind(known) not in ("country", "place")
        ):
            return Stated(known, Words(leaf, start, start + cut))
    return None


def topics_in(context: Context, words: EventWords, leaf: Leaf) -> list[Found]:
    """Return the processes that a leaf names and that are no mere actors there."""
    return [f for f in context.things(leaf) if _is_topic(context, words, leaf, f)]


def _stated(leaf: Leaf, name: Found) -> Stated:
    return Stated(name.entity_id, Words(leaf, name.start, name.end))


def _own(context: Context, leaf: Leaf, first: int, noun_end: int, end: int) -> Found | None:
    """Return the name that the title itself holds up to its noun, or has as owner."""
    plain = context.even(leaf)
    for name in context.things(leaf):
        if first <= name.start < noun_end and name.end <= end + 1:
            is_itself = name.start == first and name.end == end and not is_frame(context, name)
            return None if is_itself else name
        gap = plain[name.end : first]
        if name.end <= first and re.fullmatch(r"(?:'s?|s'|\s?\(\w+\)'s)\s", gap):
            return name
        if name.start >= end and _BEHIND.fullmatch(plain[end : name.start]):
            return name
    return None


def _process_of(
    context: Context, words: EventWords, leaf: Leaf, own: Found, first: int, end: int
) -> Found | None:
    """Return the process of the same passage whose conference a title names: "Rome Process"."""
    kind = context.register.kind
    if (own.start, own.end) != (first, end) or kind(own.entity_id) != "conference_series":
        return None
    telling = _telling(words, leaf.text[first:end])
    for name in context.things(leaf):
        shared = telling & _telling(words, leaf.text[name.start : name.end])
        if shared and kind(name.entity_id) == "process" and name.entity_id != own.entity_id:
            return name
    return None


def _is_topic(context: Context, words: EventWords, leaf: Leaf, name: Found) -> bool:
    """Whether a name is that of a process which is no mere actor among organizations."""
    if not is_frame(context, name):
        return False
    plain = context.even(leaf)
    for other in context.things(leaf):
        if context.register.kind(other.entity_id) in _FRAMES | {"programme"}:
            continue
        gap = plain[other.end : name.start]
        is_joined = other.end <= name.start and len(gap) <= 60 and _JOINED.fullmatch(gap)
        if is_joined and re.search(r",|\band\b|\bet\b|/", gap):
            return False
    actor = words.phrase("frame", "actor")
    return actor.search(plain[: name.start].rstrip()) is None


def _is_frame(context: Context, words: EventWords, leaf: Leaf, end: int, name: Found) -> bool:
    before = context.even(leaf)[end : name.start].rstrip()
    return words.phrase("frame", "within").search(before) is not None


def shared_frame(
    context: Context, words: EventWords, leaf: Leaf, first: int, end: int
) -> Stated | None:
    """Return the process named before whose telling words a title has: "Western Pacific"."""
    own = _telling(words, leaf.text[first:end])
    best: tuple[int, Stated] | None = None
    for other in _leaves_before(context, leaf):
        for name in context.things(other):
            if not is_frame(context, name):
                continue
            shared = own & _telling(words, other.text[name.start : name.end])
            needed = 1 if any(re.search(r"\d", word) for word in shared) else 2
            if len(shared) >= needed and (best is None or len(shared) >= best[0]):
                best = (len(shared), _stated(other, name))
    return best[1] if best else None


def _telling(words: EventWords, text: str) -> set[str]:
    """Return the words of a name that tell it from others."""
    found = set(re.findall(r"[\w+]{3,}", fold(text)))
    return found - words.groups["common"] - words.groups["small"]


def _leaves_before(context: Context, leaf: Leaf) -> Sequence[Leaf]:
    """Return the passages of the same section before a leaf, the nearest ones, in their order."""
    found: list[Leaf] = []
    for number in range(context.leaves.index(leaf) - 1, -1, -1):
        other = context.leaves[number]
        if other.section != leaf.section or len(found) == MOST_BEFORE:
            break
        if other.cell is None and other.kind != "footnote":
            found.append(other)
    return found[::-1]


def _heading(context: Context, leaf: Leaf) -> Stated | None:
    """Return the process that the nearest heading above a leaf names, if it names one."""
    headings = [each for each in _leaves_before(context, leaf) if each.kind == "heading"]
    for heading in headings[-1:]:
        names = context.things(heading)
        if len(names) == 1 and is_frame(context, names[0]):
            return _stated(heading, names[0])
    return None
