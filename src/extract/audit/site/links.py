"""Passages that are about the same, beside each other, as the links of the tables have them."""

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, Listing, place_link, plain


def link_list(dossier: Dossier, relation: str, slug: str, title: str) -> Listing:
    """List the links of one relation in the order in which their left passages are read."""
    rows = [
        (
            _passage(dossier, row["left_passage_id"]),
            _passage(dossier, row["right_passage_id"]),
            Cell(plain(row.get("facet"))),
            Cell(plain(row.get("basis"))),
        )
        for row in sorted(dossier.rows("links"), key=lambda row: _read(dossier, row))
        if row["relation"] == relation
    ]
    heads = ("left", "right", "facet", "basis")
    return Listing(slug, title, "", len(rows), "links", heads, rows)


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
