"""A real Chromium, as Debian packages it, driven over its own protocol."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def where() -> str | None:
    """The path of a Chromium of this machine, None without one."""
    named = os.environ.get("CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser")


@contextmanager
def chromium() -> Iterator[Browser]:
    """A headless browser, closed in the end."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=where(), args=list(FLAGS))
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def opened(browser: Browser, path: Path, *, scripts: bool = True) -> Iterator[Page]:
    """A page of the disk in a profile of its own."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, java_script_enabled=scripts, accept_downloads=True
    )
    try:
        page = context.new_page()
        page.goto(path.as_uri())
        yield page
    finally:
        context.close()
