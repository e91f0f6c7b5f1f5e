"""What the whole build of one report costs beside pdfplumber: `python -m tests.bench.startup ID`.

Processor time of all processes of `extract build --report ID`, into an empty folder, from a root
that holds this report alone with all its sources; beside it, in the same run, `extract_words` and
`extract_tables` of pdfplumber over every page of the report's PDFs. All are started anew for each
of a few rounds, in turn, so that what else the machine does strikes all.

What is declared is kept beside the compiled modules once it was read (decision 0023): `make setup`
does so, as pip compiles the modules, and the first figure is with it. The last lines are of builds
that keep it anew: the first after a change to a vocabulary, and one that finds nothing kept at all.
"""

import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from extract import prepared

REPOSITORY = Path(__file__).resolve().parents[2]
ROUNDS = 3
_PDFPLUMBER = """
import sys, time
import pdfplumber
start = time.process_time()
for path in sys.argv[1:]:
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.extract_tables()
print(time.process_time() - start)
"""


def compared(document_id: str, folder: Path) -> list[str]:
    """Return lines that say what a build costs and what pdfplumber does; `folder` is for both."""
    root = _root(document_id, folder)
    pdfs = sorted(map(str, (root / "raw").rglob("*.pdf")))
    rounds = [_round(document_id, root, folder / f"output-{n}", pdfs) for n in range(ROUNDS)]
    ours, work, whole, changed, bare = (median(figures) for figures in zip(*rounds, strict=True))
    against = [median(r[0] / r[n] for r in rounds) for n in (1, 2)]
    against += [median(r[n] / r[1] for r in rounds) for n in (3, 4)]
    return [
        f"whole build of {document_id} from nothing: {ours:.2f} s of processor time"
        f" (median of {ROUNDS}, all processes, imports included)",
        f"  {against[0]:.1f} times pdfplumber's words and tables of its PDF, {work:.2f} s"
        " (its import not counted)",
        f"  {against[1]:.1f} times a process that does this, {whole:.2f} s (its import counted)",
        f"  after a change of a vocabulary: {changed:.2f} s,"
        f" {against[2]:.1f} times pdfplumber's work",
        f"  with nothing prepared: {bare:.2f} s, {against[3]:.1f} times pdfplumber's work",
    ]


def _root(document_id: str, folder: Path) -> Path:
    root = folder / "root"
    shutil.copytree(REPOSITORY / "raw" / document_id, root / "raw" / document_id)
    shutil.copytree(REPOSITORY / "pipeline", root / "pipeline")
    return root


def _round(
    document_id: str, root: Path, output: Path, pdfs: Sequence[str]
) -> tuple[float, float, float, float, float]:
    """Return seconds of processor time.

    Of the build, of pdfplumber's work, of pdfplumber's process, of a build after a change of a
    vocabulary, of one with nothing prepared.
    """
    build = [sys.executable, "-m", "extract", "build", "--root", str(root)]
    build += ["--report", document_id, "--output"]
    for part in prepared.PARTS:
        prepared.path(part).unlink(missing_ok=True)
    bare, _ = _processor_time([*build, f"{output}-bare"])
    with (root / "pipeline" / "vocabulary" / "roles.toml").open("a") as vocabulary:
        vocabulary.write("\n")
    changed, _ = _processor_time([*build, f"{output}-changed"])
    ours, _ = _processor_time([*build, str(output)])
    whole, said = _processor_time([sys.executable, "-c", _PDFPLUMBER, *pdfs])
    return ours, float(said), whole, changed, bare


def _processor_time(command: Sequence[str]) -> tuple[float, str]:
    """Run `command`; return the processor time of it and all its processes, and what it printed."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603  ours
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.stdout


def main() -> None:
    """Print the figures of the report named."""
    with tempfile.TemporaryDirectory() as folder:
        sys.stdout.writelines(f"{line}\n" for line in compared(sys.argv[1], Path(folder)))


if __name__ == "__main__":
    main()
