"""Every page of every PDF against what PDFium alone reads there: its glyphs, and its boxes."""

from collections import defaultdict

from extract.audit.boxes import check_boxes
from extract.audit.glyphs import check_page_count, glyph_faults
from extract.audit.release import Release, Row, is_pdf
from extract.audit.unread import check_unread
from extract.audit.verdict import Check
from extract.audit.witness import Witnesses

Place = tuple[str, int]


def check_pages(release: Release, witnesses: Witnesses) -> list[Check]:
    """Check the glyphs of all pages of PDFs and the boxes of all their fragments."""
    pdfs = {source for source, row in release.sources.items() if is_pdf(row)}
    glyphs = Check("glyphs", "pages", expected=bool(pdfs))
    boxes = Check("boxes", "fragments", expected=bool(pdfs))
    unread = Check("print", "characters of PDFium", expected=bool(pdfs))
    lost, spans = _by_page(release, "lost_glyphs"), _by_page(release, "spans")
    known = {
        row["source_id"]
        for row in release.rows("findings")
        if row["check_name"] == "witness_sees_less"
    }
    for source_id in sorted(pdfs):
        pages = release.pages.get(source_id, [])
        if source_id not in witnesses.documents:
            glyphs.fault(f"{source_id}: PDFium has no PDF to look at.", max(1, len(pages)))
            continue
        check_page_count(glyphs, source_id, pages, witnesses.page_count(source_id))
        for row in pages:
            place = source_id, row["page"]
            marks = witnesses.marks(*place)
            glyphs.look()
            for fault in glyph_faults(row, lost[place], marks, source_id in known):
                glyphs.fault(f"{source_id}, page {row['page']}: {fault}")
            rows = spans.pop(place, [])
            check_boxes(boxes, rows, marks)
            check_unread(unread, row, marks, rows, lost[place], left_out(release, row))
    for (source_id, page), rows in spans.items():
        if source_id in witnesses.documents:
            boxes.look(len(rows))
            boxes.fault(f"{source_id}, page {page}: there is no such page to look at.", len(rows))
    return [glyphs, boxes, unread]


def left_out(release: Release, page: Row) -> str:
    """Return the text of a page that a declared rule leaves out of the tables."""
    return "".join(
        release.texts[page["source_id"]][row["char_start"] : row["char_end"]]
        for row in release.excluded.get(page["source_id"], ())
        if page["char_start"] <= row["char_start"] < page["char_end"]
    )


def _by_page(release: Release, table: str) -> dict[Place, list[Row]]:
    found: dict[Place, list[Row]] = defaultdict(list)
    for row in release.rows(table):
        found[row["source_id"], row["page"]].append(row)
    return found
