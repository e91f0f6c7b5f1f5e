"""The versions of what is installed, as the library's own reader tells them."""

from importlib import metadata

import pytest

from extract.installed import version
from extract.stages import STAGES


@pytest.mark.parametrize("name", sorted({name for stage in STAGES for name in stage.libraries}))
def test_version_is_what_the_distribution_says(name: str) -> None:
    assert version(name) == metadata.version(name)


@pytest.mark.parametrize("name", ["pdfminer.six", "pdfminer-six", "PDFMiner_six"])
def test_names_are_compared_as_registries_do(name: str) -> None:
    assert version(name) == metadata.version("pdfminer.six")


def test_what_is_not_installed_has_none() -> None:
    assert version("no such distribution") == "none"
