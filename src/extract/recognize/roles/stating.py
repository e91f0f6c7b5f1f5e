"""From a way of saying with its parts to roles: one per thing and actor."""

import re
from dataclasses import dataclass, field, replace

from extract.model.text import fold, slug
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.roles.found import Found
from extract.recognize.roles.listing import Announced
from extract.recognize.roles.parts import RoleParts
from extract.recognize.roles.rows import Role
from extract.recognize.roles.tense import Tense, is_project
from extract.recognize.statements import Words

SERVICES = frozenset({"secretariat", "joint_secretariat", "technical_secretariat", "by_organ"})
"""Meanings of sayings about secretariats, and about whatever an organ's name says."""


_VAGUE = re.compile(
    r"\b(?:end|beginning|middle|half|early|late|mid|fin|début|milieu|moitié|semestre)\b",
    re.IGNORECASE,
)
_OWNER = re.compile(r" (?:of|for|du|de la|de l[’']|de) ?(?:the )?\S.*$")
_SAID_BY = {
    "secretariat": ("secretariat",),
    "chair": ("chair", "chairmanship", "presidency", "presidence"),
    "coordinator": ("coordinator", "coordonnateur", "coordinateur"),
}
"""Names of organs that only repeat the role."""


def _overlap(words: Words, other: Words) -> bool:
    return words.leaf is other.leaf and words.start < other.end and other.start < words.end


def _is_beside_the_point(role: str, thing: Unit) -> bool:
    """Whether a role is none in a thing: who starts a project, who carries out a meeting."""
    if role == "initiator":
        return is_project(thing)
    return role == "implementing_partner" and _is_no_project(thing)


def _is_no_project(thing: Unit) -> bool:
    """Whether a thing is not carried out: a meeting, an organ."""
    is_meeting = getattr(thing.event, "event_class", "") == "meeting"
    return thing.letter == "g" or (thing.letter == "e" and is_meeting)


