"""The tables in the shape in which a person writes down what stands on a page.

What each golden file's rows are, and how the same rows are made of the tables. All values are
strings. Every row also has `whole`: the text that its quote begins.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from extract.audit.release import Release, Row, place

_CALL = ("call_page", "call_section", "call_paragraph", "call_position", "call_word")

WORDS = 5
"""How many words stand for the beginning and for the end of a passage."""

_BULLET = re.compile(r"^[^\w\s(“\"‘«\[{<+]\s+")
"""A sign before a printed item's first word."""


@dataclass(frozen=True, slots=True)
class Built:
    """A row as a person would write it, and where its words stand."""

    values: dict[str, str]
    place: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of golden file: its columns, its key, and how its rows are made of the tables."""

    columns: tuple[str, ...]
    key: tuple[str, ...]
    build: Callable[[Release, str], Iterator[Built]]


def _of(release: Release, source_id: str, *kinds: str) -> Iterator[Row]:
    return (row for row in release.of("passages", source_id) if row["kind"] in kinds)


def _fragments(release: Release, table: str, row_id: str) -> list[Row]:
    return release.spans.get((table, row_id), [])


def _where(release: Release, row: Row) -> dict[str, str]:
    """Return pages, first printed line, first and last words of a passage."""
    fragments = _fragments(release, "passages", row["passage_id"])
    words = row["text"].split()
    return {
        "page": str(fragments[0]["page"]) if fragments else "",
        "page_end": str(fragments[-1]["page"]) if fragments else "",
        "quote": _first_line(release, fragments, row["number"]),
        "whole": row["text"],
        "first_words": " ".join(words[:WORDS]),
        "last_words": " ".join(words[-WORDS:]),
        "section": row["section"],
        "number": row["number"] or "",
        "language": row["language"] or "",
    }


def _first_line(release: Release, fragments: list[Row], number: str | None = None) -> str:
    """Return the first printed line without its bullet or `number`, and without footnote calls."""
    if not fragments:
        return ""
    first = fragments[0]
    start, calls = first["char_start"], release.call_offsets.get(first["source_id"], frozenset())
    line = "".join(char for at, char in enumerate(first["quote"], start) if at not in calls)
    if number is not None:
        return re.sub(rf"^\W*{re.escape(number)}\W*\s+", "", line)
    return _BULLET.sub("", line)


def _placed(release: Release, table: str, row_id: str) -> str:
    fragments = _fragments(release, table, row_id)
    return place(fragments[0]) if fragments else "no span"


def sections(release: Release, source_id: str) -> Iterator[Built]:
    """Yield headings in reading order: titles of the document and of its parts, and sections."""
    ordinal = 0
    for row in _of(release, source_id, "title", "section"):
        parent = release.passages.get(row["parent_id"] or "")
        if parent is not None and parent["kind"] != "section":
            continue
        ordinal += 1
        values = {
            **_where(release, row),
            "ordinal": str(ordinal),
            "kind": row["kind"],
            "heading": row["text"],
        }
        yield Built(values, _placed(release, "passages", row["passage_id"]))


def paragraphs(release: Release, source_id: str) -> Iterator[Built]:
    """Yield numbered paragraphs."""
    for row in _of(release, source_id, "paragraph"):
        if row["number"]:
            yield Built(_where(release, row), _placed(release, "passages", row["passage_id"]))


def list_items(release: Release, source_id: str) -> Iterator[Built]:
    """Yield list items, counted from 1 within the paragraph that leads in."""
    for row in _of(release, source_id, "list_item"):
        paragraph, position = _list_place(release, row)
        values = {**_where(release, row), "paragraph": paragraph, "position": position}
        yield Built(values, _placed(release, "passages", row["passage_id"]))


def _list_place(release: Release, row: Row) -> tuple[str, str]:
    """Return the number of a list item's paragraph and its position, both from its parent."""
    fellows = [
        other["passage_id"]
        for other in release.of("passages", row["source_id"])
        if other["kind"] == "list_item" and other["parent_id"] == row["parent_id"]
    ]
    parent = release.passages.get(row["parent_id"] or "")
    number = parent["number"] if parent and parent["kind"] == "paragraph" else None
    return number or "", str(fellows.index(row["passage_id"]) + 1)


