"""Passages that are about the same, beside each other, as the links of the tables have them."""

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, Listing, place_link, plain

LINK_HEADS = ("left", "right", "facet", "basis")
"""The columns of `link_cells`."""


def link_list(dossier: Dossier, relation: str, slug: str, title: str) -> Listing:
    """List the links of one relation in the order in which their left passages are read."""
    rows = [
        link_cells(dossier, row)
        for row in sorted(dossier.rows("links"), key=lambda row: _read(dossier, row))
        if row["relation"] == relation
    ]
    return Listing(slug, title, "", len(rows), "links", LINK_HEADS, rows)


def link_cells(dossier: Dossier, link: Row) -> tuple[Cell, ...]:
    """Return a link as a row of a list: its two passages, each leading to its words, and why."""
    return (
        _passage(dossier, link["left_passage_id"]),
        _passage(dossier, link["right_passage_id"]),
        Cell(plain(link.get("facet"))),
        Cell(plain(link.get("basis"))),
    )


def _read(dossier: Dossier, link: Row) -> list[tuple[int, int]]:
    """Return where the two sides of a link are read: source and ordinal; the missing one last."""
    sides = [dossier.release.passages.get(link[f"{side}_passage_id"]) for side in ("left", "right")]
    last = len(dossier.sources), 0
    return [(dossier.place_of[row["source_id"]], row["ordinal"]) if row else last for row in sides]


def _passage(dossier: Dossier, passage_id: str | None) -> Cell:
    row = dossier.release.passages.get(passage_id or "")
    if row is None:
        return Cell("—")
    spans = dossier.spans.get(("passages", row["passage_id"]), ())
    href = place_link(dossier, spans[0]) if spans else ""
    return Cell(row["text"], href, plain(row["language"]))
