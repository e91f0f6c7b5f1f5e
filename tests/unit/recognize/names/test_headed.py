"""Things that running text names by a head noun: how far the name reaches, and what is none."""

from dataclasses import replace

import pytest

from extract.model.statement import Recognition
from extract.recognize import recognize
from tests.unit.recognize.made import VOCABULARY, dated_report, mentioned, recognized, segmented

KINDS = frozenset(
    {"process", "conference_series", "initiative", "organization", "organ", "government"}
)


def _names(found: Recognition, *forms: str) -> set[str]:
    """The names that the text gives to things of these kinds."""
    ids = {entity.entity_id for entity in found.entities if entity.kind in KINDS}
    own = [n for n in found.names if n.entity_id in ids and n.basis == "text"]
    return {n.name for n in own if n.form in (forms or ("full",))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Marsh Coast Partnership was launched in 2003. Under the Marsh Coast Partnership, "
            "two meetings took place.",
            {"Marsh Coast Partnership"},
        ),
        (
            "Experts of the Kivu Network on Seasonal Work met in LIMA in 2003.",
            {"Kivu Network on Seasonal Work"},
        ),
        ("States joined the Zambezi Dialogue.", {"Zambezi Dialogue"}),
        ("In 2010 the Zambezi Forum comprised nine members.", {"Zambezi Forum"}),
        ("The Third Session of the Kivu Forum on Tides took place.", {"Kivu Forum on Tides"}),
        (
            "The Gulf of Guinea Consultation on Fishing and Trade meets twice a year.",
            {"Gulf of Guinea Consultation on Fishing and Trade"},
        ),
        (
            "The Committee of Senior Officials of the Sahel Basin met in Dakar on 3 May 2003.",
            {"Committee of Senior Officials of the Sahel Basin"},
        ),
        ("It works with the University of Central Asia.", {"University of Central Asia"}),
        (
            "The Ministry of Manpower of Oman and the Government of Norway paid for it.",
            {"Ministry of Manpower of Oman", "Government of Norway"},
        ),
        ("The Norwegian Ministry of Labour paid.", {"Norwegian Ministry of Labour"}),
        (
            "It was paid by the Swiss Federal Department of Foreign Affairs and the Directorate "
            "General of Migration of the Dominican Republic.",
            {
                "Swiss Federal Department of Foreign Affairs",
                "Directorate General of Migration of the Dominican Republic",
            },
        ),
        ("The Caribbean Ports Consultations, launched in 2016.", {"Caribbean Ports Consultations"}),
        ("The Government of the Republic of Korea.", {"Government of the Republic of Korea"}),
        (
            "The Minister of Labour and Social Affairs of Kenya spoke.",
            {"Minister of Labour and Social Affairs of Kenya"},
        ),
        (
            "The Network for Ports, Ferries and Quays, which is new, and the Bank met.",
            {"Network for Ports, Ferries and Quays"},
        ),
        ("The Kivu Platform on Ports in Kenya was launched.", {"Kivu Platform on Ports"}),
        (
            "The Trade and Transport Network of the Northern Corridor was set up in 1999.",
            {"Trade and Transport Network of the Northern Corridor"},
        ),
    ],
)
def test_an_english_name_ends_where_its_capitals_do(text: str, names: set[str]) -> None:
    assert _names(recognized(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Le Comité des hauts fonctionnaires du bassin du Sahel s’est réuni à Dakar.",
            {"Comité des hauts fonctionnaires du bassin du Sahel"},
        ),
        (
            "La Concertation de Bobo-Dioulasso sur la transhumance et les migrations "
            "saisonnières a vu le jour en 1991.",
            {
                "Concertation de Bobo-Dioulasso sur la transhumance et les migrations saisonnières",
            },
        ),
        (
            "Dans le cadre du Réseau des villes portuaires de l’océan Indien, deux réunions.",
            {"Réseau des villes portuaires de l’océan Indien"},
        ),
        (
            "Elle a institué un Comité technique des points d’eau, où siègent deux États.",
            {"Comité technique des points d’eau"},
        ),
        ("L’Institut du Sahel apporte son appui au Comité.", {"Institut du Sahel"}),
        (
            "Il est organisé par la Direction de l’état civil du Niger, avec l’UNICEF.",
            {"Direction de l’état civil du Niger"},
        ),
        (
            "Le Ministère tunisien des affaires sociales et le Ministère de la main-d’œuvre "
            "d’Oman ont payé.",
            {"Ministère tunisien des affaires sociales", "Ministère de la main-d’œuvre d’Oman"},
        ),
        (
            "Il est accueilli par le Ministère équato-guinéen de l’intérieur et le Ministère "
            "malgache du travail.",
            {"Ministère équato-guinéen de l’intérieur", "Ministère malgache du travail"},
        ),
        (
            "Le Gouvernement suisse et le Gouvernement fédéral allemand paient.",
            {"Gouvernement suisse", "Gouvernement fédéral allemand"},
        ),
        (
            "Le Service d’État des migrations de l’Ukraine et l’Office national de l’emploi du "
            "Bénin siègent.",
            {
                "Service d’État des migrations de l’Ukraine",
                "Office national de l’emploi du Bénin",
            },
        ),
        ("L’Université Marien Ngouabi accueille.", {"Université Marien Ngouabi"}),
        (
            "Le Réseau sur le retour des travailleurs qualifiés siège.",
            {"Réseau sur le retour des travailleurs qualifiés"},
        ),
        ("Le Gouvernement du Kenya examine le texte.", {"Gouvernement du Kenya"}),
        (
            "Le Partenariat pour les ports, les quais et les bacs du Kivu examine le texte.",
            {"Partenariat pour les ports, les quais et les bacs du Kivu"},
        ),
        (
            "Les membres du Forum de Kampala sur la pêche et la Coopération suisse siègent.",
            {"Forum de Kampala sur la pêche"},
        ),
        (
            "L’Observatoire des migrations de Bamako créé en 1999 publie.",
            {"Observatoire des migrations de Bamako"},
        ),
        (
            "Le Réseau sur les retours en Afrique de l’Ouest et le Réseau sur les mers siègent.",
            {"Réseau sur les retours en Afrique de l’Ouest", "Réseau sur les mers"},
        ),
        (
            "La Commission du bassin du lac Tchad et la Commission de l’océan Indien siègent.",
            {"Commission du bassin du lac Tchad", "Commission de l’océan Indien"},
        ),
    ],
)
def test_a_french_name_goes_on_in_small_letters(text: str, names: set[str]) -> None:
    assert _names(recognized(text, language="fr")) == names


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("The Forum meets twice. The Commission and the Dialogue agreed.", "en", "anaphora"),
        ("Le Dialogue se réunit. La Commission et le Processus continuent.", "fr", "anaphora"),
        ("The Regional Conference on Ports in Lima on 3 May 2003 met.", "en", "a meeting"),
        ("La Conférence de Rome sur les ports s’est tenue en 2003.", "fr", "a meeting"),
        ("The Kivu Dialogue on Trade was held in Goma.", "en", "a meeting"),
        ("The study Crossing the Kivu Network on Trade came out.", "en", "a title"),
        ("It published “Ports of the Kivu Network on Trade”.", "en", "a title"),
        ("Elle publie l’étude Le Réseau des pasteurs du Sahel.", "fr", "a title"),
        ("It wrote two papers: Kivu Network on Trade; Lake Ports.", "en", "titles in a list"),
        ("Deux études : Ports ; Réseau sur le commerce du Kivu.", "fr", "titles in a list"),
        ("The Peace Process goes on.", "en", "a word that tells nothing"),
        ("The Ministry of Labour paid.", "en", "an authority of no State"),
        ("Le Conseil des ministres a décidé.", "fr", "a body of nothing named"),
    ],
)
def test_what_is_no_name(text: str, language: str, why: str) -> None:
    assert not _names(recognized(text, language=language)), why


