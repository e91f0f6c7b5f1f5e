"""Reconcile: the facts of all sources of one document, each once, with everything that states it.

In: what `segment` and `recognize` gave of each source, which fields witnesses must agree on, the
vocabularies, and what people have corrected. Out: a `Reconciliation`: facts, links, comparisons,
checks. Refused: to choose a winner in silence; a field on which two independent sources differ is
left empty and becomes a comparison. A derived source lends places, never corroboration.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from extract.model.fact import Reconciliation

if TYPE_CHECKING:
    from extract.profile import Report
    from extract.reconcile.corrections.applying import Corrections
    from extract.reconcile.testimony import Testimony


def reconcile(
    report: "Report",
    testimonies: "Sequence[Testimony]",
    agree: Mapping[str, frozenset[str]],
    vocabulary: Path,
    corrections: "Corrections | None" = None,
) -> Reconciliation:
    """Merge and compare what the sources of a document say.

    `agree` has, by table, the fields to agree on; `vocabulary` is the folder of what is declared.
    """
    from extract.reconcile.alignment import align_languages
    from extract.reconcile.comparing import compare_languages
    from extract.reconcile.corrections.applying import Correcting, note_outcomes
    from extract.reconcile.counts import check_counts
    from extract.reconcile.editions import join_events
    from extract.reconcile.joining import join_sources
    from extract.reconcile.ledger import Ledger
    from extract.reconcile.links import link_passages
    from extract.reconcile.merging import Merger

    testimonies, joined = join_sources(report, testimonies, agree, vocabulary)
    testimonies = join_events(testimonies)
    correcting = None
    if corrections and corrections.lines:
        correcting = Correcting.of(report, testimonies, corrections, agree, vocabulary)
        testimonies = correcting.change()
    merger = Merger(report.document_id, agree)
    for testimony in testimonies:
        merger.hear(testimony)
    merger.settle()
    merger.compare_derived()
    merged = correcting.sign(merger.result()) if correcting else merger.result()
    merged = replace(merged, identities=(*joined, *merged.identities))
    ledger = Ledger(report, testimonies, merged)
    if not align_languages(ledger, agree, vocabulary):
        link_passages(ledger, vocabulary)
    compare_languages(ledger, vocabulary)
    check_counts(ledger, vocabulary)
    note_outcomes(ledger, merged.corrections)
    return ledger.result()
