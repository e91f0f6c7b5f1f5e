"""The meeting that a document is the record of: minutes, a report on a session, a communiqué.

Its first lines say so, "Minutes of the Eighth Conference", "Compte rendu. Douzième session". Who is
said to have attended, with no meeting near the words, attended that one.
"""

import re
from collections.abc import Iterator, Sequence

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.main_thing import first_lines

_NEAR = 3
"""Words between the ordinal of a meeting and its noun at most: "sixth regular annual session"."""


def meeting_of_record(context: Context, events: Sequence[Event]) -> Event | None:
    """Return the meeting of whose record the first lines speak; None where there is no such."""
    record = context.words.lists.around["record"]
    leaves = [*first_lines(context)] or [leaf for leaf in context.leaves if leaf.text][:1]
    if not any(record.search(context.even(leaf)) for leaf in leaves):
        return None
    leaves.sort(key=lambda leaf: record.search(context.even(leaf)) is None)
    held = [e for e in events if getattr(e, "event_class", "meeting") == "meeting"]
    for leaf in leaves:
        line = " ".join(context.even(leaf).split())
        here = (e for e in held if e.leaf is leaf and record.search(line))
        for said in _numbered(context, line):
            named = [e for e in held if said in _numbered(context, fold(e.title))]
            if named:
                return max(
                    named, key=lambda e: (getattr(e, "date", None) is not None, len(e.title))
                )
        found = next(here, None)
        if found is not None:
            return found
    return None


def of_paragraph_before(clause: Clause, match: re.Match[str]) -> list[Unit]:
    """Return the only meeting of the paragraph before, where the next begins with who came to it.

    "The Session was held in Lima." and below "Nine delegations took part in it".
    """
    known = clause.known
    held = {unit.thing_id: unit for unit in known.paragraph if unit.letter == "e"}
    is_past = clause.said("past").search(match.group()) or clause.said("sat").search(match.group())
    is_first = not (known.before or clause.within(0, match.start(), "peqg"))
    return [*held.values()] if is_past and is_first and len(held) == 1 else []


def _numbered(context: Context, words: str) -> Iterator[tuple[int, str]]:
    """Yield the ordinals of meetings with their nouns: (8, "conference")."""
    events = context.words.events
    tokens = re.findall(r"[\w-]+", words)
    for at, token in enumerate(tokens):
        number = events.ordinal(token)
        if number is None:
            continue
        for noun in tokens[at + 1 : at + 2 + _NEAR]:
            form = events.forms.get(noun)
            if form is not None and form.noun.event_class == "meeting":
                yield number, noun
                break
