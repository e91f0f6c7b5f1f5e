"""Names that the source itself gives: in brackets behind a long form, by a noun and its owner."""

import re
from collections.abc import Sequence

from extract.model.text import fold
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import Alias, Definition, definitions_in
from extract.recognize.names.headed import HEADINGS
from extract.recognize.names.organs import Organ, organs_in, pattern_of
from extract.recognize.names.subjects import alike
from extract.recognize.names.titles import is_in_title

_NUMBERED = re.compile(r"([A-Z][A-Za-z]*[A-Z])(?:[- /]|\s?[- ]\s?)\d{1,3}")
"""An acronym with the number of a meeting: "BC-6"."""

_OF_WHOM = re.compile(r"\s(?:of|du|des|de)\s(?:the |la |l')?|\sd'")

STEM = 6
"""How many letters the nouns of an organ must share at their beginning in two languages."""


def learn_definitions(context: Context) -> None:
    """Note every name that prose introduces with an acronym or a short name in brackets."""
    heads = [fold(noun) for noun, _, _ in context.words.nomenclature.kinds]
    for leaf in context.prose():
        for definition in definitions_in(leaf.text, heads):
            _learn(context, leaf, definition)


def learn_organs(context: Context) -> None:
    """Note the organs and offices that prose names by a noun with an owner or a purpose."""
    pattern = pattern_of(context.words.nomenclature)
    leaves = [leaf for leaf in context.prose() if not leaf.text.isupper()]
    organs = [(leaf, organ) for leaf in leaves for organ in organs_in(context, leaf, pattern)]
    cores = _cores(organs)
    for leaf, organ in organs:
        if is_in_title(context, leaf, organ.start, organ.end):
            continue
        name = " ".join(leaf.text[organ.start : organ.end].split())
        if context.register.by_name(name) or context.register.by_declared_name(name):
            continue
        if any(n.name.startswith(f"{name} ") for n in context.register.names.values()):
            continue
        core = cores.get((organ.owner_id, organ.core), organ.core)
        key = f"{core} {organ.owner_id}" if organ.owner_id else name
        entity_id = context.register.learnt(organ.kind, key, organ.owner_id)
        spans = leaf.back(organ.start, organ.end)
        if organ.rest:
            whole = f"{name} {' '.join(leaf.text[slice(*organ.rest)].split())}"
            context.register.named(entity_id, whole, leaf.language, "full", spans)
        form = "short" if organ.rest else "full"
        context.register.named(entity_id, name, leaf.language, form, spans)


def _cores(organs: Sequence[tuple[Leaf, Organ]]) -> dict[tuple[str | None, str], str]:
    """Return one name for what two languages call an organ, owner by owner.

    "Lima Secretariat" and "Secrétariat conjoint du Processus de Lima" are one, if neither language
    has another organ of that owner whose noun begins alike.
    """
    alike: dict[tuple[str, str], dict[str | None, set[str]]] = {}
    for leaf, organ in organs:
        if organ.owner_id:
            by_language = alike.setdefault((organ.owner_id, organ.head[:STEM]), {})
            by_language.setdefault(leaf.language, set()).add(organ.core)
    found: dict[tuple[str | None, str], str] = {}
    for (owner_id, _), by_language in alike.items():
        if len(by_language) > 1 and all(len(cores) == 1 for cores in by_language.values()):
            cores = sorted(core for each in by_language.values() for core in each)
            found.update({(owner_id, core): cores[0] for core in cores})
    return found


def _learn(context: Context, leaf: Leaf, definition: Definition) -> None:
    """Give the names of a definition to the thing it names, a known one where the names agree."""
    register = context.register
    definition = _of_series(context, leaf, _from_known(context, leaf, definition))
    definition = _before_signing(context, leaf, definition)
    first = name = " ".join(leaf.text[definition.start : definition.end].split())
    if definition.rest:
        name = f"{first} {' '.join(leaf.text[slice(*definition.rest)].split())}"
    entity_id = _known(context, leaf, definition, name)
    if entity_id is None:
        if register.is_country(register.by_declared_name(name)):
            return
        kind = context.words.nomenclature.kind_of(name, "") or _kind_said(context, leaf, definition)
        if not kind:
            return
        entity_id = register.learnt(kind, name)
    spans = leaf.back(definition.start, definition.end)
    register.named(entity_id, name, leaf.language, "full", spans)
    if first != name and _is_telling(context, first):
        register.named(entity_id, first, leaf.language, "short", spans)
    for alias in definition.aliases:
        if not (alias.is_acronym or _is_telling(context, alias.text)):
            continue
        form = "acronym" if alias.is_acronym else "short"
        places = leaf.back(alias.start, alias.end)
        register.named(entity_id, alias.text, leaf.language, form, places)


