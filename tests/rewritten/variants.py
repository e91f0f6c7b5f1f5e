"""How a made-up report is rewritten: its facts, the words that print them, how it is set.

Everything is drawn from a seed. Who exists on a day, and under what name and code, is read from
`pipeline/vocabulary/`; what a report states is known because it is put in here.
"""

import csv
import random
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from tests.layouts.document import (
    Block,
    Box,
    Document,
    Heading,
    Paragraph,
    Part,
    Table,
    Title,
    cell,
    prose,
)
from tests.layouts.layout import LAYOUTS
from tests.layouts.typeset import typeset

from .content import WORDS, Country, Entry, Grouping, Process, Roll, Row, Theme, Words
from .text import text_layer

VOCABULARY = Path(__file__).resolve().parents[2] / "pipeline" / "vocabulary"

SETTINGS = (
    *("baseline", "bare_tables", "embedded_font", "rotated", "blocks", "hairlines", "split_rows"),
    *("landscape", "header_once", "row_lines", "shaded_tables", "sideways", "small_pages"),
    *("middle_cells", "office", "aligned", "helvetica", "no_spaces", "parts_run_on", "hyphenated"),
)
"""Layouts of the typesetter, and two forms of a text layer: cells in blocks, columns of blanks."""

_BY_PDFTOTEXT = ("pdftotext", "pdftotext_layout", "pdftotext_windows", "pdftotext_run_on")

FURTHER = (
    *("three_columns", "spanning_tables", "notes_across", "endnotes", "bracketed_notes"),
    *("alternating_heads", "line_numbers", "small_capitals", "wide_paper", "gazette", "draft"),
    *("handbook", "journal", "booklet", "annex_on_its_side"),
    *(_BY_PDFTOTEXT if shutil.which("pdftotext") else ()),
)
"""Further layouts, and the text layers that pdftotext makes of a page where it is installed."""

TOUCHED: dict[str, Callable[[str], str]] = {
    "pdftotext_windows": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "pdftotext_no_break": lambda text: re.sub("  +", lambda m: "\u00a0" * len(m.group()), text),
    "pdftotext_run_on": lambda text: text.replace("\f", "\n"),
    "pdftotext_spaced": lambda text: re.sub(r"\n(?=.)", "\n   ", text),
}
"""What editors make of a text layer with its columns: line ends and a mark at the start, blanks
that break no line, no form feeds, a margin."""

DATES = ("2003-11-10", "1985-06-30", "1998-04-01", "2010-02-15", "2019-09-01")
"""Dates of documents; every second one is a file of which nothing is declared, not even that."""

_UNDATED = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Variant:
    """A rewritten report: how it is set, and the rows that each table must have."""

    name: str
    language: str
    date: str
    setting: str
    document: Document
    truth: dict[str, list[Row]]

    def write(self, folder: Path) -> Path:
        """Write the report's file into `folder` and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        if self.setting in ("blocks", "aligned"):
            path = folder / f"{self.name}.txt"
            path.write_text(text_layer(self.document, self.setting), encoding="utf-8")
        elif self.setting.startswith("pdftotext"):
            path = self._by_pdftotext(folder)
        else:
            path = folder / f"{self.name}.pdf"
            typeset(self.document, LAYOUTS[self.setting], path)
        return path

    def _by_pdftotext(self, folder: Path) -> Path:
        """Write the text layer of the report as typeset, its columns kept or not."""
        pdf, path = folder / f"{self.name}.pdf", folder / f"{self.name}.txt"
        typeset(self.document, LAYOUTS["baseline"], pdf)
        kept = ["-layout"] if self.setting != "pdftotext" else []
        subprocess.run(["pdftotext", *kept, str(pdf), str(path)], check=True)  # noqa: S603, S607 a tool of the test, on a file made here
        pdf.unlink()
        changed = TOUCHED.get(self.setting, str)(path.read_text(encoding="utf-8"))
        path.write_text(changed, encoding="utf-8", newline="")
        return path


def variants(seed: int, count: int, settings: Sequence[str] = SETTINGS) -> list[Variant]:
    """Return `count` rewritten reports; the n-th of a seed is the same whatever the count."""
    return [variant(seed, number, settings) for number in range(count)]


def variant(seed: int, number: int, settings: Sequence[str] = SETTINGS) -> Variant:
    """Return the `number`-th rewritten report of a seed, set in one of `settings` by turns."""
    rng = random.Random(f"{seed}/{number}")  # noqa: S311 made-up facts, no secret
    language = "fr" if number % 5 in (1, 3) else "en"
    date = DATES[(number // 2) % len(DATES)] if number % 2 else ""
    report = _Author(rng, language, date).report()
    setting = settings[number % len(settings)]
    return Variant(f"r{seed}-{number:02}", language, date, setting, *report)


@cache
def countries(language: str, date: str) -> tuple[Country, ...]:
    """Return the states and territories with a short name and a code on a day."""
    day = date or _UNDATED
    codes = {
        row["key"]: row["code"]
        for row in _valid("country_codes", day)
        if row["scheme"] == "iso3166_1_alpha3"
    }
    kinds = {row["key"]: row for row in _valid("countries", day)}
    names = [row for row in _valid("country_names", day) if row["language"] == language]
    spoken: dict[str, set[str]] = {}
    for row in names:
        spoken.setdefault(row["name"].lower(), set()).add(row["key"])
    found = {
        row["key"]: Country(row["key"], row["name"], codes[row["key"]], kinds[row["key"]]["parent"])
        for row in names
        if row["form"] == "short"
        and row["key"] in codes
        and row["key"] in kinds
        and len(spoken[row["name"].lower()]) == 1
    }
    return tuple(found.values())


def _valid(file: str, day: str) -> Iterator[Row]:
    with (VOCABULARY / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            first, last = row["valid_from"], row["valid_to"]
            if first <= day and (not last or day[: len(last)] <= last):
                yield row


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A table, and the rows that it states by name of their table."""

    block: Table
    truth: dict[str, list[Row]]


