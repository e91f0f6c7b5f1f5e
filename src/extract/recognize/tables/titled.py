"""Treaties that a title names whose table of parties says when each was bound."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from extract.expressions import any_word
from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import MOST_LINES, first_lines
from extract.recognize.names.headed import is_telling
from extract.recognize.names.treaties import KIND
from extract.recognize.statements import Words
from extract.recognize.tables.standing import is_of_treaty
from extract.recognize.tables.understood import tables_of

LEAST = 3
"""A name that tells a treaty from others has at least this many words."""

LONG = 5
"""So does one of at least this many, without any capitals, as in French."""

_CAPITALIZED = re.compile(r"(?:[A-ZÀ-Ý][\w’'-]* )+$")


def learn_titled(context: Context) -> bool:
    """Note the treaty that a source lists parties to, if its titles name none yet; whether any.

    Its name goes from its noun on to what says where it was signed, or to the end of the title.
    """
    register, titles = context.register, _titles(context)
    if not any(
        table.has("parties") or is_of_treaty(context, table) for table in tables_of(context)
    ):
        return False
    if any(register.kind(n.entity_id) == KIND for leaf in titles for n in context.things(leaf)):
        return False
    for leaf in (*titles, *_early(context, titles)):
        for start, end in _named(context, leaf):
            name = " ".join(leaf.text[start:end].split())
            tells = is_telling(context, name) or len(name.split()) >= LONG
            if tells and not register.by_name(name):
                entity_id = register.by_declared_name(name) or register.learnt(KIND, name)
                register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))
                context.titled = entity_id, Words(leaf, start, end)
                return True
    return False


def _early(context: Context, titles: Sequence[Leaf]) -> Iterator[Leaf]:
    """Yield the first paragraphs that say where and when something was signed.

    "Décret portant publication de la convention relative à la garde des phares, faite à Dakar".
    """
    signed = context.words.naming.phrase("signed", "within")
    prose = (leaf for leaf in context.prose() if leaf.text and leaf not in titles)
    yield from (leaf for leaf in islice(prose, MOST_LINES) if signed.search(context.even(leaf)))


def _titles(context: Context) -> list[Leaf]:
    """Return the first lines of a source and its headings, each once."""
    headings = (leaf for leaf in context.prose() if leaf.kind in ("title", "heading"))
    return list({id(leaf): leaf for leaf in (*first_lines(context), *headings)}.values())


def _named(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Yield where the first treaty of a title is named, capitals before its noun included."""
    plain = context.even(leaf)
    naming = context.words.naming
    if naming.phrase("entitled", "statute").search(plain):
        return
    for match in _noun(context).finditer(plain):
        if naming.phrase("treaty", "other").match(plain[match.end() :]):
            continue
        ends = naming.phrase("treaty", "ends").search(plain, match.end())
        end = ends.start() if ends else len(leaf.text.rstrip(" ."))
        before = _CAPITALIZED.search(leaf.text[: match.start()])
        is_plain = leaf.text.isupper() or (leaf.language or "").startswith("fr")
        start = before.start() if before and before.start() and not is_plain else match.start()
        if len(leaf.text[start:end].split()) >= LEAST:
            yield start, end
            return


def _noun(context: Context) -> re.Pattern[str]:
    nouns = {fold(noun) for noun, kind, _ in context.words.nomenclature.nouns if kind == KIND}
    return re.compile(rf"\b(?:{any_word(nouns)})\b")
