"""Export as an archive to deposit: CSV and Parquet, data package, codebook, citation, licence."""

from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from extract.emit.declared import Declared
from extract.emit.release import parquet_metadata, write_parquet
from extract.export.accompany import accompany
from extract.export.csv_files import READING, write_package, write_tables
from extract.export.selection import Selection

_READING = f"""\
{READING}

The same rows stand in Parquet files of the same names, which keep types and missing values and are
what programs read best: `pandas.read_parquet("participations.parquet")`, in R
`arrow::read_parquet("participations.parquet")`."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can state: the same rows give the same bytes."""


def write(selection: Selection, declared: Declared, folder: Path) -> None:
    """Write the archive, and beside it what says what it is, into `folder`, which is empty.

    The archive of a draft says so in its name.
    """
    edition = selection.edition
    name = f"{edition.name}-{edition.dataset_version}{'-draft' if edition.is_draft else ''}"
    accompany(selection, declared, _READING, folder)
    with TemporaryDirectory(dir=folder, prefix=".") as temporary:
        packed = Path(temporary)
        resources = write_tables(selection, packed)
        others = accompany(selection, declared, _READING, packed)
        others += _write_parquet(selection, packed)
        write_package(selection, packed, resources, others)
        _zip(packed, folder / f"{name}.zip", name)


def _write_parquet(selection: Selection, folder: Path) -> list[Path]:
    metadata = parquet_metadata(selection.edition, selection.rows("sources"))
    paths = []
    for name, (_, rows) in selection.tables.items():
        paths.append(folder / f"{name}.parquet")
        write_parquet(rows, paths[-1], metadata)
    return paths


def _zip(folder: Path, target: Path, name: str) -> None:
    """Pack the files of `folder` into `target`, under `name`; always the same bytes."""
    with ZipFile(target, "w", ZIP_DEFLATED) as packed:
        for path in sorted(folder.iterdir()):
            info = ZipInfo(f"{name}/{path.name}", _EPOCH)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            packed.writestr(info, path.read_bytes())
