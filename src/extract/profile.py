"""Reports as they are declared: the profile, the sidecars, the sources, the limits of a build.

A report is a folder of `raw/`. Each file in it may have a sidecar (`<file>.toml`) that owns what is
known about it; the report may have a profile (`pipeline/reports/<id>.toml`) that owns how its
sources hang together. Without either, every PDF and text file of the folder is a source. A file
that belongs to no report is a document of its own.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from extract import expectations
from extract.declared import check_id, inside, read_toml
from extract.errors import MissingFileError, ProfileError
from extract.expectations import Expectation
from extract.model.identity import digest
from extract.model.text import slug
from extract.profile_keys import DOCUMENT_FIELDS, check_profile, check_sidecar, licence_of

PDF, TEXT = "application/pdf", "text/plain"
MEDIA_TYPES = {".pdf": PDF, ".txt": TEXT}

_LONGEST_ID = 100


@dataclass(frozen=True, slots=True)
class Limits:
    """What one file may take; each can be raised by a setting.

    `seconds` are of processor time; on the clock a file has twice as many. `memory_bytes` bounds
    the address space of the process that reads it.
    """

    max_bytes: int = 512 * 2**20
    max_pages: int = 5_000
    max_glyphs_per_page: int = 200_000
    max_text: int = 50_000_000
    seconds: int = 300
    memory_bytes: int = 4 * 2**30


@dataclass(frozen=True, slots=True)
class TableProfile:
    """The column headings of the table under a printed heading, where a source has no columns."""

    heading: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a report; `sha256`, `encoding` and `licence` are what its sidecar declares.

    `licence` is None where the terms of reuse are not stated.
    """

    document_id: str
    source_id: str
    file: str
    path: Path
    media_type: str
    standing: str | None = None
    derived_from_id: str | None = None
    language: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    licence: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A document: what is declared about it, and its sources."""

    document_id: str
    sources: tuple[SourceFile, ...]
    symbol: str | None = None
    title: str | None = None
    issuer: str | None = None
    document_date: str | None = None
    document_date_basis: str = "none"
    document_date_source: str | None = None
    original_language: str | None = None
    rights: str | None = None
    rights_source: str | None = None
    supersedes: str | None = None
    tables: tuple[TableProfile, ...] = ()
    expectations: tuple[Expectation, ...] = ()

    def dated(self, stated: Iterable[tuple[str | None, str | None]]) -> "Report":
        """Return the report with the day that its sources state, where none is declared.

        `stated` has the day and the words of each source; of two days neither is taken.
        """
        days = {day: words for day, words in stated if day is not None}
        if self.document_date is not None or len(days) != 1:
            return self
        ((day, words),) = days.items()
        return replace(
            self,
            document_date=day,
            document_date_basis="stated",
            document_date_source=words,
        )


def report_ids(root: Path) -> list[str]:
    """Return the names of the reports in `raw/` of `root`: its folders, hidden ones aside."""
    raw = root / "raw"
    if not raw.is_dir():
        return []
    return sorted(p.name for p in raw.iterdir() if p.is_dir() and not p.name.startswith("."))


def stray_files(root: Path) -> list[Path]:
    """Return the PDF and text files in `raw/` of `root` that are in no report's folder."""
    raw = root / "raw"
    names = _source_names(raw) if raw.is_dir() else []
    return [raw / name for name in names if (raw / name).is_file()]


def load_report(root: Path, document_id: str) -> Report:
    """Return the report in `raw/<document_id>`, from its profile and sidecars.

    Raises `ProfileError` for whatever in them cannot be used, `MissingFileError` for a file that
    they name and that is not there.
    """
    check_id(document_id, file=f"raw/{document_id}")
    folder = root / "raw" / document_id
    if folder.is_symlink():
        raise ProfileError(
            "the folder is a link.",
            file=f"raw/{document_id}",
            remedy="Put the folder itself there.",
        )
    profile_path = root / "pipeline" / "reports" / f"{document_id}.toml"
    profile = read_toml(profile_path) if profile_path.exists() else {}
    check_profile(profile, profile_path.name)
    entries = profile.get("sources") or [{"file": name} for name in _source_names(folder)]
    _check_listed(folder, entries, profile_path.name)
    sidecars = {entry["file"]: _sidecar(folder, entry["file"]) for entry in entries}
    document = _document(sidecars)
    return Report(
        document_id=document_id,
        sources=tuple(
            _source(document_id, folder, entry, sidecars[entry["file"]], profile_path.name)
            for entry in entries
        ),
        document_date_basis="sidecar" if "document_date" in document else "none",
        supersedes=profile.get("supersedes"),
        tables=tuple(
            TableProfile(table["heading"], tuple(table["columns"]))
            for table in profile.get("tables", ())
        ),
        expectations=expectations.read_expectations(
            profile.get("expectations", ()), root / "pipeline" / "schema", profile_path.name
        ),
        **document,
    )


def loose_reports(paths: Sequence[Path]) -> list[Report]:
    """Return one report per file of `paths`; two of one name are refused."""
    ids = [loose_id(path) for path in paths]
    for document_id, count in Counter(ids).items():
        if count > 1:
            names = [
                _printable(p.name) for p, i in zip(paths, ids, strict=True) if i == document_id
            ]
            raise ProfileError(
                f"{count} files would become one document, {document_id!r}: {', '.join(names)}.",
                file=names[-1],
                remedy="Rename them, or build them into different output folders.",
            )
    return [_loose(path, document_id) for path, document_id in zip(paths, ids, strict=True)]


