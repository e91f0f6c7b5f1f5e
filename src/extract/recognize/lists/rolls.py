"""Lists of parties: what they are lists in, their entries, whether they are complete."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.model.text import slug
from extract.recognize.context import Context
from extract.recognize.leaves import Leaf
from extract.recognize.lists.entries import Item, Party, items_of
from extract.recognize.names.matching import UNRESOLVED
from extract.recognize.statements import Stated, Words, stated

LASTING = frozenset({"member", "observer", "participant"})
"""What somebody is from a day on."""

_DERIVED = frozenset({"normalized", "inferred"})

Fields = list[tuple[str, Stated | str | int | None]]


@dataclass(slots=True)
class Roll:
    """A list of parties in the making: what it is a list in, and its entries.

    Without `is_list` they are parties named singly, outside any list. `of_all` are fields of every
    entry, `date_kind` is what a date in a bracket behind a party is the date of, if the words
    around the list tell.
    """

    in_id: str
    in_kind: str
    in_name: Stated
    title: Words | None
    status: str
    items: list[tuple[Item, dict[str, Stated | str], int]] = field(default_factory=list)
    count: int = 0
    whole: list[Words] = field(default_factory=list)
    closure: tuple[str, Words | None] = ("not_stated", None)
    stated_count: Stated | None = None
    attributed_to: Stated | None = None
    as_of: Stated | None = None
    rule_id: str = "table_of_parties"
    is_list: bool = True
    of_all: Mapping[str, Stated | str] = field(default_factory=dict)
    date_kind: str = ""

    def add(self, item: Item, extra: Mapping[str, Stated | str] | None = None) -> None:
        """Add an entry at the next place of the list, with fields of its own."""
        self.count += 1
        self.items.append((item, dict(extra or {}), self.count))


def fill(context: Context, roll: Roll, leaf: Leaf, start: int, end: int) -> None:
    """Add the entries of the enumeration [start, end) of a leaf to a roll."""
    stop = _open_clause(context, roll, leaf, start, end)
    roll.whole.append(Words(leaf, start, end))
    for item in items_of(context, leaf, start, stop):
        roll.add(item)


def _open_clause(context: Context, roll: Roll, leaf: Leaf, start: int, end: int) -> int:
    """Note the words that leave a list open; return where they begin, `end` without any."""
    plain = context.even(leaf)
    for closure in context.words.lists.closures:
        if closure.meaning != "open_clause":
            continue
        for match in closure.pattern.finditer(plain, start, end):
            if not context.names(leaf, match.start(), match.end()):
                words = Words(leaf, match.start(), match.end())
                roll.closure = ("open_clause", words)
                return match.start()
    return end


def state_rolls(context: Context, rolls: Sequence[Roll]) -> None:
    """State each list and its entries, then the parties that are named outside any."""
    for roll in rolls:
        if not roll.items or not roll.is_list:
            continue
        context.list_counts[roll.in_id, roll.status] += 1
        list_id = _state_list(context, roll, context.list_counts[roll.in_id, roll.status])
        for item, extra, position in roll.items:
            state_item(context, roll, item, extra, list_id=list_id, position=position)
    for roll in rolls:
        for item, extra, _ in () if roll.is_list else roll.items:
            state_item(context, roll, item, extra)


def _state_list(context: Context, roll: Roll, number: int) -> str:
    """State the list itself, known as the n-th of its kind in what it is a list in."""
    list_id = context.statements.id_of("lists", roll.in_id, roll.status, str(number))
    closure, words = roll.closure
    fields: Fields = [
        ("in_id", roll.in_id),
        ("title", stated(roll.title) if roll.title else None),
        ("stated_count", roll.stated_count),
        ("listed_count", roll.count),
        ("closure", Stated(closure, words)),
        ("closure_text", stated(words) if words else None),
        ("as_of", roll.as_of),
        ("attributed_to_id", roll.attributed_to),
    ]
    return context.statements.add("lists", list_id, roll.whole, fields, rule_id=roll.rule_id)


def state_item(
    context: Context,
    roll: Roll,
    item: Item,
    extra: dict[str, Stated | str],
    *,
    list_id: str | None = None,
    position: int | None = None,
) -> None:
    """State that a party takes part; an entry of several territories is a row for each.

    A status among the `extra` fields is the entry's own, whatever the list is of.
    """
    statements = context.statements
    for party in (item.party, *item.respect):
        if party.entity_id and party.resolution == UNRESOLVED:
            context.doubt(
                "ambiguous_name",
                f"{party.words.text!r} means several countries at the document's date.",
                [party.words],
            )
    own = extra.get("participation_status", roll.status)
    status = own.value if isinstance(own, Stated) else own
    who = item.party.entity_id or _unresolved(context, item.party)
    entry_id = statements.id_of("entries", list_id or roll.in_id, status, who, str(position))
    scope = extra.get("scope")
    for respect in item.respect or (None,):
        about = (
            respect.entity_id if respect else slug(scope.value) if isinstance(scope, Stated) else ""
        )
        row_id = _row_id(context, (roll.in_id, status, who, about or ""), list_id)
        fields: Fields = [
            ("list_id", list_id),
            ("in_id", roll.in_id),
            ("in_kind", roll.in_kind),
            ("in_name", roll.in_name),
            ("party", stated(item.party.words)),
            *_codes(context, "party", item.party, who),
            ("party_iso3_current", context.register.current_iso3(item.party.entity_id)),
            *(_codes(context, "in_respect_of", respect, respect.entity_id) if respect else []),
            ("entry_id", entry_id),
            ("participation_status", own),
            ("position", position),
            *_remark_of(context, roll, item, status),
            *((name, value) for name, value in extra.items() if name != "participation_status"),
        ]
        whole = [
            item.whole,
            *(v.words for v in extra.values() if isinstance(v, Stated) and v.words),
        ]
        derivation = item.party.resolution if item.party.resolution in _DERIVED else "stated"
        statements.add(
            "participations", row_id, whole, fields, rule_id=roll.rule_id, derivation=derivation
        )


def _row_id(context: Context, key: tuple[str, ...], list_id: str | None) -> str:
    """Return the id of a row: a party listed again, or named beside its list, has rows of its own.

    The first list that names it gives the row its plain key, as does a party that no list names.
    """
    statements = context.statements
    place = context.listed.setdefault(key, list_id)
    if place == list_id:
        return statements.id_of("participations", *key)
    return statements.id_of("participations", *key, list_id or "named")


def _codes(context: Context, field: str, party: Party, entity_id: str | None) -> Fields:
    """Return the id of a party and, for a country, its code of the document's date."""
    code = context.register.iso3(entity_id)
    return [
        (f"{field}_id", Stated(entity_id, party.words) if entity_id else None),
        (f"{field}_iso3", Stated(code, party.words) if code else None),
    ]


