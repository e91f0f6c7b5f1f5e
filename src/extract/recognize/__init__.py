"""Recognize: names, dates and the facts that one source states.

In: a `Reading`'s `Segmentation`, what is declared of the report, the vocabularies. Out: a
`Recognition`: mentions, entities with their names and codes, and facts, each with the words it was
read from. Refused: to guess; a name that nothing resolves stays unresolved, a vague date gets no
day, and what cannot be read becomes a finding.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from extract.model.statement import Recognition

if TYPE_CHECKING:
    from extract.model.block import Segmentation
    from extract.profile import Report, SourceFile


def recognize(
    segmentation: "Segmentation", source: "SourceFile", report: "Report", vocabulary: Path
) -> Recognition:
    """Recognize what one source says; `vocabulary` is the folder of the declared names."""
    from extract.recognize.printed import Printed
    from extract.recognize.source import declared, read

    words = declared(vocabulary)[0]
    printed = Printed.of(segmentation, source, words.nomenclature, words.dates)
    return printed.placed(read(printed.text, report, vocabulary))
