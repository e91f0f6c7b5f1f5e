"""States and territories: their names in English and French, their codes, who acts for whom.

Three files of `pipeline/vocabulary/`, corrected by hand; the rows of one thing in order of time:

- `countries.csv`: a row per state or territory and period in which it had one `kind` and `parent`:
  Hong Kong has two, parent united-kingdom to 1997-06-30, china from 1997-07-01. `current`: today's
  ISO alpha-3 codes, alike in each row of a key.
- `country_names.csv`: the first `short` name that fits a date is the name of its day, or else the
  first `former`. A row without key is a name that means several and is never resolved ("Korea").
  An `abbreviation` counts in its own letter case only. A `word` (the French "Réunion") is an
  ordinary word too: a country only where it stands alone, as in a cell.
- `country_codes.csv`: codes of `iso3166_1_alpha3`, of `m49`, and the four letters of `iso3166_3`
  for the time in which the name they stand for was in ISO 3166-1.

`valid_from` and `valid_to` are EDTF and inclusive: to 1976 is to its last day. No ISO code is older
than 1974: the first edition of ISO 3166 is dated 1974-12-15. Where ISO gives only the year of a
change, it is the day of the country's own change if that falls in the year, or else the year's
first. Sources: `history` is the dates that works of reference give, `report-of-the-day` a form that
reports and treaties of its time print.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from functools import cache, cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from extract.errors import VocabularyError
from extract.model.text import fold
from extract.prepared import kept

_KEY = "[a-z0-9]+(?:-[a-z0-9]+)*"
_DATE = r"(?:\d{4}(?:-\d{2}){0,2})?"
_CODES = {"iso3166_1_alpha3": "[A-Z]{3}", "iso3166_3": "[A-Z]{4}", "m49": r"\d{3}"}
_VALUES = {
    "key": f"(?:{_KEY})?",
    "kind": "state|territory",
    "parent": f"(?:{_KEY})?",
    "valid_from": _DATE,
    "valid_to": _DATE,
    "current": r"(?:[A-Z]{3};?\b)*",
    "language": "en|fr",
    "name": r"\S(?:[^\t]*[^\t ])?",
    "form": "short|full|former|inverted|abbreviation|alias|word",
    "scheme": "|".join(_CODES),
    "code": r"[A-Z]{3,4}|\d{3}",
    "source": r"\S+",
}
FIRST, LAST = "0000-01-01", "9999-12-31"
_AROUND = re.compile(r"^(?:the |la |le |les |l')|(?:,? the| \((?:the|la|le|les|l')\))?(?: ?\*+)?$")
_TWO_WORDS = re.compile(r"[^\W\d_]{3,} [^\W\d_]{3,}")
_SIGNS = str.maketrans("’‘ʼ‐‑‒–", "'''----")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time in which a state or territory has one kind and one parent."""

    key: str
    kind: str
    parent: str | None
    valid_from: str | None
    valid_to: str | None
    current: str | None
    source: str


@dataclass(frozen=True, slots=True)
class Form:
    """A name as printed; `key` is empty for one that means several countries."""

    key: str
    language: str
    name: str
    form: str
    valid_from: str | None
    valid_to: str | None
    source: str
    of_its_day: bool = True

    @property
    def folded(self) -> str:
        """The name as names are matched; see the function `folded`."""
        return folded(self.name)

    @property
    def spellings(self) -> tuple[str, ...]:
        """How else the name is printed: hyphens left out or put in, no article behind "of".

        "Guinea Bissau", "Burkina-Faso", "Republic of Marshall Islands".
        """
        if self.form == "abbreviation":
            return ()
        found = {self.name.replace("-", " "), self.name.replace(" of the ", " of ")}
        if _TWO_WORDS.fullmatch(self.name):
            found.add(self.name.replace(" ", "-"))
        return tuple(sorted(found - {self.name}))


@dataclass(frozen=True, slots=True)
class Code:
    """A code in a scheme, with its validity."""

    key: str
    scheme: str
    code: str
    valid_from: str | None
    valid_to: str | None
    source: str


_Row = TypeVar("_Row", bound=Period | Form | Code)


