"""What a correction calls things by: an id, a code or a name, and what it then means."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from extract import countries as countries_of
from extract import entities, nomenclature
from extract.countries import Countries
from extract.model.correction import Identity, mentioned, plain, renamed
from extract.model.identity import digest
from extract.model.statement import Code, Entity, Name, Recognition
from extract.model.text import slug
from extract.nomenclature import Nomenclature
from extract.reconcile.testimony import Testimony

ISO3 = "iso3166_1_alpha3"


@dataclass(slots=True)
class _Known:
    entities: dict[str, Entity] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    codes: list[Code] = field(default_factory=list)


class Directory:
    """The things that a document names, and those that corrections bring in from the vocabularies.

    `on` is the document's date: codes and names are of that day.
    """

    def __init__(
        self, document_id: str, on: str | None, testimonies: Sequence[Testimony], folder: Path
    ) -> None:
        self._document_id, self._on, self._folder = document_id, on, folder
        self._known, self._new = _Known(), _Known()
        self.identities: list[Identity] = []
        self._parentless: set[str] = set()
        for testimony in testimonies:
            for entity in testimony.recognition.entities:
                self._known.entities.setdefault(entity.entity_id, entity)
            self._known.names += testimony.recognition.names

    @cached_property
    def _countries(self) -> Countries:
        return countries_of.load(self._folder)

    @cached_property
    def _nomenclature(self) -> Nomenclature:
        return nomenclature.load(self._folder)

    def entity(self, entity_id: str) -> Entity | None:
        """Return the entity of this id."""
        return self._new.entities.get(entity_id) or self._known.entities.get(entity_id)

    def resolve(self, called: str, language: str | None = None) -> str | None:
        """Return the entity of this id, code or name; None where there is none, or several."""
        if self.entity(called):
            return called
        key = self._country_of_code(called) or self._countries.resolve(called, language, self._on)
        if key:
            return self._country(key)
        wanted = plain(called)
        names = (*self._known.names, *self._new.names)
        found = {name.entity_id for name in names if plain(name.name) == wanted}
        if found:
            return found.pop() if len(found) == 1 else None
        entries = [
            entry
            for entry in self._nomenclature.entries.values()
            if any(plain(name.text) == wanted for name in entry.names)
        ]
        return self._declared(entries[0].key) if len(entries) == 1 else None

    def learnt(self, name: str, language: str | None) -> str:
        """Return the entity that this document alone names so."""
        entity_id = digest(self._document_id, "entity", slug(name))
        if not self.entity(entity_id):
            kind = self._nomenclature.kind_of(name, "other")
            self._new.entities[entity_id] = Entity(entity_id, kind, None, None, None)
            self._new.names.append(Name(entity_id, name, language, "full", "text"))
        return entity_id

    def iso3(self, entity_id: str | None) -> str | None:
        """Return the code of a country in force at the document's date."""
        key = self._country_key(entity_id)
        return self._countries.code(key, ISO3, self._on) if key else None

    def current_iso3(self, entity_id: str | None) -> str | None:
        """Return today's code of a country; None where it has become several or none."""
        key = self._country_key(entity_id)
        now = self._countries.current(key) if key else ()
        return now[0] if len(now) == 1 else None

    def _country_key(self, entity_id: str | None) -> str | None:
        entity = self.entity(entity_id or "")
        return entity.key if entity and entity.kind in ("state", "territory") else None

    def _country_of_code(self, code: str) -> str | None:
        """Return the country of a code: of the document's date, or else the one of today."""
        if len(code) != 3 or not code.isupper():
            return None
        keys = list(self._countries)
        then = [key for key in keys if self._countries.code(key, ISO3, self._on) == code]
        now = [key for key in keys if self._countries.current(key) == (code,)]
        return next(iter(then or now), None)

    def _country(self, key: str) -> str:
        entity = entities.country(self._countries, key)
        if not self.entity(entity.entity_id):
            self._new.entities[entity.entity_id] = entity
            self._new.names += entities.country_names(self._countries, key)
            self._new.codes += entities.country_codes(self._countries, key)
            if parent := self._countries.parent(key, None):
                self._country(parent)
        return entity.entity_id

    def _declared(self, key: str) -> str:
        entry = self._nomenclature.entries[key]
        entity = entities.declared(entry)
        if not self.entity(entity.entity_id):
            self._new.entities[entity.entity_id] = entity
            self._new.names += entities.declared_names(entry)
            if entry.parent:
                self._declared(entry.parent)
        return entity.entity_id

    def all_names(self) -> list[Name]:
        """Return the names of all entities."""
        return [*self._known.names, *self._new.names]

    def all_entities(self) -> list[Entity]:
        """Return all entities."""
        return [*self._known.entities.values(), *self._new.entities.values()]

    def apart(self, name: Name) -> str:
        """Return a new entity of this document for what is called by a name."""
        entity_id = digest(self._document_id, "entity", slug(name.name), "apart")
        entity = self.entity(name.entity_id)
        kind = entity.kind if entity else self._nomenclature.kind_of(name.name, "other")
        self._new.entities[entity_id] = Entity(entity_id, kind, None, None, None)
        return entity_id

    def identify(self, old_id: str, new_id: str, name: str = "") -> None:
        """Take what was called `name` (empty: anything) and meant one entity for the other."""
        self.identities.append(Identity(old_id, name, new_id, self.iso3(new_id)))
        for known in (self._known, self._new):
            known.names = [renamed(n, self.identities) for n in known.names]
            if not name:
                known.entities.pop(old_id, None)

    def part(self, entity_id: str) -> None:
        """Let an entity belong to none."""
        self._parentless.add(entity_id)

    def applied(self, recognition: Recognition, *, is_first: bool) -> Recognition:
        """Return what one source names, as corrected; the first takes what is new."""
        own = [e for e in recognition.entities if e.entity_id in self._known.entities]
        known = {e.entity_id: self._placed(e) for e in own}
        names = [renamed(name, self.identities) for name in recognition.names]
        codes = [c for c in recognition.codes if c.entity_id in known]
        if is_first:
            known.update({i: self._placed(e) for i, e in self._new.entities.items()})
            names += self._new.names
            codes += self._new.codes
        return replace(
            recognition,
            entities=tuple(known.values()),
            names=tuple(names),
            codes=tuple(codes),
            mentions=tuple(mentioned(m, self.identities) for m in recognition.mentions),
        )

    def _placed(self, entity: Entity) -> Entity:
        """Return an entity under the parent that it now has."""
        parent_id = entity.parent_id
        for identity in self.identities:
            if parent_id == identity.entity_id and not identity.name:
                parent_id = identity.new_id
        if entity.entity_id in self._parentless or parent_id == entity.entity_id:
            parent_id = None
        return replace(entity, parent_id=parent_id)
