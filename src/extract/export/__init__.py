"""Exports: the published tables in the formats that others use, with all that goes with them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extract.emit.citation import CITATION
from extract.emit.declared import Declared
from extract.errors import OutputError
from extract.export import archive, csv_files, database, stata, workbook
from extract.export.selection import Selection, select
from extract.released.views import View
from extract.store import write_folder

FORMATS = ("csv", "xlsx", "dta", "duckdb", "archive")


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds: where it is, how much, and what was left out of it."""

    folder: Path
    tables: int
    rows: int
    left_out: tuple[str, ...]


def export(
    folder: Path,
    target: Path,
    form: str,
    declared: Declared,
    *,
    views: Sequence[View] = (),
    full_text: bool = False,
    beside: Mapping[str, str] | None = None,
) -> Exported:
    """Write the tables in `folder` as `form`, one of `FORMATS`, into `target`/`form`.

    `beside` holds further files, by name, such as error rates. That folder is replaced whole or
    not at all; one that no export made is refused. Raises
    `OutputError` for what cannot be written, `LimitError` for what the format cannot hold.
    """
    goal = target / form
    if goal.exists() and not (goal / CITATION).is_file():
        raise OutputError(
            "the folder is there and no export made it.",
            file=form,
            remedy="Move it away, or give another folder with --to.",
        )
    selection = select(folder, declared.edition, full_text=full_text)
    selection = replace(selection, beside=beside or {})
    writers: dict[str, Callable[[Selection, Declared, Path], None]] = {
        "csv": csv_files.write,
        "xlsx": workbook.write,
        "dta": stata.write,
        "duckdb": partial(database.write, views=views),
        "archive": archive.write,
    }

    def fill(temporary: Path) -> str:
        writers[form](selection, declared, temporary)
        return form

    made = write_folder(target, fill)
    return Exported(made, len(selection.tables), selection.row_count, selection.left_out)
