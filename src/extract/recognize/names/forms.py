"""Forms of names and where they stand in a text, by spaCy's phrase matchers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from spacy.attrs import NORM, ORTH
from spacy.matcher import PhraseMatcher

from extract.recognize.names.words import VOCAB, Start, Tokens, document, norm, words_of

ACRONYM, PLAIN = "acronym", "plain"

_ATTRIBUTES = {PLAIN: NORM, ACRONYM: ORTH}
"""What of a word is compared."""

_FORM = "form"
"""The one key of each matcher: what was matched is told by the words."""

Key = tuple[str, tuple[str, ...]]
"""What a form is known by: its kind and words."""


@dataclass(slots=True)
class Forms:
    """Forms of names in phrase matchers: of words by their norms, of acronyms letter by letter.

    A form is put into its matcher when a text first has the two words that it begins with: of the
    thousands that are declared, a report has few, and most texts none. `_by_start` has the words of
    all by kind and start, `_put` are the starts of those in matchers; `_keys` has the key of each
    form, by whether it is an acronym.
    """

    known: set[Key] = field(default_factory=set)
    _by_start: dict[str, dict[Start, list[tuple[str, ...]]]] = field(
        default_factory=lambda: {kind: {} for kind in _ATTRIBUTES}
    )
    _keys: dict[bool, dict[str, Key]] = field(default_factory=lambda: {False: {}, True: {}})
    _put: set[Key] = field(default_factory=set)
    _matchers: dict[str, PhraseMatcher] = field(
        default_factory=lambda: {
            kind: PhraseMatcher(VOCAB, attr=attribute) for kind, attribute in _ATTRIBUTES.items()
        }
    )

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        """Keep the forms alone: matchers are filled as texts need them."""
        return Forms, (self.known, self._by_start, self._keys)

    def add(self, form: str, *, is_acronym: bool) -> None:
        """Look for `form` from now on."""
        key = self._keys[is_acronym][form] = key_of(form, is_acronym=is_acronym)
        if key[1] and key not in self.known:
            self.known.add(key)
            kind, start = key[0], key[1][:2]
            self._by_start[kind].setdefault(start, []).append(words_of(form))
            self._put.discard((kind, start))

    def key_of(self, form: str, *, is_acronym: bool) -> Key:
        """Return what `form` is known by."""
        return self._keys[is_acronym].get(form) or key_of(form, is_acronym=is_acronym)

    def matches(self, text: Tokens) -> Iterator[tuple[Key, int, int]]:
        """Yield every form in `text` with the words [start, end) at which it stands."""
        for kind, words, starts in (
            (PLAIN, text.norms, text.norm_starts),
            (ACRONYM, text.words, text.word_starts),
        ):
            begun = self._by_start[kind].keys() & starts
            if begun:
                self._put_those_of(kind, begun)
                for _, start, end in self._matchers[kind](text.doc):
                    yield (kind, words[start:end]), start, end

    def _put_those_of(self, kind: str, starts: Iterable[Start]) -> None:
        """Put the forms that begin with one of `starts` into the matcher, if they are not there."""
        for start in starts:
            if (kind, start) not in self._put:
                self._put.add((kind, start))
                forms = [document(words) for words in self._by_start[kind][start]]
                self._matchers[kind].add(_FORM, forms)


@cache
def key_of(form: str, *, is_acronym: bool) -> Key:
    """Return what a form is known by: an acronym's words as they are, any other's norms."""
    words = words_of(form)
    return (ACRONYM, words) if is_acronym else (PLAIN, tuple(map(norm, words)))
