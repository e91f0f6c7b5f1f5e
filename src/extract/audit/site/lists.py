"""The list behind each number of the verdict strip."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.items import REASONS, Item, fact_tables
from extract.audit.site.links import link_list
from extract.audit.site.listing import (
    Cell,
    Listing,
    item_link,
    number_cell,
    page_link,
    place_link,
    plain,
    where_cell,
)
from extract.audit.site.summary import PARTS, Summary, is_unread

_NOT_SHOWN = frozenset({"quote", "document_id", "source_id", "page", "locator", "language"})


def number_lists(dossier: Dossier, summary: Summary) -> Iterator[Listing]:
    """Yield a list for every number of `summary`, its slug made of group and name."""
    numbers = summary.numbers
    for table in fact_tables(dossier):
        yield _facts(dossier, table)
    for name in numbers["derivations"]:
        yield _items(dossier, f"derivations-{name}", f"Facts: {name}", "rows",
                     [i for i in dossier.facts if i.row["derivation"] == name])  # fmt: skip
    for name in numbers["reviews"]:
        yield _items(dossier, f"reviews-{name}", f"Facts: {name}", "rows",
                     [i for i in dossier.facts if i.row["review"] == name])  # fmt: skip
    for name in numbers["queue"]:
        yield _items(dossier, f"queue-{name}", REASONS.get(name, name), "rows",
                     [i for i in dossier.items if i.reason == name])  # fmt: skip
    for name in numbers["findings"]:
        yield _findings(dossier, name)
    for name in numbers["links"]:
        yield link_list(dossier, name, f"links-{name}", f"Links: {name.replace('_', ' ')}")
    for name in numbers["corrections"]:
        yield _corrections(dossier, name)
    yield from _glyphs(dossier, summary)
    yield from _characters(dossier, summary)


def _facts(dossier: Dossier, table: str) -> Listing:
    """List a table of facts with all its columns."""
    key = dossier.key_of(table)
    columns = [
        name
        for name in dossier.declared[table].columns
        if name not in _NOT_SHOWN and not (name.endswith("_id") and name not in (key, "rule_id"))
    ]
    items = _printed_order(dossier, [i for i in dossier.facts if i.table == table])
    shown = [
        name for name in columns if name != key and any(i.row[name] is not None for i in items)
    ]
    rows = [
        (
            Cell("Check", item_link(item)),
            *(Cell(plain(item.row[name])) for name in shown),
            Cell(plain(item.row["quote"]), language=plain(item.row["language"])),
            where_cell(dossier, item),
        )
        for item in items
    ]
    title = table.capitalize()
    note = dossier.declared[table].description
    heads = ("", *(name.replace("_", " ") for name in shown), "printed", "where")
    return Listing(f"facts-{table}", title, note, len(rows), "rows", heads, rows)


def _printed_order(dossier: Dossier, items: Iterable[Item]) -> list[Item]:
    def place(item: Item) -> tuple[int, int]:
        first = item.at()
        if first is None:
            return len(dossier.sources), 0
        return dossier.place_of[first["source_id"]], first["char_start"]

    return sorted(items, key=place)


def _items(
    dossier: Dossier, slug: str, title: str, counted: str, items: list[Item], note: str = ""
) -> Listing:
    rows = [
        (
            Cell("Check", item_link(item)),
            Cell(item.table),
            Cell(item.label),
            Cell(plain(item.row.get("quote"))),
            Cell(plain(item.row.get("derivation"))),
            Cell(plain(item.row.get("rule_id"))),
            where_cell(dossier, item),
        )
        for item in items
    ]
    heads = ("", "table", "row", "printed", "derivation", "rule", "where")
    return Listing(slug, title, note, len(rows), counted, heads, rows)


def _findings(dossier: Dossier, verdict: str) -> Listing:
    items = [i for i in dossier.items if i.table == "findings" and i.row["verdict"] == verdict]
    rows = [
        (
            Cell("Check", item_link(item)),
            Cell(plain(item.row["severity"])),
            Cell(plain(item.row["check_name"])),
            Cell(plain(item.row["message"])),
            Cell(plain(item.row["stated"])),
            Cell(plain(item.row["found"])),
            where_cell(dossier, item),
        )
        for item in items
    ]
    heads = ("", "severity", "check", "finding", "stated", "found", "where")
    title = f"Findings: {verdict.replace('_', ' ')}"
    return Listing(f"findings-{verdict}", title, "", len(rows), "findings", heads, rows)


_OF_CORRECTIONS = (
    "operation", "table_name", "row_id", "field", "old_value", "new_value", "selector", "reason",
    "author", "made_on",
)  # fmt: skip


def _corrections(dossier: Dossier, outcome: str) -> Listing:
    """List what auditors corrected, by what became of it in this build."""
    rows = [
        tuple(Cell(plain(row.get(name))) for name in _OF_CORRECTIONS)
        for row in dossier.rows("corrections")
        if row["outcome"] == outcome
    ]
    title = f"Corrections: {outcome.replace('_', ' ')}"
    heads = tuple(name.replace("_", " ") for name in _OF_CORRECTIONS)
    return Listing(f"corrections-{outcome}", title, "", len(rows), "corrections", heads, rows)


def _glyphs(dossier: Dossier, summary: Summary) -> Iterator[Listing]:
    numbers = summary.numbers["glyphs"]
    for name, column, title in (
        ("printed", "witness_count", "Glyphs that PDFium counts on the pages"),
        ("in_text", "glyph_count", "Glyphs that are in the text"),
    ):
        rows = [
            (_page_cell(dossier, page), Cell(page["source_id"]), number_cell(page[column]))
            for page in dossier.rows("pages")
            if page[column] is not None
        ]
        note = "Page by page, spaces aside. A text file has characters and no glyphs."
        heads = ("page", "source", "glyphs")
        yield Listing(f"glyphs-{name}", title, note, numbers[name], "glyphs", heads, rows)
    yield _lost(dossier)


def _lost(dossier: Dossier) -> Listing:
    rows = [
        (_page_cell(dossier, lost), *(Cell(lost[name]) for name in ("source_id", "text", "reason")))
        for lost in dossier.rows("lost_glyphs")
    ]
    heads = ("page", "source", "glyph", "reason")
    note = "Printed, and not in the text: each with the reason."
    return Listing("glyphs-lost", "Glyphs left out", note, len(rows), "glyphs", heads, rows)


def _page_cell(dossier: Dossier, row: Row) -> Cell:
    source = dossier.place_of[row["source_id"]]
    return Cell(f"p. {row['page']}", f"../pages/{source}-{row['page']}.html")


def _characters(dossier: Dossier, summary: Summary) -> Iterator[Listing]:
    numbers = summary.numbers["characters"]
    told: tuple[tuple[str, str, Callable[[Row], bool]], ...] = (
        ("all", "All characters of the text", lambda row: True),
        *(
            (part, f"Characters: {part}", lambda row, part=part: row["part"] == part)
            for part in PARTS
        ),
        ("without_fact", "Text read without a fact on it", is_unread),
    )
    for name, title, is_meant in told:
        rows = [row for row in dossier.rows("coverage") if is_meant(row)]
        is_detailed = name in ("furniture", "excluded", "without_fact")
        made = _stretches(dossier, rows) if is_detailed else _by_page(dossier, rows)
        heads = ("where", "source", "text", "characters")
        if not is_detailed:
            heads = ("page", "source", "stretches", "characters")
        slug = f"characters-{name}"
        yield Listing(slug, title, "", numbers[name], "characters", heads, made)


def _stretches(dossier: Dossier, rows: list[Row]) -> list[tuple[Cell, ...]]:
    """Return a row per stretch, those of one passage that follow each other joined."""
    made: list[tuple[Cell, ...]] = []
    for row in _joined(rows):
        text = dossier.release.texts[row["source_id"]][row["char_start"] : row["char_end"]]
        length = row["length"]
        page = _page_at(dossier, row)
        where = {**row, "page": page}
        made.append(
            (
                Cell(f"p. {page}", page_link(dossier, where)),
                Cell(row["source_id"]),
                Cell(" ".join(text.split()), place_link(dossier, where)),
                number_cell(length),
            )
        )
    return made


def _joined(rows: list[Row]) -> list[Row]:
    """Join stretches of one passage between which only white space stands."""
    joined: list[Row] = []
    for row in sorted(rows, key=lambda row: (row["source_id"], row["char_start"])):
        length = row["char_end"] - row["char_start"]
        last = joined[-1] if joined else None
        is_next = (
            last is not None
            and last["passage_id"] is not None
            and last["source_id"] == row["source_id"]
            and last["passage_id"] == row["passage_id"]
            and row["char_start"] - last["char_end"] <= 2
        )
        if last is not None and is_next:
            last["char_end"] = row["char_end"]
            last["length"] += length
        else:
            joined.append({**row, "length": length})
    return joined


def _by_page(dossier: Dossier, rows: list[Row]) -> list[tuple[Cell, ...]]:
    counts: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0])
    for row in rows:
        count = counts[row["source_id"], _page_at(dossier, row)]
        count[0] += 1
        count[1] += row["char_end"] - row["char_start"]
    return [
        (
            _page_cell(dossier, {"source_id": source_id, "page": page}),
            Cell(source_id),
            number_cell(stretches),
            number_cell(length),
        )
        for (source_id, page), (stretches, length) in sorted(counts.items())
    ]


def _page_at(dossier: Dossier, row: Row) -> int:
    return dossier.page_at(row["source_id"], row["char_start"])
