"""The country that an event's host tells: "hosted by the Government of Kenya", "Kenya hosted"."""

from extract.recognize.context import Context
from extract.recognize.events.places import INFERRED, STATED, Venue
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.statements import Words


def hosted(
    context: Context, words: EventWords, leaf: Leaf, venue: Venue, head: int, stop: int
) -> Venue:
    """Return the venue; a country that is printed as its host makes the country stated.

    The host stands before the title, which begins at `head` or ends there, or behind it up to
    `stop`. One that only invites, and a ministry, tell the country of an unknown place alone.
    """
    if venue.basis == STATED:
        return venue
    plain = context.even(leaf)
    sentence = leaf.sentence_at(head)
    for country in context.countries(leaf, sentence.start, max(stop, head)):
        if venue.country_id not in (None, country.entity_id):
            continue
        acts = words.phrase("host", "active").match(plain, country.end, stop)
        if acts and words.phrase("host", "subject").search(plain, sentence.start, country.start):
            return _stated_in(leaf, venue, country)
        host = words.phrase("host", "host").search(plain, sentence.start, country.start)
        if host is None:
            continue
        if host["weak"] is None:
            return _stated_in(leaf, venue, country)
        if venue.country_id is None:
            return Venue(venue.place, country.entity_id, None, INFERRED)
    return venue


def _stated_in(leaf: Leaf, venue: Venue, country: Found) -> Venue:
    named = Words(leaf, country.start, country.end)
    return Venue(venue.place, country.entity_id, named, STATED)
