"""What a person has confirmed, and whether it still is what was seen then."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.model.correction import APPLIED, CONFLICTING, LAPSED, ORPHANED, Correction
from extract.model.fact import Reconciliation
from extract.model.signature import SourceWords, signature
from extract.reconcile.corrections.board import RowKey
from extract.reconcile.corrections.rows import Desk, Result
from extract.schema import Table

CONFIRMED = "confirmed"
LISTS = "lists"


@dataclass(slots=True)
class Signatures:
    """The hash of every fact of a document, as merged (see `extract.model.signature`)."""

    by_row: dict[RowKey, str] = field(default_factory=dict)

    @classmethod
    def of(
        cls, merged: Reconciliation, texts: Mapping[str, str], schema: Mapping[str, Table]
    ) -> "Signatures":
        """Hash the facts of a document."""
        values: dict[RowKey, dict[str, object]] = defaultdict(dict)
        for value in merged.values:
            if value.field in schema[value.table].columns:
                values[value.table, value.row_id][value.field] = value.value
        words: dict[RowKey, list[SourceWords]] = defaultdict(list)
        for span in merged.spans:
            if not span.field:
                printed = texts[span.source_id][span.start : span.end]
                words[span.table, span.row_id].append(
                    SourceWords(span.source_id, span.start, span.end, printed)
                )
        return cls(
            {
                (fact.table, fact.row_id): signature(
                    fact.table,
                    schema[fact.table].key[0],
                    values[fact.table, fact.row_id],
                    words[fact.table, fact.row_id],
                )
                for fact in merged.facts
            }
        )


def confirm(
    desk: Desk, correction: Correction, signatures: Signatures
) -> tuple[Result, dict[RowKey, str]]:
    """Return what became of a sign-off, and the review of each row that it holds for.

    `old_value` is the hash of the row; of a list as a whole, an object of the ids of its rows, its
    own among them, with the hash of each. What has changed since is no longer confirmed.
    """
    selector = correction.selector
    if isinstance(correction.old_value, dict):
        return _confirm_list(desk, correction, signatures)
    wanted = str(correction.old_value)
    row, why = desk.find(correction, lambda row: signatures.by_row.get(row) == wanted)
    if row is None:
        return why or Result(ORPHANED), {}
    if signatures.by_row.get(row) == wanted:
        return Result(APPLIED, row[1]), {row: CONFIRMED}
    if desk.board.current(selector.table_name, selector.row_id) is None and selector.row_id:
        return Result(ORPHANED, None, "The row that was confirmed is no longer there."), {}
    return Result(LAPSED, row[1], "The row has changed since it was confirmed."), {}


def _confirm_list(
    desk: Desk, correction: Correction, signatures: Signatures
) -> tuple[Result, dict[RowKey, str]]:
    """Confirm a list and its rows, each for itself."""
    selector = correction.selector
    if selector.table_name != LISTS:
        message = "Only a list has rows of its own; old_value must be the hash of the row."
        return Result(CONFLICTING, selector.row_id, message), {}
    signed = {str(row_id): str(value) for row_id, value in correction.old_value.items()}
    holds: dict[RowKey, str] = {}
    for row_id, wanted in signed.items():
        for table in (LISTS, "participations"):
            current = desk.board.current(table, row_id)
            if current and signatures.by_row.get((table, current)) == wanted:
                holds[table, current] = CONFIRMED
    list_id = desk.board.current(LISTS, selector.row_id)
    if list_id is None and not holds:
        return Result(ORPHANED, None, "The list that was confirmed is no longer there."), {}
    changed = len(signed) - len(holds)
    if changed:
        message = f"{changed} of {len(signed)} rows have changed since they were confirmed."
        return Result(LAPSED, list_id, message), holds
    return Result(APPLIED, list_id), holds
