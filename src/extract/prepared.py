"""What each build would work out anew from the same files, kept beside the compiled modules.

Python compiles a module once and keeps its code in `__pycache__`. There, in one file, is kept what
`pipeline/` declares, as it was read, checked by its own examples and compiled; with it what else
`extract.compiled` spares. The file is of use only with the key it was written with, which stands
for all that went into it: every byte of what is declared, the code, Python. Where it is missing, of
another key, damaged, or cannot be written, all is worked out anew.

It is as trusted as the compiled modules beside it: who can write there can run anything.
"""

import hashlib
import io
import marshal
import os
import pickle
import sys
from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from functools import wraps
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, TypeVar

from extract import compiled

T = TypeVar("T")

_HASH = hashlib.sha256
_SIZE = _HASH().digest_size
_PROTOCOL = pickle.HIGHEST_PROTOCOL

_loaded: dict[tuple[str, Path], Any] = {}
"""What functions decorated with `kept` gave, by their names and the folders they read."""

_packed: dict[Path, bytes] = {}
"""What they gave in another process, by the folder, until something of it is asked for."""

_made: compiled.Compiled | None = None


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


def path() -> Path:
    """Return where the file stands: beside the compiled code of this module."""
    return Path(cache_from_source(__file__)).with_suffix(".prepared")


def restore(key: str, pipeline: Path) -> bool:
    """Take what was kept under `key`; return whether there was any. If not, note what to keep."""
    global _made
    with suppress(OSError, ValueError, EOFError, TypeError):
        whole = path().read_bytes()
        content = memoryview(whole)[_SIZE:]
        if whole[:_SIZE] == _HASH(content).digest():
            said, made, packed = marshal.loads(content)  # noqa: S302  as trusted as this module
            if said == _signed(key):
                compiled.restore(made)
                _packed.update({pipeline / name: values for name, values in packed.items()})
                return True
    _made = compiled.record()
    return False


def store(key: str, pipeline: Path) -> None:
    """Keep all that is loaded of `pipeline`, and was compiled, for processes to come, if possible.

    The file is replaced whole.
    """
    by_folder: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for (name, folder), value in _loaded.items():
        if folder.parent == pipeline:
            by_folder[folder.name][name] = value
    packed = {name: _pickled(values) for name, values in by_folder.items()}
    whole = marshal.dumps((_signed(key), _made, packed))
    unfinished = path().with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        try:
            unfinished.parent.mkdir(exist_ok=True)
            unfinished.write_bytes(_HASH(whole).digest() + whole)
            unfinished.replace(path())
        finally:
            unfinished.unlink(missing_ok=True)


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


def _signed(key: str) -> str:
    return f"{key} {sys.version} {compiled.MAGIC}"


def _unpack(folder: Path) -> None:
    packed = _packed.pop(folder, None)
    if packed:
        for name, value in pickle.loads(packed).items():  # noqa: S301  as trusted as this module
            _loaded.setdefault((name, folder), value)
