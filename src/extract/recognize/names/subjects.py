"""The name of a thing as a table row, a bullet or a heading prints it.

"Regional Conference on Migration (RCM or Puebla Process) (1996)" is a name with two other names and
a year beside it; a bracket within a name ("Comisión (Centroamericana) de ...") belongs to it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.begun import begun_by
from extract.recognize.names.brackets import CONNECTORS, Alias, aliases_in
from extract.recognize.statements import Words

_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_YEAR = re.compile(r"(?:1[89]|20|21)\d\d")
_STOP = CONNECTORS | {"with"}
_NUMBERED = re.compile(
    r"(?:[^\W\d_]+ )?(?:[Nn][°ºo]\.? ?)?(?:\d{1,3}|[IVXLC]{1,6}|[A-Z])(?:\.? ?[a-z])?"
    r"(?:\s*[.:)]|\s+[–—-])\s+"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing as it is named: its entity, the whole printed words, the years beside the name."""

    entity_id: str
    name: str
    words: Words
    years: tuple[Words, ...]
    aliases: tuple[Alias, ...]

    @property
    def bracket(self) -> Words | None:
        """The words in the bracket that hold the other names, None without any."""
        if not self.aliases:
            return None
        return Words(self.words.leaf, self.aliases[0].start, self.aliases[-1].end)


def start_of_name(text: str) -> int:
    """Return where the words of a heading begin behind what numbers it.

    >>> start_of_name("Fiche 2 – Tartu Dialogue"), start_of_name("Tartu Dialogue")
    (10, 0)
    >>> start_of_name("SHEET No. 2: TARTU DIALOGUE"), start_of_name("3. a)  Lima Round")
    (13, 7)
    """
    match = _NUMBERED.match(text)
    return match.end() if match else 0


def subject_of(context: Context, leaf: Leaf, start: int, end: int, default: str) -> Subject | None:
    """Read [start, end) of a leaf as a name; `default` is the kind of thing listed there.

    The entity is the one already known by this name or, where the names agree, by its acronym;
    otherwise a new one. All names are noted in the register.
    """
    text = leaf.text
    start, end = _trim(text, start, end)
    kept: list[str] = []
    years: list[Words] = []
    aliases: list[Alias] = []
    here = start
    for match in _BRACKET.finditer(text, start, end):
        first, last = match.span(1)
        content = text[first:last].strip()
        found = aliases_in(text, first, last)
        is_last = re.fullmatch(r"(?:\s*\([^()]*\))*\s*", text[match.end() : end]) is not None
        if _YEAR.fullmatch(content):
            years.append(Words(leaf, first, last))
        elif found and (is_last or any(alias.is_acronym for alias in found)):
            aliases += found
        else:
            continue
        kept.append(text[here : match.start()])
        here = match.end()
    kept.append(text[here:end])
    name = " ".join(" ".join(kept).split()).strip(" ,;")
    if not any(char.isalpha() for char in name):
        return None
    entity_id = _entity(context, leaf, name, tuple(aliases), default)
    words = Words(leaf, start, end)
    _note_names(context, entity_id, name, tuple(aliases), words)
    return Subject(entity_id, name, words, tuple(years), tuple(aliases))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not (text[start].isalnum() or text[start] in '(“"«'):
        start += 1
    while end > start and text[end - 1] in " \t\n,;:":
        end -= 1
    return start, end


def _entity(
    context: Context, leaf: Leaf, name: str, aliases: tuple[Alias, ...], default: str
) -> str:
    register = context.register
    names = (name, *_with_short_noun(context, name))
    known = next(filter(None, map(register.by_name, names)), None)
    known = known or register.by_declared_name(name) or begun_by(context, name)
    if known is not None:
        return known
    for alias in aliases:
        for other in register.candidates(alias.text, leaf.language):
            if any(alike(name, n) for n in register.full_names(other)):
                return other
    return register.learnt(context.words.nomenclature.kind_of(name, default), name)


def _with_short_noun(context: Context, name: str) -> Iterator[str]:
    """Yield a name with its noun of several words cut to the first: "Lima Memorandum"."""
    kinds = context.words.nomenclature.kinds
    plain = even(name)
    for noun, kind, _ in kinds:
        if " " not in noun:
            continue
        first, _, rest = even(noun).partition(" ")
        at = plain.find(f"{first} {rest}") if rest else -1
        if at >= 0 and any((first, kind) == other[:2] for other in kinds):
            yield name[: at + len(first)] + name[at + len(noun) :]


def _note_names(
    context: Context, entity_id: str, name: str, aliases: tuple[Alias, ...], words: Words
) -> None:
    language = words.leaf.language
    context.register.named(entity_id, name, language, "full", words.back())
    for alias in aliases:
        form = "acronym" if alias.is_acronym else "short"
        places = words.leaf.back(alias.start, alias.end)
        context.register.named(entity_id, alias.text, language, form, places)


def alike(one: str, other: str) -> bool:
    """Whether two long forms can be names of one thing: most of the shorter one's words agree.

    >>> alike("Migration Dialogue for West Africa", "Migration Dialogue for Western Africa")
    True
    >>> alike("Central European Initiative", "Commonwealth of Independent States")
    False
    """
    first, second = _stems(one), _stems(other)
    shorter, longer = sorted((first, second), key=len)
    return bool(shorter) and 2 * len(shorter & longer) > len(shorter)


def _stems(name: str) -> set[str]:
    return {word[:6] for word in re.findall(r"\w+", fold(name)) if word not in _STOP}
