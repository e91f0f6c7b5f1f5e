"""Whether a list in a sentence is complete: the words before it and behind it that say so."""

import re

from extract.expressions import any_word
from extract.recognize.clauses.clause import Clause
from extract.recognize.context import Context, Vocabularies
from extract.recognize.leaves import Leaf
from extract.recognize.lists.rolls import Roll
from extract.recognize.lists.runs import Run
from extract.recognize.statements import Stated, Words

_ARTICLE = r"\s*(?:(?:that|those|ceux|celles) (?:of|d[eu]s?) )?(?:the |le |la |les |l')?$"
_LEADS = re.compile(rf"\s*(?:(?:are|were|sont)(?= )|,|\(|[-–—]){_ARTICLE}")
_VERB = re.compile(r" (?!et\b)[a-z]")
"""What follows the subject of a relative clause: "dont le Mali et le Togo sont membres"."""

_AMONG = re.compile(
    r"^[^.;:]{0,120}\b(?:among them|including|parmi lesquels|dont)\b ?(?:the |le |la )?$"
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


def number_of_parties(words: Vocabularies) -> re.Pattern[str]:
    """Return the pattern of how many parties there are: "all nine member countries"."""
    parties = words.lists.around["parties"].pattern
    return re.compile(
        rf"(?<![\w-])(?:(?P<all>all|tous|toutes|both|following)\s(?:the |les |its |ses )?)?"
        rf"(?P<number>\d+|{any_word(words.sayings.numbers)})\s"
        rf"(?:[\w-]+\s){{0,3}}?{parties}(?:\s{parties})?(?:\ssuivant(?:e?s)(?![\w-]))?"
    )


def _counted(context: Context, roll: Roll, clause: Clause, run: Run) -> None:
    plain, numbers = context.even(run.leaf), context.words.sayings.numbers
    around = context.words.lists.around
    counted = number_of_parties(context.words)
    labelled = list(around["counted_label"].finditer(plain, clause.start, run.start))
    undated = plain
    for date in context.dates_in(run.leaf):
        undated = undated[: date.start] + "." * (date.end - date.start) + undated[date.end :]
    found = labelled or list(counted.finditer(undated, clause.start, run.start))
    if not found:
        return
    match = found[-1]
    between = around["aside"].sub("", plain[match.end() : run.start])
    is_part = _AMONG.search(between) is not None
    announced = around["announcing"].match(between.lstrip())
    is_all = _LEADS.match(between) or (
        announced is not None and re.fullmatch(_ARTICLE, between.lstrip()[announced.end() :])
    )
    is_all = is_all or re.fullmatch(rf"(?:[^:]{{0,80}}:|[^:;.()]{{0,60}}\(){_ARTICLE}", between)
    if not labelled and match["all"]:
        is_all = is_all or re.fullmatch(rf"[^:;]{{0,160}},{_ARTICLE}", between)
    if not is_part and not is_all:
        return
    number = match["number"]
    value = number if number.isdigit() else str(numbers[number])
    roll.stated_count = Stated(value, Words(run.leaf, *match.span("number")))
    if not is_part:
        whole = match.group() if labelled else match["all"] or match["number"]
        begin = match.start() + match.group().index(whole)
        roll.closure = ("closed", Words(run.leaf, begin, match.end()))


def _examples(context: Context, roll: Roll, clause: Clause, run: Run) -> None:
    plain = context.even(run.leaf)
    for closure in context.words.lists.closures:
        if closure.meaning == "examples":
            for match in closure.pattern.finditer(plain, clause.start, run.start):
                is_relative = match.group() == "dont" and _VERB.match(plain, run.end)
                if not is_relative and len(plain[match.end() : run.start].split()) <= 2:
                    roll.closure = ("examples", Words(run.leaf, *match.span()))


def count_stated(context: Context, roll: Roll, leaf: Leaf, *, is_line: bool) -> None:
    """Note the number of parties in a line or passage on a list that has just as many entries.

    "A. The nineteen members" over a table, "There are now nineteen members" beside it; what is no
    line has to say that there are so many.
    """
    has = context.words.lists.around["has_now"]
    numbers, plain = context.words.sayings.numbers, context.even(leaf)
    for match in number_of_parties(context.words).finditer(plain):
        number = match["number"]
        value = number if number.isdigit() else str(numbers[number])
        is_part = _AMONG.search(plain[match.end() : leaf.sentence_at(match.start()).end])
        is_of_others = ("observ" in match.group()) != (roll.status == "observer")
        if not is_line and has.search(plain[: match.start()]) is None:
            continue
        if value == str(roll.count) and not is_part and not is_of_others:
            roll.stated_count = Stated(value, Words(leaf, *match.span("number")))
            roll.closure = ("closed", Words(leaf, *match.span()))
            return
