"""What distributions are installed, and in which versions.

Told by the names of the folders that are left beside what is installed (PEP 376). The library's
own `importlib.metadata` reads what is in them as e-mail is read; to import it takes a tenth of what
the command line does.
"""

import re
import sys
from functools import cache
from pathlib import Path


def version(name: str) -> str:
    """Return the version of the distribution `name`; 'none' where it is not installed."""
    return _versions().get(_plain(name), "none")


@cache
def _versions() -> dict[str, str]:
    """Return the versions of all distributions; of one that is there twice, of the first found."""
    found: dict[str, str] = {}
    for folder in sys.path:
        for record in Path(folder).glob("*-[0-9]*.*-info"):
            name, number = record.stem.split("-")[:2]
            found.setdefault(_plain(name), number)
    return found


def _plain(name: str) -> str:
    """Return `name` as it is compared (PEP 503)."""
    return re.sub("[-_.]+", "-", name).lower()
