"""How far the words of a title go, to the left and to the right."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

TOKEN = re.compile(r"(?:[ldnsjLDNSJ]|[Qq]u)[’'](?=\w)|[\w+]+(?:(?:[’'/&-]|\.(?!\d))[\w+]+)*")
"""A word of a title; an elided article is one of its own."""

MOST_WORDS = 40
_NO_LINKS = frozenset(("a", "an", "the", "to", "and", "or", "as", "through", "under", "across"))
_ARTICLES = frozenset(("le", "la", "les", "l'"))
_PARALLEL = re.compile(
    r"(?:(?:le|la|les) |l')[\w' -]{2,50}?(?:, (?:(?:le|la|les) |l')[\w' -]{2,50}?)*"
    r" et (?:(?:le|la|les) |l')"
)
"""The rest of a series that a title in small letters goes on with: "les visas et le logement"."""

QUALIFIED = re.compile(r" [A-ZÀ-Ý][a-zà-ÿ]")
"""A name behind a noun that it is the head of: "and Document Security" is no document."""

_JOINS = re.compile(r"[’']? ?|[’']?\s+|/|\s[&–—-]\s")
QUOTES = (("“", "”"), ("«", "»"), ('"', '"'), ("„", "“"), ("‘", "’"))
"""Signs that open and close a title."""
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_COUNTED = re.compile(r"(?!(?:1[89]|20)\d\d)\d+ [A-ZÀ-Ý]")
"""A count right behind a noun begins another phrase: "At the Sixth Meeting 21 Parties came"."""

_PLACE_NAME = re.compile(r"[A-ZÀ-Ý][\w’'-]*(?: [A-ZÀ-Ý][\w’'-]*)?(?:, | \()")

_SERIAL = re.compile(r"\b(?:and|et|&)\b")
_ARTICLE_BEFORE = re.compile(r"\b(?:(?:the|la|le|les|du) |l')$")
_AND_THE = re.compile(
    r"(?:^|[\s,])(?:and|et) (?:of |de )?(?:(?:the|an?|la|le|les|une?|du|des|d'une?) |l')?$"
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where titles are looked for: a leaf up to `stop`, in the language of the noun."""

    context: Context
    words: EventWords
    leaf: Leaf
    stop: int
    language: str

    @property
    def text(self) -> str:
        """The text of the leaf."""
        return self.leaf.text

    @property
    def plain(self) -> str:
        """The folded text of the leaf."""
        return self.context.even(self.leaf)

    def date_at(self, at: int) -> DateFound | None:
        """Return the calendar expression that covers the character `at`."""
        dates = self.context.dates_in(self.leaf)
        return next((d for d in dates if d.start <= at < d.end and d.edtf), None)

    def date_ending(self, at: int) -> DateFound | None:
        """Return the calendar expression right before `at`."""
        dates = self.context.dates_in(self.leaf)
        return next((d for d in dates if d.edtf and self.text[d.end : at].isspace()), None)

    def words_after(self, at: int, allowed: Collection[str]) -> int:
        """Return where the text goes on after the `allowed` words that follow `at`."""
        here = at
        while (token := TOKEN.search(self.plain, here, self.stop)) is not None:
            if token.group() not in allowed or self.text[here : token.start()].strip():
                break
            here = token.end()
            while here < self.stop and self.text[here] == " ":
                here += 1
        return here

    def is_compound(self, at: int, *, is_capital: bool, is_numbered: bool = False) -> bool:
        """Whether the noun before `at` only qualifies the next one: "workshop participants".

        Behind a number and a noun in small letters stands a verb: "the third meeting wound up".
        """
        token = TOKEN.match(self.text, at + 1, self.stop)
        if token is None or self.text[at] != " " or self.date_at(token.start()):
            return False
        word = even_word = self.plain[token.start() : token.end()]
        if is_capital:
            is_number = word[0].isdigit() or re.fullmatch(r"[ivxlc]+|no\.?", word) is not None
            return token.group()[0].isupper() and not is_number
        is_verb = even_word.endswith("ed") or self.stops(token.start()) is not None
        is_linked = self.words.is_one_of("connectors", even_word)
        is_numbered &= word not in self.words.forms
        return self.language == "en" and not (is_verb or is_linked or is_numbered)

    def begins_place(self, at: int) -> bool:
        """Whether a known city or country is named at `at`."""
        names = self.context.names(self.leaf)
        is_named = any(f.start == at and f.kind in ("country", "place") for f in names)
        token = TOKEN.match(self.text, at, self.stop)
        return is_named or (
            token is not None and name_of_city(self.context, token.group()) is not None
        )

    def stops(self, at: int) -> re.Match[str] | None:
        """Return the word at `at` if it ends a title in small letters."""
        if self.text.startswith("à ", at) and self.text[at + 2 : at + 3].islower():
            return None  # "les droits à pension": no verb
        return self.words.phrase("stop", self.language).match(self.plain, at, self.stop)

    def goes_on_small(self, end: int) -> bool:
        """Whether a small word that is part of a title stands after a connector at `end`."""
        linked = self.words_after(end, self.words.groups["connectors"] - _NO_LINKS)
        if self.language == "fr":
            linked = max(linked, end + 1)
        elif linked == end:
            return False
        token = TOKEN.match(self.text, linked, self.stop)
        if token is None or self.text[end : end + 1] != " ":
            return False
        return not token.group()[0].isupper() and self.stops(token.start()) is None

    def _is_dated(self, at: int) -> bool:
        """Whether a date follows at once behind a place that ends at `at`."""
        dates = self.context.dates_in(self.leaf, at)
        small = self.words.phrase("clause", "small")
        return any(d.edtf and small.fullmatch(self.plain, at, d.start) for d in dates[:1])

    def without_place(self, noun_end: int, end: int) -> int:
        """Return the end of a title without the place that follows it: "... in Lima"."""
        lead = self.words.phrase("clause", "in")
        leads = list(lead.finditer(self.plain, noun_end, end))
        if not leads:
            return end
        cut, name_start = leads[-1].span()
        name = self.text[name_start:end]
        if name_of_city(self.context, name) is not None:
            return cut
        is_name = re.fullmatch(r"[A-ZÀ-Ý][\w’-]+(?: [A-ZÀ-Ý][\w’-]+)?", name) is not None
        if cut == noun_end and is_name and self._is_dated(end):
            regions = (r.pattern.fullmatch(self.plain, name_start, end) for r in self.words.regions)
            return end if any(regions) else cut
        is_country = any(f.start == name_start for f in self.context.countries(self.leaf))
        return cut if is_country and cut == noun_end else end


