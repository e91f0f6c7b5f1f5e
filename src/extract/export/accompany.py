"""The files that go with the data of every export: README, licence, citation, codebook."""

from pathlib import Path

from extract.edition import DRAFT
from extract.emit.citation import CITATION, citation, in_words
from extract.emit.codebook import codebook_files
from extract.emit.declared import Declared
from extract.export.selection import Selection

README, LICENCE = "README.md", "LICENSE.txt"


def accompany(selection: Selection, declared: Declared, reading: str, folder: Path) -> list[Path]:
    """Write the files into `folder` and return their paths.

    `reading` is how the data files of this format are read.
    """
    documents, sources = selection.rows("documents"), selection.rows("sources")
    schema = {name: table for name, (table, _) in selection.tables.items()}
    texts = {
        README: _readme(selection, reading),
        LICENCE: _licence(selection),
        CITATION: citation(selection.edition, documents, sources),
        **dict(codebook_files(schema, selection.edition, declared.codebook)),
        **selection.beside,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def _readme(selection: Selection, reading: str) -> str:
    edition = selection.edition
    paragraphs = [
        f"# {edition.title}",
        *([DRAFT] if edition.is_draft else []),
        edition.description,
        f"Dataset version {edition.dataset_version}, schema version {edition.schema_version}.",
        "## The files",
        reading,
        f"`codebook.html` (or `.md`) says what every table, column and coded value means; "
        f"`{CITATION}` how to cite.",
    ]
    if selection.left_out:
        paragraphs += [
            "## What is left out",
            *selection.left_out,
            "Whoever has the reports can build the tables with all of it.",
        ]
    paragraphs += ["## The documents", _documents(selection)]
    paragraphs += ["## The tables", _tables(selection)]
    licence = edition.licence
    paragraphs += ["## Licence", f"{licence.title} ({licence.path}). {licence.note}"]
    return "\n\n".join(paragraphs) + "\n"


def _documents(selection: Selection) -> str:
    lines = []
    for row in selection.rows("documents"):
        if row["status"] == "built":
            rights = row["rights"] or "Rights: not stated."
            lines.append(f"- {in_words(row)} {rights}")
    return "\n".join(lines) or "None."


def _tables(selection: Selection) -> str:
    return "\n".join(
        f"- `{name}` ({rows.num_rows} rows): {table.description}"
        for name, (table, rows) in selection.tables.items()
    )


def _licence(selection: Selection) -> str:
    licence = selection.edition.licence
    return (
        f"{selection.edition.title}\n\n"
        f"These tables are licensed under {licence.title} ({licence.name}).\n"
        f"The terms stand at {licence.path}legalcode\n\n{licence.note}\n"
    )
