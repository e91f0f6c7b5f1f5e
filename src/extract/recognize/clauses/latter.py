"""What "the latter", "the last two", "ce dernier", "celle-ci" stand for: the end of a list.

In English the list stands earlier in the sentence: "A, B and C, the latter two". In French the
article says the gender: "cette dernière" is the last one that is named with "la" or "l’".
"The former" and "the latter", "le premier" and "le second" are the only two organs named before.
"""

import re
from collections.abc import Sequence

from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit

_ACTOR = r"(?:(?:the|le|la|les|du|de la|de|des|au|a la|et|and) |l'|d'|de l'|a l')*<[ocxg]\d+>"
_LIST = re.compile(rf"{_ACTOR}(?:(?:, and |, et |, | and | et ){_ACTOR})+")
_NUMBER = re.compile(r"<\w(\d+)>")
_TWO = re.compile(r"\b(?:two|deux)\b")
_FEMININE = re.compile(r"(?:cette derniere|celle-ci)")
_BEFORE_FEMININE = re.compile(r"(?:\bla |\bl['’])$")
_BEFORE_MASCULINE = re.compile(r"(?:\b(?:le|du|au) |\bl['’])$")
_BARE_SEAT = re.compile(r"\b(?:secretariat|siege|headquarters)\b[^<>]*$")
_FRENCH = re.compile(r"(?:ce|cette|celui|celle|ces)\b")


def taken_up_of_list(clause: Clause, plain: str, here: int, written: str) -> tuple[list[Unit], int]:
    """Return what the words at `here` of folded `plain` take up of a list, and where they end.

    `written` is what the clause reads before them.
    """
    one = clause.said("one_of_two").match(plain, here, clause.end) if clause.known.before else None
    meant = _one_of_two(clause, is_first=one["first"] is not None) if one else []
    if one and meant:
        return meant, one.end()
    latter = clause.said("the_latter").match(plain, here, clause.end)
    if latter is None:
        return [], here
    return last_named(latter.group(), written, clause.units), latter.end()


def _one_of_two(clause: Clause, *, is_first: bool) -> list[Unit]:
    """Return the first of the only two organs named before; the second if the first was told of."""
    named = [unit for unit in clause.known.before if unit.letter == "g"]
    two = {unit.words.text: unit for unit in named if not unit.is_reference}
    if len(two) != 2:
        return []
    first, second = two.values()
    told = [*clause.units, *(unit for unit in named if unit.is_reference)]
    is_told = any(unit.words == first.words for unit in told)
    return [first] if is_first else [second] if is_told else []


def last_named(words: str, written: str, units: Sequence[Unit]) -> list[Unit]:
    """Return what folded `words` take up of `units`, named so far in the sentence `written`.

    None where the sentence has no such list, or nothing of that gender, or where a seat without a
    name stands behind it.
    """
    if _BARE_SEAT.search(written):
        return []
    count = 2 if _TWO.search(words) else 1
    lists = list(_LIST.finditer(written))
    if _FRENCH.match(words) and count == 1:
        agreeing = _BEFORE_FEMININE if _FEMININE.match(words) else _BEFORE_MASCULINE
        return [unit for unit in units if _is_actor(unit) and _agrees(unit, agreeing)][-1:]
    if not lists:
        return []
    named = [units[int(number)] for number in _NUMBER.findall(lists[-1].group())]
    return named[-count:] if len(named) >= max(2, count) else []


def _is_actor(unit: Unit) -> bool:
    """Whether a unit can act; a place cannot."""
    return unit.letter in "ocx" and not unit.is_resolved_phrase


def _agrees(unit: Unit, article: re.Pattern[str]) -> bool:
    left = unit.leaf.text[max(0, unit.start - 8) : unit.start].lower()
    return article.search(left) is not None
