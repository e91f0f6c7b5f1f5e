"""What a person is to check, row by row, in the order in which to look at it: worst first."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from extract.audit.release import Row
from extract.audit.site.holdings import Holdings

REASONS = {
    "conflicting": "sources contradict each other",
    "failing": "a check fails",
    "inferred": "worked out, not stated",
    "unresolved": "a name or date left open",
    "doubtful": "the program was not sure",
    "resolved": "by a heading, list or spelling",
    "stated": "stands so on the page",
    "held": "a check that holds",
}
"""Why an item is looked at, worst first."""

ORDER = {reason: place for place, reason in enumerate(REASONS)}
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Item:
    """A row to check: its table, its fragments in the sources, and why it is looked at.

    `conflicts` are the rows of `comparisons` about it. `is_fact` tells rows of fact tables from
    findings and unresolved mentions.
    """

    number: int
    table: str
    row_id: str
    row: Row
    spans: tuple[Row, ...]
    reason: str
    label: str
    conflicts: tuple[Row, ...]
    is_fact: bool

    @property
    def group(self) -> str:
        """What a person counts it with: its list, or what it is about within its table."""
        whole = self.row.get("list_id") or self.row.get("in_id") or self.row.get("check_name")
        return f"{self.table}/{whole or ''}"

    def at(self, source_id: str | None = None) -> Row | None:
        """Return its first fragment, in a source if one is named."""
        for row in self.spans:
            if row["field"] == "" and source_id in (None, row["source_id"]):
                return row
        return next((r for r in self.spans if source_id in (None, r["source_id"])), None)


def fact_tables(holdings: Holdings) -> list[str]:
    """Return the names of the tables of facts: those with a rule and a review."""
    return [
        name
        for name, table in holdings.declared.items()
        if {"rule_id", "review"} <= set(table.columns) and name in holdings.release.tables
    ]


def items_of(holdings: Holdings) -> tuple[Item, ...]:
    """Return all items of a document, numbered worst first and then as they are printed."""
    conflicts: dict[str, list[Row]] = defaultdict(list)
    for row in holdings.rows("comparisons"):
        conflicts[row["subject_id"]].append(row)
    found = [
        _item(holdings, table, row, conflicts, is_fact=True)
        for table in fact_tables(holdings)
        for row in holdings.rows(table)
    ]
    facts = {item.row_id: item for item in found}
    found += [_finding(holdings, row, facts) for row in holdings.rows("findings")]
    found += [
        _item(holdings, "mentions", row, conflicts, is_fact=False)
        for row in holdings.rows("mentions")
        if row["resolution"] == "unresolved"
    ]
    found += [
        _comparison(holdings, row)
        for about in conflicts.values()
        for row in about
        if row["relation"] == "conflict" and row["subject_id"] not in facts
    ]
    found.sort(key=lambda item: (ORDER[item.reason], *_printed(holdings, item), item.row_id))
    return tuple(replace(item, number=number) for number, item in enumerate(found))


def _printed(holdings: Holdings, item: Item) -> tuple[int, int]:
    first = item.at()
    if first is None:
        return len(holdings.sources), 0
    return holdings.place_of[first["source_id"]], first["char_start"]


def _item(
    holdings: Holdings, table: str, row: Row, conflicts: Mapping[str, list[Row]], *, is_fact: bool
) -> Item:
    row_id = row[holdings.key_of(table)]
    spans = tuple(holdings.spans.get((table, row_id), ()))
    about = tuple(conflicts.get(row_id, ())) if is_fact else ()
    return Item(
        -1, table, row_id, row, spans, _reason(table, row, about), _label(holdings, table, row),
        about, is_fact,
    )  # fmt: skip


def _finding(holdings: Holdings, row: Row, facts: Mapping[str, Item]) -> Item:
    """Return a finding, on its own words or on those of the rows that it is about."""
    item = _item(holdings, "findings", row, {}, is_fact=False)
    about = [facts[row[name]] for name in ("claim_id", "subject_id") if row[name] in facts]
    spans = item.spans or tuple(span for fact in about for span in fact.spans)
    return replace(item, spans=spans)


def _comparison(holdings: Holdings, row: Row) -> Item:
    """Return two values that contradict each other, and are of no row, on the passages of both."""
    sides = [row.get("left_passage_id"), row.get("right_passage_id")]
    spans = [span for side in sides for span in holdings.spans.get(("passages", side or ""), ())]
    about = holdings.entity_names.get(row["subject_id"], row["predicate"])
    values = f"{row['left_value']} ≠ {row['right_value']}"
    label = f"{about} · {row['predicate']} · {values}"
    return Item(
        -1, "comparisons", row["comparison_id"], row, tuple(spans), "conflicting", label[:_LONGEST],
        (row,), is_fact=False,
    )  # fmt: skip


def _reason(table: str, row: Row, conflicts: tuple[Row, ...]) -> str:
    if table == "findings":
        if row["verdict"] == "fails":
            return "failing"
        return "held" if row["verdict"] == "holds" else "doubtful"
    if table == "mentions":
        return "unresolved"
    missing = {value for name, value in row.items() if name.endswith("_missing")}
    is_contradicted = any(c["relation"] == "conflict" for c in conflicts)
    if is_contradicted or "conflict" in missing or row["review"] == "disputed":
        return "conflicting"
    if row["derivation"] == "inferred":
        return "inferred"
    if "unresolved" in missing:
        return "unresolved"
    return "stated" if row["derivation"] == "stated" else "resolved"


def _label(holdings: Holdings, table: str, row: Row) -> str:
    """Return the row in a few words: the values by which tables are compared, and what it is in."""
    columns = holdings.declared[table].compare
    if table == "findings":
        columns = ("message",)
    elif table == "participations":
        columns = ("party", "in_name", "participation_status", "since")
    values = [str(row[name]).replace("_", " ") for name in columns if row.get(name) is not None]
    about = holdings.entity_names.get(row.get("in_id") or "")
    shown = list(dict.fromkeys(values))[:4]
    if about and about not in shown and row.get("in_name") is None:
        shown.insert(min(2, len(shown)), about)
    ends = [holdings.entity_names.get(row.get(f"{end}_id") or "") for end in ("subject", "object")]
    if table != "findings" and all(ends):
        shown = [str(ends[0]), *shown, str(ends[1])]
    text = " · ".join(shown) or str(row.get("quote") or "")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
