"""Of what each passage speaks, and in which respects: the keys by which passages are linked."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from extract.expressions import Gated
from extract.model.statement import Mention
from extract.model.text import MappedText, Span, fold
from extract.reconcile.ledger import Ledger
from extract.reconcile.links.facets import (
    ALL,
    ANY,
    DATE_PLACE,
    FOUNDING,
    IDENTITY,
    MEMBERS,
    ROLE,
    respects,
)
from extract.reconcile.links.leaves import Leaf, Leaves
from extract.reconcile.links.words import LinkWords
from extract.regions import Region, region_in

NAMED = frozenset({"process", "organization"})
INSTITUTIONS = frozenset({"organization", "organ", "state", "territory", "government"})
Facets = dict[str, set[str]]
"""In what respects a passage speaks of a thing, and in each of which details."""

TIMES_AND_PLACES = frozenset({"date", "place"})

EVERYWHERE = 0.25
"""A thing named in more than this share of the passages is who speaks, not what is spoken of."""

_BEHIND = 4
"""Characters between a name and another one that explains it, in brackets or after a comma."""

_NEAR = 12
"""Characters between a name and the date or place that is its own."""

_WINDOW = 60
"""Characters on each side of a name within which words of founding, or a region, are its own."""

_LEAD = 60
"""A region that a list item is about stands before a colon within so many characters."""


@dataclass(slots=True)
class Subjects:
    """The things that each passage speaks of, each with its facets, each of certain details."""

    keys: dict[str, dict[str, Facets]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    )
    own: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_speaker: set[str] = field(default_factory=set)

    @classmethod
    def of(
        cls, ledger: Ledger, leaves: Leaves, words: LinkWords, regions: Gated[Region]
    ) -> "Subjects":
        """Put the things that names, facts and carried-on sentences speak of to their passages."""
        found = cls()
        everything = (*leaves.left, *leaves.right)
        mentions = _mentions(ledger)
        kinds = {e.entity_id: e.kind for e in ledger.merged.entities}
        speakers = _speakers(ledger, mentions, everything, kinds)
        titles = _titles(ledger, leaves)
        found._take_facts(ledger, leaves, mentions, titles)

        parents = {
            e.entity_id: e.parent_id
            for e in ledger.merged.entities
            if e.parent_id and kinds.get(e.parent_id) not in INSTITUTIONS
        }
        for leaf in everything:
            names = [m for m in mentions[leaf.passage_id] if m.mention_kind in NAMED]
            around = [
                m
                for m in mentions[leaf.passage_id]
                if m.mention_kind in TIMES_AND_PLACES and not _is_within(m, names)
            ]
            spoken_by = {m.entity_id for m in names if m.entity_id in speakers}
            if spoken_by:
                found.by_speaker.add(leaf.passage_id)
            spoken = [m for m in names if kinds.get(m.entity_id or "") not in INSTITUTIONS]
            found.own[leaf.passage_id] = {m.entity_id for m in spoken if m.entity_id}
            stands = _stands(names, titles[leaf.passage_id], parents)
            marked = [*map(_span, spoken), *(span for _, span in titles[leaf.passage_id])]
            text = _Text.of(leaf, marked, names)
            is_led = region_in(regions, _lead(leaf.passage.text)) is not None
            things = {*stands, *found.keys[leaf.passage_id], *found._carried(leaf, words)}
            for thing in things - speakers:
                own = stands.get(thing, [])
                facets = found.keys[leaf.passage_id][thing]
                if not leaf.is_row:
                    said = text.facets(own, words)
                    for facet in said - facets.keys():
                        facets[facet].add(ALL if facet == MEMBERS else ANY)
                    if ROLE in said:
                        facets[ROLE] |= spoken_by | words.offices_of(leaf.passage.text)
                    if DATE_PLACE not in facets and _touch(own, around):
                        facets[DATE_PLACE].add(ANY)
                is_placed = is_led or any(text.region_behind(span, regions) for span in own)
                is_entity = thing in kinds
                if is_placed or (is_entity and own and leaf.is_row) or _is_explained(thing, names):
                    facets[IDENTITY].add(ANY)
            for thing in speakers:
                found.keys[leaf.passage_id].pop(thing, None)
        return found

    def _take_facts(
        self,
        ledger: Ledger,
        leaves: Leaves,
        mentions: Mapping[str, list[Mention]],
        titles: Mapping[str, list[tuple[str, Span]]],
    ) -> None:
        """Put each fact to the passages of its words, from the first that names its thing on.

        What goes before the name announces something else ("several meetings, among them ...").
        """
        everything = (*leaves.left, *leaves.right)
        ids = {leaf.passage_id for leaf in everything}
        table_rows = {leaf.passage_id for leaf in everything if leaf.is_row}
        named: dict[str, set[str | None]] = defaultdict(set)
        for passage_id, names in mentions.items():
            named[passage_id] |= {m.entity_id for m in names}
        for passage_id, events in titles.items():
            named[passage_id] |= {thing for thing, _ in events}
        sources = [t.source_id for t in ledger.independent()]
        for row, thing, facet, detail, spoken in respects(ledger):
            for source_id in sources:
                under = [p for p in leaves.under(ledger.words(row, spoken, source_id)) if p in ids]
                first = next((n for n, p in enumerate(under) if thing in named[p]), 0)
                if detail == ALL and len(table_rows.intersection(under)) > 1:
                    continue  # each row speaks of its own entry
                for passage_id in under[first:]:
                    self.keys[passage_id][thing][facet].add(detail)

    def _carried(self, leaf: Leaf, words: LinkWords) -> set[str]:
        """Return what the sentence before names, where this one goes on speaking of it."""
        if not leaf.before or not words.carries_on(leaf.passage.text):
            return set()
        return self.own[leaf.before]

    def of_passage(self, passage_id: str) -> Mapping[str, Facets]:
        """Return the things that a passage speaks of, with their facets."""
        return self.keys.get(passage_id, {})

    def shared(self, thing: str, left: str, right: str) -> set[str]:
        """Return the facets in which two passages speak of a thing: of the same detail of it."""
        one, other = self.of_passage(left)[thing], self.of_passage(right)[thing]
        return {
            facet
            for facet in one.keys() & other.keys()
            if one[facet] & other[facet] or ANY in one[facet] | other[facet]
        }


def _mentions(ledger: Ledger) -> dict[str, list[Mention]]:
    found: dict[str, list[Mention]] = defaultdict(list)
    for testimony in ledger.independent():
        for mention in testimony.recognition.mentions:
            found[mention.passage_id].append(mention)
    return found


def _speakers(
    ledger: Ledger,
    mentions: Mapping[str, list[Mention]],
    leaves: Sequence[Leaf],
    kinds: Mapping[str, str],
) -> frozenset[str]:
    """Return who issued the document, and the institutions named nearly everywhere in it."""
    issuer = fold(ledger.report.issuer or "")
    found = {n.entity_id for n in ledger.merged.names if issuer and fold(n.name) == issuer}
    named = Counter(
        entity
        for leaf in leaves
        for entity in {m.entity_id for m in mentions[leaf.passage_id] if m.entity_id}
    )
    often = {e for e, n in named.items() if n > EVERYWHERE * len(leaves)}
    return frozenset(found | {e for e in often if kinds.get(e) in INSTITUTIONS})


def _titles(ledger: Ledger, leaves: Leaves) -> dict[str, list[tuple[str, Span]]]:
    """Return where titles of events stand, by passage; an event that is an entity counts as it."""
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for row in ledger.rows("events"):
        thing = ledger.named(row.values["title"]) or row.row_id
        for testimony in ledger.independent():
            for span in ledger.words(row, "title", testimony.source_id).spans:
                if passage_id := leaves.at(testimony.source_id, span.start):
                    found[passage_id].append((thing, span))
    return found


def _stands(
    names: Sequence[Mention], titles: Sequence[tuple[str, Span]], parents: Mapping[str, str]
) -> dict[str, list[Span]]:
    """Return where things stand in a passage; an organ's name is also its owner's."""
    found: dict[str, list[Span]] = defaultdict(list)
    for mention in names:
        if mention.entity_id:
            for thing in (mention.entity_id, parents.get(mention.entity_id)):
                if thing:
                    found[thing].append(_span(mention))
    for thing, span in titles:
        found[thing].append(span)
    return dict(found)


def _span(mention: Mention) -> Span:
    return Span(mention.starts[0], mention.ends[-1])


class _Text(NamedTuple):
    """The text of a passage with names blanked out: what a name says is not said of its bearer."""

    text: str
    mapped: MappedText

    @classmethod
    def of(cls, leaf: Leaf, things: Sequence[Span], names: Sequence[Mention]) -> "_Text":
        """Blank out names with tildes, those of the `things` spoken of with underscores."""
        mapped = MappedText.unpacked(leaf.passage.text, leaf.passage.origins)
        text = leaf.passage.text
        for sign, spans in (("~", [_span(m) for m in names]), ("_", things)):
            for span in spans:
                start, end = mapped.at(span)
                text = f"{text[:start]}{sign * (end - start)}{text[end:]}"
        return cls(text, mapped)

    def facets(self, own: Sequence[Span], words: LinkWords) -> set[str]:
        """Return the facets whose words speak of a thing that stands at `own`.

        The words before the first name speak of all that the sentence names, those between two
        names of either; words of founding speak of what stands near them.
        """
        if not own:
            return set(words.facets_of(self.text)) - {FOUNDING}
        start, end = self.mapped.at(own[0])
        beside = self.text[:start].rstrip("_").split("_")[-1]
        before, behind = f"{self._head()} {beside}", self.text[end:].lstrip("_").split("_")[0]
        near = self.text[max(0, start - _WINDOW) : start]
        if introduced := words.introducing(self.text, start):
            before = near = introduced
        found = words.facets_of(f"{before} _ {behind}") - {FOUNDING}
        return {*found, *(words.facets_of(f"{near} _ {behind[:_WINDOW]}") & {FOUNDING})}

    def _head(self) -> str:
        return self.text.split("_")[0]

    def region_behind(self, name: Span, regions: Gated[Region]) -> Region | None:
        """Return the region that stands right behind a name: "le Processus de Manille en Asie"."""
        _, end = self.mapped.at(name)
        return region_in(regions, re.split(r"[.,;]| et | and ", self.text[end : end + _WINDOW])[0])


def _lead(text: str) -> str:
    head, colon, _ = text[:_LEAD].partition(":")
    return head if colon else ""


def _is_within(mention: Mention, names: Sequence[Mention]) -> bool:
    """Whether a date or a place is part of a name: "Lima Process" says nothing of where it met."""
    spans = map(_span, names)
    return any(s.start <= mention.starts[0] and mention.ends[-1] <= s.end for s in spans)


def _touch(own: Sequence[Span], around: Sequence[Mention]) -> bool:
    """Whether a date or a place stands right beside a name of the thing."""
    return any(
        m.starts[0] - span.end <= _NEAR and span.start - m.ends[-1] <= _NEAR
        for span in own
        for m in around
    )


def _is_explained(thing: str, names: Sequence[Mention]) -> bool:
    """Whether one name of a thing stands right behind another."""
    own = sorted((m for m in names if m.entity_id == thing), key=lambda m: m.starts[0])
    return any(b.starts[0] - a.ends[-1] <= _BEHIND and a.text != b.text for a, b in pairwise(own))
