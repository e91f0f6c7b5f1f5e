"""Since when parties take part, or until when: the date beside the words that say so."""

import re

from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated

_BEHIND = re.compile(r"[^<;.]{0,60}?(?:<[pewx]\d+>)?[^<;.:]{0,40}?<d(\d+)>")
_OPENING = re.compile(
    r"(?:(?:in|on|since|as from|from|en|le|depuis|a partir d[eu]|au) )?<d(\d+)>,? "
)
_OTHER_VERB = re.compile(r" (?:and|but|et|mais|while|when|where|before|after) |, <")
_CAME_LATE = re.compile(
    r",? (?:who |which |qui )?(?:was |a ete |ayant ete |having been |had |having )?"
    r"(?:came in|admitted|joined|acceded|admise?|depuis|since|adhere|entree?)\b"
)


def since_of(
    saying: Saying, clause: Clause, match: re.Match[str], at: tuple[int, int]
) -> dict[str, Stated | str]:
    """Return the fields that say since when; `at` is where the parties stand in the clause.

    Membership lasts, so its date is open-ended; that of a ratification is the day of it. Who
    "joined" without a date has joined all the same.
    """
    date = _date(saying, clause, match, at) if saying.since else None
    edtf = date.date.edtf if date is not None and date.date is not None else None
    if date is None or edtf is None:
        return {"since_kind": saying.since} if saying.joins else {}
    is_open = "/" in edtf
    if saying.period == "until":
        last = edtf.removesuffix("/..")
        return {} if "/" in last else {"since": Stated(f"../{last}", date.words)}
    if saying.period == "from" and not is_open:
        edtf = f"{edtf}/.."
    return {"since": Stated(edtf, date.words), "since_kind": saying.since}


def _date(saying: Saying, clause: Clause, match: re.Match[str], at: tuple[int, int]) -> Unit | None:
    """Return the date within the words, behind them or the parties, or that opens the clause.

    Where words lead to a list ("its members are"), a date says since when only of who came late.
    """
    within = clause.within(*match.span(), "d")
    if within:
        return within[0]
    start, end = at
    behind = clause.plain[match.end() if start < match.start() else end :]
    if saying.parties == "after" and not saying.is_dated and not _CAME_LATE.match(behind):
        return None
    other = _OTHER_VERB.search(behind)
    found = _BEHIND.match(behind[: other.start()] if other else behind)
    found = found or _OPENING.match(clause.plain)
    return clause.units[int(found[1])] if found else None
