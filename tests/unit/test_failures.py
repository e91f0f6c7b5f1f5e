"""Named errors become rows of failures."""

from extract.errors import DamagedFileError
from extract.failures import failure_of, rows

ERROR = DamagedFileError("it ends too early.", remedy="Fetch it again.", page=3)


def test_failure_has_the_error_by_name_with_file_page_and_remedy() -> None:
    (row,) = rows([failure_of(ERROR, document_id="d", file="a.pdf", stage="read")])
    assert (row["error"], row["file"], row["page"]) == ("DamagedFileError", "a.pdf", 3)
    assert (row["message"], row["remedy"]) == ("it ends too early.", "Fetch it again.")


def test_failure_prints_like_its_error() -> None:
    failure = failure_of(ERROR, document_id="d", file="a.pdf", stage="read")
    assert str(failure) == (
        "DamagedFileError: a.pdf, page 3: it ends too early. Remedy: Fetch it again."
    )


def test_failures_alike_have_ids_of_their_own() -> None:
    failure = failure_of(ERROR, document_id="d", file="a.pdf", stage="read")
    first, second = rows([failure, failure])
    assert first["failure_id"] != second["failure_id"]
