"""An enumeration of parties, cut into its entries: who, in respect of what, with what remark.

Names are found first, so that a comma or an "and" inside a name cuts nothing ("Iran, Islamic
Republic of", "Serbia and Montenegro"). What is left is cut at commas, semicolons, line breaks and
the declared words between entries.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from extract.expressions import any_word
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import is_acronym
from extract.recognize.names.matching import Found
from extract.recognize.statements import Words

_SIGNS = re.compile(r"[,;\n•●▪]|\s[–—-]\s")
_BRACKET = re.compile(r"\s*\(((?:[^()]|\([^()]*\))*)\)")
"""A bracket, and one within it: "France (Saint Martin (French part))"."""
_ACRONYM = re.compile(r"(?<![\w(’'-])[A-Z][A-Z-]+[A-Z](?![\w)’'-])")
_EDGE = ' \t\n.,;:•●▪*“”"«»'


class Party(NamedTuple):
    """Who takes part: the printed words, and the entity they name, if it is known."""

    words: Words
    entity_id: str | None
    resolution: str


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list; `respect` is the territory through which a party acts."""

    whole: Words
    party: Party
    respect: tuple[Party, ...]
    note: Words | None


def items_of(context: Context, leaf: Leaf, start: int, end: int) -> Iterator[Item]:
    """Return the entries of the enumeration [start, end) of a leaf."""
    for first, last in _pieces(context, leaf, start, end):
        item = _item(context, leaf, first, last)
        if item is not None:
            yield item


