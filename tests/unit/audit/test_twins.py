"""A source and the one it is derived from give the same document."""

from tests.unit.audit.small import Small

TXT = "birds/birds.txt"


def test_a_passage_that_differs_counts_on_both_sides(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:title", text="Of Birds")
    failed = small.failed()["derived source, passages"]
    assert failed.wrong == 2
    assert failed.details == [
        "only in the derived source: title | Of birds",
        "only in the source it is derived from: title | Of Birds",
    ]


def test_another_kind_section_or_number_is_a_difference(small: Small) -> None:
    for column, value in (("kind", "heading"), ("section", "x"), ("number", "9")):
        small.change("passages", lambda r: r["passage_id"] == f"{TXT}:title", **{column: value})
        assert "derived source, passages" in small.failed()


def test_headers_of_pages_may_differ(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:header", number="9")
    assert "derived source, passages" not in small.failed()


def test_another_order_is_a_difference(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:title", ordinal=99)
    assert "stand in another order" in small.failed()["derived source, passages"].details[0]


def test_a_cell_that_differs_is_a_difference(small: Small) -> None:
    small.change("cells", lambda r: r["cell_id"] == f"{TXT}:cell2", header="Place")
    assert small.failed()["derived source, cells"].wrong == 2


def test_a_repeated_header_may_be_missing(small: Small) -> None:
    small.tables["cells"].append(
        dict(small.tables["cells"][0], cell_id="again", row_index=9, is_repeat=True)
    )
    assert "derived source, cells" not in small.failed()


def test_without_a_derived_source_nothing_is_compared(small: Small) -> None:
    for row in small.tables["sources"]:
        row["derived_from_id"] = None
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:title", number="9")
    assert "derived source, passages" not in small.failed()
