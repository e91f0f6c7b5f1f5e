"""Which groupings a table lists under a region and a focus."""

from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.subjects import Subject, subject_of
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.table import Table

_FOCUS = {"focus": "migration_focus", "interest": "migration_interest"}
"""What a grouping's column says of it, by what the column is about."""


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
                    _state(context, region, subject, focus, position)


def _listed(context: Context, leaf: Leaf) -> Iterator[Subject]:
    here = 0
    for item in leaf.text.split("\n"):
        subject = subject_of(context, leaf, here, here + len(item), "organization")
        if subject is not None:
            yield subject
        here += len(item) + 1


def _state(context: Context, region: Words, subject: Subject, focus: str, position: int) -> None:
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
    statements.add(
        "groupings", row_id, [subject.words, region], fields, rule_id="table_of_groupings"
    )
