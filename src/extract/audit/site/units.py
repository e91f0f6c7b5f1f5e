"""The units in which a source is read: sentences and the like, and cells."""

from collections.abc import Iterator
from dataclasses import dataclass

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.intervals import Intervals

_WHOLE = ("sentence", "list_item", "paragraph", "footnote", "heading", "title", "other")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence (or what has none within), or a cell with words.

    `items` are the numbers of the facts that stand on it; `names_or_dates` the countries named and
    the dates with a value, as printed; `untaken` those of them on which no fact stands.
    """

    source: int
    kind: str
    section: str
    text: str
    fragments: tuple[Row, ...]
    items: tuple[int, ...]
    names_or_dates: tuple[str, ...]
    untaken: tuple[str, ...]

    @property
    def page(self) -> int:
        """The page on which it begins."""
        return int(self.fragments[0]["page"])

    @property
    def start(self) -> int:
        """Where it begins in the source's text."""
        return int(self.fragments[0]["char_start"])

    @property
    def end(self) -> int:
        """Where its first page's part of it ends."""
        return max(int(r["char_end"]) for r in self.fragments if r["page"] == self.page)

    @property
    def is_suspect(self) -> bool:
        """Whether it names a country or a date, and no fact stands on it."""
        return bool(self.names_or_dates) and not self.items


def units_of(dossier: Dossier) -> list[Unit]:
    """Return the units of the sources that state something themselves, in reading order."""
    found: list[Unit] = []
    for source in dossier.witnesses:
        own = _Source(dossier, source)
        found += sorted(own.units(), key=lambda unit: unit.start)
    return found


class _Source:
    def __init__(self, dossier: Dossier, source: Row) -> None:
        self._dossier, self._id = dossier, source["source_id"]
        self._place = dossier.place_of[self._id]
        self._facts: Intervals[int] = Intervals()
        for item in dossier.facts:
            for row in item.spans:
                if row["source_id"] == self._id:
                    self._facts.add(row["char_start"], row["char_end"], item.number)
        self._said: list[tuple[str, bool]] = []
        self._places: Intervals[int] = Intervals()
        for row in dossier.rows("mentions"):
            is_told = row["mention_kind"] == "country" or row["date"] is not None
            if row["source_id"] == self._id and is_told:
                spans = dossier.spans.get(("mentions", row["mention_id"]), [])
                for span in spans:
                    self._places.add(span["char_start"], span["char_end"], len(self._said))
                self._said.append((row["text"], bool(_over(self._facts, spans))))

    def units(self) -> Iterator[Unit]:
        passages = self._dossier.release.of("passages", self._id)
        holders = {row["parent_id"] for row in passages if row["kind"] in _WHOLE[:2]}
        for row in passages:
            if row["kind"] in _WHOLE and row["passage_id"] not in holders:
                yield from self._unit("passages", row["passage_id"], row["kind"], row)
        for row in self._dossier.release.of("cells", self._id):
            if row["cell_role"] != "header" and not row["is_repeat"] and row["text"].strip():
                yield from self._unit("cells", row["cell_id"], "cell", row)

    def _unit(self, table: str, row_id: str, kind: str, row: Row) -> Iterator[Unit]:
        fragments = [
            span
            for span in self._dossier.spans.get((table, row_id), ())
            if span["source_id"] == self._id and span["field"] == ""
        ]
        if not fragments:
            return
        items, said = _over(self._facts, fragments), _over(self._places, fragments)
        above = row.get("passage_id") or row["table_id"]
        yield Unit(
            self._place, kind, self._section(above), row["text"], tuple(fragments),
            tuple(items), tuple(dict.fromkeys(self._said[n][0] for n in said)),
            tuple(dict.fromkeys(text for text, is_taken in (self._said[n] for n in said)
                                if not is_taken)),
        )  # fmt: skip

    def _section(self, passage_id: str) -> str:
        names = [r["text"] for r in self._dossier.release.lineage(passage_id)]
        kinds = [r["kind"] for r in self._dossier.release.lineage(passage_id)]
        sections = [text for text, kind in zip(names, kinds, strict=True) if kind == "section"]
        return " › ".join(sections[::-1])


def _over(intervals: Intervals[int], fragments: list[Row]) -> list[int]:
    """Return the numbers of the intervals that any of `fragments` touches, sorted."""
    return sorted(
        {n for f in fragments for _, _, n in intervals.over(f["char_start"], f["char_end"])}
    )
