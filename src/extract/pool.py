"""Tasks in processes of their own, several at a time; whatever a process does is an answer."""

import json
import os
import re
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any

from extract.errors import CrashError, ExtractError, LimitError, OutputError
from extract.failures import Failure, failure_of
from extract.stages import PASSWORD_VARIABLE, Task, task_to_plain

COMMAND = (sys.executable, "-P", "-m", "extract.worker")
"""How a worker is started; -P keeps the current folder from being searched for modules."""

_MOST_OUTPUT = 2**20
_TAIL = 4_096
_PAUSE = 0.05
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
    task: Task
    process: "subprocess.Popen[bytes]"
    deadline: float
    output: bytearray = field(default_factory=bytearray)
    tail: bytes = b""
    is_late: bool = False


def run_all(
    tasks: Sequence[Task],
    *,
    jobs: int,
    finished: Callable[[Done], None],
    command: Sequence[str] = COMMAND,
) -> list[Done]:
    """Run `tasks`, at most `jobs` at a time, and return what became of each, in their order.

    A named error, a crash, a limit or an answer that is none becomes a failure. Only what no task
    is to blame for is raised: `OutputError`, for a disk that is full or cannot be written. When
    this process is interrupted, the others are ended with it.
    """
    waiting = list(enumerate(tasks))[::-1]
    done: dict[int, Done] = {}
    with selectors.DefaultSelector() as selector, _ended() as running:
        while waiting or running:
            while waiting and len(running) < jobs:
                number, task = waiting.pop()
                running[number] = _start(task, number, selector, command)
            _listen(selector, running)
            for number in [n for n, job in running.items() if _has_ended(job, selector)]:
                done[number] = _outcome(running.pop(number))
                finished(done[number])
    return [done[number] for number in sorted(done)]


@contextmanager
def _ended() -> Iterator[dict[int, _Job]]:
    """Give a place for running jobs; those still there in the end are killed."""
    running: dict[int, _Job] = {}
    try:
        yield running
    finally:
        for job in running.values():
            _kill(job)
            job.process.wait()


def _start(
    task: Task, number: int, selector: selectors.BaseSelector, command: Sequence[str]
) -> _Job:
    environment = {k: v for k, v in os.environ.items() if k != PASSWORD_VARIABLE}
    # a session of its own: an interrupt from the terminal reaches this process alone, which then
    # ends the others
    process = subprocess.Popen(  # noqa: S603  the command is ours, no shell, no input in it
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
    )
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise ValueError("the process was started without its pipes")
    selector.register(process.stdout, selectors.EVENT_READ, number)
    selector.register(process.stderr, selectors.EVENT_READ, number)
    with suppress(BrokenPipeError), process.stdin as stdin:
        stdin.write(json.dumps(task_to_plain(task)).encode())
    return _Job(task, process, time.monotonic() + _CLOCK * task.limits.seconds)


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
        if key.fileobj is job.process.stderr:
            job.tail = (job.tail + chunk)[-_TAIL:]
        elif len(job.output) < _MOST_OUTPUT:
            job.output += chunk


def _has_ended(job: _Job, selector: selectors.BaseSelector) -> bool:
    """Whether the process is gone and all it said is taken in; one that is late is ended."""
    if time.monotonic() > job.deadline and not job.is_late:
        job.is_late = True
        _kill(job)
    streams = (job.process.stdout, job.process.stderr)
    if any(stream in selector.get_map() for stream in streams):
        return False
    if job.process.poll() is None:
        time.sleep(_PAUSE)
        return False
    for stream in streams:
        if stream:
            stream.close()
    return True


def _kill(job: _Job) -> None:
    with suppress(ProcessLookupError):
        os.killpg(job.process.pid, signal.SIGKILL)


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
    code = job.process.returncode
    seconds = job.task.limits.seconds
    if job.is_late:
        return LimitError(
            f"the file takes more than {_CLOCK * seconds} s.", remedy="Raise --max-seconds."
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
