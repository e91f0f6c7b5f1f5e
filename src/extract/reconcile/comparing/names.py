"""Names of one thing: what each language calls it, and what one language calls it in two ways."""

from collections import defaultdict
from itertools import combinations

from extract.model.text import Span, fold
from extract.reconcile.comparing.sides import (
    AGREE,
    BROADER,
    NARROWER,
    NOT_COMPARABLE,
    Said,
    Sides,
)
from extract.reconcile.ledger import Words

KINDS = frozenset({"process", "organization"})
_SHORT = 8
"""Shorter printed names are acronyms, which say nothing of the thing."""


def compare_names(sides: Sides) -> None:
    """Compare the fullest printed names of each thing, and its other names in one language."""
    printed: dict[str, dict[str, Said]] = defaultdict(dict)
    for testimony in sides.ledger.independent():
        for mention in testimony.recognition.mentions:
            if mention.mention_kind in KINDS and mention.entity_id and len(mention.text) > _SHORT:
                spans = tuple(map(Span, mention.starts, mention.ends))
                name = " ".join(mention.text.split())
                for said in sides.at(Words(testimony.source_id, spans), name):
                    printed[mention.entity_id].setdefault(f"{said.language} {_key(name)}", said)
    for thing, names in printed.items():
        left, right = sides.parted(list(names.values()))
        if left and right:
            sides.add(thing, "name", _fullest(left), _fullest(right), AGREE)
        for side in (left, right):
            for one, other in combinations(side, 2):
                sides.add(thing, "name", one, other, _relation(one.value, other.value))


def _fullest(names: list[Said]) -> Said:
    return max(names, key=lambda said: (len(said.value), said.value))


def _key(name: str) -> str:
    return " ".join(_words(name))


def _words(name: str) -> list[str]:
    return fold(name.replace("-", " ").replace("’ ", "’")).replace("’", " ").split()


def _relation(left: str, right: str) -> str:
    """Compare names by their words: one that has all those of the other and more is narrower."""
    one, other = set(_words(left)), set(_words(right))
    if one == other:
        return AGREE
    if one < other:
        return BROADER
    return NARROWER if other < one else NOT_COMPARABLE
