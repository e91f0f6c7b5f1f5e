"""Builds killed at random moments: `python -m tests.bench.kill [TIMES] [SEED]`.

After each kill the datasets must be the old or the new ones, whole, and the next build must give
the same bytes as one that nobody disturbed.
"""

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
WORDS = ("first", "second")
_TEXT = "A SHORT REPORT\n\n" + "".join(f"{n}. Paragraph {n} says {{}}.\n\n" for n in range(1, 30))


def run(times: int, seed: int) -> list[str]:
    """Kill `times` builds and return what was wrong; nothing should be."""
    chance = random.Random(seed)  # noqa: S311  moments, not secrets
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        _prepare(root)
        wanted = {word: _undisturbed(root, word) for word in WORDS}
        _build(root, root / "output")
        took = _seconds(root)
        wrong = []
        for number in range(times):
            word = WORDS[number % 2]
            _write(root, word)
            _kill(root, chance.uniform(0, took))
            seen = _fingerprint(root / "output" / "datasets")
            if seen not in wanted.values():
                wrong.append(f"kill {number}: the datasets are neither the old nor the new ones")
            _build(root, root / "output")
            if _fingerprint(root / "output" / "datasets") != wanted[word]:
                wrong.append(f"kill {number}: the next build differs from an undisturbed one")
        wrong += [f"left behind: {path}" for path in (root / "output").rglob(".tmp-*")]
    return wrong


def _prepare(root: Path) -> None:
    (root / "pipeline").mkdir()
    for name in ("vocabulary", "schema"):
        (root / "pipeline" / name).symlink_to(REPOSITORY / "pipeline" / name)
    (root / "raw" / "report").mkdir(parents=True)
    _write(root, WORDS[0])


def _write(root: Path, word: str) -> None:
    (root / "raw" / "report" / "a.txt").write_text(_TEXT.replace("{}", word))


def _undisturbed(root: Path, word: str) -> str:
    _write(root, word)
    _build(root, root / "undisturbed")
    seen = _fingerprint(root / "undisturbed" / "datasets")
    shutil.rmtree(root / "undisturbed")
    return seen


def _command(root: Path, output: Path) -> list[str]:
    return [sys.executable, "-m", "extract", "build", "--root", str(root), "--output", str(output)]


def _build(root: Path, output: Path) -> None:
    subprocess.run(_command(root, output), check=True, capture_output=True)  # noqa: S603  ours


def _seconds(root: Path) -> float:
    """How long a build takes in which everything changed."""
    start = time.monotonic()
    subprocess.run(  # noqa: S603  ours
        [*_command(root, root / "output"), "--from", "read"], check=True, capture_output=True
    )
    return time.monotonic() - start


def _kill(root: Path, after: float) -> None:
    """Start a build, and after some seconds kill it and all its processes, if it still runs."""
    process = subprocess.Popen(  # noqa: S603  ours
        _command(root, root / "output"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(after)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


def _fingerprint(datasets: Path) -> str:
    """Return a hash over all files of a release, after a check that none is missing or cut."""
    files = sorted(datasets.iterdir())
    package = json.loads((datasets / "datapackage.json").read_text(encoding="utf-8"))
    listed = {resource["path"]: resource["hash"] for resource in package["resources"]}
    found = {path.name: f"sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files}
    found.pop("datapackage.json")
    if found != listed:
        return "not whole"
    return hashlib.sha256((datasets / "datapackage.json").read_bytes()).hexdigest()


def main() -> int:
    """Kill builds, print how many outputs were whole, and return an exit code."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    wrong = run(times, seed)
    for line in wrong:
        sys.stdout.write(line + "\n")
    bad = len({line.split(":")[0] for line in wrong})
    sys.stdout.write(f"killed {times} builds (seed {seed}): {times - bad} times whole outputs\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
