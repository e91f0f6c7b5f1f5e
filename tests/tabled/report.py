"""Whole reports of drawn tables, and the file that each is written as."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.layouts.document import Block, Document, Heading, Paragraph, Part, Table, Title, prose
from tests.layouts.layout import LAYOUTS
from tests.layouts.typeset import typeset

from .drawing import TABLES, Drawn, Hand, Row, Thing
from .meetings import meetings, projects
from .parties import figures, inside, matrix, membership, treaty
from .printed import FORMS, text_layer

SETTINGS = (
    *("baseline", "spaced", "bare_tables", "tight", "hairlines", "ruled_text", "header_once"),
    *("row_lines", "spaced", "helvetica", "tight", "small_pages", "shaded_tables", "ruled_text"),
    *("middle_cells", "split_rows", "office"),
)
"""Layouts of the typesetter, and forms of a text layer whose columns are kept by blanks."""

DATES = ("2012-11-20", "1999-06-15", "2016-12-01", "2006-10-30", "2019-11-12")


@dataclass(frozen=True, slots=True)
class Report:
    """A report of drawn tables: how it is set, and the rows that each table must have."""

    name: str
    language: str
    date: str
    setting: str
    document: Document
    truth: dict[str, list[Row]]

    def write(self, folder: Path) -> Path:
        """Write the report's file into `folder` and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        if self.setting in FORMS:
            path = folder / f"{self.name}.txt"
            path.write_text(text_layer(self.document, self.setting), encoding="utf-8")
        else:
            path = folder / f"{self.name}.pdf"
            typeset(self.document, LAYOUTS[self.setting], path)
        return path


def reports(seed: int, count: int) -> list[Report]:
    """Return `count` reports; the n-th of a seed is the same whatever the count."""
    return [report(seed, number) for number in range(count)]


def report(seed: int, number: int) -> Report:
    """Return the `number`-th report of a seed."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 made-up facts, no secret
    language = "fr" if number % 3 == 1 else "en"
    hand = Hand(rng, language, DATES[number % len(DATES)])
    title, sections = rng.choice((_of_one, _of_several, _of_parts, _of_treaties))(hand)
    setting = SETTINGS[number % len(SETTINGS)]
    blocks: list[Block] = [Title(prose(title))]
    blocks.append(Paragraph("1", prose(rng.choice(hand.words.openings))))
    truth: dict[str, list[Row]] = {name: [] for name in TABLES}
    for at, (heading, drawn) in enumerate(sections):
        if heading:
            blocks.append(Heading(prose(heading), f"s{at}", "mixed"))
        if hand.chance(0.6):
            blocks.append(Paragraph(str(at + 2), prose(rng.choice(hand.words.fillers))))
        blocks += _set(hand, drawn)
        for name, rows in drawn.truth.items():
            truth[name] += rows
    part = Part(("AG/INF/31",), "", tuple(blocks))
    name = f"t{seed}-{number:02}"
    return Report(name, language, hand.date, setting, Document((part,), {}), truth)


def _set(hand: Hand, drawn: Drawn) -> Iterator[Block]:
    """Yield the blocks of a drawn table; a numbered caption may stand below it."""
    blocks = drawn.blocks
    first = blocks[0]
    is_numbered = isinstance(first, Title) and first.prose.text.startswith(hand.words.table + " ")
    if len(blocks) == 2 and is_numbered and hand.chance(0.12):
        blocks = blocks[::-1]
    yield from blocks
    if isinstance(blocks[-1], Table) and hand.chance(0.5):
        yield Paragraph(None, prose(hand.rng.choice(hand.words.fillers)))


def _heading(number: int, words: str) -> str:
    return f"{('I', 'II', 'III', 'IV', 'V', 'VI', 'VII')[number]}. {words}"


def _of_one(hand: Hand) -> tuple[str, list[tuple[str, Drawn]]]:
    """A report on one process: its members, meetings, projects and figures."""
    thing = hand.thing()
    title = thing.within(hand.rng.choice(hand.words.titles)).replace(thing.name, thing.printed)
    words = hand.words.section_titles
    said = hand.rng.choice(("elsewhere", "elsewhere", "lead", "caption"))
    drawn = [(words[0], membership(hand, (thing,), said, 1))]
    if hand.chance(0.7):
        drawn.append((words[1], meetings(hand, (thing,), said, 2)))
    if hand.chance(0.5):
        drawn.append((words[2], projects(hand, thing, said, 3)))
    if hand.chance(0.4):
        drawn.append((words[3], figures(hand, 4)))
    return title, [(_heading(n, word), one) for n, (word, one) in enumerate(drawn)]


def _of_several(hand: Hand) -> tuple[str, list[tuple[str, Drawn]]]:
    """A survey with a section for each process, or one table of all."""
    things = [hand.thing() for _ in range(hand.rng.randint(2, 4))]
    title = hand.rng.choice(hand.words.general_titles)
    if hand.chance(0.4):
        draw = matrix if hand.chance(0.5) else inside
        return title, [("", draw(hand, things, 1))]
    found: list[tuple[str, Drawn]] = []
    for number, thing in enumerate(things, start=1):
        said = hand.rng.choice(("elsewhere", "caption", "lead"))
        draws = (membership, membership, meetings)
        drawn = hand.rng.choice(draws)(hand, (thing,), said, number)
        found.append((_heading(number - 1, thing.printed), drawn))
    return title, found


def _of_parts(hand: Hand) -> tuple[str, list[tuple[str, Drawn]]]:
    """A survey whose tables are parted by rows that name processes."""
    things: Sequence[Thing] = [hand.thing() for _ in range(hand.rng.randint(2, 4))]
    title = hand.rng.choice(hand.words.general_titles)
    found = [("", membership(hand, things, "elsewhere", 1))]
    if hand.chance(0.6):
        found.append(
            (_heading(0, hand.words.section_titles[1]), meetings(hand, things, "elsewhere", 2))
        )
    if hand.chance(0.3):
        found.append((_heading(1, hand.words.section_titles[3]), figures(hand, 3)))
    return title, found


def _of_treaties(hand: Hand) -> tuple[str, list[tuple[str, Drawn]]]:
    """A depositary's note on a treaty, or on two."""
    things = [hand.thing(is_treaty=True) for _ in range(hand.rng.choice((1, 2)))]
    if len(things) == 1:
        said = hand.rng.choice(("caption", "lead", "elsewhere"))
        phrase = hand.words.titles[-1]
        title = things[0].within(phrase).replace(things[0].name, things[0].printed)
        return title, [("", treaty(hand, things[0], said, 1))]
    title = hand.rng.choice(hand.words.general_titles)
    found = []
    for number, thing in enumerate(things, start=1):
        said = hand.rng.choice(("caption", "lead", "elsewhere"))
        found.append((_heading(number - 1, thing.printed), treaty(hand, thing, said, number)))
    return title, found
