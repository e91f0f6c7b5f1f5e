"""Names and calendar expressions of a text, as rows of `mentions` that are yet without an id."""

from collections.abc import Iterator

from extract.model.statement import Mention
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import UNRESOLVED, Found


def mentions_of(context: Context) -> list[Mention]:
    """Return the mentions of a text, leaf by leaf."""
    return [mention for leaf in context.leaves for mention in _in_leaf(context, leaf)]


def _in_leaf(context: Context, leaf: Leaf) -> Iterator[Mention]:
    for name in context.names(leaf):
        yield _name(context, leaf, name)
    for date in context.dates_in(leaf):
        yield _date(leaf, date)


def _name(context: Context, leaf: Leaf, name: Found) -> Mention:
    kind = context.register.mention_kind(name.entity_id)
    spans = leaf.back(name.start, name.end)
    return Mention(
        mention_id="",
        passage_id=leaf.passage_id,
        cell_id=leaf.cell_id,
        mention_kind=kind,
        text=leaf.text[name.start : name.end],
        language=leaf.language,
        entity_id=None if name.resolution == UNRESOLVED else name.entity_id,
        iso3=context.register.iso3(name.entity_id),
        date=None,
        date_start=None,
        date_end=None,
        date_precision=None,
        resolution=name.resolution,
        rule_id=name.rule_id,
        starts=tuple(span.start for span in spans),
        ends=tuple(span.end for span in spans),
    )


def _resolution(date: DateFound) -> str:
    if date.edtf is None:
        return "unresolved"
    return "inferred" if date.kind == "in_order" else "normalized"


def _date(leaf: Leaf, date: DateFound) -> Mention:
    spans = leaf.back(date.start, date.end)
    return Mention(
        mention_id="",
        passage_id=leaf.passage_id,
        cell_id=leaf.cell_id,
        mention_kind="date",
        text=leaf.text[date.start : date.end],
        language=leaf.language,
        entity_id=None,
        iso3=None,
        date=date.edtf,
        date_start=date.date_start,
        date_end=date.date_end,
        date_precision=date.precision,
        resolution=_resolution(date),
        rule_id=f"date_{date.kind}",
        starts=tuple(span.start for span in spans),
        ends=tuple(span.end for span in spans),
    )
