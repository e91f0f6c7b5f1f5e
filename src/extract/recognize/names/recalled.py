"""Words that take up a thing the text has named, and so are no part of another's name.

"L'UNION EN BREF", "THE UNION'S MEETINGS", "l'ouverture de l'Union aux écoles" all speak of the
union that was introduced before; "the Union of Ports" may be another.
"""

import re
from typing import TYPE_CHECKING

from extract.model.text import fold
from extract.recognize.main_thing import noun_of
from extract.recognize.names.brackets import CONNECTORS
from extract.recognize.names.register import PROCESSES

if TYPE_CHECKING:
    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf

_KINDS = PROCESSES - {"treaty", "conference_series"} | {"organization"}
"""What is taken up by its noun; of treaties and conferences there are often several."""

_NEAR = 8
_WORD = re.compile(r"(?<![\w-])[^\W\d_][\w-]*")


def nouns_recalled(context: "Context") -> frozenset[str]:
    """Return the folded nouns of the things that the text has introduced by more words."""
    entities = context.register.entities
    return frozenset(
        fold(noun)
        for name in context.register.names.values()
        if name.basis == "text" and name.form == "full"
        if entities[name.entity_id].key is None and entities[name.entity_id].kind in _KINDS
        if (noun := noun_of(name.name, name.language))
    )


def recalls(context: "Context", leaf: "Leaf", start: int, end: int, nouns: frozenset[str]) -> bool:
    """Whether one of `nouns` within [start, end) of a leaf is all that names a thing there."""
    before, alone = (context.words.naming.phrase("taken_up", at) for at in ("before", "alone"))
    plain = context.even(leaf)
    return any(
        word.group() in nouns
        and leaf.text[word.start()].isupper()
        and before.search(plain[max(0, word.start() - _NEAR) : word.start()]) is not None
        and alone.match(plain[word.end() :]) is not None
        for word in (_WORD.finditer(plain, start, end) if nouns else ())
    )


def names_treaty(context: "Context", leaf: "Leaf", start: int, end: int) -> bool:
    """Whether words name the one treaty of the text that has all of them: it is noted so.

    "THE REEF BIRDS CONVENTION" over the "Convention on the Conservation of Reef Birds".
    """
    register, name = context.register, " ".join(leaf.text[start:end].split())
    own = {word for word in fold(name).split() if word not in CONNECTORS}
    known = {
        each.entity_id
        for each in register.names.values()
        if each.basis == "text" and register.kind(each.entity_id) == "treaty"
        if len(own) > 1 and own <= set(fold(each.name).split())
    }
    if len(known) != 1:
        return False
    if not register.by_name(name):
        spans = leaf.back(start, end)
        register.named(known.pop(), name, leaf.language, "short", spans)
    return True
