"""What stands between a title and what is said of it: the parties to it, a clause of its own."""

import re

from extract.recognize.context import Context
from extract.recognize.events.extents import quoted
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

MOST_PARTIES = 220
"""How many characters the parties to an instrument, or a clause, take at most."""

_QUOTES = '“«"„'
_PARTIES = re.compile(r"(?:between|entre|with|avec|of|de|du|des|d'|on|sur)\b")
_RELATIVE = re.compile(r" (?:which|that|que|qu'|qui)\b")
_JOINED = re.compile(r", (?:but|and|while|whereas|mais|et|tandis)\b")
"""A clause of its own, and none of a title."""

_PART = re.compile(
    r",? (?:paragraphs?|paras?\.?|articles?|art\.|annex|section|pages?|chapter|paragraphes?|annexe)"
    r" [\w.()-]+(?=, \w)"
)
_FINITE = re.compile(
    r"(?:was|were|is|are|will|took|has|have|had|did|could|a|ont|fut|se|s'|sera|n'|avait)\b"
)


def themes(context: Context, words: EventWords, leaf: Leaf) -> list[tuple[int, int]]:
    """Return where the mottos of meetings stand, with the words that introduce them.

    "Under the theme “A Compact for Ports”" names no compact, and says nothing of dates and places.
    """
    if not any(sign in leaf.text for sign in _QUOTES):
        return []
    found = []
    for lead in words.phrase("entitled", "theme").finditer(context.even(leaf)):
        inside = quoted(leaf.text, lead.end(), len(leaf.text))
        if inside is not None and not leaf.text[lead.end() : inside[0]].strip(' :“«"'):
            found.append((lead.start(), inside[2]))
    return found


def without_themes(context: Context, words: EventWords, leaf: Leaf) -> str:
    """Return the folded text of a leaf with blanks in place of the mottos of meetings."""
    plain = context.even(leaf)
    for start, end in themes(context, words, leaf):
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return plain


def behind_parties(words: EventWords, plain: str, at: int, stop: int) -> int | None:
    """Return where the parties end that a title is followed by: "between A and B was signed on"."""
    lead = _PARTIES.match(plain, at, stop)
    if lead is None:
        return None
    found = [at + MOST_PARTIES]
    for meaning in ("planned", "done", "begun"):
        match = words.phrase("status", meaning).search(plain, lead.end(), stop)
        if match is not None and plain[match.start() - 1] in ", ":
            found.append(match.start())
    bracket = re.compile(r"\([^()]*\b(?:19|20)\d\d[^()]*\)").search(plain, lead.end(), stop)
    if bracket is not None:
        found.append(bracket.start())
    if min(found) >= at + MOST_PARTIES or words.phrase("clause", "facts").search(
        plain, lead.end(), min(found)
    ):
        return None
    return min(found)


def behind_clause(words: EventWords, plain: str, at: int, stop: int) -> int | None:
    """Return where a clause of a title ends, before the verb that tells of the event.

    "The session, chaired by Fiji, was held": a clause between commas. "The workshop that the
    Forum had planned was called off": one without them, behind which the verb is finite.
    """
    part = _PART.match(plain, at, stop)
    if part is not None:
        return part.end()
    is_relative = _RELATIVE.match(plain, at, stop) is not None
    if not is_relative and (not plain.startswith(", ", at) or _JOINED.match(plain, at)):
        return None
    limit = min(stop, at + MOST_PARTIES)
    ends: list[int] = []
    for meaning in ("done", "planned", "begun", "cancelled"):
        for verb in words.phrase("status", meaning).finditer(plain, at + 2, limit):
            gap = plain[at : verb.start()]
            is_finite = _FINITE.match(plain, verb.start()) is not None
            is_closed = gap.endswith(" ") if is_relative else gap.endswith(", ") and len(gap) > 2
            if is_finite and is_closed and not re.search(r"[;:]", gap):
                ends.append(verb.start())
                break
    return min(ends, default=None)
