"""Whatever a worker does is an answer."""

import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path

import pytest

from extract.errors import CrashError, OutputError, SchemaError
from extract.failures import Failure
from extract.forkserver import ForkServer
from extract.pool import Done, publish_in, run_all, workers
from extract.profile import Limits, Report, SourceFile
from extract.stages import (
    Publication,
    Task,
    publication_from_plain,
    task_from_plain,
    task_to_plain,
)


def task(name: str = "a.pdf", *, limits: Limits | None = None) -> Task:
    source = SourceFile("d", f"d/{name}", name, Path(name), "application/pdf")
    return Task(
        report=Report("d", (source,)),
        number=0,
        todo=("read", "segment"),
        folders=({"read": "r", "segment": "s"},),
        targets={"emit": "t"},
        pipeline="p",
        limits=limits or Limits(),
        password="secret",  # noqa: S106  no secret
    )


def outcome(code: str, *, limits: Limits | None = None) -> Done:
    """What becomes of a task whose worker runs `code`."""
    (done,) = outcomes(code, [task(limits=limits)])
    return done


def outcomes(
    code: str,
    tasks: list[Task],
    *,
    jobs: int = 1,
    finished: Callable[[Done], None] = lambda done: None,
) -> list[Done]:
    """What becomes of tasks whose workers run `code`."""
    with server_of(code) as server:
        return run_all(tasks, jobs=jobs, finished=finished, server=server)


_way = "started"


@pytest.fixture(autouse=True, params=["started", "forked"])
def _each_way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers are programs started anew, or forked from this process."""
    monkeypatch.setattr(f"{__name__}._way", request.param)


def server_of(code: str) -> ForkServer:
    """A server whose children run `code`."""
    serving = "from extract.forkserver import serve\nimport os, sys, json, time\nserve()\n"
    program = partial(run_alone, serving + code) if _way == "forked" else None
    return ForkServer((sys.executable, "-c", serving + code), os.environ, program)


def run_alone(code: str) -> None:
    """Run `code` as an interpreter does, without what pytest has made of the streams."""
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  as long as the process
    sys.stdout, sys.stderr = (open(n, "w", buffering=1, closefd=False) for n in (1, 2))  # noqa: SIM115
    try:
        exec(code, {})  # noqa: S102  the tests' own
    except SystemExit as end:
        os._exit(int(str(end.code)))
    os._exit(0)


def test_task_survives_the_way_to_another_process() -> None:
    assert task_from_plain(json.loads(json.dumps(task_to_plain(task())))) == task()


def test_worker_that_ends_well_gives_its_seconds() -> None:
    done = outcome("""print(json.dumps({"seconds": {"read": 1.5}, "memory": 7}))""")
    assert (done.seconds, done.memory, done.failure) == ({"read": 1.5}, 7, None)


def test_named_error_is_a_failure_of_its_stage() -> None:
    done = outcome(
        """print('{"stage": "segment"}')\nprint(json.dumps({"error": {"error": "NoPagesError",
        "file": "", "page": 2, "message": "m", "remedy": "r"}}))"""
    )
    assert done.failure
    assert (done.failure.error, done.failure.stage) == ("NoPagesError", "segment")
    assert (done.failure.file, done.failure.page) == ("a.pdf", 2)


@pytest.mark.parametrize(
    ("code", "error", "says"),
    [
        ("os.kill(os.getpid(), 11)", "CrashError", "ended by SIGSEGV"),
        ("os.kill(os.getpid(), 9)", "CrashError", "ended by SIGKILL"),
        ("os.abort()", "CrashError", "ended by SIGABRT"),
        ("os.kill(os.getpid(), 24)", "LimitError", "of processor time"),
        ("sys.exit(3)", "CrashError", "exit code 3"),
        ("raise KeyError('/home/somebody')", "CrashError", "no name for: KeyError."),
        ("", "CrashError", "without an answer"),
        ("print('garbage')", "CrashError", "without an answer"),
        ("print('[1]')", "CrashError", "without an answer"),
        ("print('{\"seconds\": 3}')", "CrashError", "without an answer"),
        ("os.write(1, os.urandom(3000000))", "CrashError", "without an answer"),
    ],
)
def test_worker_that_dies_or_babbles_is_a_failure(code: str, error: str, says: str) -> None:
    failure = outcome(code).failure
    assert failure
    assert (failure.error, failure.stage) == (error, "read")
    assert says in failure.message
    assert failure.remedy


def test_worker_that_hangs_is_ended() -> None:
    failure = outcome("time.sleep(60)", limits=Limits(seconds=1)).failure
    assert failure
    assert (failure.error, failure.message) == (
        "LimitError",
        "the file takes more than 2 s on the clock.",
    )


def test_full_disk_is_the_fault_of_no_file() -> None:
    with pytest.raises(OutputError, match="no room"):
        outcome(
            """print(json.dumps({"error": {"error": "OutputError", "file": "", "page": None,
            "message": "no room", "remedy": "r"}}))"""
        )


def test_outcomes_come_in_the_order_of_the_tasks() -> None:
    names = [f"{n}.pdf" for n in range(5)]
    done = outcomes("""print('{"seconds": {}}')""", [task(name) for name in names], jobs=3)
    assert [d.task.name for d in done] == names


def test_password_is_in_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EXTRACT_PASSWORD", "secret")
    server = workers([task()], Path("p"), "")
    assert "EXTRACT_PASSWORD" not in server.environment


def test_interrupt_ends_the_workers(tmp_path: Path) -> None:
    pid_file = tmp_path / "pid"

    def interrupt(done: Done) -> None:
        raise KeyboardInterrupt

    code = f"""
