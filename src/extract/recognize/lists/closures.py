"""Whether a list in a sentence is complete: the words before it and behind it that say so."""

import re

from extract.recognize.clauses.clause import Clause
from extract.recognize.context import Context
from extract.recognize.lists.rolls import Roll
from extract.recognize.lists.runs import Run
from extract.recognize.statements import Stated, Words

_LEADS = re.compile(
    r"\s*(?::|(?:are|were|sont)(?= )|,? ?(?:namely|a savoir|that is)\b,?:?|,|\(|[-–—])\s*"
    r"(?:(?:that|those|ceux|celles) (?:of|d[eu]s?) )?(?:the |le |la |les |l')?$"
)


_AMONG = re.compile(
    r"^[^.;:]{0,40}\b(?:among them|including|parmi lesquels|dont)\b ?(?:the |le |la )?$"
)


def close(context: Context, roll: Roll, clause: Clause, run: Run) -> int:
    """Note what is said of a list as a whole; return where its entries end.

    A number of States right before the list says how many there are, and that these are all; a
    clause behind the last name leaves it open.
    """
    _counted(context, roll, clause, run)
    _examples(context, roll, clause, run)
    plain = context.even(run.leaf)
    for closure in context.words.lists.closures:
        if closure.meaning != "open_clause":
            continue
        for match in closure.pattern.finditer(plain, run.start, run.end):
            if not context.names(run.leaf, match.start(), match.end()):
                roll.closure = ("open_clause", Words(run.leaf, match.start(), match.end()))
                return match.start()
    return run.end


def _counted(context: Context, roll: Roll, clause: Clause, run: Run) -> None:
    plain, numbers = context.even(run.leaf), context.words.sayings.numbers
    listed = "|".join(sorted(map(re.escape, numbers), key=len, reverse=True))
    parties = context.words.lists.around["parties"].pattern
    counted = re.compile(
        rf"\b(?:(?P<all>all|tous|toutes|both)\s(?:the |les |its |ses )?)?(?P<number>\d+|{listed})\s"
        rf"(?:[\w-]+\s){{0,3}}?{parties}(?:\s{parties})?"
    )
    found = list(counted.finditer(plain, clause.start, run.start))
    if not found:
        return
    match = found[-1]
    between = plain[match.end() : run.start]
    if _AMONG.search(between):
        number = match["number"]
        value = number if number.isdigit() else str(numbers[number])
        roll.stated_count = Stated(value, Words(run.leaf, *match.span("number")))
        return
    if not (_LEADS.match(between) or (len(between) <= 60 and between.rstrip().endswith(":"))):
        return
    number = match["number"]
    value = number if number.isdigit() else str(numbers[number])
    begin = match.start("all") if match["all"] else match.start("number")
    roll.stated_count = Stated(value, Words(run.leaf, *match.span("number")))
    roll.closure = ("closed", Words(run.leaf, begin, match.end()))


def _examples(context: Context, roll: Roll, clause: Clause, run: Run) -> None:
    plain = context.even(run.leaf)
    for closure in context.words.lists.closures:
        if closure.meaning == "examples":
            for match in closure.pattern.finditer(plain, clause.start, run.start):
                if len(plain[match.end() : run.start].split()) <= 2:
                    roll.closure = ("examples", Words(run.leaf, *match.span()))
