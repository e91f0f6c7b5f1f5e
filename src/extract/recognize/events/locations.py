"""In what countries unknown places lie, as the source itself says: "Naivasha, Kenya"."""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.events.places import place_near
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

_BEFORE_COUNTRY = re.compile(
    r"(?:\b(?:[Ii]n|[Aa]t|[àÀ]) |^|, (?=[^,]*\($))"
    r"([A-ZÀ-Ý][\w’'-]+(?: [A-ZÀ-Ý][\w’'-]+){0,2})(?:, | \()$"
)


def learn_places(context: Context, words: EventWords) -> None:
    """Add to the cities of a source those that it names with their country or their host.

    A place in two countries is in none.
    """
    found: dict[str, set[str]] = {}
    for leaf in context.leaves:
        for name, country_id in (*_with_country(context, leaf), *_hosted(context, words, leaf)):
            key = context.register.entities[country_id].key
            if key is not None:
                found.setdefault(fold(name), set()).add(key)
    own = {name: min(keys) for name, keys in found.items() if len(keys) == 1}
    context.cities = {**own, **context.cities}


def _with_country(context: Context, leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Return the places that a leaf prints right before their country, behind "in" or alone."""
    for country in context.countries(leaf):
        before = _BEFORE_COUNTRY.search(leaf.text[: country.start])
        is_place = before is not None and (before.start(1) > 0 or leaf.cell is not None)
        if before is None or not is_place:
            continue
        if any(name.kind != "place" for name in context.names(leaf, *before.span(1))):
            continue
        yield before[1], country.entity_id


def _hosted(context: Context, words: EventWords, leaf: Leaf) -> Iterator[tuple[str, str]]:
    """Return the unknown places of sentences that name the country of their host."""
    plain = context.even(leaf)
    for country in context.countries(leaf):
        sentence = leaf.sentence_at(country.start)
        host = words.phrase("host", "host").search(plain, sentence.start, country.start)
        venue = place_near(context, leaf, sentence.start, host.start()) if host else None
        if venue is not None and venue.country_id is None:
            yield venue.place.text, country.entity_id
