"""Whether every correction came to rest: none whose words are gone, none that contradicts a row."""

import json
from pathlib import Path

from extract.audit.release import Release
from extract.audit.verdict import Check

_FAILING = ("orphaned", "conflicting")
_LONGEST = 60


def check_corrections(release: Release, root: Path) -> Check:
    """Name each correction that did not apply, and each file of corrections of no document."""
    check = Check("corrections", "corrections", expected=False)
    for row in sorted(release.rows("corrections"), key=lambda row: (row["file"], row["line"])):
        check.look()
        where = f"{row['file']}, line {row['line']}: {row['operation']} {row['table_name']}"
        quote = _quoted(row["selector"])
        said = f"{where}{quote}: {row['outcome']}. {row['message']} (by {row['author']})"
        if row["outcome"] in _FAILING:
            check.fault(said)
        elif row["outcome"] == "lapsed":
            check.note(said)
    documents = {row["document_id"] for row in release.rows("documents") if row["document_id"]}
    from_raw = any((root / "raw" / document).is_dir() for document in documents)
    for path in sorted((root / "pipeline" / "corrections").glob("*.jsonl")) if from_raw else ():
        if path.stem not in documents:
            check.look()
            check.fault(f"corrections/{path.name}: there is no document {path.stem}.")
    return check


def _quoted(selector: str) -> str:
    quote = " ".join(str(json.loads(selector).get("quote") or "").split())
    shown = quote if len(quote) <= _LONGEST else quote[: _LONGEST - 1].rstrip() + "…"
    return f" “{shown}”" if shown else ""


def check_expectations(release: Release) -> Check:
    """Name what the profiles of reports expect and the tables do not hold."""
    check = Check("expectations", "unmet expectations", expected=False)
    for row in release.rows("findings"):
        if row["check_name"] in ("too_few_rows", "too_many_rows", "too_many_empty"):
            check.look()
            said = f"{row['document_id']}: {row['message']}"
            (check.fault if row["severity"] == "error" else check.note)(said)
    return check
