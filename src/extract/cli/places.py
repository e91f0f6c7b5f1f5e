"""Where a command finds its inputs and puts its outputs."""

import argparse
from pathlib import Path
from typing import TypeAlias

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What the parsers of commands are added to; the standard library has no public name for it."""

ROOT = Path(__file__).resolve().parents[3]
"""This program's repository, where it is run from one."""


def add_places(command: argparse.ArgumentParser) -> None:
    """Give `command` the options --output and --root."""
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
        default=ROOT,
        help="the folder that holds raw/ and pipeline/ (default: this program's repository)",
    )


def output_of(asked: argparse.Namespace) -> Path:
    """Return the output folder that was asked for, or the usual one."""
    own: Path | None = asked.output
    return own or (Path("output") if getattr(asked, "files", ()) else asked.root / "output")
