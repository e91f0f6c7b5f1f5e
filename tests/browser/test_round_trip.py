"""What a person finds on the pages is in the tables, and on the pages, after the next build."""

import json
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from extract.audit.site import build_site
from extract.cli import main
from tests.browser.conftest import Open
from tests.browser.driving import opened
from tests.browser.test_site import SECOND, key, step, taken, title
from tests.unit.printed import ROOT


@pytest.fixture
def repository(reports: Path, tmp_path: Path) -> Path:
    """A copy of the repository with no corrections yet; what was built of it is at hand."""
    root = tmp_path / "root"
    (root / "pipeline" / "corrections").mkdir(parents=True)
    (root / "raw").symlink_to(ROOT / "raw")
    for path in (ROOT / "pipeline").iterdir():
        if path.name != "corrections":
            (root / "pipeline" / path.name).symlink_to(path)
    shutil.copytree(reports.parent / "stages", root / "output" / "stages")
    return root


def test_corrections_come_back_applied(visit: Open, browser: Browser, repository: Path) -> None:
    page = visit(f"{SECOND}/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    confirmed = title(page).split(" · ")[0]
    step(page, "r")
    changed = title(page).split(" · ")[0]
    key(page, "w")
    page.locator("#edit-field").select_option("since")
    page.locator("#edit-value").fill("1999")
    page.locator("#edit-reason").fill("the page says so")
    page.locator("#edit-save").click()
    expect(page.locator(".edits")).to_contain_text("1999")
    page.goto(page.url.partition("#")[0] + "#take")
    page.locator("#who").fill("A. Reader")
    lines = taken(page, "#get-corrections")
    assert [json.loads(line)["operation"] for line in lines.splitlines()] == ["confirm", "set"]

    (repository / "pipeline" / "corrections" / f"{SECOND}.jsonl").write_text(lines)
    assert main(["build", "--root", str(repository)]) == 0
    site = build_site(repository / "output", repository).index.parent
    with opened(browser, site / SECOND / "index.html") as rebuilt:
        rows = listed(rebuilt, "corrections.applied")
        assert [row[0] for row in sorted(rows)] == ["confirm", "set"]
        assert {row[8] for row in rows} == {"A. Reader"}
        for review, party in (("confirmed", confirmed), ("corrected", changed)):
            rebuilt.goto((site / SECOND / "index.html").as_uri())
            (row,) = listed(rebuilt, f"reviews.{review}")
            assert party in " ".join(row)
            rebuilt.get_by_role("link", name="Check").click()
            rebuilt.wait_for_selector(".fields")
            assert title(rebuilt).split(" · ")[0] == party
            expect(rebuilt.locator(f".kicker .tag-{review}")).to_have_text(review)
        expect(rebuilt.locator(".fields tbody tr", has_text="since").first).to_contain_text("1999")


def listed(page: Page, number: str) -> list[list[str]]:
    """The rows of the list to which a number of the overview leads; as many as it says."""
    shown = page.locator(f"[data-number='{number}']")
    count = int(shown.inner_text())
    shown.click()
    expect(page.locator("table.list tbody tr")).to_have_count(count)
    rows = page.locator("table.list tbody tr")
    return [rows.nth(at).locator("td").all_inner_texts() for at in range(count)]


def test_a_verdict_that_is_no_correction_is_said_to_be_none(visit: Open) -> None:
    page = visit("mc_inf_266/index.html#queue/table:relations")
    page.wait_for_selector(".fields")
    expect(page.locator(".not-taken")).to_contain_text(
        "row of relations goes into audit.json, and not"
    )
    key(page, "w")
    page.wait_for_selector("#note:focus")
    expect(page.locator("#edit-save")).to_have_count(0)
    page.keyboard.type("another seminar")
    page.locator(".panel h2").first.click()
    page.goto(page.url.partition("#")[0] + "#take")
    expect(page.locator("main")).to_contain_text(
        "1 row marked wrong in tables of which there are no corrections"
    )
    expect(page.locator("main")).not_to_contain_text("say it")
    page.locator("#who").fill("A. Reader")
    assert taken(page, "#get-corrections") == ""
    (answer,) = json.loads(taken(page, "#get-audit"))["answers"]
    assert (answer["table_name"], answer["note"]) == ("relations", "another seminar")
    page = visit("mc_inf_266/index.html#queue/table:participations")
    page.wait_for_selector(".fields")
    expect(page.locator(".not-taken")).to_have_count(0)
