"""Years beside a name in a table against the years that the prose gives for its beginning."""

from collections.abc import Iterator

from extract.model.text import fold
from extract.reconcile.counts.verdicts import CANNOT, FAILS, HOLDS
from extract.reconcile.dates import relation
from extract.reconcile.ledger import Ledger, Row

BEGINNINGS = frozenset({"initiated", "launched"})


def check_years(ledger: Ledger) -> None:
    """Check each bracketed year against every dated beginning of the same thing.

    A year in brackets beside a name is no founding: that it differs is shown, not decided.
    """
    begun_rows = list(beginnings(ledger))
    for label in ledger.rows("attributes"):
        if label.values["attribute"] != "label_year":
            continue
        for begun in begun_rows:
            if begun.values["in_id"] == label.values["in_id"]:
                _check(ledger, label, begun)


def beginnings(ledger: Ledger) -> Iterator[Row]:
    """Return the rows that date the beginning of a thing, other than years beside its name."""
    for row in ledger.rows("attributes"):
        if row.values["attribute"] in BEGINNINGS and row.get("date"):
            yield row
    for row in ledger.rows("events"):
        is_dated = row.values["event_class"] == "foundation" and row.get("date")
        if is_dated and row.get("in_id") and _founds_itself(ledger, row):
            yield row


def _founds_itself(ledger: Ledger, event: Row) -> bool:
    """Whether a founding is of the thing it stands under, not of an office of it."""
    return fold(event.values["title"]) in map(fold, ledger.names(event.values["in_id"]))


def _check(ledger: Ledger, label: Row, begun: Row) -> None:
    year, date = label.values["value"], begun.values["date"]
    how = relation(year, date.removesuffix("/.."))
    agrees = how in ("agree", "broader", "narrower")
    name = ledger.called(label.values["in_id"])
    ledger.add_check(
        "years_in_table_and_prose",
        HOLDS if agrees else FAILS if how == "conflict" else CANNOT,
        f"{name} has the year {year} beside its name; the text dates its beginning {date}"
        + ("." if agrees else ": another year."),
        about=[label.row_id, begun.row_id],
        quotes={"stated": ledger.words(label, "value"), "found": ledger.words(begun, "date")},
        subject_id=label.values["in_id"],
        stated=year,
        found=date,
    )
