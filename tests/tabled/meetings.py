"""Tables of meetings: of one process, or part by part of several; and of projects."""

from collections.abc import Sequence

from tests.layouts.document import Paragraph, Title, prose
from tests.rewritten.variants import countries

from .drawing import Column, Drawn, Hand, Row, Thing, table
from .parties import Party, list_row, rows_of

_LEADS = {
    "en": ("The meetings of {of} are listed below.", "{Of} met or will meet as follows."),
    "fr": ("Les réunions {of} sont indiquées ci-dessous.",),
}
_PROJECT_LEADS = {
    "en": ("The projects of {of} are shown in the table.",),
    "fr": ("Les projets {of} sont indiqués au tableau.",),
}


def meetings(hand: Hand, things: Sequence[Thing], said: str, number: int) -> Drawn:
    """Draw a table of meetings, with days, places and what is no event beside."""
    words, drawn = hand.words, Drawn()
    _above(hand, drawn, things, said, number, (words.meeting_captions, _LEADS[hand.language]))
    titles: list[str] = []
    days: list[str] = []
    places: list[str] = []
    rows: dict[int, str] = {}
    has_place, with_country = hand.chance(0.85), hand.chance(0.4)
    for at, thing in enumerate(things):
        if len(things) > 1:
            rows[len(titles)] = ("{}. " if hand.chance(0.5) else "").format(
                "ABCDEF"[at]
            ) + thing.printed
        for title, kind, ordinal in _titles(hand):
            year = hand.rng.choice((hand.year - 2, hand.year - 1, hand.year - 1, hand.year + 1))
            printed, edtf = hand.days(year)
            city, country, iso3 = hand.rng.choice(words.cities)
            if has_place and with_country and hand.chance(0.8):
                place, basis = (
                    hand.rng.choice(("{}, {}", "{} ({})")).format(city, country),
                    "stated",
                )
            else:
                place, basis = city, "inferred"
            titles.append(title)
            days.append(printed)
            places.append(place)
            drawn.truth["events"].append(
                {
                    "title": title,
                    "event_class": "meeting",
                    "event_kind": kind,
                    "in": thing.name,
                    "ordinal": ordinal,
                    "date": edtf,
                    "place": city if has_place else "",
                    "country_iso3": iso3 if has_place else "",
                    "country_basis": basis if has_place else "",
                    "event_status": "held" if year < hand.year else "planned",
                }
            )
    columns = [
        Column(hand.rng.choice(words.meeting_headings), tuple(titles)),
        Column(hand.rng.choice(words.day_headings), tuple(days)),
    ]
    if has_place:
        columns.append(Column(hand.rng.choice(words.place_headings), tuple(places)))
    if hand.chance(0.5):
        columns.append(
            Column(hand.rng.choice(words.chair_headings), tuple(_chairs(hand, len(titles))))
        )
    if hand.chance(0.25):
        counts = tuple(str(hand.rng.randint(9, 140)) for _ in titles)
        columns.append(Column(hand.rng.choice(words.count_headings[:-1]), counts))
    if hand.chance(0.4):
        hand.rng.shuffle(columns)
    drawn.blocks.append(table(columns, rows))
    return drawn


def _titles(hand: Hand) -> list[tuple[str, str, str]]:
    """Draw titles that differ, each with the noun of its kind and its ordinal."""
    words = hand.words
    found: dict[str, tuple[str, str, str]] = {}
    for name, kind in hand.rng.sample(words.sessions, hand.rng.randint(1, 3)):
        ordinal, value = hand.rng.choice(words.ordinals)
        title = f"{ordinal} {name}"
        if title.lower() not in hand.taken:
            hand.taken.add(title.lower())
            found[title] = (title, kind, str(value))
    for name, kind in hand.rng.sample(words.gatherings, hand.rng.randint(1, 3)):
        if name not in hand.taken:
            hand.taken.add(name)
            found[name] = (name, kind, "")
    rows = list(found.values())
    hand.rng.shuffle(rows)
    return rows


