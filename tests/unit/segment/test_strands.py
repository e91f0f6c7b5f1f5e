"""Two texts of one source, each with sections and tables of its own."""

from dataclasses import replace

from extract.model.page import Reading
from extract.profile import Report
from extract.segment import segment
from tests.unit.printed import VOCABULARY, Print, source, typeset

PAGES = (
    (("Annex I", "The States of the first column."), ("Annexe I", "Les États de la colonne.")),
    (("They go on upon the next page.",), ("Ils se suivent à la page suivante.",)),
)


def beside() -> Reading:
    """Two pages, each with a column in English and one in French."""
    prints = [
        (
            Print(text, x0=50.0 + 300 * side, bottom=100.0 + 30 * row, page=n, zone=2 * n + side),
            side,
        )
        for n, columns in enumerate(PAGES, start=1)
        for side, lines in enumerate(columns)
        for row, text in enumerate(lines)
    ]
    reading = typeset(*(printed for printed, _ in prints))
    lines = (
        replace(line, strand=side + 1)
        for line, (_, side) in zip(reading.lines, prints, strict=True)
    )
    return replace(reading, lines=tuple(lines))


def test_a_text_goes_on_in_its_own_section_on_the_next_page() -> None:
    report = Report(document_id="report", sources=(source(),))
    found = segment(beside(), source(), report, VOCABULARY)
    told = [(p.section, p.text) for p in found.passages if p.kind == "paragraph"]
    assert told == [
        ("annex-1", "The States of the first column. They go on upon the next page."),
        ("annexe-1", "Les États de la colonne. Ils se suivent à la page suivante."),
    ]
    assert not [part for part in found.coverage if part.rule_id == "unplaced"]
