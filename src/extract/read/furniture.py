"""Running heads, footers and page numbers: found by repetition and place, without a profile.

A line at the edge of a page is furniture when it is printed again, digits and roman numerals aside,
at the same height of other pages, or is a page number; and so is what stands between it and the
edge. Table headers are repeated too: a line of several columns that the lines below it continue is
left alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from extract.vocabulary import Vocabulary

DEPTH = 5
"""How many lines from the edge of a page can be furniture."""

EDGE = 0.22
"""The share of the page, from each edge, in which furniture stands."""

DRIFT = 4.0
"""Points by which the height of a running head may differ between pages."""


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line as furniture is judged: what it says, where, and whether it looks like a table row.

    `place` is its distance from the top of the page in points (for text: in lines), `share` the
    same as a share of the page. `key` finds it again.
    """

    page: int
    text: str
    place: float
    share: float
    is_tabular: bool
    key: int


def furniture(lines: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> dict[int, str]:
    """Return the role, header or footer, of every line that is furniture, by its key.

    `lines` holds, page by page, all its lines from top to bottom.
    """
    roles: dict[int, str] = {}
    tops = [[line for line in page[:DEPTH] if line.share <= EDGE] for page in lines]
    feet = [[line for line in page[: -DEPTH - 1 : -1] if line.share >= 1 - EDGE] for page in lines]
    for role, edges in (("header", tops), ("footer", feet)):
        for key in _at_edge(edges, vocabulary):
            roles.setdefault(key, role)
    return roles


def _at_edge(edges: list[list[EdgeLine]], vocabulary: Vocabulary) -> list[int]:
    repeats = _repeated(edges, vocabulary)
    numbers = _bare_numbers(edges, vocabulary)

    def is_furniture(line: EdgeLine) -> bool:
        return (
            line.key in repeats
            or line.key in numbers
            or bool(vocabulary.page_number.match(line.text))
        )

    return [line.key for edge in edges for line in _up_to_last(edge, is_furniture)]


def _up_to_last(
    edge: Sequence[EdgeLine], is_furniture: Callable[[EdgeLine], bool]
) -> Sequence[EdgeLine]:
    """Return the lines from the edge inwards up to the last that is furniture.

    One line that is not (a part's name printed on a single page) may stand between two that are;
    the outermost line must be.
    """
    reach = 0
    for index, line in enumerate(edge):
        if line.is_tabular:
            break
        if is_furniture(line):
            reach = index + 1
        elif index == 0 or index > reach:
            break
    return edge[:reach]


def _repeated(edges: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> set[int]:
    """Return the keys of lines printed again, numerals aside, at one height of a page nearby.

    Nearby is the next page, or the one after it (left and right pages differ). The heading of a
    part ("Annex I") must return with its numeral: else it is the heading of one part after another.
    """
    groups: dict[str, list[EdgeLine]] = defaultdict(list)
    for edge in edges:
        for line in edge:
            is_part = vocabulary.part(line.text)
            groups[line.text if is_part else numerals_aside(line.text)].append(line)
    return {
        line.key
        for pattern, group in groups.items()
        if pattern.strip("# ")
        for line in group
        if not line.is_tabular and any(_is_twin(line, other) for other in group)
    }


def _is_twin(line: EdgeLine, other: EdgeLine) -> bool:
    return 0 < abs(other.page - line.page) <= 2 and abs(other.place - line.place) <= DRIFT


def _bare_numbers(edges: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> set[int]:
    """Return the keys of bare numbers that run on from page to page."""
    found: dict[int, tuple[int, int]] = {}
    for edge in edges:
        for line in edge[:2]:
            digits = re.sub(r"\D", "", line.text)
            if digits and vocabulary.bare_page_number.match(line.text):
                found[line.key] = (line.page, int(digits))
    steps = defaultdict(list)
    for key, (page, number) in found.items():
        steps[number - page].append(key)
    return {key for keys in steps.values() if len(keys) >= 2 for key in keys}


def numerals_aside(text: str) -> str:
    """Write every number, arabic or roman, in `text` as one sign.

    >>> numerals_aside("Annexe III, page 12")
    'annexe #, page #'
    """
    text = re.sub(r"\b[IVXLC]+\b|\b[ivxl]+\b|\d+", "#", text)
    return re.sub(r"\s+", " ", text).casefold().strip()