def footnotes(release: Release, source_id: str) -> Iterator[Built]:
    """Yield footnotes, each with the place of its call."""
    calls = defaultdict(list)
    for call in release.rows("footnote_calls"):
        calls[call["to_passage_id"]].append(call)
    notes = sorted(
        _of(release, source_id, "footnote"), key=lambda row: _first(release, row["passage_id"])
    )
    for row in notes:
        where = _placed(release, "passages", row["passage_id"])
        for call in calls[row["passage_id"]]:
            yield Built({**_where(release, row), **_call(release, call)}, where)
        if not calls[row["passage_id"]]:
            yield Built({**_where(release, row), **dict.fromkeys(_CALL, "")}, where)


def _first(release: Release, row_id: str) -> int:
    fragments = _fragments(release, "passages", row_id)
    return int(fragments[0]["char_start"]) if fragments else -1


def _call(release: Release, call: Row) -> dict[str, str]:
    """Return where a footnote is called: page, section, paragraph, list item, the word before."""
    found = dict.fromkeys(_CALL, "")
    above = release.lineage(call["from_passage_id"])
    found["call_section"] = above[0]["section"] if above else ""
    for here in above:
        if here["kind"] == "list_item":
            found["call_paragraph"], found["call_position"] = _list_place(release, here)
            break
        if here["kind"] == "paragraph":
            found["call_paragraph"] = here["number"] or ""
            break
    fragments = _fragments(release, "footnote_calls", call["call_id"])
    if fragments:
        text = release.texts.get(call["source_id"], "")[: fragments[0]["char_start"]]
        found["call_page"] = str(fragments[0]["page"])
        found["call_word"] = text.split()[-1] if text.strip() else ""
    return found


def cells(release: Release, source_id: str) -> Iterator[Built]:
    """Yield cells item by item, headers once, in the order of tables, rows and columns."""
    order = {row_id: number for number, row_id in enumerate(release.passages)}
    rows = [row for row in release.of("cells", source_id) if not row["is_repeat"]]
    rows.sort(key=lambda r: (order.get(r["table_id"], -1), r["row_index"], r["column_index"]))
    pages = _row_pages(release, rows)
    for row in rows:
        items = row["text"].split("\n")
        groups = _items(_fragments(release, "cells", row["cell_id"]), len(items))
        for number, (text, fragments) in enumerate(zip(items, groups, strict=True), start=1):
            page = pages.get((row["table_id"], row["row_index"]), "")
            yield _cell(release, row, number, text, fragments, page)


def _row_pages(release: Release, rows: list[Row]) -> dict[tuple[str, int], str]:
    """Return the page on which each row of a table begins: an empty cell stands there."""
    found: dict[tuple[str, int], str] = {}
    for row in rows:
        fragments = _fragments(release, "cells", row["cell_id"])
        if fragments:
            found.setdefault((row["table_id"], row["row_index"]), str(fragments[0]["page"]))
    return found


def _cell(
    release: Release, row: Row, number: int, text: str, fragments: list[Row], page: str
) -> Built:
    table = release.passages.get(row["table_id"])
    values = {
        "section": table["section"] if table else "",
        "row_index": str(row["row_index"]),
        "column_index": str(row["column_index"]),
        "cell_role": row["cell_role"],
        "item": str(number),
        "text": text,
        "page": str(fragments[0]["page"]) if fragments else page,
        "page_end": str(fragments[-1]["page"]) if fragments else page,
        "quote": _first_line(release, fragments),
        "whole": text,
    }
    return Built(values, place(fragments[0]) if fragments else f"cell {row['cell_id']}")


def _items(fragments: list[Row], count: int) -> list[list[Row]]:
    """Share a cell's fragments out among its items: each begins where a bullet is printed."""
    if count == 1 or not fragments:
        return [fragments] * count
    groups: list[list[Row]] = []
    for fragment in fragments:
        if not groups or _BULLET.match(fragment["quote"]):
            groups.append([])
        groups[-1].append(fragment)
    return groups if len(groups) == count else [fragments] * count


def _columns(names: str) -> tuple[str, ...]:
    return tuple(names.split())


KINDS = {
    "sections": Kind(
        _columns("ordinal kind section heading language page quote"),
        _columns("kind section"),
        sections,
    ),
    "paragraphs": Kind(
        _columns("section number first_words last_words language page page_end quote"),
        _columns("section number"),
        paragraphs,
    ),
    "list_items": Kind(
        _columns("section paragraph position first_words last_words language page quote"),
        _columns("section paragraph position"),
        list_items,
    ),
    "footnotes": Kind(
        _columns("number page first_words last_words language") + _CALL,
        _columns("number"),
        footnotes,
    ),
    "cells": Kind(
        _columns("section row_index column_index cell_role item text page page_end quote"),
        _columns("section row_index column_index item"),
        cells,
    ),
}
"""The kinds of golden files by name."""
