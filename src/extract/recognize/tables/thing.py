"""What a table is of: the process, body or treaty of its parties, meetings or projects.

It is looked for where writers put it, what stands nearest first: in the heading of its parties, in
the caption, in the passage that leads to the table, in the heading of its section, in what the
document is of, in any heading before it.
"""

import re

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.headings import thing_of_heading
from extract.recognize.leaves import Leaf
from extract.recognize.main_thing import first_lines
from extract.recognize.names.brackets import aliases_in
from extract.recognize.names.headed import is_telling
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.signed import noun_of
from extract.recognize.names.subjects import start_of_name, subject_of
from extract.recognize.names.treaties import KIND
from extract.recognize.statements import Words
from extract.recognize.tables.captions import caption_of, is_line, section_title, text_above
from extract.recognize.tables.meanings import PARTIES
from extract.recognize.tables.standing import has_acts, is_of_treaty
from extract.recognize.tables.table import Table

Named = tuple[str, Words]
"""An entity and the words that name it."""

_OF = re.compile(
    r"\b(?:to|of|in|with|on|about|sur|a l'egard de|aux?|a|de|des|du|dans)\s+"
    r"(?:the |la |le |les |l')?(?=\w)|\bd'(?=\w)"
)
_BY = re.compile(r"\b(?:by|for|par|pour)\s+(?:the |la |le |les |l')?(?=\w)")

_ENDS = re.compile(
    r"[,.;:()]| (?:as (?:at|of|on)|a la date|en date|[-–—]) |"
    r" (?:on|at|in|from|for|since|au|en|de|le|du|depuis) (?=(?:the )?\d|1er)|$"
)

_ARTICLE = re.compile(r"(?:the|la|le|les) |l'")
_OF_OR_ON = re.compile(r" (?:of|on|for|in|to|de|du|des|sur|pour|en|a|au|aux) | d[’']")


def thing_of(context: Context, table: Table) -> Named | None:
    """Return what a table is of, and the words that say so; worked out once.

    A name in the heading of the parties itself; or else the words after "Parties to": a short name
    ("the Convention") is the longer one that the text above has introduced.
    """
    if not table.is_settled:
        table.thing, table.is_settled = _found(context, table), True
    return table.thing


def _found(context: Context, table: Table) -> Named | None:
    heading = table.heading(*PARTIES)
    if heading is not None and table.has("parties", "members", "participants", "observers"):
        named = _in_heading(context, heading)
        if named is not None and not _only_says_who(context, table, named[0]):
            return named
    caption, above = caption_of(context, table), text_above(context, table)
    is_lead = above is not None and above.kind not in ("heading", "title") and _leads(above)
    leads = [above] if above is not None and is_lead else []
    told = (_captioned(context, leaf) for leaf in ([caption] if caption else []) + leads)
    before = _section_above(context, table)
    near: list[Named] = [name for leaf in before for name in _joined_in(context, leaf)]
    found = (
        next((each for each in told if each), None)
        or _of_line(context, before, caption)
        or _of_section(context, table)
        or (near[-1] if len({entity_id for entity_id, _ in near}) == 1 else None)
        or _of_document(context)
        or context.titled
        or _titled(context, table)
        or (near[-1] if near else None)
    )
    is_bound = table.has("parties") or is_of_treaty(context, table)
    if is_bound and (found is None or context.register.kind(found[0]) != KIND):
        return _first_treaty(context) or found
    return found


def _only_says_who(context: Context, table: Table, entity_id: str) -> bool:
    """Whether a heading names a body whose members are the rows of a treaty's table.

    "Members of the Council of Europe", beside columns of signature, ratification, entry into force.
    """
    is_treaty = context.register.kind(entity_id) == KIND
    return not is_treaty and table.has("members", "participants") and has_acts(context, table)


def _leads(leaf: Leaf) -> bool:
    """Whether a passage above a table leads to it, and does not only stand before it."""
    return leaf.text.rstrip().endswith(":") or len(leaf.sentences) < 2


