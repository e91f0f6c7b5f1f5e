"""The declared tables: complete, free of contradictions, and enforced row by row."""

import re
from pathlib import Path
from typing import Any

import pytest

from extract.errors import SchemaError
from extract.schema import Table, arrow_schema, arrow_table, check_references, load

SCHEMA = Path(__file__).resolve().parents[1] / "pipeline" / "schema"
TABLES = load(SCHEMA)

RESERVED = frozenset(
    """
    all and any array as asc between both case cast check collate column constraint create cross
    current_date day default desc distinct do else end except false fetch for foreign from full
    grant group having ilike in index inner intersect interval into is join key lateral leading left
    like limit month natural not null offset on only or order outer primary references right select
    similar some symmetric table then time timestamp to trailing true union unique user using values
    view when where window with year
    """.split()  # noqa: SIM905  a paragraph reads better than 80 quoted words
)
"""Words that SQL keeps to itself, and those that it lets you use but not without quotes.

`date` is not among them: it is the name of a type, which a query may use bare as a column.
"""

FIELDS = """
[id]
type = "string"
description = "An id."
[size]
type = "integer"
description = "A size."
[kind]
type = "string"
description = "A kind."
[other_id]
type = "string"
description = "Another's id."
"""
TABLE = """
[tables.things]
description = "Things."
fields = ["id", "size", "kind", "other_id"]
key = ["id"]
required = ["size"]
references = [{ fields = ["other_id"], table = "things", to = ["id"] }]
values.kind = ["a", "b"]
"""


@pytest.fixture
def things(tmp_path: Path) -> Table:
    return declared(tmp_path, TABLE)["things"]


def declared(folder: Path, tables: str, fields: str = FIELDS) -> dict[str, Table]:
    (folder / "fields.toml").write_text(fields)
    (folder / "tables.toml").write_text(tables)
    return load(folder)


def thing(**values: Any) -> dict[str, Any]:
    return {"id": "1", "size": 1, "kind": None, "other_id": None, **values}


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_every_table_and_column_is_described(table: Table) -> None:
    assert table.description.endswith((".", "?"))
    for field in table.fields:
        assert len(field.description) > 15, field.name
        assert field.description.endswith("."), field.name


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_no_column_is_named_by_a_sql_keyword(table: Table) -> None:
    assert RESERVED.isdisjoint(table.columns)
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in table.columns)


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
def test_golden_columns_are_no_ids(table: Table) -> None:
    assert not any(name.endswith("_id") and name != "rule_id" for name in table.compare)


def test_measures_state_their_unit() -> None:
    for table in TABLES.values():
        for field in table.fields:
            if field.type == "number" or field.name.endswith("_count"):
                assert field.unit, field.name


def test_arrow_schema_carries_types_and_meanings() -> None:
    schema = arrow_schema(TABLES["spans"])
    assert schema.field("page").nullable is False
    assert schema.field("x0").nullable is True
    assert b"points" in schema.field("x0").metadata[b"unit"]
    assert schema.metadata[b"description"]


def test_rows_come_sorted_by_key(things: Table) -> None:
    made = arrow_table(things, [thing(id="b"), thing(id="a", kind="b")])
    assert made["id"].to_pylist() == ["a", "b"]
    assert made["kind"].to_pylist() == ["b", None]


def test_empty_text_is_null_where_null_may_be(things: Table) -> None:
    made = arrow_table(things, [thing(id="", other_id="")])
    assert made.to_pylist() == [thing(id="", other_id=None)]


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([thing(id=None)], "table things, row (None), column id: is empty"),
        ([thing(size=None)], "table things, row (1), column size: is empty"),
        ([thing(size="1")], "column size: is '1', which is no integer"),
        ([thing(size=1.5)], "column size: is 1.5, which is no integer"),
        ([thing(size=True)], "column size: is True, which is no integer"),
        ([thing(kind="c")], "column kind: is 'c', which is none of a, b"),
        ([thing(), thing()], "table things, row (1), column id: the key occurs twice"),
        ([thing(other_id="9")], "table things, row (1), column other_id: 9 is no row of things"),
    ],
)
def test_row_that_breaks_the_schema_is_refused(
    things: Table, rows: list[dict[str, Any]], says: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        check_references({"things": arrow_table(things, rows)}, {"things": things})
    assert says in caught.value.message


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('key = ["id"]', 'key = ["idd"]', "speaks of 'idd', which is none of its fields"),
        ('"kind", "other_id"]', '"kind", "who"]', "speaks of 'other_id'"),
        ('to = ["id"]', 'to = ["ids"]', "refers to what is not there"),
        ('table = "things"', 'table = "thing"', "refers to what is not there"),
        ('required = ["size"]', 'needed = ["size"]', "unknown key 'needed' in [tables.things]"),
    ],
)
def test_declaration_that_contradicts_itself_is_refused(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    assert old in TABLE
    with pytest.raises(SchemaError) as caught:
        declared(tmp_path, TABLE.replace(old, new))
    assert says in caught.value.message


def test_field_of_no_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="is a field of no table"):
        declared(tmp_path, TABLE, FIELDS + '[more]\ntype = "string"\ndescription = "More."\n')


def test_unknown_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SchemaError, match="none of string, integer"):
        declared(tmp_path, TABLE, FIELDS.replace('"integer"', '"int"'))
