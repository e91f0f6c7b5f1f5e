"""Sentences as patterns see them: names, events and dates are placeholders, the rest folded words.

"The Lima Forum was organized by the ILO in 2004" reads "the <e0> was organized by the <o1> in
<d2>". The letter says what stands there: `p` process, `q` programme, `o` organization, `c` country,
`g` organ of a process ("the Steering Committee"), `e` event, `w` written work ("Plan of Action"),
`d` date, `x` another capitalized phrase, `m` a group without a name ("Member States"). The number
leads to the `Unit`, and from there to the leaf. Brackets are taken out and are clauses of their
own, with the unit before them as `host`. "It" and "the Conference" are placeholders of what they
refer to.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from extract.model.text import fold
from extract.recognize.clauses.capitals import Capitals
from extract.recognize.clauses.clause import PART, Clause
from extract.recognize.clauses.counted import Told, counted_events
from extract.recognize.clauses.latter import taken_up_of_list
from extract.recognize.clauses.plain import mark, mark_all, write_on
from extract.recognize.clauses.references import References
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.sections import Sections, topic_of
from extract.recognize.clauses.short_names import ShortNames
from extract.recognize.clauses.spoken import Known
from extract.recognize.clauses.units import Event, Unit, outermost
from extract.recognize.context import Context
from extract.recognize.headings import is_of_known_body, thing_of_heading
from extract.recognize.leaves import Leaf, Sentence
from extract.recognize.lists.meetings import meeting_of_record
from extract.recognize.names.matching import Found
from extract.recognize.names.register import PROCESSES

_REMEMBERED = "pqegow"
MARK = 2
"""Signs between a name and its bracket at most, where they are no quotes."""

_CLOSING = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}»”\"’'"
_WHOSE = re.compile(r"<g(?P<organ>\d+)> (?:of|for|du|de la|de l'|de) ?(?:the )?<e(?P<event>\d+)>")
_LABELLED = re.compile(r"[^\W\d_][^:;.]{2,40}? ?:\s+\S")
"""A line with a label: "President: Benin"."""

_BRACKET = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)")


def declared(context: Context) -> Sayings:
    """Return the sayings that the context holds."""
    return context.words.sayings


def clauses_of(context: Context, events: Sequence[Event], sayings: Sayings) -> list[Clause]:
    """Return the clauses of all prose but titles, in reading order.

    Whoever asks with the same events and sayings gets the same clauses.
    """
    known = context.clauses
    if known is not None and known[0] is events and known[1] is sayings:
        return known[2]
    main = [
        Unit("p", leaf, name.start, name.end, name.entity_id, is_reference=True)
        for leaf, name in filter(None, [context.main])
    ]
    sections = Sections(main=main)
    reader = _Reader(context, sayings, _by_leaf(events), sections)
    reader.topic = topic_of(context)
    reader.counted, reader.told = counted_events(context, events), Told.of(events)
    record = meeting_of_record(context, events)
    if record is not None:
        of_id = getattr(record, "in_id", None) or context.main_id
        place = (record.leaf, record.start, record.end)
        reader.record = Unit("e", *place, event=record, of_id=of_id, is_reference=True)
    for unit in main:
        reader.short_names.begin(unit)
    leaves = [leaf for leaf in context.prose() if leaf.kind != "title" and leaf.text]
    clauses = [clause for leaf in leaves for clause in reader.read(leaf)]
    context.clauses = (events, sayings, clauses)
    return clauses


def _by_leaf(events: Iterable[Event]) -> dict[int, list[Event]]:
    found: dict[int, list[Event]] = {}
    for event in events:
        found.setdefault(id(event.leaf), []).append(event)
    return found


@dataclass(slots=True)
class _Reader:
    """Reads leaf after leaf, and remembers what has been named.

    `is_under`: the leaf is a line with a label below a line that announces such.
    """

    context: Context
    sayings: Sayings
    events: dict[int, list[Event]]
    sections: Sections
    named: dict[int, list[Unit]] = field(default_factory=dict)
    processes: list[Unit] = field(default_factory=list)
    meetings: list[Unit] = field(default_factory=list)
    short_names: ShortNames = field(default_factory=ShortNames)
    last_subject: list[Unit] = field(default_factory=list)
    last_leaf: Leaf | None = None
    topic: str | None = None
    record: Unit | None = None
    is_under: bool = False
    counted: dict[str, Event] = field(default_factory=dict)
    told: Told = field(default_factory=Told)

    def read(self, leaf: Leaf) -> Iterator[Clause]:
        """Return the clauses of a leaf: its sentences, each followed by its brackets."""
        before, subject = self._memory(leaf)
        section = self.sections
        around, recent = section.heading(leaf), section.recent(leaf)
        paragraph = section.paragraph(leaf) if leaf.kind != "footnote" else []
        unknown, last = list[Unit](), list[Unit]()
        self.named[id(leaf)] = before
        for sentence in leaf.sentences or (Sentence(leaf.passage_id, 0, len(leaf.text)),):
            units = self._units(leaf, sentence)
            told = (list(before), last, subject, around, recent, paragraph, list(unknown))
            memory = Known(*told, self.record)
            found = list(self._clauses(leaf, sentence, units, memory))
            yield from found
            unknown = found[0].known.unknown
            subject = found[0].spoken.subjects()
            named = self._spoken_of([_owned(found[0], unit) for unit in found[0].units])
            before += [unit for each in named for unit in (*self._organ_within(each), each)]
            last = named
            self.short_names.learn(named)
            self.processes += [u for u in named if u.letter == "p"]
            self.meetings += [u for u in named if u.letter == "e"]
        is_of_other = leaf.kind == "heading" and is_of_known_body(self.context, leaf)
        headed = self._headed(leaf) or [u for u in before if u.leaf is leaf]
        self.sections.note(leaf, headed, is_of_other=is_of_other)
        self.last_subject, self.last_leaf = subject, leaf

    def _headed(self, leaf: Leaf) -> list[Unit]:
        """Return what a heading is the name of, as what its section is of."""
        name = thing_of_heading(self.context, leaf) if leaf.kind == "heading" else None
        return [Unit("p", leaf, name.start, name.end, name.entity_id)] if name else []

    def _spoken_of(self, units: Sequence[Unit]) -> list[Unit]:
        """Return what a sentence speaks of: what it only takes up, too, if it begins with that."""
        named = [unit for unit in units if unit.letter in _REMEMBERED]
        taken_up = {(n.start, n.end) for n in self._taken_up(units) if n.resolution == "inferred"}
        return [u for u in named if u is named[0] or (u.start, u.end) not in taken_up]

    def _taken_up(self, units: Sequence[Unit]) -> list[Found]:
        return self.context.things(units[0].leaf) if units else []

    def _memory(self, leaf: Leaf) -> tuple[list[Unit], list[Unit]]:
        """Return what was named before: by the words that call a footnote, or lead a list."""
        caller = next(self.context.text.callers(leaf), None)
        if leaf.kind == "footnote" and caller:
            known = self.named.get(id(caller[0]), [])
            return [u for u in known if u.leaf is not caller[0] or u.start < caller[1]], []
        is_line = leaf.kind in ("paragraph", "heading")
        is_label = is_line and _LABELLED.match(leaf.text) is not None
        last = self.last_leaf
        is_led = last is not None and (self.is_under or last.text.rstrip().endswith(":"))
        self.is_under = is_label and is_led
        if last is not None and (leaf.kind == "list_item" or self.is_under):
            return list(self.named.get(id(last), [])), self.last_subject
        return [], []

    def _units(self, leaf: Leaf, sentence: Sentence) -> list[Unit]:
        """Return the outermost things named in a sentence, in order."""
        given = list(self._given(leaf, sentence.start, sentence.end))
        named = [_with_inner(unit, given) for unit in outermost(given)]
        plain = self.context.even(leaf)
        known = [*self.processes, *self.meetings]
        capitals = Capitals(self.sayings, leaf, plain, sentence.start, sentence.end, named, known)
        phrases = map(self._over_bracket, capitals.phrases())
        return self._as_actor(outermost([*named, *map(self.short_names.meant, phrases)]))

    def _organ_within(self, unit: Unit) -> Iterator[Unit]:
        """Return the organ whose meeting an event is: "fifth meeting of the Group on Nets"."""
        if unit.letter == "e" and not unit.is_reference:
            plain = self.context.even(unit.leaf)
            inside = Capitals(self.sayings, unit.leaf, plain, unit.start, unit.end, [], [])
            organs = (each for each in inside.phrases() if each.letter == "g")
            yield from (
                replace(each, of_id=unit.of_id) for each in organs if each.start > unit.start
            )

    def _as_actor(self, units: list[Unit]) -> list[Unit]:
        """Return units with the body that the document is of as one who acts, not as a process.

        So it is where it opens a sentence that names a process behind it.
        """
        first = next((n for n, unit in enumerate(units) if unit.letter != "d"), None)
        if first is None or self.topic is None or units[first].entity_id != self.topic:
            return units
        register, others = self.context.register, [u for u in units[first:] if u.letter == "p"]
        is_acting = any(
            u.entity_id not in (None, self.topic) and register.kind(u.entity_id or "") != "treaty"
            for u in others
        )
        if not is_acting or register.mention_kind(self.topic) != "organization":
            return units
        return [*units[:first], replace(units[first], letter="o"), *units[first + 1 :]]

    def _is_unknown_process(self, unit: Unit) -> bool:
        """Whether a phrase has the noun of a process, and nothing is known of it."""
        words = fold(unit.words.text)
        kind_of = self.context.words.nomenclature.kind_of
        is_process = unit.letter == "x" and " " in words and kind_of(words, "") in PROCESSES
        return is_process and self.short_names.bodies(words.split()[-1]) != 1

    def _over_bracket(self, unit: Unit) -> Unit:
        """Return a phrase with what follows a bracket, if both together are a name learnt here.

        "Migration Centre (MC) for Northern Africa" is one name, and the bracket stands in it.
        """
        text = unit.leaf.text
        bracket = _BRACKET.match(text, unit.end + 1)
        if bracket is None or unit.letter not in "xg":
            return unit
        register, words = self.context.register, unit.words.text
        for name in register.names.values():
            rest = name.name.removeprefix(words)
            if rest in ("", name.name) or not text.startswith(rest, bracket.end()):
                continue
            letter = "p" if register.mention_kind(name.entity_id) == "process" else "o"
            letter = unit.letter if unit.letter == "g" else letter
            end = bracket.end() + len(rest)
            return replace(unit, letter=letter, end=end, entity_id=name.entity_id)
        return unit

    def _given(self, leaf: Leaf, start: int, end: int) -> Iterator[Unit]:
        for event in self.events.get(id(leaf), ()):
            if start <= event.start and event.end <= end:
                yield from self._event(event)
        for name in self.context.names(leaf, start, end):
            yield from self._name(leaf, name.start, name.end, name.entity_id)
        for date in self.context.dates_in(leaf, start, end):
            if date.edtf:
                yield Unit("d", leaf, date.start, date.end, date=date)

    def _event(self, event: Event) -> Iterator[Unit]:
        """Return an event; a founding is none, an instrument or study is a written work.

        One that is only called by the name of its process ("the Lima Conference") is the process.
        """
        event_class = getattr(event, "event_class", "meeting")
        if event_class == "foundation":
            return
        register = self.context.register
        named = self.context.things(event.leaf, event.start, event.end)
        inside = [
            name.entity_id for name in named if register.mention_kind(name.entity_id) == "process"
        ]
        alone = [n for n in named if (n.start, n.end) == (event.start, event.end)]
        if alone and register.mention_kind(alone[0].entity_id) == "process":
            yield Unit("p", event.leaf, event.start, event.end, alone[0].entity_id)
            return
        of_id = getattr(event, "in_id", None) or (inside[0] if inside else None)
        letter = "w" if event_class in ("instrument", "study") else "e"
        yield Unit(letter, event.leaf, event.start, event.end, event=event, of_id=of_id)

    def _name(self, leaf: Leaf, start: int, end: int, entity_id: str) -> Iterator[Unit]:
        register = self.context.register
        entity = register.entities[entity_id]
        if entity_id in self.counted:
            event = self.counted[entity_id]
            of_id = getattr(event, "in_id", None)
            yield Unit("e", leaf, start, end, event=event, of_id=of_id)
            return
        if entity.key is None:
            words, has = self.context.even(leaf)[start:end], self.sayings.names_one_of
            is_lower = entity_id != self.context.main_id and (
                has("lower_organs", words)
                or self.sayings.patterns["common_organ"].match(words) is not None
            )
            if entity_id != self.topic and (is_lower or has("organs", words)):
                yield from self._organ(leaf, start, end, entity_id)
                return
        kinds = {"process": "p", "country": "c", "place": "x"}
        letter = kinds.get(register.mention_kind(entity_id), "o")
        letter = "p" if entity_id == self.topic else letter
        letter = "x" if entity.kind == "government" else letter
        is_part = entity.kind == "programme" and entity_id != self.topic
        yield Unit("q" if is_part else letter, leaf, start, end, entity_id)

    def _organ(self, leaf: Leaf, start: int, end: int, entity_id: str) -> Iterator[Unit]:
        """Return an organ named with its process as two: "Secretariat", "Lima Process"."""
        match = PART.search(leaf.text, start, end)
        if match is None:
            yield Unit("g", leaf, start, end, entity_id, of_id=self._named_first(leaf, start, end))
            return
        register, name = self.context.register, leaf.text[match.end() : end]
        of_id = register.by_name(name) or register.by_declared_name(name)
        yield Unit("g", leaf, start, match.start(), entity_id, of_id=of_id)
        if of_id:
            letter = "p" if register.mention_kind(of_id) == "process" else "o"
            yield Unit(letter, leaf, match.end(), end, of_id)

    def _named_first(self, leaf: Leaf, start: int, end: int) -> str | None:
        """Return the process whose name an organ's begins with: "Lima Process Secretariat"."""
        register, words = self.context.register, leaf.text[start:end].split()
        for count in range(len(words) - 1, 0, -1):
            name = re.sub(r"[’']s?$", "", " ".join(words[:count]))
            known = register.by_name(name)
            if known and register.mention_kind(known) == "process":
                return known
        return None

    def _clauses(
        self, leaf: Leaf, sentence: Sentence, units: list[Unit], known: Known
    ) -> Iterator[Clause]:
        brackets = [
            match.span()
            for match in _BRACKET.finditer(leaf.text, sentence.start, sentence.end)
            if not any(_crosses(unit, *match.span()) for unit in units)
        ]
        whole = Clause(leaf, sentence.start, sentence.end, None, known, self.sayings)
        self._fill(whole, units, brackets)
        unknown = filter(self._is_unknown_process, whole.units)
        whole.known.unknown.extend([*unknown, *whole.spoken.newcomers()])
        yield whole
        for start, end in brackets:
            host = next((u for u in reversed(units) if _stands_behind(leaf, u.end, start)), None)
            subject = [host] if host is not None and host.letter in "peqg" else []
            inside = replace(known, before=[*known.before, *whole.units], subject=subject)
            inner = Clause(leaf, start + 1, end - 1, host, inside, self.sayings)
            self._fill(inner, units, ())
            yield inner

    def _fill(
        self, clause: Clause, units: Sequence[Unit], left_out: Sequence[tuple[int, int]]
    ) -> None:
        """Write the plain text of a clause, without the stretches left out."""
        plain, skip = self.context.even(clause.leaf), dict(left_out)
        own = {
            unit.start: unit
            for unit in units
            if clause.start <= unit.start
            and unit.end <= clause.end
            and not any(low <= unit.start < high for low, high in left_out)
        }
        events = self.events.get(id(clause.leaf), ())
        known = (self.processes, self.meetings, self.told)
        references = References(self.context.register, clause, plain, events, *known)
        stops = own.keys() | skip.keys()
        out: list[str] = []
        here = clause.start
        while here < clause.end:
            if here in skip:
                here = skip[here]
                continue
            unit = own.get(here)
            if unit is None and references.may_stand_at(here):
                meant, stop = taken_up_of_list(clause, plain, here, "".join(out))
                if meant:
                    taken = [replace(each, is_reference=True) for each in meant]
                    here = mark_all(clause, out, taken, here, stop)
                    continue
                unit = references.at(here, out, own)
            if unit is not None:
                here = mark(clause, out, unit, here, plain)
                continue
            here = write_on(clause, out, plain, here, stops)
        clause.plain = "".join(out)


