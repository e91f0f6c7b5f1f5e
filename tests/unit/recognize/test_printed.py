"""What two files of one report say is read once, and stands in each where that file prints it."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from extract.model.block import Cell, FootnoteCall, Passage, Segmentation
from extract.model.statement import Recognition
from extract.profile import PDF, TEXT, Report, SourceFile
from extract.recognize import recognize
from extract.recognize.source import read

from .made import VOCABULARY, mentioned, segmented

PARAGRAPHS = (
    "The Harbour Dialogue was established in 1997. Its members are Ghana, Togo and Benin.",
    "The Third Meeting of the Harbour Dialogue was held in Lomé on 4 May 2001.",
)
TABLE = (("Process", "Participants"), ("Ferry Process", "Fiji, Samoa"), ("Reef Process", "Tonga"))


@pytest.fixture(autouse=True)
def _nothing_read() -> None:
    read.cache_clear()


def printed_later(segmentation: Segmentation, by: int, prefix: str) -> Segmentation:
    """Return what another file says that prints the same `by` characters further on."""

    def moved(row: Passage | Cell) -> dict[str, tuple[int, ...]]:
        at = row.origins
        return {
            "starts": tuple(n + by for n in row.starts),
            "ends": tuple(n + by for n in row.ends),
            "origins": tuple(n + by * (place % 3 == 1) for place, n in enumerate(at)),
        }

    return Segmentation(
        tuple(
            replace(
                passage,
                passage_id=prefix + passage.passage_id,
                parent_id=passage.parent_id and prefix + passage.parent_id,
                **moved(passage),  # type: ignore[arg-type]
            )
            for passage in segmentation.passages
        ),
        tuple(
            replace(
                cell,
                cell_id=prefix + cell.cell_id,
                table_id=prefix + cell.table_id,
                derivation="inferred",
                **moved(cell),  # type: ignore[arg-type]
            )
            for cell in segmentation.cells
        ),
        tuple(
            FootnoteCall(
                prefix + call.call_id,
                call.number,
                prefix + call.from_passage_id,
                call.to_passage_id and prefix + call.to_passage_id,
                tuple(n + by for n in call.starts),
                tuple(n + by for n in call.ends),
            )
            for call in segmentation.calls
        ),
        (),
        (),
    )


def recognized_as(segmentations: Sequence[Segmentation]) -> list[Recognition]:
    """Recognize the sources of one report, a text file and what is printed of it."""
    names = ["doc.txt", "doc.pdf"]
    kinds = [TEXT, PDF]
    files = tuple(
        SourceFile("doc", f"doc/{name}", name, Path(name), kind, language="en")
        for name, kind in zip(names, kinds, strict=True)
    )
    report = Report("doc", files, document_date="2003-11")
    return [
        recognize(segmentation, file, report, VOCABULARY)
        for segmentation, file in zip(segmentations, files, strict=True)
    ]


def test_what_two_files_say_is_read_once() -> None:
    first = segmented(*PARAGRAPHS, table=TABLE)
    recognized_as([first, printed_later(first, 100, "x")])
    assert (read.cache_info().hits, read.cache_info().misses) == (1, 1)


def test_what_is_carried_over_is_what_reading_again_gives() -> None:
    first = segmented(*PARAGRAPHS, table=TABLE)
    second = printed_later(first, 100, "x")
    _, carried = recognized_as([first, second])
    read.cache_clear()
    alone, _ = recognized_as([second, first])
    read.cache_clear()
    _, again = recognized_as([segmented("Nothing is said."), second])
    assert carried == again
    assert [m.mention_id for m in carried.mentions] != [m.mention_id for m in alone.mentions]


def test_each_file_has_its_own_places_and_ids() -> None:
    first = segmented(*PARAGRAPHS, table=TABLE)
    one, other = recognized_as([first, printed_later(first, 100, "x")])
    assert one.statements
    assert [tuple(n + 100 for n in s.starts) for s in one.statements] == [
        s.starts for s in other.statements
    ]
    assert [f"x{s.passage_id}" for s in one.statements] == [s.passage_id for s in other.statements]
    assert {m.mention_id for m in one.mentions}.isdisjoint(m.mention_id for m in other.mentions)
    assert [s.row_id for s in one.statements] == [s.row_id for s in other.statements]


@pytest.mark.parametrize(
    "change",
    [
        lambda p: replace(p, language="fr"),
        lambda p: replace(p, section="annex-1"),
        lambda p: replace(p, kind="footnote"),
        lambda p: replace(p, text=p.text.replace("Togo", "Mali")),
    ],
    ids=["language", "section", "kind", "words"],
)
def test_files_that_differ_are_read_each(change) -> None:  # type: ignore[no-untyped-def]
    first = segmented(*PARAGRAPHS)
    second = printed_later(first, 100, "x")
    second = replace(second, passages=(change(second.passages[0]), *second.passages[1:]))
    recognized_as([first, second])
    assert read.cache_info().hits == 0


def test_a_heading_printed_again_names_again_and_states_nothing() -> None:
    table = (("Process", "Members in Namibia"), ("Ferry Process", "Fiji, Samoa"))
    whole = segmented(table=table)
    here = whole.cells[-1].ends[-1] + 1
    heading = whole.cells[1]
    again = replace(
        heading,
        cell_id="again",
        is_repeat=True,
        starts=(here,),
        ends=(here + len(heading.text),),
        origins=(0, here, 1),
    )
    once, twice = recognized_as([whole, replace(whole, cells=(*whole.cells, again))])
    assert (read.cache_info().hits, read.cache_info().misses) == (1, 1)
    assert mentioned(once, "country").count(("Namibia", "NAM")) == 1
    assert mentioned(twice, "country").count(("Namibia", "NAM")) == 2
    assert [s.starts for s in once.statements] == [s.starts for s in twice.statements]
    assert twice.mentions[-1].cell_id == "again"
