"""Every rule has a sentence in `pipeline/rules.toml`."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from extract.audit.site.rules import load_rules
from extract.errors import SchemaError
from tests.unit.audit.site.test_items import documents, items
from tests.unit.printed import ROOT

RULES = load_rules(ROOT / "pipeline")
TOLD = re.compile(
    r"(table_of|sentence|title_|numbered|table_label|event_found|event_seri)_?[a-z_]+"
)


def literal_rules() -> set[str]:
    """The texts of the recognizing code that are given as a rule, or look like one."""
    found = set()
    for path in (ROOT / "src" / "extract" / "recognize").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found |= {node.value} if TOLD.fullmatch(node.value) else set()
            if isinstance(node, ast.keyword) and node.arg == "rule_id":
                found |= {str(c.value) for c in ast.walk(node) if isinstance(c, ast.Constant)}
    return {rule for rule in found if not rule.endswith("_")}  # the head of a family's rules


def test_every_rule_that_the_code_names_has_a_sentence() -> None:
    named = literal_rules()
    assert len(named) > 8
    assert {rule for rule in named if not RULES.sentence(rule)} == set()


@pytest.mark.parametrize(
    ("file", "table", "prefix"),
    [
        ("participation.toml", "status", "sentence_"),
        ("roles.toml", "sayings", "role_"),
        ("attributes.toml", "sayings", "attribute_"),
    ],
)
def test_every_entry_of_a_vocabulary_has_a_sentence(file: str, table: str, prefix: str) -> None:
    path = ROOT / "pipeline" / "vocabulary" / file
    entries = tomllib.loads(path.read_text(encoding="utf-8"))[table]
    assert entries
    assert [key for key in entries if not RULES.sentence(f"{prefix}{key}")] == []


def test_every_row_of_the_reports_is_explained(reports: Path) -> None:
    made = [item for document in documents(reports) for item in items(document)]
    unexplained = {
        item["values"]["rule_id"]  # type: ignore[index]
        for item in made
        if "rule_id" in item["values"] and not item["rule"]  # type: ignore[operator]
    }
    assert unexplained == set()


def test_a_family_has_a_rule_per_entry_with_its_examples() -> None:
    sentence = RULES.sentence("role_serves_as_secretariat")
    assert "[organization] serves as the secretariat of the [process]" in sentence


def test_an_unknown_rule_has_none() -> None:
    assert RULES.sentence("no_such_rule") == ""
    assert RULES.sentence(None) == ""


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "rules.toml").write_text("[sentences]\n[families]\n[more]\n", encoding="utf-8")
    with pytest.raises(SchemaError, match="more"):
        load_rules(tmp_path)