import os, sys, json, time
if "quick" in json.load(sys.stdin)["folders"][0]:
    while not os.path.exists({str(pid_file)!r}): time.sleep(0.01)
    print('{{"seconds": {{}}}}')
else:
    open({str(tmp_path / "part")!r}, "w").write(str(os.getpid()))
    os.rename({str(tmp_path / "part")!r}, {str(pid_file)!r})
    time.sleep(60)
"""
    quick = task_from_plain({**task_to_plain(task()), "folders": [{"quick": ""}]})
    with pytest.raises(KeyboardInterrupt):
        outcomes(code, [task(), quick], jobs=2, finished=interrupt)
    pid = int(pid_file.read_text())
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.01)
    pytest.fail("the worker outlived the interrupt")


def test_server_that_is_killed_fails_what_ran_and_is_started_again() -> None:
    code = """
if "quick" in json.load(sys.stdin)["folders"][0]:
    print('{"seconds": {}}')
else:
    os.kill(os.getppid(), 9)
"""
    quick = task_from_plain({**task_to_plain(task()), "folders": [{"quick": ""}]})
    killed, after = outcomes(code, [task(), quick])
    assert killed.failure
    assert (killed.failure.error, after.failure) == ("CrashError", None)


def test_server_that_does_not_start_is_a_failure() -> None:
    with server_of("") as server:
        server.command, server.program = (sys.executable, "-c", "raise KeyError"), None
        (done,) = run_all([task()], jobs=1, finished=lambda done: None, server=server)
    assert done.failure
    assert done.failure.message == "no process could be started for it."


def test_program_that_fails_before_it_serves_is_a_failure() -> None:
    with ForkServer((), {}, partial(run_alone, "raise KeyError")) as server:
        assert server.fork((0, 1, 2)) is None


def test_workers_have_nothing_open_of_whom_they_are_forked_from(tmp_path: Path) -> None:
    code = "print(json.dumps({'seconds': {}, 'memory': len(os.listdir('/dev/fd'))}))"
    with (tmp_path / "lock").open("w"):
        (done,) = outcomes(code, [task()])
    assert done.memory == len(("stdin", "stdout", "stderr", "the folder itself"))


def test_workers_of_a_server_share_nothing_that_they_change() -> None:
    code = """
seen = os.environ.setdefault("SEEN", "no")
os.environ["SEEN"] = "yes"
print(json.dumps({"seconds": {}, "memory": int(seen == "yes")}))
"""
    assert [done.memory for done in outcomes(code, [task(), task()])] == [0, 0]


PUBLICATION = Publication(
    "releases",
    "key",
    ("d/emit",),
    (Failure("e", "e.pdf", "read", "NoPagesError", 1, "Empty.", "Mend it."),),
    "pipeline",
)


def published(code: str) -> Path:
    """Where a release is after a worker runs `code`."""
    with server_of(code) as server:
        return publish_in(server, PUBLICATION)


def test_publication_survives_the_way_to_another_process() -> None:
    code = """
from extract.stages import publication_from_plain
print("a library says something")
print(json.dumps({"folder": publication_from_plain(json.load(sys.stdin)).failed[0].file}))
"""
    assert published(code) == Path("e.pdf")
    assert publication_from_plain(json.loads(json.dumps(asdict(PUBLICATION)))) == PUBLICATION


def test_error_of_a_publication_is_raised_as_it_was() -> None:
    told = {"error": "SchemaError", "message": "m", "file": "f", "page": None, "remedy": "r"}
    with pytest.raises(SchemaError, match=r"SchemaError: f: m Remedy: r"):
        published(f"print({json.dumps(json.dumps({'error': told}))})")


@pytest.mark.parametrize("code", ["os.kill(os.getpid(), 9)", "raise KeyError", "print('[]')"])
def test_publication_that_dies_or_babbles_is_an_error(code: str) -> None:
    with pytest.raises(CrashError):
        published(code)