@dataclass(slots=True)
class _Author:
    """Draws a report: each method draws one part of it."""

    rng: random.Random
    language: str
    date: str

    @property
    def words(self) -> Words:
        """The words of the report's language."""
        return WORDS[self.language]

    def report(self) -> tuple[Document, dict[str, list[Row]]]:
        """Draw a whole report and the truth about it."""
        processes = self._processes()
        drawn = [
            (self.words.titles[1], self._process_table(processes)),
            (self.words.titles[2], self._grouping_table(processes)),
        ]
        if self.rng.random() < 0.6:
            drawn.append((self.words.titles[3], self._treaty_table()))
        self.rng.shuffle(drawn)
        parts = [self._body(processes)]
        parts += [
            self._annex(number, title, table.block)
            for number, (title, table) in enumerate(drawn, start=1)
        ]
        truth: dict[str, list[Row]] = {
            name: [] for name in ("participations", "lists", "themes", "groupings", "attributes")
        }
        for _, table in drawn:
            for name, rows in table.truth.items():
                truth[name] += rows
        return Document(tuple(parts), {}), truth

    def _body(self, processes: Sequence[Process]) -> Part:
        texts = self.rng.sample(self.words.prose, 3)
        for process in processes:
            if process.other_names.isupper() and self.rng.random() < 0.3:
                line = self.rng.choice(self.words.defining)
                texts.append(line.format(name=process.name, acronym=process.other_names))
        paragraphs = [Paragraph(str(n), prose(text)) for n, text in enumerate(texts, start=1)]
        return Part(
            ("AG/INF/31", "Page {page}"), "", (Title(prose(self.words.titles[0])), *paragraphs)
        )

    def _annex(self, number: int, title: str, table: Table) -> Part:
        numeral = ("", "I", "II", "III", "IV")[number]
        name = f"{self.words.annex} {numeral}"
        blocks: tuple[Block, ...] = (
            Heading(prose(name), f"annex-{number}", "part", numeral),
            Title(prose(title)),
            table,
        )
        return Part(("AG/INF/31", name, "Page {page}"), f"annex-{number}", blocks)

    def _processes(self) -> list[Process]:
        known = list(self.words.known)
        self.rng.shuffle(known)
        found: dict[str, Process] = {}
        for _ in range(self.rng.randint(5, 11)):
            name, names = self._name()
            if self.rng.random() < 0.15 and known:
                name, names = known.pop()
            taken = {each.other_names.split()[0] for each in found.values() if each.other_names}
            found.setdefault(
                name,
                Process(
                    name,
                    "" if names.split()[:1] and names.split()[0] in taken else names,
                    str(self.rng.randint(1975, 2020)) if self.rng.random() < 0.8 else "",
                    themes=tuple(self._themes()),
                ),
            )
        return list(found.values())

    def _name(self) -> tuple[str, str]:
        """Draw a name that no vocabulary knows, and perhaps its other names."""
        words, rng = self.words, self.rng
        name = rng.choice(words.names).format(
            place=rng.choice(words.places),
            adjective=rng.choice(words.adjectives),
            topic=rng.choice(words.topics),
        )
        letters = "".join(word[0] for word in name.replace("’", " ").split() if word[0].isupper())
        if len(letters) < 3 or rng.random() < 0.35:
            return name, ""
        if rng.random() < 0.3:
            join = " or " if self.language == "en" else " ou "
            return name, letters + join + rng.choice(words.short).format(
                place=rng.choice(words.places)
            )
        return name, letters

    def _themes(self) -> Iterator[Theme]:
        words = self.rng.sample(self.words.themes, self.rng.randint(1, 7))
        heads = self.rng.sample(sorted(self.words.details), 2)
        for theme in words:
            yield Theme(theme)
            if heads and self.rng.random() < 0.2:
                head = heads.pop()
                yield Theme(head, self.words.details[head])

    def _roll(self, taken: set[str]) -> Roll:
        rng = self.rng
        there = [c for c in countries(self.language, self.date) if c.key not in taken]
        most = rng.choice((4, 12, 35))
        drawn = rng.sample(there, rng.randint(2, most))
        if rng.random() < 0.5:
            drawn.sort(key=lambda country: country.name)
        entries = [self._entry(country) for country in drawn]
        taken.update(country.key for country in drawn)
        taken.update(other.key for entry in entries for other in entry.respect)
        for name, lead in rng.sample(self.words.organizations, rng.choice((0, 0, 1, 2))):
            if name not in taken:
                taken.add(name)
                entries.append(Entry(name, lead=lead))
        clause = rng.choice(self.words.clauses) if rng.random() < 0.2 else ""
        return Roll(tuple(entries), clause)

    def _entry(self, country: Country) -> Entry:
        rng = self.rng
        entry = Entry(country.name, country.iso3)
        own = [c for c in countries(self.language, self.date) if c.parent == country.key]
        if own and rng.random() < 0.4:
            return replace(entry, respect=tuple(rng.sample(own, min(len(own), rng.choice((1, 2))))))
        if rng.random() < 0.07:
            note, since, kind = rng.choice(self.words.notes)
            return replace(entry, note=note, since=since, since_kind=kind)
        return entry

    def _process_table(self, processes: Sequence[Process]) -> _Drawn:
        rng, words = self.rng, self.words
        first = (rng.choice(words.process_headings), "")
        parties = [rng.choice(words.party_headings)]
        if rng.random() < 0.25:
            parties.append(rng.choice(words.second_headings))
        rest = [*parties]
        if rng.random() < 0.85:
            rest.insert(rng.choice((0, len(rest))), (rng.choice(words.theme_headings), "themes"))
        columns = [first, *rest]
        form = rng.choice(("sentence", "sentence", "semicolons", "bullets"))
        rows, truth = [], _Truth()
        for process in processes:
            taken: set[str] = set()
            rolls = {status: self._roll(taken) for _, status in parties}
            boxes = [cell(process.printed)]
            for heading, status in rest:
                if status == "themes":
                    boxes.append(self._theme_box(process.themes, form))
                    truth.themes(process)
                else:
                    boxes.append(self._roll_box(rolls[status], form))
                    truth.roll(process, rolls[status], heading, status)
            truth.year(process)
            rows.append(tuple(boxes))
        header = tuple(cell(heading) for heading, _ in columns)
        shares = {2: (0.35, 0.65), 3: (0.3, 0.36, 0.34), 4: (0.24, 0.3, 0.2, 0.26)}
        return _Drawn(Table(header, tuple(rows), shares[len(columns)]), truth.rows)

    def _roll_box(self, roll: Roll, form: str) -> Box:
        printed = [entry.printed for entry in roll.entries]
        if form == "bullets" and not roll.clause:
            return cell(*(f"* {entry.printed}" for entry in roll.entries))
        if form == "semicolons" and not roll.clause:
            return cell("; ".join(printed))
        if roll.clause:
            apart = ", " if roll.clause[0] in "ae" and roll.clause[:3] != "and" else " "
            return cell(", ".join(printed) + apart + roll.clause)
        last = printed.pop()
        return cell(f"{', '.join(printed)} {self.words.conjunction} {last}")

    def _theme_box(self, themes: Sequence[Theme], form: str) -> Box:
        printed = [
            theme.words + (f" ({', '.join(theme.details)})" if theme.details else "")
            for theme in themes
        ]
        printed[0] = printed[0][0].upper() + printed[0][1:]
        if form == "bullets":
            return cell(*(f"* {theme}" for theme in printed))
        return cell(("; " if form == "semicolons" else ", ").join(printed))

    def _grouping_table(self, processes: Sequence[Process]) -> _Drawn:
        rng, words = self.rng, self.words
        regions = rng.sample(words.regions, rng.randint(3, 5))
        focus = [Grouping(process.name, process.other_names) for process in processes]
        interest = [Grouping(*names) for names in words.groupings]
        rng.shuffle(focus)
        rng.shuffle(interest)
        rows: list[Any] = []
        truth: list[Any] = []
        for number, region in enumerate(regions):
            shares = (focus[number :: len(regions)], interest[number :: len(regions)])
            rows.append(
                (cell(region), *(cell(*(f"* {one.printed}" for one in share)) for share in shares))
            )
            for kind, share in zip(("migration_focus", "migration_interest"), shares, strict=True):
                truth += [_grouping(region, one, kind, n) for n, one in enumerate(share, start=1)]
        header = (words.region_heading, *rng.choice(words.focus_headings))
        table = Table(tuple(map(cell, header)), tuple(rows), (0.2, 0.4, 0.4))
        return _Drawn(table, {"groupings": truth})

    def _treaty_table(self) -> _Drawn:
        rng, words = self.rng, self.words
        lead, treaty = rng.choice(words.treaties)
        heading = f"{rng.choice(words.treaty_headings)} {lead}{treaty}"
        there = countries(self.language, self.date)
        states = [c for c in there if not c.parent]
        drawn = sorted(rng.sample(states, rng.randint(12, 45)), key=lambda c: c.name)
        rows: list[Any] = []
        truth: list[Any] = []
        for position, state in enumerate(drawn, start=1):
            own = [c for c in there if c.parent == state.key]
            scope, respect = state.name, state
            if own and rng.random() < 0.5:
                scope = (respect := rng.choice(own)).name
            elif rng.random() < 0.15:
                scope = words.whole_territory.format(state.name)
            year, month, day = rng.randint(1930, 1984), rng.randint(1, 12), rng.randint(1, 28)
            rows.append((cell(state.name), cell(scope), cell(self._day(year, month, day))))
            since = f"{year}-{month:02}-{day:02}"
            entry = Entry(state.name, state.iso3, (respect,), "", since, "entry_into_force")
            truth += _entry_rows(treaty, treaty, entry, position, "party", scope)
        header = (
            heading,
            rng.choice(words.territory_headings),
            rng.choice(words.date_headings),
        )
        roll = {"in": treaty, "title": heading, "listed_count": str(len(drawn))}
        roll |= {"closure": "not_stated", "closure_text": ""}
        table = Table(tuple(map(cell, header)), tuple(rows), (0.32, 0.4, 0.28))
        return _Drawn(table, {"participations": truth, "lists": [roll]})

    def _day(self, year: int, month: int, day: int) -> str:
        name = self.words.months[month - 1]
        if self.language == "fr":
            return f"{'1er' if day == 1 else day} {name} {year}"
        return f"{name} {day}, {year}" if self.rng.random() < 0.5 else f"{day} {name} {year}"


