"""What the cells of a column hold, whatever its heading says: parties, dates, standings, marks."""

import re
from collections.abc import Sequence

from extract.model.text import even
from extract.nomenclature import Column
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Words
from extract.recognize.tables.meanings import PARTIES

LEAST = 0.6
"""The share of the filled cells that must hold a thing for the column to be about it."""

_BRACKET = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]")
_WORD = re.compile(r"[^\W\d_]{3}")
_FIGURE = re.compile(r"[\d\s.,%–—-]*\d[\d\s.,%–—-]*")

FEW = 3
"""How many letters may stand beside a date (the sign of a note), how many words a standing has."""


def meaning_of(context: Context, heading: str, cells: Sequence[Leaf]) -> Column | None:
    """Return what a column is about: what its heading says, unless its cells hold something else.

    "Participation since" over years is about dates, "Participants" over figures about nothing that
    is read here. A heading of no known words leaves it to the cells.
    """
    said = context.words.nomenclature.column(heading) if heading.strip() else None
    held = held_by(context, cells)
    if held == "figures":
        return None if said is None or said.meaning in PARTIES else said
    if held in ("date", "capacity") and (said is None or said.meaning in PARTIES | {"capacity"}):
        return context.words.nomenclature.about(held)
    if said is not None and said.meaning == "countries" and not _name_any(context, cells):
        return None
    if held == "countries" and said is None and not _is_office(context, heading):
        return context.words.nomenclature.about(held)
    if said is not None and said.meaning == "date" and held in ("countries", "capacity"):
        return context.words.nomenclature.about(held)
    return said


def _is_office(context: Context, heading: str) -> bool:
    """Whether a heading is that of an office: "Host", "Organized by"."""
    plain = even(" ".join(heading.split()))
    return any(p.fullmatch(plain) for p in context.words.sayings.columns.values())


def names_meeting(context: Context, leaf: Leaf) -> bool:
    """Whether a cell has the noun of a meeting and is not the name of a process."""
    names = context.things(leaf)
    is_whole = any(name.start == 0 and name.end == len(leaf.text.strip()) for name in names)
    return not is_whole and context.words.events.tabled.search(context.even(leaf)) is not None


def _name_any(context: Context, cells: Sequence[Leaf]) -> bool:
    """Whether any cell names a country or a body: "État" heads what is in hand or done, too."""
    kind_of = context.words.nomenclature.kind_of
    return any(context.names(leaf) or kind_of(leaf.text, "") for leaf in cells)


def held_by(context: Context, cells: Sequence[Leaf]) -> str:
    """Return what most cells hold: date, capacity, countries, figures; nothing of these: ''."""
    filled = [leaf for leaf in cells if any(map(str.isalnum, leaf.text))]
    if not filled:
        return ""
    for held, holds in _HELD.items():
        if sum(holds(context, leaf) for leaf in filled) >= LEAST * len(filled):
            return held
    return ""


def is_date(context: Context, leaf: Leaf) -> bool:
    """Whether a cell holds a date or days, and next to nothing beside."""
    found = [date for date in context.dates_in(leaf) if date.edtf]
    if not found:
        return False
    beside = leaf.text[: found[0].start] + leaf.text[found[-1].end :]
    return sum(map(str.isalnum, beside)) <= FEW


def is_party(context: Context, leaf: Leaf) -> bool:
    """Whether a cell holds the name of one country or territory, with at most a bracket behind."""
    names = context.countries(leaf)
    if not names or _WORD.search(leaf.text[: names[0].start]):
        return False
    return not _WORD.search(_BRACKET.sub("", leaf.text[names[0].end :]))


def are_parties(context: Context, leaf: Leaf) -> bool:
    """Whether a cell holds names of countries and little beside."""
    names = context.countries(leaf)
    left = len(_BRACKET.sub("", leaf.text)) - sum(name.end - name.start for name in names)
    return bool(names) and 3 * left <= len(leaf.text)


def is_standing(context: Context, leaf: Leaf | Words) -> bool:
    """Whether a cell, or words, say as what somebody takes part."""
    plain = even(leaf.text.strip())
    words = context.words.lists
    is_known = any(each.pattern.search(plain) for each in words.capacities)
    is_short = len(plain.split()) <= FEW and words.around["no_part"].search(plain) is not None
    return is_known or is_short


def is_figure(context: Context, leaf: Leaf) -> bool:
    """Whether a cell holds a number that is no date."""
    return _FIGURE.fullmatch(leaf.text) is not None and not is_date(context, leaf)


_HELD = {
    "figures": is_figure,
    "date": is_date,
    "countries": are_parties,
    "capacity": is_standing,
}
