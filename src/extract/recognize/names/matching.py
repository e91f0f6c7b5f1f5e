"""Names in the text: one component per kind, each with phrase matchers over folded words.

Overlap policy `covering_within_kind`: of names of one kind that overlap, those count that together
leave the fewest words unnamed; of such sets the one in which no two names touch without a sign
between them, then the one of the fewest names, then the first ("Republic of Korea, Republic of
Moldova" are two, although "Korea, Republic of" is a name; "Niger Delta" is one). A name inside a
longer one of another kind counts too ("Panama" in "Plan Puebla-Panama"). A name begins with a
capital or a digit, an acronym is matched letter by letter in its own case, and only in the
language whose acronym it is, unless the text itself defines it.

What is declared is the same for every report, so its forms are put into matchers once for all
sources; what a form means depends on the report's date, and is looked up for each.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.countries import Countries
from extract.nomenclature import LANGUAGES, Nomenclature
from extract.places import Place
from extract.recognize.leaves import Leaf
from extract.recognize.names.forms import ACRONYM, PLAIN, Forms, Key
from extract.recognize.names.persons import is_within_name
from extract.recognize.names.register import Register
from extract.recognize.names.waters import Waters
from extract.recognize.names.words import Tokens

UNRESOLVED = "unresolved"
"""How a name is resolved that means several countries at the document's date."""


class Found(NamedTuple):
    """A name at [start, end) of a leaf's text; `resolution` and `rule_id` as in mentions.

    `is_foreign`: the form is of another language than the text.
    """

    start: int
    end: int
    kind: str
    entity_id: str
    resolution: str
    rule_id: str
    is_foreign: bool = False


class _Sense(NamedTuple):
    """One thing that a form can mean: in `language` (None: any)."""

    language: str | None
    entity: Callable[[], str]
    resolution: str


@dataclass(slots=True)
class Component:
    """Finds the names of one kind: those whose forms are `declared`, and those that it learns."""

    name: str
    declared: Forms = field(default_factory=Forms)
    waters: Waters | None = None
    _learnt: Forms = field(default_factory=Forms)
    _senses: dict[Key, list[_Sense]] = field(default_factory=dict)

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
        key = self.declared.key_of(form, is_acronym=is_acronym)
        if key not in self.declared.known:
            self._learnt.add(form, is_acronym=is_acronym)
        self._senses.setdefault(key, []).append(_Sense(language, entity, resolution))

    def __call__(self, text: Tokens, language: str | None) -> list[Found]:
        """Return the names in `text`, which is in `language`, without overlaps."""
        found: dict[tuple[int, int], tuple[_Sense, str]] = {}
        for forms in (self.declared, self._learnt):
            for key, start, end in forms.matches(text):
                kind = key[0]
                if kind == PLAIN and not (_is_name(text, start, end) and _is_ended(text, end)):
                    continue
                if self.waters is not None and self.waters.named(text, start, end):
                    continue
                sense = self._sense(self._senses.get(key, ()), language)
                if sense:
                    found[start, end] = (sense, f"{self.name}_{kind}")
        whole = {span for span in found if not _gives_way(text, span, found)}
        return [
            Found(
                text.starts[start],
                text.ends[end - 1],
                self.name,
                sense.entity(),
                sense.resolution,
                rule_id,
                sense.language not in (None, language),
            )
            for start, end in covering(text, whole)
            for sense, rule_id in [found[start, end]]
        ]

    @staticmethod
    def _sense(senses: Sequence[_Sense], language: str | None) -> _Sense | None:
        """Return what a form means here: a learnt sense first, then the text's own language."""
        own = [s for s in senses if s.language in (None, language)]
        if own:
            return own[-1]
        return senses[-1] if len({s.entity() for s in senses}) == 1 else None


class _Cover(NamedTuple):
    """Names chosen up to a word: words named, names that touch, names, where the last one ends."""

    words: int
    touching: int
    names: int
    chosen: tuple[tuple[int, int], ...]

    @property
    def rank(self) -> tuple[int, int, int]:
        """What makes one choice better than another: the greater, the better."""
        return (self.words, -self.touching, -self.names)


