"""Places that a sentence opens with: "The meeting was held in Peru. In Lima, ministers approved".

What such a sentence tells of happened there; and if the meeting named before it was held in the
country of that city, the city is where it was held.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import HELD
from extract.recognize.events.places import STATED, Venue, place_near
from extract.recognize.leaves import Leaf, Sentence

NEAR = 60
"""How far into a sentence the place that opens it may reach, in characters."""

_OPENING = re.compile(r"\s*(?:In|At|A|À|En|Au) (?=[A-ZÀ-Ý])")


def set_scenes(context: Context, drafts: Sequence[Draft]) -> None:
    """Give the events of sentences that open with a place, and the meeting before, that place."""
    for leaf in {id(d.title.leaf): d.title.leaf for d in drafts}.values():
        own = [draft for draft in drafts if draft.title.leaf is leaf]
        for sentence, venue in _openings(context, leaf):
            _set(own, sentence, venue)


def _openings(context: Context, leaf: Leaf) -> Iterator[tuple[Sentence, Venue]]:
    for sentence in leaf.sentences:
        lead = _OPENING.match(leaf.text, sentence.start, sentence.end)
        if lead is None:
            continue
        venue = place_near(context, leaf, lead.end(), min(sentence.end, lead.end() + NEAR))
        if venue is None or venue.place.start != lead.end():
            continue
        end = venue.end
        if leaf.text.startswith(", ", end):
            yield sentence, venue


def _set(drafts: Sequence[Draft], sentence: Sentence, venue: Venue) -> None:
    meeting = _meeting_before(drafts, sentence, venue)
    if meeting is not None and meeting.venue is not None:
        venue = replace(meeting.venue, place=venue.place, basis=STATED)
        meeting.venue = venue
    for draft in drafts:
        is_told = sentence.start <= draft.title.start < sentence.end
        is_happening = draft.event_class not in ("project", "foundation")
        if is_told and is_happening and draft.venue is None and draft.status.value == HELD:
            draft.venue = venue


def _meeting_before(drafts: Sequence[Draft], sentence: Sentence, venue: Venue) -> Draft | None:
    """Return the meeting named last before a sentence, if only the country of its city is known."""
    before = [
        draft
        for draft in drafts
        if draft.event_class == "meeting" and draft.title.end <= sentence.start
    ]
    last = max(before, key=lambda draft: draft.title.start, default=None)
    known = last.venue if last else None
    if known is None or known.country_id is None or known.country_id != venue.country_id:
        return None
    is_country = known.country_words is not None and known.place == known.country_words
    return last if is_country and venue.place.text != known.place.text else None
