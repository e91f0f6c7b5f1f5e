"""The tables of the proclamation against the cells of its official XML."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from extract.profile import Limits, Report, SourceFile
from extract.read import read
from extract.segment import segment
from tests.unit.printed import ROOT, VOCABULARY

OFFICIAL = ROOT.parent / "shared" / "raw" / "warsaw_1985"

Row = tuple[str, ...]


def official_rows(language: str) -> Counter[Row]:
    with (OFFICIAL / f"official_tables_{language}.csv").open(encoding="utf-8", newline="") as file:
        return Counter(
            tuple(" ".join(cell.split()) for cell in row[3:] if cell.strip())
            for row in csv.reader(file)
        )


def built_rows(path: Path) -> Counter[Row]:
    source = SourceFile("warsaw", f"warsaw/{path.name}", path.name, path, "application/pdf")
    reading = read(source, limits=Limits(), vocabulary=VOCABULARY)
    segmentation = segment(reading, source, Report("warsaw", (source,)), VOCABULARY)
    rows: dict[tuple[str, int], list[tuple[int, str]]] = {}
    for cell in segmentation.cells:
        if cell.text and not cell.is_repeat:
            rows.setdefault((cell.table_id, cell.row_index), []).append(
                (cell.column_index, cell.text)
            )
    return Counter(tuple(text for _, text in sorted(row)) for row in rows.values())


@pytest.mark.skipif(not OFFICIAL.exists(), reason="the official tables are not in ../shared")
@pytest.mark.parametrize(
    ("language", "file"), [("en", "si_85_202_en.pdf"), ("fr", "tr_85_202_fr.pdf")]
)
def test_every_row_of_the_official_tables_is_found_and_no_other(language: str, file: str) -> None:
    official, built = official_rows(language), built_rows(ROOT / "raw" / "warsaw_1985" / file)
    assert official.total() > 250
    assert built - official == Counter()
    assert official - built == Counter()
