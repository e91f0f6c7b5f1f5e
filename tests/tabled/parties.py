"""Tables of parties: to one thing, to several part by part, to treaties, in cells, in matrices."""

from collections.abc import Sequence
from dataclasses import dataclass

from tests.layouts.document import Paragraph, Title, prose
from tests.rewritten.variants import countries

from .drawing import Column, Drawn, Hand, Row, Thing, table

_ORDER = ("{party}", "{party} (a)", "{party}*", "{party} (*)")


@dataclass(frozen=True, slots=True)
class Party:
    """A party: its name, its code, what stands behind it in the cell and what that comes to."""

    name: str
    iso3: str = ""
    behind: str = ""
    respect: tuple[tuple[str, str], ...] = ()

    @property
    def printed(self) -> str:
        """The party as its cell prints it."""
        return f"{self.name} {self.behind}" if self.behind else self.name


def parties(hand: Hand, least: int, most: int, *, bodies: bool = True) -> list[Party]:
    """Draw parties in the order of their names, bodies last."""
    there = countries(hand.language, hand.date)
    states = [one for one in there if not one.parent and one.iso3 != "ATA"]
    drawn = hand.rng.sample(states, hand.rng.randint(least, most))
    found = []
    for state in sorted(drawn, key=lambda one: one.name):
        own = [one for one in there if one.parent == state.key]
        if own and hand.chance(0.5):
            some = hand.rng.sample(own, min(len(own), hand.rng.choice((1, 2))))
            words = ", ".join(one.name for one in some)
            respect = tuple((one.name, one.iso3) for one in some)
            found.append(Party(state.name, state.iso3, f"({words})", respect))
        else:
            found.append(Party(state.name, state.iso3))
    if bodies and hand.chance(0.5):
        for name, acronym in hand.rng.sample(hand.words.bodies, hand.rng.randint(1, 2)):
            found.append(Party(name, "", f"({acronym})" if acronym else ""))
    return found


def rows_of(party: Party, shared: Row) -> list[Row]:
    """Return the rows of a party: one, or one for each of its territories."""
    own = {"party": party.name, "party_iso3": party.iso3, **shared}
    blank = {"in_respect_of": "", "in_respect_of_iso3": "", "scope": "", "note": ""}
    if not party.respect:
        return [{**blank, **own}]
    return [
        {**blank, **own, "in_respect_of": name, "in_respect_of_iso3": code}
        for name, code in party.respect
    ]


def list_row(in_: str, title: str, count: int, as_of: str = "") -> Row:
    """Return the row of a list."""
    return {
        "in": in_,
        "title": title,
        "stated_count": "",
        "listed_count": str(count),
        "closure": "not_stated",
        "closure_text": "",
        "as_of": as_of,
        "attributed_to": "",
    }


@dataclass(frozen=True, slots=True)
class _Part:
    thing: Thing
    row: str
    status: str
    parties: list[Party]


def membership(hand: Hand, things: Sequence[Thing], said: str, number: int) -> Drawn:
    """Draw a table of parties of one thing, or of several under a row that names each.

    `said` is where its thing is named beside: caption, lead, or elsewhere (before the table).
    """
    words, drawn = hand.words, Drawn()
    is_grouped = len(things) > 1
    status, as_of = _introduce(hand, things, said, number, drawn)
    heading = hand.rng.choice(words.party_headings)
    has_standing = hand.chance(0.4)
    if hand.chance(0.35) and not has_standing:
        heading = hand.rng.choice(words.status_of_heading)[0]
    status = dict(words.status_of_heading).get(heading, status)
    parts = _parts(hand, things, status, by_status=not (is_grouped or has_standing))
    form = hand.rng.choice(("year", "year", "month", "day", "dots", "short", "american"))
    since = hand.rng.choice(words.since_headings) if hand.chance(0.8) else ""
    if said == "elsewhere" and not drawn.blocks and not has_standing:
        since = hand.rng.choice(words.since_headings[:6])
    if form != "year" and since in ("Year", "Année", "Year of joining", "Année d’entrée"):
        form = "year"
    names: list[str] = []
    days: list[str] = []
    standings: list[str] = []
    rows: dict[int, str] = {}
    for part in parts:
        if part.row:
            rows[len(names)] = part.row
        for position, party in enumerate(part.parties, start=1):
            printed, edtf = hand.day(form, hand.rng.randint(hand.year - 14, hand.year - 1))
            is_blank = bool(since) and hand.chance(0.05)
            word, own, is_note = hand.rng.choice(words.standings)
            mark = hand.rng.choice(_ORDER) if hand.chance(0.05) else "{party}"
            names.append(mark.format(party=party.printed))
            days.append(hand.rng.choice(("", "–")) if is_blank else printed)
            standings.append(word)
            own = own if has_standing else part.status
            lasts = own in ("member", "observer", "participant", "invited")
            dated = bool(since) and not is_blank
            drawn.truth["participations"] += rows_of(
                party,
                {
                    "in": part.thing.name,
                    "position": str(position),
                    "status": own,
                    "since": (f"{edtf}/.." if lasts else edtf) if dated else "",
                    "since_kind": _kind(own, since) if dated else "",
                    "note": word if has_standing and is_note else "",
                },
            )
        drawn.truth["lists"].append(list_row(part.thing.name, heading, len(part.parties), as_of))
    columns = [Column(heading, tuple(names))]
    rest = [Column(since, tuple(days))] if since else []
    if has_standing:
        rest.append(Column(hand.rng.choice(words.standing_headings), tuple(standings)))
    rest += beside(hand, len(names), are_numbered=not since or len(columns) + len(rest) < 3)
    hand.rng.shuffle(rest)
    columns += rest
    _place(hand, columns, table_rows=rows, drawn=drawn)
    return drawn


