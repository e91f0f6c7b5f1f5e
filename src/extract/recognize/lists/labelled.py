"""Lines that are a label and a list: "Members (3)   Angola, Botswana, Zambia"."""

import re

from extract.expressions import Expression
from extract.model.text import fold
from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import items_of, without_acronym
from extract.recognize.lists.rolls import Roll
from extract.recognize.lists.runs import Run, runs_in
from extract.recognize.lists.things import Things
from extract.recognize.names.subjects import start_of_name, subject_of
from extract.recognize.statements import Stated, Words, stated

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\d():;,.]{2,40}?)(?: ?\((?P<number>\d+)\))? *:? *")
_ANY = Expression.of(re.compile(""))


def labelled(context: Context, things: Things, clause: Clause) -> tuple[Roll, Run] | None:
    """Return the list of a line that is nothing else, and its names; None where it is no such line.

    The label is a heading of columns too (`columns.toml`); what the list is of was named before.
    """
    leaf = clause.leaf
    if clause.host is not None or (clause.start, clause.end) != (0, len(leaf.text)):
        return None
    run = next(runs_in(context, leaf, 0, len(leaf.text)), None)
    if run is None or leaf.text[run.end :].strip(" .)"):
        return None
    label = _LABEL.fullmatch(leaf.text, 0, run.start)
    status = _status(context, label)
    if label is None or status is None:
        return None
    at_event = "" if status == "member" else "attended"
    saying = Saying(_ANY, "after", status, at_event=at_event, of_organizations=True)
    thing = things.of(saying, clause, re.compile("").match(clause.plain) or label)
    if thing is None:
        return None
    roll = Roll(thing.in_id, thing.in_kind, stated(thing.words), None, status)
    roll.rule_id = f"sentence_{status}"
    roll.whole.append(Words(leaf, 0, len(leaf.text)))
    if label["number"]:
        said = Words(leaf, label.start("label"), label.end("number") + 1)
        roll.closure = ("closed", said)
        roll.stated_count = Stated(label["number"], Words(leaf, *label.span("number")))
    for item in items_of(context, leaf, run.start, len(leaf.text)):
        roll.add(without_acronym(item))
    roll.is_list = roll.count > 1
    return roll, run


def _status(context: Context, label: re.Match[str] | None) -> str | None:
    """Return what those behind a label are, None where it is no label of parties."""
    column = context.words.nomenclature.column(label["label"]) if label else None
    is_whole = label is not None and column and column.pattern.fullmatch(fold(label["label"]))
    return column.status if column and is_whole else None


def learn_labelled(context: Context) -> None:
    """Note the names in headings over such lines, if the text under them calls something so.

    "Apia Arrangement on Registration", where the section says "the Apia Arrangement".
    """
    heading: Leaf | None = None
    seen: set[int] = set()
    for leaf in context.prose():
        if leaf.kind == "heading":
            heading = leaf
        elif heading is not None and id(heading) not in seen and leaf.section == heading.section:
            names = context.countries(leaf)
            label = _LABEL.fullmatch(leaf.text, 0, names[0].start) if names else None
            if _status(context, label) and not context.things(heading):
                seen.add(id(heading))
                _learn(context, heading)


def _learn(context: Context, heading: Leaf) -> None:
    """Note a heading as a name, in full and as the section shortens it."""
    start = start_of_name(heading.text)
    words = heading.text[start:].split()
    prose = [each for each in context.prose() if each.section == heading.section]
    for count in range(len(words), 1, -1):
        short = " ".join(words[:count])
        called = re.compile(rf"\b(?:the|le|la|du|au|l[’'])\s?{re.escape(short)}\b", re.IGNORECASE)
        if any(each is not heading and called.search(each.text) for each in prose):
            subject = subject_of(context, heading, start, len(heading.text), "process")
            if subject is not None and count < len(words):
                back = Words(heading, start, start + len(short)).back()
                context.register.named(subject.entity_id, short, heading.language, "short", back)
            return
