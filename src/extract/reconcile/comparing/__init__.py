"""What each language says of the same thing: names, beginnings, roles, regions, parties.

A comparison is a row for each pair of statements of one predicate of one subject, also where they
agree. What only one side says is `only_left` or `only_right`, never a conflict.
"""

from pathlib import Path

from extract import regions
from extract.reconcile.comparing.beginnings import compare_beginnings
from extract.reconcile.comparing.names import compare_names
from extract.reconcile.comparing.parties import compare_parties
from extract.reconcile.comparing.placing import compare_regions
from extract.reconcile.comparing.roles import compare_roles
from extract.reconcile.comparing.sides import Sides
from extract.reconcile.ledger import Ledger
from extract.reconcile.links.leaves import leaves_of


def compare_languages(ledger: Ledger, vocabulary: Path) -> None:
    """Compare what the document's first language and its others say of each thing."""
    sides = Sides.of(ledger, leaves_of(ledger))
    compare_names(sides)
    compare_beginnings(sides)
    compare_roles(sides)
    compare_regions(sides, regions.load(vocabulary))
    compare_parties(sides)
