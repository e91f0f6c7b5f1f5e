"""Processes enumerated in one cell, those that no vocabulary knows among them."""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import is_acronym
from extract.recognize.names.subjects import Subject, subject_of

_SURE = re.compile(r"[;\n•●▪]")
_PERHAPS = re.compile(r",\s*(?:(?:and|et)\s+)?|\s(?:and|et)\s+")
_BRACKET = re.compile(r"\((?:[^()]|\([^()]*\))*\)")


def processes_in(context: Context, leaf: Leaf) -> Iterator[Subject]:
    """Yield the processes that a cell enumerates, in its order.

    A semicolon, a line break or a bullet parts two names. A comma or an "and" does where a name
    that is known begins behind it, or capitalized words with a noun of processes, or an acronym:
    "Labour, Visas and Services" is one topic.
    """
    for start, end in _pieces(context, leaf):
        subject = subject_of(context, leaf, start, end, "process")
        if subject is not None:
            yield subject


def _pieces(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    closed = [(name.start, name.end) for name in context.things(leaf)]
    closed += [bracket.span() for bracket in _BRACKET.finditer(leaf.text)]
    cuts = [m.span() for m in _SURE.finditer(leaf.text)]
    cuts += [m.span() for m in _PERHAPS.finditer(leaf.text) if _begins_name(context, leaf, m.end())]
    here = 0
    for first, last in sorted(cuts):
        if first < here or any(low < last and first < high for low, high in closed):
            continue
        yield here, first
        here = last
    yield here, len(leaf.text)


def _begins_name(context: Context, leaf: Leaf, at: int) -> bool:
    """Whether the words that begin at `at` name a thing by themselves."""
    if any(name.start == at for name in context.things(leaf)):
        return True
    stop = _PERHAPS.search(leaf.text, at)
    sure = _SURE.search(leaf.text, at)
    end = min(m.start() for m in (stop, sure) if m) if stop or sure else len(leaf.text)
    words = _BRACKET.sub("", leaf.text[at:end]).strip()
    if is_acronym(words):
        return True
    return words[:1].isupper() and context.words.nomenclature.kind_of(fold(words), "") != ""
