"""The passwords of encrypted files: from a file or the environment, never the command line."""

import os
from pathlib import Path

from extract.errors import ProfileError
from extract.stages import PASSWORD_VARIABLE


def passwords_of(path: Path | None) -> dict[str, str]:
    """Return the passwords by file name; the one from the environment is for every other file."""
    passwords = {}
    if PASSWORD_VARIABLE in os.environ:
        passwords[""] = os.environ[PASSWORD_VARIABLE]
    if path is None:
        return passwords
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as refused:
        raise ProfileError(
            f"the password file cannot be read ({type(refused).__name__}).",
            file=path.name,
            remedy="Give a UTF-8 text file that exists.",
        ) from refused
    for number, line in enumerate(lines, start=1):
        name, tab, password = line.partition("\t")
        if line.strip() and not (name and tab):
            raise ProfileError(
                f"line {number} of the password file has no tab.",
                file=path.name,
                remedy="Write a file's name, a tab and its password on each line.",
            )
        if line.strip():
            passwords[name] = password
    return passwords
