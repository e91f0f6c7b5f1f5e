"""What every recognizer of facts looks at: the leaves of a source with their names and dates."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from extract.model.page import Note
from extract.model.text import even
from extract.nomenclature import Nomenclature
from extract.phrases import ListWords
from extract.profile import Report
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.dates import DateFound, DateWords
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.naming import Naming
from extract.recognize.names.register import Register
from extract.recognize.statements import Statements, Words
from extract.recognize.text import Text
from extract.themes import Themes
from extract.translations import Translations


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """All declared words that recognizers need, loaded once."""

    nomenclature: Nomenclature
    lists: ListWords
    dates: DateWords
    themes: Themes
    events: EventWords
    sayings: Sayings
    translations: Translations
    naming: Naming


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a chronological list: what follows its `date`, from `body` up to `end`.

    `in_id` is what its `label` before a colon or dash, or the heading above, names: that which its
    meeting is one of.
    """

    leaf: Leaf
    end: int
    date: DateFound
    body: int
    label: Words | None = None
    in_id: str | None = None


@dataclass(slots=True)
class Context:
    """One text between its leaves and its facts; `cities` gives the country of a folded name.

    `towns` does so for names that are places only where the words around them say so.
    `clauses` is what `clauses_of` found last, with what it was asked for; `referred` are the short
    references to processes, leaf by leaf; `standing` the conferences that last; `main` is what the
    document is of, where first named; `listed` is the first list that names a party, by what makes
    a participation one row; `printed` are the tables as `tables_of` has understood them;
    `entries` those of chronological lists, leaf by leaf; `periods` what headings cover, by their
    sections, and under "" what the document does.
    """

    report: Report
    text: Text
    words: Vocabularies
    leaves: list[Leaf]
    register: Register
    statements: Statements
    found: dict[int, list[Found]] = field(default_factory=dict)
    titled: tuple[str, Words] | None = None
    dates: dict[int, list[DateFound]] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)
    cities: Mapping[str, str] = field(default_factory=dict)
    towns: Mapping[str, str] = field(default_factory=dict)
    list_counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    listed: dict[tuple[str, ...], str | None] = field(default_factory=dict)
    clauses: tuple[Any, Any, list[Any]] | None = None
    referred: dict[int, list[Found]] = field(default_factory=dict)
    standing: frozenset[str] = frozenset()
    main: tuple[Leaf, Found] | None = None
    printed: list[Any] | None = None
    entries: dict[int, list[Entry]] = field(default_factory=dict)
    periods: dict[str, DateFound | None] = field(default_factory=dict)
    _even: dict[int, str] = field(default_factory=dict)

    @property
    def main_id(self) -> str | None:
        """The id of what the document is of."""
        return self.main[1].entity_id if self.main else None

    def names(self, leaf: Leaf, start: int = 0, end: int | None = None) -> list[Found]:
        """Return the names that lie within [start, end) of a leaf, in the order of the text."""
        stop = len(leaf.text) if end is None else end
        return [f for f in self.found.get(id(leaf), ()) if start <= f.start and f.end <= stop]

    def countries(self, leaf: Leaf, start: int = 0, end: int | None = None) -> list[Found]:
        """Return the countries and territories named within [start, end) of a leaf."""
        return [f for f in self.names(leaf, start, end) if f.kind == "country"]

    def things(self, leaf: Leaf, start: int = 0, end: int | None = None) -> list[Found]:
        """Return the names of anything but countries and places, none within another."""
        return [f for f in self.names(leaf, start, end) if f.kind == "name"]

    def dates_in(self, leaf: Leaf, start: int = 0, end: int | None = None) -> list[DateFound]:
        """Return the calendar expressions within [start, end) of a leaf."""
        stop = len(leaf.text) if end is None else end
        return [d for d in self.dates.get(id(leaf), ()) if start <= d.start and d.end <= stop]

    def even(self, leaf: Leaf) -> str:
        """Return the folded text of a leaf, offsets unchanged."""
        key = id(leaf)
        if key not in self._even:
            self._even[key] = even(leaf.text)
        return self._even[key]

    def country_of_town(self, name: str) -> str | None:
        """Return the key of the country in which the town of a folded name lies."""
        return self.cities.get(name) or self.towns.get(name)

    def entry_at(self, leaf: Leaf, at: int) -> Entry | None:
        """Return the entry of a chronological list in which the character `at` stands."""
        entries = self.entries.get(id(leaf), ())
        return next((e for e in entries if e.date.start <= at < e.end), None)

    def tables(self) -> Iterator[tuple[str, list[Leaf]]]:
        """Return the cells of each table, in reading order."""
        cells: dict[str, list[Leaf]] = {}
        for leaf in self.leaves:
            if leaf.cell is not None:
                cells.setdefault(leaf.cell.table_id, []).append(leaf)
        yield from cells.items()

    def prose(self) -> Iterator[Leaf]:
        """Return the leaves that are no cells."""
        return (leaf for leaf in self.leaves if leaf.cell is None)

    def doubt(self, check_name: str, message: str, words: Sequence[Words]) -> None:
        """Note something that a person should look at."""
        spans = [span for part in words for span in part.back()]
        self.notes.append(
            Note(
                check_name,
                "warning",
                "cannot_be_checked",
                message,
                tuple(span.start for span in spans),
                tuple(span.end for span in spans),
            )
        )
