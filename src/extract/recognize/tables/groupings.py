"""Which groupings a table, or lists under labels, give under a region and a focus."""

import re
from collections.abc import Iterator
from itertools import takewhile

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.subjects import Subject, subject_of
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.captions import is_line
from extract.recognize.tables.table import Table

_FOCUS = {"focus": "migration_focus", "interest": "migration_interest"}
"""What a grouping's column says of it, by what the column is about."""

_LABEL = re.compile(r"(?:^|(?<=[.;:] ))(?P<words>[^.;:()]{3,40}?)(?: ?\([^()]*\))? ?(?P<sign>:|$)")
"""Words, alone or before a colon, that may say under which focus groupings are listed."""

_ITEM = re.compile(r"(?=[^;\s])(?:\([^()\n]*\)|[^;\n])+")
"""An item of a list: a line, or what semicolons part outside brackets."""

Place = tuple[Leaf, int, int]
"""Where an item of a list stands."""


def groupings_of_table(context: Context, table: Table, *, is_stated: bool = True) -> None:
    """State the groupings of a table whose rows are regions and whose columns are a focus.

    Unless `is_stated`, their names are learnt and no more.
    """
    if not (table.has("region") and table.has(*_FOCUS)):
        return
    for row in table.rows:
        regions = row.of("region")
        if not regions:
            continue
        region = Words(regions[0], 0, len(regions[0].text))
        for column, leaf in row.cells:
            focus = _FOCUS.get(column.meaning) if column is not None else None
            if focus is None:
                continue
            for position, subject in enumerate(_listed(context, leaf), start=1):
                if is_stated:
                    _state(context, region, subject, focus, position, "table_of_groupings")


def groupings_of_lists(context: Context, *, is_stated: bool = True) -> None:
    """State the groupings that lists give, as the rows of such a table would.

    A region stands above them, or opens their paragraph; the words for a focus stand above a list,
    or before it with a colon. At least two regions have such lists: one may be of other things.
    """
    found = list(_lists(context))
    if len({region.text for region, _, _ in found}) < 2:
        return
    for region, focus, places in found:
        subjects = [subject_of(context, *place, "organization") for place in places]
        for position, subject in enumerate(filter(None, subjects), start=1):
            if is_stated:
                _state(context, region, subject, focus, position, "list_of_groupings")


def _lists(context: Context) -> Iterator[tuple[Words, str, list[Place]]]:
    """Yield the lists under labels: the region, the focus, and where their items stand."""
    heading: Leaf | None = None
    leaves = [leaf for leaf in context.prose() if leaf.kind != "footnote" and leaf.text.strip()]
    for number, leaf in enumerate(leaves):
        labels = _labels(context, leaf) if leaf.kind in ("heading", "paragraph") else []
        if not labels:
            heading = leaf if leaf.kind == "heading" or is_line(leaf) else heading
            continue
        opening = leaf.text[: labels[0][0]].rstrip(" .:;")
        named = leaf if opening else heading
        if named is None:
            continue
        region = Words(named, 0, len(opening or named.text))
        below = takewhile(lambda item: item.kind == "list_item", leaves[number + 1 :])
        ends = [*(start for start, _, _ in labels[1:]), len(leaf.text)]
        for (_, start, focus), end in zip(labels, ends, strict=True):
            items = [m for m in _ITEM.finditer(leaf.text, start, end) if m.group().strip()]
            places = [(leaf, m.start(), m.start() + len(m.group().rstrip(". "))) for m in items]
            yield region, focus, places or [(item, 0, len(item.text)) for item in below]


def _labels(context: Context, leaf: Leaf) -> list[tuple[int, int, str]]:
    """Return where labels of a focus begin and end in a leaf, and which it is."""
    plain = context.even(leaf)
    every = context.words.nomenclature.columns
    columns = [each for each in every if each.meaning in _FOCUS and each.pattern.search(plain)]
    return [
        (match.start(), match.end(), _FOCUS[column.meaning])
        for match in (_LABEL.finditer(leaf.text) if columns else ())
        for column in columns
        if column.pattern.fullmatch(plain, *match.span("words"))
    ]


def _listed(context: Context, leaf: Leaf) -> Iterator[Subject]:
    """Yield the groupings of a cell: its lines, or what semicolons part."""
    for item in _ITEM.finditer(leaf.text):
        end = item.start() + len(item.group().rstrip())
        subject = subject_of(context, leaf, item.start(), end, "organization")
        if subject is not None:
            yield subject


def _state(
    context: Context, region: Words, subject: Subject, focus: str, position: int, rule_id: str
) -> None:
    statements = context.statements
    acronym = subject.bracket
    row_id = statements.id_of("groupings", " ".join(region.text.split()), subject.entity_id, focus)
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("region", stated(region)),
        ("entity_id", subject.entity_id),
        ("name", Stated(subject.name, subject.words)),
        ("acronym", stated(acronym) if acronym else None),
        ("focus", focus),
        ("position", position),
    ]
    statements.add("groupings", row_id, [subject.words, region], fields, rule_id=rule_id)
