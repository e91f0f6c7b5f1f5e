"""What a paragraph says of a project: since when and until when it runs, in which countries.

"Cold Hills is carried out in Lesotho and Eswatini. Work began in April 2008 and will end in 2011":
the sentences that go on about it say so by the verbs beside their dates. A project may also be
named by the words that lead a paragraph in: "Cold Hills. Begun in April 2008 in Lesotho".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from extract.recognize.context import Context
from extract.recognize.dates import DateFound
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import BEGUN, HELD, NOT_STATED, ONGOING, PLANNED
from extract.recognize.events.places import Venue, countries_after
from extract.recognize.events.surroundings import NUMBER, frame_around
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.statements import Stated, Words

RULE = "event_lead_in"

PROJECT = "project"

NEAR = 60
"""How far before a date the verb may stand that says what began or ended on it."""

MOST_COUNTRIES = 6
"""More countries than these are those of a list, and no place."""

_LEAD = re.compile(
    r"\s*(?P<open>[“«\"]\s?)?(?P<name>[A-ZÀ-Ý][^.:;,()“”«»\"–—]{3,60}?)\s?[”»\"]?"
    r"(?:\s?[.:]|\s[–—])\s+(?=\S)"
)
_LEAST_WORDS, _MOST_WORDS = 2, 7


def told_further(context: Context, words: EventWords, drafts: Sequence[Draft]) -> list[Draft]:
    """Return all drafts, projects with what their paragraphs say, and those of lead-ins."""
    found = list(drafts)
    for leaf in context.leaves:
        if leaf.kind not in ("paragraph", "list_item") or leaf.cell is not None:
            continue
        own = [d for d in found if d.title.leaf is leaf]
        found += _led_in(context, words, leaf, own)
        projects = [d for d in found if d.title.leaf is leaf and d.event_class == PROJECT]
        for draft, (start, end) in _stretches(words, context, leaf, projects, own):
            _tell(_Stretch(context, words, leaf, start, end), draft)
    return found


def _led_in(
    context: Context, words: EventWords, leaf: Leaf, known: Sequence[Draft]
) -> Iterator[Draft]:
    """Return the projects that lead sentences in which tell when or where one began."""
    plain = context.even(leaf)
    starts = [sentence.start for sentence in leaf.sentences]
    for start in starts:
        lead = _LEAD.match(leaf.text, start)
        if lead is None or not _LEAST_WORDS <= len(lead["name"].split()) <= _MOST_WORDS:
            continue
        behind = lead.end()
        end = next((at for at in starts if at > behind), len(plain))
        noun = words.phrase("undertaking", "noun").search(plain, behind, end)
        is_told = words.phrase("undertaking", "opens").match(plain, behind) is not None
        is_quoted = lead["open"] is not None
        at, stop = lead.span("name")
        is_taken = any(d.title.start < stop and at < d.title.end for d in known)
        is_entity = any(f.start < stop and at < f.end for f in context.names(leaf))
        language = "fr" if (leaf.language or "").startswith("fr") else "en"
        is_entity |= words.phrase("stop", language).search(plain, at, stop) is not None
        is_label = words.nouns.search(plain, at, stop) is not None
        column = context.words.nomenclature.column(lead["name"])
        is_label |= column is not None and column.pattern.fullmatch(plain, at, stop) is not None
        if is_taken or is_entity or (is_label and not is_quoted) or not (noun or is_told):
            continue
        if noun is None and not any(d.edtf for d in context.dates_in(leaf, behind, end)):
            continue
        taken_up = next((d for d in known if noun and _is_small(d, *noun.span())), None)
        if taken_up is not None:
            taken_up.name_by(Words(leaf, at, stop))
            taken_up.rule_id = RULE
            continue
        kind = words.forms[noun["noun"]].noun.kind if noun and noun["noun"] else PROJECT
        said = Words(leaf, *noun.span("noun")) if noun and noun["noun"] else None
        yield Draft(
            Words(leaf, at, stop),
            Stated(kind, said),
            PROJECT,
            RULE,
            Stated(NOT_STATED),
            in_id=frame_around(context, words, leaf, taken_up=NUMBER),
        )


def _is_small(draft: Draft, start: int, end: int) -> bool:
    """Whether a draft is what [start, end) takes up: "this three-year project"."""
    title = draft.title
    is_within = start <= title.start and title.end <= end
    return is_within and draft.event_class == PROJECT and title.text.islower()


def _stretches(
    words: EventWords,
    context: Context,
    leaf: Leaf,
    projects: Sequence[Draft],
    others: Sequence[Draft],
) -> Iterator[tuple[Draft, tuple[int, int]]]:
    """Return each project with the sentences of the leaf that are about it."""
    plain = context.even(leaf)
    for draft in projects:
        sentence = leaf.sentence_at(draft.title.start)
        inside = [d for d in others if d is not draft and d.event_class != "foundation"]
        end = sentence.end
        for following in (s for s in leaf.sentences if s.start >= sentence.end):
            goes_on = draft.rule_id == RULE or words.phrase("undertaking", "goes_on").match(
                plain, following.start
            )
            is_other = any(
                following.start <= d.title.start < following.end for d in (*inside, *projects)
            )
            if not goes_on or is_other:
                break
            end = following.end
        mates = [d for d in (*inside, *projects) if d is not draft]
        after = [d.title.start for d in mates if draft.title.end <= d.title.start < end]
        is_second = any(sentence.start <= d.title.start < draft.title.start for d in mates)
        start = draft.title.start if is_second else sentence.start
        yield draft, (start, min(after, default=end))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words [start, end) of a leaf that are about one project."""

    context: Context
    words: EventWords
    leaf: Leaf
    start: int
    end: int

    @property
    def plain(self) -> str:
        """The folded text of the leaf."""
        return self.context.even(self.leaf)

    def dates(self) -> list[DateFound]:
        """Return the dates in it."""
        return [d for d in self.context.dates_in(self.leaf, self.start, self.end) if d.edtf]

    def is_said_before(self, meaning: str, at: int, floor: int) -> bool:
        """Whether words of a meaning stand near before `at`, behind `floor`."""
        first = max(floor, at - NEAR)
        return self.words.phrase("undertaking", meaning).search(self.plain[first:at]) is not None

    def says(self, meaning: str) -> re.Match[str] | None:
        """Return words of a meaning anywhere in it."""
        return self.words.phrase("undertaking", meaning).search(self.plain, self.start, self.end)


