"""Glyphs kept once or lost with a reason, and two readers' counts compared."""

import math

import pytest

from extract.model.counting import UNMAPPED
from extract.model.page import Glyph
from extract.read.account import account, settle
from extract.read.characters import PageContent


def glyph(text: str, x0: float, top: float = 100.0, size: float = 10.0) -> Glyph:
    return Glyph(
        text, x0, top, x0 + 0.6 * size, top + size, size, False, False, 0, top + 0.8 * size
    )


def settled(*glyphs: Glyph) -> tuple[str, list[tuple[str, str]]]:
    """The text kept of a page of 400 by 300, and the characters lost with their reasons."""
    content, lost = settle(1, PageContent(400, 300, glyphs, ()))
    return "".join(g.text for g in content.glyphs), [(g.text, g.reason) for g in lost]


def test_print_made_bold_by_printing_it_twice_is_read_once() -> None:
    twice = [glyph("A", 50), glyph("A", 50.3), glyph("b", 56), glyph("b", 56.3, 100.2)]
    assert settled(*twice) == ("Ab", [("A", "duplicate"), ("b", "duplicate")])


def test_a_letter_that_stands_twice_in_a_word_is_kept_twice() -> None:
    narrow = [glyph("l", 50)._replace(x1=52.2), glyph("l", 52.2)._replace(x1=54.4)]
    assert settled(*narrow) == ("ll", [])


def test_the_same_place_with_another_letter_is_no_duplicate() -> None:
    assert settled(glyph("O", 50), glyph("/", 50)) == ("O/", [])


@pytest.mark.parametrize(
    ("x0", "top"), [(-7, 100), (400.5, 100), (50, -11), (50, 300.5), (math.nan, 5), (math.inf, 5)]
)
def test_what_stands_off_the_page_is_lost_and_said_to_be(x0: float, top: float) -> None:
    assert settled(glyph("A", x0, top)) == ("", [("A", "off_page")])


def test_what_the_edge_of_the_page_cuts_is_kept() -> None:
    assert settled(glyph("A", -3), glyph("B", 397)) == ("AB", [])


def test_a_glyph_of_no_size_is_invisible() -> None:
    assert settled(glyph("A", 50, size=0)) == ("", [("A", "invisible")])


def test_spaces_are_kept_and_never_listed() -> None:
    assert settled(glyph(" ", 50), glyph(" ", 50), glyph(" ", 500)) == ("   ", [])


def test_sizes_beyond_sense_do_not_stop_the_count() -> None:
    assert settled(glyph("A", 50, size=1e12))[0] == "A"


def test_readers_that_agree_are_exact() -> None:
    count = account([glyph("ﬁ", 50), glyph("n", 60)], [], "fi n")
    assert count.is_exact
    assert (count.glyph_count, count.lost_count, count.witness_count) == (3, 0, 3)


def test_one_glyph_dropped_is_missing() -> None:
    count = account([glyph("a", 50)], [], "ab")
    assert not count.is_whole
    assert count.missing == {"b": 1}


def test_one_glyph_too_many_is_extra() -> None:
    count = account([glyph("a", 50), glyph("a", 60)], [], "a")
    assert count.is_whole
    assert not count.is_exact
    assert count.extra == {"a": 1}


def test_a_duplicate_that_only_one_reader_sees_is_accounted_for() -> None:
    _, lost = settle(1, PageContent(400, 300, (glyph("a", 50), glyph("a", 50)), ()))
    assert account([glyph("a", 50)], lost, "aa").is_exact
    assert account([glyph("a", 50)], lost, "a").is_exact


def test_a_glyph_without_a_character_is_not_missed() -> None:
    assert account([glyph("fi", 50)], [], UNMAPPED).is_whole


def test_without_a_witness_nothing_is_claimed() -> None:
    count = account([glyph("a", 50)], [], None)
    assert (count.glyph_count, count.witness_count) == (1, None)
