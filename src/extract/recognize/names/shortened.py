"""Names of one thing that a text prints with what it is about, and without.

"Alma Consultations" above a table are the "Alma Consultations on Labour Mobility" of the
text, if no other name goes on from these words.
"""

import re

from extract.recognize.context import Context
from extract.translations import SUBJECT, Join

RULE = "name_without_subject"

_SUBJECT = re.compile(rf" (?:{'|'.join(sorted(SUBJECT))}) ")


def join_shortened(context: Context) -> None:
    """Join the things that are named by the beginning of one longer name alone."""
    register = context.register
    longer: dict[str, set[str]] = {}
    for name in register.names.values():
        subject = _SUBJECT.search(name.name)
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
