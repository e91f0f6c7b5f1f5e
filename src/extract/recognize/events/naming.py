"""Which titles name an event, by what is written and what is said of it.

"The Lima Conference" may be a body that lasts, a conference that was held, or one that was founded.
"""

import re

from extract.recognize.context import Context
from extract.recognize.covered import covered_by
from extract.recognize.events.extents import QUOTES
from extract.recognize.events.facts import Facts
from extract.recognize.events.openings import without_article
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

_ALIAS = re.compile(r" ?\([^()]*\)")
_INDEFINITE = frozenset(("a", "an", "un", "une", "another"))
_MET = re.compile(r"(?:met|gathered|assembled|convened|came together|se sont)\b")
_SIGNED = re.compile(r" (?:for|a la) signature")
"""A treaty that was opened for signature was not founded."""

_WITHIN = re.compile(r"\b(?:of|in|to|up|with|by|from|de|du|des|d'|a|au)(?: (?:the|la|le|l'))? ?$")
OWNED = frozenset(("its", "their", "sa", "son", "leur", "'s"))
"""Words that say whose a thing is."""


def names_event(
    context: Context, words: EventWords, leaf: Leaf, title: Title, facts: Facts
) -> bool:
    """Whether a title names an event, by what is written and what is said of it."""
    if title.is_bare and title.before not in _INDEFINITE and is_own(context, leaf, facts):
        return False
    if title.form.noun.is_everyday:
        return _is_everyday_event(title, facts)
    return _is_event(context, words, leaf, title, facts)


def _is_event(context: Context, words: EventWords, leaf: Leaf, title: Title, facts: Facts) -> bool:
    is_plural = title.form.is_plural
    if is_plural and not (title.is_capital and (title.has_topic or facts.dates)):
        return title.is_named and bool(facts.dates)
    if title.needs_date or not title.is_capital:
        return _is_small_event(context, words, leaf, title, facts)
    if title.is_named:
        return True
    if title.form.noun.event_class == "study" and not facts.has_verb:
        return False
    if title.is_bare:
        return _is_bare_event(words, leaf, title, facts)
    known = known_in(context, leaf, title)
    if known is not None:
        if _is_of_subject(context, leaf, title, facts):
            return False
        is_said = bool(facts.dates or title.ordinal) or _is_run(context, known, facts)
        return is_said and not _is_founded(context, words, leaf, title)
    if facts.dates or title.ordinal is not None:
        return not _is_founded(context, words, leaf, title)
    if words.is_one_of("next", title.before):
        return True
    if facts.has_verb:
        noun = title.form.noun
        is_own = not noun.is_weak or noun.event_class != "meeting" or title.has_topic
        return is_own or _is_telling(context, words, leaf, title)
    if title.form.noun.is_weak or _is_standing(context, leaf, title):
        return False
    return title.has_topic or _is_telling(context, words, leaf, title)


def is_own(context: Context, leaf: Leaf, facts: Facts) -> bool:
    """Whether all that is said falls into the days of the meeting that a document tells of."""
    own = covered_by(context, leaf)
    if own is None or own.precision != "day" or not facts.dates or facts.venue is not None:
        return False
    start, end = own.date_start or "", own.date_end or ""
    return all(start <= (date.date_start or "") <= end for date in facts.dates)


def _is_everyday_event(title: Title, facts: Facts) -> bool:
    """Whether a word of everyday names an event: more is said of it, and when and where it was."""
    is_more = title.has_topic or title.ordinal is not None or title.first < title.noun[0]
    if not is_more or title.form.is_plural or not facts.dates:
        return False
    is_said = facts.has_verb or facts.venue is not None
    return is_said and facts.dates[0].kind != "open"


