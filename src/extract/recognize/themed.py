"""On what themes a process works, as prose tells: a numbered series, or a line with a label.

"It has three themes: (1) ports; (2) ...", each perhaps an item of a list below, and "Areas of
interest: ports, return". What has the themes is what the sentence names, or else speaks of.
"""

import re
from collections.abc import Iterator, Sequence

from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of, declared
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.topics import Event, Topics
from extract.recognize.tables.themes import state_items, state_series, state_themes

LABEL_WORDS = 5
"""A label has at most so many words."""

FEWEST = 2
"""A series of themes has at least so many."""

_LABEL = re.compile(r"(?P<label>[^\W\d_][^:;.]{2,60}?)\s?:\s+(?=\S)")
_MARK = re.compile(r"(?<![\w(])\(?(?:(?P<figure>\d{1,2})|(?P<letter>[a-z]))\)\s+")


def state_told_themes(context: Context, events: Sequence[Event]) -> None:
    """State the themes that prose tells."""
    topics, leaves = Topics(context, events), list(context.prose())
    below = {id(leaf): leaves[at + 1 :] for at, leaf in enumerate(leaves) if _leads(context, leaf)}
    for clause in clauses_of(context, events, declared(context)):
        leaf = clause.leaf
        is_first = clause.host is None and (":" in leaf.text or ")" in leaf.text)
        if not is_first or leaf.kind in ("heading", "title"):
            continue
        if clause.start == 0 and (start := _behind_label(context, leaf)):
            if in_id := _spoken_of(clause):
                state_themes(context, leaf, start, len(leaf.text), in_id)
            continue
        marks = _marks(leaf.text, clause.start, clause.end)
        first = marks[0].start() if marks else clause.end
        if not _is_on_themes(context, leaf, clause.start, first):
            continue
        topic = topics.of_sentence(leaf, clause.start, first)
        in_id = topic.in_id if topic else _spoken_of(clause)
        if in_id is None:
            continue
        if marks:
            state_series(context, leaf, marks, clause.end, in_id)
        elif items := list(_items_below(below.get(id(leaf), []))):
            state_items(context, items, in_id)


def _behind_label(context: Context, leaf: Leaf) -> int:
    """Return where the words behind a label that announces themes begin, 0 without one."""
    match = _LABEL.match(leaf.text)
    if match is None or len(match["label"].split()) > LABEL_WORDS:
        return 0
    column = context.words.nomenclature.column(match["label"])
    return match.end() if column is not None and column.meaning == "themes" else 0


def _is_on_themes(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    return context.words.lists.around["on_themes"].search(context.even(leaf)[start:end]) is not None


def _leads(context: Context, leaf: Leaf) -> bool:
    """Whether a passage ends with words that announce themes, which follow as items of a list."""
    is_open = leaf.text.endswith(":") and leaf.kind in ("paragraph", "list_item")
    return is_open and _is_on_themes(
        context, leaf, leaf.sentence_at(len(leaf.text) - 1).start, len(leaf.text)
    )


def _marks(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the marks of a series, numbers or letters, that runs from the first on."""
    found: list[re.Match[str]] = []
    for mark in _MARK.finditer(text, start, end):
        kind = mark.lastgroup or ""
        expected = str(len(found) + 1) if kind == "figure" else chr(ord("a") + len(found))
        if mark[kind] == expected and (not found or found[0].lastgroup == kind):
            found.append(mark)
    return found if len(found) >= FEWEST else []


def _items_below(leaves: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield the items of the list right below a passage, the sentences of notes left out."""
    for leaf in leaves:
        if leaf.kind == "footnote":
            continue
        if leaf.kind != "list_item" or len(leaf.sentences) > 1:
            return
        yield leaf


def _spoken_of(clause: Clause) -> str | None:
    process = clause.spoken.process()
    return process.entity_id if process is not None else None
