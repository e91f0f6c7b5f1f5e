from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.model.text import Edit, MappedText, Span, fold, slug


@st.composite
def edited_texts(draw: st.DrawFn) -> tuple[str, MappedText]:
    """Any text, cut into spans, edited twice at random places."""
    canonical = draw(st.text(min_size=1, max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(canonical)), max_size=6)) | {0, len(canonical)})
    spans = [Span(a, b) for a, b in pairwise(cuts) if a < b]
    mapped = MappedText.of(canonical, spans)
    for _ in range(2):
        mapped = mapped.edited(draw(edits_of(len(mapped.text))))
    return canonical, mapped


@st.composite
def edits_of(draw: st.DrawFn, length: int) -> list[Edit]:
    places = sorted(draw(st.lists(st.integers(0, length), max_size=6, unique=True)))
    pairs = list(zip(places[::2], places[1::2], strict=False))
    return [Edit(a, b, draw(st.text(max_size=3))) for a, b in pairs]


@given(edited_texts())
def test_every_character_keeps_a_place_in_the_canonical_text(made: tuple[str, MappedText]) -> None:
    canonical, mapped = made
    assert len(mapped.starts) == len(mapped.ends) == len(mapped.text)
    for start, end in zip(mapped.starts, mapped.ends, strict=True):
        assert 0 <= start <= end <= len(canonical)


@given(edited_texts())
def test_places_never_run_backwards(made: tuple[str, MappedText]) -> None:
    _, mapped = made
    assert list(mapped.starts) == sorted(mapped.starts)


@given(edited_texts(), st.data())
def test_there_and_back_covers_what_one_started_from(
    made: tuple[str, MappedText], data: st.DataObject
) -> None:
    _, mapped = made
    if not mapped.text:
        return
    start = data.draw(st.integers(0, len(mapped.text) - 1))
    end = data.draw(st.integers(start + 1, len(mapped.text)))
    for span in mapped.back(start, end):
        there = mapped.at(span)
        assert there.start < there.end
        standing = [i for i in range(start, end) if mapped.starts[i] < mapped.ends[i]]
        inside = [i for i in standing if span.start <= mapped.starts[i] < span.end]
        assert all(there.start <= i < there.end for i in inside)


@given(st.text(max_size=60))
def test_an_unedited_text_maps_onto_itself(canonical: str) -> None:
    mapped = MappedText.of(canonical, [Span(0, len(canonical))])
    assert mapped.text == canonical
    for start, end in ((0, len(canonical)), (0, len(canonical) // 2)):
        back = mapped.back(start, end)
        assert back == ([Span(start, end)] if start < end else [])


def test_a_replacement_of_another_length_stands_for_all_it_replaces() -> None:
    mapped = MappedText.of("ﬁn", [Span(0, 2)]).edited([Edit(0, 1, "fi")])
    assert mapped.text == "fin"
    assert mapped.back(0, 1) == [Span(0, 1)]
    assert mapped.back(2, 3) == [Span(1, 2)]


def test_what_was_deleted_is_found_at_the_place_where_it_stood() -> None:
    mapped = MappedText.of("ab4cd", [Span(0, 5)]).edited([Edit(2, 3, "")])
    assert mapped.at(Span(2, 3)) == Span(2, 2)


def test_a_gap_between_spans_is_a_newline_that_stands_for_nothing() -> None:
    mapped = MappedText.of("one  two", [Span(0, 3), Span(5, 8)])
    assert mapped.text == "one\ntwo"
    assert mapped.back(0, 7) == [Span(0, 3), Span(5, 8)]


def test_edits_that_overlap_are_refused() -> None:
    mapped = MappedText.of("abcd", [Span(0, 4)])
    with pytest.raises(ValueError, match="overlap"):
        mapped.edited([Edit(0, 2, ""), Edit(1, 3, "")])


def test_slugs_keep_letters_and_figures() -> None:
    assert slug("EUROPE, THE FORMER SOVIET UNION") == "europe-the-former-soviet-union"
    assert slug("Contributions de l’OIM: œuvre no 3") == "contributions-de-l-oim-oeuvre-no-3"


def test_folding_takes_accents_off_and_keeps_letters() -> None:
    assert fold("Söderköping ÉTÉ") == "soderkoping ete"
