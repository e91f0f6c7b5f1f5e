"""Parties that the text names in a process whose list does not name them."""

from collections import defaultdict

from extract.reconcile.counts.verdicts import FAILS, HOLDS
from extract.reconcile.ledger import Ledger, Row

NAMED = frozenset({"participant", "member", "party", "observer", "invited", "other"})
"""Statuses that say who belongs to a process; who attended a meeting of it says nothing."""


def check_outside(ledger: Ledger) -> None:
    """Check every party named outside the lists of a thing against those lists."""
    listed: dict[str, list[Row]] = defaultdict(list)
    single: list[Row] = []
    for row in ledger.rows("participations"):
        if row.get("list_id"):
            listed[row.values["in_id"]].append(row)
        elif row.values["participation_status"] in NAMED:
            single.append(row)
    lists = {row.row_id: row for row in ledger.rows("lists")}
    for row in single:
        if members := listed[row.values["in_id"]]:
            _check(ledger, row, members, lists[members[0].values["list_id"]])


def _check(ledger: Ledger, row: Row, listed: list[Row], whole: Row) -> None:
    party, name = row.values["party"], row.values["in_name"]
    same = [other for other in listed if other.values["party_id"] == row.values["party_id"]]
    status, since = row.values["participation_status"], row.get("since")
    told = f"{status} since {since}" if since else status
    ledger.add_check(
        "named_outside_list",
        HOLDS if same else FAILS,
        f"{party} is named as {told} in {name}; the list of it "
        + ("names it too." if same else f"({len(listed)} parties) does not name it."),
        about=[row.row_id],
        quotes={"stated": ledger.words(row), "found": ledger.words(same[0] if same else whole)},
        severity=None if same else "info" if status == "invited" else "warning",
        subject_id=row.row_id,
        stated=told,
        found="in the list" if same else "not in the list",
    )
