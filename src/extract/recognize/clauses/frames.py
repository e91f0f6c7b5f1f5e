"""Ways of saying that are the same for every office, written once (`offices.toml`).

A frame is read for each of its offices: "holds the {seat}" is a way of saying who has the chair,
and another who runs the secretariat.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from extract.declared import Key, check_table
from extract.errors import VocabularyError
from extract.expressions import Expression
from extract.phrases import any_of, check_examples

FILE = "offices.toml"
PREFIX = "of_office_"
"""What the keys of framed sayings begin with."""

_PART = re.compile(r"\{([a-z_]+)\}")
_LIST = Key(list, each=str, required=True)
_MAY = Key(list, each=str)
_OFFICE = {
    "seat": _LIST,
    "seat_fr": _LIST,
    "holder": _LIST,
    "holder_fr": _LIST,
    "help": _MAY,
    "help_fr": _MAY,
}
_FRAME = {
    "shape": Key(str, required=True),
    "offices": _LIST,
    "patterns": _LIST,
    "must_match": _LIST,
    "must_not_match": _LIST,
}


class Framed(NamedTuple):
    """A frame read for one office: as a `Saying`."""

    key: str
    means: str
    shape: str
    pattern: Expression


def framed(plain: Mapping[str, Any]) -> Iterator[Framed]:
    """Return each frame for each of its offices; raises `VocabularyError`.

    The examples of a frame are those of all its offices together.
    """
    for name, office in plain["offices"].items():
        check_table(office, _OFFICE, file=FILE, where=f"[offices.{name}]", error=VocabularyError)
    for key, frame in plain["frames"].items():
        check_table(frame, _FRAME, file=FILE, where=f"[frames.{key}]", error=VocabularyError)
        offices = {name: plain["offices"][name] for name in frame["offices"]}
        told = {
            name: any_of(key, _told(frame, plain["parts"], office), FILE)
            for name, office in offices.items()
        }
        check_examples(key, frame, told.values(), FILE)
        for name, pattern in told.items():
            yield Framed(PREFIX + key, name, frame["shape"], Expression.of(pattern))


def _told(
    frame: Mapping[str, Any], parts: Mapping[str, str], office: Mapping[str, list[str]]
) -> list[str]:
    """Return the patterns of a frame with its parts and the names of an office written out."""
    known = dict(parts)
    for name in office:
        known[name] = f"(?:{'|'.join(office[name])})"
    for name in ("seat", "seat_fr"):
        known[name] = rf"(?<![\w<]){known[name]}"
    return [written(each, known) for each in frame["patterns"]]


def written(pattern: str, parts: Mapping[str, str]) -> str:
    """Return a pattern with its parts in braces written out, and the parts of those."""
    while _PART.search(pattern):
        pattern = _PART.sub(lambda match: parts[match[1]], pattern)
    return pattern
