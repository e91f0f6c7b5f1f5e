"""Pictures are of the file that the tables were made from, and of no other."""

import hashlib
from pathlib import Path

from PIL import Image

from extract.audit.release import Release
from extract.audit.site.images import PageImages, find_originals
from tests.unit.pdfs import pdf, show

DATA = pdf(show("one", 20, 20), show("two", 20, 20))
SOURCE = {
    "source_id": "birds/birds.pdf", "document_id": "birds", "file": "birds.pdf",
    "media_type": "application/pdf", "sha256": hashlib.sha256(DATA).hexdigest(),
}  # fmt: skip
RELEASE = Release({"sources": [SOURCE]})


def test_a_file_with_the_hash_of_the_tables_is_found_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "renamed.pdf").write_bytes(DATA)
    found = find_originals(RELEASE, tmp_path, [tmp_path / "renamed.pdf"])
    assert found == {"birds/birds.pdf": tmp_path / "renamed.pdf"}


def test_another_file_of_the_same_name_is_not_shown(tmp_path: Path) -> None:
    (tmp_path / "raw" / "birds").mkdir(parents=True)
    (tmp_path / "raw" / "birds" / "birds.pdf").write_bytes(pdf(show("another", 20, 20)))
    assert find_originals(RELEASE, tmp_path, []) == {}


def test_each_page_is_drawn_once_and_kept_for_the_next_site(tmp_path: Path) -> None:
    path = tmp_path / "birds.pdf"
    path.write_bytes(DATA)
    first, second = tmp_path / "first", tmp_path / "second"
    originals = {"birds/birds.pdf": path}
    rows = [{"page": 1}, {"page": 2}, {"page": 3}]  # the third is none that PDFium has
    drawn = PageImages(first, tmp_path / "none", originals).draw(SOURCE, rows)
    assert sorted(drawn) == [1, 2]
    with Image.open(first / drawn[1]) as picture:
        assert picture.size == (760, 570)
    (first / drawn[1]).write_bytes(b"drawn before")
    assert PageImages(second, first, originals).draw(SOURCE, rows) == drawn
    assert (second / drawn[1]).read_bytes() == b"drawn before"


def test_without_the_file_there_is_no_picture(tmp_path: Path) -> None:
    assert PageImages(tmp_path, tmp_path, {}).draw(SOURCE, [{"page": 1}]) == {}
