"""What a text says that it calls a thing by its noun alone: "(hereinafter “the Convention”)".

The noun is that of the name before the bracket, which may have its place and day in between: "the
Convention on Ferries, done at Lomé on 3 May 1996 (“the Convention”)". It is a name of the thing in
this document alone, and is looked for only behind an article.
"""

import re
from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.extents import english, french
from extract.recognize.names.headed import is_telling, opens_french

FORM = "alias"
"""The form of such a name."""

_KINDS = frozenset({"treaty", "process", "initiative", "organization", "conference_series"})


def learn_defined(context: Context) -> None:
    """Note the things that a bracket names by their noun, and that noun as a name of them."""
    for leaf in context.prose():
        if "(" not in leaf.text:
            continue
        for noun in _nouns_in(context, leaf):
            entity_id = _thing_before(context, leaf, noun)
            if entity_id is not None:
                back = leaf.back(noun.start("noun"), noun.end("noun"))
                word = leaf.text[slice(*noun.span("noun"))]
                context.register.named(entity_id, word, leaf.language, FORM, back)


def _nouns_in(context: Context, leaf: Leaf) -> Iterator[re.Match[str]]:
    """Yield the brackets that give a capitalized noun with an article."""
    bracket = context.words.naming.phrase("defined", "bracket")
    for match in bracket.finditer(context.even(leaf)):
        if leaf.text[match.start("noun")].isupper():
            yield match


def _thing_before(context: Context, leaf: Leaf, bracket: re.Match[str]) -> str | None:
    """Return what is named with a noun last before a bracket, in the same sentence."""
    start, noun = leaf.sentence_at(bracket.start()).start, re.escape(bracket["noun"])
    heads = re.finditer(rf"(?<![\w-]){noun}(?![\w-])", context.even(leaf)[start : bracket.start()])
    for head in reversed([(start + m.start(), start + m.end()) for m in heads]):
        if not leaf.text[head[0]].isupper():
            continue
        known = [n for n in context.things(leaf) if n.start <= head[0] and head[1] <= n.end]
        extent = (french if opens_french(leaf, head[1]) else english)(context, leaf, head)
        name = " ".join(leaf.text[extent.start : extent.end].split())
        register = context.register
        entity_id = known[0].entity_id if known else register.by_name(name)
        if entity_id is not None:
            return entity_id
        kind = context.words.nomenclature.kind_of(name, "")
        if kind not in _KINDS or not is_telling(context, name):
            return None
        entity_id = register.by_declared_name(name) or register.learnt(kind, name)
        back = leaf.back(extent.start, extent.end)
        register.named(entity_id, name, leaf.language, "full", back)
        return entity_id
    return None
