"""Participations are found without a profile and with no process declared."""

import pytest

from tests.bench import ablation


def test_participations_do_not_hang_on_what_is_declared(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = ablation.main()
    said = capsys.readouterr().out
    assert said.count("participations F1") >= 2
    assert code == 0, said
