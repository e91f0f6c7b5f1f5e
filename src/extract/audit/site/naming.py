"""Names as printed beside what they are taken for, with codes of the day and of today."""

from collections import Counter, defaultdict
from collections.abc import Mapping

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, Listing, number_cell, place_link, plain

_SCHEME = "iso3166_1_alpha3"


def name_list(dossier: Dossier) -> Listing:
    """List every entity that the document mentions."""
    entities = {row["entity_id"]: row for row in dossier.rows("entities")}
    mentions: dict[str, list[Row]] = defaultdict(list)
    for row in dossier.rows("mentions"):
        if row["entity_id"] in entities:
            mentions[row["entity_id"]].append(row)
    today = _codes_today(dossier)
    rows = [
        _row(dossier, entities[entity_id], found, today) for entity_id, found in mentions.items()
    ]
    rows.sort(key=lambda row: (row[1].text, row[2].text.casefold()))
    heads = (
        "printed", "kind", "English", "French", "code on the document’s date", "code today",
        "how it was resolved", "mentions",
    )  # fmt: skip
    note = "A code on the document’s date is the one that was in force then; many had none."
    return Listing("names", "Names and codes", note, len(rows), "names", heads, rows)


def _codes_today(dossier: Dossier) -> dict[str, str]:
    return {
        row["entity_id"]: row["code"]
        for row in dossier.rows("codes")
        if row["scheme"] == _SCHEME and row["valid_to"] is None
    }


def _row(
    dossier: Dossier, entity: Row, mentions: list[Row], today: Mapping[str, str]
) -> tuple[Cell, ...]:
    printed = Counter(row["text"] for row in mentions)
    then = sorted({row["iso3"] for row in mentions if row["iso3"]})
    ways = sorted({row["resolution"] for row in mentions})
    spans = dossier.spans.get(("mentions", mentions[0]["mention_id"]), ())
    return (
        Cell(" · ".join(text for text, _ in printed.most_common()),
             place_link(dossier, spans[0]) if spans else ""),
        Cell(entity["kind"]),
        Cell(plain(entity["name_en"] or entity["acronym_en"]), language="en"),
        Cell(plain(entity["name_fr"] or entity["acronym_fr"]), language="fr"),
        Cell(", ".join(then)),
        Cell(today.get(entity["entity_id"], "")),
        Cell(", ".join(ways)),
        number_cell(len(mentions)),
    )  # fmt: skip
