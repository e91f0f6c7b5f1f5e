"""Made-up reports in sentences: one saying a paragraph, filled with what a seed draws.

Every report says each thing once, of processes that it introduces with an acronym in brackets and
then calls by it. What a paragraph states, and which states, dates and processes it names, is known
because it is put in here.
"""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from tests.layouts.document import Document, Paragraph, Part, Title, prose
from tests.layouts.layout import LAYOUTS
from tests.layouts.typeset import typeset

from .content import WORDS, Row, Words
from .sayings import CITIES, NUMBERS, SAYINGS, STATES, Fact, Saying
from .text import text_layer

COLUMNS = {
    "participations": (
        "in party party_iso3 in_respect_of_iso3 status since since_kind note position"
    ),
    "lists": "in title stated_count listed_count closure closure_text",
    "themes": "in theme detail_of position",
    "groupings": "region name acronym focus position",
    "attributes": "in attribute value date",
    "events": (
        "title event_class event_kind in ordinal date place country_iso3 country_basis event_status"
    ),
    "roles": "actor role in organ date role_status",
    "claims": "in measure value text",
    "countries": "text iso3",
    "dates": "text date",
    "processes": "text in",
}
"""The columns that are compared, by table; the last three are kinds of mentions."""

PROSE_SETTINGS = ("baseline", "text", "hyphenated", "office", "small_pages", "two_columns")
"""Layouts of the typesetter, and lines of text."""

_NAMES = {
    "en": (
        "{place} Dialogue on {topic}",
        "{place} Forum on {topic}",
        "{adjective} Forum on {topic}",
        "{place} Initiative for {topic}",
        "{adjective} Network of Experts on {topic}",
        "{adjective} Conference on {topic}",
    ),
    "fr": (
        "Dialogue de {place} sur {topic}",
        "Forum de {place} sur {topic}",
        "Initiative de {place} pour {topic}",
        "Table ronde de {place} sur {topic}",
        "Pacte de {place} pour {topic}",
        "Processus de {place} sur {topic}",
    ),
}
_FEW = 8
"""So many words at the beginning of a sentence stand for what it says of funding."""

_FEMININE = ("Initiative", "Table")


@dataclass(frozen=True, slots=True)
class Stated:
    """A paragraph: its number, the saying it is made of, its text, and the rows it states."""

    number: str
    saying: str
    text: str
    truth: dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Story:
    """A report in sentences and how it is set."""

    name: str
    language: str
    date: str
    setting: str
    paragraphs: tuple[Stated, ...]

    def write(self, folder: Path) -> Path:
        """Write the report's file into `folder` and return its path."""
        folder.mkdir(parents=True, exist_ok=True)
        title = Title(prose(WORDS[self.language].titles[0]))
        blocks = [Paragraph(one.number, prose(one.text)) for one in self.paragraphs]
        document = Document((Part(("AG/INF/31", "Page {page}"), "", (title, *blocks)),), {})
        if self.setting == "text":
            path = folder / f"{self.name}.txt"
            path.write_text(text_layer(document, "blocks"), encoding="utf-8")
        else:
            path = folder / f"{self.name}.pdf"
            typeset(document, LAYOUTS[self.setting], path)
        return path


