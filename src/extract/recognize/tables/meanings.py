"""What columns of tables are about, as `columns.toml` calls it."""

PARTIES = frozenset(
    {"parties", "members", "observers", "invited", "participants", "countries", "covered"}
)
"""Meanings of columns that name parties."""
