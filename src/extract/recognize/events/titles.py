"""The words that name an event: a noun such as "workshop" with what stands before and after it.

A title in capitals goes as far as its capitals do, with small words between them; one in small
letters, as French titles are, to the first word that says something of the event (`[stop]`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.extents import (
    TOKEN,
    Place,
    plain_end,
    proper_end,
    quoted,
)
from extract.recognize.events.heads import left_end, word_before
from extract.recognize.events.skipping import themes
from extract.recognize.events.words import EventWords, NounForm
from extract.recognize.events.works import NAMED, name_beside
from extract.recognize.leaves import Leaf

_ADJECTIVE = re.compile(r" (?:(?:a|au|de|en|of|in) )?[a-z-]{4,}")
_AND_ON = re.compile(r",? (?:and|et|or) (?:on|sur) (?:the |la |le |les |l')?")
_NUMBER = re.compile(
    r"\s(?:no\.?\s?|n°\s?|number )?(?:[a-z]{1,5}[/.-])*\d[\w/.-]*\w?"
    r"(?:\s[a-z]\b)?(?:\s?\([\w.-]{1,12}\))?"
)


_PHRASE = re.compile(r" [^,.;:()“”«»\"]{3,70}(?=, )")
_PARTIES = re.compile(
    r" (?:between|entre) (?:[^.;:()]|\((?=[A-Z]{2,10}\))|(?<=[A-Z])\)){5,160}?"
    r"(?=(?: \([A-Z]+\))? (?:was|were|is|has been|will be|a ete|sera|fut|est) |,|\.)"
)
_OF_YEAR = re.compile(r" (?:19|20)\d\d (?=(?:du|de la|of the) )| (?:19|20)\d\d (?=de l')")
_WITH = re.compile(r" (?:with|avec) (?:the |la |le |les |l')?")
_COUNTED = re.compile(r"[ -]?(?P<number>\d{1,3})(?![\w/.-]*\d)\b")
"""The number behind the acronym of a series of meetings: "COP7", "SOM 3"."""
_YEARS = re.compile(r" (?:19|20)\d\d ?[–/-] ?(?:(?:19|20)\d\d|\d\d)\b")


@dataclass(frozen=True, slots=True)
class Title:
    """The words [start, end) that name an event; what is said of it stands after `tail`.

    `first` is where the noun phrase begins, with its leading date; `lead` that date. `before` is
    the folded word in front of it. `is_capital`: the noun is written as a name. `is_elliptic`: the
    title is a number alone, whose noun stands before.
    """

    first: int
    start: int
    end: int
    tail: int
    form: NounForm
    noun: tuple[int, int]
    ordinal: tuple[int, int, int] | None
    lead: DateFound | None
    before: str
    is_capital: bool
    is_named: bool
    needs_date: bool = False
    is_elliptic: bool = False

    @property
    def has_topic(self) -> bool:
        """Whether words after the noun say what the event is about."""
        return self.end > self.noun[1] or self.is_named

    @property
    def is_bare(self) -> bool:
        """Whether the noun stands alone."""
        return (self.start, self.end) == self.noun


def titles_in(context: Context, words: EventWords, leaf: Leaf) -> Iterator[Title]:
    """Return what may be named in a leaf, in the order of the text, without overlaps."""
    taken = [(start + 1, end) for start, end in themes(context, words, leaf)]
    for match in words.nouns.finditer(context.even(leaf)):
        if not words.names(match, leaf.text):
            continue
        if any(start <= match.start() < end for start, end in taken):
            continue
        entry = context.entry_at(leaf, match.start())
        if entry is not None and match.start() < entry.body:
            continue  # in the label, which names the process
        if _is_reference(context, words, leaf, match):
            continue
        title = title_at(context, words, leaf, match.start(), match.end())
        if title is None:
            continue
        yield title
        if title.is_capital or title.is_named:
            taken.append((title.start, title.end))
        if title.is_named and title.form.is_plural:
            for other in _more_named(context, words, leaf, title):
                yield other
                taken.append((other.start, other.end))


def _is_reference(context: Context, words: EventWords, leaf: Leaf, noun: re.Match[str]) -> bool:
    """Whether a noun stands for a process, and not for its meeting of some number."""
    before = context.even(leaf)[: noun.start()].split()[-1:]
    is_counted = bool(before) and words.ordinal(before[0]) is not None
    referred = context.referred.get(id(leaf), ())
    is_referred = any(f.start <= noun.start() < f.end for f in referred)
    return not is_counted and (is_referred or _heads_process(context, words, leaf, noun))


def _heads_process(context: Context, words: EventWords, leaf: Leaf, noun: re.Match[str]) -> bool:
    """Whether a noun heads the name of a process, which is no instrument: "Lima Understanding".

    Nor is it a meeting where it labels one: "Lima Dialogue: Third Session".
    """
    is_instrument = words.forms[noun.group()].noun.event_class == "instrument"
    return any(
        context.register.kind(name.entity_id) == "process"
        and name.start < noun.start() < name.end
        and (is_instrument or leaf.text[name.end : name.end + 1] == ":")
        for name in context.things(leaf)
    )


def _more_named(context: Context, words: EventWords, leaf: Leaf, title: Title) -> Iterator[Title]:
    """Return the titles that share a noun: "decisions on the A ... in 2001, and on the B"."""
    place = Place(
        context, words, leaf, leaf.sentence_at(title.start).end, _language(title.form, leaf)
    )
    for joint in _AND_ON.finditer(place.plain, title.tail, place.stop):
        end = proper_end(place, joint.end())
        if _is_title(leaf.text[joint.end() : end], least=3):
            yield replace(title, start=joint.end(), end=end, tail=end, first=joint.end(), lead=None)


def title_at(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> Title | None:
    """Return the title around the noun [start, end) of a leaf."""
    text, plain = leaf.text, context.even(leaf)
    form = words.forms[plain[start:end]]
    before = plain[:start].split()[-1:]
    if form.noun.is_collective and before and words.ordinal(before[0]) is not None:
        form = replace(form, is_plural=False)
    place = Place(context, words, leaf, leaf.sentence_at(start).end, _language(form, leaf))
    is_capital = text[start].isupper()
    first = left_end(place, start, end, is_capital=is_capital)
    lead = place.date_ending(first)
    if lead is not None and text[: lead.start].rstrip().endswith(","):
        lead = None  # the date of what stands before: "Forum on Reefs, Oslo, 3 May 1994"
    title = Title(
        lead.start if lead else first,
        first,
        end,
        end,
        form,
        (start, end),
        next(words.ordinals_in(plain, first, start), None),
        lead,
        word_before(plain, lead.start if lead else first),
        is_capital,
        is_named=False,
    )
    return (
        _numbered(place, title)
        or _counted(place, title)
        or _named(place, title)
        or _within_name(place, title)
    )


def _counted(place: Place, title: Title) -> Title | None:
    """Return the meeting that an acronym names with its number: "COP7"; no noun without one."""
    noun = place.text[slice(*title.noun)]
    if not re.fullmatch(r"[A-Z]{2,4}", noun) or title.ordinal:
        return None
    number = _COUNTED.match(place.text, title.noun[1], place.stop)
    if number is None:
        return None
    end = number.end()
    ordinal = (int(number["number"]), *number.span("number"))
    return replace(title, start=title.noun[0], end=end, tail=end, ordinal=ordinal)


def _numbered(place: Place, title: Title) -> Title | None:
    """Return an instrument with its number, and the title that its date may part from it."""
    if title.form.noun.event_class != "instrument":
        return None
    number = _NUMBER.match(place.plain, title.noun[1], place.stop)
    if number is None or place.date_at(number.end() - 1):
        return None
    end = number.start() + len(number.group().rstrip("."))
    inside = place.date_at(end - 2)
    if inside is not None and place.plain[end - 1] == ")":
        return replace(title, end=end, tail=end, lead=inside, is_named=True)
    date = next((d for d in place.context.dates_in(place.leaf, end) if d.edtf), None)
    if date is not None and re.fullmatch(r"\s?(?:of|du|de|,)?\s?", place.plain[end : date.start]):
        behind = re.compile(r", (?=[“«\"]?[A-ZÀ-Ý][\w’' -]+)").match(place.text, date.end)
        if behind is not None and "," not in place.text[behind.end() : place.stop]:
            end = len(place.text[: place.stop].rstrip(" .\n"))
            return replace(title, end=end, tail=end, lead=date, is_named=True)
    about = place.words.phrase("entitled", "about").match(place.plain, end, place.stop)
    if about is not None:
        further = plain_end(place, end)
        free = plain_end(place, about.end() - 1, is_free=True)
        end = further if further > end else free if free >= about.end() else end
    return replace(title, end=end, tail=end, is_named=True)


def _within_name(place: Place, title: Title) -> Title | None:
    """Return the title as far as the known name goes that holds its noun; else by its words.

    A noun in the middle of a longer name names no event: "Follow-up to the Rome Conference".
    """
    for name in place.context.things(place.leaf):
        if name.start <= title.noun[0] and title.noun[1] <= name.end:
            if name.start < title.first and title.lead is None:
                return None
            end = max(name.end, proper_end(place, name.end) if name.end == title.noun[1] else 0)
            if end > title.noun[1] and title.is_capital:
                end = place.without_place(title.noun[1], end)
                return replace(title, end=end, tail=end)
    return _extended(place, title)


def _language(form: NounForm, leaf: Leaf) -> str:
    own = (leaf.language or "")[:2]
    return own if own in form.languages else min(form.languages)


def _named(place: Place, title: Title) -> Title | None:
    """Return the title that is introduced after the noun: entitled, in quotes, after a comma."""
    at = title.noun[1]
    entitled = place.words.phrase("entitled", "entitled")
    match = entitled.match(place.plain, at, place.stop)
    here = at
    for _ in range(0 if match or title.is_capital else 2):
        adjective = _ADJECTIVE.match(place.plain, here, place.stop)
        here = adjective.end() if adjective else here
        match = match or entitled.match(place.plain, here, place.stop)
    match = match or _entitled_behind(place, title)
    inside = quoted(place.text, match.end() if match else at, place.stop)
    if inside is None and match is None and not title.is_capital:
        is_one = title.form.noun.event_class in NAMED and not title.form.is_plural
        inside = name_beside(place, title.first, title.noun) if is_one else None
    if inside is None and match is None:
        about = place.words_after(at, {"on", "sur", "about"})
        inside = quoted(place.text, about, place.stop) if about != at else None
    if inside is not None:
        first = min(title.first, inside[0])
        named = replace(title, first=first, start=inside[0], end=inside[1], tail=inside[2])
        return replace(named, is_named=True, ordinal=_own_ordinal(title))
    if match is not None:
        end = max(
            proper_end(place, match.end(), is_work=True),
            plain_end(place, match.end(), is_free=True),
        )
        if _is_title(place.text[match.end() : end], least=1):
            named = replace(title, start=match.end(), end=end, tail=end, is_named=True)
            return replace(named, ordinal=_own_ordinal(title))
    return None


def _entitled_behind(place: Place, title: Title) -> re.Match[str] | None:
    """Return what entitles a work behind its phrase: "a study of the Forum, entitled Ashore"."""
    if title.form.noun.event_class not in NAMED or title.form.is_plural:
        return None
    phrase = _PHRASE.match(place.plain, title.noun[1], place.stop)
    if phrase is None or place.words.nouns.search(place.plain, title.noun[1], phrase.end()):
        return None
    return place.words.phrase("entitled", "entitled").match(place.plain, phrase.end(), place.stop)


def _own_ordinal(title: Title) -> tuple[int, int, int] | None:
    """Return the number of a meeting with a name; "a second project, Clear Water" has none."""
    return title.ordinal if title.form.noun.event_class == "meeting" else None


def _extended(place: Place, title: Title) -> Title | None:
    """Return the title with the words that follow the noun."""
    at = title.noun[1]
    is_numbered = title.ordinal is not None
    is_compound = place.is_compound(at, is_capital=title.is_capital, is_numbered=is_numbered)
    if is_compound and title.is_capital and title.start == title.noun[0]:
        return _named_behind(place, title)
    if is_compound or _is_about_event(place, title):
        return None
    if not title.is_capital:
        small = _after_small_noun(place, title) or _before_small_noun(place, title)
        if small is not None:
            return small
    end = proper_end(place, at) if title.is_capital else at
    of_year = _OF_YEAR.match(place.plain, end, place.stop)
    end = of_year.end() - 1 if of_year else end
    if place.goes_on_small(end) or not title.is_capital:
        end = max(end, plain_end(place, end if of_year else at))
    if title.is_capital and (title.start, end) == title.noun:
        apposed = proper_end(place, at, apposed=True)
        if _is_title(place.text[at + 2 : apposed], least=2):
            return replace(title, end=apposed, tail=apposed, needs_date=True)
    parties = _PARTIES.match(place.plain, end) if _may_be_between(title) else None
    end = parties.end() if parties else _with_party(place, title, end)
    years = _YEARS.match(place.text, end) if _has_period(title) else None
    end = years.end() if years else place.without_place(at, end)
    return replace(title, end=end, tail=end)


def _named_behind(place: Place, title: Title) -> Title | None:
    """Return a project with the name behind its noun: "Project Safe Seas"; no "Project Officer"."""
    end = proper_end(place, title.noun[1])
    name = place.plain[title.noun[1] : end].strip()
    has, kind_of = (
        place.context.words.sayings.names_one_of,
        place.context.words.nomenclature.kind_of,
    )
    is_body = any(has(group, name) for group in ("office_holders", "organ_nouns", "works"))
    if title.form.noun.kind not in ("project", "operation") or is_body or kind_of(name, ""):
        return None
    return replace(title, end=end, tail=end, is_named=True)


def _with_party(place: Place, title: Title, end: int) -> int:
    """Return the end of an agreement with the organization that it is concluded with."""
    lead = _WITH.match(place.plain, end) if title.form.noun.event_class == "instrument" else None
    for name in place.context.things(place.leaf) if lead else ():
        is_body = place.context.register.kind(name.entity_id) == "organization"
        if lead and name.start == lead.end() and is_body:
            return name.end
    return end


def _may_be_between(title: Title) -> bool:
    """Whether the parties belong to a title: "agreement between A and B"."""
    return title.form.noun.event_class == "instrument"


def _has_period(title: Title) -> bool:
    """Whether a title may end in the years that it is for: "Strategy on Visas 2010–2015"."""
    return title.is_capital and title.form.noun.event_class == "instrument"


def _is_about_event(place: Place, title: Title) -> bool:
    """Whether a paper is that of an event named with it: "the report of the Meeting on Trade"."""
    if title.form.noun.event_class != "study":
        return False
    at = place.words_after(title.noun[1], {"of", "on", "de", "du", "des", "the", "la", "l'", "le"})
    ahead = re.compile(r"(?:[A-ZÀ-Ý0-9][\w’-]* )*[A-ZÀ-Ý]\w+").match(place.text, at, place.stop)
    if ahead is None or at == title.noun[1]:
        return False
    return place.words.nouns.search(place.plain, at, ahead.end()) is not None


def _after_small_noun(place: Place, title: Title) -> Title | None:
    """Return the capitalized title after a noun in small letters: "a project on Safer Ports"."""
    at = place.words_after(title.noun[1], {"on", "sur", "the", "la", "le", "les", "l'"})
    if at == title.noun[1] or title.ordinal is not None:
        return None
    end = proper_end(place, at)
    if not _is_title(place.text[at:end], least=3):
        return None
    return replace(title, start=at, end=end, tail=end, is_named=True)


def _before_small_noun(place: Place, title: Title) -> Title | None:
    """Return the name in capitals before the noun of a project: "the Museum Night project"."""
    name = place.text[title.start : title.noun[0]].rstrip()
    words = TOKEN.findall(name)
    is_name = len(words) > 1 and all(word[0].isupper() for word in (words[0], words[-1]))
    if title.form.noun.kind != "project" or title.form.is_plural or not is_name or title.ordinal:
        return None
    end = title.start + len(name)
    return replace(title, end=end, is_named=True)


def _is_title(text: str, *, least: int = 2) -> bool:
    """Whether at least so many words of a text, and its first, are written with a capital."""
    found = TOKEN.findall(text)
    return bool(found) and found[0][0].isupper() and sum(w[0].isupper() for w in found) >= least
