"""The finer grain of the tree: sentences, titles in another language, table rows, languages."""

from collections.abc import Callable, Iterable, Sequence

from extract.language import detected_language
from extract.model.page import Line, Reading
from extract.model.text import MappedText, Span
from extract.segment.languages import declared_language, foreign_titles, majority_language
from extract.segment.markers import Marker, line_marker
from extract.segment.sentences import sentences_of
from extract.segment.tables import DraftTable
from extract.segment.tree import Node
from extract.vocabulary import Vocabulary

SENTENCE_PARENTS = {"paragraph", "list_item", "footnote"}
LEAST_WORDS = 8
"""Words a passage needs for its own language to be told; a shorter one has its part's."""

Clean = Callable[[Sequence[Line], int], MappedText]
"""Readable text of lines, leaving out so many characters at the start."""


def add_sentences(tops: Iterable[Node], vocabulary: Vocabulary) -> None:
    """Hang the sentences of every paragraph, item and note under it, before its items."""
    for top in tops:
        for node in list(top.walk()):
            if node.kind in SENTENCE_PARENTS and node.mapped.text:
                sentences = _sentences(node, vocabulary)
                for sentence in sentences:
                    sentence.parent = node
                node.children[:0] = sentences


def _sentences(node: Node, vocabulary: Vocabulary) -> list[Node]:
    """Cut a node's text; a call or a gap after a sentence's end still belongs to it."""
    stretches = sentences_of(node.mapped.text, vocabulary)
    starts = [node.mapped.starts[start] for start, _ in stretches]
    ends = [*starts[1:], node.lines[-1].end]
    return [
        Node(
            "sentence",
            node.section,
            node.mapped.part(start, end),
            node.lines,
            bounds=(left, right),
        )
        for (start, end), left, right in zip(stretches, starts, ends, strict=True)
    ]


def add_languages(tops: Sequence[Node], reading: Reading, vocabulary: Vocabulary) -> None:
    """Give every node its language: declared for its part of the document, or told by its words."""
    whole = majority_language((node.mapped.text for node in tops), vocabulary)
    for part in _parts(tops):
        nodes = [node for top in part for node in top.walk()]
        declared = _declared(nodes, reading, vocabulary)
        texts = [node.mapped.text for node in nodes if node.kind not in ("sentence", "section")]
        usual = majority_language(texts, vocabulary) or whole
        for node in nodes:
            _give_language(node, declared, usual, vocabulary)


def _parts(tops: Sequence[Node]) -> list[list[Node]]:
    """Group the top nodes: sections and furniture each alone, all that is in neither together."""
    alone = {"section", "header", "footer"}
    loose = [node for node in tops if node.kind not in alone]
    return [loose, *([node] for node in tops if node.kind in alone)]


def _declared(nodes: Sequence[Node], reading: Reading, vocabulary: Vocabulary) -> str | None:
    """Return the language declared in a running head of the part's pages, or in its headings."""
    if nodes and nodes[0].kind in ("header", "footer"):
        return None
    pages = {line.page for node in nodes if not _is_of_note(node) for line in node.lines}
    printed = [
        reading.text[line.start : line.end]
        for line in reading.lines
        if line.role != "body" and line.page in pages
    ]
    printed += [node.mapped.text for node in nodes if node.kind in ("title", "heading")]
    found = {language for text in printed if (language := declared_language(text, vocabulary))}
    return found.pop() if len(found) == 1 else None


def _is_of_note(node: Node) -> bool:
    """Whether it is a footnote or in one, which may stand on pages of another part."""
    return node.kind == "footnote" or (node.parent is not None and _is_of_note(node.parent))


def _give_language(
    node: Node, declared: str | None, usual: str | None, vocabulary: Vocabulary
) -> None:
    if declared is not None:
        node.language, node.language_basis = declared, "declared"
        return
    if node.kind == "sentence" and node.parent is not None:
        node.language = node.parent.language
    elif len(node.mapped.text.split()) >= LEAST_WORDS:
        node.language = detected_language(node.mapped.text, vocabulary) or usual
    else:
        node.language = usual
    node.language_basis = "detected" if node.language else None


def add_foreign_titles(tops: Iterable[Node], vocabulary: Vocabulary) -> None:
    """Hang titles in another language under the sentences in which they stand."""
    for top in tops:
        for node in list(top.walk()):
            if node.kind != "sentence":
                continue
            for start, end, language in foreign_titles(node.mapped.text, node.language, vocabulary):
                part = node.mapped.part(start, end)
                bounds = (part.starts[0], part.ends[-1])
                title = node.add(Node("title", node.section, part, node.lines, bounds=bounds))
                title.language, title.language_basis = language, "detected"


