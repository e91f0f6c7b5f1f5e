"""Who attended the meeting of which a document is the record, with no meeting named beside."""

import pytest

from tests.unit.recognize.lists.test_told import names_of, read, stated

MINUTES = (
    "LAKE TANA NETWORK\n\n{title}\n\n1. The Lake Tana Network (LTN) has a secretariat. The fourth "
    "meeting of the Working Group was held in Lima from 11 to 13 June 2010.\n\n2. Attendance\n\n3. "
)
TITLES = [
    "Report of the Working Group on its fourth meeting",
    "Minutes of the Fourth Meeting of the Working Group",
    "Summary record of the fourth meeting",
]
SAID = {
    "The meeting was attended by delegations from Chad, Ghana and Togo.": "TCD GHA TGO",
    "The following States were represented: Chad, Ghana and Togo.": "TCD GHA TGO",
    "Representatives of Chad and Togo also attended.": "TCD TGO",
    "Chad and Togo sat as observers.": "TCD TGO",
    "The following organizations were represented: World Bank, UNHCR and IOM.": (
        "World_Bank UNHCR IOM"
    ),
    "The organizations represented were the World Bank and IOM.": "World_Bank IOM",
}


def _attended(text: str) -> dict[str, set[str]]:
    """Those who attended, by what they attended."""
    found = read(text)
    names, rows = names_of(found), stated(found, "participations")
    who: dict[str, set[str]] = {}
    for row in rows:
        if row["participation_status"] == "attended":
            party = row.get("party_iso3") or row["party"].replace(" ", "_")
            who.setdefault(" ".join(sorted(names[row["in_id"]])), set()).add(party)
    return who


@pytest.mark.parametrize("said", list(SAID))
@pytest.mark.parametrize("title", TITLES)
def test_who_was_there_attended_the_meeting_of_record(title: str, said: str) -> None:
    found = _attended(MINUTES.format(title=title) + said)
    assert found == {"fourth meeting of the Working Group": set(SAID[said].split())}


@pytest.mark.parametrize("title", ["Item 8 of the agenda of the fourth meeting", "Annual report"])
def test_a_paper_for_a_meeting_is_no_record_of_it(title: str) -> None:
    found = _attended(
        MINUTES.format(title=title) + "The following States were represented: Chad and Togo."
    )
    assert found == {}


def test_who_is_an_observer_is_none_of_the_meeting_of_record_alone() -> None:
    text = MINUTES.format(title=TITLES[0]) + "Togo is an observer of the Lake Tana Network."
    assert _attended(text) == {}


def test_who_took_part_in_it_did_so_in_the_meeting_of_the_paragraph_before() -> None:
    """The paragraph begins with a pronoun; the one before named one meeting."""
    text = (
        "ENTENTE DES LACS\n\n1. La deuxième Conférence de l’Entente des lacs (EL) s’est tenue à "
        "Lima du 11 au 13 juin 2010. Un ministre l’a ouverte.\n\n2. Trois délégations y ont pris "
        "part : celles du Tchad, du Ghana et du Togo."
    )
    assert _attended(text) == {"deuxième Conférence de l’Entente des lacs": {"TCD", "GHA", "TGO"}}
