"""The meetings of a list, as they are printed and as they are true."""

import random
from dataclasses import dataclass

from tests.tabled.drawing import Hand, Row, Thing

FORMS = (
    *("hanging", "lines", "bullets", "dashes", "numbers", "pdf_hanging", "pdf_columns"),
    *("pdf_table", "pdf_lines", "pdf_bullets", "hanging", "pdf_places"),
)
"""Text layers, then PDFs: how the entries of a list stand on the page."""

YEARS = ("heading", "each", "heading", "first", "month")
"""Where the year stands: above its meetings, in each entry, in its first one, beside the month."""

OWNERS = ("colon", "colon", "dash", "title", "section")
"""Where the process stands: a label, in the title, above all of its meetings."""

DATES = ("2012-11-20", "1999-06-15", "2016-12-01", "2006-10-30", "2019-11-12")

_TITLES = {
    "en": (
        "MEETINGS OF THE REGIONAL ARRANGEMENTS IN CHRONOLOGICAL ORDER",
        "Calendar of meetings",
        "CHRONOLOGY",
        "Meetings held since the last report",
    ),
    "fr": (
        "RÉUNIONS DES ARRANGEMENTS RÉGIONAUX, PAR ORDRE CHRONOLOGIQUE",
        "Calendrier des réunions",
        "CHRONOLOGIE",
        "Réunions tenues depuis le dernier rapport",
    ),
}
_PLANNED = {"en": ("Planned", "Forthcoming meetings"), "fr": ("Prévues", "Réunions à venir")}
_TAILS = {
    "en": (
        "Hosted by the {body}.",
        "There were 26 participants from eight countries.",
        "Chaired by {country}.",
        "The meeting was paid for by {country}.",
    ),
    "fr": (
        "Accueillie par {country_of}.",
        "26 participants de huit pays y ont pris part.",
        "Le rapport en a été distribué.",
    ),
}
_OUTCOMES = {
    "en": ("The meeting adopted the {name}.", "Rules for Laid-up Ships", "rule"),
    "fr": ("La réunion a adopté la {name}.", "Déclaration sur les navires désarmés", "declaration"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or an entry: its day, its label and title, its place; what else it says."""

    day: str
    title: str
    place: str = ""
    more: str = ""
    heading: int = 0


@dataclass(frozen=True, slots=True)
class Chronology:
    """A report with a list of meetings: where it stands and what it says."""

    name: str
    language: str
    date: str
    form: str
    years: str
    owners: str
    opening: tuple[str, ...]
    lines: tuple[Line, ...]
    events: tuple[Row, ...]


def chronology(seed: int, number: int) -> Chronology:
    """Return the `number`-th report of a seed."""
    rng = random.Random(f"chronology {seed}/{number}")  # noqa: S311 made-up facts, no secret
    hand = Hand(rng, "fr" if number % 3 == 1 else "en", DATES[number % len(DATES)])
    form, years = FORMS[number % len(FORMS)], rng.choice(YEARS)
    owners = rng.choice(OWNERS)
    things = [hand.thing() for _ in range(rng.randint(2, 4))]
    meetings = [_meeting(hand, things, years) for _ in range(rng.randint(6, 11))]
    meetings.sort(key=lambda one: one.row["date"])
    if owners == "section":
        years = "each"
    lines, events = _listed(hand, meetings, things, years, owners)
    title, opening = rng.choice(_TITLES[hand.language]), rng.choice(hand.words.openings)
    head = (rng.choice(hand.words.general_titles), opening, title)
    return Chronology(
        f"ch{seed}-{number:02}", hand.language, hand.date, form, years, owners, head, lines, events
    )


@dataclass(slots=True)
class _Meeting:
    thing: Thing
    day: str
    month: str
    year: int
    place: str
    more: str
    row: Row
    outcome: Row | None


def _meeting(hand: Hand, things: list[Thing], years: str) -> _Meeting:
    """Draw a meeting; no other has its title."""
    rng, words = hand.rng, hand.words
    thing = rng.choice(things)
    while True:
        if hand.chance(0.75):
            ordinal, value = rng.choice(words.ordinals)
            name, kind = rng.choice(words.sessions)
            title, number = f"{ordinal} {name}", str(value)
        else:
            (title, kind), number = rng.choice(words.gatherings), ""
        if title.lower() not in hand.taken:
            break
    hand.taken.add(title.lower())
    year = hand.year + rng.choice((-3, -2, -2, -1, -1, -1, 1))
    month, first = rng.randint(1, 12), rng.randint(1, 24)
    last = first + rng.choice((0, 1, 2, 3))
    printed, edtf = f"{first}", f"{year}-{month:02}-{first:02}"
    if hand.chance(0.15) and years != "month":
        printed, edtf = "", edtf[:7]
    elif last > first:
        sign = rng.choice("-–")
        printed, edtf = f"{first}{sign}{last}", f"{edtf}/{year}-{month:02}-{last:02}"
    city, country, code = rng.choice(words.cities)
    form = rng.choice(("{}, {}", "{}, {}", "{} ({})", "{}"))
    row = {"title": title, "event_class": "meeting", "event_kind": kind, "in": thing.name}
    row |= {"ordinal": number, "date": edtf, "place": city, "country_iso3": code}
    row["country_basis"] = "inferred" if form == "{}" else "stated"
    row["event_status"] = "held" if year < hand.year else "planned"
    more, outcome = _more(hand, thing, year)
    place = form.format(city, country)
    return _Meeting(thing, printed, words.months[month - 1], year, place, more, row, outcome)


def _more(hand: Hand, thing: Thing, year: int) -> tuple[str, Row | None]:
    """Draw what an entry says beside, perhaps an outcome of the meeting."""
    if year > hand.year or hand.chance(0.5):
        return "", None
    phrase, name, kind = _OUTCOMES[hand.language]
    name = f"{hand.rng.choice(hand.words.places)} {name}" if hand.language == "en" else name
    if hand.chance(0.3) and name not in hand.taken:
        hand.taken.add(name)
        row = {"title": name, "event_class": "instrument", "event_kind": kind, "in": thing.name}
        row |= dict.fromkeys(("ordinal", "date", "place", "country_iso3", "country_basis"), "")
        return phrase.format(name=name), row | {"event_status": "held"}
    tail = hand.rng.choice(_TAILS[hand.language])
    bodies = [one for one, _ in hand.words.bodies]
    body, country = hand.rng.choice(bodies), hand.rng.choice(hand.words.cities)[1]
    return tail.format(body=body, country=country, country_of="l’Espagne"), None


def _listed(
    hand: Hand, meetings: list[_Meeting], things: list[Thing], years: str, owners: str
) -> tuple[tuple[Line, ...], tuple[Row, ...]]:
    """Return the lines of a list under its headings, and its events in the order of the lines."""
    lines: list[Line] = []
    is_apart = years == "heading" and hand.chance(0.5)
    label = hand.rng.choice((": ", " : ")) if hand.language == "fr" else ": "
    label = label if owners == "colon" else hand.rng.choice((" – ", " — ", " - "))
    capital, last = hand.chance(0.5), ""
    if owners == "section":
        meetings = sorted(meetings, key=lambda one: things.index(one.thing))
    for one in meetings:
        is_future = is_apart and one.year > hand.year
        heading = _heading(hand, one, years, owners, is_future=is_future)
        if heading and heading != last:
            lines.append(Line("", heading, heading=1))
        is_new = str(one.year) != last
        last = heading or str(one.year)
        day = one.day if years == "month" else f"{one.day} {one.month}".strip()
        if years == "each" or is_future or (years == "first" and is_new):
            day = f"{day} {one.year}"
        day = day[:1].upper() + day[1:] if capital else day
        title = one.row["title"]
        if owners in ("colon", "dash"):
            title = f"{one.thing.name}{label}{title}"
        elif owners == "title":
            of = "of {of}" if hand.language == "en" else "{of}"
            title = one.row["title"] = one.thing.within(f"{title} {of}")
        lines.append(Line(day, title, one.place, one.more))
    rows = (row for one in meetings for row in (one.row, one.outcome) if row)
    return tuple(lines), tuple(rows)


def _heading(hand: Hand, one: _Meeting, years: str, owners: str, *, is_future: bool) -> str:
    if owners == "section":
        return one.thing.printed
    if is_future:
        return _PLANNED[hand.language][hand.year % 2]
    month = one.month[:1].upper() + one.month[1:]
    return {"heading": str(one.year), "month": f"{month} {one.year}"}.get(years, "")