def name_of_city(context: Context, name: str) -> str | None:
    """Return the key of the country in which a city lies, None for an unknown one."""
    return context.country_of_town(fold(name))


def quoted(text: str, at: int, stop: int) -> tuple[int, int, int] | None:
    """Return the words in quotes at `at`: where they begin, where they end, where the quotes do."""
    here = at
    while here < stop and text[here] in " ,:\xa0":
        here += 1
    for opening, closing in QUOTES:
        if text.startswith(opening, here):
            last = text.find(closing, here + 1, stop)
            inside = text[here + 1 : last]
            if last > 0 and inside.strip():
                start = here + 1 + len(inside) - len(inside.lstrip())
                end = here + 1 + len(inside.rstrip(" ,.\xa0"))
                return start, end, last + 1
    return None


def proper_end(place: Place, at: int, *, apposed: bool = False, is_work: bool = False) -> int:
    """Return where the capitals that follow `at` end, with the small words between them.

    `apposed`: the title may begin after a comma or a colon; `is_work`: "with" may stand in it.
    """
    last = here = at
    commas: list[int] = []
    for _ in range(MOST_WORDS):
        token = TOKEN.search(place.text, here, place.stop)
        if token is None:
            break
        gap = place.text[here : token.start()]
        if gap == ": " and place.begins_place(token.start()):
            break
        if gap in (", ", ": ") and (last > at or apposed):
            if gap == ", " and last > at:
                commas.append(last)
        elif (over := _over_bracket(place, here, gap)) is not None:
            here = over
            continue
        elif not _JOINS.fullmatch(gap):
            break
        word = place.plain[token.start() : token.end()]
        is_within = is_work and word == "with"
        is_other = here == last and gap == " " and word in _ARTICLES | {"the"}
        is_other |= here == at and _COUNTED.match(place.text, token.start()) is not None
        if is_other or (not is_within and _ends(place, last, token.start())):
            break
        if token.group()[0].isupper() or (token.group()[0].isdigit() and gap != ", "):
            last = token.end()
        elif (
            not (place.words.is_one_of("connectors", word) or word in ("'s", "l'", "d'", "at"))
            or gap == ": "
        ):
            break
        here = token.end()
    return _without_series(place, at, last, commas)


def _over_bracket(place: Place, here: int, gap: str) -> int | None:
    """Return where an acronym in brackets ends that stands within a name."""
    if not gap.startswith(" ("):
        return None
    close = place.text.find(")", here, place.stop)
    inside = place.text[here + 2 : close]
    if close < 0 or _YEAR.search(inside) or len(inside.split()) > 1 or not inside.isupper():
        return None
    after = place.words_after(close + 1, place.words.groups["connectors"] - {"and", "to", "in"})
    is_name = after > close + 2 and place.text[after : after + 1].isupper()
    return close + 1 if is_name else None