def _unresolved(context: Context, party: Party) -> str:
    """Return an id for a party that no vocabulary knows: it is named by its words."""
    name = " ".join(party.words.text.split())
    entity_id = context.register.by_name(name)
    if entity_id is None:
        entity_id = context.register.learnt(context.words.nomenclature.kind_of(name, "other"), name)
        language = party.words.leaf.language
        context.register.named(entity_id, name, language, "full", party.words.back())
    return entity_id


def _remark_of(context: Context, roll: Roll, item: Item, status: str) -> Fields:
    """Read what a bracket behind a party says: since when, or that, it joined; anything else.

    A date alone is no note. Membership lasts, so its date is open-ended; of a treaty's party it is
    a day, of which the words around may say what it is the day of.
    """
    if item.note is None:
        return []
    leaf, start, end = item.note
    plain, around = context.even(leaf)[start:end], context.words.lists.around
    known = next((date for date in context.dates_in(leaf, start, end) if date.edtf), None)
    is_date = (
        known is not None
        and not plain[known.end - start :].strip(" ,.")
        and around["dating"].search(plain[: known.start - start].strip()) is not None
    )
    kind = ""
    if around["accession"].search(plain):
        kind = "accession"
    elif around["joining"].search(plain):
        kind = "joined"
    elif is_date:
        bare = "joined" if status in LASTING else "unspecified" if status == "party" else ""
        kind = _kind_told(context, leaf, start) or roll.date_kind or bare
    if is_date and kind:
        roll.date_kind = kind  # that of the bare dates behind the next entries too
    note: Fields = [] if is_date and kind else [("note", stated(item.note))]
    if not kind or known is None or known.edtf is None:
        return [*note, ("since_kind", kind)]
    is_joined = kind == "joined" or status != "party"
    lasts = status in LASTING or (roll.in_kind != "treaty" and is_joined)
    is_open = lasts and "/" not in known.edtf
    value = f"{known.edtf}/.." if is_open else known.edtf
    return [
        *note,
        ("since_kind", kind),
        ("since", Stated(value, Words(leaf, known.start, known.end))),
    ]


def _kind_told(context: Context, leaf: Leaf, start: int) -> str:
    """Return what a sentence says the dates behind its parties are: "(year of accession)"."""
    around, sentence = context.words.lists.around, leaf.sentence_at(start)
    told = around["dates_told"].search(context.even(leaf), sentence.start, start)
    if told is None:
        return ""
    return "accession" if around["accession"].search(told.group()) else "joined"
