"""Years beside a name in a table against the years that the prose gives for its beginning."""

from collections.abc import Iterator

from extract.model.interval import relation
from extract.reconcile.counts.verdicts import CANNOT, FAILS, HOLDS
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
        dates: set[str] = set()
        for thing, begun in begun_rows:
            if thing == label.values["in_id"] and begun.values["date"] not in dates:
                dates.add(begun.values["date"])
                _check(ledger, label, begun)


def beginnings(ledger: Ledger) -> Iterator[tuple[str, Row]]:
    """Return what began, and the row that dates it; years beside a name are not among them."""
    for row in ledger.rows("attributes"):
        if row.values["attribute"] in BEGINNINGS and row.get("date"):
            yield row.values["in_id"], row
    for row in ledger.rows("events"):
        founded = ledger.named(row.values["title"])
        if row.values["event_class"] == "foundation" and row.get("date") and founded:
            yield founded, row


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
        about=[label.row_id, date],
        quotes={"stated": ledger.words(label, "value"), "found": ledger.words(begun, "date")},
        subject_id=label.values["in_id"],
        stated=year,
        found=date,
    )
