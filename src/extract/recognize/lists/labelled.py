"""Lines that are a label and a list: "Members (3)   Angola, Botswana, Zambia"."""

import re
from dataclasses import replace
from typing import NamedTuple

from extract.expressions import Expression
from extract.model.text import even, fold
from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of, outermost, without_acronym
from extract.recognize.lists.organs import is_of_organ
from extract.recognize.lists.rolls import Roll
from extract.recognize.lists.runs import Run, runs_in
from extract.recognize.lists.things import Things
from extract.recognize.names.subjects import start_of_name, subject_of
from extract.recognize.statements import Words, stated

_LABEL = re.compile(r"(?P<label>[^\W\d_][^\d():;,.]{2,40}?)(?: ?\((?P<number>\d+)\))? *:? *")
_COLON = re.compile(r" ?(?:\((?P<number>\d+)\) ?)?:(?=\s)|(?<=\)) {2,}(?=\S)")
_WORD = re.compile(r"[^\s(),;.]+")
_NUMBERED = re.compile(
    r"[\s,;.]*(?:\(\d{1,2}\))?[\s,;.]*(?:(?<=\s)(?:\(?[a-z\d]{1,3}\)|[-–•*]))?\s*$"
)
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_UNBRACKETED = re.compile(r"[^\W\d_a-z][^():]*[^():\s](?=(?:\s?\([^()]*\))?$)")
_ANY = Expression.of(re.compile(""))

MOST_WORDS = 10
"""Words in the name of an entry that nothing knows at most."""

LONGEST_SMALL = 4
"""Signs of the longest word without a capital in such a name: "sans", "with"."""

LABEL_WORDS = 4
"""Words of a label at most."""


class _Label(NamedTuple):
    """A label [start, end) of a leaf, what those behind it are, and the number it gives of them."""

    start: int
    end: int
    status: str | None
    note: bool
    number: Words | None
    words: Words


def labelled(
    context: Context, things: Things, clause: Clause, before: Roll | None
) -> list[tuple[Roll, list[Run]]]:
    """Return the lists of a line that is nothing else, each with its names; none if it is no such.

    A label is a heading of columns too (`columns.toml`), or one of those of lists; what the lists
    are of was named before. `before` is the list read last: beside those present, "Observers" are
    those who came.
    """
    leaf = clause.leaf
    if clause.host is not None:
        return []
    stop = clause.start + len(leaf.text[clause.start : clause.end].rstrip())
    labels = _labels(context, leaf, clause.start, stop)
    here = [u for u in clause.units if labels and u.end <= labels[0].words.start]
    if labels and is_of_organ(clause, here):
        return []
    if not labels or labels[0].start > clause.start or not any(each.status for each in labels):
        return []
    found: list[tuple[Roll, list[Run]]] = []
    ends = [*(each.start for each in labels[1:]), stop]
    for label, end in zip(labels, ends, strict=True):
        if label.status is None:
            continue
        is_beside = before is not None and before.whole[0].leaf is leaf
        present = before if is_beside and before and before.status == "attended" else None
        roll = _roll(context, things, clause, label, present)
        number = _NUMBERED.search(leaf.text, label.end, end)
        items = _entries(context, leaf, label.end, number.start() if number else end)
        if roll is None or not items:
            return []
        for item in items:
            roll.add(without_acronym(item), {"note": stated(label.words)} if label.note else {})
        roll.is_list = roll.count > 1
        found.append((roll, list(runs_in(context, leaf, label.end, end))))
        before = roll
    return found


def _labels(context: Context, leaf: Leaf, start: int, stop: int) -> list[_Label]:
    """Return the labels in a line: words with a capital before a colon, known ones first."""
    found: list[_Label] = []
    for colon in _COLON.finditer(leaf.text, start, stop):
        since = max([start, *(each.end for each in found[-1:])])
        words = list(_WORD.finditer(leaf.text, since, colon.start()))
        near = [
            w
            for w in words[-LABEL_WORDS:]
            if not re.search(r"[(),;.]", leaf.text[w.start() : colon.start()])
        ]
        capital = [w.start() for w in near if _CAPITAL.match(w[0])]
        begins = [at for at in capital if meaning_of(context, leaf.text[at : colon.start()])[0]]
        at = next(iter(begins or capital), None)
        if at is None:
            continue
        status, note = meaning_of(context, leaf.text[at : colon.start()])
        number = Words(leaf, *colon.span("number")) if colon["number"] else None
        first = at if _NUMBERED.fullmatch(leaf.text, start, at) is None or found else start
        said = Words(leaf, at, colon.start())
        found.append(_Label(first, colon.end(), status, note, number, said))
    return found or _before_names(context, leaf, start, stop)


