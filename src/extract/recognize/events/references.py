"""Short references to a process: "the third session of the Process", "la réunion du Dialogue".

A noun of processes with a capital and an article, and no name behind it, is the process named last
whose name has that noun. Where a conference or forum of another name has been named since, it is
nobody's.
"""

import re
from collections.abc import Iterable, Iterator

from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf
from extract.recognize.names.matching import Found
from extract.recognize.names.register import PROCESSES

_FRAMES = PROCESSES - {"programme", "treaty"}
RULE = "short_reference"
"""The rule by which a short reference is resolved."""

_PROCESS, _ANY = "process", ""
"""The noun that stands for a process of any name, and the key of one without such a noun."""

_INDEFINITE = re.compile(r"\b(?:an?|another|une?)(?: [\w-]+){0,2} $")
_ARTICLE = re.compile(r"(?:\b(?:the|this|la|le|du|au|ce|cette) |\bl')$")
_CAPITALS_BEFORE = re.compile(r"(?:[A-ZÀ-Ý0-9][\w-]* )+$")
_ON_TOPICS = frozenset({"conference", "colloquy", "consultation", "round_table"})
_TOPIC = re.compile(r" (?:on|sur) ")
"""Behind these nouns a topic makes a meeting, no process: "Conference on Ports"."""

_LONGER = re.compile(r" (?:(?:on|for|de|du|des|sur|pour)\b|d'|of (?:the )?(?=(?P<next>\w)))")
_OF_WHOM = re.compile(r" (?:of(?: the)?|des|de|d') ?(?P<whom>\w+)")


def _singulars(context: Context, words: EventWords) -> list[tuple[str, str]]:
    """Return how one meeting of each process called in the plural is called, with the process."""
    found = []
    for name in context.register.names.values():
        known = context.register.entities.get(name.entity_id)
        if name.form == "acronym" or known is None or known.kind not in _FRAMES:
            continue
        whole = even(name.name)
        parts = [(w.removesuffix("s") if w in words.bodies else w) for w in whole.split()]
        singular = " ".join(parts)
        if singular != whole:
            found.append((singular, name.entity_id))
    return found


def _numbered(
    words: EventWords, plain: str, singulars: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, int, str]]:
    """Return where a text names one meeting of a process called in the plural.

    "The fourth Lima Consultation" is one of the "Lima Consultations".
    """
    for singular, entity_id in singulars:
        if singular not in plain:
            continue
        for match in re.finditer(rf"\b{re.escape(singular)}\b", plain):
            number = plain[: match.start()].split()[-1:]
            if number and words.ordinal(number[0]) is not None:
                yield match.start(), match.end(), entity_id


def find_references(context: Context, words: EventWords) -> None:
    """Note in the context, leaf by leaf, the short references to processes."""
    last: dict[str, str] = {}
    singulars = _singulars(context, words)
    for leaf in context.leaves:
        own: list[Found] = []
        known = {(name.start, name.end) for name in context.things(leaf)}
        named = _named(context, words, leaf, singulars)
        for start, end, body, entity_id in sorted([*named, *_nouns(context, words, leaf)]):
            if entity_id is not None:
                last.update(dict.fromkeys(_bodies(context, words, entity_id), entity_id))
                if (start, end) not in known:
                    own.append(Found(start, end, "name", entity_id, "inferred", RULE))
            elif not _is_reference(context, words, leaf, start, end):
                last.pop(body, None)
            else:
                meant = last.get(body) or (last.get(_ANY) if body == _PROCESS else None)
                if meant is not None:
                    own.append(Found(start, end, "name", meant, "inferred", RULE))
        if own:
            context.referred[id(leaf)] = own


def _named(
    context: Context, words: EventWords, leaf: Leaf, singulars: Iterable[tuple[str, str]]
) -> Iterator[tuple[int, int, str, str | None]]:
    """Return the processes that a leaf names, by a meeting of theirs, too."""
    things = context.things(leaf)
    for name in things:
        if context.register.kind(name.entity_id) in _FRAMES:
            yield name.start, name.end, "", name.entity_id
    for start, end, entity_id in _numbered(words, context.even(leaf), singulars):
        if not any(f.start < end and start < f.end for f in things):
            yield start, end, "", entity_id


