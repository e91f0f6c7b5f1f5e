"""What a role is made of beside who and what: an organ's role and process, its actor, its date."""

import re
from dataclasses import dataclass, replace

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Words

_ORGAN_ROLES = (
    "joint_secretariat",
    "technical_secretariat",
    "secretariat",
    "coordinator",
    "chair",
)
_WHOSE = re.compile(r"(?: of| for| to| du| de la| de l'| des| de)? ?(?:the |both )?<([pe])(\d+)>")
_OWNER = re.compile(r"<[peoq](\d+)>'s? (?:[a-z-]+ ){0,2}$")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_AFTER = re.compile(
    r"(?: (?:it|them)(?= ))?(?:,? (?:in|at|a|au) <[xc]\d+>(?:, <c\d+>)?)?,? "
    r"(?:in |on |at |for |from |since |until |as of |as from |with effect from |throughout |"
    r"during |en |le |a |au |pendant |durant |tout au long de |"
    r"pour |depuis |des |a compter du |a partir de )?"
    r"(?:(?:the )?(?:period|term|biennium) |la periode )?"
    r"<d(\d+)>"
)
_LASTING = re.compile(r"(?: [a-z'-]+){0,6},? <d(\d+)>")
_AND_YEAR = re.compile(r" (?:and|et)(?: in| en)? <d(\d+)>")
_RIGHT_BEFORE = re.compile(r"\b(?:in|on|en|les?) <d(\d+)>,? $")
_SINCE = re.compile(r"(?:since|depuis)\b[^,;]*<d(\d+)>,")
_OF_THE = re.compile(r"[a-z -]+ (?:of the|du|de la) ")
_DRAFTING = re.compile(r"(?:drafting|editorial|comite de redaction|groupe de redaction)\b")
_SERVICES = _ORGAN_ROLES[:3]
_WHEN = re.compile(r"<d(\d+)>,? (?:when|lorsque|quand|date a laquelle)\b")
_OPENING = re.compile(
    r"(?:[^<:;.,]{3,40}: ?(?=<d))?(?:(?:c'est|it was) )?"
    r"(?:(?:in|at|a|au|en) <[xc]\d+>(?:, <c\d+>)?,? )?(?:(?:que|that),? )?"
    r"(?:(?:in|since|on|en|depuis|le) )?<d(\d+)>,? "
)


