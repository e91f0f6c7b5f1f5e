"""As what the party of a row takes part, and since when, as its cells and their headings say."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.rolls import LASTING
from extract.recognize.names.register import PROCESSES
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.table import PARTIES, Row

_LASTS = re.compile(r"(?:(?:a )?(?:member|membre|observer|observateur) )?(?:since|depuis|from)\b")
_KINDS = {
    "entry_into_force": r"\b(?:in(?:to)? force|en vigueur)\b",
    "accession": (
        r"\b(?:accession|accede|ratif|adhesion|accept(?:ance|ation)|approval|succession)"
    ),
    "joined": (
        r"\b(?:joined|joining|membership|admission|admitted|of entry|(?:date|annee) d.entree"
        r"|member since|membre depuis)\b"
    ),
    "invited": r"\binvite",
    "signed": r"\bsign(?:ature|ed)\b",
}
_JOINING = frozenset({"joined", "accession", "unspecified"})
_SIGNED = "signed"
"""Who signs alone does not take part yet: the day of it says since when of nobody."""

_FIRST = ("entry_into_force", "joined", "accession", "unspecified", "invited")
"""Of several dates of a row, the one of what stands first here says since when."""


NUMBER = re.compile(r"\(?(?:[A-Z]|\d{1,2}|[IVX]{1,5}|[a-z])[.)] +")
"""What numbers the parts of a table: "A. ", "(ii) "."""


def since_kind(words: str) -> str:
    """Return what a date is the date of, by the words of its heading."""
    plain = even(words)
    found = (kind for kind, pattern in _KINDS.items() if re.search(pattern, plain))
    return next(found, "unspecified")


def heading_of(leaf: Leaf) -> str:
    """Return the folded words of a cell's heading."""
    return even((leaf.cell.header if leaf.cell else None) or "").strip()


def says_since(row: Row) -> bool:
    """Whether a heading over a row says that its date is that since when somebody takes part."""
    headings = [heading_of(leaf) for leaf in row.of("date")]
    return any(since_kind(h) in _FIRST[:3] or _LASTS.match(h) for h in headings)


def dated_cells(row: Row) -> list[Leaf]:
    """Return the cells of a row with dates since when its party takes part, what counts first."""
    cells = [(since_kind(heading_of(leaf)), leaf) for leaf in row.of("date")]
    kept = [(kind, leaf) for kind, leaf in cells if kind != _SIGNED]
    return [leaf for _, leaf in sorted(kept, key=lambda each: _FIRST.index(each[0]))]


def capacity(context: Context, row: Row, status: str) -> dict[str, Stated | str]:
    """Return the status that a row's capacity gives; words of no known kind are a note."""
    leaf = next(iter(row.of("capacity")), None)
    return _as_what(context, Words(leaf, 0, len(leaf.text)), status) if leaf else {}


def _as_what(context: Context, words: Words, status: str) -> dict[str, Stated | str]:
    """Return the status that words give; `status`, and the words as a note, if of no known kind."""
    plain = even(words.text.strip())
    for each in context.words.lists.capacities:
        if each.pattern.search(plain):
            return {"participation_status": Stated(each.meaning, words)}
    return {"participation_status": Stated(status, words), "note": stated(words)}


def capacity_of_part(context: Context, row: Row) -> dict[str, Stated | str]:
    """Return as what the parties below a row take part that holds a heading alone: "A. Members".

    The heading is one of parties and names none; a process that it names is what they are parties
    to.
    """
    leaf = row.only_cell
    if leaf is None:
        return {}
    number = NUMBER.match(leaf.text)
    words = Words(leaf, number.end() if number else 0, len(leaf.text))
    column = context.words.nomenclature.column(words.text)
    if column is None or column.meaning not in PARTIES - {"countries"} or context.things(leaf):
        return {}
    is_name = context.words.nomenclature.kind_of(words.text, "") in PROCESSES
    return {} if is_name else _as_what(context, words, "participant")


def lasting_since(context: Context, row: Row, status: Stated | str) -> dict[str, Stated | str]:
    """Return since when a row's party takes part in what is no treaty.

    Open-ended where the heading says "since", or names the day on which a member joined.
    """
    meaning = status.value if isinstance(status, Stated) else status
    for leaf in dated_cells(row):
        heading = heading_of(leaf)
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
