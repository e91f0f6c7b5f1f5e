"""Where in a document something stands, in words a person would use: "Annex I, para. 14"."""

from collections import Counter

from extract.model.block import Passage, Segmentation

_LONGEST = 40


class Locators:
    """Finds the words for the place of passages and cells of one source."""

    def __init__(self, segmentation: Segmentation) -> None:
        self._passages = {p.passage_id: p for p in segmentation.passages}
        self._cells = {c.cell_id: c for c in segmentation.cells}
        self._rows: dict[str, int] = {}
        counted: Counter[str | None] = Counter()
        for passage in segmentation.passages:
            if passage.kind == "table_row":
                self._rows[passage.passage_id] = counted[passage.parent_id]
                counted[passage.parent_id] += 1

    def of(self, passage_id: str, cell_id: str | None) -> str:
        """Return the place: the outermost heading, the numbered paragraph or the table's row."""
        lineage = self._lineage(passage_id)
        parts = [_short(p.text) for p in lineage if p.kind == "section"][:2]
        if cell_id is not None:
            parts.append(f"row {self._cells[cell_id].row_index}")
        elif passage_id in self._rows:
            parts.append(f"row {self._rows[passage_id]}")
        else:
            numbered = [p for p in lineage if p.number and p.kind != "section"]
            parts += [_name(p) for p in numbered[:1]]
        return ", ".join(parts)

    def _lineage(self, passage_id: str) -> list[Passage]:
        """Return a passage and those above it, the outermost first."""
        found: list[Passage] = []
        here: str | None = passage_id
        while here is not None:
            passage = self._passages[here]
            found.append(passage)
            here = passage.parent_id
        return found[::-1]


def _short(heading: str) -> str:
    text = " ".join(heading.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"


def _name(passage: Passage) -> str:
    kinds = {"paragraph": "para. ", "footnote": "footnote ", "list_item": "item "}
    return f"{kinds.get(passage.kind, '')}{passage.number}"
