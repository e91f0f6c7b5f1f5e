"""When a thing began, in each language, and in prose and in tables."""

from collections import defaultdict
from itertools import combinations

from extract.model.interval import relation
from extract.reconcile.comparing.sides import Said, Sides
from extract.reconcile.counts.years import beginnings


def compare_beginnings(sides: Sides) -> None:
    """Compare every two passages that date the beginning of the same thing."""
    dated: dict[str, dict[str, Said]] = defaultdict(dict)
    for row in sides.ledger.rows("attributes"):
        if row.values["attribute"] == "label_year":
            for said in sides.said(row, "value", row.values["value"]):
                dated[row.values["in_id"]].setdefault(said.passage.passage_id, said)
    for thing, row in beginnings(sides.ledger):
        for said in sides.said(row, "date", row.values["date"].removesuffix("/..")):
            dated[thing].setdefault(said.passage.passage_id, said)
    for thing, by_passage in dated.items():
        left, right = sides.parted(list(by_passage.values()))
        pairs = [(one, other) for one in left for other in right]
        for one, other in [*pairs, *combinations(left, 2), *combinations(right, 2)]:
            sides.add(thing, "date", one, other, relation(one.value, other.value))
