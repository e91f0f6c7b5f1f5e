"""Since when parties take part, or until when: the date beside the words that say so."""

import re

from extract.phrases import Saying
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.units import Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words

_BEHIND = re.compile(r"[^<;.]{0,60}?(?:<[pewx]\d+>)?[^<;.:]{0,40}?<d(\d+)>")
_AHEAD = re.compile(r"<d(\d+)>,? (?:by|to|for|par|pour|a|au|aux) ?(?:the |la |le |les |l')?$")
"""A date before parties that are named after the words: "and, since 2005, to Japan"."""

_TERRITORIES = re.compile(
    r"^[^<;.]{0,60}(?:<[pwx]\d+>)?[^<;.]{0,40}<c\d+>(?:(?:,| and| et) [^<;.]{0,6}<c\d+>)*"
)
"""The territories in respect of which: "applies also to Aruba"; a date follows them."""

_OPENING = re.compile(
    r"(?:(?:in|on|since|as from|from|en|le|depuis|a partir d[eu]|au) )?<d(\d+)>,? "
)
_ON_DAY = re.compile(r"(?P<lead>(?:[a-z]+ ){0,2}[a-z]+ )<d(?P<date>\d+)>,? ")
_OTHER_VERB = re.compile(r" (?:and|but|et|mais|while|when|where|before|after) |, <")
_YEAR = re.compile(r"\d{4}")

Fields = dict[str, Stated | str]


def since_of(
    context: Context, saying: Saying, clause: Clause, match: re.Match[str], at: tuple[int, int]
) -> Fields:
    """Return the fields that say since when; `at` is where the parties stand in the clause.

    Membership lasts, so its date is open-ended; that of a ratification is the day of it. Who
    "joined" without a date has joined all the same.
    """
    date = _date(context, saying, clause, match, at) if saying.since or saying.lapses else None
    if date is not None:
        return dated(saying, date)
    later = _year_after(context, clause, at[1]) if saying.since else None
    if later is not None:
        return _fields(saying, later.value, later.words)
    called = context.words.lists.around["accession"].search(match.group())
    is_accession = saying.since == "accession" and saying.period == "at" and called is not None
    return {"since_kind": saying.since} if saying.joins or is_accession else {}


def dated(saying: Saying, date: Unit) -> Fields:
    """Return the fields that a date gives."""
    edtf = date.date.edtf if date.date is not None else None
    if edtf is None:
        return {"since_kind": saying.since} if saying.joins else {}
    return _fields(saying, edtf, date.words)


def _fields(saying: Saying, edtf: str, words: Words | None) -> Fields:
    is_open = "/" in edtf
    if saying.period == "until":
        last = edtf.removesuffix("/..").removeprefix("../")
        return {} if "/" in last else {"since": Stated(f"../{last}", words)}
    if edtf.startswith("../") and saying.period == "from":
        return {"since": Stated(edtf, words)}
    if saying.status == "party":
        edtf = edtf.removesuffix("/..")
    elif saying.period == "from" and not is_open:
        edtf = f"{edtf}/.."
    kind = {"since_kind": saying.since} if saying.since else {}
    return {"since": Stated(edtf, words), **kind}


def _date(
    context: Context, saying: Saying, clause: Clause, match: re.Match[str], at: tuple[int, int]
) -> Unit | None:
    """Return the date within the words, before or behind the parties, or that opens the clause.

    Of several within the words that which they mark.

    Where words lead to a list ("its members are"), a date says since when only of who came late.
    """
    marked = clause.marked(match, "date")
    if marked is not None:
        return marked
    start, end = at
    is_after = match.end() <= start
    ahead = _AHEAD.search(clause.plain, match.end(), start) if is_after else None
    if ahead:
        return clause.units[int(ahead[1])]
    within = clause.within(*match.span(), "d")
    if within and saying.period != "until":
        return within[0]
    respect = clause.marked(match, "respect")
    if respect is not None:
        mark = f"<{respect.letter}{clause.units.index(respect)}>"
        end = max(end, clause.plain.find(mark) + len(mark))
    behind = clause.plain[end if is_after else match.end() :]
    if saying.respects:
        behind = _TERRITORIES.sub("", behind, count=1).removeprefix(",")
    came_late = context.words.lists.around["came_late"].match(behind)
    if saying.parties == "after" and not saying.is_dated and not came_late:
        return None
    other = _OTHER_VERB.search(behind)
    found = _BEHIND.match(behind[: other.start()] if other else behind)
    found = found or (None if within else _OPENING.match(clause.plain))
    if found:
        return clause.units[int(found[1])]
    return within[-1] if within else None


def as_of(context: Context, clause: Clause, at: int) -> Stated | None:
    """Return the day with which a clause opens that tells, up to `at`, who are members then."""
    opening = _ON_DAY.match(clause.plain[:at])
    if opening is None or not context.words.lists.around["as_of"].search(opening["lead"]):
        return None
    unit = clause.units[int(opening["date"])]
    date = unit.date
    is_day = date is not None and date.edtf is not None and date.precision == "day"
    return Stated(date.edtf, unit.words) if date and date.edtf and is_day else None


def _year_after(context: Context, clause: Clause, end: int) -> Stated | None:
    """Return the year that "in the year after" means: the one after that of the date before."""
    said = context.words.lists.around["year_after"].search(clause.plain, end)
    dates = [unit.date.edtf for unit in clause.within(0, end, "d") if unit.date is not None]
    year = _YEAR.match(dates[-1] or "") if dates else None
    if said is None or year is None or clause.plain[end : said.start()].strip(" ,"):
        return None
    return Stated(str(int(year[0]) + 1), clause.words(*said.span()))
