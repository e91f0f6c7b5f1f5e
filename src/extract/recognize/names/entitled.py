"""Names that titles and headings print, and that the text under them takes up by their noun alone.

"SOUTHERN RESCUE ASSOCIATION. Annual report" over a text that says "the Association", "The Tarim
Exchange" over a section on "the Exchange": such a line names a thing, though nothing else does. Its
acronym is what stands in brackets behind the noun, "the Association (SRA)", or what its initials
spell.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import first_lines
from extract.recognize.names.brackets import CONNECTORS, is_acronym
from extract.recognize.names.headed import is_telling
from extract.recognize.names.recalled import names_treaty, nouns_recalled, recalls
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import start_of_name

_OFTEN = 3
"""How often a noun that no vocabulary knows is taken up at least."""

_LEAST = 2
"""How many words a name has at least."""

_BREAK = re.compile(r"[:;,()“”«»\"/]| [–—-] |\s\d|(?<=[a-zà-ÿ])\. |\s(?=[A-Z]{1,6}\d?[:/.-][\w(])")
"""Where a name in a line ends: before a sign, a number, the symbol of a document."""

_SYMBOL = re.compile(r"\s(?:[A-Z]{1,6}\d?[:/.-][\w(]\S*|\d\S*)")
_ARTICLE = re.compile(r"(?:(?:the|le|la|les) |l['’])", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:of|on|to|in|de|du|des|sur|a|au)\s+(?:the |la |le |les |l['’])?(?=\w)|\b[dl]['’](?=\w)",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"\s(?:of|on|for|in|to|against|concerning|between|within|with|by|under|from|at"
    r"|(?:establish|constitut|creat|institut)ing)\s"
)
_OPENS_FRENCH = re.compile(r"\S+ (?:de|du|des|sur|pour|contre|en)\s|\S+ d['’]")
_ACRONYM = re.compile(r"(?<![\w-])[A-Z][A-Za-z]*[A-Z]\w*(?![\w-])")
_BRACKET = re.compile(r"\s\((?P<acronym>[^()\s]{2,14})\)")


@dataclass(frozen=True, slots=True)
class _Line:
    """A title or heading, and the passages under it; `is_title` of the whole document."""

    leaf: Leaf
    under: Sequence[Leaf]
    is_title: bool


@dataclass(frozen=True, slots=True)
class _Phrase:
    """The words [start, end) of a line that may name a thing, with its noun and kind."""

    start: int
    end: int
    noun: str
    kind: str


def learn_entitled(context: Context) -> None:
    """Note the things that titles and headings name and the text under them takes up."""
    has_title = False
    known = nouns_recalled(context)
    for line in _lines(context):
        phrases = sorted(_phrases(context, line), key=lambda phrase: phrase.kind == "organ")
        for phrase in phrases:
            if phrase.kind == "organ" and (has_title or not line.is_title):
                continue  # of the body that a title names
            if recalls(context, line.leaf, phrase.start, phrase.end, known):
                continue
            is_bound = line.is_title and phrase.kind == "treaty"
            if is_bound and names_treaty(context, line.leaf, phrase.start, phrase.end):
                has_title = True
                break
            taken = list(_taken_up(context, line, phrase.noun))
            if _is_thing(context, line, phrase, taken):
                _learn(context, line, phrase, taken)
                has_title = True
                break
        founded = _founded(context, line)
        if founded is not None and (taken := list(_taken_up(context, line, founded.noun))):
            _learn(context, line, founded, taken, is_new=True)


def _lines(context: Context) -> Iterator[_Line]:
    """Yield the titles of the document, and each heading with its section.

    The title of a statute, "The Carriage by River (Parties to Convention) Order 1967", is no name
    of what takes part in anything.
    """
    statute = context.words.naming.phrase("entitled", "statute")
    prose = [leaf for leaf in context.prose() if leaf.text]
    titles = [leaf for leaf in first_lines(context) if not statute.search(context.even(leaf))]
    own = {id(leaf) for leaf in titles}
    under = [leaf for leaf in prose if id(leaf) not in own]
    for leaf in titles:
        yield _Line(leaf, under, is_title=True)
    for leaf in prose:
        if leaf.kind == "heading" and id(leaf) not in own:
            inside = [
                each
                for each in prose
                if each is not leaf and f"{each.section}/".startswith(f"{leaf.section}/")
            ]
            yield _Line(leaf, inside, is_title=False)


def _phrases(context: Context, line: _Line) -> Iterator[_Phrase]:
    """Yield the phrases of a line that are written as names, the longest from each place first."""
    text = line.leaf.text
    start = start_of_name(text)
    for first, last in _stretches(context, line.leaf, start):
        inner = _WITHIN.finditer(text, first, last) if line.is_title else ()
        for place in [first, *(match.end() for match in inner)]:
            article = _ARTICLE.match(text, place)
            phrase = _phrase(context, line.leaf, article.end() if article else place, last)
            if phrase is not None and (place == first or phrase.kind != "organ"):
                yield phrase


def _founded(context: Context, line: _Line) -> _Phrase | None:
    """Return the body that a heading's treaty founds: "Agreement Establishing the Lime Fund"."""
    text, plain = line.leaf.text, context.even(line.leaf)
    if line.is_title or _ACRONYM.search(text):
        return None
    behind = context.words.naming.phrase("founding", "behind")
    for gap in re.finditer(" ", plain):
        founding = behind.match(plain[gap.start() :])
        if founding:
            return _phrase(context, line.leaf, gap.start() + founding.end(), len(text))
    return None


