"""The codebook in Markdown."""

from collections.abc import Iterable, Sequence

from extract.emit.codebook.content import Block, Grid, Heading


def markdown(blocks: Iterable[Block]) -> str:
    """Return `blocks` as Markdown (CommonMark with tables)."""
    return "\n\n".join(map(_block, blocks)) + "\n"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_plain(block.text)}"
    if isinstance(block, Grid):
        head = [_row(block.header), _row(["---"] * len(block.header))]
        rows = [_row([f"`{row[0]}`", *map(_plain, row[1:])]) for row in block.rows]
        return "\n".join([*head, *rows])
    return _plain(block.text)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _plain(text: str) -> str:
    for sign in "\\|*<>[]":
        text = text.replace(sign, f"\\{sign}")
    return text
