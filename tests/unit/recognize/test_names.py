"""Names in running text: countries of their day, acronyms by language, names the text gives."""

import pytest

from tests.unit.recognize.made import mentioned, recognized


@pytest.mark.parametrize(
    ("text", "language", "on", "expected"),
    [
        ("Niger, Nigeria and Guinea-Bissau", "en", "2003", ["NER", "NGA", "GNB"]),
        ("Papua New Guinea, Equatorial Guinea and Guinea", "en", "2003", ["PNG", "GNQ", "GIN"]),
        ("the Hong Kong SAR of China and China", "en", "2003", ["HKG", "CHN"]),
        ("La Côte d’Ivoire et l’Égypte", "fr", "2003", ["CIV", "EGY"]),
        ("ETATS-UNIS D’AMERIQUE", "fr", "2003", ["USA"]),  # capitals without accents
        ("Germany, Federal Republic of", "en", "1985", ["DEU"]),
        ("Romania and Zaire", "en", "1985", ["ROM", "ZAR"]),
        ("Romania and the Congo", "en", "2003", ["ROU", "COG"]),
        ("Canada and France", "en", "1960", [None, None]),  # no ISO codes yet
        ("Serbia and Montenegro", "en", "2003-11", ["SCG"]),
        ("Serbia and Montenegro", "en", "2010", ["SRB", "MNE"]),
        ("American, Chinese and Swiss delegates", "en", "2003", []),  # demonyms
        ("a guinea pig in a china shop", "en", "2003", []),  # no capital
        ("the former Yugoslavia", "en", "2003", []),  # a region
        ("Plan Puebla-Panama", "en", "2003", ["PAN"]),  # within another name
    ],
)
def test_country_has_its_code_of_the_day(
    text: str, language: str, on: str, expected: list[str | None]
) -> None:
    found = recognized(text, language=language, on=on)
    assert [code for _, code in mentioned(found, "country")] == expected


def test_acronym_means_what_it_means_in_its_language() -> None:
    kinds = {
        language: recognized("La CEI, the CEI.", language=language).entities[0].key
        for language in ("fr", "en")
    }
    assert kinds == {"fr": "cis", "en": "cei"}


def test_acronym_that_the_text_defines_is_known_everywhere() -> None:
    found = recognized(
        "The NDSM met again.",
        "States set up the Nairobi Dialogue on Seasonal Mobility (NDSM or “Nairobi Process”).",
        "The Nairobi Process goes on.",
    )
    names = [m.text for m in found.mentions if m.mention_kind == "process"]
    assert names == [
        "NDSM",
        "Nairobi Dialogue on Seasonal Mobility",
        "NDSM",
        "Nairobi Process",
        "Nairobi Process",
    ]
    assert len({m.entity_id for m in found.mentions if m.mention_kind == "process"}) == 1


def test_city_in_the_name_of_a_process_is_no_place() -> None:
    found = recognized("The Manila Process met in Manila.")
    assert mentioned(found, "place") == [("Manila", None)]


def test_every_mention_stands_where_it_says() -> None:
    text = "Depuis 1996, l’OIM aide la Zambie."
    found = recognized("Une ligne.", text, language="fr")
    whole = "Une ligne." + "  " + text
    for mention in found.mentions:
        assert whole[mention.starts[0] : mention.ends[0]] == mention.text


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [  # inverted names must not swallow what stands beside them
        ("Republic of Korea, Republic of Moldova", "en", ["KOR", "MDA"]),
        ("Congo, Democratic Republic of the Congo", "en", ["COG", "COD"]),
        ("Îles Cook, Îles Marshall et Îles Salomon", "fr", ["COK", "MHL", "SLB"]),
        ("Iran, Islamic Republic of, Iraq", "en", ["IRN", "IRQ"]),
        ("Korea, Republic of, Moldova, Republic of", "en", ["KOR", "MDA"]),
    ],
)
def test_names_that_overlap_leave_the_fewest_words_unnamed(
    text: str, language: str, expected: list[str]
) -> None:
    found = recognized(text, language=language, on="2010")
    assert [code for _, code in mentioned(found, "country")] == expected


def test_acronym_that_could_be_a_numeral_is_one_behind_what_it_abbreviates() -> None:
    found = recognized(
        "States set up the Migration Initiative of Xanthi (MIX) and the Visa Information "
        "Initiative (VII).",
        "The MIX and the VII met; see Annex XIV.",
    )
    names = [m.text for m in found.mentions if m.mention_kind == "process"]
    assert names[-2:] == ["MIX", "VII"]
