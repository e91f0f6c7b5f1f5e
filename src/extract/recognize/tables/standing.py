"""As what the party of a row takes part, and since when, as its cells and their headings say."""

import re

from extract.model.text import even
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.rolls import LASTING
from extract.recognize.statements import Stated, Words, stated
from extract.recognize.tables.table import Row, Table

UNSPECIFIED = "unspecified"
"""What a date is the date of where its heading does not say."""

_SIGNED = "signed"
"""Who signs alone does not take part yet: the day of it says since when of nobody."""

_ENDED = "ended"
"""Who denounced or withdrew takes part until that day."""

_FIRST = ("entry_into_force", "joined", "accession", UNSPECIFIED, "invited")
"""Of several dates of a row, the one of what stands first here says since when."""

_BRACKET = re.compile(r"\(([^()]*)\)\s*$")


def since_kind(context: Context, words: str) -> str:
    """Return what a date is the date of, by the words of its heading."""
    plain = even(words)
    found = (each.meaning for each in context.words.lists.dates_of if each.pattern.search(plain))
    return next(found, UNSPECIFIED)


def heading_of(leaf: Leaf) -> str:
    """Return the folded words of a cell's heading."""
    return even((leaf.cell.header if leaf.cell else None) or "").strip()


def says_since(context: Context, row: Row) -> bool:
    """Whether a heading over a row says that its date is that since when somebody takes part."""
    headings = [heading_of(leaf) for leaf in row.of("date")]
    lasts = context.words.lists.around["lasts"]
    return any(since_kind(context, h) in _FIRST[:3] or lasts.match(h) for h in headings)


def is_of_treaty(context: Context, table: Table) -> bool:
    """Whether the dates of a table are those of a treaty: of signature, consent, force."""
    return "entry_into_force" in _kinds(context, table) or has_acts(context, table)


def has_acts(context: Context, table: Table) -> bool:
    """Whether a table has columns for the day of signature and for that of consent."""
    return _kinds(context, table) >= {"accession", _SIGNED}


def _kinds(context: Context, table: Table) -> set[str]:
    """Return what the columns of dates of a table are the dates of."""
    dated = (cells for row in table.rows if (cells := _columns_of_dates(row)))
    return {since_kind(context, heading_of(leaf)) for leaf in next(dated, [])}


def _columns_of_dates(row: Row) -> list[Leaf]:
    return [leaf for column, leaf in row.cells if column is not None and column.meaning == "date"]


def is_only_signed(context: Context, row: Row) -> bool:
    """Whether the one date of a row is that of its signature, beside columns of later acts."""
    cells = _columns_of_dates(row)
    kinds = {since_kind(context, heading_of(leaf)) for leaf in cells}
    filled = {
        since_kind(context, heading_of(leaf)) for leaf in cells if any(map(str.isdigit, leaf.text))
    }
    return filled == {_SIGNED} and len(kinds) > 1


def is_without_act(context: Context, row: Row) -> bool:
    """Whether no date stands in a row, beside columns of signature and of consent."""
    cells = _columns_of_dates(row)
    kinds = {since_kind(context, heading_of(leaf)) for leaf in cells}
    is_dated = any(any(map(str.isdigit, leaf.text)) for leaf in cells)
    return kinds >= {"accession", _SIGNED} and not is_dated


def dated_cells(context: Context, row: Row) -> list[Leaf]:
    """Return the cells of a row with dates since when its party takes part, what counts first."""
    cells = [(since_kind(context, heading_of(leaf)), leaf) for leaf in row.of("date")]
    kept = [(kind, leaf) for kind, leaf in cells if kind not in (_SIGNED, _ENDED)]
    return [leaf for _, leaf in sorted(kept, key=lambda each: _FIRST.index(each[0]))]


def ended_in(context: Context, row: Row) -> Stated | None:
    """Return the day until which the party of a row took part, if a column says so."""
    for leaf in row.of("date"):
        for date in context.dates_in(leaf):
            is_end = since_kind(context, heading_of(leaf)) == _ENDED
            if is_end and date.edtf is not None and "/" not in date.edtf:
                return Stated(date.edtf, Words(leaf, date.start, date.end))
    return None


def capacity(context: Context, row: Row, status: str) -> dict[str, Stated | str]:
    """Return the status that a row's capacity gives; words of no known kind are a note."""
    leaf = next(iter(row.of("capacity")), None)
    return as_what(context, Words(leaf, 0, len(leaf.text)), status) if leaf else {}


def as_what(context: Context, words: Words, status: str) -> dict[str, Stated | str]:
    """Return the status that words give; `status`, and the words as a note, if of no known kind.

    What stands in a bracket behind a known one is a note: "Participant (suspended)".
    """
    plain = even(words.text.strip())
    for each in context.words.lists.capacities:
        if each.pattern.search(plain):
            found: dict[str, Stated | str] = {"participation_status": Stated(each.meaning, words)}
            remark = _BRACKET.search(words.text)
            if remark and not remark.group(1).strip().isdigit():
                start = words.start + remark.start(1)
                found["note"] = stated(Words(words.leaf, start, words.start + remark.end(1)))
            return found
    return {"participation_status": Stated(status, words), "note": stated(words)}


def lasting_since(context: Context, row: Row, status: Stated | str) -> dict[str, Stated | str]:
    """Return since when a row's party takes part in what is no treaty.

    It lasts, and is open-ended; the day of an invitation is that of who is invited.
    """
    meaning = status.value if isinstance(status, Stated) else status
    for leaf in dated_cells(context, row):
        kind = since_kind(context, heading_of(leaf))
        if meaning == "invited":
            kind = "invited"
        elif meaning in LASTING and kind == UNSPECIFIED:
            kind = "joined"
        for date in context.dates_in(leaf):
            if date.edtf is not None:
                lasts = meaning in LASTING | {"invited"} and "/" not in date.edtf
                words = Words(leaf, date.start, date.end)
                value = f"{date.edtf}/.." if lasts else date.edtf
                return {"since": Stated(value, words), "since_kind": kind}
    return {}
