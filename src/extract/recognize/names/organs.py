"""Organs and offices that no vocabulary holds: a capitalized noun with an owner or a purpose.

"IOM’s Regional Office for Western Africa", "Steering Committee", "Secretariat of the League",
"Conseil de l’OIM", "Lima Secretariat" (of the Lima Process), "Presidency Pro Tempore": the head is
a declared noun of an organ or organization, and beside it stands whose it is, what kind it is, or
what it is for. A head alone ("the Secretariat") names nothing.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.expressions import any_word
from extract.model.text import fold
from extract.nomenclature import Nomenclature
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import REST
from extract.recognize.names.extents import ahead_of_dates, start_before
from extract.recognize.names.matching import Found

_CAPITAL = r"[A-ZÀ-Ý][\w-]*"
_SEQUENCE = rf"{_CAPITAL}(?:\s+(?:(?:of|and|the|for|de|des|du|la|et|sur|les)\s+)*{_CAPITAL})*"
_ARTICLES = frozenset(
    [
        "former",
        "ancien",
        "the",
        "a",
        "an",
        "le",
        "la",
        "les",
        "l",
        "un",
        "une",
        "its",
        "their",
        "this",
        "each",
    ]
)


_POSSESSIVE = re.compile(r"[A-ZÀ-Ý][a-z]+[’']s ")
"""Whose an organ is, by a noun that takes it up: "the Dialogue’s Permanent Secretariat"."""

_AND = re.compile(r"\w\sand\s$")
"""Before words of a name that more of its words may be joined to: "Trade and Transport Office"."""

_LISTED = re.compile(r"[A-ZÀ-Ý][\w’'-]*, $")
"""Before words that go on with a list: "on Labour, Visas and Related Services"."""

_OF = re.compile(r"\s+(?:of|to|de|du|des|d[’'])\s*(?:the\s+|la\s+|l[’'])?")
_LITTLE = frozenset(["of", "the", "de", "la", "du", "des", "l", "d", "le", "les", "s", "for", "in"])
_SEATS = ("secretariat", "presidenc")
_TERM = r"\s+[Pp]ro[ -][Tt][eé]mpore"
_AND_THE = re.compile(r"\s+(?:and|et)\s+(?:the\s|la\s|le\s|l[’'])\s*")
_ADJECTIVE = re.compile(r"\s+[a-zà-ÿ-]{5,}(?=\s+(?:de|du|des|d[’'])(?:\s|\b))")
_ALIAS = re.compile(r"\s\(([^()\s]+)\)")
_WHOSE = re.compile(r"\s?\([^()]*?\b(?:of|du|des?|d[’'])\s*(?:the |la |l[’'])?$")


class Organ(NamedTuple):
    """A name [start, end) of a leaf's text; its owner, and its words without the owner's name.

    `head` is the folded noun. `rest` is where the name goes on behind an acronym in brackets.
    """

    start: int
    end: int
    kind: str
    owner_id: str | None
    core: str
    head: str
    rest: tuple[int, int] | None = None


def pattern_of(nomenclature: Nomenclature) -> re.Pattern[str]:
    """Return the pattern of names headed by a noun of organs, bodies or treaties."""
    kinds = ("organ", "organization", "treaty")
    heads = [n for n, kind, _ in nomenclature.nouns if kind in kinds and n[0].isupper()]
    return re.compile(
        rf"(?:(?P<owner>{_SEQUENCE})[’']s\s+)?"
        rf"(?P<kind>(?:ad hoc\s+)?(?:{_CAPITAL}\s+){{0,4}}?)"
        rf"(?P<head>(?:{any_word(heads)})s?)\b"
        rf"(?P<term>{_TERM})?"
        rf"(?P<tail>\s+(?:for|of|in|on|to|de|du|des|pour|à)\s+(?:the\s+|la\s+|l[’'])?{_SEQUENCE}"
        rf"(?:\s+(?:in|à)\s+{_CAPITAL})?"
        rf"|\s+(?:de\s+l|d)[’']{_SEQUENCE})?"
    )


def organs_in(context: Context, leaf: Leaf, pattern: re.Pattern[str]) -> Iterator[Organ]:
    """Return the organs that a leaf names and no vocabulary holds.

    A seat and a treaty are named only by whose they are: "the Technical Secretariat" is not.
    """
    known = context.things(leaf)
    here = 0
    while (match := pattern.search(leaf.text, here)) is not None:
        head, here = match.start("head"), match.end()
        over = [name.end for name in known if name.start <= head < name.end]
        if over:
            here = max(over)
            continue
        start, end = _without_lead(leaf.text, match.start(), head), match.end()
        if _AND.search(leaf.text, 0, start) and start < head and not match["owner"]:
            joined = start_before(context, leaf, head)
            start = start if _LISTED.search(leaf.text, 0, joined) else min(start, joined)
        whose_own = _POSSESSIVE.match(leaf.text, start, head)
        if whose_own and not any(name.start <= start < name.end for name in known):
            start = whose_own.end()
        if match["tail"]:
            end = _tail_end(
                context, leaf, *match.span("tail"), match["head"], has_kind=start < head
            )
            here = max(end, match.end("head"))
        whose = _OF.match(leaf.text, _adjective_end(leaf, match.end("head")))
        if whose:
            ends = [name.end for name in known if name.start == whose.end()]
            end = max([end, *ends])
        owner = next((name for name in known if start <= name.start and name.end <= end), None)
        kind = context.words.nomenclature.kind_of(match["head"], "organ")
        is_seat = kind == "treaty" or fold(match["head"]).startswith(_SEATS)
        if owner is not None:
            rest = leaf.text[start : owner.start] + leaf.text[owner.end : end]
            further = _rest(context, leaf, owner) if owner.end == end else None
            yield Organ(
                start, end, kind, owner.entity_id, _core(rest), fold(match["head"]), further
            )
            continue
        before = leaf.text[start:head].strip()
        owner_id = _namesake(context, before) if is_seat else None
        owner_id = owner_id or (_in_bracket(context, leaf, end) if match["term"] else None)
        if owner_id or match["term"] or (not is_seat and (before or end > match.end("head"))):
            core = _core(match["head"] if owner_id and before else leaf.text[start:end])
            yield Organ(start, end, kind, owner_id, core, fold(match["head"]))


def _adjective_end(leaf: Leaf, at: int) -> int:
    """Return where the text goes on after an adjective in French: "Comité directeur de l’OIM"."""
    is_french = (leaf.language or "").startswith("fr")
    adjective = _ADJECTIVE.match(leaf.text, at) if is_french else None
    return adjective.end() if adjective else at


def _namesake(context: Context, words: str) -> str | None:
    """Return the process that is named like its seat: "Lima" for the "Lima Process"."""
    if not words:
        return None
    for noun, kind, _ in context.words.nomenclature.nouns:
        if kind in ("process", "initiative"):
            for name in (f"{words} {noun}", f"{noun} de {words}"):
                known = context.register.by_name(name) or context.register.by_declared_name(name)
                if known is not None:
                    return known
    return None


def _in_bracket(context: Context, leaf: Leaf, at: int) -> str | None:
    """Return the owner that a bracket behind a name gives: "(rotating chair of the League)"."""
    for name in context.things(leaf, at):
        if _WHOSE.fullmatch(leaf.text[at : name.start]):
            return name.entity_id
    return None


def _rest(context: Context, leaf: Leaf, owner: Found) -> tuple[int, int] | None:
    """Return where the owner's name goes on behind its acronym: "the Group (G) on Trade"."""
    alias = _ALIAS.match(leaf.text, owner.end)
    if alias is None or context.register.by_name(alias[1]) != owner.entity_id:
        return None
    rest = REST.match(leaf.text, alias.end())
    if rest is None:
        return None
    name = f"{leaf.text[owner.start : owner.end]} {rest['rest']}"
    known = context.register.by_name(" ".join(name.split()))
    return rest.span("rest") if known == owner.entity_id else None


