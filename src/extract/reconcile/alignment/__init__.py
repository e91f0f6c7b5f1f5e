"""Parallel texts: which languages of a document translate each other, passage by passage.

The streams of text of all independent sources, language by language, are laid beside each other in
pairs (`streams`, `texts`); what that shows decides whether one translates the other (`case`). Those
that do give links between passages (`links`) and rows of tables (`rows`), and comparisons of all
dates, numbers and names that they state (`differences`, `comparing`).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from extract.reconcile.alignment.case import Evidence, decide, weigh
from extract.reconcile.alignment.comparing import Comparer
from extract.reconcile.alignment.links import links_of
from extract.reconcile.alignment.numerals import NumberWords, number_words
from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.rows import pair_rows
from extract.reconcile.alignment.streams import TABLE, Stream, streams_of
from extract.reconcile.alignment.texts import Alignment, align_texts
from extract.reconcile.alignment.units import Unit
from extract.reconcile.ledger import Ledger
from extract.reconcile.testimony import Testimony


def align_languages(ledger: Ledger, agree: Mapping[str, frozenset[str]], vocabulary: Path) -> bool:
    """Add links and comparisons of the texts of a document that translate each other.

    `agree` has, by table, the fields on which sources must agree. What is compared already is not
    compared again. Returns whether any of the texts translate each other.
    """
    by_source = {testimony.source_id: testimony for testimony in ledger.testimonies}
    comparer = Comparer(ledger, agree)
    is_parallel = False
    for alignment, evidence in alignments(ledger.testimonies, number_words(vocabulary)):
        if decide(evidence) != "parallel":
            continue
        is_parallel = True
        left, right = alignment.left, alignment.right
        comparer.know(u for side in (left, right) for b in side.blocks for u in b.units)
        comparer.compare_statements(
            by_source[left.source_id],
            by_source[right.source_id],
            (left.language, right.language),
        )
        for pairing in pairings(alignment):
            ledger.add_links(links_of(ledger.report.document_id, pairing))
            comparer.compare_units(pairing)
    return is_parallel


def alignments(
    testimonies: Sequence[Testimony], words: NumberWords
) -> Iterator[tuple[Alignment, Evidence]]:
    """Return every two texts of a document in different languages beside each other, weighed.

    The first source's comes first, of one source that in its declared language.
    """
    streams: list[Stream] = [
        stream
        for testimony in testimonies
        if testimony.derived_from_id is None
        for stream in streams_of(testimony, words)
    ]
    for left, right in combinations(streams, 2):
        if left.language != right.language:
            alignment = align_texts(left, right)
            yield alignment, weigh(alignment)


def pairings(alignment: Alignment) -> list[Pairing[Unit]]:
    """Return sentences, headings and rows of tables beside each other."""
    found = list(alignment.units)
    for pairing in alignment.blocks:
        if any(block.kind == TABLE for block in (*pairing.left, *pairing.right)):
            found += pair_rows(pairing)
    return found
