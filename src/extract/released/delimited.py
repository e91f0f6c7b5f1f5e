"""CSV that no spreadsheet takes for formulas and no reader takes `NA` out of.

Every value stands in quotes, null is nothing at all between two commas; lines end in CR LF
(RFC 4180). A text that a spreadsheet would run as a formula, because it begins with = + - @ (also
full width), tab, carriage return or line feed, gets an apostrophe before it, and so does one that
begins with apostrophes before such a sign. `unguarded` undoes it, whatever the text.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any

_RISKY = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def guarded(text: str) -> str:
    """Return `text` so that no spreadsheet runs it.

    >>> guarded("=1+1"), guarded("'=1"), guarded("NA")
    ("'=1+1", "''=1", 'NA')
    """
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """Return the text of which `guarded` made `text`.

    >>> unguarded("'=1+1"), unguarded("'tis so")
    ('=1+1', "'tis so")
    """
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text


def csv_line(values: Iterable[Any]) -> str:
    """Return one line of CSV."""
    return ",".join(map(_value, values)) + "\r\n"


def as_csv(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """Return CSV with a line of names above."""
    return "".join([csv_line(columns), *map(csv_line, rows)])


def _value(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return '"true"' if value else '"false"'
    text = guarded(value) if isinstance(value, str) else str(value)
    return '"' + text.replace('"', '""') + '"'
