"""The thesaurus of themes: which code a printed theme has, if any."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from extract.declared import Key, check_table, read_toml
from extract.errors import VocabularyError
from extract.expressions import any_word
from extract.model.text import fold

_PHRASES = Key(
    list, required=True, each=str, pattern=re.compile(r"(?s:.*\w.*)"), meaning="a list of phrases"
)
_THEME = dict.fromkeys(("en", "fr"), _PHRASES)
_SIGNS = str.maketrans("’‘ʼ‐‑", "'''--")


@dataclass(frozen=True, slots=True)
class Themes:
    """Folded phrases and the codes of the themes that they denote.

    `pattern` finds the longest phrase at each place, in its first group; they may overlap.
    """

    phrases: Mapping[str, str]
    pattern: re.Pattern[str]

    def code(self, theme: str) -> str | None:
        """Return the code of a printed theme: that of the longest phrase it contains, if any.

        Of phrases of one length the first counts.
        """
        found = [match[1] for match in self.pattern.finditer(_plain(theme))]
        return self.phrases[max(found, key=len)] if found else None


def load(folder: Path) -> Themes:
    """Read `themes.toml`; raises `VocabularyError`, also for a phrase that denotes two themes."""
    phrases: dict[str, str] = {}
    for code, plain in read_toml(folder / "themes.toml", error=VocabularyError).items():
        if not isinstance(plain, dict):
            raise VocabularyError(
                f"{code!r} is no theme.", file="themes.toml", remedy=f"Write a table: [{code}]."
            )
        check_table(plain, _THEME, file="themes.toml", where=f"[{code}]", error=VocabularyError)
        for phrase in (*plain["en"], *plain["fr"]):
            if phrases.setdefault(_plain(phrase), code) != code:
                raise VocabularyError(
                    f"{phrase!r} denotes {code!r} and {phrases[_plain(phrase)]!r}.",
                    file="themes.toml",
                    remedy="Leave it in one of the two.",
                )
    if not phrases:
        raise VocabularyError("no phrases.", file="themes.toml", remedy="Restore the file.")
    words = any_word(phrases)
    return Themes(phrases, re.compile(rf"(?<!\w)(?=({words})(?!\w))"))


def _plain(text: str) -> str:
    return " ".join(fold(text.translate(_SIGNS)).split())
