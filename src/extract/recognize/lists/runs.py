"""Runs: names of parties that stand side by side in a sentence, with nothing but signs between."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract.expressions import any_word
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import outermost
from extract.recognize.names.matching import Found

_BRACKET = re.compile(r"\([^()]*\)")
_MARK = re.compile(r"[*†‡§]+")
"""Signs that call a note behind a name: "Kosovo,* Montenegro"."""
_UNKNOWN = re.compile(
    r"\s*,\s(?:(?:and|et)\s)?(?:(?:the|la|le|les)\s|l['’])?(?P<name>(?!M(?:r|s|rs|me|lle)?\b|Dr\b|H\.)"
    r"(?:[A-Z]{3,}|[^\W\d_a-z][\w'’-]+(?:\s(?:of|for|the|de|du|des|la|le|sur|pour|without)\b"
    r"|\s(?:d|l)['’][^\W\d_a-z][\w'’-]+|\s[^\W\d_a-z][\w'’-]+)+)(?:\s\([A-Z]+\))?)(?=,\s|\s(?:and|et)\s)"
)
"""A name of two words or an acronym between two names of a list, and the comma before it."""

_HEADS = re.compile(r"\s(?:\d{1,3}|\(\d{1,3}\))(?=,|\s(?:and|et)\s)")
"""How many came from there: "Austria (2), Benin 3 and Chile 1"."""

_UNNAMED = re.compile(r"(?:[a-z][a-z'-]* ){0,4}[a-z][a-z'-]*s\b|relevant [a-z]+(?: [a-z]+)?", re.I)
_PARTING = re.compile(
    r"(?:\s*\([^()]*\))?\s*;\s+(?:(?:and|et)\s+)?(?:(?:the|la|le|les)\s+|l['’])?", re.I
)
_WHOLE = re.compile(r"(?:\s*\([^()]*\))?\s*(?:;|\.?\s*$)")
_LAST = re.compile(r"\s(?:and|et)\s")
_NEW_CLAUSE = re.compile(r"\s*,\s(?:and|et|but|mais|while|tandis que)\s")
_PREDICATE = re.compile(r" (?!(?:and|et|ou|or|as well|ainsi)\b)[a-z]")
_ENDS = re.compile(r"[.;:()]")
_VERBS = re.compile(
    r"\b(?:(?:attend|participat|assist|prennent|took|take)\w*"
    r"|(?:are|were|is|was|have|has|had|met|meet|sont|etaient|ont|est|to|in|at|on|for|of|from|with"
    r"|dans|pour|sur|avec)\b)"
)


_JOINT = re.compile(
    r"\s*,\s*(?:(?:and|et|as well as|ainsi que)\s+)?|\s+(?:and|et|as well as|ainsi que)\s+"
)


class Run(NamedTuple):
    """An enumeration [start, end) of a leaf: its names, and whether it stands in a bracket."""

    leaf: Leaf
    start: int
    end: int
    names: tuple[Found, ...]
    in_bracket: bool

    @property
    def has_countries(self) -> bool:
        """Whether one of the names is a country's."""
        return any(name.kind == "country" for name in self.names)


def runs_in(context: Context, leaf: Leaf, start: int, end: int) -> Iterator[Run]:
    """Return the enumerations in the sentence [start, end) of a leaf, also those of one name."""
    names = [n for n in outermost(context.names(leaf, start, end)) if n.kind != "place"]
    inside = _brackets(leaf, names, start, end)
    group: list[Found] = []
    for name in names:
        bracket = next((b for b in inside if b[0] < name.start and name.end < b[1]), None)
        is_joined = bool(group) and (
            _joined(context, leaf, group[-1].end, name.start) or _parted(leaf, group, name)
        )
        if is_joined and _is_subject(context, leaf, group, name, end):
            yield _run(context, leaf, group, inside, name.start)
            group = []
        elif group and not is_joined:
            if (
                bracket is not None
                and _follows(leaf, group[-1].end, bracket[0])
                and (group[-1].end <= bracket[0])
            ):
                continue  # a remark behind an entry
            yield _run(context, leaf, group, inside, end)
            group = []
        elif group and bracket is not None and not _in_one(group[-1], name, inside):
            continue
        group.append(name)
    if group:
        yield _run(context, leaf, group, inside, end)


def _brackets(leaf: Leaf, names: Sequence[Found], start: int, end: int) -> list[tuple[int, int]]:
    """Return the brackets in [start, end) but for those that are part of a name."""
    text = leaf.text
    for name in names:
        own = text[name.start : name.end].replace("(", " ").replace(")", " ")
        text = text[: name.start] + own + text[name.end :]
    return [match.span() for match in _BRACKET.finditer(text, start, end)]


