"""Sites to test on: of a hostile document made up here, and of the reports in `raw/`."""

import shutil
import tempfile
from functools import lru_cache
from pathlib import Path

from extract.cli import main as extract
from tests.unit.pdfs import pdf, show
from tests.unit.printed import ROOT

SCRIPT = '<script>document.title="taken over"</script>'
IMAGE = '"><img src=x onerror="document.title=1">'
TEMPLATE = "{{ 7 * 7 }}${7 * 7}"
RIGHT_TO_LEFT = "\u202egnihtyna\u202c \u05d0\u05d1\u05d2 \u0627\u0644\u0639\u0631\u0628\u064a\u0629"
LONG = "Donaudampfschifffahrtsgesellschaft" * 40
ASTRAL = "\U0001d504\U0001d51f \U0001f600"

TEXT = f"""{ASTRAL} REPORT {SCRIPT}

1. {ASTRAL} The Seminar on {SCRIPT} Borders was held in Lima in May 2001. {IMAGE}

2. The Seminar on Return \U0001f600 was attended by Australia, Japan and Kenya. {RIGHT_TO_LEFT}

3. {LONG} The Manila Process was initiated in 1996. {TEMPLATE}

4. The organizers met Norway </pre></script><!-- in June 1999.
"""


AGAINST = f"""Process,Country,Role
Seminar on Return,Australia,participant
Seminar on Return,Japan,observer
Seminar on Return,"{SCRIPT.replace('"', '""')}",{TEMPLATE}
Seminar on Return,{RIGHT_TO_LEFT},"{IMAGE.replace('"', '""')}"
"""
"""A table of somebody else, whose name is hostile, too."""

AGAINST_NAME = "a #1 <b>&amp; 100%'\" javascript:x"
DIALOGUE = ROOT / "tests" / "fixtures" / "against" / "dialogue.csv"


def _pdf() -> bytes:
    lines = (
        "1. The Seminar on <script>Borders</script> was held in Lima in May 2001.",
        "2. The Seminar on Return was attended by Australia, Japan and Kenya.",
    )
    return pdf("".join(show(line, 20, 250 - 20 * n, 7) for n, line in enumerate(lines)))


@lru_cache(maxsize=1)
def hostile_site() -> Path:
    """The folder of the site of two files that would run scripts if they could."""
    folder = Path(tempfile.mkdtemp(prefix="extract-site-"))
    files = [folder / "hostile.txt", folder / "hostile_pdf.pdf"]
    files[0].write_text(TEXT, encoding="utf-8")
    files[1].write_bytes(_pdf())
    output = folder / "output"
    assert extract(["build", *map(str, files), "--output", str(output), "--jobs", "1"]) == 0
    table = folder / f"{AGAINST_NAME}.csv"
    table.write_text(AGAINST, encoding="utf-8")
    declared = DIALOGUE.with_suffix(".toml").read_text(encoding="utf-8")
    (folder / "map.toml").write_text(declared.replace("mc_inf_266", "hostile"), encoding="utf-8")
    return _audited(output, table, folder / "map.toml", *files)


@lru_cache(maxsize=1)
def reports_site() -> Path:
    """The folder of the site of the reports in `raw/`; what `output/` already holds is used."""
    output = Path(tempfile.mkdtemp(prefix="extract-site-")) / "output"
    output.mkdir()
    if (ROOT / "output" / "stages").is_dir():
        shutil.copytree(ROOT / "output" / "stages", output / "stages")
    assert extract(["build", "--output", str(output)]) == 0
    return _audited(output, DIALOGUE, DIALOGUE.with_suffix(".toml"))


def _audited(output: Path, table: Path, declared: Path, *files: Path) -> Path:
    """The folder of the site of `output`, in which a table of somebody else is audited."""
    against = ["--against", str(table), "--map", str(declared)]
    assert extract(["audit", *map(str, files), *against, "--output", str(output)]) == 0
    return output / "audit"


def forget() -> None:
    """Delete what was made."""
    for made in (hostile_site, reports_site):
        if made.cache_info().currsize:
            shutil.rmtree(made().parents[1], ignore_errors=True)
        made.cache_clear()
