"""The programs that typeset: which are on this machine, and how each is run."""

import shutil
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.layouts.document import Document

from .html import html_of
from .latex import latex_of
from .style import Style
from .typst import typst_of
from .writer import writer_of

SECONDS = 120
"""How long one program may take for one rendition."""


@dataclass(frozen=True, slots=True)
class Typesetter:
    """A program: what it reads, and the command that makes a PDF of it.

    `command` is given the program's path, the source and the PDF to write. Where `programs` has
    none that is installed, the typesetter is left out, and `remedy` says what to install.
    """

    name: str
    programs: tuple[str, ...]
    remedy: str
    suffix: str
    source: Callable[[Document, Style], str]
    command: Callable[[str, Path, Path], Sequence[str]]
    passes: int = 1

    @property
    def program(self) -> str | None:
        """The path of the program, or None where it is not installed."""
        return next((path for name in self.programs if (path := shutil.which(name))), None)

    def typeset(self, document: Document, style: Style, path: Path) -> None:
        """Write `document` in this style to `path`, a PDF; its source is left beside it.

        Raises:
            RuntimeError: the program is missing, or wrote no PDF.
        """
        program = self.program
        if program is None:
            raise RuntimeError(f"{self.name} is not installed: {self.remedy}")
        source = path.with_suffix(self.suffix)
        source.write_text(self.source(document, style), encoding="utf-8")
        said = ""
        for _ in range(self.passes):
            done = subprocess.run(  # noqa: S603 a typesetter that the developer has installed
                self.command(program, source, path),
                cwd=path.parent,
                capture_output=True,
                text=True,
                errors="replace",
                timeout=SECONDS,
                check=False,
            )
            said = (done.stderr or done.stdout)[-2000:]
        if not path.is_file():
            raise RuntimeError(f"{self.name} wrote no PDF: {said}")


TYPESETTERS = {
    one.name: one
    for one in (
        Typesetter(
            "writer",
            ("soffice", "libreoffice"),
            "Debian's libreoffice-writer",
            ".fodt",
            writer_of,
            lambda program, source, path: [
                *(program, "--headless", "--convert-to", "pdf"),
                *("--outdir", str(path.parent), str(source)),
            ],
        ),
        Typesetter(
            "latex",
            ("pdflatex",),
            "Debian's texlive-latex-recommended, texlive-lang-french, lmodern",
            ".tex",
            latex_of,
            lambda program, source, _: [program, "-interaction=batchmode", source.name],
            passes=2,
        ),
        Typesetter(
            "typst",
            ("typst",),
            "the program of the typst project; PyPI's typst is the library of it",
            ".typ",
            typst_of,
            lambda program, source, path: [program, "compile", str(source), str(path)],
        ),
        Typesetter(
            "weasyprint",
            ("weasyprint",),
            "PyPI's weasyprint",
            ".html",
            lambda document, style: html_of(document, style, footed=True),
            lambda program, source, path: [program, "-q", str(source), str(path)],
        ),
        Typesetter(
            "chromium",
            ("chromium", "chromium-browser", "google-chrome"),
            "Debian's chromium",
            ".html",
            lambda document, style: html_of(document, style, footed=False),
            lambda program, source, path: [
                *(program, "--headless", "--no-sandbox", "--disable-gpu"),
                *("--no-pdf-header-footer", f"--print-to-pdf={path}", source.as_uri()),
            ],
        ),
    )
}
"""Every typesetter by name."""
