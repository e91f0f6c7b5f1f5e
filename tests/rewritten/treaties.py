"""Treaty documents that were never written: proclamations, orders, notices, notes on status.

A seed draws treaties, their parties with territories and dates, and what is said of them; the
document is printed in English, in French or in both (in turn, by facing parts, as two files), in a
layout or as a text layer. What it states is known because it is put in here.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

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

from .content import WORDS, Country, Row
from .sayings import STATES
from .spelled_days import spelled
from .text import text_layer
from .treaty_facts import Day, Entry, Facts, Treaty
from .treaty_words import SPEECH, Speech
from .variants import countries

TREATY_TABLES = ("participations", "lists", "events", "roles", "attributes", "claims", "themes")
"""What is compared."""

KINDS_OF_DOCUMENT = ("proclamation", "notice", "status", "order")
EDITIONS = ("en", "fr", "files", "turn", "facing")
"""One language; both as two files, one after the other, or part beside part."""

TREATY_SETTINGS = (
    *("baseline", "aligned", "two_columns", "bare_tables", "helvetica", "blocks", "row_lines"),
    *("hairlines", "small_pages", "no_running_heads", "hyphenated", "office", "split_rows"),
)

_RATIFIED = 2
"""The wording of a list that does not call it accession: without a date it has no kind of date."""

_DATES = ("1985-11-08", "1978-03-01", "1994-06-21", "2008-09-30", "1981-02-02", "2016-12-31")


@dataclass(frozen=True, slots=True)
class TreatyReport:
    """A treaty document: how it is set, its files, and the rows that each table must have."""

    name: str
    kind: str
    edition: str
    date: str
    setting: str
    documents: dict[str, Document]
    truth: dict[str, list[Row]]

    @property
    def language(self) -> str:
        """Its language, or how it is in both."""
        return self.edition

    def write(self, folder: Path) -> Path:
        """Write the report's files into `folder` and return the path of the first."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = [self._file(folder, name, one) for name, one in self.documents.items()]
        return paths[0]

    def _file(self, folder: Path, name: str, document: Document) -> Path:
        if self.setting in ("blocks", "aligned"):
            path = folder / f"{name}.txt"
            path.write_text(text_layer(document, self.setting), encoding="utf-8")
            return path
        path = folder / f"{name}.pdf"
        typeset(document, LAYOUTS[self.setting], path)
        return path


def treaty_report(seed: int, number: int) -> TreatyReport:
    """Return the `number`-th treaty document of a seed; kinds, editions and settings take turns."""
    rng = random.Random(f"treaty {seed}/{number}")  # noqa: S311 made-up facts, no secret
    kind = KINDS_OF_DOCUMENT[number % len(KINDS_OF_DOCUMENT)]
    edition = EDITIONS[number % len(EDITIONS)]
    setting = TREATY_SETTINGS[number % len(TREATY_SETTINGS)]
    date = _DATES[number % len(_DATES)]
    name = f"t{seed}-{number:02}"
    languages = (edition,) if edition in SPEECH else tuple(SPEECH)
    facts = Facts(rng, date, kind)
    pens = {language: _Pen(random.Random(rng.random()), language, facts) for language in languages}  # noqa: S311 as above
    parts = {language: pen.parts() for language, pen in pens.items()}
    if edition == "files":
        documents = {f"{name}_{n}": Document(tuple(own), {}) for n, own in parts.items()}
    elif edition == "facing":
        beside = zip(*parts.values(), strict=True)
        documents = {name: Document(tuple(part for pair in beside for part in pair), {})}
    else:
        documents = {name: Document(tuple(part for own in parts.values() for part in own), {})}
    truth = {table: [row for pen in pens.values() for row in pen.truth[table]] for table in
             TREATY_TABLES}  # fmt: skip
    if len(languages) > 1:
        truth["events"] = pens["en"].truth["events"]
    else:
        for rows in truth.values():
            for row in rows:
                row.pop("language", None)
    return TreatyReport(name, kind, edition, date, setting, documents, truth)


