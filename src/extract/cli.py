"""The command line: `extract build`, `extract check`."""

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from extract.errors import ExtractError, ProfileError
from extract.profile import Limits
from extract.stages import NAMES, PASSWORD_VARIABLE

if TYPE_CHECKING:
    from extract.run import Outcome, Request

FAILED, USAGE, FAULT, INTERRUPTED = 1, 2, 70, 130
"""Exit codes; 0 is a build or a check in which nothing failed."""

_BUILD = """\
Turn reports into tables: Parquet files in OUTPUT/datasets, with a description of every column in
datapackage.json. Only what changed since the last build is done again.

Without FILE, builds every report in raw/. With FILEs, each PDF or text file becomes a document of
its own; nothing needs to be declared about it."""

_EPILOG = """\
Exit code: 0 when everything was built; 1 when a report failed (its reason is printed and stands
in the table "failures"; the other reports are built); 70 for a fault of this program.

A password for an encrypted PDF is taken from --password-file or from the environment variable
EXTRACT_PASSWORD, never from the command line, where others could read it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    asked = _parser().parse_args(arguments)
    _interrupt_on_terminate()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except ExtractError as error:
        _say(str(error))
        return FAILED
    except KeyboardInterrupt:
        _say("interrupted: the datasets are whole, the old or the new ones")
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has gone; keep the interpreter from failing on it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:
        # the one broad handler: a fault of the program ends in one line, not in a traceback
        if os.environ.get("EXTRACT_DEBUG"):
            raise
        _say(
            f"a fault of this program: {type(error).__name__}: {error}. Please report it, with what"
            " EXTRACT_DEBUG=1 shows."
        )
        return FAULT
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="extract", description="Reports into tables whose every value leads back to its page."
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_build(commands)
    check = commands.add_parser(
        "check",
        help="check the tables against their sources",
        description="Check the tables that were built against their sources and the golden rows.",
        allow_abbrev=False,
    )
    _add_places(check)
    check.set_defaults(run=_check)
    return parser


def _add_build(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    build = commands.add_parser(
        "build",
        help="turn reports into tables",
        description=_BUILD,
        epilog=_EPILOG,
        allow_abbrev=False,  # --password cut short from --password-file would take a password
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    build.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a PDF or text file")
    _add_places(build)
    build.add_argument("--report", metavar="ID", help="rebuild this report of raw/")
    build.add_argument(
        "--from",
        dest="from_stage",
        metavar="STAGE",
        choices=NAMES,
        help=f"rebuild from this stage on ({', '.join(NAMES)})",
    )
    build.add_argument(
        "--jobs", type=_count, metavar="N", help="files read side by side (default: one per core)"
    )
    build.add_argument(
        "--password-file",
        type=Path,
        metavar="FILE",
        help="lines of a file's name, a tab, and its password",
    )
    build.add_argument(
        "--no-wait", action="store_true", help="give up when another build is at work here"
    )
    _add_limits(build)
    build.set_defaults(run=_build)


def _add_places(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        help="where the tables go (default: output in the repository; with FILEs, ./output)",
    )
    command.add_argument(
        "--root",
        type=Path,
        metavar="DIR",
        default=Path(__file__).resolve().parents[2],
        help="the folder that holds raw/ and pipeline/ (default: this program's repository)",
    )


def _add_limits(build: argparse.ArgumentParser) -> None:
    limits = build.add_argument_group("limits for one file")
    usual = Limits()
    for option, unit, meaning, default in (
        ("bytes", "MB", "size", usual.max_bytes // 2**20),
        ("pages", "N", "pages", usual.max_pages),
        ("glyphs", "N", "glyphs on a page", usual.max_glyphs_per_page),
        ("text", "N", "characters", usual.max_text),
        ("seconds", "N", "processor time; twice as long on the clock", usual.seconds),
        ("memory", "MB", "memory", usual.memory_bytes // 2**20),
    ):
        limits.add_argument(
            f"--max-{option}", type=_count, metavar=unit, default=default,
            help=f"{meaning} (default: {default})",
        )  # fmt: skip


def _count(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _build(asked: argparse.Namespace) -> int:
    if asked.files and asked.report:
        raise ProfileError(
            "--report names a report of raw/; loose files have none.",
            remedy="Give one or the other.",
        )
    from extract.run import build

    request = _request(asked)
    outcome = build(request)
    for failure in outcome.failures:
        _say(str(failure))
    sys.stdout.write(last_line(outcome) + "\n")
    return FAILED if outcome.failures else 0


def _request(asked: argparse.Namespace) -> "Request":
    from extract.run import Request

    return Request(
        root=asked.root,
        output=_output(asked),
        files=tuple(asked.files),
        only=asked.report,
        from_stage=asked.from_stage,
        jobs=asked.jobs or _cores(),
        limits=Limits(
            max_bytes=asked.max_bytes * 2**20,
            max_pages=asked.max_pages,
            max_glyphs_per_page=asked.max_glyphs,
            max_text=asked.max_text,
            seconds=asked.max_seconds,
            memory_bytes=asked.max_memory * 2**20,
        ),
        passwords=_passwords(asked.password_file),
        wait=not asked.no_wait,
        say=_say,
        progress=_progress if sys.stderr.isatty() else lambda done, total, name: None,
    )


def _cores() -> int:
    """Return how many processors this process may use."""
    own = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(own(0)) if own else os.cpu_count() or 1


def _output(asked: argparse.Namespace) -> Path:
    own: Path | None = asked.output
    return own or (Path("output") if getattr(asked, "files", ()) else asked.root / "output")


def last_line(outcome: "Outcome") -> str:
    """Return the one line that says what a build did."""
    if outcome.failed == outcome.reports:
        return (
            f"nothing built: {_counted(outcome.failed, 'report')} failed; "
            "the datasets are as they were"
        )
    rows = ", ".join(_counted(outcome.counts[name], name[:-1]) for name in ("passages", "cells"))
    what = f"{_counted(outcome.sources, 'source')}: {rows}"
    if outcome.failed:
        return (
            f"{outcome.failed} of {outcome.reports} reports failed: see failures; "
            f"the datasets hold the others, {what} ({outcome.seconds:.1f} s)"
        )
    reports = _counted(outcome.reports, "report")
    if not outcome.is_changed:
        return f"nothing to do: {reports}, {what}, all up to date ({outcome.seconds:.1f} s)"
    return f"built {reports}, {what}, 0 failures ({outcome.seconds:.1f} s)"


def _counted(number: int, name: str) -> str:
    return f"{number} {name}" + ("" if number == 1 else "s")


def _check(asked: argparse.Namespace) -> int:
    from extract.audit import audit

    verdict = audit(_output(asked), asked.root)
    for line in verdict.lines:
        sys.stdout.write(line + "\n")
    return 0 if verdict.ok else FAILED


def _passwords(path: Path | None) -> dict[str, str]:
    """Return the passwords by file name; the one from the environment is for every other file."""
    passwords = {}
    if PASSWORD_VARIABLE in os.environ:
        passwords[""] = os.environ[PASSWORD_VARIABLE]
    if path is None:
        return passwords
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as refused:
        raise ProfileError(
            f"the password file cannot be read ({type(refused).__name__}).",
            file=path.name,
            remedy="Give a UTF-8 text file that exists.",
        ) from refused
    for number, line in enumerate(lines, start=1):
        name, tab, password = line.partition("\t")
        if line.strip() and not (name and tab):
            raise ProfileError(
                f"line {number} of the password file has no tab.",
                file=path.name,
                remedy="Write a file's name, a tab and its password on each line.",
            )
        if line.strip():
            passwords[name] = password
    return passwords


def _say(line: str) -> None:
    # a file can put anything into its name or its words: nothing of it may steer the terminal
    sys.stderr.write("".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line) + "\n")


def _progress(done: int, total: int, name: str) -> None:
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r\x1b[K[{done}/{total}] {name[:60]}{end}")
    sys.stderr.flush()


def _interrupt_on_terminate() -> None:
    """Let a request to end (SIGTERM) clean up as an interrupt from the keyboard does."""
    import signal
    import threading

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
