"""The processes that the words around an event name: its passage, those before it, the headings."""

import re
from collections.abc import Iterator, Sequence

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.events.references import names_unknown
from extract.recognize.events.words import EventWords
from extract.recognize.headings import thing_of_heading
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Stated, Words

OWNER, NUMBER = "owner", "number"
"""How a title goes back to something named before: "its session", "the third session"."""

MOST_BEFORE = 30
"""How many passages back a name may stand that a title takes up."""

_FRAMES = PROCESSES - {"programme", "treaty"}
_BODIES = frozenset({"organization", "organ"})
_JOINED = re.compile(r"(?:[\s,/]|\([^()]*\)|\b(?:and|the|et|la|le|les|of)\b|l')*")
_SUBJECT = re.compile(r"\s*(?:(?:since|depuis|in|en) [\w ]{4,20}, )?(?:the |la |le |les |l')?")
_ABOUT = re.compile(r" (?:on|about|concerning|sur|relatif|relative) ")


def is_frame(context: Context, name: Found) -> bool:
    """Whether a name is that of a process in which events take place.

    A conference that no vocabulary knows as a series, and that does not last, is an event itself.
    """
    entity = context.register.entities[name.entity_id]
    is_known = entity.key is not None or name.entity_id in context.standing
    return entity.kind in _FRAMES and (entity.kind != "conference_series" or is_known)


def named_in(context: Context, leaf: Leaf) -> list[Found]:
    """Return the names in a leaf and the short references to processes, in their order."""
    return sorted([*context.things(leaf), *context.referred.get(id(leaf), ())])


def topics_in(context: Context, words: EventWords, leaf: Leaf) -> list[Found]:
    """Return the processes that a leaf names and that are no mere actors there."""
    return [f for f in named_in(context, leaf) if _is_topic(context, words, leaf, f)]


def stated_name(leaf: Leaf, name: Found) -> Stated:
    """Return what a name means, with its words."""
    return Stated(name.entity_id, Words(leaf, name.start, name.end))


def _is_topic(context: Context, words: EventWords, leaf: Leaf, name: Found) -> bool:
    """Whether a name is that of a process which is no mere actor among organizations."""
    plain = context.even(leaf)
    said = words.phrase("frame", "explicit").search(plain[: name.start].rstrip())
    if not is_frame(context, name):
        return said is not None and context.register.kind(name.entity_id) in PROCESSES
    for other in context.things(leaf):
        if context.register.kind(other.entity_id) in _FRAMES | {"programme"}:
            continue
        gap = plain[other.end : name.start]
        is_joined = other.end <= name.start and len(gap) <= 60 and _JOINED.fullmatch(gap)
        if is_joined and re.search(r",|\band\b|\bet\b|/", gap):
            return False
    actor = words.phrase("frame", "actor")
    return actor.search(plain[: name.start].rstrip()) is None


def subject_before(
    context: Context, leaf: Leaf, first: int, topics: Sequence[Found]
) -> Stated | None:
    """Return what "its" before a title at `first` goes back to: a process, or else a body.

    It is the subject of the sentence, of the one before it, or of the last of the paragraph before;
    or the last process named there.
    """
    here = leaf.sentence_at(first)
    for sentence in reversed([s for s in leaf.sentences if s.start <= here.start] or [here]):
        end = min(sentence.end, first)
        own = [f for f in topics if sentence.start <= f.start and f.end <= end]
        subject = subject_of(context, leaf, sentence.start, end)
        if subject is not None and (subject in own or not own):
            return of_body(context, leaf, subject)
        if own:
            return stated_name(leaf, own[-1])
    return None


def subject_of(context: Context, leaf: Leaf, start: int, end: int) -> Found | None:
    """Return the name of a process or a body that [start, end) of a leaf begins with."""
    for name in named_in(context, leaf):
        kind = context.register.kind(name.entity_id)
        if name.start >= start and name.end <= end and kind in _FRAMES | _BODIES:
            lead = _SUBJECT.match(context.even(leaf), start)
            return name if lead is not None and lead.end() == name.start else None
    return None


