"""Questions as they are declared: an SQL file whose comment says who asks, and how to read it."""

from dataclasses import dataclass
from pathlib import Path

from extract.errors import QueryError
from extract.released.views import split

_PARTS = ("question", "asked by", "reading")


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its words, who asks it, how its answer is to be read, and its SQL."""

    name: str
    text: str
    asked_by: str
    reading: str
    sql: str

    @property
    def number(self) -> str:
        """What its name begins with."""
        return self.name.partition("_")[0]


def load_questions(folder: Path) -> list[Question]:
    """Return the questions declared in the `.sql` files of `folder`, in the order of their names.

    Raises `QueryError` for a file whose comment lacks a part.
    """
    return [_question(path) for path in sorted(folder.glob("*.sql"))]


def _question(path: Path) -> Question:
    comment, sql = split(path.read_text(encoding="utf-8"))
    said: dict[str, list[str]] = {part: [] for part in _PARTS}
    for line in comment:
        part, colon, words = line.partition(":")
        if not colon or part not in said:
            raise _refused(path, f"the line {line!r} of its comment begins with none of the parts")
        said[part].append(words.strip())
    for part, lines in said.items():
        if not lines:
            raise _refused(path, f"its comment lacks the part {part!r}")
    if not sql:
        raise _refused(path, "it holds no query")
    question, asked_by, reading = (" ".join(said[part]) for part in _PARTS)
    return Question(path.stem, question, asked_by, reading, sql)


def _refused(path: Path, what: str) -> QueryError:
    return QueryError(
        f"{what}.",
        file=path.name,
        remedy="Begin the file with lines '-- question: …', '-- asked by: …', '-- reading: …'.",
    )
