"""The browser, and pages of which every request and every complaint is written down."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.driving import chromium, opened, where
from tests.unit.audit.site import made

Open = Callable[[str], Page]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if where() is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium, or set CHROMIUM")
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def reports(browser: Browser) -> Iterator[Path]:
    yield made.reports_site()
    made.forget()


@pytest.fixture(scope="session")
def hostile(browser: Browser) -> Iterator[Path]:
    yield made.hostile_site()
    made.forget()


@pytest.fixture
def visit(browser: Browser, reports: Path) -> Iterator[Open]:
    """Open a page of the reports' site; in the end nothing was complained of, nothing left it."""
    yield from _visits(browser, reports)


@pytest.fixture
def visit_hostile(browser: Browser, hostile: Path) -> Iterator[Open]:
    """As `visit`, in the hostile document's site."""
    yield from _visits(browser, hostile)


def _visits(browser: Browser, site: Path) -> Iterator[Open]:
    complaints: list[str] = []
    requests: list[str] = []
    with opened(browser, site / "index.html") as page:
        page.on("console", lambda message: complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("request", lambda request: requests.append(request.url))

        def go(address: str) -> Page:
            page.goto("about:blank")
            page.goto(f"{site.as_uri()}/{address}")
            if "#" in address:
                page.wait_for_selector("body[data-ready]")
            return page

        yield go
    inside = ("about:blank", "blob:null/", "blob:file:", site.as_uri())
    assert complaints == []
    assert requests
    assert [url for url in requests if not url.startswith(inside)] == []
