"""The codebook: nothing undescribed, nothing stale, examples that are printed, files up to date."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from extract.emit.codebook import codebook_files
from extract.emit.codebook.entries import Codebook, stale, undescribed
from extract.emit.declared import load_declared
from extract.errors import SchemaError

ROOT = Path(__file__).resolve().parents[1]
SCHEMA = ROOT / "pipeline" / "schema"
DECLARED = load_declared(SCHEMA)
FILES = dict(codebook_files(DECLARED.schema, DECLARED.edition, DECLARED.codebook))


def test_every_status_role_relation_and_reason_for_null_is_described() -> None:
    assert list(undescribed(DECLARED.schema, DECLARED.codebook)) == []


def test_every_entry_is_of_a_value_that_there_is() -> None:
    assert list(stale(DECLARED.schema, DECLARED.codebook)) == []


def test_a_value_without_its_entry_is_noticed() -> None:
    values = dict(DECLARED.codebook.values)
    values["role"] = {k: v for k, v in values["role"].items() if k != "host"}
    del values["missing"]
    book = replace(DECLARED.codebook, values=values)
    found = list(undescribed(DECLARED.schema, book))
    assert "roles.role: host" in found
    assert "participations.since_missing: conflict" in found


def test_an_entry_without_its_value_is_noticed() -> None:
    entry = DECLARED.codebook.values["role"]["host"]
    values = {**DECLARED.codebook.values, "role": {"butler": entry}, "no.such": {"x": entry}}
    assert list(stale(DECLARED.schema, replace(DECLARED.codebook, values=values))) == [
        "role: butler"
    ]


def test_printed_examples_are_printed(published: Path) -> None:
    texts: dict[str, str] = {}
    for row in pq.read_table(published / "pages.parquet").to_pylist():
        document_id = row["source_id"].partition("/")[0]
        texts[document_id] = f"{texts.get(document_id, '')} {row['text']}"
    plain = {document_id: " ".join(text.split()) for document_id, text in texts.items()}
    printed = [
        (f"{column}.{value}", entry)
        for column, entries in DECLARED.codebook.values.items()
        for value, entry in entries.items()
        if entry.printed_in
    ]
    assert len(printed) > 40
    for name, entry in printed:
        assert " ".join(entry.example.split()) in plain[entry.printed_in or ""], name


def test_correlates_of_war_has_no_code_for_a_participant() -> None:
    statuses = DECLARED.codebook.values["participation_status"]
    assert all(entry.cow for entry in statuses.values())
    assert (statuses["participant"].cow or "").startswith("none")
    assert (statuses["member"].cow or "").startswith("1")
    assert (statuses["observer"].cow or "").startswith("3")


@pytest.mark.parametrize("name", ["codebook.md", "codebook.html"])
def test_codebook_has_every_table_column_and_value(name: str) -> None:
    for table in DECLARED.schema.values():
        assert table.name in FILES[name]
        for field in table.fields:
            assert field.name in FILES[name]
            assert all(value in FILES[name] for value in field.values)


def test_codebook_in_the_repository_is_the_one_the_schema_gives() -> None:
    kept = (ROOT / "pipeline" / "CODEBOOK.md").read_text(encoding="utf-8")
    assert kept == FILES["codebook.md"], "make codebook writes it anew"


def test_published_codebook_is_that_one(published: Path) -> None:
    for name, text in FILES.items():
        assert (published / name).read_text(encoding="utf-8") == text


def test_markdown_tables_have_whole_rows() -> None:
    width = 0
    for line in FILES["codebook.md"].splitlines():
        bars = len(re.findall(r"(?<!\\)\|", line)) if line.startswith("|") else 0
        assert not (width and bars) or bars == width, line
        width = bars


def test_page_is_whole_and_needs_nothing_else() -> None:
    class Tags(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.open: list[str] = []
            self.outside: list[str] = []

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            if tag != "meta":
                self.open.append(tag)
            self.outside += [name for name, _ in attrs if name in ("src", "href")]

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    tags = Tags()
    tags.feed(FILES["codebook.html"])
    assert tags.open == []
    assert tags.outside == []


def test_signs_of_markup_in_a_description_are_text() -> None:
    entry = replace(DECLARED.codebook.values["role"]["host"], rule="a < b | c")
    book: Codebook = replace(
        DECLARED.codebook, values={**DECLARED.codebook.values, "role": {"host": entry}}
    )
    files = dict(codebook_files(DECLARED.schema, DECLARED.edition, book))
    assert "a \\< b \\| c" in files["codebook.md"]
    assert "a &lt; b | c" in files["codebook.html"]


@pytest.mark.parametrize(
    ("file", "old", "new", "says"),
    [
        ("codebook.toml", "borderline = ", "edge = ", "unknown key 'edge'"),
        ("edition.toml", "longest_quote = 120", "", "'longest_quote' in \\[sharing\\] is missing"),
        ("edition.toml", "authors = [", "author = [", "unknown key 'author'"),
    ],
)
def test_declaration_that_lacks_something_is_refused(
    tmp_path: Path, file: str, old: str, new: str, says: str
) -> None:
    for path in SCHEMA.glob("*.toml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    text = (tmp_path / file).read_text(encoding="utf-8")
    (tmp_path / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(SchemaError, match=says):
        load_declared(tmp_path)
