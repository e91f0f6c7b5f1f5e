import pytest

from extract.segment.cleaning import cleaned
from extract.segment.hyphens import hyphens_of
from tests.unit.printed import VOCABULARY, text_lines


def clean(text: str, document: str = "") -> str:
    lines = text_lines(text)
    known = hyphens_of([*document.splitlines(), *text.splitlines()], VOCABULARY)
    return cleaned(lines, text, VOCABULARY, known).text


@pytest.mark.parametrize(
    ("printed", "readable", "remark"),
    [
        ("l’ OIM offre", "l’OIM offre", "a gap after an elision"),
        ("l' OIM", "l'OIM", "the same with a straight apostrophe"),
        ("d’\ninformations", "d’informations", "an elision at a line end"),
        ("qu’ ils", "qu’ils", "an elision of two letters"),
        ("IOM’ s role", "IOM’s role", "a gap before the s of a possessive"),
        ("migrants’ rights", "migrants’ rights", "a plural possessive keeps its gap"),
        ("the 1990s’ results", "the 1990s’ results", "and so it does after a figure"),
        ("Côte d’ Ivoire", "Côte d’Ivoire", "a name"),
        ("mise en œ uvre", "mise en œuvre", "a split ligature"),
        ("main-d’œ uvre", "main-d’œuvre", "a split ligature after an apostrophe"),
        ("ﬁnance et ﬂux", "finance et flux", "fused ligatures"),
        ("two  blanks\tand a tab", "two blanks and a tab", "white space"),
        ("a\u00adb", "ab", "a soft hyphen within a word"),
        ("(2003) .", "(2003) .", "a gap that the report prints stays"),
        ("IOM/\nIMP", "IOM/IMP", "a slash glues over a line end"),
        ("forums –\nle rôle", "forums – le rôle", "a dash between blanks does not"),
    ],
)
def test_print_is_undone_and_words_are_kept(printed: str, readable: str, remark: str) -> None:
    assert clean(printed) == readable, remark


@pytest.mark.parametrize(
    ("printed", "document", "readable", "remark"),
    [
        ("Asia-\nPacific", "", "Asia-Pacific", "a capital follows"),
        ("coopé-\nration", "coopération", "coopération", "seen whole elsewhere"),
        ("cross-\nborder", "cross-border", "cross-border", "seen with its hyphen elsewhere"),
        ("vice-\nministre", "a-\nb coopé-\nration coopération", "vice-ministre", "a prefix"),
        ("Îles Turques-\net-Caïques", "", "Îles Turques-et-Caïques", "a small word in a compound"),
        ("semi\u00ad\nnaire", "", "seminaire", "a soft hyphen is always the printer’s"),
        ("Guinea-\nBissau", "", "Guinea-Bissau", "a name"),
    ],
)
def test_hyphens_at_line_ends(printed: str, document: str, readable: str, remark: str) -> None:
    assert clean(printed, document) == readable, remark


def test_a_document_that_breaks_no_words_keeps_its_hyphens() -> None:
    assert clean("refugee-\nlike", "no other hyphen here") == "refugee-like"


def test_a_document_that_breaks_words_is_undone_where_nothing_else_tells() -> None:
    document = "une organi-\nsation et une organisation\net encore"
    assert clean("mul-\ntitude", document) == "multitude"


@pytest.mark.parametrize(
    ("printed", "readable", "remark"),
    [
        ("a Geneva-\nbased office", "a Geneva-based office", "a name before a second part"),
        ("an EU-\nwide rule", "an EU-wide rule", "an acronym"),
        ("refugee-\nlike refugee", "refugee-like refugee", "a word that is printed elsewhere"),
        ("an accord-\ncadre", "an accord-cadre", "and in French"),
        ("it is Un-\nlike un", "it is Unlike un", "a prefix is no word"),
        ("the pro-\nvince", "the province", "no second part"),
        ("an ABC-\ncompatible rule", "an ABC-compatible rule", "an acronym is never broken"),
        (
            "du récit inter-\nrégionaux interrégional",
            "du récit interrégionaux interrégional",
            "another form of the word is printed whole",
        ),
        (
            "of high-in-\nterest, an interest",
            "of high-interest, an interest",
            "a small word that is no part of a compound",
        ),
        ("the mi-\ngrants’ rights", "the migrants’ rights", "a possessive is no elision"),
    ],
)
def test_a_second_part_keeps_its_hyphen_where_words_are_broken(
    printed: str, readable: str, remark: str
) -> None:
    document = "une organi-\nsation et une organisation\nun accord signé"
    assert clean(printed, document) == readable, remark


def test_a_hyphen_of_its_own_at_line_ends_alone_is_what_breaks_words() -> None:
    broken = "".join(f"une organi\u2010\nsation{n} et encore\n" for n in "abcd")
    assert clean("une voie auto-\nroute", broken) == "une voie auto-route"
    assert clean("un re\u2010\ntour", broken) == "un retour"
    assert clean("un vice\u2010\nroi", broken + "un sous\u2010chef") == "un vice\u2010roi"


def test_what_is_dropped_leaves_no_trace() -> None:
    from extract.model.text import Span

    text = "économique4, tels"
    known = hyphens_of([text], VOCABULARY)
    mapped = cleaned(text_lines(text), text, VOCABULARY, known, dropped=[Span(10, 11)])
    assert mapped.text == "économique, tels"
    assert mapped.starts[10] == 11


def test_a_marker_is_skipped() -> None:
    text = "• Afrique: l’ OIM"
    known = hyphens_of([text], VOCABULARY)
    assert cleaned(text_lines(text), text, VOCABULARY, known, skip=2).text == "Afrique: l’OIM"
