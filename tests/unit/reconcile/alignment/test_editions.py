"""Two editions of a made-up convention: what changes on one side is seen, and nothing else."""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest

from extract.audit.release import Release
from tests.editions import built_editions, edition
from tests.layouts.document import Document

Content = tuple[str, Sequence[Sequence[str]], Sequence[str], Sequence[Sequence[str]]]
"""A title, paragraphs as their sentences, the header of a table, its rows."""

Build = Callable[..., Release]
Pair = tuple[str, str]

ENGLISH: Content = (
    "STATE OF THE CONVENTION ON WILD BEES",
    (
        (
            "The Convention on Wild Bees was opened for signature on 12 May 1987.",
            "It has 24 articles and 3 annexes.",
        ),
        (
            "The secretariat keeps a register of 118 species.",
            "It was last revised on 3 March 1999.",
        ),
        ("Each party reports on its meadows every second year.",),
    ),
    ("Parties", "Date of entry into force"),
    (
        ("Austria", "4 July 1990"),
        ("Chad", "18 August 1991"),
        ("Germany", "2 February 1992"),
        ("Kuwait", "9 November 1990"),
        ("Lao People’s Democratic Republic", "1 August 1994"),
        ("Spain", "30 June 1995"),
        ("Sweden", "21 October 1990"),
    ),
)
FRENCH: Content = (
    "ÉTAT DE LA CONVENTION SUR LES ABEILLES SAUVAGES",
    (
        (
            "La Convention sur les abeilles sauvages a été ouverte à la signature le 12 mai 1987.",
            "Elle compte 24 articles et 3 annexes.",
        ),
        (
            "Le secrétariat tient un registre de 118 espèces.",
            "Celui-ci a été révisé pour la dernière fois le 3 mars 1999.",
        ),
        ("Chaque partie rend compte de ses prairies tous les deux ans.",),
    ),
    ("Parties", "Date d’entrée en vigueur"),
    (
        ("Allemagne", "2 février 1992"),
        ("Autriche", "4 juillet 1990"),
        ("Espagne", "30 juin 1995"),
        ("Koweït", "9 novembre 1990"),
        ("République démocratique populaire lao", "1er août 1994"),
        ("Suède", "21 octobre 1990"),
        ("Tchad", "18 août 1991"),
    ),
)


def printed(content: Content, old: str = "", new: str = "") -> Document:
    """An edition in which `old` is replaced by `new` wherever it is printed."""

    def changed(texts: Sequence[str]) -> list[str]:
        return [text.replace(old, new) if old else text for text in texts]

    title, paragraphs, header, rows = content
    return edition(title, list(map(changed, paragraphs)), header, list(map(changed, rows)))


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Builds the two editions, each with one replacement; what has not changed is built once."""
    made: dict[tuple[Pair, Pair], Release] = {}
    folder = tmp_path_factory.mktemp("editions")

    def built(left: Pair = ("", ""), right: Pair = ("", "")) -> Release:
        if (left, right) not in made:
            editions = {"a": printed(ENGLISH, *left), "b": printed(FRENCH, *right)}
            made[left, right] = built_editions(folder, "bees", editions)
        return made[left, right]

    return built


def linked(release: Release) -> set[tuple[str, str]]:
    """The texts of linked passages."""
    text = {key: row["text"] for key, row in release.passages.items()}
    return {
        (text.get(row["left_passage_id"], ""), text.get(row["right_passage_id"], ""))
        for row in release.rows("links")
    }


def compared(release: Release) -> Counter[tuple[str, ...]]:
    """What comparisons say."""
    return Counter(
        (row["predicate"], row["left_value"] or "", row["right_value"] or "", row["relation"])
        for row in release.rows("comparisons")
    )


def test_rows_are_paired_by_what_they_say_in_spite_of_their_order(build: Build) -> None:
    pairs = linked(build())
    assert ("Chad | 18 August 1991", "Tchad | 18 août 1991") in pairs
    assert ("Germany | 2 February 1992", "Allemagne | 2 février 1992") in pairs
    assert all(left and right for left, right in pairs)
    assert len(pairs) == len(build().rows("links"))


def test_every_date_and_number_is_compared_and_agrees(build: Build) -> None:
    found = compared(build())
    of_names = "translation.name"  # what is named in one language alone cannot be compared
    assert {relation for key, *_, relation in found if key != of_names} == {"agree"}
    assert sum(count for key, count in found.items() if key[0].endswith(("date", "since"))) == 9
    numbers = {left for predicate, left, *_ in found if predicate == "translation.number"}
    assert {"24", "3", "118"} <= numbers


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("12 mai 1987", "12 mai 1978", ("date", "1987-05-12", "1978-05-12", "conflict")),
        ("3 mars 1999", "mars 1999", ("date", "1999-03-03", "1999-03", "narrower")),
        ("118 espèces", "181 espèces", ("number", "118", "181", "conflict")),
        ("4 juillet 1990", "4 juillet 1980", ("date", "1990-07-04", "1980-07-04", "conflict")),
    ],
)
def test_a_change_on_one_side_is_the_only_difference(
    build: Build, old: str, new: str, expected: tuple[str, ...]
) -> None:
    before, after = compared(build()), compared(build(right=(old, new)))
    more = list((after - before).elements())
    less = list((before - after).elements())
    assert [(one[0].endswith(expected[0]), *one[1:]) for one in more] == [(True, *expected[1:])]
    assert [one[1] for one in less] == [expected[1]]
    assert linked(build(right=(old, new))) == {
        (left, right.replace(old, new)) for left, right in linked(build())
    }


def test_the_change_is_a_finding_with_both_quotes(build: Build) -> None:
    release = build(right=("12 mai 1987", "12 mai 1978"))
    (row,) = [row for row in release.rows("comparisons") if row["relation"] == "conflict"]
    quotes = {
        (span["source_id"], span["field"]): span["quote"]
        for span in release.rows("spans")
        if span["row_id"] == row["comparison_id"]
    }
    assert quotes == {("bees/a.pdf", "left"): "12 May 1987", ("bees/b.pdf", "right"): "12 mai 1978"}
    findings = [f for f in release.rows("findings") if f["check_name"] == "witnesses_conflict"]
    assert [(f["stated"], f["found"]) for f in findings] == [("1987-05-12", "1978-05-12")]


def test_a_row_on_one_side_alone_is_reported_and_no_conflict(build: Build) -> None:
    release = build(right=("Tchad", "Atlantide"))
    assert "conflict" not in {row["relation"] for row in release.rows("comparisons")}


def test_ids_survive_what_is_inserted_elsewhere(build: Build) -> None:
    """A link or comparison is new only where one of its passages is, next to what was inserted."""
    before = build()
    longer = "Each party reports on its meadows every second year. Reports are short."
    after = build(left=("Each party reports on its meadows every second year.", longer))
    assert len(after.rows("links")) == len(before.rows("links")) + 1
    for table, key in (("links", "link_id"), ("comparisons", "comparison_id")):
        kept = {row[key] for row in after.rows(table)}
        lost = [row for row in before.rows(table) if row[key] not in kept]
        assert len(lost) <= 4
        for row in lost:
            ends = {row["left_passage_id"], row["right_passage_id"]}
            assert not ends <= after.passages.keys()
