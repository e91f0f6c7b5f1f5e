"""How far to trust the tables: what readers found who held a sample of rows against the page.

`readings` and `audits` read judgements, `rates` counts them, `wilson` gives the intervals, `stated`
takes in rates that were measured elsewhere, on a report that no rule was made for. Agreement with
the golden rows is no error rate: the rules were written with those rows in view.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.released.delimited import as_csv
from extract.trust.audits import load_audit
from extract.trust.files import header_of
from extract.trust.rates import COLUMNS, Rate, rates
from extract.trust.readings import Reading, is_readings, load_readings
from extract.trust.stated import Stated, is_stated, load_stated, refuse

FILE = "error_rates.csv"
"""What exports call the rates of samples."""

UNSEEN_FILE, UNSEEN_EACH = "error_rates_unseen.csv", "error_rates_unseen_{}.csv"
"""What exports call rates of reports that no rule was made for: one file of them, or several."""


@dataclass(frozen=True, slots=True)
class Trust:
    """Rates per table and field from samples, rates stated for unseen reports, and remarks."""

    rates: tuple[Rate, ...]
    unseen: tuple[Stated, ...]
    remarks: tuple[str, ...]


def trust(folder: Path, added: Iterable[Path] = ()) -> Trust:
    """Return what the CSV files in `folder`, and the `added` files of the audit site, say.

    A CSV file with a column `judgement` holds readings, one with `precision` rates; any other is
    refused. A folder that is not there says nothing. Raises `ReadingsError`.
    """
    readings: list[Reading] = []
    unseen: list[Stated] = []
    remarks: list[str] = []
    for path in sorted(folder.glob("*.csv")):
        columns = header_of(path)
        if is_readings(columns):
            readings += load_readings(path)
        elif is_stated(columns):
            unseen.append(load_stated(path))
        else:
            raise refuse(path)
    for path in added:
        audit = load_audit(path)
        readings += audit.readings
        remarks += audit.remarks
    return Trust(tuple(rates(readings)), tuple(unseen), tuple(remarks))


def exported(found: Trust) -> dict[str, str]:
    """Return the files, by name, that go with an export; none where nothing was measured."""
    files = {}
    if found.rates:
        files[FILE] = as_csv(COLUMNS, [rate.row for rate in found.rates])
    for stated in found.unseen:  # each with columns of its own: one file could not hold two
        name = UNSEEN_FILE if len(found.unseen) == 1 else UNSEEN_EACH.format(Path(stated.file).stem)
        files[name] = _plain(stated.columns, stated.rows)
    return files


def _plain(columns: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return as_csv(columns, [[value or None for value in row] for row in rows])
