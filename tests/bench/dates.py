"""`python -m tests.bench.dates`: dates in two languages that others wrote down with their values.

The cases are those of Microsoft Recognizers-Text (MIT), English and French, which are made for
assistants: "I'll go back tomorrow". Counted are those that a report could state: the value stands
in the words, whatever day it is. What is left out is decided by the case alone, before it is read,
and counted by kind.
"""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from extract.recognize.dates import DateFound, DateWords, find_dates

REPOSITORY = Path(__file__).resolve().parents[2]
CORPUS = REPOSITORY.parent / "shared" / "corpus" / "dates"
LANGUAGES = {"English": "en", "French": "fr"}
FILES = ("DateParser", "DatePeriodParser")

IN_WORDS = re.compile(r"\b(?:thousand|hundred|nineteen|mil|mille|cents?)\b", re.IGNORECASE)
RELATIVE = re.compile(
    r"\b(?:today|tomorrow|yesterday|now|next|this|past|previous|coming|ago|last monday|aujourd.hui"
    r"|demain|hier|prochaine?s?|cette|ce|derni[eè]re?s? (?:semaine|mois|ann)|dernier lundi)\b",
    re.IGNORECASE,
)
TWO_READINGS = re.compile(r"(?P<one>\d{1,2})(?P<sign>[/-])(?P<two>\d{1,2})(?P=sign)\d{4}")


class Case(NamedTuple):
    """One expected date: the sentence, the words in it, its Timex, and the days it resolves to."""

    sentence: str
    words: str
    start: int
    timex: str
    days: tuple[str, ...]
    is_same_anywhen: bool


def main() -> int:
    """Print, per language and file, how many of the dates that can be stated are read right."""
    parser = argparse.ArgumentParser(prog="tests.bench.dates", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--misses", action="store_true", help="print each case that is not right")
    options = parser.parse_args()
    if not options.corpus.is_dir():
        sys.stderr.write(f"{options.corpus.name}: no such folder; name it with --corpus\n")
        return 1
    words = DateWords.load(REPOSITORY / "pipeline" / "vocabulary")
    for folder, language in LANGUAGES.items():
        for name in FILES:
            _measure(options.corpus / folder / f"{name}.json", language, words, options.misses)
    return 0


def _measure(path: Path, language: str, words: DateWords, show: bool) -> None:
    cases, silent = _cases(path)
    left_out = Counter(filter(None, map(left_out_as, cases)))
    counted = [case for case in cases if left_out_as(case) is None]
    outcomes: Counter[str] = Counter()
    for case in counted:
        found = find_dates(case.sentence, language, words)
        outcome = judge(case, found)
        outcomes[outcome] += 1
        if show and outcome != "right":
            read = [(case.sentence[one.start : one.end], one.edtf) for one in found]
            _say(f"    {outcome}: {case.sentence!r} is {case.timex}, read {read}")
    right, total = outcomes["right"], len(counted)
    _say(
        f"{path.parent.name} {path.stem}: {right} of {total} right ({right / total:.1%}), "
        f"{outcomes['without a value']} without a value, {outcomes['wrong']} wrong, "
        f"{outcomes['not found']} not found"
    )
    valued = sum(any(d.edtf for d in find_dates(text, language, words)) for text in silent)
    _say(f"  sentences without a date: {len(silent)}, in which a value was read: {valued}")
    _say("  left out: " + ", ".join(f"{kind} {n}" for kind, n in left_out.most_common()))


def _cases(path: Path) -> tuple[list[Case], list[str]]:
    """Return the expected dates, and the sentences in which none is expected."""
    entries: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8-sig"))
    cases = [case for entry in entries for case in _expected(entry)]
    return cases, [entry["Input"] for entry in entries if not entry["Results"]]


def _expected(entry: dict[str, Any]) -> Iterator[Case]:
    for result in entry["Results"]:
        value = result["Value"] or {}
        future, past = value.get("FutureResolution"), value.get("PastResolution")
        yield Case(
            entry["Input"],
            result["Text"],
            result["Start"],
            value.get("Timex") or "",
            tuple((future or {}).values()),
            future == past,
        )


def left_out_as(case: Case) -> str | None:
    """Return the kind by which a case is not counted; None for one that is."""
    years = set(re.findall(r"(?<!\w)\d{4}(?!\d)", case.timex))
    if "X" in case.timex or not case.is_same_anywhen:
        return "no year stated"
    if re.search(r"W\d|(?:SP|SU|FA|WI)$", case.timex):
        return "week, weekend or season"
    if RELATIVE.search(case.words):
        return "relative to today"
    if not any(year in case.words for year in years) and not IN_WORDS.search(case.words):
        is_short = any(re.search(rf"(?<!\d){year[2:]}(?!\d)", case.words) for year in years)
        return "year of two digits" if is_short else "relative to today"
    if not all("1400" <= year <= "2199" for year in years):
        return "year before 1400"
    numbers = TWO_READINGS.fullmatch(case.words)
    if numbers and len({int(numbers["one"]), int(numbers["two"]), *range(1, 13)}) == 12:
        is_same = int(numbers["one"]) == int(numbers["two"])
        return None if is_same else "day and month that could be swapped"
    return None


def judge(case: Case, found: list[DateFound]) -> str:
    """Compare what was read in place of the expected words with what they mean."""
    end = case.start + len(case.words)
    here = [one for one in found if one.start < end and case.start < one.end]
    if "0001-01-01" in case.days:
        return "right" if here and all(one.edtf is None for one in here) else "wrong"
    if not here:
        return "not found"
    if len(here) == 1 and here[0].edtf is not None and _means(here[0], case.timex):
        return "right"
    return "wrong" if any(one.edtf for one in here) else "without a value"


def _means(found: DateFound, timex: str) -> bool:
    """Whether a value is what a Timex says: `2016-11-16`, `2016-11`, `(2014-01-01,2018-01-01,P4Y)`.

    The second day of a Timex range is the first day of the unit named last, or the day after it.
    """
    if not timex.startswith("("):
        return found.edtf == timex
    start, end, _ = timex[1:-1].split(",")
    if found.date_start != start or found.date_end is None:
        return False
    after = date.fromisoformat(found.date_end) + timedelta(days=1)
    last = (found.edtf or "").rpartition("/")[2]
    return end in (after.isoformat(), last + "-01-01"[3 * last.count("-") :])


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    sys.exit(main())
