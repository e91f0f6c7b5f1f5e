"""Keys: a hash of all that a stage's result depends on, so that only what changed is rebuilt."""

import hashlib
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.errors import LimitError, MissingFileError
from extract.installed import version
from extract.profile import Limits, Report, SourceFile, to_plain
from extract.stages import STAGES
from extract.vocabulary import FILES as PRINT

RUNNER = frozenset(
    {"__init__.py", "__main__.py", "forkserver.py", "keys.py", "plan.py", "pool.py"}
    | {"publish.py", "run.py"}
)
"""Modules that decide when a stage runs, never what it gives."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What every result depends on beside its input: code, versions, declarations, limits.

    `stages` has, per stage, a hash of its code and the versions of its libraries. `print` are the
    vocabularies of print and language, `vocabulary` all of them.
    """

    stages: dict[str, str]
    print: str
    vocabulary: str
    schema: str
    limits: str
    versions: dict[str, str]


def surroundings(pipeline: Path, limits: Limits) -> Surroundings:
    """Return what the results of a build with these declarations and limits depend on.

    Limits of time and memory are left out: they decide whether there is a result, not which.
    """
    code = Path(__file__).parent
    shared = [path for path in code.glob("*.py") if path.name not in RUNNER]
    shared += (code / "model").rglob("*.py")
    names = {name for stage in STAGES for name in stage.libraries}
    versions = {name: version(name) for name in sorted({*names, "pyarrow"})}
    versions["python"] = sys.version.split()[0]
    plumbing = hash_files(code, shared)
    vocabulary = pipeline / "vocabulary"
    return Surroundings(
        stages={
            stage.name: combine(
                plumbing,
                hash_files(code, (code / stage.name).rglob("*.py")),
                *(f"{name}=={versions[name]}" for name in (*stage.libraries, "python", "pyarrow")),
            )
            for stage in STAGES
        },
        print=hash_files(pipeline, (vocabulary / f"{name}.toml" for name in PRINT)),
        vocabulary=hash_files(pipeline, (p for p in vocabulary.rglob("*.*") if p.is_file())),
        schema=hash_files(pipeline, (pipeline / "schema").rglob("*.toml")),
        limits=repr(
            (limits.max_bytes, limits.max_pages, limits.max_glyphs_per_page, limits.max_text)
        ),
        versions=versions,
    )


def prepared_key(around: Surroundings) -> str:
    """Return the key of what is read of all declarations before the first task."""
    return combine(*around.stages.values(), around.vocabulary, around.schema)


def source_keys(
    around: Surroundings, report: Report, source: SourceFile, sha256: str
) -> dict[str, str]:
    """Return the keys of the stages that work on `source`, whose bytes have the hash `sha256`."""
    declared = _declared(report)
    own = next(plain for plain in declared["sources"] if plain["source_id"] == source.source_id)
    read = combine(around.stages["read"], around.print, around.limits, sha256, repr(own))
    segment = combine(around.stages["segment"], around.print, read, repr(declared))
    recognize = combine(around.stages["recognize"], around.vocabulary, segment)
    return {"read": read, "segment": segment, "recognize": recognize}


def document_keys(
    around: Surroundings, report: Report, sources: Sequence[Mapping[str, str]], corrections: str
) -> dict[str, str]:
    """Return the keys of the stages that work on a document whose sources have these keys."""
    heard = [keys["recognize"] for keys in sources]
    declared = repr(_declared(report))
    reconcile = combine(around.stages["reconcile"], around.schema, corrections, declared, *heard)
    expected = repr(report.expectations)
    emit = combine(around.stages["emit"], around.schema, declared, expected, reconcile)
    return {"reconcile": reconcile, "emit": emit}


def combine(*parts: str) -> str:
    """Return one hash (128 bits, hexadecimal) of `parts`, kept apart by their lengths."""
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:32]


def hash_files(base: Path, paths: Iterable[Path]) -> str:
    """Return one hash of the names, from `base`, and the bytes of `paths`."""
    start = len(str(base)) + 1
    names = sorted(set(map(str, paths)))
    return combine(*(f"{name[start:]}={_hash_file(name)}" for name in names))


def _hash_file(name: str) -> str:
    with open(name, "rb", buffering=0) as file:  # noqa: PTH123  hundreds: a `Path` is twice the work
        return hashlib.sha256(file.read()).hexdigest()


def hash_input(source: SourceFile, limits: Limits) -> str:
    """Return the SHA-256 of a source's bytes.

    Raises `MissingFileError` for what is no file or cannot be opened, `LimitError` for one that is
    too large, before anything of it is read.
    """
    try:
        if not source.path.is_file():
            raise MissingFileError(
                "it is no file." if source.path.exists() else "the file is not there.",
                file=source.file,
                remedy="Give a PDF or a text file that exists.",
            )
        size = source.path.stat().st_size
        if size > limits.max_bytes:
            raise LimitError(
                f"the file has {size} bytes, more than {limits.max_bytes}.",
                file=source.file,
                remedy="Raise the limit with --max-bytes, or leave the file out.",
            )
        with source.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as refused:
        raise MissingFileError(
            f"the file cannot be opened: {refused.strerror}.",
            file=source.file,
            remedy="Make it readable, or leave it out.",
        ) from refused


def _declared(report: Report) -> dict[str, Any]:
    """Return the report without the paths of this machine, and without what is expected of it."""
    plain = to_plain(report)
    del plain["expectations"]
    plain["sources"] = [{k: v for k, v in s.items() if k != "path"} for s in plain["sources"]]
    return plain
