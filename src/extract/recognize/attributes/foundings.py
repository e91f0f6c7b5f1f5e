"""When a process or organ was begun: "launched in Lima in 2004", "since its creation in 1998"."""

import re
from collections.abc import Iterator

from extract.model.text import fold
from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import said_span
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, stated

MOST_WORDS = 14
"""Words that may stand between a founding and its date."""

LEAST_LETTERS = 4
"""Letters that the acronym of something that is founded has at least."""

_DIRECT = re.compile(
    r"(?:,? (?:in|en|le|on) <d\d+>,?)?(?: of| to| for| de| du| de la| de l'| d')? ?"
    r"(?:the |a |an |la |le |l'|une? )?<([pgx])(\d+)>(?! [a-z]*sites?\b)"
)
_LIST = re.compile(
    r"(?: (?:en|in) <d\d+>| [a-z]+)?,? "
    r"(?:comme|tels que|telles que|dont|notamment|such as|including|namely)\b"
)
_SIGNED = re.compile(r" (?:for|a la) signature")
_LIST_END = re.compile(r"[;.]|$")
_FRONTED = re.compile(r"[^;.]*?, (?:the |le |la |les |l')?<([pgo])(\d+)>")
_DATED = re.compile(r"[^;.]*?<d\d+> (?:the |le |la |les |l')?<([pgo])(\d+)>")
_GIVEN_TO = re.compile(
    r"<([pgx])(\d+)>,? (?:to which|auquel|a laquelle|which|that|que|qu') ?(?:the |la |le |l')?"
    r"<[oc]\d+>(?:(?:,|,? and|,? et) (?:the |la |le |l')?<[oc]\d+>)* "
    r"(?:(?:had|have|has|a|ont|avaient|avait|jointly) )*$"
)
_ORGAN_OF = re.compile(
    r"(?:<g(\d+)>|secretariat|siege|office) (?:of|for|du|de la|de l') ?(?:the )?$"
)
_DATING = re.compile(r"date|goes|remonte")
_THEM = re.compile(r"\bl'(?:a|ont|avaient|avait) $")
_IT = re.compile(r" it\b")
_FRONTED_IT = re.compile(r"[^;.]*?, (?:it|they|elles?|ils?)\b")
_AND_WAS = re.compile(
    r"<([pgxo])(\d+)>,? (?:(?:which|that|it|qui) )?(?:was|were|a ete|ont ete) [a-z]+ (?:[a-z]+ )?"
    r"(?:by|at|on|in|par|a|en|sur) [^;.]*(?:and|et) (?:(?:was|were|then|formally|a ete) )*$"
)
_OPENS = re.compile(
    r"(?:^|[;:] )(?:(?:first|initially|formally|d'abord|initialement|(?:year|date) of|"
    r"(?:annee|date) de(?: la)?) )?$"
)
_ALONE = re.compile(r"(?:,? (?:(?:in|on|at|en|le|a|au|aux) )?(?:the |la |l')?<[dxc]\d+>)+ ?\.?\s*$")
"""What a sentence of nothing but a founding goes on with: "Established in <d0> in <x1>, <c2>."."""

