"""Programmes whose name ends, or in French begins, with a noun in small letters.

"the Pilot Safe Harbour programmes", "les programmes Erasmus Mundus": two words of the name at least
tell it from others; the name of a country, an organization or a place with "programmes" tells
nothing, nor does an adjective of a region.
"""

import re
from collections.abc import Iterator
from functools import cache

from extract.expressions import Expression, any_word
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.naming import Naming

KIND = "programme"

_WORD = r"[A-ZÀ-Ý][a-zà-ÿ]+(?:[-’'][\w]+)*"
_OF_REGION = re.compile(r"[a-z](?:an|ese|ish|ltic|ais|ien|ain)(?:ne|e)?s?$")


def learn_programmes(context: Context) -> None:
    """Note the programmes that prose names by capitals and a noun in small letters."""
    for leaf in context.prose():
        for start, end, own in _programmes_in(context, leaf):
            name = leaf.text[start:end]
            if context.register.by_name(name) is None:
                entity_id = context.register.learnt(KIND, name)
                spans = leaf.back(start, end)
                context.register.named(entity_id, name, leaf.language, "full", spans)
                if own and context.register.by_name(leaf.text[slice(*own)]) is None:
                    bare, places = leaf.text[slice(*own)], leaf.back(*own)
                    context.register.named(entity_id, bare, leaf.language, "short", places)


def _programmes_in(
    context: Context, leaf: Leaf
) -> Iterator[tuple[int, int, tuple[int, int] | None]]:
    """Yield where a name stands, and where its own words do, if it is one programme."""
    is_french = (leaf.language or "en").startswith("fr")
    pattern = (_french if is_french else _english)(context.words.naming.words["undertakings"])
    plain, noun = context.even(leaf), 0 if is_french else -1
    for match in pattern.finditer(leaf.text):
        start, end = match.start(), match.end()
        first = plain[start:].split(" ", 1)[0]
        if not is_french and context.words.events.is_one_of("function", first):
            start += len(first) + 1
        words = plain[max(start, match.start("name")) : match.end("name")].split()
        if _is_telling(context, words) and not _holds_name(context, leaf, start, end):
            begin, last = max(start, match.start("name")), match.end("name")
            own = (begin, begin + len(leaf.text[begin:last].rstrip()))
            yield start, end, None if plain[start:end].split()[noun].endswith("s") else own


def compile_words(naming: Naming) -> None:
    """Compile what is looked for in every leaf."""
    _english(naming.words["undertakings"])
    _french(naming.words["undertakings"])


@cache
def _english(nouns: frozenset[str]) -> Expression:
    whole = rf"(?<![\w’'-])(?P<name>(?:{_WORD} ){{2,5}})(?:{any_word(nouns)})s?\b(?! of\b)"
    return Expression.of(re.compile(whole))


@cache
def _french(nouns: frozenset[str]) -> Expression:
    whole = rf"(?<![\w’'-])(?:{any_word(nouns)})s? (?P<name>{_WORD}(?: {_WORD}){{1,4}})"
    return Expression.of(re.compile(whole))


def _is_telling(context: Context, words: list[str]) -> bool:
    """Whether two words at least tell a programme from others, and none only says where it is."""
    events = context.words.events
    telling = [w for w in words if not any(events.is_one_of(g, w) for g in ("generic", "function"))]
    return len(telling) >= 2 and not any(_OF_REGION.search(word) for word in words)


def _holds_name(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    return any(name.start < end and start < name.end for name in context.names(leaf))
