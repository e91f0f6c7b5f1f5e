import pytest

from extract.model.page import Line, Page
from extract.read.labels import labelled
from tests.unit.printed import VOCABULARY


def label(*lines: tuple[str, str]) -> Page:
    """A page whose lines are (role, text); the document's own label for it is "v"."""
    text, found = "", []
    for role, printed in lines:
        found.append(Line(page=1, start=len(text), end=len(text) + len(printed), role=role))
        text += printed + "\n"
    page = Page(1, 0, len(text), "page", label="v", label_basis="document")
    return labelled([page], found, text, VOCABULARY)[0]


@pytest.mark.parametrize(
    ("lines", "expected", "remark"),
    [
        ([("footer", "12")], "12", "a bare number"),
        ([("header", "Page 3")], "Page 3", "a number that says what it is"),
        (
            [("header", "AB/CD/9"), ("header", "Annex II"), ("header", "Page 2")],
            "Annex II, Page 2",
            "a part and a number; the symbol is none",
        ),
        (
            [("header", "Annexe I (anglais seulement)")],
            "Annexe I (anglais seulement)",
            "a part with a remark in brackets",
        ),
        ([("footer", "- iv -")], "- iv -", "a small roman number between dashes"),
    ],
)
def test_a_page_has_the_label_that_its_furniture_prints(
    lines: list[tuple[str, str]], expected: str, remark: str
) -> None:
    page = label(*lines)
    assert (page.label, page.label_basis) == (expected, "printed"), remark


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        ([], "a page without furniture"),
        ([("header", "AB/CD/9")], "furniture without a number"),
        ([("body", "Page 3"), ("body", "12")], "numbers of the text are no labels"),
    ],
)
def test_what_prints_no_label_keeps_the_documents_own(
    lines: list[tuple[str, str]], remark: str
) -> None:
    page = label(*lines)
    assert (page.label, page.label_basis) == ("v", "document"), remark


def test_each_page_has_its_own_furniture() -> None:
    text = "1\n2\n"
    pages = [Page(1, 0, 2, "page"), Page(2, 2, 4, "page")]
    lines = [
        Line(page=1, start=0, end=1, role="footer"),
        Line(page=2, start=2, end=3, role="footer"),
    ]
    assert [page.label for page in labelled(pages, lines, text, VOCABULARY)] == ["1", "2"]
