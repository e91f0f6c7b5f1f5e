"""What was founded is named in full, once, and is no meeting that is its own founding."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model.text import slug
from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.founded_lists import KIND
from extract.recognize.events.translations import dates_agree
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import is_acronym
from extract.recognize.statements import Words


def settled(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, foundings without those of a conference that is its own first meeting.

    A founding that no English passage tells takes the name of the English passages too.
    """
    kept = [
        _named_in_full(context, d)
        for d in drafts
        if d.of_id is None or not _is_meeting(context, d, drafts)
    ]
    told = {d.of_id for d in kept if _language(d.title.leaf) == "en"}
    for draft in [d for d in kept if d.of_id is not None and d.of_id not in told]:
        told.add(draft.of_id)
        named = _named_in_english(context, draft.of_id)
        if named is not None:
            kept.append(replace(draft, title=named, date=None, venue=None, in_id=None))
    return kept


def _is_meeting(context: Context, founding: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether what was founded is a meeting of that date: "the 1996 Conference of Rome"."""
    own = {slug(name) for name in context.register.full_names(founding.of_id or "")}
    return any(
        draft.event_class == "meeting"
        and draft.ordinal is None
        and draft.slug in own
        and draft.date is not None
        and dates_agree(draft.date, founding.date)
        for draft in drafts
    )


def _named_in_full(context: Context, draft: Draft) -> Draft:
    """Return a founding with the fullest name that the text gives to what was founded.

    An acronym or "the Forum" is named in full; a shorter name only where a heading does
    so, and no bracket gives it: "the Lima Process on Crews (Lima Process)".
    """
    leaf, start, end = draft.title
    if draft.event_class != KIND or draft.of_id is None or leaf.cell is not None:
        return draft
    full = set(context.register.full_names(draft.of_id))
    referred = context.referred.get(id(leaf), ())
    is_short = is_acronym(draft.name) or any((f.start, f.end) == (start, end) for f in referred)
    named = [
        Words(other, name.start, name.end)
        for other in context.prose()
        for name in context.things(other)
        if name.entity_id == draft.of_id
        and _language(other) == _language(leaf)
        and (is_short or other.kind == "heading")
    ]
    named = [words for words in named if " ".join(words.text.split()) in full]
    fullest = max(named, key=lambda words: len(words.text), default=draft.title)
    given = f"{fullest.text} ({draft.name})"
    is_given = not is_short and any(given in other.text for other in context.prose())
    is_fuller = end - start < len(fullest.text) and not is_given
    return replace(draft, title=fullest, dated=leaf) if is_fuller else draft


def _named_in_english(context: Context, entity_id: str | None) -> Words | None:
    """Return the first place in English prose that gives a name of a thing, acronyms aside."""
    full = set(context.register.full_names(entity_id or ""))
    for leaf in context.prose():
        for name in context.things(leaf) if _language(leaf) == "en" else ():
            words = Words(leaf, name.start, name.end)
            if name.entity_id == entity_id and " ".join(words.text.split()) in full:
                return words
    return None


def _language(leaf: Leaf) -> str:
    return (leaf.language or "en")[:2]
