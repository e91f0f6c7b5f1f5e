"""Processes that a text names after a place, or says how they are called.

"Lima Process", "Processus de Lima", "was later called the Reef Process".
"""

import re
from collections.abc import Iterator

from extract.recognize.context import Context
from extract.recognize.leaves import Leaf

KIND = "process"

_NOUN = re.compile(r" (?:Process|Dialogue|Initiative)\b(?! (?:on|for|of|in|to|and|\d|[A-Z]|\())")
_PROCESS = re.compile(r" Process\b")
_NOM = re.compile(r"(?:Processus|Dialogue|Initiative) (?:de |d[’'])$")
_GOES_ON = re.compile(r" (?:sur|pour|contre|de|du|des|d[’']|et|\()")
"""What tells that a name only begins with the place: "Processus de Rabat sur les visas"."""
_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_CALLED = re.compile(
    r"\b(?:called|named|renamed|known as|became) (?:the )?[“\"]?"
    rf"(?P<en>(?:{_CAPITAL} ){{1,4}}Process)\b"
    r"|\b(?:appelée?s?|nommée?s?|baptisée?s?|rebaptisée?s?|devenue?s?|connue?s? sous le nom de)"
    r"(?: (?:plus tard|par la suite|ensuite))? (?:le |du )?[“«\"]?\s?"
    rf"(?P<fr>Processus (?:de |d[’']|des )?{_CAPITAL}(?:[ -]{_CAPITAL}){{0,3}})"
)


def learn_processes(context: Context) -> None:
    """Note the processes that prose names after a place, or by saying what they are called."""
    for leaf in context.prose():
        for start, end in (*_after_places(context, leaf), *_called(context, leaf)):
            name = leaf.text[start:end]
            if context.register.by_name(name) or context.register.by_declared_name(name):
                continue
            entity_id = context.register.learnt(KIND, name)
            context.register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))


def _after_places(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    for name in context.names(leaf):
        if name.kind not in ("place", "country"):
            continue
        noun = _PROCESS.match(leaf.text, name.end) or _NOUN.match(leaf.text, name.end)
        if noun is not None:
            yield name.start, noun.end()
        lead = _NOM.search(leaf.text, 0, name.start)
        if lead is not None and not _GOES_ON.match(leaf.text, name.end):
            yield lead.start(), name.end


def _called(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    for match in _CALLED.finditer(leaf.text):
        span = match.span("en" if match["en"] else "fr")
        if not any(name.start < span[1] and span[0] < name.end for name in context.things(leaf)):
            yield span
