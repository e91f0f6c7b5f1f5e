"""Who takes part in what, as sentences say it with verbs, in English and French."""

from pathlib import Path

import pytest

from extract.model.statement import Recognition
from extract.profile import TEXT, Report, SourceFile
from extract.recognize import recognize
from tests.unit.printed import segmented
from tests.unit.recognize.lists.sentences import (
    DIALOGUE,
    PROCESS,
    PROCESSUS,
    SAID,
    SESSION,
    SESSION_FR,
)
from tests.unit.recognize.made import VOCABULARY, Fact, facts

FRENCH = ("1. Le ", "2. Le ", "ENTENTE")
CASES = [(opening, said) for opening, sentences in SAID.items() for said in sentences]


def read(text: str) -> Recognition:
    """Recognize a text source, segmented as any."""
    language = "fr" if text.startswith(FRENCH) else "en"
    file = SourceFile("doc", "doc/doc.txt", "doc.txt", Path("doc.txt"), TEXT, language=language)
    report = Report("doc", (file,), document_date="2011-05-01")
    return recognize(segmented(text), file, report, VOCABULARY)


def names_of(found: Recognition) -> dict[str, set[str]]:
    """Return every name of the entities and events of a source, by their ids."""
    names: dict[str, set[str]] = {}
    for name in found.names:
        names.setdefault(name.entity_id, set()).add(name.name)
    titles = {v.number: v.value for v in found.values if v.field == "title"}
    for statement in found.statements:
        if statement.table == "events":
            names.setdefault(statement.row_id, set()).add(titles[statement.number])
    return names


def stated(found: Recognition, table: str) -> list[Fact]:
    """Return the facts of a table, ids as they are."""
    rows: dict[int, Fact] = {s.number: {} for s in found.statements if s.table == table}
    for value in found.values:
        if value.number in rows:
            rows[value.number][value.field] = value.value
    return list(rows.values())


def readings(lines: list[str]) -> list[tuple[str, ...]]:
    """Return one row for each party of the lines: who, what, in what, since when, of what kind."""
    rows = []
    for line in lines:
        who, *rest = line.split(" | ")
        rows += [(party, *rest, *[""] * (4 - len(rest))) for party in who.split()]
    return sorted(rows)


@pytest.mark.parametrize(("opening", "said"), CASES, ids=[said[:60] for _, said in CASES])
def test_what_a_sentence_says_of_parties(opening: str, said: str) -> None:
    wanted = readings(SAID[opening][said])
    found = read(opening + said)
    names = names_of(found)
    things = {row[2] for row in wanted}
    assert wanted == sorted(
        (
            row.get("party_iso3") or row["party"].replace(" ", "_"),
            row["participation_status"],
            next(iter(names[row["in_id"]] & things), row["in_name"]),
            row.get("since", ""),
            row.get("since_kind", ""),
        )
        for row in stated(found, "participations")
    )


@pytest.mark.parametrize(
    ("sentence", "closure", "text", "count"),
    [
        ("It counts three members: Benin, Ghana and Togo.", "closed", "three members", "3"),
        ("Three States take part in it: Benin, Ghana, Togo.", "closed", "Three States", "3"),
        (
            "All three riparian countries – Benin, Ghana and Togo – are members of VBDT.",
            "closed",
            "All three riparian countries",
            "3",
        ),
        (
            "Several States take part in it, including Benin and Togo.",
            "examples",
            "including",
            None,
        ),
        (
            "Its members are Benin, Ghana and other riparian States.",
            "open_clause",
            "and other riparian States",
            None,
        ),
        ("Its members are Benin, Ghana and Togo.", "not_stated", None, None),
        ("Members (3): Benin, Ghana, Togo.", "closed", "Members (3)", "3"),
        ("Membership stands at three States: Benin, Ghana, Togo.", "closed", "three States", "3"),
        (
            "It has five members, viz., besides its founders, Benin and Togo.",
            "closed",
            "five members",
            "5",
        ),
        ("There are only two observers, Niger and Chad.", "closed", "two observers", "2"),
        ("It has nine participants, including Benin and Togo.", "examples", "including", "9"),
        (
            "Three States have joined since: Benin and Togo in 1999 and Mali in 2001.",
            "closed",
            "Three States",
            "3",
        ),
    ],
)
def test_words_that_say_whether_a_list_is_complete(
    sentence: str, closure: str, text: str | None, count: str | None
) -> None:
    (row,) = stated(read(DIALOGUE + sentence), "lists")
    assert (row["closure"], row.get("closure_text"), row.get("stated_count")) == (
        closure,
        text,
        count,
    )


