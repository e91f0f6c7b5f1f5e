"""How far a name reaches around its head noun, in English and in French.

English writes every word of a name with a capital: "Gulf of Aden Consultation on Labour Migration".
French writes most of them small, "Comité des hauts fonctionnaires du bassin du Sahel": there a name
goes on with "de", "sur" or "pour" and a noun, adjectives behind it and further such parts, and ends
before anything else.
"""

import re
from typing import NamedTuple

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

_CAPITAL = r"[A-ZÀ-Ý](?:[\w-]|[’'](?!s\b))*"
_LIST = rf",\s+(?={_CAPITAL}(?:,\s+{_CAPITAL})*,?\s+and\s+{_CAPITAL})"
_JOINT = rf"(?:\s+(?:of|and|in|for|to|with)\s+(?:the\s+)?|\s+and\s+|{_LIST}|\s+)"
_RELATING = r"concerning|regarding|governing|relating\s+to"
_TAIL = re.compile(
    rf"\s+(?:of|on|for|against|in|{_RELATING})\s+(?:the\s+)?{_CAPITAL}(?:{_JOINT}{_CAPITAL})*"
)
_LINK = re.compile(rf"\s(?:of|on|for|against|in|{_RELATING})\s")
_IN = re.compile(r"\s+in\s")
_BEFORE = re.compile(r"([\w’'-]+)[ \n]$")
_AND_THE = re.compile(r"\s+and\s+(?:the\s+)?")
_WHERE = re.compile(r"\s+(?:in|at)\s+(?:the\s+)?$")

_WORD = re.compile(r"[^\W\d_][\w-]*|\d+")
_OF = re.compile(
    r"[ \n](?P<of>(?:de|du|des|sur|pour|contre|concernant|relati(?:fs?|ves?) (?:à|aux?))\b "
    r"(?:la |le |les |l[’'])?|d[’']|aux? (?=[a-zà-ÿ]))"
)
_WITHIN = re.compile(r"[ \n](?:dans|en)[ \n](?:la |le |les |l[’'])?(?=[A-ZÀ-Ý])")
_AND = re.compile(
    r"(?:[ \n]et|,(?=[^.;:()]{3,60}[ \n]et[ \n]))[ \n]"
    r"(?P<of>(?:(?:de|du|des|sur|pour|contre)\b ?)?(?:la |le |les |l[’']|d[’'])?)"
)
_PREPOSITION = re.compile(r"de|du|d[’']|sur|pour|contre")
_SUBJECT = re.compile(
    rf"\s(?:on|for|against|sur|pour|contre|concernant|{_RELATING}|relati(?:fs?|ves?)\s(?:à|aux?))\s"
)
_PURPOSE = re.compile(r"(?:sur|pour|contre)\b")
_BARE = re.compile(r"(?:de |d[’']|sur |pour |contre )?$")


class Extent(NamedTuple):
    """A name [start, end) of a leaf's text; the words before its head, and where its tail begins.

    `head` is where the head noun stands. `links` is how many parts with "of" and so on follow it.
    """

    start: int
    end: int
    head: tuple[int, int]
    links: int

    def title_end(self, text: str) -> int:
        """Return where the name ends without what its thing is about: "on ...", "sur ..."."""
        subject = _SUBJECT.search(text, self.head[1], self.end)
        return subject.start() if subject else self.end

    def has_subject(self, text: str) -> bool:
        """Whether the name says what its thing is about."""
        return self.title_end(text) < self.end


def english(context: Context, leaf: Leaf, head: tuple[int, int]) -> Extent:
    """Return the extent of an English name around its head noun."""
    start = _start(context, leaf, head[0])
    tail = _TAIL.match(leaf.text, head[1])
    if tail and _IN.match(tail[0]) and not context.words.translations.names_place("en", tail[0]):
        tail = None
    end = _tail_end(context, leaf, *tail.span()) if tail else head[1]
    links = len(_LINK.findall(leaf.text[head[1] : end]))
    return Extent(start, end, head, links)


def _start(context: Context, leaf: Leaf, head: int) -> int:
    """Return where the capitalized words before a head noun begin that belong to it."""
    text, start = leaf.text, head
    events, geographic = context.words.events, context.words.naming.words["geographic"]
    while (word := _BEFORE.search(text[:start])) is not None:
        plain = fold(word[1])
        if plain == "of" and start != head:
            place = _BEFORE.search(text[: word.start()])
            if place is None or fold(place[1]) not in geographic or not place[1][0].isupper():
                break
            start = place.start()
            continue
        if plain == "and" and start != head:
            other = _BEFORE.search(text[: word.start()])
            if other is None or not _is_beside(context, leaf, other):
                break
            start = other.start()
            continue
        if not word[1][0].isupper() or word[1].endswith(("’s", "'s", "s’")):
            break
        if events.is_one_of("function", plain) or events.ordinal(plain) is not None:
            break
        start = word.start()
    return start


