"""The entities that a source names: those of the vocabularies, and those it alone has."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

from extract import entities
from extract.countries import Countries
from extract.model.identity import digest
from extract.model.statement import Code, Entity, Name
from extract.model.text import Span, fold, slug
from extract.nomenclature import LANGUAGES, DeclaredName, Entry, Nomenclature
from extract.places import Place
from extract.translations import Join, Translations

PROCESSES = frozenset({"process", "conference_series", "initiative", "programme", "treaty"})
"""Kinds of entities whose mentions are of the kind process."""


@dataclass(slots=True)
class Register:
    """Gives every named thing its id, and keeps the names it goes by.

    An entity of a vocabulary has the same id in every document; one that a text alone names has an
    id of its document, kind and name.
    """

    document_id: str
    on: str | None
    countries: Countries
    nomenclature: Nomenclature
    translations: Translations
    entities: dict[str, Entity] = field(default_factory=dict)
    names: dict[tuple[str, str, str | None, str], Name] = field(default_factory=dict)
    codes: dict[tuple[str, str, str, str], Code] = field(default_factory=dict)
    _by_name: dict[str, list[tuple[DeclaredName, Entry]]] = field(default_factory=dict)
    _named: dict[str, list[str]] = field(default_factory=dict)
    _full: dict[str, list[str]] = field(default_factory=dict)
    _unsettled: set[str] = field(default_factory=set)
    _of_code: dict[str, list[str]] = field(default_factory=dict)
    _joined: dict[str, str] = field(default_factory=dict)

    def country(self, key: str) -> str:
        """Return the id of the state or territory `key`."""
        entity_id = entities.country_id(key)
        if entity_id not in self.entities:
            self.entities[entity_id] = entities.country(self.countries, key)
            if parent := self.countries.parent(key, None):
                self.country(parent)
            for name in entities.country_names(self.countries, key):
                self._name(name)
            for code in entities.country_codes(self.countries, key):
                self.codes[entity_id, code.scheme, code.code, code.valid_from] = code
        return entity_id

    def declared(self, entry: Entry) -> str:
        """Return the id of a thing that a vocabulary holds."""
        entity_id = entities.declared_id(entry.key)
        if entity_id not in self.entities:
            self.entities[entity_id] = entities.declared(entry)
            if entry.parent:
                self.declared(self.nomenclature.entries[entry.parent])
            for name in entities.declared_names(entry):
                self._name(name)
        return entity_id

    def place(self, place: Place) -> str:
        """Return the id of a city or another place that a vocabulary holds."""
        entity_id = digest("entity", "place", place.key)
        if entity_id not in self.entities:
            self.entities[entity_id] = Entity(entity_id, "place", place.key, None, None)
            for name, language in place.names:
                for code in [language] if language else LANGUAGES:
                    self._name(Name(entity_id, name, code, "short", "vocabulary"))
        return entity_id

    def country_of_code(self, code: str) -> str | None:
        """Return the key of the state of that day in the place of today's `code`."""
        if not self._of_code:
            for key in self.countries:
                for current in self.countries.current(key):
                    self._of_code.setdefault(current, []).append(key)
        found = self._of_code.get(code, [])
        scheme = "iso3166_1_alpha3"
        then = [key for key in found if self.countries.code(key, scheme, self.on)]
        return next(iter(then or found), None)

    def learnt(self, kind: str, name: str, owner_id: str | None = None) -> str:
        """Return the id of a thing that the text alone names, and that may be of another."""
        entity_id = self.settled(digest(self.document_id, "entity", slug(name)))
        self.entities.setdefault(entity_id, Entity(entity_id, kind, None, owner_id, None))
        return entity_id

    def settled(self, entity_id: str) -> str:
        """Return the entity that another one has been joined to; any other as it is."""
        return self._joined.get(entity_id, entity_id)

    def join(self, join: Join) -> None:
        """Take two entities for one: the one joined gives its names to the one that is kept."""
        old, kept = join.joined_id, join.kept_id
        self._joined = {k: kept if v == old else v for k, v in self._joined.items()} | {old: kept}
        del self.entities[old]
        for entity in list(self.entities.values()):
            if entity.parent_id == old:
                self.entities[entity.entity_id] = replace(entity, parent_id=kept)
        self._full.pop(old, None)
        for key, name in [(key, n) for key, n in self.names.items() if n.entity_id == old]:
            del self.names[key]
            self._named[fold(name.name)].remove(old)
            self._name(replace(name, entity_id=kept, rule_id=join.rule_id))

    def unsettled(self, name: str) -> str:
        """Return the id, in this document, of the country that a name shared by several means."""
        entity_id = self.learnt("other", name)
        self._unsettled.add(entity_id)
        return entity_id

    def forget(self, used: Set[str]) -> None:
        """Drop the countries that no name settles and that no fact is about."""
        for entity_id in self._unsettled - used:
            self.entities.pop(entity_id, None)

    def named(
        self, entity_id: str, name: str, language: str | None, form: str, spans: Iterable[Span]
    ) -> None:
        """Note that the text calls `entity_id` by `name`; the first place stands for all.

        `language` is that of the text, which a name in another does not follow.
        """
        places = tuple(spans)
        own = None if form == "acronym" else self.translations.language_of(name)
        self._name(
            Name(
                self.settled(entity_id),
                name,
                own or language,
                form,
                "text",
                starts=tuple(span.start for span in places),
                ends=tuple(span.end for span in places),
            )
        )

    def _name(self, name: Name) -> None:
        key = (name.entity_id, name.name, name.language, name.basis)
        if key not in self.names:
            self.names[key] = name
            self._named.setdefault(fold(name.name), []).append(name.entity_id)
            if name.form != "acronym":
                self._full.setdefault(name.entity_id, []).append(name.name)

    def iso3(self, entity_id: str | None) -> str | None:
        """Return the code of a country in force at the document's date."""
        key = self._country_key(entity_id)
        return self.countries.code(key, "iso3166_1_alpha3", self.on) if key else None

    def current_iso3(self, entity_id: str | None) -> str | None:
        """Return today's code of a country; None where it has become several or none."""
        key = self._country_key(entity_id)
        now = self.countries.current(key) if key else ()
        return now[0] if len(now) == 1 else None

    def _country_key(self, entity_id: str | None) -> str | None:
        entity = self.entities.get(entity_id or "")
        return entity.key if entity and entity.kind in ("state", "territory") else None

    def is_country(self, entity_id: str | None) -> bool:
        """Whether the entity is a state or a territory."""
        return self._country_key(entity_id) is not None

    def is_place(self, entity_id: str | None) -> bool:
        """Whether the entity is a city or another place within a country, or a region."""
        entity = self.entities.get(entity_id or "")
        return entity is not None and entity.kind in ("place", "region")

    def kind(self, entity_id: str) -> str:
        """Return the kind of an entity."""
        return self.entities[entity_id].kind

    def mention_kind(self, entity_id: str) -> str:
        """Return the kind of mention that a name of this entity makes."""
        kind = self.kind(entity_id)
        if kind in ("state", "territory") or entity_id in self._unsettled:
            return "country"
        if kind == "place":
            return "place"
        return "process" if kind in PROCESSES else "organization"

    def by_name(self, name: str) -> str | None:
        """Return the entity that goes by `name` here, case and accents aside, in any language."""
        return next(iter(self._named.get(fold(name), ())), None)

    def by_declared_name(self, name: str) -> str | None:
        """Return the entity that a vocabulary knows by `name`, acronyms aside."""
        found = (e for own, e in self._declared(fold(name)) if own.form != "acronym")
        entry = next(found, None)
        return self.declared(entry) if entry else None

    def _declared(self, folded: str) -> Sequence[tuple[DeclaredName, Entry]]:
        """Return what the vocabularies call so, in their order."""
        if not self._by_name:
            for entry in self.nomenclature.entries.values():
                for name in entry.names:
                    self._by_name.setdefault(fold(name.text), []).append((name, entry))
        return self._by_name.get(folded, ())

    def candidates(self, alias: str, language: str | None) -> list[str]:
        """Return the entities that may be meant by an acronym or short name in this language."""
        wanted = fold(alias)
        known = list(self._named.get(wanted, ()))
        declared = [
            self.declared(entry)
            for name, entry in self._declared(wanted)
            if name.language in (language, None)
        ]
        return list(dict.fromkeys([*known, *declared]))

    def full_names(self, entity_id: str) -> list[str]:
        """Return the names of an entity that are no acronyms."""
        return list(self._full.get(entity_id, ()))
