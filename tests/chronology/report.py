"""A drawn list as a report that can be built."""

from dataclasses import dataclass
from pathlib import Path

from .entries import Chronology, chronology
from .printed import write


@dataclass(frozen=True, slots=True)
class Report:
    """A report with a chronological list."""

    drawn: Chronology

    @property
    def name(self) -> str:
        """Its name, which is the id of its document."""
        return self.drawn.name

    @property
    def date(self) -> str:
        """Its date."""
        return self.drawn.date

    def write(self, folder: Path) -> Path:
        """Write its file into a folder and return the path."""
        return write(self.drawn, folder)


def report(seed: int, number: int) -> Report:
    """Return the `number`-th report of a seed."""
    return Report(chronology(seed, number))
