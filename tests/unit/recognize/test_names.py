"""Names in running text: countries of their day, acronyms by language, names the text gives."""

import pytest

from tests.unit.recognize.made import facts, mentioned, recognized


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
        ("the Gulf of Guinea, the Sea of Japan, the Strait of Gibraltar", "en", "2003", []),
        ("Lake Malawi, the River Jordan, the Niger Delta, the Panama Canal", "en", "2003", []),
        ("off the coast of Guinea and in the river in Niger", "en", "2003", ["GIN", "NER"]),
        ("Gulf of Aden, Djibouti and the Lake, Malawi", "en", "2003", ["DJI", "MWI"]),
        ("le golfe de Guinée, le détroit de Gibraltar, la mer du Japon", "fr", "2003", []),
        ("le fleuve Niger, le lac Tchad et le bassin du Congo", "fr", "2003", []),
        ("les territoires d’outre-mer de la France", "fr", "2003", ["FRA"]),
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
    ("text", "language", "on", "expected"),
    [
        ("Korea, Mali, Fiji", "en", "2003", [("Korea", None), ("Mali", "MLI"), ("Fiji", "FJI")]),
        ("the Republic of Korea", "en", "2003", [("Republic of Korea", "KOR")]),
        ("the Virgin Islands", "en", "1985", [("Virgin Islands", None)]),
        ("the British Virgin Islands", "en", "2003", [("British Virgin Islands", "VGB")]),
        ("la Corée et le Mali", "fr", "2003", [("Corée", None), ("Mali", "MLI")]),
        ("les Îles Vierges", "fr", "2003", [("Îles Vierges", None)]),
        ("Yugoslavia", "en", "1985", [("Yugoslavia", "YUG")]),  # one country on that day
        ("Yugoslavia", "en", "2015", [("Yugoslavia", None)]),  # then two that had the name
        ("a korea of the mind", "en", "2003", []),  # no capital
    ],
)  # fmt: skip
def test_name_that_means_several_countries_is_found_and_not_resolved(
    text: str, language: str, on: str, expected: list[tuple[str, str | None]]
) -> None:
    found = recognized(text, language=language, on=on)
    assert mentioned(found, "country") == expected
    for mention in found.mentions:
        assert (mention.resolution == "unresolved") == (mention.entity_id is None)
        assert (mention.resolution == "unresolved") == (mention.iso3 is None)


def test_name_that_no_fact_is_about_makes_no_entity() -> None:
    assert recognized("Korea and Japan met.").entities[0].key == "japan"
    assert len(recognized("Korea and Japan met.").entities) == 1


@pytest.mark.parametrize(
    ("language", "headings", "cell", "name"),
    [
        ("en", ("Process", "Government Participants"), "Mali, Korea, Japan", "Korea"),
        ("en", ("Process", "Government Participants"), "Korea, Mali, Japan", "Korea"),
        ("fr", ("Processus", "Pays participants"), "Mali, Corée, Japon", "Corée"),
    ],
)
def test_party_that_may_be_several_countries_has_no_code_and_is_a_finding(
    language: str, headings: tuple[str, str], cell: str, name: str
) -> None:
    found = recognized(
        "Mots." if language == "fr" else "Words.",
        table=[headings, ("Oslo Forum", cell)],
        language=language,
    )
    rows = {row["party"]: row for row in facts(found, "participations")}
    assert len(rows) == 3
    assert rows[name]["party_id"] == name  # an entity of this document alone
    assert {"party_iso3", "party_iso3_current"}.isdisjoint(rows[name])
    assert all("party_iso3" in row for party, row in rows.items() if party != name)
    assert [note.check_name for note in found.notes] == ["ambiguous_name"]
    assert name in found.notes[0].message


