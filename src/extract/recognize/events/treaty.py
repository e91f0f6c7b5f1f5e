"""The signing of the treaty that a document is of: "The Convention was signed at Lima on ...".

The treaty is named at length in the titles; the text takes it up by its noun or a pronoun, or a
line says no more than "Done at Quito on 21 June 2013".
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