def _chairs(hand: Hand, count: int) -> list[str]:
    states = [one.name for one in countries(hand.language, hand.date) if not one.parent]
    bodies = [name for name, _ in hand.words.bodies]
    return [
        hand.rng.choice((hand.rng.choice(states), hand.rng.choice(bodies))) for _ in range(count)
    ]


def projects(hand: Hand, thing: Thing, said: str, number: int) -> Drawn:
    """Draw a table of projects with the countries that each covers."""
    words, drawn = hand.words, Drawn()
    pair = (words.project_captions, _PROJECT_LEADS[hand.language])
    _above(hand, drawn, (thing,), said, number, pair)
    states = [one for one in countries(hand.language, hand.date) if not one.parent]
    titles = [one for one in words.projects if one not in hand.taken]
    titles = hand.rng.sample(titles, min(len(titles), hand.rng.randint(2, 4)))
    hand.taken.update(titles)
    where_heading = hand.rng.choice(words.where_headings)
    cells: list[str] = []
    periods: list[str] = []
    for title in titles:
        covered = hand.rng.sample(states, hand.rng.choice((1, 2, 3)))
        names = [one.name for one in covered]
        mark = f" {words.conjunction} " if hand.chance(0.5) else ", "
        where = ", ".join(names[:-1]) + (mark if len(names) > 1 else "") + names[-1]
        first = hand.rng.randint(hand.year - 6, hand.year + 1)
        last = first + hand.rng.randint(1, 3)
        status = "held" if last < hand.year else "planned" if first > hand.year else "ongoing"
        cells.append(where)
        periods.append(f"{first}{hand.rng.choice('-–')}{last}")
        drawn.truth["events"].append(
            _project_row(title, thing, covered, where, first, last, status)
        )
        for position, one in enumerate(covered, start=1):
            shared: Row = {"in": title, "position": str(position) if len(covered) > 1 else ""}
            shared |= {"status": "covered", "since": "", "since_kind": ""}
            drawn.truth["participations"] += rows_of(Party(one.name, one.iso3), shared)
        if len(covered) > 1:
            drawn.truth["lists"].append(list_row(title, where_heading, len(covered)))
    columns = [
        Column(hand.rng.choice(words.project_headings), tuple(titles)),
        Column(where_heading, tuple(cells)),
        Column(hand.rng.choice(words.period_headings), tuple(periods)),
    ]
    for headings in (words.by_headings, words.donor_headings):
        if hand.chance(0.5):
            columns.append(Column(hand.rng.choice(headings), tuple(_chairs(hand, len(titles)))))
    tail = columns[1:]
    hand.rng.shuffle(tail)
    drawn.blocks.append(table([columns[0], *tail], {}))
    return drawn


def _project_row(
    title: str,
    thing: Thing,
    covered: Sequence[object],
    where: str,
    first: int,
    last: int,
    status: str,
) -> Row:
    code = covered[0].iso3 if len(covered) == 1 else ""  # type: ignore[attr-defined]
    return {
        "title": title,
        "event_class": "project",
        "event_kind": "project",
        "in": thing.name,
        "ordinal": "",
        "date": f"{first}/{last}",
        "place": where,
        "country_iso3": code,
        "country_basis": "stated" if code else "",
        "event_status": status,
    }


def _above(
    hand: Hand,
    drawn: Drawn,
    things: Sequence[Thing],
    said: str,
    number: int,
    phrases: tuple[Sequence[str], Sequence[str]],
) -> None:
    """Write what stands above a table: a caption that names its thing, or a sentence that does."""
    captions, leads = phrases
    if said == "lead":
        drawn.blocks.append(Paragraph(None, prose(things[0].within(hand.rng.choice(leads)))))
    elif said == "caption":
        text = things[0].within(hand.rng.choice(captions))
        drawn.blocks.append(Title(prose(hand.caption(text, number))))
    elif hand.chance(0.5):
        word = captions[0].split(" ")[0]
        drawn.blocks.append(Title(prose(hand.caption(word, number))))