@dataclass(frozen=True, slots=True)
class RoleParts:
    """Finds the parts of the roles of one clause."""

    context: Context
    sayings: Sayings
    clause: Clause

    def role_of(self, organ: Unit) -> str | None:
        """Return the role of whoever is this organ: its name says it."""
        return self.role_in(fold(organ.words.text))

    def role_in(self, words: str) -> str | None:
        """Return the role that folded words name: "joint secretariat" is one."""
        return next((r for r in _ORGAN_ROLES if self.sayings.patterns[r].search(words)), None)

    def session_of(self, organ: Unit) -> Unit | None:
        """Return the session that set up an organ for itself, such as a drafting committee."""
        words = fold(organ.words.text)
        is_drafting = _DRAFTING.match(words) and self.clause.said("drafts_record").search(
            self.clause.plain
        )
        if not (is_drafting or self.clause.said("of_session").search(words)):
            return None
        here = [unit for unit in self.clause.all("e") if unit.start < organ.start]
        return self.clause.known.record or next(iter(here), None)

    def of(self, organ: Unit) -> str | None:
        """Return whose organ it is: named in it, after it, beside it, or what is spoken of."""
        if organ.of_id:
            return organ.of_id
        session = self.session_of(organ)
        if session is not None:
            return session.thing_id
        number = next((i for i, unit in enumerate(self.clause.units) if unit is organ), None)
        in_bracket = self._in_bracket(organ)
        if number is None or in_bracket:
            return in_bracket or self._last_named(organ)
        plain, mark = self.clause.plain, f"<{organ.letter}{number}>"
        end = plain.find(mark) + len(mark)
        whose = _WHOSE.match(plain, end)
        if whose:
            return self.clause.units[int(whose[2])].thing_id
        owner = _OWNER.search(plain[: end - len(mark)])
        if owner:
            return self.clause.units[int(owner[1])].thing_id
        others = {unit.of_id for unit in self.clause.all("g") if unit.of_id}
        if len(others) == 1:
            return others.pop()
        later = self.clause.within(end, len(plain), "p")
        if later:
            return later[0].thing_id
        subject = self.clause.spoken.subjects(end - len(mark))
        if [unit.letter for unit in subject] == ["e"]:
            return subject[0].of_id or subject[0].thing_id
        return self._last_named(organ)

    def _in_bracket(self, organ: Unit) -> str | None:
        bracket = _BRACKET.match(organ.leaf.text, organ.end)
        if bracket is None:
            return None
        register = self.context.register
        named = [f.entity_id for f in self.context.things(organ.leaf, *bracket.span(1))]
        return next((i for i in named if register.mention_kind(i) == "process"), None)

    def _last_named(self, organ: Unit) -> str | None:
        """Return the process spoken of; a meeting of the organ itself is not what that is of."""
        process = self.clause.spoken.nearest_process()
        if process and process.thing_id == self.actor_id(organ):
            process = self.clause.spoken.topic("p")
        return process.thing_id if process else None

    def fuller(self, organ: Unit) -> Unit:
        """Return an organ by the fuller name it had before: "the working group" on visas.

        An office in it ("Bureau Chair") is not it, nor is a paper of it ("Report of the Panel").
        """
        words, role = fold(organ.words.text), self.role_of(organ)
        for known in (*reversed(self.clause.units), *self.clause.spoken.before()):
            longer = fold(known.words.text) if known.letter == "g" else ""
            if not longer or self.role_of(known) not in (role, *_SERVICES):
                continue
            is_short = organ.words.text.islower() or " " not in words
            if words in self.sayings.words["organ_nouns"] and longer.endswith(f" {words}"):
                whose = _OF_THE.match(longer)
                start = known.start + (whose.end() if whose else 0)
                if not whose or longer[whose.end() :] != words:
                    return replace(known, start=start, is_reference=True)
            is_on = longer.startswith((f"{words} on ", f"{words} sur ", f"{words} for "))
            if longer.startswith(f"{words} ") and (is_short or is_on):
                return replace(known, is_reference=True)
        return organ

    def actor_id(self, actor: Unit) -> str | None:
        """Return the entity of an actor; one that nothing resolves is known by its words.

        A person without a name is no entity.
        """
        if actor.entity_id:
            return actor.entity_id
        if actor.letter == "m":
            return None
        words = self.clause.with_owner(actor) if actor.letter == "g" else actor.words
        name = " ".join(words.text.split())
        if actor.letter == "g" and len(name.split()) == 1:
            longer = [
                unit
                for unit in self.clause.known.before
                if unit.letter == "g" and fold(name) in fold(unit.words.text)
            ]
            if longer and len(longer[-1].words.text.split()) > 1:
                return self.actor_id(longer[-1])
        register = self.context.register
        known = register.by_name(name) or register.by_declared_name(name)
        if known is None:
            known = register.learnt(self._kind(actor, name), name)
            register.named(known, name, actor.leaf.language, "full", words.back())
        return known

    def _kind(self, actor: Unit, name: str) -> str:
        if actor.letter == "g":
            return "organ"
        if self.sayings.names_one_of("governments", fold(name)):
            return "government"
        return self.context.words.nomenclature.kind_of(name, "organization")

    def sender(self, actor: Unit) -> Unit:
        """Return for whom a person acts: "Mr A (Benin)", "Ms B, Minister of Labour of Chad"."""
        plain = self.context.even(actor.leaf)
        honorific = self.context.words.lists.around["honorific"]
        if actor.letter != "x" or honorific.match(plain[actor.start : actor.end]) is None:
            return actor
        bracket = _BRACKET.match(actor.leaf.text, actor.end)
        named = self.context.names(actor.leaf, *bracket.span(1)) if bracket else []
        sent = [n for n in named if n.kind in ("country", "name")]
        if len(sent) == 1:
            letter = "c" if sent[0].kind == "country" else "o"
            return Unit(letter, actor.leaf, sent[0].start, sent[0].end, sent[0].entity_id)
        behind = [u for u in self.clause.units if u.leaf is actor.leaf and u.start >= actor.end]
        if not behind or plain[actor.end : behind[0].start].strip() != ",":
            return actor
        return behind[0] if behind[0].is_resolved_phrase else actor

    def in_bracket(self, actor: Unit) -> tuple[str, Words] | None:
        """Return the date that alone stands in brackets behind an actor: "Mali (2010-2012)"."""
        bracket = _BRACKET.match(actor.leaf.text, actor.end)
        dates = self.context.dates_in(actor.leaf, *bracket.span(1)) if bracket else []
        if bracket is None or len(dates) != 1 or dates[0].edtf is None:
            return None
        is_alone = dates[0].end - dates[0].start == len(bracket[1].strip())
        return (
            (dates[0].edtf, Words(actor.leaf, dates[0].start, dates[0].end)) if is_alone else None
        )

    def date_behind(self, end: int) -> tuple[str, Words] | None:
        """Return the date right behind `end`."""
        return self._dated(_AFTER.match(self.clause.plain, end))

    def _dated(self, found: re.Match[str] | None) -> tuple[str, Words] | None:
        unit = self.clause.units[int(found[1])] if found else None
        edtf = unit.date.edtf if unit and unit.date else None
        return (edtf, unit.words) if unit and edtf else None

    def date(self, start: int, end: int) -> tuple[str, Words] | None:
        """Return the date of what [start, end) says: right after it, or at the clause's opening."""
        plain = self.clause.plain
        since = _SINCE.match(plain)
        if since and ";" in plain[since.end() : start]:
            since = None
        found = _AFTER.match(plain, end) or since
        found = found or _WHEN.search(plain[:start]) or _OPENING.match(plain)
        dated = self._with_next_year(found, self._dated(found))
        if dated and dated[0].startswith("../") and _WHEN.search(plain[:start]):
            return f"{dated[0].removeprefix('../')}/..", dated[1]
        if dated and found is since and "/" not in dated[0]:
            return f"{dated[0]}/..", dated[1]
        return dated

    def _with_next_year(
        self, found: re.Match[str] | None, dated: tuple[str, Words] | None
    ) -> tuple[str, Words] | None:
        """Return the two years of "in 2009 and 2010", which follow each other, as one period."""
        more = _AND_YEAR.match(self.clause.plain, found.end()) if found else None
        last = self._dated(more)
        is_next = dated and last and dated[0].isdigit() and last[0].isdigit()
        if dated is None or last is None or not is_next or int(last[0]) != int(dated[0]) + 1:
            return dated
        return f"{dated[0]}/{last[0]}", Words(dated[1].leaf, dated[1].start, last[1].end)

    def date_within(self, end: int) -> tuple[str, Words] | None:
        """Return the only date behind `end` in the clause: "took over the chair from X in 2010"."""
        units = self.clause.within(end, len(self.clause.plain), "d")
        if len(units) != 1 or units[0].date is None or units[0].date.edtf is None:
            return None
        return units[0].date.edtf, units[0].words

    def lasting_within(self, start: int, end: int) -> tuple[str, Words] | None:
        """Return the date with one end among the words [start, end): "provided since 2008 by"."""
        for unit in self.clause.within(start, end, "d"):
            edtf = (unit.date.edtf if unit.date else None) or ""
            if edtf.endswith("/..") or edtf.startswith("../"):
                return edtf, unit.words
        return None

    def lasting(self, end: int) -> tuple[str, Words] | None:
        """Return the date that a few words behind `end` give if it is open: "since 2004"."""
        match = _LASTING.match(self.clause.plain, end)
        unit = self.clause.units[int(match[1])] if match else None
        if unit is None or unit.date is None or not (unit.date.edtf or "").endswith("/.."):
            return None
        return unit.date.edtf or "", unit.words

    def date_of_beginning(self, start: int, end: int) -> tuple[str, Words] | None:
        """Return the date within or right before [start, end): "launched in 2008 by"."""
        plain = self.clause.plain
        found = re.search(r"<d(\d+)>", plain[start:end]) or _RIGHT_BEFORE.search(plain[:start])
        return self._dated(found)

    def date_of_founding(self, end: int) -> tuple[str, Words] | None:
        """Return the date of "owes its existence to X, by whom it was set up in Lima in 2001"."""
        return self._dated(self.clause.said("founded_on").search(self.clause.plain, end))

    def date_told_before(self, thing: Unit) -> tuple[str, Words] | None:
        """Return the only date of the sentence before, if that tells how `thing` was founded."""
        leaf, here = self.clause.leaf, self.clause.start
        last = [each for each in leaf.sentences if each.end <= here][-1:]
        subject = {unit.thing_id for unit in self.clause.known.subject}
        if not last or thing.thing_id not in subject:
            return None
        span = last[0].start, last[0].end
        dates = self.context.dates_in(leaf, *span)
        is_founding = self.clause.said("founded").search(fold(leaf.text[slice(*span)]))
        if len(dates) != 1 or not is_founding or dates[0].edtf is None or "/" in dates[0].edtf:
            return None
        return dates[0].edtf, Words(leaf, dates[0].start, dates[0].end)

    def until_then(self, at: int) -> tuple[str, Words] | None:
        """Return the date since which it is otherwise: "in Apia since 2007; until then X had"."""
        if not self.clause.said("until_then").search(self.clause.plain[:at]):
            return None
        for unit in reversed(self.clause.within(0, at, "d")):
            edtf = (unit.date.edtf if unit.date else None) or ""
            if edtf.endswith("/.."):
                return f"../{edtf.removesuffix('/..')}", unit.words
        return None
