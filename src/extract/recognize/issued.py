"""The day of a document that nobody has dated, as its own words state it: first lines, formulas."""

from collections.abc import Iterator, Sequence
from itertools import islice

from extract.model.text import even
from extract.nomenclature import Nomenclature
from extract.phrases import ListWords
from extract.recognize.dates import DateWords, find_dates
from extract.recognize.leaves import Leaf

FIRST = 15
"""How many passages at its head may hold the day of a document on a line of their own."""

TREATY = "treaty"

LONGEST = 600
"""Signs of a passage in which a formula may stand."""


def issued_on(
    leaves: Sequence[Leaf], lists: ListWords, dates: DateWords, nomenclature: Nomenclature
) -> tuple[str | None, str | None]:
    """Return the day, or month, in which a document says it was made, and the words that say so.

    Below the title of a treaty, a place and a day are those of its signature.
    """
    passages = [leaf for leaf in leaves if leaf.text and leaf.cell is None]
    for leaf in passages:
        if len(leaf.text) < LONGEST:
            for day, said in _days(leaf, dates):
                if lists.around["issued_told"].search(said):
                    return day, leaf.text
    for group in ("issued", "issued_line"):
        title = ""
        for leaf in islice(passages, FIRST):
            of_treaty = group == "issued_line" and nomenclature.kind_of(title, "") == TREATY
            for day, said in _days(leaf, dates):
                if lists.around[group].search(said) and not of_treaty:
                    return day, leaf.text
            title = leaf.text
    return None, None


def _days(leaf: Leaf, dates: DateWords) -> Iterator[tuple[str, str]]:
    """Yield each day or month in a passage, and its sentence with <d> in its place."""
    for date in find_dates(leaf.text, leaf.language, dates):
        if date.edtf is not None and date.kind in ("day", "month"):
            sentence = leaf.sentence_at(date.start)
            before = even(leaf.text[sentence.start : date.start])
            after = even(leaf.text[date.end : max(sentence.end, date.end)])
            yield date.edtf, " ".join(f"{before}<d>{after}".split())
