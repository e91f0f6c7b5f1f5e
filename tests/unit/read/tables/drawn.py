"""Pages drawn with characters: what stands in a string stands on the page."""

import re

from extract.model.page import Glyph, Grid, Rule, Word
from extract.read.tables import find_tables

SIZE, WIDTH, LEADING, LEFT = 10.0, 4.0, 12.0, 40.0
"""Type size, width of a character, distance of baselines and left margin, in points."""

CONTINUED = LEADING / 3
"""What a line of `=` or the top of a frame adds to the height of the page."""


def page(drawing: str) -> tuple[list[Word], list[Rule]]:
    """Words and rules of a drawing.

    One space parts words, two part columns; a blank line is extra space; `@` before a word sets it
    in bold. `===` is a line across. `|` is a line from half a line above to half a line below, and
    `+---+` one across from the first `+` to the last, or to where a blank breaks it off.
    """
    words: list[Word] = []
    rules: list[Rule] = []
    y = 100.0
    for line in drawing.strip("\n").split("\n"):
        if re.fullmatch(r"[\s=]*=[\s=]*", line) or "+-" in line:
            rules += [_across(m, y - LEADING / 2) for m in re.finditer(r"=+|\+[-+]+", line)]
            y += 0.0 if "+" in line else CONTINUED
            continue
        for bar in re.finditer(r"\|", line):
            x = LEFT + bar.start() * WIDTH
            rules.append(Rule(x, y - LEADING / 2, x, y + LEADING / 2))
        words += [_word(m.group(), m.start(), y) for m in re.finditer(r"[^\s|]+", line)]
        y += LEADING if line.strip() else 0.6 * LEADING
    return words, rules


def _across(match: re.Match[str], y: float) -> Rule:
    end = match.end() - (1 if "+" in match.group() else 0)
    return Rule(LEFT + match.start() * WIDTH, y, LEFT + end * WIDTH, y)


def _word(text: str, column: int, y: float) -> Word:
    bold = text.startswith("@")
    text = text.lstrip("@")
    x0 = LEFT + column * WIDTH
    glyphs = tuple(
        Glyph(c, x0 + i * WIDTH, y - 8, x0 + (i + 1) * WIDTH, y + 2, SIZE, bold, False, 0, y)
        for i, c in enumerate(text)
    )
    right = x0 + len(text) * WIDTH
    return Word(text, x0, y - 8, right, y + 2, SIZE, bold, False, False, y, glyphs)


def tables(drawing: str) -> list[Grid]:
    """The tables of a drawing."""
    words, rules = page(drawing)
    return find_tables(words, rules, width=600, height=800)


def rows(drawing: str) -> list[list[list[str]]]:
    """The texts of the cells of each table, row by row; spanned places are left out."""
    words, _ = page(drawing)
    return [texts(grid, words) for grid in tables(drawing)]


def texts(grid: Grid, words: list[Word]) -> list[list[str]]:
    """The texts of the cells of a table, row by row."""
    found: list[list[str]] = [[] for _ in range(grid.row_count)]
    for cell in sorted(grid.cells, key=lambda c: (c.row, c.column)):
        inside = sorted(
            (w for w in words if cell.box.holds(w.box)), key=lambda w: (w.baseline, w.x0)
        )
        found[cell.row].append(" ".join(word.text for word in inside))
    return found
