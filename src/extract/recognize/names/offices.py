"""Offices that a bracket lists: "Missions with Regional Functions (MRF Lima and MRF Dakar)".

Each is called by the same acronym, made of the first letters of the long form, and by its place.
"""

import re
from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

DEFAULT = "organization"
"""The kind of an office whose noun no vocabulary knows: a mission."""

_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_LONG = rf"(?P<long>{_CAPITAL}(?: (?:(?:with|of|for|in|à|de|des|du|pour|en) )?{_CAPITAL})*)"
_ONE = rf"[A-ZÀ-Ý]{{2,8}}s? {_CAPITAL}(?:[ -](?:de |del |la |el )?{_CAPITAL}){{0,3}}"
_LISTED = re.compile(rf"{_LONG} \((?P<list>{_ONE}(?:(?:, and |, et |, | and | et |; ){_ONE})+)\)")
_ITEM = re.compile(_ONE)


def learn_offices(context: Context) -> None:
    """Note the offices that brackets in prose list by an acronym and a place."""
    for leaf in context.prose():
        for start, end, kind in _offices_in(context, leaf):
            name = leaf.text[start:end]
            entity_id = context.register.by_name(name) or context.register.learnt(kind, name)
            context.register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))


def _offices_in(context: Context, leaf: Leaf) -> Iterator[tuple[int, int, str]]:
    for match in _LISTED.finditer(leaf.text):
        items = list(_ITEM.finditer(leaf.text, *match.span("list")))
        acronyms = {item.group().split()[0] for item in items}
        acronym = min(acronyms).removesuffix("s")
        capitals = [word for word in match["long"].split() if word[0].isupper()][-len(acronym) :]
        if len(acronyms) != 1 or sorted(acronym) != sorted(word[0] for word in capitals):
            continue
        singular = " ".join(word.removesuffix("s") for word in capitals)
        kind = context.words.nomenclature.kind_of(singular, DEFAULT)
        for item in items:
            yield *item.span(), kind
