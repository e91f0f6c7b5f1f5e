"""What a stage stores comes back as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.errors import OutputError
from extract.model.block import Coverage, Segmentation
from extract.model.page import Line, LostGlyph, Note, Page, Reading
from extract.store import load, save, write_folder

READING = Reading(
    text="aé\n\U0001f600\0",
    pages=(Page(1, 0, 5, "page", 595.0, 842.5, "i", "printed", 3, 0, 3), Page(2, 5, 5, "page")),
    lines=(
        Line(1, 0, 2, x0=0.1, lefts=(0.1, 0.30000000000000004), rights=(0.2, 7.0), raised=(1, 2)),
        Line(1, 3, 5),
    ),
    lost=(LostGlyph(1, "x", "duplicate", 1.0, 2.0, 3.0, 4.0),),
    notes=(Note("check", "info", "holds", "message", (1,), (2,)),),
    encoding=None,
    byte_count=2**40,
)


def test_reading_comes_back_as_it_was(tmp_path: Path) -> None:
    save(READING, tmp_path / "key")
    assert load(Reading, tmp_path / "key") == READING


def test_segmentation_comes_back_as_it_was(tmp_path: Path) -> None:
    value = Segmentation((), (), (), (Coverage(0, 3, "excluded", None, "rule"),), ())
    save(value, tmp_path / "key")
    assert load(Segmentation, tmp_path / "key") == value


@given(
    text=st.text(st.characters(codec="utf-8")),
    edges=st.lists(st.floats(allow_nan=False)).map(tuple),
    message=st.none() | st.text(st.characters(codec="utf-8")),
)
def test_any_text_and_number_comes_back(
    tmp_path_factory: pytest.TempPathFactory,
    text: str,
    edges: tuple[float, ...],
    message: str | None,
) -> None:
    value = Reading(text, (), (Line(1, 0, 0, lefts=edges),), encoding=message)
    folder = tmp_path_factory.mktemp("store") / "key"
    save(value, folder)
    assert load(Reading, folder) == value


def test_same_value_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "two"):
        save(READING, tmp_path / name)
    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_folder_that_cannot_be_filled_is_not_there(tmp_path: Path) -> None:
    def fill(folder: Path) -> str:
        (folder / "a").write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match="No space left on device"):
        write_folder(tmp_path, fill)
    assert list(tmp_path.iterdir()) == []


def test_folder_is_replaced_unless_it_will_do(tmp_path: Path) -> None:
    def fill(folder: Path) -> str:
        (folder / "new").touch()
        return "key"

    (tmp_path / "key").mkdir()
    (tmp_path / "key" / "old").touch()
    write_folder(tmp_path, fill, keep=lambda folder: True)
    assert [path.name for path in (tmp_path / "key").iterdir()] == ["old"]
    write_folder(tmp_path, fill)
    assert [path.name for path in (tmp_path / "key").iterdir()] == ["new"]
    assert [path.name for path in tmp_path.iterdir()] == ["key"]


def test_damaged_store_is_a_named_error(tmp_path: Path) -> None:
    save(READING, tmp_path / "key")
    (tmp_path / "key" / "tables.arrow").write_bytes(b"ARROW1")
    with pytest.raises(OutputError, match="cannot be read"):
        load(Reading, tmp_path / "key")
