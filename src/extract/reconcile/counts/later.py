"""Events dated after the document: announced ones are in order, those told as held are not."""

from extract.model.interval import interval
from extract.reconcile.counts.verdicts import CANNOT, FAILS, HOLDS
from extract.reconcile.ledger import Ledger

TOLD = {
    "held": (FAILS, "told as if it had taken place"),
    "begun": (FAILS, "told as if it had begun"),
    "not_stated": (CANNOT, "listed without saying whether it has taken place"),
}
"""Verdict and words for what the text says of an event that lies ahead of it."""


def check_later_events(ledger: Ledger) -> None:
    """Check the tense of every event that begins after the last day of the document's date."""
    issued = interval(ledger.report.document_date or "")
    if issued is None:
        return
    for event in ledger.rows("events"):
        dated = interval(event.get("date") or "")
        if dated is None or dated[0] <= issued[1]:
            continue
        date, status = event.values["date"], event.values["event_status"]
        verdict, told = TOLD.get(status, (HOLDS, f"told as {status}"))
        ledger.add_check(
            "event_after_document",
            verdict,
            f"“{event.values['title']}” is dated {date}, after the document "
            f"({ledger.report.document_date}), and is {told}.",
            about=[event.row_id],
            quotes={"stated": ledger.words(event)},
            subject_id=event.row_id,
            stated=date,
            found=ledger.report.document_date,
        )
