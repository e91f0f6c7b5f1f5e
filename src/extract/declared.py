"""Declared files (TOML): read, then held to a list of keys; anything else is refused by name."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import ExtractError, ProfileError

PLAIN_ID = re.compile(r"[a-z0-9][a-z0-9_-]*")
"""What an id that names a folder may look like."""

CONTROL = re.compile(r"[\x00-\x1f\x7f]")
"""Characters that have no place in a file name that people read."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a declared table: the type of its value, and whether it must be there.

    `each` is the type of a list's members. `pattern` must match a text (or each text of a list)
    whole; `meaning` says in words what the pattern asks for.
    """

    kind: type
    required: bool = False
    each: type | None = None
    pattern: re.Pattern[str] | None = None
    meaning: str = ""


def read_toml(
    path: Path, *, name: str = "", error: type[ExtractError] = ProfileError
) -> dict[str, Any]:
    """Return the TOML file at `path`, called `name` in messages (the file's own name if empty)."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as missing:
        raise error(
            "the file is not there.", file=name or path.name, remedy="Write it, or restore it."
        ) from missing
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as broken:
        raise error(
            f"not a readable TOML file: {_reason(broken)}.",
            file=name or path.name,
            remedy="Mend what the message names; the file must be UTF-8.",
        ) from broken


def check_table(
    table: Mapping[str, Any],
    keys: Mapping[str, Key],
    *,
    file: str,
    where: str = "",
    error: type[ExtractError] = ProfileError,
) -> None:
    """Refuse a key of `table` that is unknown, missing, or holds a value of the wrong kind.

    `where` names the table within the file, for the message.
    """
    place = f" in {where}" if where else ""
    for name in table:
        if name not in keys:
            raise error(
                f"unknown key {name!r}{place}.",
                file=file,
                remedy=f"Use one of: {', '.join(sorted(keys))}.",
            )
    for name, key in keys.items():
        if name in table:
            _check_value(table[name], key, f"{name!r}{place}", file, error)
        elif key.required:
            raise error(
                f"the key {name!r}{place} is missing.",
                file=file,
                remedy=f"Add {name}, {_wanted(key)}.",
            )


def _check_value(value: object, key: Key, place: str, file: str, error: type[ExtractError]) -> None:
    # bool is an int to Python, not to whoever writes a profile
    right = isinstance(value, key.kind) and (key.kind is bool or not isinstance(value, bool))
    if right and key.each and isinstance(value, list):
        right = all(isinstance(member, key.each) for member in value)
    if right and key.pattern:
        texts = value if isinstance(value, list) else [value]
        right = all(key.pattern.fullmatch(str(text)) for text in texts)
    if not right:
        raise error(
            f"the value {value!r} of {place} is not {_wanted(key)}.",
            file=file,
            remedy=f"Write {_wanted(key)}.",
        )


_WORDS = {
    str: "a text in quotes",
    int: "a whole number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a table",
}


def _wanted(key: Key) -> str:
    words = key.meaning or _WORDS[key.kind]
    return f"{words} of {_WORDS[key.each]}s" if key.each and not key.meaning else words


def _reason(error: Exception) -> str:
    return (error.strerror or type(error).__name__) if isinstance(error, OSError) else str(error)


def check_id(value: str, *, file: str) -> str:
    """Return `value` if it can name a folder without leaving its own, else refuse it."""
    if not PLAIN_ID.fullmatch(value):
        raise ProfileError(
            f"the id {value!r} is not made of small letters, digits, hyphens and underscores.",
            file=file,
            remedy="Rename the folder and the profile.",
        )
    return value


def inside(folder: Path, name: str, *, file: str) -> Path:
    """Return the path of the file `name` in `folder`; a name that leads elsewhere is refused."""
    path = folder / name
    plain = name and "/" not in name and "\\" not in name and not name.startswith(".")
    if not plain or CONTROL.search(name) or path.resolve().parent != folder.resolve():
        raise ProfileError(
            f"the file name {name!r} does not name a file of the folder {folder.name}.",
            file=file,
            remedy="Put the file itself into the folder and give its name alone.",
        )
    return path
