"""The rows of a document while they are corrected: what each source states of each."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.model.block import Segmentation
from extract.model.statement import Recognition, Statement, Value
from extract.model.text import Span
from extract.reconcile.corrections.keys import Values, changed_id
from extract.reconcile.corrections.place import Place
from extract.reconcile.merging import Merger
from extract.reconcile.testimony import Testimony

RowKey = tuple[str, str]
"""A table and the id of a row."""


class Clash(Exception):  # noqa: N818  no error: the correction that meets it says what to do
    """A row that would become another one, whose id is its argument."""


@dataclass(slots=True)
class Told:
    """A row as one source states it, once."""

    source: int
    statement: Statement
    values: list[Value]

    @property
    def row(self) -> RowKey:
        """The row that is stated."""
        return self.statement.table, self.statement.row_id

    def get(self, name: str) -> str | None:
        """Return what is stated of a field."""
        return next((v.value for v in self.values if v.field == name), None)

    def spans(self, name: str = "") -> list[Span]:
        """Return the words of a field, those of the row for ''."""
        own = [self.statement] if not name else [v for v in self.values if v.field == name]
        return [span for one in own for span in map(Span, one.starts, one.ends)]

    def put(self, name: str, value: str | None, words: Sequence[Span] = ()) -> None:
        """State `value` of a field, None: nothing; on `words`, or else on those it stood on."""
        old = next((v for v in self.values if v.field == name), None)
        self.values = [v for v in self.values if v.field not in (name, f"{name}_missing")]
        if value is None:
            return
        starts, ends = (old.starts, old.ends) if old else ((), ())
        if words:
            starts, ends = tuple(s.start for s in words), tuple(s.end for s in words)
        self.values.append(Value(self.statement.number, name, value, starts, ends))


@dataclass(slots=True)
class Board:
    """Every row of a document by its id, and what has been done to them so far."""

    document_id: str
    testimonies: Sequence[Testimony]
    agree: Mapping[str, frozenset[str]]
    told: list[Told] = field(default_factory=list)
    rows: dict[RowKey, list[Told]] = field(default_factory=dict)
    renamed: dict[RowKey, str] = field(default_factory=dict)
    reviews: dict[RowKey, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay out what the sources state."""
        for number, testimony in enumerate(self.testimonies):
            values: dict[int, list[Value]] = {}
            for value in testimony.recognition.values:
                values.setdefault(value.number, []).append(value)
            for statement in testimony.recognition.statements:
                self.add(Told(number, statement, values.get(statement.number, [])))

    def add(self, told: Told) -> None:
        """Add what a source states of a row."""
        self.told.append(told)
        self.rows.setdefault(told.row, []).append(told)

    def current(self, table: str, row_id: str | None) -> str | None:
        """Return the id that a row has now, None where there is no such row."""
        seen = set()
        while row_id is not None and (table, row_id) not in self.rows and row_id not in seen:
            seen.add(row_id)
            row_id = self.renamed.get((table, row_id))
        return row_id if row_id and (table, row_id) in self.rows else None

    def values(self, row: RowKey) -> dict[str, str]:
        """Return the values on which the sources of a row agree, as merging settles them."""
        return self._settled(self.rows.get(row, ()))

    def _settled(self, every: Sequence[Told]) -> dict[str, str]:
        merger = Merger(self.document_id, self.agree)
        for number, testimony in enumerate(self.testimonies):
            told = [one for one in every if one.source == number]
            if told:
                merger.hear(_testimony(testimony, told))
        merger.settle()
        return {value.field: value.value for value in merger.values}

    def at(self, table: str, place: Place) -> list[str]:
        """Return the ids of the rows on these words: those on just them, or else on some."""
        exact: dict[str, None] = {}
        some: dict[str, None] = {}
        for told in self.told:
            if told.statement.table != table or self._source_id(told) != place.source_id:
                continue
            names = ("", *(value.field for value in told.values))
            spans = [spans for name in names if (spans := told.spans(name))]
            if any((s[0].start, s[-1].end) == place[1:] for s in spans):
                exact[told.statement.row_id] = None
            elif any(s.start < place.end and place.start < s.end for own in spans for s in own):
                some[told.statement.row_id] = None
        return list(exact or some)

    def _source_id(self, told: Told) -> str:
        return self.testimonies[told.source].source_id

    def referring(self, row_id: str) -> Iterator[tuple[Told, Value]]:
        """Return every value that names a row, with what states it."""
        for told in self.told:
            for value in told.values:
                if value.value == row_id and value.field.endswith("_id"):
                    yield told, value

    def change(self, row: RowKey, change: Callable[[Told], None]) -> RowKey:
        """Change what every source states of a row, and return the row under the id it then has.

        Raises `Clash`, with nothing changed, where there is a row of that id already.
        """
        kept = [(told, list(told.values)) for told in self.rows[row]]
        before = self.values(row)
        for told, _ in kept:
            change(told)
        new_id = self.id_of(row, before)
        if new_id != row[1] and (row[0], new_id) in self.rows:
            for told, values in kept:
                told.values = values
            raise Clash(new_id)
        if new_id != row[1]:
            self.rename(row, new_id)
        return row[0], new_id

    def part(self, row: RowKey, told: Sequence[Told], change: Callable[[Told], None]) -> RowKey:
        """Change what some say of a row and not the others: then it is a row of its own."""
        before = self._settled(told)
        for one in told:
            change(one)
        rule_id = told[0].statement.rule_id
        new_id = changed_id(self.document_id, *row, rule_id, before, self._settled(told))
        if new_id == row[1]:
            return row
        parted = set(map(id, told))
        self.rows[row] = [one for one in self.rows[row] if id(one) not in parted]
        for one in told:
            one.statement = replace(one.statement, row_id=new_id)
            self.rows.setdefault((row[0], new_id), []).append(one)
        return row[0], new_id

    def id_of(self, row: RowKey, before: Values) -> str:
        """Return the id that the present values of a row give it; they were `before`."""
        rule_id = self.rows[row][0].statement.rule_id
        return changed_id(self.document_id, *row, rule_id, before, self.values(row))

    def rename(self, row: RowKey, new_id: str) -> None:
        """Give a row another id, wherever it is named; if there is such a row, they become one."""
        table, row_id = row
        for told in self.rows.pop(row):
            told.statement = replace(told.statement, row_id=new_id)
            self.rows.setdefault((table, new_id), []).append(told)
        self.renamed[row] = new_id
        if row in self.reviews:
            self.reviews[table, new_id] = self.reviews.pop(row)
        for told, value in list(self.referring(row_id)):
            told.put(value.field, new_id)

    def remove(self, row: RowKey) -> None:
        """Take a row away."""
        gone = set(map(id, self.rows.pop(row)))
        self.told = [told for told in self.told if id(told) not in gone]
        self.reviews.pop(row, None)

    def result(self) -> list[Testimony]:
        """Return what the sources state now."""
        found = []
        for number, testimony in enumerate(self.testimonies):
            own = [told for told in self.told if told.source == number]
            stated = _testimony(testimony, own).recognition
            recognition = replace(
                testimony.recognition, statements=stated.statements, values=stated.values
            )
            found.append(testimony._replace(recognition=recognition))
        return found


def _testimony(testimony: Testimony, told: Sequence[Told]) -> Testimony:
    """Return a testimony of these rows alone, numbered anew."""
    statements = tuple(replace(one.statement, number=n) for n, one in enumerate(told))
    values = tuple(replace(v, number=n) for n, one in enumerate(told) for v in one.values)
    recognition = Recognition((), (), (), (), statements, values, ())
    return Testimony(testimony.source, Segmentation((), (), (), (), ()), recognition)
