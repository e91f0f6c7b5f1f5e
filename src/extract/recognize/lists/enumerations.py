"""Who takes part in what, as sentences and footnotes state it.

An enumeration of names counts where words beside it say what they are: "representing", "Member
States (...)", "implemented in". What it is a list in stands in the same sentence, or is the event
that "the seminar" means, or what the sentence speaks of from which the footnote is called.
"""

import re
from collections.abc import Iterator, Sequence

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of, without_acronym
from extract.recognize.lists.lines import rolls_by_line
from extract.recognize.lists.rolls import LASTING, Roll
from extract.recognize.lists.rosters import rosters
from extract.recognize.lists.runs import Run, runs_in
from extract.recognize.lists.told import told
from extract.recognize.lists.topics import Cue, Event, Topic, Topics
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.as_of import as_of_prose

FEWEST = 3
"""Fewer names side by side are a list only right behind the words that say what they are."""

NEAR = 30
"""How many characters may stand between those words and one or two names."""

_OF_NO_EVENT = frozenset({"member", "observer"})
"""What nobody is of a meeting: who is named as one there has come to it."""

_NUMBERS = {
    "two": 2,
    "deux": 2,
    "three": 3,
    "trois": 3,
    "four": 4,
    "quatre": 4,
    "five": 5,
    "cinq": 5,
    "six": 6,
    "seven": 7,
    "sept": 7,
    "eight": 8,
    "huit": 8,
    "nine": 9,
    "neuf": 9,
    "ten": 10,
    "dix": 10,
}


