"""Names of countries lead to the country and code of their day."""

import csv
import json
from itertools import combinations
from pathlib import Path

import pytest

from extract.countries import Code, Countries, folded, load
from extract.errors import VocabularyError

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "pipeline" / "vocabulary"
CORPUS = ROOT.parent / "shared" / "corpus" / "countries"
COUNTRIES = load(FOLDER)
ISO = "iso3166_1_alpha3"


def official() -> list[tuple[str, str, str, str]]:
    """Every official name of the shared list with its language, code and M49 code."""
    if not CORPUS.is_dir():
        return []
    columns = {
        "en": ("official_name_en", "UNTERM English Short", "UNTERM English Formal"),
        "fr": ("official_name_fr", "UNTERM French Short", "UNTERM French Formal"),
    }
    with (CORPUS / "country-codes.csv").open(encoding="utf-8", newline="") as file:
        return [
            (row[column], language, row["ISO3166-1-Alpha-3"], row["M49"].zfill(3))
            for row in csv.DictReader(file)
            for language, names in columns.items()
            for column in names
            if row["ISO3166-1-Alpha-3"].strip() and row[column].strip()
        ]


def withdrawn() -> list[dict[str, str]]:
    """The entries of ISO 3166-3 in the shared list."""
    if not CORPUS.is_dir():
        return []
    text = (CORPUS / "iso3166-3.json").read_text(encoding="utf-8")
    return list(json.loads(text)["3166-3"])


needs_corpus = pytest.mark.skipif(not CORPUS.is_dir(), reason="../shared is not here")


def code(name: str, language: str | None, on: str | None) -> str | None:
    key = COUNTRIES.resolve(name, language, on)
    assert key is not None, name
    return COUNTRIES.code(key, ISO, on)


@needs_corpus
def test_every_official_name_of_today_leads_to_its_code() -> None:
    wrong = [row for row in official() if code(row[0], row[1], "2026-01-01") != row[2]]
    assert len(official()) > 1200
    assert wrong == []


@needs_corpus
def test_every_code_of_today_has_its_m49_code() -> None:
    for name, language, iso3, m49 in official():
        key = COUNTRIES.resolve(name, language, None)
        assert iso3 == "TWN" or COUNTRIES.code(str(key), "m49", None) == m49, name


