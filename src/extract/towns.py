"""Towns of the world by the country in which they lie today: `pipeline/vocabulary/towns.csv`.

Many more than `places.csv` has, and no mentions by themselves: many of their names are words or
names of persons too. They only tell the country where a text says that something is at a place.
`names` are folded, with semicolons between them; a name of towns in two countries is that of the
one whose town is by far the larger, or is left out. From GeoNames, whose data are CC BY 4.0.
"""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from extract.errors import VocabularyError
from extract.prepared import kept

FILE = "towns.csv"
HEADER = "country,names,source"


class Towns(Mapping[str, str]):
    """The country of each town by the town's folded name; the file is read at the first look."""

    def __init__(self, folder: Path, country_of_code: Callable[[str], str | None]) -> None:
        """`country_of_code` gives the key of the country that has today's code."""
        self._folder, self._country = folder, country_of_code

    def __getitem__(self, name: str) -> str:
        """Return the key of the country in which a town lies."""
        key = self._country(load(self._folder)[name])
        if key is None:
            raise KeyError(name)
        return key

    def __iter__(self) -> Iterator[str]:
        """Yield the folded names."""
        return iter(load(self._folder))

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(load(self._folder))


@kept
def load(folder: Path) -> Mapping[str, str]:
    """Return the code of the country of each town; raises `VocabularyError` for another file."""
    try:
        header, *lines = (folder / FILE).read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as broken:
        raise _error(f"cannot be read: {broken}.") from broken
    rows = [line.split(",") for line in lines]
    if header != HEADER or any(len(row) < len(HEADER.split(",")) for row in rows):
        raise _error(f"the columns are not {HEADER}.")
    return {name: code for code, names, *_ in rows for name in names.split(";")}


def _error(message: str) -> VocabularyError:
    return VocabularyError(message, file=FILE, remedy="Restore it from the repository.")
