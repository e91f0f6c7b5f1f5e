"""Small sources made by hand, and the events that are read from them."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from extract.model.block import Cell, FootnoteCall, Passage, Segmentation
from extract.profile import TEXT, Report, SourceFile
from extract.recognize.context import Context
from extract.recognize.events.read import Event, read_events
from extract.recognize.main_thing import main_thing
from extract.recognize.printed import Printed
from extract.recognize.source import Source, declared

VOCABULARY = Path(__file__).parents[4] / "pipeline" / "vocabulary"
DOCUMENT_DATE = "2010-06-30"
CITIES: Mapping[str, str] = {
    "oslo": "norway",
    "accra": "ghana",
    "hanoi": "viet-nam",
    "lisbonne": "portugal",
    "le cap": "south-africa",
}


class Text(NamedTuple):
    """A passage: its sentences, its kind and its language; `calls` are numbers of footnotes."""

    sentences: tuple[str, ...]
    kind: str = "paragraph"
    language: str = "en"
    section: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What was read from a source."""

    context: Context
    events: list[Event]
    rows: list[dict[str, str]]

    @property
    def titles(self) -> list[str]:
        """The titles of the events, each once."""
        return [row["title"] for row in self.rows]


def read(*texts: Text | str, cell: str = "", calls: tuple[tuple[int, int, int], ...] = ()) -> Read:
    """Read the events of these passages; a text alone is a paragraph of one sentence.

    `calls` are (passage, offset in it, number of the passage that is the footnote).
    """
    passages: list[Passage] = []
    starts, here = [], 0
    for number, given in enumerate(texts):
        text = Text((given,)) if isinstance(given, str) else given
        starts.append(here)
        here = _add(passages, f"p{number}", text, here)
    cells: tuple[Cell, ...] = ()
    if cell:
        passages.append(_passage("t", None, "table", Text((cell,)), cell, here, len(passages)))
        cells = (_cell(cell, here),)
    marks = tuple(
        FootnoteCall(f"c{n}", str(n), f"p{a}", f"p{b}", (starts[a] + at,), (starts[a] + at,))
        for n, (a, at, b) in enumerate(calls)
    )
    return _read(Segmentation(tuple(passages), cells, marks, (), ()))


def fr(*sentences: str) -> Text:
    """Return a French paragraph of these sentences."""
    return Text(sentences, language="fr")


def en(*sentences: str) -> Text:
    """Return an English paragraph of these sentences."""
    return Text(sentences)


def _read(segmentation: Segmentation) -> Read:
    file = SourceFile("doc", "doc/doc.txt", "doc.txt", Path("doc.txt"), TEXT, language="en")
    report = Report("doc", (file,), document_date=DOCUMENT_DATE)
    words = declared(VOCABULARY)[0]
    text = Printed.of(segmentation, file, words.nomenclature, words.dates).text
    source = Source.of(text, report, VOCABULARY)
    source.find_declared_names()
    source.find_dates()
    source.learn_names()
    source.find_learnt_names()
    context = source.context
    context.cities = CITIES
    context.main = main_thing(context)
    events = read_events(context)
    return Read(context, events, _rows(context))


def _rows(context: Context) -> list[dict[str, str]]:
    rows: dict[str, dict[str, str]] = {}
    by_number: dict[int, dict[str, str]] = {}
    for value in context.statements.values:
        by_number.setdefault(value.number, {})[value.field] = value.value
    for statement in context.statements.statements:
        row = rows.setdefault(statement.row_id, {"event_id": statement.row_id})
        for name, text in by_number[statement.number].items():
            row.setdefault(name, text)
    return list(rows.values())


def _add(passages: list[Passage], passage_id: str, text: Text, here: int) -> int:
    whole = " ".join(text.sentences)
    passages.append(_passage(passage_id, None, text.kind, text, whole, here, len(passages)))
    at = here
    for number, sentence in enumerate(text.sentences):
        part = f"{passage_id}s{number}"
        passages.append(_passage(part, passage_id, "sentence", text, sentence, at, len(passages)))
        at += len(sentence) + 1
    return here + len(whole) + 2


def _passage(
    passage_id: str,
    parent: str | None,
    kind: str,
    text: Text,
    words_: str,
    start: int,
    ordinal: int,
) -> Passage:
    end = start + len(words_)
    return Passage(
        passage_id,
        parent,
        kind,
        text.section,
        None,
        text.language,
        "declared",
        words_,
        ordinal,
        (start,),
        (end,),
        (0, start, 1),
    )


def _cell(text: str, start: int) -> Cell:
    return Cell(
        "t1",
        "t",
        1,
        1,
        1,
        1,
        "body",
        None,
        text,
        "stated",
        False,
        (start,),
        (start + len(text),),
        (0, start, 1),
    )