class _Truth:
    """The rows that a table of processes states."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {
            name: [] for name in ("participations", "lists", "themes", "attributes")
        }

    def roll(self, process: Process, roll: Roll, heading: str, status: str) -> None:
        """Add a list and its entries."""
        self.rows["lists"].append(
            {
                "in": process.name,
                "title": heading,
                "listed_count": str(len(roll.entries)),
                "closure": "open_clause" if roll.clause else "not_stated",
                "closure_text": roll.clause,
            }
        )
        for position, entry in enumerate(roll.entries, start=1):
            self.rows["participations"] += _entry_rows(
                process.name, process.printed, entry, position, status
            )

    def themes(self, process: Process) -> None:
        """Add the themes of a process, their details under them."""
        for position, theme in enumerate(process.themes, start=1):
            words = theme.words[0].upper() + theme.words[1:] if position == 1 else theme.words
            self._theme(process, words, "", position)
            for number, detail in enumerate(theme.details, start=1):
                self._theme(process, detail, words, number)

    def _theme(self, process: Process, theme: str, above: str, position: int) -> None:
        self.rows["themes"].append(
            {"in": process.name, "theme": theme, "detail_of": above, "position": str(position)}
        )

    def year(self, process: Process) -> None:
        """Add the year beside a process's name."""
        if process.year:
            self.rows["attributes"].append(
                {"in": process.name, "attribute": "label_year", "value": process.year}
            )


def _entry_rows(
    in_: str, in_name: str, entry: Entry, position: int, status: str, scope: str = ""
) -> Iterator[Row]:
    """Yield the row of an entry, or one for each of its territories."""
    for respect in entry.respect or (None,):
        yield {
            "in": in_,
            "in_name": in_name,
            "party": entry.party,
            "party_iso3": entry.iso3,
            "in_respect_of_iso3": respect.iso3 if respect else "",
            "scope": scope,
            "status": status,
            "since": entry.since,
            "since_kind": entry.since_kind,
            "note": "" if entry.is_dated else entry.note,
            "position": str(position),
        }


def _grouping(region: str, one: Grouping, focus: str, position: int) -> Row:
    row = {"region": region, "name": one.name, "acronym": one.other_names, "focus": focus}
    return {**row, "position": str(position)}