def _from_known(context: Context, leaf: Leaf, definition: Definition) -> Definition:
    """Return a definition that begins where a known name does that ends with it."""
    ends = [f.start for f in context.things(leaf) if f.end == definition.end]
    return definition._replace(start=min([definition.start, *ends]))


def _before_signing(context: Context, leaf: Leaf, definition: Definition) -> Definition:
    """Return a definition without where and when its thing was signed: ", done at Lima on ..."."""
    plain, signed = context.even(leaf), context.words.naming.phrase("signed", "behind")
    commas = re.finditer(", ", plain[definition.start : definition.end])
    for at in (definition.start + comma.start() for comma in commas):
        if signed.match(plain[at : definition.end]):
            return definition._replace(end=at)
    return definition


def _of_series(context: Context, leaf: Leaf, definition: Definition) -> Definition:
    """Return a definition of what holds meetings, where the bracket numbers one of them.

    "Sixth Meeting of the Bay Committee (BC-6)" gives "Bay Committee" its acronym.
    """
    numbered = [_NUMBERED.fullmatch(alias.text) for alias in definition.aliases]
    events, plain = context.words.events, context.even(leaf)
    if not any(numbered):
        return definition
    start = definition.start
    for noun in events.nouns.finditer(plain, definition.start, definition.end):
        of = _OF_WHOM.match(plain, noun.end(), definition.end)
        if of and events.forms[noun.group()].noun.event_class == "meeting":
            start = of.end()
            break
    aliases = tuple(
        Alias(number[1], alias.start, alias.start + len(number[1]), alias.is_acronym)
        if number
        else alias
        for alias, number in zip(definition.aliases, numbered, strict=True)
    )
    return definition._replace(start=start, aliases=aliases)


def _kind_said(context: Context, leaf: Leaf, definition: Definition) -> str:
    """Return the kind of a thing whose noun no vocabulary knows, by what is said of it.

    An office with an acronym is an organization. It is a process where a heading or title names it,
    or where the text speaks of its beginning, its members or its sessions, under its long name or
    its acronym; '' where it does not.
    """
    naming = context.words.naming
    name = leaf.text[definition.start : definition.end]
    if definition.aliases[0].is_acronym and naming.words["offices"] & set(fold(name).split()):
        return "organization"
    before, behind = (naming.phrase("lasting", at) for at in ("before", "behind"))
    plain = context.even(leaf)
    end = definition.aliases[-1].end + 1
    is_heading = leaf.kind in HEADINGS and not re.search(r"\w", plain[end:])
    if is_heading and definition.aliases[0].is_acronym:
        return "process"
    if before.search(plain[: definition.start]) or behind.search(plain[end:]):
        return "process"
    name = fold(leaf.text[definition.start : definition.end])
    titles = (o for o in context.prose() if o.kind in HEADINGS or o.text.isupper())
    if any(name in fold(title.text) for title in titles):
        return "process"
    acronyms = [re.escape(a.text) for a in definition.aliases if a.is_acronym]
    names = "|".join([re.escape(leaf.text[definition.start : definition.end]), *acronyms])
    for other in context.prose() if acronyms else ():
        for match in re.finditer(rf"(?<![\w-])(?:{names})(?![\w-])", other.text):
            said = context.even(other)
            if before.search(said[: match.start()]) or behind.search(said[match.end() :]):
                return "process"
    return ""


def _is_telling(context: Context, name: str) -> bool:
    """Whether a name is more than the noun of its kind: "Nairobi Group", not "Working Group"."""
    nouns = {word for noun, _, _ in context.words.nomenclature.kinds for word in noun.split()}
    generic = context.words.events.groups["generic"]
    words = [w for w in fold(name).split() if w not in nouns and w not in generic]
    return bool(words) and context.register.by_declared_name(name) is None


def _known(context: Context, leaf: Leaf, definition: Definition, name: str) -> str | None:
    """Return the entity that the long form is known to name."""
    register = context.register
    exact = register.by_name(name) or register.by_declared_name(name)
    if exact is not None:
        return exact
    ends = [f for f in context.things(leaf) if f.end == definition.end]
    if ends:
        return ends[0].entity_id
    for alias in definition.aliases:
        for other in register.candidates(alias.text, leaf.language):
            if any(alike(name, known) for known in register.full_names(other)):
                return other
    return None
