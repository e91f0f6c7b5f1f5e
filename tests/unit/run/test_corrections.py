"""What people correct survives a rebuild, and what it no longer finds fails the check."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from extract.audit import audit
from extract.cli import main
from extract.run import Outcome, Request, build

REPOSITORY = Path(__file__).resolve().parents[3]
SENTENCE = (
    "The Cairo Seminar on Transit Migration (Cairo, 4 May 2001) brought together officials "
    "representing Chad, Egypt, Niger and Sudan."
)
MISSED = "Libya came on the last day."
OPENING = "1. Ports grow from year to year, and so does the trade that passes through them."
CLOSING = "3. Nothing else was said of it in the year that followed, nor in the next one."
Row = dict[str, Any]


def text(*paragraphs: str) -> str:
    return "A SHORT REPORT\n\n" + "\n\n".join(paragraphs) + "\n"


WHOLE = text(OPENING, f"2. {SENTENCE} {MISSED}", CLOSING)


class Repository:
    """A folder with two reports; the text of the first can be changed, with its sidecar's hash."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def begin(self) -> None:
        """Put the two reports there, with a profile that says nothing more, and build them."""
        root = self.root
        (root / "pipeline" / "corrections").mkdir(parents=True)
        for name in ("vocabulary", "schema"):
            (root / "pipeline" / name).symlink_to(REPOSITORY / "pipeline" / name)
        (root / "raw" / "other").mkdir(parents=True)
        (root / "raw" / "other" / "other.txt").write_text(text(OPENING))
        (root / "raw" / "talks").mkdir(parents=True)
        self.write(WHOLE)
        self.profile("")
        self.build()

    def write(self, words: str) -> None:
        folder = self.root / "raw" / "talks"
        (folder / "talks.txt").write_text(words)
        sha256 = hashlib.sha256(words.encode()).hexdigest()
        sidecar = 'source = "made up"\nlicence = "none"\nobtained = 2026-01-31\n'
        (folder / "talks.txt.toml").write_text(f'{sidecar}sha256 = "{sha256}"\n')

    def profile(self, expectations: str) -> None:
        (self.root / "pipeline" / "reports").mkdir(exist_ok=True)
        sources = '[[sources]]\nfile = "talks.txt"\nstanding = "original"\nlanguage = "en"\n'
        path = self.root / "pipeline" / "reports" / "talks.toml"
        path.write_text(sources + expectations)

    def build(self) -> Outcome:
        return build(Request(root=self.root, output=self.root / "output", jobs=1))

    def correct(self, *corrections: Row) -> None:
        path = self.root / "pipeline" / "corrections" / "talks.jsonl"
        path.write_text("".join(json.dumps(row) + "\n" for row in corrections))

    def rows(self, table: str) -> list[Row]:
        path = self.root / "output" / "datasets" / f"{table}.parquet"
        rows: list[Row] = pq.read_table(path).to_pylist()
        return rows

    def parties(self) -> dict[str, str]:
        return {row["party"]: row["party_iso3"] for row in self.rows("participations")}

    def selector(self, quote: str, row_id: str | None = None) -> Row:
        words = (self.root / "raw" / "talks" / "talks.txt").read_text()
        at = words.index(quote)
        return {
            "quote": quote,
            "prefix": words[max(0, at - 32) : at],
            "suffix": words[at + len(quote) : at + len(quote) + 32],
            "source_id": "talks/talks.txt",
            "table_name": "participations",
            "row_id": row_id,
        }

    def stages(self) -> set[str]:
        record = json.loads((self.root / "output" / "run.json").read_text())
        (talks,) = [d for d in record["documents"] if d["document_id"] == "talks"]
        return {*talks["seconds"], *(s for source in talks["sources"] for s in source["seconds"])}

    def verdict(self) -> tuple[bool, str]:
        found = audit(self.root / "output", self.root)
        lines = [line for c in found.checks if c.name == "corrections" for line in c.lines]
        return found.ok, "\n".join(lines)


