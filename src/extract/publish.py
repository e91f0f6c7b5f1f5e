"""The output folder: one build at a time, the switch to a new release, and what is swept away."""

import fcntl
import json
import shutil
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from extract.errors import BusyError, OutputError
from extract.store import TEMPORARY, lead, sync, writing

DATASETS = "datasets"
RELEASES = "releases"
STAGES = "stages"


@contextmanager
def locked(output: Path, *, wait: bool, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of `output`, which is made if it is not there.

    While another build holds it: says so and waits, or raises `BusyError`. The lock goes with the
    process that holds it, however that ends.
    """
    with writing("the output folder"):
        output.mkdir(parents=True, exist_ok=True)
        file = (output / ".lock").open("a")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if not wait:
                raise BusyError(
                    "another build is at work in the same output folder.",
                    remedy="Wait for it to end, or give another folder with --output.",
                ) from None
            say("another build is at work in the same output folder: waiting for it to end")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def published(output: Path) -> Path | None:
    """Return the folder of the release that `output/datasets` leads to, None without one.

    Refuses a `datasets` that is no link, so that nobody's own folder is replaced.
    """
    link = output / DATASETS
    if link.is_symlink():
        return output / link.readlink()
    if link.exists():
        raise OutputError(
            f"{DATASETS} in the output folder is no link to a release.",
            remedy="Move it away, or give another folder with --output.",
        )
    return None


def switch(output: Path, release: Path) -> None:
    """Make `output/datasets` lead to `release`, in one step; keep the one before, no older one."""
    before = published(output)
    with writing(f"the link {DATASETS}"):
        lead(output / DATASETS, Path(RELEASES) / release.name)
    if before == release:
        return
    kept = {release, before}
    for folder in (output / RELEASES).iterdir():
        if folder not in kept:
            shutil.rmtree(folder, ignore_errors=True)


def sweep(output: Path, kept: Collection[str]) -> None:
    """Delete stored results that are not `kept` (their paths), and folders left empty or half."""
    stages = output / STAGES
    keep = {Path(path) for path in kept}
    above = {parent for path in keep for parent in path.parents}
    todo = [stages]
    while todo:
        for folder in todo.pop().iterdir():
            if folder in above:
                todo.append(folder)
            elif folder not in keep:
                shutil.rmtree(folder, ignore_errors=True)


def write_json(path: Path, content: Any) -> None:
    """Write `content` to `path` in one step."""
    write_text(path, json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` in one step."""
    temporary = path.parent / f"{TEMPORARY}{path.name}"
    with writing(path.name):
        temporary.write_text(text, encoding="utf-8")
        sync(temporary)
        temporary.replace(path)
