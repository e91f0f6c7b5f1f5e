"""Processes whose noun no vocabulary holds, known by what is said of them: "the Ohrid Quartet".

Capitalized words that say what they are about ("the Ohrid Quartet on Readmission was launched"), or
that have members, sessions and the like and are named after a place ("a member of the Ohrid
Quartet", but not of the Upper House), name a process. Those that are only said to have been founded
may be anything: "the Lisbon Quay was set up".
"""

import re
from collections.abc import Iterator, Set

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.extents import Extent, english, french
from extract.recognize.names.headed import ALIAS, is_telling
from extract.recognize.names.titles import is_in_title

KIND = "process"

_NEAR = 90
"""How many characters before a name may say what it is."""

_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_ENGLISH = re.compile(
    rf"(?<![\w’'-])(?:{_CAPITAL} ){{1,3}}(?P<noun>[A-Z][a-z]{{3,}})(?![\w’'-]| [A-Z])"
)
_FRENCH = re.compile(
    r"(?<![\w’'-])(?:[LlDd][’'])?(?P<noun>[A-ZÀ-Ý][a-zà-ÿ]{3,}) (?=(?:de |d[’']|du )[A-ZÀ-Ý])"
)
_PLACE = re.compile(r"\b(?:[Ii]n|[Aa]t|[Àà]) ([A-ZÀ-Ý][a-zà-ÿ-]{2,})(?=[ ,.;()]|$)")


def learn_unheaded(context: Context) -> None:
    """Note the processes that prose names by a noun that is not declared."""
    register = context.register
    places = {m[1] for leaf in context.leaves for m in _PLACE.finditer(leaf.text)}
    for leaf in context.prose():
        if leaf.text.isupper():
            continue
        for extent in _named_in(context, leaf):
            name = " ".join(leaf.text[extent.start : extent.end].split())
            if register.by_name(name) or register.by_declared_name(name):
                continue
            if _is_process(context, leaf, extent, places) and is_telling(context, name):
                entity_id = register.learnt(KIND, name)
                spans = leaf.back(extent.start, extent.end)
                register.named(entity_id, name, leaf.language, "full", spans)


def _named_in(context: Context, leaf: Leaf) -> Iterator[Extent]:
    """Yield the capitalized phrases of a leaf with an undeclared noun that overlap no name."""
    is_french = (leaf.language or "").startswith("fr")
    known = context.names(leaf)
    for match in (_FRENCH if is_french else _ENGLISH).finditer(leaf.text):
        head = match.span("noun")
        if any(name.start < head[1] and head[0] < name.end for name in known):
            continue
        if not _may_head(context, match["noun"]) or is_in_title(context, leaf, *head):
            continue
        extent = (french if is_french else english)(context, leaf, head)
        if is_french or extent.start < head[0]:
            yield extent


def _may_head(context: Context, noun: str) -> bool:
    """Whether no vocabulary says what the noun is the noun of."""
    plain = fold(noun)
    form = context.words.events.forms.get(plain)
    is_meeting = form is not None and form.noun.event_class == "meeting"
    is_function = context.words.events.is_one_of("function", plain)
    return (
        (form is None or is_meeting)
        and not is_function
        and noun not in context.words.naming.heads
        and not context.words.nomenclature.kind_of(noun, "")
    )


def _is_process(context: Context, leaf: Leaf, extent: Extent, places: Set[str]) -> bool:
    """Whether what is said before or behind a name is said of a process."""
    naming, plain = context.words.naming, context.even(leaf)
    before = plain[max(0, extent.start - _NEAR) : extent.start]
    behind = ALIAS.sub("", plain[extent.end : extent.end + _NEAR], count=1)
    if _is_of_place(context, leaf, extent, places) and (
        naming.phrase("parties", "before").search(before)
        or naming.phrase("parties", "behind").search(behind)
    ):
        return True
    if not extent.has_subject:
        return False
    lasts = naming.phrase("lasting", "before").search(before)
    return bool(lasts or naming.phrase("lasting", "behind").search(behind))


def _is_of_place(context: Context, leaf: Leaf, extent: Extent, places: Set[str]) -> bool:
    """Whether a name has a place in it: one of a vocabulary, or one that the source is "in"."""
    start, end = extent.start, extent.title_end
    if any(name.kind in ("place", "country") for name in context.names(leaf, start, end)):
        return True
    return any(word in places for word in re.findall(r"[\w-]+", leaf.text[start:end]))
