"""The ordinary ways of telling a role: exactly the rows that each sentence states."""

import re

import pytest

from extract.recognize.context import Context
from extract.recognize.events.read import read_events
from extract.recognize.roles.read import read_roles
from tests.unit.recognize.roles.builder import context_of, id_of, rows
from tests.unit.recognize.roles.told import ENGLISH, FRENCH

CASES = [("en", text) for text in ENGLISH] + [("fr", text) for text in FRENCH]


def _paragraphs(text: str) -> list[str | list[str]]:
    """Return headings, and the sentences of each paragraph."""
    lines = text.split("\n")
    return [
        line if line.startswith("# ") else re.split(r"(?<=\.) (?=[A-ZÀ-Ý])", line) for line in lines
    ]


def _told(text: str, language: str) -> set[str]:
    context = context_of(*_paragraphs(text), language=language)
    events = read_events(context)
    read_roles(context, events)
    titles = {event.event_id: event.title for event in events}
    return {
        " | ".join(
            [
                row.get("actor", ""),
                row["role"],
                titles.get(row["in_id"]) or _name(context, row["in_id"]),
                row["role_status"],
                row.get("organ", ""),
                row.get("date", ""),
            ]
        )
        for row in rows(context, "roles")
    }


def _name(context: Context, entity_id: str) -> str:
    names = ("Prague Process", "Processus de Prague")
    language = 1 if context.source.language == "fr" else 0
    return names[language] if id_of(context, names[language]) == entity_id else entity_id


def _whole(row: str) -> str:
    parts = [part.strip() for part in row.replace("||", "| |").split("|")]
    return " | ".join([*parts, "", ""][:6])


@pytest.mark.parametrize(("language", "text"), CASES)
def test_exactly_the_roles_that_the_words_state_are_told(language: str, text: str) -> None:
    """No row more, none less, each with its organ, date and tense."""
    wanted = {_whole(row) for row in (ENGLISH if language == "en" else FRENCH)[text]}
    assert sorted(_told(text, language)) == sorted(wanted)
