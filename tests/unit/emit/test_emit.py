"""From what is known of a document to the rows of its tables."""

from dataclasses import replace

import pytest

from extract.emit import emit
from extract.emit.rows import Part
from extract.errors import SchemaError
from extract.model.fact import Fact, FactSpan, FactValue, Reconciliation, Witness
from extract.model.statement import Entity
from extract.profile import Report
from extract.schema import Table

Schema = dict[str, Table]

NOTHING = Reconciliation((), (), (), (), (), (), (), (), ())
"""The facts of a document that states none."""


def test_every_declared_table_is_made(report: Report, part: Part, schema: Schema) -> None:
    tables = emit(report, [part], NOTHING, schema)
    assert list(tables) == list(schema)
    assert {name: table.num_rows for name, table in tables.items() if table.num_rows} == {
        "documents": 1,
        "sources": 1,
        "pages": 1,
        "lost_glyphs": 1,
        "passages": 2,
        "cells": 1,
        "footnote_calls": 1,
        "spans": 5,
        "coverage": 4,
        "findings": 1,
    }


def test_every_quote_is_the_text_at_its_offsets(report: Report, part: Part, schema: Schema) -> None:
    for span in emit(report, [part], NOTHING, schema)["spans"].to_pylist():
        assert span["quote"] == part.reading.text[span["char_start"] : span["char_end"]]


def test_every_span_leads_to_a_row(report: Report, part: Part, schema: Schema) -> None:
    tables = emit(report, [part], NOTHING, schema)
    for span in tables["spans"].to_pylist():
        (key,) = schema[span["table_name"]].key
        assert span["row_id"] in tables[span["table_name"]][key].to_pylist()


def test_page_has_its_text_and_counts(report: Report, part: Part, schema: Schema) -> None:
    (page,) = emit(report, [part], NOTHING, schema)["pages"].to_pylist()
    assert page["text"] == part.reading.text
    assert (page["glyph_count"], page["lost_count"], page["witness_count"]) == (7, 1, 8)


def test_document_without_a_date_says_so(report: Report, part: Part, schema: Schema) -> None:
    (row,) = emit(report, [part], NOTHING, schema)["documents"].to_pylist()
    assert (row["document_date"], row["document_date_basis"]) == (None, "none")
    assert (row["title"], row["status"]) == ("T", "built")


def test_call_from_no_passage_is_refused(report: Report, part: Part, schema: Schema) -> None:
    call = replace(part.segmentation.calls[0], from_passage_id="elsewhere")
    broken = replace(part, segmentation=replace(part.segmentation, calls=(call,)))
    with pytest.raises(SchemaError, match="elsewhere is no row of passages"):
        emit(report, [broken], NOTHING, schema)


CLAIM = Reconciliation(
    (Fact("claims", "k", "d/a.pdf", "p", None, "en", "stated", "made_up"),),
    tuple(
        FactValue("claims", "k", field, value)
        for field, value in (
            ("in_id", "e"),
            ("measure", "parties"),
            ("value", "1"),
            ("text", "one"),
        )
    ),
    (FactSpan("claims", "k", "", "d/a.pdf", 0, 3),),
    *((), (), ()),
    (Entity("e", "process", None, None, None),),
    *((), ()),
)
"""The facts of a document that states the number of parties to a process."""


def test_fact_about_an_entity_of_the_document_is_made(
    report: Report, part: Part, schema: Schema
) -> None:
    (claim,) = emit(report, [part], CLAIM, schema)["claims"].to_pylist()
    assert (claim["in_id"], claim["quote"]) == ("e", "one")


@pytest.mark.parametrize(
    ("broken", "says"),
    [
        (
            replace(CLAIM, entities=()),
            r"claims, row \(k\), column in_id: e is no row of entities or",
        ),
        (
            replace(CLAIM, quotes=(FactSpan("findings", "gone", "", "d/a.pdf", 0, 3),)),
            r"spans, row \(findings, gone, .*\), column row_id: gone is no row of findings",
        ),
        (
            replace(CLAIM, witnesses=(Witness("lists", "gone", "value", "d/a.pdf", "en", "1"),)),
            r"witnesses, row \(lists, gone, .*\), column row_id: gone is no row of lists",
        ),
    ],
)
def test_reference_to_one_of_several_tables_that_leads_nowhere_is_refused(
    report: Report, part: Part, schema: Schema, broken: Reconciliation, says: str
) -> None:
    with pytest.raises(SchemaError, match=says):
        emit(report, [part], broken, schema)
