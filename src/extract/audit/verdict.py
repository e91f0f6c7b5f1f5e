"""What an audit found: a count per check, and the first few of what is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass, field

SHOWN = 5
"""How many wrong things of one check are written out."""


@dataclass(slots=True)
class Check:
    """One check: what it counts, how many it has looked at, and what is wrong with them.

    `expected` says that there must be something to look at; a check that looks at nothing where
    there must be something fails.
    """

    name: str
    counted: str
    expected: bool = True
    checked: int = 0
    wrong: int = 0
    details: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def look(self, number: int = 1) -> None:
        """Count things looked at."""
        self.checked += number

    def fault(self, detail: str, number: int = 1) -> None:
        """Count wrong things, and keep what is wrong with the first few."""
        self.wrong += number
        if len(self.details) < SHOWN:
            self.details.append(detail)

    def note(self, detail: str) -> None:
        """Keep what a person should know although it is not counted as wrong."""
        self.notes.append(detail)

    @property
    def ok(self) -> bool:
        """Whether everything looked at is right, and there was something to look at."""
        return not self.wrong and (self.checked > 0 or not self.expected)

    @property
    def lines(self) -> Iterator[str]:
        """The check in words, its faults below it."""
        if not self.checked and not self.wrong:
            yield f"{'FAIL' if self.expected else '-':4} {self.name}: no {self.counted} to check"
            return
        sign = "ok" if self.ok else "FAIL"
        yield f"{sign:4} {self.name}: {self.checked:,} {self.counted}, {self.wrong:,} wrong"
        yield from (f"       {detail}" for detail in self.details)
        if self.wrong > len(self.details):
            yield f"       and {self.wrong - len(self.details):,} more"
        yield from (f"       {note}" for note in self.notes)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The checks of one release."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether every check holds; without any, none does."""
        return bool(self.checks) and all(check.ok for check in self.checks)

    @property
    def exit_code(self) -> int:
        """What a command returns: 0 where every check holds, else 1."""
        return 0 if self.ok else 1

    @property
    def lines(self) -> tuple[str, ...]:
        """The verdict in words, a line per check and a last one over all."""
        said = [line for check in self.checks for line in check.lines]
        failed = sum(not check.ok for check in self.checks)
        last = f"{len(self.checks)} checks, {failed} failed"
        return (*said, last if self.checks else "nothing was checked")
