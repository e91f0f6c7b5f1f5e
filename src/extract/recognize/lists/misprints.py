"""Names of countries misprinted by a letter, where a country is what must stand there."""

from extract.countries import folded
from extract.recognize.context import Context
from extract.recognize.lists.entries import Party
from extract.recognize.statements import Words

SHORTEST = 8
"""Shorter names lie too close to each other for one wrong letter to be told."""


def misprinted(context: Context, words: Words) -> Party:
    """Return the party that `words` name, whole: as known, or with one letter wrong.

    What comes after a name ("and all territories ...") is not looked at. A name that is one letter
    from the names of two countries stays unresolved. What is inferred is noted.
    """
    register = context.register
    countries = register.countries
    text = " ".join(words.text.split())
    key = countries.resolve(text, words.leaf.language, register.on)
    if key is not None:
        return Party(words, register.country(key), "normalized")
    head = text.split(" and all ")[0].split(" et tous ")[0]
    plain = folded(head)
    if len(plain) < SHORTEST:
        return Party(words, None, "unresolved")
    near = {
        form.key
        for form in countries.forms(words.leaf.language, register.on)
        if len(form.folded) >= SHORTEST and _one_letter(plain, form.folded)
    }
    if len(near) != 1:
        return Party(words, None, "unresolved")
    entity_id = register.country(near.pop())
    place = Words(words.leaf, words.start, words.start + len(head))
    register.named(entity_id, head, words.leaf.language, "alias", place.back())
    context.doubt(
        "misprinted_name",
        f"{head!r} is taken for a misprint of a country's name: one letter differs.",
        [place],
    )
    return Party(place, entity_id, "inferred")


def _one_letter(one: str, other: str) -> bool:
    """Whether two texts differ by one letter: changed, left out, or put in."""
    if abs(len(one) - len(other)) > 1 or one == other:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    tails = (one[start:], other[start:])
    return tails[0][1:] == tails[1][1:] or tails[0][1:] == tails[1] or tails[0] == tails[1][1:]