def test_the_name_without_its_subject_is_a_short_name() -> None:
    found = recognized("The Lamu Process on Ports was launched. The Lamu Process met.")
    assert _names(found, "short") == {"Lamu Process"}
    assert len({m.entity_id for m in found.mentions if m.mention_kind == "process"}) == 1


def test_the_beginning_of_one_name_only_is_that_thing() -> None:
    found = recognized(
        "The Committee of Senior Officials of the Sahel Basin met. Members of the Committee of "
        "Senior Officials of the Sahel agreed; the Committee of Senior Officials of the Sahel "
        "Basin closed."
    )
    assert _names(found) == {"Committee of Senior Officials of the Sahel Basin"}


def test_an_authority_is_one_actor_and_its_country_a_mention() -> None:
    found = recognized("The Government of Norway paid.")
    assert mentioned(found, "country") == [("Norway", "NOR")]
    assert mentioned(found, "organization") == [("Government of Norway", None)]


def test_a_heading_prints_a_name_without_its_subject() -> None:
    found = recognized(
        "The Issyk Consultations on Labour Mobility in Ruritania (ICL) were set up in 2001.",
        table=[
            ("State", "Capacity", "Since"),
            ("A. Issyk Consultations", "", ""),
            ("Kenya", "Member", "2001"),
            ("Mali", "Member", "2002"),
        ],
    )
    ids = {n.entity_id for n in found.names if n.name.startswith("Issyk Consultations")}
    assert len(ids) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Kivu Exchange on Crewing (KEC), which came into existence in 1984, met.",
            "Kivu Exchange on Crewing",
        ),
        (
            "It follows the Kivu Exchange on Crewing (KEC). The secretariat of the KEC is small.",
            "Kivu Exchange on Crewing",
        ),
        ("It measures the Kivu Domestic Product (KDP).", None),
        (
            "Il fut lancé à Cabinda en octobre 2003, à l’instigation de la Communauté des rivages "
            "(CARIVA).",
            "Communauté des rivages",
        ),
        (
            "A seminar of the Asian and Pacific Maritime Training Association (APMTA) met.",
            "Asian and Pacific Maritime Training Association",
        ),
        (
            "It is run by the Permanent Secretariat of the Lower Andean Economic System (SELA).",
            "Lower Andean Economic System",
        ),
        ("It was trained at the Marsh Border Institute in Moshi.", "Marsh Border Institute"),
        (
            "It is paid by the Government of Kenya. L’Agence française de développement paie.",
            "Government of Kenya",
        ),
    ],
)
def test_names_of_other_shapes(text: str, name: str | None) -> None:
    names = {n.name for n in recognized(text).names if n.basis == "text" and n.form == "full"}
    assert (name in names) if name else not names


