"""Where the name of an event begins and ends."""

import pytest

from tests.unit.recognize.events import Text, en, fr, read

ENGLISH = [
    (
        "ILO held the Regional Seminar on Port Fees and Document Security in Oslo in May 2001.",
        "Regional Seminar on Port Fees and Document Security",
        "a noun that only qualifies the one behind it is no other event",
    ),
    (
        "The Third Ministerial Conference on Fisheries was held in Oslo in May 2001.",
        "Third Ministerial Conference on Fisheries",
        "a verb ends it",
    ),
    (
        "ILO held the Seminar on Safe Ports: Rules, Training, and Control (Oslo, 2001) in spring.",
        "Seminar on Safe Ports: Rules, Training, and Control",
        "colon, commas and “and” are its own where a bracket with the date closes it",
    ),
    (
        "It met at the Workshop on Tides, Accra, 3 May 2001.",
        "Workshop on Tides",
        "a comma before the place is not",
    ),
    (
        "The March 2002 Workshop on Coral Reefs held in Hanoi made proposals.",
        "Workshop on Coral Reefs",
        "the date in front is no part of it",
    ),
    (
        "The Conference, entitled Rivers without Borders (2 to 4 May 2002, Oslo), was useful.",
        "Rivers without Borders",
        "what is entitled has its own title",
    ),
    (
        "A seminar on “Fair Trade at Sea” was held in Oslo in 2001.",
        "Fair Trade at Sea",
        "quotes hold a title",
    ),
    (
        "UNDP organized a regional workshop on seed banks in Accra in March 2002.",
        "regional workshop on seed banks",
        "without a title it is the noun phrase as printed",
    ),
    (
        "The next Ministerial Consultation will be held in April 2011.",
        "next Ministerial Consultation",
        "“next” belongs to it",
    ),
    (
        "In 2002 it launched a project on Clean Air for Cities (2002-2004).",
        "Clean Air for Cities",
        "the title in capitals behind a noun in small letters",
    ),
    (
        "General Assembly resolution 46/182 of 19 December 1991 is in force.",
        "General Assembly resolution 46/182",
        "an instrument with its number",
    ),
]

FRENCH = [
    (
        "La deuxième Conférence sur la pêche côtière s’est tenue à Lisbonne en mai 2001.",
        "deuxième Conférence sur la pêche côtière",
        "small letters go on to the verb",
    ),
    (
        "La Table ronde sur la gestion des eaux au niveau local de juin 2002 a été utile.",
        "Table ronde sur la gestion des eaux au niveau local",
        "the date ends it",
    ),
    (
        "Le Séminaire « Gérer les ports » (Lisbonne, 2002) a réuni dix pays.",
        "Gérer les ports",
        "quotes hold a title",
    ),
    (
        "Voir la Résolution no 77 (XII) du 3 mai 2001, Rôle du Conseil des eaux.",
        "Résolution no 77 (XII) du 3 mai 2001, Rôle du Conseil des eaux",
        "number, date and title of an instrument",
    ),
    (
        "La Conférence, intitulée Vers une mer propre, aura lieu en 2011.",
        "Vers une mer propre",
        "what is entitled has its own title",
    ),
    (
        "Un projet pilote intitulé « Une eau propre » a été lancé en janvier 2008.",
        "Une eau propre",
        "an adjective may stand before “intitulé”",
    ),
    (
        "La prochaine réunion du Comité aura lieu en avril 2011.",
        "prochaine réunion du Comité",
        "the future ends it too",
    ),
]


@pytest.mark.parametrize(("text", "title", "why"), ENGLISH)
def test_an_english_title_goes_as_far_as_its_words(text: str, title: str, why: str) -> None:
    assert read(text).titles == [title], why


@pytest.mark.parametrize(("text", "title", "why"), FRENCH)
def test_a_french_title_goes_as_far_as_its_words(text: str, title: str, why: str) -> None:
    assert read(fr(text)).titles == [title], why


@pytest.mark.parametrize(
    "text",
    [
        "Annual meetings are held in Oslo.",
        "Several seminars were held during the year.",
        "The workshop participants discussed the conference agenda in 2001.",
        "The Conference of European Harbours issued a statement.",
        "Participants at the meeting agreed on a programme of work.",
        "According to the Sea Report 2002, traffic grew.",
        "In 2001, the Programme Office launched its website.",
        "The seminars dealt with the following topics: border control; visa policy; and law.",
        "Project starting date: November 2016",
        "Meeting type: plenary",
    ],
)
def test_what_names_no_event_is_none(text: str) -> None:
    assert read(text).titles == []


def test_a_french_subject_behind_its_verb_is_no_title() -> None:
    assert (
        read(fr("Ont pris part à la Conférence les ministres du Cameroun et du Gabon.")).rows == []
    )


def test_a_plain_reference_is_no_second_event() -> None:
    text = en("The Forum on Reefs was held in Oslo in 2001.", "The Forum adopted no text.")
    assert read(text).titles == ["Forum on Reefs"]


def test_a_number_written_as_a_word_is_its_ordinal() -> None:
    rows = read("At its forty-second session, held in Accra in March 1998, it agreed.").rows
    assert rows[0]["ordinal"] == "42"


def test_a_paper_about_a_meeting_is_the_meeting() -> None:
    text = "The report of the Meeting on Whales (Oslo, 4-6 May 1998) was published in 1999."
    assert read(text).titles == ["Meeting on Whales"]


def test_titles_that_share_a_noun_are_events_each() -> None:
    text = (
        "The decisions on the Protection of Coastal Waters adopted in July 2001, and on the "
        "Training of Young Sailors adopted in July 2002, are known."
    )
    rows = read(text).rows
    assert [(row["title"], row["date"]) for row in rows] == [
        ("Protection of Coastal Waters", "2001-07"),
        ("Training of Young Sailors", "2002-07"),
    ]


def test_the_words_of_the_title_are_where_they_are_printed() -> None:
    read_ = read("It met at the Workshop on Tides, Accra, 3 May 2001.")
    event = read_.events[0]
    assert event.leaf.text[event.start : event.end] == "Workshop on Tides"


def test_a_cell_names_events_by_their_number_only() -> None:
    found = read("Nothing here.", cell="Fiji (joined at the sixth APC plenary), Forum on Reefs")
    assert [(row["title"], row["ordinal"]) for row in found.rows] == [("sixth APC plenary", "6")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            fr("Ce texte sert à la session consacrée aux récifs de 2003 (Forum mondial des mers)."),
            "Forum mondial des mers",
        ),
        (
            en("It is meant for the high-level session in May 2005 (World Forum on Rivers)."),
            "World Forum on Rivers",
        ),
        (en("It is meant for the high-level session in May 2005 (Oslo)."), "high-level session"),
    ],
)
def test_a_bracket_may_name_a_meeting(text: Text, title: str) -> None:
    assert read(text).titles == [title]
