"""The names of works and projects beside their noun: "the handbook Ashore in Asia".

Right behind the noun; between commas behind its phrase: "a study of fees, Paying to Work, came
out"; or in front of it: "Safe Seasons, the only field project, began".
"""

import re

from extract.recognize.events.extents import QUOTES, TOKEN, Place, plain_end, proper_end

NAMED = frozenset({"project", "study"})
"""The classes of events whose names stand beside their noun without quotes."""

_PHRASE = re.compile(r"(?: [^,;.()]{1,80})?, (?=[A-ZÀ-Ý])")
_SHUT = re.compile(r"[,;(]|[.](?!\w)| [–—] ")
_RUN = re.compile(r"[A-ZÀ-Ý][\w’'-]+(?: (?:of|on|for|in|to|the|and) (?=[A-Z])| [A-ZÀ-Ý][\w’'-]+)+")
_CLOSED = re.compile(r"\s?(?:[,(.;]|$)")
_SUBTITLE = re.compile(r"(?:\s?: )(?=[\w’'])")
_OPENS = re.compile(r"\s*(?P<first>[A-ZÀ-Ý][\w’-]+)(?: [\w’-]+){1,4}")
_APPOSED = re.compile(r"(?: \([^()]*\))?, $")
_PART = re.compile(r", ([A-ZÀ-Ý][^,;.():]{2,60})(?=,|\.|$)")
_REST = re.compile(r"[^,;.()]*?(?=[,;.(]| (?:will|was|were|is|are|has|came|began|started)\b|$)")
_ARTICLE = re.compile(r"(?:an?|the|one|une?|le|la|l['’])(?: [\w'-]+){0,4} ?$")


def name_beside(place: Place, first: int, noun: tuple[int, int]) -> tuple[int, int, int] | None:
    """Return where the name begins and ends that stands beside a noun, and where the text goes on.

    `first` is where the phrase of the noun begins.
    """
    return (
        _behind(place, noun[1])
        or _between_commas(place, noun[1])
        or _before(place, first, noun)
        or _in_front(place, first, noun)
    )


def _in_front(place: Place, first: int, noun: tuple[int, int]) -> tuple[int, int, int] | None:
    """Return the capitals in front of a noun: "the Slow Migrant tagging project"."""
    run = _RUN.match(place.text, first, noun[0])
    if run is None or place.language != "en":
        return None
    start, end = run.span()
    return (start, end, noun[1]) if _is_name(place, start, end, is_open=True) else None


def _behind(place: Place, at: int) -> tuple[int, int, int] | None:
    """Return the name right behind a noun: "le projet Bornes et puits"."""
    start = at + 1
    if place.text[at : at + 1] != " " or not place.text[start : start + 1].isupper():
        return None
    end = _end(place, start)
    is_name = _is_name(place, start, end, least=1 if place.language == "fr" else 2)
    return (start, end, end) if is_name else None


def _end(place: Place, start: int) -> int:
    """Return where a name ends that begins at `start`, with what follows its colon."""
    if place.language != "fr":
        return _over_commas(place, start, proper_end(place, start))
    end = plain_end(place, start, is_free=True)
    subtitle = _SUBTITLE.match(place.text, end, place.stop)
    return plain_end(place, subtitle.end(), is_free=True) if subtitle else end


def _over_commas(place: Place, start: int, end: int) -> int:
    """Return where a name in capitals ends that has a comma: "Empty Villages, Full Orchards"."""
    part = _PART.match(place.text, end, place.stop)
    if part is None or not _is_name(place, part.start(1), part.end(1)):
        return end
    return part.end(1)


def _between_commas(place: Place, at: int) -> tuple[int, int, int] | None:
    """Return the name that stands between commas, or at the end, behind the phrase of a noun."""
    phrase = _PHRASE.match(place.text, at, place.stop)
    if phrase is None:
        return None
    shut = _SHUT.search(place.text, phrase.end(), place.stop)
    end = shut.start() if shut else len(place.text[: place.stop].rstrip())
    return (phrase.end(), end, end) if _is_name(place, phrase.end(), end) else None


def _before(place: Place, first: int, noun: tuple[int, int]) -> tuple[int, int, int] | None:
    """Return the name in front of the phrase of a noun: "published Paying to Work, a study by"."""
    sentence = place.leaf.sentence_at(first)
    lead = _ARTICLE.search(place.plain, sentence.start, noun[0])
    phrase = lead.start() if lead else noun[0]
    gap = _APPOSED.search(place.text, sentence.start, phrase)
    if gap is None:
        return None
    end = gap.start()
    marks = _quotes_ending(place, sentence.start, end)
    if marks is not None:
        return (*marks, _tail(place, noun[1]))
    start, small = end, 0
    for token in reversed(list(TOKEN.finditer(place.text, sentence.start, end))):
        word = place.plain[token.start() : token.end()]
        if token.group()[0].isupper():
            start, small = token.start(), 0
        elif place.words.is_one_of("connectors", word) and small < 3:
            small += 1
        else:
            break
    whole = _OPENS.fullmatch(place.text, sentence.start, end) if start == end else None
    if whole and not place.words.is_one_of(
        "function", place.plain[whole.start("first") :].split()[0]
    ):
        start = whole.start("first")
    tail = end if "(" in gap.group() else _tail(place, noun[1])
    return (start, end, tail) if _is_name(place, start, end) else None


def _tail(place: Place, at: int) -> int:
    """Return where the phrase of a noun ends, and what is said of it begins."""
    rest = _REST.match(place.text, at, place.stop)
    return rest.end() if rest is not None and not _has_facts(place, *rest.span()) else at


def _quotes_ending(place: Place, start: int, end: int) -> tuple[int, int] | None:
    """Return the words in the quotes that end at `end`."""
    for opening, closing in QUOTES:
        if place.text.endswith(closing, start, end):
            first = place.text.rfind(opening, start, end - 1)
            inside = place.text[first + 1 : end - 1]
            if first >= 0 and inside.strip():
                lead = len(inside) - len(inside.lstrip())
                return first + 1 + lead, first + 1 + len(inside.rstrip(" ,.\xa0"))
    return None


def _has_facts(place: Place, start: int, end: int) -> bool:
    """Whether a date stands in the words [start, end)."""
    return any(start <= date.start < end for date in place.context.dates_in(place.leaf))


def _is_name(place: Place, start: int, end: int, *, least: int = 2, is_open: bool = False) -> bool:
    """Whether words are the name of a work: several, and none of an actor, a place or a date."""
    text = place.text[start:end]
    words = TOKEN.findall(text)
    is_closed = is_open or _CLOSED.match(place.text, end) or place.stops(end + 1)
    if len(words) < least or (not is_closed and place.language == "fr"):
        return False
    is_other = any(f.start <= start and end <= f.end for f in place.context.names(place.leaf))
    dates = [d for d in place.context.dates_in(place.leaf) if d.edtf]
    has_date = any(d.start < end and start < d.end for d in dates)
    if is_other or has_date or any(f.start == start for f in place.context.names(place.leaf)):
        return False
    long = [word for word in words if len(word) > 3]
    is_capital = 2 * sum(word[0].isupper() for word in long) > len(long)
    return place.language == "fr" or is_capital
