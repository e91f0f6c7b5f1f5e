"""The declared questions: each runs, says how to be read, and gives the answer of the golden rows.

The answers expected here are worked out from rows that were read off the page by eye, by counting
in Python, or written down by hand; never from what the pipeline gives.
"""

import shutil
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from extract.errors import MissingFileError, QueryError
from extract.questions import answers, choose
from extract.questions.declared import load_questions
from extract.run import Request, build
from tests.published.golden import golden_rows, publish_golden
from tests.published.made import publish

ROOT = Path(__file__).resolve().parents[1]
DECLARED = ROOT / "pipeline" / "questions"
QUESTIONS = load_questions(DECLARED)
REPORT = "mc_inf_266"
KNOWN = (REPORT, "warsaw_1985")
"""The reports whose answers are written down here; others in `raw/` leave them as they are."""

Row = dict[str, Any]

SHORT = {
    "CIS Conference and Follow-up Process": "CIS Conference",
    "South American Conference on Migration": "SACM",
    "5+5 Dialogue on Migration in the Western Mediterranean": "5+5 Dialogue",
}
"""Processes that the golden rows call by another name than the vocabulary's short one."""


def answer(folder: Path, number: str) -> list[Row]:
    ((_, found),) = answers(folder, DECLARED, [number])
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of the known reports alone."""
    root = tmp_path_factory.mktemp("known")
    (root / "pipeline").symlink_to(ROOT / "pipeline")
    for report in KNOWN:
        shutil.copytree(ROOT / "raw" / report, root / "raw" / report)
    assert not build(Request(root=root, output=root / "output", jobs=2)).failures
    return (root / "output" / "datasets").resolve()


@pytest.fixture(scope="session")
def golden(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish_golden(tmp_path_factory.mktemp("golden"), REPORT)


def participants() -> list[tuple[str, str, str]]:
    """Process, code and name of each participant of a process, from the golden rows.

    The tables of participants list processes alone; IOM alone joins one in the text (page 10).
    """
    return [
        (SHORT.get(row["in"], row["in"]), row["party_iso3"], row["party"])
        for row in golden_rows(REPORT, "participations")
        if row["status"] == "participant"
    ]


def members() -> dict[str, set[str]]:
    """The parties of each process, countries by code and others by name."""
    found = defaultdict(set)
    for process, code, name in participants():
        found[process].add(code or name)
    return found


def countries() -> dict[str, set[str]]:
    """The codes of the countries in each process."""
    found = defaultdict(set)
    for process, code, _ in participants():
        if code:
            found[process].add(code)
    return found


def test_there_are_the_questions_that_researchers_ask() -> None:
    assert len(QUESTIONS) >= 12
    assert len({question.number for question in QUESTIONS}) == len(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_question_says_what_it_asks_and_how_to_read_the_answer(question: Any) -> None:
    assert question.text.endswith("?")
    assert len(question.asked_by) > 10
    assert question.reading.endswith(".")


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.name)
def test_question_runs_and_gives_the_same_answer_twice(published: Path, question: Any) -> None:
    first, second = (next(answers(published, DECLARED, [question.name]))[1] for _ in range(2))
    assert first == second
    assert first.rows or question.number == "14"  # two reports that list one process are needed


def test_01_participation_by_country_and_process(published: Path) -> None:
    found = {(row["process"], row["party_iso3"]) for row in answer(published, "01")}
    assert found == {(p, code) for p, codes in countries().items() for code in codes}
    assert ("MIDSA", "NAM") in found


def test_02_countries_by_number_of_processes(published: Path) -> None:
    counts = Counter(code for codes in countries().values() for code in codes)
    assert {row["party_iso3"]: row["processes"] for row in answer(published, "02")} == counts
    # by hand: Australia is in IGC, Budapest, Manila, APC and Bali
    assert answer(published, "02")[0]["party_iso3"] == "AUS"
    assert counts["AUS"] == 5


def test_03_overlap_of_processes(published: Path) -> None:
    found = {
        frozenset((row["process"], row["other_process"])): row["common_parties"]
        for row in answer(published, "03")
    }
    expected = {
        frozenset((a, b)): len(members()[a] & members()[b])
        for a, b in combinations(members(), 2)
        if members()[a] & members()[b]
    }
    assert found == expected
    # by hand: all of IGC's, the European Commission among them, are in the Budapest Group
    shares = {(r["process"], r["other_process"]): r["share"] for r in answer(published, "03")}
    assert expected[frozenset(("IGC", "Budapest Group"))] == 17
    assert shares["Budapest Group", "IGC"] == 1.0


def test_04_pairs_of_countries(published: Path) -> None:
    pairs = Counter(
        frozenset(pair) for codes in countries().values() for pair in combinations(codes, 2)
    )
    found = {
        frozenset((row["iso3"], row["other_iso3"])): row["processes"]
        for row in answer(published, "04")
    }
    assert found == {pair: count for pair, count in pairs.items() if count >= 2}


def test_05_parties_that_are_no_states(published: Path) -> None:
    found = {row["process"]: row for row in answer(published, "05")}
    for process, parties in members().items():
        assert found[process]["parties"] == len(parties), process
    # by hand: Annex II, rows 1, 6 and 12, and paragraph 25
    assert (found["IGC"]["states"], found["IGC"]["others"]) == (16, 1)
    assert (found["APC"]["states"], found["APC"]["territories"]) == (30, 2)
    assert found["APC"]["no_states"] == "Hong Kong; New Caledonia"
    assert (found["Bali Conference"]["states"], found["Bali Conference"]["no_states"]) == (
        37,
        "France (New Caledonia)",
    )
    joined = found["Söderköping Process"]
    assert (joined["entries"], joined["states"]) == (12, 11)


def test_06_years_of_processes(golden: Path) -> None:
    """By hand: 13 years in brackets; of six processes the text says when they began: the same."""
    rows = answer(golden, "06")
    assert len(rows) == 13
    said = {r["process"]: (r["label_year"], r["said_years"]) for r in rows if r["said_years"]}
    assert said == {
        "CIS Conference": ("1996", "1996"),
        "RCM": ("1996", "1996"),
        "Manila Process": ("1996", "1996"),
        "South American Conference on Migration": ("1999", "1999"),
        "MIDSA": ("2000", "2000"),
        "Söderköping Process": ("2001", "2001"),
    }
    assert not any(row["differ"] for row in rows)


def test_06_shows_years_that_differ(tmp_path: Path) -> None:
    made = publish(
        tmp_path,
        {
            "entities": [{"entity_id": "p", "kind": "process", "name_en": "Rome Process"}],
            "attributes": [
                {"in_id": "p", "attribute": "label_year", "value": "1998"},
                {"in_id": "p", "attribute": "initiated", "value": "begun", "date": "1997-05"},
            ],
        },
    )
    assert answer(made, "06") == [
        {"process": "Rome Process", "label_year": "1998", "said_years": "1997", "differ": True}
    ]


def test_07_meetings_by_process_and_year(golden: Path) -> None:
    expected: Counter[tuple[str | None, int | None, str]] = Counter()
    for row in golden_rows(REPORT, "events"):
        if row["event_class"] == "meeting":
            status = row["event_status"]
            kind = status if status in ("held", "planned") else "not_stated"
            year = int(row["date"][:4]) if row["date"] else None
            expected[row["in"] or None, year, kind] += 1
    found = Counter(
        {
            (row["process"], row["event_year"], kind): row[kind]
            for row in answer(golden, "07")
            for kind in ("held", "planned", "not_stated")
            if row[kind]
        }
    )
    assert found == expected
    # by hand: paragraph 27, the third 5+5 meeting; paragraph 7, three seminars of 2002
    assert expected["5+5 Dialogue on Migration in the Western Mediterranean", 2004, "planned"] == 1
    assert expected["RCM", 2002, "held"] == 3


def test_08_hosts(golden: Path) -> None:
    expected = {
        (row["title"], row["country_iso3"])
        for row in golden_rows(REPORT, "events")
        if row["event_class"] == "meeting" and row["country_iso3"]
    }
    rows = answer(golden, "08")
    assert {(row["title"], row["country_iso3"]) for row in rows} == expected
    # by hand: paragraph 15 alone says that somebody hosted
    assert [(row["country_iso3"], row["host"]) for row in rows if row["host"]] == [
        ("LKA", "Government of Sri Lanka")
    ]


def test_09_themes_by_region(golden: Path) -> None:
    regions = {row["name"]: row["region"] for row in golden_rows(REPORT, "groupings")}
    meetings = {
        "CIS Conference",
        "Labour Migration Ministerial Consultations for Countries of Origin in Asia",
    }
    themes = {(row["in"], row["theme"].lower()) for row in golden_rows(REPORT, "themes")}
    expected = Counter((regions.get(name), theme) for name, theme in themes if name not in meetings)
    found = {(row["region"], row["theme"]): row["processes"] for row in answer(golden, "09")}
    assert found == expected
    # by hand: of the Manila Process and of nothing else under its region's name
    assert expected["Asia/Pacific", "remittances"] == 1


def test_10_secretariats_and_languages(golden: Path) -> None:
    """By hand, from paragraph 6 in French and paragraphs 1, 2, 9 and 13 of Annex I in English."""
    rows = answer(golden, "10")
    found = {(row["process"], row["actor"], row["role"]): row["languages"] for row in rows}
    assert found == {
        ("RCM", "IOM", "secretariat"): "fr",
        ("South American Conference on Migration", "IOM", "secretariat"): "fr",
        ("South American Conference on Migration", "IOM", "technical_secretariat"): "en",
        ("CIS Conference", "IOM", "joint_secretariat"): "fr",
        ("Söderköping Process", "IOM", "joint_secretariat"): "fr",
        ("MIDSA", "IOM", "secretariat"): "en + fr",
        ("MIDWA", "IOM", "secretariat"): "fr",
        ("MIDWA", "IOM’s Regional Office for Western Africa", "joint_secretariat"): "en",
        ("MIDWA", "Economic Community of West African States", "joint_secretariat"): "en",
        ("APC", None, "secretariat"): "en",
    }


def test_11_stated_totals(published: Path) -> None:
    """By hand, of the numbers of countries that the golden rows hold.

    Annex II lists 37 participants of Bali, one of them France (New Caledonia): with it 38. Of the
    Cluster Process, Armenia, Azerbaijan and Georgia lie in the South Caucasus. Footnote 10 names 13
    and 4 States. Annex II lists 12 countries of the South American Conference, all of the region.
    """
    rows = answer(published, "11")
    claims = golden_rows(REPORT, "claims")
    assert Counter((row["words"], row["stated"]) for row in rows) == Counter(
        (row["text"], int(row["value"])) for row in claims
    )
    counted = {row["text"] for row in claims if row["measure"] == "country"}
    assert {row["words"]: row["verdict"] for row in rows if row["words"] in counted} == {
        "ten South American countries": "fails",
        "38 participating countries": "holds",
        "three countries of the South Caucasus": "holds",
        "17 countries": "holds",
        "All 17 countries": "holds",
    }
    assert (rows[0]["process"], rows[0]["stated"], rows[0]["verdict"]) == ("SACM", 10, "fails")


def test_12_only_one_language(golden: Path) -> None:
    rows = golden_rows(REPORT, "roles")
    spoken = defaultdict(set)
    for row in rows:
        spoken[row["in"]].update(row["language"].split("+"))
    expected = Counter(
        (row["in"], row["language"])
        for row in rows
        if len(spoken[row["in"]]) == 2 and "+" not in row["language"]
    )
    found = Counter((row["process"], row["only_language"]) for row in answer(golden, "12"))
    assert found == expected
    # by hand: of MIDWA the French body says secretariat, the English annex four other roles
    assert (found["MIDWA", "fr"], found["MIDWA", "en"]) == (1, 4)


def test_13_country_year_panel_of_a_report_without_closed_lists(published: Path) -> None:
    rows = [row for row in answer(published, "13") if row["document"] == "MC/INF/266"]
    ones = {(row["process"], row["party_iso3"]) for row in rows if row["takes_part"] == 1}
    expected = {(p, code) for p, codes in countries().items() for code in codes}
    listed = {p for p, _ in expected}
    assert {(p, code) for p, code in ones if p in listed} == expected
    assert {row["panel_year"] for row in rows} == {2003}
    assert not any(row["takes_part"] == 0 for row in rows)


def test_13_adds_the_years_that_rows_state(published: Path) -> None:
    """By hand: Schedule I, Part III lists seven parties, each with the date of its own."""
    ones = {
        (row["party_iso3"], row["panel_year"])
        for row in answer(published, "13")
        if row["process"] == "Additional Protocol" and row["takes_part"] == 1
    }
    years = {"CAN": 1947, "COG": 1960, "CUB": 1964, "ETH": 1950, "PHL": 1951, "PAK": 1947}
    years["USA"] = 1934
    assert ones == {(code, year) for code, own in years.items() for year in (own, 1985)}


def test_13_writes_nought_where_a_closed_list_leaves_one_out(tmp_path: Path) -> None:
    entities = [
        *({"entity_id": p, "kind": "process", "name_en": p} for p in ("Closed", "Open")),
        *({"entity_id": c, "kind": "state", "name_en": c} for c in ("A", "B", "C")),
    ]
    lists = [
        {"list_id": "c", "in_id": "Closed", "closure": "closed"},
        {"list_id": "o", "in_id": "Open", "closure": "open_clause"},
    ]
    rows = [("c", "Closed", "A", "participant"), ("o", "Open", "B", "participant")]
    rows.append(("c", "Closed", "C", "invited"))
    parties = [
        {
            "list_id": where, "in_id": name, "in_kind": "process", "party_id": who,
            "party_iso3": who * 3, "participation_status": status,
        }
        for where, name, who, status in rows
    ]  # fmt: skip
    made = publish(tmp_path, {"entities": entities, "lists": lists, "participations": parties})
    found = {(r["process"], r["party_iso3"]): r["takes_part"] for r in answer(made, "13")}
    assert found == {
        ("Closed", "AAA"): 1,
        ("Closed", "BBB"): 0,
        ("Open", "AAA"): None,
        ("Open", "BBB"): 1,
    }


def test_14_joined_or_left(tmp_path: Path) -> None:
    documents = [
        {"document_id": f"d{year}", "document_date": str(year), "symbol": f"D/{year}"}
        for year in (1999, 2004)
    ]
    sources = [
        {"source_id": f"s{year}", "document_id": f"d{year}", "file": "a.txt"}
        for year in (1999, 2004)
    ]
    entities = [
        {"entity_id": "p", "kind": "process", "name_en": "Rome Process"},
        *({"entity_id": c, "kind": "state", "name_en": c} for c in ("A", "B", "C")),
    ]
    parties = [
        {
            "in_id": "p", "in_kind": "process", "party_id": who, "participation_status": "member",
            "document_id": f"d{year}", "source_id": f"s{year}",
        }
        for year, who in ((1999, "A"), (1999, "B"), (2004, "B"), (2004, "C"))
    ]  # fmt: skip
    made = publish(
        tmp_path,
        {
            "documents": documents,
            "sources": sources,
            "entities": entities,
            "participations": parties,
        },
    )
    found = [
        (r["party"], r["what_changed"], r["from_year"], r["to_year"]) for r in answer(made, "14")
    ]
    assert found == [("A", "not_listed_later", 1999, 2004), ("C", "listed_later", 1999, 2004)]


def test_15_words_behind_a_country(published: Path) -> None:
    """By hand: Namibia is printed once, on page 13, in both sources."""
    found = [(row["process"], row["page"], row["quote"]) for row in answer(published, "15")]
    assert found == [("MIDSA", 13, "Namibia")] * 2


def test_16_sources_that_contradict(published: Path) -> None:
    """By hand: Syria and Kuwait have two dates, the lists of the Hague Protocol two lengths.

    Paragraph 6 makes IOM the secretariat of MIDWA, paragraph 2 of Annex I its regional office and
    ECOWAS a joint one; it puts the Söderköping Process into Europe, where Annexes I and III have
    it between regions.
    """
    rows = answer(published, "16")
    between_editions = {
        (row["thing"], row["party"], row["left_value"], row["right_value"])
        for row in rows
        if row["document"] != "MC/INF/266"
    }
    assert between_editions == {
        ("Warsaw Convention", "Syrian Arab Republic", "1955-12-05", "1933-12-05"),
        ("Hague Protocol", "Kuwait, State of", "1975-11-09", "1963-08-01"),
        ("High Contracting Parties to the Hague Protocol", None, "112", "111"),
    }
    (secretariat, *regions) = sorted(
        (row["thing"], row["left_value"], row["right_value"])
        for row in rows
        if row["document"] == "MC/INF/266"
    )
    thing, left, right = secretariat
    assert thing == "MIDWA"
    assert left.endswith(": secretariat")
    assert right.endswith(": joint secretariat")
    assert regions == [
        ("Söderköping Process", "Europe et ex-Union soviétique", "INTERREGIONAL"),
        ("Söderköping Process", "Europe et ex-Union soviétique", "Interregional"),
    ]


def test_17_since_when_by_decade(published: Path) -> None:
    """By hand: 1934, 1947 twice, 1950, 1951, 1960 and 1964."""
    found = {
        row["decade"]: row["parties"]
        for row in answer(published, "17")
        if row["process"] == "Additional Protocol"
    }
    assert found == {1930: 1, 1940: 2, 1950: 2, 1960: 2}


def test_question_that_is_not_there_is_refused() -> None:
    with pytest.raises(MissingFileError, match="no question '99'"):
        choose(QUESTIONS, ["99"])


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT 1", "lacks the part 'question'"),
        ("-- question: A?\n-- asked by: b\nSELECT 1", "lacks the part 'reading'"),
        ("-- asks: A?\nSELECT 1", "begins with none of the parts"),
        ("-- question: A?\n-- asked by: b\n-- reading: C.\n", "holds no query"),
    ],
)
def test_question_without_its_description_is_refused(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "1_a.sql").write_text(text)
    with pytest.raises(QueryError, match=says):
        load_questions(tmp_path)
