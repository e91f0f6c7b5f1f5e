"""Names in the text: one component per kind, each an index of forms by their folded words.

Overlap policy `longest_within_kind`: of names of one kind that overlap, the longest counts, of
equally long ones the first. A name inside a longer one of another kind counts too ("Panama" in
"Plan Puebla-Panama"). A name begins with a capital or a digit, an acronym is matched letter by
letter in its own case, and only in the language whose acronym it is, unless the text itself defines
it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.nomenclature import LANGUAGES
from extract.places import Place
from extract.recognize.leaves import Leaf
from extract.recognize.names.register import Register
from extract.recognize.names.words import Tokens, norm, words_of

ACRONYM, PLAIN = "acronym", "plain"

UNRESOLVED = "unresolved"
"""How a name is resolved that means several countries at the document's date."""


class Found(NamedTuple):
    """A name at [start, end) of a leaf's text; `resolution` and `rule_id` as in mentions."""

    start: int
    end: int
    kind: str
    entity_id: str
    resolution: str
    rule_id: str


class _Sense(NamedTuple):
    """One thing that a form can mean: in `language` (None: any)."""

    language: str | None
    entity: Callable[[], str]
    resolution: str


@dataclass(slots=True)
class _Forms:
    """What forms mean, by their words; the lengths of forms by the word they begin with."""

    senses: dict[tuple[str, ...], list[_Sense]] = field(default_factory=dict)
    lengths: dict[str, set[int]] = field(default_factory=dict)

    def add(self, words: tuple[str, ...], sense: _Sense) -> None:
        if words:
            self.senses.setdefault(words, []).append(sense)
            self.lengths.setdefault(words[0], set()).add(len(words))

    def matches(self, words: tuple[str, ...]) -> Iterator[tuple[int, int, list[_Sense]]]:
        """Yield every form in `words` as [start, end), with its senses."""
        for start, word in enumerate(words):
            for length in self.lengths.get(word, ()):
                form = words[start : start + length]
                if len(form) == length and form in self.senses:
                    yield start, start + length, self.senses[form]


@dataclass(slots=True)
class Component:
    """Finds the names of one kind: forms of words, and acronyms in their own case."""

    name: str
    _words: _Forms = field(default_factory=_Forms)
    _letters: _Forms = field(default_factory=_Forms)

    def add(
        self,
        form: str,
        *,
        language: str | None,
        entity: Callable[[], str],
        is_acronym: bool = False,
        resolution: str = "exact",
    ) -> None:
        """Let `form` mean `entity` in texts in `language`."""
        sense = _Sense(language, entity, resolution)
        words = words_of(form)
        if is_acronym:
            self._letters.add(words, sense)
        else:
            self._words.add(tuple(map(norm, words)), sense)

    def __call__(self, doc: Tokens, language: str | None) -> list[Found]:
        """Return the names in `doc`, which is in `language`, without overlaps."""
        found: dict[tuple[int, int], tuple[_Sense, str]] = {}
        for kind, forms, words in (
            (PLAIN, self._words, doc.norms),
            (ACRONYM, self._letters, doc.words),
        ):
            for start, end, senses in forms.matches(words):
                if kind == PLAIN and not _is_name(doc, start):
                    continue
                sense = self._sense(senses, language)
                if sense:
                    found[start, end] = (sense, f"{self.name}_{kind}")
        whole = [span for span in found if not _gives_way(doc, span, found)]
        return [
            Found(
                doc.starts[start],
                doc.ends[end - 1],
                self.name,
                sense.entity(),
                sense.resolution,
                rule_id,
            )
            for start, end in _longest(whole)
            for sense, rule_id in [found[start, end]]
        ]

    @staticmethod
    def _sense(senses: Sequence[_Sense], language: str | None) -> _Sense | None:
        """Return what a form means here: a learnt sense first, then the text's own language."""
        own = [s for s in senses if s.language in (None, language)]
        if own:
            return own[-1]
        return senses[-1] if len({s.entity() for s in senses}) == 1 else None


def _longest(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return, in order, the spans that no longer one overlaps, and no earlier one as long."""
    kept: list[tuple[int, int]] = []
    taken: set[int] = set()
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint((start, end - 1)):
            kept.append((start, end))
            taken.update(range(start, end))
    return sorted(kept)


def _gives_way(
    doc: Tokens, span: tuple[int, int], found: Mapping[tuple[int, int], tuple[_Sense, str]]
) -> bool:
    """Whether a name that is not of its day is made of names that are.

    In 2010 "Serbia and Montenegro" are two states; in 2003 they were one.
    """
    if found[span][0].resolution == "exact":
        return False
    start, end = span
    inner = [
        (first, last)
        for (first, last), (sense, _) in found.items()
        if start <= first and last <= end and (first, last) != span and sense.resolution == "exact"
    ]
    covered = {at for first, last in inner for at in range(first, last)}
    rest = (doc.norms[at] for at in range(start, end) if at not in covered)
    return len(inner) > 1 and all(word in _JOINTS for word in rest)


_JOINTS = frozenset({",", "and", "et", "&"})


def _is_name(doc: Tokens, start: int) -> bool:
    """Whether words are written as a name: with a capital or digit first.

    "The former Soviet Union" names the region that was once a state, not the state.
    """
    first = doc.words[start][0]
    before = doc.norms[max(0, start - 2) : start]
    is_former = before != () and (before[-1] in _FORMER or before == _EX)
    return (first.isupper() or first.isdigit()) and not is_former


_FORMER = frozenset({"former", "ancien", "ancienne", "erstwhile"})
_EX = ("ex", "-")


def declared_components(register: Register, places: Iterable[Place]) -> list[Component]:
    """Return the components of the vocabularies: countries, things, and places last."""
    return [
        _countries(register),
        _declared(register),
        _places(register, places),
    ]


def _places(register: Register, places: Iterable[Place]) -> Component:
    component = Component("place")
    for place in places:
        for name, language in place.names:
            component.add(
                name,
                language=language,
                entity=lambda place=place: register.place(place),  # type: ignore[misc]
            )
    return component


def _countries(register: Register) -> Component:
    component = Component("country")
    for language in LANGUAGES:
        for form in register.countries.forms(language, register.on):
            component.add(
                form.name,
                language=language,
                entity=lambda key=form.key: register.country(key),  # type: ignore[misc]
                is_acronym=form.form == "abbreviation",
                resolution="exact" if form.of_its_day else "normalized",
            )
        for form in register.countries.ambiguous(language, register.on):
            if form.form == "word":
                continue
            component.add(
                form.name,
                language=language,
                entity=lambda name=form.name: register.unsettled(name),  # type: ignore[misc]
                is_acronym=form.form == "abbreviation",
                resolution=UNRESOLVED,
            )
    return component


def _declared(register: Register) -> Component:
    component = Component("name")
    for entry in register.nomenclature.entries.values():
        for name in entry.names:
            component.add(
                name.text,
                language=name.language if name.form == "acronym" else None,
                entity=lambda entry=entry: register.declared(entry),  # type: ignore[misc]
                is_acronym=name.form == "acronym",
            )
    return component


def names_in(leaf: Leaf, doc: Tokens, components: Iterable[Component]) -> list[Found]:
    """Return the names in a leaf, in the order of the text."""
    found: list[Found] = []
    for component in components:
        names = component(doc, leaf.language)
        if component.name == "place":  # a city in the name of anything else is no venue
            names = [n for n in names if all(n.end <= f.start or f.end <= n.start for f in found)]
        found += names
    return sorted(found, key=lambda name: (name.start, -name.end))