def test_a_french_agency_is_of_the_state_that_its_adjective_names() -> None:
    found = recognized(
        "L’Agence suédoise de coopération internationale au développement finance.", language="fr"
    )
    assert _names(found) == {"Agence suédoise de coopération internationale au développement"}


def test_a_heading_with_an_acronym_names_a_thing_whatever_its_noun() -> None:
    segmentation = segmented("Muscat Colloquy on Domestic Work (MCDW)", "The MCDW met.")
    heading = replace(segmentation.passages[0], kind="title")
    segmentation = replace(segmentation, passages=(heading, *segmentation.passages[1:]))
    report = dated_report("en", "2012")
    found = recognize(segmentation, report.sources[0], report, VOCABULARY)
    assert mentioned(found, "process") == [
        ("Muscat Colloquy on Domestic Work", None),
        ("MCDW", None),
        ("MCDW", None),
    ]


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("The talks were later called the Reef Ports Forum.", "en", {"Reef Ports Forum"}),
        ("The talks became the Reef Ports Network.", "en", {"Reef Ports Network"}),
        ("Il fut rebaptisé par la suite le Forum des récifs.", "fr", {"Forum des récifs"}),
        ("Il est connu sous le nom de Dialogue de Merka.", "fr", {"Dialogue de Merka"}),
        ("The Accra Initiative goes on.", "en", {"Accra Initiative"}),
        ("L’Initiative d’Accra continue.", "fr", {"Initiative d’Accra"}),
        ("The Accra Forum opened.", "en", set()),
        ("The Forum recalled the Reef Ports Forum.", "en", set()),
    ],
)
def test_a_thing_is_named_by_what_it_is_called_or_after_a_place(
    text: str, language: str, names: set[str]
) -> None:
    assert _names(recognized(text, language=language)) == names


def test_processes_that_are_named_by_their_adjective_alone_are_several() -> None:
    title = "Processus régionaux de consultation sur les forêts"
    sentence = "Les processus régionaux de consultation sur les forêts se réunissent."
    assert not _names(recognized(title, sentence, language="fr"))
    assert _names(recognized("Le Processus de Lomé a été lancé en 2004.", language="fr")) == {
        "Processus de Lomé"
    }


def test_of_several_headings_that_are_names_none_need_be_named_again() -> None:
    names = {"Zambezi Forum", "Tana Consultation", "Volta Talks"}
    assert _names(_under("1. Zambezi Forum", "2. Tana Consultation", "3. Volta Talks")) == names
    assert _names(_under("1. Zambezi Forum", "2. Trade", "3. Volta Talks of 2002")) == {
        "Zambezi Forum"  # the first line of all is a title
    }


def _under(*headings: str) -> Recognition:
    """Recognize a text in which each of these headings stands over a sentence."""
    made = segmented(*(text for heading in headings for text in (heading, "Nothing is told here.")))
    passages = [replace(p, kind="heading") if p.text in headings else p for p in made.passages]
    report = dated_report("en", "2003-11")
    whole = replace(made, passages=tuple(passages))
    return recognize(whole, report.sources[0], report, VOCABULARY)
