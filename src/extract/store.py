"""What a stage leaves for the next: frozen dataclasses as an Arrow file in a folder, never pickle.

A dataclass of plain fields (texts, numbers, truth values, tuples of numbers or texts, each perhaps
None) and of collections (tuples of dataclasses or NamedTuples of plain fields) becomes one table
per collection, named for its field, and `scalars` for the rest. What is loaded equals what was
saved. All tables of a folder are one file: many small ones cost more than what is in them. A folder
appears whole or not at all.
"""

import os
import shutil
import types
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import is_dataclass
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, get_args, get_origin, get_type_hints

from extract.errors import OutputError

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")

TEMPORARY = ".tmp-"
"""What the names of folders begin with until they are whole."""

_TABLES = "tables.arrow"
_SCALARS = "scalars"


@contextmanager
def writing(what: str) -> Iterator[None]:
    """Turn the operating system's refusal to write `what` into an `OutputError`."""
    try:
        yield
    except OSError as refused:
        raise OutputError(
            f"{what} cannot be written: {_in_words(refused)}.",
            remedy="Make room on the disk, or make the output folder writable, and build again.",
        ) from refused


def _in_words(refused: OSError) -> str:
    return os.strerror(refused.errno) if refused.errno else type(refused).__name__


def write_folder(
    parent: Path,
    fill: Callable[[Path], str],
    *,
    keep: Callable[[Path], bool] = lambda folder: False,
) -> Path:
    """Make a folder in `parent` appear in one step, whole, and return its path.

    `fill` writes into a temporary sibling and returns the name that the folder gets once all of it
    is on the disk. An older folder of that name is replaced, unless `keep` says that it will do.
    Raises `OutputError`.
    """
    temporary = parent / f"{TEMPORARY}{os.getpid()}"
    with writing(f"the folder {parent.name}"):
        parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir()
        try:
            folder = parent / fill(temporary)
            for path in temporary.iterdir():
                sync(path)
            sync(temporary)
            if folder.exists():
                if keep(folder):
                    return folder
                shutil.rmtree(folder)
            temporary.rename(folder)
            sync(parent)
        finally:
            shutil.rmtree(temporary, ignore_errors=True)
    return folder


def lead(link: Path, target: Path) -> None:
    """Make the symbolic link `link` lead to `target`, a path from its folder, in one step.

    Raises `OSError` where a folder stands in its place.
    """
    temporary = link.parent / f"{TEMPORARY}{link.name}"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(target)
    temporary.replace(link)
    sync(link.parent)


def sync(path: Path) -> None:
    """Wait until the file or folder at `path` is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def save(value: Any, folder: Path) -> None:
    """Write the dataclass `value` to `folder` (see the module); raises `OutputError`."""
    hints = get_type_hints(type(value))
    collections = {name: member for name, hint in hints.items() if (member := _member(hint))}
    scalars = {name: hint for name, hint in hints.items() if name not in collections}

    def fill(temporary: Path) -> str:
        tables = {_SCALARS: _table(scalars, [[getattr(value, name)] for name in scalars])}
        for name, member in collections.items():
            columns = get_type_hints(member)
            rows = getattr(value, name)
            tables[name] = _table(columns, [list(map(attrgetter(c), rows)) for c in columns])
        save_tables(tables, temporary)
        return folder.name

    write_folder(folder.parent, fill)


def load(kind: type[T], folder: Path) -> T:
    """Return the dataclass of type `kind` that `save` wrote to `folder`."""
    hints = get_type_hints(kind)
    tables = load_tables(folder)
    values: dict[str, Any] = {}
    for name, hint in hints.items():
        member = _member(hint)
        if member is not None:
            columns = get_type_hints(member)
            parts = _columns(tables[name], columns)
            values[name] = tuple(map(member, *parts)) if columns else ()
    scalars = {name: hint for name, hint in hints.items() if name not in values}
    for name, column in zip(scalars, _columns(tables[_SCALARS], scalars), strict=True):
        values[name] = column[0]
    return kind(**values)


def save_tables(tables: "Mapping[str, pa.Table]", folder: Path) -> None:
    """Write `tables`, of one chunk each, to a file in `folder`: Arrow's IPC format, compressed.

    Each is a column of one row, a list of records.
    """
    import pyarrow as pa

    columns = []
    for table in tables.values():
        parts = [column.chunk(0) for column in table.columns]
        records = pa.StructArray.from_arrays(parts, fields=list(table.schema))
        columns.append(pa.ListArray.from_arrays([0, table.num_rows], records))
    batch = pa.record_batch(columns, names=list(tables))
    options = pa.ipc.IpcWriteOptions(compression="lz4", use_threads=False)
    with (
        pa.OSFile(str(folder / _TABLES), "wb") as sink,
        pa.ipc.new_file(sink, batch.schema, options=options) as writer,
    ):
        writer.write_batch(batch)


def load_tables(folder: Path, only: str | None = None) -> "dict[str, pa.Table]":
    """Return the tables that `save_tables` wrote, or the one of them named `only`.

    Raises `OutputError` where they cannot be read.
    """
    import pyarrow as pa

    path = folder / _TABLES
    # a few columns of a file that is one of several read side by side: threads would only wait
    options = pa.ipc.IpcReadOptions(use_threads=False)
    try:
        with pa.memory_map(str(path)) as source:
            if only is not None:
                options.included_fields = [pa.ipc.open_file(source).schema.get_field_index(only)]
            batch = pa.ipc.open_file(source, options=options).get_batch(0)
    except (OSError, pa.ArrowException) as broken:
        raise OutputError(
            f"what an earlier build stored cannot be read ({type(broken).__name__}).",
            file=f"{path.parent.name}/{path.name}",
            remedy="Build again from the first stage: make datasets FROM=read.",
        ) from broken
    records = (column.values for column in batch.columns)
    return {
        name: pa.Table.from_arrays(own.flatten(), schema=pa.schema(list(own.type)))
        for name, own in zip(batch.schema.names, records, strict=True)
    }


def _table(hints: dict[str, Any], columns: list[list[Any]]) -> "pa.Table":
    import pyarrow as pa

    schema = pa.schema([(name, _arrow_type(hint)) for name, hint in hints.items()])
    arrays = [pa.array(values, f.type) for values, f in zip(columns, schema, strict=True)]
    return pa.table(arrays, schema=schema)


def _columns(table: "pa.Table", hints: dict[str, Any]) -> list[list[Any]]:
    """Return the columns as Python values, lists as the tuples they were."""
    columns = []
    for name, hint in hints.items():
        values = table[name].to_pylist()
        if get_origin(_bare(hint)) is tuple:
            values = [None if value is None else tuple(value) for value in values]
        columns.append(values)
    return columns


def _bare(hint: Any) -> Any:
    """Return the type of `hint` without its None."""
    if get_origin(hint) is types.UnionType:
        (bare,) = (part for part in get_args(hint) if part is not types.NoneType)
        return bare
    return hint


def _member(hint: Any) -> type | None:
    """Return the row type of a collection, None for a plain field."""
    if get_origin(hint) is tuple:
        member = get_args(hint)[0]
        if is_dataclass(member) or hasattr(member, "_fields"):
            return member if isinstance(member, type) else None
    return None


def _arrow_type(hint: Any) -> "pa.DataType":
    import pyarrow as pa

    bare = _bare(hint)
    if get_origin(bare) is tuple:
        return pa.list_(_arrow_type(get_args(bare)[0]))
    plain = {str: pa.large_string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
    return plain[bare]
