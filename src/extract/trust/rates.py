"""Error rates: judgements counted per table and field, with intervals."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.trust.readings import CANNOT_TELL, RIGHT, WRONG, Reading
from extract.trust.wilson import wilson

WHOLE_ROW = "(whole row)"
"""Stands for the field in the rate of rows of which any field is wrong."""

COLUMNS = (
    *("table_name", "field", "n", "of_them_empty", "wrong", "error_rate", "low", "high"),
    *("cannot_tell", "how_read"),
)


@dataclass(frozen=True, slots=True)
class Rate:
    """`wrong` of `count` judged; `empty` of these were fields without a value.

    What a reader could not tell is counted apart and is no part of `count`. The interval is
    Wilson's at 95 %.
    """

    table_name: str
    field: str
    count: int
    empty: int
    wrong: int
    cannot_tell: int
    how: str

    @property
    def share(self) -> float | None:
        """The error rate; null where nothing could be told."""
        return self.wrong / self.count if self.count else None

    @property
    def interval(self) -> tuple[float, float]:
        """The interval of the error rate."""
        return wilson(self.wrong, self.count)

    @property
    def row(self) -> tuple[str | int | float | None, ...]:
        """The values of `COLUMNS`."""
        low, high = self.interval
        share = None if self.share is None else round(self.share, 4)
        return (
            *(self.table_name, self.field, self.count, self.empty, self.wrong, share),
            *(round(low, 4), round(high, 4), self.cannot_tell, self.how),
        )


def rates(readings: Iterable[Reading]) -> Iterator[Rate]:
    """Yield a rate per sample, table and field, and before them one of the table's whole rows.

    A row is wrong if any of its fields is; one with none wrong and some that could not be told
    cannot be told.
    """
    tables: dict[tuple[str, str], list[Reading]] = defaultdict(list)
    for reading in readings:
        tables[reading.how, reading.table_name].append(reading)
    for (how, table), judged in tables.items():
        yield _rate(table, WHOLE_ROW, how, list(_rows(judged)))
        fields: dict[str, list[Reading]] = defaultdict(list)
        for reading in judged:
            fields[reading.field].append(reading)
        fields.pop("", None)
        for field, those in fields.items():
            yield _rate(table, field, how, those)


def _rows(judged: Iterable[Reading]) -> Iterator[Reading]:
    rows: dict[str, list[Reading]] = defaultdict(list)
    for reading in judged:
        rows[reading.row_id].append(reading)
    for row_id, fields in rows.items():
        judgements = {reading.judgement for reading in fields}
        worst = next(j for j in (WRONG, CANNOT_TELL, RIGHT) if j in judgements)
        yield Reading(fields[0].table_name, row_id, "", worst, fields[0].how)


def _rate(table: str, field: str, how: str, judged: list[Reading]) -> Rate:
    told = [reading for reading in judged if reading.judgement != CANNOT_TELL]
    return Rate(
        table_name=table,
        field=field,
        count=len(told),
        empty=sum(reading.is_empty for reading in told),
        wrong=sum(reading.judgement == WRONG for reading in told),
        cannot_tell=len(judged) - len(told),
        how=how,
    )
