"""Whether what two editions give of a thing is compared as people compared it.

`prose_differences.csv` has a row per date, number or name that both editions give in a pair of
passages, with what each prints. A built comparison is the same if it is of that pair, its words
stand in the printed ones on both sides, and it has the same relation. Offices and statements are
for people alone. Of `row_pairs.csv`, a pair in which the editions disagree must have a comparison
that says so, and no other pair may.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from extract.audit.golden_files import read_rows
from extract.audit.golden_floors import EXACT, Floors, hold
from extract.audit.golden_links import PAIRS, Pair, Side, brief, match
from extract.audit.release import Release
from extract.audit.verdict import Check
from extract.model.text import fold

_KINDS = ("date", "number", "name")
"""What is compared by a program; offices, laws and statements are for people."""

AGREE = "agree"
_NO_DISAGREEMENT = frozenset({AGREE, "not_comparable"})
_SAME = {"only_en": "only_left", "only_fr": "only_right"}


class Compared(NamedTuple):
    """A comparison: what it is about, how the sides stand, the words of both, their passages."""

    predicate: str
    relation: str
    left: str
    right: str
    passages: tuple[str, str]


_COLUMNS = (
    "what",
    "relation",
    *(f"{code}_{part}" for code in ("en", "fr") for part in ("page", "words", "value")),
)


def check_differences(
    release: Release, path: Path, document_id: str, floors: Floors
) -> list[Check]:
    """Compare a golden file of differences in prose with the comparisons of a document."""
    rows = read_rows(path, _COLUMNS)
    built = list(comparisons(release, document_id))
    links = PAIRS["prose_alignment"][1](release, document_id)
    checks = []
    for kind in _KINDS:
        check = Check(f"golden {document_id}/{path.name}: {kind}", "rows")
        wanted = [row for row in rows if row["what"] == kind]
        check.look(len(wanted))
        missing = [row for row in wanted if not _is_found(row, built, links)]
        reached = 1 - len(missing) / max(1, len(wanted))
        lines = [f"missing: {r['en_words']}: {r['en_value']} = {r['fr_value']}" for r in missing]
        hold(check, reached, floors.get(f"{path.stem}.{kind}", EXACT), lines)
        checks.append(check)
    checks.append(_invented(rows, built, links, f"golden {document_id}/{path.name}: no other"))
    return checks


def _invented(
    rows: list[dict[str, str]], built: Iterable[Compared], links: list[Pair], title: str
) -> Check:
    """Check that no disagreement in prose is built that people did not see."""
    check = Check(title, "comparisons")
    prose = {side.passage_id for pair in links for side in (pair.left, pair.right) if side}
    differing = [row for row in rows if row["relation"] != AGREE]
    for one in built:
        if not prose.issuperset(one.passages):
            continue
        check.look(1)
        known = (row for row in differing if _is_found(row, [one], links))
        if one.relation not in _NO_DISAGREEMENT and next(known, None) is None:
            check.fault(f"invented: {one.predicate} {one.relation}: {one.left!r} = {one.right!r}")
    return check


def _is_found(row: Mapping[str, str], built: Iterable[Compared], links: list[Pair]) -> bool:
    golden = Pair(
        Side(row["en_page"], (row["en_words"],)), Side(row["fr_page"], (row["fr_words"],))
    )
    places = {
        (pair.left.passage_id, pair.right.passage_id)
        for pair in _same_places(golden, links)
        if pair.left and pair.right
    }
    relation = _SAME.get(row["relation"], row["relation"])
    return any(
        one.passages in places
        and one.relation == relation
        and row["what"] in one.predicate
        and _stands_in(one.left, row["en_value"])
        and _stands_in(one.right, row["fr_value"])
        for one in built
    )


def _same_places(golden: Pair, links: list[Pair]) -> Iterator[Pair]:
    """Return every link that has the words of a golden row: some begin alike on one page."""
    rest = links
    while (found := match([golden], rest)).same:
        yield found.same[0][1]
        rest = found.extra


def _stands_in(words: str, printed: str) -> bool:
    mine, theirs = _plain(words), _plain(printed)
    return bool(mine) and re.search(rf"(?<!\w){re.escape(mine)}(?!\w)", theirs) is not None


def _plain(words: str) -> str:
    return " ".join(fold(words).replace("’", "'").split())


def check_row_differences(release: Release, path: Path, document_id: str) -> list[Check]:
    """Check that exactly the golden pairs of rows that disagree have a comparison that says so."""
    golden, built = PAIRS[path.stem]
    pairs = match(golden(path), built(release, document_id)).same
    found = [c for c in comparisons(release, document_id) if not c.predicate.startswith("lists.")]
    by_row: dict[str, list[Compared]] = {}
    for one in found:
        by_row.setdefault(one.passages[0], []).append(one)
    differ = {
        built.relation
        for _, built in pairs
        for one in by_row.get(_left(built), ())
        if one.relation not in _NO_DISAGREEMENT
    }
    title = f"golden {document_id}/{path.name}"
    disagreements, dates = Check(f"{title}: relations", "pairs"), Check(f"{title}: dates", "dates")
    for golden_pair, pair in pairs:
        disagreements.look(1)
        if (golden_pair.relation == AGREE) == (pair.relation in differ):
            what = "invented" if golden_pair.relation == AGREE else "not seen"
            disagreements.fault(f"{what}: {golden_pair.relation}: {brief(golden_pair)}")
        sides = (golden_pair.left, golden_pair.right)
        if all(side is not None and side.words[-1] for side in sides):
            dates.look(1)
            if not any(_is_date(one) for one in by_row.get(_left(pair), ())):
                dates.fault(f"not compared: {brief(golden_pair)}")
    return [disagreements, dates]


def _left(pair: Pair) -> str:
    return (pair.left.passage_id if pair.left else None) or ""


def _is_date(one: Compared) -> bool:
    return one.predicate.rpartition(".")[2] in ("date", "since", "as_of")


def comparisons(release: Release, document_id: str) -> Iterator[Compared]:
    """Return the comparisons of a document with the words of both sides."""
    quotes: dict[tuple[str, str], list[str]] = {}
    for span in release.rows("spans"):
        if span["table_name"] == "comparisons":
            quotes.setdefault((span["row_id"], span["field"]), []).append(span["quote"])
    for row in release.rows("comparisons"):
        if row["document_id"] == document_id:
            words = [" ".join(quotes.get((row["comparison_id"], s), ())) for s in ("left", "right")]
            yield Compared(
                row["predicate"],
                row["relation"],
                words[0],
                words[1],
                (row["left_passage_id"], row["right_passage_id"]),
            )