class Enumerations:
    """Reads the lists of parties in the prose of one source."""

    def __init__(self, context: Context, events: Sequence[Event]) -> None:
        self._context = context
        self._events = events
        self._listed: set[str] = set()
        self._topics = Topics(context, events)
        self._told = told(context, events)

    def rolls(self) -> list[Roll]:
        """Return the lists, and the parties that are named outside any."""
        found: list[Roll] = [*self._told.rolls, *rosters(self._context, self._events)]
        for leaf in self._context.prose():
            if leaf.kind not in ("paragraph", "list_item", "footnote", "other"):
                continue
            bounds = [(s.start, s.end) for s in leaf.sentences] or [(0, len(leaf.text))]
            for start, end in bounds:
                found += self._sentence(leaf, start, end)
        found = self._with_lines(found)
        for roll in found:
            if roll.is_list and roll.status in LASTING and roll.in_kind != "event":
                roll.as_of = roll.as_of or as_of_prose(self._context, roll.whole[0].leaf)
        return found + self._of_projects()

    def _with_lines(self, found: list[Roll]) -> list[Roll]:
        """Add the lists that are set line by line; a sentence may have told their first alone."""
        taken = {id(words.leaf) for roll in found for words in roll.whole}
        lists = list(rolls_by_line(self._context, taken))
        listed = {item.party.words for roll in lists for item, _, _ in roll.items}
        kept = [
            roll
            for roll in found
            if roll.is_list or any(item.party.words not in listed for item, _, _ in roll.items)
        ]
        return kept + lists

    def _sentence(self, leaf: Leaf, start: int, end: int) -> list[Roll]:
        runs = [r for r in runs_in(self._context, leaf, start, end) if not self._told.takes(r)]
        found: list[Roll] = []
        before = start
        for run in runs:
            self._listed = {n.entity_id for r in runs if len(r.names) > 1 for n in r.names}
            roll = self._roll(run, before, start, end)
            if run.has_countries or len(run.names) > 1:
                before = run.end
            if roll is not None:
                found.append(roll)
        return [*self._union(leaf, start, runs, found), *found]

    def _roll(self, run: Run, before: int, start: int, end: int) -> Roll | None:
        cue = self._cue(run, before, end) if len(run.names) > 1 else None
        if cue is None:
            return None
        is_small = len(run.names) < FEWEST
        if is_small and not self._is_near(run, cue):
            return None
        if not run.has_countries and cue.status in ("member", "participant", "covered", "party"):
            return None
        listed = self._listed | {name.entity_id for name in run.names}
        topic = self._topics.of_run(run, cue, start, end, listed)
        if topic is None or (cue.status == "requesting" and topic.in_kind != "event"):
            return None
        if cue.status == "covered" and topic.in_kind == "process":  # it has participants
            return None
        return self._filled(run, cue, topic, before)

    def _filled(self, run: Run, cue: Cue, topic: Topic, before: int) -> Roll:
        status = cue.status
        if topic.in_kind == "event" and status in _OF_NO_EVENT:
            status = "attended"
        roll = Roll(topic.in_id, topic.in_kind, stated(topic.words), None, status)
        roll.rule_id = f"sentence_{status}"
        roll.whole.append(Words(run.leaf, run.start, run.end))
        for item in items_of(self._context, run.leaf, run.start, run.end):
            roll.add(without_acronym(item))
        if status in ("attended", "participant"):
            self._count(roll, run, before)
        return roll

    def _is_near(self, run: Run, cue: Cue) -> bool:
        gap = run.start - cue.end if cue.end <= run.start else cue.start - run.end
        is_led = cue.end <= run.start and self._topics.is_led(run, cue)
        return len(run.names) > 1 and (0 <= gap <= NEAR or is_led)

    def _cue(self, run: Run, before: int, end: int) -> Cue | None:
        """Return the words nearest to a run that say what its names are: before it, or after."""
        plain = self._context.even(run.leaf)
        around = self._context.words.lists.around
        if around["exception"].search(plain[before : run.start]):
            return None
        ahead = [
            Cue(status.meaning, m.start(), m.end())
            for status in self._context.words.lists.statuses
            for m in status.pattern.finditer(plain, before, run.start)
            if not around["negation"].search(plain[before : m.start()])
        ]
        if ahead:
            return max(ahead, key=lambda cue: (cue.end, cue.start))
        if re.fullmatch(r"[\s.]*", plain[run.end : end]) and before == 0:
            return self._cue_at_call(run)
        behind = [
            Cue(status.meaning, m.start(), m.end())
            for status in self._context.words.lists.statuses
            for m in status.pattern.finditer(plain, run.end, min(end, run.end + NEAR))
            if not around["negation"].search(plain[run.end : m.start()])
        ]
        return min(behind, key=lambda cue: cue.start) if behind else None

    def _cue_at_call(self, run: Run) -> Cue | None:
        """Find the words for a footnote that is nothing but a list: before its call."""
        origin = self._topics.origin(run.leaf)
        if origin is None:
            return None
        leaf, at = origin
        plain = self._context.even(leaf)
        start = leaf.sentence_at(max(0, at - 1)).start
        found = [
            Cue(status.meaning, run.start, run.start)
            for status in self._context.words.lists.statuses
            for match in status.pattern.finditer(plain, start, at)
            if at - match.end() < 2 * NEAR
        ]
        return found[-1] if found else None

    def _count(self, roll: Roll, run: Run, before: int) -> None:
        """Read the words that say how many there are, or that these are all, or some."""
        plain = self._context.even(run.leaf)
        for closure in self._context.words.lists.closures:
            if closure.meaning == "open_clause":
                continue
            for match in closure.pattern.finditer(plain, before, run.start + 1):
                words = _counted(run.leaf, match.start(), match.end())
                if closure.meaning == "examples" or words is None:
                    continue
                roll.closure = (closure.meaning, words[0])
                roll.stated_count = words[1]

    def _union(
        self, leaf: Leaf, start: int, runs: Sequence[Run], found: Sequence[Roll]
    ) -> Iterator[Roll]:
        """Read what is said of all that bracketed lists part: "All 17 countries ... are"."""
        parts = [roll for roll in found if roll.status in ("member", "observer")]
        bracketed = [run for run in runs if run.in_bracket and len(run.names) > 1]
        if len(parts) < 2 or len(bracketed) < 2:
            return
        plain = self._context.even(leaf)
        stop = bracketed[0].start
        cues = [
            Cue(s.meaning, m.start(), m.end())
            for s in self._context.words.lists.statuses
            if s.meaning in ("attended", "participant")
            for m in s.pattern.finditer(plain, start, stop)
        ]
        if not cues:
            return
        whole = Run(leaf, stop, bracketed[-1].end, bracketed[0].names, in_bracket=False)
        topic = self._topics.of_run(whole, cues[0]._replace(end=stop), start, stop, self._listed)
        if topic is None:
            return
        roll = Roll(topic.in_id, topic.in_kind, stated(topic.words), None, "attended")
        roll.rule_id = "sentence_attended"
        for part in parts:
            roll.whole += part.whole
            for item, _, _ in part.items:
                roll.add(item)
        self._count(roll, whole, start)
        yield roll

    def _of_projects(self) -> list[Roll]:
        """Read the titles of projects: the countries in one are those it covers."""
        found, seen = [], set()
        for event in self._events:
            if event.event_class != "project" or event.event_id in seen:
                continue
            seen.add(event.event_id)
            names = self._context.countries(event.leaf, event.start, event.end)
            if not names:
                continue
            words = Words(event.leaf, event.start, event.end)
            roll = Roll(event.event_id, "event", stated(words), None, "covered")
            roll.rule_id = "title_covered"
            roll.whole.append(words)
            for name in names:
                place = Words(event.leaf, name.start, name.end)
                roll.add(Item(place, Party(place, name.entity_id, name.resolution), (), None))
            roll.is_list = len(names) > 1
            found.append(roll)
        return found


def _counted(leaf: Leaf, start: int, end: int) -> tuple[Words, Stated] | None:
    """Return the words that count ("All 17 countries") and the number; None without a number."""
    plain = even(leaf.text[start:end])
    match = re.search(
        r"(?<![\w-])(\d+|" + "|".join(_NUMBERS) + r")\s+((?:\w+[\s-]){0,3}?\w+s)\b", plain
    )
    if match is None:
        return None
    number = match[1] if match[1].isdigit() else str(_NUMBERS[match[1]])
    first = re.match(r"(?:all|tous les|toutes les)\s", plain)
    begin = start if first else start + match.start()
    stop = start + match.end()
    colon = leaf.text.find(":", start, end)
    if colon > 0:
        stop = colon
    stop = begin + len(leaf.text[begin:stop].rstrip())
    words = Words(leaf, begin, stop)
    return words, Stated(number, Words(leaf, start + match.start(1), start + match.end(1)))
