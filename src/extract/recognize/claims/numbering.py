"""Numbers that count nothing: they number, date or name something, or are not certain."""

import re
from functools import cache

from extract.expressions import any_word
from extract.recognize.claims.numbers import Number
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.context import Context

_SIGN = re.compile(r"[\d$€£+.,/-]$")
_ACRONYM = re.compile(r"[A-Z]{2,}[ -]$")


def is_range(sayings: Sayings, plain: str, start: int, first: Number, second: Number) -> bool:
    """Whether two numbers are one that is not certain: "20 to 25", "between two and three".

    "From 12 to 15" tells of a change, and the second number is what there is.
    """
    said = sayings.patterns
    between, lead = plain[first.end : second.start], plain[start : first.start]
    if said["range"].match(between):
        return said["from"].search(lead) is None
    return said["and"].match(between) is not None and said["between"].search(lead) is not None


def is_count(context: Context, clause: Clause, sayings: Sayings, at: int) -> bool:
    """Whether a number counts something: it stands in no bracket, name, date or reference."""
    before = context.even(clause.leaf)[clause.start : at]
    if clause.host is None and before.count("(") > before.count(")"):
        return False
    text = clause.leaf.text[clause.start : at]
    is_label = clause.leaf.text[at].isdigit() and _is_label(sayings, before, text)
    if is_label or _SIGN.search(before) or _numbering(sayings).search(before[-30:]):
        return False
    named = [u for u in clause.units if not u.is_reference and u.letter in "pqoecd"]
    if any(unit.start <= at < unit.end for unit in named):
        return False
    return not any(date.start <= at < date.end for date in context.dates_in(clause.leaf))


def _is_label(sayings: Sayings, plain: str, text: str) -> bool:
    """Whether a number behind `text` names a thing: "the Group of 77", "EU 27"."""
    group = sayings.patterns["labelled"].search(plain)
    is_name = group is not None and text[group.start("noun")].isupper()
    return is_name or _ACRONYM.search(text) is not None


def _numbering(sayings: Sayings) -> re.Pattern[str]:
    words = sayings.around_counts
    return right_before(words["references"] | words["selecting"], r"\.?")


def compile_words(sayings: Sayings) -> None:
    """Compile what is looked for before every number."""
    words = sayings.around_counts
    _numbering(sayings)
    right_before(words["approximate"] | words["all"])


@cache
def right_before(words: frozenset[str], mark: str = "") -> re.Pattern[str]:
    """Return the pattern of what ends with one of `words` and perhaps a `mark`."""
    return re.compile(rf"(?<![\w-])(?:{any_word(words)}){mark} $")
