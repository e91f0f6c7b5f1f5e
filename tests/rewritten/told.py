"""Build made-up reports in sentences, and compare what each paragraph was read to state.

A built row belongs to the paragraph in which its first words stand.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.audit.golden_facts import FACTS, Facts, compare_facts
from extract.audit.release import Release, Row

from .compare import built
from .prose import COLUMNS, Stated, Story

_MENTIONS = {"countries": "country", "dates": "date", "processes": "process"}

_LEAD = re.compile(r"^(?:in|on|from|since|en|le|du|depuis)\s+", re.IGNORECASE)
"""Words with which a mention of a date may open or not; its value says what they do."""

_KINDS = FACTS | {
    name: Facts("mentions", "mention_id", columns={"in": "entity_id"}) for name in _MENTIONS
}


@dataclass(frozen=True, slots=True)
class Told:
    """A paragraph of a report and every difference in what it was read to state, in words."""

    story: Story
    paragraph: Stated
    differences: tuple[str, ...]

    @property
    def saying(self) -> tuple[str, str]:
        """The language and the name of the saying of the paragraph."""
        return (self.story.language, self.paragraph.saying)


def told(stories: Sequence[Story], folder: Path) -> list[Told]:
    """Build reports in `folder` and compare them, paragraph by paragraph.

    What stands in no paragraph (a title) states nothing: its rows are differences of the first.
    """
    release = built(stories, folder)
    return [one for story in stories for one in _of_story(release, story)]


def _of_story(release: Release, story: Story) -> Iterator[Told]:
    own = [s["source_id"] for s in release.rows("sources") if s["document_id"] == story.name]
    starts = sorted(
        (release.spans["passages", row["passage_id"]][0]["char_start"], row["number"])
        for row in release.rows("passages")
        if row["source_id"] in own and row["kind"] == "paragraph" and row["number"]
    )
    numbers = [number for _, number in starts]
    if numbers != [paragraph.number for paragraph in story.paragraphs]:
        yield Told(story, story.paragraphs[0], (f"paragraphs: {numbers}",))
        return
    places = [start for start, _ in starts]
    parts: dict[str, dict[str, list[Row]]] = {number: {} for number in numbers}
    for name, kind in _KINDS.items():
        for row in _rows(release, name, kind, story.name, own):
            first = release.spans[kind.table, row[kind.key]][0]["char_start"]
            at = max(0, bisect_right(places, first) - 1)
            parts[numbers[at]].setdefault(name, []).append(row)
    for paragraph in story.paragraphs:
        rows = parts[paragraph.number]
        yield Told(story, paragraph, tuple(differences(release, story.name, paragraph, rows)))


def _rows(
    release: Release, name: str, kind: Facts, document_id: str, own: Iterable[str]
) -> Iterator[Row]:
    """Yield the rows of a table of one document; mentions are of the kind that `name` says."""
    if name not in _MENTIONS:
        yield from (row for row in release.rows(kind.table) if row["document_id"] == document_id)
        return
    for row in release.rows("mentions"):
        is_of = row["source_id"] in own and row["mention_kind"] == _MENTIONS[name]
        if is_of and (name != "dates" or row["date"] is not None):
            text = _LEAD.sub("", row["text"]) if name == "dates" else row["text"]
            yield {**row, "text": text, "document_id": document_id}


def differences(
    release: Release, document_id: str, paragraph: Stated, rows: dict[str, list[Row]]
) -> Iterator[str]:
    """Yield every difference of the built `rows` of a paragraph, by table, from its truth."""
    for name, kind in _KINDS.items():
        truth = paragraph.truth[name]
        given = truth or [dict.fromkeys(COLUMNS[name].split(), "")]
        everything = {**release.tables, kind.table: rows.get(name, [])}
        _, found = compare_facts(Release(everything), kind, given, document_id)
        yield from (f"{name}: {line}" for line in found if truth or not line.startswith("missing"))
