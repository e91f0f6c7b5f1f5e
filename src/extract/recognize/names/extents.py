"""How far a name reaches around its head noun, in English and in French.

English writes every word of a name with a capital: "Gulf of Aden Consultation on Labour Migration".
French writes most of them small, "Comité des hauts fonctionnaires du bassin du Sahel": there a name
goes on with "de", "sur" or "pour" and a noun, adjectives behind it and further such parts, and ends
before anything else.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from extract.expressions import any_word
from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.dates import find_dates
from extract.recognize.dates.folding import tokens
from extract.recognize.leaves import Leaf
from extract.recognize.names.naming import Naming

CAPITAL = r"[A-ZÀ-Ý](?:[\w-]|[’'](?!s\b))*"
"""A word that is written as a name's is."""

_LIST = rf",\s+(?={CAPITAL}(?:,\s+{CAPITAL})*,?\s+and\s+{CAPITAL})"
_BEFORE = re.compile(r"([\w’'-]+)[ \n]$")
_AND_THE = re.compile(r"\s+and\s+(?:the\s+)?")

_WORD = re.compile(r"[^\W\d_][\w-]*|\d+")
_OF = re.compile(
    r"[ \n](?P<of>(?:de|du|des|sur|pour|contre|en faveur d(?:e|u|es)|concernant"
    r"|relati(?:fs?|ves?) (?:à|aux?))\b (?:la |le |les |l[’'])?|d[’']|aux? (?=[a-zà-ÿ]))"
)
_NEXT = re.compile(r"(?P<and>[ \n]et)?[ \n](?P<word>[^\W\d_][\w-]*)")
_PLURAL = re.compile(r"[^\W\d_]{3,}[sx]$")
_BY = re.compile(r"[ \n](?:par|en|à)[ \n]([a-zà-ÿ]+)(?![\w-])")
_SIDES = tuple(
    re.compile(rf"[ \n]{word}[ \n](?:la |le |les |l[’'])?(?=[A-ZÀ-Ý])") for word in ("entre", "et")
)
"""Before the two sides of something: "entre la Corne de l'Afrique et le Golfe"."""
_WITHIN = re.compile(r"[ \n](?:dans|en)[ \n](?:la |le |les |l[’'])?(?=[A-ZÀ-Ý])")
_AND = re.compile(
    r"(?:[ \n]et|,(?=[^.;:()]{3,60}[ \n]et[ \n]))[ \n]"
    r"(?P<of>(?:(?:de|du|des|sur|pour|contre)\b ?)?(?:la |le |les |l[’']|d[’'])?)"
)
_PREPOSITION = re.compile(r"de|du|d[’']|sur|pour|contre")
_PURPOSE = re.compile(r"(?:sur|pour|contre)\b")
_BARE = re.compile(r"(?:de |d[’']|sur |pour |contre )?$")


_LAST_WORD = re.compile(r"\s+([^\W\d_]+)$")
_DATED = frozenset("MW")
"""Classes of the words of dates that name a month or a weekday."""


class Extent(NamedTuple):
    """A name [start, end) of a leaf's text, and where its head noun stands.

    `links` is how many parts with "of" and so on follow it, `title_end` where the name ends
    without what its thing is about: "on ...", "sur ...".
    """

    start: int
    end: int
    head: tuple[int, int]
    links: int
    title_end: int

    @property
    def has_subject(self) -> bool:
        """Whether the name says what its thing is about."""
        return self.title_end < self.end


def _extent(
    context: Context, leaf: Leaf, start: int, end: int, head: tuple[int, int], links: int
) -> Extent:
    words = context.words.naming.words["subject"]
    subject = _subject(words).search(context.even(leaf), head[1], end)
    return Extent(start, end, head, links, subject.start() if subject else end)


@cache
def _subject(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{_any_of(words)})\s")


class _English(NamedTuple):
    """Patterns of the words of `naming.toml` with which English names go on."""

    tail: re.Pattern[str]
    link: re.Pattern[str]
    venue: re.Pattern[str]
    when: re.Pattern[str]
    acting: frozenset[str]
    venue_links: frozenset[str]


def compile_words(naming: Naming) -> None:
    """Compile what is looked for around every name."""
    _subject(naming.words["subject"])
    _english(naming)


def _english(naming: Naming) -> _English:
    words = naming.words
    return _english_of(words["links"], words["inner"], words["venue"], words["acting"])


@cache
def _english_of(
    links: frozenset[str], inners: frozenset[str], venue: frozenset[str], acting: frozenset[str]
) -> _English:
    link, inner = _any_of(links), _any_of(inners)
    joint = rf"(?:\s+(?:{inner})\s+(?:the\s+)?|{_LIST}|\s+)"
    return _English(
        re.compile(rf"\s+(?:{link})\s+(?:the\s+)?{CAPITAL}(?:{joint}{CAPITAL})*"),
        re.compile(rf"\s(?:{link})\s"),
        re.compile(rf"\s+(?P<lead>{_any_of(venue | acting)})\s+(?:the\s+)?$"),
        re.compile(rf"\s+(?:{inner})\s+(?:the\s+)?$"),
        acting,
        venue,
    )


def _any_of(words: Iterable[str]) -> str:
    """Return the pattern of one of these words, the longest first."""
    return any_word(words).replace(r"\ ", r"\s+")


def english(context: Context, leaf: Leaf, head: tuple[int, int]) -> Extent:
    """Return the extent of an English name around its head noun."""
    start, said = start_before(context, leaf, head[0]), _english(context.words.naming)
    tail = said.tail.match(leaf.text, head[1])
    if (
        tail
        and tail[0].split()[0] in said.venue_links
        and not context.words.translations.names_place("en", tail[0])
    ):
        tail = None
    end = _tail_end(context, leaf, *tail.span()) if tail else head[1]
    links = len(said.link.findall(leaf.text[head[1] : end]))
    return _extent(context, leaf, start, end, head, links)


