"""What all drawn tables are made of: the hand that draws, what a table is of, days, columns."""

import random
from dataclasses import dataclass, field

from tests.layouts.document import Block, Box, Table, cell

from .wording import WORDINGS, Wording

Row = dict[str, str]
"""A fact as the golden files write it: every value printed, an empty one for none."""

TABLES = ("participations", "lists", "events")
"""What is compared."""

_CONTRACTED = {"le ": ("du ", "au "), "les ": ("des ", "aux ")}
_FEMININE = ("Concert", "Initiative", "Commission", "Conf", "Convention", "Plate")
_PLURAL = ("Entretiens", "Consultations")


@dataclass(frozen=True, slots=True)
class Thing:
    """What a table is of: its name, its short form in brackets behind it, whether a treaty."""

    name: str
    acronym: str = ""
    is_treaty: bool = False
    article: str = "the "

    @property
    def printed(self) -> str:
        """The name with its acronym."""
        return f"{self.name} ({self.acronym})" if self.acronym else self.name

    def within(self, pattern: str) -> str:
        """Return a phrase of `{of}`, `{to}` (French) or `{it}` with the name and its article."""
        of, to = _CONTRACTED.get(self.article, (f"de {self.article}", f"à {self.article}"))
        it = self.article + self.name
        if self.article == "the ":
            return pattern.format(of=it, to=it, it=it, Of=it[:1].upper() + it[1:])
        return pattern.format(of=of + self.name, to=to + self.name, it=it)


@dataclass(slots=True)
class Drawn:
    """A table with what stands around it, and the rows that it states by name of their table."""

    blocks: list[Block] = field(default_factory=list)
    truth: dict[str, list[Row]] = field(default_factory=lambda: {name: [] for name in TABLES})


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its cells from top to bottom."""

    heading: str
    cells: tuple[str, ...]


@dataclass(slots=True)
class Hand:
    """Draws from a seed, in one language, for a report of one day."""

    rng: random.Random
    language: str
    date: str
    taken: set[str] = field(default_factory=set)

    @property
    def words(self) -> Wording:
        """The words of the language."""
        return WORDINGS[self.language]

    @property
    def year(self) -> int:
        """The year of the report."""
        return int(self.date[:4])

    def chance(self, share: float) -> bool:
        """Whether something that happens in this share of cases does."""
        return self.rng.random() < share

    def thing(self, *, is_treaty: bool = False) -> Thing:
        """Draw something that has not been drawn before."""
        names = self.words.treaties if is_treaty else self.words.processes
        while True:
            name = self.rng.choice(names).format(
                place=self.rng.choice(self.words.places), topic=self.rng.choice(self.words.topics)
            )
            if name not in self.taken and not self.taken & {name.split()[0]}:
                break
        self.taken |= {name, *(word for word in name.split() if word in self.words.places)}
        letters = "".join(word[0] for word in name.replace("’", " ").split() if word[0].isupper())
        acronym = letters if len(letters) > 2 and self.chance(0.5) else ""
        acronym = "" if acronym in self.taken else acronym
        self.taken.add(acronym)
        return Thing(name, acronym, is_treaty, self._article(name))

    def _article(self, name: str) -> str:
        if self.language == "en":
            return "the "
        if name.startswith(_PLURAL):
            return "les "
        if name[0] in "AEIÉO":
            return "l’"
        return "la " if name.startswith(_FEMININE) else "le "

    def day(self, form: str, year: int) -> tuple[str, str]:
        """Return a day of a year as printed in a form, and in EDTF."""
        month, day = self.rng.randint(1, 12), self.rng.randint(13, 28)
        name = self.words.months[month - 1]
        on = f"{year}-{month:02}-{day:02}"
        if form == "year":
            return str(year), str(year)
        if form == "month":
            return f"{name} {year}", on[:7]
        if form == "dots":
            return f"{day:02}.{month:02}.{year}", on
        if form == "slashes":
            return f"{day:02}/{month:02}/{year}", on
        if form == "iso":
            return on, on
        if form == "short":
            return (
                f"{day} {name[:3]} {year}" if self.language == "en" else f"{day} {name} {year}",
                on,
            )
        if form == "american" and self.language == "en":
            return f"{name} {day}, {year}", on
        return f"{day} {name} {year}", on

    def days(self, year: int) -> tuple[str, str]:
        """Return the days of a meeting as printed, and in EDTF."""
        month, first = self.rng.randint(1, 12), self.rng.randint(2, 24)
        last = first + self.rng.randint(0, 4)
        name, on = self.words.months[month - 1], f"{year}-{month:02}"
        if last == first:
            return f"{first} {name} {year}", f"{on}-{first:02}"
        edtf = f"{on}-{first:02}/{on}-{last:02}"
        if self.language == "fr" and self.chance(0.3):
            return f"du {first} au {last} {name} {year}", edtf
        return f"{first}{self.rng.choice(('-', '–'))}{last} {name} {year}", edtf

    def caption(self, words: str, number: int) -> str:
        """Return a caption, perhaps with a label before it."""
        label = f"{self.words.table} {number}"
        form = self.rng.choice(
            ("{label}. {words}", "{label}: {words}", "{words}", "{label} – {words}")
        )
        return form.format(label=label, words=words)


def table(columns: list[Column], parts: dict[int, str]) -> Table:
    """Return a table of columns, before the n-th row the part that `parts` has for it."""
    rows: list[tuple[Box, ...]] = []
    for number, cells in enumerate(zip(*(column.cells for column in columns), strict=True)):
        if number in parts:
            rows.append((cell(parts[number]),))
        rows.append(tuple(map(_box, cells)))
    header = tuple(_box(column.heading) for column in columns)
    return Table(header, tuple(rows), tuple(map(_share, columns)))


def _box(words: str) -> Box:
    return cell(words) if words else cell()


def _share(column: Column) -> float:
    """Return what a column needs: a line of its usual cell, and its longest word."""
    texts = (column.heading, *column.cells)
    word = max((len(word) for text in texts for word in text.split()), default=1)
    usual = sum(map(len, column.cells)) / max(1, len(column.cells))
    return float(max(word + 2, min(34, 1.3 * usual + 2), 5))
