"""Of what an attribute is said: what was founded, what has its seat there, which process."""

import re
from dataclasses import dataclass

from extract.recognize.clauses.clauses import Clause
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words

MOST_WORDS = 14
"""Words that may stand between a founding and its date."""

_DIRECT = re.compile(
    r"(?: of| de| du| d')? ?(?:the |a |an |la |le |l'|une? )?<([pg])(\d+)>(?! [a-z]*sites?\b)"
)
_LIST = re.compile(
    r"(?: (?:en|in) <d\d+>| [a-z]+)?,? "
    r"(?:comme|tels que|telles que|dont|notamment|such as|including|namely)\b"
)
_FRONTED = re.compile(r"[^;.]*?, (?:the |le |la |l')?<([pg])(\d+)>")
_SAID_OF = re.compile(
    r"<([pg])(\d+)>(?:, (?:an? |une? )?(?:[a-z-]+ ){0,8}[a-z-]+| in <\w\d+>)?,? ?"
    r"(?:(?:was|were|is|has been|have been|which|that|a ete|ont ete|qui|est|formally|officially|"
    r"jointly|first|fut|then|created and) ?)*$"
)
_DATE_AFTER = re.compile(r"[^;.]*?(?:in|on|en|since|depuis|le|du|during|au cours de|,)? ?<d(\d+)>")
_DATE_BEFORE = re.compile(
    r"<d(\d+)>,? (?:when|lorsque|quand)\b[^;.]*$|^(?:in |en |on |le )?<d(\d+)>,[^;]*$"
)
_SEATED = re.compile(
    r"(?P<all><[opqgx]\d+>(?:,? (?:and|et) (?:the |le |la )?<[opqgx]\d+>)*)"
    r"(?: of (?:the )?<p\d+>| du <p\d+>| de la <p\d+>| for <\w\d+>(?: and <\w\d+>)?)?,? ?"
    r"(?:(?:which|that|qui|whose|dont|le|la|its|is|are|was|were|has been|est|sont|currently|"
    r"actuellement|has its|a son|ont leur|a|with|avec|established) ?)*$"
)
_POSSESSIVE = re.compile(r"\b(?:its|their|son|sa|leur) (?:[a-z]+ ){0,3}$")
_PROCESS_AFTER = re.compile(
    r"(?: of| for| du| de la| de l'| des| within| in)? ?(?:the |la |le |l')?<p(\d+)>"
)
_BEHIND = re.compile(r"\s*\(([^()]*)\)|\s*,?\s*(?:since|depuis|in|en)\b")
_MOST_BETWEEN, _MOST_DATE = 12, 30


@dataclass(frozen=True, slots=True)
class Owners:
    """Finds of what the attributes of one clause are said."""

    context: Context
    clause: Clause

    def id_of(self, unit: Unit) -> str | None:
        """Return the id of what is spoken of; an organ with a name of its own has its own."""
        if unit.thing_id or unit.letter not in "gx":
            return unit.thing_id
        name = " ".join(unit.words.text.split())
        if unit.letter == "g" and len(name.split()) == 1:
            return unit.of_id or self._topic_id()
        words = self.clause.with_owner(unit) if unit.letter == "g" else unit.words
        name = " ".join(words.text.split())
        register = self.context.register
        known = register.by_name(name) or register.by_declared_name(name)
        if known is None:
            default = "organ" if unit.letter == "g" else "organization"
            kind = self.context.words.nomenclature.kind_of(name, default)
            known = register.learnt(kind, name)
            register.named(known, name, unit.leaf.language, "full", words.back())
        return known

    def _topic_id(self) -> str | None:
        named = self.clause.all("p")
        topic = named[0] if named else self.clause.topic()
        return topic.thing_id if topic else None

    def founded(self, start: int, end: int) -> list[Unit]:
        """Return what [start, end) says to have been founded: after it, listed, or before it."""
        plain, units = self.clause.plain, self.clause.units
        direct = _DIRECT.match(plain, end)
        if direct:
            return [units[int(direct[2])]]
        if _LIST.match(plain, end):
            return self.clause.within(end, len(plain), "p")
        fronted = _FRONTED.match(plain, end)
        if fronted and re.search(r"(?:^|[;:] )$", plain[:start]):
            return [units[int(fronted[2])]]
        before = _SAID_OF.search(plain[:start])
        return [units[int(before[2])]] if before else []

    def founding_date(self, start: int, end: int) -> Unit | None:
        """Return the date of a founding: after it, or that of the clause it depends on."""
        plain = self.clause.plain
        after = _DATE_AFTER.match(plain, end)
        if after and len(plain[end : after.end()].split()) <= MOST_WORDS:
            return self.clause.units[int(after[1])]
        before = _DATE_BEFORE.search(plain[:start])
        return self.clause.units[int(before[1] or before[2])] if before else None

    def of_seat(self, at: int) -> Unit | str | None:
        """Return what has its seat there; organs named together stand for their process."""
        left = self.clause.plain[:at]
        found = _SEATED.search(left)
        if found is None:
            return self._possessor(left)
        units = self.clause.within(*found.span("all"), "opqgx")
        if len(units) > 1 and all(unit.letter == "g" for unit in units):
            return next((unit.of_id for unit in units if unit.of_id), None) or self._topic_id()
        return units[-1]

    def _possessor(self, left: str) -> Unit | str | None:
        """Return whose seat "its secretariat is in ..." tells of: what was spoken of last."""
        if not _POSSESSIVE.search(left):
            return None
        own = self.clause.within(0, len(left), "pog") or self.clause.subject
        return own[0] if len(own) == 1 else self._topic_id()

    def date_behind(self, at: int) -> Stated | None:
        """Return the date right behind a place: "(since May 2004)"."""
        leaf = self.clause.leaf
        match = _BEHIND.match(leaf.text, at)
        if match is None:
            return None
        dates = self.context.dates_in(leaf, at, min(match.end() + _MOST_DATE, len(leaf.text)))
        first = dates[0] if dates else None
        if first is None or first.edtf is None or first.start - match.start() > _MOST_BETWEEN:
            return None
        return Stated(first.edtf, Words(leaf, first.start, first.end))

    def process(self, start: int, end: int) -> Unit | str | None:
        """Return the process that the remark [start, end) is about: named near, or spoken of."""
        clause = self.clause
        after = _PROCESS_AFTER.match(clause.plain, end)
        if after:
            return clause.units[int(after[1])]
        if clause.host is not None:
            inside = clause.all("p")
            is_process = clause.host.letter == "p"
            return inside[0] if inside else clause.host if is_process else clause.host.of_id
        before = clause.within(0, start, "p")
        if before:
            return before[-1]
        events = [unit.of_id for unit in clause.within(0, start, "e") if unit.of_id]
        if events:
            return events[-1]
        later = clause.within(end, len(clause.plain), "p")
        topic = later[0] if later else clause.topic()
        return topic if topic is None or topic.letter == "p" else topic.of_id
