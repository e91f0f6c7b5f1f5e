"""The data of a document's page as scripts that register it: read from the disk, without a server.

Offsets are code points; the page's script counts in them too (`assets/text.js`).
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from extract.audit.site.dossier import Dossier
from extract.audit.site.items import REASONS, Item
from extract.audit.site.reading import USES, ReadPage, Words, box_of
from extract.audit.site.rules import Rules
from extract.audit.site.units import Unit
from extract.model.signature import SourceWords, signature

ITEMS = 100
"""How many items one script holds."""

UNITS = 500
"""How many sentences and cells one script holds."""

T = TypeVar("T")

_NOT_SHOWN = frozenset({"quote", "document_id", "source_id", "page", "locator", "review"})


def batched(rows: Sequence[T], size: int) -> list[Sequence[T]]:
    """Return `rows` cut into runs of at most `size`."""
    return [rows[at : at + size] for at in range(0, len(rows), size)]


def script(name: str, content: object) -> str:
    """Return a script that registers `content` under `name`; no text in it can end the script."""
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return f"Audit.register({json.dumps(name)},{text});\n"


def read_script(text: str) -> Any:
    """Return the content of what `script` wrote."""
    return json.loads(text[text.index(",") + 1 : text.rindex(")")])


def write_chunks(folder: Path, name: str, chunks: Iterable[object]) -> int:
    """Write `chunks` as scripts named `name`-0.js and so on; return how many there are."""
    count = 0
    for number, content in enumerate(chunks):
        path = folder / f"{name}-{number}.js"
        path.write_text(script(f"{name}-{number}", content), encoding="utf-8")
        count += 1
    return count


def item_chunks(dossier: Dossier, rules: Rules) -> list[list[object]]:
    """Return the items, `ITEMS` to a chunk."""
    return [
        [_item(dossier, item, rules) for item in batch] for batch in batched(dossier.items, ITEMS)
    ]


def _item(dossier: Dossier, item: Item, rules: Rules) -> dict[str, Any]:
    row, entities = item.row, dossier.entity_names
    words, fields = _placed(dossier, item)
    columns = [name for name in dossier.declared[item.table].columns if name not in _NOT_SHOWN]
    named = {name: row[name] for name in columns if row.get(name) is not None}
    resolved = {
        name: entities[value]
        for name, value in named.items()
        if isinstance(value, str) and value in entities and name.endswith("_id")
    }
    return {
        "number": item.number,
        "table": item.table,
        "id": item.row_id,
        "reason": item.reason,
        "label": item.label,
        "quote": row.get("quote") or "",
        "locator": row.get("locator") or "",
        "derivation": row.get("derivation"),
        "review": row.get("review"),
        "group": item.group,
        "signature": _signature(dossier, item),
        "rule": rules.sentence(row.get("rule_id")),
        "values": named,
        "resolved": resolved,
        "words": words,
        "fields": fields,
        "witnesses": _witnesses(dossier, item),
        "comparisons": [
            {name: c[name] for name in ("predicate", "left_value", "right_value", "relation")}
            | {side: dossier.place_of.get(c[f"{side}_source_id"]) for side in ("left", "right")}
            for c in item.conflicts
        ],
    }


def _signature(dossier: Dossier, item: Item) -> str | None:
    """Return the hash of what a person confirms in confirming a row of facts."""
    if not item.is_fact:
        return None
    words = [
        SourceWords(row["source_id"], row["char_start"], row["char_end"], row["quote"])
        for row in item.spans
        if row["field"] == ""
    ]
    return signature(item.table, dossier.key_of(item.table), item.row, words)


def _placed(dossier: Dossier, item: Item) -> tuple[list[object], dict[str, list[int]]]:
    """Return the fragments of an item, each once, and which of them each field stands on."""
    words: dict[tuple[Any, ...], int] = {}
    fields: dict[str, list[int]] = {}
    for row in item.spans:
        key = (
            dossier.place_of[row["source_id"]],
            row["page"],
            row["char_start"],
            row["char_end"],
            box_of(row),
        )
        number = words.setdefault(key, len(words))
        fields.setdefault(row["field"], []).append(number)
    return [list(key) for key in words], fields


def _witnesses(dossier: Dossier, item: Item) -> list[list[object]]:
    found = dossier.witnesses_of.get((item.table, item.row_id), ())
    return [
        [row["field"], dossier.place_of[row["source_id"]], row["language"], row["stated_value"]]
        for row in found
        if not row["field"].endswith("_id") and row["field"] != "position"
    ]


def index_of(dossier: Dossier) -> dict[str, Any]:
    """Return what the page knows of all items at once: columns of small numbers."""
    items = dossier.items
    tables = list(dict.fromkeys(item.table for item in items))
    groups = {group: n for n, group in enumerate(dict.fromkeys(item.group for item in items))}
    derivations = sorted({str(item.row.get("derivation") or "") for item in items})
    reasons = list(REASONS)
    return {
        "tables": tables,
        "reasons": reasons,
        "derivations": derivations,
        "id": [item.row_id for item in items],
        "table": [tables.index(item.table) for item in items],
        "reason": [reasons.index(item.reason) for item in items],
        "derivation": [derivations.index(str(i.row.get("derivation") or "")) for i in items],
        "group": [groups[item.group] for item in items],
        "is_fact": [int(item.is_fact) for item in items],
    }


def page_chunk(page: ReadPage) -> dict[str, Any]:
    """Return a page as its script holds it."""
    return {
        "start": page.start,
        "text": page.row["text"],
        "before": page.before,
        "after": page.after,
        "stretches": [[s.start, s.end, USES.index(s.use), s.items] for s in page.stretches],
        "words": _words(page.words),
        "lines": _words(page.lines),
    }


def _words(words: Sequence[Words]) -> list[list[object]]:
    return [[w.start, w.end, w.box, *([w.items] if w.items else [])] for w in words]


def unit_chunks(units: Sequence[Unit]) -> list[list[object]]:
    """Return the units, `UNITS` to a chunk, as samples for misses are drawn from them."""
    return [
        [
            [u.source, u.page, u.start, u.end, u.kind, u.section, u.text, u.items, u.names_or_dates]
            for u in batch
        ]
        for batch in batched(units, UNITS)
    ]
