"""The ordinary ways of telling a role: exactly the rows that each text states.

`told/` has a text per paragraph, read by hand: lines that begin with "# " are headings, those that
begin with "  = " the rows (actor, role, in, status, organ, date; empty at the end is left out). A
text without rows states no role. In is a process, or the event with these words as its title.
"""

import re
from pathlib import Path

import pytest

from extract.recognize.context import Context
from extract.recognize.events.read import read_events
from extract.recognize.roles.read import read_roles
from tests.unit.recognize.roles.builder import context_of, id_of, rows

FOLDER = Path(__file__).parent / "told"
PROCESSES = {
    "en": ("Prague Process", "Rabat Process", "Almaty Process"),
    "fr": ("Processus de Prague", "Processus de Rabat", "Processus d’Almaty"),
}


def _texts(language: str) -> list[tuple[str, str]]:
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    return [(language, part.strip("\n")) for part in text.split("\n\n")]


def _paragraphs(lines: list[str]) -> list[str | list[str]]:
    """Return headings, and the sentences of each paragraph."""
    return [
        line if line.startswith("# ") else re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", line) for line in lines
    ]


def _told(lines: list[str], language: str) -> set[str]:
    context = context_of(*_paragraphs(lines), language=language)
    events = read_events(context)
    read_roles(context, events)
    titles = {event.event_id: event.title for event in events}
    titles |= {id_of(context, name): name for name in PROCESSES[language]}
    return {_row(context, row, titles) for row in rows(context, "roles")}


def _row(context: Context, row: dict[str, str], names: dict[str, str]) -> str:
    told = [row.get("actor", ""), row["role"], names.get(row["in_id"], row["in_id"])]
    return _whole(
        " | ".join([*told, row["role_status"], row.get("organ", ""), row.get("date", "")])
    )


def _whole(row: str) -> str:
    parts = [part.strip() for part in row.removeprefix("  = ").split("|")]
    return " | ".join([*parts, "", ""][:6])


@pytest.mark.parametrize(("language", "text"), [*_texts("en"), *_texts("fr")])
def test_exactly_the_roles_that_the_words_state_are_told(language: str, text: str) -> None:
    """No row more, none less, each with its organ, date and tense."""
    lines = text.split("\n")
    wanted = {_whole(line) for line in lines if line.startswith("  = ")}
    told = _told([line for line in lines if not line.startswith("  = ")], language)
    assert sorted(told) == sorted(wanted)
