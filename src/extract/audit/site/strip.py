"""The verdict strip: the numbers of a summary in words, each with the list that it leads to."""

from dataclasses import dataclass

from extract.audit.site.items import REASONS
from extract.audit.site.summary import Summary

_TITLES = {
    "queue": ("To check, worst first", REASONS),
    "facts": ("Facts by table", {}),
    "derivations": ("Facts by how they were found", {}),
    "reviews": ("Facts by review", {}),
    "findings": (
        "Findings by verdict",
        {"fails": "fails", "cannot_be_checked": "cannot be checked", "holds": "holds"},
    ),
    "links": ("Links between passages", {}),
    "corrections": ("Corrections by outcome", {}),
    "glyphs": (
        "Glyphs on PDF pages",
        {
            "printed": "counted by PDFium",
            "in_text": "in the text",
            "lost": "left out, with a reason",
        },
    ),
    "characters": (
        "Characters of the text",
        {
            "all": "in all",
            "passage": "in passages",
            "cell": "in cells of tables",
            "furniture": "running heads and page numbers",
            "whitespace": "white space",
            "excluded": "left out by a rule",
            "without_fact": "read, with no fact on them",
        },
    ),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, what it counts, its name in the summary, and the page that lists it."""

    value: int
    label: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Group:
    """Figures under a title."""

    name: str
    title: str
    figures: tuple[Figure, ...]


def strip_of(summary: Summary, folder: str) -> tuple[Group, ...]:
    """Return the numbers of `summary` as shown; `folder` leads to the document's folder."""
    groups = []
    for name, (title, labels) in _TITLES.items():
        figures = tuple(
            Figure(
                value,
                labels.get(key, key.replace("_", " ")),
                f"{name}.{key}",
                f"{folder}lists/{name}-{key}-1.html",
            )
            for key, value in summary.numbers[name].items()
        )
        groups.append(Group(name, title, figures))
    return tuple(groups)
