"""Parties by processes, and what two processes share."""

from extract.audit.site.overview.page import across, shown
from extract.audit.site.overview.participation import MOST, Participation, in_document, overlap
from tests.unit.audit.site.overview.hand import document, entity, takes_part

BIRDS = document(
    entities=[entity("owls", "Owl Talks"), entity("larks", "Lark Round of Many Words", "LR")],
    participations=[
        takes_part(1, "NOR", "owls"),
        takes_part(2, "FIN", "owls", "observer"),
        takes_part(3, "NOR", "larks", "member"),
        takes_part(4, "FIN", "larks", "invited"),
        takes_part(5, "NOR", "larks", "party", in_respect_of_id="SJM"),
        takes_part(6, "ISL", "larks"),
        takes_part(7, "ISL", "fair", "attended", in_kind="event"),
        takes_part(8, "NOR", "fair", "attended", in_kind="event"),
    ],
)


def test_a_party_that_two_processes_have_is_shared_once() -> None:
    grid = overlap(Participation(BIRDS))
    assert grid.rows == ("LR", "Owl Talks")
    assert grid.value("Owl Talks", "LR") == 1
    assert grid.value("Owl Talks", "Owl Talks") == 2
    assert grid.value("LR", "LR") == 2


def test_only_who_takes_part_is_shared() -> None:
    """FIN is invited to one and observer of the other: not shared; the fair has no row."""
    grid = overlap(Participation(BIRDS))
    labels = [row[2].text for row in grid.marks[1, 0].rows]
    assert all("NOR" in label for label in labels)
    assert len(labels) == 3


def test_one_process_shares_with_none() -> None:
    grid = overlap(Participation(document(participations=[takes_part(1, "NOR", "owls")])))
    assert grid.marks == {}


def test_rows_of_a_mark_lead_to_their_facts_with_their_words() -> None:
    rows = overlap(Participation(BIRDS)).marks[1, 0].rows
    assert {row[0].href for row in rows} == {
        f"../index.html#item/participations/p{n}" for n in (1, 3, 5)
    }
    assert {row[3].text for row in rows} == {
        "NOR takes part in owls", "NOR takes part in larks",
    }  # fmt: skip


def test_the_matrix_has_every_row_as_a_letter() -> None:
    page = shown(BIRDS)
    letters = {
        (party.name, head.short): "".join(letter.letter for letter in cell)
        for party in page.parties
        for head, cell in zip(page.heads, party.cells, strict=True)
        if cell
    }
    assert letters == {
        ("NOR", "LR"): "MC", ("NOR", "Owl Talks"): "P", ("NOR", "fair"): "A",
        ("FIN", "LR"): "I", ("FIN", "Owl Talks"): "O",
        ("ISL", "LR"): "P", ("ISL", "fair"): "A",
    }  # fmt: skip
    assert [party.name for party in page.parties] == ["NOR", "FIN", "ISL"]
    assert page.statuses[0] == ("P", "participant")


def test_single_meetings_stand_after_processes() -> None:
    assert Participation(BIRDS).processes == ("larks", "owls", "fair")
    assert in_document(Participation(BIRDS)).value("fair", "parties") == 2


def test_a_party_that_is_not_resolved_is_known_by_its_words() -> None:
    dossier = document(participations=[takes_part(1, "Elbonia", "owls") | {"party_id": None}])
    assert [party.name for party in shown(dossier).parties] == ["Elbonia"]


def test_a_status_that_is_new_shows_as_other() -> None:
    page = shown(document(participations=[takes_part(1, "NOR", "owls", "godparent")]))
    assert page.parties[0].cells[0][0].letter == "X"
    assert page.statuses == (("X", "other"),)


def test_processes_without_room_are_counted() -> None:
    rows = [takes_part(n, "NOR", f"talks {n:03}") for n in range(MOST + 3)]
    page = shown(document(participations=rows))
    assert len(page.heads) == MOST
    assert page.left_out == 3


def test_documents_stand_beside_each_other_by_the_names_of_processes() -> None:
    other = document(
        entities=[entity("o", "OWL  talks")],
        participations=[takes_part(1, "SWE", "o"), takes_part(2, "DNK", "o")],
    )
    together = across([shown(BIRDS), shown(other)])
    at = together.processes.index("Owl Talks")
    assert at == 0
    assert [cell.text for cell in together.cells[at]] == ["2", "2"]
    assert [cell.text for cell in together.cells[1]] == ["2", ""]


def test_a_document_without_facts_has_no_chart() -> None:
    page = shown(document())
    assert (page.parties, page.figures, page.pages) == ((), (), ())
