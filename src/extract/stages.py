"""The stages, in their order: the one place that states it.

`read`, `segment` and `recognize` work on one source, `reconcile` and `emit` on the sources of one
document, `audit` on a whole release. What a stage gives is stored in a folder, from which the next
one takes it, in another process or in a later build; in the same process it is kept.
"""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib import import_module
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from extract import prepared
from extract.errors import ExtractError
from extract.failures import Failure
from extract.profile import PDF, Limits, Report, SourceFile, from_plain, to_plain

if TYPE_CHECKING:
    from extract.model.statement import Recognition
    from extract.reconcile.corrections.applying import Corrections
    from extract.schema import Table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its name, what it works on (source, document, release), the libraries it uses."""

    name: str
    of: str
    libraries: tuple[str, ...] = ()


STAGES = (
    Stage("read", "source", ("pdfplumber", "pdfminer.six", "pypdfium2", "charset-normalizer")),
    Stage("segment", "source"),
    Stage("recognize", "source", ("spacy",)),
    Stage("reconcile", "document"),
    Stage("emit", "document"),
    Stage("audit", "release"),
)
NAMES = tuple(stage.name for stage in STAGES)
OF_DOCUMENTS = tuple(stage.name for stage in STAGES if stage.of == "document")
"""The stages that take all sources of a document together."""

ALONE = ("read", "segment")
"""The stages of each source that have a process of their own: what a file is like is not known.