def story(seed: int, number: int) -> Story:
    """Return the `number`-th report in sentences of a seed: languages and settings take turns."""
    rng = random.Random(f"prose {seed}/{number}")  # noqa: S311 made-up facts, no secret
    language = ("en", "fr")[number % 2]
    setting = PROSE_SETTINGS[(number // 2) % len(PROSE_SETTINGS)]
    author = _Author(rng, language, WORDS[language])
    return Story(f"s{seed}-{number:02}", language, "2003-11-10", setting, tuple(author.write()))


def stories(seed: int, count: int) -> list[Story]:
    """Return `count` reports in sentences; the n-th of a seed is the same whatever the count."""
    return [story(seed, number) for number in range(count)]


class _Deck:
    """Things to draw from, each once before any comes again."""

    def __init__(self, rng: random.Random, things: Any) -> None:
        self._rng, self._things, self._left = rng, list(things), list[Any]()

    def draw(self) -> Any:
        """Return the next thing."""
        if not self._left:
            self._left = self._rng.sample(self._things, len(self._things))
        return self._left.pop()


@dataclass(slots=True)
class _Author:
    """Draws a report: each method draws one thing that a sentence names."""

    rng: random.Random
    language: str
    words: Words
    decks: dict[str, _Deck] = field(default_factory=dict)

    def __post_init__(self) -> None:
        plain = [topic for topic in self.words.topics if "," not in topic]
        self.rng.shuffle(plain)
        known = {
            "state": STATES[self.language],
            "city": CITIES[self.language],
            "organization": [
                one
                for one in self.words.organizations
                if not one[0].startswith(("Chamb", "Office"))
            ],
            "topic": plain[: len(plain) - 5],
            "theme": plain[len(plain) - 5 :],
            "long topic": [topic for topic in self.words.topics if "," in topic],
            "place": self.words.places,
            "name": _NAMES[self.language],
            "number": NUMBERS[self.language],
        }
        self.decks = {name: _Deck(self.rng, things) for name, things in known.items()}

    def write(self) -> Iterator[Stated]:
        """Draw all paragraphs: each process is introduced before anything is said of it."""
        sayings = SAYINGS[self.language]
        first = self.rng.sample([s for s in sayings if s.is_first], 5)
        rest = [s for s in sayings if not s.is_first]
        self.rng.shuffle(rest)
        number = 0
        taken: set[str] = set()
        for place, opening in enumerate(first):
            process = self._process(taken)
            self.decks["state"] = _Deck(self.rng, STATES[self.language])
            for saying in (opening, *rest[place :: len(first)]):
                number += 1
                yield self._stated(str(number), saying, process)

    def _process(self, taken: set[str]) -> SimpleNamespace:
        """Draw a name that no vocabulary knows, with an acronym of its initials."""
        while True:
            topic, pattern = self.decks["theme"].draw(), self.decks["name"].draw()
            place, adjective = self.decks["place"].draw(), self.rng.choice(self.words.adjectives)
            name = pattern.format(place=place, adjective=adjective, topic=topic)
            name = re.sub(r"\bde (?=[AEIOUÉ])", "d’", name)
            initials = [word[0] for word in re.findall(r"[^\W\d_]{4,}", name.replace("-", ""))]
            acronym = "".join(initials).upper().translate(str.maketrans("ÉÎ", "EI"))
            if len(acronym) >= 3 and acronym not in taken:
                break
        taken.add(acronym)
        lead = "la " if name.startswith(_FEMININE) else "le "
        long, short = self._thing(name, lead), self._thing(acronym, lead)
        forms = {f"short_{form}": value for form, value in vars(short).items()}
        return SimpleNamespace(
            **vars(long), **forms, acronym=acronym, topic=topic, e="e" if lead == "la " else ""
        )

    def _thing(self, name: str, lead: str, **other: str) -> SimpleNamespace:
        """Return the forms of a name with its article."""
        if self.language == "en":
            the, of, to = lead + name, f"of {lead}{name}", f"to {lead}{name}"
        else:
            if lead != "l’" and name[0] in "AEIOUÉÎ":
                lead = "l’"
            the = lead + name
            of = {"le ": "du ", "la ": "de la ", "l’": "de l’"}[lead] + name
            to = {"le ": "au ", "la ": "à la ", "l’": "à l’"}[lead] + name
        return SimpleNamespace(
            name=name, the=the, The=the[0].upper() + the[1:], of=of, to=to, **other
        )

    def _state(self, state: tuple[str, str, str] | None = None) -> SimpleNamespace:
        name, lead, iso3 = state or self.decks["state"].draw()
        return self._thing(name, lead, iso3=iso3)

    def _organization(self, other: str = "") -> SimpleNamespace:
        """Draw an organization whose name has a noun of organizations, and that is no `other`."""
        name, lead = self.decks["organization"].draw()
        if name == other:
            return self._organization(other)
        return self._thing(name, lead or ("l’" if self.language == "fr" else ""))

    def _list(self) -> SimpleNamespace:
        states = [self._state() for _ in range(self.rng.randint(2, 4))]
        printed = [state.the for state in states]
        the = f"{', '.join(printed[:-1])} {self.words.conjunction} {printed[-1]}"
        return SimpleNamespace(
            states=states, count=str(len(states)), the=the, The=the[0].upper() + the[1:]
        )

    def _date(self, kind: str, first_year: int) -> tuple[str, str]:
        """Draw a date: as printed, and its EDTF value."""
        year, month = first_year + self.rng.randint(0, 12), self.rng.randint(1, 12)
        first = self.rng.randint(2, 24)
        last = first + self.rng.randint(1, 4)
        name = self.words.months[month - 1]
        at = f"{year}-{month:02}"
        to = "to" if self.language == "en" else "au"
        return {
            "y": (str(year), str(year)),
            "m": (f"{name} {year}", at),
            "d": (f"{first} {name} {year}", f"{at}-{first:02}"),
            "s": (f"{first} {to} {last} {name} {year}", f"{at}-{first:02}/{at}-{last:02}"),
        }[kind]

    def _stated(self, number: str, saying: Saying, process: SimpleNamespace) -> Stated:
        """Fill a saying, and write down what it states and names."""
        used = set(re.findall(r"\{(\w+)", saying.text))
        year = 2005 if saying.name.startswith("will") else 1990
        dates = {kind: self._date(kind, year) for kind in sorted(used & set("ymds"))}
        city = self.decks["city"].draw()
        host = next(state for state in STATES[self.language] if state[0] == city[1])
        value, words = self.decks["number"].draw()
        things = {
            "p": process,
            "o": (one := self._organization()),
            "o2": self._organization(one.name),
            "a": self._state(host if saying.name == "hosted" else None) if "a" in used else None,
            "l": self._list() if "l" in used else None,
            "c": SimpleNamespace(name=city[0], country=city[1], iso3=city[2]),
            "n": SimpleNamespace(value=value, Words=words.capitalize()),
            **{topic: self.decks["topic"].draw() for topic in sorted(used & {"t", "t2", "t3"})},
            "long": self.decks["long topic"].draw(),
        }
        text = saying.text.format(**things, **{kind: date[0] for kind, date in dates.items()})
        values = {kind: date[1] for kind, date in dates.items()}
        values["when"] = next(iter(values.values()), "")
        truth: dict[str, list[Row]] = {table: [] for table in COLUMNS}
        for table, row in self._rows(saying.facts, things["l"]):
            filled = {column: cell.format(**things, **values) for column, cell in row.items()}
            if filled.get("attribute") == "funding":
                filled["value"] = " ".join(filled["value"].split()[:_FEW])
            truth[table].append(
                {column: filled.get(column, "") for column in COLUMNS[table].split()}
            )
        open_ = "/.." if re.search(r"(?:since|depuis) \{y\}", saying.text) else ""
        truth["dates"] = [{"text": shown, "date": edtf + open_} for shown, edtf in dates.values()]
        truth["countries"] = list(_countries(saying.text, things))
        names = re.findall(r"\{p\.(?!e\}|topic)(\w+)", saying.text)
        truth["processes"] = [
            {
                "text": process.acronym if "acronym" in form or "short" in form else process.name,
                "in": process.name,
            }
            for form in names
        ]
        return Stated(number, saying.name, text, truth)

    @staticmethod
    def _rows(facts: tuple[Fact, ...], listed: SimpleNamespace | None) -> Iterator[Fact]:
        """Yield facts, the pattern of a list's entries once for each."""
        for table, row in facts:
            if table != "participations" or "party" in row:
                yield table, row
                continue
            for position, state in enumerate(listed.states if listed else (), start=1):
                entry = {"party": state.name, "party_iso3": state.iso3, "position": str(position)}
                yield table, {**row, **entry}


def _countries(text: str, things: dict[str, Any]) -> Iterator[Row]:
    """Yield the states that a saying names."""
    if "{a." in text:
        yield {"text": things["a"].name, "iso3": things["a"].iso3}
    if "{l." in text:
        for state in things["l"].states:
            yield {"text": state.name, "iso3": state.iso3}
    if "{c.country}" in text:
        yield {"text": things["c"].country, "iso3": things["c"].iso3}
