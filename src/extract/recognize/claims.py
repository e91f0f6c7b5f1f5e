"""Counts that sentences state: how many countries, meetings, themes, organizations.

A number in figures or words, up to a few words, a noun that `claims.toml` knows. Dates, ordinals,
numbers of pages and paragraphs, percentages and numbers within names are no counts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from extract.recognize.clauses.clauses import Clause, clauses_of, declared
from extract.recognize.clauses.sayings import Saying, Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words, stated

MOST_WORDS = 4
"""Words that may stand between a number and the counted noun."""

LEAST = 2
"""The least number that is a count: "one" is an article as often."""

_LONGEST_NOUN = 30
_NOT_BEFORE = re.compile(
    r"(?:\b(?:page|pages|p|pp|para|paras|paragraph|paragraphs|paragraphe|paragraphes|article|"
    r"articles|no|nos|number|section|chapter|chapitre|annex|annexe|part|item|volume|vol|resolution|"
    r"document|note|decision|phase|us|usd|eur)\.? ?|[\d$€£+.,/-])$"
)
_FIGURE = r"\d{1,3}(?:[ ,]\d{3})+|\d{1,6}"
_NOT_AFTER = r"(?![\w-]|\.\d|,\d| ?%|\))"
_FUNCTION = frozenset(
    (
        *("in", "on", "at", "by", "and", "or", "to", "from", "which", "that", "who", "is", "are"),
        *("was", "were", "has", "have", "with", "during", "between", "as", "per", "than", "for"),
        *("years", "year", "months", "days", "weeks", "percent", "hours"),
        *("dans", "sur", "par", "et", "ou", "qui", "que", "est", "sont", "a", "au", "aux", "avec"),
        *("pendant", "entre", "pour", "ans", "mois", "jours", "semaines", "cent", "heures"),
    )
)
_OF = frozenset(("of", "de", "des", "du", "its", "their", "the", "les", "ses", "leurs", "our"))
_COMPLEMENT = re.compile(
    r" (?:of|with|de|du|des|d[’'])(?: ?(?:the|la|le|les|l[’']))? ?(?=[A-ZÀ-Ý])"
)
_ALL = re.compile(r"\b(?:all|tous les|toutes les) $")
_NEAR = re.compile(
    r"[^<;:,]{0,50}(?:in|of|dans|du|de la|au|a la|to) (?:the |this |la |le |l')?<[pe]\d+>"
)
_SUBJECT = re.compile(
    r"(?:[^<,]*(?:<[d]\d+>)?[^<,]*, )?(?:the |le |la |l')?(?:<d\d+> )?<([pe])(\d+)>(?!'s)"
)


@dataclass(frozen=True, slots=True)
class Count:
    """A count: its words, what its noun means, its number."""

    words: Words
    measure: Saying
    value: int


def read_claims(context: Context, events: Sequence[Event], sayings: Sayings | None = None) -> None:
    """State the counts that the prose gives."""
    known = sayings or declared(context)
    for clause in clauses_of(context, events, known):
        if clause.leaf.kind == "heading":
            continue
        for count in counts_in(context, clause, known):
            thing = _thing(clause, count)
            if thing is not None and thing.thing_id is not None:
                _state(context, count, thing.thing_id, thing)


def counts_in(context: Context, clause: Clause, sayings: Sayings) -> list[Count]:
    """Return the counts of a clause, in order."""
    plain = context.even(clause.leaf)
    found = []
    for match in _number_pattern(tuple(sayings.numbers)).finditer(plain, clause.start, clause.end):
        value = _number(match.group(), sayings.numbers)
        if value < LEAST or not _is_count(context, clause, plain, match):
            continue
        noun = _noun(plain, match.end(), clause.end, sayings)
        if noun is not None:
            saying, end = noun
            words = Words(
                clause.leaf,
                _with_all(plain, clause.start, match.start()),
                _with_complement(clause, end),
            )
            found.append(Count(words, saying, value))
    return found


@cache
def _number_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    spelled = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    several = rf"(?:{spelled})(?:(?:-| et |-et-)(?:{spelled}))*"
    return re.compile(rf"(?<![\w-])(?:{_FIGURE}|{several}){_NOT_AFTER}")


def _number(words: str, numbers: Mapping[str, int]) -> int:
    """Return the number of figures or words: "1,200", "thirty-five", "quatre-vingt-dix-sept"."""
    if words[0].isdigit():
        return int(re.sub(r"[ ,]", "", words))
    value, rest = 0, words
    while rest:
        known = next(w for w in sorted(numbers, key=len, reverse=True) if rest.startswith(w))
        value += numbers[known]
        rest = re.sub(r"^(?:-et-| et |-)", "", rest[len(known) :])
    return value


def _is_count(context: Context, clause: Clause, plain: str, match: re.Match[str]) -> bool:
    """Whether a number counts something: it stands in no bracket, name, date or reference."""
    at = match.start()
    before = plain[clause.start : at]
    if clause.host is None and before.count("(") > before.count(")"):
        return False
    if _NOT_BEFORE.search(before[-16:]):
        return False
    named = [u for u in clause.units if not u.is_reference and u.letter in "pqoecd"]
    if any(unit.start <= at < unit.end for unit in named):
        return False
    return not any(date.start <= at < date.end for date in context.dates_in(clause.leaf))


def _noun(plain: str, start: int, limit: int, sayings: Sayings) -> tuple[Saying, int] | None:
    """Return the counted noun after a number that ends at `start`, and where it ends."""
    here = start
    for position, word in enumerate(re.compile(r"[\w'-]+").finditer(plain, start, limit)):
        is_apart = plain[here : word.start()].strip(" ") != ""
        is_late_of = position > MOST_WORDS // 2 and word[0] in _OF
        if is_apart or position > MOST_WORDS or is_late_of:
            return None
        if word[0] in _FUNCTION or word[0][0].isdigit():
            return None
        here = word.end()
        found = _measure(plain, start, here, limit, sayings)
        if found is not None:
            return found
    return None


def _measure(
    plain: str, start: int, end: int, limit: int, sayings: Sayings
) -> tuple[Saying, int] | None:
    """Return the longest measure that [start, end) ends with, or that goes on from there.

    A noun that another measure follows only qualifies it: "two member states".
    """
    found = [
        (match.end() - match.start(), match.end(), saying)
        for saying in sayings.claims
        for match in saying.pattern.finditer(plain, start, min(limit, end + _LONGEST_NOUN))
        if match.start() < end <= match.end()
    ]
    if not found:
        return None
    _, stop, saying = max(found, key=lambda each: each[0])
    longer = [
        (match.end(), each)
        for each in sayings.claims
        if (match := each.pattern.match(plain, stop + 1, limit)) and plain[stop] == " "
    ]
    if longer:
        stop, saying = max(longer, key=lambda each: each[0])
    return saying, stop


def _with_all(plain: str, start: int, at: int) -> int:
    match = _ALL.search(plain[start:at])
    return start + match.start() if match else at


def _with_complement(clause: Clause, end: int) -> int:
    """Take in a capitalized complement: "three countries of the Black Sea"."""
    match = _COMPLEMENT.match(clause.leaf.text, end)
    if match is None:
        return end
    units = clause.units
    return next((u.end for u in units if u.start == match.end() and u.letter in "xm"), end)


def _thing(clause: Clause, count: Count) -> Unit | None:
    """Return what is counted in: said right after, the subject, or what is spoken of."""
    offsets, plain = clause.offsets, clause.plain
    at = next((i for i, offset in enumerate(offsets) if offset >= count.words.end), len(plain))
    if count.measure.shape == "own":
        actors = clause.within(0, at, "o")
        return actors[-1] if actors else None
    near = _NEAR.match(plain, at)
    if near:
        return clause.within(*near.span(), "pe")[-1]
    subject = _SUBJECT.match(plain)
    if subject and subject.end() <= at:
        return clause.units[int(subject[2])]
    before = clause.within(0, at, "pe")
    if before:
        return before[-1]
    after = clause.within(at, len(plain), "pe")
    organ = next((unit for unit in clause.all("g") if unit.of_id), None)
    if not after and organ:
        return Unit("p", organ.leaf, organ.start, organ.end, organ.of_id)
    return after[0] if after else clause.topic()


def _state(context: Context, count: Count, in_id: str, thing: Unit) -> None:
    statements = context.statements
    text = stated(count.words)
    measure, value = count.measure.means, str(count.value)
    row_id = statements.id_of("claims", in_id, measure, value, text.value.lower())
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", Stated(in_id, thing.words)),
        ("measure", Stated(measure, count.words)),
        ("value", Stated(value, count.words)),
        ("text", text),
    ]
    statements.add("claims", row_id, [count.words], fields, rule_id=f"count_of_{count.measure.key}")
