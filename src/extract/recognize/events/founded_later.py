"""Foundings of what has no name: "The Forum opened a liaison office in Lima in 2003".

Those that are planned, too: "The Forum intends to open a documentation centre in 2008".
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD, PLANNED
from extract.recognize.events.launches import KIND, RULE
from extract.recognize.events.places import place_near
from extract.recognize.events.surroundings import (
    NUMBER,
    frame_around,
    stated_name,
    topics_in,
)
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

if TYPE_CHECKING:
    from extract.recognize.dates import DateFound

NEAR = 110
"""How far behind the verb the thing, its place and its date may stand, in characters."""

_THING = re.compile(r"(?:^|[ ,])(?:an?|une?) (?P<name>[a-z][a-z' -]{4,80})")
_SUBJECT = re.compile(r"(?:^|[.,;:] )(?:an?|une?|the|le|la) (?P<name>[a-z][a-z' -]{4,80})$")


def founded_later(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Draft]:
    """Return what a leaf says is to be founded, with the date for which it is planned."""
    plain = context.even(leaf)
    for verb in words.phrase("founding", "ahead").finditer(plain):
        end = min(leaf.sentence_at(verb.start()).end, verb.end() + NEAR)
        thing = _THING.search(plain, verb.end(), end)
        if thing is not None:
            start, stop = thing.span("name")
            cut = words.phrase("founding", "end").search(plain, start, stop)
            name = Words(leaf, start, cut.start() if cut else stop)
            yield from _founding(context, words, name, verb.span(), end, PLANNED)
    for meaning, status in (("later", PLANNED), ("before", HELD)):
        for verb in words.phrase("founding", meaning).finditer(plain):
            sentence = leaf.sentence_at(verb.start())
            thing = _SUBJECT.search(plain[sentence.start : verb.start()])
            end = min(sentence.end, verb.end() + NEAR)
            if thing is not None:
                start, stop = (sentence.start + at for at in thing.span("name"))
                name = Words(leaf, start, stop)
                yield from _founding(context, words, name, verb.span(), end, status)
    for verb in words.phrase("founding", "opened").finditer(plain):
        end = min(leaf.sentence_at(verb.start()).end, verb.end() + NEAR)
        cut = words.phrase("founding", "end").search(plain, verb.start("name"), verb.end("name"))
        name = Words(leaf, verb.start("name"), cut.start() if cut else verb.end("name"))
        yield from _founding(context, words, name, verb.span(), end, HELD)


def _founding(
    context: Context,
    words: EventWords,
    name: Words,
    verb: tuple[int, int],
    end: int,
    status: str,
) -> Iterator[Draft]:
    leaf, plain = name.leaf, context.even(name.leaf)
    dates = _dates(context, leaf, verb[1] if status == PLANNED else name.start, end)
    is_organ = words.phrase("founding", "organ").search(plain[name.start : name.end]) is not None
    is_other = words.nouns.search(plain, name.start, name.end) is not None
    if not dates or is_other or (status == HELD and not is_organ):
        return
    said = Words(leaf, *verb)
    first = name.end if status == HELD else verb[1]
    cut = words.phrase("clause", "founding").search(plain, max(first, verb[1]), end)
    end = cut.start() if cut else end
    sentence = leaf.sentence_at(verb[0])
    topics = [f for f in topics_in(context, words, leaf) if sentence.start <= f.start <= verb[0]]
    if topics:
        frame: Stated | None = stated_name(leaf, topics[-1])
    else:
        frame = frame_around(context, words, leaf, taken_up=NUMBER)
    yield Draft(
        name,
        Stated(KIND, said),
        KIND,
        RULE,
        Stated(status, said),
        date=dates[0],
        venue=place_near(context, leaf, first, end),
        in_id=frame,
    )


def _dates(context: Context, leaf: Leaf, start: int, end: int) -> "list[DateFound]":
    found = context.dates_in(leaf, start, end)
    return [date for date in found if date.edtf and date.kind != "open"]
