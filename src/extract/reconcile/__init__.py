"""Reconcile: the facts of all sources of one document, each once, with everything that states it.

In: what `recognize` gave of each source, and which fields witnesses must agree on. Out: a
`Reconciliation`. Refused: to choose a winner in silence; a field on which two independent sources
differ is left empty and becomes a comparison. A derived source lends places, never corroboration.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from extract.model.fact import Reconciliation

if TYPE_CHECKING:
    from extract.reconcile.testimony import Testimony


def reconcile(
    document_id: str, testimonies: "Sequence[Testimony]", agree: Mapping[str, frozenset[str]]
) -> Reconciliation:
    """Merge what the sources of a document say; `agree` has, by table, the fields to agree on."""
    from extract.reconcile.merging import Merger

    merger = Merger(document_id, agree)
    for testimony in testimonies:
        merger.hear(testimony)
    merger.settle()
    merger.compare_derived()
    return merger.result()
