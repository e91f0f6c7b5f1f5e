"""Content streams of PDF pages, cut into tokens many at a time.

pdfminer.six reads a content stream sign by sign, which takes half of what a page of text costs.
Here one expression takes the tokens that most streams are made of; whatever else comes, and
whatever the end of a buffer may have cut, is left to pdfminer.six. The tokens are the same.
"""

import re
from binascii import unhexlify
from collections.abc import Callable
from typing import Any

from pdfminer import pdfinterp
from pdfminer.psparser import KWD, LIT, PSBaseParserToken, PSKeyword

_INTEGER = r"[+-]?\d{1,15}(?=[\s/\[\]()<])"
_REAL = r"[+-]?(?:\d{1,15}\.\d{0,15}|\.\d{1,15})(?=[\s/\[\]()<])"
_DIGITS = r"<(?:[\da-fA-F]{2})*>(?=[^>])"
_STRING = r"\([^()\\]*\)"
_VALUE = rf"(?P<integer>{_INTEGER})|(?P<real>{_REAL})|(?P<digits>{_DIGITS})|(?P<string>{_STRING})"
_SHOWN = rf"\[(?:\s*+(?:{_INTEGER}|{_REAL}|{_DIGITS}|{_STRING}))*+\s*+\](?=\s*TJ[\s\[\]()<>/])"
_TOKEN = re.compile(
    rf"""[\s\0]*(?:{_VALUE}
    |(?P<shown>{_SHOWN})
    |(?P<word>[a-zA-Z][^\#/%\[\]()<>{{}}\s]*(?=[/%\[\]()<>{{}}\s]))
    |(?P<sign>\[|\]|<<|>>)
    |(?P<name>/[^\#/%\[\]()<>{{}}\s\x80-\xff]*(?=[/%\[\]()<>{{}}\s]))
    )""".encode("latin-1"),
    re.VERBOSE,
)
"""A token of which all that decides where it ends is there to see; `shown` is an array of them."""

_ITEM = re.compile(_VALUE.encode("latin-1"))
"""What `shown` holds, as groups in the order of their names above."""

_TRUTH: dict[bytes, PSBaseParserToken] = {b"true": True, b"false": False}
_MADE: dict[str, Callable[[bytes], Any]] = {
    "integer": int,
    "real": float,
    "digits": lambda printed: unhexlify(printed[1:-1]),
    "string": lambda printed: printed[1:-1],
    "word": lambda printed: _TRUTH[printed] if printed in _TRUTH else KWD(printed),
    "sign": KWD,
    "name": lambda printed: LIT(printed[1:].decode("ascii")),
    "shown": lambda printed: [
        unhexlify(digits[1:-1])
        if digits
        else int(integer)
        if integer
        else float(real)
        if real
        else string[1:-1]
        for integer, real, digits, string in _ITEM.findall(printed)
    ],
}

_JOINING = frozenset(map(KWD, (b"[", b"]", b"<<", b">>", b"{", b"}", b"BI", b"ID")))
"""Words and signs that stand for no operator: they put objects together."""

PlainParser = pdfinterp.PDFContentParser
"""pdfminer.six's own parser of content streams."""


class ContentParser(PlainParser):
    """Looks ahead as far as tokens are plain."""

    BUFSIZ = 16_384

    def nextobject(self) -> Any:
        """Return the next object and where it begins; raises `PSEOF` behind the last.

        A token that is an object by itself need not be put together.
        """
        if not self.results and not self.context and not self.curstack:
            if not self._tokens and self._parse1 == self._parse_main:
                self._look_ahead()
            if self._tokens and not self.eof:
                token = self._tokens[0][1]
                if not (isinstance(token, PSKeyword) and token in _JOINING):
                    return self._tokens.pop(0)
        return super().nextobject()

    def nexttoken(self) -> tuple[int, PSBaseParserToken]:
        """Return the next token and where it stands; raises `PSEOF` behind the last.

        An array of what an operator shows is pushed whole: the operator is the next token.
        """
        if not self._tokens and self._parse1 == self._parse_main:
            self._look_ahead()
        if not self._tokens or self.eof:
            return super().nexttoken()
        token = self._tokens.pop(0)
        if isinstance(token[1], list):
            self.push(token)
            return self._tokens.pop(0)
        return token

    def _look_ahead(self) -> None:
        """Take the tokens from here to the first that is not plain."""
        while found := _TOKEN.match(self.buf, self.charpos):
            kind = found.lastgroup or ""
            self._tokens.append((self.bufpos + found.start(kind), _MADE[kind](found[kind])))
            self.charpos = found.end()


def read_ahead() -> None:
    """Have pdfminer.six, which takes no other parser, run content streams by `ContentParser`."""
    pdfinterp.PDFContentParser = ContentParser  # type: ignore[misc]
