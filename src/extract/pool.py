"""Tasks in processes of their own, several at a time; whatever a process does is an answer."""

import json
import os
import re
import selectors
import signal
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

from extract import worker
from extract.errors import CrashError, ExtractError, LimitError, OutputError, error_named
from extract.failures import Failure, failure_of
from extract.forkserver import ForkServer
from extract.stages import (
    MODULES_TO_PUBLISH,
    PASSWORD_VARIABLE,
    Publication,
    Task,
    modules_of,
    task_to_plain,
)

COMMAND = (sys.executable, "-P", "-m", "extract.worker")
"""How the server of workers is started; -P keeps the current folder from being searched."""

_MOST_OUTPUT = 2**20
_TAIL = 4_096
_PAUSE = 0.05
_BREATH = 0.002
_CLOCK = 2  # a process may wait as long as it works
_REPORT = "Report it with the file that causes it, or leave the file out."


@dataclass(frozen=True, slots=True)
class Done:
    """What became of a task: the seconds of each stage, or why it failed."""

    task: Task
    seconds: dict[str, float]
    failure: Failure | None
    memory: int = 0


@dataclass(slots=True)
class _Job:
    """A task at work in the process `pid`; None where there was nobody to start one."""

    task: Task
    pid: int | None
    streams: tuple[FileIO, FileIO]
    deadline: float
    output: bytearray = field(default_factory=bytearray)
    tail: bytes = b""
    is_late: bool = False
    code: int | None = None


def workers(
    tasks: Iterable[Task], pipeline: Path, key: str, *, is_forked: bool = False
) -> ForkServer:
    """Return the server of workers for `tasks` and for the release.

    It has loaded what is declared in `pipeline`, or taken it from what is kept under `key`. It may
    be forked from a process that is no more than the command line, and has no secrets.
    """
    of_tasks = {name for task in tasks for name in modules_of(task)}
    modules = sorted(of_tasks.union(MODULES_TO_PUBLISH))
    kept = {k: v for k, v in os.environ.items() if k != PASSWORD_VARIABLE}
    asked = (str(pipeline), key, *modules)
    program = partial(worker.main, *asked) if is_forked else None
    return ForkServer((*COMMAND, *asked), kept, program)


def run_all(
    tasks: Sequence[Task], *, jobs: int, finished: Callable[[Done], None], server: ForkServer
) -> list[Done]:
    """Run `tasks`, at most `jobs` at a time, and return what became of each, in their order.

    A named error, a crash, a limit or an answer that is none becomes a failure. Only what no task
    is to blame for is raised: `OutputError`, for a disk that is full or cannot be written. When
    this process is interrupted, the others are ended with it.
    """
    waiting = list(enumerate(tasks))[::-1]
    done: dict[int, Done] = {}
    with selectors.DefaultSelector() as selector, _ended(server) as running:
        while waiting or running:
            while waiting and len(running) < jobs:
                number, task = waiting.pop()
                running[number] = _start(task, number, selector, server)
            _listen(selector, running)
            for number in [n for n, job in running.items() if _has_ended(job, selector, server)]:
                done[number] = _outcome(running.pop(number))
                finished(done[number])
    return [done[number] for number in sorted(done)]


def publish_in(server: ForkServer, asked: Publication) -> Path:
    """Have a process of `server` write a release; return its folder.

    Raises what `extract.stages.publish` raises, and `CrashError` where that process dies.
    """
    (stdin, said), (answers, output) = os.pipe(), os.pipe()
    pid = server.fork((stdin, output, output))
    os.close(stdin)
    os.close(output)
    with suppress(BrokenPipeError), os.fdopen(said, "wb") as written:
        written.write(json.dumps(asdict(asked)).encode())
    with os.fdopen(answers, "rb") as read:
        told = read.read()
    while pid is not None and server.poll(pid) is None:
        time.sleep(_BREATH)
    answer = _last(told)
    if "folder" in answer:
        return Path(answer["folder"])
    if "error" in answer:
        raise error_named(**answer["error"])
    if os.environ.get("EXTRACT_DEBUG"):
        sys.stderr.buffer.write(told)
    raise CrashError("the process that writes the tables ended without an answer.", remedy=_REPORT)


def _last(told: bytes) -> dict[str, Any]:
    """Return the last of the lines that is an object; {} where none is."""
    for line in reversed(told.decode("utf-8", "replace").splitlines()):
        with suppress(json.JSONDecodeError):
            said = json.loads(line)
            if isinstance(said, dict):
                return said
    return {}


@contextmanager
def _ended(server: ForkServer) -> Iterator[dict[int, _Job]]:
    """Give a place for running jobs; those still there in the end are killed."""
    running: dict[int, _Job] = {}
    try:
        yield running
    finally:
        for job in running.values():
            _kill(job)
            while job.pid is not None and server.poll(job.pid) is None:
                time.sleep(_PAUSE)


