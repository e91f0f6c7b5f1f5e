"""Names that begin with the name of a thing already known: "Alma Talks on Labour Mobility"."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.names.register import PROCESSES
from extract.translations import SUBJECT_WORD

_SAME = 8
"""So many signs behind the beginning tell one longer name from another."""


def begun_by(context: Context, name: str) -> str | None:
    """Return the process that goes by the beginning of a name, before what it is about.

    No vocabulary knows it, its beginning has more than a noun, and the text goes on with the
    beginning in no other way in the same language: the "Alma Talks on Ports" beside the "Alma Talks
    on Wages" are two.
    """
    plain = even(name)
    about = SUBJECT_WORD.search(plain)
    if about is None or " " not in plain[: about.start()]:
        return None
    register = context.register
    known = register.by_name(name[: about.start()])
    if known is None or register.entities[known].key or register.kind(known) not in PROCESSES:
        return None
    longer = re.compile(rf"(?<![\w-]){re.escape(plain[: about.end()])}(.{{1,{_SAME}}})")
    wanted = plain[about.end() :][:_SAME]
    others = {
        found[1]
        for leaf in context.leaves
        for found in longer.finditer(" ".join(context.even(leaf).split()))
    }
    return known if all(found.startswith(wanted[: len(found)]) for found in others) else None
