"""The vocabulary of dates: read from `dates.toml`, compiled, checked by its own examples."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.declared import read_toml
from extract.errors import VocabularyError
from extract.recognize.dates.folding import tokens
from extract.recognize.dates.lexicon import CLASSES, Lexicon, build

FILE = "dates.toml"
_LETTERS = {**CLASSES, "months": "M"}


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """The words of dates in each language, by its code; loaded once, and equal to itself alone."""

    languages: dict[str, Lexicon]

    @classmethod
    def load(cls, folder: Path) -> "DateWords":
        """Read the vocabulary of dates in `folder`.

        Raises `VocabularyError` for a file that is missing, is not TOML, lacks a key, or whose
        words are not read as its own examples say.
        """
        table = read_toml(folder / FILE, error=VocabularyError)
        try:
            words = cls({language: build(table, language) for language in ("en", "fr")})
        except KeyError as missing:
            raise VocabularyError(
                f"a key is missing: {missing}.",
                file=FILE,
                remedy="Compare the file with that of the last release.",
            ) from missing
        words._check(table)
        return words

    def knows(self, language: str | None) -> bool:
        """Whether there are words for `language`, a BCP 47 tag."""
        return _code(language) in self.languages

    def of(self, language: str | None) -> list[Lexicon]:
        """Return the words to read `language` with, its own first; all where it is unknown."""
        code = _code(language)
        return [self.languages[name] for name in sorted(self.languages, key=lambda n: n != code)]

    def _check(self, table: dict[str, Any]) -> None:
        """Refuse a section that misses one of its own examples, or takes a counterexample."""
        for section, letter in _LETTERS.items():
            for language, lexicon in self.languages.items():
                for key, wanted in (("must_match", True), ("must_not_match", False)):
                    for text in table[section].get(key, {}).get(language, ()):
                        read = tokens(text, lexicon)
                        if (len(read) == 1 and read[0].cls == letter) is not wanted:
                            raise VocabularyError(
                                f"[{section}] does not do what its examples say: {text!r}.",
                                file=FILE,
                                remedy="Mend the words or the example.",
                            )


def _code(language: str | None) -> str:
    return (language or "").partition("-")[0].lower()