def _in_heading(context: Context, heading: Leaf) -> Named | None:
    for name in context.things(heading):
        return name.entity_id, Words(heading, name.start, name.end)
    match = _OF.search(context.even(heading))
    if match is None:
        return None
    words = Words(heading, match.end(), len(heading.text))
    known = _introduced(context, heading, words)
    if known is not None:
        short = " ".join(words.text.split())
        context.register.named(known, short, heading.language, "short", words.back())
        return known, words
    subject = subject_of(context, heading, match.end(), len(heading.text), "process")
    return (subject.entity_id, subject.words) if subject else None


def _captioned(context: Context, caption: Leaf) -> Named | None:
    """Return what a caption names: "Members of the Consultation", "Lima Talks: members".

    Of a passage the last sentence leads to the table below it.
    """
    plain = context.even(caption)
    label = context.words.lists.around["caption_label"].match(plain)
    start = label.end() if label else max((each.start for each in caption.sentences), default=0)
    places = [start, *(match.end() for match in _OF.finditer(plain, start))]
    for place in (*places, *(match.end() for match in _BY.finditer(plain, start))):
        named = [name for name in context.things(caption, place) if name.start == place]
        if named and _is_owner(context, named[0].entity_id):
            return named[0].entity_id, Words(caption, named[0].start, named[0].end)
    for place in places[1:]:
        ends = _ENDS.search(plain, place)
        words = Words(caption, place, ends.start() if ends else len(caption.text))
        if not words.text[:1].isupper():
            continue
        known = _introduced(context, caption, words)
        if known is not None:
            context.register.named(known, words.text, caption.language, "short", words.back())
            return known, words
    return None


def learn_captions(context: Context, table: Table) -> None:
    """Note the name of a thing that a caption gives after "of" or "to", or before a colon."""
    caption = caption_of(context, table)
    if caption is not None:
        label = context.words.lists.around["caption_label"].match(context.even(caption))
        _named_in(context, caption, label.end() if label else 0, is_alone=False)


def _named_in(context: Context, leaf: Leaf, start: int, *, is_alone: bool) -> Named | None:
    """Return what a caption or heading gives a whole name of, and note the name.

    It stands after "of" or "to", before a colon, or, if it may stand alone, is all there is.
    """
    plain = context.even(leaf)
    article = _ARTICLE.match(plain, start)
    first = article.end() if article else start
    for place in [first, *(match.end() for match in _OF.finditer(plain, start))]:
        ends = _ENDS.search(plain, place)
        stop = ends.start() if ends else len(leaf.text)
        behind = plain[stop : stop + 2].strip()
        if not _is_full_name(context, leaf, place, stop):
            continue
        if place > first or is_alone or behind.startswith(":"):
            end = stop + len(plain[stop:]) - len(plain[stop:].lstrip())
            closed = leaf.text.find(")", end)
            is_named = behind.startswith("(") and aliases_in(leaf.text, end + 1, closed)
            end = closed + 1 if is_named and closed > end else stop
            found = subject_of(context, leaf, place, end, "process")
            return (found.entity_id, found.words) if found else None
    return None


def _is_full_name(context: Context, leaf: Leaf, start: int, end: int) -> bool:
    """Whether words are a whole name: several capitals, and first of all a noun of its kind.

    In French the noun alone may have one.
    """
    text = leaf.text[start:end].rstrip()
    capitals = [word for word in re.findall(r"[^\W\d_]{3,}", text) if word[0].isupper()]
    is_french = (leaf.language or "").startswith("fr") and len(text.split()) > len(capitals) + 1
    if not text[:1].isupper() or text.isupper() or (len(capitals) < 2 and not is_french):
        return False
    if text.count("(") != text.count(")"):
        return False  # "The Carriage by River (Parties to Convention) Order"
    behind = _OF_OR_ON.search(context.even(leaf)[start:end])
    head = text[: behind.start()] if behind else text
    is_kind = context.words.nomenclature.kind_of(head, "") not in ("", "programme")
    return is_kind and is_telling(context, text) and not context.dates_in(leaf, start, end)


def _is_owner(context: Context, entity_id: str) -> bool:
    """Whether a caption may be of it: what States join, or a body; a country is none."""
    return context.register.kind(entity_id) in PROCESSES | {"organization", "organ", "other"}