def _is_beside(context: Context, leaf: Leaf, word: re.Match[str]) -> bool:
    """Whether a word before "and" belongs to the name behind it: "Trade and Transport Network"."""
    is_known = any(name.end == word.end(1) for name in context.names(leaf))
    events, kind_of = context.words.events, context.words.nomenclature.kind_of
    is_small = events.is_one_of("function", fold(word[1])) or not word[1][0].isupper()
    return not (is_small or is_known or kind_of(word[1], ""))


def _tail_end(context: Context, leaf: Leaf, start: int, end: int) -> int:
    """Return where a tail ends: before another thing behind "and", and before a venue."""
    kind_of = context.words.nomenclature.kind_of
    heads = context.words.naming.heads.keys()
    for joint in _AND_THE.finditer(leaf.text, start, end):
        rest = leaf.text[joint.end() : end]
        is_known = any(name.start == joint.end() for name in context.things(leaf))
        if is_known or kind_of(rest, "") or not heads.isdisjoint(rest.split()):
            end = joint.start()
            break
    for name in context.names(leaf, start, end):
        where = _WHERE.search(leaf.text[start : name.start])
        if name.kind in ("place", "country") and where:
            return start + where.start()
    return end


def french(context: Context, leaf: Leaf, head: tuple[int, int]) -> Extent:
    """Return the extent of a French name that its head noun opens."""
    here, links, last = _adjectives(context, leaf.text, head[1]), 0, ""
    while True:
        link = _OF.match(leaf.text, here) or (_further(context, leaf, here, last) if last else None)
        end = _noun(context, leaf, link.end()) if link else None
        if link is None or end is None:
            return Extent(head[0], here, head, links)
        here, links = end, links + 1
        if "of" in link.re.groupindex and _PREPOSITION.match(link["of"]):
            last = link["of"]


def _further(context: Context, leaf: Leaf, at: int, last: str) -> re.Match[str] | None:
    """Return what goes on with a name behind its first part: "dans la Corne", "et des ports".

    A part behind "et" is built like the `last` one; a venue and another thing are no parts.
    """
    within = _WITHIN.match(leaf.text, at)
    if within is not None:
        names = [name for name in context.names(leaf) if name.start == within.end()]
        is_venue = any(name.kind in ("place", "country") for name in names)
        return None if is_venue and within[0].strip().startswith("en") else within
    link = _AND.match(leaf.text, at)
    if link is None or not _is_built_like(link["of"], last.strip(" \n")):
        return None
    if not leaf.text[link.end() : link.end() + 1].isupper():
        return link
    is_place = any(name.start == link.end() for name in context.names(leaf))
    is_thing = context.words.nomenclature.kind_of(leaf.text[link.end() :], "")
    return link if is_place or (_PREPOSITION.match(link["of"]) and not is_thing) else None


def _is_built_like(link: str, last: str) -> bool:
    """Whether a part goes on with one behind `last`: "sur la mer et les ports"."""
    if link.startswith(("d", "sur", "pour", "contre")):
        return bool(_PURPOSE.match(link)) == bool(_PURPOSE.match(last))
    is_bare = _BARE.fullmatch(f"{last} ") is not None
    return is_bare if not link else bool(_PURPOSE.match(last)) and not is_bare


def _noun(context: Context, leaf: Leaf, at: int) -> int | None:
    """Return where a noun at `at` ends with its adjectives; None where none stands there."""
    known = [name.end for name in context.names(leaf) if name.start == at]
    if known:
        return _adjectives(context, leaf.text, max(known))
    word = _WORD.match(leaf.text, at)
    if word is None or word.group().isdigit():
        return None
    plain = fold(word.group())
    if context.words.naming.phrase("french", "stop").match(plain):
        return None
    end = word.end()
    if leaf.text[end : end + 1] in ("’", "'"):
        more = _WORD.match(leaf.text, end + 1)
        end = more.end() if more else end
    capitals = re.compile(rf"(?:[ -]{_CAPITAL})+").match(leaf.text, end)
    if word.group()[0].isupper() and capitals:
        end = capitals.end()
    return _adjectives(context, leaf.text, end)


def _adjectives(context: Context, text: str, here: int) -> int:
    """Return where the adjectives, and proper names, behind a noun end."""
    naming = context.words.naming
    adjective, stop = (naming.phrase("french", kind) for kind in ("adjective", "stop"))
    demonym = naming.phrase("demonym", "of_state")
    while True:
        word = re.compile(r"[ \n]([^\W\d_][\w-]*)").match(text, here)
        if word is None:
            return here
        plain = fold(word[1])
        is_name = word[1][0].isupper() and not word[1].isupper()
        is_adjective = adjective.match(plain) or demonym.match(plain)
        if stop.match(plain) or not (is_name or is_adjective):
            return here
        here = word.end()
