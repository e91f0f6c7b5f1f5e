"""One event named in several places: the places are brought together, the fullest one leads."""

import re
from collections.abc import Callable, Sequence

from extract.model.text import even, fold
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.words import EventWords

NEAR = 200
"""How far before an instrument the meeting may stand that it is the outcome of, in characters."""

STEM = 4
"""How many letters words of two languages must share at their beginning to look alike."""


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
    groups = _across_languages(groups, words)
    order = {id(draft): number for number, draft in enumerate(drafts)}
    return sorted(groups, key=lambda group: min(order[id(draft)] for draft in group))


def _fullness(draft: Draft) -> tuple[int, int, int]:
    """Sort the places that say most to the front: dated precisely, with a long title."""
    precision = len((draft.date.edtf or "") if draft.date else "")
    return (draft.title.leaf.language == "fr", -precision, -len(draft.name))


def _is_same(draft: Draft, group: Sequence[Draft], words: EventWords) -> bool:
    first = group[0]
    if draft.event_class != first.event_class:
        return False
    if not all(dates_agree(draft.date, other.date) for other in group):
        return False
    if draft.event_class == "foundation":
        known = {other.of_id for other in group} - {None}
        return draft.of_id in known or any(draft.slug == other.slug for other in group)
    if (draft.ordinal is not None) != (first.ordinal is not None):
        return False
    if draft.ordinal is not None and first.ordinal is not None:
        if draft.ordinal.value != first.ordinal.value:
            return False
        if draft.kind.value == first.kind.value and _in(draft) and _in(draft) == _in(first):
            return _is_part(draft, first, words) or draft.slug == first.slug
    if draft.slug == first.slug:
        is_unlike = _in(draft) and _in(first) and _in(draft) != _in(first)
        return not (is_unlike and len(draft.slug.split("-")) < 5)
    return False


def _in(draft: Draft) -> str | None:
    return draft.in_id.value if draft.in_id else None


def _is_part(one: Draft, other: Draft, words: EventWords) -> bool:
    """Whether the words of one title are among those of the other."""
    small = words.groups["small"]
    first, second = set(one.slug.split("-")) - small, set(other.slug.split("-")) - small
    return first <= second or second <= first


def dates_agree(one: DateFound | None, other: DateFound | None) -> bool:
    """Whether two dates can be of one event: equal, one missing, or one within the other."""
    if one is None or other is None or one.edtf == other.edtf:
        return True
    if not (one.date_start and other.date_start):
        return False
    far = "9999-12-31"
    first = (one.date_start, one.date_end or far)
    second = (other.date_start, other.date_end or far)
    return (first[0] <= second[0] and second[1] <= first[1]) or (
        second[0] <= first[0] and first[1] <= second[1]
    )


def _across_languages(groups: list[list[Draft]], words: EventWords) -> list[list[Draft]]:
    """Bring the place in one language to the event in the other whose words look alike.

    Only titles of the same kind, most of whose words share their beginning, and only if a single
    event is like it.
    """
    kept: list[list[Draft]] = []
    for group in sorted(groups, key=lambda each: each[0].title.leaf.language == "fr"):
        alike = [other for other in kept if _is_translation(group[0], other[0], words)]
        if len(alike) == 1:
            alike[0].extend(group)
        else:
            kept.append(group)
    return kept


def _is_translation(one: Draft, other: Draft, words: EventWords) -> bool:
    if one.title.leaf.language == other.title.leaf.language:
        return False
    if one.kind.value != other.kind.value and one.event_class == other.event_class == "meeting":
        return False
    if one.event_class != other.event_class or not dates_agree(one.date, other.date):
        return False
    first, second = _stems(one.name, words), _stems(other.name, words)
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) >= 3 and 2 * len(shorter & longer) > len(shorter)


def _stems(name: str, words: EventWords) -> set[str]:
    small = words.groups["small"]
    return {w[:STEM] for w in re.findall(r"\w+", fold(name)) if w not in small and len(w) > 2}


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
