"""Organs and offices that no vocabulary holds: a capitalized noun with an owner or a purpose.

"IOM’s Regional Office for Western Africa", "Steering Committee", "Secretariat of the League",
"Conseil de l’OIM": the head is a declared noun of an organ or organization, and beside it stands
whose it is, what kind it is, or what it is for. A head alone ("the Secretariat") names nothing.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

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


_OF = re.compile(r"\s+(?:of|to|de|du|des|d[’'])\s*(?:the\s+|la\s+|l[’'])?")
_LITTLE = frozenset(["of", "the", "de", "la", "du", "des", "l", "d", "le", "les", "s", "for", "in"])
_SEATS = ("secretariat", "presidenc")


class Organ(NamedTuple):
    """A name [start, end) of a leaf's text; its owner, and its words without the owner's name."""

    start: int
    end: int
    kind: str
    owner_id: str | None
    core: str


def pattern_of(heads: Sequence[str]) -> re.Pattern[str]:
    """Return the pattern of names headed by one of `heads` (as written in a name)."""
    nouns = "|".join(sorted((re.escape(head) for head in heads), key=len, reverse=True))
    return re.compile(
        rf"(?:(?P<owner>{_SEQUENCE})[’']s\s+)?"
        rf"(?P<kind>(?:ad hoc\s+)?(?:{_CAPITAL}\s+){{0,4}}?)"
        rf"(?P<head>(?:{nouns})s?)\b"
        rf"(?P<tail>\s+(?:for|of|in|on|to|de|du|des|pour|à)\s+(?:the\s+|la\s+|l[’'])?{_SEQUENCE}"
        rf"(?:\s+(?:in|à)\s+{_CAPITAL})?"
        rf"|\s+(?:de\s+l|d)[’']{_SEQUENCE})?"
    )


def organs_in(context: Context, leaf: Leaf, pattern: re.Pattern[str]) -> Iterator[Organ]:
    """Return the organs that a leaf names and no vocabulary holds.

    A seat and a treaty are named only by whose they are: "the Technical Secretariat" is not.
    """
    known = context.things(leaf)
    for match in pattern.finditer(leaf.text):
        head = match.start("head")
        if any(name.start <= head < name.end for name in known):
            continue
        start, end = _without_lead(leaf.text, match.start(), head), match.end()
        if match["tail"]:
            end = _tail_end(context, leaf, *match.span("tail"), match["head"])
        whose = _OF.match(leaf.text, match.end("head"))
        if whose:
            ends = [name.end for name in known if name.start == whose.end()]
            end = max([end, *ends])
        owner = next((name for name in known if start <= name.start and name.end <= end), None)
        has_kind = leaf.text[start:head].strip() != ""
        kind = context.words.nomenclature.kind_of(match["head"], "organ")
        is_seat = kind == "treaty" or fold(match["head"]).startswith(_SEATS)
        if owner is not None or (not is_seat and (has_kind or end > match.end("head"))):
            rest = leaf.text[start:end]
            if owner is not None:
                rest = leaf.text[start : owner.start] + leaf.text[owner.end : end]
            yield Organ(start, end, kind, owner.entity_id if owner else None, _core(rest))


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


def _tail_end(context: Context, leaf: Leaf, start: int, end: int, head: str) -> int:
    """Return where a name ends whose head is followed by [start, end).

    A known name belongs to it, or what it is for, or where an office is; another name after "and"
    does not.
    """
    names = context.names(leaf, start, end)
    tail = leaf.text[start:end]
    if re.match(r"\s+(?:in|à)\s", tail) and fold(head).endswith(("office", "bureau")):
        return end
    if not names and not re.match(r"\s+(?:for|pour|on)\s", tail):
        return start
    for name in names:
        lead = re.search(
            r"\s+(?:and|et)\s+(?:the\s+|la\s+|le\s+|l[’'])?$", leaf.text[start : name.start]
        )
        if lead and name.kind == "name":
            return start + lead.start()
    return end