def _tell(stretch: _Stretch, draft: Draft) -> None:
    """Take in when a project began and ended, and in which countries it runs."""
    if draft.date is None or draft.date.kind != "range":
        period = _period(stretch)
        if period is not None:
            draft.date, draft.dated = period, stretch.leaf
            draft.status = _status(stretch, draft, period)
    if draft.venue is None:
        draft.venue = _countries(stretch)
    if draft.status.value not in (NOT_STATED, BEGUN):
        return
    if draft.date is not None:
        draft.status = _status(stretch, draft, draft.date)
    elif runs := stretch.says("runs"):
        draft.status = Stated(ONGOING, Words(stretch.leaf, *runs.span()))


def _period(stretch: _Stretch) -> DateFound | None:
    begun = ended = None
    floor = stretch.start
    for date in stretch.dates():
        if date.kind == "range":
            return date
        if stretch.is_said_before("ends", date.start, floor) or (date.edtf or "").startswith("../"):
            ended = ended or date
        elif stretch.is_said_before("begins", date.start, floor) or (date.edtf or "").endswith(
            "/.."
        ):
            begun = begun or date
        floor = date.end
    if begun and ended:
        edtf = f"{_bare(begun)}/{_bare(ended)}"
        return replace(
            begun, end=max(begun.end, ended.end), start=min(begun.start, ended.start), edtf=edtf,
            date_end=ended.date_end, kind="range",
        )  # fmt: skip
    if begun and stretch.says("runs"):
        return replace(begun, edtf=f"{_bare(begun)}/..", date_end=None, kind="open")
    if begun:
        return begun if "/" not in (begun.edtf or "") else None
    return None


def _bare(date: DateFound) -> str:
    return (date.edtf or "").removesuffix("/..").removeprefix("../")


def _status(stretch: _Stretch, draft: Draft, date: DateFound) -> Stated:
    """Return whether a project is over, at work or to come, by its period and the day it is."""
    on = stretch.context.report.document_date or ""
    said = Words(stretch.leaf, date.start, date.end)
    if date.kind == "open" and on:
        return Stated(ONGOING, said)
    if date.kind != "range" or not on:
        return draft.status
    if (date.date_end or "9") < on:
        return Stated(HELD, said)
    if (date.date_start or "0") > on:
        return Stated(PLANNED, said)
    is_told = draft.rule_id == RULE or stretch.says("runs") is not None
    return Stated(ONGOING, said) if is_told else draft.status


def _countries(stretch: _Stretch) -> Venue | None:
    """Return the countries in which a sentence says that a project runs."""
    for lead in stretch.words.phrase("undertaking", "within").finditer(
        stretch.plain, stretch.start, stretch.end
    ):
        venue = countries_after(stretch.context, stretch.leaf, lead.end(), stretch.end)
        if venue is not None and len(venue.place.text.split(",")) <= MOST_COUNTRIES:
            return venue
    return None
