"""One text on its way from leaves to facts: each step leaves what the next one needs."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from pathlib import Path

from extract import countries, nomenclature, phrases, places, themes, translations
from extract.countries import Countries
from extract.model.statement import Mention, Recognition
from extract.model.text import fold
from extract.places import Place
from extract.prepared import kept
from extract.profile import Report
from extract.recognize.attributes.read import label_years, read_attributes, years_beside
from extract.recognize.chronologies import find_chronologies
from extract.recognize.claims import numbering
from extract.recognize.claims.numbers import number_pattern
from extract.recognize.claims.read import read_claims
from extract.recognize.clauses import arguments, small_organs
from extract.recognize.clauses.sayings import Sayings
from extract.recognize.context import Context, Vocabularies
from extract.recognize.dates import DateWords, find_dates
from extract.recognize.dates.order import is_day_first, settled
from extract.recognize.events.read import read_events
from extract.recognize.events.words import EventWords
from extract.recognize.issued import issued_on
from extract.recognize.leaves import Leaf
from extract.recognize.lists.closures import number_of_parties
from extract.recognize.lists.enumerations import Enumerations
from extract.recognize.lists.labelled import learn_labelled
from extract.recognize.lists.rolls import Roll, state_rolls
from extract.recognize.main_thing import main_thing
from extract.recognize.mentions import mentions_of
from extract.recognize.names import extents, programmes
from extract.recognize.names.carried_on import learn_carried_on
from extract.recognize.names.dated_titles import learn_dated_titles
from extract.recognize.names.defined import FORM as DEFINED
from extract.recognize.names.defined import learn_defined
from extract.recognize.names.entitled import learn_entitled
from extract.recognize.names.forms import ACRONYM, PLAIN, key_of
from extract.recognize.names.headed import learn_headed, nouns_of
from extract.recognize.names.languages import join_languages, learn_translated
from extract.recognize.names.learn import learn_definitions, learn_organs
from extract.recognize.names.matching import (
    UNRESOLVED,
    Component,
    DeclaredForms,
    Found,
    declared_components,
    declared_forms,
    names_in,
)
from extract.recognize.names.naming import WATERS, Naming
from extract.recognize.names.offices import learn_offices
from extract.recognize.names.organs import pattern_of
from extract.recognize.names.placed import learn_placed
from extract.recognize.names.programmes import learn_programmes
from extract.recognize.names.register import Register
from extract.recognize.names.shortened import join_shortened, learn_titles
from extract.recognize.names.signed import join_signed
from extract.recognize.names.treaties import learn_called, learn_treaties
from extract.recognize.names.unheaded import learn_unheaded
from extract.recognize.names.unlisted import KIND as PLACE
from extract.recognize.names.unlisted import learn_places
from extract.recognize.names.waters import Waters
from extract.recognize.names.words import Start, Tokens, tokenized
from extract.recognize.relations import read_relations
from extract.recognize.roles.read import read_roles
from extract.recognize.sheets import learn_sheets
from extract.recognize.statements import Statements, Words
from extract.recognize.tables.as_of import as_of
from extract.recognize.tables.blocks import blocks_of
from extract.recognize.tables.counted import count_in_words
from extract.recognize.tables.groupings import groupings_of_lists, groupings_of_table
from extract.recognize.tables.participations import learn_row_processes, rolls_of_table
from extract.recognize.tables.parts import parts_of
from extract.recognize.tables.table import Table
from extract.recognize.tables.themes import themes_of_table
from extract.recognize.tables.thing import learn_captions
from extract.recognize.tables.titled import learn_titled
from extract.recognize.tables.understood import tables_of
from extract.recognize.taken_up import find_taken_up, learn_taken_up
from extract.recognize.text import Text
from extract.recognize.themed import state_told_themes
from extract.towns import Towns


@dataclass(slots=True)
class Source:
    """A text between its leaves and its facts; `taught` are learnt names already looked for.

    `ordinary` are the words that it prints in small letters, `begun` those that learnt names begin
    with, by the kind of form; `named` the names found in each leaf.
    """

    context: Context
    components: list[Component]
    docs: dict[int, Tokens] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    taught: set[tuple[str, str, str | None]] = field(default_factory=set)
    ordinary: frozenset[str] = frozenset()
    begun: dict[str, set[Start]] = field(default_factory=lambda: {PLAIN: set(), ACRONYM: set()})
    named: dict[int, list[Found]] = field(default_factory=dict)

    @classmethod
    def of(cls, text: Text, report: Report, folder: Path) -> "Source":
        """Load what is declared."""
        words, states, cities, forms = declared(folder)
        if report.document_date is None:
            told = issued_on(text.leaves, words.lists, words.dates, words.nomenclature)
            report = report.dated([told])
        register = Register(
            report.document_id,
            report.document_date,
            states,
            words.nomenclature,
            words.translations,
        )
        context = Context(
            report=report,
            text=text,
            words=words,
            leaves=list(text.leaves),
            register=register,
            statements=Statements(report.document_id),
        )
        context.cities = _countries_of(register, cities)
        context.towns = Towns(folder, register.country_of_code)
        waters = Waters(*(words.naming.words[group] for group in WATERS))
        return cls(context, declared_components(register, forms, cities, waters))

    def find_declared_names(self) -> None:
        """Find the names that the vocabularies hold."""
        for leaf in self.context.leaves:
            self.docs[id(leaf)] = tokenized(leaf.text)
        words = chain.from_iterable(doc.words for doc in self.docs.values())
        self.ordinary = frozenset(word for word in words if word.islower())
        for leaf in self.context.leaves:
            self._find_names(leaf)

    def _find_names(self, leaf: Leaf) -> None:
        doc = self.docs[id(leaf)]
        self.named[id(leaf)] = names_in(leaf, doc, self.components, self.ordinary)
        self.context.found[id(leaf)] = list(self.named[id(leaf)])

    def find_dates(self) -> None:
        """Find calendar expressions."""
        dates, leaves = self.context.dates, self.context.leaves
        for leaf in leaves:
            dates[id(leaf)] = find_dates(leaf.text, leaf.language, self.context.words.dates)
        day_first = is_day_first(
            leaf.text[date.start : date.end] for leaf in leaves for date in dates[id(leaf)]
        )
        if day_first is None:
            return
        for leaf in leaves:
            dates[id(leaf)] = [
                settled(date, leaf.text[date.start : date.end], day_first=day_first)
                for date in dates[id(leaf)]
            ]

    def learn_names(self) -> None:
        """Learn the names that rows of tables, and definitions in prose, give."""
        for table in tables_of(self.context):
            parts_of(self.context, table)
            learn_row_processes(self.context, table)
            groupings_of_table(self.context, table, is_stated=False)
        groupings_of_lists(self.context, is_stated=False)
        blocks_of(self.context)
        learn_sheets(self.context)
        find_chronologies(self.context)
        learn_labelled(self.context)
        learn_places(self.context)
        learn_definitions(self.context)
        learn_headed(self.context)
        learn_unheaded(self.context)
        learn_carried_on(self.context)
        learn_dated_titles(self.context)
        learn_treaties(self.context)
        learn_defined(self.context)
        learn_entitled(self.context)
        learn_placed(self.context)
        join_shortened(self.context)
        learn_titles(self.context)
        for table in tables_of(self.context):
            learn_captions(self.context, table)
        join_languages(self.context)
        learn_translated(self.context)
        self.find_learnt_names()
        if learn_titled(self.context):
            self.find_learnt_names()
        find_taken_up(self.context, self._main_id())
        learn_called(self.context)
        learn_organs(self.context)
        learn_offices(self.context)
        learn_programmes(self.context)
        join_signed(self.context)
        join_languages(self.context)

    def _main_id(self) -> str | None:
        main = main_thing(self.context)
        return main[1].entity_id if main else None

    def find_learnt_names(self) -> None:
        """Find everywhere the names that the source has introduced somewhere."""
        components = {component.name: component for component in self.components}
        register = self.context.register
        for name in list(register.names.values()):
            key = (name.entity_id, name.name, name.language)
            if name.basis == "text" and name.form != DEFINED and key not in self.taught:
                self.taught.add(key)
                is_place = register.kind(name.entity_id) == PLACE
                kind, words = key_of(name.name, is_acronym=name.form == "acronym")
                self.begun[kind].update({words[:1], words[:2]})
                components["place" if is_place else "name"].add(
                    name.name,
                    language=name.language if name.form == "acronym" else None,
                    entity=lambda settled=register.settled, of=name.entity_id: settled(of),  # type: ignore[misc]
                    is_acronym=name.form == "acronym",
                )
        for leaf in self.context.leaves:
            if self._may_name_others(leaf):
                self._find_names(leaf)
            else:
                self.context.found[id(leaf)] = list(self.named[id(leaf)])

    def _may_name_others(self, leaf: Leaf) -> bool:
        """Whether names may be found in a leaf that it did not have before, or of other things."""
        doc, register = self.docs[id(leaf)], self.context.register
        return not (
            doc.norm_starts.isdisjoint(self.begun[PLAIN])
            and doc.word_starts.isdisjoint(self.begun[ACRONYM])
            and all(register.settled(n.entity_id) == n.entity_id for n in self.named[id(leaf)])
        )

    def read_tables(self) -> None:
        """Read what tables state: who takes part, on what themes, which groupings there are."""
        self.context.main = main_thing(self.context)
        find_taken_up(self.context, self.context.main_id)
        printed = tables_of(self.context)
        state_rolls(self.context, [r for table in printed for r in _rolls(self.context, table)])
        for table in printed:
            themes_of_table(self.context, table)
            groupings_of_table(self.context, table)
            label_years(self.context, table)
        groupings_of_lists(self.context)
        for block in blocks_of(self.context):
            years_beside(self.context, block.subject)

    def read_prose(self) -> None:
        """Read what sentences state: events, and who takes part in what."""
        events = read_events(self.context)
        read_roles(self.context, events)
        read_attributes(self.context, events)
        read_claims(self.context, events)
        read_relations(self.context)
        state_rolls(self.context, Enumerations(self.context, events).rolls())
        state_told_themes(self.context, events)

    def note_mentions(self) -> None:
        """Write down every name and calendar expression."""
        learn_taken_up(self.context)
        self.mentions = mentions_of(self.context)
        self._name_the_unsettled()

    def _name_the_unsettled(self) -> None:
        """Name the countries that facts are about although their names mean several."""
        register = self.context.register
        used = {value.value for value in self.context.statements.values}
        for leaf in self.context.leaves:
            for name in self.context.countries(leaf):
                if name.resolution == UNRESOLVED and name.entity_id in used:
                    words = Words(leaf, name.start, name.end)
                    register.named(name.entity_id, words.text, leaf.language, "short", words.back())
        register.forget(used)

    def recognition(self) -> Recognition:
        """Return all that was recognized."""
        register, statements = self.context.register, self.context.statements
        return Recognition(
            mentions=tuple(self.mentions),
            entities=tuple(register.entities.values()),
            names=tuple(register.names.values()),
            codes=tuple(register.codes.values()),
            statements=tuple(statements.statements),
            values=tuple(statements.values),
            notes=tuple(self.context.notes),
            document_date=self.context.report.document_date,
            document_date_source=self.context.report.document_date_source,
        )


_KEPT = 4
"""How many texts are remembered: the sources of a document are read one after the other."""


@lru_cache(maxsize=_KEPT)
def read(text: Text, report: Report, folder: Path) -> Recognition:
    """Return what a text says, once for all sources that print it; mentions have no id yet."""
    found = Source.of(text, report, folder)
    found.find_declared_names()
    found.find_dates()
    found.learn_names()
    found.find_learnt_names()
    found.read_tables()
    found.read_prose()
    found.note_mentions()
    return found.recognition()


def _rolls(context: Context, table: Table) -> list[Roll]:
    """Return the lists of parties of a table, with the day at which they hold and their number."""
    rolls = rolls_of_table(context, table)
    is_of_work = any(roll.attributed_to for roll in rolls)
    day = as_of(context, table, is_of_work=is_of_work) if rolls else None
    for roll in rolls:
        roll.as_of = day
    count_in_words(context, table, rolls)
    return rolls


@kept
def declared(folder: Path) -> tuple[Vocabularies, Countries, tuple[Place, ...], DeclaredForms]:
    """Load what `folder` declares, once for all sources of a process and its forks."""
    words = Vocabularies(
        nomenclature.load(folder),
        phrases.list_words(folder),
        DateWords.load(folder),
        themes.load(folder),
        EventWords.load(folder),
        Sayings.load(folder),
        translations.load(folder),
        Naming.load(folder),
    )
    _compile(words)
    states, cities = countries.load(folder), places.load(folder)
    return words, states, cities, declared_forms(states, words.nomenclature, cities)


def _compile(words: Vocabularies) -> None:
    """Compile what is made of `words` while texts are read: what is compiled here is kept."""
    number_of_parties(words)
    words.sayings.compile_groups()
    small_organs.compile_words(words.sayings)
    arguments.compile_words(words.sayings)
    numbering.compile_words(words.sayings)
    number_pattern(tuple(words.sayings.numbers), tuple(words.sayings.collectives))
    extents.compile_words(words.naming)
    programmes.compile_words(words.naming)
    nouns_of(words.naming)
    pattern_of(words.nomenclature)


def _countries_of(register: Register, cities: Iterable[Place]) -> dict[str, str]:
    """Return the country in which each city lay at the document's date, by the city's name."""
    found: dict[str, str] = {}
    keys: dict[str, str | None] = {}
    for city in cities:
        if not city.country:
            continue
        if city.country not in keys:
            keys[city.country] = register.country_of_code(city.country)
        key = keys[city.country]
        if key is not None:
            found.update({fold(name): key for name, _ in city.names})
    return found
