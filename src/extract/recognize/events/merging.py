"""One event named in several places: the places are brought together, the fullest one leads."""

import re
from collections.abc import Callable, Sequence

from extract.model.text import even
from extract.recognize.events.drafts import Draft
from extract.recognize.events.translations import across_languages, dates_agree, day_of, is_french
from extract.recognize.events.words import EventWords

_ACRONYM = re.compile(r"(?P<letters>[A-Z]{2,4})[ -]?\d{1,3}")
NEAR = 200
"""How far before an instrument the meeting may stand that it is the outcome of, in characters."""


def merged(drafts: Sequence[Draft], words: EventWords) -> list[list[Draft]]:
    """Return the drafts event by event, in the order of the text, the leading one first."""
    groups: list[list[Draft]] = []
    for draft in sorted(drafts, key=_fullness):
        for group in groups:
            if _is_same(draft, group, words):
                group.append(draft)
                break
        else:
            groups.append([draft])
    groups = across_languages(groups, words)
    order = {id(draft): number for number, draft in enumerate(drafts)}
    return sorted(groups, key=lambda group: min(order[id(draft)] for draft in group))


def _fullness(draft: Draft) -> tuple[bool, bool, int, int]:
    """Sort the places that say most to the front: with a noun, dated precisely, a long title."""
    precision = len((draft.date.edtf or "") if draft.date else "")
    is_elliptic = draft.rule_id == "event_ellipsis"
    return (is_french(draft), is_elliptic, -precision, -len(draft.name))


def _is_same(draft: Draft, group: Sequence[Draft], words: EventWords) -> bool:
    first = group[0]
    if draft.event_class != first.event_class:
        return False
    if draft.event_class == "foundation":
        return _is_same_founding(draft, group)
    if not all(dates_agree(draft.date, other.date) for other in group):
        return False
    if _is_same_day(draft, group, words) or any(_is_gathering(draft, o) for o in group):
        return True
    if (draft.ordinal is not None) != (first.ordinal is not None):
        return False
    if draft.ordinal is not None and first.ordinal is not None:
        if draft.ordinal.value != first.ordinal.value:
            return False
        if draft.kind.value == first.kind.value and any(_is_short(draft, o) for o in group):
            return True
        if draft.kind.value == first.kind.value and _in(draft) and _in(draft) == _in(first):
            return _is_part(draft, first, words) or draft.slug == first.slug
    if draft.slug == first.slug:
        is_unlike = _in(draft) and _in(first) and _in(draft) != _in(first)
        return not (is_unlike and len(draft.slug.split("-")) < 5)
    return False


def _is_same_founding(draft: Draft, group: Sequence[Draft]) -> bool:
    """Whether one thing was founded, at dates that agree: two that do not are two statements."""
    known = {other.of_id for other in group} - {None}
    if draft.of_id not in known and all(draft.slug != other.slug for other in group):
        return False
    return all(dates_agree(draft.date, other.date) for other in group)


def _is_same_day(draft: Draft, group: Sequence[Draft], words: EventWords) -> bool:
    """Whether meetings of one kind and day have titles of which one holds the words of the other.

    A number in one title alone does not part them; two numbers, or two processes, do.
    """
    if draft.event_class != "meeting" or day_of([draft]) is None:
        return False
    if day_of([draft]) != day_of(group) or draft.kind.value != group[0].kind.value:
        return False
    numbers = {d.ordinal.value for d in (draft, *group) if d.ordinal is not None}
    frames = {d.in_id.value for d in (draft, *group) if d.in_id is not None}
    is_one = len(numbers) < 2 and len(frames) < 2
    return is_one and any(_is_part(draft, other, words) for other in group)


def _is_gathering(one: Draft, other: Draft) -> bool:
    """Whether a verb alone tells of the meeting of that day and place: "the Board met"."""
    is_told = any(draft.kind.words == draft.title for draft in (one, other))
    day = day_of([one]) if is_told and one.event_class == "meeting" else None
    if day is None or day != day_of([other]) or _in(one) != _in(other):
        return False
    places = [draft.venue.place.text for draft in (one, other) if draft.venue is not None]
    return len(places) > len(set(places)) > 0


def _is_short(one: Draft, other: Draft) -> bool:
    """Whether one title is the acronym of the other's words: "MOP3", "Third Meeting of Parties"."""
    short, long = sorted((one.name, other.name), key=len)
    acronym = _ACRONYM.fullmatch(short)
    if acronym is None or " " not in long:
        return False
    initials = iter(re.findall(r"\b[^\W\d]", long))
    return all(letter in (i.upper() for i in initials) for letter in acronym["letters"])


def _in(draft: Draft) -> str | None:
    return draft.in_id.value if draft.in_id else None


def _is_part(one: Draft, other: Draft, words: EventWords) -> bool:
    """Whether the words of one title are among those of the other."""
    small = words.groups["small"]
    is_numbered = one.ordinal is not None and other.ordinal is not None
    first, second = (
        {
            word
            for word in set(draft.slug.split("-")) - small
            if not (is_numbered and (words.ordinal(word) is not None or word in words.tens))
        }
        for draft in (one, other)
    )
    return first <= second or second <= first


def linked(groups: Sequence[list[Draft]], words: EventWords) -> dict[int, int]:
    """Return which event stands in the frame of which other, by their numbers in `groups`.

    The outcome of "the Conference" is that of the conference named before it in the same passage.
    The next one of some meetings stands in none of them.
    """
    found: dict[int, int] = {}
    for number, group in enumerate(groups):
        for draft in group:
            other = _frame(draft, groups, words)
            if other is not None and other != number:
                found.setdefault(number, other)
    return found


def _frame(draft: Draft, groups: Sequence[list[Draft]], words: EventWords) -> int | None:
    if draft.event_class != "instrument":
        return None
    leaf, start, _ = draft.title
    sentence = leaf.sentence_at(start)
    plain = even(leaf.text[max(sentence.start, start - NEAR) : start])
    outcome = words.phrase("outcome", "outcome").search(plain)
    form = words.forms.get(outcome["noun"] or outcome["actor"]) if outcome else None
    if form is None:
        return None
    return _last_before(groups, draft, lambda other: other.kind.value == form.noun.kind)


def _last_before(
    groups: Sequence[list[Draft]], draft: Draft, is_it: Callable[[Draft], bool]
) -> int | None:
    """Return the event that is named last before `draft` in its leaf and `is_it`."""
    found = [
        (other.title.start, number)
        for number, group in enumerate(groups)
        for other in group
        if other.title.leaf is draft.title.leaf
        and other.title.start < draft.title.start
        and is_it(other)
    ]
    return max(found)[1] if found else None
