"""An item of an enumeration: where its title begins and ends, and whether it names its own kind."""

import re
from dataclasses import dataclass

from extract.recognize.context import Context
from extract.recognize.events.extents import QUALIFIED, TOKEN, quoted
from extract.recognize.events.words import EventWords, NounForm
from extract.recognize.leaves import Leaf

EDGE = " \t\n,.;:•●▪*–—-"
"""Signs around an item that are no part of it."""

_AND = re.compile(r"(?:(?:and|et|or|ou|as well as|ainsi que|puis)\b\s*)+")
_ARTICLE = re.compile(r"(?:the|an?|le|la|les|une?|l'|des)\b\s*|l'")
_BRACKET = re.compile(r"\(([^()]*)\)")


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an enumeration: its words, those of its title, its own noun if it has one.

    What is said of it stands after `tail`, before `stop`.
    """

    start: int
    end: int
    tail: int
    stop: int
    form: NounForm | None
    noun: tuple[int, int] | None


def item_at(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> Item | None:
    """Read [start, end) of a leaf as an item: its title, then what is said of it."""
    text, plain = leaf.text, context.even(leaf)
    stop = end
    start = _without_lead(words, leaf, plain, start, end)
    inside = quoted(text, start, end)
    if inside is not None:
        return Item(inside[0], inside[1], inside[2], stop, None, None)
    end = _title_end(context, words, leaf, start, end)
    while end > start and text[end - 1] in EDGE:
        end -= 1
    noun = _own_noun(words, leaf, plain, start, end)
    form = words.forms[plain[noun[0] : noun[1]]] if noun else None
    named = _behind_small_noun(leaf, plain, noun, end)
    shown = named if named is not None else start
    inside = quoted(text, shown, end)
    if inside is not None:
        return Item(inside[0], inside[1], max(inside[2], end), stop, form, noun)
    found = TOKEN.findall(text[shown:end])
    if not found or not any(word[0].isupper() for word in found) or len(found) < 2:
        return None
    if words.phrase("series", "sentence").search(plain, shown, end):
        return None
    return Item(shown, end, end, stop, form, noun)


def _without_lead(words: EventWords, leaf: Leaf, plain: str, start: int, end: int) -> int:
    """Return where an item begins without "and", its article, and words that are no title."""
    while True:
        before = start
        while start < end and leaf.text[start] in EDGE:
            start += 1
        for lead in (_AND, _ARTICLE, words.phrase("series", "prefix")):
            match = lead.match(plain[start:end])
            if match and (
                leaf.text[start].islower() or lead is not words.phrase("series", "prefix")
            ):
                start += match.end()
        if start == before:
            return start


def _title_end(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> int:
    """Return where the title of an item ends: at its bracket, its date, or a clause about it."""
    ends = [end]
    for bracket in _BRACKET.finditer(leaf.text, start, end):
        ends.append(bracket.start())
        break
    plain = context.even(leaf)
    for date in context.dates_in(leaf, start, end):
        small = re.search(
            r"(?:,|\s)\s*(?:in|on|of|from|en|le|du|de|d'|au)?\s*$", plain[start : date.start]
        )
        if small and date.edtf and date.start > start:
            ends.append(start + small.start())
            break
    for meaning in ("planned", "done"):
        for match in words.phrase("status", meaning).finditer(plain, start + 1, end):
            if plain[match.start() - 1] in " ," or match.group().startswith(","):
                ends.append(match.start())
                break
    clause = re.compile(
        r", (?:which|that|who|qui|que|qu’|dont|where|for|to)\b|, (?=[A-ZÀ-Ý][\w-]+ ?$)"
        r"|, (?=(?:in|at|à|au|aux|en) [A-ZÀ-Ý])"
    ).search(leaf.text, start, min(ends))
    if clause:
        ends.append(clause.start())
    return min(ends)


def _own_noun(
    words: EventWords, leaf: Leaf, plain: str, start: int, end: int
) -> tuple[int, int] | None:
    """Return the noun that heads an item: the last before its first preposition.

    A paper's noun before another one in capitals only qualifies it: "Document Security".
    """
    head = re.compile(
        r"[ ,](?:on|of|for|in|to|sur|de|du|des|d'|pour|en|entitled|intitule)\b"
    ).search(plain, start, end)
    stop = head.start() + 1 if head else end
    found = list(words.nouns.finditer(plain, start, min(end, stop + 12)))
    found = [m for m in found if m.start() < stop]
    if not found or (_is_paper(words, found[-1]) and QUALIFIED.match(leaf.text, found[-1].end())):
        return None
    return found[-1].span()


def _is_paper(words: EventWords, noun: re.Match[str]) -> bool:
    return words.forms[noun.group()].noun.event_class == "study"


def _behind_small_noun(
    leaf: Leaf, plain: str, noun: tuple[int, int] | None, end: int
) -> int | None:
    """Return where the title begins after a single noun in small letters: "a project on Ports"."""
    if noun is None or leaf.text[noun[0]].isupper() or plain[noun[0] : noun[1]].endswith("ies"):
        return None
    if plain[noun[1] - 1] == "s":
        return None
    link = re.compile(
        r",? (?:on|sur|entitled|intitulee?|titled|:) (?:the |la |le |les |l')?"
    ).match(plain, noun[1], end)
    if link is None or not leaf.text[link.end() : link.end() + 1].isupper():
        return None
    return link.end()
