"""How far the rows built of a report are those that are true, whole row by whole row."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.audit.golden_facts import FACTS, compare_facts
from extract.audit.golden_floors import f1
from extract.audit.release import Release, Row


@dataclass(frozen=True, slots=True)
class Score:
    """One table of a report: rows that agree, and in words those that are missing or built beyond.

    A row agrees only when every column does.
    """

    report: str
    table: str
    agreed: int
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def precision(self) -> float:
        """The share of the built rows that are true; 1 where none was built."""
        return self.agreed / (self.agreed + len(self.extra)) if self.extra else 1.0

    @property
    def recall(self) -> float:
        """The share of the true rows that were built; 1 where there is none."""
        return self.agreed / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean; 1 where no row is true and none was built."""
        return f1(self.agreed, self.wanted, self.agreed + len(self.extra))

    @property
    def wanted(self) -> int:
        """The number of true rows."""
        return self.agreed + len(self.missing)

    @property
    def differences(self) -> tuple[str, ...]:
        """Every difference, first what is missing."""
        return (*self.missing, *self.extra)

    @classmethod
    def sum(cls, table: str, scores: Sequence["Score"]) -> "Score":
        """Return the score of a table over several reports, every row of the same weight."""
        return cls(
            "all",
            table,
            sum(one.agreed for one in scores),
            tuple(line for one in scores for line in one.missing),
            tuple(line for one in scores for line in one.extra),
        )


def score(release: Release, table: str, truth: Sequence[Row], report: str) -> Score:
    """Compare one table of the document `report` with the rows that are true."""
    no_row = [{"in": "", "position": ""}]
    _, differences = compare_facts(release, FACTS[table], list(truth) or no_row, report)
    missing = tuple(line for line in differences if line.startswith("missing: ") and truth)
    extra = tuple(line for line in differences if line.startswith("extra: "))
    return Score(report, table, len(truth) - len(missing), missing, extra)