_ITS = re.compile(r"\b(?:its|their|sa|son|leur) (?:formal |official |first )?$")
_SAID_OF = re.compile(
    r"<([pgxo])(\d+)>(?: ?:|, (?:an? |une? )?(?:[a-z-]+ ){0,8}[a-z-]+| in <\w\d+>"
    r"|, (?:which|whose|(?:in|to|of|for) which|qui|dont|ou|made|[a-z]{2,}(?:ed|ing|ant|ees?|es?))"
    r" (?:[^;:.<]|<[cxd]\d+>){3,110}?(?=, (?:was|were|has|had|a|ont|avait|fut)\b)"
    r"| (?:for|pour)(?: the| la| le)? <x\d+>(?: (?:and|et) <x\d+>)?"
    r"| (?:is|was|est|etait) (?:an?|the|une?|le|la) (?:(?!(?:of|for|by|to|with|de|du|des|pour)\b)"
    r"[a-z'-]+,? ){0,8}?[a-z-]+)?,? ?"
    r"(?:(?:was|were|is|has been|have been|had been|which|that|a ete|ont ete|avait ete|qui|est|"
    r"sont|formally|officially|jointly|first|initially|fut|furent|then|created and|s'est|itself|"
    r"originally|whose|dont la|dont le|also|only|seulement|officiellement|formellement|a|ont|"
    r"s'|"
    r"was only|was not|"
    r"n'a ete|et|and) ?)*$"
)
_PASSIVE = re.compile(
    r"(?:\b(?:was|were|been|being|ete|fut|furent|est|sont)(?: [a-z]+(?:ly|ment))?|(?:,|> ?:)"
    r"(?: an?| une?)?(?: [a-z-]+){0,8}) $"
)
_DATE_AFTER = re.compile(r"[^;.]*?(?:in|on|en|since|depuis|le|du|during|au cours de|,)? ?<d(\d+)>")
_DATE_BEFORE = re.compile(
    r"<d(\d+)>,? (?:when|lorsque|quand|que|that|date a laquelle|annee ou|saw|a vu|marque|marked)\b"
    r"[^;.]*$"
    r"|^(?:c'est (?:a |en )?<x\d+>(?:, <c\d+>)? que,? )?(?:in |en |on |le )?<d(\d+)>,?"
    r"(?: [^;<]*(?:<[^d]\d+>[^;<]*)*)?$"
)


