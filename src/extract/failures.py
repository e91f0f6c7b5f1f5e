"""Failures: what kept a document from being built, as data."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from extract.errors import ExtractError
from extract.model.identity import digest


@dataclass(frozen=True, slots=True)
class Failure:
    """One file, or report, that could not be built.

    `error` is the name of a named error (see `extract.errors`); `page` counts from 1.
    """

    document_id: str
    file: str
    stage: str
    error: str
    page: int | None
    message: str
    remedy: str

    def __str__(self) -> str:
        where = self.file + (f", page {self.page}" if self.page is not None else "")
        return f"{self.error}: {where}: {self.message} Remedy: {self.remedy}"


def failure_of(error: ExtractError, *, document_id: str, file: str, stage: str) -> Failure:
    """Return `error` as the failure of `file`, unless it names another file itself."""
    return Failure(
        document_id, error.file or file, stage, error.name, error.page, error.message, error.remedy
    )


def rows(failures: Iterable[Failure]) -> list[dict[str, Any]]:
    """Return the rows of the table `failures`."""
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for failure in failures:
        key = (failure.document_id, failure.file, failure.stage, failure.error, str(failure.page))
        seen[key] += 1
        row = {field.name: getattr(failure, field.name) for field in fields(failure)}
        made.append({"failure_id": digest("failure", *key, str(seen[key])), **row})
    return made
