"""Page labels: what a page's furniture says of its number."""

from collections.abc import Sequence
from dataclasses import replace

from extract.model.page import Line, Page
from extract.vocabulary import Vocabulary


def labelled(
    pages: Sequence[Page], lines: Sequence[Line], text: str, vocabulary: Vocabulary
) -> tuple[Page, ...]:
    """Give each page the label printed in its furniture: its part's line and its page number."""
    heads: dict[int, list[str]] = {}
    for line in lines:
        if line.role != "body":
            heads.setdefault(line.page, []).append(text[line.start : line.end])
    found: list[Page] = []
    for page in pages:
        printed = [
            head
            for head in heads.get(page.number, [])
            if vocabulary.page_number.match(head)
            or vocabulary.bare_page_number.match(head)
            or vocabulary.part(head)
        ]
        if printed:
            page = replace(page, label=", ".join(printed), label_basis="printed")
        found.append(page)
    return tuple(found)