def _stretches(context: Context, leaf: Leaf, start: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line between signs, kinds of papers, and numbers of meetings."""
    plain = context.even(leaf)
    cuts = [match.span() for match in _BREAK.finditer(leaf.text, start)]
    papers = context.words.naming.phrase("entitled", "paper").finditer(plain, start)
    cuts += [(match.start(), match.start()) for match in papers]
    tens = "|".join(context.words.events.tens)
    for word in re.finditer(rf"(?:(?:{tens}) et )?[\w-]+", plain[start:]):
        if " et " in word.group() or context.words.events.ordinal(word.group()) is not None:
            cuts.append((start + word.start(), start + word.end()))
    here = start
    for first, last in [*sorted(cuts), (len(plain), len(plain))]:
        if first > here:
            yield here, first
        here = max(here, last)


def _phrase(context: Context, leaf: Leaf, start: int, end: int) -> _Phrase | None:
    """Return [start, end) as a name with its noun; None where it is not written as one."""
    text = leaf.text
    while end > start and not text[end - 1].isalnum():
        end -= 1
    while start < end and not text[start].isalnum():
        start += 1
    words = text[start:end].split()
    if len(words) < _LEAST or not text[start].isupper():
        return None
    plain = context.even(leaf)[start:end]
    is_french = (leaf.language or "").startswith("fr") or _OPENS_FRENCH.match(plain) is not None
    if is_french:
        noun = plain.split()[0]
    else:
        noun = _english_noun(context, plain)
        small = [w for w in words if not w[0].isupper() and fold(w) not in CONNECTORS]
        if small and not text[start:end].isupper():
            return None
    kind = _kinds(context.words.nomenclature.kinds).get(noun, "")
    if noun in context.words.naming.words["seats"]:
        return None  # "REPORT OF THE SECRETARIAT ON PRICES"
    if noun in context.words.naming.words["offices"] and len(words) > _LEAST:
        kind = "organ"
    return _Phrase(start, end, noun, kind)


def _english_noun(context: Context, plain: str) -> str:
    """Return the last word before a preposition: not of "Bay of", which names a place."""
    places = context.words.naming.words["geographic"]
    for behind in _PREPOSITION.finditer(plain):
        noun = plain[: behind.start()].split()[-1]
        if noun not in places:
            return noun
    return plain.split()[-1]


@cache
def _kinds(kinds: tuple[tuple[str, str, str], ...]) -> dict[str, str]:
    """Return the kinds of things by their nouns."""
    return {even(noun): kind for noun, kind, _ in reversed(kinds)}


def _taken_up(context: Context, line: _Line, noun: str) -> Iterator[tuple[Leaf, int, int]]:
    """Yield where the text under a line takes a thing up by its noun alone: "the Exchange"."""
    before, behind = (context.words.naming.phrase("taken_up", at) for at in ("before", "behind"))
    pattern = re.compile(rf"(?<![\w-]){re.escape(noun)}(?![\w-])")
    for leaf in line.under:
        plain = context.even(leaf)
        for match in pattern.finditer(plain) if noun in plain else ():
            word = leaf.text[match.start() : match.end()]
            is_name = word[0].isupper() and not leaf.text.isupper()
            if (
                is_name
                and not word.isupper()  # an acronym: "THE ROLE OF IOM IN ..."
                and before.search(plain[max(0, match.start() - 8) : match.start()])
                and not behind.match(plain[match.end() :])
                and not re.match(r" [A-ZÀ-Ý]", leaf.text[match.end() :])
            ):
                yield leaf, match.start(), match.end()


def _is_thing(
    context: Context, line: _Line, phrase: _Phrase, taken: Sequence[tuple[Leaf, int, int]]
) -> bool:
    """Whether a phrase names a thing: its noun is taken up, or its acronym used."""
    name = line.leaf.text[phrase.start : phrase.end]
    if not is_telling(context, name) or context.dates_in(line.leaf, phrase.start, phrase.end):
        return False
    if phrase.kind == "programme" and not line.is_title:
        return False
    if phrase.kind == "treaty" and _is_of_known(context, line, phrase):
        return False
    events = context.words.events
    form = events.forms.get(phrase.noun)
    if phrase.kind == "conference_series" or (form is not None and not phrase.kind):
        return any(_is_lasting(context, *place) for place in taken)
    if not phrase.kind:
        seats = context.words.sayings.words["seats"] | context.words.sayings.words["departments"]
        if phrase.noun in seats or context.names(line.leaf, phrase.start, phrase.end):
            return False
        is_paper = context.words.naming.phrase("entitled", "paper").search(phrase.noun)
        is_often = len(taken) >= _OFTEN or _is_printed_again(context, line, phrase)
        return line.is_title and not is_paper and is_often
    is_office = phrase.noun in context.words.naming.words["offices"]
    if taken or not line.is_title:
        return bool(taken)
    is_bare = is_office or phrase.kind != "organ"
    is_whole = is_bare and _is_whole(context, line.leaf, phrase)
    return is_whole or _spelt(context, line, name) is not None


def _is_printed_again(context: Context, line: _Line, phrase: _Phrase) -> bool:
    """Whether a title is nothing but a name that the text under it gives again as a whole."""
    words = line.leaf.text[phrase.start : phrase.end].split()
    if len(words) <= _LEAST or not _is_whole(context, line.leaf, phrase):
        return False
    where, start, end = _as_written(context, line, phrase, is_capital=False)
    return where is not line.leaf and not where.text[start:end].islower()


def _is_whole(context: Context, leaf: Leaf, phrase: _Phrase) -> bool:
    """Whether a title is nothing but a name, with an article, a bracket or a subtitle.

    A symbol of the document, its date or what kind of paper it is may stand beside it.
    """
    lead, rest = leaf.text[: phrase.start], leaf.text[phrase.end :].strip()
    paper = context.words.naming.phrase("entitled", "paper").match(even(rest))
    is_led = not _ARTICLE.sub("", _SYMBOL.sub("", f" {lead}")).strip()
    return is_led and bool(
        paper or rest[:1] in ("", "(", ":", "–", "—") or _SYMBOL.match(f" {rest}")
    )


def _is_of_known(context: Context, line: _Line, phrase: _Phrase) -> bool:
    """Whether a treaty with this noun is known already, maybe by another name.

    The heading of one of several is another, where it has no other word of the known one's name.
    """
    register = context.register
    known = [
        set(_telling(name.name))
        for name in register.names.values()
        if name.basis == "text" and register.kind(name.entity_id) == "treaty"
    ]
    own = set(_telling(line.leaf.text[phrase.start : phrase.end]))
    alike = [words for words in known if phrase.noun in words]
    return any(line.is_title or len(words & own) > 1 for words in alike)


def _telling(name: str) -> list[str]:
    return [word for word in even(name).split() if word not in CONNECTORS]


def _is_lasting(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether what is said of a thing is said of one that lasts."""
    plain, naming = context.even(leaf), context.words.naming
    before = naming.phrase("lasting", "before").search(plain[max(0, start - 60) : start])
    return bool(before or naming.phrase("lasting", "behind").match(plain[end:]))


def _learn(
    context: Context,
    line: _Line,
    phrase: _Phrase,
    taken: Sequence[tuple[Leaf, int, int]],
    *,
    is_new: bool = False,
) -> None:
    """Note the thing of a phrase; not `is_new`: it may be that of a name that holds the phrase."""
    register, leaf = context.register, line.leaf
    phrase = _until_signed(context, leaf, phrase)
    name = " ".join(leaf.text[phrase.start : phrase.end].split())
    kind = "organization" if phrase.kind == "organ" else phrase.kind or "process"
    entity_id = (
        register.by_name(name)
        or register.by_declared_name(name)
        or (None if is_new else _begun(context, line, phrase))
        or register.learnt(kind, name)
    )
    where, start, end = _as_written(context, line, phrase)
    words = " ".join(where.text[start:end].split())
    if not (words.isupper() and register.full_names(entity_id)):
        register.named(entity_id, words, where.language, "full", where.back(start, end))
    if register.entities[entity_id].kind not in PROCESSES | {"organization", "organ"}:
        return
    acronym = _in_bracket(taken) or _spelt(context, line, name)
    if acronym is not None and not register.by_name(acronym[0].text[slice(*acronym[1])]):
        other, span = acronym
        text = other.text[slice(*span)]
        register.named(entity_id, text, other.language, "acronym", other.back(*span))


def _until_signed(context: Context, leaf: Leaf, phrase: _Phrase) -> _Phrase:
    """Return the phrase without the words that say where and when a treaty was signed."""
    ends = context.words.naming.phrase("treaty", "ends")
    found = ends.search(context.even(leaf), phrase.start, phrase.end)
    if phrase.kind != "treaty" or found is None or found.start() <= phrase.start:
        return phrase
    return replace(phrase, end=found.start())


def _as_written(
    context: Context, line: _Line, phrase: _Phrase, *, is_capital: bool = True
) -> tuple[Leaf, int, int]:
    """Return where the words of a phrase stand with small letters, if the line has none.

    Not `is_capital`: whatever the line has.
    """
    plain = context.even(line.leaf)[phrase.start : phrase.end]
    is_sought = not is_capital or line.leaf.text[phrase.start : phrase.end].isupper()
    for leaf in line.under if is_sought else ():
        at = context.even(leaf).find(plain)
        if at >= 0 and leaf.text[at].isupper() and not leaf.text[at : at + len(plain)].isupper():
            return leaf, at, at + len(plain)
    return line.leaf, phrase.start, phrase.end


def _begun(context: Context, line: _Line, phrase: _Phrase) -> str | None:
    """Return the thing learnt here whose name is the beginning of a phrase, or holds it."""
    register, plain = context.register, context.even(line.leaf)
    words = " ".join(plain[phrase.start : phrase.end].split())
    whole = " ".join(plain.split())
    for name in register.names.values():
        known = even(name.name)
        if name.basis != "text" or name.form == "acronym" or " " not in known:
            continue
        is_longer = words in known and known in whole
        if words.startswith(f"{known} ") or is_longer:
            return name.entity_id
    return None


def _in_bracket(taken: Sequence[tuple[Leaf, int, int]]) -> tuple[Leaf, tuple[int, int]] | None:
    """Return the acronym in brackets behind a noun that takes a thing up."""
    for leaf, _, end in taken:
        match = _BRACKET.match(leaf.text, end)
        if match and is_acronym(match["acronym"]):
            return leaf, match.span("acronym")
    return None


def _spelt(context: Context, line: _Line, name: str) -> tuple[Leaf, tuple[int, int]] | None:
    """Return the acronym under a line that the initials of its name spell."""
    words = re.findall(r"[^\W\d_]+", fold(name))
    telling = [word for word in words if word not in CONNECTORS | {"against", "contre"}]
    spelt = {"".join(w[0] for w in each).upper() for each in (words, telling)}
    for leaf in line.under:
        for match in _ACRONYM.finditer(leaf.text):
            if match.group() in spelt and len(match.group()) > _LEAST:
                return leaf, match.span()
    return None
