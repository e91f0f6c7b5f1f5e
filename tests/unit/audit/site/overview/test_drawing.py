"""Charts are drawn as the policy of the page allows, the same every time, with texts as texts."""

import re

import pytest

from extract.audit.site.overview.canvas import INK, SKY, Canvas, Leads, settled
from extract.audit.site.overview.page import shown
from extract.audit.site.overview.svg import printable
from tests.unit.audit.site.made import ASTRAL, IMAGE, LONG, RIGHT_TO_LEFT, SCRIPT, TEMPLATE
from tests.unit.audit.site.overview.hand import document, entity, event, takes_part
from tests.unit.audit.site.pages import Parsed

HOSTILE = (
    SCRIPT,
    IMAGE,
    TEMPLATE,
    RIGHT_TO_LEFT,
    LONG,
    ASTRAL,
    "$\\frac{1}{2}$ $",
    "a\x00\x0b\x1bb",
)


def drawn(text: str) -> str:
    with settled("s"):
        canvas = Canvas("s", 200, 100)
        canvas.rectangle(0, 0, 50, 50, SKY, leads=Leads("d/overview/a.html#m0-0", text))
        canvas.rectangle(60, 0, 50, 50, INK, hatch="//")
        canvas.text(10, 10, text)
        canvas.marker(80, 80, "D", INK, leads=Leads("b.html", text))
        return canvas.svg(text)


def elements(svg: str) -> Parsed:
    reader = Parsed()
    reader.feed(svg)
    return reader


@pytest.mark.parametrize("text", HOSTILE)
def test_words_of_a_report_stay_words(text: str) -> None:
    found = elements(drawn(text)).elements
    assert {e.tag for e in found} <= {
        "svg", "g", "defs", "path", "a", "title", "text", "use", "pattern", "rect",
    }  # fmt: skip
    assert [e.text for e in found if e.tag == "text"] == [printable(text)]
    assert {e.text for e in found if e.tag == "title"} == {printable(text)}
    for element in found:
        assert not [n for n in element.attributes if n.startswith("on") or n in ("style", "target")]


def test_every_reference_leads_to_an_id_that_is_there_once() -> None:
    svg = drawn("x")
    ids = re.findall(r'\bid="([^"]+)"', svg)
    references = re.findall(r"url\(#([^)]+)\)", svg) + re.findall(r'href="#([^"]+)"', svg)
    assert len(ids) == len(set(ids))
    assert set(references) == set(ids)
    assert all(name.startswith("s-") for name in ids)


def test_a_mark_leads_where_it_should() -> None:
    links = [e.attributes for e in elements(drawn("x")).elements if e.tag == "a"]
    assert [link["href"] for link in links] == ["d/overview/a.html#m0-0", "b.html"]


def test_the_same_numbers_are_the_same_drawing_whatever_the_settings() -> None:
    import matplotlib

    dossier = document(
        entities=[entity("owls", "Owl Talks $x$")],
        participations=[takes_part(1, "NOR", "owls"), takes_part(2, "NOR", "larks")],
        events=[event(1, in_id="owls", date="2001", date_start="2001-01-01",
                      date_end="2001-12-31"), event(2, "planned")],
    )  # fmt: skip
    first = [figure.svg for figure in shown(dossier).figures]
    with matplotlib.rc_context({"font.size": 30, "lines.linewidth": 9, "axes.grid": True}):
        second = [figure.svg for figure in shown(dossier).figures]
    assert len(first) == 2
    assert first == second
    assert "Owl Talks $x$" in first[0]


def test_held_and_planned_are_told_apart_by_shape() -> None:
    def shapes(*statuses: str) -> set[str]:
        rows = [event(n, status) for n, status in enumerate(statuses)]
        svg = shown(document(events=rows)).figures[0].svg
        return {
            re.sub(r"[\d.]+", "", path) for path in re.findall(r'<path d="([^"]+)"[^>]*\bid=', svg)
        } | set(re.findall(r'<path d="([^"]+)"[^>]*\bid=', svg))

    found = [frozenset(shapes(status)) for status in ("held", "begun", "ongoing", "planned")]
    assert len(set(found)) == 4
    assert all(found)


def test_every_chart_has_words_and_the_same_numbers_as_a_table() -> None:
    dossier = document(participations=[takes_part(1, "NOR", "owls"), takes_part(2, "NOR", "larks")])
    (figure,) = shown(dossier).figures
    assert "larks · owls (1)" in figure.text or "owls · larks (1)" in figure.text
    assert f'aria-label="{figure.text}"' in figure.svg
    numbers = [cell.text for row in figure.rows for cell in row[1:] if cell.text]
    assert numbers == ["1", "1", "1"]
    assert [section.anchor for section in figure.sections] == ["m0-0", "m1-0", "m1-1"]
