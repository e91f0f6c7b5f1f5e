"""Links between passages in two languages, where neither translates the other.

Two passages are linked where both speak of the same thing in the same respect: keys of entity and
facet decide, likeness of words never does. Passages that look alike but speak of different things
share no key and are not linked.
"""

from pathlib import Path

from extract import regions
from extract.reconcile.ledger import Ledger
from extract.reconcile.links.leaves import leaves_of
from extract.reconcile.links.pairs import same_subject
from extract.reconcile.links.subjects import Subjects
from extract.reconcile.links.thematic import thematic
from extract.reconcile.links.words import load


def link_passages(ledger: Ledger, vocabulary: Path) -> None:
    """Link the passages of the document's first language with those of the others."""
    words = load(vocabulary)
    leaves = leaves_of(ledger)
    if not leaves.left or not leaves.right:
        return
    subjects = Subjects.of(ledger, leaves, words, regions.load(vocabulary))
    ledger.add_links(same_subject(ledger, leaves, subjects))
    ledger.add_links(thematic(ledger, leaves, subjects, words))
