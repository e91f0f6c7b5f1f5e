"""Running heads, footers and page numbers: found by repetition and place, without a profile.

A line at the edge of a page is furniture when it is printed again, word for word or with numerals
that go on with the pages, at the same height of pages nearby, or is a page number; and so is a line
between it and the edge that is printed like it. What is repeated and yet is none: the header of a
table (a line of several columns that the lines below it continue), a footnote, and headings and
lines of text, which stand close to the text and are no smaller than it.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from statistics import median

from extract.read.numerals import numerals, numerals_aside, step_with, value
from extract.vocabulary import Vocabulary

DEPTH = 5
"""How many lines from the edge of a page can be furniture."""

EDGE = 0.22
"""The share of the page, from each edge, in which furniture stands."""

DRIFT = 4.0
"""Points by which the height of a running head may differ between pages."""

APART = 0.8
"""Furniture in type as large as the text's stands at least this many sizes from the text."""

MOST_BESIDE = 12
"""How many words a running head with the number of its page has at most."""

LARGER = 1.08
"""Type larger than the text's by this factor is a heading's."""

_SYMBOL = re.compile(r"\b[A-Z][\w.]*(?:[/-][\w.]+)*/[\w.()/-]*\d[\w.()/-]*")
"""The symbol of a document: parts with a slash between them and a numeral ("A/RES/1")."""

_BETWEEN = " ·•|,;/–—-"
"""What stands between the parts of a running head."""

_NOTE = re.compile(r"[(\[]?\d{1,3}[)\].]?\s+\S|[*†‡]+\s*\S")
"""How a footnote opens: its number or sign, then words."""


@dataclass(frozen=True, slots=True)
class EdgeLine:
    """A line as furniture is judged: what it says, where, and how it is printed.

    `place` is its distance from the top of the page in points (for text: in lines), `share` the
    same as a share of the page. `is_tabular` says that it looks like a table's row, `is_note` that
    it stands under a footnote rule. `size` is 0 where it is not known. `key` finds the line again.
    """

    page: int
    text: str
    place: float
    share: float
    is_tabular: bool
    key: int
    size: float = 0.0
    bold: bool = False
    is_note: bool = False


