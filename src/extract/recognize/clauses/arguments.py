"""Where the parts of a statement stand around its words: who before, what after, by whom.

All of it works on the plain text of a clause (see `clauses`); nothing is parsed beyond lists, the
commas around what is put in between, and the small words that verbs hang on.
"""

import re
from dataclasses import dataclass
from functools import cache

from extract.expressions import any_word
from extract.recognize.clauses.actors import (
    ACTORS,
    AND,
    BOUNDARY,
    DETERMINER,
    ONE,
    PREPOSITION,
    Reach,
    listed,
)
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Unit

MOST_WORDS = 18
"""Words that may stand between a verb and the thing it is about."""

MOST_COMMAS = 5
"""Commas that are tried for the beginning of what is put between a subject and its verb."""

THINGS = "peqg"

_SUBJECT_ITEM = rf"(?:{ONE}|(?:its|other|ses|d'autres|leurs) [a-z ]{{3,30}}?)"
_SUBJECT = re.compile(rf"(?=(?P<all>{_SUBJECT_ITEM}(?:{AND}{_SUBJECT_ITEM})*) $)")
_BESIDE = re.compile(
    r",? (?:in|en|jointly|together|conjointement|de concert)[a-z -]* (?:with|avec) "
    rf"{ONE}(?:, {ONE}(?=,| and| et))*(?:,? (?:and|et) {ONE})?,? ?"
    rf"|, (?:with|avec|grace a|thanks to) [a-z' -]*?(?: of| from| de| du| d'| des)? ?{ONE}, "
)
_OPEN_PLACE = re.compile(
    r"(?:^|^(?:[a-z]+ )?<d\d+> |[,;:] |[;:,.-] ?|^[a-z]+ |\b(?:that|and|when|where|while|"
    r"although|whereas|as|if|et|que|qu'|"
    r"lorsque|lorsqu'|dont|mais|but|ou|or|which|whom|(?:for|to|of|in) which|pour lequel|"
    r"pour laquelle|duquel|"
    r"auquel) ?"
    r"|(?:^|[,;:] |\b(?:and|et|that|que|qu') ?)(?:the |le |la |les |l')?"
    r"(?:representatives?|delegates?|delegations?|representante?s?|deleguee?s?) "
    r"(?:of|from|for|du|de la|de l'|des|de|d') ?(?:the )?"
    r"|(?:^|[,;] )(?:until then|before (?:that|then)|previously|formerly|jusque-la|jusqu'alors|"
    r"auparavant|precedemment),? "
    r"|\b(?:offer|proposal|readiness|willingness|offre|proposition) (?:of|by|from|du|de la|de) ?)$"
)
_IN_LIST = re.compile(r"<[ocxgqm]\d+>,? (?:and|et|or|ou) $")
_ELISION = re.compile(r"\b(?:qu|lorsqu|puisqu)'$")
_TOWN = re.compile(r"\b(?:in|at|a|au|en) (?:the )?<x\d+>, $")
_EARLIER = re.compile(
    rf"(?:^|[,:;-] |^[a-z ]+ )(?P<all>{ONE}(?:{AND}{ONE})*)"
    r"(?:,[^<;]*(?:<\w\d+>[^<;]*){0,3},)? (?!and |et )(?:[a-z]+ ){1,}"
)
_AFTER_OPENING = re.compile(rf", (?P<all>{ONE}(?:{AND}{ONE})*) (?=[a-z])(?!and |et )")
_WHERE = re.compile(r"\b(?:in|at|a|au|en) (?:the )?$")
_ASKED = re.compile(r"\b(?:asked|invited|requested|charge|prie|invite)[a-z]*\b.* (?:to|de|d'|a) $")
_RELATIVE = re.compile(
    r",? (?:which|that|who|qui|lequel|laquelle) (?P<all>(?:together|jointly|both|all|ensemble) )?$"
)
_CLEFT = re.compile(
    rf"^(?:it|<[pegox]\d+>|c'|ce) ?(?:is|was|were|est|sont|etait|etaient|fut|furent) "
    rf"(?P<all>{ONE}(?:{AND}{ONE})*),? (?:that|who|which|qui) $"
)
_RELATIVE_LIST = re.compile(rf"{ONE}(?:{AND}{PREPOSITION}{ONE})*$")
_PLURAL = re.compile(
    r"(?:l'|y |en )*(?:ont|sont|font|vont|avaient|etaient|have|are|were|[a-z]{3,}ent)\b"
)
_NEXT_SUBJECT = re.compile(r"<[ocxgqm]\d+>, (?:and|et) $")
_WHO_DOES = rf"{ONE}(?:{AND}{ONE})*(?: [a-z]+)* $"
_RELATIVE_OBJECT = re.compile(
    r"<[peqg](\d+)>,? (?:que |qu'|(?:of |for |to )?which |that |dont |auquel |a laquelle "
    rf"|(?:pour )?(?:lequel|laquelle) ){_WHO_DOES}"
)
_SECOND_RELATIVE = re.compile(
    r"<[peqg](\d+)>,? (?:which|whose|qui|que|ou|dont) [^;]*? (?:and|et),? "
    rf"(?:(?:to|for|of|in) which |dont |auquel |a laquelle |pour lequel |pour laquelle ){_WHO_DOES}"
)
_COORDINATED = re.compile(
    r"(?:\b(?:and|et|ou|or|but|mais|then|puis)|,) (?:for |to |de |d')?$"
    r"|(?:<\w\d+>|\bit) (?:[a-z]+ ){1,3}(?:to|in) $"
)
_HANGING = re.compile(
    r"\b(?:role|function|part|responsible|instrumental|involved|engaged|active|mandate|order|able|"
    r"committed|ready|responsibility|help|helped|helping|contribute[sd]?) ?"
    r"(?:in|for|to|of|a|d'|de|pour)? ?(?:[a-z]+ing and )?$|[a-z]+ing and $"
)
_LOOSE = re.compile(r"[a-z-]+ing\b|to\b")
_FINITE = re.compile(r"\b(?:has|have|had|was|were|will|shall|ont|avait|avaient)\b")
_LITTLE = (
    r"(?:for|of|in|to|and|is|was|are|were|on|with|by|has|have|will|at|from|as|or|de|du|des|a|au|"
    r"et|en|par|pour)\b"
)
_JOINED = re.compile(
    rf"(?:{AND}{PREPOSITION}{DETERMINER}(?:other activities of the )?<[{THINGS}]\d+>)*"
)
_FRONTED = re.compile(
    r"[^;.]*?, (?:the |le |la |l')?(?:projet |project |programme |program )?<[peq](\d+)> [a-z]"
)
_ORGAN_OF = re.compile(r"<g(\d+)> (?:of|for|du|de la|de|des) ?(?:the |l')?$")
_SAID_OF = re.compile(r"\b(?:of|to|in|for|with|du|de|au|a|dans|avec) (?:the |la |le )?$")
_PREDICATE = re.compile(r"(?: (?:was|were|is|are|has|have|a|est|sont|ont)\b)")
_OTHER_SUBJECT = re.compile(
    r"<o\d+> (?:(?:and|et)\b(?! (?:[a-z-]+ )?$)|(?:was|has|is)\b)|\bwhen\b|\blorsque\b"
)
_AUXILIARY_CHAIN = re.compile(
    r"(?:\b(?:is|are|was|were|has|have|had|been|be|will|shall|being|to|est|sont|a|ont|ete|sera|"
    r"seront|etait|fut|also|jointly|initially|currently|that|established) ?)+(?:, [^,;]{1,40}, )?$"
)
_FIRST_PREDICATE = re.compile(
    r"\b(?:will|shall|was|were|has|have|is|are|a ete|ont ete|est|sont|sera|seront|etait|etaient|"
    r"fut|furent)(?: [a-z]+){0,2}"
    r"|\b(?:s'|se )(?:est|sont|tiendra|tiendront|reunira|reuniront|deroulera)\b(?: [a-z]+)?"
    r"|\b(?:a|ont) (?:eu|reuni|tenu|pris|permis|adopte|rassemble|accueilli|organise|vu|"
    r"examine|porte)\b"
    r"|(?<=> )(?:se |s')?(?:[a-z]{3,}(?:era|eront|ira|iront|dra|dront)|aura|auront)\b"
)
_PAST_VERB = re.compile(r"(?<=> )(?:[a-z]+ly )?(?:[a-z]{3,}ed|held|met|took|gave|led)\b(?! by)")
_FINITE_VERB = re.compile(r"\b(?:was|were|has|have|had|will|ont|sont|etaient)\b")
_CLOSED = re.compile(
    r"(?<!,) (?:and|et) (?:the |le |la |l')?<[ocx]\d+>, (?:and|et) (?:the |le |la |l')?<[ocx]\d+> $"
)
"""A list that is closed before its end: "consists of A, B and C, and D chairs it"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does it, and the auxiliaries of the verb ("has also", "a")."""

    actors: list[Unit]
    auxiliaries: str


