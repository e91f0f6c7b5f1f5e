"""To which region each language, and each table, puts a thing.

A list item or paragraph that opens with a region ("Asia and Oceania: ...") puts there what it
names; so does a table that lists groupings by region.
"""

from collections import defaultdict
from collections.abc import Iterator

from extract.model.block import Passage
from extract.model.text import Span, fold
from extract.reconcile.comparing.sides import (
    AGREE,
    BROADER,
    CONFLICT,
    NARROWER,
    NOT_COMPARABLE,
    Said,
    Sides,
)
from extract.reconcile.ledger import Words
from extract.regions import Region, regions_in

PLACED = frozenset({"process", "conference_series", "initiative"})
BETWEEN = frozenset({"interregional"})
_LONGEST_LEAD = 60
_BLOCKS = frozenset({"list_item", "paragraph"})


def compare_regions(sides: Sides, regions: tuple[Region, ...]) -> None:
    """Compare the regions to which the passages of each language put the same thing."""
    placed: dict[str, dict[str, Said]] = defaultdict(dict)
    for thing, said in (*_grouped(sides), *_led(sides, regions)):
        placed[thing].setdefault(f"{said.passage.language} {fold(said.value)}", said)
    for thing, by_region in placed.items():
        left, right = sides.parted(list(by_region.values()))
        for one in left:
            for other in right:
                how = _relation(regions, one.value, other.value)
                if how is not None:
                    sides.add(thing, "region", one, other, how)


def _grouped(sides: Sides) -> Iterator[tuple[str, Said]]:
    for row in sides.ledger.rows("groupings"):
        for said in sides.said(row, "region", row.values["region"]):
            yield row.values["entity_id"], said


def _led(sides: Sides, regions: tuple[Region, ...]) -> Iterator[tuple[str, Said]]:
    """Return what stands in blocks of text that open with a region and a colon."""
    entities = sides.ledger.merged.entities
    processes = {e.entity_id for e in entities if e.kind in PLACED}
    owners = {e.entity_id: e.parent_id for e in entities if e.kind == "organ" and e.parent_id}
    for testimony in sides.ledger.independent():
        mentions = defaultdict(set)
        for mention in testimony.recognition.mentions:
            thing = owners.get(mention.entity_id or "", mention.entity_id)
            if thing in processes:
                mentions[mention.passage_id].add(thing)
        passages = {p.passage_id: p for p in testimony.segmentation.passages}
        for passage in passages.values():
            block = passages.get(passage.parent_id or "", passage)
            region = _lead(block, regions) if mentions[passage.passage_id] else None
            if region:
                end = block.starts[0] + len(region)
                words = Words(testimony.source_id, (Span(block.starts[0], end),))
                for thing in mentions[passage.passage_id]:
                    yield thing, Said(region, words, passage)


def _lead(passage: Passage, regions: tuple[Region, ...]) -> str | None:
    head, colon, _ = passage.text[:_LONGEST_LEAD].partition(":")
    if not colon or passage.kind not in _BLOCKS:
        return None
    return head if regions_in(regions, head) else None


def _relation(regions: tuple[Region, ...], left: str, right: str) -> str | None:
    """Compare two regions by the countries in them; None where one is not known."""
    one, other = regions_in(regions, left), regions_in(regions, right)
    if not one or not other:
        return None
    keys, others = {r.key for r in one}, {r.key for r in other}
    if keys == others:
        return AGREE
    if (keys | others) & BETWEEN:
        return CONFLICT
    left_members = frozenset[str]().union(*(r.members for r in one))
    right_members = frozenset[str]().union(*(r.members for r in other))
    if left_members == right_members:
        return AGREE
    if left_members < right_members:
        return NARROWER
    if right_members < left_members:
        return BROADER
    return NOT_COMPARABLE if left_members & right_members else CONFLICT
