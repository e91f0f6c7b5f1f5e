"""A process from which workers are forked: what all of them need is imported and loaded once.

The client asks over a socket, one line at a time, and waits for a line in answer: `fork`, sent with
the descriptors of the child's stdin, stdout and stderr, for the id of the new process; `poll ID`
for its exit code, negative for a signal, or nothing while it runs. A child is a process group of
its own. When the socket closes, the server ends all its children, and itself.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial

_LONGEST = 64
_STREAMS = 3
_DEBUG = "EXTRACT_DEBUG"


@dataclass(slots=True)
class ForkServer:
    """The client's side: starts the server when it is first needed, and again where it is gone.

    `command` runs a program that calls `serve`; its standard input is the socket. Where `program`
    is given, the server is forked from this process and runs that, which saves an interpreter's
    start: for a process that has one thread, and has imported nothing that workers must be without.
    A `with` block ends the server and every process forked from it.
    """

    command: Sequence[str]
    environment: Mapping[str, str]
    program: Callable[[], object] | None = None
    _wait: Callable[[], object] | None = field(default=None, init=False)
    _socket: socket.socket | None = field(default=None, init=False)

    def __enter__(self) -> "ForkServer":
        return self

    def __exit__(self, *raised: object) -> None:
        self._end()

    def fork(self, streams: Sequence[int]) -> int | None:
        """Return the id of a new process with these `streams`; None where the server died."""
        if self._socket is None:
            self.start()
        answer = self._ask("fork", streams)
        return int(answer) if answer else None

    def poll(self, pid: int) -> int | None:
        """Return the exit code of a process, None while it runs.

        The processes of a server that is gone were killed with it.
        """
        answer = self._ask(f"poll {pid}")
        if answer is None:
            return -signal.SIGKILL
        return int(answer) if answer else None

    def start(self) -> None:
        """Start the server. It gets ready although nothing is asked of it."""
        # a session of its own: an interrupt from the terminal reaches the client alone, which then
        # ends the server
        self._socket, theirs = socket.socketpair()
        with theirs:
            if self.program:
                self._wait = _forked(self.program, theirs)
            else:
                self._wait = _started(self.command, self.environment, theirs)

    def _ask(self, request: str, streams: Sequence[int] = ()) -> str | None:
        """Return the server's answer; None, and no server, where it does not give one."""
        if self._socket is None:
            return None
        said = b""
        with suppress(ConnectionError):
            socket.send_fds(self._socket, [request.encode()], list(streams))
            said = self._socket.recv(_LONGEST)
        if not said:
            self._end()
            return None
        return said.decode().strip()

    def _end(self) -> None:
        if self._socket is not None:
            self._socket.close()
        if self._wait is not None:
            self._wait()
        self._socket = self._wait = None


def _started(
    command: Sequence[str], environment: Mapping[str, str], stdin: socket.socket
) -> Callable[[], object]:
    """Run `command` and return what waits for its end."""
    import subprocess

    process = subprocess.Popen(  # noqa: S603  the command is ours, no shell
        command,
        stdin=stdin.fileno(),
        stdout=subprocess.DEVNULL,
        stderr=None if os.environ.get(_DEBUG) else subprocess.DEVNULL,
        env=dict(environment),
        start_new_session=True,
    )
    return process.wait


def _forked(program: Callable[[], object], stdin: socket.socket) -> Callable[[], object]:
    """Run `program` in a fork of this process and return what waits for its end.

    Nothing of this process is open there but what the program is given.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid:
        return partial(os.waitpid, pid, 0)
    try:
        os.setsid()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_DFL)
        os.dup2(stdin.fileno(), 0)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1,) if os.environ.get(_DEBUG) else (1, 2):
            os.dup2(nowhere, stream)
        os.closerange(_STREAMS, os.sysconf("SC_OPEN_MAX"))
        program()
    except BaseException:  # whatever ends the program is told as an interpreter tells it
        sys.excepthook(*sys.exc_info())
    os._exit(1)


def serve() -> None:
    """Fork on request; returns in each child, never in the server itself."""
    with socket.socket(fileno=os.dup(0)) as asked:
        running: set[int] = set()
        while True:
            request, streams, _, _ = socket.recv_fds(asked, _LONGEST, _STREAMS)
            if not request:
                _kill(running)
                os._exit(0)
            if streams:
                pid = os.fork()
                if not pid:
                    break
                with suppress(OSError):  # the child does so too: whoever comes first
                    os.setpgid(pid, pid)
                running.add(pid)
                for stream in streams:
                    os.close(stream)
                answer = str(pid)
            else:
                answer = _poll(int(request.split()[1]), running)
            asked.sendall(f"{answer}\n".encode())
    _become(streams)


def _become(streams: Sequence[int]) -> None:
    """Make this process, just forked, one of its own, with these standard streams."""
    with suppress(OSError):
        os.setpgid(0, 0)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)


def _poll(pid: int, running: set[int]) -> str:
    if pid not in running:
        return str(-signal.SIGKILL)
    ended, status = os.waitpid(pid, os.WNOHANG)
    if not ended:
        return ""
    running.discard(pid)
    return str(os.waitstatus_to_exitcode(status))


def _kill(running: set[int]) -> None:
    for pid in running:
        with suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
