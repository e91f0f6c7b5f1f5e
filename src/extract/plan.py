"""What a build has to do: which results are there already, and which are to be made."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from extract.errors import ExtractError
from extract.failures import Failure, failure_of
from extract.keys import Surroundings, combine, document_keys, hash_files, hash_input, source_keys
from extract.model.identity import digest
from extract.profile import Limits, Report
from extract.stages import ALONE, NAMES, OF_DOCUMENTS, STAGES, Task

_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Plan:
    """One report with the hash of each source's bytes and the folders of all results.

    Where `failures` is not empty, the sources concerned have the hash '' and no folders, and the
    document as a whole cannot be built.
    """

    report: Report
    hashes: tuple[str, ...]
    folders: tuple[dict[str, str], ...]
    targets: dict[str, str]
    failures: tuple[Failure, ...]


def plan_report(
    report: Report, around: Surroundings, pipeline: Path, stages: Path, limits: Limits
) -> Plan:
    """Hash the sources of `report` and work out where its results stand under `stages`."""
    hashes, keys, failures = [], [], []
    for source in report.sources:
        try:
            sha256 = hash_input(source, limits)
        except ExtractError as error:
            where = {"document_id": report.document_id, "file": source.file, "stage": "read"}
            failures.append(failure_of(error, **where))
            sha256 = ""
        hashes.append(sha256)
        keys.append(source_keys(around, report, source, sha256) if sha256 else {})
    corrections = [pipeline / "corrections" / f"{report.document_id}.jsonl"]
    targets = document_keys(
        around,
        report,
        [own or {"recognize": ""} for own in keys],
        hash_files(pipeline, [path for path in corrections if path.exists()]),
    )
    return Plan(
        report,
        tuple(hashes),
        tuple(
            {
                name: str(stages / name / report.document_id / _folder_name(s.file) / key)
                for name, key in k.items()
            }
            for s, k in zip(report.sources, keys, strict=True)
        ),
        {name: str(stages / name / report.document_id / key) for name, key in targets.items()},
        tuple(failures),
    )


def _folder_name(file: str) -> str:
    """Return the name of the folder for what is made of `file`: its own unless it is too long."""
    return file if len(file.encode()) <= _LONGEST_NAME else digest(file)


def source_tasks(
    plan: Plan,
    forced: Collection[str],
    pipeline: Path,
    limits: Limits,
    password: Callable[[str], str | None],
) -> list[Task]:
    """Return a task for each source of which a result is missing, or `forced` to be made anew.

    It is for the stages that each source has a process of its own for. The one source of a
    document takes all others with it: one process for both.
    """
    tasks = []
    for number, (source, folders) in enumerate(zip(plan.report.sources, plan.folders, strict=True)):
        todo = _todo(folders, forced)
        if len(plan.report.sources) > 1:
            todo = tuple(name for name in todo if name in ALONE)
        elif folders:
            todo += _todo(plan.targets, OF_DOCUMENTS if todo else forced)
        if todo:
            task = _task(plan, todo, pipeline, limits)
            tasks.append(
                replace(
                    task,
                    number=number,
                    sha256=plan.hashes[number],
                    password=password(source.file),
                )
            )
    return tasks


def document_tasks(
    plan: Plan, forced: Collection[str], pipeline: Path, limits: Limits
) -> list[Task]:
    """Return the task of a document of several sources, if a result is missing or `forced`.

    It may take as long as its sources may together.
    """
    count = len(plan.report.sources)
    if count == 1:
        return []
    missing = {name for folders in plan.folders for name in _todo(folders, forced)}
    todo = tuple(name for name in NAMES if name in missing.difference(ALONE))
    todo += _todo(plan.targets, OF_DOCUMENTS if todo else forced)
    if not todo:
        return []
    return [_task(plan, todo, pipeline, replace(limits, seconds=count * limits.seconds))]


def _task(plan: Plan, todo: tuple[str, ...], pipeline: Path, limits: Limits) -> Task:
    return Task(plan.report, None, todo, plan.folders, plan.targets, str(pipeline), limits)


def forced_from(stage: str | None) -> tuple[str, ...]:
    """Return the names of `stage` and all that follow it; none for None."""
    return NAMES[NAMES.index(stage) :] if stage else ()


def _todo(folders: dict[str, str], forced: Collection[str]) -> tuple[str, ...]:
    return tuple(
        stage.name
        for stage in STAGES
        if stage.name in folders
        and (stage.name in forced or not Path(folders[stage.name]).is_dir())
    )


def release_key(around: Surroundings, plans: Sequence[Plan], failures: Sequence[Failure]) -> str:
    """Return the key of a release of these reports: it stands for all that goes into it."""
    results = sorted(Path(plan.targets["emit"]).name for plan in plans)
    told = sorted(map(repr, failures))
    return combine(around.stages["emit"], around.schema, *results, "failures", *told)[:16]
