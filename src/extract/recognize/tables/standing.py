"""As what the party of a row takes part, and since when, as its cells and their headings say."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.lists.rolls import LASTING
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.table import Row

_LASTS = re.compile(r"(?:(?:a )?(?:member|membre|observer|observateur) )?(?:since|depuis|from)\b")
_KINDS = {
    "entry_into_force": r"\b(?:in(?:to)? force|en vigueur)\b",
    "accession": r"\b(?:accession|accede|ratif|adhesion|signature)",
    "joined": r"\b(?:joined|joining|membership|admission|admitted|member since|membre depuis)\b",
    "invited": r"\binvite",
}
_JOINING = frozenset({"joined", "accession", "unspecified"})


def since_kind(words: str) -> str:
    """Return what a date is the date of, by the words of its heading."""
    plain = even(words)
    found = (kind for kind, pattern in _KINDS.items() if re.search(pattern, plain))
    return next(found, "unspecified")


def capacity(context: Context, row: Row, status: str) -> dict[str, Stated | str]:
    """Return the status that a row's capacity gives; words of no known kind are a note."""
    leaf = next(iter(row.of("capacity")), None)
    if leaf is None:
        return {}
    words = Words(leaf, 0, len(leaf.text))
    plain = even(leaf.text.strip())
    for each in context.words.lists.capacities:
        if each.pattern.search(plain):
            return {"participation_status": Stated(each.meaning, words)}
    return {"participation_status": Stated(status, words), "note": stated(words)}


def lasting_since(context: Context, row: Row, status: Stated | str) -> dict[str, Stated | str]:
    """Return since when a row's party takes part in what is no treaty.

    Open-ended where the heading says "since", or names the day on which a member joined.
    """
    meaning = status.value if isinstance(status, Stated) else status
    for leaf in row.of("date"):
        heading = even((leaf.cell.header if leaf.cell else None) or "").strip()
        kind = since_kind(heading)
        lasts = _LASTS.match(heading) is not None
        if meaning in LASTING and kind in _JOINING and (lasts or kind != "unspecified"):
            kind, lasts = "joined" if kind == "unspecified" else kind, True
        for date in context.dates_in(leaf):
            if date.edtf is not None:
                value = f"{date.edtf}/.." if lasts and "/" not in date.edtf else date.edtf
                words = Words(leaf, date.start, date.end)
                return {"since": Stated(value, words), "since_kind": kind}
    return {}
