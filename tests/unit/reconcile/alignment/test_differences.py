"""What two stretches that translate each other state."""

import pytest

from extract.reconcile.alignment.differences import Named, differences
from extract.reconcile.alignment.units import DATE, NAME

from .made import unit

ENTITIES = {
    "fra": Named("state", is_declared=True, names=("France",)),
    "mli": Named("state", is_declared=True, names=("Mali",)),
    "ner": Named("state", is_declared=True, names=("Niger",)),
    "hague": Named("place", is_declared=True, names=("The Hague", "La Haye")),
    "board": Named("organ", is_declared=False, names=("Salt Board",)),
    "regie": Named("organ", is_declared=False, names=("Régie du sel",)),
}
Said = tuple[str, list[tuple[str, str]]]


def found(left: Said, right: Said) -> set[tuple[str, str | None, str | None, str]]:
    mine = unit(left[0], *left[1], language="en")
    theirs = unit(right[0], *right[1], language="fr")
    return {
        (d.kind, d.left.value if d.left else None, d.right.value if d.right else None, d.relation)
        for d in differences([mine], [theirs], ENTITIES)
    }


def date(*values: str) -> list[tuple[str, str]]:
    return [(DATE, value) for value in values]


def name(*values: str) -> list[tuple[str, str]]:
    return [(NAME, value) for value in values]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (date("1990-01-02"), date("1990-01-02"), {("date", "1990-01-02", "1990-01-02", "agree")}),
        (date("1990"), date("1990-01-02"), {("date", "1990", "1990-01-02", "broader")}),
        (date("1990-01"), date("1990"), {("date", "1990-01", "1990", "narrower")}),
        (date("1990"), date("1991"), {("date", "1990", "1991", "conflict")}),
        (date("1990"), [], {("date", "1990", None, "only_left")}),
        ([], date("1990"), {("date", None, "1990", "only_right")}),
        (date("1990", "1990"), date("1990"), {("date", "1990", "1990", "agree")}),
        (
            date("1963", "1975"),
            date("1963"),
            {("date", "1963", "1963", "agree"), ("date", "1975", None, "only_left")},
        ),
        (
            date("1990-01-02", "1990"),
            date("1990-01-02"),
            {("date", "1990-01-02", "1990-01-02", "agree")},
        ),
    ],
)
def test_dates(left: list, right: list, expected: set) -> None:  # type: ignore[type-arg]
    assert found(("", left), ("", right)) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("12 boats", "12 bateaux", {("number", "12", "12", "agree")}),
        ("12 boats", "21 bateaux", {("number", "12", "21", "conflict")}),
        ("twelve boats", "12 bateaux", {("number", "12", "12", "agree")}),
        ("three boats", "quatre bateaux", {("number", "3", "4", "conflict")}),
        ("Article 1", "article premier", {("number", "1", "1", "agree")}),
        ("at first both boats", "d’abord les deux bateaux", set()),
        ("both boats", "les deux bateaux", set()),
        ("the boats", "les 12 bateaux", {("number", None, "12", "only_right")}),
    ],
)
def test_numbers(left: str, right: str, expected: set) -> None:  # type: ignore[type-arg]
    assert found((left, []), (right, [])) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (("Mali", name("mli")), ("Mali", name("mli")), {("name", "mli", "mli", "agree")}),
        (("Mali", name("mli")), ("Niger", name("ner")), {("name", "mli", "ner", "conflict")}),
        (("Mali", name("mli")), ("il", []), {("name", "mli", None, "only_left")}),
        (("of France", name("fra")), ("français", []), set()),
        (("at The Hague", name("hague")), ("à la Haye", []), {("name", "hague", "hague", "agree")}),
        (
            ("the Salt Board", name("board")),
            ("la Régie du sel", name("regie")),
            {("name", "board", "regie", "not_comparable")},
        ),
        (("the Salt Board", name("board")), ("elle", []), set()),
    ],
)
def test_names(left: Said, right: Said, expected: set) -> None:  # type: ignore[type-arg]
    assert found(left, right) == expected
