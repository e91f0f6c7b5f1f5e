"""Roles as rows: whatever states the same role is a witness of one row, in either language."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from extract.model.text import slug
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words, stated

_Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Role:
    """A role as one sentence states it.

    `actor_id` is None for a seat without a holder and for a person without a name; `verb` are the
    words that tell of the role, `organ_key` what an organ's name says in any language.
    """

    role: str
    status: str
    in_id: str
    thing: Unit
    verb: Words
    rule: str
    actor: Unit | None
    actor_id: str | None
    organ: Unit | None
    organ_key: str
    date: tuple[str, Words] | None

    @property
    def key(self) -> _Key:
        """What the statements of one role share, but for its date."""
        unnamed = slug(self.actor.words.text) if self.actor and not self.actor_id else ""
        return self.actor_id or unnamed, self.role, self.in_id, self.organ_key


def state_roles(context: Context, roles: Sequence[Role]) -> None:
    """State the roles: one told again without its date, before or after, is the same row.

    A seat without a holder is none where the holder is told elsewhere.
    """
    dates: dict[_Key, set[str]] = defaultdict(set)
    for role in roles:
        if role.date:
            dates[role.key].add(role.date[0])
    held = {(role.role, role.in_id) for role in roles if role.actor and role.status == "current"}
    for role in roles:
        if role.actor is None and (role.role, role.in_id) in held:
            continue
        known = dates[role.key]
        only = next(iter(known)) if len(known) == 1 else None
        _state(context, role, role.date[0] if role.date else only)


def _status(status: str, date: str | None, on: str | None) -> str:
    """Return whether a role is current, past or planned, as its date says, if it says so.

    `date` and `on`, the date of the document, are in EDTF; days of a year alone are not compared.
    """
    if date is None:
        return status
    since, _, until = date.partition("/")
    if on and until not in ("", "..") and until < on[: len(until)] and status == "current":
        return "past"
    if on and until == ".." and since > on[: len(since)] and status == "current":
        return "planned"
    if on and since == ".." and until >= on[: len(until)]:
        return "current"
    return "current" if until == ".." and status == "past" else status


def _state(context: Context, role: Role, date: str | None) -> None:
    """State a role whose row has this date."""
    statements, actor, organ = context.statements, role.actor, role.organ
    status = _status(role.status, date, context.report.document_date)
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("actor_id", Stated(role.actor_id, actor.words) if actor and role.actor_id else None),
        ("actor", stated(actor.words) if actor else None),
        ("role", Stated(role.role, role.verb)),
        ("in_id", Stated(role.in_id, role.thing.words)),
        ("organ", stated(organ.words) if organ else None),
        ("date", Stated(*role.date) if role.date else None),
        ("role_status", Stated(status, role.verb)),
    ]
    units = [unit for unit in (actor, role.thing, organ) if unit]
    statements.add(
        "roles",
        statements.id_of("roles", *role.key, date),
        [role.verb, *(unit.words for unit in units)],
        fields,
        rule_id=role.rule,
        derivation="inferred" if any(unit.is_reference for unit in units) else "stated",
    )