@needs_corpus
@pytest.mark.parametrize("entry", withdrawn(), ids=lambda entry: str(entry["alpha_4"]))
def test_every_withdrawn_code_was_in_force_until_it_was_withdrawn(entry: dict[str, str]) -> None:
    year = int(entry["withdrawal_date"][:4])
    rows = [row for row in COUNTRIES.codes if row.code == entry["alpha_4"]]
    assert rows
    assert {COUNTRIES.code(row.key, ISO, row.valid_to) for row in rows if row.valid_to} == {
        entry["alpha_3"]
    }
    assert max(int((row.valid_to or "")[:4]) for row in rows) in (year - 1, year)
    if entry["alpha_4"] != "FQHH":  # its alpha-3 code went on
        assert all(COUNTRIES.code(row.key, ISO, "2026") != entry["alpha_3"] for row in rows)


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Allemagne, République fédérale d’", "fr", "DEU"),
        ("Germany, Federal Republic of", "en", "DEU"),
        ("Germany", "en", "DEU"),  # the Federal Republic, in the usage of the time
        ("German Democratic Republic", "en", "DDR"),
        ("République démocratique allemande", "fr", "DDR"),
        ("Byelorussian S.S.R.", "en", "BYS"),
        ("R.S.S. de Biélorussie", "fr", "BYS"),
        ("Ukrainian S.S.R.", "en", "UKR"),
        ("R.S.S. d’Ukraine", "fr", "UKR"),
        ("Libyan Arab Jamahiriya", "en", "LBY"),
        ("Jamahiriya arabe libyenne", "fr", "LBY"),
        ("U.S.S.R.", "en", "SUN"),
        ("URSS", "fr", "SUN"),
        ("Union of Soviet Socialist Republics", "en", "SUN"),
        ("Union des Républiques socialistes soviétiques", "fr", "SUN"),
        ("Czechoslovakia", "en", "CSK"),
        ("Tchécoslovaquie", "fr", "CSK"),
        ("Yugoslavia", "en", "YUG"),
        ("Yougoslavie", "fr", "YUG"),
        ("Romania", "en", "ROM"),
        ("Roumanie", "fr", "ROM"),
        ("Burma", "en", "BUR"),
        ("Birmanie", "fr", "BUR"),
        ("Burkina Faso", "en", "BFA"),
        ("Haute-Volta", "fr", "BFA"),  # an old name, the code of the day
        ("Dahomey", "fr", "BEN"),
        ("Ceylon", "en", "LKA"),
        ("Zaire", "en", "ZAR"),
        ("Zaïre", "fr", "ZAR"),
        ("Congo", "en", "COG"),
        ("Ivory Coast", "en", "CIV"),
        ("Cote d'Ivoire", "fr", "CIV"),
        ("Yemen", "en", "YEM"),  # the Arab Republic
        ("Yémen démocratique", "fr", "YMD"),
        ("Viet Nam", "en", "VNM"),
        ("Kampuchea, Democratic", "en", "KHM"),
        ("Lao, République démocratique populaire", "fr", "LAO"),
        ("Lao People’s Democratic Republic", "en", "LAO"),
        ("Korea, Republic of", "en", "KOR"),
        ("Corée, République de", "fr", "KOR"),
        ("Corée, République populaire démocratique de", "fr", "PRK"),
        ("Iran, Islamic Republic of", "en", "IRN"),
        ("Iran, République islamique d’", "fr", "IRN"),
        ("Koweit, État du", "fr", "KWT"),
        ("Tanzania, United Republic of", "en", "TZA"),
        ("Netherlands, Kingdom of the", "en", "NLD"),
        ("Netherlands Antilles", "en", "ANT"),
        ("Guyane", "fr", "GUY"),
        ("Guyane française", "fr", "GUF"),
        ("Maurice, Île", "fr", "MUS"),
        ("Trinidad & Tobago", "en", "TTO"),
        ("Swaziland", "en", "SWZ"),
        ("East Timor", "en", "TMP"),
        ("Timor oriental", "fr", "TMP"),
        ("Hong Kong", "en", "HKG"),
        ("Cayman", "en", "CYM"),
        ("Turks and Caicos Islands", "en", "TCA"),
        ("Îles Vierges britanniques", "fr", "VGB"),
        ("St. Helena and Ascension", "en", "SHN"),
        ("Ste-Hélène", "fr", "SHN"),
        ("Falkland Islands and Dependencies", "en", "FLK"),
        ("Samoa", "en", "WSM"),
        ("Western Samoa", "en", "WSM"),
        ("Etats-Unis d’Amérique", "fr", "USA"),
        ("Royaume-Uni de Grande-Bretagne et d’Irlande du Nord", "fr", "GBR"),
        ("Réunion", "fr", "REU"),
    ],
)
def test_name_in_1985_leads_to_the_code_of_1985(name: str, language: str, expected: str) -> None:
    assert code(name, language, "1985-11-08") == expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Serbia and Montenegro", "en", "SCG"),
        ("Serbie-et-Monténégro", "fr", "SCG"),
        ("FYR Macedonia", "en", "MKD"),
        ("The former Yugoslav Republic of Macedonia", "en", "MKD"),
        ("ex-République yougoslave de Macédoine", "fr", "MKD"),
        ("Hong Kong SAR of China", "en", "HKG"),
        ("Democratic Republic of the Congo", "en", "COD"),
        ("Romania", "en", "ROU"),
        ("Timor-Leste", "en", "TLS"),
        ("East Timor", "en", "TLS"),
        ("Micronesia", "en", "FSM"),
        ("Laos", "en", "LAO"),
        ("Viet Nam", "en", "VNM"),
        ("Vietnam", "en", "VNM"),
        ("Bolivia", "en", "BOL"),
        ("Venezuela", "fr", "VEN"),
        ("Cape Verde", "en", "CPV"),
        ("Czech Republic", "en", "CZE"),
        ("Republic of Moldova", "en", "MDA"),
        ("Moldova", "fr", "MDA"),
        ("Russia", "en", "RUS"),
        ("Russian Federation", "en", "RUS"),
        ("Turkey", "en", "TUR"),
        ("South Korea", "en", "KOR"),
        ("Republic of Korea", "en", "KOR"),
        ("Iran (Islamic Republic of)", "en", "IRN"),
        ("Syrian Arab Republic", "en", "SYR"),
        ("Saint-Christophe-et-Niévès", "fr", "KNA"),
        ("occupied Palestinian territory", "en", "PSE"),
        ("Territoire palestinien occupé", "fr", "PSE"),
        ("Chinese Taipei", "en", "TWN"),
        ("Taiwan, Province of China", "en", "TWN"),
        ("Saint-Siège", "fr", "VAT"),
        ("United States", "en", "USA"),
        ("UK", "en", "GBR"),
        ("U.K.", "en", "GBR"),
        ("UAE", "en", "ARE"),
        ("Guyane", "fr", "GUF"),
        ("Guinea", "en", "GIN"),
        ("Equatorial Guinea", "en", "GNQ"),
        ("Papua New Guinea", "en", "PNG"),
        ("Guinea-Bissau", "en", "GNB"),
        ("Niger", "en", "NER"),
        ("Nigeria", "en", "NGA"),
        ("Dominica", "en", "DMA"),
        ("Dominican Republic", "en", "DOM"),
        ("American Samoa", "en", "ASM"),
        ("Ireland", "en", "IRL"),
        ("Georgia", "en", "GEO"),
        ("Jordan", "en", "JOR"),
        ("Chad", "en", "TCD"),
        ("Namibia", "en", "NAM"),
    ],
)
def test_name_in_2003_leads_to_the_code_of_2003(name: str, language: str, expected: str) -> None:
    assert code(name, language, "2003-11-10") == expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [
        ("Türkiye", "en", "TUR"),
        ("Turkey", "en", "TUR"),
        ("North Macedonia", "en", "MKD"),
        ("Eswatini", "fr", "SWZ"),
        ("Cabo Verde", "en", "CPV"),
        ("Czechia", "en", "CZE"),
        ("State of Palestine", "en", "PSE"),
        ("Bolivia (Plurinational State of)", "en", "BOL"),
        ("the Gambia", "en", "GMB"),
        ("Bahamas (the)", "en", "BHS"),
        ("L’Afghanistan", "fr", "AFG"),
        ("Burma", "en", "MMR"),
        ("Birmanie", "fr", "MMR"),
        ("Yemen", "en", "YEM"),
        ("Zaire", "en", "COD"),
        ("Serbia", "en", "SRB"),
    ],
)
def test_name_in_2026_leads_to_the_code_of_2026(name: str, language: str, expected: str) -> None:
    assert code(name, language, "2026-01-01") == expected


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Akrotiri and Dhekelia", "akrotiri-and-dhekelia"),
        ("British Antarctic Territory", "british-antarctic-territory"),
        ("Territoire antarctique britannique", "british-antarctic-territory"),
        ("St. Christopher, Nevis and Anguilla", "saint-christopher-nevis-and-anguilla"),
        ("Kosovo", "kosovo"),
        ("Northern Ireland", "northern-ireland"),
    ],
)
def test_territory_without_a_code_has_a_key_and_no_code(name: str, key: str) -> None:
    assert COUNTRIES.resolve(name, None, "1985") == key
    assert COUNTRIES.code(key, ISO, "1985") is None


