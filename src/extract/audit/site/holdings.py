"""What the tables hold about one document, as the site asks for it."""

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from extract.audit.release import Release, Row
from extract.schema import Table

_NAMES = ("name_en", "name_fr", "acronym_en", "acronym_fr")
_TAKEN = frozenset({"assets", "against"})
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,80}")


@dataclass(frozen=True)
class Holdings:
    """The rows of one document: itself, its sources in their order, and what is said of them.

    `hashes` are the sha256 of the published tables, by name.
    """

    document: Row
    release: Release
    declared: Mapping[str, Table]
    hashes: Mapping[str, str]

    @property
    def document_id(self) -> str:
        """The document's id."""
        return str(self.document["document_id"])

    @property
    def folder(self) -> str:
        """The name of its folder in the site."""
        if _PLAIN.fullmatch(self.document_id) and self.document_id not in _TAKEN:
            return self.document_id
        return hashlib.sha256(self.document_id.encode()).hexdigest()[:16]

    @property
    def name(self) -> str:
        """What a person calls it: its symbol, or its id."""
        return str(self.document.get("symbol") or self.document_id)

    @cached_property
    def sources(self) -> tuple[Row, ...]:
        """Its files, those that state something before those derived from them."""
        rows = sorted(
            self.release.rows("sources"),
            key=lambda row: (row.get("derived_from_id") is not None, row["source_id"]),
        )
        return tuple(rows)

    @cached_property
    def place_of(self) -> dict[str, int]:
        """The place of each source in `sources`, by id."""
        return {row["source_id"]: number for number, row in enumerate(self.sources)}

    @property
    def witnesses(self) -> tuple[Row, ...]:
        """The sources that are derived from no other."""
        return tuple(row for row in self.sources if row.get("derived_from_id") is None)

    @cached_property
    def facsimiles(self) -> tuple[Row, ...]:
        """The sources whose pages are a facsimile."""
        return tuple(row for row in self.sources if row.get("standing") == "facsimile")

    @cached_property
    def spans(self) -> dict[tuple[str, str], list[Row]]:
        """The fragments of each row and field that stand in its sources, in reading order."""
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.release.rows("spans"):
            found[row["table_name"], row["row_id"]].append(row)
        for rows in found.values():
            rows.sort(key=lambda r: (self.place_of[r["source_id"]], r["field"], r["fragment"]))
        return found

    @cached_property
    def witnesses_of(self) -> dict[tuple[str, str], list[Row]]:
        """What each source gives for the fields of a fact, by table and row id."""
        found: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self.release.rows("witnesses"):
            found[row["table_name"], row["row_id"]].append(row)
        return found

    @cached_property
    def entity_names(self) -> dict[str, str]:
        """What each entity is called, by id: its English name, or the French one, an acronym."""
        return {
            row["entity_id"]: next(
                (str(row[form]) for form in _NAMES if row.get(form)), row["kind"]
            )
            for row in self.release.rows("entities")
        }

    def rows(self, table: str) -> list[Row]:
        """Return the rows of `table` that are about this document or one of its sources."""
        return self.release.rows(table)

    def page_at(self, source_id: str, offset: int) -> int:
        """Return the page of a source on which a character stands."""
        pages = self.release.pages[source_id]
        at = bisect_right(pages, offset, key=lambda row: int(row["char_start"]))
        return int(pages[max(0, at - 1)]["page"])

    @cached_property
    def _cells(self) -> dict[str, Row]:
        return {row["cell_id"]: row for row in self.release.rows("cells")}

    def language_of(self, row_id: str) -> str | None:
        """Return the language of a passage, or of the table in which a cell stands."""
        cell = self._cells.get(row_id)
        above = self.release.lineage(cell["table_id"] if cell else row_id)
        return next((row["language"] for row in above if row["language"]), None)

    def key_of(self, table: str) -> str:
        """Return the column that names a row of `table`."""
        return self.declared[table].key[0]
