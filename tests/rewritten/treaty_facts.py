"""What a treaty document states, whatever its language: treaties, parties, what is said of them."""

import random
from dataclasses import dataclass

from .content import Country
from .sayings import STATES
from .treaty_words import KINDS, PLACES, SPEECH, TOPICS
from .variants import countries

Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Treaty:
    """A treaty: how it is called in each language, its noun's kind, where and when signed."""

    name: dict[str, str]
    short: dict[str, str]
    kind: str
    place: tuple[str, str, str]
    day: Day

    def noun(self, language: str) -> str:
        """The word by which the text calls it further on."""
        return self.name[language].removeprefix("International ").split()[0]


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table of parties: a State, its territory, how both cells and the dates read."""

    state: Country
    respect: Country | None
    form: str
    day: Day


class Facts:
    """What a document states, whatever its language: treaties, tables of parties, sayings."""

    def __init__(self, rng: random.Random, date: str, kind: str) -> None:
        self.rng, self.date, self.kind = rng, date, kind
        self.last = int(date[:4]) - 1
        topics, places = rng.sample(TOPICS, 2), rng.sample(PLACES, 2)
        en, fr, noun = rng.choice(KINDS)
        shorts = {"convention": "Convention", "agreement": "Agreement"}
        day = self._day(1925, 1955)
        self.main = Treaty(
            {"en": en.format(topics[0][0]), "fr": fr.format(topics[0][1])},
            _short(places[0], shorts[noun], "Accord" if noun == "agreement" else "Convention"),
            noun,
            places[0],
            day,
        )
        amending = rng.random() < 0.5 and kind in ("proclamation",)
        said = {"en": noun.capitalize(), "fr": "Convention" if noun == "convention" else "Accord"}
        dit = "ladite Convention" if noun == "convention" else "ledit Accord"
        self.protocol = Treaty(
            {
                "en": f"Protocol to amend the said {said['en']}"
                if amending
                else f"Protocol on {topics[1][0]}",
                "fr": f"Protocole portant modification de {dit}"
                if amending
                else f"Protocole sur {topics[1][1]}",
            },
            _short(places[1], "Protocol", "Protocole"),
            "protocol",
            places[1],
            self._day(day[0] + 3, day[0] + 5),
        )
        self.tables = [self._table(self.main), self._table(self.protocol)]
        if kind == "order":
            self.tables = self.tables[:1]
        self.sayings = self._sayings() if kind in ("notice", "status") else []
        self.style = rng.random()

    def _day(self, first: int, last: int) -> Day:
        return self.rng.randint(first, last), self.rng.randint(1, 12), self.rng.randint(1, 28)

    def _table(self, treaty: Treaty) -> tuple[str, list[Entry]]:
        rng = self.rng
        forms = {
            "proclamation": ("full", "full", "undated", "dates"),
            "order": ("full", "dates", "deposit"),
            "status": ("status", "deposit", "dates"),
            "notice": ("",),
        }[self.kind]
        form = rng.choice(forms)
        if not form:
            return form, []
        both = {c.key for c in countries("fr", self.date)}
        there = [c for c in countries("en", self.date) if c.key in both]
        states = [c for c in there if not c.parent]
        entries = []
        for state in rng.sample(states, rng.randint(8, 40)):
            own = [c for c in there if c.parent == state.key]
            shown = form in ("full", "undated")
            day = self._day(treaty.day[0] + 1, max(self.last, treaty.day[0] + 2))
            draw = rng.random()
            how = "self" if shown else "none"
            entries.append(Entry(state, state if shown else None, how, day))
            if shown and draw < 0.1:
                entries[-1] = Entry(state, state, "whole", day)
            elif shown and own and draw < 0.6:
                territories = rng.sample(own, min(len(own), 2))
                entries += [Entry(state, one, "dash", day) for one in territories]
        return form, entries

    def _sayings(self) -> list[tuple[str, int, int, Day]]:
        """Draw what is said: its kind, which wording, which State, on which day."""
        rng = self.rng
        states = rng.sample(range(len(STATES["en"])), 12)
        found = []
        kinds = ["accession", "accession", "entry_into_force", "left", "other", "nothing"]
        kinds += ["accession", "entry_into_force", "territory", "list"]
        rng.shuffle(kinds)
        for kind, state in zip(kinds, states, strict=False):
            wordings = len(SPEECH["en"].sayings[kind])
            found.append((kind, rng.randrange(wordings), state, self._day(1956, self.last)))
        return found


def _short(place: tuple[str, str, str], english: str, french: str) -> dict[str, str]:
    of = "d’" if place[1][0] in "AEIOUÉ" else "de "
    return {
        "en": f"{place[0].removeprefix('The ')} {english}",
        "fr": f"{french} {of}{place[1]}",
    }
