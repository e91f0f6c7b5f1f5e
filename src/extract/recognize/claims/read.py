"""Counts that sentences state: how many countries, meetings, themes, organizations, persons.

A number in figures or words, up to a few words, a noun that `claims.toml` knows. Dates, ordinals,
numbers of pages and paragraphs, percentages and numbers within names are no counts. A count of
several things, or of nothing that is named, is stated of none. A noun that no vocabulary has is
counted of what is spoken of alone: "three features" of nothing tell of no process or meeting.
"""

from collections.abc import Iterator, Sequence

from extract.recognize.attributes.owners import Owners as Named
from extract.recognize.claims.numbering import is_count, is_range, right_before
from extract.recognize.claims.numbers import LEAST, Number
from extract.recognize.claims.owners import LANDS, Owners
from extract.recognize.claims.phrases import Counted, Phrases
from extract.recognize.claims.totals import totals_in
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of, declared
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.clauses.units import Event, Unit
from extract.recognize.context import Context
from extract.recognize.statements import Stated, Words, stated


def read_claims(context: Context, events: Sequence[Event], sayings: Sayings | None = None) -> None:
    """State the counts that the prose gives."""
    known = sayings or declared(context)
    clauses = clauses_of(context, events, known)
    for clause in clauses:
        if clause.leaf.kind == "heading":
            continue
        found = list(counts_in(context, clause, known))
        owners = Owners(clause, tuple((words.start, c) for _, c, words in found), context.main_id)
        for number, counted, words in found:
            thing = owners.of(words.start, counted)
            if thing is not None or counted.is_listed:
                in_id = Named(context, clause, known).id_of(thing) if thing else None
                _state(context, (number, counted, words), thing, in_id)


def counts_in(
    context: Context, clause: Clause, sayings: Sayings
) -> Iterator[tuple[Number, Counted, Words]]:
    """Return the counts of a clause, in order, with the words that state them."""
    plain, leaf = context.even(clause.leaf), clause.leaf
    phrases = Phrases(sayings, plain, leaf.text, leaf.language)
    for start, number, total in totals_in(phrases, clause.start, clause.end):
        if is_count(context, clause, sayings, start):
            yield number, total, Words(leaf, start, total.end)
    before: Number | None = None
    for number in phrases.numbers(clause.start, clause.end, least=1):
        is_uncertain = before is not None and is_range(sayings, plain, clause.start, before, number)
        before = number
        if number.value < LEAST or is_uncertain:
            continue
        counted = phrases.behind(number.end, clause.end)
        if counted is None or not is_count(context, clause, sayings, number.start):
            continue
        if sayings.patterns["often"].match(plain, counted.end):
            continue
        start = _with_lead(plain, sayings, clause.start, number.start)
        yield number, counted, Words(leaf, start, _with_complement(context, clause, counted))


def _with_lead(plain: str, sayings: Sayings, start: int, at: int) -> int:
    """Take in what says how exact a number is: "all 17 countries", "more than 40 delegates"."""
    words = sayings.around_counts
    match = right_before(words["approximate"] | words["all"]).search(plain, start, at)
    if match and plain[: match.start()].endswith(" en "):
        return at  # "en plus de" is no "plus de"
    return match.start() if match else at


def _with_complement(context: Context, clause: Clause, counted: Counted) -> int:
    """Take in a capitalized complement: "three countries of the Black Sea"."""
    plain, text, said = context.even(clause.leaf), clause.leaf.text, clause.sayings.patterns
    match = said["complement"].match(plain, counted.end)
    if match is None or not text[match.end() : match.end() + 1].isupper():
        return counted.end
    units = [unit for unit in clause.units if unit.start == match.end()]
    is_own = "with" in match.group() or counted.noun.means in LANDS
    kept = [u for u in units if u.letter == "m" or (u.letter == "x" and (u.entity_id or is_own))]
    if not kept:
        return counted.end
    side = said["side"].match(plain, kept[0].end)
    return side.end() if side else kept[0].end


def _state(
    context: Context, count: tuple[Number, Counted, Words], thing: Unit | None, in_id: str | None
) -> None:
    number, counted, words = count
    statements, text = context.statements, stated(words)
    value = str(number.value)
    row_id = statements.id_of("claims", in_id, counted.measure, value, text.value.lower())
    fields: list[tuple[str, Stated | str | int | None]] = [
        ("in_id", Stated(in_id, thing.words) if thing and in_id else None),
        ("measure", Stated(counted.measure, words)),
        ("value", Stated(value, words)),
        ("text", text),
    ]
    statements.add("claims", row_id, [words], fields, rule_id="count")