def _word_before(text: str, end: int) -> re.Match[str] | None:
    """Return the word that stands right before a place, with the blank behind it."""
    start = len(text[:end].rstrip())
    while start and not text[start - 1].isspace():
        start -= 1
    return _BEFORE.search(text, start, end)


def start_before(context: Context, leaf: Leaf, head: int) -> int:
    """Return where the capitalized words before an English head noun begin that belong to it."""
    text, start = leaf.text, head
    events, geographic = context.words.events, context.words.naming.words["geographic"]
    while (word := _word_before(text, start)) is not None:
        plain = fold(word[1])
        if plain == "of" and start != head:
            place = _word_before(text, word.start())
            if place is None or fold(place[1]) not in geographic or not place[1][0].isupper():
                break
            start = place.start()
            continue
        if plain == "and" and start != head:
            other = _word_before(text, word.start())
            if other is None or not _is_beside(context, leaf, other):
                break
            start = other.start()
            continue
        if not word[1][0].isupper() or word[1].endswith(("’s", "'s")):
            break
        is_owner = any(name.end == word.end(1) - 1 for name in context.names(leaf))
        if word[1].endswith("s’") and is_owner:
            break
        if events.is_one_of("function", plain) or events.ordinal(plain) is not None:
            break
        if _is_date(context, leaf, word):
            break
        start = word.start()
    return start


def _is_date(context: Context, leaf: Leaf, word: re.Match[str]) -> bool:
    """Whether a word is a month, or belongs to a day: "14 June Reef Process: Seventh Meeting"."""
    if any(d.start <= word.start(1) < d.end for d in context.dates_in(leaf)):
        return True
    if leaf.text[: word.start(1)].strip():
        return False
    read = find_dates(f"{word[1]} 2000", leaf.language, context.words.dates)
    return any(d.start == 0 and d.end > len(word[1]) for d in read)


def _names_day_or_month(context: Context, leaf: Leaf, word: str) -> bool:
    """Whether a word is the name of a month or a weekday."""
    read = [tokens(word, words) for words in context.words.dates.of(leaf.language)[:1]]
    return any(len(each) == 1 and each[0].cls in _DATED for each in read)


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
    said = _english(context.words.naming)
    for name in context.names(leaf, start, end):
        where = said.venue.search(leaf.text[start : name.start])
        is_where = name.kind in ("place", "country") or (where and where["lead"] in said.acting)
        if where and is_where:
            end = start + where.start()
            break
    return ahead_of_dates(context, leaf, start, end)


def ahead_of_dates(context: Context, leaf: Leaf, start: int, end: int) -> int:
    """Return where the tail [start, end) of a name ends before a date: "on Ports in June"."""
    for date in context.dates_in(leaf, start):
        before = leaf.text[start : date.start]
        when = _english(context.words.naming).when.search(before) if date.start < end else None
        if when:
            return start + when.start()
    day = _LAST_WORD.search(leaf.text, start, end)
    if day and leaf.text[end : end + 1] == "," and _names_day_or_month(context, leaf, day[1]):
        return day.start()
    return end


def french(context: Context, leaf: Leaf, head: tuple[int, int]) -> Extent:
    """Return the extent of a French name that its head noun opens."""
    here, links, last, sides = _adjectives(context, leaf.text, head[1]), 0, "", _SIDES
    while True:
        by = _BY.match(leaf.text, here)
        if by and fold(by[1]) in context.words.naming.words["modes"]:
            here = _adjectives(context, leaf.text, by.end())
            continue
        link = _OF.match(leaf.text, here) or (_further(context, leaf, here, last) if last else None)
        if link is None and last and sides:
            link = sides[0].match(leaf.text, here)
            sides = sides[1:] if link else sides
        end = _noun(context, leaf, link.end()) if link else None
        if link is None or end is None:
            return _extent(context, leaf, head[0], here, head, links)
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
    said = (context.words.naming.phrase("french", kind) for kind in ("stop", "infinitive"))
    if any(phrase.match(plain) for phrase in said):
        return None
    end = word.end()
    if leaf.text[end : end + 1] in ("’", "'"):
        more = _WORD.match(leaf.text, end + 1)
        end = more.end() if more else end
    capitals = re.compile(rf"(?:[ -]{CAPITAL})+").match(leaf.text, end)
    if word.group()[0].isupper() and capitals:
        end = capitals.end()
    return _adjectives(context, leaf.text, end)


def _adjectives(context: Context, text: str, here: int) -> int:
    """Return where the adjectives, and proper names, behind a noun end."""
    naming, first = context.words.naming, here
    adjective, stop = (naming.phrase("french", kind) for kind in ("adjective", "stop"))
    demonym = naming.phrase("demonym", "of_state")
    while (word := _NEXT.match(text, here)) and not _OF.match(text, here):
        plain = fold(word["word"])
        is_name = word["word"][0].isupper() and not word["word"].isupper()
        agrees = _is_plural(text[:here]) and _is_plural(word["word"]) and word["word"].islower()
        is_adjective = bool(adjective.match(plain) or demonym.match(plain)) or agrees
        is_joined = word["and"] is not None and not (is_adjective and agrees and here > first)
        if stop.match(plain) or is_joined or not (is_name or is_adjective):
            break
        here = word.end()
    return here


def _is_plural(words: str) -> bool:
    """Whether the last word looks like a French plural of four letters or more."""
    return _PLURAL.search(words) is not None
