"""The command line: one module per command, each with `add`, which declares it.

A command is a parser with a default `run`: a function from what was asked to the exit code.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from extract.cli.exits import FAILED, FAULT, INTERRUPTED
from extract.cli.terminal import interrupt_on_terminate, say
from extract.errors import ExtractError

COMMANDS = (
    *("build", "check", "audit", "diff", "findings", "query", "show", "questions", "export"),
    *("correct", "codebook", "trust"),
)
"""In the order in which the help lists them."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit code."""
    asked = _parser(sys.argv[1:] if arguments is None else arguments).parse_args(arguments)
    asked.is_all = arguments is None  # else the process is that of somebody who calls
    interrupt_on_terminate()
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        code: int = asked.run(asked)
        sys.stdout.flush()
    except ExtractError as error:
        say(str(error))
        return FAILED
    except KeyboardInterrupt:
        say("interrupted: the datasets are whole, the old or the new ones")
        return INTERRUPTED
    except BrokenPipeError:
        # whoever read our output has gone; keep the interpreter from failing on it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except Exception as error:
        # the one broad handler: a fault of the program ends in one line, not in a traceback
        if os.environ.get("EXTRACT_DEBUG"):
            raise
        say(
            f"a fault of this program: {type(error).__name__}: {error}. Please report it, with what"
            " EXTRACT_DEBUG=1 shows."
        )
        return FAULT
    return code


def _parser(arguments: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser of all commands; of the one that `arguments` begin with, if they do."""
    parser = argparse.ArgumentParser(
        prog="extract",
        description="Reports into tables whose every value leads back to its page.",
        epilog="extract COMMAND --help says more about each.",
        formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=16),
    )
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name in [name for name in COMMANDS if name in arguments[:1]] or COMMANDS:
        import_module(f"extract.cli.{name}").add(commands)
    return parser
