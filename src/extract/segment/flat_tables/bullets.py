"""Bullets that a text layer puts apart from their items: blocks of bullets alone, before them."""

from collections.abc import Sequence
from itertools import pairwise

from extract.model.page import Line
from extract.segment.flat_tables.rows import UNFINISHED
from extract.segment.markers import marker_of
from extract.vocabulary import Vocabulary

WIDE = 0.75
"""A line that goes on below is at least this share of the longest one."""

Block = Sequence[Line]


def with_bullets_in_place(
    blocks: Sequence[Block], text: str, vocabulary: Vocabulary
) -> list[Block]:
    """Return `blocks` with those of bullets alone put into the next one, each before its item."""
    found: list[Block] = []
    waiting: Block = []
    for block in blocks:
        if waiting and waiting[0].page == block[0].page and len(waiting) <= len(block):
            found[-1] = _placed(waiting, block, text)
            waiting = []
            continue
        found.append(block)
        waiting = block if all(_is_bullet(line, text, vocabulary) for line in block) else []
    return found


def _is_bullet(line: Line, text: str, vocabulary: Vocabulary) -> bool:
    printed = text[line.start : line.end]
    marker = marker_of(f"{printed} x", vocabulary) if len(printed) == 1 else None
    return marker is not None and marker.kind == "bullet"


def _placed(bullets: Block, block: Block, text: str) -> Block:
    """Return the lines of a block with a bullet before each that begins an item.

    As many lines go on as there are more of them than bullets: those that look most like it.
    """
    printed = [text[line.start : line.end] for line in block]
    widest = max(map(len, printed))
    likely = [
        3 * (bool(UNFINISHED.search(above)) or above.count("(") > above.count(")"))
        + 2 * below.startswith("(")
        + below[0].islower()
        + (len(above) >= WIDE * widest)
        for above, below in pairwise(printed)
    ]
    order = sorted(range(1, len(block)), key=lambda at: -likely[at - 1])
    going_on = set(order[: len(block) - len(bullets)])
    waiting = iter(bullets)
    placed: list[Line] = []
    for at, line in enumerate(block):
        placed += [line] if at in going_on else [next(waiting), line]
    return placed
