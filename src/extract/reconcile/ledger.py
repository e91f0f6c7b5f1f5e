"""The merged facts of a document as rows, and what comparing them adds to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extract.model.block import Passage
from extract.model.fact import Check, Comparison, Fact, FactSpan, Link, Reconciliation
from extract.model.identity import digest
from extract.model.statement import Name
from extract.model.text import Span, fold
from extract.profile import Report
from extract.reconcile.testimony import Testimony


class Row(NamedTuple):
    """A fact with its values by field."""

    fact: Fact
    values: Mapping[str, str]

    @property
    def row_id(self) -> str:
        """The id of the row."""
        return self.fact.row_id

    def get(self, name: str) -> str | None:
        """Return the value of a field, None where it is not stated."""
        return self.values.get(name)


class Words(NamedTuple):
    """Words of a source: fragments of its canonical text."""

    source_id: str
    spans: tuple[Span, ...]


@dataclass(slots=True)
class Ledger:
    """What is known of a document once its facts are merged; later steps add to it."""

    report: Report
    testimonies: Sequence[Testimony]
    merged: Reconciliation
    links: dict[str, Link] = field(default_factory=dict)
    comparisons: dict[str, Comparison] = field(default_factory=dict)
    checks: dict[str, Check] = field(default_factory=dict)
    quotes: dict[FactSpan, None] = field(default_factory=dict)
    _rows: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    _spans: dict[tuple[str, str], list[FactSpan]] = field(default_factory=lambda: defaultdict(list))
    _names: dict[str, list[Name]] = field(default_factory=lambda: defaultdict(list))
    _titles: dict[str, str] = field(default_factory=dict)
    _bearers: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        """Put values and words to their rows."""
        values: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
        for value in self.merged.values:
            values[value.table, value.row_id][value.field] = value.value
        for fact in self.merged.facts:
            row = Row(fact, values[fact.table, fact.row_id])
            self._rows[fact.table].append(row)
            if fact.table == "events":
                self._titles[fact.row_id] = row.values.get("title", "it")
        for span in self.merged.spans:
            self._spans[span.table, span.row_id].append(span)
        for name in self.merged.names:
            self._names[name.entity_id].append(name)
            self._bearers[fold(name.name)].add(name.entity_id)
        self.quotes.update(dict.fromkeys(self.merged.quotes))
        self.comparisons.update({c.comparison_id: c for c in self.merged.comparisons})

    def rows(self, table: str) -> Sequence[Row]:
        """Return the rows of `table`."""
        return self._rows[table]

    def names(self, entity_id: str) -> Sequence[str]:
        """Return every name of an entity, those of the vocabularies and those of the text."""
        return [name.name for name in self._names.get(entity_id, ())]

    def named(self, name: str) -> str | None:
        """Return the entity that bears `name`; None where none does, or several."""
        found = self._bearers.get(fold(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def called(self, entity_id: str) -> str:
        """Return the name by which messages speak of an entity: the shortest printed one.

        An event is called by its title.
        """
        every = self._names.get(entity_id, ())
        names = [name for name in every if name.form != "acronym"] or every
        printed = [name.name for name in names if name.basis == "text"] or [n.name for n in names]
        shortest = min(printed, key=lambda name: (len(name), name), default=None)
        return shortest or self._titles.get(entity_id, "it")

    def words(self, row: Row, name: str = "", source_id: str | None = None) -> Words:
        """Return the words of a field of a row, those of the row where the field has none.

        They are of one source: `source_id`, by default that of its first witness.
        """
        wanted = source_id or row.fact.source_id
        spans = [s for s in self._spans[row.fact.table, row.row_id] if s.source_id == wanted]
        found = [s for s in spans if s.field == name] or [s for s in spans if not s.field]
        return Words(wanted, tuple(sorted(Span(s.start, s.end) for s in found)))

    def independent(self) -> Iterator[Testimony]:
        """Return the sources that were not made from another one."""
        return (t for t in self.testimonies if t.derived_from_id is None)

    def passages(self) -> dict[str, tuple[str, Passage]]:
        """Return the passages of all sources by their ids, each with its source."""
        return {
            passage.passage_id: (testimony.source_id, passage)
            for testimony in self.testimonies
            for passage in testimony.segmentation.passages
        }

    def add_check(
        self,
        check_name: str,
        verdict: str,
        message: str,
        *,
        about: Sequence[str],
        quotes: Mapping[str, Words],
        severity: str | None = None,
        subject_id: str | None = None,
        claim_id: str | None = None,
        stated: str | None = None,
        found: str | None = None,
    ) -> None:
        """Add something that was checked; `about` makes its id, `quotes` are its words by field.

        What fails is a warning, all else for information, unless `severity` says otherwise.
        """
        finding_id = digest(self.report.document_id, "finding", check_name, *about)
        first = next(iter(quotes.values()), None)
        self.checks[finding_id] = Check(
            finding_id,
            first.source_id if first else None,
            check_name,
            severity or ("warning" if verdict == "fails" else "info"),
            verdict,
            subject_id,
            claim_id,
            stated,
            found,
            message,
        )
        for name, words in quotes.items():
            self.quote("findings", finding_id, name, words)

    def quote(self, table: str, row_id: str, name: str, words: Words) -> None:
        """Note the words of a field of a row that is no fact."""
        for span in words.spans:
            self.quotes[FactSpan(table, row_id, name, words.source_id, span.start, span.end)] = None

    def add_links(self, links: Iterable[Link]) -> None:
        """Add links; the same link twice is one."""
        self.links.update({link.link_id: link for link in links})

    def result(self) -> Reconciliation:
        """Return all of it."""
        return replace(
            self.merged,
            comparisons=tuple(self.comparisons.values()),
            links=tuple(self.links.values()),
            checks=tuple(self.checks.values()),
            quotes=tuple(self.quotes),
        )
