"""Writing a folder that appears whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.store import TEMPORARY, lead, writing

SITES = "sites"
"""The folder beside the link to a site in which sites lie, each under a number."""


@contextmanager
def replace_folder(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into; `folder` leads to it, in one step, when all went well.

    `folder` is a link to a folder in `SITES`. What it led to before stands until then, whatever
    happens, and is deleted afterwards. Raises `OutputError`.
    """
    sites = folder.parent / SITES
    with writing(f"the folder {folder.name}"):
        sites.mkdir(parents=True, exist_ok=True)
        numbers = [int(path.name) for path in sites.iterdir() if path.name.isdigit()]
        fresh = sites / str(max(numbers, default=0) + 1)
        fresh.mkdir()
        try:
            yield fresh
            _make_way(folder, sites)
            lead(folder, Path(SITES) / fresh.name)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        for other in sites.iterdir():
            if other != fresh:
                shutil.rmtree(other, ignore_errors=True)


def _make_way(folder: Path, sites: Path) -> None:
    """Put away a site that is no link, as sites once were: no link takes a folder's place."""
    if folder.is_dir() and not folder.is_symlink():
        folder.rename(sites / "0")
    for name in (folder.name, f"old-{folder.name}"):
        shutil.rmtree(folder.parent / f"{TEMPORARY}{name}", ignore_errors=True)
