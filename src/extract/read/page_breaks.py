"""Where the pages of a text file begin: form feeds, leading blanks, page numbers left in place.

A form feed is believed. Elsewhere one sign is not enough: a leading blank needs a page's distance
from the start before it and either others like it or a blank line or footnotes before it; a page
number needs its word ("Page 3") or the numbers that follow on it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from extract.read.numerals import numerals, numerals_aside, value
from extract.read.text_rows import Row, blocks_of, heads_notes, is_separator
from extract.vocabulary import Vocabulary

HEAD_LINES = 4
"""A running head or foot kept in the text has at most this many lines."""

RARE = 0.1
"""A leading blank marks page starts only where fewer lines than this share have one."""

PAGE_LINES = (20, 120)
"""How many lines of a file a page has, at least and at most."""

SEVERAL = 3
"""So many leading blanks a page apart bear each other out."""


@dataclass(frozen=True, slots=True)
class KeptNumber:
    """A block of rows [first, last) that ends in a page number, left where pages met."""

    first: int
    last: int
    text: str
    number: int
    count: int | None

    @property
    def says_so(self) -> bool:
        """Whether the number has a word ("Page 3")."""
        return any(char.isalpha() for char in numerals_aside(self.text))

    @property
    def form(self) -> tuple[str, int | None]:
        """What numbers that run on have in common: their form and the count of pages."""
        return numerals_aside(self.text), self.count


def page_starts(
    text: str, rows: Sequence[Row], kept: dict[int, tuple[int, str]], vocabulary: Vocabulary
) -> list[tuple[int, str]]:
    """Return the offsets at which pages begin, in order, with how each is known.

    `kept` are the running heads and feet (see `kept_edges`). A form feed at the end of the text
    begins no page; a page between two of them may be empty. Where no sign of pages is left, a part
    ("Annex I") that follows footnotes begins one.
    """
    if "\f" in text:
        last = len(text.rstrip())
        feeds = (m.end() for m in re.finditer("\f", text))
        return [(0, "file_start"), *((end, "form_feed") for end in feeds if end < last)]
    starts = {0: "file_start"}
    numbered: list[int] = []
    for first, (last, role) in kept.items():
        after = (i for i in range(last, len(rows)) if not rows[i].is_blank)
        begins = first if role == "header" else next(after, None)
        if begins is not None:
            numbered.append(begins)
    starts |= {rows[index].start: "leading_space" for index in _blanks(text, rows, numbered)}
    starts |= {rows[index].start: "running_head" for index in numbered}
    if len(starts) == 1:
        starts |= {rows[index].start: "part" for index in _parts(text, rows, vocabulary)}
    return sorted(starts.items())


def _parts(text: str, rows: Sequence[Row], vocabulary: Vocabulary) -> list[int]:
    """Return the rows that name a part of the document, below a blank line after footnotes."""
    found: list[int] = []
    is_noted = False
    for index, row in enumerate(rows):
        is_noted = is_noted or is_separator(row, text) or heads_notes(row, vocabulary)
        is_apart = index > 0 and rows[index - 1].is_blank
        if is_noted and is_apart and row.text and vocabulary.part(row.text) is not None:
            found.append(index)
            is_noted = False
    return found


def _blanks(text: str, rows: Sequence[Row], numbered: Sequence[int]) -> list[int]:
    """Return the rows whose leading blank begins a page; `numbered` are starts known otherwise."""
    marked = [i for i, row in enumerate(rows) if re.match(r" \S", text[row.start : row.end])]
    if len(marked) > max(1, RARE * sum(not row.is_blank for row in rows)):
        return []
    starts = sorted({0, *marked, *numbered})
    before = {after: first for first, after in pairwise(starts)}
    least, most = PAGE_LINES
    lengths = {i: rows[i].number - rows[before[i]].number for i in marked if i in before}
    fit = {index for index, length in lengths.items() if least <= length <= most}
    if len(fit) >= SEVERAL and 3 * len(fit) >= 2 * len(lengths):
        found = {i for i in lengths if lengths[i] >= least or rows[i - 1].is_blank}
    else:
        found = {i for i in fit if _after_end(text, rows[before[i] : i])}
    return sorted(found | ({0} & set(marked))) if found else []


def _after_end(text: str, page: Sequence[Row]) -> bool:
    """Whether `page` ends in a blank line or in footnotes."""
    low = page[len(page) // 2 :]
    return page[-1].is_blank or any(is_separator(row, text) for row in low)


def kept_edges(
    text: str, rows: Sequence[Row], vocabulary: Vocabulary
) -> dict[int, tuple[int, str]]:
    """Return the running heads and feet left in place: first row, end, header or footer.

    Where there are form feeds, only what stands beside one counts, and its side tells which it is.
    """
    kept = _believed(_candidates(rows, vocabulary))
    if not kept:
        return {}
    if "\f" in text:
        return {b.first: (b.last, side) for b in kept if (side := _side(text, rows, b))}
    role = "footer" if _are_feet(rows, kept) else "header"
    return {block.first: (block.last, role) for block in kept}


def _side(text: str, rows: Sequence[Row], block: KeptNumber) -> str | None:
    """Return header or footer for a block that begins or ends a page between form feeds."""
    above, below = block.first - 1, block.last
    while above >= 0 and rows[above].is_blank:
        above -= 1
    while below < len(rows) and rows[below].is_blank:
        below += 1
    start, end = rows[block.first].start, rows[block.last - 1].end
    if above < 0 or "\f" in text[rows[above].end : start]:
        return "header"
    if below == len(rows) or "\f" in text[end : rows[below].start]:
        return "footer"
    return None


def _candidates(rows: Sequence[Row], vocabulary: Vocabulary) -> list[KeptNumber]:
    found: list[KeptNumber] = []
    for first, last in blocks_of(rows):
        text = rows[last - 1].text
        explicit = vocabulary.page_number.match(text)
        if last - first > HEAD_LINES or not (explicit or vocabulary.bare_page_number.match(text)):
            continue
        number, *count = [value(numeral) for numeral in numerals(text)] or [None]
        most = count[0] if count else None
        if number is None or (most is not None and number > most) or not (explicit or count):
            continue
        found.append(KeptNumber(first, last, text, number, most))
    taken = {row for block in found for row in range(block.first, block.last)}
    heads = [block for block in _set_apart(rows, vocabulary) if block.first not in taken]
    return sorted([*found, *heads], key=lambda block: block.first)


def _set_apart(rows: Sequence[Row], vocabulary: Vocabulary) -> list[KeptNumber]:
    """Return the rows with words on one side and a page's number, far apart, on the other.

    The words are those of another such row, or stand on the first rows of the file.
    """
    found: list[tuple[str, KeptNumber]] = []
    for at, row in enumerate(rows):
        parts = re.split(" {3,}", row.text)
        for words, number in (parts, parts[::-1]) if len(parts) == 2 else ():
            values = [value(numeral) for numeral in numerals(number)]
            if vocabulary.page_number.match(number) and values and values[0] is not None:
                found.append((words, KeptNumber(at, at + 1, number, values[0], None)))
    opening = " ".join(row.text for row in rows[:HEAD_LINES])
    said = Counter(words for words, _ in found)
    return [block for words, block in found if said[words] > 1 or words in opening]


def _believed(candidates: Sequence[KeptNumber]) -> list[KeptNumber]:
    """Keep numbers that say so, and those that run on, each with its neighbour of the same form."""
    seen = {(block.form, block.number) for block in candidates}
    return [
        block
        for block in candidates
        if block.says_so or any((block.form, block.number + step) in seen for step in (-1, 1))
    ]


def _are_feet(rows: Sequence[Row], kept: Sequence[KeptNumber]) -> bool:
    """Whether the numbers stand at the ends of their pages.

    The file tells by its own ends; else by the first page, which has its number after its text.
    """
    if not any(not row.is_blank for row in rows[: kept[0].first]):
        return False
    if not any(not row.is_blank for row in rows[kept[-1].last :]):
        return True
    is_alone = kept[0].last - kept[0].first == 1
    return len(kept) > 1 and kept[0].number == 1 and is_alone
