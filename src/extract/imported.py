"""The code of modules that were imported, kept together so that they need not be looked for again.

For each module Python looks into every folder of its path, opens a file, and makes each word in it
anew, although most are in many modules: a quarter of what it takes to import all that a build
needs. What is kept is used as Python uses its own compiled modules: while the source is as it was.
"""

import os
import sys
from collections.abc import Collection, Sequence
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any

Module = tuple[str, str, str | None, str | None, tuple[int, int], CodeType]
"""Of a module: its source, the folder it is found in, its own folder if it is a package, where
Python keeps its code; time and size of the source; code."""


def gathered(but: Collection[str]) -> dict[str, Module]:
    """Return what is imported now, by name, but for the modules named."""
    found: dict[str, Module] = {}
    for name in sys.modules.keys() - set(but):
        spec = getattr(sys.modules[name], "__spec__", None)
        if spec is None or spec.origin is None:
            continue
        if type(spec.loader) not in (SourceFileLoader, _Loader):
            continue
        with suppress(OSError, ImportError, SyntaxError):
            code = spec.loader.get_code(name)
            if code is not None:
                folder, own = Path(spec.origin).parent, None
                if spec.submodule_search_locations is not None:
                    folder, own = folder.parent, str(folder)
                stamp = _stamp(spec.origin)
                found[name] = (spec.origin, str(folder), own, spec.cached, stamp, code)
    return found


def restore(modules: dict[str, Module]) -> None:
    """Have `modules` imported from what is kept from now on."""
    sys.meta_path.insert(0, _Finder(modules))


def _stamp(source: str) -> tuple[int, int]:
    state = os.stat(source)  # noqa: PTH116  a `Path` for each module takes several times as long
    return state.st_mtime_ns, state.st_size


class _Finder:
    """Finds modules among those that are kept."""

    def __init__(self, modules: dict[str, Module]) -> None:
        self._modules = modules

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: object = None
    ) -> ModuleSpec | None:
        """Return how `fullname` is imported; None where it is not kept as it is now."""
        known = self._modules.pop(fullname, None)
        if known is None:
            return None
        source, folder, own, cached, stamp, code = known
        with suppress(OSError):
            if folder in (sys.path if path is None else path) and _stamp(source) == stamp:
                loader = _Loader(fullname, source)
                loader.code = code
                spec = ModuleSpec(fullname, loader, origin=source)
                spec.has_location, spec.cached = True, cached
                spec.submodule_search_locations = None if own is None else [own]
                return spec
        return None


class _Loader(SourceFileLoader):
    """Runs the code that was kept of a module."""

    code: CodeType

    def get_code(self, fullname: str) -> Any:
        """Return the code of the module."""
        return self.code
