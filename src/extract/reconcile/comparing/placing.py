"""To which region each language, and each table, puts a thing.

A list item or paragraph that opens with a region ("Asia and Oceania: ...") puts there what it
names, a heading that is a region what the paragraphs below it open with; so does a table that
lists groupings by region.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from extract.expressions import Gated
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
from extract.reconcile.testimony import Testimony
from extract.regions import Region, regions_in

PLACED = frozenset({"process", "conference_series", "initiative"})
BETWEEN = frozenset({"interregional"})
_LONGEST_LEAD = 60
_BLOCKS = frozenset({"list_item", "paragraph"})
_JOINING = frozenset({"and", "the", "et", "la", "le", "les", "l"})


def compare_regions(sides: Sides, regions: Gated[Region]) -> None:
    """Compare the regions to which the passages of each language put the same thing."""
    placed: dict[str, dict[str, Said]] = defaultdict(dict)
    found = (*_grouped(sides), *_led(sides, regions), *_headed(sides, regions))
    for thing, said in found:
        placed[thing].setdefault(said.passage.passage_id, said)
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


def _led(sides: Sides, regions: Gated[Region]) -> Iterator[tuple[str, Said]]:
    """Return what stands in blocks of text that open with a region and a colon."""
    for testimony in sides.ledger.independent():
        named = _named(sides, testimony)
        passages = {p.passage_id: p for p in testimony.segmentation.passages}
        for passage_id, things in named.items():
            passage = passages[passage_id]
            block = passages.get(passage.parent_id or "", passage)
            if region := _lead(block, regions):
                end = block.starts[0] + len(region)
                words = Words(testimony.source_id, (Span(block.starts[0], end),))
                for thing in things:
                    yield thing, Said(region, words, passage)


def _headed(sides: Sides, regions: Gated[Region]) -> Iterator[tuple[str, Said]]:
    """Return the first thing that each paragraph below a heading names, if that is a region."""
    for testimony in sides.ledger.independent():
        named = _named(sides, testimony)
        passages = {p.passage_id: p for p in testimony.segmentation.passages}
        opened: set[str] = set()
        for passage in passages.values():
            block = passages.get(passage.parent_id or "")
            if passage.kind != "sentence" or block is None or block.passage_id in opened:
                continue
            opened.add(block.passage_id)
            section = passages.get(block.parent_id or "")
            things = named.get(passage.passage_id)
            if things and section is not None and _is_region(section, regions):
                spans = tuple(map(Span, section.starts[:1], section.ends[:1]))
                heading = " ".join(section.text.split())
                yield things[0], Said(heading, Words(testimony.source_id, spans), passage)


def _named(sides: Sides, testimony: Testimony) -> dict[str, list[str]]:
    """Return the processes that passages name, or name an organ of, in the order of the text."""
    entities = sides.ledger.merged.entities
    processes = {e.entity_id for e in entities if e.kind in PLACED}
    owners = {e.entity_id: e.parent_id for e in entities if e.kind == "organ" and e.parent_id}
    found: dict[str, list[str]] = defaultdict(list)
    for mention in sorted(testimony.recognition.mentions, key=lambda m: m.starts[0]):
        thing = owners.get(mention.entity_id or "", mention.entity_id)
        if thing in processes and mention.cell_id is None:
            found[mention.passage_id].append(thing)
    return found


def _is_region(section: Passage, regions: Gated[Region]) -> bool:
    """Whether a heading is made of names of regions and of nothing else."""
    rest = fold(section.text)
    for region in regions_in(regions, section.text):
        rest = region.pattern.pattern.sub(" ", rest)
    words = set(re.findall(r"\w+", rest))
    return section.kind == "section" and rest != fold(section.text) and words <= _JOINING


def _lead(passage: Passage, regions: Gated[Region]) -> str | None:
    head, colon, _ = passage.text[:_LONGEST_LEAD].partition(":")
    if not colon or passage.kind not in _BLOCKS:
        return None
    return head if regions_in(regions, head) else None


def _relation(regions: Gated[Region], left: str, right: str) -> str | None:
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
