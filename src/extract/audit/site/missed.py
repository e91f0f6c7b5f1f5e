"""What may have been missed: units with a country or a date on which no fact stands."""

from collections.abc import Iterator

from extract.audit.site.dossier import Dossier
from extract.audit.site.listing import Cell, Listing, page_link, place_link
from extract.audit.site.units import Unit


def missed_lists(dossier: Dossier, units: list[Unit]) -> Iterator[Listing]:
    """Yield two lists, section by section: units without any fact, and those with some.

    Of the latter, those with a country or a date on which none of their facts stands.
    """
    yield Listing(
        "missed",
        "Sentences with a country or a date, and no fact",
        "A sentence that names a country or a date usually states something. No row of any table "
        "stands on these: read them, and add what is missing.",
        sum(unit.is_suspect for unit in units),
        "sentences and cells",
        _HEADS,
        [_row(dossier, unit, unit.names_or_dates) for unit in units if unit.is_suspect],
    )
    partly = [unit for unit in units if unit.items and unit.untaken]
    yield Listing(
        "untaken",
        "Sentences of which a country or a date was not taken",
        "Rows stand on these, but none on the country or date named: something may be missed.",
        len(partly),
        "sentences and cells",
        _HEADS,
        [_row(dossier, unit, unit.untaken) for unit in partly],
    )


_HEADS = ("", "section", "text", "names or dates", "kind", "where")


def _row(dossier: Dossier, unit: Unit, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        Cell("Check", place_link(dossier, unit.fragments[0])),
        Cell(unit.section or "before the first heading"),
        Cell(unit.text),
        Cell(" · ".join(names)),
        Cell(unit.kind.replace("_", " ")),
        Cell(f"p. {unit.page}", page_link(dossier, unit.fragments[0])),
    )
