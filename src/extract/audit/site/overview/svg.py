"""Matplotlib's SVG as a part of a page whose policy allows no style within it."""

import re
import unicodedata
from collections.abc import Mapping
from xml.etree import ElementTree as ET

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Return a text on one line, with a replacement character for what XML cannot hold."""
    line = " ".join(_NOT_XML.sub("\ufffd", text).split())
    return "".join("\ufffd" if unicodedata.category(c) == "Cc" else c for c in line)


def for_page(
    text: str,
    slug: str,
    label: str,
    size: tuple[int, int],
    colours: Mapping[str, str],
    titles: Mapping[str, str],
) -> str:
    """Return matplotlib's SVG as an element of an HTML page.

    Styles become presentation attributes, which a Content-Security-Policy does not concern;
    `colours` get a class each (`fill-NAME`, `stroke-NAME`), for the page's style sheet. Ids get
    `slug` before them, that several charts can stand on one page. `titles` are what a group with
    that id says when pointed at. `size` is in pixels, `label` the name for those who do not see.
    """
    root = ET.fromstring(text)  # noqa: S314  our own drawing, written a moment ago
    for parent in list(root.iter()):
        for child in list(parent):
            if _name(child) in ("metadata", "style") or not isinstance(child.tag, str):
                parent.remove(child)
    ids = _ids(root, slug)
    for element in root.iter():
        link = element.find(f".//{{{_SVG}}}a")
        title = titles.get(element.get("id", ""))
        if link is not None and title is not None:
            told = ET.Element(f"{{{_SVG}}}title")
            told.text = title
            link.insert(0, told)
        _plain(element, colours, ids)
    root.attrib.pop("version", None)
    root.attrib |= {
        "width": str(size[0]), "height": str(size[1]), "role": "group", "aria-label": label,
        "class": "drawing", "stroke-linejoin": "round", "stroke-linecap": "butt",
    }  # fmt: skip
    ET.register_namespace("", _SVG)
    return ET.tostring(root, encoding="unicode")


def _name(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _ids(root: ET.Element, slug: str) -> dict[str, str]:
    """Return new names for the ids that something in the drawing refers to."""
    used: dict[str, None] = {}
    for element in root.iter():
        for name, value in element.attrib.items():
            if name.endswith("href") and value.startswith("#") and _name(element) == "use":
                used[value[1:]] = None
            for reference in _REFERENCE.findall(value):
                used[reference] = None
    return {old: f"{slug}-{number}" for number, old in enumerate(used)}


def _plain(element: ET.Element, colours: Mapping[str, str], ids: Mapping[str, str]) -> None:
    """Turn an element's style into attributes, rename its ids, drop ids that nobody needs."""
    for declaration in element.attrib.pop("style", "").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        if name and name != "font-family":  # the page has its own
            element.set(name, value)
    element.attrib.pop("target", None)
    own = element.attrib.pop("id", "")
    if own in ids:
        element.set("id", ids[own])
    target = element.attrib.pop(f"{{{_XLINK}}}href", None)
    if target is not None:
        is_inner = _name(element) == "use"
        element.set("href", f"#{ids[target[1:]]}" if is_inner else target)
        if not is_inner:
            element.set("tabindex", "-1")  # the table below leads to the same places
    classes = []
    for name, value in list(element.attrib.items()):
        element.set(name, _REFERENCE.sub(lambda m: f"url(#{ids[m[1]]})", value))
        if name in ("fill", "stroke") and value.lower() in colours:
            classes.append(f"{name}-{colours[value.lower()]}")
    if classes:
        element.set("class", " ".join(classes))