def _section_above(context: Context, table: Table) -> list[Leaf]:
    """Return the passages of the section above a table, its headings left out."""
    if not table.cells:
        return []
    first, section = table.cells[0].mapped.starts[0], table.cells[0].section
    before = [
        leaf
        for leaf in context.prose()
        if leaf.text and leaf.section == section and leaf.mapped.starts[0] < first
    ]
    heads = [n for n, leaf in enumerate(before) if leaf.kind in ("heading", "title")]
    caption = caption_of(context, table)
    heads = [n for n in heads if before[n] is not caption]
    return before[heads[-1] + 1 :] if heads else before


def _of_line(context: Context, before: list[Leaf], caption: Leaf | None) -> Named | None:
    """Return what the nearest line above a table is the name of, a heading set as a paragraph."""
    for leaf in reversed(before):
        if leaf is caption or not is_line(leaf):
            continue
        start = start_of_name(leaf.text)
        for name in context.things(leaf, start)[:1]:
            is_whole = 2 * (name.end - name.start) > len(leaf.text) - start
            if name.start == start and is_whole and _is_owner(context, name.entity_id):
                return name.entity_id, Words(leaf, name.start, name.end)
    return None


def _joined_in(context: Context, leaf: Leaf) -> list[Named]:
    """Return the processes that a passage names."""
    return [
        (name.entity_id, Words(leaf, name.start, name.end))
        for name in context.things(leaf)
        if _is_joined(context, name.entity_id)
    ]


def _of_section(context: Context, table: Table) -> Named | None:
    """Return what the heading of the section names, or is the name of."""
    title = section_title(context, table)
    if title is None:
        return None
    whole = thing_of_heading(context, title) if not table.has("parties") else None
    if whole is not None:
        return whole.entity_id, Words(title, whole.start, whole.end)
    label = context.words.lists.around["caption_label"].match(context.even(title))
    start = max(start_of_name(title.text), label.end() if label else 0)
    for named in context.things(title):
        if named.start <= start and _is_owner(context, named.entity_id):
            return named.entity_id, Words(title, named.start, named.end)
    return _captioned(context, title) or _named_in(context, title, start, is_alone=True)


def _titled(context: Context, table: Table) -> Named | None:
    """Return the one process that titles and headings of the source name before a table."""
    before = table.cells[0].mapped.starts[0] if table.cells else 0
    found: dict[str, Words] = {}
    for leaf in context.prose():
        if leaf.kind in ("heading", "title") and leaf.text and leaf.mapped.starts[0] < before:
            for name in context.things(leaf):
                if _is_joined(context, name.entity_id):
                    found.setdefault(name.entity_id, Words(leaf, name.start, name.end))
    return next(iter(found.items())) if len(found) == 1 else None


def _of_document(context: Context) -> Named | None:
    """Return what the document is of, or what its first titles give a whole name of."""
    if context.main is None:
        named = (_named_in(context, leaf, 0, is_alone=True) for leaf in first_lines(context))
        return next((each for each in named if each), None)
    leaf, name = context.main
    return name.entity_id, Words(leaf, name.start, name.end)


def _first_treaty(context: Context) -> Named | None:
    """Return the treaty learnt from the text that its prose names first."""
    register = context.register
    named = (
        (name.entity_id, Words(leaf, name.start, name.end))
        for leaf in context.prose()
        for name in context.things(leaf)
        if register.kind(name.entity_id) == KIND and not register.entities[name.entity_id].key
    )
    return next(named, None)


def _introduced(context: Context, heading: Leaf, words: Words) -> str | None:
    """Return the entity whose longer name the text before has given, in its language."""
    wanted = fold(words.text).strip()
    noun = noun_of(context, wanted)
    first = heading.mapped.starts[0]
    found: list[str] = []
    for leaf in context.leaves:
        if not leaf.text or leaf.mapped.starts[0] >= first or leaf.cell is not None:
            continue
        if None not in (leaf.language, heading.language) and leaf.language != heading.language:
            continue
        for name in context.things(leaf):
            text = fold(leaf.text[name.start : name.end])
            is_longer = text.startswith(wanted + " ") or text.endswith(" " + wanted)
            if text != wanted and is_longer and noun_of(context, text) == noun:
                found.append(name.entity_id)
    return found[-1] if found and len(set(found)) == 1 else None


def _is_joined(context: Context, entity_id: str) -> bool:
    """Whether States take part in it: an organization named in passing only acts."""
    return context.register.mention_kind(entity_id) == "process"
