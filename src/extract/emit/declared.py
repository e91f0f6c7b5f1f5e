"""All that is declared about the published tables, loaded together."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extract import schema
from extract.edition import Edition, load_edition
from extract.emit.codebook.entries import Codebook, load_codebook


@dataclass(frozen=True, slots=True)
class Declared:
    """The schema, the edition and the codebook."""

    schema: Mapping[str, schema.Table]
    edition: Edition
    codebook: Codebook


def load_declared(folder: Path) -> Declared:
    """Return what `pipeline/schema/`, at `folder`, declares; raises `SchemaError`."""
    return Declared(schema.load(folder), load_edition(folder), load_codebook(folder))