@dataclass(frozen=True)
class Countries:
    """The vocabulary of countries. A method that takes a key raises `KeyError` for an unknown one.

    `on` is a date or interval in EDTF, or None: undated. What holds on a date holds on its last
    day: 1985 counts as 1985-12-31, an open end as if it were not there. A name is of its day if it
    is valid on any day of the date. Undated, codes are today's and every name is of its day.
    """

    periods: tuple[Period, ...]
    names: tuple[Form, ...]
    codes: tuple[Code, ...]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def forms(self, language: str | None, on: str | None) -> Iterator[Form]:
        """Return the names to look for in a text, each once, with the country that it means then.

        Names that are words too are left out, and those that mean several: see `ambiguous`.
        """
        found = self._chosen(language, on)
        return (form for _, form in found if form and form.form != "word")

    def ambiguous(self, language: str | None, on: str | None) -> Iterator[Form]:
        """Return the names that mean several countries at that date, without a key."""
        found = self._chosen(language, on)
        return (replace(forms[0], key="") for forms, form in found if form is None)

    def resolve(self, name: str, language: str | None, on: str | None) -> str | None:
        """Return the country that `name` means, None where it is unknown or means several.

        Names of this language go before those of others, names of the day before older and newer.
        """
        plain = folded(name)
        for spelling in ("=" + " ".join(name.split()), plain, _AROUND.sub("", plain)):
            for spoken in (language, None):
                if forms := self._spoken(spoken).get(spelling):
                    found = _choice(forms, on)
                    return found.key if found else None
        return None

    def code(self, key: str, scheme: str, on: str | None) -> str | None:
        """Return the code of `key` in force on that date."""
        last = _interval(on)[1]
        own = (code for code in self.codes_of(key) if code.scheme == scheme)
        return next((code.code for code in own if _holds(code, last, last)), None)

    def current(self, key: str) -> tuple[str, ...]:
        """Return today's ISO alpha-3 codes: several where a state fell apart, none where none."""
        codes = self._rows[key][0][0].current
        return tuple(codes.split(";")) if codes else ()

    def parent(self, key: str, on: str | None) -> str | None:
        """Return the state through which a territory acts on that date."""
        return self._period(key, on).parent

    def kind(self, key: str, on: str | None = None) -> str:
        """Return what `key` is on that date: a state or a territory."""
        return self._period(key, on).kind

    def name(self, key: str, language: str, on: str | None) -> str | None:
        """Return the short name of its day; None where the vocabulary has none in `language`."""
        own = [form for form in self.names_of(key) if form.language == _primary(language)]
        ranked = [f for kind in ("short", "former", "full") for f in own if f.form == kind]
        valid = (form for form in [*ranked, *own] if _holds(form, *_interval(on)))
        return next((form.name for form in [*valid, *own]), None)

    def names_of(self, key: str) -> Sequence[Form]:
        """Return all names of `key`."""
        return self._rows[key][1]

    def codes_of(self, key: str) -> Sequence[Code]:
        """Return all codes of `key`."""
        return self._rows[key][2]

    def _period(self, key: str, on: str | None) -> Period:
        """Return the period that holds on that date, or else the next one, or else the last."""
        periods, last = self._rows[key][0], _interval(on)[1]
        return next((p for p in periods if last <= _day(p.valid_to, LAST)), periods[-1])

    @cached_property
    def _rows(self) -> dict[str, tuple[list[Period], list[Form], list[Code]]]:
        rows: dict[str, tuple[list[Period], list[Form], list[Code]]] = {}
        for period in self.periods:
            rows.setdefault(period.key, ([], [], []))[0].append(period)
        for form in filter(attrgetter("key"), self.names):
            rows[form.key][1].append(form)
        for code in self.codes:
            rows[code.key][2].append(code)
        return rows

    @cached_property
    def _choices(self) -> dict[tuple[str | None, str | None], list[tuple[list[Form], Form | None]]]:
        return {}

    def _chosen(self, language: str | None, on: str | None) -> list[tuple[list[Form], Form | None]]:
        """Return the names of `language`, each with what it means then, worked out once."""
        asked = (language, on)
        if asked not in self._choices:
            names = self._spoken(language).values()
            self._choices[asked] = [(forms, _choice(forms, on)) for forms in names]
        return self._choices[asked]

    def index(self) -> None:
        """Work out by what names are matched, and the rows of each key: it is kept with them."""
        for language in {form.language for form in self.names}:
            self._spoken(language)
        self._rows  # noqa: B018  worked out when asked for

    @cached_property
    def _languages(self) -> dict[str | None, dict[str, list[Form]]]:
        return {}

    def _spoken(self, language: str | None) -> dict[str, list[Form]]:
        """Return the names of `language` (None: of all) by how they are matched."""
        wanted = _primary(language)
        if wanted not in self._languages:
            found = self._languages[wanted] = {}
            for form in self.names:
                if wanted in (None, form.language):
                    is_exact = form.form == "abbreviation"
                    spelling = "=" + form.name if is_exact else form.folded
                    found.setdefault(spelling, []).append(form)
        return self._languages[wanted]


@kept
def load(folder: Path) -> Countries:
    """Read the three files in `folder`, once in a process.

    Raises `VocabularyError` for a file that is missing or has other columns, and for a row with an
    unknown key or value, a date that is none, or the time of an earlier row of the same thing.
    """
    periods = _table(folder / "countries.csv", Period, 1, frozenset())
    keys = frozenset(period.key for period in periods)
    names = _table(folder / "country_names.csv", Form, 3, keys | {""})
    made = Countries(periods, names, _table(folder / "country_codes.csv", Code, 2, keys))
    made.index()
    return made


def folded(name: str) -> str:
    """Fold `name` for matching: case, accents, white space, kinds of apostrophe and hyphen."""
    plain = name.casefold() if name.isascii() else fold(name.translate(_SIGNS))
    return " ".join(plain.split())


