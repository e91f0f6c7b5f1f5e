"""Names of one thing in English and French: which name translates which, by declared evidence.

`pipeline/vocabulary/translations.toml` pairs head nouns and other words; places, countries and
regions know their names in both languages. A French name translates an English one if their heads
are a pair, they share a proper name, nothing is left over of what either is called, and of what
both are about at least half agrees. What is left over of the subject of one alone does not count:
"Processus de Rabat" is a name of the "Rabat Process on Ports". Words agree that are alike at their
beginning ("mobility", "mobilité"), which is no evidence of its own.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract import countries, places, regions
from extract.declared import read_toml
from extract.errors import VocabularyError
from extract.model.statement import Entity, Name
from extract.model.text import fold
from extract.prepared import kept

FILE = "translations.toml"
BY_ACRONYM, BY_TRANSLATION = "name_same_acronym", "name_translated"
"""Rules by which two entities are one: what they have in common."""

_TOKEN = re.compile(r"\w+")
SUBJECT = frozenset({"on", "for", "against", "sur", "pour", "contre"})
"""Words after which a name says what its thing is about."""

SUBJECT_WORD = re.compile(rf" (?:{'|'.join(sorted(SUBJECT))}) ")
"""Where one of them stands in a name."""

LITTLE = frozenset(
    [
        *SUBJECT,
        *("of", "the", "to", "in", "and", "a", "an", "at", "s", "y", "l", "d", "et", "en"),
        *("de", "du", "des", "la", "le", "les", "au", "aux", "dans"),
    ]
)
"""Words of names that say nothing."""

_BEHIND_HEAD = frozenset({"of", "on", "for", "in", "to", "against"})
_BEHIND_FRENCH = frozenset({"de", "du", "des", "d", "sur", "pour", "contre", "en", "à", "a", "au"})
_LONGEST = 7
"""A place's or country's name has at most so many words here."""

_TELLING = 5
"""So many words that translate each other tell a thing without a proper name among them."""

_ALIKE, _SHARE = 4, 0.6
"""Words are alike that share so many letters at their beginning, and such a part of the shorter."""

Tokens = tuple[str, ...]


class Word(NamedTuple):
    """A word of a name; `text` is folded, or `=` and a key for the name of a place or country.

    `is_title`: it says what the thing is called, not what it is about ("on ...").
    """

    text: str
    is_proper: bool
    is_title: bool

    @property
    def is_place(self) -> bool:
        """Whether it is the name of a place, country or region."""
        return self.text.startswith("=")


class Parsed(NamedTuple):
    """A name as its head noun and its other words."""

    head: str
    words: tuple[Word, ...]

    @property
    def subject_size(self) -> int:
        """How many words say what the thing is about."""
        return sum(not word.is_title for word in self.words)


class Candidate(NamedTuple):
    """A thing that a document names, with its names in one language; acronyms as printed."""

    entity_id: str
    names: tuple[str, ...]
    acronyms: frozenset[str]


class Join(NamedTuple):
    """Two entities that are one; `kept_id` is the one with an English name."""

    kept_id: str
    joined_id: str
    rule_id: str


@dataclass(frozen=True, slots=True)
class Translations:
    """The evidence: pairs of heads and of words, and proper names by language, all folded."""

    heads: frozenset[tuple[str, str]]
    words: tuple[tuple[Tokens, Tokens], ...]
    proper: Mapping[str, Mapping[Tokens, str]]

    def language_of(self, name: str) -> str | None:
        """Return the language that a name is in by its head and the words behind it, if they tell.

        "Dialogue de Tana" is French, "Tana Dialogue" English; "Forum 2000" may be either.
        """
        tokens = _TOKEN.findall(name)
        folded = [fold(token) for token in tokens]
        is_english = self._english_head(tokens, folded) is not None
        is_french = self._french_head(folded) is not None
        if is_english == is_french:
            return None
        return "en" if is_english else "fr"

    def fits(self, english: str, french: str) -> bool:
        """Whether the second of two names translates the first.

        They share a proper name, or say at length what they are about, word for word.
        """
        one, other = self._english(english), self._french(french)
        if one is None or other is None or (one.head, other.head) not in self.heads:
            return False
        left, right = list(one.words), list(other.words)
        has_proper = _take_alike(left, right, is_same)
        has_proper = self._take_pairs(left, right) or has_proper
        has_proper = _take_alike(left, right, is_alike) or has_proper
        shared = min(len(one.words), len(other.words)) - max(len(left), len(right))
        if not (has_proper or shared >= _TELLING) or any(w.is_title for w in (*left, *right)):
            return False
        if not (left and right):
            return True
        count, rest = min((one.subject_size, len(left)), (other.subject_size, len(right)))
        return 2 * rest <= count

    def names_place(self, language: str, words: str) -> bool:
        """Whether a place, country or region is named among `words`."""
        found = self._words(language, _TOKEN.findall(words))
        return any(text.startswith("=") for text, _ in found)

    def heads_agree(self, english: str, french: str) -> bool:
        """Whether nothing speaks against one head noun translating the other."""
        one, other = self._english(english), self._french(french)
        return one is None or other is None or (one.head, other.head) in self.heads

    def are_heads(self, one: str, other: str) -> bool:
        """Whether of two folded head nouns one translates the other."""
        return (one, other) in self.heads or (other, one) in self.heads

    def _take_pairs(self, left: list[Word], right: list[Word]) -> bool:
        """Take out of both sides the words that are declared to translate each other.

        Return whether a proper name was among them: in French its words have capitals ("Rouge").
        """
        has_proper = False
        for english, french in self.words:
            while True:
                here, there = _place(english, left), _place(french, right)
                if here is None or there is None:
                    break
                stop = there + len(french)
                has_proper = has_proper or any(word.is_proper for word in right[there:stop])
                del left[here : here + len(english)], right[there:stop]
        return has_proper

    def _english(self, name: str) -> Parsed | None:
        """Parse a name whose head is the first head noun before "of", "on" ..., or the end."""
        tokens = _TOKEN.findall(name)
        folded = [fold(token) for token in tokens]
        head = self._english_head(tokens, folded)
        if head is None:
            return None
        start, end = head
        return self._parsed("en", " ".join(folded[start:end]), tokens[:start], tokens[end:])

    def _english_head(self, tokens: Sequence[str], folded: Sequence[str]) -> tuple[int, int] | None:
        nouns = _nouns(self.heads)[0]
        for end in range(1, len(tokens) + 1):
            for start in range(max(0, end - 2), end):
                is_last = end == len(tokens) or folded[end] in _BEHIND_HEAD
                if is_last and tuple(folded[start:end]) in nouns and tokens[start][0].isupper():
                    return start, end
        return None

    def _french(self, name: str) -> Parsed | None:
        """Parse a name that begins with its head noun, with a small word somewhere behind it."""
        tokens = _TOKEN.findall(name)
        folded = [fold(token) for token in tokens]
        end = self._french_head(folded)
        if end is None:
            return None
        return self._parsed("fr", " ".join(folded[:end]), [], tokens[end:])

    def _french_head(self, folded: Sequence[str]) -> int | None:
        nouns = _nouns(self.heads)[1]
        for end in range(min(4, len(folded) - 1), 0, -1):
            is_followed = not _BEHIND_FRENCH.isdisjoint(folded[end : end + 4])
            if tuple(folded[:end]) in nouns and is_followed:
                return end
        return None

    def _parsed(
        self, language: str, head: str, before: Sequence[str], behind: Sequence[str]
    ) -> Parsed:
        at = next((i for i, token in enumerate(behind) if fold(token) in SUBJECT), len(behind))
        title = [*self._words(language, before), *self._words(language, behind[:at])]
        subject = self._words(language, behind[at + 1 :])
        return Parsed(
            head,
            (
                *(Word(*word, is_title=True) for word in title),
                *(Word(*word, is_title=False) for word in subject),
            ),
        )

    def _words(self, language: str, tokens: Sequence[str]) -> Iterator[tuple[str, bool]]:
        """Yield what words are matched by, and whether they are written as proper names."""
        folded, known = tuple(map(fold, tokens)), self.proper[language]
        here = 0
        while here < len(tokens):
            ends = range(min(len(tokens), here + _LONGEST), here, -1)
            stop = next((end for end in ends if folded[here:end] in known), None)
            is_proper = tokens[here][0].isupper() or tokens[here].isdigit()
            if stop is not None and is_proper:
                yield f"={known[folded[here:stop]]}", True
                here = stop
                continue
            if folded[here] not in LITTLE:
                yield folded[here], is_proper
            here += 1


def is_same(one: Word, other: Word) -> bool:
    """Whether two words are one, case and accents aside, or names of one place."""
    return one.text == other.text


def is_alike(one: Word, other: Word) -> bool:
    """Whether two words begin alike, as words of one origin do in both languages.

    So do a country and its adjective in the other language ("Rwanda", "rwandaise").
    """
    if one.is_place and other.is_place:
        return False
    left, right = one.text.removeprefix("="), other.text.removeprefix("=")
    shorter = min(len(left), len(right))
    pairs = enumerate(zip(left, right, strict=False))
    shared = next((i for i, pair in pairs if len({*pair}) > 1), shorter)
    return shared >= _ALIKE and shared >= _SHARE * shorter


def _take_alike(left: list[Word], right: list[Word], agrees: Callable[[Word, Word], bool]) -> bool:
    """Take out of both sides the words that agree; return whether a proper name was among them."""
    has_proper = False
    for word in list(left):
        found = next((other for other in right if agrees(word, other)), None)
        if found is not None:
            left.remove(word)
            right.remove(found)
            is_proper = word.is_proper and (found.is_proper or word.is_place)
            has_proper = has_proper or is_proper
    return has_proper


@cache
def _nouns(heads: frozenset[tuple[str, str]]) -> tuple[frozenset[Tokens], frozenset[Tokens]]:
    """Return the English and the French head nouns, word by word."""
    english = frozenset(tuple(noun.split()) for noun, _ in heads)
    return english, frozenset(tuple(noun.split()) for _, noun in heads)


def _place(wanted: Tokens, words: Sequence[Word]) -> int | None:
    """Return where the words `wanted` stand next to each other."""
    texts = tuple(word.text for word in words)
    starts = range(len(texts) - len(wanted) + 1)
    return next((i for i in starts if texts[i : i + len(wanted)] == wanted), None)


def joins(
    known: Translations, english: Sequence[Candidate], french: Sequence[Candidate]
) -> Iterator[Join]:
    """Yield which things with English names are one with which things with French names.

    Where several could be one with the same thing, none is, and none where each has an acronym and
    they share none. A shared acronym is stronger evidence than a translation.
    """
    rest, others = list(english), list(french)
    for rule_id in (BY_ACRONYM, BY_TRANSLATION):
        pairs = [
            (one, other)
            for one in rest
            for other in others
            if one.entity_id != other.entity_id and _are_one(known, rule_id, one, other)
        ]
        lefts = Counter(one.entity_id for one, _ in pairs)
        rights = Counter(other.entity_id for _, other in pairs)
        for one, other in pairs:
            if lefts[one.entity_id] == rights[other.entity_id] == 1:
                yield Join(one.entity_id, other.entity_id, rule_id)
                rest.remove(one)
                others.remove(other)


def only_in(
    known: Translations, language: str, entities: Mapping[str, Entity], names: Iterable[Name]
) -> list[Candidate]:
    """Return the things that the text alone names, if all their full names are in `language`."""
    spoken: dict[str, set[str | None]] = {}
    called: dict[str, list[str]] = {}
    acronyms: dict[str, set[str]] = {}
    for name in names:
        entity = entities.get(name.entity_id)
        if entity is None or entity.key is not None or name.basis != "text":
            continue
        if name.form == "acronym":
            acronyms.setdefault(name.entity_id, set()).add(fold(name.name))
            continue
        if name.form == "short" and " " not in name.name:
            continue  # a noun alone, "Convention", may be of either language
        called.setdefault(name.entity_id, []).append(name.name)
        own = known.language_of(name.name) or name.language
        spoken.setdefault(name.entity_id, set()).add(own)
    return [
        Candidate(entity_id, tuple(own), frozenset(acronyms.get(entity_id, ())))
        for entity_id, own in called.items()
        if spoken[entity_id] == {language}
    ]


def _are_one(known: Translations, rule_id: str, one: Candidate, other: Candidate) -> bool:
    pairs = [(english, french) for english in one.names for french in other.names]
    if rule_id == BY_ACRONYM:
        is_shared = not one.acronyms.isdisjoint(other.acronyms)
        return is_shared and any(known.heads_agree(*pair) for pair in pairs)
    is_contradicted = one.acronyms and other.acronyms and one.acronyms.isdisjoint(other.acronyms)
    return not is_contradicted and any(known.fits(*pair) for pair in pairs)


@kept
def load(folder: Path) -> Translations:
    """Read `translations.toml` in `folder`, and names of places; raises `VocabularyError`."""
    plain = read_toml(folder / FILE, error=VocabularyError)
    for table in ("heads", "words"):
        if not all(
            isinstance(french, list) and french and all(isinstance(each, str) for each in french)
            for french in plain.get(table, {"": None}).values()
        ):
            raise VocabularyError(
                f"[{table}] is missing, or has a line that is no list of texts.",
                file=FILE,
                remedy='Write "English word" = ["mot français"].',
            )
    heads = {(fold(e), " ".join(_tokens(f))) for e, each in plain["heads"].items() for f in each}
    words = [(_content(e), _content(f)) for e, each in plain["words"].items() for f in each]
    longest_first = sorted(words, key=lambda pair: -len(pair[0]) - len(pair[1]))
    proper = _proper(folder)
    return Translations(frozenset(heads), tuple(longest_first), proper)


def _tokens(name: str) -> Tokens:
    return tuple(_TOKEN.findall(fold(name)))


def _content(words: str) -> Tokens:
    return tuple(word for word in _tokens(words) if word not in LITTLE)


def _proper(folder: Path) -> dict[str, dict[Tokens, str]]:
    """Return the names of places, countries and regions by language, each with its key."""
    found: dict[str, dict[Tokens, str]] = {"en": {}, "fr": {}}
    for place in places.load(folder):
        for name, own in place.names:
            for language in found if own is None else {own} & found.keys():
                found[language][_tokens(name)] = place.key
    for form in countries.load(folder).names:
        if form.key and form.language in found:
            found[form.language][_tokens(form.name)] = form.key
    for region in regions.load(folder):
        for language, known in found.items():
            known.update((_tokens(name), region.key) for name in region.names[language])
    return found
