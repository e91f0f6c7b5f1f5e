"""Names of one thing that a text prints with what it is about, and without.

"Alma Consultations" above a table are the "Alma Consultations on Labour Mobility" of the
text, if no other name goes on from these words.
"""

import re
from collections.abc import Iterator

from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import CONNECTORS
from extract.recognize.names.headed import is_telling
from extract.recognize.names.register import PROCESSES
from extract.translations import SUBJECT_WORD, Join

RULE = "name_without_subject"

_ABOUT = re.compile(
    r",? (?:on|for|against|sur|pour|contre|of the|des?|du|concerning|regarding|concernant"
    r"|dealing with|(?:relating|relatif|relatifs|relative|relatives) (?:to|à|aux?)) "
)
"""What follows the title of a thing, and says what or whose it is."""

_INNER = re.compile(r"[\w-]")
"""What stands beside no name: the name would be part of a longer word."""


def learn_titles(context: Context) -> None:
    """Note the beginnings of names that the text prints alone as well: "the Ohio Exchange".

    A beginning is such a name if it tells its thing from others and one thing alone has it. One of
    a noun and a proper name is so even where it is not printed alone: "Kotor Process".
    """
    register = context.register
    owners: dict[str, set[str]] = {}
    for name in list(register.names.values()):
        if name.form != "acronym" and register.kind(name.entity_id) in PROCESSES:
            for title in _titles(name.name):
                owners.setdefault(title, set()).add(name.entity_id)
    texts = [(leaf, context.even(leaf)) for leaf in context.leaves]
    for title, ids in owners.items():
        if len(ids) > 1 or register.by_name(title) or register.by_declared_name(title):
            continue
        found = _printed(title, texts)
        if found is None and _is_proper(context, title, min(ids)):
            found = _printed(title, texts, is_alone=False)
        if is_telling(context, title) and found:
            leaf, start = found
            spans = leaf.back(start, start + len(title))
            register.named(min(ids), title, leaf.language, "short", spans)


def _titles(name: str) -> Iterator[str]:
    """Yield the beginnings of a name, of two words at least, before what says what it is about."""
    for about in _ABOUT.finditer(name):
        if " " in name[: about.start()]:
            yield name[: about.start()]


def _is_proper(context: Context, title: str, entity_id: str) -> bool:
    """Whether a title of a thing that no vocabulary holds is a noun and one proper name."""
    kinds = context.words.nomenclature.kinds
    nouns = {word for noun, kind, _ in kinds if kind in PROCESSES for word in noun.split()}
    own = [word for word in re.findall(r"[\w-]+", title) if fold(word) not in nouns | CONNECTORS]
    is_known = context.register.entities[entity_id].key is not None
    return not is_known and len(own) == 1 and own[0][0].isupper()


def _printed(
    title: str, texts: list[tuple[Leaf, str]], *, is_alone: bool = True
) -> tuple[Leaf, int] | None:
    """Return where a title first stands with its capitals, with nothing of a longer name behind.

    Not `is_alone`: a longer name may go on behind it.
    """
    plain = even(title)
    there = [(leaf, text) for leaf, text in texts if plain in text]
    if not there:
        return None
    for leaf, text in there:
        start = -1
        while (start := text.find(plain, start + 1)) >= 0:
            end = start + len(plain)
            if _INNER.match(text, end) or (start and _INNER.match(text, start - 1)):
                continue
            if is_alone and _ABOUT.match(text, end):
                continue
            if leaf.text[start] == title[0] or leaf.text[start:].isupper():
                return leaf, start
    return None


def join_shortened(context: Context) -> None:
    """Join the things that are named by the beginning of one longer name alone."""
    register = context.register
    longer: dict[str, set[str]] = {}
    for name in register.names.values():
        subject = SUBJECT_WORD.search(name.name)
        if name.basis == "text" and name.form != "acronym" and subject:
            known = register.by_name(name.name[: subject.start()])
            if known is not None and known != name.entity_id:
                longer.setdefault(known, set()).add(name.entity_id)
    for short_id, ids in longer.items():
        long_id = min(ids)
        if len(ids) == 1 and long_id not in longer and _may_be_one(context, short_id, long_id):
            register.join(Join(long_id, short_id, RULE))


def _may_be_one(context: Context, short_id: str, long_id: str) -> bool:
    """Whether no vocabulary knows either, and they have no two acronyms."""
    register = context.register
    if any(register.entities[one].key is not None for one in (short_id, long_id)):
        return False
    acronyms = [
        {n.name for n in register.names.values() if n.entity_id == one and n.form == "acronym"}
        for one in (short_id, long_id)
    ]
    return not all(acronyms) or not acronyms[0].isdisjoint(acronyms[1])
