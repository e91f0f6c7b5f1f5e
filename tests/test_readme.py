"""What the README shows is what one gets."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

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


def test_the_uses_of_the_readme_work(published: Path, tmp_path: Path) -> None:
    """What stands under "Use the tables": the Python as it is, each command of `extract`."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition("## Use the tables")[2].partition("\n## ")[0]
    (code,) = re.findall(r"```python\n(.*?)```", section, re.DOTALL)
    around = {**os.environ, "EXTRACT_DATASETS": str(published)}
    options: dict[str, Any] = {"cwd": tmp_path, "env": around, "capture_output": True, "text": True}
    printed = subprocess.run([sys.executable, "-c", code], check=True, **options).stdout  # noqa: S603  ours
    assert "(MIDSA)" in printed
    assert "participant | Annex II, row 8" in printed
    assert "13" in printed
    commands = re.findall(r"^\.venv/bin/extract (.*)$", section, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        run = [sys.executable, "-m", "extract", *shlex.split(command)]
        assert subprocess.run(run, check=True, **options).stdout  # noqa: S603  ours


def test_the_audit_of_the_readme_works(published: Path, tmp_path: Path) -> None:
    """The map that is shown is the file that the command names, and the faults are found."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^\.venv/bin/extract (audit --against .*)$", readme, re.MULTILINE)
    command = shlex.split(line)
    (declared,) = re.findall(r"```toml\n(.*?)```", readme, re.DOTALL)
    assert declared == (ROOT / command[-1]).read_text(encoding="utf-8")
    assert len(declared.splitlines()) == 5
    (tmp_path / "datasets").symlink_to(published)
    run = [sys.executable, "-m", "extract", *command, "--output", str(tmp_path)]
    told = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True).stdout  # noqa: S603  ours
    assert "10 rows: 1 contradicted, 1 missing, 1 not found, 8 supported" in told
    result = re.search(r"`output/(audit/against/\w+\.html)`", readme)
    assert result is not None
    assert (tmp_path / result[1]).is_file()
    assert (tmp_path / "against" / "dialogue.csv").is_file()
    assert (tmp_path / "against" / "dialogue.json").is_file()


def test_the_pictures_of_the_readme_are_there_are_small_and_are_told_in_words() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[([^\]]*)\]\(([^)]+)\)", readme)
    assert len(pictures) == 2
    for words, name in pictures:
        assert len(words.split()) > 15
        content = (ROOT / name).read_bytes()
        assert content.startswith(b"\x89PNG")
        assert len(content) < 200_000
