"""The page of a table that somebody else made, with scripts and without."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open
from tests.browser.driving import opened


@pytest.mark.parametrize("scripts", [True, False])
def test_a_count_leads_to_its_rows_and_a_row_to_its_lit_words(
    browser: Browser, reports: Path, scripts: bool
) -> None:
    with opened(browser, reports / "index.html", scripts=scripts) as page:
        count = page.locator("[data-number='against.contradicted']")
        expect(count).to_have_text("1")
        count.click()
        expect(page.locator("h1")).to_have_text("dialogue")
        assert page.url.endswith("against/dialogue.html#contradicted")
        row = page.locator("section[aria-labelledby='contradicted'] tbody tr")
        expect(row).to_have_count(1)
        expect(row).to_contain_text("the report: participant")
        row.locator("a[href*='/pages/']").click()
        lit = page.locator(".canonical :target")
        expect(lit).to_have_text("Malta")
        plain = page.locator(".canonical").evaluate(
            "text => getComputedStyle(text).backgroundColor"
        )
        assert lit.evaluate("words => getComputedStyle(words).backgroundColor") != plain


def test_a_row_is_checked_in_the_queue(visit: Open) -> None:
    page = visit("against/dialogue.html")
    page.locator("section[aria-labelledby='contradicted'] a", has_text="Check").click()
    page.wait_for_selector(".fields")
    expect(page.locator(".panel h2").first).to_contain_text("Malta")
    expect(page.locator(".source-body svg rect.lit").first).to_be_visible()


def test_the_page_of_a_hostile_table_is_reached(visit_hostile: Open) -> None:
    page = visit_hostile("index.html")
    page.locator("#audited ~ article h3 a").click()
    expect(page.locator("[data-total]").first).to_be_visible()
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 1440
