"""General statements and the particular acts of their kind: a link without a common subject."""

from collections import Counter
from collections.abc import Iterator, Mapping

from extract.model.fact import Link
from extract.model.identity import digest
from extract.reconcile.ledger import Ledger
from extract.reconcile.links.leaves import Leaves
from extract.reconcile.links.subjects import Subjects
from extract.reconcile.links.words import LinkWords

THEMATIC = "thematic"

COMMON = 0.15
"""A kind of activity named in more than this share of the particular statements tells nothing."""


def thematic(
    ledger: Ledger, leaves: Leaves, subjects: Subjects, words: LinkWords
) -> Iterator[Link]:
    """Link what the document says in general of its speaker with particular acts of that kind."""
    document_id = ledger.report.document_id
    particular = {
        leaf.passage_id: words.activities_of(leaf.passage.text)
        for leaf in leaves.right
        if not leaf.is_row and subjects.of_passage(leaf.passage_id)
    }
    telling = _telling(particular)
    for leaf in leaves.left:
        if subjects.of_passage(leaf.passage_id) or leaf.passage_id not in subjects.by_speaker:
            continue
        kinds = words.activities_of(leaf.passage.text) & telling
        for right, named in particular.items():
            shared = sorted(kinds & named)
            if shared and right in subjects.by_speaker:
                yield Link(
                    digest(document_id, "link", THEMATIC, leaf.passage_id, right),
                    digest(document_id, "link", THEMATIC, leaf.passage_id),
                    leaf.passage_id,
                    right,
                    THEMATIC,
                    None,
                    None,
                    f"A general statement and particular acts: {', '.join(shared)}.",
                )


def _telling(particular: Mapping[str, frozenset[str]]) -> frozenset[str]:
    named = Counter(kind for kinds in particular.values() for kind in kinds)
    return frozenset(kind for kind, n in named.items() if n <= COMMON * len(particular))