def _core(words: str) -> str:
    """Return what is left of a name without its owner.

    "RCM Technical Secretariat" and "Technical Secretariat of the RCM" are one.
    """
    kept = [word for word in re.findall(r"\w+", fold(words)) if word not in _LITTLE]
    return " ".join(kept)


def _without_lead(text: str, start: int, head: int) -> int:
    """Leave out an article, and what is said of the place ("Geneva-based")."""
    while True:
        first = re.compile(r"\s*([\w-]+)\s+").match(text, start, head)
        if first is None:
            return start
        word = first[1].lower()
        if word not in _ARTICLES and not word.endswith("-based"):
            return start + len(text[start : first.end()]) - len(text[start : first.end()].lstrip())
        start = first.end()


def _tail_end(
    context: Context, leaf: Leaf, start: int, end: int, head: str, *, has_kind: bool
) -> int:
    """Return where a name ends whose head is followed by [start, end).

    A known name belongs to it, or what it is for, or where an office is, or what an organization
    with words before its head is of; another name after "and" does not.
    """
    end = ahead_of_dates(context, leaf, start, end)
    for joint in _AND_THE.finditer(leaf.text, start, end):
        if context.words.nomenclature.kind_of(leaf.text[joint.end() : end], ""):
            end = joint.start()
            break
    names = context.names(leaf, start, end)
    tail = leaf.text[start:end]
    if re.match(r"\s+(?:in|à)\s", tail):
        is_office = any(noun in fold(head) for noun in ("office", "bureau"))
        places = [n for n in names if n.kind in ("place", "country")]
        if is_office or places:
            return end if is_office else start
    is_body = context.words.nomenclature.kind_of(head, "") == "organization" and has_kind
    links = "for|pour|on|of|de|du|des" if is_body else "for|pour|on"
    if not names and not re.match(rf"\s+(?:{links})\s", tail):
        return start
    for name in names:
        lead = re.search(
            r"\s+(?:and|et)\s+(?:the\s+|la\s+|le\s+|l[’'])?$", leaf.text[start : name.start]
        )
        if lead and name.kind == "name":
            return start + lead.start()
    return end
