"""SQL files with a comment above that says what they are: views and questions alike."""

from dataclasses import dataclass
from pathlib import Path

from extract.errors import QueryError

_MARK = "--"


@dataclass(frozen=True, slots=True)
class View:
    """A query with a name, over the published tables, and what it gives in a sentence or two."""

    name: str
    description: str
    sql: str


def load_views(folder: Path) -> tuple[View, ...]:
    """Return the views declared in the `.sql` files of `folder`, in the order of their names.

    A view may use those before it. Raises `QueryError` for a file without a comment above.
    """
    return tuple(_view(path) for path in sorted(folder.glob("*.sql")))


def _view(path: Path) -> View:
    comment, sql = split(path.read_text(encoding="utf-8"))
    if not comment or not sql:
        raise QueryError(
            "the file lacks a comment above its query, or the query.",
            file=path.name,
            remedy="Say above the query, in lines that begin with --, what it gives.",
        )
    name = path.stem.partition("_")[2] if path.stem[0].isdigit() else path.stem
    return View(name, " ".join(comment), sql)


def split(text: str) -> tuple[list[str], str]:
    """Return the lines of the comment that `text` begins with, without their mark, and the rest."""
    lines = text.splitlines()
    count = next((n for n, line in enumerate(lines) if not line.startswith(_MARK)), len(lines))
    comment = [line.removeprefix(_MARK).strip() for line in lines[:count]]
    return comment, "\n".join(lines[count:]).strip().rstrip(";")
