"""Audit: whether the published tables say what stands in the sources, and nothing else.

In: an output folder, the root that holds `raw/`, `pipeline/` and `tests/golden/`, and perhaps files
that are not in `raw/`. Out: a `Verdict`, a line per check with how many things were checked and how
many are wrong. Refused: an output folder without datasets. A check that finds nothing to check
where there should be something fails. Nothing here is taken from the stages that made the tables:
sources are read again, by PDFium alone, and every figure is counted again.
"""

from collections.abc import Sequence
from pathlib import Path

from extract.audit.verdict import Verdict


def audit(output: Path, root: Path, files: Sequence[Path] = ()) -> Verdict:
    """Check the datasets in `output` against the sources and golden rows under `root`.

    Sources that are not in `raw/` are looked for among `files`. Raises `OutputError` where there
    are no datasets, `MissingFileError` for one of `files` that is not there, `SchemaError` for a
    broken declaration.
    """
    from extract import schema
    from extract.audit.corrections import check_corrections, check_expectations
    from extract.audit.golden import check_golden
    from extract.audit.integrity import check_keys, check_places, check_references, check_values
    from extract.audit.pages import check_pages
    from extract.audit.partition import check_partition
    from extract.audit.quotes import check_quotes
    from extract.audit.release import load_release
    from extract.audit.twins import check_twins
    from extract.audit.witness import open_witnesses
    from extract.audit.wording import check_wording

    release = load_release(output)
    declared = schema.load(root / "pipeline" / "schema")
    witnesses = open_witnesses(release, root, files)
    return Verdict(
        (
            *check_keys(release, declared),
            *check_references(release, declared),
            *check_values(release, declared),
            *check_places(release),
            *check_quotes(release),
            *check_wording(release),
            *check_partition(release, root),
            *witnesses.checks,
            *check_pages(release, witnesses),
            *check_twins(release),
            *check_golden(release, root),
            check_corrections(release, root),
            check_expectations(release),
        )
    )