def _ends(place: Place, last: int, at: int) -> bool:
    """Whether what stands at `at` is no part of the title: a date, parties, or the next event."""
    if place.date_at(at):
        return True
    if place.words.phrase("stop", "title").match(place.plain, at, place.stop):
        return True
    if _is_extended_to(place, last, at):
        return True
    if not _AND_THE.search(place.plain[last:at]):
        return False
    is_named = any(f.start == at for f in place.context.things(place.leaf))
    if is_named and _ARTICLE_BEFORE.search(place.plain[last:at]):
        return True
    ahead = re.match(r"(?:[A-ZÀ-Ý0-9][\w+’-]*[ /]?)+", place.text[at : place.stop])
    if ahead is None:
        return False
    return any(
        place.language != "en" or not QUALIFIED.match(place.text, noun.end())
        for noun in place.words.nouns.finditer(place.plain, at, at + ahead.end())
    )


def _is_extended_to(place: Place, last: int, at: int) -> bool:
    """Whether an instrument's noun alone stands before "to" and a country: it is no name of it."""
    if place.plain[last:at].strip() not in ("to", "a", "au", "aux"):
        return False
    noun = TOKEN.match(place.plain, place.plain.rfind(" ", 0, last) + 1)
    form = place.words.forms.get(noun.group()) if noun is not None else None
    is_instrument = form is not None and form.noun.event_class == "instrument"
    return is_instrument and any(f.start == at for f in place.context.countries(place.leaf))


def _without_series(place: Place, at: int, last: int, commas: list[int]) -> int:
    """Return the end of a title that has commas: they are its own if a bracket closes it."""
    commas = [cut for cut in commas if cut < last]
    if not commas or _is_closed(place, last):
        return last
    behind = re.compile(r",? \(?(?:the )?").match(place.text, last)
    if behind and any(c.start == behind.end() for c in place.context.countries(place.leaf)):
        return commas[-1]  # a town that no list knows, before its country
    for cut in commas:
        following = TOKEN.search(place.text, cut, last)
        if following is not None and _begins_other(place, following.start()):
            return cut
    return last if _SERIAL.search(place.plain, commas[-1], last) else commas[0]


def _is_closed(place: Place, last: int) -> bool:
    bracket = re.compile(r",? ?\(([^()]*)\)").match(place.text, last, place.stop)
    return bracket is not None and _YEAR.search(bracket[1]) is not None


def _begins_other(place: Place, at: int) -> bool:
    """Whether a name of something else begins at `at`: an actor, a country, a city."""
    if any(f.start == at for f in place.context.names(place.leaf)):
        return True
    if _is_before_country(place, at):
        return True
    token = TOKEN.match(place.text, at)
    if token is None:
        return False
    return name_of_city(place.context, token.group()) is not None


def _is_before_country(place: Place, at: int) -> bool:
    """Whether an unknown place with its country closes the sentence: "Meeting, Malé, Maldives."."""
    name = _PLACE_NAME.match(place.text, at, place.stop)
    for country in place.context.countries(place.leaf, at) if name else ():
        if name and country.start == name.end():
            return place.text[country.end :].lstrip(" )")[:1] in ("", ".")
    return False


def plain_end(place: Place, at: int, *, is_free: bool = False) -> int:
    """Return where a title in small letters ends that goes on at `at`.

    In English a small word links it to its noun, unless it `is_free` of one.
    """
    last = here = at
    linked = False
    for _ in range(MOST_WORDS):
        token = TOKEN.search(place.text, here, place.stop)
        if token is None:
            break
        word = place.plain[token.start() : token.end()]
        gap = place.text[here : token.start()]
        is_parallel = gap == ", " and word in ("de", "des", "du", "d'", "of") and last > at
        if gap == ", " and last > at and _PARALLEL.match(place.plain, token.start(), place.stop):
            is_parallel = True
        if not (_JOINS.fullmatch(gap) or is_parallel) or place.date_at(token.start()):
            break
        if place.stops(token.start()) or _ends(place, last, token.start()):
            break
        if place.words.phrase("entitled", "theme").match(place.plain, token.start(), place.stop):
            break
        if place.language == "fr" and word in _ARTICLES and last == at and not (linked or is_free):
            break  # the subject of a verb in front: "ont participé à la Conférence les ministres"
        is_link = word in place.words.groups["connectors"] | place.words.groups["function"]
        if place.language == "en":
            if not is_link and last == at and not linked and not is_free:
                break
            if word.endswith("ed") and not linked and not token.group()[0].isupper():
                break
        linked = is_link
        last = last if is_link else token.end()
        here = token.end()
    return last
