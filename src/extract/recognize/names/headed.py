"""Things that running text names by a head noun and what stands around it (`naming.toml`).

"Sahel Basin Committee", "Réseau des villes portuaires de l’océan Indien", "Ministry of Manpower of
Oman". What counts as a name depends on its noun: that of a thing that lasts is one wherever words
tell it from others; that of meetings only beside words that are said of lasting things; that of an
authority only with its State. "The Dialogue" names nothing, and neither does the title of a study.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.expressions import any_word
from extract.model.text import even, fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.extents import Extent, english, french
from extract.recognize.names.naming import Naming
from extract.recognize.names.recalled import nouns_recalled, recalls
from extract.recognize.names.register import PROCESSES
from extract.recognize.names.subjects import start_of_name
from extract.recognize.names.titles import is_in_title

HEADINGS = frozenset({"title", "section", "heading"})

ALIAS = re.compile(r"^ \([^()]{2,60}\)")
"""A bracket right behind a name: another name of it."""

_ARTICLE = re.compile(r"(?:(?:The|Le|La|Les)\s+|L[’'])?")

_MANY = 2
"""How many links make a name of "of" alone: "Committee of Senior Officials of the Basin"."""


class _Named(NamedTuple):
    """A name in a leaf, the class of its head noun, and whether it is French."""

    leaf: Leaf
    extent: Extent
    head_class: str
    is_french: bool

    @property
    def name(self) -> str:
        return " ".join(self.leaf.text[self.extent.start : self.extent.end].split())


def learn_headed(context: Context) -> None:
    """Note the things that prose names by a head noun; a longer name before its beginning."""
    nouns, known = nouns_of(context.words.naming), nouns_recalled(context)
    whole = "\n".join(even(leaf.text) for leaf in context.leaves)
    candidates = [
        named
        for leaf in context.prose()
        if not leaf.text.isupper()
        for named in _named_in(context, leaf, nouns)
        if not recalls(context, leaf, *named.extent.head, known)
    ]
    titles = tuple(
        f"{each.name} " for each in candidates if _is_whole_heading(context, each, whole)
    )
    alone = [each for each in candidates if _is_alone_in_heading(context, each)]
    found = [
        each
        for each in candidates
        if _is_name(context, each, whole)
        or (len(alone) > 1 and each in alone and is_telling(context, each.name))
        or (each.extent.has_subject and each.name.startswith(titles))
        or _is_listed(context, each, candidates)
    ]
    for named in sorted(found, key=lambda each: -len(each.name)):
        _learn(context, named)


def _is_listed(context: Context, named: _Named, candidates: Sequence[_Named]) -> bool:
    """Whether a body stands in a list beside a party, or beside another that may be one."""
    leaf, extent = named.leaf, named.extent
    if named.head_class not in ("bodies", "standing") or not is_telling(context, named.name):
        return False
    if named.is_french and extent.links == 0 and extent.end == extent.head[1]:
        return False
    parties = [(n.start, n.end) for n in context.names(leaf) if n.kind != "place"]
    others = [(e.extent.start, e.extent.end) for e in candidates if e.leaf is leaf]
    beside = [span for span in (*parties, *others) if span != (extent.start, extent.end)]
    between = context.words.naming.phrase("listed", "between")
    plain = context.even(leaf)
    return any(
        between.fullmatch(plain[end : extent.start] if end <= extent.start else "")
        or between.fullmatch(plain[extent.end : start] if start >= extent.end else "")
        for start, end in beside
    )


def _learn(context: Context, named: _Named) -> None:
    register, name, leaf = context.register, named.name, named.leaf
    if register.by_name(name) or register.by_declared_name(name):
        return
    spans = leaf.back(named.extent.start, named.extent.end)
    longer = {
        other.entity_id
        for other in register.names.values()
        if other.basis == "text" and other.name.startswith(f"{name} ")
    }
    if len(longer) == 1:
        register.named(longer.pop(), name, leaf.language, "short", spans)
        return
    kind = context.words.nomenclature.kind_of(name, "organization")
    kind = "government" if named.head_class == "public" else kind
    kind = "organ" if _is_of_organ(context, named) else kind
    entity_id = register.learnt(kind, name)
    register.named(entity_id, name, leaf.language, "full", spans)


def _is_of_organ(context: Context, named: _Named) -> bool:
    """Whether a group is an organ by the words beside its noun: "Intersessional Group on Fees"."""
    extent, text = named.extent, named.leaf.text
    if not fold(text[slice(*extent.head)]).startswith("group"):
        return False
    beside = text[extent.start : extent.head[0]].split()
    if named.is_french:
        beside = text[extent.head[1] : extent.title_end].split()[:1]
    return bool(beside) and all(
        fold(word) in context.words.naming.words["of_organs"] for word in beside
    )


def nouns_of(naming: Naming) -> re.Pattern[str]:
    """Return the pattern of the nouns that head names."""
    heads = any_word(naming.heads)
    return re.compile(rf"(?<![\w’'-])(?:[LlDd][’'])?(?P<noun>{heads})\b")


def _named_in(context: Context, leaf: Leaf, nouns: re.Pattern[str]) -> Iterator[_Named]:
    known = context.things(leaf)
    taken = 0
    for match in nouns.finditer(leaf.text):
        head = match.span("noun")
        if head[0] < taken or any(name.start <= head[0] < name.end for name in known):
            continue
        if is_in_title(context, leaf, *head):
            continue
        is_french = opens_french(leaf, head[1])
        extent = (french if is_french else english)(context, leaf, head)
        if any(name.start < extent.end and extent.start < name.end for name in known):
            continue
        taken = extent.end
        yield _Named(leaf, extent, context.words.naming.heads[match["noun"]], is_french)


def opens_french(leaf: Leaf, at: int) -> bool:
    """Whether a head noun opens a French name: by what follows it, or else by its text."""
    if re.match(r"\s(?:de|du|des|sur|pour|contre)\s|\sd[’']", leaf.text[at : at + 9]):
        return True
    if re.match(r"\s(?:of|on|for|against)\s", leaf.text[at : at + 9]):
        return False
    return (leaf.language or "").startswith("fr")


def _is_name(context: Context, named: _Named, whole: str) -> bool:
    """Whether a phrase names a thing of its own, by its words and by those around it."""
    plain, extent = context.even(named.leaf), named.extent
    naming = context.words.naming
    if not is_telling(context, named.name) or is_in_title(
        context, named.leaf, extent.start, extent.end
    ):
        return False
    if named.head_class == "public":
        return _is_of_state(context, named)
    language = "french" if named.is_french else "english"
    is_called = naming.phrase("called", language).search(plain[: extent.start])
    if is_called or _is_after_place(context, named) or _is_whole_heading(context, named, whole):
        return True
    behind = ALIAS.sub("", plain[extent.end :], count=1)
    lasts = naming.phrase("lasting", "before").search(plain[: extent.start])
    if lasts or naming.phrase("lasting", "behind").search(behind):
        return True
    if named.head_class == "standing" and _is_carried_on(naming, plain[: extent.start], behind):
        return True
    if named.head_class == "bodies":
        return _is_of_something(context, named)
    if named.head_class == "occasional" or naming.phrase("once", "behind").search(behind):
        return False
    return extent.links > 0 or whole.count(even(named.name)) > 1


def _is_carried_on(naming: Naming, before: str, behind: str) -> bool:
    """Whether somebody runs, pays for or carries out what stands between these words."""
    said = naming.phrase("carried_on", "before").search(before)
    return bool(said or naming.phrase("carried_on", "behind").match(behind))


def _is_after_place(context: Context, named: _Named) -> bool:
    """Whether a process is named after a place alone: "Lima Process", "Processus de Lima"."""
    extent, text = named.extent, named.leaf.text
    noun = fold(text[slice(*extent.head)])
    places = [n for n in context.names(named.leaf) if n.kind in ("place", "country")]
    if noun not in context.words.naming.words["of_places"]:
        return False
    if named.is_french:
        lead = re.compile(r"\s(?:de |d[’'])").match(text, extent.head[1])
        return any(lead and n.start == lead.end() and n.end == extent.end for n in places)
    is_alone = extent.end == extent.head[1]
    return is_alone and any((n.start, n.end + 1) == (extent.start, extent.head[0]) for n in places)


def _is_whole_heading(context: Context, named: _Named, whole: str) -> bool:
    """Whether a heading is the name of a process alone that the text names again: "3. Lima Round".

    It has one proper name beside its head noun, or says what it is about. Of several such headings,
    one for each process, none need be named again.
    """
    return _is_alone_in_heading(context, named) and whole.count(even(named.name)) > 1


def _is_alone_in_heading(context: Context, named: _Named) -> bool:
    """Whether a heading is nothing but a phrase with the noun of a process, and its other name."""
    leaf, extent = named.leaf, named.extent
    lead = leaf.text[start_of_name(leaf.text) : extent.start]
    if leaf.kind not in HEADINGS or _ARTICLE.fullmatch(lead) is None:
        return False
    is_process = context.words.nomenclature.kind_of(named.name, "") in PROCESSES
    rest = ALIAS.sub("", leaf.text[extent.end :], count=1).strip()
    return is_process and not rest


def is_telling(context: Context, name: str) -> bool:
    """Whether a name has a word that tells its thing from others of its kind.

    "Processus régionaux sur les forêts" are several things, and no name.
    """
    if context.words.naming.phrase("entitled", "several").match(even(name)):
        return False
    events, common = context.words.events, context.words.naming.words["common"]
    nouns = {word for noun, _, _ in context.words.nomenclature.kinds for word in noun.split()}
    words = re.findall(r"\w[\w-]*", fold(name))
    telling = [
        word
        for word in words
        if word not in nouns | common
        and not any(events.is_one_of(group, word) for group in ("generic", "function"))
        and events.ordinal(word) is None
    ]
    return bool(telling)


def _is_of_state(context: Context, named: _Named) -> bool:
    """Whether the name of an authority has its State: "of Oman" at its end, "Norwegian"."""
    extent, text = named.extent, named.leaf.text
    countries = context.countries(named.leaf, extent.start)
    if extent.links and any(country.end == extent.end for country in countries):
        return True
    is_government = "vern" in text[slice(*extent.head)]
    return _has_demonym(context, named) and (extent.links > 0 or is_government)


def _has_demonym(context: Context, named: _Named) -> bool:
    """Whether an adjective beside the head noun says of which State: "Agence française"."""
    extent, text = named.extent, named.leaf.text
    words = re.split(r"\s", text[extent.start : extent.head[0]].strip())
    if named.is_french:
        beside = re.compile(r"(?:\s[a-zà-ÿ-]{4,}){1,2}").match(text, extent.head[1], extent.end)
        words = beside[0].split() if beside else []
    demonym = context.words.naming.phrase("demonym", "of_state")
    return any(demonym.match(fold(word)) for word in words)


def _is_of_something(context: Context, named: _Named) -> bool:
    """Whether the name of a body tells whose or where it is, and not only what it does."""
    extent, text = named.extent, named.leaf.text
    if extent.links == 0:
        behind = text[extent.head[1] : extent.end].split()
        is_proper = any(word[0].isupper() for word in behind[:1])
        return named.is_french and (is_proper or _has_demonym(context, named))
    if extent.links >= _MANY or extent.start < extent.head[0] or _has_demonym(context, named):
        return True
    tail = text[extent.head[1] : extent.end]
    if named.is_french and re.search(r"[ ’'][A-ZÀ-Ý]", tail):
        return True
    return context.words.translations.names_place("fr" if named.is_french else "en", tail)
