"""What the codebook says, as headings, paragraphs and tables, whatever they are printed as."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from extract.edition import Edition
from extract.emit.codebook.entries import MISSING, Codebook, Entry
from extract.schema import Field, Table


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; `anchor` is what links lead to."""

    level: int
    text: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of plain texts; the cells of the first column are names, printed as code."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block: TypeAlias = Heading | Paragraph | Grid


def blocks(schema: Mapping[str, Table], edition: Edition, codebook: Codebook) -> tuple[Block, ...]:
    """Return the codebook of the tables of `schema`."""
    return (
        *_opening(edition, codebook),
        Heading(2, "Tables"),
        Grid(("table", "what it holds"), tuple((t.name, t.description) for t in schema.values())),
        *(block for table in schema.values() for block in _table(table)),
        Heading(2, "Coded values"),
        *_coded(schema, codebook),
        Heading(2, "Correlates of War"),
        *map(Paragraph, codebook.correlates_of_war),
        *_mapping(schema, codebook),
    )


def _opening(edition: Edition, codebook: Codebook) -> Iterator[Block]:
    licence = edition.licence
    yield Heading(1, f"Codebook: {edition.title}")
    yield Paragraph(edition.description)
    yield Paragraph(
        f"Dataset version {edition.dataset_version}, schema version {edition.schema_version}."
    )
    yield Paragraph(f"Licence of the tables: {licence.title}, {licence.path}. {licence.note}")
    yield Heading(2, "How to read the tables")
    yield from map(Paragraph, codebook.reading)


def _table(table: Table) -> Iterator[Block]:
    yield Heading(3, table.name, table.name)
    yield Paragraph(table.description)
    yield Paragraph(f"Key: {', '.join(table.key)}.")
    if table.references:
        led = (f"{', '.join(r.fields)} to {r.table} ({', '.join(r.to)})" for r in table.references)
        yield Paragraph(f"Leads: {'; '.join(led)}.")
    yield Grid(
        ("column", "type", "may be empty", "meaning"),
        tuple((f.name, _type(f), "no" if f.required else "yes", _meaning(f)) for f in table.fields),
    )


def _type(field: Field) -> str:
    kind = f"{field.type} ({field.format})" if field.format else field.type
    return f"{kind}, {field.unit}" if field.unit else kind


def _meaning(field: Field) -> str:
    closed = f" One of: {', '.join(field.values)}." if field.values else ""
    return field.description + closed


def _coded(schema: Mapping[str, Table], codebook: Codebook) -> Iterator[Block]:
    for name, (fields, entries) in _lists(schema, codebook).items():
        where = ", ".join(sorted(fields))
        yield Heading(3, "Reasons for null" if name == MISSING else name)
        yield Paragraph(f"In {where}.")
        yield Grid(
            ("value", "coded so when", "example", "borderline case"),
            tuple((v, e.rule, _example(e), e.borderline) for v, e in entries.items()),
        )


def _lists(
    schema: Mapping[str, Table], codebook: Codebook
) -> dict[str, tuple[set[str], dict[str, Entry]]]:
    """Return each list of coded values by name: the columns it stands in, and its entries."""
    lists: dict[str, tuple[set[str], dict[str, Entry]]] = {}
    for table in schema.values():
        for field in table.fields:
            entries = codebook.entries(table.name, field.name)
            own = {value: entries[value] for value in field.values if value in entries}
            if own:
                full = f"{table.name}.{field.name}"
                shared = MISSING if field.name.endswith(f"_{MISSING}") else field.name
                columns, known = lists.setdefault(
                    full if full in codebook.values else shared, (set(), {})
                )
                columns.add(full)
                known.update(own)
    return lists


def _example(entry: Entry) -> str:
    if entry.printed_in is None:
        return f"{entry.example} (made up: no report at hand prints one)"
    return f"“{entry.example}” ({entry.printed_in})"


def _mapping(schema: Mapping[str, Table], codebook: Codebook) -> Iterator[Block]:
    rows = [
        (value, entry.cow)
        for _, entries in _lists(schema, codebook).values()
        for value, entry in entries.items()
        if entry.cow
    ]
    if rows:
        yield Grid(("value", "Correlates of War, IGO data version 3"), tuple(rows))