def _owned(clause: Clause, unit: Unit) -> Unit:
    """Return an organ as that of the meeting named right behind it: "the bureau of the session"."""
    if unit.letter != "g" or unit.of_id or "<e" not in clause.plain:
        return unit
    number = next(n for n, each in enumerate(clause.units) if each is unit)
    whose = _WHOSE.search(clause.plain, clause.plain.find(f"<g{number}>"))
    is_own = whose is not None and whose["organ"] == str(number)
    return (
        replace(unit, of_id=clause.units[int(whose["event"])].thing_id)
        if whose and is_own
        else unit
    )


def _with_inner(unit: Unit, given: Sequence[Unit]) -> Unit:
    """Note the event that the title of a work names: "Conclusions of the Lima Forum"."""
    if unit.letter != "w":
        return unit
    inside = [u for u in given if u.letter == "e" and unit.start <= u.start and u.end <= unit.end]
    return replace(unit, inner=inside[0].event) if inside else unit


def _stands_behind(leaf: Leaf, end: int, start: int) -> bool:
    """Whether nothing but blanks, a mark or closing quotes stands between a name and a bracket."""
    return end <= start and (start - end <= MARK or not leaf.text[end:start].strip(_CLOSING))


def _crosses(unit: Unit, start: int, end: int) -> bool:
    """Whether a unit lies partly or wholly around [start, end)."""
    return unit.start < end and start < unit.end and (unit.start < start or end < unit.end)
