"""Rows of `links` for passages that translate each other, with what each link stands on."""

from collections.abc import Iterator, Sequence
from itertools import product

from extract.model.fact import Link
from extract.model.identity import digest
from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.similarity import pooled, shared
from extract.reconcile.alignment.units import COUNT, DATE, ITEM, MARKER, NAME, NUMBER, WORD, Unit

TRANSLATION = "translation"

_WORDS = {
    DATE: ("date", "dates"),
    NUMBER: ("number", "numbers"),
    COUNT: ("number in words", "numbers in words"),
    NAME: ("name", "names"),
    MARKER: ("sign", "signs"),
    ITEM: ("sign of an item", "signs of items"),
    WORD: ("word with the same beginning", "words with the same beginning"),
}


def links_of(document_id: str, pairing: Pairing[Unit]) -> Iterator[Link]:
    """Return a link for each pair of passages; one with an empty side for one that stands alone."""
    group_id = group_of(document_id, pairing)
    lefts: Sequence[str | None] = [unit.passage_id for unit in pairing.left] or [None]
    rights: Sequence[str | None] = [unit.passage_id for unit in pairing.right] or [None]
    basis = basis_of(pairing)
    for left, right in product(lefts, rights):
        link_id = digest(document_id, "link", TRANSLATION, left or "", right or "")
        yield Link(link_id, group_id, left, right, TRANSLATION, None, None, basis)


def group_of(document_id: str, pairing: Pairing[Unit]) -> str:
    """Return the id of the passages of a pairing together."""
    sides = ["|".join(unit.passage_id for unit in side) for side in (pairing.left, pairing.right)]
    return digest(document_id, "group", TRANSLATION, *sides)


def basis_of(pairing: Pairing[Unit]) -> str:
    """Return in words what a pairing stands on."""
    if not pairing.left or not pairing.right:
        return "nothing on the other side answers it"
    bags = [pooled([unit.anchors for unit in side]) for side in (pairing.left, pairing.right)]
    counts = shared(*bags)
    same = [f"{n} {_WORDS[kind][n > 1]}" for kind in _WORDS if (n := counts[kind])]
    is_row = pairing.left[0].cell_id is not None
    place = "another place in the order" if pairing.is_moved else "place in the order and length"
    said = ["same table"] if is_row else [place]
    shape = f"{len(pairing.left)} to {len(pairing.right)}"
    return "; ".join([*([shape] if shape != "1 to 1" else []), *said, *same])
