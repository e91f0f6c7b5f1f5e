"""What the README shows is what one gets."""

import re
import subprocess
import sys
from pathlib import Path

from tests.unit.printed import ROOT


def test_the_query_of_the_readme_prints_what_the_readme_says(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    query = re.search(r"```python\n(.*?)```", readme, re.DOTALL)
    shown = re.search(r"```python\n.*?```\s*```\n(.*?)```", readme, re.DOTALL)
    assert query is not None
    assert shown is not None
    build = [sys.executable, "-m", "extract", "build", "--output", str(tmp_path / "output")]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603  ours
    printed = subprocess.run(  # noqa: S603  ours
        [sys.executable, "-c", query[1]], cwd=tmp_path, check=True, capture_output=True, text=True
    ).stdout
    assert printed.split() == shown[1].split()