@pytest.mark.parametrize("items", ["(a) Benin;\n(b) Ghana.\n", "- Benin;\n- Ghana.\n"])
def test_items_below_a_colon_are_one_list(items: str) -> None:
    found = read(f"{DIALOGUE}The following are members of the Dialogue:\n\n{items}")
    assert [row["listed_count"] for row in stated(found, "lists")] == ["2"]
    assert [row["position"] for row in stated(found, "participations")] == ["1", "2"]


def test_party_named_beside_its_list_has_a_row_of_its_own() -> None:
    text = f"{PROCESS}Its members are Malawi and Zambia. Malawi was admitted in 2007."
    found = read(text)
    rows = [row for row in stated(found, "participations") if row["party_iso3"] == "MWI"]
    assert [(row.get("position"), row.get("since")) for row in rows] == [
        ("1", None),
        (None, "2007/.."),
    ]
    assert len({s.row_id for s in found.statements if s.table == "participations"}) == 3


def test_bracketed_acronym_of_a_party_is_no_note() -> None:
    text = f"{SESSION}The African Union (AU) and Norway attended."
    rows = facts(read(text), "participations")
    assert [(row["party"], row.get("note")) for row in rows] == [
        ("African Union", None),
        ("Norway", None),
    ]


@pytest.mark.parametrize(
    ("said", "rows"),
    [
        (
            "Deux États en sont devenus membres : le Mali le 1er mai 1982 et le Togo en 1983.",
            [("Mali", "member", "1982-05-01/.."), ("Togo", "member", "1983/..")],
        ),
        ("Le Mali y a rang d’observateur depuis 1979.", [("Mali", "observer", "1979/..")]),
        ("Le Mali a adhéré en 1993.", []),
    ],
)
def test_pronoun_means_the_organization_that_a_paragraph_is_about(
    said: str, rows: list[tuple[str, str, str]]
) -> None:
    opening = (
        "1. Le rapport\n\n1.1 Fondée à Lomé en 1974, l’Union internationale pour la lecture "
        "(UIL) groupait vingt-trois États. "
    )
    found = stated(read(opening + said), "participations")
    assert [(row["party"], row["participation_status"], row.get("since")) for row in found] == rows


def test_pronoun_means_the_organization_of_a_report_where_a_paragraph_names_none() -> None:
    pages = (
        "UNION INTERNATIONALE POUR LA LECTURE\n\n1. Le rapport\n\n"
        "1.1 Fondée à Lomé en 1974 par le Ghana et le Togo, l’Union internationale pour la "
        "lecture (UIL) groupait trois États.\n\n"
        "1.2 Le Ghana a cessé d’en faire partie en 1982. Le Mali en est devenu membre en 1983."
    )
    found = stated(read(pages), "participations")
    rows = [(row["party"], row["participation_status"], row.get("since")) for row in found]
    assert rows == [("Ghana", "member", "../1982"), ("Mali", "member", "1983/..")]


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        (SESSION, "The following Members were represented:\n\nBenin, Ghana, Mali and Togo."),
        (SESSION, "The following States sent delegations:\n\nBenin, Ghana, Mali and Togo."),
        (SESSION_FR, "Les États ci-après étaient représentés :\n\nBénin, Ghana, Mali et Togo."),
    ],
)
def test_a_paragraph_that_is_nothing_but_a_list_is_the_one_announced(
    opening: str, said: str
) -> None:
    rows = stated(read(opening + said), "participations")
    assert [(row["party_iso3"], row["participation_status"], row["position"]) for row in rows] == [
        (code, "attended", str(n)) for n, code in enumerate(("BEN", "GHA", "MLI", "TGO"), 1)
    ]


