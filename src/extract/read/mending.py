"""Two readings of one page made into one that has what either of them sees.

Readers differ over a page where a font's tables are broken or in doubt (a symbol font without
encoding, a map of capitals to small letters) or where one of them stops early. Glyphs are paired by
place. Where both have a character and differ, PDFium's is taken, which on every page of the corpus
where they do is the one printed; its glyphs that have no partner are added.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from extract.model.counting import UNMAPPED, normalized, tally
from extract.model.page import Glyph
from extract.read.characters import PageContent

NEAR = 0.12
"""Glyphs whose origins are nearer than this share of their size are one and the same."""

_CELL = 6.0


@dataclass(frozen=True, slots=True)
class Mended:
    """A page's content after mending, how many of its glyphs are PDFium's, and the witness.

    `witness` is PDFium's characters, with ours for a glyph to which it gives none.
    """

    content: PageContent
    changed: int
    witness: tuple[str, ...]


@dataclass(slots=True)
class _Pairs:
    """Glyphs of two readings that are one: `partners` gives theirs by the index of ours."""

    partners: dict[int, Glyph]
    left: list[tuple[int, Glyph]]
    astray: list[Glyph]


def mended(content: PageContent, second: PageContent) -> Mended:
    """Return `content` with what only `second`, PDFium's view of the same page, sees."""
    theirs = tuple(glyph for glyph in second.glyphs if not glyph.text.isspace())
    pairs = _paired(content.glyphs, theirs)
    if has_no_widths(content.glyphs) or len(pairs.astray) > len(pairs.partners):
        texts = tuple(glyph.text for glyph in theirs)
        return Mended(replace(content, glyphs=second.glyphs), len(theirs), texts)
    glyphs = list(content.glyphs)
    for index, partner in pairs.partners.items():
        if _outranks(partner.text, glyphs[index].text):
            glyphs[index] = glyphs[index]._replace(text=partner.text)
    changed = sum(a.text != b.text for a, b in zip(glyphs, content.glyphs, strict=True))
    witness = _witness(theirs, glyphs, pairs)
    added = _wanted(pairs.astray, tally(witness) - tally(glyph.text for glyph in glyphs))
    return Mended(replace(content, glyphs=(*glyphs, *added)), changed + len(added), witness)


def has_no_widths(glyphs: Iterable[Glyph]) -> bool:
    """Whether a font of the page has no widths, so that its glyphs lie on one heap."""
    narrow = [g for g in glyphs if g[1] == g[3]]
    return sum(g.top < g.bottom and g.text[:1].isalnum() for g in narrow) > 1


def _outranks(theirs: str, ours: str) -> bool:
    return UNMAPPED not in normalized(theirs) and normalized(theirs) != normalized(ours)


def _witness(theirs: Sequence[Glyph], glyphs: Sequence[Glyph], pairs: _Pairs) -> tuple[str, ...]:
    """Return their characters, with ours where they have none for a glyph."""
    texts = Counter(glyph.text for glyph in theirs)
    for index, partner in pairs.partners.items():
        if UNMAPPED in normalized(partner.text):
            texts[partner.text] -= 1
            texts[glyphs[index].text] += 1
    return tuple(texts.elements())


def _paired(ours: Sequence[Glyph], theirs: Sequence[Glyph]) -> _Pairs:
    """Pair glyphs by place: first by origin, then those that lie in the other's box."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, glyph in enumerate(ours):
        if not glyph.text.isspace():
            x, y = _origin(glyph)
            cells[int(x // _CELL), int(y // _CELL)].append(index)
    partners: dict[int, Glyph] = {}
    astray: list[Glyph] = []
    for glyph in theirs:
        found = _nearest(glyph, ours, cells, partners)
        if found is None:
            astray.append(glyph)
        else:
            partners[found] = glyph
    left = [(i, g) for i, g in enumerate(ours) if i not in partners and not g.text.isspace()]
    pairs = _Pairs(partners, left, astray)
    if len(astray) <= len(partners):
        pairs.astray = [glyph for glyph in astray if not _housed(glyph, pairs)]
    return pairs


def _nearest(
    glyph: Glyph,
    ours: Sequence[Glyph],
    cells: dict[tuple[int, int], list[int]],
    taken: dict[int, Glyph],
) -> int | None:
    """Return the index of the glyph of ours that stands where `glyph` does, if any is free."""
    x, y = _origin(glyph)
    reach = min(max(NEAR * glyph.size, 0.3), _CELL)
    best: tuple[bool, float, int] | None = None
    for column in range(int((x - reach) // _CELL), int((x + reach) // _CELL) + 1):
        for row in range(int((y - reach) // _CELL), int((y + reach) // _CELL) + 1):
            for index in cells.get((column, row), ()):
                x2, y2 = _origin(ours[index])
                away = max(abs(x - x2), abs(y - y2))
                if away <= reach and index not in taken:
                    differs = normalized(ours[index].text) != normalized(glyph.text)
                    rank = (differs, away, index)
                    best = min(best, rank) if best else rank
    return best[2] if best else None


def _origin(glyph: Glyph) -> tuple[float, float]:
    """Return where on its baseline a glyph begins."""
    if glyph.turn in (0, 180):
        return (glyph.x0 if glyph.turn == 0 else glyph.x1), glyph.baseline
    return glyph.baseline, (glyph.top if glyph.turn == 90 else glyph.bottom)


def _housed(glyph: Glyph, pairs: _Pairs) -> bool:
    """Pair a glyph whose origin the readers place differently with the box it lies in, if any."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    for place, (index, other) in enumerate(pairs.left):
        if other.x0 <= x <= other.x1 and other.top <= y <= other.bottom:
            pairs.partners[index] = glyph
            del pairs.left[place]
            return True
    return False


def _wanted(glyphs: Iterable[Glyph], missing: Counter[str]) -> list[Glyph]:
    """Return those of `glyphs` that hold a character still missing, and count them off."""
    found: list[Glyph] = []
    for glyph in glyphs:
        chars = normalized(glyph.text)
        if any(missing[char] > 0 for char in chars):
            found.append(glyph)
            missing.subtract(chars)
    return found