@pytest.mark.parametrize(
    ("name", "on"),
    [
        ("Korea", "1985"),
        ("Corée", "2003"),
        ("Virgin Islands", "1985"),
        ("Viet-Nam", "1970"),
        ("Republic of the Congo", "1962"),
        ("Yugoslavia", "2026"),  # the one of 1991 or the one of 2002
        ("American", "2003"),
        ("suisse romande", "2003"),
        ("us", "2003"),
        ("Atlantis", None),
    ],
)
def test_name_that_is_unknown_or_means_several_is_not_resolved(name: str, on: str | None) -> None:
    assert COUNTRIES.resolve(name, None, on) is None


@pytest.mark.parametrize(
    ("name", "on", "key"),
    [
        ("Yugoslavia", "1992-04-26", "yugoslavia"),
        ("Yugoslavia", "1992-04-27", "serbia-and-montenegro"),
        ("Yugoslavia", "2003", "serbia-and-montenegro"),  # until February of that year
        ("Yemen", "1990", "yemen"),
        ("Yemen", "1990-05-21", "yemen-arab-republic"),
        ("Yemen", None, "yemen"),
        ("Palestine", "1935", "palestine-mandate"),
        ("Palestine", "2003", "palestine"),
        ("United Arab Republic", "1960", "united-arab-republic"),
        ("United Arab Republic", "1968", "egypt"),
        ("Republic of the Congo", "1962/1966", "congo"),
        ("Republic of the Congo", "1985", "congo"),
        ("Democratic Republic of the Congo", "1968", "democratic-republic-of-the-congo"),
        ("Viet-Nam", "1985~", "viet-nam"),
        ("République de Chine", "1930", "china"),
        ("Gold Coast", "1938", "ghana"),
    ],
)
def test_name_means_what_it_meant_on_the_day(name: str, on: str | None, key: str) -> None:
    assert COUNTRIES.resolve(name, "en", on) == key


