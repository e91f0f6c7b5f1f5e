"""Writing a folder that appears whole or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from extract.store import TEMPORARY, writing


@contextmanager
def replace_folder(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into; it takes the place of `folder` when all went well.

    The older one stands until then, and is put back if the switch fails. Raises `OutputError`.
    """
    fresh = folder.parent / f"{TEMPORARY}{folder.name}"
    old = folder.parent / f"{TEMPORARY}old-{folder.name}"
    with writing(f"the folder {folder.name}"):
        for left in (fresh, old):
            shutil.rmtree(left, ignore_errors=True)
        fresh.mkdir(parents=True)
        try:
            yield fresh
            if folder.exists():
                folder.rename(old)
            fresh.rename(folder)
        except BaseException:
            if old.exists() and not folder.exists():
                old.rename(folder)
            raise
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)
