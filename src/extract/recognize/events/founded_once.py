"""What was founded is named in full, once, and is no meeting that is its own founding."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model.text import slug
from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.merging import merged
from extract.recognize.events.translations import dates_agree, is_french
from extract.recognize.events.words import EventWords
from extract.recognize.names.brackets import is_acronym
from extract.recognize.names.matching import Found
from extract.recognize.statements import Words, stated
from extract.recognize.taken_up import RULE as TAKEN_UP

Named = tuple[str, list[Draft]]
"""An event: its id, and all places that name it, the leading one first."""


def settled(
    context: Context, words: EventWords, named: Sequence[Named], told: Sequence[Draft]
) -> tuple[list[Named], list[list[Draft]]]:
    """Return the other events and the foundings, each without what the other has.

    A founding that two languages date differently stands in both as they tell it, so that the
    contradiction shows.
    """
    kept = [each for each in named if not _is_founding(context, each[1], told)]
    foundings = merged([draft for draft in told if not _is_held(context, draft, kept)], words)
    english = {group[0].of_id for group in foundings if not is_french(group[0])} - {None}
    return kept, [
        group
        if is_french(group[0]) and group[0].of_id in english
        else [*_named_in_full(context, group[0]), *group[1:]]
        for group in foundings
    ]


def _is_founding(context: Context, group: Sequence[Draft], told: Sequence[Draft]) -> bool:
    """Whether a meeting without a number is no more than what was founded, then and there told."""
    lead = group[0]
    if lead.ordinal is not None or lead.event_class != "meeting":
        return False
    named = {f.entity_id for f in context.things(lead.title.leaf) if _overlaps(f, lead.title)}
    return any(
        each.of_id in named
        and each.date is not None
        and each.dated is lead.title.leaf
        and dates_agree(each.date, lead.date)
        for each in told
    )


def _is_held(context: Context, founding: Draft, named: Sequence[Named]) -> bool:
    """Whether what was founded is a meeting of that date: "the 1996 Conference of Rome"."""
    own = {slug(name) for name in context.register.full_names(founding.of_id or "")}
    return any(
        lead.event_class == "meeting"
        and lead.ordinal is None
        and lead.slug in own
        and lead.date is not None
        and dates_agree(lead.date, founding.date)
        for _, (lead, *_) in named
    )


def _overlaps(name: Found, words: Words) -> bool:
    return name.start < words.end and words.start < name.end


def _named_in_full(context: Context, draft: Draft) -> list[Draft]:
    """Return a founding under the fullest name that the source prints, an English one first.

    Where that is in another language the name beside the verb is a further place that names it.

    The name beside the verb stays where a bracket makes it that of the thing: "the Lima Process on
    Crews (Lima Process)"; not so an acronym, or a name in another language.
    """
    own = [n for n in context.register.names.values() if n.entity_id == draft.of_id]
    languages = {name.name: name.language or "" for name in own}

    def rank(words: Words) -> tuple[bool, bool, int]:
        name = " ".join(words.text.split())
        is_english = (languages.get(name) or words.leaf.language or "").startswith("en")
        return is_english, not name.isupper(), len(name)

    printed = [
        Words(leaf, name.start, name.end)
        for leaf in context.leaves
        for name in context.things(leaf)
        if name.entity_id == draft.of_id and name.rule_id != TAKEN_UP
        if not is_acronym(leaf.text[name.start : name.end])
    ]
    here = draft.title
    best = max([here, *printed], key=rank)
    given = f"{stated(best).value} ({stated(here).value})"
    is_own = not (draft.is_bare or is_acronym(here.text)) and rank(here)[0] == rank(best)[0]
    if is_own and any(given in " ".join(leaf.text.split()) for leaf in context.prose()):
        return [draft]
    named = replace(draft, title=best)
    return [named] if best.leaf.language == here.leaf.language else [named, draft]
