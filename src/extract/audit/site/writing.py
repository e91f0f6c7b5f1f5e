"""The files of the site: pages from templates, data as scripts, pictures of the source's pages."""

import shutil
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.audit.against.written import FOLDER
from extract.audit.site import chunks
from extract.audit.site.against import Held
from extract.audit.site.dossier import Dossier
from extract.audit.site.images import PageImages
from extract.audit.site.items import REASONS
from extract.audit.site.languages import language_lists
from extract.audit.site.listing import ROWS, Listing, number_cell, page_link
from extract.audit.site.lists import number_lists
from extract.audit.site.missed import missed_lists
from extract.audit.site.naming import name_list
from extract.audit.site.overview.figures import ROWS_FOLDER
from extract.audit.site.overview.page import across, shown
from extract.audit.site.printed_tables import PrintedTable, tables_of
from extract.audit.site.reading import USES, Reader, ReadPage
from extract.audit.site.rules import Rules
from extract.audit.site.strip import strip_of
from extract.audit.site.summary import Overview, Summary, summary_text
from extract.audit.site.units import units_of

_HERE = Path(__file__).parent
SCRIPTS = (
    "core", "text", "data", "element", "statistics", "answers", "source", "value", "queue",
    "reading", "samples", "people", "takeaway", "app",
)  # fmt: skip
"""The scripts of a document's page, in the order in which they are run."""

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; "
    "require-trusted-types-for 'script'; trusted-types audit-data"
)
"""The Content-Security-Policy of every page: files of the site and no connection at all.

For a page opened from the disk Chromium and Firefox take 'self' to be files of the disk.
"""