def of_body(context: Context, leaf: Leaf, name: Found) -> Stated:
    """Return a process or an organization; of an organ, that to which it belongs."""
    entity = context.register.entities[name.entity_id]
    is_part = entity.kind == "organ" and entity.key is None
    owner_id = entity.parent_id or context.main_id
    return Stated(
        (owner_id if is_part else None) or name.entity_id,
        Words(leaf, name.start, name.end),
    )


def shared_frame(
    context: Context, words: EventWords, leaf: Leaf, first: int, end: int
) -> Stated | None:
    """Return the process named before whose telling words a title has: "Western Pacific".

    What a title is about is left out: a symposium on a topic is in no process with that topic.
    """
    about = _ABOUT.search(context.even(leaf), first, end)
    own = telling(words, leaf.text[first : about.start() if about else end])
    best: tuple[int, Stated] | None = None
    for other in _leaves_before(context, leaf):
        for name in context.things(other):
            if not is_frame(context, name):
                continue
            shared = own & telling(words, other.text[name.start : name.end])
            needed = 1 if any(re.search(r"\d", word) for word in shared) else 2
            if len(shared) >= needed and (best is None or len(shared) >= best[0]):
                best = (len(shared), stated_name(other, name))
    return best[1] if best else None


def telling(words: EventWords, text: str) -> set[str]:
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


def frame_around(
    context: Context, words: EventWords, leaf: Leaf, *, taken_up: str
) -> Stated | None:
    """Return the process of a heading above a leaf, or else the one that the document is about.

    A title that goes back to one may also be in that of the passages before it or of the whole
    text, where they name a single one.
    """
    is_unknown = names_unknown(context, words, leaf)
    told = None if is_unknown or not taken_up else _before(context, words, leaf, taken_up)
    if told is not None and taken_up == OWNER:
        return told
    heading = heading_of(context, words, leaf)
    if heading is not None or is_unknown:
        return stated_name(*heading) if heading else None
    if told is not None:
        return told
    if context.main is not None:
        return stated_name(*context.main)
    return _only_one(context, leaf) if taken_up else None


def _before(context: Context, words: EventWords, leaf: Leaf, taken_up: str) -> Stated | None:
    """Return the process that the nearest passage before a leaf names, if it names one alone."""
    for other in _passages_before(context, leaf):
        topics = topics_in(context, words, other)
        if names_unknown(context, words, other):
            return None
        if taken_up == OWNER:
            found = subject_before(context, other, len(other.text), topics)
        else:
            found = _single(other, topics)
        if found is not None or topics:
            return found
    return None


def _passages_before(context: Context, leaf: Leaf) -> Iterator[Leaf]:
    for other in reversed(_leaves_before(context, leaf)):
        if other.kind == "heading":
            return
        yield other


def _single(leaf: Leaf, names: Sequence[Found]) -> Stated | None:
    """Return the one process that all names are of."""
    return stated_name(leaf, names[-1]) if len({n.entity_id for n in names}) == 1 else None


def _only_one(context: Context, leaf: Leaf) -> Stated | None:
    """Return the one process that the prose in the language of a leaf names at all.

    It is named up to there: nobody goes back to what is named later.
    """
    named = [
        (other, name)
        for other in context.prose()
        for name in context.things(other)
        if other.language == leaf.language and is_frame(context, name)
    ]
    is_told = bool(named) and context.leaves.index(named[0][0]) <= context.leaves.index(leaf)
    if len({name.entity_id for _, name in named}) != 1 or not is_told:
        return None
    return stated_name(*named[0])


def heading_of(context: Context, words: EventWords, leaf: Leaf) -> tuple[Leaf, Found] | None:
    """Return the process that the nearest heading above a leaf names, if it names one.

    Of headings above that one, only those of the sections that hold the leaf count.
    """
    section = leaf.section
    for number in range(context.leaves.index(leaf) - 1, -1, -1):
        other = context.leaves[number]
        if other.kind != "heading" or not f"{section}/".startswith(f"{other.section}/"):
            continue
        whole = thing_of_heading(context, other)
        named = named_in(context, other)
        names = [whole] if whole else [name for name in named if is_frame(context, name)]
        if names or names_unknown(context, words, other):
            is_one = len({name.entity_id for name in names}) == 1
            return (other, names[0]) if is_one else None
        section = other.section.rpartition("/")[0]
        if not section:
            break
    return None
