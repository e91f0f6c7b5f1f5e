"""`extract build`: turn reports into tables."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from extract.cli.exits import FAILED
from extract.cli.passwords import passwords_of
from extract.cli.places import Commands, add_places, count, output_of
from extract.cli.terminal import progress, say
from extract.errors import ProfileError
from extract.profile import Limits
from extract.stages import NAMES

if TYPE_CHECKING:
    from extract.run import Outcome, Request

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


def add(commands: Commands) -> None:
    """Declare the command."""
    build = commands.add_parser(
        "build",
        help="turn reports into tables",
        description=_BUILD,
        epilog=_EPILOG,
        allow_abbrev=False,  # --password cut short from --password-file would take a password
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    build.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a PDF or text file")
    add_places(build, takes_files=True)
    build.add_argument("--report", metavar="ID", help="rebuild this report of raw/")
    build.add_argument(
        "--from",
        dest="from_stage",
        metavar="STAGE",
        choices=NAMES,
        help=f"rebuild from this stage on ({', '.join(NAMES)}; "
        "from audit on nothing: the commands check and audit begin anew each time)",
    )
    build.add_argument(
        "--jobs", type=count, metavar="N", help="files read side by side (default: one per core)"
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
            f"--max-{option}", type=count, metavar=unit, default=default,
            help=f"{meaning} (default: {default})",
        )  # fmt: skip


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
        say(str(failure))
    sys.stdout.write(last_line(outcome) + "\n")
    return FAILED if outcome.failures else 0


def _request(asked: argparse.Namespace) -> "Request":
    from extract.run import Request

    return Request(
        root=asked.root,
        output=output_of(asked),
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
        passwords=passwords_of(asked.password_file),
        wait=not asked.no_wait,
        say=say,
        progress=progress if sys.stderr.isatty() else lambda done, total, name: None,
        is_all=asked.is_all,
    )


def _cores() -> int:
    """Return how many processors this process may use."""
    own = getattr(os, "sched_getaffinity", None)  # not everywhere
    return len(own(0)) if own else os.cpu_count() or 1


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
