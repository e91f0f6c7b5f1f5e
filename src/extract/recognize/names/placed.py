"""Names of one thing with the place that it is called after, and without.

"État de la Convention de Lobito sur le transit" over a text on the "Convention sur le transit", and
"Lobito Convention on Transit" beside "Convention on Transit", where no other place is named so.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.expressions import any_word
from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.naming import Naming
from extract.recognize.names.register import PROCESSES
from extract.translations import Join

RULE = "name_without_place"


class _Placed(NamedTuple):
    """Where a name stands with a place: the whole of it, and what the thing is called alone."""

    leaf: Leaf
    whole: tuple[int, int]
    title: tuple[int, int]

    def text(self, span: tuple[int, int]) -> str:
        return " ".join(self.leaf.text[slice(*span)].split())


def learn_placed(context: Context) -> None:
    """Note the names with a place of the treaties and processes that are named without it."""
    register = context.register
    for name in list(register.names.values()):
        entity = register.entities.get(name.entity_id)
        if entity is None or entity.key or entity.kind not in PROCESSES or name.form != "full":
            continue
        found = list(_with_place(context, name.name))
        if len({fold(each.text(each.title)) for each in found}) == 1:
            _learn(context, entity.entity_id, found[0])


def _learn(context: Context, entity_id: str, placed: _Placed) -> None:
    """Give a thing its name with a place, or join it with the thing that is known by it."""
    register, leaf = context.register, placed.leaf
    for span, form in ((placed.whole, "full"), (placed.title, "short")):
        text = placed.text(span)
        known = register.by_name(text) or register.by_declared_name(text)
        if known is None:
            register.named(entity_id, text, leaf.language, form, leaf.back(*span))
        elif known != entity_id and register.entities[known].key is None:
            register.join(Join(known, entity_id, RULE))
            entity_id = known


def _with_place(context: Context, name: str) -> Iterator[_Placed]:
    """Yield where a name of a noun and what it is about is printed with a proper name in it."""
    plain = even(name)
    subject = _subject(context.words.naming).search(plain)
    if subject is None or " " in plain[: subject.start()]:
        return
    head, rest = re.escape(plain[: subject.start()]), re.escape(plain[subject.start() :])
    pattern = re.compile(
        rf"\b(?P<title>{head} (?:de |du |d')(?:la |l')?(?P<of>\w[\w' -]{{2,30}}?)){rest}\b"
        rf"|\b(?P<before>(?:[\w'-]+ ){{1,3}}){head}{rest}\b"
    )
    for leaf in context.leaves:
        text = context.even(leaf)
        match = pattern.search(text) if plain[subject.start() :] in text else None
        if match is None:
            continue
        start = _proper_from(context, leaf.text, match)
        if start is not None:
            end = match.end("title") if match["of"] else match.end() - len(plain[subject.start() :])
            yield _Placed(leaf, (start, match.end()), (start, end))


def _proper_from(context: Context, text: str, match: re.Match[str]) -> int | None:
    """Return where the name begins; None where no word in it is written as a proper name."""
    if match["of"]:
        return match.start() if text[match.start("of")].isupper() else None
    start = match.end("before")
    events = context.words.events
    for word in reversed(list(re.finditer(r"[\w'’-]+ ", text[: match.end("before")]))[-3:]):
        plain = fold(word[0].strip())
        is_proper = word[0][0].isupper() and not events.is_one_of("function", plain)
        if not is_proper or events.ordinal(plain) is not None or word.end() != start:
            break
        start = word.start()
    return start if start < match.end("before") else None


def _subject(naming: Naming) -> re.Pattern[str]:
    return re.compile(rf" (?:{any_word(naming.words['subject'])}) ")
