"""What each language or edition says, and how it compares; what is linked with what."""

from collections import defaultdict
from collections.abc import Mapping

from extract.audit.release import Row
from extract.audit.site.dossier import Dossier
from extract.audit.site.languages import said_cell
from extract.audit.site.links import LINK_HEADS, link_cells
from extract.audit.site.listing import Cell, plain
from extract.audit.site.overview.grid import Grid, Mark

RELATIONS = (
    "agree", "narrower", "broader", "not_comparable", "only_left", "only_right", "conflict",
)  # fmt: skip
"""How two values compare, those that are alike first; what is new follows."""

SIDES = ("both", "only left", "only right")


def comparisons(dossier: Dossier) -> Grid:
    """Count what was compared: what it is about down, how it compares across."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in dossier.rows("comparisons"):
        found[str(row["predicate"]), str(row["relation"])].append(row)
    sizes: dict[str, int] = defaultdict(int)
    for (predicate, _), about in found.items():
        sizes[predicate] += len(about)
    rows = sorted(sizes, key=lambda name: (-sizes[name], name))
    used = {relation for _, relation in found}
    columns = [name for name in RELATIONS if name in used] + sorted(used - set(RELATIONS))
    labels = dossier.entity_names | {item.row_id: item.label for item in dossier.facts}
    marks = {
        (rows.index(predicate), columns.index(relation)): Mark(
            len(about), tuple(_compared(dossier, row, labels) for row in about)
        )
        for (predicate, relation), about in found.items()
    }
    return Grid(
        tuple(_words(name) for name in rows),
        tuple(_words(name) for name in columns),
        marks,
        ("about", "left", "right", "relation"),
    )


def links(dossier: Dossier) -> Grid:
    """Count links between passages: what they are about down, which sides there are across."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in dossier.rows("links"):
        sides = (row["left_passage_id"] is not None, row["right_passage_id"] is not None)
        side = SIDES[0] if all(sides) else SIDES[1] if sides[0] else SIDES[2]
        facet = f": {_words(row['facet'])}" if row.get("facet") else ""
        found[_words(row["relation"]) + facet, side].append(row)
    rows = sorted({name for name, _ in found})
    columns = [side for side in SIDES if any(at == side for _, at in found)]
    marks = {
        (rows.index(name), columns.index(side)): Mark(
            len(linked), tuple(link_cells(dossier, row) for row in linked)
        )
        for (name, side), linked in found.items()
    }
    return Grid(tuple(rows), tuple(columns), marks, LINK_HEADS)


def _compared(dossier: Dossier, row: Row, labels: Mapping[str, str]) -> tuple[Cell, ...]:
    return (
        Cell(labels.get(row["subject_id"], plain(row["subject_id"]))),
        said_cell(dossier, row, "left"),
        said_cell(dossier, row, "right"),
        Cell(_words(row["relation"])),
    )


def _words(name: str) -> str:
    return str(name).replace("_", " ").replace(".", ": ")
