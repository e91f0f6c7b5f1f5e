"""Where organs have their seats, since and until when."""

import pytest

from tests.unit.recognize.attributes.made import said, values


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("en", "The Prague Process Secretariat is headquartered in Warsaw.", "Warsaw"),
        ("en", "The Prague Process Secretariat, with its headquarters in Warsaw, works.", "Warsaw"),
        ("en", "The Prague Process Secretariat is housed in Warsaw.", "Warsaw"),
        ("en", "The Prague Process has a small secretariat in Warsaw.", "Warsaw"),
        ("en", "The seat of the Secretariat of the Prague Process is Warsaw.", "Warsaw"),
        ("en", "The Prague Process Secretariat works from Warsaw.", "Warsaw"),
        ("fr", "Le secrétariat du Processus de Prague est sis à Varsovie.", "Varsovie"),
        ("fr", "Le Secrétariat du Processus de Prague, dont le siège est à Varsovie, est petit.",
         "Varsovie"),
        ("fr", "Le Processus de Prague est doté d’un secrétariat permanent établi à Varsovie.",
         "Varsovie"),
        ("fr", "Le Secrétariat du Processus de Prague a ses bureaux à Varsovie.", "Varsovie"),
    ],
)  # fmt: skip
def test_a_seat_is_a_place(language: str, sentence: str, place: str) -> None:
    assert values(sentence, language=language, attribute="seat") == [place]


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The Prague Process Secretariat moved from Vienna to Warsaw in March 2012.",
         [("Vienna", "../2012-03"), ("Warsaw", "2012-03/..")]),
        ("en", "In March 2012 the Prague Process Secretariat moved to Warsaw.",
         [("Warsaw", "2012-03/..")]),
        ("en", "The Prague Process Secretariat was opened in Vienna in 2010 and relocated to "
         "Warsaw in March 2012.", [("Vienna", "../2012-03"), ("Warsaw", "2012-03/..")]),
        ("en", "Until 2012 the Prague Process Secretariat was located in Vienna; since 2012 it has "
         "been based in Warsaw.", [("Vienna", "../2012"), ("Warsaw", "2012/..")]),
        ("fr", "Le secrétariat du Processus de Prague a été transféré de Vienne à Varsovie en mars "
         "2012.", [("Vienne", "../2012-03"), ("Varsovie", "2012-03/..")]),
        ("fr", "Le Secrétariat du Processus de Prague a quitté Vienne pour Varsovie en mars 2012.",
         [("Vienne", "../2012-03"), ("Varsovie", "2012-03/..")]),
        ("fr", "Le Secrétariat du Processus de Prague a son siège à Varsovie depuis mars 2012.",
         [("Varsovie", "2012-03/..")]),
    ],
)  # fmt: skip
def test_a_move_gives_both_seats_their_dates(
    language: str, sentence: str, expected: list[tuple[str, str]]
) -> None:
    found = said(sentence, language=language, attribute="seat")
    assert [(each.value, each.date) for each in found] == expected


def test_the_place_of_a_seat_is_named() -> None:
    found = said("The Prague Process Secretariat is located in Warsaw.")
    assert [each.names for each in found] == ["Warsaw"]


def test_a_house_is_no_seat_but_the_city_it_stands_in() -> None:
    sentence = "The Prague Process Secretariat is housed in the Ministry of the Interior{}."
    assert values(sentence.format(" in Warsaw"), attribute="seat") == ["Warsaw"]
    assert values(sentence.format(""), attribute="seat") == []


def test_the_seat_of_a_secretariat_without_a_name_is_that_of_the_process() -> None:
    found = said("UNHCR is secretariat of the Prague Process. The secretariat is based in Warsaw.")
    assert [each[:3] for each in found] == [("Prague Process", "seat", "Warsaw")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The Prague Process meets in Warsaw.",
        "The Prague Process was established in Warsaw.",
        "The fifth meeting moved to other subjects.",
    ],
)
def test_a_place_where_something_happens_is_no_seat(sentence: str) -> None:
    assert values(sentence, attribute="seat") == []


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("en", "The Prague Process Secretariat was established in Lisbon in January 1981; on "
         "1 September 1989 it moved from there to Oslo.",
         [("Lisbon", "../1989-09-01"), ("Oslo", "1989-09-01/..")]),
        ("en", "ICMPD took over the Secretariat of the Prague Process in 2006 and runs it out of "
         "Sofia.", [("Sofia", None)]),
        ("en", "Vienna is home to the Prague Process Secretariat.", [("Vienna", None)]),
        ("en", "The Prague Process is served by a small secretariat in Vienna.",
         [("Vienna", None)]),
        ("en", "The Prague Process Secretariat has been based in Vienna since 2004; it was "
         "previously in Lima.", [("Lima", "../2004"), ("Vienna", "2004/..")]),
        ("fr", "Le Secrétariat général du Processus de Prague a ses bureaux à Vienne depuis "
         "1978 ; il se trouvait auparavant à Liège.",
         [("Liège", "../1978"), ("Vienne", "1978/..")]),
        ("fr", "Le secrétariat du Processus de Prague se trouve à Vienne.", [("Vienne", None)]),
        ("en", "The Prague Process Secretariat was previously in Lima.", []),
    ],
)  # fmt: skip
def test_seats_are_run_out_of_left_and_had_before(
    language: str, sentence: str, expected: list[tuple[str, str | None]]
) -> None:
    found = said(sentence, language=language, attribute="seat")
    assert sorted((each.value, each.date) for each in found) == expected


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "The seed bank, housed in Lima until 2007, is now in Quito.",
            [("Lima", "../2007"), ("Quito", "2007/..")],
        ),
        (
            "From 2001 to 2009 the secretariat was in Lima; since then it has been in Quito.",
            [("Lima", "2001/2009"), ("Quito", "2009/..")],
        ),
        ("The data centre is in Quito.", [("Quito", None)]),
        ("The secretariat sits in Lima, Peru.", [("Lima, Peru", None)]),
        ("The secretariat met in Lima.", []),
    ],
)
def test_an_office_is_somewhere(sentence: str, wanted: list[tuple[str, str | None]]) -> None:
    found = [(row.value, row.date) for row in said(f"The Prague Process is large. {sentence}")]
    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The secretariat, in Lima, has a staff of three.", ["Lima"]),
        ("The secretariat is provided by the Reef Institute in Lima.", ["Lima"]),
        ("The seed bank moved from Lima to Quito in July 2009.", ["Lima", "Quito"]),
        ("The secretariat was transferred in March 2009 from Lima to Quito.", ["Lima", "Quito"]),
    ],
)
def test_a_secretariat_is_where_it_is_kept(sentence: str, wanted: list[str]) -> None:
    found = values(f"The Prague Process is large. {sentence}", attribute="seat")
    assert sorted(found) == wanted


def test_a_seat_is_where_it_was_installed_from_then_on() -> None:
    """ "Has housed it in Lima in 1992" tells since when; "housed in Lima" of a day does not."""
    found = said(
        "Le secrétariat du Processus de Prague est assuré par l’OIT, qui l’a installé à Vienne en "
        "1992.",
        language="fr",
        attribute="seat",
    )
    assert [(each.value, each.date) for each in found] == [("Vienne", "1992/..")]