def _nouns(
    context: Context, words: EventWords, leaf: Leaf
) -> Iterator[tuple[int, int, str, str | None]]:
    """Return the nouns of processes outside the names in a leaf."""
    things = context.things(leaf)
    plain = context.even(leaf)
    for noun in words.bodies_pattern.finditer(plain):
        is_within = any(f.start < noun.end() and noun.start() < f.end for f in things)
        is_name = leaf.text[noun.start()].isupper() or _INDEFINITE.search(plain[: noun.start()])
        if is_name and not is_within:
            yield noun.start(), noun.end(), words.bodies[noun.group()], None


def _is_longer(context: Context, words: EventWords, leaf: Leaf, end: int) -> bool:
    """Whether a name goes on behind its noun, which ends at `end`: not so "of Ministers"."""
    whom = _OF_WHOM.match(context.even(leaf), end)
    if whom and words.is_one_of("delegates", whom["whom"]):
        return False
    if leaf.text[end : end + 2].lstrip()[:1].isupper():
        return True
    tail = _LONGER.match(context.even(leaf), end)
    return tail is not None and not (tail["next"] and leaf.text[tail.end()].islower())


def _is_reference(context: Context, words: EventWords, leaf: Leaf, start: int, end: int) -> bool:
    """Whether the noun [start, end) stands for a process, or for its meeting of some number.

    "The Process" and "the Sixth Consultation" do, with no name behind the noun.
    """
    is_meant = (
        _is_counted(context, words, leaf, start)
        or _ARTICLE.search(context.even(leaf)[:start]) is not None
    )
    return is_meant and not _is_longer(context, words, leaf, end)


def _is_counted(context: Context, words: EventWords, leaf: Leaf, start: int) -> bool:
    """Whether a number stands before a noun: "troisième Conférence des ministres"."""
    number = context.even(leaf)[:start].split()[-1:]
    return bool(number) and words.ordinal(number[0]) is not None


def names_unknown(context: Context, words: EventWords, leaf: Leaf) -> bool:
    """Whether a leaf names, with a capital, a process that is not known.

    A noun alone ("Conferences are held ...") is no name, nor is one that is counted.
    """
    return any(
        leaf.text[start].isupper()
        and (_own_words(context, words, leaf, start) or _is_longer(context, words, leaf, end))
        and not _is_reference(context, words, leaf, start, end)
        and not _is_counted(context, words, leaf, start)
        and not _is_of_a_kind(context, words, leaf, start)
        and not (body in _ON_TOPICS and _TOPIC.match(context.even(leaf), end))
        for start, end, body, _ in _nouns(context, words, leaf)
    )


def _own_words(context: Context, words: EventWords, leaf: Leaf, start: int) -> list[str]:
    """Return the capitalized words right before a noun, those aside that a sentence begins with."""
    lead = _CAPITALS_BEFORE.search(leaf.text, 0, start)
    own = context.even(leaf)[lead.start() : start].split() if lead else []
    return [word for word in own if not words.is_one_of("function", word)]


def _is_of_a_kind(context: Context, words: EventWords, leaf: Leaf, start: int) -> bool:
    """Whether a noun is one of its kind and names no process: "Third Ministerial Conference"."""
    own = _own_words(context, words, leaf, start)
    return bool(own) and all(
        words.is_one_of("generic", word) or words.ordinal(word) is not None for word in own
    )


def _bodies(context: Context, words: EventWords, entity_id: str) -> set[str]:
    """Return the nouns that a process is called by for short; `_ANY` is the last of all."""
    named = " ".join(context.register.full_names(entity_id))
    parts = re.findall(r"\w+", fold(named))
    return {words.bodies[word] for word in parts if word in words.bodies} | {_ANY}
