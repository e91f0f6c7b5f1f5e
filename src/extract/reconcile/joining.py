"""Things that the sources of a document name in two languages: one entity each, before the merge.

What one source names in both it has joined already (`recognize`); an edition in each language, and
what facts alone name, is joined here, by the same evidence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from extract import translations
from extract.model.correction import Identity
from extract.model.statement import Recognition
from extract.profile import Report
from extract.reconcile.corrections.board import Board
from extract.reconcile.corrections.names import Directory
from extract.reconcile.corrections.retelling import retell
from extract.reconcile.testimony import Testimony


def join_sources(
    report: Report,
    testimonies: Sequence[Testimony],
    agree: Mapping[str, frozenset[str]],
    vocabulary: Path,
) -> tuple[Sequence[Testimony], tuple[Identity, ...]]:
    """Return the testimonies with each such thing as one, and what was taken for what."""
    known = translations.load(vocabulary)
    entities = {e.entity_id: e for t in testimonies for e in t.recognition.entities}
    names = [name for testimony in testimonies for name in testimony.recognition.names]
    english, french = (
        translations.only_in(known, language, entities, names) for language in ("en", "fr")
    )
    joins = list(translations.joins(known, english, french))
    if not joins:
        return testimonies, ()
    rules = {}
    directory = Directory(report.document_id, report.document_date, testimonies, vocabulary)
    board = Board(report.document_id, testimonies, agree)
    for join in joins:
        rules[join.joined_id] = join.rule_id
        directory.identify(join.joined_id, join.kept_id)
        retell(board, directory, join.joined_id, join.kept_id)
    joined = []
    for number, testimony in enumerate(board.result()):
        made = directory.applied(testimony.recognition, is_first=number == 0)
        joined.append(testimony._replace(recognition=_ruled(made, testimony.recognition, rules)))
    return joined, tuple(directory.identities)


def _ruled(made: Recognition, before: Recognition, rules: Mapping[str, str]) -> Recognition:
    """Note with each name of what was joined the rule that joined it."""
    was = {(n.name, n.language, n.basis): n.entity_id for n in before.names if n.entity_id in rules}
    names = (
        replace(name, rule_id=rules[was[key]])
        if (key := (name.name, name.language, name.basis)) in was and name.basis == "text"
        else name
        for name in made.names
    )
    return replace(made, names=tuple(names))
