"""What may have been missed: units with a country or a date on which no fact stands."""

from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, Listing, page_link, place_link
from extract.audit.site.units import Unit


def missed_list(dossier: Dossier, units: list[Unit]) -> Listing:
    """List, section by section, the sentences and cells that name a country or a date in vain."""
    rows = [
        (
            Cell("Check", place_link(dossier, unit.fragments[0])),
            Cell(unit.section or "before the first heading"),
            Cell(unit.text),
            Cell(" · ".join(unit.names_or_dates)),
            Cell(unit.kind.replace("_", " ")),
            Cell(f"p. {unit.page}", page_link(dossier, unit.fragments[0])),
        )
        for unit in units
        if unit.is_suspect
    ]
    heads = ("", "section", "text", "names or dates in it", "kind", "where")
    note = (
        "A sentence that names a country or a date usually states something. "
        "No row of any table stands on these: read them, and add what is missing."
    )
    title = "Named, and no fact"
    return Listing("missed", title, note, len(rows), "sentences and cells", heads, rows)