def _before_names(context: Context, leaf: Leaf, start: int, stop: int) -> list[_Label]:
    """Return the label that stands before names without a colon: "Members   Benin, Chad"."""
    name = next(iter(context.countries(leaf, start, stop)), None)
    label = _LABEL.fullmatch(leaf.text, start, name.start) if name else None
    status, note = meaning_of(context, label["label"]) if label else (None, False)
    if label is None or status is None:
        return []
    number = Words(leaf, *label.span("number")) if label["number"] else None
    said = Words(leaf, *label.span("label"))
    return [_Label(start, label.end(), status, note, number, said)]


def meaning_of(context: Context, label: str) -> tuple[str | None, bool]:
    """Return what those behind a label are, and whether only the label tells it."""
    words = context.words.lists
    for each in words.labels:
        if each.pattern.fullmatch(even(label)):
            return each.meaning, each.meaning == "participant"
    column = context.words.nomenclature.column(label)
    is_whole = column is not None and column.pattern.fullmatch(fold(label))
    return (column.status if column and is_whole else None), False


def _roll(
    context: Context, things: Things, clause: Clause, label: _Label, present: Roll | None
) -> Roll | None:
    """Return the list that a label opens, of what was named before; None where that is nothing."""
    status = label.status or ""
    is_seen = present is not None and status in ("observer", "participant", "attended", "invited")
    if present is not None and is_seen:
        roll = Roll(present.in_id, present.in_kind, present.in_name, None, "attended")
    else:
        at_event = {"member": "", "party": "", "covered": "covered", "invited": "invited"}
        saying = Saying(
            _ANY,
            "after",
            "" if status == "attended" else status,
            at_event=at_event.get(status, "attended"),
            of_organizations=True,
        )
        at = re.compile("").match(clause.plain)
        thing = things.of(saying, clause, at) if at else None
        if thing is None:
            return None
        status = things.status(saying, clause, thing)
        roll = Roll(thing.in_id, thing.in_kind, stated(thing.words), None, status)
    roll.rule_id = f"sentence_{roll.status}"
    roll.whole.append(Words(clause.leaf, label.start, clause.end))
    if label.number is not None:
        said = Words(label.words.leaf, label.words.start, label.number.end + 1)
        roll.closure = ("closed", said)
        roll.stated_count = stated(label.number)
    return roll


def _entries(context: Context, leaf: Leaf, start: int, end: int) -> list[Item]:
    """Return the entries behind a label; none where something else than names stands there.

    A date behind the last of some between semicolons is that of all of them.
    """
    found: dict[str, Item] = {}
    first = start
    marks = [start + mark.start() for mark in re.finditer(";", leaf.text[start:end])]
    for last in (*marks, end):
        group = list(items_of(context, leaf, first, last))
        first = last + 1
        shared = _date(context, group[-1].note) if group and marks else None
        for item in group:
            named = item if item.party.entity_id else _named(context, leaf, item)
            if named is None:
                return []
            key = named.party.entity_id or named.party.words.text
            found.setdefault(key, replace(named, note=named.note or shared))
    is_known = any(item.party.entity_id for item in found.values())
    return list(found.values()) if is_known or len(found) > 1 else []


def _date(context: Context, note: Words | None) -> Words | None:
    """Return a remark that is a date or ends with one."""
    dates = context.dates_in(*note) if note else []
    return note if dates else None


def _named(context: Context, leaf: Leaf, item: Item) -> Item | None:
    """Return for whom a person came, "Ms A (Benin, Chair)", or a name that nothing knows."""
    text, start, end = item.party.words.text, item.party.words.start, item.party.words.end
    if context.words.lists.around["honorific"].match(context.even(leaf)[start:end]):
        opening = leaf.text.find("(", start)
        sent = (n for n in outermost(context.names(leaf, start, end)) if start < opening < n.start)
        found = next(sent, None)
        if found is None:
            return None
        words = Words(leaf, found.start, found.end)
        return Item(words, Party(words, found.entity_id, found.resolution), (), None)
    name = _UNBRACKETED.match(text)
    if name is None or context.dates_in(leaf, start, end):
        return None
    parts = name[0].split()
    is_told = any(part.islower() and len(part) > LONGEST_SMALL for part in parts)
    if is_told or len(parts) > MOST_WORDS:
        return None
    words = Words(leaf, start, start + name.end())
    return Item(words, Party(words, None, "unresolved"), (), None)


def _status(context: Context, label: re.Match[str] | None) -> str | None:
    """Return what those behind a label are, None where it is no label of parties."""
    return meaning_of(context, label["label"])[0] if label else None


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
