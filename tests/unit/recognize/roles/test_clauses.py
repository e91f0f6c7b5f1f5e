"""Sentences with placeholders."""

import shutil
from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.recognize.clauses.clause import Clause
from extract.recognize.clauses.clauses import clauses_of
from extract.recognize.clauses.sayings import Sayings
from tests.unit.recognize.roles.builder import VOCABULARY, context_of, named, sayings


def clauses(*sentences: str, language: str = "en", titles: tuple[str, ...] = ()) -> list[Clause]:
    """Return the clauses of a paragraph."""
    context = context_of(sentences, language=language)
    return clauses_of(context, named(context, *titles), sayings())


def test_names_events_and_dates_are_placeholders() -> None:
    sentence = "UNHCR held the Oslo Forum of the Prague Process in 2004."
    found = clauses(sentence, titles=("Oslo Forum",))
    assert found[0].plain == "<o0> held the <e1> of the <p2> in <d3>."


def test_offsets_lead_back_to_the_words() -> None:
    found = clauses("UNHCR (with a remark) supports the Prague Process.")[0]
    at = found.plain.index("supports")
    assert found.words(at, len(found.plain) - 1).text == "supports the Prague Process"


def test_a_bracket_is_a_clause_with_its_host() -> None:
    found = clauses("UNHCR held the Oslo Forum (rotating) again.", titles=("Oslo Forum",))
    assert [clause.plain for clause in found] == ["<o0> held the <e1> again.", "rotating"]
    assert found[1].host is not None
    assert found[1].host.words.text == "Oslo Forum"


@pytest.mark.parametrize(
    ("language", "sentence", "letter", "words"),
    [
        ("en", "They met the Andean Water Circle.", "x", "Andean Water Circle"),
        ("en", "They asked the Government of Peru.", "x", "Government of Peru"),
        ("fr", "Ils ont prié le gouvernement péruvien.", "x", "gouvernement péruvien"),
        ("en", "Then a special working group met.", "g", "special working group"),
        ("en", "They read the Oslo Plan of Action.", "w", "Oslo Plan of Action"),
        ("en", "They asked the Member States.", "m", "Member States"),
    ],
)
def test_phrases_that_no_vocabulary_knows_have_a_kind(
    language: str, sentence: str, letter: str, words: str
) -> None:
    units = [unit for clause in clauses(sentence, language=language) for unit in clause.units]
    assert (letter, words) in [(unit.letter, unit.words.text) for unit in units]


def test_a_conference_is_the_one_that_the_next_sentence_names() -> None:
    found = clauses(
        "UNHCR organized a regional conference.",
        "The conference, entitled Oslo Talks, closed in May.",
        titles=("Oslo Talks",),
    )
    assert found[0].plain == "<o0> organized a regional <e1>."


def test_a_saying_that_fails_its_example_is_refused(tmp_path: Path) -> None:
    for name in ("roles", "offices", "attributes", "claims", "references"):
        shutil.copy(VOCABULARY / f"{name}.toml", tmp_path)
    claims = tmp_path / "claims.toml"
    text = claims.read_text(encoding="utf-8")
    example = 'must_match = ["between ", "entre "]'
    claims.write_text(text.replace(example, 'must_match = ["isle"]'))
    with pytest.raises(VocabularyError, match="isle"):
        Sayings.load(tmp_path)
