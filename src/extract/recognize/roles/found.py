"""A way of saying found in a clause, with its parts in the making."""

from dataclasses import dataclass, field

from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Words


@dataclass(slots=True)
class Found:
    """A way of saying at [start, end) of a clause.

    `verb` are the words that tell past from present; `stop` is where its parts end; `words` are
    those that say it, where they stand in another clause; `of_meetings`: what it says of a process
    it says of its meetings; `begins` and `ends`: a date is that from which it is so, or to which
    it was. `role` is the role that was stated, `dated` its date where other words give it.
    """

    saying: Saying
    start: int
    end: int
    stop: int
    actors: list[Unit] = field(default_factory=list)
    things: list[Unit] = field(default_factory=list)
    organ: Unit | None = None
    verb: str = ""
    words: Words | None = None
    of_meetings: bool = False
    ends: bool = False
    role: str = ""
    begins: bool = False
    dated: tuple[str, Words] | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where the words stand in the clause."""
        return self.start, self.end