def table_node(table: DraftTable, clean: Clean, text: str, vocabulary: Vocabulary) -> Node:
    """Return the node of a table, its rows below it, every cell with its readable text."""
    rows: dict[tuple[bool, int, int], Node] = {}
    top = Node("table", "", MappedText("", (), ()), tuple(table.lines))
    has_plain = False
    for cell in table.cells:
        key = (cell.is_repeat, cell.row, cell.page if cell.is_repeat else 0)
        if key not in rows:
            kind = "header" if cell.is_repeat else "table_row"
            rows[key] = top.add(Node(kind, "", top.mapped, ()))
        row = rows[key]
        is_stub = cell.column == 0 and not cell.is_header
        mapped = cell_text(cell.lines, clean, text, vocabulary, is_below=is_stub and has_plain)
        row.cells.append((cell, mapped))
        if is_stub and cell.lines:
            has_plain |= line_marker(cell.lines[0], text, vocabulary) is None
        row.lines = (*row.lines, *cell.lines)
    for row in rows.values():
        row.mapped = _joined([mapped for _, mapped in row.cells], " | ")
    header = next((row for key, row in rows.items() if not key[0]), top)
    top.mapped = header.mapped
    return top


def cell_text(
    lines: Sequence[Line],
    clean: Clean,
    text: str,
    vocabulary: Vocabulary,
    *,
    is_below: bool = False,
) -> MappedText:
    """Return the readable text of a cell; bulleted and numbered items stand one below the other.

    A sign alone in its cell is what the cell says ("—"), not a bullet; so is the dash of a stub
    that `is_below` one without a dash ("France", under it "— Réunion").
    """
    markers = [line_marker(line, text, vocabulary) for line in lines]
    if len(lines) == 1 and markers[0] and markers[0].length >= lines[0].end - lines[0].start:
        markers = [None]
    first = markers[0] if markers else None
    numbered = _run_on(markers)
    items: list[list[Line]] = []
    skips: list[int] = []
    for at, (line, marker) in enumerate(zip(lines, markers, strict=True)):
        is_bullet = marker is not None and marker.kind == "bullet"
        is_item = marker is not None and is_bullet and (not marker.is_weak or marker == first)
        is_item = is_item or at in numbered
        if is_item or not items:
            items.append([line])
            skips.append(marker.length if marker and is_item else 0)
        else:
            items[-1].append(line)
    if is_below and len(items) == 1 and first is not None and first.is_weak:
        skips = [0]
    return _joined([clean(item, skip) for item, skip in zip(items, skips, strict=True)], "\n")


def _run_on(markers: Sequence[Marker | None]) -> set[int]:
    """Return the lines of a cell that open the items of a list, numbered from its first line on.

    A list of one item is none; that of a row which a page parts goes on from what stands above.
    """
    numbers = [marker.number.strip("()") if marker and marker.number else "" for marker in markers]
    if not numbers or not numbers[0].isdigit():
        return set()
    found = [0]
    for at, number in enumerate(numbers):
        if number.isdigit() and int(number) == int(numbers[found[-1]]) + 1:
            found.append(at)
    return set(found) if len(found) > 1 else set()


def _joined(parts: Sequence[MappedText], glue: str) -> MappedText:
    """Join readable texts; the glue stands for nothing in the canonical text."""
    text = glue.join(part.text for part in parts)
    starts: list[int] = []
    ends: list[int] = []
    for number, part in enumerate(parts):
        if number:
            here = ends[-1] if ends else (part.starts[0] if part.text else 0)
            starts += [here] * len(glue)
            ends += [here] * len(glue)
        starts += part.starts
        ends += part.ends
    return MappedText(text, starts, ends)


def fragments(lines: Iterable[Line], bounds: tuple[int, int] | None, text: str) -> list[Span]:
    """Return where `lines`, or what of them lies within `bounds`, stand: one span per line."""
    found: list[Span] = []
    for line in lines:
        start, end = line.start, line.end
        if bounds is not None:
            start, end = max(start, bounds[0]), min(end, bounds[1])
        if start >= end:
            continue
        printed = text[start:end]
        if printed.strip():
            stop = start + len(printed.rstrip())
            found.append(Span(start + len(printed) - len(printed.lstrip()), stop))
    return found
