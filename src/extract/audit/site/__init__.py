"""The site in which a person checks every value on its page, built from the released tables.

In: an output folder with datasets, the root that holds `raw/` and `pipeline/`, and perhaps files
that are not in `raw/`. Out: `output/audit/`, static files that open from the disk: an index, an
overview in charts, a page per document, one per table of others that was held against the reports
(`output/against/`), and `audit_summary.json`. The site reads the tables alone: nothing is taken
from the stages that made them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Site:
    """A site that was built: where it begins, how many documents and files, how large.

    `undrawn` are the PDFs of which the site shows no page, because their file was not found.
    """

    index: Path
    documents: int
    files: int
    byte_count: int
    undrawn: tuple[str, ...] = ()


def build_site(output: Path, root: Path, files: Sequence[Path] = ()) -> Site:
    """Write the site of the datasets in `output` to `output/audit`, replacing an older one.

    `files` are looked at, beside `raw/`, for the sources' pages; a source is known by its sha256.
    Raises `OutputError` where there are no datasets or the disk refuses, `MissingFileError` for one
    of `files` that is not there, `SchemaError` for a broken declaration, `AgainstError` for a
    broken result of an audited table.
    """
    from extract import schema
    from extract.audit.release import is_pdf, load_release
    from extract.audit.site.against import held_tables
    from extract.audit.site.dossier import dossiers
    from extract.audit.site.images import find_originals
    from extract.audit.site.publishing import replace_folder
    from extract.audit.site.rules import load_rules
    from extract.audit.site.summary import Overview, summarize
    from extract.audit.site.writing import SiteWriter

    release = load_release(output)
    declared = schema.load(root / "pipeline" / "schema")
    rules = load_rules(root / "pipeline")
    originals = find_originals(release, root, files)
    found = dossiers(release, declared, output / "datasets")
    overview = Overview(tuple(summarize(dossier) for dossier in found))
    audited = held_tables(output, found)
    with replace_folder(output / "audit") as folder:
        writer = SiteWriter(folder, output / "audit", rules, originals)
        for dossier, summary in zip(found, overview.documents, strict=True):
            writer.write_document(dossier, summary)
        writer.write_index(found, overview, audited)
        writer.write_overview(found)
    written = [path for path in (output / "audit").rglob("*") if path.is_file()]
    sizes = sum(path.stat().st_size for path in written)
    pdfs = [row for row in release.rows("sources") if is_pdf(row)]
    undrawn = tuple(row["file"] for row in pdfs if row["source_id"] not in originals)
    return Site(output / "audit" / "index.html", len(found), len(written), sizes, undrawn)
