"""Parties set line by line: under a label, a sentence with a colon, a schedule."""

from tests.unit.recognize.made import facts, recognized


def parties(*paragraphs: str, language: str = "en", on: str = "2003-11") -> list[tuple[str, ...]]:
    """Return thing, place in the list, party, territory and date of each row, in that order."""
    rows = facts(recognized(*paragraphs, language=language, on=on), "participations")
    shown = [
        (r["in_id"], r["position"], r["party"], r.get("in_respect_of_id", ""), r.get("since", ""))
        for r in rows
    ]
    return sorted(shown, key=lambda row: (row[0], int(row[1])))


ENTRY = (
    "Convention for the protection of beacons. Done at Lima May 4, 1958; in force 1961. 14 UST 8."
)


def test_parties_in_columns_under_a_label_are_those_of_the_entry_above() -> None:
    rows = parties(
        ENTRY, "Parties:", "Argentina Chile 2 Peru", "Brazil Mexico 1 Spain", "Canada Norway"
    )
    thing = "Convention for the protection of beacons"
    names = ["Argentina", "Brazil", "Canada", "Chile", "Mexico", "Norway", "Peru", "Spain"]
    assert rows == [(thing, str(n), name, "", "") for n, name in enumerate(names, start=1)]


def test_a_line_with_other_words_ends_no_list_of_parties() -> None:
    assert parties(ENTRY, "Parties:", "Argentina was first", "Brazil", "Canada") == []


def test_lettered_items_name_the_territory_in_respect_of_which_a_state_is_a_party() -> None:
    rows = parties(
        "The following countries are parties to the Convention on Reindeer, signed at Rome on"
        " June 3, 1979: (a) Denmark, in respect of Greenland;",
        "(b) Finland;",
        "(c) Norway; and",
    )
    assert [row[2:4] for row in rows] == [
        ("Denmark", "Greenland"),
        ("Finland", ""),
        ("Norway", ""),
    ]


def test_a_bare_list_is_of_what_a_sentence_says_of_its_heading() -> None:
    rows = parties(
        "It is declared that the countries specified in Part I of the Schedule have accepted the"
        " Convention on Buoys, 1961, and that the countries specified in Part II of the Schedule"
        " have accepted the Protocol on Lamps, 1973.",
        *("PART I", "Algeria", "Belgium", "Norway"),
        *("PART II", "Iceland", "Tunisia", "Germany, Federal Republic of"),
    )
    assert [row[:3:2] for row in rows] == [
        ("Convention on Buoys", "Algeria"),
        ("Convention on Buoys", "Belgium"),
        ("Convention on Buoys", "Norway"),
        ("Protocol on Lamps", "Iceland"),
        ("Protocol on Lamps", "Tunisia"),
        ("Protocol on Lamps", "Germany, Federal Republic of"),
    ]


def test_a_heading_that_nothing_speaks_of_opens_no_list() -> None:
    assert (
        parties("The Convention on Buoys entered into force.", "PART I", "Chad", "Togo", "Benin")
        == []
    )


def test_dates_in_brackets_are_of_what_the_label_says() -> None:
    found = recognized(
        "Convention on the marking of casks",
        "Oporto, 11 October 1933",
        "Ratifications or definitive accessions",
        "Afghanistan a (April 10th, 1935)",
        "Belgium (May 11th, 1936)",
        "Chile (March 20th, 1935)",
        on="1990",
    )
    rows = facts(found, "participations")
    assert [(r["party"], r["since"], r["since_kind"]) for r in rows] == [
        ("Afghanistan", "1935-04-10", "accession"),
        ("Belgium", "1936-05-11", "accession"),
        ("Chile", "1935-03-20", "accession"),
    ]
