"""Stated counts against the lists they speak of, and numbering, dates and lists against the text.

Each thing checked is a row of `findings`, also what holds: `stated` is what the text says, `found`
what was counted or read elsewhere, and both have their words.
"""

from pathlib import Path

from extract.reconcile.counts.claims import check_claims
from extract.reconcile.counts.later import check_later_events
from extract.reconcile.counts.numbering import check_numbering
from extract.reconcile.counts.outside import check_outside
from extract.reconcile.counts.years import check_years
from extract.reconcile.ledger import Ledger
from extract.regions import load


def check_counts(ledger: Ledger, vocabulary: Path) -> None:
    """Check every stated count of the document, and what else it says of its own numbers."""
    check_claims(ledger, load(vocabulary))
    check_numbering(ledger)
    check_outside(ledger)
    check_years(ledger)
    check_later_events(ledger)
