"""Roles of a body in the processes on which its own paper reports."""

from tests.unit.recognize.made import facts, recognized

TITLE = "LE RÔLE DE L’AGENCE DES SAVANES (ADS) DANS LES DIALOGUES RÉGIONAUX"
DIALOGUES = (
    "Le Dialogue de Parakou a été lancé en 1998.",
    "L’ADS en assure le secrétariat.",
    "Le Processus de Kumasi a été lancé en 2002. Le Processus de Kumasi est informel.",
    "Le Dialogue de Parakou et le Processus de Kumasi se réunissent en mai.",
)


def _roles(*paragraphs: str) -> list[tuple[str, str, str]]:
    rows = facts(recognized(*paragraphs, language="fr"), "roles")
    return [(row["actor"], row["role"], row["in_id"]) for row in rows]


def test_a_body_acts_in_the_processes_that_its_paper_is_about() -> None:
    assert _roles(TITLE, *DIALOGUES) == [("ADS", "secretariat", "Dialogue de Parakou")]


def test_a_body_that_its_paper_speaks_of_most_is_what_things_are_said_of() -> None:
    own = ("L’ADS a dix membres.", "L’ADS se réunit en mai.", "L’ADS a un budget.")
    assert not _roles(TITLE, *DIALOGUES[:2], *own)
