"""One clause as it is read for roles: all that reads it looks at the same parts."""

from dataclasses import dataclass, replace

from extract.expressions import Expression
from extract.recognize.clauses.arguments import Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.roles.found import Found
from extract.recognize.roles.stating import Stating
from extract.recognize.roles.topics import Topics

_HELD_BY = Saying("organ_is_held_by", "secretariat", "held")


@dataclass(frozen=True, slots=True)
class Reading:
    """A clause with what finds the parts of its statements, and what takes its roles down."""

    sayings: Sayings
    clause: Clause
    arguments: Arguments
    topics: Topics
    stating: Stating

    @classmethod
    def of(cls, stating: Stating) -> "Reading":
        """Begin to read the clause whose roles `stating` takes down."""
        sayings, clause = stating.sayings, stating.clause
        arguments = Arguments(clause, sayings)
        return cls(sayings, clause, arguments, Topics(sayings, clause, arguments), stating)

    def words(self, found: Found) -> str:
        """Return the words that say a role, as the clause has them."""
        return self.clause.plain[found.start : found.end]

    def said(self, name: str) -> Expression:
        """Return the declared words of a meaning: see `Clause.said`."""
        return self.clause.said(name)

    def role(self, found: Found) -> str:
        """Return the role that `found` means; where the name of an organ within says it, that."""
        if found.saying.means != "by_organ":
            return found.saying.means
        organs = self.clause.within(*found.span, "g")
        return next(filter(None, map(self.stating.parts.role_of, organs)), "")

    def whose(self, found: Found) -> list[Unit]:
        """Return whose the seat is of which the words of `found` say who has it."""
        return self.topics.owner(replace(found, saying=_HELD_BY))