@dataclass(frozen=True, slots=True)
class Arguments:
    """Finds the parts of statements in one clause."""

    clause: Clause
    sayings: Sayings

    def subject(self, at: int, earlier: list[Unit]) -> Subject:
        """Return the subject of the verb at `at`; `earlier` is that of the verb before, if any."""
        whole = self.clause.plain[:at]
        role = self.sayings.patterns["role_of"].search(whole)
        if role:
            return Subject(self.clause.within(*role.span(), "o")[:1], "")
        if self._is_opening(at):
            return Subject(self._after_opening(at), "")
        left, verb = self._without_auxiliaries(whole)
        through = self.sayings.patterns["acts_through"].search(left)
        if through:
            return Subject(self.clause.within(*through.span(), "o")[:1], verb)
        is_loose = not verb and _LOOSE.match(self.clause.plain, at) is not None
        if _ASKED.search(verb):
            verb = ""
        cleft = _CLEFT.match(left)
        if cleft:
            return Subject(self.clause.within(*cleft.span("all"), ACTORS), verb)
        relative = _RELATIVE.search(left)
        if relative:
            is_named = re.search(r"<\w\d+>$", left[: relative.start()])
            several = _RELATIVE_LIST.search(left[: relative.start()])
            actors = self.clause.within(0, relative.start(), ACTORS)[-1:]
            is_plural = relative["all"] or _PLURAL.match(verb + self.clause.plain[at:])
            if several and is_plural:
                actors = self.clause.within(*several.span(), ACTORS)
            return Subject(actors if is_named else [], verb)
        actors = self._over_commas(left) if left.endswith(", ") else self._list_before(left)
        if actors:
            closed = _CLOSED.search(left)
            is_one = closed and not _PLURAL.match(verb + self.clause.plain[at:])
            return Subject(actors[-1:] if is_one else actors, verb)
        finite = verb or (self._finite(left) if is_loose else "")
        if _COORDINATED.search(left) and (is_loose or not left.endswith(", ")):
            return Subject(earlier or self._earlier(left), finite)
        if not left.strip(" -"):
            return Subject(self.clause.known.subject, verb)
        if _HANGING.search(left):
            return Subject(earlier or self._earlier(left), verb or self._finite(left))
        return Subject([], verb)

    def _after_opening(self, at: int) -> list[Unit]:
        """Return the subject of the sentence that an opening phrase leads to."""
        match = _AFTER_OPENING.search(self.clause.plain, at)
        return self.clause.within(*match.span("all"), ACTORS) if match else []

    def _without_auxiliaries(self, left: str) -> tuple[str, str]:
        auxiliary = _last_of(self.sayings.patterns["auxiliary"].pattern.pattern)
        verb = ""
        while match := auxiliary.search(left):
            verb = left[match.start() :] + verb
            left = left[: match.start()]
        return left, verb

    def _finite(self, left: str) -> str:
        """Return the auxiliary that a gerund or an infinitive hangs on: "has played a role in"."""
        found = _FINITE.findall(left)
        return f"{found[-1]} " if found else ""

    def _over_commas(self, left: str) -> list[Unit]:
        """Return the subject before what stands between commas: "X, with the help of Y, ..."."""
        at = len(left) - 2
        for _ in range(MOST_COMMAS + 1):
            if at < 0:
                return []
            found = self._list_before(left[:at] + " ")
            if found:
                return found
            at = left.rfind(",", 0, at)
        return []

    def _list_before(self, left: str) -> list[Unit]:
        """Return the actors that `left` ends with, if they stand where a subject can stand."""
        for match in _SUBJECT.finditer(left):
            before = left[: match.start()]
            if before and (before[-1].isalnum() or before[-1] in "<>"):
                continue
            if before.endswith("'") and not _ELISION.search(before):
                continue
            if "; " in match["all"] and not re.search("; (?:and|et) ", match["all"]):
                continue
            if _IN_LIST.search(before) or (_TOWN.search(before) and match[1].startswith("<c")):
                continue
            if _OPEN_PLACE.search(before):
                units = self.clause.within(match.start(), len(left), ACTORS)
                if units and not left.rstrip().endswith("'s"):
                    return units
        return self._next_subject(left)

    def _next_subject(self, left: str) -> list[Unit]:
        """Return the subject that ", and" leads to, where no list goes on: "by X, and Y pays"."""
        for match in _SUBJECT.finditer(left):
            if _NEXT_SUBJECT.search(left[: match.start()]) and ", " not in match["all"]:
                return self.clause.within(match.start(), len(left), ACTORS)
        return []

    def _earlier(self, left: str) -> list[Unit]:
        """Return the subject of a verb further left: "X serves as ... and supports ..."."""
        match = _EARLIER.search(left)
        return self.clause.within(*match.span("all"), ACTORS) if match else []

    def actors_after(self, at: int) -> Reach:
        """Return the actors listed after `at`: "by A and the B"."""
        return listed(self.clause, at)

    def objects(self, at: int, *, any_of: str = "") -> Reach:
        """Return what a verb that ends at `at` is about: the next thing and those joined to it.

        Kinds in `any_of` count as things right after the verb too.
        """
        plain = self.clause.plain
        beside = _BESIDE.match(plain, at)
        at = beside.end() if beside else at
        limit = self.limit(at)
        marks = re.compile(r"<(\w)(\d+)>(?!-)").finditer(plain, at, limit)
        first = next((m for m in marks if m[1] in "pqeogxw" and not self._is_where(m)), None)
        if first is None:
            return Reach(self._listed(at), limit)
        gap = len(plain[at : first.start()].split())
        is_modifier = self.is_modifier(first.end())
        if first[1] not in THINGS or is_modifier:
            listed = self._listed(at)
            if not listed and first[1] in any_of and gap <= 3 and not is_modifier:
                listed = [self.clause.units[int(first[2])]]
            return Reach(listed, limit)
        if gap > MOST_WORDS:
            return Reach([], limit)
        tail = _JOINED.match(plain, first.end())
        stop = tail.end() if tail else first.end()
        units = self.clause.within(first.start(), stop, THINGS)
        of = re.compile(r"(?: of| du| de la| de l'| des| to| for)(?: the)? ?<p\d+>")
        whose = of.match(plain, stop)
        return Reach(units, whose.end() if whose and units[0].letter == "g" else stop)

    def _is_where(self, mark: re.Match[str]) -> bool:
        """Whether a place only says where: "organized in Lima, on 3 May, a workshop"."""
        return mark[1] == "x" and _WHERE.search(self.clause.plain[: mark.start()]) is not None

    def limit(self, at: int) -> int:
        """Return where the words after `at` stop to belong to what stands there.

        What an opening phrase does ("in addition to coordinating meetings, ...") ends before the
        subject that it leads to.
        """
        plain = self.clause.plain
        match = BOUNDARY.search(plain, at)
        limit = match.start() if match else len(plain)
        subject = _AFTER_OPENING.search(plain, at, limit)
        return subject.start() if subject and self._is_opening(at) else limit

    def _is_opening(self, at: int) -> bool:
        """Whether `at` is in an opening phrase that does something of its own."""
        before = self.clause.plain[:at]
        opening = self.sayings.patterns["opening_gerund"].match(self.clause.plain)
        return opening is not None and opening.end() <= at and re.search("[,;:]", before) is None

    def is_modifier(self, end: int) -> bool:
        """Whether a name that ends at `end` only qualifies a noun: "Lima Process meetings"."""
        pattern = _qualified(self.sayings.words["compounds"])
        return pattern.match(self.clause.plain, end) is not None

    def _listed(self, at: int) -> list[Unit]:
        """Return the events that a sentence lists: "organized meetings, including: A; B; and C"."""
        plain = self.clause.plain
        item = re.compile(r"(?:the |l'|la |le |les )?<[ew]\d+>")
        leads = self.sayings.patterns["leads_to_list"].finditer(plain, at)
        lead = next((m for m in leads if item.match(plain, m.end())), None)
        if lead is None or _FINITE_VERB.search(plain[at : lead.start()]):
            return []
        if not self.sayings.patterns["event_nouns"].search(plain[at : lead.end()]):
            return []
        return self.clause.within(lead.end(), len(plain), "e")

    def thing_before(self, at: int) -> Unit | None:
        """Return what a passive verb at `at` is said of: the nearest thing before it."""
        plain = self.clause.plain
        marks = [m for m in re.finditer(rf"<([{THINGS}w])(\d+)>", plain[:at]) if self._is_thing(m)]
        for mark in reversed(marks):
            between = plain[mark.end() : at]
            if ";" in between or len(between.split()) > MOST_WORDS:
                return None
            if _OTHER_SUBJECT.search(between):
                return None
            organ = _ORGAN_OF.search(plain[: mark.start()]) if mark[1] == "p" else None
            if organ is not None:
                return self.clause.units[int(organ[1])]
            is_within = _SAID_OF.search(plain[: mark.start()]) and _PREDICATE.match(between)
            if is_within and mark is not marks[0]:
                continue
            return self.clause.units[int(mark[2])]
        return None

    def _is_thing(self, mark: re.Match[str]) -> bool:
        unit = self.clause.units[int(mark[2])]
        is_told = mark[1] != "w" or unit.inner is not None or unit.is_study
        return is_told and not self.is_modifier(mark.end())

    def fronted(self, start: int, end: int) -> Unit | None:
        """Return the thing of "Organized by X, the Y ...", where [start, end) opens the clause."""
        match = _FRONTED.match(self.clause.plain, end)
        if match is None or re.search(r"(?:^|[;:] )$", self.clause.plain[:start]) is None:
            return None
        return self.clause.units[int(match[1])]

    def relative_object(self, at: int) -> list[Unit]:
        """Return the thing of "the Lima Process, which the X helped to create"."""
        left = self.clause.plain[:at]
        match = _RELATIVE_OBJECT.search(left) or _SECOND_RELATIVE.search(left)
        return [self.clause.units[int(match[1])]] if match else []

    def auxiliaries_before(self, at: int) -> str:
        """Return the auxiliaries of a passive verb at `at`."""
        match = _AUXILIARY_CHAIN.search(self.clause.plain[:at])
        return match.group() if match else ""

    def predicate(self) -> str:
        """Return the first auxiliary of the clause with what follows it."""
        plain = self.clause.plain
        match = _FIRST_PREDICATE.search(plain) or _PAST_VERB.search(plain)
        return match.group() if match else ""


def compile_words(sayings: Sayings) -> None:
    """Compile what is looked for in every clause."""
    _last_of(sayings.patterns["auxiliary"].pattern.pattern)
    _qualified(sayings.words["compounds"])


@cache
def _last_of(words: str) -> re.Pattern[str]:
    """Return the pattern of what `words` match at the end of a text."""
    return re.compile(rf"(?:(?<=[ ,'>])|^)(?:{words})(?: |$)$")


@cache
def _qualified(words: frozenset[str]) -> re.Pattern[str]:
    """Return the pattern of a noun of `words` behind a name that only qualifies it."""
    noun = rf" (?:(?!{_LITTLE})[a-z-]+ )?(?:{any_word(words)})\b"
    whose = r"'s (?!(?:secretariat|steering)\b)"
    return re.compile(rf"{noun}|{whose}| <[mx]\d+>")