def test_no_country_has_an_iso_code_before_the_first_edition() -> None:
    for key in COUNTRIES:
        for on in ("1920", "1968-06", "1973-12-31"):
            assert COUNTRIES.code(key, ISO, on) is None
            assert COUNTRIES.code(key, "iso3166_3", on) is None


@pytest.mark.parametrize(
    ("key", "on", "expected"),
    [
        ("romania", "2002-01-31", "ROM"),
        ("romania", "2002-02-01", "ROU"),
        ("romania", "2002-01", "ROM"),
        ("romania", "2002", "ROU"),  # a year counts by its last day
        ("romania", "1998/..", "ROM"),
        ("romania", None, "ROU"),
        ("serbia-and-montenegro", "2003-06", "YUG"),
        ("serbia-and-montenegro", "2003", "SCG"),
        ("serbia-and-montenegro", "2026", None),
        ("yugoslavia", "1985", "YUG"),
        ("yugoslavia", "2003", None),
        ("germany", "1973", None),
        ("germany", "1974", "DEU"),
        ("german-democratic-republic", "1990-10-03", "DDR"),
        ("yemen", "1989", None),
        ("palestine", "1998", None),
    ],
)
def test_code_is_the_one_in_force(key: str, on: str | None, expected: str | None) -> None:
    assert COUNTRIES.code(key, ISO, on) == expected


def overlap(a: Code, b: Code) -> bool:
    ends = (a.valid_to or "9999", b.valid_to or "9999")
    starts = (a.valid_from or "0000", b.valid_from or "0000")
    return max(starts) <= min(ends)


def test_no_code_means_two_countries_on_one_day() -> None:
    codes = sorted(COUNTRIES.codes, key=lambda code: (code.scheme, code.code))
    for a, b in combinations(codes, 2):
        if (a.scheme, a.code) == (b.scheme, b.code):
            assert not overlap(a, b), (a, b)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        ("serbia-and-montenegro", {"SRB", "MNE"}),
        ("yugoslavia", {"BIH", "HRV", "MKD", "MNE", "SRB", "SVN"}),
        ("czechoslovakia", {"CZE", "SVK"}),
        ("german-democratic-republic", {"DEU"}),
        ("democratic-republic-of-the-congo", {"COD"}),
        ("kosovo", set()),
    ],
)
def test_current_codes_are_those_of_the_successors(key: str, expected: set[str]) -> None:
    assert set(COUNTRIES.current(key)) == expected


def test_the_soviet_union_became_fifteen() -> None:
    assert len(COUNTRIES.current("soviet-union")) == 15


def test_current_codes_are_in_force_today() -> None:
    today = {row.code for row in COUNTRIES.codes if row.scheme == ISO and not row.valid_to}
    assert {code for key in COUNTRIES for code in COUNTRIES.current(key)} == today


@pytest.mark.parametrize(
    ("key", "on", "parent"),
    [
        ("hong-kong", "1985", "united-kingdom"),
        ("hong-kong", "2003", "china"),
        ("hong-kong", None, "china"),
        ("macao", "1999-12-19", "portugal"),
        ("namibia", "1985", "south-africa"),
        ("namibia", "2003", None),
        ("akrotiri-and-dhekelia", "1935", "united-kingdom"),  # older than it is: its first
        ("france", "1985", None),
    ],
)
def test_parent_is_the_state_it_acts_through(key: str, on: str | None, parent: str | None) -> None:
    assert COUNTRIES.parent(key, on) == parent


def test_kind_changes_with_independence() -> None:
    assert COUNTRIES.kind("ghana", "1956") == "territory"
    assert COUNTRIES.kind("ghana", "1957") == "state"
    assert COUNTRIES.kind("ghana") == "state"


