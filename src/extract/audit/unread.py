"""Whether everything that PDFium sees on a page lies in the box of something that was read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from extract.audit.release import Row
from extract.audit.verdict import Check
from extract.audit.witness import Mark
from extract.model.counting import tally

_BAND = 8.0
_EDGES = ("x0", "top", "x1", "bottom")

Box = tuple[float, float, float, float]


def check_unread(
    check: Check,
    page: Row,
    marks: Sequence[Mark],
    rows: Iterable[Row],
    lost: Iterable[Row],
    left_out: str,
) -> None:
    """Check that each of `marks` is in the box of one of the fragments `rows`, or of a lost glyph.

    `left_out` is the text of the page that a declared rule leaves out of the tables, which has no
    box: as many of its characters may lie anywhere.
    """
    read = _Bands(tuple(row[edge] for edge in _EDGES) for row in rows)
    gone: dict[str, _Bands] = {}
    for text, boxes in _by_text(lost).items():
        gone[text] = _Bands(boxes)
    check.look(len(marks))
    unread = [mark for mark in marks if not read.hold(mark) and not _is_listed(mark, gone)]
    left = Counter(mark.text for mark in unread) - tally(left_out)
    for mark in unread:
        if left[mark.text] > 0:
            left[mark.text] -= 1
            check.fault(
                f"{page['source_id']}, page {page['page']}: {mark.text!r} at "
                f"({mark.x0:.1f}, {mark.top:.1f}) is in no box."
            )


def _by_text(lost: Iterable[Row]) -> dict[str, list[Box]]:
    """Return the boxes of lost glyphs by each of their characters, as counted."""
    found: dict[str, list[Box]] = defaultdict(list)
    for row in lost:
        for char in tally([row["text"]]):
            found[char].append((row["x0"] - 1, row["top"] - 1, row["x1"] + 1, row["bottom"] + 1))
    return found


def _is_listed(mark: Mark, gone: dict[str, "_Bands"]) -> bool:
    return any(char in gone and gone[char].hold(mark) for char in mark.text)


class _Bands:
    """Boxes by the bands of the page they reach into, so that few have to be looked at."""

    def __init__(self, boxes: Iterable[tuple[float, ...]]) -> None:
        self._bands: dict[int, set[tuple[float, ...]]] = defaultdict(set)
        for box in boxes:
            if None not in box:
                for band in range(int(box[1] // _BAND), int(box[3] // _BAND) + 1):
                    self._bands[band].add(box)

    def hold(self, mark: Mark) -> bool:
        """Whether the middle of `mark` lies in one of the boxes."""
        x, y = (mark.x0 + mark.x1) / 2, (mark.top + mark.bottom) / 2
        return any(
            x0 <= x <= x1 and top <= y <= bottom
            for x0, top, x1, bottom in self._bands.get(int(y // _BAND), ())
        )
