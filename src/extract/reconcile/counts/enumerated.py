"""An enumeration right behind a count: "two missions (A and B)", "three aims: (1) ...; (2) ..."."""

import re

_NUMBERED = re.compile(r"(?<!\w)\((\d{1,2}|[a-z])\) ?")
_JOINED = re.compile(r",? (?:and|or|et|ou|ainsi que|as well as) |[;,] ")
_BRACKET = re.compile(r" ?\(([^()]*(?:\([^()]*\)[^()]*)*)\)")
_COLON = re.compile(r"[^.:;()]{0,60}: *")
_ENDS = re.compile(r"\.(?= [A-ZÀ-Ý]|$)")


def items_behind(text: str, words: str) -> list[str]:
    """Return the items enumerated right behind `words` in `text`; [] where there is none.

    They stand in brackets or behind a colon; a numbered series is cut at its numbers, any other
    at semicolons, or else at commas and conjunctions.
    """
    at = text.find(words)
    if at < 0:
        return []
    behind = text[at + len(words) :]
    if bracket := _BRACKET.match(behind):
        return _items(bracket[1]) if not re.fullmatch(r"[\w/.-]+", bracket[1]) else []
    if colon := _COLON.match(behind):
        rest = behind[colon.end() :]
        end = _ENDS.search(rest)
        return _items(rest[: end.start()] if end else rest)
    return []


def _items(words: str) -> list[str]:
    numbered = _NUMBERED.split(words)[2::2]
    if numbered:
        return [item.strip(" ;,") for item in numbered]
    parts = words.split(";") if ";" in words else _JOINED.split(words)
    return [part.strip() for part in parts if re.search(r"\w", part)] if len(parts) > 1 else []
