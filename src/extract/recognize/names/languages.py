"""Things that a text names in one language here and in the other there: one entity each."""

import re
from collections.abc import Iterator

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.names.register import PROCESSES
from extract.translations import joins, only_in

_FRENCH = re.compile(r"(?P<head>\w[\w -]+?) (?:de |du |d')(?P<of>[\w-]+)")


def join_languages(context: Context) -> None:
    """Join the things that English and French names show to be one, by declared evidence."""
    known, register = context.words.translations, context.register
    english, french = (
        only_in(known, language, register.entities, register.names.values())
        for language in ("en", "fr")
    )
    for join in list(joins(known, english, french)):
        register.join(join)


def learn_translated(context: Context) -> None:
    """Note the names of a noun and a proper name that the text prints in the other language too.

    "Tana Consultations" is a name of the "Concertation de Tana", in headings and cells as well.
    """
    register = context.register
    for name in list(register.names.values()):
        entity = register.entities.get(name.entity_id)
        is_process = entity is not None and entity.key is None and entity.kind in PROCESSES
        if not is_process or name.form == "acronym":
            continue
        for other in _translated(context, name.name):
            if register.by_name(other) is None and register.by_declared_name(other) is None:
                _learn(context, name.entity_id, other)


def _learn(context: Context, entity_id: str, folded: str) -> None:
    """Note a name where it is first printed."""
    for leaf in context.leaves:
        plain = context.even(leaf)
        if folded not in plain:
            continue
        found = re.search(rf"(?<![\w-]){re.escape(folded)}(?![\w-])", plain)
        if found and leaf.text[found.start()].isupper():
            text = " ".join(leaf.text[slice(*found.span())].split())
            back = leaf.back(*found.span())
            context.register.named(entity_id, text, leaf.language, "short", back)
            return


def _translated(context: Context, name: str) -> Iterator[str]:
    """Yield what a name of a head noun and one proper name may be in the other language, folded."""
    heads, plain = context.words.translations.heads, even(name)
    french = _FRENCH.fullmatch(plain)
    if french:
        yield from (f"{french['of']} {e}" for e, f in heads if f == french["head"])
    proper, _, head = plain.partition(" ")
    for english, other in heads if head else ():
        if english == head:
            yield from (f"{other} {of}{proper}" for of in ("de ", "d'", "du "))
