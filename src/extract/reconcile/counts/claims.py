"""Stated counts: "17 countries", "three thematic areas", "two Technical Consultative Meetings".

A count of parties is held against lists of parties, one of themes against numbered themes, one of
processes against those that its sentence names, one of meetings against the meetings named, any
other against an enumeration right behind it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.expressions import Gated
from extract.model.text import Span, fold
from extract.reconcile.counts.candidates import Candidates
from extract.reconcile.counts.enumerated import items_behind
from extract.reconcile.counts.readings import Reading, readings
from extract.reconcile.counts.verdicts import CANNOT, HOLDS, Judgement, judge
from extract.reconcile.ledger import Ledger, Row, Words
from extract.regions import Region, region_in

PARTIES = frozenset({"country", "state", "member state", "member", "participant", "party"}) | {
    "participating country",
    "participating state",
    "government",
    "observer",
    "organization",
    "delegation",
    "signatory",
}
"""What is counted in lists of parties."""

THEMES = frozenset({"thematic area", "theme", "area", "topic", "priority"})


PROCESSES = frozenset({"process", "consultation", "dialogue", "forum", "initiative", "mechanism"})
"""What is counted by the processes that a sentence goes on to name."""

OFFICES = frozenset({"member", "observer"})
"""What an entry of a list may be, by which a count tells whom it counts."""

_WHENCE = re.compile(r"\b(?:from|de|issus? de|venus? de|venant de|représentant) $")

_OF_A_REGION = re.compile(r"(?:of|in|from|across|de|du|des|d[’']|en|dans)\b ?")


def check_claims(ledger: Ledger, regions: Gated[Region]) -> None:
    """Check every stated count of the document."""
    checker = _Checker(
        ledger,
        Candidates(ledger),
        regions,
        {entity.entity_id: entity.kind for entity in ledger.merged.entities},
        _codes(ledger),
    )
    for claim in ledger.rows("claims"):
        checker.check(claim)


def _codes(ledger: Ledger) -> dict[str, frozenset[str]]:
    codes: dict[str, frozenset[str]] = {}
    for code in ledger.merged.codes:
        if code.scheme == "iso3166_1_alpha3":
            codes[code.entity_id] = codes.get(code.entity_id, frozenset()) | {code.code}
    return codes


@dataclass(frozen=True, slots=True)
class _Checker:
    ledger: Ledger
    candidates: Candidates
    regions: Gated[Region]
    kinds: Mapping[str, str]
    codes: Mapping[str, frozenset[str]]

    def check(self, claim: Row) -> None:
        """Find what `claim` can be held against, and say what comes of it."""
        stated, measure = int(claim.values["value"]), claim.values["measure"]
        quotes = {"stated": self.ledger.words(claim, "value")}
        found = self._judged(claim, stated, measure)
        judgement, where = found or (
            Judgement(CANNOT, "", "The document has no list that it can be held against."),
            None,
        )
        if where is not None:
            quotes["found"] = where
        self.ledger.add_check(
            "stated_count",
            judgement.verdict,
            f"“{claim.values['text']}” states {stated}. {judgement.why}",
            about=[claim.row_id],
            quotes=quotes,
            subject_id=claim.get("in_id"),
            claim_id=claim.row_id,
            stated=str(stated),
            found=judgement.found or None,
        )

    def _judged(self, claim: Row, stated: int, measure: str) -> tuple[Judgement, Words] | None:
        if measure.split()[-1] in PARTIES or measure in PARTIES:
            found = self._parties(claim, stated, measure)
        elif measure in THEMES or measure.split()[-1] in THEMES:
            found = self._themes(claim, stated)
        elif measure.split()[-1] in PROCESSES and not claim.get("in_id"):
            found = self._processes(claim, stated)
        else:
            found = self._events(claim, stated, measure)
        enumerated = self._enumerated(claim, stated)
        if enumerated and enumerated[0].verdict == HOLDS:
            return found if found and found[0].verdict == HOLDS else enumerated
        return found or enumerated

    def _parties(self, claim: Row, stated: int, measure: str) -> tuple[Judgement, Words] | None:
        """Hold the count against the lists, the nearest that gives it, else the nearest."""
        region = region_in(self.regions, self._words_of(claim))
        first: tuple[Judgement, Words] | None = None
        for row, parties in self.candidates.lists(claim):
            counted = [p for p in parties if self._is_counted(p, measure, region)]
            if not counted:
                continue
            office = next((office for office in OFFICES if office in measure.split()), None)
            offered = readings(counted, self.kinds, office)
            judged = judge(stated, offered, row.values["closure"])
            if region is not None and judged.verdict == HOLDS:
                judged = judged._replace(why=f"{judged.why} Counted: those of {region.name}.")
            found = (judged, self.ledger.words(row))
            if judged.verdict == HOLDS:
                return found
            if not self._counts_persons_of(claim):
                first = first or found
        return first

    def _counts_persons_of(self, claim: Row) -> bool:
        """Whether it counts whence people came ("delegates from nine countries"): any may come."""
        _, passage = self.candidates.passages[claim.fact.passage_id]
        before, found, _ = " ".join(passage.text.split()).partition(claim.values["text"])
        return bool(found) and _WHENCE.search(before) is not None

    def _is_counted(self, party: Row, measure: str, region: Region | None) -> bool:
        kind = self.kinds.get(party.values["party_id"], "other")
        if measure.endswith("organization"):
            return kind in ("organization", "organ", "initiative", "process")
        codes = self.codes.get(party.values["party_id"], frozenset())
        return region is None or bool(codes & region.members)

    def _words_of(self, claim: Row) -> str:
        """Return the words of a count, and what says right behind them of which region it is."""
        _, passage = self.candidates.passages[claim.fact.passage_id]
        text, words = " ".join(passage.text.split()), claim.values["text"]
        _, found, behind = text.partition(words)
        told = found and _OF_A_REGION.match(behind.lstrip())
        return f"{words}{behind[:40].split(',')[0]}" if told else words

    def _themes(self, claim: Row, stated: int) -> tuple[Judgement, Words] | None:
        here = set(self.candidates.above(claim.fact.passage_id))
        themes = [
            row
            for row in self.ledger.rows("themes")
            if row.fact.passage_id in here and not row.get("detail_of_id")
        ]
        return self._counted(stated, themes, "themes listed")

    def _processes(self, claim: Row, stated: int) -> tuple[Judgement, Words] | None:
        """Hold the count against the processes named behind it in its sentence."""
        own = self.ledger.words(claim)
        start = min(span.start for span in own.spans)
        named = {
            mention.entity_id: Span(mention.starts[0], mention.ends[-1])
            for testimony in self.ledger.testimonies
            for mention in testimony.recognition.mentions
            if mention.passage_id == claim.fact.passage_id
            and mention.mention_kind == "process"
            and mention.starts[0] > start
        }
        if len(named) < stated:
            return None
        judged = judge(stated, [Reading(len(named), "named behind it")])
        return judged, Words(own.source_id, tuple(sorted(named.values())))

    def _events(self, claim: Row, stated: int, measure: str) -> tuple[Judgement, Words] | None:
        """Hold the count against the meetings that bear its noun and stand in the same frame."""
        named = [row for row in self.ledger.rows("events") if self._is_of(row, claim, measure)]
        held = [row for row in named if row.get("event_status") != "planned"]
        numbers = {int(row.values["ordinal"]) for row in held if row.get("ordinal")}
        if numbers and numbers != set(range(1, len(held) + 1)) and len(held) < stated:
            return None
        if len(held) < stated:
            return None
        return self._counted(stated, held, "named in the document")

    def _is_of(self, event: Row, claim: Row, measure: str) -> bool:
        if event.get("event_class") == "foundation":
            return False
        title = fold(event.values["title"])
        if not all(word in title for word in fold(measure).split()):
            return (
                event.fact.passage_id == claim.fact.passage_id
                and measure == "document"
                and (event.get("event_class") in ("study", "instrument"))
            )
        thing = claim.get("in_id")
        if thing is None:
            return False
        is_within = event.get("in_id") == thing
        names = self.ledger.names(thing)
        return is_within or any(fold(name) in title for name in names if len(name) > 3)

    def _counted(
        self, stated: int, rows: Sequence[Row], what: str
    ) -> tuple[Judgement, Words] | None:
        if not rows:
            return None
        judged = judge(stated, [Reading(len(rows), what)])
        words = [self.ledger.words(row) for row in rows]
        spans = tuple(s for w in words if w.source_id == words[0].source_id for s in w.spans)
        return judged, Words(words[0].source_id, tuple(sorted(set(spans))))

    def _enumerated(self, claim: Row, stated: int) -> tuple[Judgement, Words] | None:
        """Hold the count against an enumeration that stands right behind its words."""
        source_id, passage = self.candidates.passages[claim.fact.passage_id]
        items = items_behind(" ".join(passage.text.split()), claim.values["text"])
        if not items:
            return None
        judged = judge(stated, [Reading(len(items), "enumerated behind it")])
        return judged, Words(source_id, self.ledger.words(claim).spans)
