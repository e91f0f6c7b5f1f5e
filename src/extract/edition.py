"""The published tables as a whole, as declared: title, versions, authors, licence, sharing."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.declared import Key, check_table, read_toml
from extract.errors import SchemaError

UNNAMED = "Contributors to extract"
"""What `edition.toml` gives as the author until those who answer for the tables are named."""

DRAFT = "A draft, not to be published: its authors are not named yet (in edition.toml)."
"""What an edition without named authors says of itself wherever it goes."""

_FILE = "edition.toml"
_TEXT = Key(str, required=True)
_TEXTS = Key(list, required=True, each=str)
_EDITION = {
    "name": _TEXT,
    "title": _TEXT,
    "description": _TEXT,
    "keywords": _TEXTS,
    "dataset_version": _TEXT,
    "schema_version": _TEXT,
    "authors": _TEXTS,
    "licence": Key(dict, required=True),
    "sharing": Key(dict, required=True),
}
_LICENCE = {"name": _TEXT, "title": _TEXT, "path": _TEXT, "note": _TEXT}
_SHARING = {
    "full_text": Key(dict, required=True),
    "quotes": _TEXTS,
    "longest_quote": Key(int, required=True),
}


@dataclass(frozen=True, slots=True)
class Licence:
    """The licence of the tables: its SPDX name, title, address, and what it does not cover."""

    name: str
    title: str
    path: str
    note: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What of the documents' own words an export holds unless more is asked for.

    `full_text` names, per table, the columns left out; `quotes` the columns, in any table, that
    are cut to `longest_quote` characters where no licence of the source is stated.
    """

    full_text: Mapping[str, tuple[str, ...]]
    quotes: tuple[str, ...]
    longest_quote: int


@dataclass(frozen=True, slots=True)
class Edition:
    """What is said of all tables at once; the two versions follow `pipeline/schema/POLICY.md`."""

    name: str
    title: str
    description: str
    keywords: tuple[str, ...]
    dataset_version: str
    schema_version: str
    authors: tuple[str, ...]
    licence: Licence
    sharing: Sharing

    @property
    def is_draft(self) -> bool:
        """Whether nobody is named as an author."""
        return not set(self.authors) - {UNNAMED}


def load_edition(folder: Path) -> Edition:
    """Return what `edition.toml` in `folder` declares; raises `SchemaError`."""
    declared = read_toml(folder / _FILE, error=SchemaError)
    for table, keys, where in (
        (declared, _EDITION, ""),
        (declared.get("licence", {}), _LICENCE, "[licence]"),
        (declared.get("sharing", {}), _SHARING, "[sharing]"),
    ):
        check_table(table, keys, file=_FILE, where=where, error=SchemaError)
    sharing = declared["sharing"]
    texts = {name: tuple(columns) for name, columns in sharing["full_text"].items()}
    return Edition(
        name=declared["name"],
        title=declared["title"],
        description=declared["description"],
        keywords=tuple(declared["keywords"]),
        dataset_version=declared["dataset_version"],
        schema_version=declared["schema_version"],
        authors=tuple(declared["authors"]),
        licence=Licence(**declared["licence"]),
        sharing=Sharing(texts, tuple(sharing["quotes"]), sharing["longest_quote"]),
    )
