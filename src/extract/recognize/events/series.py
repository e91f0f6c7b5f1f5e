"""Enumerations of events: "workshops on migration, including: Title (2000); Title (March 2002)".

Items that name no kind of event themselves are of the kind that the introducing noun says.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.recognize.context import Context
from extract.recognize.events.facts import is_fact
from extract.recognize.events.items import EDGE, Item, item_at
from extract.recognize.events.places import place_near
from extract.recognize.events.words import EventWords, NounForm
from extract.recognize.leaves import Leaf

_AT = frozenset(("", "in", "at", "à", "en", "au", "aux", "in the"))
_BRACKET = re.compile(r"\(([^()]*)\)")
_NUMBER = {
    word: number
    for number, words in enumerate(
        ("two deux", "three trois", "four quatre", "five cinq", "six", "seven sept"), start=2
    )
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Intro:
    """What introduces an enumeration: the noun, where it stands, and where the items begin."""

    form: NounForm
    noun: tuple[int, int]
    leaf: Leaf
    items: int
    has_colon: bool


@dataclass(frozen=True, slots=True)
class Series:
    """An enumeration of events in a leaf."""

    intro: Intro
    leaf: Leaf
    items: tuple[Item, ...]


def series_in(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Series]:
    """Return the enumerations within the sentences of a leaf."""
    here = 0
    plain = context.even(leaf)
    for lead in words.phrase("series", "lead").finditer(plain):
        if lead.start() < here:
            continue
        sentence = leaf.sentence_at(lead.start())
        intro = _intro(context, words, leaf, sentence.start, *lead.span())
        if intro is None:
            continue
        is_bare_colon = lead.group() == ":"
        items = tuple(_items(context, words, leaf, intro, sentence.end, is_bare_colon))
        if items:
            yield Series(intro, leaf, items)
            here = items[-1].stop
    for series in _counted(context, words, leaf):
        if series.intro.items >= here:
            yield series


def series_below(
    context: Context, words: EventWords, leaf: Leaf, items: list[Leaf]
) -> Iterator[Series]:
    """Return the enumeration of events that a passage ending in a colon introduces as a list."""
    if not leaf.text.rstrip().endswith(":"):
        return
    sentence = leaf.sentence_at(len(leaf.text.rstrip()) - 1)
    noun = _noun_before(context, words, leaf, sentence.start, len(leaf.text))
    if noun is None:
        return
    for item in items:
        if item.sentence_at(0).end < len(item.text.rstrip()):
            continue  # an item of sentences: they tell of their events themselves
        intro = Intro(words.forms[context.even(leaf)[noun[0] : noun[1]]], noun, leaf, 0, True)
        found = item_at(context, words, item, 0, len(item.text.rstrip(EDGE)))
        if found is not None:
            yield Series(intro, item, (found,))


def _intro(
    context: Context, words: EventWords, leaf: Leaf, start: int, lead: int, end: int
) -> Intro | None:
    plain = context.even(leaf)
    noun = _noun_before(context, words, leaf, start, lead)
    if noun is None and words.phrase("series", "carried").match(plain[start:]):
        before = leaf.sentence_at(max(0, start - 2))
        if before.start < start:
            noun = _noun_before(context, words, leaf, before.start, before.end)
    if noun is None:
        return None
    colon = re.compile(r"[^.;:()]{0,40}?:\s*").match(plain, lead if plain[lead] == ":" else end)
    has_colon = colon is not None and "(" not in plain[end : colon.end()]
    at = colon.end() if colon and has_colon else end
    return Intro(words.forms[plain[noun[0] : noun[1]]], noun, leaf, at, has_colon)


def _noun_before(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int
) -> tuple[int, int] | None:
    """Return the plural noun before an enumeration, the first of those that belong together."""
    plain = context.even(leaf)
    found = [m for m in words.nouns.finditer(plain, start, end) if _is_many(words, leaf, m)]
    if not found:
        return None
    first = found[-1]
    for other in reversed(found[:-1]):
        gap = plain[other.end() : first.start()]
        if re.fullmatch(r"(?:\s|,|/|\band\b|\bet\b|\bor\b|\bou\b|\b(?:des|de|d')\b)+", gap) is None:
            break
        first = other
    return first.span()


def _is_many(words: EventWords, leaf: Leaf, match: re.Match[str]) -> bool:
    is_small = leaf.text[match.start()].islower() and words.names(match, leaf.text)
    return is_small and words.forms[match.group()].is_plural


def _items(
    context: Context, words: EventWords, leaf: Leaf, intro: Intro, stop: int, needs_dates: bool
) -> Iterator[Item]:
    """Cut [items, stop) at semicolons, or behind the brackets that hold dates."""
    pieces = list(_cut(leaf.text, intro.items, stop, ";"))
    if len(pieces) < 2:
        pieces = list(_cut_behind_dates(leaf.text, intro.items, stop))
    dated = [p for p in pieces if any(is_fact(m[1]) for m in _BRACKET.finditer(leaf.text, *p))]
    if len(pieces) < 2 and not (dated and intro.has_colon):
        return
    if not dated and (needs_dates or not intro.has_colon):
        return
    is_titled = not dated
    for start, end in pieces:
        parts = _cut_titles(leaf.text, start, end) if is_titled else [(start, end)]
        for part in parts:
            item = item_at(context, words, leaf, *part)
            if item is not None and _is_place(context, leaf, item):
                continue
            if item is not None and (is_titled or part in dated or intro.has_colon):
                yield item


def _is_place(context: Context, leaf: Leaf, item: Item) -> bool:
    """Whether an item is the place of an event without a title: "in Lima (2001)"."""
    venue = place_near(context, leaf, item.start, item.end, is_strict=False)
    lead = leaf.text[item.start : venue.place.start].strip() if venue else None
    if venue is None or lead not in _AT or not (lead or venue.country_id):
        return False
    return venue.end >= item.end


def _cut(text: str, start: int, end: int, sign: str) -> Iterator[tuple[int, int]]:
    depth, here = 0, start
    for at in range(start, end):
        depth += (text[at] == "(") - (text[at] == ")" and depth > 0)
        if depth == 0 and text[at] == sign:
            yield here, at
            here = at + 1
    if text[here:end].strip(EDGE):
        yield here, end


def _cut_behind_dates(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut "A (2000), B (2001) and C (2002)" behind each bracket that holds a date."""
    here = start
    for bracket in _BRACKET.finditer(text, start, end):
        if is_fact(bracket[1]):
            yield here, bracket.end()
            here = bracket.end()


