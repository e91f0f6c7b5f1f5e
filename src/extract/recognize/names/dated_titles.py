"""Treaties of which a title or entry is followed by where and when they were made.

Lists of treaties print "Convention on Bees. Done at Lima May 3, 1931; in force ...", notes of
a depositary the title alone, and below it "(Lima, 3 May 1931)" or "Opened for signature: Lima,
03/05/1931". Such a title is a name whole, however its words are capitalized.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import CONNECTORS
from extract.recognize.names.signed import KIND, noun_of
from extract.recognize.names.subjects import start_of_name

_LINES = frozenset({"title", "heading", "paragraph", "list_item"})
_STOP = re.compile(r"[.:]\s|\s[–—-]\s|\s\(|\s\d{1,2}\.?$|\.?$")
_LEAST, _MOST = 4, 45
"""Words that such a title has."""

_FIRST, _OPENING = 4, 80
"""Among so many words, of so many signs, at its beginning stands its noun."""

_BELOW, _SHORT = 4, 90
"""Before which line below a title it may be told, and how long those before are at most."""

_ARTICLE = re.compile(r"(?:the|la|le|les) |l'")
_PLACE = re.compile(r"^\W*[a-z][^\d,;:()]{2,40}, ?(?:le )?$")
_ALIAS = re.compile(
    r"\s\((?:the |l[’']|la |le )?[“«\"]?\s?(?P<name>[A-ZÀ-Ý][^()”»\"]+?)\s?[”»\"]?\)"
)
_REST = re.compile(r"[\s).*]*")


class DatedTitle(NamedTuple):
    """A treaty's title [start, end) of a leaf, and from where a leaf says when it was made."""

    leaf: Leaf
    start: int
    end: int
    told: Leaf
    at: int


def dated_titles(context: Context) -> Iterator[DatedTitle]:
    """Yield the titles of treaties that where and when they were made stands right behind."""
    prose = [leaf for leaf in context.prose() if leaf.text.strip() and leaf.kind in _LINES]
    for number, leaf in enumerate(prose):
        start = start_of_name(leaf.text)
        article = _ARTICLE.match(context.even(leaf), start)
        start = article.end() if article else start
        if not _opens(context, leaf.text[start : start + _OPENING].split()[:_FIRST]):
            continue
        stop = _STOP.search(leaf.text, start)
        end = stop.start() if stop else len(leaf.text)
        words = leaf.text[start:end].split()
        if not _LEAST <= len(words) <= _MOST or not words[0][0].isupper():
            continue
        own = _own_day(context, leaf, start, end)
        if own is not None:
            yield DatedTitle(leaf, start, end, leaf, own)
            continue
        rest = leaf.text[end:].strip(" .")
        below = prose[number + 1 : number + _BELOW] if not rest or rest.endswith(")") else []
        for told, since in ((leaf, end), *((each, 0) for each in below)):
            is_next = told is leaf or told is below[0]
            at = _says(context, told, since, is_next=is_next) if rest or told is not leaf else None
            if at is not None:
                yield DatedTitle(leaf, start, end, told, at)
                break
            if told is not leaf and len(told.text) > _SHORT:
                break


def _own_day(context: Context, leaf: Leaf, start: int, end: int) -> int | None:
    """Return where the day stands that is part of a name: "Convention of 5 October 1961 on"."""
    days = [date for date in context.dates_in(leaf, start, end) if date.kind == "day"]
    lead = context.even(leaf)[start : days[0].start] if days else ""
    is_next = len(lead.split()) <= _FIRST and lead.endswith((" of ", " of the ", " du "))
    return days[0].start if is_next and days[0].end < end else None


def _opens(context: Context, words: Sequence[str]) -> bool:
    """Whether a treaty's noun stands among the first words, with nothing but adjectives before."""
    for word in words:
        if noun_of(context, word):
            return True
        if even(word) in CONNECTORS:
            return False
    return False


def _says(context: Context, leaf: Leaf, start: int, *, is_next: bool) -> int | None:
    """Return where the place and day begin that stand at `start`; None where none do.

    Without a word for it they say so only in the line that `is_next`.
    """
    if not any(date.kind == "day" for date in context.dates_in(leaf, start)):
        return None
    plain = context.even(leaf)
    for behind in ("behind", "below"):
        verb = context.words.naming.phrase("signed", behind).match(
            f" {plain[start:].lstrip(' .(')}"
        )
        if verb is not None:
            lead = len(plain[start:]) - len(plain[start:].lstrip(" .("))
            return start + lead + verb.end() - 1
    first = context.dates_in(leaf, start)[0]
    is_line = (
        is_next and _PLACE.match(plain[start : first.start]) and _REST.fullmatch(plain, first.end)
    )
    return start if is_line and first.kind == "day" else None


def learn_dated_titles(context: Context) -> None:
    """Note the treaties whose titles are such."""
    register = context.register
    for title in dated_titles(context):
        leaf, start, end = title.leaf, title.start, title.end
        name = " ".join(leaf.text[start:end].split())
        entity_id = register.by_name(name) or register.by_declared_name(name)
        if entity_id is None:
            entity_id = register.learnt(KIND, name)
            register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))
        alias = _ALIAS.match(leaf.text, end)
        short = alias["name"] if alias else ""
        is_known = register.by_name(short) or register.by_declared_name(short)
        if alias and not is_known and noun_of(context, short) == noun_of(context, name) != "":
            spans = leaf.back(*alias.span("name"))
            register.named(entity_id, short, leaf.language, "short", spans)