def _is_subject(context: Context, leaf: Leaf, group: list[Found], name: Found, end: int) -> bool:
    """Whether a name after a finished list opens a clause: "covers A, B and C, and D pays"."""
    plain = context.even(leaf)
    gaps = [plain[one.end : other.start] for one, other in pairwise(group)]
    return (
        any(_LAST.search(gap) for gap in gaps)
        and _NEW_CLAUSE.match(plain, group[-1].end) is not None
        and _PREDICATE.match(plain, name.end, end) is not None
    )


def _in_one(one: Found, other: Found, brackets: list[tuple[int, int]]) -> bool:
    return any(b[0] < one.start and other.end < b[1] for b in brackets)


def _follows(leaf: Leaf, end: int, bracket: int) -> bool:
    return not leaf.text[end:bracket].strip()


def _joined(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether only signs, separating words, articles and a bracket stand between two names."""
    gap = context.even(leaf)[start:end]
    gap = _without_unknown(context, leaf, start, gap)
    gap = _HEADS.sub(" ", gap) if _HEADS.match(gap) else gap
    around = context.words.lists.around
    gap = around["within"].sub("", _BRACKET.sub(" ", _MARK.sub("", gap)))
    gap = around["acting_for"].sub(r"\g<joint>", gap)
    if "(" in gap or ")" in gap:
        return False
    lists = context.words.lists
    parting, whole = _gaps(lists.separators, lists.articles, lists.prepositions)
    return parting.search(gap) is not None and whole.fullmatch(gap) is not None


@cache
def _gaps(
    separators: frozenset[str], articles: tuple[str, ...], prepositions: tuple[str, ...]
) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what parts two names, an article alone does not, and all that may stand between."""
    parting = any_word(separators)
    plain = rf"\s*,?\s*(?:(?:{any_word([*separators, *articles])})(?!\w)\s*|,\s*)*"
    again = rf"\s*(?:,|,?\s*(?:{parting})\s)\s*(?:{any_word(prepositions)})(?!\w)"
    article = rf"\s*(?:(?:{any_word(articles)})(?!\w)\s*)?"
    return (
        re.compile(rf"[^\w\s]|(?<!\w)(?:{parting})(?!\w)"),
        re.compile(rf"{plain}|{again}{article}"),
    )


def _without_unknown(context: Context, leaf: Leaf, start: int, gap: str) -> str:
    """Leave out of what stands between two names a name that nothing knows: ", COMEFA and "."""
    printed = leaf.text[start : start + len(gap)]
    found = _UNKNOWN.match(printed)
    if found is None or context.names(leaf, start + found.start("name"), start + found.end()):
        return gap
    dates = context.dates_in(leaf)
    name = start + found.start("name"), start + found.end("name")
    is_date = any(date.start < name[1] and name[0] < date.end for date in dates)
    return gap if is_date else gap[found.end() :]


def _parted(leaf: Leaf, group: Sequence[Found], name: Found) -> bool:
    """Whether nothing but semicolons parts the names, and the next is whole: "Benin; Ghana; Togo".

    What stands behind a list with "and" is another clause: "A, B and C; D and E are observers".
    """
    gaps = [leaf.text[one.end : other.start] for one, other in pairwise([*group, name])]
    return all(map(_PARTING.fullmatch, gaps)) and _WHOLE.match(leaf.text, name.end) is not None


def _run(
    context: Context, leaf: Leaf, group: list[Found], inside: list[tuple[int, int]], end: int
) -> Run:
    first, last = group[0].start, group[-1].end
    bracket = next((b for b in inside if b[0] < first and last < b[1]), None)
    behind = re.compile(r"\s*\([^()]*\)").match(leaf.text, last, end)
    if behind and bracket is None:
        last = behind.end()
    stop = bracket[1] - 1 if bracket else end
    if len(group) > 1:
        last = _with_unnamed(context, leaf, last, stop)
    return Run(leaf, first, last, tuple(group), bracket is not None)


def _with_unnamed(context: Context, leaf: Leaf, last: int, stop: int) -> int:
    """Take in what is listed after the last name without one: "and academic institutions"."""
    plain = context.even(leaf)
    ends = _ENDS.search(plain, last, stop)
    tail_end = ends.start() if ends else stop
    here = last
    while True:
        joint = _JOINT.match(plain, here, tail_end)
        if joint is None:
            return here
        after = _JOINT.search(plain, joint.end(), tail_end)
        piece_end = after.start() if after else tail_end
        verb = _VERBS.search(plain, joint.end(), piece_end)
        if verb:
            piece_end = verb.start()
        piece = leaf.text[joint.end() : piece_end].strip()
        if not _UNNAMED.fullmatch(piece) or len(piece.split()) > 5:
            return here
        if " " not in piece and not context.words.lists.around["parties"].search(piece):
            return here  # "covers A and B and draws on C"
        here = joint.end() + len(leaf.text[joint.end() : piece_end].rstrip())
        if verb:
            return here
