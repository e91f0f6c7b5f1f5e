"""Printed lines into readable text, through an offset map.

What print and text layers did is undone: line ends, doubled blanks, gaps after apostrophes, split
or fused ligatures, hyphens at line ends, glued footnote calls. What the document says is not
touched: spelling, accents and punctuation stay as printed.
"""

import re
from collections.abc import Iterable, Sequence

from extract.model.page import Line
from extract.model.text import Edit, MappedText, Span
from extract.segment.hyphens import NEXT, Hyphens, broken
from extract.vocabulary import Vocabulary

FUSED = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def cleaned(
    lines: Sequence[Line],
    text: str,
    vocabulary: Vocabulary,
    hyphens: Hyphens,
    *,
    dropped: Iterable[Span] = (),
    skip: int = 0,
) -> MappedText:
    """Return the readable text of `lines`, every character with its way back.

    `dropped` are canonical spans to leave out (footnote calls); `skip` leaves out that many
    characters at the start (a bullet, a number).
    """
    mapped = MappedText.of(text, [Span(line.start, line.end) for line in lines])
    first = lines[0].start if lines else 0
    mapped = _without(mapped, [*dropped, Span(first, first + skip)] if skip else list(dropped))
    mapped = mapped.edited(_line_ends(mapped.text, hyphens))
    mapped = mapped.edited(
        [Edit(m.start(), m.end(), FUSED.get(m.group(), "")) for m in _odd_characters(mapped.text)]
    )
    mapped = mapped.edited(_gaps(mapped.text, vocabulary))
    return _stripped(mapped.edited(_blanks(mapped.text)))


def _without(mapped: MappedText, dropped: Sequence[Span]) -> MappedText:
    gone: list[Span] = []
    for here in sorted(mapped.at(span) for span in dropped):
        if gone and here.start <= gone[-1].end:
            gone[-1] = Span(gone[-1].start, max(gone[-1].end, here.end))
        elif here.start < here.end:
            gone.append(here)
    return mapped.edited(Edit(start, end, "") for start, end in gone)


def _line_ends(text: str, hyphens: Hyphens) -> list[Edit]:
    """Join lines: at a hyphen, slash or dash that glues two words, without a gap."""
    edits: list[Edit] = []
    for end in re.finditer(r"[ \t]*\n[ \t]*", text):
        before = text[text.rfind("\n", 0, end.start()) + 1 : end.start()]
        after = text[end.end() :]
        left, right = broken(before), NEXT.match(after)
        is_broken = (
            left and right and not hyphens.is_kept(left["left"], right["right"], left["sign"])
        )
        if is_broken or before.endswith("\u00ad"):
            edits.append(Edit(end.start() - 1, end.end(), ""))
        elif re.search(r"\S[-\u2010/\u2014]$", before) and after[:1].strip():
            edits.append(Edit(end.start(), end.end(), ""))
    return edits


def _odd_characters(text: str) -> Iterable[re.Match[str]]:
    return re.finditer(f"[{''.join(FUSED)}]|{UNSEEN.pattern}", text)


def _gaps(text: str, vocabulary: Vocabulary) -> list[Edit]:
    """Close the gaps after apostrophes and split ligatures."""
    edits = [
        Edit(*m.span("elision" if m["elision"] is not None else "possessive"), "")
        for m in vocabulary.elision_gap.finditer(text)
    ]
    edits += [Edit(m.end() - 1, m.end(), "") for m in vocabulary.split_ligature.finditer(text)]
    return edits


def _blanks(text: str) -> list[Edit]:
    return [Edit(m.start(), m.end(), " ") for m in re.finditer(r"\s+", text) if m.group() != " "]


def _stripped(mapped: MappedText) -> MappedText:
    start = len(mapped.text) - len(mapped.text.lstrip())
    end = len(mapped.text.rstrip())
    return mapped.part(start, max(start, end))
