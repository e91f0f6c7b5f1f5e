"""Small sources made by hand: paragraphs and tables, recognized as a whole source is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from extract.model.block import Cell, Passage, Segmentation
from extract.model.statement import Recognition
from extract.profile import TEXT, Report, SourceFile
from extract.recognize import recognize

VOCABULARY = Path(__file__).parents[3] / "pipeline" / "vocabulary"
Fact = dict[str, Any]


def segmented(
    *paragraphs: str,
    table: Sequence[Sequence[str]] = (),
    title: str = "",
    language: str = "en",
    languages: Sequence[str] = (),
) -> Segmentation:
    """Return `paragraphs`, then a `table` whose first row are its headings, as passages.

    A `title` stands in the table above them, across all columns. A paragraph that begins with a
    bullet is an item of a list. `languages` are those of the paragraphs, where they are not all in
    `language`.
    """
    passages: list[Passage] = []
    cells: list[Cell] = []
    here = 0

    def add(
        kind: str, text: str, passage_id: str, parent: str | None = None, spoken: str = language
    ) -> None:
        nonlocal here
        end = here + len(text)
        ordinal = len(passages) + 1
        origins = (0, here, 1) if text else ()
        passages.append(
            Passage(
                passage_id, parent, kind, "", None, spoken, "detected", text, ordinal,
                (here,), (end,), origins,
            )
        )  # fmt: skip

    for number, text in enumerate(paragraphs):
        spoken = languages[number] if languages else language
        kind = "list_item" if text.startswith("• ") else "paragraph"
        add(kind, text, f"p{number}", spoken=spoken)
        here += len(text) + 2
    if table:
        add("table", "", "t")
    heads = 1 if title else 0
    for row, texts in enumerate([[title], *table] if title else table):
        add("table_row", "", f"t{row}", "t")
        span = len(table[0]) if len(texts) == 1 else 1
        for column, text in enumerate(texts):
            end = here + len(text)
            cells.append(
                Cell(
                    f"c{row}.{column}", "t", row, column, 1, span,
                    "header" if row <= heads else "body",
                    None if row <= heads else table[0][column],
                    text, "stated", False, (here,), (end,), (0, here, 1) if text else (),
                )
            )  # fmt: skip
            here = end + 1
    return Segmentation(tuple(passages), tuple(cells), (), (), ())


def dated_report(language: str, on: str | None) -> Report:
    """Return a report of one text file in `language`, issued `on` that day."""
    file = SourceFile("doc", "doc/doc.txt", "doc.txt", Path("doc.txt"), TEXT, language=language)
    return Report("doc", (file,), document_date=on)


def recognized(
    *paragraphs: str,
    table: Sequence[Sequence[str]] = (),
    title: str = "",
    language: str = "en",
    languages: Sequence[str] = (),
    on: str | None = "2003-11",
) -> Recognition:
    """Recognize what `segmented` makes of `paragraphs` and a `table`."""
    report = dated_report(language, on)
    segmentation = segmented(
        *paragraphs, table=table, title=title, language=language, languages=languages
    )
    return recognize(segmentation, report.sources[0], report, VOCABULARY)


def facts(found: Recognition, table: str) -> list[Fact]:
    """Return the facts of a table as their fields; an entity by its first name in the text."""
    names: dict[str, str] = {}
    for name in sorted(found.names, key=lambda name: name.basis != "text"):
        names.setdefault(name.entity_id, name.name)
    rows: dict[int, Fact] = {s.number: {} for s in found.statements if s.table == table}
    for value in found.values:
        if value.number in rows:
            rows[value.number][value.field] = names.get(value.value, value.value)
    return list(rows.values())


def mentioned(found: Recognition, kind: str) -> list[tuple[str, str | None]]:
    """Return the mentions of a kind: their words, and their code or date."""
    return [
        (m.text, m.date if kind == "date" else m.iso3)
        for m in found.mentions
        if m.mention_kind == kind
    ]
