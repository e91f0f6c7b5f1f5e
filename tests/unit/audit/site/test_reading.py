"""A page cut wherever anything begins or ends."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from extract.audit.site.chunks import read_script
from extract.audit.site.reading import USES, swept

CLAIMS = some.lists(some.tuples(some.integers(0, 30), some.integers(0, 30), some.integers(0, 5)))


@given(CLAIMS, some.integers(0, 30), some.integers(0, 30))
def test_the_cuts_are_the_whole_and_each_holds_what_covers_it(
    claims: list[tuple[int, int, int]], start: int, end: int
) -> None:
    cuts = list(swept(claims, start, end))
    covered = [at for a, b, _ in cuts for at in range(a, b)]
    assert covered == list(range(start, end))
    for a, b, holds in cuts:
        for at in range(a, b):
            assert sorted(map(str, holds)) == sorted(str(w) for x, y, w in claims if x <= at < y)


def test_touching_claims_are_told_apart() -> None:
    assert list(swept([(0, 2, "a"), (2, 4, "b")], 0, 5)) == [
        (0, 2, ["a"]), (2, 4, ["b"]), (4, 5, []),
    ]  # fmt: skip


def pages(site: Path) -> list[Path]:
    return sorted(site.glob("*/data/page-*.js"))


@pytest.mark.parametrize("name", ["hostile", "reports"])
def test_stretches_of_every_page_are_its_whole_text(
    name: str, request: pytest.FixtureRequest
) -> None:
    found = pages(request.getfixturevalue(name))
    assert found
    for path in found:
        page = read_script(path.read_text(encoding="utf-8"))
        at = page["start"]
        for start, end, use, _ in page["stretches"]:
            assert start == at
            assert 0 <= use < len(USES)
            at = end
        assert at == page["start"] + len(page["text"])