def foundings(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return what a founding word says; a founding without a date is none."""
    span = said_span(match)
    for unit, date in founded(owners, saying, match):
        if span is not None and date is not None and date.date is not None and date.date.edtf:
            since = Stated(date.date.edtf.removesuffix("/.."), date.words)
            yield Found(saying, unit, stated(owners.clause.words(*span)), since)


def founded(
    owners: Owners, saying: Saying, match: re.Match[str]
) -> Iterator[tuple[Unit, Unit | None]]:
    """Return what a founding word says to have been founded, each with its date if one is told."""
    clause = owners.clause
    if clause.host is not None or said_span(match) is None:
        return
    date = _date(owners, saying, *match.span())
    told = date.date if date is not None else None
    if told is not None and (told.edtf or "../").startswith("../"):
        return  # until a date a seat was somewhere; nothing is founded until then
    said = clause.words(*match.span())
    if told is not None and told.kind == "open" and told.start >= said.end:
        return  # "has been established in Lima since 2001": a seat, not a beginning
    beginning = owners.sayings.patterns["beginning"]
    if _DATING.match(match.group()) and beginning.search(clause.plain[: match.start()]):
        return  # "its creation dates back to 1998": the noun is the founding
    if _DATING.match(match.group()) and saying.pattern.search(clause.plain, match.end()):
        return  # "dates from May 2006, when it was set up by ..."
    if _SIGNED.match(clause.plain, match.end()):
        return  # a treaty, "opened for signature"
    for unit in _founded(owners, *match.span()):
        yield unit, date


def _founded(owners: Owners, start: int, end: int) -> list[Unit]:
    """Return what [start, end) says to have been founded: after it, listed, or before it."""
    clause = owners.clause
    plain, units = clause.plain, clause.units
    if _ITS.search(plain[:start]):
        return _possessor(owners, start, end)
    direct = _DIRECT.match(plain, end)
    if direct and (direct[1] != "x" or _is_of_kind(owners, units[int(direct[2])])):
        return [units[int(direct[2])]]
    if _LIST.match(plain, end):
        return clause.within(end, _end(plain, end), "p")
    if _OPENS.search(plain[:start]):
        fronted = _FRONTED.match(plain, end)
        if fronted:
            return [units[int(fronted[2])]]
        is_item = clause.leaf.kind == "list_item" and plain[end : end + 1] == " "
        is_alone = start == 0 and _ALONE.match(plain, end) is not None
        is_line = is_item or is_alone or plain[end : end + 1] == ":"
        topic = clause.spoken.process() if is_line or _FRONTED_IT.match(plain, end) else None
        if isinstance(topic, Unit):
            return [topic]
    if _IT.match(plain, end):
        topic = clause.spoken.process()
        return [topic] if isinstance(topic, Unit) else []
    if _THEM.search(plain[:start]):
        return clause.within(0, start, "p")[:1]
    left = plain[:start]
    given = _GIVEN_TO.search(left)
    before = given or _SAID_OF.search(left) or _AND_WAS.search(left)
    if before is None:
        return []
    organ = None if given else _ORGAN_OF.search(plain[: before.start()])
    if organ:
        return [units[int(organ[1])]] if organ[1] else []
    unit = units[int(before[2])]
    is_unnamed = unit.letter == "g" and unit.words.text.islower()
    if unit.letter in "ox":
        is_known = unit.letter == "o" or _is_of_kind(owners, unit) or owners.is_spoken_of(unit)
        is_known |= unit.letter == "x" and _is_acronym(owners, unit)
        return [unit] if is_known and (given or _PASSIVE.search(left)) else []
    return [unit] if owners.is_spoken_of(unit) and not is_unnamed else []


def _end(plain: str, at: int) -> int:
    """Return where the enumeration ends that begins at `at`."""
    end = _LIST_END.search(plain, at)
    return end.start() if end else len(plain)


def _is_of_kind(owners: Owners, unit: Unit) -> bool:
    """Whether a name that nothing resolves has the noun of a kind of things."""
    name = " ".join(unit.words.text.split())
    known = owners.context.words.nomenclature.kind_of(name, "")
    return unit.entity_id is None and " " in name and known not in ("", "treaty")


def _is_acronym(owners: Owners, unit: Unit) -> bool:
    """Whether a name that nothing resolves is written as an acronym, and is no place."""
    name = unit.words.text
    is_name = name.isupper() and name.isalpha() and len(name) >= LEAST_LETTERS
    return is_name and unit.entity_id is None and not owners.context.country_of_town(fold(name))


def _possessor(owners: Owners, start: int, end: int) -> list[Unit]:
    """Return whose creation "since its creation in 1998" tells of."""
    clause = owners.clause
    before = clause.within(0, start, "pg")
    if before:
        return before[:1]
    after = _FRONTED.match(clause.plain, end) or _DATED.match(clause.plain, end)
    if after:
        return [clause.units[int(after[2])]]
    subject = [unit for unit in clause.known.subject if unit.letter in "pg"]
    topic = clause.spoken.process()
    return subject[:1] or ([topic] if isinstance(topic, Unit) else [])


def _date(owners: Owners, saying: Saying, start: int, end: int) -> Unit | None:
    """Return the date of a founding: after it, or that of the clause it depends on.

    "Initiated by A and inaugurated in 1981" says when it was inaugurated.
    """
    plain = owners.clause.plain
    after = _DATE_AFTER.match(plain, end)
    if after and len(plain[end : after.end()].split()) <= MOST_WORDS:
        others = saying.pattern.finditer(plain, end, after.end())
        is_another = any(not _DATING.match(other.group()) for other in others)
        return None if is_another else owners.clause.units[int(after[1])]
    before = _DATE_BEFORE.search(plain[:start])
    return owners.clause.units[int(before[1] or before[2])] if before else _of_entry(owners, start)


def _of_entry(owners: Owners, start: int) -> Unit | None:
    """Return the date of the entry of a chronicle that tells of a founding."""
    leaf = owners.clause.leaf
    entry = owners.context.entry_at(leaf, owners.clause.words(start, start + 1).start)
    if entry is None:
        return None
    return Unit("d", leaf, entry.date.start, entry.date.end, date=entry.date)