def furniture(lines: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> dict[int, str]:
    """Return the role, header or footer, of every line that is furniture, by its key.

    `lines` holds, page by page, all its lines from top to bottom.
    """
    roles: dict[int, str] = {}
    sizes = [line.size for page in lines for line in page]
    size = median(sizes) if sizes else 0.0
    bold = median(line.bold for line in chain.from_iterable(lines)) > 0 if sizes else False
    text = EdgeLine(0, "", 0, 0, is_tabular=False, key=-1, size=size, bold=bold)
    for role, inwards in (("header", lines), ("footer", [page[::-1] for page in lines])):
        for key in _at_edge(inwards, role, text, vocabulary):
            roles.setdefault(key, role)
    return roles


def _at_edge(
    pages: Sequence[Sequence[EdgeLine]], role: str, text: EdgeLine, vocabulary: Vocabulary
) -> list[int]:
    """Return the keys of furniture at one edge of `pages`, whose lines go from the edge inwards.

    A line that turns out to be text speaks for no other: what was its twin is judged once more.
    """
    edges = [[line for line in page[:DEPTH] if _depth(line, role) <= EDGE] for page in pages]
    numbers = _page_numbers(edges, vocabulary) | _symbols(edges, vocabulary)
    refused: set[int] = set()
    while True:
        repeats = _repeated(edges, refused, text, vocabulary) - refused
        runs = [list(_up_to_last(edge, repeats, numbers, text, vocabulary)) for edge in edges]
        close = {
            line.key
            for run, page in zip(runs, pages, strict=True)
            for line in _close(run, page, text)
            if line.key not in numbers and line.key not in refused
        }
        if not close:
            return [line.key for run in runs for line in run]
        refused |= close


def _depth(line: EdgeLine, role: str) -> float:
    return line.share if role == "header" else 1 - line.share


def _is_content(line: EdgeLine) -> bool:
    """Whether a line is a table's row or a footnote, wherever it stands and however often."""
    return line.is_tabular or (line.is_note and _NOTE.match(line.text) is not None)


def _close(run: Sequence[EdgeLine], page: Sequence[EdgeLine], text: EdgeLine) -> Iterator[EdgeLine]:
    """Yield the innermost line of `run` where it is close to the next and large as the text.

    It is a heading or a line of the text (or of its notes), and chance has put it at one height of
    several pages.
    """
    if not run or len(run) == len(page):
        return
    last, following = run[-1], page[len(run)]
    gap = abs(following.place - last.place) - (following.size + last.size) / 2
    size = max(last.size, following.size)
    if (
        any(char.isalnum() for char in last.text)
        and (last.is_note or last.size > 0.95 * text.size)
        and gap < APART * size
    ):
        yield last


def _up_to_last(
    edge: Sequence[EdgeLine],
    repeats: set[int],
    numbers: set[int],
    text: EdgeLine,
    vocabulary: Vocabulary,
) -> Sequence[EdgeLine]:
    """Return the lines from the edge inwards up to the last that is furniture.

    One line that is not may stand between two that are, if it is a part's name or stands beside
    the page number, and is printed as they are; the outermost line must be furniture. Last of all
    may come the name of a part that has this one page, if it is printed smaller than the text.
    """

    def is_furniture(line: EdgeLine) -> bool:
        return line.key in repeats or line.key in numbers

    def is_small_part(line: EdgeLine, above: EdgeLine) -> bool:
        is_small = line.size < 0.95 * text.size and not line.bold
        return is_small and _alike(line, above) and vocabulary.part(line.text) is not None

    reach = 0
    for index, line in enumerate(edge):
        if _is_content(line):
            break
        if is_furniture(line) or (index == reach > 0 and is_small_part(line, edge[index - 1])):
            reach = index + 1
        elif index == 0 or index > reach or not _is_between(edge, index, numbers, vocabulary):
            break
    return edge[:reach]


def _is_between(
    edge: Sequence[EdgeLine], index: int, numbers: set[int], vocabulary: Vocabulary
) -> bool:
    line, beside = edge[index], [edge[index - 1], *edge[index + 1 : index + 2]]
    return any(_alike(line, other) for other in beside) and (
        vocabulary.part(line.text) is not None or any(other.key in numbers for other in beside)
    )


def _alike(line: EdgeLine, other: EdgeLine) -> bool:
    return line.bold == other.bold and abs(line.size - other.size) <= 0.05 * other.size


def _repeated(
    edges: Sequence[Sequence[EdgeLine]], refused: set[int], text: EdgeLine, vocabulary: Vocabulary
) -> set[int]:
    """Return the keys of lines printed again at one height of a page nearby.

    Nearby is the next page, or the one after it (left and right pages differ). Numerals may go on
    with the pages, but not those of a part, a caption or a heading: these are one after another.
    """
    groups: dict[tuple[str, int], list[EdgeLine]] = defaultdict(list)
    for line in chain.from_iterable(edges):
        is_number = vocabulary.bare_page_number.match(line.text) is not None
        if line.key not in refused and not is_number and not _is_content(line):
            groups[numerals_aside(line.text), line.page].append(line)
    fixed = _fixed(text, vocabulary)
    return {
        line.key
        for (pattern, page), group in groups.items()
        if pattern.strip("# ")
        for line in group
        if any(
            _is_twin(line, other, fixed)
            for step in (-2, -1, 1, 2)
            for other in groups.get((pattern, page + step), ())
        )
    }


def _fixed(text: EdgeLine, vocabulary: Vocabulary) -> Callable[[EdgeLine], bool]:
    """Return what tells lines that must be repeated word for word."""

    def is_fixed(line: EdgeLine) -> bool:
        return (
            vocabulary.part(line.text) is not None
            or vocabulary.is_caption(line.text)
            or line.size > LARGER * text.size
            or (line.bold and not text.bold and line.size > 0.95 * text.size)
        )

    return is_fixed


def _is_twin(line: EdgeLine, other: EdgeLine, is_fixed: Callable[[EdgeLine], bool]) -> bool:
    pages = other.page - line.page
    if abs(other.place - line.place) > DRIFT:
        return False
    if numerals(line.text) == numerals(other.text):
        return True
    return not is_fixed(line) and step_with(line.text, other.text, pages)


def _page_numbers(edges: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> set[int]:
    """Return the keys of page numbers: those that say so, and bare ones that run on.

    Of a number with the count of pages ("3/16"), the count must stay and be no less. A number that
    says so may stand beside words ("LP/SEC/4   page 2") on the outermost line of that very page.
    """
    found: set[int] = set()
    steps: dict[tuple[int, str], list[int]] = defaultdict(list)
    for edge in edges:
        for depth, line in enumerate(edge):
            if vocabulary.page_number.match(line.text) or (
                depth == 0 and _is_numbered(line, vocabulary)
            ):
                found.add(line.key)
            elif depth < 2 and vocabulary.bare_page_number.match(line.text):
                number, *count = numerals(line.text)
                worth, most = value(number), value(count[0]) if count else None
                if worth is not None and (most is None or worth <= most):
                    steps[worth - line.page, "".join(count)].append(line.key)
    return found.union(*(keys for keys in steps.values() if len(keys) >= 2))


def _symbols(edges: Sequence[Sequence[EdgeLine]], vocabulary: Vocabulary) -> set[int]:
    """Return the keys of outermost lines with the document's symbol and nothing of its own.

    Beside it stand at most the page's number, on the left or the right, and the name of a part;
    and it stands at the same height in the outermost line of another page.
    """
    held: dict[str, list[EdgeLine]] = defaultdict(list)
    for edge in edges:
        for line in edge[:1]:
            symbol = _SYMBOL.search(line.text)
            if symbol and not _is_content(line):
                held[symbol.group()].append(line)
    return {
        line.key
        for symbol, lines in held.items()
        for line in lines
        if _says_no_more(line.text.replace(symbol, "", 1), vocabulary)
        and any(o.page != line.page and abs(o.place - line.place) <= DRIFT for o in lines)
    }


def _says_no_more(rest: str, vocabulary: Vocabulary) -> bool:
    """Whether `rest` is a page's number, the name of a part, both or nothing."""
    words = rest.split()
    for count in (3, 2, 1):
        for number, others in ((words[:count], words[count:]), (words[-count:], words[:-count])):
            if number and vocabulary.page_number.match(" ".join(number)):
                words = others
    name = " ".join(words).strip(_BETWEEN)
    return not name or vocabulary.part(name) is not None


def _is_numbered(line: EdgeLine, vocabulary: Vocabulary) -> bool:
    """Whether a short line begins or ends with the number of its page, and says that it is one."""
    words = line.text.split()
    if len(words) > MOST_BESIDE:
        return False
    ends = (" ".join(part) for n in (1, 2, 3) for part in (words[:n], words[-n:]))
    return any(
        vocabulary.page_number.match(end) is not None
        and any(value(number) == line.page for number in numerals(end)[:1])
        for end in ends
    )
