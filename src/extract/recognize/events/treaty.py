"""The signing of treaties: "the Convention on Bees signed at Lima on 3 May 1931".

Of the treaty that the titles name, the text takes it up by its noun or a pronoun, "The Convention
was signed at Lima on ...", or a line says no more than "Done at Quito on 21 June 2013".
"""

import re
from collections.abc import Iterator, Sequence

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD
from extract.recognize.events.places import place_near
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import first_lines
from extract.recognize.names.dated_titles import dated_titles
from extract.recognize.statements import Stated, Words

RULE = "event_treaty"
NEAR = 90
"""How far behind the verb the place and the date may stand, in characters."""


def signed(context: Context, words: EventWords, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Return the signing of the treaty that the titles name, once, if no other place tells it."""
    title = _title(context)
    if title is None or any(d.slug == _slug(title) or _is_it(context, d, title) for d in drafts):
        return
    for leaf in context.leaves:
        if leaf.kind not in ("paragraph", "list_item"):
            continue
        plain = context.even(leaf)
        phrases = [words.phrase("treaty", meaning) for meaning in ("signed", "signee")]
        for verb in (match for phrase in phrases for match in phrase.finditer(plain)):
            draft = _draft(context, words, leaf, verb, title)
            if draft is not None:
                yield draft
                return


def signed_behind(context: Context, words: EventWords, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield each signing told right behind a treaty's full name, which no draft has dated yet.

    A short name ("the Convention") goes on with one that is told elsewhere.
    """
    told = {(draft.slug, draft.date.edtf) for draft in drafts if draft.date is not None}
    days = {day for _, day in told}
    for leaf in context.prose():
        for name in context.things(leaf):
            if context.register.kind(name.entity_id) != "treaty":
                continue
            verb = context.words.naming.phrase("signed", "behind").match(
                context.even(leaf)[name.end : name.end + NEAR]
            )
            draft = _signed(context, words, leaf, Words(leaf, name.start, name.end), verb)
            if draft is None or draft.date is None or draft.date.edtf in days:
                continue
            days.add(draft.date.edtf)
            known = next((each for each in drafts if _is_same(each, draft)), None)
            if known is None:
                yield draft
            else:
                known.date, known.venue = draft.date, known.venue or draft.venue


def signed_below(context: Context, words: EventWords, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the signing that stands behind or below a treaty's title: "(Tunis, 5 May 1982)"."""
    for title in dated_titles(context):
        named, told = Words(title.leaf, title.start, title.end), title.told
        date = next(iter(context.dates_in(told, title.at)), None)
        noun = words.nouns.search(context.even(title.leaf), title.start, title.end)
        if noun is None or words.forms[noun.group()].noun.event_class != "instrument":
            continue
        if date is None or any(d.slug == _slug(named) and d.date is not None for d in drafts):
            continue
        draft = Draft(
            named,
            Stated(words.forms[noun.group()].noun.kind, Words(title.leaf, *noun.span())),
            "instrument",
            RULE,
            Stated(HELD, Words(told, title.at, date.end)),
            date=date,
            dated=told,
            venue=place_near(context, told, title.at, date.end, is_strict=False),
        )
        known = [each for each in drafts if each.date is None and each.slug == draft.slug]
        for each in known:
            each.date, each.dated, each.venue = date, told, each.venue or draft.venue
        if not known:
            yield draft


def _is_same(one: Draft, other: Draft) -> bool:
    """Whether two drafts have one title in one place, the first without a date."""
    return one.date is None and one.title.leaf is other.title.leaf and one.slug == other.slug


def _signed(
    context: Context, words: EventWords, leaf: Leaf, title: Words, verb: re.Match[str] | None
) -> Draft | None:
    """Return the signing that stands right behind a name of several words."""
    if verb is None or len(title.text.split()) < LEAST:
        return None
    begin = title.end + verb.end()
    end = min(leaf.sentence_at(title.start).end, begin + NEAR)
    days = [d for d in context.dates_in(leaf, begin, end) if d.edtf and d.kind == "day"]
    noun = words.nouns.search(context.even(leaf), title.start, title.end)
    if not days or noun is None or words.forms[noun.group()].noun.event_class != "instrument":
        return None
    if LATER.search(context.even(leaf)[begin : days[0].start]):
        return None
    return Draft(
        title,
        Stated(words.forms[noun.group()].noun.kind, Words(leaf, *noun.span())),
        "instrument",
        RULE,
        Stated(HELD, Words(leaf, title.end + verb.start(), begin)),
        date=days[0],
        venue=place_near(context, leaf, begin, end, is_strict=False),
    )


LEAST = 3
"""The full name of a treaty has at least so many words."""

LATER = re.compile(r"[;.:()]|\b(?:was|were|fut|a ete|and|et)\b")
"""What parts a date from words before it that it is not of."""


def _title(context: Context) -> Words | None:
    """Return the name of the treaty in the titles that the document is of."""
    for leaf in first_lines(context):
        for name in context.things(leaf):
            is_treaty = context.register.kind(name.entity_id) == "treaty"
            if is_treaty and name.entity_id == context.main_id and name.end - name.start > _SHORT:
                return Words(leaf, name.start, name.end)
    return None


_SHORT = 12


def _slug(title: Words) -> str:
    return Draft(title, Stated(""), "", "", Stated("")).slug


def _is_it(context: Context, draft: Draft, title: Words) -> bool:
    """Whether a draft is named by a name of the treaty."""
    leaf, start, end = draft.title
    names = [f for f in context.things(leaf) if start <= f.start and f.end <= end]
    is_named = any(f.entity_id == context.main_id for f in names)
    return draft.event_class == "instrument" and is_named and draft.date is not None


def _draft(
    context: Context, words: EventWords, leaf: Leaf, verb: re.Match[str], title: Words
) -> Draft | None:
    plain = context.even(leaf)
    sentence = leaf.sentence_at(verb.start("verb"))
    end = min(sentence.end, verb.end() + NEAR)
    cut = words.phrase("clause", "founding").search(plain, verb.end(), end)
    end = cut.start() if cut else end
    date = next(
        (d for d in context.dates_in(leaf, verb.end(), end) if d.edtf and d.kind != "open"), None
    )
    noun = words.nouns.search(context.even(title.leaf), title.start, title.end)
    if date is None or noun is None or words.forms[noun.group()].noun.event_class != "instrument":
        return None
    kind = Stated(words.forms[noun.group()].noun.kind, Words(title.leaf, *noun.span()))
    return Draft(
        title,
        kind,
        "instrument",
        RULE,
        Stated(HELD, Words(leaf, *verb.span("verb"))),
        date=date,
        dated=leaf,
        venue=place_near(context, leaf, verb.end(), end, is_strict=False),
    )
