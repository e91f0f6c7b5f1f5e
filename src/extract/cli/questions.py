"""`extract questions`: what researchers ask, answered from the published tables."""

import argparse
import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from extract.cli.places import Commands, add_datasets, count, datasets_of
from extract.cli.terminal import printable

if TYPE_CHECKING:
    from extract.questions.declared import Question
    from extract.released.database import Answer

_QUESTIONS = """\
Answer the questions declared in pipeline/questions/ from the published tables, each with who asks
it and how the answer is to be read."""


def add(commands: Commands) -> None:
    """Declare the command."""
    questions = commands.add_parser(
        "questions",
        help="answer the questions that researchers ask",
        description=_QUESTIONS,
        allow_abbrev=False,
    )
    questions.add_argument(
        "names", nargs="*", metavar="QUESTION", help="a name or number (default: all)"
    )
    questions.add_argument("--list", action="store_true", help="print the questions alone")
    questions.add_argument(
        "--rows", type=count, metavar="N", default=12, help="rows of each answer (default: 12)"
    )
    questions.add_argument(
        "--csv", action="store_true", help="print all rows as CSV; name one question"
    )
    add_datasets(questions)
    questions.set_defaults(run=_questions)


def _questions(asked: argparse.Namespace) -> int:
    from extract.errors import QueryError
    from extract.questions import answers, choose
    from extract.questions.declared import load_questions
    from extract.released.delimited import as_csv

    declared = asked.root / "pipeline" / "questions"
    if asked.list:
        for question in choose(load_questions(declared), asked.names):
            sys.stdout.write(printable(f"{question.name}  {question.text}") + "\n")
        return 0
    if asked.csv and len(asked.names) != 1:
        raise QueryError("--csv needs one question.", remedy="Name it; --list shows the names.")
    for question, answer in answers(datasets_of(asked), declared, asked.names):
        if asked.csv:
            sys.stdout.write(as_csv(answer.columns, answer.rows))
        else:
            _print(question, answer, asked.rows)
    return 0


def _print(question: "Question", answer: "Answer", rows: int) -> None:
    from extract.released.layout import as_table

    told = [
        *wrap(question.text, 96),
        *wrap(f"Asked by {question.asked_by}.", 96, initial_indent="  ", subsequent_indent="  "),
        *wrap(question.reading, 96, initial_indent="  ", subsequent_indent="  "),
        "",
        *as_table(answer.columns, answer.rows[:rows]),
        _counted(len(answer.rows), rows),
    ]
    sys.stdout.write(f"{question.name}\n")
    for line in told:
        sys.stdout.write(printable(line) + "\n")
    sys.stdout.write("\n")


def _counted(number: int, rows: int) -> str:
    left = f", the first {rows} shown (--rows, --csv)" if number > rows else ""
    return f"({number} row{'' if number == 1 else 's'}{left})"