def _is_small_event(
    context: Context, words: EventWords, leaf: Leaf, title: Title, facts: Facts
) -> bool:
    """Whether a noun in small letters names an event: dated, or numbered and of something named."""
    if title.form.is_plural:
        return False
    if title.is_named and title.form.noun.event_class == "project":
        is_told = bool(facts.dates) or facts.has_verb
        return title.form.noun.kind != "programme" or is_told or _is_quoted(leaf, title)
    if title.form.noun.event_class == "study" and not facts.has_verb:
        return False
    is_placed = bool(facts.dates) and facts.venue is not None and facts.venue.country_id is not None
    if is_placed and title.form.noun.event_class == "meeting":
        return True
    if facts.dates:
        if title.is_bare and title.form.noun.event_class != "meeting":
            return title.before in _INDEFINITE
        is_one = title.before in words.groups["determiners"] or title.ordinal is not None
        return title.is_named or title.needs_date or is_one or facts.has_verb
    if title.ordinal is None or title.needs_date:
        return False
    names = context.things(leaf, title.start, title.end)
    return bool(names) or facts.has_verb


def _is_quoted(leaf: Leaf, title: Title) -> bool:
    """Whether a title stands in quotes."""
    before = leaf.text[: title.start].rstrip("\xa0 ")
    return any(before.endswith(opening) for opening, _ in QUOTES)


def _is_bare_event(words: EventWords, leaf: Leaf, title: Title, facts: Facts) -> bool:
    """Whether a noun without any other word names an event: "a Memorandum of Understanding"."""
    if len(leaf.text[slice(*title.noun)].split()) < 2:
        is_new = title.before in _INDEFINITE and not title.form.noun.is_weak
        return is_new and bool(facts.dates) and not title.form.is_plural
    if facts.dates or title.before in _INDEFINITE | OWNED:
        return True
    return facts.has_verb and title.form.noun.event_class == "instrument"


def _is_of_subject(context: Context, leaf: Leaf, title: Title, facts: Facts) -> bool:
    """Whether others met than what a title names: "officials of the Lima Conference met in"."""
    verb = facts.status.words if facts.status else None
    if verb is None or title.ordinal is not None or not _MET.match(verb.text):
        return False
    sentence = leaf.sentence_at(title.start)
    before = context.even(leaf)[sentence.start : title.start]
    return _WITHIN.search(before) is not None


def known_in(context: Context, leaf: Leaf, title: Title) -> str | None:
    """Return the entity of which the title is a name, its number and date aside."""
    for name in context.things(leaf):
        if name.start <= title.noun[0] and name.end >= title.noun[1]:
            return name.entity_id
    return None


def _is_founded(context: Context, words: EventWords, leaf: Leaf, title: Title) -> bool:
    """Whether the words around a name without number tell of a founding: "was launched in"."""
    is_known = known_in(context, leaf, title) is not None
    event_class = title.form.noun.event_class
    if title.ordinal or not (event_class == "meeting" or (event_class != "project" and is_known)):
        return False
    plain = context.even(leaf)
    head = without_article(words, plain, leaf.sentence_at(title.start).start, title.first)
    alias = _ALIAS.match(plain, title.tail)
    behind = alias.end() if alias else title.tail
    verb = words.phrase("founding", "passive").match(plain, behind)
    if verb is not None and not _SIGNED.match(plain, verb.end()):
        return True
    return words.phrase("founding", "noun").search(plain, 0, head) is not None


def _is_run(context: Context, entity_id: str, facts: Facts) -> bool:
    """Whether a known programme is said to be carried out, or a treaty to be signed."""
    return facts.has_verb and context.register.kind(entity_id) in (
        "programme",
        "initiative",
        "treaty",
    )


def _is_standing(context: Context, leaf: Leaf, title: Title) -> bool:
    """Whether the words name a body that lasts: "Conference of European Churches"."""
    after = context.even(leaf)[title.noun[1] : title.noun[1] + 4]
    return title.form.noun.event_class == "meeting" and after.startswith((" of ", " de ", " des"))


def _is_telling(context: Context, words: EventWords, leaf: Leaf, title: Title) -> bool:
    """Whether the words before the noun make it a name: "Lima Declaration"."""
    before = context.even(leaf)[title.start : title.noun[0]].split()
    behind = context.even(leaf)[title.noun[1] : title.end].split()
    return any(not words.is_one_of("generic", word) for word in (*before, *behind))