class SiteWriter:
    """Writes the pages of the site into `folder`; `before` is where an older site may stand."""

    def __init__(
        self, folder: Path, before: Path, rules: Rules, originals: Mapping[str, Path]
    ) -> None:
        self._folder, self._before = folder, before
        self._rules, self._originals = rules, originals
        shutil.copytree(_HERE / "assets", folder / "assets")

    def write_index(
        self, dossiers: Sequence[Dossier], overview: Overview, audited: Sequence[Held]
    ) -> None:
        """Write the overview, its numbers as data, and a page for each audited table."""
        documents = [
            (dossier, strip_of(summary, f"{dossier.folder}/"))
            for dossier, summary in zip(dossiers, overview.documents, strict=True)
        ]
        failures = dossiers[0].release.rows("failures") if dossiers else []
        self._page(
            "index.html", "index.html", "", documents=documents, failures=failures, audited=audited
        )
        (self._folder / FOLDER).mkdir()
        for held in audited:
            self._page("against.html", held.file, "../", held=held, dossiers=dossiers)
        hashes = dossiers[0].hashes if dossiers else {}
        text = summary_text(overview, hashes)
        (self._folder / "audit_summary.json").write_text(text, encoding="utf-8")

    def write_overview(self, dossiers: Sequence[Dossier]) -> None:
        """Write the charts over all documents, and per document the rows behind their marks."""
        documents = [shown(dossier) for dossier in dossiers]
        together = across(documents)
        self._page("overview.html", "overview.html", "", documents=documents, together=together)
        for document in documents:
            folder = document.dossier.folder
            (self._folder / folder / ROWS_FOLDER).mkdir()
            for figure in document.pages:
                name = f"{folder}/{ROWS_FOLDER}/{figure.slug}.html"
                values = {"dossier": document.dossier, "figure": figure, "most": ROWS}
                self._page("marks.html", name, "../../", **values)

    def write_document(self, dossier: Dossier, summary: Summary) -> None:
        """Write all that is about one document, into a folder of its name."""
        folder = self._folder / dossier.folder
        for name in ("data", "pages", "lists", "tables"):
            (folder / name).mkdir(parents=True)
        images = self._sources(dossier, folder)
        units = units_of(dossier)
        data = folder / "data"
        count = chunks.write_chunks(data, "items", chunks.item_chunks(dossier, self._rules))
        unit_count = chunks.write_chunks(data, "units", chunks.unit_chunks(units))
        core = self._core(dossier, images) | {"item_chunks": count, "unit_chunks": unit_count}
        core |= {"units": len(units)}
        for name, content in (("core", core), ("index", chunks.index_of(dossier))):
            (data / f"{name}.js").write_text(chunks.script(name, content), encoding="utf-8")
        listings = list(number_lists(dossier, summary))
        further = [*missed_lists(dossier, units), name_list(dossier)]
        further += language_lists(dossier, units)
        for listing in (*listings, *further):
            self._listing(dossier, listing)
        tables = tables_of(dossier)
        for table in tables:
            self._table(dossier, table)
        self._page(
            "document.html",
            f"{dossier.folder}/index.html",
            "../",
            dossier=dossier,
            groups=strip_of(summary, ""),
            further=further,
            tables=tables,
            scripts=SCRIPTS,
            images=images,
        )

    def _sources(self, dossier: Dossier, folder: Path) -> dict[str, dict[int, str]]:
        """Write every page of every source as data, as a picture and as a plain page."""
        pictures = PageImages(folder, self._before / dossier.folder, self._originals)
        drawn = {}
        for number, source in enumerate(dossier.sources):
            rows = dossier.release.pages.get(source["source_id"], [])
            images = (
                pictures.draw(source, rows) if source["media_type"] == "application/pdf" else {}
            )
            drawn[source["source_id"]] = images
            for page in Reader(dossier, source).pages():
                at = page.row["page"]
                name = f"page-{number}-{at}"
                text = chunks.script(name, chunks.page_chunk(page))
                (folder / "data" / f"{name}.js").write_text(text, encoding="utf-8")
                self._source_page(dossier, number, page, images.get(at), len(rows))
        return drawn

    def _source_page(
        self, dossier: Dossier, number: int, page: ReadPage, image: str | None, last: int
    ) -> None:
        numbers = sorted({n for words in page.words for n in words.items})
        self._page(
            "page.html",
            f"{dossier.folder}/pages/{number}-{page.row['page']}.html",
            "../../",
            dossier=dossier,
            source=dossier.sources[number],
            number=number,
            page=page,
            image=image,
            last=last,
            items=[dossier.items[n] for n in numbers],
        )

    def _listing(self, dossier: Dossier, listing: Listing) -> None:
        for number in range(1, listing.page_count + 1):
            self._page(
                "list.html",
                f"{dossier.folder}/lists/{listing.file(number)}",
                "../../",
                dossier=dossier,
                listing=listing,
                number=number,
            )

    def _table(self, dossier: Dossier, table: PrintedTable) -> None:
        name = f"{dossier.folder}/tables/{table.file}"
        self._page("table.html", name, "../../", dossier=dossier, table=table)

    def _core(self, dossier: Dossier, images: Mapping[str, Mapping[int, str]]) -> dict[str, Any]:
        """Return what the page of a document knows before anything is asked."""
        tables = dict.fromkeys(item.table for item in dossier.items)
        return {
            "document": dossier.document,
            "name": dossier.name,
            "hashes": dossier.hashes,
            "reasons": REASONS,
            "uses": USES,
            "items": len(dossier.items),
            "items_per_chunk": chunks.ITEMS,
            "tables": {name: _declared(dossier, name) for name in tables},
            "sources": [
                {
                    **{name: source.get(name) for name in _SOURCE},
                    "pages": [
                        [
                            page["page"],
                            page["label"],
                            page["width"],
                            page["height"],
                            images.get(source["source_id"], {}).get(page["page"]),
                            page["text"].count("\n") + 1,
                        ]
                        for page in dossier.release.pages.get(source["source_id"], ())
                    ],
                }
                for source in dossier.sources
            ],
        }

    def _page(self, template: str, name: str, up: str, **values: Any) -> None:
        made = self._templates.get_template(template)
        text = made.render(policy=POLICY, up=up, **values)
        (self._folder / name).write_text(text, encoding="utf-8")

    @cached_property
    def _templates(self) -> Any:
        import jinja2
        import markupsafe

        environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(_HERE / "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals |= {"page_link": page_link, "number_cell": number_cell}
        # A drawing is made by `overview.svg`, which escapes every text in it.
        environment.filters["drawing"] = markupsafe.Markup
        environment.filters["shape"] = _shape
        environment.filters["words"] = lambda name: str(name).replace("_", " ")
        return environment


def _shape(text: str) -> str:
    """Return the class of a table's cell: short ones keep together, long ones get some room."""
    return "short" if len(text) <= _SHORT else "long" if len(text) > _LONG else ""


_SHORT, _LONG = 12, 40
_SOURCE = ("source_id", "file", "media_type", "standing", "derived_from_id", "language", "sha256")


def _declared(dossier: Dossier, name: str) -> dict[str, Any]:
    table = dossier.declared[name]
    return {
        "description": table.description,
        "key": table.key[0],
        "compare": table.compare,
        "fields": {
            field.name: {
                "description": field.description,
                "type": field.type,
                "values": field.values,
                "required": field.required,
            }
            for field in table.fields
        },
    }