def test_a_bracket_names_a_part_of_a_state_or_an_office() -> None:
    rows = stated(
        read(
            PROCESS + "Its members are Germany (Bavaria), Italy (South Tyrol) and Angola (Chair)."
        ),
        "participations",
    )
    assert [("in_respect_of_id" in row, row.get("note")) for row in rows] == [
        (True, None),
        (True, None),
        (False, "Chair"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "In the Gulf, a network of port hospitals works too. Its members are Oman and Qatar.",
        "A small alliance of ports was founded in 2001. Its members are Oman and Qatar.",
    ],
)
def test_what_has_no_name_has_no_members_of_what_was_named_before(said: str) -> None:
    assert not stated(read(PROCESS + said), "participations")


def test_what_has_no_name_at_first_may_be_named_in_its_sentence() -> None:
    said = "A forum of ports, the Tana Process has members. Its members are Oman and Qatar."
    assert len(stated(read(PROCESS + said), "participations")) == 2


def test_a_bracket_names_a_party_again() -> None:
    said = "Its members are the United Arab Emirates (UAE), Canada (CAN) and Oman."
    rows = stated(read(PROCESS + said), "participations")
    assert [(row["party_iso3"], "in_respect_of_id" in row, "note" in row) for row in rows] == [
        ("ARE", False, False),
        ("CAN", False, False),
        ("OMN", False, False),
    ]


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Chad and the Sovereign Order of Malta are observers.", "en"),
        ("Le Tchad et l’Ordre souverain de Malte sont observateurs.", "fr"),
    ],
)
def test_an_order_is_not_the_state_in_its_name(said: str, language: str) -> None:
    rows = stated(read((PROCESS if language == "en" else PROCESSUS) + said), "participations")
    assert [row.get("party_iso3") for row in rows] == ["TCD", None]


def test_those_of_whom_the_same_is_said_belong_to_one_list() -> None:
    found = read(SESSION + "Greece was present, as were Japan and the World Bank.")
    assert [row["listed_count"] for row in stated(found, "lists")] == ["3"]


@pytest.mark.parametrize(
    ("said", "notes"),
    [
        ("Malawi (2001), Zambia (2003) and Angola are Associates.", ["Associates"] * 3),
        ("Malawi and Zambia are associate members.", ["associate members"] * 2),
    ],
)
def test_a_standing_that_no_status_fits_is_noted(said: str, notes: list[str]) -> None:
    rows = stated(read(PROCESS + said), "participations")
    assert [row.get("note") for row in rows] == notes


@pytest.mark.parametrize(
    ("sentence", "day", "count"),
    [
        ("As at 31 December 2009 VBDT had two members: Benin and Togo.", "2009-12-31", "2"),
        ("At 1 June 2009 the observers are Benin and Togo.", "2009-06-01", ""),
        ("On 1 June 2009 Benin and Togo joined VBDT.", "", ""),
    ],
)
def test_a_list_holds_at_the_day_with_which_its_sentence_opens(
    sentence: str, day: str, count: str
) -> None:
    [row] = stated(read(DIALOGUE + sentence), "lists")
    assert (row.get("as_of", ""), row.get("stated_count", "")) == (day, count)


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("(year of accession in brackets)", "accession"),
        ("(in brackets, the year in which they joined)", "joined"),
    ],
)
def test_a_list_says_what_its_dates_in_brackets_are(said: str, kind: str) -> None:
    text = (
        f"{PROCESS}The Dialogue has three members {said}: Norway (2003), Fiji (2009), Mali (2011)."
    )
    rows = facts(read(text), "participations")
    assert [(row["party"], row["since"], row["since_kind"]) for row in rows] == [
        ("Norway", "2003/..", kind),
        ("Fiji", "2009/..", kind),
        ("Mali", "2011/..", kind),
    ]
