"""Data as scripts: what is written is what is read, and no text ends the script."""

import pytest

from extract.audit.site.chunks import batched, read_script, script

HOSTILE = ("</script><script>alert(1)</script>", "<!--", "\u2028\u2029", "\U0001f600 \u202e", '\\"')


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    assert read_script(script("page-0-1", {"text": text})) == {"text": text}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_can_end_the_script_or_its_line(text: str) -> None:
    written = script("page-0-1", text)
    assert not {"<", ">", "\u2028", "\u2029"} & set(written)
    assert written.count("\n") == 1


def test_rows_are_cut_into_runs() -> None:
    assert batched("abcde", 2) == ["ab", "cd", "e"]
    assert batched("", 2) == []
