"""Sentences that were made up: each states exactly what was put in, in French and in English."""

import pytest

from extract.audit.release import Release
from tests.rewritten.prose import PROSE_SETTINGS, stories, story
from tests.rewritten.sayings import SAYINGS
from tests.rewritten.told import Told, differences, told

_REPORTS = 6
"""Reports of the sample: three settings in each language."""

NOT_YET: dict[tuple[str, str], str] = {}
"""Sayings that are not read exactly yet, each with the reason."""

_SAYINGS = [(language, saying.name) for language in SAYINGS for saying in SAYINGS[language]]


@pytest.fixture(scope="module")
def paragraphs(tmp_path_factory: pytest.TempPathFactory) -> list[Told]:
    """What the whole sample was read to state, built once."""
    return told(stories(1, _REPORTS), tmp_path_factory.mktemp("prose"))


@pytest.mark.parametrize(
    "saying",
    [
        pytest.param(
            one,
            id="-".join(one),
            marks=[pytest.mark.xfail(strict=True, reason=NOT_YET[one])] if one in NOT_YET else [],
        )
        for one in _SAYINGS
    ],
)
def test_a_sentence_states_what_was_put_in(saying: tuple[str, str], paragraphs: list[Told]) -> None:
    """Facts, countries, dates and processes of its paragraph: no row more, no row less."""
    own = [one for one in paragraphs if one.saying == saying]
    assert own
    assert [line for one in own for line in one.differences] == []


def test_every_paragraph_is_compared(paragraphs: list[Told]) -> None:
    """The paragraphs of all reports, in all settings of the sample and both languages."""
    assert len(paragraphs) == sum(len(one.paragraphs) for one in stories(1, _REPORTS))
    assert {one.story.setting for one in paragraphs} == set(PROSE_SETTINGS[: _REPORTS // 2])


def test_a_statement_that_is_not_read_is_seen() -> None:
    """Every row that a paragraph states is missing where nothing was read."""
    paragraph = next(one for one in story(1, 0).paragraphs if one.saying == "participants are")
    found = list(differences(Release({}), "s1-00", paragraph, {}))
    assert len(found) == sum(map(len, paragraph.truth.values()))
