"""Undertakings known by what is said of them: run, paid for, carried out by somebody, somewhere.

"The Network runs the Smoked Fish Parade in Mali", "The Carbon Ledger is a joint undertaking of",
and names that a line begins with before the labels of what it tells of them: "Harbour Lights
Window. Donors: Kenya and Mali". No noun of theirs is known, and nothing else is spoken of so.
"""

import re
from collections.abc import Iterator

from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import CONNECTORS
from extract.recognize.names.extents import CAPITAL
from extract.recognize.names.headed import ALIAS, is_telling
from extract.recognize.names.naming import Naming
from extract.recognize.names.subjects import start_of_name
from extract.recognize.names.titles import is_in_title

KIND = "programme"

_NEAR = 60
"""How many characters before or behind a name may say that it is carried on."""

_LINES = frozenset({"paragraph", "list_item"})
MANY, MOST_WORDS = 2, 7
"""Labels that tell that words not written as a name are a title, and words of one at most."""

_SHORTEST = 4
"""Signs of a name that is a single word of capitals, at least."""

_BODIES = (
    "organs",
    "lower_organs",
    "organ_nouns",
    "seats",
    "offices",
    "governments",
    "departments",
)
_PHRASE = re.compile(rf"(?<![\w’'-]){CAPITAL}(?: (?:of the |of |for |on )?{CAPITAL}){{1,5}}")
_RUN_IN = re.compile(
    r"(?P<name>[A-ZÀ-Ý«“\"][^.:;,()]{2,60}?)(?: \([^()]{2,60}\))?(?:\.| ?:| [–—-]) "
)
_LABEL = re.compile(r"(?:^|[.;] )(?P<label>[^\W\d_][^:;.,]{2,40}?) ?: ")


def learn_carried_on(context: Context) -> None:
    """Note the undertakings that prose names by what is done with them."""
    register = context.register
    for leaf in context.prose():
        if not leaf.text or leaf.text.isupper():
            continue
        for start, end in (*_run_in(context, leaf), *_spoken_of(context, leaf)):
            name = " ".join(leaf.text[start:end].split())
            if register.by_name(name) is None and register.by_declared_name(name) is None:
                entity_id = register.learnt(KIND, name)
                register.named(entity_id, name, leaf.language, "full", leaf.back(start, end))


def _run_in(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Yield the name that a line begins with, before labels or what is done with its thing."""
    match = _RUN_IN.match(leaf.text, start_of_name(leaf.text)) if leaf.kind in _LINES else None
    if match is None:
        return
    behind, is_name = context.even(leaf)[match.end() :], _is_written_as_name(match["name"])
    is_said = is_name and context.words.naming.phrase("carried_on", "behind").match(f" {behind}")
    labels = _labels(context, behind)
    is_title = len(match["name"].split()) <= MOST_WORDS and match["name"][:1].isupper()
    is_told = is_said or (is_title and labels >= (1 if is_name else MANY))
    if is_told and _may_be(context, leaf, *match.span("name"), is_run_in=True):
        yield match.span("name")


def _is_written_as_name(name: str) -> bool:
    """Whether words have capitals as a name's have, one of capitals alone included."""
    words = [word for word in re.split(r"[\s’'-]+", name) if word not in CONNECTORS]
    if len(words) == 1:
        return words[0].isupper() and len(words[0]) >= _SHORTEST
    return all(word[:1].isupper() or word[:1].isdigit() for word in words)


def _labels(context: Context, plain: str) -> int:
    """Return how many labels words hold that are headings of columns elsewhere: "Donors: "."""
    offices = context.words.sayings.columns.values()
    found = (match["label"] for match in _LABEL.finditer(plain))
    column = context.words.nomenclature.column
    return sum(bool(column(each) or any(o.fullmatch(each) for o in offices)) for each in found)


def _spoken_of(context: Context, leaf: Leaf) -> Iterator[tuple[int, int]]:
    """Yield the phrases that are said to be run, paid for or carried out."""
    plain, naming = context.even(leaf), context.words.naming
    before, behind = (naming.phrase("carried_on", side) for side in ("before", "behind"))
    for match in _PHRASE.finditer(leaf.text):
        start, end = match.span()
        first = leaf.text[start:end].split(" ", 1)[0]
        if context.words.events.is_one_of("function", fold(first)):
            start += len(first) + 1
        rest = ALIAS.sub("", plain[end : end + _NEAR], count=1)
        led = plain[max(0, start - _NEAR) : start]
        is_done = before.search(led) or (behind.match(rest) and not _ends_in_noun(naming, led))
        if is_done and " " in leaf.text[start:end] and _may_be(context, leaf, start, end):
            yield start, end


def _ends_in_noun(naming: Naming, led: str) -> bool:
    """Whether the noun of an undertaking stands last: "the project", before its name."""
    last = re.findall(r"\w+", led)[-1:]
    return any(word.removesuffix("s") in naming.words["undertakings"] for word in last)


def _may_be(context: Context, leaf: Leaf, start: int, end: int, *, is_run_in: bool = False) -> bool:
    """Whether nothing else is known of a phrase: no name, no label, no noun of another kind."""
    name = leaf.text[start:end]
    plain, sayings = fold(name), context.words.sayings
    if context.names(leaf, start, end) or is_in_title(context, leaf, start, end):
        return False
    kind = context.words.nomenclature.kind_of(name, KIND)
    is_other = kind in ("organization", "organ", "treaty", "government", "conference_series")
    if is_other or context.words.nomenclature.column(plain) or not is_telling(context, name):
        return False
    forms = context.words.events.forms
    nouns = [forms[word].noun for word in even(name).split() if word in forms]
    if nouns and not (is_run_in and all(n.event_class != "meeting" for n in nouns)):
        return False
    return not any(sayings.names_one_of(group, plain) for group in _BODIES)
