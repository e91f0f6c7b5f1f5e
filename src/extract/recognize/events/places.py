"""Where an event takes place: the place printed with it, and the country named or inferred."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.persons import is_titled, is_within_name
from extract.recognize.statements import Stated, Words

if TYPE_CHECKING:
    from extract.recognize.events.words import NounForm

STATED, INFERRED = "stated", "inferred"
_LED = r"(?:de |del |do |da |la |el |the |of |du |des |sur |am )?"
_NAME = rf"(?:(?:St|Ste|Mt|Ft)\. )?[A-ZÀ-Ý][\w’'-]*(?:[ -]{_LED}[A-ZÀ-Ý][\w’'-]*){{0,3}}"
_CITY = re.compile(_NAME)
_TOWN = (
    r"(?:(?:(?!of\b|de\b)[\w-]+ )?"
    r"(?:city|town|village|port|capital|ville|capitale|localité|commune) (?:of |de |d[’']))?"
)
_SET = "announced arranged called due fixed foreseen intended planned scheduled set slated"
_FOR = "|".join(f"(?<={verb} )for" for verb in _SET.split())
_IN_PLACE = re.compile(
    r"(?:(?P<in>\b(?:in|at|[àÀ]|en|au|aux)|^\s?(?:for|pour)|" + _FOR + r")\s+"
    rf"(?:the |la |les )?{_TOWN}|[(,;]\s*|^\s*|\s[–—-]\s)(?P<name>{_NAME})"
)
_ARTICLE = r"(?:the |la |le |les |l[’'])?"
_IN_COUNTRY = re.compile(rf" (?:in|au|aux|en|à) {_ARTICLE}")
_AND_IN = re.compile(rf"(?:,|,? and|,? et) (?:(?:in|au|aux|en|à) )?{_ARTICLE}")
_AGENT = re.compile(r"\b(?:by|par|with|avec|between|entre)\b")
_AND = re.compile(r",? (?:and|et|or|ou)\b")
_CLOSED = re.compile(r"\s*(?:[,;().:]|$)")
_TO_DATE = re.compile(r",? ?(?:\(|in |on |en |le |du |from |for |au |, )?(?:early |late |debut )?")
_BEHIND_CITY = re.compile(
    rf"\s?[,(]\s*(?:(?:in|au|aux|en|à) )?{_ARTICLE}|\s+(?:in|au|aux|en)\s+{_ARTICLE}"
)
_MARGIN = " ,;:–—-\n"
_AFTER = re.compile(r"\s*(?:[,;().:]|$|(?:in|on|from|du|le|en|au|and|et|by|par|to)\b)")


@dataclass(frozen=True, slots=True)
class Venue:
    """The place as printed; its country, and whether that is printed or follows from the city."""

    place: Words
    country_id: str | None
    country_words: Words | None
    basis: str | None

    @property
    def country(self) -> Stated | None:
        """The country with the words it is known from."""
        if self.country_id is None:
            return None
        return Stated(self.country_id, self.country_words or self.place)

    @property
    def end(self) -> int:
        """Where the place and the country printed with it end."""
        return max(self.place.end, self.country_words.end if self.country_words else 0)


def city_at(context: Context, leaf: Leaf, start: int, end: int) -> tuple[int, str] | None:
    """Return where the city ends that is named at `start`, with the key of its country."""
    match = _CITY.match(leaf.text, start, end)
    while match is not None:
        name = fold(match.group())
        article = "le " if leaf.text[:start].endswith("au ") else ""
        key = context.country_of_town(name) or context.cities.get(article + name)
        if key is not None:
            return None if is_within_name(leaf.text, start, match.end()) else (match.end(), key)
        cut = max(leaf.text.rfind(sign, start, match.end()) for sign in " -")
        match = _CITY.match(leaf.text, start, cut) if cut > start else None
    return None


def place_near(
    context: Context, leaf: Leaf, start: int, end: int, *, is_strict: bool = True
) -> Venue | None:
    """Return the first place in [start, end) of a leaf that stands where places do.

    A known city or a country counts anywhere behind "in", "at" or a comma; another capitalized word
    only before its country, or if `is_strict` is false, where nothing but a place is expected.
    """
    for match in _IN_PLACE.finditer(leaf.text[start:end]):
        first, last = start + match.start("name"), start + match.end("name")
        if _is_within_name(context, leaf, first) or _is_date(context, leaf, first):
            continue
        if is_titled(leaf.text, first):
            continue
        is_agent = match["in"] is None and _AGENT.search(leaf.text[start : start + match.start()])
        if is_agent and not (leaf.text.startswith(",", last) and _is_dated(context, leaf, last)):
            continue
        city = city_at(context, leaf, first, end)
        if city is not None:
            return _with_country(context, leaf, first, city, end)
        country = _country_at(context, leaf, first, end)
        if country is not None:
            if match["in"] is None and _AND.match(leaf.text, country.end):
                continue  # the first of those who take part
            return _venue_in(context, leaf, first, country.end, country)
        if not _looks_like_place(leaf, first, last, end) or _is_region(context, leaf, first, last):
            continue
        wider = _place_behind(context, leaf, first, last, end)
        if wider is not None:
            return wider
        is_open = match["in"] is None and not _CLOSED.match(leaf.text, last, end)
        is_told = _country_behind(context, leaf, last, end) or _is_dated(context, leaf, last)
        if is_told if is_strict else not is_open:
            return _unknown(context, leaf, first, last, end)
    return None


def _place_behind(context: Context, leaf: Leaf, first: int, last: int, end: int) -> Venue | None:
    """Return a place with the known one that it lies in: "Old Town, Great Island"."""
    if not leaf.text.startswith(", ", last):
        return None
    known = city_at(context, leaf, last + 2, end)
    is_named = known is None or _is_within_name(context, leaf, last + 2)
    return None if is_named or known is None else _with_country(context, leaf, first, known, end)


def _is_dated(context: Context, leaf: Leaf, last: int) -> bool:
    """Whether the date stands right behind a place: "in Tana in May 2004"."""
    date = next((d for d in context.dates_in(leaf, last) if d.edtf), None)
    return date is not None and bool(_TO_DATE.fullmatch(leaf.text[last : date.start].lower()))


def _with_country(
    context: Context, leaf: Leaf, first: int, city: tuple[int, str], end: int
) -> Venue:
    last, key = city
    words = Words(leaf, first, last)
    country = _country_behind(context, leaf, last, end)
    if country is not None:
        return _venue_in(context, leaf, first, last, country)
    return Venue(words, context.register.country(key), None, INFERRED)


def _venue_in(context: Context, leaf: Leaf, first: int, last: int, country: Found) -> Venue:
    """Return the place [first, last) in a country that is printed behind it, or that it is.

    What was a country once and has no code is a place itself, in the country that it is part of.
    """
    words = Words(leaf, country.start, country.end)
    if context.register.iso3(country.entity_id) is not None:
        return Venue(Words(leaf, first, last), country.entity_id, words, STATED)
    code = context.register.current_iso3(country.entity_id)
    key = context.register.country_of_code(code) if code else None
    home = context.register.country(key) if key else None
    return Venue(Words(leaf, first, country.end), home, None, INFERRED if home else None)


def _unknown(context: Context, leaf: Leaf, first: int, last: int, end: int) -> Venue:
    words = Words(leaf, first, last)
    country = _country_behind(context, leaf, last, end)
    if country is None:
        return Venue(words, None, None, None)
    return _venue_in(context, leaf, first, last, country)


def _is_region(context: Context, leaf: Leaf, first: int, last: int) -> bool:
    """Whether the words are a region of the world, in which nothing takes place."""
    name = context.even(leaf)[first:last]
    return any(region.pattern.fullmatch(name) for region in context.words.events.regions)


def _country_behind(context: Context, leaf: Leaf, at: int, end: int) -> Found | None:
    """Return the country right behind a city: "Lima, Peru", "Lima (Peru)"."""
    match = _BEHIND_CITY.match(leaf.text, at, end)
    return _country_at(context, leaf, match.end(), end) if match else None


def _country_at(context: Context, leaf: Leaf, at: int, end: int) -> Found | None:
    return next((f for f in context.countries(leaf, at, end) if f.start == at), None)


def _is_within_name(context: Context, leaf: Leaf, at: int) -> bool:
    return any(f.start <= at < f.end for f in context.things(leaf))


def _is_date(context: Context, leaf: Leaf, at: int) -> bool:
    return any(d.start <= at < d.end for d in context.dates_in(leaf))


def _looks_like_place(leaf: Leaf, first: int, last: int, end: int) -> bool:
    name = leaf.text[first:last]
    is_word = not name.isupper() and len(name.split()) <= 3
    return is_word and _AFTER.match(leaf.text[last:end]) is not None


def venue_in_title(
    context: Context, form: "NounForm", leaf: Leaf, noun: tuple[int, int] | None, end: int
) -> Venue | None:
    """Return the countries right behind the noun of a project: "programmes in Fiji and Tonga".

    Several of them are the place, but none of them the country.
    """
    if noun is None or form.noun.event_class != "project":
        return None
    lead = _IN_COUNTRY.match(leaf.text, noun[1], end)
    return countries_after(context, leaf, lead.end(), end) if lead else None


def countries_after(context: Context, leaf: Leaf, here: int, end: int) -> Venue | None:
    """Return the countries named from `here` on: one is a country, several only a place."""
    found: list[Found] = []
    while (country := _country_at(context, leaf, here, end)) is not None:
        found.append(country)
        joint = _AND_IN.match(leaf.text, country.end, end)
        here = joint.end() if joint else end
    return venue_of_countries(leaf, found) if found else None


def venue_of_countries(leaf: Leaf, countries: Sequence[Found]) -> Venue:
    """Return countries that stand one behind the other as a place, and as a country if it is one.

    A bracket that opens between them closes behind the last: "Fiji, France (New Caledonia)".
    """
    start, end = countries[0].start, countries[-1].end
    is_open = leaf.text.count("(", start, end) > leaf.text.count(")", start, end)
    if is_open and leaf.text.startswith(")", end):
        end += 1
    place = Words(leaf, start, end)
    if len({country.entity_id for country in countries}) > 1:
        return Venue(place, None, None, None)
    return Venue(place, countries[0].entity_id, place, STATED)


def venue_of_cell(context: Context, leaf: Leaf) -> Venue | None:
    """Return the place that a cell of places prints: all of it before its country.

    A date beside it is no part of it. A cell with several countries is a place in none; one
    without any is in that of its city. A name that was once a country's and has no code is that
    of a place.
    """
    start = len(leaf.text) - len(leaf.text.lstrip())
    end = len(leaf.text.rstrip(" .\n"))
    dates = [date for date in context.dates_in(leaf) if date.edtf]
    if dates and dates[0].start > start:
        end = start + len(leaf.text[start : dates[0].start].rstrip(_MARGIN))
    elif dates:
        behind = leaf.text[dates[-1].end : end]
        start = end - len(behind.lstrip(_MARGIN))
    if start >= end:
        return None
    iso3 = context.register.iso3
    named = context.countries(leaf)
    countries = [name for name in named if iso3(name.entity_id)]
    if not countries and len(named) == 1 and named[0].end == end:
        return _venue_in(context, leaf, start, end, named[0])
    if len({name.entity_id for name in countries}) == 1:
        country = countries[-1]
        words = Words(leaf, country.start, country.end)
        before = re.search(r"\s*[,(–—-]\s*(?:the )?$", leaf.text[start : country.start])
        last = start + before.start() if before else end
        is_whole = country.start == start
        place = words if is_whole else Words(leaf, start, last)
        return Venue(place, country.entity_id, words, STATED)
    place = Words(leaf, start, end)
    for part in reversed(list(re.finditer(r"[^,()]+", leaf.text[start:end]))):
        first = start + part.start() + len(part.group()) - len(part.group().lstrip())
        city = None if countries else city_at(context, leaf, first, end)
        if city is not None:
            return Venue(place, context.register.country(city[1]), None, INFERRED)
    return Venue(place, None, None, None)
