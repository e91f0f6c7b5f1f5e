"""The runner: finds the reports, rebuilds what changed, publishes the tables in one step."""

import json
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from extract import prepared, publish
from extract.emit.package import is_whole, row_counts
from extract.errors import ExtractError, MissingFileError, ProfileError
from extract.failures import Failure, failure_of
from extract.forkserver import ForkServer
from extract.keys import Surroundings, prepared_key, surroundings
from extract.plan import (
    Plan,
    document_tasks,
    forced_from,
    plan_report,
    release_key,
    source_tasks,
)
from extract.pool import Done, publish_in, run_all, workers
from extract.profile import (
    Limits,
    Report,
    load_report,
    loose_id,
    loose_reports,
    report_ids,
    stray_files,
)
from extract.stages import OF_DOCUMENTS, STAGES, Publication, Task


@dataclass(frozen=True, slots=True)
class Request:
    """What to build: the reports of `root`, or the loose `files` alone.

    `only` and `from_stage` say what to rebuild although nothing changed; `passwords` has them by
    file name, the one for every other file under ''. `say` takes lines for a person, `progress`
    how many of how many tasks are done and the name of the last. `is_all`: this process is for this
    build alone, so that others can be forked from it.
    """

    root: Path
    output: Path
    files: tuple[Path, ...] = ()
    only: str | None = None
    from_stage: str | None = None
    jobs: int = 1
    limits: Limits = field(default_factory=Limits)
    passwords: Mapping[str, str] = field(default_factory=dict)
    wait: bool = True
    say: Callable[[str], None] = lambda line: None
    progress: Callable[[int, int, str], None] = lambda done, total, name: None
    is_all: bool = False

    @property
    def pipeline(self) -> Path:
        """The folder of all that is declared."""
        return self.root / "pipeline"

    def password(self, file: str) -> str | None:
        """Return the password for the file of this name, if one was given."""
        return self.passwords.get(file, self.passwords.get(""))


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a build did. `counts` has the rows of each table now published."""

    reports: int
    sources: int
    failures: tuple[Failure, ...]
    counts: dict[str, int]
    is_changed: bool
    seconds: float

    @property
    def failed(self) -> int:
        """How many reports failed."""
        return len({failure.document_id for failure in self.failures})


@dataclass(slots=True)
class _Work:
    """What a build has done so far."""

    failures: list[Failure] = field(default_factory=list)
    seconds: dict[str, dict[str, float]] = field(default_factory=dict)
    memory: dict[str, int] = field(default_factory=dict)

    @property
    def failed(self) -> set[str]:
        return {failure.document_id for failure in self.failures}


def build(request: Request) -> Outcome:
    """Bring the datasets up to date.

    Returns what was built and what failed. Raises `ExtractError` for what no single report is to
    blame for: an output that cannot be written, a report or a file name that does not exist.
    """
    start, begun = time.monotonic(), datetime.now(UTC)
    with publish.locked(request.output, wait=request.wait, say=request.say):
        before = publish.published(request.output)
        work = _Work()
        ids = [] if request.files else _ids(request, work)
        around = surroundings(request.pipeline, request.limits)
        prepared.take(prepared_key(around), request.pipeline / "schema")
        reports, count = _reports(ids, request, work)
        plans = [_plan(report, around, request, work) for report in reports]
        first = _of_sources(plans, request)
        redone = {task.report.document_id for task in first}
        later = _of_documents(plans, redone, request)
        with workers(
            [*first, *later],
            request.pipeline,
            prepared_key(around),
            is_forked=request.is_all and not request.passwords,
        ) as server:
            _perform(first, request, work, server)
            whole = [plan for plan in plans if plan.report.document_id not in work.failed]
            _perform(_of_documents(whole, redone, request), request, work, server)
            built = [plan for plan in plans if plan.report.document_id not in work.failed]
            is_changed = _publish(request, around, built, work, before, server)
        now = publish.published(request.output)
        if is_changed or work.seconds or not _is_recorded(request, now):
            _record(request, around, plans, work, begun)
    return Outcome(
        reports=count,
        sources=sum(len(plan.report.sources) for plan in built),
        failures=tuple(work.failures),
        counts=row_counts(now) if now and built else {},
        is_changed=is_changed or bool(work.seconds),
        seconds=time.monotonic() - start,
    )


def prepare(pipeline: Path) -> None:
    """Have what `pipeline` declares read now, and kept for the builds that follow."""
    key = prepared_key(surroundings(pipeline, Limits()))
    with workers((), pipeline, key) as server:
        server.start()


def _ids(request: Request, work: _Work) -> list[str]:
    """Return the names of the reports in `raw`; notes as failed what stands there beside them."""
    ids, strays = report_ids(request.root), stray_files(request.root)
    if request.only and request.only not in ids:
        raise ProfileError(
            f"there is no report {request.only!r}.",
            file="raw",
            remedy=f"Name one of: {', '.join(ids) or 'none is there'}.",
        )
    if not ids and not strays:
        raise MissingFileError(
            "there is no report to build.",
            file="raw",
            remedy="Put each report into a folder of its own in raw/, or name files to build.",
        )
    for path in strays:
        stray = ProfileError(
            "the file is in no report's folder.",
            file=path.name,
            remedy="Put it into a folder of its own in raw/.",
        )
        where = {"document_id": loose_id(path), "file": path.name, "stage": "profile"}
        work.failures.append(failure_of(stray, **where))
    return ids


def _reports(ids: Sequence[str], request: Request, work: _Work) -> tuple[list[Report], int]:
    """Return the reports that can be planned, and how many there are with those that cannot."""
    if request.files:
        loose = loose_reports(request.files)
        return loose, len(loose)
    count = len(ids) + len(work.failures)
    reports = []
    for document_id in ids:
        try:
            reports.append(load_report(request.root, document_id))
        except ExtractError as error:
            where = {"document_id": document_id, "file": document_id, "stage": "profile"}
            work.failures.append(failure_of(error, **where))
    return reports, count


def _plan(report: Report, around: Surroundings, request: Request, work: _Work) -> Plan:
    stages = request.output.absolute() / publish.STAGES
    plan = plan_report(report, around, request.pipeline, stages, request.limits)
    work.failures += plan.failures
    return plan


def _of_sources(plans: Sequence[Plan], request: Request) -> list[Task]:
    """Return the tasks of sources: what is missing or forced."""
    return [
        task
        for plan in plans
        for task in source_tasks(
            plan, _forced(plan, request), request.pipeline, request.limits, request.password
        )
    ]


def _of_documents(plans: Sequence[Plan], redone: Collection[str], request: Request) -> list[Task]:
    """Return the tasks of documents of several sources; of those `redone`, their own stages too."""
    return [
        task
        for plan in plans
        for task in document_tasks(
            plan,
            {
                *_forced(plan, request),
                *(OF_DOCUMENTS if plan.report.document_id in redone else ()),
            },
            request.pipeline,
            request.limits,
        )
    ]


def _forced(plan: Plan, request: Request) -> tuple[str, ...]:
    """Return the stages to run although their results are there."""
    if request.only is None:
        return forced_from(request.from_stage)
    if plan.report.document_id != request.only:
        return ()
    return forced_from(request.from_stage or STAGES[0].name)


def _perform(tasks: Sequence[Task], request: Request, work: _Work, server: ForkServer) -> None:
    """Run `tasks` side by side and note what became of each."""
    count = 0

    def finished(done: Done) -> None:
        nonlocal count
        count += 1
        request.progress(count, len(tasks), done.task.name)

    for done in run_all(tasks, jobs=request.jobs, finished=finished, server=server):
        if done.failure:
            work.failures.append(done.failure)
        key = done.task.source.source_id if done.task.source else done.task.report.document_id
        work.seconds.setdefault(key, {}).update(done.seconds)
        work.memory[key] = max(done.memory, work.memory.get(key, 0))


def _publish(
    request: Request,
    around: Surroundings,
    built: Sequence[Plan],
    work: _Work,
    before: Path | None,
    server: ForkServer,
) -> bool:
    """Have a release written and switch to it, unless the one that is there says the same.

    Nothing is switched when nothing was built.
    """
    work.failures.sort(key=lambda f: (f.document_id, f.file, f.stage))
    if not built:
        return False
    key = release_key(around, built, work.failures)
    is_same = before is not None and before.name.startswith(f"{key}-") and is_whole(before)
    if is_same and not work.seconds:
        return False
    documents = sorted(built, key=lambda plan: plan.report.document_id)
    asked = Publication(
        parent=str(request.output / publish.RELEASES),
        key=key,
        documents=tuple(plan.targets["emit"] for plan in documents),
        failed=tuple(work.failures),
        pipeline=str(request.pipeline),
    )
    made = publish_in(server, asked)
    publish.switch(request.output, made)
    _sweep(request, built, work)
    return True


def _sweep(request: Request, built: Sequence[Plan], work: _Work) -> None:
    """Delete results that no report uses any more; a report that failed keeps all it has."""
    stages = request.output.absolute() / publish.STAGES
    kept = [path for plan in built for folders in plan.folders for path in folders.values()]
    kept += [path for plan in built for path in plan.targets.values()]
    kept += [str(stages / stage.name / name) for stage in STAGES for name in work.failed]
    publish.sweep(request.output.absolute(), kept)


def _is_recorded(request: Request, now: Path | None) -> bool:
    """Whether `run.json` is about the release `now`: a killed build may not have written it."""
    try:
        record = json.loads((request.output / "run.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(record.get("release") == (now.name if now else None))


def _record(
    request: Request, around: Surroundings, plans: Sequence[Plan], work: _Work, begun: datetime
) -> None:
    """Write `run.json`: what ran on what. It alone knows the time of day."""
    now = publish.published(request.output)
    publish.write_json(
        request.output / "run.json",
        {
            "begun": begun.isoformat(timespec="seconds"),
            "ended": datetime.now(UTC).isoformat(timespec="seconds"),
            "release": now.name if now else None,
            "versions": around.versions,
            "documents": [_recorded(plan, work) for plan in plans],
            "failures": [str(failure) for failure in work.failures],
            "counts": row_counts(now) if now else {},
        },
    )


def _recorded(plan: Plan, work: _Work) -> dict[str, Any]:
    document_id = plan.report.document_id
    return {
        "document_id": document_id,
        "status": "failed" if document_id in work.failed else "built",
        "key": Path(plan.targets["emit"]).name,
        "seconds": work.seconds.get(document_id, {}),
        "sources": [
            {
                "file": source.file,
                "sha256": sha256,
                "keys": {stage: Path(path).name for stage, path in folders.items()},
                "seconds": work.seconds.get(source.source_id, {}),
                "peak_memory": work.memory.get(source.source_id),
            }
            for source, sha256, folders in zip(
                plan.report.sources, plan.hashes, plan.folders, strict=True
            )
        ],
    }
