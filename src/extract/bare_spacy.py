"""spaCy's words, vocabulary and matchers, imported without what only its models need.

`import spacy` imports pipelines, their training and a command line; its vocabulary alone imports
neural networks (thinc), schemas of settings (pydantic), formats (srsly) and the languages' own
words, and numpy its documentation: a quarter of a second of processor time, of which finding names
uses nothing. Here an empty package stands for spaCy's
`__init__`, and modules that hold nothing stand for those. A test holds what is matched against the
whole of spaCy. Of a version with which this was not tried, the whole is imported.
"""

from functools import cache
from importlib import import_module
from importlib.machinery import ModuleSpec, PathFinder
from itertools import accumulate
from types import ModuleType, SimpleNamespace
from typing import TYPE_CHECKING, Any

from extract.installed import version

if TYPE_CHECKING:
    from importlib.abc import Loader
else:
    Loader = object  # the class of the library checks nothing, and takes long to import

TRIED = "3.8."
"""What the versions of spaCy begin with whose parts can be imported so."""

UNUSED = frozenset(
    {"thinc", "srsly", "catalogue", "packaging", "spacy.schemas", "spacy.lang"}
    | {"numpy._core._add_newdocs", "numpy._core._add_newdocs_scalars", "importlib.metadata"}
)
"""What nothing is used of, with all that is within it; in workers others use none of it either."""


class BareSpacy(Loader):
    """Finds spaCy for `import`, and what stands for its `UNUSED` parts; to be put first."""

    def find_spec(
        self, fullname: str, path: object = None, target: object = None
    ) -> ModuleSpec | None:
        """Return how `fullname` is imported; None for what is imported as always."""
        is_unused = not UNUSED.isdisjoint(accumulate(fullname.split("."), "{}.{}".format))
        if not (is_unused or fullname == "spacy") or not _is_tried():
            return None
        if is_unused:
            return ModuleSpec(fullname, self, is_package=True)
        spec = PathFinder.find_spec(fullname)
        if spec:
            spec.loader = self
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Have an empty module made, as for any."""

    def exec_module(self, module: ModuleType) -> None:
        """Fill `module`."""
        if module.__name__ == "spacy":
            import_module("spacy.tokens")  # first: the parts import each other in a circle
        else:
            module.__getattr__ = _of_unused  # type: ignore[method-assign]


@cache
def _is_tried() -> bool:
    return version("spacy").startswith(TRIED)


class _AnyName(type):
    """A class that has every name, and gives itself whatever it is called with."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return cls

    def __call__(cls, *_: object, **__: object) -> Any:
        return cls


class _Nothing(metaclass=_AnyName):
    """What stands for every class and function of an unused module."""


def _of_unused(name: str) -> Any:
    if name.startswith("__"):
        raise AttributeError(name)
    return _numpy_alone if name == "get_current_ops" else _Nothing


def _numpy_alone() -> SimpleNamespace:
    """Return what makes the empty table of vectors that every vocabulary has."""
    import numpy as np

    return SimpleNamespace(xp=np)
