"""Streams, units and rows made by hand, without a source."""

from collections.abc import Sequence
from pathlib import Path

from extract.model.text import Span
from extract.reconcile.alignment.numerals import NumberWords, numerals
from extract.reconcile.alignment.streams import Stream
from extract.reconcile.alignment.units import (
    COUNT,
    NUMBER,
    Block,
    Stated,
    Unit,
    block_of,
    with_anchors,
)

VOCABULARY = Path(__file__).resolve().parents[4] / "pipeline" / "vocabulary"
WORDS = NumberWords.load(VOCABULARY)


def unit(
    text: str,
    *stated: tuple[str, str],
    language: str = "en",
    kind: str = "sentence",
    column: int | None = None,
) -> Unit:
    """A unit that states its numbers and what is given as (kind, value)."""
    values = [
        Stated(NUMBER if n.firm else COUNT, n.value, text[n.start : n.end], None, column, ())
        for n in numerals(text, language, WORDS)
    ]
    values += [Stated(kind_, value, value, None, column, ()) for kind_, value in stated]
    origins = (0, 0, 1) if text else ()
    whole = (Span(0, len(text)),)
    return with_anchors(
        Unit(
            f"{language}:{text}",
            language,
            language,
            kind,
            text,
            tuple(values),
            whole,
            None,
            origins,
        )
    )


def block(
    *texts: str, language: str = "en", kind: str = "paragraph", marker: str | None = None
) -> Block:
    """A block of sentences."""
    units = [unit(text, language=language) for text in texts]
    return block_of(f"{language}:{kind}:{marker}:{texts}", kind, marker, units)


def stream(language: str, *blocks: Sequence[str] | Block) -> Stream:
    """A stream of paragraphs, given as their sentences, and of blocks."""
    made = tuple(
        one if isinstance(one, Block) else block(*one, language=language) for one in blocks
    )
    return Stream(language, language, made, ())
