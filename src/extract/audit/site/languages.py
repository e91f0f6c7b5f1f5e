"""French beside English, or any two languages of a document: passages, and values of facts."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.links import link_list
from extract.audit.site.listing import Cell, Listing, item_link, place_link
from extract.audit.site.units import Unit

_TRANSLATION = "translation"
_SKIPPED = ("_id", "_iso3", "_iso3_current", "position", "_kind", "_start", "_end")


def language_lists(dossier: Dossier, units: list[Unit]) -> Iterator[Listing]:
    """Yield what was compared; and by language the sections side by side, and the values.

    The latter two only where the document has more than one language.
    """
    yield _comparisons(dossier)
    languages = _languages(dossier)
    if len(languages) < 2:
        return
    if any(row["relation"] == _TRANSLATION for row in dossier.rows("links")):
        yield link_list(dossier, _TRANSLATION, "languages", "Languages side by side")
    else:
        yield _sections(dossier, units, languages)
    yield _values(dossier, languages)


def _comparisons(dossier: Dossier) -> Listing:
    rows = [
        (
            Cell(dossier.entity_names.get(row["subject_id"]) or str(row["subject_id"])),
            Cell(row["predicate"]),
            said_cell(dossier, row, "left"),
            said_cell(dossier, row, "right"),
            Cell(row["relation"].replace("_", " ")),
        )
        for row in sorted(
            dossier.rows("comparisons"),
            key=lambda row: (row["relation"] != "conflict", row["predicate"]),
        )
    ]
    note = "What two languages, editions or places say of one thing, and how they compare."
    heads = ("about", "what", "left", "right", "relation")
    return Listing("comparisons", "What was compared", note, len(rows), "comparisons", heads, rows)


def said_cell(dossier: Dossier, row: Row, side: str) -> Cell:
    """Return what one side of a comparison says, leading to its passage."""
    spans = dossier.spans.get(("passages", row.get(f"{side}_passage_id") or ""), ())
    value = row[f"{side}_value"]
    return Cell(
        "—" if value is None else value,
        place_link(dossier, spans[0]) if spans else "",
        row[f"{side}_language"] or "",
    )


def _languages(dossier: Dossier) -> list[str]:
    """Return the languages of the passages, the first declared one first."""
    counts: dict[str, int] = defaultdict(int)
    for row in dossier.rows("passages"):
        if row["language"]:
            counts[row["language"]] += len(row["text"])
    declared = [row["language"] for row in dossier.witnesses if row.get("language") in counts]
    others = sorted(counts, key=lambda name: -counts[name])
    return list(dict.fromkeys([*declared, *others]))[:2]


def _sections(dossier: Dossier, units: list[Unit], languages: list[str]) -> Listing:
    """Put the units of the two languages beside each other, section by section in their order."""
    sides = [_of_language(dossier, units, language) for language in languages]
    rows: list[tuple[Cell, ...]] = []
    for left, right in zip_longest(*(side.items() for side in sides)):
        rows.append((_heading(left), _heading(right)))
        pairs = zip_longest(left[1] if left else (), right[1] if right else ())
        for pair in pairs:
            cells = [
                _unit(dossier, unit, language)
                for unit, language in zip(pair, languages, strict=True)
            ]
            rows.append(tuple(cells))
    note = (
        "Sections stand beside each other in their order, not by what they say: "
        "links of what says the same are in the lists of links."
    )
    return Listing(
        "languages", "Languages side by side", note, len(rows), "rows", tuple(languages), rows
    )


def _of_language(dossier: Dossier, units: list[Unit], language: str) -> dict[str, list[Unit]]:
    found: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if dossier.language_of(unit.fragments[0]["row_id"]) == language:
            found[unit.section].append(unit)
    return found


def _heading(side: tuple[str, list[Unit]] | None) -> Cell:
    return Cell(f"§ {side[0] or 'before the first heading'}" if side else "")


def _unit(dossier: Dossier, unit: Unit | None, language: str) -> Cell:
    if unit is None:
        return Cell("")
    return Cell(unit.text, place_link(dossier, unit.fragments[0]), language)


def _values(dossier: Dossier, languages: list[str]) -> Listing:
    """List what each language prints for a field of a fact that both state."""
    rows = []
    for item in dossier.facts:
        by_field: dict[str, dict[str, Row]] = defaultdict(dict)
        for row in dossier.witnesses_of.get((item.table, item.row_id), ()):
            by_field[row["field"]].setdefault(str(row["language"]), row)
        for field, said in by_field.items():
            if field.endswith(_SKIPPED) or any(name not in said for name in languages):
                continue
            left, right = (said[name]["stated_value"] for name in languages)
            rows.append(
                (
                    Cell("Check", item_link(item)),
                    Cell(item.label),
                    Cell(field.replace("_", " ")),
                    Cell(left, language=languages[0]),
                    Cell(right, language=languages[1]),
                    Cell("" if left == right else "differ"),
                )
            )
    heads = ("", "row", "field", *languages, "as printed")
    note = "Fields of one fact that both languages state, as each prints them."
    title = "Values by language"
    return Listing("languages-values", title, note, len(rows), "values", heads, rows)
