"""The published tables as pandas frames, with categories and dates."""

import os
from typing import TYPE_CHECKING, Any

from extract.released.folder import datasets, table
from extract.schema import Field

if TYPE_CHECKING:
    import pandas as pd


def load(name: str, folder: str | os.PathLike[str] | None = None) -> "pd.DataFrame":
    """Return the published table `name` as a pandas frame, in the order of its key.

    Columns with a closed list of values are categories (all of the list, used or not); whole days
    (`date_start`, `date_end`) are dates; whole numbers are `Int64` and truth values `boolean`,
    which can be missing. All other columns are texts. What is not stated is missing, and `NA`, the
    code of Namibia in two letters, is not. A day that pandas cannot hold, after the
    year 9999, is missing in `date_start` and `date_end`; `date` has it as text.

    `folder` is that of the tables; without it, see `extract.released.folder.datasets`. Raises
    `MissingFileError` where there are no tables, or none of that name.

    >>> import extract
    >>> frame = extract.load("participations")
    >>> namibia = frame[frame["party_iso3"] == "NAM"]
    >>> namibia[["party", "participation_status", "page"]].to_dict("records")
    [{'party': 'Namibia', 'participation_status': 'participant', 'page': 13}]
    >>> frame["participation_status"].dtype.name
    'category'
    """
    import pyarrow.parquet as pq

    place = datasets(folder)
    described = table(place, name)
    frame: pd.DataFrame = pq.read_table(place / f"{name}.parquet").to_pandas(
        types_mapper=_types().get
    )
    for field in described.fields:
        if field.values:
            frame[field.name] = _categories(frame[field.name], field)
        elif field.format == "date":
            frame[field.name] = _days(frame[field.name])
    frame.attrs["table"] = name
    return frame


def _types() -> dict[Any, Any]:
    import pandas as pd
    import pyarrow as pa

    return {pa.int64(): pd.Int64Dtype(), pa.bool_(): pd.BooleanDtype()}


def _categories(column: "pd.Series[Any]", field: Field) -> "pd.Series[Any]":
    import pandas as pd

    return column.astype(pd.CategoricalDtype(list(field.values)))


def _days(column: "pd.Series[Any]") -> "pd.Series[Any]":
    import pandas as pd

    return pd.to_datetime(column, format="%Y-%m-%d", errors="coerce").astype("datetime64[s]")
