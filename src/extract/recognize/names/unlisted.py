"""Places that no vocabulary holds: a capitalized word behind "in", and its country behind that.

"held in Kisumbani, Kenya, on 3 May", "à Kisumbani (Kenya)", a cell "Kisumbani, Kenya". Behind the
country nothing may go on with it: in "in Kisumbani, Kenya agreed" it is who acts.
"""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found

KIND = "place"

_NAME = r"[A-ZÀ-Ý][\w’'-]*(?:[ -](?:(?:de|del|la|el) )?[A-ZÀ-Ý][\w’'-]*){0,2}"
_BEHIND = re.compile(
    rf"(?:\b(?:in|at|from|[àÀ])\s+|^)(?P<name>{_NAME})"
    r"(?:,\s*(?:(?:in|au|aux|en)\s+)?|\s*\()(?:the |la |le |les |l[’'])?"
)
_ENDS = re.compile(
    r"\s*(?:[).;:]|$|,(?!\s*(?:(?:and|et)\s+)?(?:the |le |la |les |l[’'])?[A-ZÀ-Ý])"
    r"|(?:,\s*)?\b(?:on|from|in|du|le|les|en)\s+(?:\d|the\s|[A-ZÀ-Ý]))"
)


def learn_places(context: Context) -> None:
    """Note the places that prose and cells name with their country, and in which it they lie."""
    cities = dict(context.cities)
    for leaf in context.leaves:
        for start, end, country in _places_in(context, leaf):
            name = leaf.text[start:end]
            key = context.register.entities[country.entity_id].key
            if key is None or context.register.by_name(name) or fold(name) in cities:
                continue
            entity_id = context.register.learnt(KIND, name)
            context.register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))
            cities[fold(name)] = key
    context.cities = cities


def _places_in(context: Context, leaf: Leaf) -> Iterator[tuple[int, int, Found]]:
    for match in _BEHIND.finditer(leaf.text):
        start, end = match.span("name")
        country = next((f for f in context.countries(leaf) if f.start == match.end()), None)
        if country is None or not _ENDS.match(leaf.text, country.end):
            continue
        words = re.findall(r"\w+", fold(match["name"]))
        is_part = not context.words.naming.words["parts"].isdisjoint(words)
        if is_part or context.words.nomenclature.kind_of(match["name"], ""):
            continue
        over = [(f.start, f.end) for f in context.names(leaf)]
        over += [(d.start, d.end) for d in context.dates_in(leaf)]
        is_cell = leaf.cell is not None and country.end >= len(leaf.text.rstrip(" .\n"))
        is_led = match.start() < start
        if (is_led or is_cell) and not any(low < end and start < high for low, high in over):
            yield start, end, country
