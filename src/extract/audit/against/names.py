"""What a name or a code of the audited table means: the entities and events that go by it."""

import csv
from collections import defaultdict
from pathlib import Path

from extract.audit.release import Release, Row
from extract.model.text import fold

_ALPHA2 = "country_alpha2.csv"


class Names:
    """Every name, in either language, and every code of what the documents speak of."""

    def __init__(self, release: Release, vocabulary: Path) -> None:
        self._named: dict[str, set[str]] = defaultdict(set)
        self._coded: dict[str, list[Row]] = defaultdict(list)
        for name in release.rows("names"):
            self._named[plain(name["name"])].add(name["entity_id"])
        for event in release.rows("events"):
            self._named[plain(event["title"])].add(event["event_id"])
        for code in release.rows("codes"):
            self._coded[code["code"]].append(code)
        self._alpha2 = _alpha2(vocabulary / _ALPHA2)
        self._dates = {d["document_id"]: d["document_date"] for d in release.rows("documents")}

    def meant(self, text: str, document_id: str) -> set[str]:
        """Return the ids of what a name or code can mean in a document: none if it is unknown.

        A code is one of the document's date or of today, of two letters (today's) or three.
        """
        code = self._alpha2.get(text, text)
        day = self._dates.get(document_id)
        coded = {
            row["entity_id"]
            for row in self._coded.get(code, ())
            if row["valid_to"] is None or _holds(row, day)
        }
        return coded | self._named.get(plain(text), set())

    def code(self, text: str) -> str:
        """Return a code of three letters for one of two, any other text as it is."""
        return self._alpha2.get(text, text)


def _holds(code: Row, day: str | None) -> bool:
    """Whether a code is valid at any time of a date; dates compare as far as both are written."""
    if day is None:
        return False
    first, last = code["valid_from"] or "", code["valid_to"]
    return first[: len(day)] <= day[: len(first) or None] and day[: len(last)] <= last[: len(day)]


def _alpha2(path: Path) -> dict[str, str]:
    if not path.is_file():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {row["alpha2"]: row["alpha3"] for row in csv.DictReader(file, strict=True)}


def plain(text: str) -> str:
    """Return a text as names are compared: without case, accents, kinds of apostrophe."""
    return " ".join(fold(text).replace("’", "'").split())
