"""Small documents made by hand, reconciled as whole documents are."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model.block import Coverage, Passage
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


def bilingual(
    french: Sequence[str],
    english: Sequence[str],
    *,
    table: Sequence[Sequence[str]] = (),
    on: str | None = "2012-06",
) -> Reconciliation:
    """Reconcile a document whose body is French and whose annex, with its table, is English."""
    report = dated_report("fr", on)
    whole = segmented(*french, *english, table=table, language="en")
    passages = tuple(
        replace(p, language="fr") if number < len(french) else p
        for number, p in enumerate(whole.passages)
    )
    whole = replace(whole, passages=passages, coverage=covered(passages))
    recognition = recognize(whole, report.sources[0], report, VOCABULARY)
    return reconcile(report, [Testimony(report.sources[0], whole, recognition)], AGREE, VOCABULARY)


def covered(passages: Sequence[Passage]) -> tuple[Coverage, ...]:
    """Return the coverage of passages that stand one after the other."""
    return tuple(
        Coverage(p.starts[0], p.ends[-1], "passage", p.passage_id, None)
        for p in passages
        if p.text or p.kind == "table_row"
    )


def linked(made: Reconciliation) -> set[tuple[str | None, str | None, str | None]]:
    """Return the links with a common subject: left, right, facet."""
    return {
        (link.left_passage_id, link.right_passage_id, link.facet)
        for link in made.links
        if link.relation == "same_subject"
    }


def compared(made: Reconciliation) -> set[tuple[str, str | None, str | None, str]]:
    """Return the comparisons: predicate, left value, right value, relation."""
    return {(c.predicate, c.left_value, c.right_value, c.relation) for c in made.comparisons}


def verdicts(made: Reconciliation, check_name: str) -> list[tuple[str | None, str, str | None]]:
    """Return what one check found: stated, verdict, found."""
    return sorted(
        (check.stated, check.verdict, check.found)
        for check in made.checks
        if check.check_name == check_name
    )
