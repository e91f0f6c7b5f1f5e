"""Texts of a report are shown as texts, run nothing, and do not break the page."""

from pathlib import Path

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Open
from tests.browser.driving import opened
from tests.unit.audit.site import made

TEXT = "hostile"


def test_hostile_text_is_read_as_it_stands(visit_hostile: Open) -> None:
    page = visit_hostile(f"{TEXT}/index.html#read/0/1")
    shown = page.locator(".canonical").first.text_content() or ""
    for text in (made.SCRIPT, made.IMAGE, made.TEMPLATE, made.RIGHT_TO_LEFT, made.LONG):
        assert text in shown
    assert "taken over" not in page.title()
    assert page.locator("main img[src=x]").count() == 0


def test_words_after_astral_characters_are_lit_exactly(visit_hostile: Open) -> None:
    """Offsets count code points; JavaScript's strings count UTF-16 units."""
    page = visit_hostile(f"{TEXT}/index.html#queue/table:participations")
    page.wait_for_selector("mark.lit")
    quotes = page.evaluate("Audit.loader.item(Audit.filtered('table:participations')[0])")["quote"]
    lit = [text.strip() for text in page.locator(".source-body mark.lit").all_inner_texts()]
    assert "Australia" in " ".join(lit)
    assert all(word in " ".join(lit) for word in quotes.split())


def test_selectors_count_code_points(visit_hostile: Open) -> None:
    page = visit_hostile(f"{TEXT}/index.html#overview")
    told = page.evaluate(
        "page => new Audit.Page(page).selector(3, 5)",
        {
            "start": 2,
            "before": "\U0001f600b",
            "text": "c\U0001d504d\U0001f600e",
            "after": "f",
        },
    )
    assert told == {"quote": "\U0001d504d", "prefix": "\U0001f600bc", "suffix": "\U0001f600ef"}


def test_very_long_words_do_not_widen_the_page(visit_hostile: Open) -> None:
    for address in (
        "index.html#overview", "index.html#queue/all", "index.html#read/0/1", "pages/0-1.html",
        "lists/facts-events-1.html", "lists/characters-without_fact-1.html",
    ):  # fmt: skip
        page = visit_hostile(f"{TEXT}/{address}")
        page.wait_for_timeout(150)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= 1440, address


def test_the_policy_refuses_scripts_markup_and_connections(browser: Browser, hostile: Path) -> None:
    """What an injected text would try is refused by the page itself."""
    with opened(browser, hostile / TEXT / "index.html") as page:
        refused = page.evaluate(
            """async () => {
              const refused = [];
              const note = (event) => refused.push(event.violatedDirective);
              document.addEventListener("securitypolicyviolation", note);
              try { document.body.innerHTML = "<b>x</b>"; } catch { refused.push("markup"); }
              try { document.createElement("script").text = "1"; } catch { refused.push("script"); }
              const script = document.createElement("script");
              try { script.src = "https://example.org/x.js"; } catch { refused.push("address"); }
              try { await fetch("data/core.js"); } catch { refused.push("fetch"); }
              const image = new Image();
              image.src = "https://example.org/x.png";
              await new Promise((resolve) => setTimeout(resolve, 200));
              return refused;
            }"""
        )
    assert {"markup", "script", "address", "fetch", "connect-src", "img-src"} <= set(refused)


def test_everything_is_read_without_scripts(browser: Browser, hostile: Path) -> None:
    with opened(browser, hostile / "index.html", scripts=False) as page:
        page.locator("[data-number='facts.participations']").first.click()
        expect(page.locator("table.list tbody tr").first).to_be_visible()
        page.locator("table.list tbody tr a[href*='pages/']").first.click()
        expect(page.locator(".canonical, figure img").first).to_be_visible()
        expect(page.locator("table tbody tr a", has_text="Check").first).to_be_visible()
