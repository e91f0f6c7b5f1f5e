"""Rows of tables beside each other."""

from extract.reconcile.alignment.ordered import Pairing
from extract.reconcile.alignment.rows import pair_rows
from extract.reconcile.alignment.units import DATE, NAME, Block, Unit, block_of

from .made import unit

Row = tuple[str, list[str], list[str]]
"""A text, the things it names, its dates."""


def table(language: str, *rows: Row, header: str = "") -> Block:
    units = [unit(header, language=language, kind="header_row")] if header else []
    for text, names, dates in rows:
        stated = [*((NAME, name) for name in names), *((DATE, date) for date in dates)]
        units.append(unit(text, *stated, language=language, kind="table_row"))
    return block_of(f"{language} table", "table", None, units)


def paired(left: Block, right: Block) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    found: list[Pairing[Unit]] = pair_rows(Pairing((left,), (right,)))
    return {(tuple(u.text for u in p.left), tuple(u.text for u in p.right)) for p in found}


def test_rows_in_the_order_of_each_language_are_paired_by_what_they_name() -> None:
    english = table("en", ("Germany", ["deu"], ["1990"]), ("Spain", ["esp"], ["1990"]))
    french = table("fr", ("Espagne", ["esp"], ["1990"]), ("Allemagne", ["deu"], ["1990"]))
    assert paired(english, french) == {
        (("Germany",), ("Allemagne",)),
        (("Spain",), ("Espagne",)),
    }


def test_row_with_another_date_is_still_that_of_its_party() -> None:
    english = table("en", ("Chad 1991", ["tcd"], ["1991"]), ("Mali 1992", ["mli"], ["1992"]))
    french = table("fr", ("Mali 1991", ["mli"], ["1991"]), ("Tchad 1991", ["tcd"], ["1991"]))
    assert (("Mali 1992",), ("Mali 1991",)) in paired(english, french)


def test_row_that_holds_two_is_beside_both() -> None:
    english = table("en", ("Oman", ["omn"], ["1975"]), ("Peru", ["per"], ["1963"]))
    french = table("fr", ("Oman Pérou", ["omn", "per"], ["1963"]))
    assert paired(english, french) == {(("Oman", "Peru"), ("Oman Pérou",))}
    assert paired(french, english) == {(("Oman Pérou",), ("Oman", "Peru"))}


def test_row_without_a_counterpart_stands_alone() -> None:
    english = table("en", ("Oman", ["omn"], ["1975"]), ("Peru", ["per"], ["1963"]))
    french = table("fr", ("Pérou", ["per"], ["1963"]))
    assert (("Oman",), ()) in paired(english, french)
    assert ((), ("Oman",)) in paired(french, english)


def test_rows_of_unknown_things_are_paired_by_like_words_and_numbers() -> None:
    english = table("en", ("Barley 310", [], []), ("Sugar 45", [], []))
    french = table("fr", ("Sucre 45", [], []), ("Orge 310", [], []))
    assert paired(english, french) == {
        (("Barley 310",), ("Orge 310",)),
        (("Sugar 45",), ("Sucre 45",)),
    }


def test_headers_are_paired_with_headers() -> None:
    english = table("en", ("Oman", ["omn"], []), header="Party")
    french = table("fr", ("Oman", ["omn"], []), header="Partie")
    assert (("Party",), ("Partie",)) in paired(english, french)
