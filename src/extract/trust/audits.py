"""Samples that people drew and judged on the audit site, as its `audit.json` has them."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ReadingsError
from extract.trust.readings import CANNOT_TELL, JUDGEMENTS, RIGHT, WRONG, Reading

FORMAT = "extract-audit/1"
UNIT = "text: "
"""Stands before the kind of a sentence or cell that was read for what the tables lack."""

_EVEN = {"rows": ("table", "none"), "units": ("kind", "none")}
"""Strata within which every row of a table, or text of a kind, was as likely to be drawn."""

_OF_UNITS = {"complete": RIGHT, "missing": WRONG, "cannot_tell": CANNOT_TELL}

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Audit:
    """The readings of one file, and sentences that say what of it is no sample."""

    readings: tuple[Reading, ...]
    remarks: tuple[str, ...]


def load_audit(path: Path) -> Audit:
    """Return what the samples in an `audit.json` say; raises `ReadingsError`.

    Only answers to rows that a sample drew count: what a person took from the queue, worst first,
    would make the rate too high. Rows are judged as a whole. A sentence or cell counts as wrong
    where the tables lack something that it states.
    """
    content = _content(path)
    try:
        return _audit(path.name, content)
    except (KeyError, TypeError, AttributeError) as broken:
        raise _no_audit(path) from broken


def _audit(file: str, content: Json) -> Audit:
    verdicts = {
        (answer["table_name"], answer["row_id"]): answer["verdict"]
        for answer in content["answers"]
        if answer["verdict"] in JUDGEMENTS
    }
    readings: list[Reading] = []
    remarks: list[str] = []
    drawn = set()
    for sample in content["samples"]:
        rows = [(row["table_name"], row["row_id"]) for row in sample.get("rows", ())]
        drawn |= set(rows)
        if why := _unfit(sample):
            remarks.append(f"{file}: sample {sample['id']} is left out: {why}.")
            continue
        how = f"audit site, sample {sample['id']}, {content['who']}, {content['made_at'][:10]}"
        readings += (
            Reading(table, row_id, "", verdicts[table, row_id], how)
            for table, row_id in rows
            if (table, row_id) in verdicts
        )
        readings += _texts(content, str(sample["id"]), how)
    if outside := len(verdicts.keys() - drawn):
        remarks.append(f"{file}: left out, answers to rows of no sample: {outside}.")
    return Audit(tuple(readings), tuple(remarks))


def _unfit(sample: Json) -> str:
    if sample["strata"] not in _EVEN.get(sample["kind"], ()):
        return f"drawn in equal numbers by {sample['strata']}, it gives no rate per table"
    if sample["kind"] == "rows" and "rows" not in sample:
        return "it does not say which rows it drew; draw it anew with a site made by this version"
    return ""


def _texts(content: Json, sample: str, how: str) -> Iterator[Reading]:
    for unit in content["units"]:
        if str(unit.get("sample")) == sample and unit["verdict"] in _OF_UNITS:
            where = f"{unit['source_id']}/{unit['char_start']}-{unit['char_end']}"
            yield Reading(UNIT + unit["kind"], where, "", _OF_UNITS[unit["verdict"]], how)


def _content(path: Path) -> Json:
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as broken:
        raise _no_audit(path) from broken
    if not isinstance(content, dict) or content.get("format") != FORMAT:
        raise _no_audit(path)
    if not all(isinstance(content.get(key), list) for key in ("answers", "samples", "units")):
        raise _no_audit(path)
    if not all(isinstance(content.get(key), str) for key in ("who", "made_at")):
        raise _no_audit(path)
    return content


def _no_audit(path: Path) -> ReadingsError:
    return ReadingsError(
        "it is no audit.json of the audit site.",
        file=path.name,
        remedy="Give the file that “Download audit.json” makes, as it is.",
    )
