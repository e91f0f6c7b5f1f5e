"""Whether the passages and rows of two editions stand beside each other as people paired them.

`prose_alignment.csv` has a row per pair of sentences, headings or list items, `row_pairs.csv` one
per pair of printed rows. Passages are known by page and first words, rows by their table (the n-th
of the file is the n-th of the document), the first words of their first two cells and their date.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from extract.audit.golden_files import read_rows
from extract.audit.release import Release, Row
from extract.audit.verdict import Check

TRANSLATION = "translation"

_SIGN = re.compile(r"^\(?\w{1,4}[).]\s+")
"""The sign of a list item or heading, which is no part of its text."""

_DASH = re.compile(r"^[\s–—-]*")
_NO_PAGE = ""

_PROSE = ("en_words", "fr_words")
_ROWS = (
    "table",
    "relation",
    *(f"{code}_{part}" for code in ("en", "fr") for part in ("party", "territory", "date")),
)
"""The columns that a golden file has."""


class Side(NamedTuple):
    """One side of a pair: where it stands, what it begins with, how golden rows call it.

    `passage_id` is None in golden rows.
    """

    place: str
    words: tuple[str, ...]
    passage_id: str | None = None


class Pair(NamedTuple):
    """Two passages beside each other; None where there is no counterpart.

    `relation` is what a golden row says of them; of a built pair, its link's group.
    """

    left: Side | None
    right: Side | None
    relation: str = ""


class Matched(NamedTuple):
    """Golden and built pairs that are the same, and those that are on one side alone."""

    same: list[tuple[Pair, Pair]]
    missing: list[Pair]
    extra: list[Pair]

    @property
    def precision(self) -> float:
        """The share of built pairs that are golden."""
        return len(self.same) / max(1, len(self.same) + len(self.extra))

    @property
    def recall(self) -> float:
        """The share of golden pairs that are built."""
        return len(self.same) / max(1, len(self.same) + len(self.missing))


def check_links(release: Release, path: Path, document_id: str) -> Check:
    """Compare a golden file of pairs with the links of a document."""
    golden, built = PAIRS[path.stem]
    rows = golden(path)
    check = Check(f"golden {document_id}/{path.name}", "pairs")
    check.look(len(rows))
    found = match(rows, built(release, document_id))
    for sign, pairs in (("missing", found.missing), ("extra", found.extra)):
        for pair in pairs:
            check.fault(f"{sign}: {brief(pair)}")
    return check


def match(golden: Iterable[Pair], built: Iterable[Pair]) -> Matched:
    """Find for each golden pair the first built one, not yet taken, that is the same."""
    free = list(built)
    same, missing = [], []
    for pair in golden:
        at = next((n for n, other in enumerate(free) if _are_same(pair, other)), None)
        if at is None:
            missing.append(pair)
        else:
            same.append((pair, free.pop(at)))
    return Matched(same, missing, free)


def _are_same(golden: Pair, built: Pair) -> bool:
    sides = ((golden.left, built.left), (golden.right, built.right))
    return all(_is_side(one, other) for one, other in sides)


def _is_side(golden: Side | None, built: Side | None) -> bool:
    if golden is None or built is None:
        return golden is built
    if golden.place not in (_NO_PAGE, built.place) or len(golden.words) != len(built.words):
        return False
    return all(_begins(a, b) for a, b in zip(golden.words, built.words, strict=True))


def _begins(golden: str, built: str) -> bool:
    """Whether a text begins with the words of a golden row; nothing is nothing."""
    if not golden or not built:
        return golden == built
    return f"{built} ".startswith((f"{golden} ", f"{_SIGN.sub('', golden)} "))


def brief(pair: Pair) -> str:
    """Return a pair in words."""
    sides = (
        " | ".join(filter(None, (side.place, *side.words))) if side else "nothing"
        for side in (pair.left, pair.right)
    )
    return " = ".join(sides)


def golden_prose(path: Path) -> list[Pair]:
    """Read the golden pairs of running text."""
    return [
        Pair(_prose_side(row, "en"), _prose_side(row, "fr"), row.get("type", ""))
        for row in read_rows(path, _PROSE)
    ]


def _prose_side(row: dict[str, str], code: str) -> Side | None:
    words = row[f"{code}_words"]
    return Side(row.get(f"{code}_page", _NO_PAGE), (words,)) if words else None


def golden_rows(path: Path) -> list[Pair]:
    """Read the golden pairs of rows of tables."""
    rows = read_rows(path, _ROWS)
    order = list(dict.fromkeys(row["table"] for row in rows))
    return [
        Pair(_row_side(row, "en", order), _row_side(row, "fr", order), row["relation"])
        for row in rows
    ]


def _row_side(row: dict[str, str], code: str, order: list[str]) -> Side | None:
    words = (row[f"{code}_party"], row[f"{code}_territory"], row[f"{code}_date"])
    place = f"table {order.index(row['table']) + 1}"
    return Side(place, words) if any(words) else None


def built_prose(release: Release, document_id: str) -> list[Pair]:
    """Return the links between passages of running text, in reading order."""
    return list(_built(release, document_id, _Sides(release).passage))


def built_rows(release: Release, document_id: str) -> list[Pair]:
    """Return the links between rows of tables, those of headings aside, in reading order."""
    return list(_built(release, document_id, _Sides(release).row))


def _built(
    release: Release, document_id: str, side: Callable[[str], Side | None]
) -> Iterator[Pair]:
    links = [
        row
        for row in release.rows("links")
        if row["document_id"] == document_id and row["relation"] == TRANSLATION
    ]
    order = {passage_id: at for at, passage_id in enumerate(release.passages)}
    last = len(order)
    links.sort(key=lambda row: [order.get(row[f"{s}_passage_id"], last) for s in ("left", "right")])
    for link in links:
        ids = [link["left_passage_id"], link["right_passage_id"]]
        sides = [side(passage_id) if passage_id else None for passage_id in ids]
        if any(sides):
            yield Pair(sides[0], sides[1], link["group_id"])


class _Sides:
    """Passages and rows as golden rows call them."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self._cells: dict[tuple[str, int], Row] = {}
        for cell in release.rows("cells"):
            for fragment in release.spans.get(("cells", cell["cell_id"]), [])[:1]:
                self._cells[cell["source_id"], fragment["char_start"]] = cell
        self._dates = {
            row["passage_id"]: row["date"]
            for row in reversed(release.rows("mentions"))
            if row["mention_kind"] == "date" and row["date"]
        }
        self._tables: dict[str, int] = {}
        counts: dict[str, int] = {}
        for row in release.passages.values():
            if row["kind"] == "table":
                counts[row["source_id"]] = counts.get(row["source_id"], 0) + 1
                self._tables[row["passage_id"]] = counts[row["source_id"]]

    def passage(self, passage_id: str) -> Side | None:
        """Return a passage of running text by page and words; None for a row."""
        row = self._release.passages[passage_id]
        if row["kind"] == "table_row":
            return None
        fragments = self._release.spans.get(("passages", passage_id), [])
        page = str(fragments[0]["page"]) if fragments else _NO_PAGE
        return Side(page, (" ".join(row["text"].split()),), passage_id)

    def row(self, passage_id: str) -> Side | None:
        """Return a row by its table, its first two cells and its date; None for any other."""
        row = self._release.passages[passage_id]
        if row["kind"] != "table_row":
            return None
        fragments = self._release.spans.get(("passages", passage_id), [])
        starts = ((row["source_id"], at) for f in fragments for at in _within(f))
        inside = [self._cells[start] for start in starts if start in self._cells]
        if any(cell["cell_role"] == "header" for cell in inside):
            return None
        texts = {cell["column_index"]: cell["text"] for cell in inside}
        first, second = (_plain(texts.get(column, "")) for column in (0, 1))
        place = f"table {self._tables[row['parent_id']]}"
        return Side(place, (first, second, self._dates.get(passage_id, "")), passage_id)


def _within(fragment: Row) -> range:
    return range(fragment["char_start"], fragment["char_end"])


def _plain(text: str) -> str:
    """Return the words of a cell; a dash alone, or one before them, says nothing."""
    return _DASH.sub("", " ".join(text.split()))


PAIRS = {
    "prose_alignment": (golden_prose, built_prose),
    "row_pairs": (golden_rows, built_rows),
}
"""The golden files of pairs: how they are read, and how the same is made of the tables."""