def _table(path: Path, made: type[_Row], width: int, keys: frozenset[str]) -> tuple[_Row, ...]:
    """Read the rows of a file; the first `width` columns say what thing a row is about."""
    lines: list[tuple[int, list[str]]] = []
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.reader(file)
            lines += ((reader.line_num, row) for row in reader if row)
    except FileNotFoundError as missing:
        raise _error(path, "the file is not there.", "Restore it from the repository.") from missing
    except (UnicodeDecodeError, csv.Error) as broken:
        raise _error(path, f"not CSV: {broken}.", "Save it as CSV in UTF-8.") from broken
    columns = [field.name for field in fields(made) if field.default is MISSING]
    if not lines or lines.pop(0)[1] != columns:
        raise _error(path, "line 1: other columns.", f"Write {','.join(columns)}.")
    pattern = re.compile("\t".join(f"(?:{_VALUES[column]})" for column in columns))
    known = keys or frozenset(row[0] for _, row in lines) - {""}
    before: dict[tuple[str, ...], _Row] = {}
    rows: list[_Row] = []
    fault: str | None
    for line, row in lines:
        if pattern.fullmatch("\t".join(row)):
            values: list[Any] = [row[0], *(value or None for value in row[1:])]
            rows.append(made(*values))
            fault = _fault(rows[-1], before.get(tuple(row[:width])), known)
            before[tuple(row[:width])] = rows[-1]
        else:
            pairs = zip(columns, row, strict=False)
            misfits = (f"{v!r} is no {c}" for c, v in pairs if not re.fullmatch(_VALUES[c], v))
            fault = next(misfits, f"{row} are not {len(columns)} fields")
        if fault:
            raise _error(path, f"line {line}: {fault}.", "Mend or remove this line.")
    return tuple(rows)


def _fault(row: _Row, before: _Row | None, keys: frozenset[str]) -> str | None:
    """Say what is wrong with a row, given the row `before` it about the same thing."""
    for value in filter(None, (row.valid_from, row.valid_to)):
        if not _is_date(value):
            return f"{value!r} is no date"
    first, last = _day(row.valid_from, FIRST), _day(row.valid_to, LAST)
    if first > last:
        return f"{first} to {last} ends before it begins"
    if row.key not in keys:
        return f"the key {row.key!r} is not in countries.csv"
    if before and _day(before.valid_to, LAST) >= first:
        return f"{row.key!r} has an earlier row for the same time, or for a later one"
    if isinstance(row, Code) and not re.fullmatch(_CODES[row.scheme], row.code):
        return f"{row.code!r} is no code of {row.scheme}"
    if isinstance(row, Period):
        if row.parent and (row.kind == "state" or row.parent not in keys - {row.key}):
            return f"{row.parent!r} cannot be the parent: only territories have one, another key"
        if isinstance(before, Period) and before.current != row.current:
            return f"{row.current!r} is not what {row.key} has in an earlier line"
    return None


def _error(path: Path, message: str, remedy: str) -> VocabularyError:
    return VocabularyError(message, file=path.name, remedy=remedy)


def _choice(forms: Sequence[Form], on: str | None) -> Form | None:
    """Return the form that counts on that date, None where those that do mean several countries.

    First those that hold on the last day, then those of any day of an interval, then all.
    """
    first, last = _interval(on)
    of_its_day = [form for form in forms if _holds(form, last, last)]
    of_its_day = of_its_day or [form for form in forms if _holds(form, first, last)]
    chosen = of_its_day or forms
    if not chosen[0].key or any(form.key != chosen[0].key for form in chosen):
        return None
    return chosen[0] if of_its_day or on is None else replace(chosen[0], of_its_day=False)


def _primary(language: str | None) -> str | None:
    return language.split("-")[0].lower() if language else None


def _holds(row: Form | Code, first: str, last: str) -> bool:
    """Whether `row` is valid on any day from `first` to `last`."""
    return _day(row.valid_from, FIRST) <= last and first <= _day(row.valid_to, LAST)


@cache
def _interval(on: str | None) -> tuple[str, str]:
    """Return the first and last day of a date in EDTF; undated, the end of all days twice."""
    if on is None:
        return LAST, LAST
    ends = [part.rstrip("~?%") for part in on.split("/") if part not in ("", "..")]
    if not ends or not all(map(_is_date, ends)):
        raise ValueError(f"not a date or interval in EDTF: {on!r}")
    return _day(ends[0], FIRST), _day(ends[-1], LAST)


def _day(value: str | None, fill: str) -> str:
    """Write out a year or month as its first or last day; a month's last is taken as the 31st."""
    return value + fill[len(value) :] if value else fill


@cache
def _is_date(value: str) -> bool:
    try:
        return bool(re.fullmatch(_DATE, value) and date.fromisoformat(_day(value, FIRST)))
    except ValueError:
        return False
