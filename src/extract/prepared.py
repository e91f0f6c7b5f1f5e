"""What each build would work out anew from the same files, kept beside the compiled modules.

Python compiles a module once and keeps its code in `__pycache__`. There, in a few files, is kept
what `pipeline/` declares, as it was read and checked by its own examples; with it what else
`extract.compiled` and `extract.imported` spare. The files are of use only with the key they were
written with, which stands for all that went into them: Python, and of what is declared every byte
of it and of the code. Where one is missing, of another key, damaged, or cannot be written, that is
worked out anew.

They are as trusted as the compiled modules beside them: who can write there can run anything.
"""

import hashlib
import io
import marshal
import os
import pickle
import sys
import zlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import wraps
from importlib.util import cache_from_source
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, TypeVar

from extract import compiled, imported

T = TypeVar("T")

FOLDERS = ("schema", "vocabulary")
"""The folders of `pipeline/` of which is kept what was read: a file for each."""

_CODE = ("compiled", "imported")
"""What is of use whatever is declared: each piece is that of a pattern, or of a file as it is."""

PARTS = (*_CODE, *FOLDERS)
"""All files that are kept."""

_CHECKSUM = 4
_HEAD = hashlib.sha256().digest_size + _CHECKSUM
_PROTOCOL = pickle.HIGHEST_PROTOCOL

_loaded: dict[tuple[str, Path], Any] = {}
"""What functions decorated with `kept` gave, by their names and the folders they read."""

_packed: dict[Path, memoryview] = {}
"""What they gave in another process, by the folder, until something of it is asked for."""

_made: compiled.Compiled = ({}, {})
_before: frozenset[str] = frozenset()
"""The modules that were imported before anything was to be kept."""


def kept(load: Callable[[Path], T]) -> Callable[[Path], T]:
    """Have what `load` gives for a folder of `pipeline/` worked out once, and then kept."""
    name = f"{load.__module__}.{load.__qualname__}"

    @wraps(load)
    def known(folder: Path) -> T:
        if (name, folder) not in _loaded:
            _unpack(folder)
        if (name, folder) not in _loaded:
            _loaded[name, folder] = load(folder)
        found: T = _loaded[name, folder]
        return found

    return known


def path(part: str) -> Path:
    """Return where a part is kept: beside the compiled code of this module."""
    return Path(cache_from_source(__file__)).with_suffix(f".{part}")


def restore(key: str, pipeline: Path) -> bool:
    """Take what was kept; return whether it is all there is, with the `key` of these declarations.

    If not, `store` keeps what is loaded from then on.
    """
    global _made, _before
    _before = frozenset(sys.modules)
    parts = {part: found for part in PARTS if (found := _read(part, key))}
    given = [part for part in _CODE if part in parts]
    code = {part: marshal.loads(parts[part]) for part in given}  # noqa: S302  as trusted as this
    _made = compiled.restore(code.get("compiled", ({}, {})))
    imported.restore(code.get("imported", {}))
    _packed.update({pipeline / name: parts[name] for name in FOLDERS if name in parts})
    return len(parts) == len(PARTS)


def take(key: str, folder: Path) -> None:
    """Have what was kept of `folder` alone at hand, if it was kept under `key`."""
    found = _read(folder.name, key)
    if found:
        _packed[folder] = found


def store(key: str, pipeline: Path) -> None:
    """Keep all that is loaded of `pipeline`, and was compiled, for processes to come, if possible.

    Each file is replaced whole.
    """
    by_folder: dict[Path, dict[str, Any]] = {pipeline / name: {} for name in FOLDERS}
    for (name, folder), value in _loaded.items():
        if folder in by_folder:
            by_folder[folder][name] = value
    modules = imported.gathered(())
    for name, (*_, code) in modules.items():
        if name.startswith(f"{__package__}."):
            compiled.compile_literals(code)
    later = {name: module for name, module in modules.items() if name not in _before}
    _write("compiled", key, marshal.dumps(_made))
    _write("imported", key, marshal.dumps(later))
    for folder, values in by_folder.items():
        _write(folder.name, key, _pickled(values))


def _read(part: str, key: str) -> memoryview | None:
    """Return what was kept; None where nothing was under this key, or it is damaged."""
    with suppress(OSError, ValueError), path(part).open("rb") as file:
        whole = memoryview(mmap(file.fileno(), 0, access=ACCESS_READ))
        content = whole[_HEAD:]
        if whole[:_HEAD] == _head(part, key, content):
            return content
    return None


def _write(part: str, key: str, content: bytes) -> None:
    whole = path(part)
    unfinished = whole.with_name(f"{whole.name}.{os.getpid()}")
    with suppress(OSError):
        try:
            unfinished.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(_head(part, key, content) + content)
            unfinished.replace(whole)
        finally:
            unfinished.unlink(missing_ok=True)


def _head(part: str, key: str, content: bytes | memoryview) -> bytes:
    """Return what a file begins with: for what it was written, and a checksum against damage."""
    declared = "" if part in _CODE else key
    signed = hashlib.sha256(f"{declared} {sys.version} {compiled.MAGIC}".encode()).digest()
    return signed + zlib.crc32(content).to_bytes(_CHECKSUM)


class _Pickler(pickle.Pickler):
    """Has frozen dataclasses with slots made anew from their values: their own way is slow."""

    def reducer_override(self, value: object) -> Any:
        kind = type(value)
        if not is_dataclass(kind) or kind.__reduce__ is not object.__reduce__:
            return NotImplemented
        if "__slots__" not in vars(kind) or not all(field.init for field in fields(kind)):
            return NotImplemented
        return kind, tuple(getattr(value, field.name) for field in fields(kind))


def _pickled(values: dict[str, Any]) -> bytes:
    written = io.BytesIO()
    _Pickler(written, _PROTOCOL).dump(values)
    return written.getvalue()


def _unpack(folder: Path) -> None:
    packed = _packed.pop(folder, None)
    if packed:
        for name, value in pickle.loads(packed).items():  # noqa: S301  as trusted as this module
            _loaded.setdefault((name, folder), value)
