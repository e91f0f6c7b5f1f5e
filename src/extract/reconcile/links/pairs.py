"""Passages that speak of the same thing in the same respect."""

from collections import defaultdict
from collections.abc import Iterator

from extract.model.fact import Link
from extract.model.identity import digest
from extract.reconcile.ledger import Ledger
from extract.reconcile.links.facets import FACETS
from extract.reconcile.links.leaves import Leaves
from extract.reconcile.links.subjects import Subjects

SAME = "same_subject"


def same_subject(ledger: Ledger, leaves: Leaves, subjects: Subjects) -> Iterator[Link]:
    """Return a link per pair of passages, thing and facet that both speak of."""
    by_thing: dict[str, list[str]] = defaultdict(list)
    for leaf in leaves.right:
        for thing in subjects.of_passage(leaf.passage_id):
            by_thing[thing].append(leaf.passage_id)
    for leaf in leaves.left:
        for thing in subjects.of_passage(leaf.passage_id):
            for right in by_thing.get(thing, ()):
                shared = subjects.shared(thing, leaf.passage_id, right)
                for facet in FACETS:
                    if facet in shared:
                        yield _link(ledger, leaf.passage_id, right, thing, facet)


def _link(ledger: Ledger, left: str, right: str, thing: str, facet: str) -> Link:
    document_id = ledger.report.document_id
    return Link(
        digest(document_id, "link", SAME, left, right, thing, facet),
        digest(document_id, "link", SAME, thing, facet),
        left,
        right,
        SAME,
        thing,
        facet,
        f"Both speak of {ledger.called(thing)}: {facet.replace('_', ' ')}.",
    )