def _kind(status: str, heading: str) -> str:
    """Return what the date of a row is the date of."""
    if status == "invited":
        return "invited"
    return "accession" if heading == "Adhésion" else "joined"


def beside(hand: Hand, count: int, *, are_numbered: bool) -> list[Column]:
    """Draw columns that say nothing of who takes part in what."""
    words, found = hand.words, []
    if hand.chance(0.6):
        cells = tuple(hand.rng.choice(words.services) for _ in range(count))
        found.append(Column(hand.rng.choice(words.service_headings), cells))
    if are_numbered and hand.chance(0.3):
        heading = hand.rng.choice(words.figure_headings)
        cells = tuple(f"{hand.rng.randint(1, 400) / 10:.1f}" for _ in range(count))
        found.append(Column(heading, cells))
    if are_numbered and hand.chance(0.15):
        heading = hand.rng.choice(words.other_date_headings)
        cells = tuple(str(hand.rng.randint(hand.year - 3, hand.year)) for _ in range(count))
        found.append(Column(heading, cells))
    return found


def _place(hand: Hand, columns: list[Column], *, table_rows: dict[int, str], drawn: Drawn) -> None:
    count = len(columns[0].cells)
    if len(columns) < 4 and hand.chance(0.15) and not table_rows:
        numbers = tuple(f"{n}." for n in range(1, count + 1))
        columns.insert(0, Column(hand.rng.choice(hand.words.number_headings), numbers))
    elif len(columns) > 1 and hand.chance(0.1) and not table_rows:
        columns.append(columns.pop(0))
    drawn.blocks.append(table(columns, table_rows))


def _introduce(
    hand: Hand, things: Sequence[Thing], said: str, number: int, drawn: Drawn
) -> tuple[str, str]:
    """Write what stands above a table; return the status that it gives, and the day it is of."""
    words, thing = hand.words, things[0]
    status, as_of, on = "participant", "", ""
    if hand.chance(0.4):
        printed, as_of = hand.day("day", hand.year)
        on = " " + hand.rng.choice(words.as_of).format(printed)
    if said == "lead":
        phrase, status = hand.rng.choice(words.leads)
        drawn.blocks.append(Paragraph(None, prose(thing.within(phrase))))
        return status, ""
    if said == "caption":
        phrase, status = hand.rng.choice(words.party_captions)
        text = thing.within(phrase) + on
    elif len(things) > 1:
        text = words.plain_captions[3 if hand.language == "en" else 2][0] + on
    elif hand.chance(0.7):
        phrase, status = hand.rng.choice(words.plain_captions)
        text = phrase + on
    else:
        return "participant", ""
    drawn.blocks.append(Title(prose(hand.caption(text[:1].upper() + text[1:], number))))
    return status, as_of


