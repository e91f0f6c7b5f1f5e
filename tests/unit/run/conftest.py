import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.run import Outcome, Request, build

REPOSITORY = Path(__file__).resolve().parents[3]
TEXT = "A SHORT REPORT\n\n1. The first paragraph says one thing. And another.\n\n2. So does {}.\n"

Build = Callable[..., Outcome]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with two reports of one text file each, built once for all tests."""
    root = tmp_path_factory.mktemp("root")
    (root / "pipeline").mkdir()
    for name in ("vocabulary", "schema"):
        (root / "pipeline" / name).symlink_to(REPOSITORY / "pipeline" / name)
    for name in ("one", "two"):
        (root / "raw" / name).mkdir(parents=True)
        (root / "raw" / name / f"{name}.txt").write_text(TEXT.format(name))
    build(Request(root=root, output=root / "output", jobs=2))
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    """A copy of that repository, with what was built."""
    shutil.copytree(built, tmp_path / "root", symlinks=True)
    return tmp_path / "root"


@pytest.fixture
def made(root: Path) -> Build:
    """Build the reports of `root`; whatever a `Request` takes can be given."""

    def run(**settings: object) -> Outcome:
        request = Request(**{"root": root, "output": root / "output", "jobs": 2, **settings})  # type: ignore[arg-type]
        return build(request)

    return run