def _start(task: Task, number: int, selector: selectors.BaseSelector, server: ForkServer) -> _Job:
    (stdin, said), (answers, stdout), (errors, stderr) = os.pipe(), os.pipe(), os.pipe()
    pid = server.fork((stdin, stdout, stderr))
    for descriptor in (stdin, stdout, stderr):
        os.close(descriptor)
    streams = (FileIO(answers), FileIO(errors))
    for stream in streams:
        selector.register(stream, selectors.EVENT_READ, number)
    with suppress(BrokenPipeError), os.fdopen(said, "wb") as written:
        written.write(json.dumps(task_to_plain(task)).encode())
    return _Job(task, pid, streams, time.monotonic() + _CLOCK * task.limits.seconds)


def _listen(selector: selectors.BaseSelector, running: dict[int, _Job]) -> None:
    """Take in what the processes say; return soon when they say nothing."""
    if not selector.get_map():
        time.sleep(_PAUSE)
    for key, _ in selector.select(timeout=_PAUSE):
        chunk = os.read(key.fd, 65_536)
        if not chunk:
            selector.unregister(key.fileobj)
            continue
        job = running[key.data]
        if key.fileobj is job.streams[1]:
            job.tail = (job.tail + chunk)[-_TAIL:]
        elif len(job.output) < _MOST_OUTPUT:
            job.output += chunk


def _has_ended(job: _Job, selector: selectors.BaseSelector, server: ForkServer) -> bool:
    """Whether the process is gone and all it said is taken in; one that is late is ended."""
    if time.monotonic() > job.deadline and not job.is_late:
        job.is_late = True
        _kill(job)
    if any(stream in selector.get_map() for stream in job.streams):
        return False
    job.code = -signal.SIGKILL if job.pid is None else server.poll(job.pid)
    if job.code is None:
        time.sleep(_BREATH)
        return False
    for stream in job.streams:
        stream.close()
    return True


def _kill(job: _Job) -> None:
    if job.pid is not None:
        with suppress(ProcessLookupError):
            os.killpg(job.pid, signal.SIGKILL)


def _outcome(job: _Job) -> Done:
    stage, answer = _answers(job)
    error = _error(job, answer)
    if error is None:
        return Done(job.task, answer["seconds"], None, answer.get("memory", 0))
    if job.tail and os.environ.get("EXTRACT_DEBUG"):
        sys.stderr.buffer.write(job.tail)
    name = answer["error"]["error"] if "error" in answer else error.name
    if name == OutputError.__name__:
        raise OutputError(error.message, file=error.file, remedy=error.remedy)
    failure = failure_of(
        error, document_id=job.task.report.document_id, file=job.task.name, stage=stage
    )
    return Done(job.task, {}, replace(failure, error=name))


def _answers(job: _Job) -> tuple[str, dict[str, Any]]:
    """Return the stage that was at work last, and the last answer; {} where that is none."""
    stage, answer = job.task.todo[0], {}
    for line in job.output.decode("utf-8", "replace").splitlines():
        with suppress(json.JSONDecodeError):
            said = json.loads(line)
            answer = said if isinstance(said, dict) else {}
            stage = answer.get("stage", stage)
    return stage, answer


def _error(job: _Job, answer: dict[str, Any]) -> ExtractError | None:
    """Return what went wrong, None if nothing did."""
    if "error" in answer:
        told = answer["error"]
        return ExtractError(
            told["message"], remedy=told["remedy"], file=told["file"], page=told["page"]
        )
    code = job.code or 0
    if job.pid is None:
        return CrashError("no process could be started for it.", remedy=_REPORT)
    seconds = job.task.limits.seconds
    if job.is_late:
        return LimitError(
            f"the file takes more than {_CLOCK * seconds} s on the clock.",
            remedy="Raise the limit with --max-seconds, or leave the file out.",
        )
    if code == -signal.SIGXCPU:
        return LimitError(
            f"the file takes more than {seconds} s of processor time.",
            remedy="Raise the limit with --max-seconds, or leave the file out.",
        )
    if code < 0:
        return CrashError(f"its process was ended by {signal.Signals(-code).name}.", remedy=_REPORT)
    if code > 0:
        # the last line of a traceback names the exception; its text may name a path of this machine
        named = re.findall(rb"^([A-Za-z_][\w.]*)(?::|$)", job.tail, re.MULTILINE)
        what = named[-1].decode() if named else f"exit code {code}"
        return CrashError(f"the program met an error it has no name for: {what}.", remedy=_REPORT)
    if not isinstance(answer.get("seconds"), dict):
        return CrashError("its process ended without an answer.", remedy=_REPORT)
    return None
