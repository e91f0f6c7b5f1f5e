"""What is said of a thing itself: the year beside its name, and more in sentences."""

from extract.recognize.context import Context
from extract.recognize.participations import subject_in
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables import Table


def label_years(context: Context, table: Table) -> None:
    """State the years in brackets beside the names of a table's rows: labels, not foundings."""
    if not table.has("process"):
        return
    for row in table.rows:
        subject = subject_in(context, row)
        if subject is None:
            continue
        for year in subject.years:
            state_attribute(
                context, subject.entity_id, "label_year", stated(year), [year], "table_label_year"
            )


def state_attribute(
    context: Context,
    in_id: str,
    attribute: str,
    value: Stated,
    whole: list[Words],
    rule_id: str,
    date: Stated | None = None,
) -> None:
    """State that `in_id` has an attribute of this value, perhaps at a date."""
    statements = context.statements
    row_id = statements.id_of("attributes", in_id, attribute, value.value.lower())
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", in_id),
        ("attribute", attribute),
        ("value", value),
        ("date", date),
    ]
    statements.add("attributes", row_id, whole, fields, rule_id=rule_id)
