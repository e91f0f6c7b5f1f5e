"""Sentences of made-up reports: their words, and the facts that each states.

`{p.…}` is a process that no vocabulary knows, `{o.…}` and `{o2.…}` organizations, `{a.…}` a state,
`{l.…}` an enumeration of states, `{c.…}` a city of a known state, `{d}`, `{m}`, `{y}` and `{s}` a
day, a month, a year and a stretch of days, `{n.…}` a number, `{t}`, `{t2}`, `{t3}` topics,
`{long}` one with a comma. Of a thing, `the` is its name with its article and `The` the same at the
beginning of a sentence; French has `of` ("du") and `to` ("au") as well. A date stands for its
printed form in a sentence and for its EDTF value in a fact; `{when}` is the first of a sentence.
"""

from dataclasses import dataclass

Fact = tuple[str, dict[str, str]]
"""The table of a fact, and its columns; those not given are empty."""


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence with places to fill, and what it states; `is_first` introduces the process."""

    name: str
    text: str
    facts: tuple[Fact, ...] = ()
    is_first: bool = False


def _founding(place: str = "") -> Fact:
    row = {"title": "{p.name}", "event_class": "foundation", "event_kind": "foundation"}
    row |= {"date": "{when}", "event_status": "held"}
    if place:
        row |= {"place": "{c.name}", "country_iso3": "{c.iso3}", "country_basis": place}
    return ("events", row)


def _begun(attribute: str, value: str) -> Fact:
    row = {"in": "{p.name}", "attribute": attribute, "value": value, "date": "{when}"}
    return ("attributes", row)


def _role(actor: str, role: str, status: str, in_: str = "{p.name}", date: str = "") -> Fact:
    row = {"actor": actor, "role": role, "in": in_, "date": date, "role_status": status}
    return ("roles", row)


def _meeting(
    title: str, kind: str, date: str, *, place: str = "", status: str = "held", in_: str = ""
) -> Fact:
    row = {"title": title, "event_class": "meeting", "event_kind": kind, "in": in_, "date": date}
    if place:
        row |= {"place": "{c.name}", "country_iso3": "{c.iso3}", "country_basis": place}
    return ("events", {**row, "event_status": status})


def _listed(status: str, in_: str) -> tuple[Fact, ...]:
    """Return an enumeration and the pattern of its entries, which the author repeats."""
    roll = {"in": in_, "listed_count": "{l.count}", "closure": "not_stated"}
    return (("lists", roll), ("participations", {"in": in_, "status": status}))


ENGLISH = (
    Saying("introduced", "This paper turns to the {p.name} ({p.acronym}).", (), is_first=True),
    Saying(
        "launched by",
        "{o.The} launched the {p.name} ({p.acronym}) in {m}.",
        (
            _founding(),
            _begun("launched", "launched"),
            _role("{o.name}", "initiator", "past", date="{when}"),
        ),
        is_first=True,
    ),
    Saying(
        "at the initiative of",
        "The {p.name} ({p.acronym}) was launched in {y} at the initiative of {a.the}.",
        (
            _founding(),
            _begun("launched", "launched"),
            _role("{a.name}", "initiator", "past", date="{when}"),
        ),
        is_first=True,
    ),
    Saying(
        "established in",
        "The {p.name} ({p.acronym}) was established in {c.name} in {m}.",
        (_founding("inferred"), _begun("initiated", "established")),
        is_first=True,
    ),
    Saying(
        "since its creation",
        "Since its creation in {y}, the {p.name} ({p.acronym}) has helped officials to talk.",
        (_founding(), _begun("initiated", "creation")),
        is_first=True,
    ),
    Saying(
        "secretariat, active",
        "{o.The} serves as the secretariat of the {p.acronym}.",
        (_role("{o.name}", "secretariat", "current"),),
    ),
    Saying(
        "secretariat, unknown noun",
        "The Chamber of Fishing Ports serves as the secretariat of the {p.acronym}.",
        (_role("Chamber of Fishing Ports", "secretariat", "current"),),
    ),
    Saying(
        "secretariat, passive",
        "The secretariat of the {p.acronym} is provided by {o.the}.",
        (_role("{o.name}", "secretariat", "current"),),
    ),
    Saying(
        "joint secretariat",
        "{o.The} and {o2.the} serve as a joint secretariat of the {p.acronym}.",
        (
            _role("{o.name}", "joint_secretariat", "current"),
            _role("{o2.name}", "joint_secretariat", "current"),
        ),
    ),
    Saying(
        "chair",
        "{a.The} currently chairs the {p.acronym}.",
        (_role("{a.name}", "chair", "current"),),
    ),
    Saying(
        "funded by",
        "The {p.acronym} is funded by {o.the}.",
        (
            _role("{o.name}", "funder", "current"),
            (
                "attributes",
                {
                    "in": "{p.name}",
                    "attribute": "funding",
                    "value": "The {p.acronym} is funded by {o.the}",
                },
            ),
        ),
    ),
    Saying(
        "has funded since",
        "{a.The} has funded the {p.acronym} since {y}.",
        (_role("{a.name}", "funder", "current", date="{when}/.."),),
    ),
    Saying(
        "hosted",
        "{a.The} hosted the Seminar on {t} in {c.name} in {m}.",
        (
            _meeting("Seminar on {t}", "seminar", "{when}", place="stated"),
            _role("{a.name}", "host", "past", "Seminar on {t}"),
        ),
    ),
    Saying(
        "will host",
        "{a.The} will host the Conference on {t} in {m}.",
        (
            _meeting("Conference on {t}", "conference", "{when}", status="planned"),
            _role("{a.name}", "host", "planned", "Conference on {t}"),
        ),
    ),
    Saying(
        "was held",
        "The Workshop on {t} was held in {c.name} on {d}.",
        (_meeting("Workshop on {t}", "workshop", "{when}", place="inferred"),),
    ),
    Saying(
        "title with commas",
        "The Workshop on {long} was held in {c.name} on {d}.",
        (_meeting("Workshop on {long}", "workshop", "{when}", place="inferred"),),
    ),
    Saying(
        "on the topic of the process",
        "The Symposium on {p.topic} was held in {c.name} on {d}.",
        (_meeting("Symposium on {p.topic}", "symposium", "{when}", place="inferred"),),
    ),
    Saying(
        "took place",
        "The Symposium on {t} took place in {c.name}, {c.country}, from {s}.",
        (_meeting("Symposium on {t}", "symposium", "{when}", place="stated"),),
    ),
    Saying(
        "within the framework",
        "Within the framework of the {p.acronym}, {o.the} organized the Seminar on {t} "
        "({c.name}, {m}).",
        (
            _meeting("Seminar on {t}", "seminar", "{when}", place="inferred", in_="{p.name}"),
            _role("{o.name}", "organizer", "past", "Seminar on {t}"),
        ),
    ),
    Saying(
        "will be held",
        "The Conference on {t} will be held in {c.name} in {m}.",
        (
            _meeting(
                "Conference on {t}", "conference", "{when}", place="inferred", status="planned"
            ),
        ),
    ),
    Saying(
        "organized together",
        "{o.The} and {o2.the} organized the Round Table on {t} in {m}.",
        (
            _meeting("Round Table on {t}", "round_table", "{when}"),
            _role("{o.name}", "organizer", "past", "Round Table on {t}"),
            _role("{o2.name}", "organizer", "past", "Round Table on {t}"),
        ),
    ),
    Saying(
        "series",
        "Meetings held within the {p.acronym} include: Workshop on {t} ({y}); Seminar on {t2} "
        "({m}); and Conference on {t3} ({c.name}, {d}).",
        (
            _meeting("Workshop on {t}", "workshop", "{y}", in_="{p.name}"),
            _meeting("Seminar on {t2}", "seminar", "{m}", in_="{p.name}"),
            _meeting("Conference on {t3}", "conference", "{d}", place="inferred", in_="{p.name}"),
        ),
    ),
    Saying(
        "declaration",
        "The {c.name} Declaration was adopted in {m}.",
        (
            (
                "events",
                {
                    "title": "{c.name} Declaration",
                    "event_class": "instrument",
                    "event_kind": "declaration",
                    "date": "{when}",
                    "event_status": "held",
                },
            ),
        ),
    ),
    Saying(
        "so many countries",
        "{n.Words} countries participate in the {p.acronym}.",
        (
            (
                "claims",
                {
                    "in": "{p.name}",
                    "measure": "country",
                    "value": "{n.value}",
                    "text": "{n.Words} countries",
                },
            ),
        ),
    ),
    Saying(
        "brings together",
        "The {p.acronym} brings together {n.value} States.",
        (
            (
                "claims",
                {
                    "in": "{p.name}",
                    "measure": "state",
                    "value": "{n.value}",
                    "text": "{n.value} States",
                },
            ),
        ),
    ),
    Saying(
        "participants are",
        "The participants in the {p.acronym} are {l.the}.",
        _listed("participant", "{p.name}"),
    ),
    Saying(
        "members are", "The members of the {p.acronym} are {l.the}.", _listed("member", "{p.name}")
    ),
    Saying(
        "are observers",
        "{l.The} are observers in the {p.acronym}.",
        _listed("observer", "{p.name}"),
    ),
    Saying(
        "take part", "{l.The} take part in the {p.acronym}.", _listed("participant", "{p.name}")
    ),
    Saying(
        "attended",
        "{l.The} attended the Workshop on {t} ({c.name}, {y}).",
        (
            _meeting("Workshop on {t}", "workshop", "{when}", place="inferred"),
            *_listed("attended", "Workshop on {t}"),
        ),
    ),
    Saying(
        "joined",
        "{a.The} joined the {p.acronym} in {y}.",
        (
            (
                "participations",
                {
                    "in": "{p.name}",
                    "party": "{a.name}",
                    "party_iso3": "{a.iso3}",
                    "status": "participant",
                    "since": "{when}/..",
                    "since_kind": "joined",
                },
            ),
        ),
    ),
)

FRENCH = (
    Saying("introduced", "Il est question ici {p.of} ({p.acronym}).", (), is_first=True),
    Saying(
        "launched by",
        "{o.The} a lancé {p.the} ({p.acronym}) en {m}.",
        (
            _founding(),
            _begun("launched", "lancé"),
            _role("{o.name}", "initiator", "past", date="{when}"),
        ),
        is_first=True,
    ),
    Saying(
        "at the initiative of",
        "{p.The} ({p.acronym}) a été lancé{p.e} en {y} à l’initiative {o.of}.",
        (
            _founding(),
            _begun("launched", "lancé{p.e}"),
            _role("{o.name}", "initiator", "past", date="{when}"),
        ),
        is_first=True,
    ),
    Saying(
        "established in",
        "{p.The} ({p.acronym}) a été créé{p.e} à {c.name} en {m}.",
        (_founding("inferred"), _begun("initiated", "créé{p.e}")),
        is_first=True,
    ),
    Saying(
        "since its creation",
        "Depuis sa création en {y}, {p.the} ({p.acronym}) aide les fonctionnaires à se parler.",
        (_founding(), _begun("initiated", "création")),
        is_first=True,
    ),
    Saying(
        "secretariat, active",
        "{o.The} assure le secrétariat {p.short_of}.",
        (_role("{o.name}", "secretariat", "current"),),
    ),
    Saying(
        "secretariat, unknown noun",
        "La Chambre des ports de pêche assure le secrétariat {p.short_of}.",
        (_role("Chambre des ports de pêche", "secretariat", "current"),),
    ),
    Saying(
        "secretariat, passive",
        "Le secrétariat {p.short_of} est assuré par {o.the}.",
        (_role("{o.name}", "secretariat", "current"),),
    ),
    Saying(
        "joint secretariat",
        "{o.The} et {o2.the} assurent le secrétariat conjoint {p.short_of}.",
        (
            _role("{o.name}", "joint_secretariat", "current"),
            _role("{o2.name}", "joint_secretariat", "current"),
        ),
    ),
    Saying(
        "chair",
        "{a.The} préside actuellement {p.short_the}.",
        (_role("{a.name}", "chair", "current"),),
    ),
    Saying(
        "funded by",
        "{p.short_The} est financé{p.e} par {o.the}.",
        (
            _role("{o.name}", "funder", "current"),
            (
                "attributes",
                {
                    "in": "{p.name}",
                    "attribute": "funding",
                    "value": "{p.short_The} est financé{p.e} par {o.the}",
                },
            ),
        ),
    ),
    Saying(
        "has funded since",
        "{a.The} finance {p.short_the} depuis {y}.",
        (_role("{a.name}", "funder", "current", date="{when}/.."),),
    ),
    Saying(
        "hosted",
        "{a.The} a accueilli le Séminaire sur {t} à {c.name} en {m}.",
        (
            _meeting("Séminaire sur {t}", "seminar", "{when}", place="stated"),
            _role("{a.name}", "host", "past", "Séminaire sur {t}"),
        ),
    ),
    Saying(
        "will host",
        "{a.The} accueillera la Conférence sur {t} en {m}.",
        (
            _meeting("Conférence sur {t}", "conference", "{when}", status="planned"),
            _role("{a.name}", "host", "planned", "Conférence sur {t}"),
        ),
    ),
    Saying(
        "was held",
        "L’Atelier sur {t} a eu lieu à {c.name} le {d}.",
        (_meeting("Atelier sur {t}", "workshop", "{when}", place="inferred"),),
    ),
    Saying(
        "title with commas",
        "L’Atelier sur {long} a eu lieu à {c.name} le {d}.",
        (_meeting("Atelier sur {long}", "workshop", "{when}", place="inferred"),),
    ),
    Saying(
        "on the topic of the process",
        "Le Colloque sur {p.topic} a eu lieu à {c.name} le {d}.",
        (_meeting("Colloque sur {p.topic}", "colloquium", "{when}", place="inferred"),),
    ),
    Saying(
        "took place",
        "Le Colloque sur {t} s’est tenu à {c.name} ({c.country}) du {s}.",
        (_meeting("Colloque sur {t}", "colloquium", "{when}", place="stated"),),
    ),
    Saying(
        "within the framework",
        "Dans le cadre {p.short_of}, {o.the} a organisé le Séminaire sur {t} ({c.name}, {m}).",
        (
            _meeting("Séminaire sur {t}", "seminar", "{when}", place="inferred", in_="{p.name}"),
            _role("{o.name}", "organizer", "past", "Séminaire sur {t}"),
        ),
    ),
    Saying(
        "will be held",
        "La Conférence sur {t} se tiendra à {c.name} en {m}.",
        (
            _meeting(
                "Conférence sur {t}", "conference", "{when}", place="inferred", status="planned"
            ),
        ),
    ),
    Saying(
        "organized together",
        "{o.The} et {o2.the} ont organisé la Table ronde sur {t} en {m}.",
        (
            _meeting("Table ronde sur {t}", "round_table", "{when}"),
            _role("{o.name}", "organizer", "past", "Table ronde sur {t}"),
            _role("{o2.name}", "organizer", "past", "Table ronde sur {t}"),
        ),
    ),
    Saying(
        "series",
        "Les réunions tenues dans le cadre {p.short_of} comprennent: Atelier sur {t} ({y}); "
        "Séminaire sur {t2} ({m}); et Conférence sur {t3} ({c.name}, {d}).",
        (
            _meeting("Atelier sur {t}", "workshop", "{y}", in_="{p.name}"),
            _meeting("Séminaire sur {t2}", "seminar", "{m}", in_="{p.name}"),
            _meeting("Conférence sur {t3}", "conference", "{d}", place="inferred", in_="{p.name}"),
        ),
    ),
    Saying(
        "declaration",
        "La Déclaration de {c.name} a été adoptée en {m}.",
        (
            (
                "events",
                {
                    "title": "Déclaration de {c.name}",
                    "event_class": "instrument",
                    "event_kind": "declaration",
                    "date": "{when}",
                    "event_status": "held",
                },
            ),
        ),
    ),
    Saying(
        "so many countries",
        "{n.Words} pays participent {p.short_to}.",
        (
            (
                "claims",
                {
                    "in": "{p.name}",
                    "measure": "country",
                    "value": "{n.value}",
                    "text": "{n.Words} pays",
                },
            ),
        ),
    ),
    Saying(
        "brings together",
        "{p.short_The} réunit {n.value} États.",
        (
            (
                "claims",
                {
                    "in": "{p.name}",
                    "measure": "state",
                    "value": "{n.value}",
                    "text": "{n.value} États",
                },
            ),
        ),
    ),
    Saying(
        "participants are",
        "Les participants {p.short_to} sont {l.the}.",
        _listed("participant", "{p.name}"),
    ),
    Saying("members are", "Les membres {p.short_of} sont {l.the}.", _listed("member", "{p.name}")),
    Saying(
        "are observers", "{l.The} sont observateurs {p.short_to}.", _listed("observer", "{p.name}")
    ),
    Saying("take part", "{l.The} prennent part {p.short_to}.", _listed("participant", "{p.name}")),
    Saying(
        "attended",
        "{l.The} ont participé à l’Atelier sur {t} ({c.name}, {y}).",
        (
            _meeting("Atelier sur {t}", "workshop", "{when}", place="inferred"),
            *_listed("attended", "Atelier sur {t}"),
        ),
    ),
    Saying(
        "joined",
        "{a.The} a adhéré {p.short_to} en {y}.",
        (
            (
                "participations",
                {
                    "in": "{p.name}",
                    "party": "{a.name}",
                    "party_iso3": "{a.iso3}",
                    "status": "participant",
                    "since": "{when}/..",
                    "since_kind": "accession",
                },
            ),
        ),
    ),
)

SAYINGS = {"en": ENGLISH, "fr": FRENCH}

STATES = {
    "en": tuple(
        (name, "", iso3)
        for name, iso3 in (
            ("Ghana", "GHA"), ("Norway", "NOR"), ("Ecuador", "ECU"), ("Peru", "PER"),
            ("Kenya", "KEN"), ("Canada", "CAN"), ("Morocco", "MAR"), ("Senegal", "SEN"),
            ("Mexico", "MEX"), ("Chile", "CHL"), ("Portugal", "PRT"), ("Tunisia", "TUN"),
            ("Thailand", "THA"), ("Japan", "JPN"), ("Spain", "ESP"), ("Papua New Guinea", "PNG"),
            ("Trinidad and Tobago", "TTO"), ("Côte d’Ivoire", "CIV"),
        )
    ),
    "fr": (
        ("Ghana", "le ", "GHA"), ("Norvège", "la ", "NOR"), ("Équateur", "l’", "ECU"),
        ("Pérou", "le ", "PER"), ("Kenya", "le ", "KEN"), ("Canada", "le ", "CAN"),
        ("Maroc", "le ", "MAR"), ("Sénégal", "le ", "SEN"), ("Mexique", "le ", "MEX"),
        ("Chili", "le ", "CHL"), ("Portugal", "le ", "PRT"), ("Tunisie", "la ", "TUN"),
        ("Thaïlande", "la ", "THA"), ("Japon", "le ", "JPN"), ("Espagne", "l’", "ESP"),
        ("Papouasie-Nouvelle-Guinée", "la ", "PNG"), ("Trinité-et-Tobago", "la ", "TTO"),
        ("Côte d’Ivoire", "la ", "CIV"),
    ),
}  # fmt: skip
"""States under one name and code all through the years of the reports, with their articles."""

CITIES = {
    "en": (
        ("Accra", "Ghana", "GHA"), ("Oslo", "Norway", "NOR"), ("Lima", "Peru", "PER"),
        ("Lisbon", "Portugal", "PRT"), ("Dakar", "Senegal", "SEN"), ("Quito", "Ecuador", "ECU"),
        ("Bangkok", "Thailand", "THA"), ("Rabat", "Morocco", "MAR"), ("Ottawa", "Canada", "CAN"),
        ("Madrid", "Spain", "ESP"),
    ),
    "fr": (
        ("Accra", "Ghana", "GHA"), ("Oslo", "Norvège", "NOR"), ("Lima", "Pérou", "PER"),
        ("Lisbonne", "Portugal", "PRT"), ("Dakar", "Sénégal", "SEN"), ("Quito", "Équateur", "ECU"),
        ("Bangkok", "Thaïlande", "THA"), ("Rabat", "Maroc", "MAR"), ("Ottawa", "Canada", "CAN"),
        ("Madrid", "Espagne", "ESP"),
    ),
}  # fmt: skip
"""Cities with their states."""

NUMBERS = {
    "en": ((7, "seven"), (9, "nine"), (12, "twelve"), (15, "fifteen"), (18, "eighteen")),
    "fr": ((7, "sept"), (9, "neuf"), (12, "douze"), (15, "quinze"), (18, "dix-huit")),
}