def _parts(hand: Hand, things: Sequence[Thing], status: str, *, by_status: bool) -> list[_Part]:
    words = hand.words
    if len(things) > 1:
        mark = hand.rng.choice(
            ("{letter}. {name}", "{name}", "({letter}) {name}", "{number}. {name}")
        )
        return [
            _Part(
                one,
                mark.format(letter="ABCDEF"[n], number=n + 1, name=one.printed),
                status,
                parties(hand, 3, 11),
            )
            for n, one in enumerate(things)
        ]
    thing = things[0]
    if by_status and hand.chance(0.25):
        named = hand.rng.sample(words.parts, 2)
        if named[0][1] != named[1][1]:
            drawn = parties(hand, 6, 16)
            cut = hand.rng.randint(2, len(drawn) - 2)
            split = (drawn[:cut], drawn[cut:])
            return [_Part(thing, *named[n], split[n]) for n in (0, 1)]
    return [_Part(thing, "", status, parties(hand, 4, 24))]


def treaty(hand: Hand, thing: Thing, said: str, number: int) -> Drawn:
    """Draw a table of the parties to a treaty, some of which have only signed."""
    words, drawn = hand.words, Drawn()
    as_of = ""
    if said == "caption":
        text = thing.within(hand.rng.choice(words.treaty_captions))
        if hand.chance(0.5):
            printed, as_of = hand.day("day", hand.year)
            text += " " + hand.rng.choice(words.as_of).format(printed)
        drawn.blocks.append(Title(prose(hand.caption(text, number))))
    elif said == "lead":
        drawn.blocks.append(Paragraph(None, prose(thing.within(hand.rng.choice(words.bound)))))
    heading = {
        "en": ("Party", "Participant", "State", "Contracting Party", "State Party"),
        "fr": ("Partie", "Participant", "État", "Partie contractante", "État partie"),
    }
    title = hand.rng.choice(heading[hand.language])
    form = hand.rng.choice(("day", "short", "dots", "day"))
    has_force, has_signature = hand.chance(0.7), hand.chance(0.6)
    is_marked, has_scope = hand.chance(0.3), hand.chance(0.35)
    names, signed, consents, forces, scopes = [], [], [], [], []
    there = countries(hand.language, hand.date)
    drawn_parties = [p for p in parties(hand, 6, 24) if not (has_scope and p.respect)]
    for position, party in enumerate(drawn_parties, start=1):
        year = hand.rng.randint(hand.year - 20, hand.year - 2)
        is_bound = not has_signature or hand.chance(0.9)
        consent, consented = hand.day(form, year)
        force, entered = hand.day(form, year + 1)
        own = [
            one for one in there if party.iso3 and one.parent and one.parent == _key(there, party)
        ]
        scope = hand.rng.choice(own) if has_scope and own and is_bound else None
        names.append(party.printed)
        signed.append(hand.day(form, year - 1)[0] if not is_bound or hand.chance(0.8) else "")
        sign = hand.rng.choice((" (a)", " a")) if is_marked and hand.chance(0.4) else ""
        consents.append(consent + sign if is_bound else "")
        forces.append(force if is_bound else "")
        scopes.append(scope.name if scope else "")
        since = (entered if has_force else consented) if is_bound else ""
        kind = ("entry_into_force" if has_force else "accession") if is_bound else ""
        respected = (
            party
            if not scope
            else Party(party.name, party.iso3, party.behind, ((scope.name, scope.iso3),))
        )
        drawn.truth["participations"] += rows_of(
            respected,
            {
                "in": thing.name,
                "position": str(position),
                "status": "party" if is_bound else "other",
                "since": since,
                "since_kind": kind,
                "scope": scope.name if scope else "",
            },
        )
    drawn.truth["lists"].append(list_row(thing.name, title, len(names), as_of))
    columns = [Column(title, tuple(names))]
    if has_signature:
        columns.append(Column(hand.rng.choice(words.signature_headings), tuple(signed)))
    elif hand.chance(0.4):
        acts = tuple(hand.rng.choice(words.instruments) for _ in names)
        columns.append(Column(hand.rng.choice(words.instrument_headings), acts))
    columns.append(Column(hand.rng.choice(words.consent_headings), tuple(consents)))
    if has_force:
        columns.append(Column(hand.rng.choice(words.force_headings), tuple(forces)))
    if has_scope:
        at = hand.rng.choice((1, len(columns)))
        columns.insert(at, Column(hand.rng.choice(words.territory_headings), tuple(scopes)))
    drawn.blocks.append(table(columns, {}))
    return drawn


def _key(there: Sequence[object], party: Party) -> str:
    return next((one.key for one in there if one.iso3 == party.iso3), "-")  # type: ignore[attr-defined]


