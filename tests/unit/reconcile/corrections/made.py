"""A small document of made-up facts, with corrections as people write them."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract import schema
from extract.model.block import Coverage, Segmentation
from extract.model.correction import Outcome
from extract.recognize import recognize
from extract.reconcile import reconcile
from extract.reconcile.corrections.applying import Corrections
from extract.reconcile.corrections.lines import read_corrections
from extract.reconcile.corrections.signing import Signatures
from extract.reconcile.testimony import Testimony
from tests.unit.recognize.made import VOCABULARY, dated_report, segmented

if TYPE_CHECKING:
    from extract.model.fact import Reconciliation

SCHEMA = schema.load(VOCABULARY.parent / "schema")
AGREE = {name: table.agree for name, table in SCHEMA.items()}
HEADINGS = ("Process", "Government Participants")
PROCESS = "Tallinn Process (2009)"
TABLE = (HEADINGS, (PROCESS, "Estonia, Finland, Niger and Sweden"))
PROSE = (
    "The talks are held each year. Norway takes no seat.",
    "A workshop on visas was held in Riga in May 2003.",
)

Row = dict[str, Any]


def canonical(segmentation: Segmentation) -> str:
    """Return the canonical text that a made segmentation stands on."""
    pieces = [(p.starts[0], p.text) for p in segmentation.passages if p.text]
    pieces += [(c.starts[0], c.text) for c in segmentation.cells]
    text = ""
    for start, piece in sorted(pieces):
        text += "\n" * (start - len(text)) + piece
    return text


def covered(segmentation: Segmentation) -> Segmentation:
    """Return a made segmentation with what became of its characters."""
    stretches = [
        Coverage(p.starts[0], p.ends[0], "passage", p.passage_id, None)
        for p in segmentation.passages
        if p.text
    ]
    stretches += [
        Coverage(c.starts[0], c.ends[0], "cell", f"{c.table_id}{c.row_index}", None)
        for c in segmentation.cells
    ]
    return replace(segmentation, coverage=tuple(stretches))


def line(
    operation: str,
    quote: str,
    *,
    table: str = "participations",
    row_id: str | None = None,
    prefix: str = "",
    suffix: str = "",
    **more: Any,
) -> Row:
    """Return a correction as a line of a file has it."""
    selector = {
        "quote": quote,
        "prefix": prefix,
        "suffix": suffix,
        "table_name": table,
        "row_id": row_id,
    }
    return {
        "operation": operation,
        "selector": selector,
        "reason": "as printed",
        "author": "A. Reader",
        "made_on": "2026-01-31",
        **more,
    }


class Made:
    """A document recognized and reconciled, with corrections applied."""

    def __init__(
        self,
        folder: Path,
        *lines: Row,
        prose: Sequence[str] = PROSE,
        table: Sequence[Sequence[str]] = TABLE,
    ) -> None:
        report = dated_report("en", "2003-11")
        segmentation = covered(segmented(*prose, table=table))
        self.text = canonical(segmentation)
        found = recognize(segmentation, report.sources[0], report, VOCABULARY)
        path = folder / "doc.jsonl"
        path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
        texts = {"doc/doc.txt": self.text}
        self.result: Reconciliation = reconcile(
            report,
            [Testimony(report.sources[0], segmentation, found)],
            AGREE,
            VOCABULARY,
            Corrections(read_corrections(path, SCHEMA), texts, SCHEMA),
        )
        self.signatures = Signatures.of(self.result, texts, SCHEMA).by_row

    @property
    def outcomes(self) -> list[str]:
        """What became of each line."""
        return [outcome.outcome for outcome in self.result.corrections]

    @property
    def outcome(self) -> Outcome:
        """What became of the one line."""
        (outcome,) = self.result.corrections
        return outcome

    def rows(self, table: str = "participations") -> list[Row]:
        """Return the rows of a table with their ids and reviews."""
        values: dict[str, Row] = {}
        for value in self.result.values:
            values.setdefault(value.row_id, {})[value.field] = value.value
        return [
            {"id": fact.row_id, "review": fact.review, **values[fact.row_id]}
            for fact in self.result.facts
            if fact.table == table
        ]

    def row(self, table: str = "participations", **wanted: str) -> Row:
        """Return the one row with these values."""
        (found,) = [r for r in self.rows(table) if wanted.items() <= r.items()]
        return found

    def parties(self) -> dict[str, str]:
        """Return the codes of the parties, by their printed names."""
        return {row["party"]: row.get("party_iso3", "") for row in self.rows()}

    def words(self, row_id: str, field: str = "") -> list[str]:
        """Return the words that a row, or a field of it, stands on."""
        return [
            self.text[span.start : span.end]
            for span in self.result.spans
            if (span.row_id, span.field) == (row_id, field)
        ]

    def findings(self) -> list[tuple[str, str]]:
        """Return the checks of corrections, with their severity."""
        return [
            (check.check_name, check.severity)
            for check in self.result.checks
            if check.check_name.startswith("correction")
        ]