def test_row_of_a_table_whose_country_may_be_several_is_kept() -> None:
    table = [
        ("Parties to the Basel Accord", "Date of accession"),
        ("Mali", "4 May 1999"),
        ("Korea", "1 May 2001"),
        ("Japan", "3 May 2001"),
    ]
    found = recognized(table=table)
    codes = {row["party"]: row.get("party_iso3") for row in facts(found, "participations")}
    assert codes == {"Mali": "MLI", "Korea": None, "Japan": "JPN"}


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [  # inverted names must not swallow what stands beside them
        ("Republic of Korea, Republic of Moldova", "en", ["KOR", "MDA"]),
        ("Congo, Democratic Republic of the Congo", "en", ["COG", "COD"]),
        ("Îles Cook, Îles Marshall et Îles Salomon", "fr", ["COK", "MHL", "SLB"]),
        ("Iran, Islamic Republic of, Iraq", "en", ["IRN", "IRQ"]),
        ("Gambia, the Bahamas", "en", ["GMB", "BHS"]),
        ("Koweït, État du Lao, République démocratique populaire", "fr", ["KWT", "LAO"]),
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


@pytest.mark.parametrize(
    ("text", "language", "countries", "places"),
    [
        ("It was held in Mexico City.", "en", [], ["Mexico City"]),
        ("Delegates met in Port of Spain.", "en", [], ["Port of Spain"]),
        ("Delegates met in Panama City, Panama.", "en", ["Panama"], ["Panama City"]),
        ("Delegates met in Muscat.", "en", [], ["Muscat"]),
        ("Ils se sont réunis à Mascate.", "fr", [], ["Mascate"]),
        ("Ils se sont réunis à Mexico.", "fr", [], ["Mexico"]),
        ("Delegates met in Mexico.", "en", ["Mexico"], []),
        ("Delegates met in São Tomé.", "en", [], ["São Tomé"]),
        ("It visited São Tomé and Príncipe.", "en", ["São Tomé and Príncipe"], []),
        ("Tunis and Algiers, not Tunisia.", "en", ["Tunisia"], ["Tunis", "Algiers"]),
        ("Delegates met in Djibouti.", "en", ["Djibouti"], []),
        ("Delegates met in Kisumbani, Kenya, in May 2003.", "en", ["Kenya"], ["Kisumbani"]),
        ("Delegates met in Kisumbani (Kenya).", "en", ["Kenya"], ["Kisumbani"]),
        ("Ils se sont réunis à Kisumbani, au Kenya.", "fr", ["Kenya"], ["Kisumbani"]),
        ("In Kisumbani, Kenya agreed to pay.", "en", ["Kenya"], []),
        ("In Kisumbani, Kenya, Mali and Togo agreed.", "en", ["Kenya", "Mali", "Togo"], []),
        ("As said in Annex, Kenya.", "en", ["Kenya"], []),
    ],
)
def test_cities_are_told_from_countries(
    text: str, language: str, countries: list[str], places: list[str]
) -> None:
    found = recognized(text, language=language, on="2012")
    assert [name for name, _ in mentioned(found, "country")] == countries
    assert [name for name, _ in mentioned(found, "place")] == places


def test_a_former_name_of_a_country_was_that_country_then() -> None:
    assert mentioned(recognized("Muscat acceded.", on="1960"), "country") == [("Muscat", None)]


def test_a_place_that_the_text_puts_into_a_country_lies_there_wherever_it_is_named() -> None:
    found = recognized(
        "A seminar was held in Kisumbani, Kenya, on 3 May 2003.",
        "A workshop was held in Kisumbani on 5 May 2003.",
    )
    told = [(e["place"], e["country_iso3"], e["country_basis"]) for e in facts(found, "events")]
    assert told == [("Kisumbani", "KEN", "stated"), ("Kisumbani", "KEN", "inferred")]


@pytest.mark.parametrize(
    "name",
    ["International Organisation for Migration", "International Organization for Migration"],
)
def test_the_spelling_of_organization_makes_no_other_name(name: str) -> None:
    found = recognized(f"The {name} took part.", f"It is called {name} (IOM).")
    assert {entity.key for entity in found.entities} == {"iom"}