def _loose(path: Path, document_id: str) -> Report:
    name = _printable(path.name)
    source = SourceFile(
        document_id=document_id,
        source_id=f"{document_id}/{name}",
        file=name,
        path=path.absolute(),
        media_type=MEDIA_TYPES.get(path.suffix.lower()) or _sniffed(path),
    )
    return Report(document_id, (source,))


def loose_id(path: Path) -> str:
    """Return the slug of the file's stem; one very long or in another script has a hash in it."""
    stem = _printable(path.stem)
    plain = slug(stem)
    if plain.isascii() and 0 < len(plain) <= _LONGEST_ID:
        return plain
    kept = slug("".join(char if char.isascii() else " " for char in plain)) or "document"
    return f"{kept[: _LONGEST_ID - 9]}-{digest(stem)[:8]}"


def _printable(name: str) -> str:
    """Return a file name that is no valid UTF-8, or holds control characters, written out."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)


def _sniffed(path: Path) -> str:
    """Tell a PDF without its suffix by the mark that its first kilobyte holds."""
    if not path.is_file():
        return TEXT
    try:
        with path.open("rb") as file:
            return PDF if b"%PDF-" in file.read(1024) else TEXT
    except OSError:
        return TEXT  # whoever reads the file says why it cannot be read


def _source_names(folder: Path) -> list[str]:
    try:
        return sorted(p.name for p in folder.iterdir() if p.suffix.lower() in MEDIA_TYPES)
    except OSError as refused:
        raise MissingFileError(
            f"the folder cannot be read: {refused.strerror}.",
            file=f"raw/{folder.name}",
            remedy="Put it back, or make it readable, and build again.",
        ) from refused


def _check_listed(folder: Path, entries: list[dict[str, Any]], file: str) -> None:
    """Refuse names that leave the folder or stand twice, files not named, a report without any."""
    names = [entry["file"] for entry in entries]
    for name in names:
        inside(folder, name, file=file)
    twice = [name for name, count in Counter(names).items() if count > 1]
    if twice:
        raise ProfileError(
            f"the source {twice[0]!r} is listed twice.", file=file, remedy="Delete one entry."
        )
    unlisted = sorted(set(_source_names(folder)) - set(names)) if folder.is_dir() else []
    if unlisted:
        raise ProfileError(
            f"raw/{folder.name} holds {unlisted[0]!r}, which the profile does not list.",
            file=file,
            remedy="Add it to [[sources]], or move it out of raw/.",
        )
    orphans = sorted({p.name for p in folder.glob("*.toml")} - {f"{name}.toml" for name in names})
    if orphans:
        raise ProfileError(
            "the sidecar describes a file that is no source of this report.",
            file=orphans[0],
            remedy="Name it after its file, with .toml at the end, or delete it.",
        )
    if not names:
        raise MissingFileError(
            "the folder holds no PDF and no text file.",
            file=f"raw/{folder.name}",
            remedy="Put the report's files there, or delete the folder.",
        )


def _sidecar(folder: Path, name: str) -> dict[str, Any]:
    path = inside(folder, f"{name}.toml", file=folder.name)
    if not path.exists():
        return {}
    sidecar = read_toml(path)
    check_sidecar(sidecar, path.name)
    return sidecar


def _document(sidecars: dict[str, dict[str, Any]]) -> dict[str, str]:
    """Merge what the sidecars say about the document; two that differ are refused."""
    merged: dict[str, str] = {}
    said_by: dict[str, str] = {}
    for file, sidecar in sidecars.items():
        for field in DOCUMENT_FIELDS & sidecar.keys():
            if merged.setdefault(field, sidecar[field]) != sidecar[field]:
                raise ProfileError(
                    f"{field} is {sidecar[field]!r} here and {merged[field]!r} in "
                    f"{said_by[field]}.toml.",
                    file=f"{file}.toml",
                    remedy="State it once, or the same in both.",
                )
            said_by.setdefault(field, file)
    return merged


def _source(
    document_id: str, folder: Path, entry: dict[str, Any], sidecar: dict[str, Any], profile: str
) -> SourceFile:
    name = entry["file"]
    path = inside(folder, name, file=profile)
    media_type = MEDIA_TYPES.get(path.suffix.lower())
    if media_type is None:
        raise ProfileError(
            f"{name!r} is neither a .pdf nor a .txt file.",
            file=profile,
            remedy="List PDF and text files alone.",
        )
    derived_from = entry.get("derived_from")
    return SourceFile(
        document_id=document_id,
        source_id=f"{document_id}/{name}",
        file=name,
        path=path.absolute(),
        media_type=media_type,
        standing=entry.get("standing"),
        derived_from_id=f"{document_id}/{derived_from}" if derived_from else None,
        language=entry.get("language"),
        sha256=sidecar.get("sha256"),
        encoding=sidecar.get("encoding"),
        licence=licence_of(sidecar),
    )


def to_plain(report: Report) -> dict[str, Any]:
    """Return `report` as JSON can hold it, the paths of its sources as texts."""
    plain = {field.name: getattr(report, field.name) for field in fields(report)}
    plain["sources"] = [
        {f.name: str(v) if f.name == "path" else v for f in fields(s) for v in [getattr(s, f.name)]}
        for s in report.sources
    ]
    plain["tables"] = [[table.heading, list(table.columns)] for table in report.tables]
    plain["expectations"] = expectations.to_plain(report.expectations)
    return plain


def from_plain(plain: dict[str, Any]) -> Report:
    """Return the report that `to_plain` wrote out."""
    sources = tuple(SourceFile(**{**s, "path": Path(s["path"])}) for s in plain["sources"])
    tables = tuple(TableProfile(heading, tuple(columns)) for heading, columns in plain["tables"])
    expected = expectations.from_plain(plain["expectations"])
    return Report(**{**plain, "sources": sources, "tables": tables, "expectations": expected})
