"""Facts of several sources become one row each, with everything that states it."""

from pathlib import Path

from extract.model.block import Segmentation
from extract.model.fact import Reconciliation
from extract.model.statement import Recognition, Statement, Value
from extract.profile import SourceFile
from extract.reconcile.merging import Merger
from extract.reconcile.testimony import Testimony

AGREE = {"events": frozenset({"date", "country_id"})}


def said(source: str, derived_from: str | None = None, **values: str) -> Testimony:
    """What `source` says of the one event: values stand at offsets 10 and on, the row at 0."""
    statement = Statement(0, "events", "e", "p", None, source[:2], "stated", "r", (0,), (5,))
    found = tuple(
        Value(0, field, value, (10 + at,), (11 + at,))
        for at, (field, value) in enumerate(values.items())
    )
    file = SourceFile("d", source, source, Path(source), "text/plain", None, derived_from)
    recognition = Recognition((), (), (), (), (statement,), found, ())
    return Testimony(file, Segmentation((), (), (), (), ()), recognition)


def merged(*testimonies: Testimony) -> tuple[Reconciliation, dict[str, str]]:
    merger = Merger("d", AGREE)
    for testimony in testimonies:
        merger.hear(testimony)
    merger.settle()
    merger.compare_derived()
    made = merger.result()
    return made, {value.field: value.value for value in made.values}


def test_fact_of_two_sources_is_one_row_with_the_words_of_both() -> None:
    made, values = merged(said("en", date="2003"), said("fr", date="2003"))
    assert len(made.facts) == 1
    assert values == {"date": "2003"}
    assert {(span.source_id, span.field) for span in made.spans} == {
        ("en", ""),
        ("en", "date"),
        ("fr", ""),
        ("fr", "date"),
    }
    assert {witness.source_id for witness in made.witnesses} == {"en", "fr"}


def test_conflict_leaves_the_field_empty_and_is_a_comparison() -> None:
    made, values = merged(said("en", date="1955-12-05"), said("fr", date="1933-12-05"))
    assert values == {"date_missing": "conflict"}
    (comparison,) = made.comparisons
    assert (comparison.left_value, comparison.right_value) == ("1955-12-05", "1933-12-05")
    assert comparison.relation == "conflict"


def test_narrower_date_is_taken_and_the_difference_shown() -> None:
    made, values = merged(said("en", date="2003"), said("fr", date="2003-04"))
    assert values == {"date": "2003-04"}
    assert [comparison.relation for comparison in made.comparisons] == ["broader"]


def test_words_in_two_languages_are_no_conflict() -> None:
    made, values = merged(said("en", place="Geneva"), said("fr", place="Genève"))
    assert values == {"place": "Geneva"}
    assert not made.comparisons


def test_derived_source_is_no_witness_but_its_difference_is_noted() -> None:
    made, values = merged(said("en", date="2003"), said("pdf", "en", date="2004"))
    assert values == {"date": "2003"}
    assert {witness.source_id for witness in made.witnesses} == {"en"}
    assert sorted(item.source_id for item in made.discrepancies) == ["en", "pdf"]


def test_what_one_source_leaves_out_is_no_conflict() -> None:
    made, values = merged(said("en", date="2003", place="Rome"), said("fr", date="2003"))
    assert values == {"date": "2003", "place": "Rome"}
    assert not made.comparisons
