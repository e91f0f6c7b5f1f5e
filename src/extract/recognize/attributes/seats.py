"""Where an organ has its seat, and since or until when: "moved from Lima to Quito in 2009"."""

import re
from collections.abc import Iterator

from extract.recognize.attributes.found import Found
from extract.recognize.attributes.owners import Owners
from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated, Words, stated

_LITTLE = (
    "which|that|qui|whose|dont|le|la|its|is|are|was|were|has|been|have|est|sont|currently|now|still|"
    "actuellement|a|son|ont|leur|ete|with|avec|established|created|cree|formerly|initially|had|avait|"
    "provisionally|provisoirement|ayant|permanently|temporarily|toujours|desormais|and|et|on|en|in|"
    "since|depuis|itself|lui-meme"
)
_TO_PLACE = rf"(?:(?:{_LITTLE})\b,? ?|<d\d+>,? ?|[a-z]+(?:ed|ee?s?) (?:en|in|le|on) <d\d+>,? ?)*$"
_OF = r"(?: of (?:the )?<[po]\d+>| du <[po]\d+>| de (?:la |l')<[po]\d+>)"
_SEATED = re.compile(
    r"(?P<all><[opqgx]\d+>(?:,? (?:and|et) (?:the |le |la )?<[opqgx]\d+>)*)"
    rf"(?:{_OF}| for <\w\d+>(?: and <\w\d+>)?)?,? ?{_TO_PLACE}"
)
_SMALL = re.compile(
    r"\b(?:secretariat|headquarters|siege|office|offices|bureaux|seat|coordination unit)"
    rf"{_OF}?,? ?{_TO_PLACE}"
)
_AND_IS = re.compile(
    r"^(?:the |le |la |its |l'|son )?(?:<g(\d+)>|(?:[a-z]+ ){0,2}secretariat\b).*<[ocx]\d+>.* "
    r"(?:and|et) (?:is|was|has its|est|a son|has) $"
)
_POSSESSIVE = re.compile(r"\b(?:its|their|son|sa|leur) (?:[a-z]+ ){0,3}$")
_BEHIND = re.compile(r"\s*\(([^()]*)\)|\s*,?\s*(?:since|depuis|until|jusqu|from|de|in|en)\b")
_SINCE_BEFORE = re.compile(r"(?:^|, |; )(?:since |depuis )?<d(\d+)>,? [^<;]*(?:<[^dx]\d+>[^<;]*)?$")
_MOVED_ON = re.compile(r",? ?(?:in|on|en|le|since|depuis)? ?(?:early |late |debut |fin )?<d(\d+)>")
_MOVED_BEFORE = re.compile(r"^(?:in|on|en|le|since|depuis)? ?<d(\d+)>,? ")
_MOST_BETWEEN, _MOST_DATE = 12, 30


def seats(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat that "based in Canberra, Australia" or "Kyiv-based Secretariat" tells."""
    clause = owners.clause
    places = clause.within(*match.span(), "xc")
    owner: Unit | str | None
    if saying.key == "based_here":
        owner, places = clause.within(*match.span())[-1], places[:1]
    else:
        inside = clause.within(*match.span(), "pog")
        owner = inside[0] if inside else clause.host
        owner = owner or _seated(owners, match.start())
    is_process = isinstance(owner, Unit) and owner.letter in "pe"
    if not places or (is_process and re.match(r".*\b(?:established|etabli)", match[0])):
        return
    date = _behind(owners, places[-1].end) or _since(owners, match.start())
    yield _seat(saying, owner, places, date)


def seats_there(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the seat of "was set up at Lima in 1985 and has its seat in that city"."""
    clause = owners.clause
    places = [u for u in clause.within(0, match.start(), "x") if _is_place(owners, u)]
    things = [u for u in clause.within(0, match.start(), "pogx") if u not in places]
    if places and things:
        yield _seat(saying, things[0], places[-1:], None)


def _is_place(owners: Owners, unit: Unit) -> bool:
    entity = owners.context.register.entities.get(unit.entity_id or "")
    return entity is not None and entity.kind == "place"


def moves(owners: Owners, saying: Saying, match: re.Match[str]) -> Iterator[Found]:
    """Return the old and the new seat that "moved from Lima to Quito in 2009" tells."""
    clause = owners.clause
    owner = _seated(owners, match.start())
    date = _moved(owners, *match.span())
    for name, form in (("old", "../{}"), ("new", "{}/..")):
        if match[name] is not None and owner is not None:
            places = clause.within(*match.span(name), "xc")
            when = Stated(form.format(date.value), date.words) if date else None
            yield _seat(saying, owner, places, when)


def _seat(
    saying: Saying, owner: Unit | str | None, places: list[Unit], date: Stated | None
) -> Found:
    words = Words(places[0].leaf, places[0].start, places[-1].end)
    return Found(saying, owner, stated(words), date, places[0].entity_id)


def _seated(owners: Owners, at: int) -> Unit | str | None:
    """Return what has its seat there; organs named together stand for their process."""
    clause = owners.clause
    left = clause.plain[:at]
    first = _AND_IS.match(left)
    if first:
        return clause.units[int(first[1])] if first[1] else owners.topic_id()
    found = _SEATED.search(left)
    if found is None:
        return _possessor(owners, left) or (owners.topic_id() if _SMALL.search(left) else None)
    units = clause.within(*found.span("all"), "opqgx")
    if len(units) > 1 and all(unit.letter == "g" for unit in units):
        return next((unit.of_id for unit in units if unit.of_id), None) or owners.topic_id()
    return units[-1]


def _possessor(owners: Owners, left: str) -> Unit | str | None:
    """Return whose seat "its secretariat is in ..." tells of: what was spoken of last."""
    if not _POSSESSIVE.search(left):
        return None
    own = owners.clause.within(0, len(left), "pog") or owners.clause.subject
    return own[0] if len(own) == 1 else owners.topic_id()


def _behind(owners: Owners, at: int) -> Stated | None:
    """Return the date right behind a place: "(since May 2004)"."""
    leaf = owners.clause.leaf
    match = _BEHIND.match(leaf.text, at)
    if match is None:
        return None
    dates = owners.context.dates_in(leaf, at, min(match.end() + _MOST_DATE, len(leaf.text)))
    first = dates[0] if dates else None
    if first is None or first.edtf is None or first.start - match.start() > _MOST_BETWEEN:
        return None
    return Stated(first.edtf, Words(leaf, first.start, first.end))


def _since(owners: Owners, at: int) -> Stated | None:
    """Return the date of "since 2004, the secretariat has been based in ..."."""
    match = _SINCE_BEFORE.search(owners.clause.plain[:at])
    found = _stated(owners.clause.units[int(match[1])]) if match else None
    return found if found and found.value.endswith("/..") else None


def _moved(owners: Owners, start: int, end: int) -> Stated | None:
    """Return the day of a move: said behind it, or at the beginning of the sentence."""
    plain = owners.clause.plain
    match = _MOVED_ON.match(plain, end) or _MOVED_BEFORE.match(plain[:start])
    found = _stated(owners.clause.units[int(match[1])]) if match else None
    return found._replace(value=found.value.removesuffix("/..")) if found else None


def _stated(unit: Unit) -> Stated | None:
    return Stated(unit.date.edtf, unit.words) if unit.date and unit.date.edtf else None
