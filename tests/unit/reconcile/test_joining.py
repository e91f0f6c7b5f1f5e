"""One thing that each edition of a document names in its own language is one entity."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.model.fact import Reconciliation
from extract.profile import TEXT, Report, SourceFile
from extract.recognize import recognize
from extract.reconcile import reconcile
from extract.reconcile.corrections.applying import Corrections
from extract.reconcile.corrections.lines import read_corrections
from extract.reconcile.testimony import Testimony
from extract.translations import BY_TRANSLATION
from tests.unit.recognize.made import VOCABULARY, segmented
from tests.unit.reconcile.corrections.made import (
    AGREE,
    SCHEMA,
    Made,
    canonical,
    covered,
    line,
)

ENGLISH = (
    "The Kismayo Process was launched in Kismayo in May 2004. The Kismayo Process is informal."
)
FRENCH = "Le Processus de Kismayo a été lancé à Kismayo en mai 2004. Le Processus est récent."


def _editions(english: str, french: str) -> Reconciliation:
    files = tuple(
        SourceFile("doc", f"doc/{name}.txt", f"{name}.txt", Path(name), TEXT, language=name)
        for name in ("en", "fr")
    )
    report = Report("doc", files, document_date="2012-06")
    testimonies = []
    for file, text in zip(files, (english, french), strict=True):
        segmentation = segmented(text, language=file.language or "")
        passages = tuple(
            replace(p, passage_id=f"{file.language}{p.passage_id}") for p in segmentation.passages
        )
        segmentation = covered(replace(segmentation, passages=passages))
        found = recognize(segmentation, file, report, VOCABULARY)
        testimonies.append(Testimony(file, segmentation, found))
    return reconcile(report, testimonies, AGREE, VOCABULARY)


def _id(made: Reconciliation, name: str) -> str:
    (found,) = {n.entity_id for n in made.names if n.name == name}
    return found


def test_editions_name_one_thing() -> None:
    made = _editions(ENGLISH, FRENCH)
    assert _id(made, "Kismayo Process") == _id(made, "Processus de Kismayo")
    french = next(name for name in made.names if name.name == "Processus de Kismayo")
    assert (french.language, french.rule_id) == ("fr", BY_TRANSLATION)
    (identity,) = made.identities
    assert identity.new_id == _id(made, "Kismayo Process")


def test_a_fact_that_both_editions_state_is_one_row() -> None:
    made = _editions(ENGLISH, FRENCH)
    launched = [
        v.row_id for v in made.values if v.table == "attributes" and v.field == "attribute"
        and v.value == "launched"
    ]  # fmt: skip
    about = {v.value for v in made.values if v.table == "attributes" and v.field == "in_id"}
    assert launched
    assert about == {_id(made, "Kismayo Process")}


def test_editions_that_name_two_things_keep_them() -> None:
    made = _editions("The Kismayo Process was launched.", "Le Processus de Merka a été lancé.")
    assert _id(made, "Kismayo Process") != _id(made, "Processus de Merka")
    assert not made.identities


def _refused(folder: Path, *lines: dict[str, Any]) -> Made:
    """A document with a body in English and a paragraph in French, corrected by `lines`."""
    files = (SourceFile("doc", "doc/doc.txt", "doc.txt", Path("doc.txt"), TEXT, language="en"),)
    report = Report("doc", files, document_date="2012-06")
    segmentation = covered(segmented(ENGLISH, FRENCH, languages=("en", "fr")))
    found = recognize(segmentation, files[0], report, VOCABULARY)
    made = Made.__new__(Made)
    path = folder / "doc.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in lines), encoding="utf-8")
    texts = {"doc/doc.txt": canonical(segmentation)}
    made.text = texts["doc/doc.txt"]
    made.result = reconcile(
        report,
        [Testimony(files[0], segmentation, found)],
        AGREE,
        VOCABULARY,
        Corrections(read_corrections(path, SCHEMA), texts, SCHEMA),
    )
    return made


def test_a_split_refuses_a_join_with_all_that_the_language_states(tmp_path: Path) -> None:
    joined = _refused(tmp_path)
    kept = _id(joined.result, "Kismayo Process")
    assert _id(joined.result, "Processus de Kismayo") == kept
    change = line("split", "Processus de Kismayo", table="names", old_value=kept)
    made = _refused(tmp_path, change)
    apart = _id(made.result, "Processus de Kismayo")
    assert made.outcomes == ["applied"]
    assert (_id(made.result, "Kismayo Process"), apart != kept) == (kept, True)
    about = {
        (row["in_id"], row["value"])
        for row in made.rows("attributes")
        if row["attribute"] != "seat"
    }
    assert (apart, "lancé") in about
    assert (kept, "informal") in about
    assert not any(own == kept and value == "lancé" for own, value in about)
