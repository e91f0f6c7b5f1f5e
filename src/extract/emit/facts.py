"""The rows of facts, names and their witnesses, with where a person looks them up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from extract.emit.locators import Locators
from extract.emit.rows import Part, Row, plain, span_row
from extract.emit.testimony import testimony_rows
from extract.model.correction import renamed
from extract.model.fact import Fact, FactSpan, Reconciliation
from extract.model.identity import digest
from extract.model.statement import Entity, Name
from extract.model.text import Span
from extract.profile import Report
from extract.schema import Table

KEYS = {
    "lists": "list_id",
    "participations": "participation_id",
    "themes": "theme_id",
    "groupings": "grouping_id",
    "events": "event_id",
    "roles": "role_id",
    "attributes": "attribute_id",
    "claims": "claim_id",
    "relations": "relation_id",
}
"""The tables of facts, and the column of each that holds a row's id."""

LANGUAGES = ("en", "fr")
_LONGEST_QUOTE = 600


def used_stretches(facts: Reconciliation) -> dict[str, list[Span]]:
    """Return, by source, the stretches of text that facts stand on, in order and apart."""
    found: dict[str, list[Span]] = defaultdict(list)
    for span in sorted(facts.spans, key=attrgetter("start", "end")):
        kept = found[span.source_id]
        if kept and span.start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(Span(span.start, span.end))
    return found


def fact_rows(
    report: Report, parts: Sequence[Part], facts: Reconciliation, schema: Mapping[str, Table]
) -> Iterator[tuple[str, Row]]:
    """Return the rows of all facts, names and mentions of a document."""
    by_source = {part.source.source_id: part for part in parts}
    spans = _spans(facts.spans, by_source)
    yield from _entity_rows(facts, schema["relations"])
    yield from _name_rows(facts, by_source)
    locators = {source_id: Locators(part.segmentation) for source_id, part in by_source.items()}
    values: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for value in facts.values:
        values[value.table, value.row_id][value.field] = value.value
    for fact in facts.facts:
        first = next(row for row in spans[fact.table, fact.row_id] if row["field"] == "")
        yield (
            fact.table,
            _fact_row(
                report,
                fact,
                values[fact.table, fact.row_id],
                spans[fact.table, fact.row_id],
                first["page"],
                locators[fact.source_id].of(fact.passage_id, fact.cell_id),
                schema[fact.table],
            ),
        )
    for rows in (*spans.values(), *_spans(facts.quotes, by_source).values()):
        for row in rows:
            yield "spans", row
    yield from testimony_rows(report, facts, locators)


def _spans(
    stands: Iterable[FactSpan], parts: Mapping[str, Part]
) -> dict[tuple[str, str], list[Row]]:
    """Return the rows of `spans` by table and row; those of a row as a whole in text order."""
    grouped: dict[tuple[str, str, str, str], list[Span]] = defaultdict(list)
    for table, row_id, field, source_id, start, end in stands:
        grouped[table, row_id, field, source_id].append(Span(start, end))
    rows: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for (table, row_id, field, source_id), found in grouped.items():
        part = parts[source_id]
        for number, place in enumerate(part.places.of(_apart(found)), start=1):
            rows[table, row_id].append(span_row(part, table, row_id, field, number, place))
    return rows


def _apart(spans: list[Span]) -> list[Span]:
    if len(spans) == 1:
        return spans
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _fact_row(
    report: Report,
    fact: Fact,
    values: Mapping[str, str],
    spans: Sequence[Row],
    page: int,
    locator: str,
    table: Table,
) -> Row:
    types = {field.name: field.type for field in table.fields}
    own = [s for s in spans if s["field"] == "" and s["source_id"] == fact.source_id]
    quote = " ".join(" ".join(s["quote"].split()) for s in own)
    return {
        **dict.fromkeys(types),
        **{n: int(v) if types[n] == "integer" else v for n, v in values.items() if n in types},
        KEYS[fact.table]: fact.row_id,
        "document_id": report.document_id,
        "source_id": fact.source_id,
        "page": page,
        "locator": locator,
        "language": fact.language,
        "quote": quote if len(quote) <= _LONGEST_QUOTE else quote[: _LONGEST_QUOTE - 1] + "…",
        "derivation": fact.derivation,
        "rule_id": fact.rule_id,
        "review": fact.review,
    }


def _entity_rows(facts: Reconciliation, relations: Table) -> Iterator[tuple[str, Row]]:
    names: dict[str, list[Name]] = defaultdict(list)
    for name in facts.names:
        names[name.entity_id].append(name)
    for entity in facts.entities:
        yield "entities", _entity_row(entity, names[entity.entity_id])
        if entity.parent_id:
            relation_id = digest(entity.entity_id, "part_of", entity.parent_id)
            yield (
                "relations",
                {
                    **dict.fromkeys(field.name for field in relations.fields),
                    "relation_id": relation_id,
                    "subject_id": entity.entity_id,
                    "relation": "part_of",
                    "object_id": entity.parent_id,
                    "derivation": "lookup",
                    "rule_id": "vocabulary",
                    "review": "unreviewed",
                },
            )
    for code in facts.codes:
        yield "codes", plain(code)


def _entity_row(entity: Entity, names: Sequence[Name]) -> Row:
    row: Row = {
        "entity_id": entity.entity_id,
        "kind": entity.kind,
        "parent_id": entity.parent_id,
        "characterization": entity.characterization,
    }
    for language in LANGUAGES:
        own = [name for name in names if name.language == language]
        row[f"name_{language}"] = _chosen(own, ("short", "full", "alias"), entity)
        row[f"acronym_{language}"] = _chosen(own, ("acronym",), entity)
    return row


def _chosen(names: Sequence[Name], forms: Sequence[str], entity: Entity) -> str | None:
    """Return the name that tables give: declared before printed, still valid before former.

    Of names that the text alone gives it is the fullest.
    """
    order = (
        forms if entity.kind in ("state", "territory") else tuple(sorted(forms, key=_full_first))
    )
    fitting = [name for name in names if name.form in order]
    if not fitting:
        return None
    best = min(
        fitting,
        key=lambda n: (
            n.basis != "vocabulary",
            n.valid_to is not None,
            order.index(n.form),
            -len(n.name) if n.basis == "text" else 0,
        ),
    )
    return best.name


def _full_first(form: str) -> int:
    return ("full", "short", "alias", "acronym").index(form)


def _name_rows(facts: Reconciliation, parts: Mapping[str, Part]) -> Iterator[tuple[str, Row]]:
    for name in facts.names:
        row = {k: v for k, v in plain(name).items() if k not in ("starts", "ends")}
        yield "names", {**row, "name_id": name.name_id}
    seen: set[tuple[str, str]] = set()
    for part in parts.values():
        printed = (name for name in part.recognition.names if name.starts)
        for name in (renamed(n, facts.identities) for n in printed):
            name_id = name.name_id
            if (name_id, part.source.source_id) in seen:
                continue
            seen.add((name_id, part.source.source_id))
            fragments = map(Span, name.starts, name.ends)
            for number, place in enumerate(part.places.of(fragments), start=1):
                yield "spans", span_row(part, "names", name_id, "", number, place)
