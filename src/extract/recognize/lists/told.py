"""Who takes part in what, where a sentence says so with a verb: "joined in 2009", "was signed by".

Ways of saying it (`participation.toml`) are looked for in clauses, in which names are placeholders.
The parties stand right before the words or right after them (`positions`); what they take part in
stands beside the words too, or is what the sentences before speak of (`things`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.bracketed import covered_in_bracket
from extract.recognize.lists.closures import close
from extract.recognize.lists.delegates import delegates_below
from extract.recognize.lists.entries import Item, Party, items_of, without_acronym
from extract.recognize.lists.inversion import straightened
from extract.recognize.lists.labelled import labelled
from extract.recognize.lists.loosely import loosely_said, persons, said_of_persons
from extract.recognize.lists.meetings import meeting_of_record
from extract.recognize.lists.positions import Positions, opened
from extract.recognize.lists.rolls import LASTING, Roll
from extract.recognize.lists.runs import Run, runs_in
from extract.recognize.lists.since import Fields, as_of, dated, since_of
from extract.recognize.lists.things import Thing, Things
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.as_of import as_of_all

READ = frozenset({"paragraph", "list_item", "footnote", "other"})
"""Kinds of leaves whose sentences say who takes part."""

LONGEST = 5_000
"""A clause of more characters is no sentence, and is not read."""

_BOTH = frozenset(
    [("invited", status) for status in ("attended", "participant", "member", "observer", "party")]
    + [("observer", status) for status in ("participant", "member")]
    + [(status, "attended") for status in ("member", "participant", "party")]
)
"""What may be said of the same parties in one sentence: "was invited and attended"."""


class _Said(NamedTuple):
    """What was said last: in which clause, up to where in it, how, of what, in which list."""

    clause: Clause
    end: int
    saying: Saying
    thing: Thing
    roll: Roll

    def again(self, saying: Saying) -> Saying:
        """Return what is said again of other parties, who may be something else: "as observers"."""
        if not saying.status:
            return replace(self.saying, parties=saying.parties)
        return replace(saying, since=saying.since and self.saying.since)


@dataclass(slots=True)
class Told:
    """What sentences say with a verb: lists, and parties named singly; the runs that are read.

    `said` is what was said last, `before` the sentence before.
    """

    context: Context
    things: Things
    rolls: list[Roll] = field(default_factory=list)
    read: set[tuple[int, int]] = field(default_factory=set)
    said: _Said | None = None
    before: Clause | None = None

    def takes(self, run: Run) -> bool:
        """Whether the names of a run have been read, or are named as excepted."""
        return (id(run.leaf), run.start) in self.read

    def take(self, *runs: Run) -> None:
        """Note that the names of runs have been read."""
        self.read.update((id(run.leaf), run.start) for run in runs)


def told(context: Context, events: Sequence[Event]) -> Told:
    """Read all sentences of a source."""
    found = Told(context, Things(context, meeting_of_record(context, events)))
    for clause in clauses_of(context, events, context.words.sayings):
        if clause.leaf.kind in READ and len(clause.plain) <= LONGEST:
            last = found.rolls[-1] if found.rolls else None
            lines = labelled(context, found.things, clause, last)
            lines = lines or covered_in_bracket(context, clause)
            for roll, runs in lines:
                is_lasting = roll.is_list and roll.status in LASTING
                roll.as_of = as_of_all(context) if is_lasting and roll.in_kind != "event" else None
                found.rolls.append(roll)
                found.take(*runs)
            if lines:
                continue
            reader = _Reader.of(found, clause)
            straight = reader.straightened()
            if straight is None or not straight.read():
                reader.read()
            reader.read_loosely()
        found.before = found.before if clause.host is not None else clause
    return found


def _is_of_processes(context: Context, run: Run) -> bool:
    """Whether names side by side are no parties: a process is among them, first or often."""
    are = [context.register.kind(name.entity_id) in PROCESSES for name in run.names]
    return are[0] or 2 * sum(are) >= len(are)


@dataclass(slots=True)
class _Reader:
    """Reads one clause; `spent` are the words taken, `earlier` the parties of the verb before.

    `left` are the runs of parties known to have left, and what; `dated` the lists of runs; `hits`
    all ways of saying in the clause.
    """

    told: Told
    clause: Clause
    positions: Positions
    spent: list[tuple[int, int]] = field(default_factory=list)
    status_of: dict[tuple[int, str], str] = field(default_factory=dict)
    earlier: list[Unit] = field(default_factory=list)
    left: set[tuple[int, str]] = field(default_factory=set)
    dated: dict[tuple[int, str], Roll] = field(default_factory=dict)
    hits: list[tuple[Saying, re.Match[str]]] = field(default_factory=list)

    @classmethod
    def of(cls, told: Told, clause: Clause) -> "_Reader":
        """Find the runs of parties in a clause; those named as excepted take no part."""
        context = told.context
        sayings = context.words.sayings
        generic = sayings.words["generic"] | context.words.lists.things
        clause = opened(clause, generic | context.words.lists.quantities | set(sayings.numbers))
        runs = [
            run
            for run in runs_in(context, clause.leaf, clause.start, clause.end)
            if not _is_of_processes(context, run)
        ]
        positions = Positions(context, clause, runs)
        for run in positions.excepted():
            told.take(run)
            runs.remove(run)
        return cls(told, clause, positions)

    def straightened(self) -> "_Reader | None":
        """Return a reader of the clause with its subject first, if it stands last in it."""
        clause = straightened(self.positions)
        if clause is None:
            return None
        return _Reader(self.told, clause, replace(self.positions, clause=clause))

    def read(self) -> bool:
        """Find the ways of saying in the clause; those declared first come before others.

        Whether anything is said of parties.
        """
        self.hits = list(self.told.context.words.lists.sayings.matches(self.clause.plain))
        for saying, match in self.hits:
            if not any(a < match.end() and match.start() < b for a, b in self.spent):
                self._read(saying, match)
        return bool(self.spent)

    def read_loosely(self) -> None:
        """Read of the parties that are left what the words nearest to them say."""
        sent = [run for run in persons(self.positions) if not self.told.takes(run)]
        said = said_of_persons(self.positions, sent[0]) if sent else None
        thing = self.told.things.of(said[0], self.clause, said[1]) if said else None
        if said is not None and thing is not None:
            self._state(*said, thing, sent)
        for run in self.positions.runs:
            said = None if self.told.takes(run) else loosely_said(self.positions, run)
            thing = self.told.things.of(said[0], self.clause, said[1]) if said else None
            if said is not None and thing is not None:
                self._state(*said, thing, [run])

    def _until(self, match: re.Match[str]) -> int:
        """Return where the next way of saying that has a date begins, behind `match`."""
        later = [m.start() for saying, m in self.hits if saying.since and m.start() >= match.end()]
        return min(later, default=len(self.clause.plain))

    def _read(self, saying: Saying, match: re.Match[str]) -> None:
        is_after = saying.parties == "after"
        if is_after and self.positions.is_applied_for(match):
            return
        runs = (
            self.positions.after(match)
            if is_after
            else self.positions.before(match, self.earlier, is_place=not saying.since)
        )
        below = [] if runs else self._below(saying, match, is_after=is_after)
        if not runs and not below:
            return
        if saying.repeats:
            said = self._repeated(saying, match)
            if said is None:
                return
            saying, thing = said.again(saying), said.thing
        else:
            found = self.told.things.of(saying, self.clause, match, self._of_clause())
            if found is None or (is_after and self.positions.are_sent(saying, match)):
                return
            saying, thing = self._as_before(self.told.things.said_of(found, saying)), found
        self.spent.append(match.span())
        if below:
            self._state_below(saying, match, thing, below)
        elif is_after:
            for listed in self._lists(saying, match, runs):
                self._state(saying, match, thing, listed)
        else:
            self._state(saying, match, thing, runs)
            for run in self.positions.gapped(match, self._until(match)) if saying.since else ():
                self._state(saying, match, thing, [run])

    def _of_clause(self) -> Thing | None:
        """Return what the clause has said last that others take part in."""
        said = self.told.said
        is_here = said is not None and said.clause.leaf is self.clause.leaf
        return said.thing if said and is_here and said.clause.start == self.clause.start else None

    def _as_before(self, saying: Saying) -> Saying:
        """Return who "was admitted" as an observer, where observers were spoken of just before."""
        said = self.told.said if self._of_clause() else None
        is_of_observers = said is not None and said.saying.status == "observer"
        is_same = is_of_observers and saying.joins and saying.status == "member"
        return replace(saying, status="observer", joins=False) if is_same else saying

    def _repeated(self, saying: Saying, match: re.Match[str]) -> _Said | None:
        """Return what "so did" and "followed by" say again: right before, here or there."""
        said, before = self.told.said, self.told.before
        if said is None or said.clause.leaf is not self.clause.leaf:
            return None
        if said.clause.start == self.clause.start:
            return said if said.end <= match.start() else None
        is_next = before is not None and said.clause.start == before.start
        is_first = saying.parties == "before" or match.start() == 0
        return said if is_next and is_first else None

    def _lists(self, saying: Saying, match: re.Match[str], runs: Sequence[Run]) -> list[list[Run]]:
        """Part the runs after some words into lists; a colon leads to one, whatever the dates."""
        dated = self.positions.dated_after(runs[0]) if saying.since and len(runs) == 1 else []
        if len(dated) < 2:
            return [[run] for run in runs]
        between = self.clause.plain[match.end() : self.positions.at(runs[0])[0]]
        return [dated] if ":" in between else [[run] for run in dated]

    def _state(
        self, saying: Saying, match: re.Match[str], thing: Thing, runs: Sequence[Run]
    ) -> None:
        """State that the parties of runs take part, as one list; the last run has the date."""
        context, last = self.told.context, runs[-1]
        status = self.told.things.status(saying, self.clause, thing)
        if any(name.entity_id == thing.in_id for run in runs for name in run.names):
            return
        if saying.period == "until" and (last.start, thing.in_id) in self.left:
            return
        known = self.status_of.get((last.start, thing.in_id))
        is_end = saying.period == "until"
        if known is not None and not is_end and (known, status) not in _BOTH:
            return
        roll = self._roll(match, thing, status)
        roll.date_kind = "" if saying.period == "until" else saying.since
        roll.is_list = len(runs) > 1 or len(last.names) > 1
        territories = self._territories(match) if saying.respects else ()
        for run in runs:
            since = since_of(context, saying, self.clause, match, self.positions.at(run))
            if match.groupdict().get("note"):
                since = {**since, "note": stated(self.clause.words(*match.span("note")))}
            self.told.take(run)
            if saying.period != "until":
                self.status_of[run.start, thing.in_id] = status
            self.earlier = [u for u in self.clause.units if run.start <= u.start < run.end]
            roll.whole.append(Words(run.leaf, run.start, run.end))
            end = close(context, roll, self.clause, run) if roll.is_list else run.end
            for item in items_of(context, run.leaf, run.start, end):
                entry = without_acronym(item)
                roll.add(replace(entry, respect=territories or entry.respect), since)
        if roll.is_list and not thing.is_event and "since" not in since:
            roll.as_of = as_of(context, self.clause, match.start())
        self._set_apart(saying, match, roll)
        if self._closes(roll, last, since):
            return
        if saying.period != "until" or since:
            roll = self._with_said(match, roll)
            self.left |= {(last.start, thing.in_id)} if saying.period == "until" else set()
            self.dated[last.start, thing.in_id] = roll
            self.told.said = _Said(self.clause, match.end(), saying, thing, roll)

    def _closes(self, roll: Roll, run: Run, since: Fields) -> bool:
        """Whether a date ends or begins what the clause has said: "joined in 2003 and left in"."""
        one = self.dated.get((run.start, roll.in_id))
        value = since.get("since")
        if one is None or not isinstance(value, Stated) or len(one.items) != len(roll.items):
            return False
        before = [extra.get("since") for _, extra, _ in one.items]
        dates = {each.value for each in before if isinstance(each, Stated)} | {value.value}
        begun = next((d.removesuffix("/..") for d in dates if d.endswith("/..")), "")
        ended = next((d.removeprefix("../") for d in dates if d.startswith("../")), "")
        if len(dates) != 2 or not begun or not ended:
            return False
        kind = since.get("since_kind")
        kinds = {"since_kind": kind} if kind else {}
        whole = {"since": Stated(f"{begun}/{ended}", value.words)}
        one.items = [(item, {**kinds, **extra, **whole}, n) for item, extra, n in one.items]
        return True

    def _with_said(self, match: re.Match[str], roll: Roll) -> Roll:
        """Keep a list; those of whom the same is said with "as did" belong to the list before."""
        said = self.told.said
        joins = self.told.context.words.lists.around["as_did"].match(match[0])
        if joins is None or said is None or said.clause.start != self.clause.start:
            self.told.rolls.append(roll)
            return roll
        one = said.roll
        has_dates = any(extra for _, extra, _ in (*one.items, *roll.items))
        if has_dates or (one.in_id, one.status) != (roll.in_id, roll.status):
            self.told.rolls.append(roll)
            return roll
        one.is_list = True
        one.whole += roll.whole
        for item, extra, _ in roll.items:
            one.add(item, extra)
        return one

    def _territories(self, match: re.Match[str]) -> tuple[Party, ...]:
        """Return the territories named behind the words, or marked in them."""
        marked = self.clause.marked(match, "respect")
        runs = [r for r in self.positions.runs if marked and r.start <= marked.start < r.end]
        runs = runs or self.positions.after(match)[:1]
        for run in runs:
            self.told.take(run)
        items = [item for r in runs for item in items_of(self.told.context, r.leaf, r.start, r.end)]
        return tuple(item.party for item in items if item.party.entity_id)

    def _set_apart(self, saying: Saying, match: re.Match[str], roll: Roll) -> None:
        """Give the date behind "the latter" to that party of a list alone."""
        apart = self.positions.set_apart(match.end()) if saying.since and roll.is_list else None
        if apart is None:
            return
        party, date = apart
        roll.items = [
            (
                item,
                dated(saying, date) if item.party.words.start == party.start else {},
                position,
            )
            for item, _, position in roll.items
        ]

    def _roll(self, match: re.Match[str], thing: Thing, status: str) -> Roll:
        roll = Roll(thing.in_id, thing.in_kind, stated(thing.words), None, status)
        roll.rule_id = f"sentence_{status}"
        places = self.clause.offsets[match.start() : match.end()]
        roll.whole.append(Words(self.clause.leaf, min(places), max(places) + 1))
        return roll

    def _below(
        self, saying: Saying, match: re.Match[str], *, is_after: bool
    ) -> list[tuple[Leaf, list[Item]]]:
        """Return the items under a sentence that ends by announcing them, with their entries."""
        context, leaf = self.told.context, self.clause.leaf
        announces = self.positions.announces(match)
        announces = announces and (is_after or self.positions.is_of_nobody(match))
        lines = self.told.things.items_below(leaf) if announces else []
        if saying.at_event == "attended" and leaf.text.rstrip().endswith(":"):
            roll = delegates_below(context, leaf)
            if len(roll) >= len(lines) and roll:
                return [(line, [item]) for line, item in roll]
        entries = [(line, list(items_of(context, line, 0, len(line.text)))) for line in lines]
        return [(x, items[:1] if x.kind == "list_item" else items) for x, items in entries]

    def _state_below(
        self,
        saying: Saying,
        match: re.Match[str],
        thing: Thing,
        below: Sequence[tuple[Leaf, list[Item]]],
    ) -> None:
        """State the list whose entries are the items below, unless most of them name nobody."""
        context = self.told.context
        roll = self._roll(match, thing, self.told.things.status(saying, self.clause, thing))
        for leaf, items in below:
            for item in items:
                roll.add(without_acronym(item))
            roll.whole.append(Words(leaf, 0, len(leaf.text)))
        known = sum(item.party.entity_id is not None for item, _, _ in roll.items)
        if 2 * known > len(roll.items):
            self.told.rolls.append(roll)
            for leaf, _ in below:
                self.told.take(*runs_in(context, leaf, 0, len(leaf.text)))