def matrix(hand: Hand, things: Sequence[Thing], number: int) -> Drawn:
    """Draw a table with parties down, processes across, and marks, years or statuses in cells."""
    words, drawn = hand.words, Drawn()
    drawn.blocks.append(
        Title(
            prose(hand.caption(words.plain_captions[3 if hand.language == "en" else 2][0], number))
        )
    )
    found = parties(hand, 6, 16, bodies=False)
    form = hand.rng.choice(("x", "X", "year", "status"))
    statuses = {
        "en": {"member": "member", "observer": "observer"},
        "fr": {"membre": "member", "observateur": "observer"},
    }[hand.language]
    cells: dict[str, list[str]] = {one.name: [] for one in things}
    places = dict.fromkeys(cells, 0)
    for party in found:
        for one in things:
            if not hand.chance(0.6):
                cells[one.name].append("")
                continue
            places[one.name] += 1
            year = str(hand.rng.randint(1990, hand.year - 1))
            status = hand.rng.choice(tuple(statuses))
            shown = {"year": year, "status": status}.get(form, form)
            cells[one.name].append(shown)
            drawn.truth["participations"] += rows_of(
                party,
                {
                    "in": one.name,
                    "position": str(places[one.name]),
                    "status": statuses[status] if form == "status" else "participant",
                    "since": f"{year}/.." if form == "year" else "",
                    "since_kind": "joined" if form == "year" else "",
                },
            )
    drawn.truth["lists"] += [list_row(n, "", count) for n, count in places.items() if count]
    columns = [Column(hand.rng.choice(words.matrix_headings), tuple(p.printed for p in found))]
    columns += [Column(one.printed, tuple(cells[one.name])) for one in things]
    drawn.blocks.append(table(columns, {}))
    return drawn


def inside(hand: Hand, things: Sequence[Thing], number: int) -> Drawn:
    """Draw a table whose rows are processes, with their parties in a cell."""
    words, drawn = hand.words, Drawn()
    if hand.chance(0.6):
        text = hand.rng.choice(words.section_titles)
        drawn.blocks.append(Title(prose(hand.caption(text, number))))
    heading = hand.rng.choice(words.inside_headings)
    status = "member" if heading in ("Members", "Membres") else "participant"
    mark = hand.rng.choice((", ", "; "))
    names, cells = [], []
    for one in things:
        found = parties(hand, 2, 9, bodies=False)
        printed = [party.printed for party in found]
        last = f" {words.conjunction} " if mark == ", " and hand.chance(0.5) else mark
        cells.append(mark.join(printed[:-1]) + last + printed[-1])
        names.append(one.printed)
        for position, party in enumerate(found, start=1):
            drawn.truth["participations"] += rows_of(
                party,
                {
                    "in": one.name,
                    "position": str(position),
                    "status": status,
                    "since": "",
                    "since_kind": "",
                },
            )
        drawn.truth["lists"].append(list_row(one.name, heading, len(found)))
    columns = [
        Column(hand.rng.choice(words.row_headings), tuple(names)),
        Column(heading, tuple(cells)),
    ]
    rest = beside(hand, len(names), are_numbered=False)
    drawn.blocks.append(table(columns + rest, {}))
    return drawn


def figures(hand: Hand, number: int) -> Drawn:
    """Draw a table of figures by country, which states nothing of who takes part in what."""
    words, drawn = hand.words, Drawn()
    drawn.blocks.append(Title(prose(hand.caption(hand.rng.choice(words.figure_captions), number))))
    found = parties(hand, 4, 14)
    columns = [Column(hand.rng.choice(words.matrix_headings[:2]), tuple(p.printed for p in found))]
    for heading in hand.rng.sample(words.figure_headings, hand.rng.choice((1, 2))):
        columns.append(Column(heading, tuple(str(hand.rng.randint(2, 900)) for _ in found)))
    if hand.chance(0.4):
        heading = hand.rng.choice(words.other_date_headings)
        columns.append(
            Column(heading, tuple(str(hand.year - hand.rng.randint(0, 3)) for _ in found))
        )
    if hand.chance(0.5):
        total = [words.total, *(str(hand.rng.randint(900, 9000)) for _ in columns[1:])]
        columns = [Column(c.heading, (*c.cells, t)) for c, t in zip(columns, total, strict=True)]
    drawn.blocks.append(table(columns, {}))
    return drawn
