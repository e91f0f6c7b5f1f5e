"""Alignment of parallel texts and tables: precision and recall of links, against hand-made ones.

    python -m tests.bench.alignment

The two editions in `raw/` against the golden pairs of their prose and of their rows; then texts
written for this purpose in `tests/fixtures/parallel/`, with sentences merged and split, paragraphs
missing on one side and list items in another order. A link counts as right if the hand-made
alignment has the pair; a passage without a counterpart counts as a pair with nothing.
"""

import sys
import tempfile
from pathlib import Path

from extract.audit.golden_links import PAIRS, Pair, brief, built_prose, golden_prose, match
from extract.audit.release import load_release
from extract.run import Request, build
from tests.editions import PARALLEL, ROOT, built_editions, parallel_texts

LEAST = 0.94
"""The precision and recall below which this command fails."""


def main() -> int:
    """Print precision and recall and every difference; return 1 where one is below `LEAST`."""
    scores = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build(Request(root=ROOT, output=folder / "raw"))
        release = load_release(folder / "raw")
        for path in sorted((ROOT / "tests" / "golden").glob("*/*.csv")):
            if path.stem in PAIRS:
                golden, built = PAIRS[path.stem]
                document_id = path.parent.name
                title = f"{document_id}, {path.stem}"
                scores.append(score(title, golden(path), built(release, document_id)))
        for path in sorted(PARALLEL.glob("*/alignment.csv")):
            title = path.parent.name
            made = built_editions(folder / title, title, parallel_texts(title))
            scores.append(score(title, golden_prose(path), built_prose(made, title)))
    return int(min(scores) < LEAST)


def score(title: str, golden: list[Pair], built: list[Pair]) -> float:
    """Print how built pairs agree with golden ones; return the lower of precision and recall."""
    found = match(golden, built)
    sys.stdout.write(
        f"{title}: precision {found.precision:.3f}, recall {found.recall:.3f} "
        f"({len(found.same)} of {len(built)} links right, {len(golden)} by hand)\n"
    )
    for sign, pairs in (("missing", found.missing), ("extra", found.extra)):
        for pair in pairs:
            sys.stdout.write(f"    {sign}: {brief(pair)[:160]}\n")
    return min(found.precision, found.recall)


if __name__ == "__main__":
    sys.exit(main())
