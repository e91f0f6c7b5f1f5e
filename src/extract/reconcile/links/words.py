"""The words by which passages are brought together: `pipeline/vocabulary/links.toml`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import read_toml
from extract.errors import VocabularyError
from extract.expressions import Expression, Gated
from extract.model.text import even
from extract.phrases import patterns
from extract.prepared import kept

FILE = "links.toml"

_JOINED = re.compile(r"[,;]|\b(?:and|or|et|ou)\b")


@dataclass(frozen=True, slots=True)
class Way:
    """What words mean, and how they are written."""

    meaning: str
    pattern: Expression


@dataclass(frozen=True, slots=True)
class LinkWords:
    """Patterns for facets, offices, sentences that carry a subject on, and kinds of activity."""

    facets: Gated[Way]
    offices: Gated[Way]
    carried: Gated[Way]
    examples: Gated[Way]
    activities: Gated[Way]

    def facets_of(self, text: str) -> frozenset[str]:
        """Return the facets whose words stand in `text`."""
        return _meanings(self.facets, text)

    def offices_of(self, text: str) -> frozenset[str]:
        """Return the roles whose office `text` names: the secretariat, the chair."""
        return _meanings(self.offices, text)

    def activities_of(self, text: str) -> frozenset[str]:
        """Return the kinds of activity that `text` names."""
        return _meanings(self.activities, text)

    def introducing(self, text: str, at: int) -> str | None:
        """Return the clause that introduces the name at `at` as an example; None for any other.

        In "several processes were founded, such as X and Y", what is said of X and Y is what is
        said of several processes. Names in `text` are blanked out by underscores or tildes.
        """
        folded = even(text)
        ends = [m for p in self.examples for m in p.pattern.finditer(folded, 0, at)]
        if not ends:
            return None
        cue = max(ends, key=lambda match: match.end())
        last = max(folded.rfind(sign, 0, at) for sign in "_~")
        between = folded[max(cue.end(), last + 1) : at]
        is_first = last < cue.end()
        if not is_first and not _JOINED.search(between):
            return None
        clause = text[: cue.start()].rstrip(" ,:;(")
        return clause[max(clause.rfind(sign) for sign in ",;:") + 1 :]

    def carries_on(self, text: str) -> bool:
        """Whether a sentence begins by going on with what the one before spoke of."""
        return bool(_meanings(self.carried, text))


@kept
def load(folder: Path) -> LinkWords:
    """Read `links.toml`; raises `VocabularyError`."""
    plain = read_toml(folder / FILE, error=VocabularyError)
    if set(plain) != {"facet", "office", "carried", "example", "activity"}:
        raise VocabularyError(
            f"the tables are {', '.join(sorted(plain))}.",
            file=FILE,
            remedy="Declare facet, office, carried, example and activity, and nothing else.",
        )
    kinds = ("facet", "office", "carried", "example", "activity")
    return LinkWords(*(_ways(plain[kind]) for kind in kinds))


def _ways(declared: Mapping[str, Any]) -> Gated[Way]:
    return Gated(Way(p.meaning, Expression.of(p.pattern)) for p in patterns(declared, FILE))


def _meanings(declared: Gated[Way], text: str) -> frozenset[str]:
    folded = even(text)
    return frozenset(p.meaning for p in declared.within(folded) if p.pattern.search(folded))
