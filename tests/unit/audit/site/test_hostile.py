"""Texts of a report are texts on the page: no element, attribute or script comes of them."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from extract.audit.site.writing import POLICY
from tests.unit.audit.site import made
from tests.unit.audit.site.pages import parsed

ALLOWED_SCRIPTS = re.compile(r"(\.\./)?assets/[a-z]+\.js|data/(core|index)\.js")


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_no_page_has_a_script_but_the_sites_own(hostile: Path) -> None:
    for path in pages(hostile):
        for element in parsed(path):
            if element.tag == "script":
                assert ALLOWED_SCRIPTS.fullmatch(element.attributes["src"])
                assert element.text == ""


def test_no_page_has_an_event_handler_a_style_or_a_strange_address(hostile: Path) -> None:
    for path in pages(hostile):
        for element in parsed(path):
            assert element.tag not in ("iframe", "object", "embed", "form", "base", "style")
            for name, value in element.attributes.items():
                assert not name.startswith("on")
                assert name != "style"
                if name in ("href", "src"):
                    assert not re.match(r"\s*[a-z]+:", value, re.IGNORECASE)


def test_every_page_forbids_connections(hostile: Path) -> None:
    assert "default-src 'none'" in POLICY
    assert "connect-src" not in POLICY
    assert "unsafe" not in POLICY
    for path in pages(hostile):
        metas = [e.attributes for e in parsed(path) if "http-equiv" in e.attributes]
        assert [meta["content"] for meta in metas] == [POLICY]


@pytest.mark.parametrize("text", [made.SCRIPT, made.IMAGE, made.TEMPLATE, made.LONG, made.ASTRAL])
def test_hostile_words_are_shown_as_they_are(hostile: Path, text: str) -> None:
    shown = [e.text for e in parsed(hostile / "hostile" / "pages" / "0-1.html") if e.tag == "pre"]
    assert text in shown[0]


def test_links_lead_to_files_of_the_site(hostile: Path) -> None:
    for path in pages(hostile):
        for element in parsed(path):
            for name in ("href", "src"):
                target = unquote(element.attributes.get(name, "").partition("#")[0])
                if target:
                    assert (path.parent / target).resolve().is_file(), (path.name, target)