SIGNED = {"reason": "as printed", "author": "A. Reader", "made_on": "2026-01-31"}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository as it is at first, built once for all tests."""
    made = Repository(tmp_path_factory.mktemp("first") / "root")
    made.begin()
    return made.root


@pytest.fixture
def built(first: Path, tmp_path: Path) -> Repository:
    """A copy of the repository, with what was built."""
    shutil.copytree(first, tmp_path / "root", symlinks=True)
    return Repository(tmp_path / "root")


@pytest.fixture
def corrected(built: Repository) -> Repository:
    """A repository in which a participant is put right and a missing one is added."""
    made = built
    (niger,) = [r for r in made.rows("participations") if r["party"] == "Niger"]
    change = {"field": "party_iso3", "old_value": "NER", "new_value": "NGA"}
    selector = made.selector("Niger", niger["participation_id"])
    addition = {"party": "Libya", "list_id": niger["list_id"]}
    made.correct(
        {"operation": "set", "selector": selector, **change, **SIGNED},
        {
            "operation": "add",
            "selector": made.selector(MISSED),
            "new_value": addition,
            **SIGNED,
        },
    )
    return made


def test_corrections_apply_and_only_the_facts_are_made_anew(corrected: Repository) -> None:
    corrected.build()
    assert corrected.parties()["Niger"] == "NGA"
    assert corrected.parties()["Libya"] == "LBY"
    assert corrected.stages() == {"reconcile", "emit"}
    assert [row["outcome"] for row in corrected.rows("corrections")] == ["applied"] * 2
    is_ok, said = corrected.verdict()
    assert is_ok, said
    (libya,) = [r for r in corrected.rows("participations") if r["party"] == "Libya"]
    assert (libya["quote"], libya["review"], libya["page"]) == (MISSED, "corrected", 1)


def test_corrections_survive_a_paragraph_inserted_into_the_source(corrected: Repository) -> None:
    corrected.build()
    before = {r["participation_id"] for r in corrected.rows("participations")}
    new = "2. The fleet was counted twice, and once more in the harbour itself."
    corrected.write(WHOLE.replace(OPENING, f"{OPENING}\n\n{new}"))
    corrected.build()
    assert {r["participation_id"] for r in corrected.rows("participations")} == before
    assert corrected.parties()["Niger"] == "NGA"
    assert corrected.parties()["Libya"] == "LBY"
    is_ok, said = corrected.verdict()
    assert is_ok, said


def test_corrections_survive_words_inserted_right_before_them(corrected: Repository) -> None:
    corrected.write(WHOLE.replace(MISSED, f"So it did. {MISSED}"))
    corrected.build()
    assert corrected.parties()["Libya"] == "LBY"


def test_corrections_whose_sentence_is_deleted_fail_the_check_by_name(
    corrected: Repository,
) -> None:
    corrected.write(text(OPENING, CLOSING))
    outcome = corrected.build()
    assert outcome.failures == ()
    is_ok, said = corrected.verdict()
    assert not is_ok
    assert "corrections/talks.jsonl, line 1: set participations “Niger”: orphaned" in said
    assert f"line 2: add participations “{MISSED}”: orphaned" in said
    errors = [r for r in corrected.rows("findings") if r["severity"] == "error"]
    assert [row["check_name"] for row in errors] == ["correction_orphaned"] * 2


def test_confirmation_holds_for_what_the_tables_show(
    corrected: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    corrected.build()
    (row,) = [r for r in corrected.rows("participations") if r["party"] == "Chad"]
    where = ["--root", str(corrected.root)]
    assert main(["correct", "participations", row["participation_id"], *where]) == 0
    line = {**json.loads(capsys.readouterr().out), **SIGNED}
    assert line["operation"] == "confirm"
    assert line["selector"] == corrected.selector("Chad", row["participation_id"])
    corrected.correct(line)
    corrected.build()
    (row,) = [r for r in corrected.rows("participations") if r["party"] == "Chad"]
    assert row["review"] == "confirmed"
    corrected.write(WHOLE.replace("Chad, Egypt", "Egypt, Chad"))
    corrected.build()
    assert [r["outcome"] for r in corrected.rows("corrections")] == ["lapsed"]
    assert corrected.verdict()[0]


def test_list_is_confirmed_with_its_rows(
    corrected: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    corrected.build()
    (listed,) = corrected.rows("lists")
    assert main(["correct", "lists", listed["list_id"], "--root", str(corrected.root)]) == 0
    path = corrected.root / "pipeline" / "corrections" / "talks.jsonl"
    line = {**json.loads(capsys.readouterr().out), **SIGNED}
    path.write_text(path.read_text() + json.dumps(line) + "\n")
    corrected.build()
    reviews = {r["party"]: r["review"] for r in corrected.rows("participations")}
    assert reviews["Chad"] == reviews["Egypt"] == "confirmed"
    assert reviews["Niger"] == reviews["Libya"] == "corrected"
    assert [r["review"] for r in corrected.rows("lists")] == ["confirmed"]


def test_row_that_is_not_there_has_no_line(
    corrected: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    corrected.build()
    where = ["--root", str(corrected.root)]
    assert main(["correct", "participations", "0", *where]) == 1
    assert main(["correct", "pages", "0", *where]) == 1
    assert main(["correct", "events", "0", "--field", "partei", *where]) == 1
    assert main(["correct", "events", "0", "--field", "quote", *where]) == 1
    assert capsys.readouterr().err.count("CorrectionError") == 4


@pytest.mark.parametrize("table", ["mentions", "relations"])
def test_row_that_follows_from_names_has_no_line(
    corrected: Repository, capsys: pytest.CaptureFixture[str], table: str
) -> None:
    assert main(["correct", table, "0", "--root", str(corrected.root)]) == 1
    said = capsys.readouterr().err
    assert f"confirm cannot be about a row of {table!r}. Remedy: Use one of: attributes," in said


def test_line_that_splits_a_name_of_the_vocabulary_applies(
    built: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    name = next(r for r in built.rows("names") if r["name"] == "Chad")
    where = ["--operation", "split", "--root", str(built.root)]
    assert main(["correct", "names", name["name_id"], *where]) == 0
    line = {**json.loads(capsys.readouterr().out), **SIGNED}
    assert (line["selector"]["quote"], line["selector"]["row_id"]) == ("", name["name_id"])
    built.correct(line)
    built.build()
    assert [r["outcome"] for r in built.rows("corrections")] == ["applied"]


def test_broken_line_stops_its_report_alone(corrected: Repository) -> None:
    corrected.build()
    path = corrected.root / "pipeline" / "corrections" / "talks.jsonl"
    path.write_text(path.read_text() + '{"operation": "mend"}\n')
    (failure,) = corrected.build().failures
    assert (failure.document_id, failure.error) == ("talks", "CorrectionError")
    assert failure.file == "corrections/talks.jsonl"
    assert failure.message.startswith("line 3: the key 'selector' is missing")
    status = {row["document_id"]: row["status"] for row in corrected.rows("documents")}
    assert status == {"talks": "failed", "other": "built"}


def test_corrections_of_no_document_fail_the_check(corrected: Repository) -> None:
    corrected.build()
    (corrected.root / "pipeline" / "corrections" / "tolks.jsonl").write_text("")
    is_ok, said = corrected.verdict()
    assert not is_ok
    assert "there is no document tolks" in said


@pytest.mark.parametrize(
    ("expected", "holds", "finding"),
    [
        ("minimum = 4\nmaximum = 4\nfilled = { party_iso3 = 1 }", True, None),
        ("minimum = 5", False, "too_few_rows"),
        ("maximum = 3", True, "too_many_rows"),
        ("filled = { note = 0.5 }", False, "too_many_empty"),
    ],
)
def test_expectations_of_the_profile(
    built: Repository, expected: str, holds: bool, finding: str | None
) -> None:
    made = built
    made.profile(f'[[expectations]]\ntable = "participations"\n{expected}\n')
    made.build()
    names = [r["check_name"] for r in made.rows("findings") if r["check_name"].startswith("too")]
    assert names == ([finding] if finding else [])
    assert audit(made.root / "output", made.root).ok is holds


def test_changed_expectation_makes_only_the_tables_anew(built: Repository) -> None:
    made = built
    made.profile('[[expectations]]\ntable = "participations"\nminimum = 4\n')
    made.build()
    assert made.stages() == {"emit"}


@pytest.mark.parametrize(
    ("expected", "says"),
    [
        ('table = "participation"\nminimum = 1', "'participation', the table of"),
        ('table = "participations"\nfilled = { partei = 1 }', "'partei', a column of"),
        ('table = "participations"\nfilled = { party = 90 }', "the share 90 of 'party'"),
        ('table = "participations"\nminimum = 2\nmaximum = 1', "is less than its minimum"),
        ('table = "participations"', "expects nothing"),
        ('table = "participations"\nmin = 3', "unknown key 'min'"),
    ],
)
def test_expectation_of_what_is_not_there_is_refused(
    built: Repository, expected: str, says: str
) -> None:
    made = built
    made.profile(f"[[expectations]]\n{expected}\n")
    (failure,) = made.build().failures
    assert (failure.error, failure.file) == ("ProfileError", "talks.toml")
    assert says in failure.message
