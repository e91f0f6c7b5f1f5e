from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import EmptyFileError, EncodingError, NotAReportError
from extract.read.encoding import decode
from tests.unit.printed import source

FRENCH = "Les régions côtières étaient peuplées ; l’été y était déjà très agréable."
PROSE = (
    "La présente note décrit les rivières de la région. Les communes se réunissent chaque année "
    "pour débattre. À l’issue de la réunion, les délégués ont adopté une déclaration où ils "
    "réaffirment leur volonté. Les coûts ont été évalués, et l’œuvre a été achevée grâce à eux. "
)


@pytest.mark.parametrize(
    ("data", "encoding", "basis", "remark"),
    [
        (FRENCH.encode(), "utf-8", "valid_utf8", "UTF-8 proves itself"),
        (b"plain letters", "utf-8", "valid_utf8", "and so does ASCII"),
        (FRENCH.encode("utf-8-sig"), "utf-8-sig", "byte_order_mark", "a mark of UTF-8"),
        (FRENCH.encode("utf-16"), "utf-16", "byte_order_mark", "a mark of UTF-16"),
        (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "utf-16", "byte_order_mark", "big endian"),
    ],
)
def test_the_encoding_is_told_and_how(data: bytes, encoding: str, basis: str, remark: str) -> None:
    text, found, how = decode(data, source())
    assert (found, how) == (encoding, basis), remark
    assert text in (FRENCH, "plain letters"), remark


def test_what_is_no_utf8_is_detected_and_says_so() -> None:
    text, encoding, basis = decode(PROSE.encode("cp1252"), source())
    assert basis == "detected"
    assert text.encode(encoding) == PROSE.encode("cp1252")


def test_french_in_the_encoding_of_windows_is_told() -> None:
    assert decode(PROSE.encode("cp1252"), source())[0] == PROSE


def test_what_is_declared_outranks_what_the_bytes_say() -> None:
    text, encoding, basis = decode("é".encode(), replace(source(), encoding="latin-1"))
    assert (text, encoding, basis) == ("Ã©", "latin-1", "declared")


def test_no_line_end_is_changed() -> None:
    assert decode(b"a\r\nb\rc\n\x0cd", source())[0] == "a\r\nb\rc\n\x0cd"


@pytest.mark.parametrize(
    ("data", "declared", "error", "remark"),
    [
        (b"", None, EmptyFileError, "no bytes"),
        (b" \n\t\n", None, EmptyFileError, "white space alone"),
        (b"ab\x00\x01cd", None, NotAReportError, "zero bytes: a picture, a program"),
        ("é".encode("latin-1"), "utf-8", EncodingError, "not in the declared encoding"),
        (b"text", "klingon-8", EncodingError, "an encoding nobody knows"),
        (b"\xff\xfea", None, EncodingError, "UTF-16 that breaks off"),
        (b"text", "hex", EncodingError, "a codec that is none of text"),
        (b"text", "rot13", EncodingError, "nor is this one"),
        (b"text", "a\x00b", EncodingError, "nor a name at all"),
    ],
)
def test_what_cannot_be_decoded_is_refused_by_name(
    data: bytes, declared: str | None, error: type[Exception], remark: str
) -> None:
    with pytest.raises(error) as refused:
        decode(data, replace(source("odd.txt"), encoding=declared))
    assert "odd.txt" in str(refused.value), remark
    assert "Remedy" in str(refused.value), remark


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_named_and_can_be_declared(encoding: str) -> None:
    with pytest.raises(EncodingError, match=f'encoding = "{encoding}"'):
        decode(PROSE.encode(encoding), source())
    assert decode(PROSE.encode(encoding), replace(source(), encoding=encoding))[0] == PROSE


def test_no_break_spaces_are_western() -> None:
    text = "Note\u00a0: le Comit\u00e9 a \u00e9t\u00e9 saisi\u00a0; il l\u2019a dit\u00a0!"
    assert decode(text.encode("cp1252"), source())[:2] == (text, "cp1252")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1))
def test_any_utf8_text_comes_back_whole(text: str) -> None:
    data = text.encode()
    if data.strip():
        found, _, _ = decode(data, source())
        assert found == text.removeprefix("\ufeff")


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "utf-16", "cp1252"]))
def test_any_bytes_are_read_or_refused_by_name(data: bytes, declared: str | None) -> None:
    try:
        text, encoding, _ = decode(data, replace(source(), encoding=declared))
    except (EmptyFileError, EncodingError, NotAReportError):
        return
    assert text == data.decode(encoding)
