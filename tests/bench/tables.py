"""`make bench-tables`: the tables of ICDAR 2013 as ours, pdfplumber and camelot find them.

python -m tests.bench.tables [--corpus DIR] [--half eu] [--cells DIR] [--without FLAVOUR ...]

DIR holds `icdar2013.py`, which scores, beside the folder of documents. A cell is scored where it
begins: the score knows no spans. camelot is measured where it is installed; it is no dependency.
With `--cells`, our cells stay in that folder, one CSV per document.
"""

import argparse
import csv
import importlib.util
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from statistics import mean
from types import ModuleType
from typing import Any

import pdfplumber

from extract.model.page import Word
from extract.read.characters import page_content
from extract.read.columns import rows_of
from extract.read.layout import page_words
from extract.read.tables import find_tables

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
MOST_GLYPHS = 1_000_000
PEERS = ("pdfplumber-lines", "camelot-lattice", "camelot-stream", "camelot-hybrid")

Score = tuple[float, float]
"""Precision and recall."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print precision, recall and F1, by document and over all, ours beside the others'."""
    options = _options(arguments)
    scorer = _scorer(options.corpus)
    names = [name for name in PEERS if _is_here(name) and name not in options.without]
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.cells or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        tools: dict[str, Callable[[Path], Any]] = {"ours": partial(_ours, scorer, folder)}
        tools |= {name: partial(_theirs, scorer, name) for name in names}
        scores: dict[str, list[Score]] = {name: [] for name in tools}
        seconds = dict.fromkeys(tools, 0.0)
        _say("document  " + "  ".join(f"{name:>17}" for name in tools))
        for truth in _documents(options.corpus, options.half):
            for name, find in tools.items():
                start = time.process_time()
                found = find(truth.with_name(truth.name.replace("-str.xml", ".pdf")))
                seconds[name] += time.process_time() - start
                scores[name].append(_score(scorer.truth(str(truth)), found))
            last = "  ".join(_printed(*scores[name][-1]) for name in tools)
            _say(f"{truth.name[:-8]:10}{last}")
    _say(f"{'all':10}" + "  ".join(_printed(*_mean(scores[name])) for name in tools))
    _say("F1        " + "  ".join(f"{_f1(*_mean(scores[name])):17.3f}" for name in tools))
    _say("seconds   " + "  ".join(f"{seconds[name]:17.1f}" for name in tools))
    return 0


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.tables", description=__doc__)
    parser.add_argument("--corpus", type=Path, default=CORPUS, help="the folder with icdar2013.py")
    parser.add_argument("--half", default="eu", help="the half of the documents (eu, us)")
    parser.add_argument("--cells", metavar="DIR", help="leave our cells in DIR")
    parser.add_argument("--without", nargs="*", default=(), metavar="TOOL", help="tools left out")
    return parser.parse_args(arguments)


def _scorer(corpus: Path) -> ModuleType:
    path = corpus / "icdar2013.py"
    spec = importlib.util.spec_from_file_location("icdar2013", path)
    if spec is None or spec.loader is None or not path.exists():
        raise SystemExit(f"{path.name} is not in {corpus}: name its folder with --corpus")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _is_here(tool: str) -> bool:
    return importlib.util.find_spec(tool.split("-")[0]) is not None


def _documents(corpus: Path, half: str) -> list[Path]:
    """Return the truths of the half; a second reading of a document (`NNNb`) is left out."""
    found = sorted(corpus.glob(f"**/{half}-*-str.xml"))
    return [path for path in found if not re.search(r"\db-str", path.name)]


def _theirs(scorer: ModuleType, name: str, pdf: Path) -> Any:
    return scorer.tool(name, str(pdf))


def _ours(scorer: ModuleType, folder: Path, pdf: Path) -> Any:
    path = folder / f"{pdf.stem}.csv"
    with path.open("w", newline="", encoding="utf8") as file:
        writer = csv.writer(file)
        writer.writerow(("page", "table", "row", "column", "text"))
        writer.writerows(_cells(pdf))
    return scorer.cells_csv(str(path))


def _cells(pdf: Path) -> Iterable[tuple[int, int, int, int, str]]:
    """Yield page, table, row, column and text of each cell we find in `pdf`."""
    with pdfplumber.open(pdf) as opened:
        for number, page in enumerate(opened.pages, 1):
            words = page_words(number, page_content(page, MOST_GLYPHS))
            width, height = words.frame
            grids = find_tables(words.words, words.rules, width=width, height=height)
            for table, grid in enumerate(grids):
                for cell in grid.cells:
                    text = _text([w for w in words.words if cell.box.holds(w.box)])
                    yield number, table, cell.row, cell.column, text


def _text(words: Sequence[Word]) -> str:
    return " ".join(word.text for row in rows_of(words) for word in row.words)


def _score(truth: Any, found: Any) -> Score:
    hits = sum(sum((truth[page] & found[page]).values()) for page in truth if page in found)
    given = sum(sum(relations.values()) for relations in found.values())
    wanted = sum(sum(relations.values()) for relations in truth.values())
    return (hits / given if given else 0.0), hits / wanted


def _mean(scores: Sequence[Score]) -> Score:
    return mean(p for p, _ in scores), mean(r for _, r in scores)


def _f1(precision: float, recall: float) -> float:
    both = precision + recall
    return 2 * precision * recall / both if both else 0.0


def _printed(precision: float, recall: float) -> str:
    return f"P {precision:.3f} R {recall:.3f}".rjust(17)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
