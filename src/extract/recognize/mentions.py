"""Names and calendar expressions as rows of `mentions`."""

from collections.abc import Iterator

from extract.model.identity import Identities
from extract.model.statement import Mention
from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import UNRESOLVED, Found


def mentions_of(context: Context) -> list[Mention]:
    """Return the mentions of a source in the order of its text."""
    ids = Identities(context.source.source_id)
    found = [m for leaf in context.leaves for m in _in_leaf(context, leaf, ids)]
    return sorted(found, key=lambda m: (m.starts, m.ends, m.mention_kind))


def _in_leaf(context: Context, leaf: Leaf, ids: Identities) -> Iterator[Mention]:
    for name in context.names(leaf):
        yield _name(context, leaf, name, ids)
    for date in context.dates_in(leaf):
        yield _date(leaf, date, ids)


def _name(context: Context, leaf: Leaf, name: Found, ids: Identities) -> Mention:
    kind = context.register.mention_kind(name.entity_id)
    spans = leaf.back(name.start, name.end)
    return Mention(
        mention_id=_id(ids, leaf, kind, name.start, name.end),
        passage_id=_passage(leaf, name.start),
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


def _date(leaf: Leaf, date: DateFound, ids: Identities) -> Mention:
    spans = leaf.back(date.start, date.end)
    return Mention(
        mention_id=_id(ids, leaf, "date", date.start, date.end),
        passage_id=_passage(leaf, date.start),
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
        resolution="normalized" if date.edtf else "unresolved",
        rule_id=f"date_{date.kind}",
        starts=tuple(span.start for span in spans),
        ends=tuple(span.end for span in spans),
    )


def _id(ids: Identities, leaf: Leaf, kind: str, start: int, end: int) -> str:
    return ids.of_quote(f"mention {kind}", leaf.section, leaf.text, start, end)


def _passage(leaf: Leaf, at: int) -> str:
    return leaf.passage_id if leaf.cell else leaf.sentence_at(at).passage_id
