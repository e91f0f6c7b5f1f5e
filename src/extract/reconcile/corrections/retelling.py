"""Rows told anew: what they say of one entity is said of another."""

from dataclasses import dataclass, field

from extract.model.correction import plain
from extract.reconcile.corrections.board import Board, Clash, RowKey, Told
from extract.reconcile.corrections.companions import printed_field, spelled
from extract.reconcile.corrections.names import Directory


@dataclass(frozen=True, slots=True)
class Meant:
    """Which statements are meant: those that print one of these `names`, any where there is none.

    Of a field that has no printed column those in `language` are meant, none if it is None.
    """

    names: frozenset[str] = frozenset()
    language: str | None = None

    def holds(self, told: Told, field: str) -> bool:
        """Whether what is told calls what `field` is about by one of the names."""
        if not self.names:
            return True
        printed = "in_name" if field == "in_id" else printed_field(told.statement.table, field)
        words = told.get(printed) if printed else None
        if words is None:
            return self.language is not None and told.statement.language == self.language
        return plain(words) in self.names


EVERY = Meant()
"""All statements, whatever they call it."""


@dataclass(slots=True)
class Retold:
    """The rows that were changed, and those that another one stood in the way of."""

    changed: list[RowKey] = field(default_factory=list)
    disputed: list[RowKey] = field(default_factory=list)


def retell(
    board: Board, directory: Directory, old_id: str, new_id: str, meant: Meant = EVERY
) -> Retold:
    """Let rows speak of the new entity; where all of them do and then say the same, they are one.

    A row that is told by several, of whom only some are meant, becomes two.
    """
    retold = Retold()
    for row in dict.fromkeys(told.row for told, _ in board.referring(old_id)):
        if row not in board.rows:
            continue

        def change(told: Told) -> None:
            for value in [v for v in told.values if v.value == old_id]:
                if value.field.endswith("_id") and meant.holds(told, value.field):
                    made = spelled(told.statement.table, value.field, new_id, directory)
                    for name, said in made.items():
                        told.put(name, said)

        before, every = board.values(row), board.rows[row]
        called = [told for told in every if _speaks(told, old_id, meant)]
        if called and len(called) < len(every):
            made = board.part(row, called, change)
        else:
            try:
                made = board.change(row, change)
            except Clash as clash:
                if meant.names:
                    retold.disputed.append(row)
                    continue
                for told in board.rows[row]:
                    change(told)
                made = row[0], str(clash)
                board.rename(row, made[1])
        if board.values(made) != before:
            retold.changed.append(made)
    return retold


def _speaks(told: Told, old_id: str, meant: Meant) -> bool:
    return any(
        v.value == old_id and v.field.endswith("_id") and meant.holds(told, v.field)
        for v in told.values
    )
