"""Where the parties stand that a way of saying is about: right before its words, or right after."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from extract.model.text import even
from extract.phrases import Saying
from extract.recognize.clauses.arguments import Arguments
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.lists.runs import Run
from extract.recognize.names.matching import Found

FARTHEST = 120
"""How far a list after a colon may stand from the words that it belongs to, in characters."""

MOST_WORDS = 10
"""Words that may lead to a list: "by senior officials from"."""

ARTICLE = len(" from the ")
"""So many signs may stand between "consists of" and the first of the parties."""

_CALLED = re.compile(
    r"(?: [a-z-]+){0,6} ?|(?: (?!(?:are|or|sont|ou)\b)(?:[\w-]+|<[oxcm]\d+>)){0,9} ?"
)
_MARK = re.compile(r"<[oc](\d+)>$")


@dataclass(slots=True)
class Positions:
    """Finds the `runs` of parties in one clause by what stands between them and other words."""

    context: Context
    clause: Clause
    runs: list[Run]
    _order: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        """Note where in the plain text each place of the leaf stands, in the leaf's order."""
        self._order = sorted((at, place) for place, at in enumerate(self.clause.offsets))

    @property
    def _words(self) -> Mapping[str, re.Pattern[str]]:
        """The declared words around parties, by their meanings."""
        return self.context.words.lists.around

    def at(self, run: Run) -> tuple[int, int]:
        """Return where a run stands in the plain text of the clause."""
        plain = self.clause.plain
        first, _ = self._place(run.start)
        if plain[first : first + 1] == ">":  # a phrase that ends with a name: "Delegations of X"
            first = plain.rfind("<", 0, first)
        last, is_there = self._place(run.end - 1)
        return first, last + is_there

    def _place(self, at: int) -> tuple[int, bool]:
        """Return the place of the first character from `at` of the leaf on, and if it is that."""
        found = bisect_left(self._order, (at, 0))
        if found == len(self._order):
            return len(self.clause.plain), False
        offset, place = self._order[found]
        return place, offset == at

    def excepted(self) -> list[Run]:
        """Return the runs of those who are excepted: "all members but X"."""
        return [run for run in self.runs if self._ends("exception", self.at(run)[0])]

    def _ends(self, meaning: str, at: int) -> bool:
        """Whether the clause, up to `at`, ends with declared words."""
        return self._words[meaning].search(self.clause.plain[:at]) is not None

    def before(
        self, match: re.Match[str], earlier: Sequence[Unit], *, is_place: bool = True
    ) -> list[Run]:
        """Return the run that a verb is said of; `earlier` are the parties of the verb before.

        Without `is_place` it is no place of which the verb can be said ("in Ghana, which joined").
        """
        plain = self.clause.plain
        if self._ends("negation", match.start()):
            return []
        for run in self.runs:
            start, end = self.at(run)
            is_beside = end <= match.start() and self._words["beside"].fullmatch(
                plain[end : match.start()]
            )
            if not is_beside or run.in_bracket:
                continue
            if self._is_of_organ(start):
                return []
            if self._may_act(run, start) or self._is_described(
                match, start, end, is_place=is_place
            ):
                return self._with_other_side(run)
            return []
        meant = self._taken_up(match.start())
        if meant is not None:
            run, name = meant
            return [Run(run.leaf, name.start, name.end, (name,), in_bracket=False)]
        subject = Arguments(self.clause, self.context.words.sayings)
        actors = subject.subject(match.start(), list(earlier)).actors
        acting = [
            run
            for run in self.runs
            if actors
            and run.start <= actors[0].start < run.end
            and self.at(run)[1] <= match.start()
        ]
        return acting[:1] or self._meant_by_pronoun(match) or self._announced(match)

    def _meant_by_pronoun(self, match: re.Match[str]) -> list[Run]:
        """Return the only run before a pronoun: "took part from 2008 until it left"."""
        before = [run for run in self.runs if self.at(run)[1] <= match.start()]
        is_meant = len(before) == 1 and self._ends("pronoun_subject", match.start())
        return before if is_meant else []

    def are_sent(self, saying: Saying, match: re.Match[str]) -> bool:
        """Whether the words tell whom others come from: "representatives of twelve members: X"."""
        said = self.clause.plain[: match.start()]
        counted = re.sub(r"(?:[a-z0-9-]+ )?$", "", said)
        sent = self._words["sent"]
        return not saying.at_event and any(sent.search(part) for part in (said, counted))

    def is_of_nobody(self, match: re.Match[str]) -> bool:
        """Whether the subject of a verb names nobody yet: "the following", "eleven States"."""
        return self._ends("unnamed", match.start())

    def _announced(self, match: re.Match[str]) -> list[Run]:
        """Return the run that a subject without names announces: "ten States came, among them X".

        Or that is said to be among such: "ten States came, X among them".
        """
        if not self.is_of_nobody(match):
            return []
        for run in self.runs:
            start, end = self.at(run)
            between = self.clause.plain[match.end() : start] if start >= match.end() else ";"
            announced = list(self._words["announcing"].finditer(between))
            lead = between[: announced[-1].start()] if announced else between
            if any(sign in lead for sign in ".;:") or re.search(r"<[oc]\d", lead):
                return []
            rest = between[announced[-1].end() :] if announced else between
            if announced and self._words["leading"].fullmatch(":" + rest):
                return [run]
            if between.startswith(",") and self._words["among"].match(self.clause.plain, end):
                return [run]
        return []

    def _is_described(self, match: re.Match[str], start: int, end: int, *, is_place: bool) -> bool:
        """Whether words say something of a run that is no subject: "X, which joined in 2003"."""
        is_relative = self._words["relative"].match(self.clause.plain, end) or self._words[
            "possessive"
        ].match(match[0])
        if is_relative and not is_place:
            return True
        return (
            bool(is_relative)
            and self._words["within_place"].search(self.clause.plain[:start]) is None
        )

    def _is_of_organ(self, start: int) -> bool:
        """Whether an organ's parties stand at `start`: "a committee, of which X and Y are".

        Or they stand behind words that say that it consists of them.
        """
        organs = re.finditer(r"<g\d+>", self.clause.plain[:start])
        heads = (self.clause.said("consists_of").match(self.clause.plain, g.end()) for g in organs)
        if any(head and start - ARTICLE <= head.end() <= start for head in heads):
            return True
        relative = self._words["of_which"].search(self.clause.plain[:start])
        if relative is None:
            return False
        antecedent = re.split(r"<[peqo]\d+>", self.clause.plain[: relative.start()])[-1]
        names_one_of = self.context.words.sayings.names_one_of
        return "<g" in antecedent or any(
            names_one_of(group, antecedent) for group in ("organs", "lower_organs", "organ_nouns")
        )

    def _taken_up(self, at: int) -> tuple[Run, Found] | None:
        """Return the party, and its run, that is meant before `at`: "the latter", "le premier"."""
        said = self.clause.plain[:at].rstrip()
        mark = _MARK.search(said)
        unit = self.clause.units[int(mark[1])] if mark else None
        for run in reversed(self.runs):
            if self.at(run)[1] > at or len(run.names) < 2:
                continue
            if unit is not None and unit.is_reference:
                named = next((name for name in run.names if name.start == unit.start), None)
                return (run, named) if named else None
            for meaning, place in (("former", 0), ("latter", -1)):
                if self._words[meaning].search(said):
                    return run, run.names[place]
            return None
        return None

    def set_apart(self, at: int) -> tuple[Found, Unit] | None:
        """Return which party of a list has a date of its own, "the latter since 1995", and it."""
        said = self._words["dated_alone"].match(self.clause.plain, at)
        meant = self._taken_up(said.end("who")) if said else None
        return (meant[1], self.clause.units[int(said["date"])]) if said and meant else None

    def dated_after(self, run: Run) -> list[Run]:
        """Return the runs that follow one as it stands, each with its date: "X on 2 May, Y in"."""
        found = [run]
        for other in self.runs:
            between = self.clause.plain[self.at(found[-1])[1] : self.at(other)[0]]
            if other.start > found[-1].start and self._words["next_entry"].fullmatch(between):
                found.append(other)
        is_dated = self._words["dated_entry"].match(self.clause.plain, self.at(found[-1])[1])
        return found if is_dated else found[:-1] or [run]

    def _may_act(self, run: Run, start: int) -> bool:
        """Whether a run is the subject, or has sent it: "delegates of"."""
        said = self.context.even(run.leaf)[self.clause.start : run.start]
        is_sent = self._words["sent"].search(said)
        if is_sent and self._words["office_once"].search(said[: is_sent.start()]):
            return False
        return bool(is_sent or self._words["opening"].search(self.clause.plain[:start]))

    def opens(self, run: Run) -> bool:
        """Whether a clause begins with a run, or with those whom it has sent."""
        return not run.in_bracket and self._may_act(run, self.at(run)[0])

    def _with_other_side(self, run: Run) -> list[Run]:
        """Return a run with the one before it in "X, on the one side, and Y, on the other"."""
        number = self.runs.index(run)
        if number == 0:
            return [run]
        one = self.runs[number - 1]
        between = self.clause.plain[self.at(one)[1] : self.at(run)[0]]
        return [one, run] if self._words["other_side"].fullmatch(between) else [run]

    def is_applied_for(self, match: re.Match[str]) -> bool:
        """Whether what is said is only asked for: "the application for accession of X"."""
        return self._ends("applied", match.start())

    def gapped(self, match: re.Match[str], stop: int) -> Iterator[Run]:
        """Yield the subject of a verb left out: "X joined in 2003 and Y, the last, in 2005".

        It stands before `stop`, where the next verb does.
        """
        plain = self.clause.plain
        for run in self.runs:
            start, end = self.at(run)
            is_dated = match.end() <= start < stop and (
                self._words["dated_entry"].match(plain, end) or self._year_after(end)
            )
            if is_dated and self._words["gap"].search(plain[match.end() : start]):
                yield run

    def _year_after(self, end: int) -> bool:
        said = self._words["year_after"].search(self.clause.plain, end)
        return said is not None and not self.clause.plain[end : said.start()].strip(" ,")

    def after(self, match: re.Match[str]) -> list[Run]:
        """Return the run that the words lead to, and those joined to it with "and by"."""
        runs: list[Run] = []
        for run in self.runs:
            start = self.at(run)[0]
            if runs:
                between = self.clause.plain[self.at(runs[-1])[1] : start]
                is_led = self._words["joined_by"].fullmatch(between) is not None
            else:
                is_led = start >= match.end() and self.leads(
                    self.clause.plain[match.end() : start], run
                )
            is_led = is_led and not self._only_qualifies(run) and not self._is_of_organ(start)
            runs += [run] if is_led else []
        return runs

    def _only_qualifies(self, run: Run) -> bool:
        """Whether a single name only qualifies a noun: "the participants are IOM members"."""
        if len(run.names) > 1:
            return False
        behind = self.clause.plain[self.at(run)[1] :]
        noun = self._words["parties"].match(behind, 1)
        is_of_group = any(
            unit.letter == "m" and unit.start <= run.start and run.end < unit.end
            for unit in self.clause.units
        )
        return is_of_group or (noun is not None and behind.startswith(" "))

    def leads(self, between: str, run: Run) -> bool:
        """Whether nothing but leading words stands between the words of a saying and a run."""
        between = self._words["aside"].sub("", between)
        announced = list(self._words["announcing"].finditer(between))
        lead, rest = between, None
        if announced:
            lead, rest = between[: announced[-1].start()], between[announced[-1].end() :]
        if any(sign in part for part in (lead, rest or "") for sign in ".;"):
            return False
        if run.in_bracket:
            return bool(_CALLED.fullmatch(between) and self._words["parties"].search(between))
        if (
            rest is not None
            and len(between) < FARTHEST
            and self._words["leading"].fullmatch(":" + rest)
        ):
            return bool(
                self._words["parties"].search(lead) or self._words["leading"].fullmatch(lead)
            )
        if self._words["leading"].fullmatch(between):
            return True
        is_short = len(between.split()) <= MOST_WORDS and "<" not in between
        return is_short and self._words["sent"].search(between) is not None

    def announces(self, match: re.Match[str]) -> bool:
        """Whether the clause ends soon after the words with a colon, to be followed by items."""
        tail = self.clause.plain[match.end() :].rstrip()
        return tail.endswith(":") and len(tail) < FARTHEST // 2 and "<" not in tail


def opened(clause: Clause, generic: frozenset[str]) -> Clause:
    """Return a clause in which capitalized phrases of `generic` words alone are words again.

    "Member Governments", "the Process", "Parties" are written small as often.
    """
    plain: list[str] = []
    offsets: list[int] = []
    here = 0
    for mark in re.finditer(r"<[xm](\d+)>", clause.plain):
        unit = clause.units[int(mark[1])]
        words = even(unit.words.text)
        if all(word in generic for word in words.split()):
            plain += [clause.plain[here : mark.start()], words]
            offsets += [*clause.offsets[here : mark.start()], *range(unit.start, unit.end)]
            here = mark.end()
    plain.append(clause.plain[here:])
    offsets += clause.offsets[here:]
    return replace(clause, plain="".join(plain), offsets=offsets)
