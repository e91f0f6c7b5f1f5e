"""What a row of facts is known by: its natural key, so that a corrected row has the id it should.

`recognize` makes an id of the columns named here. A row whose id is not made of them (one of a
series of equal rows, say) is known by what it was before and what has changed.
"""

from collections.abc import Iterator, Mapping

from extract.model.identity import digest
from extract.model.text import slug

Values = Mapping[str, str]

KEYED_BY = {
    "lists": ("in_id",),
    "participations": ("in_id", "participation_status", "party_id", "in_respect_of_id", "scope"),
    "themes": ("in_id", "detail_of_id", "theme"),
    "groupings": ("region", "entity_id", "focus"),
    "events": ("title", "date", "event_class", "in_id"),
    "roles": ("actor_id", "role", "in_id", "organ", "date"),
    "attributes": ("in_id", "attribute", "value"),
    "claims": ("in_id", "measure", "value", "text"),
}
"""The columns that a row is known by, by table."""


def natural_keys(table: str, values: Values, rule_id: str) -> Iterator[tuple[str, ...]]:
    """Return the keys that a row of `table` may be known by, the usual one first."""

    def of(name: str) -> str:
        return values.get(name, "")

    if table == "participations":
        about = of("in_respect_of_id") or slug(of("scope"))
        yield of("in_id"), of("participation_status"), of("party_id"), about
    elif table == "themes":
        yield of("in_id"), rule_id, of("detail_of_id"), of("theme")
    elif table == "groupings":
        yield of("region"), of("entity_id"), of("focus")
    elif table == "events":
        key = slug(of("title")), of("date"), of("event_class")
        yield key
        yield *key, of("in_id")
    elif table == "roles":
        yield of("actor_id"), of("role"), of("in_id"), slug(of("organ")), of("date")
    elif table == "attributes":
        yield of("in_id"), of("attribute"), of("value").lower()
    elif table == "claims":
        yield of("in_id"), of("measure"), of("value"), of("text").lower()


def new_row_id(document_id: str, table: str, values: Values, rule_id: str) -> str:
    """Return the id of a row that has none yet."""
    for key in natural_keys(table, values, rule_id):
        return digest(document_id, table, *key)
    return digest(document_id, table, *(f"{k}={v}" for k, v in sorted(values.items())))


def changed_id(
    document_id: str, table: str, row_id: str, rule_id: str, before: Values, after: Values
) -> str:
    """Return the id of a row whose values were `before` and are `after`; the same for one key."""
    changed = [name for name in KEYED_BY[table] if before.get(name) != after.get(name)]
    if not changed:
        return row_id
    pairs = zip(
        natural_keys(table, before, rule_id), natural_keys(table, after, rule_id), strict=True
    )
    for old, new in pairs:
        if digest(document_id, table, *old) == row_id:
            return digest(document_id, table, *new)
    said = [f"{name}={after.get(name, '')}" for name in changed]
    return digest(document_id, table, row_id, "corrected", *said)
