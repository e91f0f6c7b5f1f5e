"""Waters and lands that a country or a place only gives its name to: "Gulf of Aden"."""

from typing import NamedTuple

from extract.recognize.names.words import Tokens

_MOST_GLUE = 4
"""So many words at most stand between the noun and the name: "de la", "of the"."""

_NO_WATER = frozenset({"-", "par", "by", "en"})
"""Before "mer" these words make it no sea: "d’outre-mer de la France", "par mer de Tunisie"."""
_GLUE = frozenset({"of", "the", "de", "du", "d", "'", "d'", "la", "le", "l", "l'"})


class Waters(NamedTuple):
    """Folded nouns of waters and lands: those before "of" and a name, before a name, behind one."""

    of: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]

    def named(self, text: Tokens, start: int, end: int) -> bool:
        """Whether words [start, end) only give their name to one: "Gulf of Aden", "Lake Malawi"."""
        at = start
        while at > 0 and start - at < _MOST_GLUE and text.norms[at - 1] in _GLUE:
            at -= 1
        is_of = 0 < at < start and text.norms[at - 1] in self.of
        is_of = is_of and not (at > 1 and text.norms[at - 2] in _NO_WATER)
        is_beside = start > 0 and text.norms[start - 1] in self.before
        behind = text.norms[end] if end < len(text.words) else ""
        is_written = behind in self.behind and text.words[end][0].isupper()
        return is_of or is_beside or is_written
