"""Names in the text: one component per kind, each a phrase matcher over folded words.

Overlap policy `covering_within_kind`: of names of one kind that overlap, those count that together
leave the fewest words unnamed; of such sets the one in which no two names touch without a sign
between them, then the one of the fewest names, then the first ("Republic of Korea, Republic of
Moldova" are two, although "Korea, Republic of" is a name; "Niger Delta" is one). A name inside a
longer one of another kind counts too ("Panama" in "Plan Puebla-Panama"). A name begins with a
capital or a digit, an acronym is matched letter by letter in its own case, and only in the
language whose acronym it is, unless the text itself defines it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.tokens import Span as Phrase
from spacy.vocab import Vocab

from extract.nomenclature import LANGUAGES
from extract.places import Place
from extract.recognize.leaves import Leaf
from extract.recognize.names.register import Register
from extract.recognize.names.words import tokenized

ACRONYM, PLAIN = "acronym", "plain"


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
class Component:
    """Finds the names of one kind: forms of words, and acronyms in their own case."""

    name: str
    vocab: Vocab
    _words: PhraseMatcher = field(init=False)
    _letters: PhraseMatcher = field(init=False)
    _senses: dict[tuple[str, str], list[_Sense]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._words = PhraseMatcher(self.vocab, attr="NORM")
        self._letters = PhraseMatcher(self.vocab, attr="ORTH")

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
        doc = tokenized(form, self.vocab)
        if not len(doc):
            return
        key = (ACRONYM, form) if is_acronym else (PLAIN, _norm(doc[:]))
        senses = self._senses.setdefault(key, [])
        if not senses:
            (self._letters if is_acronym else self._words).add("|".join(key), [doc])
        senses.append(_Sense(language, entity, resolution))

    def __call__(self, doc: Doc, language: str | None) -> list[Found]:
        """Return the names in `doc`, which is in `language`, without overlaps."""
        found: dict[tuple[int, int], tuple[_Sense, str]] = {}
        for matcher in (self._words, self._letters):
            for key, start, end in matcher(doc):
                kind, form = self.vocab.strings[key].split("|", 1)
                if kind == PLAIN and not (_is_name(doc, start) and _is_ended(doc, end)):
                    continue
                sense = self._sense(self._senses[kind, form], language)
                if sense:
                    found[start, end] = (sense, f"{self.name}_{kind}")
        whole = {span for span in found if not _gives_way(doc, span, found)}
        kept = [doc[start:end] for start, end in covering(doc, whole)]
        return [
            Found(
                phrase.start_char,
                phrase.end_char,
                self.name,
                sense.entity(),
                sense.resolution,
                rule_id,
            )
            for phrase in kept
            for sense, rule_id in [found[phrase.start, phrase.end]]
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


def covering(doc: Doc, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return those of `spans` of words that do not overlap and name the most words together.

    By dynamic programming over the words of each run of names that overlap.
    """
    chosen: list[tuple[int, int]] = []
    cluster: list[tuple[int, int]] = []
    stop = 0
    for span in sorted(spans):
        if cluster and span[0] >= stop:
            chosen += _best_of(doc, cluster)
            cluster = []
        cluster.append(span)
        stop = max(stop, span[1]) if len(cluster) > 1 else span[1]
    return chosen + _best_of(doc, cluster)


def _best_of(doc: Doc, cluster: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    if len(cluster) < 2:
        return list(cluster)
    reached = [_Cover(0, 0, 0, ())]
    for start, end in sorted(cluster, key=lambda span: (span[1], span[0])):
        words = sum(token.text[0].isalnum() for token in doc[start:end])
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
    doc: Doc, span: tuple[int, int], found: Mapping[tuple[int, int], tuple[_Sense, str]]
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
    rest = (doc[at].norm_ for at in range(start, end) if at not in covered)
    return len(inner) > 1 and all(word in _JOINTS for word in rest)


_JOINTS = frozenset({",", "and", "et", "&"})


def _norm(phrase: Phrase) -> str:
    return " ".join(token.norm_ for token in phrase)


def _is_name(doc: Doc, start: int) -> bool:
    """Whether words are written as a name: with a capital or digit first.

    "The former Soviet Union" names the region that was once a state, not the state.
    """
    first = doc[start].text[0]
    before = [doc[at].norm_ for at in range(max(0, start - 2), start)]
    is_former = before[-1:] != [] and (before[-1] in _FORMER or before in _EX)
    return (first.isupper() or first.isdigit()) and not is_former


def _is_ended(doc: Doc, end: int) -> bool:
    """Whether a name is whole: none that ends in "the" or "of" runs on into a capital.

    "Gambia, the" is a name, but not in "Gambia, the League of Arab States".
    """
    runs_on = end < len(doc) and doc[end].text[0].isupper()
    return not (runs_on and doc[end - 1].norm_ in _LEADING)


_LEADING = frozenset({"the", "of", "de", "du", "des", "la", "le", "les"})
_FORMER = frozenset({"former", "ancien", "ancienne", "erstwhile"})
_EX = (["ex", "-"], ["l'", "ex"])


def declared_components(
    register: Register, vocab: Vocab, places: Iterable[Place]
) -> list[Component]:
    """Return the components of the vocabularies: countries, things, and places last."""
    return [
        _countries(register, vocab),
        _declared(register, vocab),
        _places(register, vocab, places),
    ]


def _places(register: Register, vocab: Vocab, places: Iterable[Place]) -> Component:
    component = Component("place", vocab)
    for place in places:
        for name, language in place.names:
            component.add(
                name,
                language=language,
                entity=lambda place=place: register.place(place),  # type: ignore[misc]
            )
    return component


def _countries(register: Register, vocab: Vocab) -> Component:
    component = Component("country", vocab)
    for language in LANGUAGES:
        for form in register.countries.forms(language, register.on):
            component.add(
                form.name,
                language=language,
                entity=lambda key=form.key: register.country(key),  # type: ignore[misc]
                is_acronym=form.form == "abbreviation",
                resolution="exact" if form.of_its_day else "normalized",
            )
    return component


def _declared(register: Register, vocab: Vocab) -> Component:
    component = Component("name", vocab)
    for entry in register.nomenclature.entries.values():
        for name in entry.names:
            component.add(
                name.text,
                language=name.language if name.form == "acronym" else None,
                entity=lambda entry=entry: register.declared(entry),  # type: ignore[misc]
                is_acronym=name.form == "acronym",
            )
    return component


def names_in(leaf: Leaf, doc: Doc, components: Iterable[Component]) -> list[Found]:
    """Return the names in a leaf, in the order of the text."""
    found: list[Found] = []
    for component in components:
        names = component(doc, leaf.language)
        if component.name == "place":  # a city in the name of anything else is no venue
            names = [n for n in names if all(n.end <= f.start or f.end <= n.start for f in found)]
        found += names
    return sorted(found, key=lambda name: (name.start, -name.end))