def covering(text: Tokens, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those of `spans` of words that do not overlap and name the most words together.

    By dynamic programming over the words of each run of names that overlap.
    """
    chosen: list[tuple[int, int]] = []
    cluster: list[tuple[int, int]] = []
    stop = 0
    for span in sorted(spans):
        if cluster and span[0] >= stop:
            chosen += _best_of(text, cluster)
            cluster = []
        cluster.append(span)
        stop = max(stop, span[1]) if len(cluster) > 1 else span[1]
    return chosen + _best_of(text, cluster)


def _best_of(text: Tokens, cluster: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(cluster) < 2:
        return list(cluster)
    reached = [_Cover(0, 0, 0, ())]
    for start, end in sorted(cluster, key=lambda span: (span[1], span[0])):
        words = sum(word[0].isalnum() for word in text.words[start:end])
        options = [
            _Cover(
                before.words + words,
                before.touching + (before.chosen[-1:] != () and before.chosen[-1][1] == start),
                before.names + 1,
                (*before.chosen, (start, end)),
            )
            for before in reached
            if not before.chosen or before.chosen[-1][1] <= start
        ]
        reached.append(max(options, key=lambda cover: cover.rank))
    return list(max(reached, key=lambda cover: cover.rank).chosen)


def _gives_way(
    text: Tokens, span: tuple[int, int], found: Mapping[tuple[int, int], tuple[_Sense, str]]
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
    rest = (text.norms[at] for at in range(start, end) if at not in covered)
    return len(inner) > 1 and all(word in _JOINTS for word in rest)


_JOINTS = frozenset({",", "and", "et", "&"})


def _is_name(text: Tokens, start: int, end: int) -> bool:
    """Whether words are written as a name: with a capital or digit first.

    A French article at the beginning of a sentence is none: "La réunion" is no island. "The former
    Soviet Union" is no state, but "former" and "ex" begin a name of several words themselves.
    """
    is_article = text.norms[start] in _ARTICLES - {"the"} and start + 1 < len(text.words)
    at = start
    if is_article or (text.norms[start] in _FORMER and end - start > 2):
        at = start + 1
    elif text.norms[start : start + 2] in _EX and end - start > 3:
        at = start + 2
    first = text.words[at][0]
    before = text.norms[max(0, start - 2) : start]
    is_former = before != () and (before[-1] in _FORMER or before in _EX)
    return (first.isupper() or first.isdigit()) and not is_former


def _is_ended(text: Tokens, end: int) -> bool:
    """Whether a name is whole: "Gambia, the", but not in "Gambia, the League of Arab States"."""
    runs_on = end < len(text.words) and text.words[end][0].isupper()
    is_article = end > 1 and text.norms[end - 1] in _ARTICLES and text.words[end - 2] == ","
    return not (runs_on and is_article)


_ARTICLES = frozenset({"the", "la", "le", "les"})
_FORMER = frozenset({"former", "ancien", "ancienne", "erstwhile"})
_EX = (("ex", "-"), ("l'", "ex"))


class DeclaredForms(NamedTuple):
    """The forms of what is declared, by component."""

    countries: Forms
    names: Forms
    places: Forms


def declared_forms(
    countries: Countries, nomenclature: Nomenclature, places: Iterable[Place]
) -> DeclaredForms:
    """Put every declared form into matchers, of whatever date it is."""
    made = DeclaredForms(Forms(), Forms(), Forms())
    for form in countries.names:
        for spelled in (form.name, *form.spellings):
            made.countries.add(spelled, is_acronym=form.form == "abbreviation")
    for entry in nomenclature.entries.values():
        for name in entry.names:
            made.names.add(name.text, is_acronym=name.form == "acronym")
    for place in places:
        for text, _ in place.names:
            made.places.add(text, is_acronym=False)
    return made


def declared_components(
    register: Register, forms: DeclaredForms, places: Iterable[Place], waters: Waters | None = None
) -> list[Component]:
    """Return the components of the vocabularies: countries, things, and places last.

    A country or place that only gives its name to one of the `waters` is not found.
    """
    components = [
        _countries(register, forms.countries),
        _declared(register, forms.names),
        _places(register, forms.places, places),
    ]
    for component in (components[0], components[-1]):
        component.waters = waters
    return components


def _places(register: Register, forms: Forms, places: Iterable[Place]) -> Component:
    component = Component("place", forms)
    for place in places:
        for name, language in place.names:
            component.add(
                name,
                language=language,
                entity=lambda place=place: register.place(place),  # type: ignore[misc]
            )
    return component


def _countries(register: Register, forms: Forms) -> Component:
    component = Component("country", forms)
    for language in LANGUAGES:
        of_day = list(register.countries.forms(language, register.on))
        others = [(form, name) for form in of_day for name in form.spellings]
        for form, name in (*others, *((form, form.name) for form in of_day)):
            component.add(
                name,
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


def _declared(register: Register, forms: Forms) -> Component:
    component = Component("name", forms)
    for entry in register.nomenclature.entries.values():
        for name in entry.names:
            component.add(
                name.text,
                language=name.language if name.form == "acronym" else None,
                entity=lambda entry=entry: register.declared(entry),  # type: ignore[misc]
                is_acronym=name.form == "acronym",
            )
    return component


def names_in(
    leaf: Leaf,
    text: Tokens,
    components: Iterable[Component],
    ordinary: Set[str] = frozenset(),
) -> list[Found]:
    """Return the names in a leaf, in the order of the text.

    `ordinary` are the words that the document prints in small letters: among others of them, in a
    line all in capitals, an acronym that is one itself names nobody ("WHO TAKES PART").
    """
    found: list[Found] = []
    is_spelt = leaf.text.isupper() and any(word.lower() in ordinary for word in text.words)
    for component in components:
        names = component(text, leaf.language)
        if is_spelt:
            names = [n for n in names if not _is_ordinary(leaf, text, n, ordinary)]
        if component.name == "place":  # a city in the name of anything else is no venue
            names = [n for n in names if not is_within_name(leaf.text, *n[:2])]
            over = {n: [f for f in found if n.start < f.end and f.start < n.end] for n in names}
            beaten = {f for n in names for f in over[n] if _yields(f, n)}
            found = [f for f in found if f not in beaten]
            names = [n for n in names if beaten.issuperset(over[n])]
        found += names
    return sorted(found, key=lambda name: (name.start, -name.end))


def _is_ordinary(leaf: Leaf, text: Tokens, name: Found, ordinary: Set[str]) -> bool:
    """Whether an acronym is rather an ordinary word in a line of such words in capitals."""
    others = {
        w.lower() for w, start in zip(text.words, text.starts, strict=True) if start != name.start
    }
    is_word = leaf.text[name.start : name.end].lower() in ordinary
    return name.rule_id.endswith(f"_{ACRONYM}") and is_word and not others.isdisjoint(ordinary)


def _yields(name: Found, place: Found) -> bool:
    """Whether a country's name is only part of a city's, or here rather that of a city.

    "Mexico City" names no country, "Muscat" none any more, and in French "Mexico" none.
    """
    if name.kind != "country" or not (place.start <= name.start and name.end <= place.end):
        return False
    is_same = (name.start, name.end) == (place.start, place.end)
    return not is_same or name.resolution == "normalized" or name.is_foreign
