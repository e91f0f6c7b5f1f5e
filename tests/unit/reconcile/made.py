"""Small documents made by hand, reconciled as whole documents are."""

from collections.abc import Sequence

from extract.model.fact import Reconciliation
from extract.recognize import recognize
from extract.reconcile import reconcile
from extract.reconcile.testimony import Testimony
from tests.unit.recognize.made import VOCABULARY, dated_report, segmented

AGREE = {"events": frozenset({"date"}), "participations": frozenset({"since"})}


def reconciled(
    *paragraphs: str,
    table: Sequence[Sequence[str]] = (),
    language: str = "en",
    on: str | None = "2003-11",
) -> Reconciliation:
    """Recognize and reconcile `paragraphs`, then a `table` whose first row are its headings."""
    report = dated_report(language, on)
    segmentation = segmented(*paragraphs, table=table, language=language)
    recognition = recognize(segmentation, report.sources[0], report, VOCABULARY)
    testimony = Testimony(report.sources[0], segmentation, recognition)
    return reconcile(report, [testimony], AGREE, VOCABULARY)


def verdicts(made: Reconciliation, check_name: str) -> list[tuple[str | None, str, str | None]]:
    """Return what one check found: stated, verdict, found."""
    return sorted(
        (check.stated, check.verdict, check.found)
        for check in made.checks
        if check.check_name == check_name
    )
