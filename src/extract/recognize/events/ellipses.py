"""Meetings named by their number alone: "The sixth session met in Lima. The seventh is to open"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.recognize.context import Context
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf


def with_ellipses(
    context: Context, words: EventWords, leaf: Leaf, titles: Sequence[Title]
) -> list[Title]:
    """Return the titles of a leaf, and the numbers that stand for a title with the noun before."""
    found = list(titles)
    for title in _ellipses(context, words, leaf, titles):
        if not any(t.first < title.end and title.start < t.tail for t in titles):
            found.append(title)
    return sorted(found, key=lambda title: title.first)


def _ellipses(
    context: Context, words: EventWords, leaf: Leaf, titles: Sequence[Title]
) -> Iterator[Title]:
    numbered = [t for t in titles if t.ordinal and t.form.noun.event_class == "meeting"]
    if not numbered:
        return
    for match in words.phrase("ellipsis", "ordinal").finditer(context.even(leaf)):
        start, end = match.span("word")
        number = words.ordinal(match["word"])
        before = [t for t in numbered if t.tail <= start]
        if number is None or not before or not _goes_on(leaf, before[-1], number, start):
            continue
        title = replace(
            before[-1],
            first=start,
            start=start,
            end=end,
            tail=end,
            noun=(start, end),
            ordinal=(number, start, end),
            lead=None,
            before="the",
            is_capital=False,
            is_named=False,
            is_elliptic=True,
        )
        numbered.append(title)
        yield title


def _goes_on(leaf: Leaf, title: Title, number: int, at: int) -> bool:
    """Whether a number at `at` is the next one, or near: in the sentence, or the one before."""
    if title.ordinal is not None and number == title.ordinal[0] + 1:
        return True
    here = leaf.sentence_at(at)
    before = [s for s in leaf.sentences if s.start < here.start]
    return title.start >= (before[-1].start if before else here.start)
