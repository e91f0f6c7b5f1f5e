"""Questions that researchers ask, declared as SQL in `pipeline/questions/`, and their answers."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from extract.errors import MissingFileError
from extract.questions.declared import Question, load_questions
from extract.released.database import Answer, ask, connect
from extract.released.views import load_views

VIEWS = "views"
"""The folder, beside the questions, of the views that they and the exports share."""


def answers(
    folder: Path, declared: Path, names: Sequence[str] = ()
) -> Iterator[tuple[Question, Answer]]:
    """Yield the questions declared in `declared`, with their answers from the tables in `folder`.

    With `names`, only those: each is a question's name, or the number it begins with. Raises
    `MissingFileError` for a name that no question has, `QueryError` for SQL that cannot be run.
    """
    chosen = choose(load_questions(declared), names)
    connection = connect(folder, load_views(declared / VIEWS))
    for question in chosen:
        yield question, ask(connection, question.sql, f"{question.name}.sql")


def choose(questions: Sequence[Question], names: Sequence[str]) -> list[Question]:
    """Return the questions with these names or numbers, all of them where none is given."""
    found = []
    for name in names:
        called = [q for q in questions if name in (q.name, q.number, q.number.lstrip("0"))]
        if not called:
            raise MissingFileError(
                f"there is no question {name!r}.",
                file="questions",
                remedy=f"Name one of: {', '.join(q.name for q in questions)}.",
            )
        found += called
    return found or list(questions)
