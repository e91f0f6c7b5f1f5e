"""What a later sentence says of an event: "Its session was held in Lima. It took place in May".

The sentence begins with a pronoun, or with the noun of the event ("That session", "Le protocole"),
and a verb of holding. What it says is of the event named before; where none was, of the meeting
that the heading above names.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.recognize.context import Context
from extract.recognize.events.drafting import drafts_with
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import NOT_STATED, Facts, facts_behind, status_of
from extract.recognize.events.naming import is_own
from extract.recognize.events.titles import Title, titles_in
from extract.recognize.events.translations import dates_agree
from extract.recognize.events.words import EventWords, NounForm
from extract.recognize.leaves import Leaf, Sentence

_VERBS = ("done", "planned", "begun")
_LISTED = frozenset({"paragraph", "list_item"})
_ASIDE = re.compile(r"(?:,? \([^()]*\))?,? ?")


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence that takes up an event, the one before it, and what it says of the event.

    `form` is the noun with which it does so, None for a pronoun; either ends at `at`.
    """

    leaf: Leaf
    sentence: Sentence
    before: Sentence | None
    form: NounForm | None
    at: int
    facts: Facts


def continued(context: Context, words: EventWords, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, with what later sentences say of them, and those of headings."""
    found = list(drafts)
    for told in _all_told(context, words):
        facts, known = told.facts, _antecedent(found, told)
        if known is None:
            found += _anew(context, words, told, found)
        elif _is_moved(context, words, known, told):
            known.date, known.dated, known.venue = facts.dates[0], told.leaf, facts.venue
            known.status = facts.status or known.status
        elif not _is_another(known, facts):
            _add(context, known, told.leaf, facts)
            found = [d for d in found if d is known or not _is_bare_here(d, told)]
    return found


def _all_told(context: Context, words: EventWords) -> Iterator[_Told]:
    for leaf in context.leaves:
        if leaf.kind not in _LISTED:
            continue
        for before, sentence in pairwise((None, *leaf.sentences)):
            told = _told(context, words, leaf, before, sentence) if sentence else None
            if told is not None:
                yield told


def _told(
    context: Context, words: EventWords, leaf: Leaf, before: Sentence | None, sentence: Sentence
) -> _Told | None:
    """Return what a sentence says that takes up an event; None if it takes up none."""
    plain = context.even(leaf)
    lead = words.phrase("again", "lead").match(plain, sentence.start, sentence.end)
    if lead is None:
        return None
    form, at = None, lead.end()
    if lead["pronoun"] is None:
        noun = words.nouns.match(plain, at, sentence.end)
        if noun is None or words.forms[noun.group()].is_plural:
            return None
        form, at = words.forms[noun.group()], noun.end()
    aside = _ASIDE.match(plain, at, sentence.end)
    verb = aside.end() if aside else at
    if not any(words.phrase("status", m).match(plain, verb, sentence.end) for m in _VERBS):
        return None
    facts = facts_behind(context, words, leaf, at, sentence.end)
    is_said = (facts.dates or facts.venue) and not is_own(context, leaf, facts)
    return _Told(leaf, sentence, before, form, at, facts) if is_said else None


def _antecedent(drafts: Sequence[Draft], told: _Told) -> Draft | None:
    """Return the event that a pronoun or a noun goes back to, named before in the same passage."""
    form, before = told.form, told.before
    own = [d for d in drafts if d.title.leaf is told.leaf and d.title.end <= told.sentence.start]
    if form is None:
        own = [d for d in own if before is not None and d.title.start >= before.start]
        own = [d for d in own if d.event_class in ("meeting", "instrument")]
        return own[0] if len({d.title.start for d in own}) == 1 else None
    own = [d for d in own if _is_of(form, d.kind.value, d.event_class)]
    return max(own, key=lambda d: d.title.start, default=None)


def _is_of(form: NounForm, kind: str, event_class: str) -> bool:
    """Whether a noun can stand for an event: one of its kind; a meeting, for any meeting."""
    noun = form.noun
    return noun.kind == kind or (noun.kind == "meeting" and event_class == "meeting")


def _is_bare_here(draft: Draft, told: _Told) -> bool:
    """Whether a draft is the noun that takes up another one, and no more."""
    title = draft.title
    is_here = title.leaf is told.leaf and told.sentence.start <= title.start < told.at
    return is_here and title.end <= told.at


def _is_moved(context: Context, words: EventWords, draft: Draft, told: _Told) -> bool:
    """Whether a sentence gives the new day of what it, or the one before, says was called off."""
    said, facts = draft.status.words, told.facts
    if said is None or not facts.dates or facts.status is None:
        return False
    off = words.phrase("status", "cancelled")
    plain = context.even(told.leaf)
    is_off = off.search(context.even(said.leaf), said.start, said.end) is not None
    is_off |= off.match(plain, told.sentence.start, told.at) is not None
    return is_off and said.end <= told.sentence.start and draft.date != facts.dates[0]


def _is_another(draft: Draft, facts: Facts) -> bool:
    """Whether a later sentence tells of another event of the kind, on another day."""
    return bool(facts.dates) and not dates_agree(draft.date, facts.dates[0])


def _add(context: Context, draft: Draft, leaf: Leaf, facts: Facts) -> None:
    """Take in what a later sentence says, where it adds to what is known."""
    date = facts.dates[0] if facts.dates else None
    if date is not None and len(date.edtf or "") > len((draft.date and draft.date.edtf) or ""):
        draft.date, draft.dated = date, leaf
    draft.venue = draft.venue or facts.venue
    if draft.status.value == NOT_STATED:
        on = context.report.document_date
        draft.status = status_of(facts, draft.event_class, on, draft.title, date)


def _anew(
    context: Context, words: EventWords, told: _Told, drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Return the event that the sentence before, or the heading above, names without any date."""
    leaf, form = told.leaf, told.form
    titles = [t for t in titles_in(context, words, leaf) if _is_between(t, told)]
    titles = [t for t in titles if not t.form.is_plural and _suits(form, t)]
    titles = [t for t in titles if t.form.noun.event_class in ("meeting", "instrument")]
    if len(titles) == 1:
        yield from drafts_with(context, words, leaf, titles[0], told.facts)
        return
    is_first = not any(d.title.leaf is leaf and d.event_class == "meeting" for d in drafts)
    if form is not None and form.noun.event_class == "meeting" and not titles and is_first:
        yield from _of_heading(context, words, told, drafts)


def _is_between(title: Title, told: _Told) -> bool:
    """Whether a title stands in the sentence before."""
    before = told.before
    return before is not None and before.start <= title.start and title.end <= told.sentence.start


def _suits(form: NounForm | None, title: Title) -> bool:
    return form is None or _is_of(form, title.form.noun.kind, title.form.noun.event_class)


def _of_heading(
    context: Context, words: EventWords, told: _Told, drafts: Sequence[Draft]
) -> Iterator[Draft]:
    """Return the meeting that the heading above a passage names, with what the passage says."""
    leaf = told.leaf
    at = context.leaves.index(leaf)
    heading = next((o for o in reversed(context.leaves[:at]) if o.kind == "heading"), None)
    if heading is None or heading.section != leaf.section:
        return
    titles = [t for t in titles_in(context, words, heading) if not t.form.is_plural]
    if len(titles) != 1 or not _suits(told.form, titles[0]) or titles[0].is_bare:
        return
    if any(d.title.leaf is heading for d in drafts):
        return
    for draft in drafts_with(context, words, heading, titles[0], told.facts):
        yield replace(draft, dated=leaf)
