"""What a document is of: the process, treaty or body that its titles name, or that it speaks of."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from extract.model.text import even, fold
from extract.recognize.names.brackets import CONNECTORS
from extract.recognize.names.register import PROCESSES

if TYPE_CHECKING:
    from extract.recognize.context import Context
    from extract.recognize.leaves import Leaf
    from extract.recognize.names.matching import Found

    Named = tuple[Leaf, Found]

MOST_LINES, LONG, LONGEST = 12, 90, 220
"""How many passages the title of a document takes at most, and how long its lines are, in signs."""

_BODIES = frozenset({"organization", "organ"})
_TREATIES = frozenset({"treaty"})
_PROGRAMMES = frozenset({"programme"})
_FRAMES = PROCESSES - _TREATIES - {"programme"}

_NEAR = 8

_LABEL = re.compile(r"[^\W\d_][^.:;,]{2,40} ?:(?=\s)")
"""What a line is a list of, before a colon."""

_OF = re.compile(r"(?: \(\w+\))?\s(?:of|to|de|du|des|d'|a|au|aux)\s?(?:the |la |le |l'|les )?")
"""What stands between a counted meeting and what it is of."""

_LEAST, _TIMES = 5, 2
"""How often a document names what it is of at least, and how much more often than the next."""

_SEVERAL, _LONG_TEXT = 6, 60
"""Of so many passages a text can be in parts, and is a long one."""


def main_thing(context: "Context") -> "Named | None":
    """Return what a document is of: the only process that its first lines name, or body.

    They are the headings, titles and lines in capitals before the first paragraph of sentences. A
    body that a vocabulary knows issues reports on others, and is not what they are of. Where the
    titles name none, it is what the text names far more often than anything else it introduces, or
    a known body whose name is a whole line of the titles and with which the text begins. A treaty
    comes last: what meets and acts is mostly the body that it set up.
    """
    named = [(leaf, name) for leaf in first_lines(context) for name in context.things(leaf)]
    return (
        _of_counted(context)
        or _only(context, named, _FRAMES)
        or _spoken_of(context, _only(context, named, _BODIES))
        or _only(context, named, _PROGRAMMES)
        or _most_named(context, _FRAMES | _BODIES)
        or _titular(context)
        or _only(context, named, _TREATIES)
        or _most_named(context, PROCESSES)
    )


def _spoken_of(context: "Context", body: "Named | None") -> "Named | None":
    """Return the body that titles name, but not where a long text never speaks of it again.

    It has only issued the paper: "The Law Library", on the cover of a history of law.
    """
    is_long = sum(bool(leaf.text) for leaf in context.prose()) >= _LONG_TEXT
    return None if body and is_long and not _is_throughout(context, body) else body


def _only(context: "Context", named: "Sequence[Named]", kinds: Collection[str]) -> "Named | None":
    """Return the only thing of these kinds that is named, where first; of several one that stays.

    That is what the text goes on to speak of, far more often than of the others.
    """
    found = [each for each in named if _may_be_main(context, each[1], kinds)]
    own = {name.entity_id for _, name in found}
    if len(own) > 1:
        _, counts = _counts(context, lambda name: name.entity_id in own)
        (best, most), (_, next_most) = counts.most_common(2)
        own = {best} if most >= max(_LEAST, _TIMES * next_most) else own
        found = [each for each in found if each[1].entity_id in own]
    return found[0] if len(own) == 1 else None


def first_lines(context: "Context") -> "Iterable[Leaf]":
    """Yield the lines before the first paragraph of sentences, among them the title."""
    lines = (leaf for leaf in context.leaves if leaf.text and leaf.kind != "cell")
    for leaf in islice(lines, MOST_LINES):
        is_heading = leaf.kind in ("title", "heading") or leaf.text.isupper()
        label = _LABEL.match(leaf.text)
        if label and _is_of_field(context, label.group().rstrip(" :")):
            continue
        most = LONGEST if _opens_title(context, leaf) else LONG
        if not is_heading and (len(leaf.text) > most or leaf.text.rstrip().endswith((".", ":"))):
            return
        yield leaf


def _is_of_field(context: "Context", label: str) -> bool:
    """Whether a label is the heading of a column, or tells who has an office: "Funded by: X"."""
    offices = context.words.sayings.columns.values()
    is_office = any(column.fullmatch(even(label)) for column in offices)
    return is_office or bool(context.words.nomenclature.column(label))


def _opens_title(context: "Context", leaf: "Leaf") -> bool:
    """Whether a line begins as titles do: with a kind of papers, or the number of a meeting."""
    plain = context.even(leaf)
    paper = context.words.naming.phrase("entitled", "paper").match(plain)
    return paper is not None or context.words.events.ordinal(plain.split()[0]) is not None


def _titular(context: "Context") -> "Named | None":
    """Return the body that the text begins with, if a line of the titles is nothing but its name.

    "CARIBBEAN COMMUNITY. Twenty countries make up the Caribbean Community": not who issued it.
    """
    lines = list(first_lines(context))
    prose = (leaf for leaf in context.prose() if leaf.text and all(leaf is not x for x in lines))
    first = next(prose, None)
    if first is None:
        return None
    opening = first.text[: first.sentence_at(0).end]
    label = _LABEL.match(opening)
    begun = [n.entity_id for n in context.things(first, 0, label.end() if label else len(opening))]
    for leaf in lines:
        for name in context.things(leaf):
            entity = context.register.entities[name.entity_id]
            is_body = entity.kind == "organization" and entity.key is not None
            is_whole = name.start <= len("the ") and not leaf.text[name.end :].strip(" .")
            if is_body and is_whole and begun[:1] in ([name.entity_id], [] if label else [""]):
                return leaf, name
    return None


def _may_be_main(context: "Context", name: "Found", kinds: Collection[str]) -> bool:
    """Whether a thing is of these kinds; a body must be none that a vocabulary knows or owns.

    An organ of nobody is a body where it has an acronym. One meeting of a series, "the Third
    Meeting of the Parties", is of what the series is of.
    """
    register = context.register
    entity = register.entities[name.entity_id]
    if entity.kind not in kinds or (entity.kind in _BODIES and (entity.key or entity.parent_id)):
        return False
    if entity.kind == "conference_series" and _is_counted(context, name.entity_id):
        return False
    return entity.kind != "organ" or any(
        other.form == "acronym"
        for other in register.names.values()
        if other.entity_id == entity.entity_id
    )


def _of_counted(context: "Context") -> "Named | None":
    """Return what a counted meeting in the titles is of: "Third Meeting of the Lima Talks"."""
    for leaf in first_lines(context):
        names = sorted(context.things(leaf), key=lambda name: name.start)
        for one, other in pairwise(names):
            is_series = context.register.kind(one.entity_id) == "conference_series"
            if not is_series or not _is_counted(context, one.entity_id):
                continue
            owners = _FRAMES | _TREATIES | _BODIES
            if _OF.fullmatch(context.even(leaf)[one.end : other.start]) and _may_be_main(
                context, other, owners
            ):
                return leaf, other
    return None


def _is_counted(context: "Context", entity_id: str) -> bool:
    """Whether the only full name of a thing counts it: "Third Meeting of the Parties"."""
    names = context.register.full_names(entity_id)
    ordinal = context.words.events.ordinal
    return bool(names) and all(ordinal(even(name).split()[0]) is not None for name in names)


def _most_named(context: "Context", kinds: Collection[str]) -> "Named | None":
    """Return what is of these kinds and prose names far more often than any other, if any.

    It is introduced here, and no process that a vocabulary knows is named as often. "The
    Commission", with a capital, names it too: of several that of which the text speaks first. A
    treaty of which it speaks first need only be named more often. It is spoken of in more than one
    part, and no body that a vocabulary knows is named more often than a body: it is a part of one.
    """
    entities = context.register.entities
    first, counts = _counts(
        context,
        lambda name: (
            _may_be_main(context, name, kinds)
            and (entities[name.entity_id].key is None or entities[name.entity_id].kind in _FRAMES)
        ),
    )
    (best, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    is_treaty = best and context.register.kind(best) in _TREATIES
    is_first = is_treaty and next(iter(first)) == best
    enough = next_most + 1 if is_first else _TIMES * next_most
    is_new = bool(best) and entities[best].key is None
    is_main = is_new and most >= max(_LEAST, enough) and _is_throughout(context, first[best])
    return first[best] if is_main and not _is_part(context, best, most) else None


def _is_throughout(context: "Context", first: "Named") -> bool:
    """Whether what is `first` named somewhere is named in more than one third of the prose.

    Its noun alone names it too. What one part alone names is what that part is of, at most; a text
    of few paragraphs has no parts.
    """
    noun = noun_of(first[0].text[first[1].start : first[1].end], first[0].language)
    leaves = [leaf for leaf in context.prose() if leaf.text]
    third = -(-len(leaves) // 3)
    thirds = {
        place // third
        for place, leaf in enumerate(leaves)
        if any(name.entity_id == first[1].entity_id for name in context.things(leaf))
        or (noun and _taken_up(context, noun, leaf))
    }
    return len(thirds) > 1 or len(leaves) < _SEVERAL


def _is_part(context: "Context", entity_id: str, times: int) -> bool:
    """Whether a body that a vocabulary knows is named more often than another `times` times."""
    entities = context.register.entities
    if entities[entity_id].kind not in _BODIES:
        return False
    named = (n.entity_id for leaf in context.prose() for n in context.things(leaf))
    known = (i for i in named if entities[i].key is not None and entities[i].kind in _BODIES)
    return max(Counter(known).values(), default=0) > times


def _counts(
    context: "Context", is_counted: "Callable[[Found], bool]"
) -> "tuple[dict[str, Named], Counter[str]]":
    """Return where prose first names each thing, and how often, by its noun alone too."""
    first: dict[str, Named] = {}
    counts: Counter[str] = Counter()
    leaves = [leaf for leaf in context.prose() if leaf.text]
    for leaf in leaves:
        for name in filter(is_counted, context.things(leaf)):
            first.setdefault(name.entity_id, (leaf, name))
            counts[name.entity_id] += 1
    nouns = {
        entity_id: noun_of(leaf.text[n.start : n.end], leaf.language)
        for entity_id, (leaf, n) in first.items()
    }
    taken = _nouns_of_known(context)
    owners = {noun: i for i, noun in reversed(nouns.items()) if noun and fold(noun) not in taken}
    for noun, entity_id in owners.items():
        counts[entity_id] += sum(_taken_up(context, noun, leaf) for leaf in leaves)
    return first, counts


def _nouns_of_known(context: "Context") -> set[str]:
    """Return the folded nouns of the bodies that a vocabulary knows and the titles name."""
    entities = context.register.entities
    return {
        fold(noun_of(leaf.text[name.start : name.end], leaf.language))
        for leaf in first_lines(context)
        for name in context.things(leaf)
        if entities[name.entity_id].key is not None and entities[name.entity_id].kind in _BODIES
    }


def noun_of(name: str, language: str | None = None) -> str:
    """Return the noun of a name of several words by which it is taken up, '' where none shows.

    >>> noun_of("Karakol Arrangement"), noun_of("Commission des volcans"), noun_of("WMO")
    ('Arrangement', 'Commission', '')
    >>> noun_of("UNION OF PORTS"), noun_of("COMITÉ TECHNIQUE DES PORTS", "fr")
    ('Union', 'Comité')
    """
    words = name.title().split() if name.isupper() and " " in name else name.split()
    if name.isupper() and (language or "").startswith("fr"):
        return words[0] if len(words) > 1 else ""
    end = next((n for n, word in enumerate(words) if fold(word) in CONNECTORS), len(words))
    capitals = [word for word in words[:end] if word[0].isupper()]
    return capitals[-1] if capitals and len(words) > 1 else ""


def _taken_up(context: "Context", noun: str, leaf: "Leaf") -> int:
    """Return how often a leaf takes a thing up by its noun alone: "the Arrangement"."""
    if noun not in leaf.text:
        return 0
    before, behind = (context.words.naming.phrase("taken_up", at) for at in ("before", "behind"))
    plain = context.even(leaf)
    alone = re.finditer(rf"(?<!\w){re.escape(noun)}(?!\w)", leaf.text)
    return sum(
        before.search(plain[: each.start()][-_NEAR:]) is not None
        and behind.match(plain[each.end() :]) is None
        for each in alone
    )
