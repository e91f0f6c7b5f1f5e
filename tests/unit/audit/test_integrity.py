"""Keys, references, closed lists and places."""

from tests.unit.audit.small import Small

TXT = "birds/birds.txt"


def test_a_key_twice_is_noticed(small: Small) -> None:
    small.tables["cells"].append(dict(small.tables["cells"][0]))
    assert "2 rows have the key" in small.failed()["keys"].details[0]


def test_a_key_that_is_not_complete_is_noticed(small: Small) -> None:
    small.tables["documents"][0]["document_id"] = None
    assert "keys" in small.failed()


def test_a_reference_to_nothing_is_noticed(small: Small) -> None:
    small.change("footnote_calls", lambda r: r["source_id"] == TXT, to_passage_id="gone")
    assert "which is not in passages" in small.failed()["references"].details[0]


def test_a_fact_about_nothing_is_noticed(small: Small) -> None:
    small.tables["claims"].append({"claim_id": "c", "document_id": "birds", "in_id": "gone"})
    details = small.failed()["references"].details
    assert "claims is about gone, which is in none of ('entities', 'events')." in details


def test_words_of_a_row_that_is_not_there_are_noticed(small: Small) -> None:
    small.tables["spans"].append({**small.tables["spans"][0], "table_name": "lists"})
    assert "which is not in lists" in small.failed()["references"].details[0]


def test_an_empty_reference_is_none(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:item", parent_id=None)
    assert "references" not in small.failed()


def test_a_value_outside_its_list_is_noticed(small: Small) -> None:
    small.change("cells", lambda r: r["cell_id"] == f"{TXT}:cell0", derivation="guessed")
    assert "'guessed'" in small.failed()["values"].details[0]


def test_a_required_value_that_is_empty_is_noticed(small: Small) -> None:
    small.change("passages", lambda r: r["passage_id"] == f"{TXT}:item", kind=None)
    assert "values" in small.failed()


def test_a_passage_that_stands_nowhere_is_noticed(small: Small) -> None:
    small.tables["spans"] = [r for r in small.tables["spans"] if r["row_id"] != f"{TXT}:note"]
    assert "has no span" in small.failed()["places"].details[0]


def test_an_empty_cell_stands_nowhere(small: Small) -> None:
    cell = dict(small.tables["cells"][-1], cell_id="empty", column_index=2, text="")
    small.tables["cells"].append(cell)
    assert "places" not in small.failed()


def test_a_span_of_nothing_is_noticed(small: Small) -> None:
    small.change("spans", lambda r: r["row_id"] == f"{TXT}:note", row_id="gone")
    assert "places" in small.failed()


def test_a_fragment_left_out_is_noticed(small: Small) -> None:
    first = next(r for r in small.tables["spans"] if r["row_id"] == f"{TXT}:paragraph")
    small.tables["spans"].remove(first)
    assert "places" in small.failed()
