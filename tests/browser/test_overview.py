"""The overview as a person uses it: sorted, from a mark to its rows, and without scripts."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open
from tests.browser.driving import opened
from tests.browser.test_site import lit

FIRST, SECOND = "mc_inf_266", "warsaw_1985"
CHARTS = ("overlap", "events", "regions", "comparisons", "links", "use")


def matrix(page: Page) -> str:
    return f"section[aria-labelledby='{FIRST}-matrix'] table"


def numbers(page: Page) -> list[int]:
    cells = page.locator(f"{matrix(page)} tbody tr td:nth-child(2)").all_inner_texts()
    return [int(text) for text in cells]


def parties(page: Page) -> list[str]:
    rows = page.locator(f"{matrix(page)} tbody th bdi")
    return rows.all_inner_texts()


def chart(page: Page, slug: str, folder: str = FIRST) -> str:
    return f"section[aria-labelledby='{folder}-{slug}']"


def test_the_matrix_is_sorted_by_name_by_number_and_by_process(visit: Open) -> None:
    page = visit("index.html")
    page.get_by_role("link", name="Overview in charts").click()
    page.wait_for_selector("body[data-sortable]")
    heads = page.locator(f"{matrix(page)} thead th")
    before = parties(page)
    heads.nth(0).get_by_role("button").click()
    by_name = parties(page)
    assert by_name == page.evaluate(
        "names => [...names].sort((a, b) => a.localeCompare(b, 'en'))", by_name
    )
    assert sorted(by_name) == sorted(before)
    expect(heads.nth(0)).to_have_attribute("aria-sort", "ascending")
    heads.nth(1).get_by_role("button").click()
    assert numbers(page) == sorted(numbers(page), reverse=True)
    heads.nth(1).get_by_role("button").click()
    assert numbers(page) == sorted(numbers(page))
    heads.nth(2).get_by_role("button").click()
    is_in = [
        cell != ""
        for cell in page.locator(f"{matrix(page)} tbody tr td:nth-child(3)").all_inner_texts()
    ]
    assert is_in == sorted(is_in, reverse=True)
    assert any(is_in)
    assert not all(is_in)


def test_a_letter_of_the_matrix_leads_to_its_words(visit: Open) -> None:
    page = visit("overview.html")
    row = page.locator(f"{matrix(page)} tbody tr", has_text="Ukraine").first
    row.locator("a.letter").first.click()
    page.wait_for_selector(".fields")
    expect(page.locator(".panel h2").first).to_contain_text("Ukraine")
    page.locator("body").press("v")
    page.wait_for_selector(".source-body mark.lit")
    assert "Ukraine" in lit(page)


def test_a_mark_of_a_chart_leads_to_as_many_rows_and_on_to_their_words(visit: Open) -> None:
    page = visit("overview.html")
    mark = page.locator(f"{chart(page, 'regions')} svg a").first
    told = mark.locator("title").text_content() or ""
    count = int(re.findall(r"(\d+) processes$", told)[0])
    mark.click()
    target = page.locator("section:target")
    expect(target.locator("h2")).to_contain_text(told.rpartition(":")[0])
    themes = target.locator("tbody tr", has=page.get_by_text("themes", exact=True))
    assert themes.count() >= count
    themes.first.get_by_role("link", name="Check").click()
    page.wait_for_selector(".fields")
    expect(page.locator(".source-body").first).to_be_visible()


def test_a_mark_of_the_timeline_leads_to_its_event(visit: Open) -> None:
    page = visit("overview.html")
    mark = page.locator(f"{chart(page, 'events')} svg a").first
    title = (mark.locator("title").text_content() or "").split(" · ")[0]
    mark.click()
    page.wait_for_selector(".fields")
    expect(page.locator(".panel").first).to_contain_text(title)


@pytest.mark.parametrize("slug", CHARTS)
def test_a_chart_is_really_drawn_under_the_policy(visit: Open, slug: str) -> None:
    """Shapes have a size and a colour, texts a size: nothing was lost to the policy."""
    page = visit("overview.html")
    drawing = page.locator(f"{chart(page, slug)} svg.drawing")
    box = drawing.bounding_box()
    assert box is not None
    assert box["width"] > 100
    assert drawing.get_attribute("aria-label")
    shapes = drawing.locator("a path, a use")
    assert shapes.count() > 0
    painted = shapes.evaluate_all(
        "all => all.map(one => [getComputedStyle(one).fill, one.getBoundingClientRect().width])"
    )
    assert all(fill not in ("none", "rgb(0, 0, 0)") and width > 0 for fill, width in painted)
    sizes = drawing.locator("text").evaluate_all(
        "all => all.map(t => getComputedStyle(t).fontSize)"
    )
    assert set(sizes) == {"13px"}


def test_no_word_of_a_chart_is_cut_at_its_edge(visit: Open) -> None:
    page = visit("overview.html")
    cut = page.locator("svg.drawing").evaluate_all(
        """all => all.flatMap(svg => {
          const sheet = svg.getBoundingClientRect();
          return [...svg.querySelectorAll("text")].filter(text => {
            const box = text.getBoundingClientRect();
            return box.left < sheet.left - 1 || box.right > sheet.right + 1
              || box.top < sheet.top - 1 || box.bottom > sheet.bottom + 1;
          }).map(text => text.textContent);
        })"""
    )
    assert cut == []


def test_the_table_below_a_chart_has_the_numbers_of_its_marks(visit: Open) -> None:
    page = visit("overview.html")
    for slug in ("overlap", "regions", "comparisons", "links", "use"):
        place = page.locator(chart(page, slug))
        marks = set(
            place.locator("svg a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        )
        cells = place.locator("details td a").evaluate_all(
            "all => all.map(a => a.getAttribute('href'))"
        )
        assert marks == set(cells), slug


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_of_charts_stand_out_from_the_sheet(visit: Open, scheme: str) -> None:
    page = visit("overview.html")
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # a Literal
    contrast = """() => {
      const light = (css) => {
        const [r, g, b] = css.match(/[\\d.]+/g).map(Number).map((v) => v / 255)
          .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const ratio = (a, b) => {
        const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
        return (high + 0.05) / (low + 0.05);
      };
      const style = (place, name) => getComputedStyle(document.querySelector(place))[name];
      const sheet = style(".chart .wide", "backgroundColor");
      const ink = style(".drawing .fill-ink", "fill");
      return {
        text: ratio(ink, sheet),
        quiet: ratio(style(".drawing text.fill-quiet", "fill"), sheet),
        strongest: ratio(ink, style(".drawing .fill-sky", "fill")),
        shapes: Math.min(...["blue", "green"].map(
          (name) => ratio(style(`.drawing .fill-${name}`, "fill"), sheet))),
      };
    }"""
    found = page.evaluate(contrast)
    assert found["text"] >= 7
    assert found["quiet"] >= 4.5
    assert found["strongest"] >= 4.5
    assert found["shapes"] >= 3


def test_the_page_is_no_wider_than_a_window_at_twice_the_size(visit: Open) -> None:
    page = visit("overview.html")
    page.set_viewport_size({"width": 640, "height": 450})
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


def test_it_is_read_without_scripts(browser: Browser, reports: Path) -> None:
    with opened(browser, reports / "overview.html", scripts=False) as page:
        assert page.locator(f"{matrix(page)} tbody tr").count() > 100
        assert page.locator("button").count() == 0
        assert page.locator("svg.drawing").count() > 8
        page.locator(f"{chart(page, 'overlap')} svg a").first.click()
        expect(page.locator("section:target tbody tr").first).to_be_visible()


def test_processes_of_all_documents_stand_beside_each_other(visit: Open) -> None:
    page = visit("overview.html")
    table = page.locator("article[aria-labelledby='across'] table")
    documents = page.locator("article.document:not([aria-labelledby='across'])").count()
    assert documents > 1
    assert table.locator("thead th").count() == 1 + documents
    cell = table.locator("tbody td a").first
    count = int(cell.inner_text())
    cell.click()
    expect(page.locator("section:target h2 .count")).to_have_text(str(count))


def test_hostile_words_are_words(visit_hostile: Open) -> None:
    page = visit_hostile("overview.html")
    assert page.locator("svg.drawing").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440
    assert "taken over" not in page.title()
    assert page.locator("main img, main script, main style").count() == 0
