"""Whether every fragment quotes the canonical text, and stands on the page it names."""

from extract.audit.release import Release, place
from extract.audit.verdict import Check


def check_quotes(release: Release) -> list[Check]:
    """Check every row of `spans`, and that the pages' texts are the sources' texts."""
    return [_texts(release), _quotes(release)]


def _texts(release: Release) -> Check:
    """Check that the pages of a source follow each other without gap or overlap."""
    check = Check("canonical text", "pages")
    for source_id, rows in release.pages.items():
        at = 0
        for row in rows:
            check.look()
            if row["char_start"] != at or row["char_end"] != at + len(row["text"]):
                check.fault(f"{source_id}, page {row['page']}: its text is not where it says.")
            at = row["char_end"]
        if source_id in release.sources and at != release.sources[source_id]["char_count"]:
            check.fault(f"{source_id}: its pages end at {at}, its text does not.")
    for source_id in release.sources.keys() - release.pages.keys():
        check.fault(f"{source_id} has no pages.")
    return check


def _quotes(release: Release) -> Check:
    check = Check("spans", "fragments")
    bounds = {
        (row["source_id"], row["page"]): (row["char_start"], row["char_end"])
        for row in release.rows("pages")
    }
    for row in release.rows("spans"):
        check.look()
        start, end = row["char_start"], row["char_end"]
        found = release.texts.get(row["source_id"], "")[start:end]
        low, high = bounds.get((row["source_id"], row["page"]), (0, 0))
        if found != row["quote"] or not found:
            check.fault(f"{place(row)}: quotes {row['quote']!r}, there stands {found!r}.")
        elif not low <= start < end <= high:
            check.fault(f"{place(row)}: these characters are not on that page.")
    return check
