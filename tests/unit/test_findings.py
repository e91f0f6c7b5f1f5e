"""Notes of a stage become findings with quotes."""

from extract.findings import Quote, quotes_of, rows
from extract.model.identity import Identities
from extract.model.page import Note
from extract.model.text import Span

TEXT = "one\ntwo three"


def note(*fragments: tuple[int, int]) -> Note:
    starts, ends = zip(*fragments, strict=True) if fragments else ((), ())
    return Note("check", "info", "holds", "message", tuple(starts), tuple(ends))


def test_fragments_of_one_quote_stay_together() -> None:
    assert quotes_of(note((0, 3), (4, 7)), TEXT) == (Quote("quote", (Span(0, 3), Span(4, 7))),)


def test_quotes_with_words_between_are_numbered() -> None:
    assert quotes_of(note((0, 3), (8, 13)), TEXT) == (
        Quote("quote_1", (Span(0, 3),)),
        Quote("quote_2", (Span(8, 13),)),
    )


def test_note_without_words_has_no_quote() -> None:
    assert quotes_of(note(), TEXT) == ()


def finding_ids(text: str, *notes: Note) -> list[str]:
    found = rows(notes, text, "d", "d/a.txt", Identities("d"))
    return [row["finding_id"] for row, _ in found]


def test_id_stays_when_text_is_inserted_elsewhere() -> None:
    assert finding_ids(TEXT, note((4, 7))) == finding_ids("more " + TEXT, note((9, 12)))


def test_same_finding_twice_has_two_ids() -> None:
    first, second = finding_ids(TEXT, note(), note())
    assert first != second
