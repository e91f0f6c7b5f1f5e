"""What "the latter two", "the last of these", "ces deux derniers" stand for: the end of a list.

The list stands earlier in the sentence: "A, B and C, the latter two". What "the latter" alone means
is a reference to one thing: see `references`.
"""

import re
from collections.abc import Sequence

from extract.recognize.clauses.units import Unit

_ACTOR = r"(?:(?:the|le|la|les|du|de la|de|des|au|a la|et|and) |l'|d'|de l'|a l')*<[ocxg]\d+>"
_LIST = re.compile(rf"{_ACTOR}(?:(?:, and |, et |, | and | et ){_ACTOR})+")
_NUMBER = re.compile(r"<\w(\d+)>")
_TWO = re.compile(r"\b(?:two|deux)\b")


def last_named(words: str, written: str, units: Sequence[Unit]) -> list[Unit]:
    """Return what folded `words` take up of `units`, named so far in the sentence `written`.

    None where the sentence has no such list.
    """
    lists = list(_LIST.finditer(written))
    if not lists:
        return []
    named = [units[int(number)] for number in _NUMBER.findall(lists[-1].group())]
    return named[-2 if _TWO.search(words) else -1 :]
