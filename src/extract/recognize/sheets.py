"""Sheets of facts: tables of two columns, labels and what is said under each, read as lines.

"Established | 3 May 2006, Apia" is read as a line "Established: 3 May 2006, Apia" would be, said of
what the heading above names. The words lead back to where they are printed; the colon to nothing.
"""

import re
from array import array
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from extract.model.text import MappedText
from extract.nomenclature import Nomenclature
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf, Sentence
from extract.recognize.names.brackets import is_acronym
from extract.recognize.names.subjects import start_of_name, subject_of

LABELS = 3
"""A sheet has at least this many labels, and at least half of its rows have a known one."""

COLUMNS = 2
MARKER = 5
"""A number before a heading is no longer than this, unless a word stands before it."""

_LABEL_WITHIN = re.compile(r"\.\s(?=[^\W\d_][\w’' -]{2,24}: )")
"""A sentence of its own beside a label: "Fifth Meeting, Banjul. Host: the University"."""

_SENTENCE_WITHIN = re.compile(r"(?:[^\W\d_]{5}|\d{4}|\))\.\s(?=[^\W\d_a-z])")
"""The end of a sentence, behind a word too long to be an abbreviation."""

_DAY = re.compile(r"(?:\D{0,6}\d{1,2}(?!\d)[^:;]{0,24}|[^\W\d_]{3,10})(?: \d{4})?")
"""What can be a day or a month, of a list that has no other label."""

JOIN = ": "


def unfolded(leaves: Sequence[Leaf], nomenclature: Nomenclature) -> tuple[list[Leaf], list[Leaf]]:
    """Return the leaves with the rows of sheets as lines, and the first line of each sheet."""
    tables: dict[str, dict[int, list[Leaf]]] = {}
    for leaf in leaves:
        if leaf.cell is not None:
            rows = tables.setdefault(leaf.cell.table_id, {})
            rows.setdefault(leaf.cell.row_index, []).append(leaf)
    lines: dict[int, Leaf] = {}
    firsts: list[Leaf] = []
    left_out: set[int] = set()
    for rows in tables.values():
        is_diary = _is_diary(rows)
        if not is_diary and not _is_sheet(rows, nomenclature):
            continue
        pairs = [_line(*cells) for _, cells in sorted(rows.items()) if len(cells) == COLUMNS]
        for pair, line in pairs:
            lines[id(pair[0])] = line
            left_out.add(id(pair[1]))
        if not is_diary:
            firsts.append(pairs[0][1])
    kept = [lines.get(id(leaf), leaf) for leaf in leaves if id(leaf) not in left_out]
    return kept, firsts


def _is_sheet(rows: dict[int, list[Leaf]], nomenclature: Nomenclature) -> bool:
    """Whether rows are pairs of a label and words, and the first no headings of two columns."""
    pairs = [cells for cells in rows.values() if any(leaf.text.strip() for leaf in cells)]
    if len(pairs) < LABELS or any(len(cells) != COLUMNS for cells in pairs):
        return False
    headings = [
        leaf.text
        for cells in pairs
        for leaf in _in_order(cells)[1:]
        if leaf.cell and leaf.cell.cell_role == "header"
    ]
    if any(map(nomenclature.column, headings)):
        return False
    labels = [_in_order(cells)[0].text.rstrip(" :") for cells in pairs]
    known = sum(nomenclature.column(label) is not None for label in labels)
    return 2 * known >= len(pairs)


def _is_diary(rows: dict[int, list[Leaf]]) -> bool:
    """Whether rows without headings are pairs of a day, or a month, and sentences."""
    pairs = [cells for cells in rows.values() if any(leaf.text.strip() for leaf in cells)]
    if not pairs or any(len(cells) != COLUMNS for cells in pairs):
        return False
    texts = [[leaf.text.strip() for leaf in _in_order(cells)] for cells in pairs]
    days, said = [day for day, _ in texts], [text for _, text in texts]
    is_dated = all(map(_DAY.fullmatch, days)) and any(day[0].isdigit() for day in days)
    return is_dated and all(text.endswith(".") and "," in text for text in said)


def _in_order(cells: Sequence[Leaf]) -> list[Leaf]:
    return sorted(cells, key=lambda leaf: leaf.cell.column_index if leaf.cell else 0)


def _line(*cells: Leaf) -> tuple[list[Leaf], Leaf]:
    """Return the label and what is beside it, and both as one line."""
    label, beside = pair = _in_order(cells)
    line = joined(label.mapped, beside.mapped)
    within = (m.end() for p in (_LABEL_WITHIN, _SENTENCE_WITHIN) for m in p.finditer(line.text))
    cuts = sorted({0, *within, len(line.text)})
    parts = tuple(Sentence(label.passage_id, *span) for span in pairwise(cuts))
    return pair, replace(label, cell=None, kind="paragraph", mapped=line, sentences=parts)


def joined(name: MappedText, said: MappedText) -> MappedText:
    """Return a label and what is said under it as one line, with a colon that stands nowhere."""
    end = name.ends[-1] if len(name.ends) else 0
    join = JOIN.removeprefix(":") if name.text.endswith(":") else JOIN
    return MappedText(
        name.text + join + said.text,
        array("q", [*name.starts, *[end] * len(join), *said.starts]),
        array("q", [*name.ends, *[end] * len(join), *said.ends]),
    )


def learn_sheets(context: Context) -> None:
    """Note the thing that each sheet is of by the heading above it, and what else it is called."""
    for at in context.text.sheets:
        first = context.leaves[at]
        heading = next((o for o in reversed(context.leaves[:at]) if o.kind == "heading"), None)
        if heading is None or heading.section != first.section or not _is_name(context, heading):
            continue
        start = start_of_name(heading.text)
        subject = subject_of(context, heading, start, len(heading.text), "process")
        for line in context.leaves[at:] if subject else ():
            if line.parent_id != first.parent_id:
                break
            label, _, said = line.text.partition(JOIN)
            column = context.words.nomenclature.column(label)
            if subject and column and column.meaning == "other_name":
                spans = line.back(len(label) + len(JOIN), len(line.text))
                form = "acronym" if is_acronym(said) else "full"
                context.register.named(subject.entity_id, said, line.language, form, spans)


def _is_name(context: Context, heading: Leaf) -> bool:
    """Whether a heading is written as a name, or has the noun of a kind of things.

    A chapter or part of the document is named for its subject.
    """
    name = heading.text[start_of_name(heading.text) :]
    capitals = sum(word[0].isupper() for word in name.split())
    is_of_kind = context.words.nomenclature.kind_of(name, "") != ""
    is_part = len(heading.text) - len(name) > MARKER
    return is_of_kind or (capitals > 1 and not name.isupper() and not is_part)
