"""Foundings that are planned: "The Forum intends to open a documentation centre in 2008"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import PLANNED
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
            yield from _planned(context, words, name, verb.span(), end)
    for verb in words.phrase("founding", "later").finditer(plain):
        sentence = leaf.sentence_at(verb.start())
        thing = _SUBJECT.search(plain[sentence.start : verb.start()])
        if thing is not None:
            start, stop = (sentence.start + at for at in thing.span("name"))
            end = min(sentence.end, verb.end() + NEAR)
            yield from _planned(context, words, Words(leaf, start, stop), verb.span(), end)


def _planned(
    context: Context, words: EventWords, name: Words, verb: tuple[int, int], end: int
) -> Iterator[Draft]:
    leaf = name.leaf
    dates = _dates(context, leaf, verb[1], end)
    if not dates or words.nouns.search(context.even(leaf), name.start, name.end):
        return
    said = Words(leaf, *verb)
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
        Stated(PLANNED, said),
        date=dates[0],
        venue=place_near(context, leaf, verb[1], end),
        in_id=frame,
    )


def _dates(context: Context, leaf: Leaf, start: int, end: int) -> "list[DateFound]":
    found = context.dates_in(leaf, start, end)
    return [date for date in found if date.edtf and date.kind != "open"]
