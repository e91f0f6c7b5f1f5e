"""Findings: what a stage noticed, as rows that a person can look through."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from extract.model.identity import Identities
from extract.model.page import Note
from extract.model.text import Span


class Quote(NamedTuple):
    """Words that a finding is about, as fragments of a canonical text, and their field's name."""

    field: str
    fragments: tuple[Span, ...]


def rows(
    notes: Iterable[Note], text: str, document_id: str, source_id: str, ids: Identities
) -> Iterator[tuple[dict[str, Any], tuple[Quote, ...]]]:
    """Return a row of `findings` for each of `notes`, with the quotes of it in `text`.

    An id is made of the source, the check, the message and the words quoted, so that a finding
    keeps its id when text is inserted elsewhere.
    """
    for note in notes:
        quotes = quotes_of(note, text)
        words = "\n".join(text[s:e] for s, e in zip(note.starts, note.ends, strict=True))
        yield (
            {
                "finding_id": ids.of("finding", source_id, note.check_name, note.message, words),
                "document_id": document_id,
                "source_id": source_id,
                "check_name": note.check_name,
                "severity": note.severity,
                "verdict": note.verdict,
                "subject_id": None,
                "claim_id": None,
                "stated": None,
                "found": None,
                "message": note.message,
            },
            quotes,
        )


def quotes_of(note: Note, text: str) -> tuple[Quote, ...]:
    """Return the quotes of `note`: fragments with only white space between them are one.

    One quote has the field `quote`, several have `quote_1`, `quote_2`, and so on.
    """
    quotes: list[list[Span]] = []
    for start, end in zip(note.starts, note.ends, strict=True):
        if quotes and not text[quotes[-1][-1].end : start].strip():
            quotes[-1].append(Span(start, end))
        else:
            quotes.append([Span(start, end)])
    names = ["quote"] if len(quotes) == 1 else [f"quote_{n}" for n in range(1, len(quotes) + 1)]
    return tuple(Quote(name, tuple(spans)) for name, spans in zip(names, quotes, strict=True))
