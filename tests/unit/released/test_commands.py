"""`extract query`, `show`, `questions`, `export`, `codebook`: what they print and refuse."""

import csv
import io
from pathlib import Path

import pytest

from extract.cli import main
from extract.released.database import ask, connect
from tests.unit.released.conftest import STATED

Printed = pytest.CaptureFixture[str]


def said(capsys: Printed, code: int, *arguments: str) -> str:
    assert main(arguments) == code
    printed = capsys.readouterr()
    return printed.out if code == 0 else printed.err


def test_show_prints_rows_with_quote_and_locator(made: Path, capsys: Printed) -> None:
    where = "party = 'Syldavia'"
    lines = said(
        capsys, 0, "show", "participations", "--where", where, "--datasets", str(made)
    ).splitlines()
    assert lines[0] == "participations row-Syldavia"
    assert "  party: Syldavia" in lines
    assert f"  “{STATED}”" in lines
    assert "  doc/a.txt, page 4, para. 2 (stated)" in lines
    assert lines[-1] == "1 row of participations"


def test_show_says_how_many_rows_are_not_shown(made: Path, capsys: Printed) -> None:
    printed = said(capsys, 0, "show", "participations", "--limit", "1", "--datasets", str(made))
    assert printed.endswith("2 rows of participations; the first 1 are shown (--limit)\n")


def test_show_finds_the_words_of_rows_without_a_quote(published: Path, capsys: Printed) -> None:
    where = "text = 'Main Areas of Interest'"
    printed = said(
        capsys, 0, "show", "cells", "--where", where, "--limit", "1", "--datasets", str(published)
    )
    assert "“Main Areas of Interest”" in printed
    assert "page 1" in printed


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["show", "participations", "--where", "nobody = 1"], "QueryError: the condition: DuckDB"),
        (["show", "participations", "--where", "1 = 1) --"], "QueryError: the condition: DuckDB"),
        (["show", "participations", "--where", " "], "QueryError: --where: the condition is empty"),
        (["show", "nothing"], "MissingFileError"),
        (["query", "SELECT nobody FROM lists"], "QueryError: the query: DuckDB cannot run it"),
        (["query", "SELECT 1; SELECT 2"], "QueryError: the query: it is not one query"),
        (["query", ""], "QueryError: the query: it is not one query"),
        (["query", "DROP VIEW lists"], "QueryError: the query: it is not one query"),
        (["query", "COPY lists TO 'x.csv'"], "QueryError: the query: it is not one query"),
        (["query", "SELECT * FROM read_csv('pyproject.toml')"], "QueryError: the query: DuckDB"),
        (["query", "SELECT 1 / 'a'"], "QueryError: the query: DuckDB cannot run it"),
        (["questions", "99"], "MissingFileError: questions: there is no question '99'"),
        (["questions", "--csv"], "QueryError: --csv needs one question"),
    ],
)
def test_what_cannot_be_run_is_refused_with_a_remedy(
    made: Path, capsys: Printed, arguments: list[str], says: str
) -> None:
    error = said(capsys, 1, *arguments, "--datasets", str(made))
    assert error.startswith(says)
    assert "Remedy: " in error
    assert error.count("\n") == 1


def test_query_prints_a_table(made: Path, capsys: Printed) -> None:
    sql = "SELECT party, page FROM participations ORDER BY party"
    assert said(capsys, 0, "query", sql, "--datasets", str(made)).splitlines() == [
        "party      page",
        "---------  ----",
        "Ruritania     4",
        "Syldavia      4",
    ]


def test_query_prints_csv(made: Path, capsys: Printed) -> None:
    sql = "SELECT '=1' AS a, NULL AS b, 2 AS c"
    printed = said(capsys, 0, "query", sql, "--csv", "--datasets", str(made))
    assert list(csv.reader(io.StringIO(printed))) == [["a", "b", "c"], ["'=1", "", "2"]]


@pytest.mark.parametrize("sql", ["SHOW TABLES", "DESCRIBE participations", "SUMMARIZE lists"])
def test_query_can_look_around(made: Path, capsys: Printed, sql: str) -> None:
    assert said(capsys, 0, "query", sql, "--datasets", str(made))


def test_nothing_in_a_table_steers_the_terminal(made: Path, capsys: Printed) -> None:
    sql = "SELECT chr(27) || '[2J' AS a"
    assert "\x1b" not in said(capsys, 0, "query", sql, "--datasets", str(made))


def test_queries_cannot_write_even_where_they_may_read(made: Path) -> None:
    from extract.errors import QueryError

    before = {path.name: path.read_bytes() for path in made.iterdir()}
    connection = connect(made)
    for sql in ("DELETE FROM lists", "CREATE TABLE t AS SELECT 1", "SET threads = 1"):
        with pytest.raises(QueryError):
            ask(connection, sql)
    assert {path.name: path.read_bytes() for path in made.iterdir()} == before


def test_questions_are_listed_and_answered(made: Path, capsys: Printed) -> None:
    listed = said(capsys, 0, "questions", "--list")
    assert "02_countries_by_number_of_processes  In how many processes" in listed
    printed = said(capsys, 0, "questions", "2", "--datasets", str(made))
    assert "Ruritania" in printed
    assert printed.rstrip().endswith("(2 rows)")
    rows = said(capsys, 0, "questions", "2", "--csv", "--datasets", str(made)).splitlines()
    assert len(rows) == 3


def test_export_says_what_it_wrote_and_left_out(
    made: Path, tmp_path: Path, capsys: Printed
) -> None:
    options = ["--datasets", str(made), "--to", str(tmp_path)]
    printed = said(capsys, 0, "export", "csv", *options)
    assert printed.startswith(f"wrote {tmp_path / 'csv'}: ")
    assert "whole texts are left out" in printed
    rates = (tmp_path / "csv" / "error_rates.csv").read_text(encoding="utf-8")
    assert '"attributes","value","12",' in rates
    assert said(capsys, 0, "export", "csv", "--full-text", *options).count("\n") == 1


def test_help_names_every_command(capsys: Printed) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    printed = capsys.readouterr().out
    for command in ("build", "check", "query", "show", "questions", "export", "codebook"):
        assert f"    {command}" in printed
