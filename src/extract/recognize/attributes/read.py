"""What is said of a thing itself: the year beside its name, and more in sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.recognize.attributes.offices import SEAT_IN_NAME, offices_in
from extract.recognize.attributes.outcomes import Outcomes
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.websites import websites_in
from extract.recognize.clauses.clauses import Clause, clauses_of, declared
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.participations import subject_in
from extract.recognize.tables.table import Table

MOST_WORDS = 8
"""A clause or a phrase that is a value as a whole is cut after this many words."""

_CONJUNCTION = re.compile(
    r"(?:while|although|and|but|since|as|if|bien qu'|alors que|et|mais|si|comme)\s+"
)
_CLAUSE_START = re.compile(
    r"^|; |, (?=(?:the |le |la |l'|its )?<[pego]\d+>)|, (?=(?:it|there|il) )"
)
_ARTICLE = re.compile(r"(?:the |des |les |de |d')")
_PEOPLE_END = re.compile(r"[;:.]|, (?!(?:the )?<c)")


def label_years(context: Context, table: Table) -> None:
    """State the years in brackets beside the names of a table's rows: labels, not foundings."""
    if not table.has("process"):
        return
    for row in table.rows:
        subject = subject_in(context, row)
        if subject is None:
            continue
        for year in subject.years:
            state_attribute(
                context, subject.entity_id, "label_year", stated(year), [year], "table_label_year"
            )


def state_attribute(
    context: Context,
    in_id: str,
    attribute: str,
    value: Stated,
    whole: list[Words],
    rule_id: str,
    date: Stated | None = None,
) -> None:
    """State that `in_id` has an attribute of this value, perhaps at a date."""
    statements = context.statements
    row_id = statements.id_of("attributes", in_id, attribute, value.value.lower())
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", in_id),
        ("attribute", attribute),
        ("value", value),
        ("date", date),
    ]
    statements.add("attributes", row_id, whole, fields, rule_id=rule_id)


def read_attributes(
    context: Context, events: Sequence[Event], sayings: Sayings | None = None
) -> None:
    """State what the prose says of processes, organs and events themselves."""
    known = sayings or declared(context)
    clauses = [c for c in clauses_of(context, events, known) if c.leaf.kind != "heading"]
    for clause in clauses:
        _Reader(context, known, clause, Owners(context, clause)).read()
    for site in websites_in(context, known, clauses):
        whole = [site.address, site.owner.words]
        address = stated(site.address)
        state_attribute(context, site.owner_id, "website", address, whole, "attribute_website")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one clause."""

    context: Context
    sayings: Sayings
    clause: Clause
    owners: Owners

    def read(self) -> None:
        """State every attribute that the clause gives."""
        shapes = {
            "founding": self._founding,
            "seat": self._seat,
            "value": self._value,
            "clause": self._clause,
            "people": self._people,
            "remark": self._remark,
        }
        for saying in self.sayings.attributes:
            for match in saying.pattern.finditer(self.clause.plain):
                if saying.shape in shapes:
                    shapes[saying.shape](saying, match)
        for office, city in offices_in(self.context, self.sayings, self.clause):
            self._state(SEAT_IN_NAME, office, stated(city))
        for outcome in Outcomes(self.context, self.sayings, self.clause).read():
            self._state(outcome.saying, outcome.thing, stated(outcome.work.words))

    def _state(
        self, saying: Saying, owner: Unit | str | None, value: Stated, date: Stated | None = None
    ) -> None:
        in_id = self.owners.id_of(owner) if isinstance(owner, Unit) else owner
        if in_id is None or not value.value or value.words is None:
            return
        whole = [value.words]
        if isinstance(owner, Unit):
            whole.append(owner.words)
        if date and date.words:
            whole.append(date.words)
        rule_id = f"attribute_{saying.key}"
        state_attribute(self.context, in_id, saying.means, value, whole, rule_id, date)

    def _said(self, match: re.Match[str]) -> tuple[int, int] | None:
        """Return where the group of a pattern that is the value stands."""
        groups = range(1, (match.lastindex or 0) + 1)
        return next((match.span(g) for g in groups if match[g] is not None), None)

    def _founding(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "initiated in Lima in 1999"; a founding without a date is none."""
        span, date = self._said(match), self.owners.founding_date(*match.span())
        if self.clause.host is not None or span is None or date is None:
            return
        if date.date is None or date.date.edtf is None:
            return
        value = stated(self.clause.words(*span))
        since = Stated(date.date.edtf.removesuffix("/.."), date.words)
        for unit in self.owners.founded(*match.span()):
            self._state(saying, unit, value, since)

    def _seat(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "based in Canberra, Australia" and "the Kyiv-based Secretariat"."""
        places = self.clause.within(*match.span(), "xc")
        owner: Unit | str | None
        if saying.key == "based_here":
            owner, places = self.clause.within(*match.span())[-1], places[:1]
        else:
            inside = self.clause.within(*match.span(), "pog")
            owner = inside[0] if inside else self.clause.host
            owner = owner or self.owners.of_seat(match.start())
        is_process = isinstance(owner, Unit) and owner.letter in "pe"
        if not places or (is_process and re.match(r".*\b(?:established|etabli)", match[0])):
            return
        words = Words(self.clause.leaf, places[0].start, places[-1].end)
        self._state(saying, owner, stated(words), self.owners.date_behind(words.end))

    def _value(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "an informal forum", "meets every two years"."""
        span = self._said(match)
        if span is not None:
            owner = self.owners.process(*match.span())
            self._state(saying, owner, stated(self.clause.words(*span)))

    def _remark(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "Although not considered as processes, the X and the Y ...": said of both."""
        span = self._said(match)
        if span is not None:
            for process in self.clause.within(match.end(), len(self.clause.plain), "p"):
                self._state(saying, process, stated(self.clause.words(*span)))

    def _clause(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "the process is funded by its members": the clause is the value."""
        plain = self.clause.plain
        starts = [m.end() for m in _CLAUSE_START.finditer(plain[: match.start()])]
        lead = _CONJUNCTION.match(plain, starts[-1])
        start = lead.end() if lead else starts[-1]
        processes = self.clause.within(start, len(plain), "p")
        topic = self.clause.topic()
        owner = processes[0] if processes else topic if topic and topic.letter == "p" else None
        self._state(saying, owner, stated(self._cut(start, len(plain))))

    def _people(self, saying: Saying, match: re.Match[str]) -> None:
        """Read "brought together officials from ...": who, and whence."""
        span = self._said(match)
        if span is None:
            return
        plain = self.clause.plain
        article = _ARTICLE.match(plain, span[0])
        start = article.end() if article else span[0]
        end = _PEOPLE_END.search(plain, match.end())
        before = self.clause.within(0, match.start(), "e")
        before = before or self.clause.within(0, match.start(), "p")
        named = self.clause.within(match.start(), span[0], "p")
        owner = named[-1] if named else before[0] if before else self.clause.topic()
        self._state(saying, owner, stated(self._cut(start, end.start() if end else len(plain))))

    def _cut(self, start: int, end: int) -> Words:
        """Return the first words of [start, end) of the plain text, as many as a value has."""
        whole = self.clause.words(start, end)
        words = list(re.finditer(r"\S+", whole.text))[:MOST_WORDS]
        stop = whole.start + (words[-1].end() if words else 0)
        while stop > whole.start and whole.leaf.text[stop - 1] in ".,;:":
            stop -= 1
        return Words(whole.leaf, whole.start, stop)
