"""In whose frame an event stands: the process or organization that the words around it name."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.events.surroundings import (
    OWNER,
    frame_around,
    is_frame,
    named_in,
    of_body,
    shared_frame,
    stated_name,
    subject_before,
    telling,
    topics_in,
)
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.statements import Stated, Words

_DECIDED = frozenset(("decision", "resolution"))
_OF = r"(?:of|de|du|des|d')\s*(?:the |la |le |les |l')?"
_BEHIND = re.compile(rf"\s*(?:\([^()]*\)\s*)?{_OF}$")
_BRACKET = re.compile(r"\s*\([^()]*\)\s*")
_ENDS_IN_OF = re.compile(rf"\b{_OF}$")


def frame_of(
    context: Context,
    words: EventWords,
    leaf: Leaf,
    first: int,
    noun_end: int,
    end: int,
    *,
    taken_up: str = "",
) -> Stated | None:
    """Return what a title stands in that begins at `first` and ends at `end`.

    A name in front of or around its noun; a name behind it ("of the X"); or else the process that
    its sentence or the paragraph before it names last, then the heading above it. A decision is of
    the organization whose members or organs its passage names. `taken_up` is how the title goes
    back to something named before: `OWNER` by "its", `NUMBER` as one of a series.
    """
    own = _own(context, leaf, first, noun_end, end)
    if own is not None:
        process = _process_of(context, words, leaf, own, first, end)
        if process is None and _is_followed_up(context, words, leaf, own, first, end):
            return None
        return of_body(context, leaf, process or own)
    entry = context.entry_at(leaf, first)
    if entry is not None and entry.in_id and entry.label:
        return Stated(context.register.settled(entry.in_id), entry.label)
    sentence = leaf.sentence_at(first)
    topics = topics_in(context, words, leaf)
    if taken_up == OWNER and (owner := subject_before(context, leaf, first, topics)) is not None:
        return owner
    before = [f for f in topics if f.end <= first]
    here = [f for f in before if f.start >= sentence.start]
    after = [
        f
        for f in topics
        if end <= f.start < sentence.end and _is_frame(context, words, leaf, end, f)
    ]
    for found in (here[-1:], after[:1], _deciding(context, words, leaf, noun_end), before[-1:]):
        if found:
            return stated_name(leaf, found[0])
    return shared_frame(context, words, leaf, first, end) or frame_around(
        context, words, leaf, taken_up=taken_up
    )


def owner_in_name(context: Context, leaf: Leaf, start: int, end: int) -> Stated | None:
    """Return the known thing whose name begins the longer name [start, end): "XYZ Secretariat"."""
    cuts = [m.start() for m in re.finditer(r" |’s ", leaf.text[start:end])]
    whole = [f for f in context.things(leaf, start, end) if (f.start, f.end) == (start, end)]
    plain = re.sub(r" \([^()]*\)", "", leaf.text[start:end])
    itself = {f.entity_id for f in whole} | {context.register.by_name(plain)}
    for cut in reversed(cuts):
        known = context.register.by_name(leaf.text[start : start + cut])
        if (
            known is not None
            and known not in itself
            and context.register.mention_kind(known) not in ("country", "place")
        ):
            return Stated(known, Words(leaf, start, start + cut))
    return None


def _own(context: Context, leaf: Leaf, first: int, noun_end: int, end: int) -> Found | None:
    """Return the name that the title itself holds up to its noun, or has as owner."""
    plain = context.even(leaf)
    for name in named_in(context, leaf):
        if first <= name.start < noun_end and name.end <= end + 1:
            if name.end == noun_end and name.start > first and not is_frame(context, name):
                continue  # "the 4th SOM" is one of the SOMs
            is_itself = name.start == first and name.end == end and not is_frame(context, name)
            return None if is_itself else name
        gap = plain[name.end : first]
        if name.end <= first and re.fullmatch(r"(?:'s?|s'|\s?\(\w+\)'s)\s", gap):
            return name
        if name.start >= end and _BEHIND.fullmatch(plain[end : name.start]):
            return name
        is_series = context.register.kind(name.entity_id) == "conference_series"
        is_inside = noun_end <= name.start and name.end <= end
        is_inside &= is_series or is_frame(context, name) or _is_body_met(context, leaf, name, end)
        if is_inside and _ENDS_IN_OF.search(plain[noun_end : name.start]):
            return name
    return None


def _is_body_met(context: Context, leaf: Leaf, name: Found, end: int) -> bool:
    """Whether a title ends with the body that met: "session of the Council of the Union".

    "The Executive Board" is one of some body, though it has the name of one.
    """
    is_last = not leaf.text[name.end : end].strip() or _BRACKET.fullmatch(leaf.text, name.end, end)
    if not is_last or context.register.kind(name.entity_id) != "organization":
        return False
    return not context.words.sayings.names_one_of(
        "organs", context.even(leaf)[name.start : name.end]
    )


def _process_of(
    context: Context, words: EventWords, leaf: Leaf, own: Found, first: int, end: int
) -> Found | None:
    """Return the process of the same passage whose conference a title names: "Rome Process"."""
    kind = context.register.kind
    if (own.start, own.end) != (first, end) or kind(own.entity_id) != "conference_series":
        return None
    own_words = telling(words, leaf.text[first:end])
    for name in context.things(leaf):
        shared = own_words & telling(words, leaf.text[name.start : name.end])
        if shared and kind(name.entity_id) == "process" and name.entity_id != own.entity_id:
            return name
    return None


def _is_followed_up(
    context: Context, words: EventWords, leaf: Leaf, own: Found, first: int, end: int
) -> bool:
    """Whether a title without a number is the conference itself that a process follows up.

    "The 2001 Reef Conference" is no session of the "Reef Conference and Follow-up Process".
    """
    lead = context.even(leaf)[first : own.start]
    if own.end != end or any(words.ordinal(word) is not None for word in lead.split()):
        return False
    names = map(even, context.register.full_names(own.entity_id))
    return any(words.phrase("frame", "follow_up").search(name) for name in names)


def _deciding(context: Context, words: EventWords, leaf: Leaf, noun_end: int) -> list[Found]:
    """Return the organization whose decision ends at `noun_end`, the last named by its organs.

    "OAU member States", "the Constitution of the League", "Conseil de l'OIM": what decides is a
    body of members. A slash parts two names of one organization, of which the first counts.
    """
    plain = context.even(leaf)
    noun = next((m for m in words.nouns.finditer(plain, 0, noun_end) if m.end() == noun_end), None)
    if noun is None or words.forms[noun.group()].noun.kind not in _DECIDED:
        return []
    found = []
    for name in context.things(leaf, 0, noun.start()):
        own = _owner_behind(context, words, leaf, name) or name
        if context.register.kind(own.entity_id) != "organization" or plain[own.start - 1] == "/":
            continue
        if words.phrase("body", "before").search(plain, 0, own.start) or words.phrase(
            "body", "behind"
        ).match(plain, own.end):
            found.append(own)
    return found[-1:]


def _owner_behind(context: Context, words: EventWords, leaf: Leaf, name: Found) -> Found | None:
    """Return the organization that a name ends with: "Constitution of the League"."""
    lead = words.phrase("body", "lead").match(context.even(leaf), name.start, name.end)
    owner = context.register.by_name(leaf.text[lead.end() : name.end]) if lead else None
    return name._replace(start=lead.end(), entity_id=owner) if lead and owner else None


def called_frame(
    context: Context, words: EventWords, leaf: Leaf, kind: str, end: int
) -> Stated | None:
    """Return the process that a series of meetings was later called: "became the Lima Process".

    The words between its first meeting, which ends at `end`, and the process name such meetings.
    """
    plain = context.even(leaf)
    for name in context.things(leaf, end):
        said = words.phrase("frame", "called").search(plain, end, name.start)
        if said is None or not is_frame(context, name):
            continue
        nouns = words.nouns.finditer(plain, end, name.start)
        if any(words.forms[m.group()].noun.kind == kind for m in nouns):
            return stated_name(leaf, name)
    return None


def _is_frame(context: Context, words: EventWords, leaf: Leaf, end: int, name: Found) -> bool:
    before = context.even(leaf)[end : name.start].rstrip()
    return words.phrase("frame", "within").search(before) is not None