What follows is done for all sources of a document in one process, as these hold much the same text.
"""

PASSWORD_VARIABLE = "EXTRACT_PASSWORD"  # noqa: S105  the name of a variable, not a password
"""The environment variable with the password for files that have none of their own."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one process is to do: the stages `todo` of one source, or of all and of the document.

    `folders` says, per source of the report, where the result of each stage stands or goes;
    `targets` is where the document's own go. `sha256` is of the source's bytes as they were when
    the task was made; `pipeline` is the folder of what is declared.
    """

    report: Report
    number: int | None
    todo: tuple[str, ...]
    folders: tuple[dict[str, str], ...]
    targets: dict[str, str]
    pipeline: str
    limits: Limits
    sha256: str = ""
    password: str | None = None

    @property
    def source(self) -> SourceFile | None:
        """The source that the task is about; None for the document as a whole."""
        return None if self.number is None else self.report.sources[self.number]

    @property
    def name(self) -> str:
        """What a person calls the thing the task is about."""
        return self.source.file if self.source else self.report.document_id


def task_to_plain(task: Task) -> dict[str, Any]:
    """Return `task` as JSON can hold it."""
    plain = {name: getattr(task, name) for name in Task.__dataclass_fields__}
    return {**plain, "report": to_plain(task.report), "limits": asdict(task.limits)}


def task_from_plain(plain: dict[str, Any]) -> Task:
    """Return the task that `task_to_plain` wrote out."""
    made = {
        "report": from_plain(plain["report"]),
        "limits": Limits(**plain["limits"]),
        "todo": tuple(plain["todo"]),
        "folders": tuple(plain["folders"]),
    }
    return Task(**{**plain, **made})


@dataclass(frozen=True, slots=True)
class Publication:
    """What one process is to publish: the documents whose tables are in these folders.

    `parent` is the folder of all releases, `key` stands for all that goes into this one.
    """

    parent: str
    key: str
    documents: tuple[str, ...]
    failed: tuple[Failure, ...]
    pipeline: str


def publication_from_plain(plain: dict[str, Any]) -> Publication:
    """Return the publication that `asdict` wrote out as JSON."""
    failed = tuple(Failure(**failure) for failure in plain["failed"])
    return Publication(**{**plain, "documents": tuple(plain["documents"]), "failed": failed})


def publish(asked: Publication) -> str:
    """Write a release and return its folder; raises `SchemaError` and `OutputError`."""
    from extract.emit.declared import load_declared
    from extract.emit.release import release

    made = release(
        Path(asked.parent),
        asked.key,
        [Path(folder) for folder in asked.documents],
        asked.failed,
        load_declared(Path(asked.pipeline) / "schema"),
    )
    return str(made)


def perform(task: Task, begins: Callable[[str], None]) -> dict[str, float]:
    """Run the stages of `task` in order and return the seconds of processor time each took.

    `begins` is told the name of each stage before it runs. Raises the stages' named errors.
    """
    seconds = {}
    for stage in STAGES:
        if stage.name in task.todo:
            begins(stage.name)
            start = time.process_time()
            _STEPS[stage.name](task)
            seconds[stage.name] = time.process_time() - start
    return seconds


MODULES_TO_PUBLISH = ("extract.emit.declared", "extract.emit.release")
"""The modules that `publish` imports when it runs."""


def modules_of(task: Task) -> tuple[str, ...]:
    """Return the modules that the stages of `task` import when they run."""
    found = {name for stage in task.todo for name in _MODULES[stage]}
    if "read" in task.todo and task.source and task.source.media_type == PDF:
        found.add(_TO_READ_PDF)
    return tuple(sorted(found))


def prepare(modules: Collection[str], pipeline: Path, key: str) -> None:
    """Import `modules` and load what they need of `pipeline`, once for all tasks that follow.

    What another process has kept under `key` is taken from there; if there is none, all modules are
    imported and all is loaded, and then kept. What cannot be imported or loaded is left to the
    tasks: each says so in its own name.
    """
    is_kept = prepared.restore(key, pipeline)
    with suppress(ExtractError, ImportError):
        for name in modules if is_kept else ALL_MODULES:
            import_module(name)
        for user, (module, name, folder) in _DECLARED.items():
            if user in modules or not is_kept:
                getattr(import_module(module), name)(pipeline / folder)
        if not is_kept:
            prepared.store(key, pipeline)


_MODULES = {
    "read": ("pyarrow", "extract.read.text_file", "extract.read.labels"),
    "segment": ("pyarrow", "extract.segment.document"),
    "recognize": ("pyarrow", "extract.recognize.source"),
    "reconcile": (
        *("pyarrow", "extract.schema", "extract.reconcile.merging", "extract.reconcile.alignment"),
        *("extract.reconcile.comparing", "extract.reconcile.links"),
        "extract.reconcile.corrections.applying",
    ),
    "emit": ("pyarrow", "extract.schema", "extract.emit.release", "extract.emit.facts"),
}
_TO_READ_PDF = "extract.read.pdf"
ALL_MODULES = tuple(sorted({*chain(*_MODULES.values()), *MODULES_TO_PUBLISH, _TO_READ_PDF}))
"""Every module that a stage imports when it runs."""

_DECLARED = {
    "extract.schema": ("extract.schema", "load", "schema"),
    "extract.segment.document": ("extract.vocabulary", "load", "vocabulary"),
    "extract.recognize.source": ("extract.recognize.source", "declared", "vocabulary"),
    "extract.reconcile.alignment": (
        *("extract.reconcile.alignment.numerals", "number_words", "vocabulary"),
    ),
    "extract.reconcile.links": ("extract.reconcile.links.words", "load", "vocabulary"),
}
"""By a module that stages import: the function that loads what it needs, and of which folder."""


_KEPT: dict[Path, Any] = {}
"""What this process has stored or loaded, by its folder."""


def _save(value: object, folder: Path) -> None:
    """Store what a stage gives, and keep it for the stages that follow in this process."""
    from extract import store

    store.save(value, folder)
    _KEPT[folder] = value


def _load(kind: type[T], folder: Path) -> T:
    """Return what a stage gave."""
    from extract import store

    if folder not in _KEPT:
        _KEPT[folder] = store.load(kind, folder)
    kept: T = _KEPT[folder]
    return kept


def _read(task: Task) -> None:
    from extract import vocabulary
    from extract.errors import HashError
    from extract.read import read

    source, folders = _source_of(task)
    reading = read(
        source,
        limits=task.limits,
        vocabulary=vocabulary.load(Path(task.pipeline) / "vocabulary"),
        password=task.password,
    )
    if reading.sha256 != task.sha256:
        raise HashError(
            "the file changed while it was being read.", file=source.file, remedy="Build again."
        )
    _save(reading, Path(folders["read"]))


def _segment(task: Task) -> None:
    from extract import vocabulary
    from extract.model.page import Reading
    from extract.segment import segment

    source, folders = _source_of(task)
    reading = _load(Reading, Path(folders["read"]))
    words = vocabulary.load(Path(task.pipeline) / "vocabulary")
    _save(segment(reading, source, task.report, words), Path(folders["segment"]))


def _recognize(task: Task) -> None:
    from extract.model.block import Segmentation
    from extract.recognize import recognize

    for source, folders in _sources_of(task):
        segmentation = _load(Segmentation, Path(folders["segment"]))
        found = recognize(segmentation, source, task.report, Path(task.pipeline) / "vocabulary")
        _save(found, Path(folders["recognize"]))


def _reconcile(task: Task) -> None:
    from extract import schema
    from extract.model.block import Segmentation
    from extract.model.statement import Recognition
    from extract.reconcile import reconcile
    from extract.reconcile.testimony import Testimony

    testimonies = [
        Testimony(
            source,
            _load(Segmentation, Path(f["segment"])),
            _load(Recognition, Path(f["recognize"])),
        )
        for source, f in zip(task.report.sources, task.folders, strict=True)
    ]
    tables = schema.load(Path(task.pipeline) / "schema")
    agree = {name: table.agree for name, table in tables.items()}
    merged = reconcile(
        _dated(task, [testimony.recognition for testimony in testimonies]),
        testimonies,
        agree,
        Path(task.pipeline) / "vocabulary",
        _corrections(task, tables),
    )
    _save(merged, Path(task.targets["reconcile"]))


def _corrections(task: Task, tables: "Mapping[str, Table]") -> "Corrections | None":
    """Return what people have corrected in the document, with the texts to find it in."""
    from extract.model.page import Reading
    from extract.reconcile.corrections.applying import Corrections
    from extract.reconcile.corrections.lines import read_corrections

    path = Path(task.pipeline) / "corrections" / f"{task.report.document_id}.jsonl"
    lines = read_corrections(path, tables)
    if not lines:
        return None
    texts = {
        source.source_id: _load(Reading, Path(f["read"])).text
        for source, f in zip(task.report.sources, task.folders, strict=True)
    }
    return Corrections(lines, texts, tables)


def _emit(task: Task) -> None:
    from extract import schema
    from extract.emit import emit
    from extract.emit.release import save_tables
    from extract.emit.rows import Part
    from extract.model.block import Segmentation
    from extract.model.fact import Reconciliation
    from extract.model.page import Reading
    from extract.model.statement import Recognition

    parts = [
        Part(
            source,
            _load(Reading, Path(f["read"])),
            _load(Segmentation, Path(f["segment"])),
            _load(Recognition, Path(f["recognize"])),
        )
        for source, f in zip(task.report.sources, task.folders, strict=True)
    ]
    facts = _load(Reconciliation, Path(task.targets["reconcile"]))
    tables = schema.load(Path(task.pipeline) / "schema")
    report = _dated(task, [part.recognition for part in parts])
    save_tables(emit(report, parts, facts, tables), Path(task.targets["emit"]))


def _dated(task: Task, recognized: "Sequence[Recognition]") -> Report:
    """Return the report with the day that its sources state, where none is declared."""
    return task.report.dated((each.document_date, each.document_date_source) for each in recognized)


_STEPS: dict[str, Callable[[Task], None]] = {
    "read": _read,
    "segment": _segment,
    "recognize": _recognize,
    "reconcile": _reconcile,
    "emit": _emit,
}


def _sources_of(task: Task) -> list[tuple[SourceFile, dict[str, str]]]:
    """Return the source that `task` is about, or all of the document, with their folders."""
    if task.number is not None:
        return [_source_of(task)]
    return list(zip(task.report.sources, task.folders, strict=True))


def _source_of(task: Task) -> tuple[SourceFile, dict[str, str]]:
    if task.number is None:
        raise ValueError("a task of a whole document has no source")
    return task.report.sources[task.number], task.folders[task.number]
