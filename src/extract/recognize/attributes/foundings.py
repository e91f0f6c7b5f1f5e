"""When a process or organ was begun: "launched in Lima in 2004", "since its creation in 1998"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.attributes.stretches import said_span
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, stated

MOST_WORDS = 14
"""Words that may stand between a founding and its date."""

_DIRECT = re.compile(
    r"(?:,? (?:in|en|le|on) <d\d+>,?)?(?: of| to| for| de| du| de la| de l'| d')? ?"
    r"(?:the |a |an |la |le |l'|une? )?<([pg])(\d+)>(?! [a-z]*sites?\b)"
)
_LIST = re.compile(
    r"(?: (?:en|in) <d\d+>| [a-z]+)?,? "
    r"(?:comme|tels que|telles que|dont|notamment|such as|including|namely)\b"
)
_FRONTED = re.compile(r"[^;.]*?, (?:the |le |la |les |l')?<([pg])(\d+)>")
_DATED = re.compile(r"[^;.]*?<d\d+> (?:the |le |la |les |l')?<([pg])(\d+)>")
_GIVEN_TO = re.compile(
    r"<([pg])(\d+)>,? (?:to which|auquel|a laquelle|which|that|que|qu') ?(?:the |la |le |l')?"
    r"<[oc]\d+>(?:(?:,|,? and|,? et) (?:the |la |le |l')?<[oc]\d+>)* "
    r"(?:(?:had|have|has|a|ont|avaient|avait|jointly) )*$"
)
_ORGAN_OF = re.compile(
    r"(?:<g(\d+)>|secretariat|siege|office) (?:of|for|du|de la|de l') ?(?:the )?$"
)
_DATING = re.compile(r"date|goes|remonte")
_NOUN = re.compile(
    r"\b(?:creation|launch|lancement|inception|establishment|fo(?:u)?ndation)\b[^,;]*$"
)
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
_ITS = re.compile(r"\b(?:its|their|sa|son|leur) (?:formal |official |first )?$")
_SAID_OF = re.compile(
    r"<([pgxo])(\d+)>(?:, (?:an? |une? )?(?:[a-z-]+ ){0,8}[a-z-]+| in <\w\d+>"
    r"| (?:is|was|est|etait) (?:an?|the|une?|le|la) (?:(?!(?:of|for|by|to|with|de|du|des|pour)\b)"
    r"[a-z'-]+,? ){0,8}?[a-z-]+)?,? ?"
    r"(?:(?:was|were|is|has been|have been|had been|which|that|a ete|ont ete|avait ete|qui|est|"
    r"sont|formally|officially|jointly|first|initially|fut|furent|then|created and|s'est|itself|"
    r"originally|whose|dont la|dont le|also|only|seulement|officiellement|formellement|a|ont|"
    r"s'|"
    r"was only|was not|"
    r"n'a ete|et|and) ?)*$"
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
    clause = owners.clause
    span = said_span(match)
    date = _date(owners, saying, *match.span())
    if clause.host is not None or span is None or date is None:
        return
    if date.date is None or date.date.edtf is None or date.date.edtf.startswith("../"):
        return  # until a date a seat was somewhere; nothing is founded until then
    if _DATING.match(match.group()) and _NOUN.search(clause.plain[: match.start()]):
        return  # "its creation dates back to 1998": the noun is the founding
    if _DATING.match(match.group()) and saying.pattern.search(clause.plain, match.end()):
        return  # "dates from May 2006, when it was set up by ..."
    value = stated(clause.words(*span))
    since = Stated(date.date.edtf.removesuffix("/.."), date.words)
    for unit in _founded(owners, *match.span()):
        yield Found(saying, unit, value, since)


def _founded(owners: Owners, start: int, end: int) -> list[Unit]:
    """Return what [start, end) says to have been founded: after it, listed, or before it."""
    clause = owners.clause
    plain, units = clause.plain, clause.units
    if _ITS.search(plain[:start]):
        return _possessor(owners, start, end)
    direct = _DIRECT.match(plain, end)
    if direct:
        return [units[int(direct[2])]]
    if _LIST.match(plain, end):
        return clause.within(end, len(plain), "p")
    if _OPENS.search(plain[:start]):
        fronted = _FRONTED.match(plain, end)
        if fronted:
            return [units[int(fronted[2])]]
        is_item = clause.leaf.kind == "list_item" and plain[end : end + 1] == " "
        is_line = is_item or plain[end : end + 1] == ":"
        topic = clause.spoken.process() if is_line or _FRONTED_IT.match(plain, end) else None
        if isinstance(topic, Unit):
            return [topic]
    if _IT.match(plain, end):
        topic = clause.spoken.process()
        return [topic] if isinstance(topic, Unit) else []
    if _THEM.search(plain[:start]):
        return clause.within(0, start, "p")[:1]
    left = plain[:start]
    before = _SAID_OF.search(left) or _AND_WAS.search(left) or _GIVEN_TO.search(left)
    if before is None:
        return []
    organ = _ORGAN_OF.search(plain[: before.start()])
    if organ:
        return [units[int(organ[1])]] if organ[1] else []
    unit = units[int(before[2])]
    is_unnamed = unit.letter == "g" and unit.words.text.islower()
    return [unit] if owners.is_spoken_of(unit) and not is_unnamed else []


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
    return owners.clause.units[int(before[1] or before[2])] if before else None
