"""What Python compiles from text while modules are imported: kept, it need not be compiled again.

Regular expressions are compiled by Python code, half a millisecond each, and so are the methods of
dataclasses and named tuples, which are written out as text. `restore` notes what is compiled from
then on, and gives back what was noted in an earlier process of the same Python: for the same
pattern and flags the same code, as `re` itself would make it. `_sre` checks the code that it is
given as it checks that of `re`.
"""

import collections
import dataclasses
import dis
import inspect
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
    """Yield the texts that stand right behind a function of `re` that is called with them.

    Of functions alone: the body of a module or class has run, and its patterns are compiled.
    """
    said = ("", "")
    has_any = code.co_flags & inspect.CO_OPTIMIZED and "re" in code.co_names
    for step in dis.get_instructions(code) if has_any else ():
        if isinstance(step.argval, str) and step.opname == "LOAD_CONST" and said[0] == "re":
            yield step.argval
        named = step.opname.startswith("LOAD_") and isinstance(step.argval, str)
        said = (said[1], step.argval if named else "")
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _literals(inner)


def restore(known: Compiled) -> Compiled:
    """Have what is `known` given back from now on; return what is filled with all that is asked."""
    made: Compiled = ({}, {})
    anew = _COMPILER.compile

    def compile_expression(pattern: Any, flags: int = 0) -> Any:
        is_unicode = isinstance(pattern, str) and not flags & re.ASCII
        asked = pattern, flags | re.UNICODE.value if is_unicode else flags
        if asked not in known[0]:
            return anew(pattern, flags)
        code, *groups = made[0][asked] = known[0][asked]
        return _ENGINE.compile(*asked, array("I", code).tolist(), *groups)

    def note(pattern: object, flags: int, code: list[int], *groups: Any) -> Any:
        if isinstance(pattern, (str, bytes)) and not flags & _UNKEPT:
            made[0][pattern, flags] = (array("I", code).tobytes(), *groups)
        return _ENGINE.compile(pattern, flags, code, *groups)

    def code_of(text: str, mode: str) -> CodeType:
        made[1][text] = known[1].get(text) or compile(text, "<string>", mode)
        return made[1][text]

    def run(text: str, *scopes: Any) -> None:
        exec(code_of(text, "exec"), *scopes)  # noqa: S102  as the module itself does

    def evaluate(text: str, *scopes: Any) -> Any:
        return eval(code_of(text, "eval"), *scopes)  # noqa: S307  as the module itself does

    _COMPILER.compile = compile_expression
    _COMPILER._sre = SimpleNamespace(**{**vars(_ENGINE), "compile": note})
    dataclasses.exec = run  # type: ignore[attr-defined]
    collections.eval = evaluate  # type: ignore[attr-defined]
    return made
