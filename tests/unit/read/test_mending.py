"""Two readings of one page made into one."""

from extract.model.counting import UNMAPPED
from extract.model.page import Glyph
from extract.read.characters import PageContent
from extract.read.mending import Mended, mended


def glyph(text: str, x0: float, width: float = 6.0) -> Glyph:
    return Glyph(text, x0, 100, x0 + width, 110, 10, False, False, 0, 108)


def page(*glyphs: Glyph) -> PageContent:
    return PageContent(400, 300, glyphs, ())


def words(text: str, width: float = 6.0) -> list[Glyph]:
    return [glyph(char, 50 + width * at, width) for at, char in enumerate(text)]


def both(ours: list[Glyph], theirs: list[Glyph]) -> tuple[str, Mended]:
    """The text of the mended page, in the order of places, and what came of mending."""
    made = mended(page(*ours), page(*theirs))
    ordered = sorted(made.content.glyphs, key=lambda g: g.x0)
    return "".join(g.text for g in ordered), made


def test_readings_that_agree_stay_as_they_are() -> None:
    text, made = both(words("number"), words("number"))
    assert (text, made.changed) == ("number", 0)


def test_another_character_at_a_place_is_taken_from_pdfium() -> None:
    text, made = both(words("number"), words("Number"))
    assert (text, made.changed) == ("Number", 1)


def test_what_only_pdfium_sees_is_added() -> None:
    text, made = both(words("number")[:4], words("number"))
    assert (text, made.changed) == ("number", 2)


def test_what_only_we_see_stays() -> None:
    text, made = both(words("number"), words("number")[1:])
    assert (text, made.changed) == ("number", 0)


def test_where_pdfium_has_no_character_ours_stays_and_stands_for_it() -> None:
    ours = [*words("con"), glyph("fi", 68), *(g._replace(x0=g.x0 + 24) for g in words("rm"))]
    theirs = [g if g.text != "fi" else g._replace(text=UNMAPPED) for g in ours]
    text, made = both(ours, theirs)
    assert text == "confirm"
    assert sorted(made.witness) == sorted(["c", "o", "n", "fi", "r", "m"])


def test_where_we_have_no_character_pdfiums_is_taken() -> None:
    text, _ = both([*words("nam"), glyph(UNMAPPED, 68)], words("name"))
    assert text == "name"


def test_a_page_of_which_we_see_nothing_is_pdfiums() -> None:
    text, made = both([], words("number"))
    assert (text, made.changed) == ("number", 6)


def test_glyphs_in_a_heap_for_want_of_widths_are_pdfiums() -> None:
    heap = [glyph(char, 50, 0) for char in "number"]
    text, made = both(heap, words("number"))
    assert (text, made.changed) == ("number", 6)


def test_a_glyph_whose_origin_differs_is_paired_by_its_box() -> None:
    shifted = [g._replace(x0=g.x0 + 2.5) if g.text == "N" else g for g in words("Number")]
    text, made = both(words("number"), shifted)
    assert (text, made.changed) == ("Number", 1)


def test_turned_text_is_paired_along_its_own_direction() -> None:
    def turned(text: str, y: float) -> Glyph:
        return Glyph(text, 50, y, 60, y + 6, 10, False, False, 90, 52)

    wider = [turned(c, 50 + 6 * at)._replace(x0=48) for at, c in enumerate("Number")]
    text, made = both([turned(c, 50 + 6 * at) for at, c in enumerate("number")], wider)
    assert ("".join(sorted(text)), made.changed) == ("Nbemru", 1)
