"""Small sources, made by hand: paragraphs of given sentences, with the events that they name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from extract.model.block import Passage, Segmentation
from extract.model.text import fold, slug
from extract.profile import TEXT, Report, SourceFile
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.printed import Printed
from extract.recognize.source import Source, declared

VOCABULARY = Path(__file__).parents[4] / "pipeline" / "vocabulary"
DOCUMENT_DATE = "2011-05-01"


@dataclass(frozen=True, slots=True)
class Named:
    """An event at the words [start, end) of a leaf."""

    event_id: str
    leaf: Leaf
    start: int
    end: int
    title: str
    event_class: str
    in_id: str | None = None


@cache
def sayings() -> Sayings:
    """Return the declared sayings, read once."""
    return Sayings.load(VOCABULARY)


def context_of(*paragraphs: Sequence[str] | str, language: str = "en") -> Context:
    """Return a source of these paragraphs, each a sentence or several, with its names found.

    A paragraph that begins with "# " is the heading of those after it.
    """
    passages: list[Passage] = []
    here = 0
    section = ""
    for number, paragraph in enumerate(paragraphs):
        if isinstance(paragraph, str) and paragraph.startswith("# "):
            text, section = paragraph.removeprefix("# "), slug(paragraph)
            made = _passage(f"p{number}", None, text, here, len(passages), language)
            passages.append(replace(made, kind="heading", section=section))
            here += len(text) + 2
            continue
        sentences = [paragraph] if isinstance(paragraph, str) else list(paragraph)
        text = " ".join(sentences)
        whole = _passage(f"p{number}", None, text, here, len(passages), language)
        passages.append(replace(whole, section=section))
        at = here
        for part, sentence in enumerate(sentences):
            made = _passage(
                f"p{number}s{part}", f"p{number}", sentence, at, len(passages), language
            )
            passages.append(replace(made, section=section))
            at += len(sentence) + 1
        here += len(text) + 2
    file = SourceFile("doc", "doc/doc.txt", "doc.txt", Path("doc.txt"), TEXT, language=language)
    report = Report("doc", (file,), document_date=DOCUMENT_DATE)
    segmentation = Segmentation(tuple(passages), (), (), (), ())
    words = declared(VOCABULARY)[0]
    printed = Printed.of(segmentation, file, words.nomenclature, words.dates)
    source = Source.of(printed.text, report, VOCABULARY)
    source.find_declared_names()
    source.find_dates()
    source.learn_names()
    source.find_learnt_names()
    return source.context


def _passage(
    passage_id: str, parent: str | None, text: str, start: int, ordinal: int, language: str
) -> Passage:
    return Passage(
        passage_id,
        parent,
        "sentence" if parent else "paragraph",
        "",
        None,
        language,
        "declared",
        text,
        ordinal,
        (start,),
        (start + len(text),),
        (0, start, 1),
    )


def named(context: Context, *titles: str, event_class: str = "meeting") -> list[Named]:
    """Return the events of these titles, wherever the text prints them."""
    found = []
    for title in titles:
        for leaf in context.prose():
            at = leaf.text.find(title)
            while at >= 0:
                end = at + len(title)
                found.append(Named(f"event {title}", leaf, at, end, title, event_class))
                at = leaf.text.find(title, end)
    return found


def rows(context: Context, table: str) -> Iterator[dict[str, str]]:
    """Return the rows stated in `table`, in order; a row stated twice once."""
    values: dict[int, dict[str, str]] = {}
    for value in context.statements.values:
        values.setdefault(value.number, {})[value.field] = value.value
    seen = set()
    for statement in context.statements.statements:
        if statement.table == table and statement.row_id not in seen:
            seen.add(statement.row_id)
            yield values[statement.number]


def id_of(context: Context, name: str) -> str:
    """Return the id of what the text or a vocabulary calls `name`."""
    found = context.register.by_name(name) or context.register.by_declared_name(name)
    if found is None:
        candidates = context.register.candidates(name, None)
        found = candidates[0] if candidates else fold(name)
    return found
