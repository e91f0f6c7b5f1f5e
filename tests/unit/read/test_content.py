"""Tokens taken many at a time are those that pdfminer.six takes one at a time."""

from collections.abc import Sequence
from unittest.mock import patch

from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSEOF
from pdfminer.psparser import KWD, PSBaseParser

from extract.read.content import ContentParser, PlainParser

_PIECES = (
    *(b"12 -3 +.5 1. . - 4.5.6 1-2 -. 00 0.1234567890123456789".split(b" ")),
    *(b"<41> <4 <414 1> <4 1> << >> [ ] <</A<41>>> { }".split(b" ")),
    *(b"(a) (a\\) (\\101 (\\777 ( ) (a(b)c) (a\\\nb)".split(b" ")),
    *(b"/N /N#20 /N#2 / /MCID /\xc3\xa9 /\xff".split(b" ")),
    *(b"Tj T* ' \" true false trueish d0 BDC Q\0 # ~>".split(b" ")),
    *(b" ", b"\n", b"\r\n", b"\0", b"\t", b"%note\n", b"%", b"\xff", b"9" * 20, b"9" * 5000),
    *(
        b"[(ab)-3<0041> .5]TJ",
        b"[ 1 2 ] TJ",
        b"[(a)",
        b"<41>] TJ ",
        b"[<41>>] TJ",
        b"[[1]] TJ",
        b"TJ",
    ),
    *(b"BI /W 1 ID \x01EIx EI Q", b"BI /F /A85 ID <~a~> EI", b"BI", b"ID", b"EI"),
)
_CONTENT = st.lists(st.sampled_from(_PIECES), max_size=40).map(b"".join)


@given(st.lists(_CONTENT, min_size=1, max_size=3), st.sampled_from((1, 2, 7, 31, 4096)))
@settings(max_examples=300)
def test_the_same_tokens(streams: Sequence[bytes], buffer: int) -> None:
    """Whatever stands in the streams, and wherever a buffer or a stream ends."""
    with (
        patch.object(PSBaseParser, "BUFSIZ", buffer),
        patch.object(ContentParser, "BUFSIZ", buffer),
    ):
        assert _objects(ContentParser, streams) == _objects(PlainParser, streams)


def test_plain_tokens_are_taken_together() -> None:
    parser = ContentParser([_stream(b"BT /F1 9.5 Tf [(ab)-3<0041>] TJ ET ")])
    parser.nexttoken()  # fills the buffer
    parser.nexttoken()
    assert [token for _, token in parser._tokens][-3:] == [
        [b"ab", -3, b"\0A"],
        KWD(b"TJ"),
        KWD(b"ET"),
    ]


def _objects(kind: type[PlainParser], streams: Sequence[bytes]) -> list[object]:
    """Return what a parser finds up to the end, or to its error."""
    found: list[object] = []
    try:
        parser = kind([_stream(content) for content in streams])
        while True:
            found.append(_plain(parser.nextobject()))
    except PSEOF:
        return found
    except Exception as error:  # whatever it is, both have it at the same place
        return [*found, repr(error)]


def _plain(found: tuple[int, object]) -> object:
    place, value = found
    if isinstance(value, PDFStream):
        return place, value.attrs, value.rawdata
    return place, repr(value)  # 1, 1.0 and true are equal, and not the same


def _stream(content: bytes) -> PDFStream:
    stream = PDFStream({}, b"")
    stream.data, stream.rawdata = content, None
    return stream
