"""What is said of a thing itself: the year beside its name, and more in sentences."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from extract.recognize.attributes.delegations import delegations
from extract.recognize.attributes.found import Found
from extract.recognize.attributes.foundings import foundings
from extract.recognize.attributes.labels import labelled
from extract.recognize.attributes.located import located
from extract.recognize.attributes.money import REST, fundings
from extract.recognize.attributes.offices import SEAT_IN_NAME, offices_in
from extract.recognize.attributes.outcomes import Outcomes
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.remarks import predicates, remarks, titled, values
from extract.recognize.attributes.seats import (
    formerly,
    moves,
    offices,
    offices_had,
    seats,
    seats_there,
)
from extract.recognize.attributes.websites import websites_in
from extract.recognize.clauses.clauses import clauses_of, declared
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.lists.meetings import meeting_of_record
from extract.recognize.names.subjects import Subject
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.matrix import subjects_across
from extract.recognize.tables.participations import subject_in
from extract.recognize.tables.table import Table

_SHAPES: dict[str, Callable[..., Iterator[Found]]] = {
    "founding": foundings,
    "seat": seats,
    "there": seats_there,
    "has": offices_had,
    "move": moves,
    "formerly": formerly,
    "office": offices,
    "value": values,
    "predicate": predicates,
    "remark": remarks,
    "clause": fundings,
    "label": labelled,
    "people": delegations,
}
"""What reads the sayings of each shape; see `attributes.toml`."""


def label_years(context: Context, table: Table) -> None:
    """State the years in brackets beside what a table's rows or columns are: no foundings."""
    across: list[Subject | None] = [*subjects_across(context, table).values()]
    rows = table.rows if table.has("process") and not across else []
    for subject in across or [subject_in(context, row) for row in rows]:
        if subject is not None:
            years_beside(context, subject)


def years_beside(context: Context, subject: Subject) -> None:
    """State the years in brackets beside a name."""
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
    value_id: str | None = None,
) -> None:
    """State that `in_id` has an attribute of this value, perhaps at a date.

    `value_id` is the place or event that the value names.
    """
    statements = context.statements
    row_id = statements.id_of("attributes", in_id, attribute, value.value.lower())
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", in_id),
        ("attribute", attribute),
        ("value", value),
        ("value_id", Stated(value_id, value.words) if value_id else None),
        ("date", date),
    ]
    statements.add("attributes", row_id, whole, fields, rule_id=rule_id)


def read_attributes(
    context: Context, events: Sequence[Event], sayings: Sayings | None = None
) -> None:
    """State what the prose says of processes, organs and events themselves."""
    known = sayings or declared(context)
    every = clauses_of(context, events, known)
    clauses = [clause for clause in every if clause.leaf.kind != "heading"]
    paid: dict[str, str] = {}
    record = meeting_of_record(context, events)
    frames = {e.event_id: getattr(e, "in_id", None) for e in events if _is_meeting(e)}
    led: list[tuple[Saying, Unit | Event]] = []
    for clause in clauses:
        owners = Owners(context, clause, known)
        outcomes = Outcomes(context, known, owners, record, led)
        _Reader(context, known, owners, paid, outcomes, frames).read()
    for site in websites_in(context, known, clauses):
        owner = site.owner
        whole = [site.address, *([owner.words] if owner.end > owner.start else [])]
        address = stated(site.address)
        state_attribute(context, site.owner_id, "website", address, whole, "attribute_website")


def _is_meeting(event: Event) -> bool:
    return getattr(event, "event_class", "") == "meeting"


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one clause; `paid` is what each paragraph so far spoke of the funding of last.

    `frames` gives the meetings what they are of: a seat is that of a body, and of none of them.
    """

    context: Context
    sayings: Sayings
    owners: Owners
    paid: dict[str, str]
    outcomes: Outcomes
    frames: Mapping[str, str | None]

    def read(self) -> None:
        """State every attribute that the clause gives."""
        told = list(self._found())
        seats = {f.value.words for f in told if f.saying.means == "seat" and f.owner is not None}
        more = (found for found in located(self.owners) if found.value.words not in seats)
        for found in (*told, *more):
            self._state(found)

    def _found(self) -> Iterator[Found]:
        clause = self.owners.clause
        said = list(self.sayings.attributes.matches(clause.plain))
        for saying in self.sayings.attributes:
            if shape := _SHAPES.get(saying.shape):
                for match in [match for each, match in said if each is saying]:
                    yield from shape(self.owners, saying, match)
            if saying.means == "frequency":
                yield from titled(self.owners, saying)
        for office, city in offices_in(self.context, self.sayings, clause):
            named = self.context.names(city.leaf, city.start, city.end)
            place_id = named[0].entity_id if named else None
            yield Found(SEAT_IN_NAME, office, stated(city), value_id=place_id)
        yield from self.outcomes.read()

    def _paid(self, found: Found, in_id: str | None) -> str | None:
        """Return whose funding it is: that of a rest is of what the rest of it was told of."""
        clause, owner = self.owners.clause, found.owner
        paragraph = clause.leaf.passage_id
        is_named = any(owner is unit and not unit.is_reference for unit in clause.units)
        if paragraph in self.paid and not is_named and found.saying.key == REST:
            return self.paid[paragraph]
        if in_id:
            self.paid[paragraph] = in_id
        return in_id

    def _state(self, found: Found) -> None:
        owner, value, date = found.owner, found.value, found.date
        in_id = self.owners.id_of(owner) if isinstance(owner, Unit) else owner
        if found.saying.shape == "clause":
            in_id = self._paid(found, in_id)
        if found.saying.means == "seat" and in_id is not None:
            in_id = self.frames.get(in_id, in_id)
        if in_id is None or not value.value or value.words is None:
            return
        whole = [value.words]
        if isinstance(owner, Unit):
            whole.append(owner.words)
        if date and date.words:
            whole.append(date.words)
        rule_id = f"attribute_{found.saying.key}"
        state_attribute(
            self.context, in_id, found.saying.means, value, whole, rule_id, date, found.value_id
        )
