"""The process in which one file is read; `python -m extract.worker PIPELINE KEY MODULE...`.

A worker takes its task as JSON on stdin. It bounds its own memory and processor time, answers on
stdout with one JSON object per line (the stage that begins; at the end the seconds, or a named
error), and dies with its parent. The release is written by one too, which is not bounded: what it
needs is imported here, and nowhere else.
"""

import errno
import gc
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from extract.bare_spacy import BareSpacy
from extract.errors import ExtractError, LimitError, MissingFileError
from extract.forkserver import serve
from extract.profile import Limits
from extract.stages import (
    Publication,
    Task,
    perform,
    prepare,
    publication_from_plain,
    publish,
    task_from_plain,
)

_PARENT_DEATH_SIGNAL = 1  # prctl's PR_SET_PDEATHSIG
_ROOM = 64 * 2**20  # bytes beyond the limit, for the error that says the limit was met
_GARBAGE = 500_000  # new objects before the next search: a reading makes many and drops few
_GRACE = 5  # seconds between the signal that names the limit and the one that cannot be caught


def main(pipeline: str, key: str, *modules: str) -> None:
    """Import `modules`, load what is declared, then fork a worker for each task."""
    _die_with_parent()
    gc.disable()  # what is imported and loaded stays
    # a library that starts threads before the fork would have none of them after it
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    sys.meta_path[:0] = (_WithoutPandas(), BareSpacy())
    prepare(modules, Path(pipeline), key)
    gc.freeze()  # no worker need look at it, or copy it by looking
    gc.set_threshold(_GARBAGE)
    gc.enable()
    serve()
    work()
    os._exit(0)


def work() -> None:
    """Do what is asked on stdin, a task or a publication, and answer on stdout."""
    _die_with_parent()
    answers = _own_stdout()
    with open(0, encoding="utf-8", closefd=False) as stdin:
        asked = json.load(stdin)
    _silence()

    def answer(**message: Any) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    if "todo" in asked:
        _perform(task_from_plain(asked), answer)
    else:
        _publish(publication_from_plain(asked), answer)


def _publish(asked: Publication, answer: Callable[..., None]) -> None:
    try:
        folder = publish(asked)
    except ExtractError as error:
        answer(error=_plain(error))
    else:
        answer(folder=folder)


def _perform(task: Task, answer: Callable[..., None]) -> None:
    _bound(task.limits)
    try:
        seconds = perform(task, lambda stage: answer(stage=stage))
    except ExtractError as error:
        answer(error=_plain(error))
    except (MemoryError, RecursionError, OSError, ImportError) as error:
        _give_room()
        named = _named(error, task)
        if named is None:
            raise
        answer(error=_plain(named))
    else:
        answer(seconds=seconds, memory=_peak_memory())


def _own_stdout() -> IO[str]:
    """Return the real stdout; whatever a library prints goes to stderr from now on."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return answers


class _WithoutPandas:
    """Has it as if pandas were not installed.

    pyarrow imports it, for half a second, to ask whether a list is an object of pandas; none is.
    """

    def find_spec(self, fullname: str, *_: object) -> None:
        if fullname == "pandas":
            raise ModuleNotFoundError(fullname)


def _die_with_parent() -> None:
    if sys.platform == "linux":
        import ctypes
        import signal

        ctypes.CDLL(None).prctl(_PARENT_DEATH_SIGNAL, signal.SIGKILL)


def _bound(limits: Limits) -> None:
    import resource

    def lower(kind: int, soft: int, hard: int) -> None:
        _, most = resource.getrlimit(kind)
        if most != resource.RLIM_INFINITY:
            soft, hard = min(soft, most), min(hard, most)
        resource.setrlimit(kind, (soft, hard))

    lower(resource.RLIMIT_CORE, 0, 0)
    lower(resource.RLIMIT_CPU, limits.seconds, limits.seconds + _GRACE)
    if sys.platform == "linux":
        lower(resource.RLIMIT_AS, limits.memory_bytes, limits.memory_bytes + _ROOM)


def _give_room() -> None:
    """Let a process that has used up its memory have as much as it takes to say so."""
    import resource

    if sys.platform == "linux":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (hard, hard))


def _silence() -> None:
    """Keep what libraries log about broken files off the terminal: errors are named instead."""
    import logging
    import warnings

    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")


def _named(error: BaseException, task: Task) -> ExtractError | None:
    """Return the named error for one that any stage can meet, None for any other."""
    if _lacks_memory(error):
        megabytes = task.limits.memory_bytes // 2**20
        return LimitError(
            f"the file takes more than {megabytes} MB of memory.",
            file=task.name,
            remedy="Raise the limit with --max-memory, or leave the file out.",
        )
    if isinstance(error, RecursionError):
        return LimitError(
            "the file nests its parts too deeply.",
            file=task.name,
            remedy="Have its maker write it anew, or leave it out.",
        )
    if task.source and getattr(error, "filename", None) == str(task.source.path):
        return MissingFileError(
            "the file vanished while it was being read.",
            file=task.name,
            remedy="Put it back and build again.",
        )
    return None


def _lacks_memory(error: BaseException) -> bool:
    """Whether memory ran out: in Python, in a system call, or while a library was mapped."""
    if isinstance(error, OSError):
        return error.errno == errno.ENOMEM
    return isinstance(error, MemoryError) or (
        isinstance(error, ImportError) and ("map segment" in str(error) or "alloc" in str(error))
    )


def _plain(error: ExtractError) -> dict[str, Any]:
    return {
        "error": error.name,
        "file": error.file,
        "page": error.page,
        "message": error.message,
        "remedy": error.remedy,
    }


def _peak_memory() -> int:
    """Return the most memory the process held, in bytes."""
    import resource

    unit = 1024 if sys.platform == "linux" else 1
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


if __name__ == "__main__":
    main(*sys.argv[1:])