@dataclass(slots=True)
class Stating:
    """Takes down the roles of one clause in `roles`; `main` is what has been said in it so far.

    `announced` are meetings that it says something of without naming them.
    """

    context: Context
    sayings: Sayings
    clause: Clause
    parts: RoleParts
    roles: list[Role]
    main: list[Found] = field(default_factory=list)
    announced: Announced | None = None
    first: int = field(init=False)

    def __post_init__(self) -> None:
        """Note where the roles of this clause begin."""
        self.first = len(self.roles)

    def state(self, found: Found, means: str = "") -> None:
        """State the role for each thing and actor, and keep it for its companions."""
        self.main.append(found)
        role, organ = self._role(found, means)
        found.role = role
        if not role:
            return
        things = found.things or ([organ] if organ else [])
        organs_in = {self.parts.of(thing) for thing in things if thing.letter == "g"}
        for thing in things:
            in_id = self.parts.of(thing) if thing.letter == "g" else thing.thing_id
            if in_id is None or (thing.letter == "p" and in_id in organs_in):
                continue
            if _is_beside_the_point(role, thing):
                continue
            in_organ = thing if thing.letter == "g" and found.organ is None else organ
            in_organ = self.parts.fuller(in_organ) if in_organ else None
            if in_organ and found.actors and self._only_says(in_organ, role):
                in_organ = None
            actors: list[Unit | None] = [*map(self.parts.sender, found.actors)] or [None]
            if role == "initiator":
                actors = [each for each in actors if not self._is_treaty(each)]
            for actor in actors:
                if actor is None or actor.thing_id is None or actor.thing_id != in_id:
                    self._row(found, role, actor, (in_id, thing), in_organ)

    def _is_treaty(self, actor: Unit | None) -> bool:
        """Whether an actor is a treaty, by which something is founded and which founds nothing."""
        register, of = self.context.register, actor.entity_id if actor else None
        return of in register.entities and register.kind(of or "") == "treaty"

    def tense_from(self, edtf: str) -> str:
        """Return the auxiliary of what begins on a date: it will if that is to come."""
        on = self.context.report.document_date or ""
        return "will" if on and edtf > on[: len(edtf)] else "is"

    def _only_says(self, organ: Unit, role: str) -> bool:
        """Whether the name of an organ only repeats the role."""
        words = _OWNER.sub("", organ.words.text)
        is_small = words.islower() and self.parts.role_of(organ) == role
        return is_small or fold(words) in _SAID_BY.get(role, ())

    def end(self, held: Found, role: str) -> None:
        """Note that who holds a role has it until the day on which the role taken last begins."""
        taken = self.roles[-1].date
        if taken is None or not taken[0].endswith("/.."):
            return
        until = (f"../{taken[0].removesuffix('/..')}", taken[1])
        holders = {self.parts.actor_id(actor) for actor in held.actors}
        for at, known in enumerate(self.roles):
            is_his = known.role == role and known.in_id == self.roles[-1].in_id
            if not is_his or known.actor_id not in holders:
                continue
            if known.date is None:
                self.roles[at] = replace(known, date=until)
            elif known.date[0].endswith("/..") and known is not self.roles[-1]:
                since = known.date[0].removesuffix("..")
                self.roles[at] = replace(known, date=(since + until[0][3:], known.date[1]))

    def end_last(self, until: str, words: Words) -> None:
        """Note that who holds the role stated last has it until a date."""
        last = self.roles[-1]
        since = (last.date[0] if last.date else "..").partition("/")[0] or ".."
        self.roles[-1] = replace(last, date=(f"{since}/{until}", words))

    def begin(self, held: Found, role: str, date: tuple[str, Words]) -> None:
        """Note that who holds a role has it since the day on which another's ended."""
        holders = {self.parts.actor_id(actor) for actor in held.actors}
        for at, known in enumerate(self.roles):
            is_his = known.role == role and known.actor_id in holders
            if is_his and known.date is None and known.verb.leaf is self.clause.leaf:
                self.roles[at] = replace(known, date=date)

    def _role(self, found: Found, means: str) -> tuple[str, Unit | None]:
        """Return the role, and the organ in which it is played.

        Whoever belongs to a joint secretariat shares that role: it is its members.
        """
        role, organ = means or found.saying.means, found.organ
        if role == "secretariat" and len(found.actors) > 1 and self._is_shared(found):
            role = "joint_secretariat"
        if organ and role in SERVICES and not means and organ.words.text.islower():
            role = self.parts.role_of(organ) or role
            organ = None
        named = self.parts.role_of(found.things[0]) if found.things else None
        if role == "member_of_organ" and named == "joint_secretariat":
            return named, found.things[0]
        if role == "by_organ":
            role = (self.parts.role_of(organ) if organ else None) or ""
        return role, organ

    def _is_shared(self, found: Found) -> bool:
        words = self.clause.plain[found.start : found.end]
        return self.clause.said("shared").search(f"{found.verb} {words}") is not None

    def _row(
        self,
        found: Found,
        role: str,
        actor: Unit | None,
        place: tuple[str, Unit],
        organ: Unit | None,
    ) -> None:
        in_id, thing = place
        tense = Tense(self.context, self.sayings)
        of_meetings = found.of_meetings
        status = tense.status(found.saying, found.verb, role, thing, of_meetings=of_meetings)
        session = self.parts.session_of(organ) if organ else None
        if status == "current" and session is not None and session.thing_id == in_id:
            status = "past"
        told = Role(
            role,
            status,
            in_id,
            thing,
            found.words or self.clause.words(*found.span),
            f"role_{found.saying.key}",
            actor,
            self.parts.actor_id(actor) if actor else None,
            organ,
            (self.parts.role_of(organ) or slug(organ.words.text)) if organ else "",
            self._date(found, role, thing, actor),
        )
        known = next((r for r in self.roles[self.first :] if r.key == told.key), None)
        if known is None or (known.date and told.date and not _overlap(known.verb, told.verb)):
            self.roles.append(told)
        elif told.date and not known.date:
            self.roles[self.roles.index(known)] = told

    def _date(
        self, found: Found, role: str, thing: Unit, actor: Unit | None
    ) -> tuple[str, Words] | None:
        """Return the date that is stated for a role.

        That of an event is the event's own, and that of a seat belongs to its place. Who began
        something began it on the date of its beginning: "created in 2007 on the initiative of".
        """
        if thing.letter == "e" or found.words or found.saying.shape == "seat":
            return None
        own = found.dated or (self.parts.in_bracket(actor) if actor else None)
        if own:
            return own
        stop = max(found.stop, found.end)
        known = self.parts.date(found.start, stop) or self.parts.date(found.start, found.end)
        if known is None and (found.begins or found.ends):
            known = self.parts.date_within(found.end) or self.parts.date_of_beginning(*found.span)
        is_bound = found.begins or found.ends
        if known and found.begins and known[0].startswith("../"):
            known = None
        if known and "/" not in known[0] and is_bound and not _VAGUE.search(known[1].text):
            edtf, words = known
            return (f"{edtf}/.." if found.begins else f"../{edtf}"), words
        span = self._main_words(found)
        known = known or self.parts.lasting(found.end) or self.parts.lasting_within(*span)
        known = known or self.parts.until_then(found.start)
        if known or role != "initiator":
            return known
        begun = self.parts.date_of_beginning(*span) or self.parts.date_of_founding(found.end)
        return begun or self.parts.date_told_before(thing)

    def _main_words(self, found: Found) -> tuple[int, int]:
        """Return where the words are without what is put in: "the chair, which X held, is"."""
        aside = self.clause.said("aside").match(self.clause.plain[: found.end], found.start)
        return (aside.end() if aside else found.start), found.end
