"""The words behind a row."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.errors import MissingFileError
from extract.released.folder import datasets, table, tables
from extract.released.frames import load

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pandas as pd

COLUMNS = (
    "field",
    "source_id",
    "page",
    "quote",
    "char_start",
    "char_end",
    "x0",
    "top",
    "x1",
    "bottom",
)


def evidence(
    row: "Mapping[str, Any] | pd.Series[Any]",
    folder: str | os.PathLike[str] | None = None,
    *,
    of: str | None = None,
) -> "pd.DataFrame":
    """Return the exact words of every source that a published row stands on, as a pandas frame.

    `row` is a row of a frame that `load` gave, or a mapping with at least the row's id. One line
    per fragment: the `field` whose value stands there (empty for the row as a whole), source, page,
    quote, offsets in the source's text and, for a PDF, the box in points from the page's top left.
    Rows that state a value are first, the whole row's words last.

    The table is `of`; without it, it is told from the row: the one whose id stands first in it.
    Raises `MissingFileError` for a row of which no table, or no id, can be told.

    >>> import extract
    >>> frame = extract.load("participations")
    >>> row = frame[frame["party_iso3"] == "NAM"].iloc[0]
    >>> words = extract.evidence(row)
    >>> sorted(set(words["quote"]) & {"Namibia"}), words["page"].unique().tolist()
    (['Namibia'], [13])
    """
    place = datasets(folder)
    name = of or _table_of(row, place)
    key = table(place, name).key
    if len(key) > 1 or key[0] not in row:
        raise MissingFileError(
            f"no words are kept by row for a row of {name} with the key {', '.join(key)}.",
            file=place.name,
            remedy="Give a row of a table whose key is one id, with that id in it.",
        )
    spans = load("spans", place)
    found = spans[(spans["table_name"] == name) & (spans["row_id"] == row[key[0]])]
    found = found.sort_values(["field", "source_id", "fragment"], kind="stable")
    whole = found["field"] == ""
    ordered: pd.DataFrame = found.loc[[*found.index[~whole], *found.index[whole]], list(COLUMNS)]
    return ordered.reset_index(drop=True)


def _table_of(row: "Mapping[str, Any] | pd.Series[Any]", place: Path) -> str:
    ids = {known.key[0]: name for name, known in tables(place).items() if len(known.key) == 1}
    for column in row.keys():  # noqa: SIM118  iterating a Series gives its values
        if column in ids:
            return ids[column]
    raise MissingFileError(
        "the row holds no id of a published table.",
        file=place.name,
        remedy="Give a row of a frame that extract.load returned, or name the table with of=.",
    )
