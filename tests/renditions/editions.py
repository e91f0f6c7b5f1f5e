"""A document in several editions, each typeset again, and the facts of all against the golden ones.

What `--report` asks of one report, this asks of the proclamation in raw/: its two editions are
typeset alike and built together, and every golden row must come back.
"""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from extract.profile import Limits, load_report
from extract.read import read
from extract.segment import segment
from tests.layouts.check import ROOT, vocabulary
from tests.layouts.document import Block, Box, Document, Prose, Table
from tests.layouts.rebuild import rebuilt
from tests.whole_rows import Score

from .check import scored
from .style import Style
from .together import put_together
from .typesetters import Typesetter

DOCUMENT = "warsaw_1985"
"""The document whose editions are typeset again."""

TABLES = ("participations", "lists")
"""The tables that have golden rows."""


def typeset_editions(setter: Typesetter, style: Style, folder: Path) -> dict[str, Score]:
    """Typeset every edition into `folder`, build them as one document, score each table.

    A style may put them into one file.

    Raises:
        RuntimeError: the typesetter is missing or wrote no PDF, or the build failed.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    paths = [folder / f"{name}.pdf" for name in editions()]
    for path in paths:
        setter.typeset(editions()[path.stem], style, path)
    if style.together:
        whole = folder / f"{DOCUMENT}.pdf"
        put_together(paths, style.together, whole)
        paths = [whole]
    return scored(paths, folder / "built", DOCUMENT, TABLES)


@cache
def editions() -> Mapping[str, Document]:
    """Return the document behind each source in raw/, by the name of its file."""
    report = load_report(ROOT, DOCUMENT)
    found = {}
    for source in report.sources:
        reading = read(source, limits=Limits(), vocabulary=vocabulary())
        document = rebuilt(reading.text, segment(reading, source, report, vocabulary()))
        parts = (
            replace(part, blocks=tuple(map(_with_dashes, part.blocks))) for part in document.parts
        )
        found[source.path.stem] = replace(document, parts=tuple(parts))
    return found


def _with_dashes(block: Block) -> Block:
    """Set a territory behind its dash in one cell, where the edition in raw/ gives it two."""
    if not isinstance(block, Table) or len(block.header) != 5:
        return block
    rows = [_of_three(row) if row[4].proses else row[:3] for row in block.rows]
    return Table(block.header[:3], tuple(rows), (0.3, 0.36, 0.34))


def _of_three(row: tuple[Box, ...]) -> tuple[Box, ...]:
    return (_joined(row[0], row[1]), _joined(row[2], row[3]), row[4])


def _joined(sign: Box, name: Box) -> Box:
    return Box((Prose(" ".join(prose.text for prose in (*sign.proses, *name.proses))),))