def test_parents_lead_to_a_state_on_every_day() -> None:
    for key in COUNTRIES:
        for on in ("1925", "1950", "1985", "2003", "2026"):
            passed, here = set(), COUNTRIES.parent(key, on)
            while here:
                assert here not in passed, here
                passed.add(here)
                here = COUNTRIES.parent(here, on)


@pytest.mark.parametrize(
    ("key", "language", "on", "name"),
    [
        ("myanmar", "en", "1985", "Burma"),
        ("myanmar", "en", "2003", "Myanmar"),
        ("burkina-faso", "fr", "1980", "Haute-Volta"),
        ("ghana", "en", "1950", "Gold Coast"),
        ("serbia-and-montenegro", "en", "2000", "Yugoslavia"),
        ("serbia-and-montenegro", "fr", "2003", "Serbie-et-Monténégro"),
        ("serbia-and-montenegro", "fr", "2026", "Serbie-et-Monténégro"),
        ("libya", "en", "2003", "Libya"),
        ("turkiye", "en", "2003", "Turkey"),
        ("turkiye", "en-GB", None, "Türkiye"),
        ("eswatini", "en", "2003", "Swaziland"),
        ("reunion", "fr", "2003", "La Réunion"),
    ],
)
def test_short_name_of_the_day(key: str, language: str, on: str | None, name: str) -> None:
    assert COUNTRIES.name(key, language, on) == name


def test_every_country_has_a_name_in_both_languages() -> None:
    assert all(COUNTRIES.name(key, lang, None) for key in COUNTRIES for lang in ("en", "fr"))


def test_forms_are_unambiguous_and_flag_other_days() -> None:
    found = {form.name: form for form in COUNTRIES.forms(None, "2003-11-10")}
    assert found["Zaire"].key == "democratic-republic-of-the-congo"
    assert not found["Zaire"].of_its_day
    assert found["Serbia and Montenegro"].of_its_day
    assert not found["North Macedonia"].of_its_day
    assert found["Côte d’Ivoire"].folded == "cote d'ivoire"
    assert len({(form.folded, form.form == "abbreviation") for form in found.values()})
    assert "Korea" not in found
    assert "Korea" in {form.name for form in COUNTRIES.ambiguous(None, "2003-11-10")}


def test_word_is_no_name_in_running_text() -> None:
    folds = {form.folded for form in COUNTRIES.forms(None, "2003")}
    assert "reunion" not in folds
    assert "la reunion" in folds


def test_forms_of_a_language_are_of_that_language() -> None:
    assert {form.language for form in COUNTRIES.forms("fr-CA", None)} == {"fr"}
    assert all(form.of_its_day for form in COUNTRIES.forms("fr", None))


def test_forms_and_resolution_agree() -> None:
    for on in ("1935", "1985-11-08", "2003-11-10", None):
        for form in COUNTRIES.forms(None, on):
            assert COUNTRIES.resolve(form.name, None, on) == form.key, (form.name, on)


def test_names_differ_once_they_are_folded() -> None:
    seen = [
        (form.key, form.language, form.folded, form.valid_from)
        for form in COUNTRIES.names
        if form.form != "abbreviation"
    ]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ÉTATS-UNIS  d’Amérique", "etats-unis d'amerique"),
        ("Timor‑Leste", "timor-leste"),
        ("Viet\u00a0Nam", "viet nam"),
    ],
)
def test_folding_levels_case_accents_and_signs(name: str, expected: str) -> None:
    assert folded(name) == expected


def test_unknown_key_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        COUNTRIES.code("atlantis", ISO, "2003")


@pytest.mark.parametrize("on", ["around 1985", "1985-13", "..", ""])
def test_date_that_is_not_edtf_is_refused(on: str) -> None:
    with pytest.raises(ValueError, match="EDTF"):
        COUNTRIES.code("france", ISO, on)


COUNTRY_ROW = "france,state,,,,FRA,m49"
NAME_ROW = "france,en,France,short,,,m49"
CODE_ROW = "france,iso3166_1_alpha3,FRA,1974,,iso3166-1"


