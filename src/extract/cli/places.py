"""Where a command finds its inputs and puts its outputs."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from extract.released.views import View

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
"""What the parsers of commands are added to; the standard library has no public name for it."""

ROOT = Path(__file__).resolve().parents[3]
"""This program's repository, where it is run from one."""


def add_places(command: argparse.ArgumentParser, *, takes_files: bool = False) -> None:
    """Give `command` the options --output and --root.

    `takes_files` says that it can be about files outside raw/, which go to a folder of their own.
    """
    usual = "output in the repository" + ("; with FILEs, ./output" if takes_files else "")
    command.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        help=f"the output folder, with datasets/ in it (default: {usual})",
    )
    add_root(command)


def add_root(command: argparse.ArgumentParser) -> None:
    """Give `command` the option --root."""
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


def add_datasets(command: argparse.ArgumentParser) -> None:
    """Give `command`, which reads published tables, the options --datasets and --root."""
    command.add_argument(
        "--datasets",
        type=Path,
        metavar="DIR",
        help="the folder of the tables (default: output/datasets here, or in the repository)",
    )
    command.add_argument("--root", type=Path, metavar="DIR", default=ROOT, help=argparse.SUPPRESS)


def datasets_of(asked: argparse.Namespace) -> Path:
    """Return the folder of the published tables that was asked for, or the usual one."""
    from extract.released.folder import datasets

    return datasets(asked.datasets)


def views_of(asked: argparse.Namespace) -> "tuple[View, ...]":
    """Return the views that queries may use beside the tables."""
    from extract.released.views import load_views

    return load_views(asked.root / "pipeline" / "questions" / "views")


def count(text: str) -> int:
    """Return the whole number that `text` is; argparse refuses one that is less than 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
