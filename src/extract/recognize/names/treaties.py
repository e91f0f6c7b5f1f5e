"""Treaties that no vocabulary holds, and other names that a text says things are called by.

A treaty is named by its noun with what it is about, "Convention on Consular Assistance", where the
text says that there are parties to it, that it is ratified or in force, or where and when it was
signed. Of "the Convention on Consular Assistance, commonly called the Funchal Convention" both are
names.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.extents import Extent, english, french
from extract.recognize.names.headed import is_telling, opens_french
from extract.recognize.names.signed import signed_here
from extract.recognize.names.titles import is_in_title
from extract.translations import Join

KIND = "treaty"
RULE = "name_called"

_NEAR = 90
"""How many characters before and behind a name may say that it binds."""

_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_APPOSED = re.compile(r"^(?:, [^,.;]{3,70},| \([^()]{2,60}\))")
"""What may stand between a name and what is said of it: ", called the Lima Convention,"."""

_CALLED_BY = re.compile(
    rf"[“\"«]?\s?(?P<name>{_CAPITAL}"
    rf"(?: (?:(?:de|des|du|of|for|sur) (?:la |the )?|d[’'])?{_CAPITAL}){{1,4}})"
)


class _Candidate(NamedTuple):
    """A phrase that may name a treaty: where it stands, and the noun that heads it."""

    leaf: Leaf
    extent: Extent
    noun: str

    @property
    def name(self) -> str:
        return " ".join(self.leaf.text[self.extent.start : self.extent.end].split())


def learn_treaties(context: Context) -> None:
    """Note the treaties that prose names by their noun and what they are about."""
    register = context.register
    found = list(_candidates(context))
    taken_up = _taken_up(context, found)
    for each in found:
        leaf, extent, name = each.leaf, each.extent, each.name
        if not (name in taken_up or _is_bound(context, leaf, extent)):
            continue
        if is_telling(context, name) and not register.by_name(name):
            entity_id = register.by_declared_name(name) or register.learnt(KIND, name)
            spans = leaf.back(extent.start, extent.end)
            register.named(entity_id, name, leaf.language, "full", spans)


def _nouns(context: Context) -> re.Pattern[str]:
    kinds = context.words.nomenclature.nouns
    nouns = sorted({noun for noun, kind, _ in kinds if kind == KIND and noun[0].isupper()})
    return re.compile(rf"(?<![\w’'-])(?:[LlDd][’'])?(?P<noun>{'|'.join(nouns)})\b")


def _candidates(context: Context) -> Iterator[_Candidate]:
    heads = _nouns(context)
    for leaf in context.prose():
        if not leaf.text.isupper():
            for match in heads.finditer(leaf.text):
                extent = _amending(context, leaf, match.span("noun"), heads)
                extent = extent or _extent(context, leaf, match.span("noun"))
                if extent is not None:
                    yield _Candidate(leaf, extent, match["noun"])


def _extent(context: Context, leaf: Leaf, head: tuple[int, int]) -> Extent | None:
    """Return where a treaty's name stands; None where it overlaps another, or says no subject."""
    known = context.things(leaf)
    if any(name.start < head[1] and head[0] < name.end for name in known):
        return None
    extent = (french if opens_french(leaf, head[1]) else english)(context, leaf, head)
    overlaps = any(name.start < extent.end and extent.start < name.end for name in known)
    is_named = extent.has_subject or extent.links > 0 or extent.start < extent.head[0]
    is_title = is_in_title(context, leaf, extent.start, extent.end)
    return extent if is_named and not overlaps and not is_title else None


def _amending(
    context: Context, leaf: Leaf, head: tuple[int, int], heads: re.Pattern[str]
) -> Extent | None:
    """Return the name of what amends another treaty: "Protocol to amend the said Convention"."""
    other = heads.search(leaf.text, head[1], head[1] + _NEAR)
    amends = context.words.naming.phrase("amending", "behind")
    if other is None or not amends.match(context.even(leaf)[head[1] : other.start("noun")]):
        return None
    if any(name.start < head[1] and head[0] < name.end for name in context.things(leaf)):
        return None
    amended = [n.end for n in context.things(leaf) if n.start == other.start("noun")]
    end = max([other.end("noun"), *amended])
    return Extent(head[0], end, head, links=1, title_end=end)


def _taken_up(context: Context, found: list[_Candidate]) -> frozenset[str]:
    """Return the names whose noun alone, further on, has parties: "the parties to the Protocol".

    What is meant is what the last sentence to name any with that noun named.
    """
    before, behind = (context.words.naming.phrase("bound", at) for at in ("before", "behind"))
    heads, last, bound = _nouns(context), dict[str, list[_Candidate]](), set[str]()
    spans = {(id(c.leaf), c.extent.head[0]): c for c in found}
    for leaf in context.leaves:
        for match in heads.finditer(leaf.text):
            named = spans.get((id(leaf), match.start("noun")))
            if named is not None:
                before_it = [c for c in last.get(match["noun"], ()) if _is_beside(c, named)]
                last[match["noun"]] = [*before_it, named]
            elif match["noun"] in last:
                said = even(leaf.text[max(0, match.start() - _NEAR) : match.start("noun")])
                if before.search(said) or behind.match(even(leaf.text[match.end() :][:_NEAR])):
                    bound.update(each.name for each in last[match["noun"]])
    return frozenset(bound)


def _is_beside(one: _Candidate, other: _Candidate) -> bool:
    """Whether one sentence names both: "the Convention on X, called the Y Convention"."""
    sentence = other.leaf.sentence_at(other.extent.start)
    return one.leaf is other.leaf and sentence.start <= one.extent.start


def _is_bound(context: Context, leaf: Leaf, extent: Extent) -> bool:
    """Whether what is said before or behind a name is said of a treaty with parties."""
    naming, plain = context.words.naming, context.even(leaf)
    before = plain[max(0, extent.start - _NEAR) : extent.start]
    behind = _APPOSED.sub("", plain[extent.end : extent.end + 2 * _NEAR])
    return bool(
        naming.phrase("bound", "before").search(before)
        or naming.phrase("bound", "behind").search(behind)
        or signed_here(context, leaf, extent.end)
    )


def learn_called(context: Context) -> None:
    """Note what else the things are called that prose names: ", commonly called the Y"."""
    register = context.register
    for leaf in context.prose():
        for thing in context.things(leaf):
            language = "french" if (leaf.language or "").startswith("fr") else "english"
            pattern = context.words.naming.phrase("also", language)
            behind = context.even(leaf)[thing.end : thing.end + _NEAR]
            called = pattern.match(behind)
            name = _CALLED_BY.match(leaf.text, thing.end + called.end()) if called else None
            if name is None or not is_telling(context, name["name"]):
                continue
            plain = " ".join(name["name"].split())
            known = register.by_name(plain) or register.by_declared_name(plain)
            if known is None:
                spans = leaf.back(*name.span("name"))
                register.named(thing.entity_id, plain, leaf.language, "short", spans)
            elif known != thing.entity_id and register.entities[known].key is None:
                register.join(Join(thing.entity_id, known, RULE))