def _cut_titles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "A, and the B" where titles stand without dates."""
    found, here = [], start
    clause = re.compile(r",? (?:which|that|who|qui)\b").search(text, start, end)
    joints = re.compile(r",? (?:and|et) (?:the|la|le|les|l[’']) ?(?=[A-ZÀ-Ý])")
    for joint in joints.finditer(text, start, clause.start() if clause else end):
        found.append((here, joint.start()))
        here = joint.start()
    return [*found, (here, end)]


def _counted(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Series]:
    """Return enumerations that a number confirms: "two documents: A and B"."""
    plain = context.even(leaf)
    for match in words.nouns.finditer(plain):
        colon = re.compile(r"\s?:\s*").match(plain, match.end())
        if colon is None or not _is_many(words, leaf, match):
            continue
        count = _count_before(plain, match.start())
        stop = leaf.sentence_at(match.start()).end
        pieces = _cut_counted(leaf.text, colon.end(), stop)
        if count < 2 or len(pieces) != count:
            continue
        items = tuple(i for p in pieces if (i := _counted_item(context, words, leaf, *p)))
        if items:
            intro = Intro(words.forms[match.group()], match.span(), leaf, colon.end(), True)
            yield Series(intro, leaf, items)


def is_count(word: str) -> bool:
    """Whether a folded word says how many: "four", "quatre", "4"."""
    return word in _NUMBER or word.isdigit()


def _count_before(plain: str, at: int) -> int:
    """Return the number that stands before a noun, an adjective between them allowed; 0 if none."""
    for word in reversed(plain[max(0, at - 60) : at].split()[-2:]):
        if is_count(word):
            return _NUMBER.get(word) or int(word)
    return 0


def _cut_counted(text: str, start: int, end: int) -> list[tuple[int, int]]:
    joint = re.compile(
        r"\s?;\s?(?:and |et )?|,? (?:and|et) (?=(?:an? |the |une? |la |le |l[’'])?\w)"
    )
    found, here = [], start
    for match in joint.finditer(text, start, end):
        found.append((here, match.start()))
        here = match.end()
    return [*found, (here, end)]


def _counted_item(
    context: Context, words: EventWords, leaf: Leaf, start: int, end: int
) -> Item | None:
    """Read an item that may say its kind before a comma: "a technical paper, Proposals for"."""
    plain = context.even(leaf)
    kind = re.compile(r"(?:an? |une? )(?:[\w-]+ ){0,2}(\w+), (?=\w)").match(plain, start, end)
    item = item_at(context, words, leaf, kind.end() if kind else start, end)
    if item is None or kind is None or kind[1] not in words.forms:
        return item
    return Item(item.start, item.end, item.tail, item.stop, words.forms[kind[1]], kind.span(1))
