"""Treaties that are known by where and when they were signed.

"The Convention on Bees, signed at Brussels on 3 May 1931" is what a title calls the "Brussels
Convention", and what another language calls "la Convention sur les abeilles, signée à Bruxelles le
3 mai 1931": one thing, if no other treaty of that noun was signed there, or then.
"""

import re
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from extract.model.text import fold
from extract.recognize.names.headed import ALIAS
from extract.translations import Join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf
    from extract.recognize.names.matching import Found

KIND = "treaty"
RULE = "name_signed"

_ARTICLE = re.compile(r"(?:the |la |le |les |l')")
_OF = re.compile(r"(?: of| de la| de| du| des) (?:the |la |le |les |l')?| d'(?:la )?")
_ON = re.compile(r",? (?:on |le |the )?(?:the )?$")
_PLACE = re.compile(r"(?:The |La |Le )?[A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+)*")
_AT = re.compile(r",? (?:at|in|a|au) (?=\w)")
_FAR = 12
"""At most so many signs stand between a place and its date."""


class Signing(NamedTuple):
    """A treaty, by its noun, and the place and the day of its signature."""

    entity_id: str
    noun: str
    place: str
    day: str


def join_signed(context: "Context") -> None:
    """Take for one what was signed in one place on one day, and what is named after that place."""
    known = signings(context)
    for pairs in (_signed_alike, _named_after):
        for one, other in list(pairs(context, known)):
            _join(context, one, other)


def _join(context: "Context", entity_id: str, other_id: str) -> None:
    """Take one thing for another, of which no vocabulary may hold both."""
    register = context.register
    one, two = register.settled(entity_id), register.settled(other_id)
    kept, joined = (two, one) if register.entities[two].key else (one, two)
    if one != two and register.entities[joined].key is None:
        register.join(Join(kept, joined, RULE))


def signings(context: "Context") -> "list[Signing]":
    """Return the treaties of which the text says where and on which day they were signed."""
    found = {
        signing
        for leaf in context.prose()
        for name in context.things(leaf)
        if context.register.kind(context.register.settled(name.entity_id)) == KIND
        for signing in _signing(context, leaf, name)
    }
    return sorted(found)


def signed_here(context: "Context", leaf: "Leaf", start: int) -> tuple[str, str] | None:
    """Return the place and the day of what was signed by the words behind a name's end."""
    plain = context.even(leaf)
    alias = ALIAS.match(plain[start:])
    start += alias.end() if alias else 0
    signed = context.words.naming.phrase("signed", "behind").match(plain[start:])
    if signed is None:
        return None
    at = start + signed.end()
    days = [
        date for date in context.dates_in(leaf, at) if len(date.edtf or "") == len("1929-10-12")
    ]
    if not days or days[0].edtf is None:
        return None
    day = days[0]
    if _ON.fullmatch(plain[at : day.start]):
        where = _AT.match(plain, day.end)
        at = where.end() if where else at
        place = _place_at(context, leaf, at) if where else None
    else:
        lead = _AT.match(f" {plain[at:]}"[: at + 4])
        place = _place_at(context, leaf, at + (lead.end() - 1 if lead else 0))
        if place is not None and day.start - place[1] > _FAR:
            return None
    return (place[0], days[0].edtf) if place else None


def _place_at(context: "Context", leaf: "Leaf", at: int) -> tuple[str, int] | None:
    """Return the key of the place that is named at `at`, and where its name ends."""
    for name in context.names(leaf, at):
        if name.kind == "place" and name.start - at <= len("the "):
            return name.entity_id, name.end
    words = _PLACE.match(leaf.text, at)
    return (bare(words.group()), words.end()) if words else None


def bare(place: str) -> str:
    """Return a place's name folded and without its article: "hague" of "The Hague"."""
    return _ARTICLE.sub("", fold(place).replace("’", "'"), count=1)


def _signing(context: "Context", leaf: "Leaf", name: "Found") -> "Iterator[Signing]":
    signed = signed_here(context, leaf, name.end)
    noun = noun_of(context, leaf.text[name.start : name.end])
    if signed and noun:
        yield Signing(context.register.settled(name.entity_id), noun, *signed)


def noun_of(context: "Context", name: str) -> str:
    """Return the noun by which a treaty's name says what it is, folded; '' without one."""
    nouns = _nouns(context.words.nomenclature.nouns)
    return next((word for word in re.findall(r"\w+", fold(name)) if word in nouns), "")


@cache
def _nouns(nouns: tuple[tuple[str, str, str], ...]) -> frozenset[str]:
    return frozenset(fold(noun) for noun, kind, _ in nouns if kind == KIND)


def _signed_alike(context: "Context", known: "list[Signing]") -> "Iterator[tuple[str, str]]":
    """Yield things whose nouns agree and that were signed in one place on one day."""
    names = context.words.translations
    for one, other in combinations(known, 2):
        is_there = (one.place, one.day) == (other.place, other.day)
        if is_there and (one.noun == other.noun or names.are_heads(one.noun, other.noun)):
            yield one.entity_id, other.entity_id


def _named_after(context: "Context", known: "list[Signing]") -> "Iterator[tuple[str, str]]":
    """Yield the only treaty of its noun that was signed in a place, and what is named after it."""
    register = context.register
    for name in register.names.values():
        if name.basis == "text" and register.kind(name.entity_id) == KIND:
            after = [s for s in known if _is_after(context, name.name, s)]
            signed = {register.settled(signing.entity_id) for signing in after}
            if len(signed) == 1:
                yield signed.pop(), name.entity_id


def _is_after(context: "Context", name: str, signing: Signing) -> bool:
    """Whether a name is a treaty's noun and the place where it was signed alone."""
    plain = fold(name).replace("’", "'")
    noun = noun_of(context, name)
    names = context.words.translations
    if noun != signing.noun and not names.are_heads(noun, signing.noun):
        return False
    opened = _OF.match(plain, len(noun)) if plain.startswith(noun) else None
    if opened is not None:
        place = plain[opened.end() :]
    elif plain.endswith(f" {noun}"):
        place = plain.removesuffix(f" {noun}")
    else:
        return False
    return bare(place) in _places(context, signing.place)


def _places(context: "Context", place: str) -> set[str]:
    own = {bare(n.name) for n in context.register.names.values() if n.entity_id == place}
    return own | {place}