def treaty_reports(seed: int, count: int) -> list[TreatyReport]:
    """Return `count` treaty documents; the n-th of a seed is the same whatever the count."""
    return [treaty_report(seed, number) for number in range(count)]


class _Pen:
    """Writes the facts down in one language, and the rows that they are."""

    def __init__(self, rng: random.Random, language: str, facts: Facts) -> None:
        self.rng, self.language, self.facts = rng, language, facts
        self.speech: Speech = SPEECH[language]
        self.is_before = rng.random() < 0.5
        self.truth: dict[str, list[Row]] = {table: [] for table in TREATY_TABLES}

    def parts(self) -> list[Part]:
        """Write the whole document, and the truth about it."""
        facts, speech = self.facts, self.speech
        words = self._words(facts.main)
        title = Title(prose(speech.titles[facts.kind].format(**words)))
        kind = facts.kind
        for treaty in [facts.main, facts.protocol][: 2 if kind == "proclamation" else 1]:
            self._event(treaty)
        if kind == "notice":
            text = speech.notice[0].format(**words)
            return [self._part(title, self._plain(text), *self._said())]
        if kind == "status":
            table = self._drawn(0)
            count = str(len(facts.tables[0][1]))
            self.truth["claims"].append(
                {"language": self.language, "in": facts.main.name[self.language],
                 "measure": "party", "value": count, "text": f"Parties: {count}"
                 if self.language == "en" else f"Parties : {count}"}
            )  # fmt: skip
            lines = [
                line.format(**words, count=count, force=self._day(facts.main.day))
                for line in speech.status
            ]
            name = Heading(prose(facts.main.name[self.language]), "s", "capitals")
            return [
                self._part(title, name, *map(self._plain, lines), table, *self._said()),
            ]
        if kind == "order":
            texts = [line.format(**words) for line in speech.order]
            schedule = Heading(prose(speech.schedule), "schedule", "part")
            return [
                self._part(title, *map(self._plain, texts)),
                self._part(schedule, self._drawn(0)),
            ]
        return self._proclamation(title, words)

    def _proclamation(self, title: Title, words: dict[str, str]) -> list[Part]:
        speech, facts = self.speech, self.facts
        other = self._words(facts.protocol)
        words |= {"protocol": other["bare"], "protocol_signed": other["signed"]}
        whereas = speech.whereas[int(facts.style * len(speech.whereas))]
        texts = [*speech.opening, whereas, speech.certify, *speech.items.values(), *speech.done]
        body = self._part(title, *(self._plain(text.format(**words)) for text in texts))
        blocks: list[Block] = [Heading(prose(speech.schedule), "schedule", "part")]
        for number, numeral in enumerate(("I", "II")):
            form = facts.tables[number][0]
            own = self._words((facts.main, facts.protocol)[number])
            blocks += [
                Heading(prose(f"{speech.part} {numeral}"), f"part-{numeral}", "capitals"),
                self._plain(speech.captions[form].format(**own)),
                self._drawn(number),
            ]
        return [body, self._part(*blocks)]

    def _part(self, *blocks: Block) -> Part:
        return Part(("TR/61", "Page {page}"), "", blocks)

    @staticmethod
    def _plain(text: str) -> Paragraph:
        return Paragraph(None, prose(text))

    def _words(self, treaty: Treaty) -> dict[str, str]:
        """Return what a sentence may say of a treaty."""
        language, speech = self.language, self.speech
        name, short, noun = treaty.name[language], treaty.short[language], treaty.noun(language)
        act = "Rural Carriage" if language == "en" else "le transport rural"
        day = self._day(treaty.day)
        place = treaty.place[0 if language == "en" else 1]
        signed_kind = treaty.kind if treaty.kind in speech.signed else "convention"
        signed = speech.signed[signed_kind].format(place=place, day=day)
        words = {
            "noun": noun,
            "short": short,
            "bare": name,
            "name": name,
            "act": act,
            "signed": signed,
            "place": place,
            "day": day,
            "spelled": spelled(self.facts.date, language),
            "number": "1961-204",
        }
        if language == "en":
            return words | {"the": f"the {noun}", "The": f"The {noun}"}
        return words | {
            "name": _the(name),
            "the": _the(noun),
            "The": _the(noun)[0].upper() + _the(noun)[1:],
            "to": _to(noun),
            "of": _of(noun),
            "the_short": _the(short),
            "of_short": _of(short),
            "e": "e" if treaty.kind == "convention" else "",
        }

    def _day(self, day: Day) -> str:
        month = WORDS[self.language].months[day[1] - 1]
        if self.language == "fr":
            return f"{'1er' if day[2] == 1 else day[2]} {month} {day[0]}"
        return (
            f"{month} {day[2]}, {day[0]}"
            if self.facts.style < 0.5
            else f"{day[2]} {month} {day[0]}"
        )

    def _event(self, treaty: Treaty) -> None:
        place = treaty.place[0 if self.language == "en" else 1]
        self.truth["events"].append(
            {
                "title": treaty.name[self.language],
                "event_class": "instrument",
                "event_kind": treaty.kind,
                "in": "" if treaty.kind != "protocol" else self.facts.main.name[self.language],
                "date": _iso(treaty.day),
                "place": place,
                "country_iso3": treaty.place[2],
                "country_basis": "inferred",
                "event_status": "held",
            }
        )

    def _drawn(self, number: int) -> Table:
        """Write a table of parties and its rows."""
        facts, speech, rng = self.facts, self.speech, self.rng
        form, drawn = facts.tables[number]
        treaty = (facts.main, facts.protocol)[number]
        words = self._words(treaty)
        names = {c.key: c for c in countries(self.language, facts.date)}
        order = sorted({e.state.key for e in drawn}, key=lambda key: names[key].name)
        entries = [e for key in order for e in drawn if e.state.key == key]
        party = rng.choice(speech.party_headings).format(**words)
        header = {
            "full": (
                party,
                rng.choice(speech.territory_headings),
                rng.choice(speech.date_headings),
            ),
            "undated": (party, speech.territory_headings[0]),
            "dates": (party, rng.choice(speech.date_headings)),
            "deposit": (party, rng.choice(speech.deposit_headings)),
            "status": speech.status_headings,
        }[form]
        header = tuple(text.format(**words) for text in header)
        rows = [self._cells(form, entry, names) for entry in entries]
        for position, entry in enumerate(entries, start=1):
            self.truth["participations"].append(
                self._row(treaty, form, entry, names, str(position))
            )
        self.truth["lists"].append(
            {"language": self.language, "in": treaty.name[self.language], "title": header[0],
             "listed_count": str(len(entries)), "stated_count": ""}
        )  # fmt: skip
        shares = {2: (0.5, 0.5), 3: (0.32, 0.4, 0.28), 4: (0.3, 0.22, 0.26, 0.22)}[len(header)]
        return Table(tuple(map(cell, header)), tuple(rows), shares)

    def _cells(self, form: str, entry: Entry, names: dict[str, Country]) -> tuple[Box, ...]:
        state, day = names[entry.state.key].name, self._day(entry.day)
        scope = self._scope(entry, names)
        first = scope if entry.form == "dash" else state
        if form == "full":
            return cell(first), cell(scope), cell(day)
        if form == "undated":
            return cell(first), cell(scope)
        if form == "status":
            signed = self._day((entry.day[0] - 1, 3, 7)) if entry.day[2] % 2 else ""
            mark = "" if signed else (" a" if entry.day[2] % 4 else " d")
            bound = self._day((entry.day[0] - 1, 9, 9)) + mark
            return cell(state), cell(*([signed] if signed else [])), cell(bound), cell(day)
        return cell(state), cell(day)

    def _scope(self, entry: Entry, names: dict[str, Country]) -> str:
        if entry.respect is None:
            return ""
        name = names[entry.respect.key].name
        if entry.form == "whole":
            return self.speech.whole_territory.format(name)
        return f"— {name}" if entry.form == "dash" else name

    def _row(
        self, treaty: Treaty, form: str, entry: Entry, names: dict[str, Country], position: str
    ) -> Row:
        state = names[entry.state.key]
        return {
            "language": self.language,
            "in": treaty.name[self.language],
            "party": state.name,
            "party_iso3": state.iso3,
            "in_respect_of_iso3": entry.respect.iso3 if entry.respect else "",
            "scope": self._scope(entry, names).removeprefix("— "),
            "status": "party",
            "since": "?" if form == "undated" else _iso(entry.day),
            "since_kind": "accession" if form == "deposit" else "entry_into_force",
            "note": "",
            "position": position,
        }

    def _said(self) -> Iterator[Block]:
        """Write what is said of parties one by one, and its rows."""
        facts, words = self.facts, self._words(self.facts.main)
        for kind, wording, index, day in facts.sayings:
            state = STATES[self.language][index]
            text = self.speech.sayings[kind][wording]
            used = dict(words) | {
                "c": _state(state),
                "of_c": _state_of(state),
                "day": self._day(day),
                "t": "",
            }
            listed = [STATES[self.language][(index + n) % 18] for n in range(1, 4)]
            join = "and" if self.language == "en" else "et"
            shown = [_state(one) for one in listed]
            used["l"] = f"{', '.join(shown[:-1])} {join} {shown[-1]}"
            if kind == "territory":
                state = {
                    "en": ("the United Kingdom", "", "GBR"),
                    "fr": ("Royaume-Uni", "le ", "GBR"),
                }[self.language]
                used |= {"c": _state(state), "of_c": _state_of(state)}
                used["t"] = "Gibraltar"
            text = text.format(**used)
            yield self._plain(text[0].upper() + text[1:])
            kinds = "" if kind == "list" and wording == _RATIFIED else "accession"
            self._stated(kind, state, day, listed, kinds)

    def _stated(
        self,
        kind: str,
        state: tuple[str, str, str],
        day: Day,
        listed: Sequence[tuple[str, str, str]],
        since_kind: str,
    ) -> None:
        name = self.facts.main.name[self.language]
        base = {
            "language": self.language,
            "in": name,
            "party": state[0].removeprefix("the "),
            "party_iso3": state[2],
            "in_respect_of_iso3": "",
            "scope": "",
            "status": "party",
            "since": _iso(day),
            "since_kind": since_kind,
            "note": "",
            "position": "",
        }
        changes: dict[str, Row] = {
            "accession": {},
            "entry_into_force": {"since_kind": "entry_into_force"},
            "left": {"since": f"../{_iso(day)}", "since_kind": ""},
            "other": {"since": "", "since_kind": "", "status": "other"},
            "territory": {"in_respect_of_iso3": "GIB", "since_kind": "entry_into_force"},
        }
        if kind in changes:
            self.truth["participations"].append(base | changes[kind])
        if kind == "list":
            for position, one in enumerate(listed, start=1):
                own = {"party": one[0], "party_iso3": one[2], "position": str(position)}
                self.truth["participations"].append(base | own | {"since": ""})
            self.truth["lists"].append(
                {"language": self.language, "in": name, "title": "", "listed_count": "3",
                 "stated_count": ""}
            )  # fmt: skip


def _iso(day: Day) -> str:
    return f"{day[0]}-{day[1]:02}-{day[2]:02}"


def _the(name: str) -> str:
    return {"A": "l’", "C": "la ", "P": "le "}[name[0]] + name


def _to(name: str) -> str:
    return {"A": "à l’", "C": "à la ", "P": "au "}[name[0]] + name


def _of(name: str) -> str:
    return {"A": "de l’", "C": "de la ", "P": "du "}[name[0]] + name


def _state(state: tuple[str, str, str]) -> str:
    return state[1] + state[0]


def _state_of(state: tuple[str, str, str]) -> str:
    return {"": "", "le ": "du ", "la ": "de la ", "l’": "de l’"}[state[1]] + state[0]
