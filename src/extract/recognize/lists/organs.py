"""Whether members are those of an organ, who take part in nothing: `roles` tells of them."""

import re
from collections.abc import Sequence

from extract.model.text import fold
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context


def are_members(clause: Clause, match: re.Match[str]) -> bool:
    """Whether members are those of an organ, by what was spoken of or by a label."""
    return is_of_its_members(clause) or labels_organ(clause, match)


def is_of_its_members(clause: Clause) -> bool:
    """Whether members are those of the organ that the sentence before speaks of: "its members"."""
    subject = [unit.letter for unit in clause.known.subject]
    return subject == ["g"] and clause.said("belong_to_it").search(clause.plain) is not None


def labels_organ(clause: Clause, match: re.Match[str]) -> bool:
    """Whether words are a label behind the name of an organ: "Committee I - members: A, B"."""
    is_label = match.group().endswith(":") or clause.plain.startswith((":", " :"), match.end())
    return is_label and is_of_organ(clause, clause.within(0, match.start()))


def is_of_organ(clause: Clause, here: Sequence[Unit]) -> bool:
    """Whether a line speaks of an organ: `here` before its labels, in it, or in its heading."""
    line = [unit for unit in clause.known.before if unit.leaf is clause.leaf]
    said = [clause.said(office) for office in ("chair", "secretariat", "coordinator")]
    for units in (here, line, clause.known.around):
        named = [
            unit
            for unit in units
            if unit.letter in "pegq"
            and not (unit.letter == "g" and any(e.search(fold(unit.words.text)) for e in said))
        ]
        if named:
            return named[-1].letter == "g"
    return False


def is_of_its_meetings(context: Context, clause: Clause, match: re.Match[str]) -> bool:
    """Whether the words are said of all the meetings of an organ: "A and B attend its meetings"."""
    start, end = clause.offsets[match.start()], clause.offsets[match.end() - 1] + 1
    said = context.words.lists.around["its_meetings"].search(context.even(clause.leaf), start)
    return said is not None and said.start() <= end + 1
