import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.segment.sentences import sentences_of
from tests.unit.printed import VOCABULARY


@pytest.mark.parametrize(
    ("text", "count", "remark"),
    [
        ("One. Two! Three?", 3, "the three marks"),
        ("Voir A. Klekowski, The Role.", 1, "an initial"),
        ("La Résolution no. 12 dit. Fin.", 2, "an abbreviation"),
        ("The Conference (Dr. No. Here) met. It ended.", 2, "inside brackets"),
        ("Il a dit: « Oui. » Puis il partit.", 2, "a closing quote"),
        ("In 2003. The next.", 2, "a year ends a sentence"),
        ("It costs 3.5 million.", 1, "a decimal point"),
        ("the U.S. Government met.", 1, "an acronym with points"),
        ("first; second; third.", 1, "semicolons end nothing"),
        ("it ended . then went on", 1, "a small letter begins nothing"),
        ("… d’offrir. Voir l’annexe.", 2, "an ellipsis at the start"),
    ],
)
def test_sentences_are_counted(text: str, count: int, remark: str) -> None:
    assert len(sentences_of(text, VOCABULARY)) == count, remark


@given(st.text("aB. ?!(é)\n1", max_size=80))
def test_nothing_but_blanks_is_between_sentences(text: str) -> None:
    found = sentences_of(text, VOCABULARY)
    assert found == sorted(found)
    covered = {i for start, end in found for i in range(start, end)}
    assert all(text[i].isspace() for i in range(len(text)) if i not in covered)
