"""Passages of two languages are linked by thing and facet, never by likeness of words."""

from extract.reconcile.links.words import load
from tests.unit.recognize.made import VOCABULARY

from .made import bilingual, linked

PUEBLA_FR = "L’OIM sert de secrétariat à la Conférence régionale sur la migration (CRM)."
LIMA_FR = "L’OIM sert de secrétariat au Processus de Lima."
PUEBLA_EN = "IOM provides technical support to the Regional Conference on Migration (RCM)."
LIMA_EN = "IOM provides technical support to the Lima Process."


def test_same_thing_in_the_same_respect_is_linked() -> None:
    links = linked(bilingual([PUEBLA_FR, LIMA_FR], [PUEBLA_EN, LIMA_EN]))
    assert {(left, right) for left, right, facet in links if facet == "role"} == {
        ("p0", "p2"),
        ("p1", "p3"),
    }


def test_the_same_words_about_another_thing_are_not() -> None:
    assert not linked(bilingual([PUEBLA_FR], ["IOM serves as secretariat of the Lima Process."]))


def test_the_same_thing_in_another_respect_is_not() -> None:
    links = linked(bilingual([LIMA_FR], ["The Lima Process was launched in 1999."]))
    assert not {facet for _, _, facet in links} & {"role", "founding"}


def test_names_that_explain_each_other_are_identity() -> None:
    french = ["La Conférence régionale sur la migration (CRM) existe."]
    english = ["The Regional Conference on Migration (RCM) exists."]
    assert linked(bilingual(french, english)) == {("p0", "p1", "identity")}


def test_what_is_said_of_examples_is_what_introduces_them() -> None:
    french = [
        "L’OIM joue un rôle actif depuis 1996, lorsque plusieurs processus ont été mis sur pied, "
        "comme le Processus de Lima et le Processus de Puebla."
    ]
    english = [LIMA_EN, "The Puebla Process was launched in 1996."]
    links = linked(bilingual(french, english))
    assert ("p0", "p1", "role") not in links
    assert ("p0", "p2", "founding") in links


def test_document_in_one_language_has_no_links() -> None:
    assert not linked(bilingual([], [PUEBLA_EN, LIMA_EN]))


def test_ids_survive_what_is_inserted_elsewhere() -> None:
    before = bilingual([LIMA_FR], [LIMA_EN])
    after = bilingual([LIMA_FR], [LIMA_EN, "The weather was fine."])
    assert {link.link_id for link in before.links} <= {link.link_id for link in after.links}


def test_example_cue_reaches_over_a_list_but_not_over_another_verb() -> None:
    words = load(VOCABULARY)
    text = "plusieurs processus ont été créés, comme le ~~~~ et le ____"
    assert words.introducing(text, text.index("_")) == " plusieurs processus ont été créés".strip()
    other = "des organismes comme la ~~~~ en vue d’établir le ____"
    assert words.introducing(other, other.index("_")) is None


def test_a_row_of_one_member_is_not_what_is_said_of_another() -> None:
    french = ["Le Chili est membre du Processus de Lima depuis 1999."]
    english = ["Peru has been a member of the Lima Process since 1999.", LIMA_EN]
    assert not [link for link in linked(bilingual(french, english)) if link[2] == "members"]


def test_the_first_meeting_after_the_founding_is_not_the_founding() -> None:
    french = ["La première réunion du Processus de Lima s’est tenue à Quito en mai 2001."]
    founded = ["The Lima Process was launched in Lima in July 1999."]
    assert not [link for link in linked(bilingual(french, founded)) if link[2] == "founding"]


def test_roles_of_others_in_other_offices_are_not_linked() -> None:
    french = ["Le Chili assure la présidence du Processus de Lima."]
    english = ["UNHCR serves as secretariat of the Lima Process."]
    assert not [link for link in linked(bilingual(french, english)) if link[2] == "role"]


def test_the_same_office_is_linked_whoever_holds_it() -> None:
    french = ["Le HCR assure le secrétariat du Processus de Lima."]
    english = ["IOM serves as secretariat of the Lima Process."]
    assert ("p0", "p1", "role") in linked(bilingual(french, english))


MEETINGS_FR = [
    "La deuxième réunion du Processus de Lima s’est tenue à Quito en mai 2001.",
    "La troisième réunion du Processus de Lima s’est tenue à Quito en mai 2002.",
]
MEETINGS_EN = [
    "The second meeting of the Lima Process was held in Quito in May 2001.",
    "The third meeting of the Lima Process was held in Quito in May 2002.",
]


def test_meetings_of_one_series_are_linked_by_their_number() -> None:
    links = linked(bilingual(MEETINGS_FR, MEETINGS_EN))
    assert {(left, right) for left, right, facet in links if facet == "date_place"} == {
        ("p0", "p2"),
        ("p1", "p3"),
    }


def test_the_same_member_is_linked() -> None:
    french = ["Le Chili est membre du Processus de Lima depuis 1999."]
    english = ["Chile has been a member of the Lima Process since 1999."]
    assert ("p0", "p1", "members") in linked(bilingual(french, english))