def _pieces(context: Context, leaf: Leaf, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut [start, end) where no name and no bracket is."""
    closed = _closed(context, leaf, start, end)
    cuts = [m.span() for m in _SIGNS.finditer(leaf.text, start, end)]
    words = any_word(context.words.lists.separators)
    between = re.compile(rf"(?<![\w'])(?:{words})(?!\w)")
    within = context.words.lists.around["within"]
    for words_between in (between, within):
        cuts += [m.span() for m in words_between.finditer(context.even(leaf), start, end)]
    if leaf.cell is not None:
        cuts += _between_lines(context, leaf, start, end)
    here = start
    for first, last in sorted(cuts, key=lambda cut: (cut[0], -cut[1])):
        if first < here or any(low < last and first < high for low, high in closed):
            continue
        yield here, first
        here = last
    yield here, end


def _between_lines(context: Context, leaf: Leaf, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a name follows another, or its bracket, with nothing between: a line for each.

    An acronym is a name there, whatever it stands for: "Switzerland IFAD Paraguay (fibre only)".
    """
    named = [(name.start, name.end) for name in outermost(context.names(leaf, start, end))]
    short = [] if leaf.text.isupper() else _ACRONYM.finditer(leaf.text, start, end)
    found = [m.span() for m in short if not any(a < m.end() and m.start() < b for a, b in named)]
    for (_, before), (here, _) in pairwise(sorted(named + found)):
        gap = leaf.text[before:here]
        if gap.isspace() or (gap and _BRACKET.fullmatch(gap.rstrip()) and gap[-1].isspace()):
            yield here, here


def _closed(context: Context, leaf: Leaf, start: int, end: int) -> list[tuple[int, int]]:
    """Return the stretches that are not cut: names and brackets."""
    found = [(f.start, f.end) for f in context.names(leaf, start, end)]
    depth, opened = 0, start
    for at in range(start, end):
        if leaf.text[at] == "(":
            opened = at if depth == 0 else opened
            depth += 1
        elif leaf.text[at] == ")" and depth:
            depth -= 1
            if depth == 0:
                found.append((opened, at + 1))
    return found


def trimmed(context: Context, leaf: Leaf, start: int, end: int) -> tuple[int, int]:
    """Leave out what stands around a name: blanks, signs, articles."""
    text, plain = leaf.text, context.even(leaf)
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGE:
            start += 1
        while end > start and text[end - 1] in _EDGE and not text[start:end].endswith("S.R."):
            end -= 1
        for article in (*context.words.lists.articles, *context.words.lists.prepositions):
            glue = "" if article.endswith("'") else " "
            if plain.startswith(article + glue, start, end):
                start += len(article + glue)
        if (start, end) == before:
            return start, end


def _item(context: Context, leaf: Leaf, first: int, last: int) -> Item | None:
    start, end = trimmed(context, leaf, first, last)
    names = outermost(context.names(leaf, first, last))
    name = next((f for f in names if f.start <= start < f.end), None)
    if end <= start:
        return None
    name = name or next((f for f in names if _is_office(context, leaf, start, f.start)), None)
    if name is None:
        return _unnamed(context, leaf, start, end)
    begin = _without_article(context, leaf, name)
    acting = _acting_for(context, leaf, name, begin)
    if acting is not None:
        whole = Words(leaf, begin, name.end)
        return Item(whole, acting[0], acting[1:], None)
    party = Party(Words(leaf, begin, name.end), name.entity_id, name.resolution)
    stop = max(end, _bracket_end(leaf, name.end, last))
    respect, note = _remark(context, leaf, name, stop)
    whole = Words(leaf, begin, max([name.end, *(r.words.end + 1 for r in respect)]))
    if note is not None:
        whole = Words(leaf, begin, max(whole.end, note.end + 1))
    return Item(Words(leaf, whole.start, min(whole.end, len(leaf.text))), party, respect, note)


def _is_office(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether the words before a name are an office whose holder came for it: "minister of"."""
    acting_for = context.words.lists.around["acting_for"]
    return acting_for.fullmatch(f", {context.even(leaf)[start:end].rstrip()}") is not None


def without_acronym(item: Item) -> Item:
    """Drop a remark that is the party's acronym: "Tana Basin Authority (TBA)"."""
    is_own = item.note is not None and is_acronym(item.note.text)
    return Item(item.whole, item.party, item.respect, None) if is_own else item


def outermost(found: Iterable[Found]) -> list[Found]:
    """Return the names that stand in no other; a name of two kinds at one place counts once."""
    kept: list[Found] = []
    for name in sorted(found, key=lambda f: (f.start, -f.end, f.kind != "country")):
        if not kept or name.end > kept[-1].end:
            kept.append(name)
    return kept


def _acting_for(
    context: Context, leaf: Leaf, name: Found, begin: int
) -> tuple[Party, Party] | None:
    """Part a territory's name that its state opens, "China (Hong Kong)": the state acts for it."""
    register = context.register
    parent = register.entities[name.entity_id].parent_id
    match = _BRACKET.search(leaf.text, begin, name.end)
    if parent is None or match is None or match.end() != name.end:
        return None
    if register.by_name(leaf.text[begin : match.start()].strip()) != parent:
        return None
    return (
        Party(Words(leaf, begin, match.start()), parent, name.resolution),
        Party(Words(leaf, *match.span(1)), name.entity_id, name.resolution),
    )


def _without_article(context: Context, leaf: Leaf, name: Found) -> int:
    """Return where a name begins after an article that belongs to its official form."""
    words = leaf.text[name.start : name.end]
    article = next(
        (each for each in ("the ", "The ", "la ", "le ", "les ") if words.startswith(each)), ""
    )
    return name.start + len(article)


def _bracket_end(leaf: Leaf, at: int, last: int) -> int:
    match = _BRACKET.match(leaf.text, at, last)
    return match.end() if match else at


def _remark(
    context: Context, leaf: Leaf, name: Found, end: int
) -> tuple[tuple[Party, ...], Words | None]:
    """Read the bracket behind a party: territories, or a note; a bare number is neither.

    Nor is another name of the party itself: "United Arab Emirates (UAE)".
    """
    match = _BRACKET.match(leaf.text, name.end, end)
    if match is None or re.fullmatch(r"(?:[\d*†‡§]{1,3}|[a-z])", match[1].strip()):
        return (), None
    countries = outermost(context.countries(leaf, *match.span(1)))
    rest = leaf.text[match.start(1) : match.end(1)]
    for other in countries:
        rest = rest.replace(leaf.text[other.start : other.end], "")
    is_state = name.kind == "country"
    if countries and is_state and not re.search(r"\w{4,}", rest):
        return tuple(
            Party(Words(leaf, f.start, f.end), f.entity_id, f.resolution)
            for f in countries
            if f.entity_id != name.entity_id
        ), None
    words = Words(leaf, *match.span(1))
    territory = _territory_of(context, words, name) or _part_of(context, words, name)
    return ((Party(words, territory, "normalized"),), None) if territory else ((), words)


def _territory_of(context: Context, words: Words, name: Found) -> str | None:
    """Return the territory of a State that `words` name, be they a common word: "Réunion"."""
    register = context.register
    key = register.countries.resolve(words.text.strip(), words.leaf.language, register.on)
    entity_id = register.country(key) if key is not None else None
    parent = register.entities[entity_id].parent_id if entity_id else None
    return entity_id if parent == name.entity_id else None


def _part_of(context: Context, words: Words, name: Found) -> str | None:
    """Return a part of a State that a bracket behind it names: "Germany (Bavaria)".

    All its words have capitals, and none is that of an office, a capacity or a body.
    """
    text, lists = words.text.strip(), context.words.lists
    parts = text.split()
    if name.kind != "country" or not 1 <= len(parts) <= 3 or is_acronym(text):
        return None
    if not all(part[0].isupper() and part.replace("-", "").isalpha() for part in parts):
        return None
    plain = context.even(words.leaf)[words.start : words.end]
    is_word = lists.around["no_part"].search(plain) is not None
    nomenclature = context.words.nomenclature
    is_word = is_word or any(each.pattern.search(plain) for each in lists.capacities)
    if is_word or nomenclature.kind_of(text, "") or nomenclature.column(text):
        return None
    if context.things(words.leaf, words.start, words.end):
        return None
    register = context.register
    entity_id = register.by_name(text) or register.learnt("place", text)
    register.named(entity_id, text, words.leaf.language, "full", words.back())
    return entity_id


def _unnamed(context: Context, leaf: Leaf, start: int, end: int) -> Item | None:
    words = Words(leaf, start, end)
    if not any(char.isalpha() for char in words.text):
        return None
    return Item(words, Party(words, None, "unresolved"), (), None)