def small(folder: Path, countries: str = "", names: str = "", codes: str = "") -> Countries:
    """Load a vocabulary of France and the rows given."""
    for stem, heading, rows in (
        ("countries", "key,kind,parent,valid_from,valid_to,current,source", countries),
        ("country_names", "key,language,name,form,valid_from,valid_to,source", names),
        ("country_codes", "key,scheme,code,valid_from,valid_to,source", codes),
    ):
        first = {"countries": COUNTRY_ROW, "country_names": NAME_ROW, "country_codes": CODE_ROW}
        text = "\n".join(filter(None, [heading, first[stem], rows]))
        (folder / f"{stem}.csv").write_text(text + "\n", encoding="utf-8")
    return load(folder)


def test_good_files_are_loaded(tmp_path: Path) -> None:
    assert small(tmp_path).resolve("France", "en", "1985") == "france"


@pytest.mark.parametrize(
    ("file", "row", "fault"),
    [
        ("countries", "New France,state,,,,,m49", "'New France' is no key"),
        ("countries", "acadia,duchy,,,,,m49", "'duchy' is no kind"),
        ("countries", "acadia,territory,atlantis,,,,m49", "'atlantis' cannot be the parent"),
        ("countries", "acadia,state,france,,,,m49", "'france' cannot be the parent"),
        ("countries", "acadia,state,,,,Acadia,m49", "'Acadia' is no current"),
        ("countries", "acadia,state,,1713,1604,,m49", "1713-01-01 to 1604-12-31 ends before"),
        ("countries", "acadia,state,,spring,,,m49", "'spring' is no valid_from"),
        ("countries", "acadia,state,,1713-02-30,,,m49", "'1713-02-30' is no date"),
        ("countries", "france,state,,,,FRA,m49", "'france' has an earlier row for the same time"),
        ("countries", "acadia,state,,,,,", "'' is no source"),
        ("countries", "acadia,state", "are not 7 fields"),
        ("country_names", "acadia,en,Acadia,short,,,m49", "'acadia' is not in countries.csv"),
        ("country_names", "france,de,Frankreich,short,,,m49", "'de' is no language"),
        ("country_names", "france,en,Frenchland,nick,,,m49", "'nick' is no form"),
        ("country_names", "france,en, Gaul,alias,,,m49", "' Gaul' is no name"),
        ("country_names", "france,en,France,alias,,,m49", "'france' has an earlier row"),
        ("country_codes", "france,fips,FR,1974,,m49", "'fips' is no scheme"),
        ("country_codes", "france,m49,FRA,1974,,m49", "'FRA' is no code of m49"),
        ("country_codes", "france,iso3166_1_alpha3,FXX,1993,,m49", "'france' has an earlier row"),
        ("country_codes", "acadia,m49,250,1970,,m49", "'acadia' is not in countries.csv"),
    ],
)
def test_bad_row_is_refused_by_file_line_and_value(
    tmp_path: Path, file: str, row: str, fault: str
) -> None:
    rows = {"countries": "", "country_names": "", "country_codes": "", file: row}
    with pytest.raises(VocabularyError) as refused:
        small(tmp_path, rows["countries"], rows["country_names"], rows["country_codes"])
    assert refused.value.file == f"{file}.csv"
    assert refused.value.message.startswith("line 3: ")
    assert fault in refused.value.message
    assert refused.value.remedy


def test_current_codes_that_differ_between_periods_are_refused(tmp_path: Path) -> None:
    rows = "acadia,territory,france,,1713,CAN,m49\nacadia,state,,1714,,FRA,m49"
    with pytest.raises(VocabularyError, match="line 4: 'FRA' is not what acadia has"):
        small(tmp_path, rows)


def test_missing_file_is_refused(tmp_path: Path) -> None:
    small(tmp_path)
    (tmp_path / "country_names.csv").unlink()
    folder = tmp_path.rename(tmp_path.with_name(f"{tmp_path.name}_changed"))
    with pytest.raises(VocabularyError, match=r"country_names\.csv: the file is not there"):
        load(folder)


@pytest.mark.parametrize("content", [b"", b"key,name\n", b"\xff\xfe\n"])
def test_file_that_is_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    small(tmp_path)
    (tmp_path / "country_codes.csv").write_bytes(content)
    folder = tmp_path.rename(tmp_path.with_name(f"{tmp_path.name}_changed"))
    with pytest.raises(VocabularyError, match=r"country_codes\.csv"):
        load(folder)
