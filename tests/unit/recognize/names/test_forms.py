"""Forms of names in a text: which are found, and where."""

import pytest

from extract.recognize.names.forms import Forms
from extract.recognize.names.words import tokenized


def found(text: str, *names: str, acronyms: tuple[str, ...] = ()) -> list[str]:
    forms = Forms()
    for name in names:
        forms.add(name, is_acronym=False)
    for acronym in acronyms:
        forms.add(acronym, is_acronym=True)
    words = tokenized(text)
    return sorted(
        text[words.starts[start] : words.ends[end - 1]] for _, start, end in forms.matches(words)
    )


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("in SAO TOME and", ("São Tomé",), ["SAO TOME"]),
        ("Sao  Tome", ("São Tomé",), []),  # a gap stands between them
        ("the Sahel and West Africa Club", ("Sahel", "West Africa"), ["Sahel", "West Africa"]),
        ("Lake Chad Basin", ("Lake Chad", "Lake Chad Basin", "Chad"), None),
        ("near Lake", ("Lake", "Lake Chad"), ["Lake"]),  # the longer one would pass the end
        ("New New York", ("New York",), ["New York"]),
        ("nothing", (), []),
    ],
)
def test_every_form_is_found_where_it_stands(
    text: str, names: tuple[str, ...], expected: list[str] | None
) -> None:
    assert found(text, *names) == (sorted(names) if expected is None else expected)


def test_acronyms_are_found_letter_by_letter() -> None:
    assert found("the UN, not un", acronyms=("UN",)) == ["UN"]
    assert found("the UN, not un", "un") == ["UN", "un"]


def test_a_form_added_twice_is_found_once() -> None:
    assert found("Chad", "Chad", "CHAD") == ["Chad"]
