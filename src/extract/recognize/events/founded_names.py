"""The names of what may be founded: known ones, and capitals that read like a name."""

import re

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.events.extents import Place, plain_end, proper_end
from extract.recognize.events.heads import word_before
from extract.recognize.events.surroundings import named_in
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

ARTICLES = ("the", "an", "un", "une", "le", "la", "l'", "whose", "dont")
"""Words before a name that tells one thing of a kind."""

_CAPITALS = re.compile(
    r"(?:[A-ZÀ-Ý][\w+’'&/-]*)(?: (?:of |de |du |des |for |on |d’)?[A-ZÀ-Ý0-9][\w+’'&/-]*)*"
)


def founded_names(context: Context, words: EventWords, leaf: Leaf) -> list[tuple[int, int]]:
    """Return the names that may be founded, whole: known ones, and capitals that read like one."""
    things = named_in(context, leaf)
    found = [(t.start, _whole(context, words, leaf, t.end)) for t in things]
    for run in _CAPITALS.finditer(leaf.text):
        owned = re.match(r"(?:[LDld][’']|.*[’']s )", run.group())
        start = run.start() + (owned.end() if owned else 0)
        first = fold(run.group().split()[0])
        if words.is_one_of("function", first) and " " not in run.group():
            continue
        if not owned and words.is_one_of("function", first) and " " in run.group():
            start += len(first) + 1
        end = _whole(context, words, leaf, run.end())
        if " " not in leaf.text[start : run.end()]:
            end = _in_small(context, words, leaf, run.end())
        is_known = any(
            t.start < start < t.end or (t.start == start and run.end() <= t.end) for t in things
        )
        if not is_known and _reads_like_name(context, words, leaf, start, end):
            found.append((start, end))
    return sorted(set(found), key=lambda each: (each[0], -each[1]))


def _reads_like_name(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> bool:
    """Whether capitals name one thing: they have a noun of kinds, or an article before them."""
    plain = context.even(leaf)
    if context.dates_in(leaf, start, end):
        return False
    is_place = any(f.start <= start and f.kind != "name" for f in context.names(leaf, start, end))
    if " " not in leaf.text[start:end] or is_place:
        return False
    is_kind = bool(heads(context) & set(plain[start:end].split()))
    return is_kind or word_before(plain, start) in ARTICLES


def heads(context: Context) -> set[str]:
    """Return the folded nouns of things that are founded: all but treaties."""
    kinds = context.words.nomenclature.kinds
    return {noun for noun, kind, _ in kinds if kind != "treaty"}


def _whole(context: Context, words: EventWords, leaf: Leaf, end: int) -> int:
    """Return the end of a name with what follows its acronym: "Centre (TC) for Asia"."""
    place = Place(context, words, leaf, leaf.sentence_at(end - 1).end, (leaf.language or "en")[:2])
    alias = re.compile(r" \([A-Z][\w.&/-]*\) (?:for|of|on|pour|sur|de) ").match(leaf.text, end)
    return proper_end(place, end) if alias else end


def _in_small(context: Context, words: EventWords, leaf: Leaf, end: int) -> int:
    """Return the end of a French name whose first word alone has a capital."""
    place = Place(context, words, leaf, leaf.sentence_at(end - 1).end, (leaf.language or "en")[:2])
    return plain_end(place, end) if place.language == "fr" and place.goes_on_small(end) else end
