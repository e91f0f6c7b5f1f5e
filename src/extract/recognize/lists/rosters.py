"""Lists of participants under a heading: names of delegations, each over those who came for it.

"LIST OF PARTICIPANTS", then "BENIN", "Mr A, Ministry of Fisheries", "TOGO" ...: who is a heading of
persons sent them to the meeting that the first lines below tell, or of which the document is the
record. Headings of groups ("Observers") begin another list of those who came.
"""

from collections.abc import Iterator, Sequence

from extract.model.text import fold
from extract.recognize.clauses.units import Event
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.delegates import FEWEST, delegation, is_person
from extract.recognize.lists.entries import Item, without_acronym
from extract.recognize.lists.meetings import meeting_of_record
from extract.recognize.lists.rolls import Roll
from extract.recognize.statements import Words, stated

MOST_LINES = 12
"""Lines after a delegation, of persons, their offices and addresses, that may stand before more."""

_RULE = "list_of_participants"


def rosters(context: Context, events: Sequence[Event]) -> Iterator[Roll]:
    """Yield the lists of those who came that stand under a heading which says so."""
    roster = context.words.lists.around["roster"]
    for at, leaf in enumerate(context.leaves):
        if leaf.cell is None and leaf.text and roster.search(context.even(leaf)):
            meeting = _meeting(context, events, at)
            if meeting is not None:
                rolls = _rolls(context, meeting, at + 1)
                if sum(roll.count for roll in rolls) >= FEWEST:
                    yield from (roll for roll in rolls if roll.items)


def _meeting(context: Context, events: Sequence[Event], at: int) -> Event | None:
    """Return the meeting that a line below names, before the first delegation; else of record."""
    held = [e for e in events if getattr(e, "event_class", "meeting") == "meeting"]
    for leaf in context.leaves[at : at + 1 + FEWEST]:
        if delegation(context, leaf) is not None:
            break
        words = fold(leaf.text)
        named = next((e for e in held if e.leaf is leaf or fold(e.title) in words), None)
        if named is not None:
            return named
    return meeting_of_record(context, events)


def _rolls(context: Context, meeting: Event, at: int) -> list[Roll]:
    """Return the lists that begin at a leaf, one for each group."""
    group = context.words.lists.around["roster_group"]
    rolls = [_roll(meeting)]
    since, before = 0, None
    for leaf, behind in _pairs(context.leaves[at:]):
        if leaf.cell is not None or leaf.kind == "footnote" or not leaf.text:
            continue
        since += 1
        item = delegation(context, leaf)
        is_own = before is not None and is_person(context, before)  # where a person works
        is_own = is_own or bool(rolls[-1].items and _is_state(context, rolls[-1].items[-1][0]))
        before = leaf
        if item is not None and is_own and not _is_state(context, item) and not _is_set_apart(leaf):
            item = None
        if item is not None and behind is not None and _heads(context, leaf, behind):
            if not any(item.party.entity_id == one.party.entity_id for one, *_ in rolls[-1].items):
                rolls[-1].add(without_acronym(item))
                rolls[-1].whole.append(Words(leaf, 0, len(leaf.text)))
            since = 0
        elif group.search(context.even(leaf)):
            rolls.append(_roll(meeting))
            since = 0
        elif since > MOST_LINES or (rolls[0].items and _is_other(context, leaf)):
            break
    return rolls


def _pairs(leaves: Sequence[Leaf]) -> Iterator[tuple[Leaf, Leaf | None]]:
    told = [leaf for leaf in leaves if leaf.text]
    yield from zip(told, [*told[1:], None], strict=True)


def _heads(context: Context, leaf: Leaf, behind: Leaf) -> bool:
    """Whether a name stands over persons, or over nothing but the next name."""
    return is_person(context, behind) or _is_set_apart(leaf)


def _is_set_apart(leaf: Leaf) -> bool:
    return leaf.kind in ("heading", "title") or leaf.text.isupper()


def _is_state(context: Context, item: Item) -> bool:
    entity_id = item.party.entity_id
    return entity_id is not None and context.register.mention_kind(entity_id) == "country"


def _is_other(context: Context, leaf: Leaf) -> bool:
    """Whether a line begins another part of the document."""
    return leaf.kind in ("heading", "title") and not is_person(context, leaf)


def _roll(meeting: Event) -> Roll:
    words = Words(meeting.leaf, meeting.start, meeting.end)
    roll = Roll(meeting.event_id, "event", stated(words), None, "attended")
    roll.rule_id = _RULE
    return roll
