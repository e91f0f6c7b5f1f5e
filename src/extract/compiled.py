"""What Python compiles from text while modules are imported: kept, it need not be compiled again.

Regular expressions are compiled by Python code, half a millisecond each, and so are the methods of
dataclasses and named tuples, which are written out as text. `record` notes what is compiled from
then on, `restore` gives it back in a later process of the same Python: for the same pattern and
flags the same code, as `re` itself would make it. `_sre` checks the code that it is given as it
checks that of `re`.
"""

import collections
import dataclasses
import re
import warnings
from array import array
from collections.abc import Iterator
from contextlib import suppress
from types import CodeType, SimpleNamespace
from typing import Any

_UNKEPT = re.LOCALE | re.DEBUG
_COMPILER = re._compiler  # type: ignore[attr-defined]
_ENGINE = _COMPILER._sre

MAGIC = _ENGINE.MAGIC
"""The version of the code of regular expressions."""

Compiled = tuple[dict[tuple[str | bytes, int], tuple[Any, ...]], dict[str, CodeType]]
"""Expressions: what `_sre.compile` takes, by pattern and flags. The code of other texts."""


def record() -> Compiled:
    """Return what is filled with all that is compiled from now on."""
    expressions, texts = made = ({}, {})  # type: Compiled

    def compile_expression(pattern: object, flags: int, code: list[int], *groups: Any) -> Any:
        if isinstance(pattern, (str, bytes)) and not flags & _UNKEPT:
            expressions[pattern, flags] = (array("I", code).tobytes(), *groups)
        return _ENGINE.compile(pattern, flags, code, *groups)

    def run(text: str, *scopes: Any) -> None:
        texts[text] = compile(text, "<string>", "exec")
        exec(texts[text], *scopes)  # noqa: S102  as the module itself does

    def evaluate(text: str, *scopes: Any) -> Any:
        texts[text] = compile(text, "<string>", "eval")
        return eval(texts[text], *scopes)  # noqa: S307  as the module itself does

    _COMPILER._sre = SimpleNamespace(**{**vars(_ENGINE), "compile": compile_expression})
    dataclasses.exec = run  # type: ignore[attr-defined]
    collections.eval = evaluate  # type: ignore[attr-defined]
    return made


def compile_literals(code: CodeType) -> None:
    """Compile the patterns that the functions of a module hand to `re` as they are written.

    They would be compiled when a function is first called, in each process anew.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the function itself warns when it is called
        for pattern in _literals(code):
            with suppress(re.error):
                _COMPILER.compile(pattern)


def _literals(code: CodeType) -> Iterator[str]:
    """Yield the texts that stand right behind a function of `re` that is called with them."""
    import dis  # only where something is to be kept

    said = ("", "")
    for step in dis.get_instructions(code):
        if isinstance(step.argval, str) and step.opname == "LOAD_CONST" and said[0] == "re":
            yield step.argval
        named = step.opname.startswith("LOAD_") and isinstance(step.argval, str)
        said = (said[1], step.argval if named else "")
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _literals(inner)


def restore(made: Compiled) -> None:
    """Have what was `made` given back from now on, and anything else compiled."""
    expressions, texts = made
    anew = _COMPILER.compile

    def compile_expression(pattern: Any, flags: int = 0) -> Any:
        is_unicode = isinstance(pattern, str) and not flags & re.ASCII
        whole = flags | re.UNICODE.value if is_unicode else flags
        known = expressions.get((pattern, whole))
        if known is None:
            return anew(pattern, flags)
        code, *groups = known
        return _ENGINE.compile(pattern, whole, array("I", code).tolist(), *groups)

    def run(text: str, *scopes: Any) -> None:
        exec(texts.get(text, text), *scopes)  # noqa: S102  as the module itself does

    def evaluate(text: str, *scopes: Any) -> Any:
        return eval(texts.get(text, text), *scopes)  # noqa: S307  as the module itself does

    _COMPILER.compile = compile_expression
    dataclasses.exec = run  # type: ignore[attr-defined]
    collections.eval = evaluate  # type: ignore[attr-defined]
