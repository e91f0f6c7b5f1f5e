"""Passages that were made up: exactly the roles and attributes that a person reads in them."""

from functools import cache

import pytest

from extract.recognize.attributes.read import read_attributes
from extract.recognize.context import Context
from extract.recognize.events.read import read_events
from extract.recognize.roles.read import read_roles
from tests.unit.recognize.roles.builder import context_of, id_of, rows
from tests.unit.recognize.roles.long_passages import LONG_PASSAGES
from tests.unit.recognize.roles.more_passages import MORE_PASSAGES
from tests.unit.recognize.roles.passages import PASSAGES, Attribute, Passage, Role

ALL = (*PASSAGES, *MORE_PASSAGES, *LONG_PASSAGES)


@cache
def _read(passage: Passage) -> tuple[set[Role], set[Attribute]]:
    """Return what is read in a passage; a thing goes by the name that the passage's rows use."""
    context = context_of(passage.sentences, language=passage.language)
    events = read_events(context)
    read_roles(context, events)
    read_attributes(context, events)
    names = _names(context, passage)
    names |= {event.event_id: event.title for event in events}
    roles = {
        Role(
            row.get("actor", ""),
            row["role"],
            names.get(row["in_id"], row["in_id"]),
            row["role_status"],
            row.get("organ", ""),
            row.get("date", ""),
        )
        for row in rows(context, "roles")
    }
    attributes = {
        Attribute(
            names.get(row["in_id"], row["in_id"]),
            row["attribute"],
            row["value"],
            row.get("date", ""),
        )
        for row in rows(context, "attributes")
    }
    return roles, attributes


def _names(context: Context, passage: Passage) -> dict[str, str]:
    used = {role.in_name for role in passage.roles}
    used |= {attribute.in_name for attribute in passage.attributes}
    return {id_of(context, name): name for name in sorted(used)}


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.name)
def test_the_roles_are_those_that_a_person_reads(passage: Passage) -> None:
    """No role more, none less, each with its organ, date and tense."""
    roles, _ = _read(passage)
    assert sorted(roles - passage.roles) == []
    assert sorted(passage.roles - roles) == []


@pytest.mark.parametrize("passage", ALL, ids=lambda passage: passage.name)
def test_the_attributes_are_those_that_a_person_reads(passage: Passage) -> None:
    """No attribute more, none less."""
    _, attributes = _read(passage)
    assert sorted(attributes - passage.attributes) == []
    assert sorted(passage.attributes - attributes) == []
