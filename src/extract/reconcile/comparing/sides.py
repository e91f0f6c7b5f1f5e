"""Statements by side: in the document's first language (left), or in another one (right)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from extract.model.block import Passage
from extract.model.fact import Comparison
from extract.model.identity import digest
from extract.reconcile.ledger import Ledger, Row, Words
from extract.reconcile.links.leaves import Leaves

AGREE, NARROWER, BROADER = "agree", "narrower", "broader"
CONFLICT, NOT_COMPARABLE = "conflict", "not_comparable"
ONLY_LEFT, ONLY_RIGHT = "only_left", "only_right"


class Said(NamedTuple):
    """A value that a passage gives, with its words."""

    value: str
    words: Words
    passage: Passage

    @property
    def language(self) -> str | None:
        """The language of the passage."""
        return self.passage.language


@dataclass(frozen=True, slots=True)
class Sides:
    """The statements of a document by language; comparisons go into its ledger."""

    ledger: Ledger
    leaves: Leaves
    passages: dict[str, tuple[str, Passage]]
    left: str | None

    @classmethod
    def of(cls, ledger: Ledger, leaves: Leaves) -> "Sides":
        """Return the sides of a document; left is the language that its profile names first."""
        sources = ledger.report.sources
        return cls(ledger, leaves, ledger.passages(), sources[0].language if sources else None)

    def said(self, row: Row, name: str, value: str) -> Iterator[Said]:
        """Return `value` once per passage in which the field `name` of a row is stated."""
        for testimony in self.ledger.independent():
            words = self.ledger.words(row, name, testimony.source_id)
            yield from self.at(words, value)

    def at(self, words: Words, value: str) -> Iterator[Said]:
        """Return `value` once per passage in which `words` stand."""

        def passage_of(span: tuple[int, int]) -> str | None:
            return self.leaves.at(words.source_id, span[0])

        for passage_id, spans in groupby(words.spans, key=passage_of):
            if passage_id in self.passages:
                _, passage = self.passages[passage_id]
                yield Said(value, Words(words.source_id, tuple(spans)), passage)

    def once(self, row: Row, name: str, value: str) -> Iterator[Said]:
        """Return `value` once per language in which the field `name` of a row is stated."""
        languages = set()
        for said in self.said(row, name, value):
            if said.language not in languages:
                languages.add(said.language)
                yield said

    def parted(self, said: Sequence[Said]) -> tuple[list[Said], list[Said]]:
        """Part statements into those on the left and those on the right."""
        left = [one for one in said if one.language == self.left]
        right = [one for one in said if one.language not in (self.left, None)]
        return left, right

    def add(
        self, subject_id: str, predicate: str, left: Said | None, right: Said | None, how: str
    ) -> None:
        """Add a comparison; one side may be silent."""
        some = left or right
        if some is None:
            raise ValueError("a comparison of nothing")
        key = (
            subject_id,
            predicate,
            *(f"{one.passage.passage_id}\n{one.value}" if one else "" for one in (left, right)),
        )
        comparison_id = digest(self.ledger.report.document_id, "comparison", *key)
        self.ledger.comparisons[comparison_id] = Comparison(
            comparison_id,
            subject_id,
            predicate,
            left.value if left else None,
            left.language if left else None,
            left.words.source_id if left else None,
            right.value if right else None,
            right.language if right else None,
            right.words.source_id if right else None,
            how,
            left.passage.passage_id if left else None,
            None,
            right.passage.passage_id if right else None,
            None,
        )
        for side, one in (("left", left), ("right", right)):
            if one:
                self.ledger.quote("comparisons", comparison_id, side, one.words)
