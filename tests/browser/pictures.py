"""The pictures of the README, taken anew after `make audit`: `python -m tests.browser.pictures`."""

import io

from PIL import Image
from playwright.sync_api import FloatRect, Page

from tests.browser.driving import chromium
from tests.unit.printed import ROOT

FOLDER = ROOT / "pipeline" / "pictures"
SITE = ROOT / "output" / "audit"
PARTY = "Namibia"
COLOURS = 128
"""How many colours a picture keeps, for the size of its file."""


def main() -> None:
    """Take both pictures."""
    FOLDER.mkdir(exist_ok=True)
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 660}, color_scheme="light")
        page.goto(f"{SITE.as_uri()}/overview.html")
        page.wait_for_selector("body[data-sortable]")
        value = page.locator(".matrix tr", has_text=PARTY).locator("a.letter").first
        value_at = value.get_attribute("href")
        write(page, "overview.png", sections(page))
        page.set_viewport_size({"width": 1280, "height": 760})
        page.goto(f"{SITE.as_uri()}/{value_at}")
        page.wait_for_selector("rect.lit")
        page.wait_for_timeout(500)  # until the picture of the page is drawn
        write(page, "audit.png", None)


def sections(page: Page) -> FloatRect:
    """Return the place of the matrix that has the party, and of the chart below it."""
    document = page.locator("article", has=page.locator(".matrix tr", has_text=PARTY)).first
    boxes = [document.locator(at).first.bounding_box() for at in (".matrix-frame", ".chart")]
    first, last = (box for box in boxes if box)
    top = first["y"] - _HEADING
    return {"x": 0, "y": top, "width": 1280, "height": last["y"] + last["height"] + 12 - top}


_HEADING = 130


def write(page: Page, name: str, clip: FloatRect | None) -> None:
    """Write a picture of the window, or of a part of the page, in few colours."""
    picture = Image.open(io.BytesIO(page.screenshot(clip=clip, full_page=clip is not None)))
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(FOLDER / name, optimize=True)


if __name__ == "__main__":
    main()
