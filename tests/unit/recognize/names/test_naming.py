"""The vocabulary of how things are named: checked when it is loaded."""

import shutil
from pathlib import Path

import pytest

from extract.errors import VocabularyError
from extract.recognize.names.naming import FILE, Naming
from tests.unit.recognize.made import VOCABULARY


def _loaded(folder: Path, old: str, new: str) -> Naming:
    path = Path(shutil.copy(VOCABULARY / FILE, folder / FILE))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return Naming.load(folder)


def test_a_noun_has_one_class() -> None:
    naming = Naming.load(VOCABULARY)
    assert (naming.heads["Réseau"], naming.heads["Forum"]) == ("standing", "occasional")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("standing = ", "lasting = ", "lasting"),
        ("[once.behind]", "[once.after]", "after"),
        ('must_match = ["réunie"', 'must_match = ["ville"', "ville"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    with pytest.raises(VocabularyError, match=words):
        _loaded(tmp_path, old, new)
