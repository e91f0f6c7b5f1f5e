"""Ids that survive a rebuild.

An id is a hash of what the thing is, never of where it happens to stand in a file: the document,
its kind, and its natural key; or, for words on a page, the words with 32 characters of context on
each side within their section. Text inserted outside that window changes no id.
"""

import hashlib
from collections import Counter

CONTEXT = 32
"""Characters of context on each side of a quote that go into its id."""


class Identities:
    """Gives ids within one document; the n-th thing of one key gets n in its hash."""

    def __init__(self, *scope: str) -> None:
        self._scope = scope
        self._seen: Counter[tuple[str, ...]] = Counter()

    def of(self, kind: str, *key: str) -> str:
        """Return the id of the thing of this `kind` and natural `key`, next in order."""
        natural = (kind, *key)
        self._seen[natural] += 1
        return digest(*self._scope, *natural, str(self._seen[natural]))

    def of_quote(self, kind: str, section: str, flow: str, start: int, end: int) -> str:
        """Return the id of the words [start, end) of `flow`, the cleaned text of their section."""
        before = flow[max(0, start - CONTEXT) : start]
        after = flow[end : end + CONTEXT]
        return self.of(kind, section, before, flow[start:end], after)


def digest(*parts: str) -> str:
    """Return 16 hexadecimal digits (64 bits) of SHA-256 over `parts`, kept apart by lengths."""
    whole = "".join([f"{len(part)}:{part}" for part in parts])
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()[:16]
