"""An event as one place of the text names it, before places are brought together."""

import re
from dataclasses import dataclass, field

from extract.model.text import slug
from extract.recognize.dates import DateFound
from extract.recognize.events.places import Venue
from extract.recognize.leaves import Leaf
from extract.recognize.names.brackets import is_acronym
from extract.recognize.statements import Stated, Words, stated

_ALIAS = re.compile(r" \(([^()\s]+)\)")

_OWNER = re.compile(r" (?:of the|of|du|de la|de l[’']|des|de) ?(?=[A-ZÀ-Ý])")
"""What stands before whose a meeting is: "Third Session of the Board" is "the Third Session"."""


def numbered(leaf: Leaf, found: tuple[int, int, int] | None) -> Stated | None:
    """Return the number of a meeting with its words, from where `ordinals_in` found it."""
    return Stated(str(found[0]), Words(leaf, found[1], found[2])) if found else None


@dataclass(slots=True)
class Draft:
    """What one place says of an event; `is_bare`: its title is a noun of a kind and no more.

    `name` is the title as printed, on one line, without an acronym that stands within it; `slug`
    is what it is compared by. `of_id` is the known thing that a founding is of; `dated` the
    cell of the date where that is not the leaf of the title; `titled` the event's fullest title.
    """

    title: Words
    kind: Stated
    event_class: str
    rule_id: str
    status: Stated
    ordinal: Stated | None = None
    date: DateFound | None = None
    venue: Venue | None = None
    in_id: Stated | None = None
    is_bare: bool = False
    of_id: str | None = None
    dated: Leaf | None = None
    name: str = field(init=False)
    slug: str = field(init=False)
    titled: Stated = field(init=False)

    def __post_init__(self) -> None:
        self.name_by(self.title)

    def name_by(self, title: Words) -> None:
        """Name the event by other words."""
        self.title = title
        text = stated(self.title).value
        for match in reversed([m for m in _ALIAS.finditer(text) if is_acronym(m[1])]):
            text = text[: match.start()] + text[match.end() :]
        self.name, self.slug = text, slug(text)
        self.titled = Stated(text, self.title)

    @property
    def also(self) -> list[Stated]:
        """What else names it where its title stands: an acronym in a bracket within or behind it.

        Of a counted meeting the beginning of its title does too, without whose it is.
        """
        if self.event_class == "foundation":
            return []  # the thing's own names
        leaf, start, end = self.title
        marks = [*_ALIAS.finditer(leaf.text, start, end), _ALIAS.match(leaf.text, end)]
        spans = [mark.span(1) for mark in marks if mark and is_acronym(mark[1])]
        if self.ordinal is not None:
            spans += [(start, cut.start()) for cut in _OWNER.finditer(leaf.text, start, end)]
        found = (stated(Words(leaf, *span)) for span in spans)
        return [each for each in found if each.value != self.kind.value]

    @property
    def date_words(self) -> Words | None:
        """The words of the date."""
        if self.date is None:
            return None
        return Words(self.dated or self.title.leaf, self.date.start, self.date.end)

    @property
    def whole(self) -> list[Words]:
        """The words on which the event stands: its title, date, place and status."""
        parts = [self.title]
        if self.date_words is not None:
            parts.append(self.date_words)
        if self.venue is not None:
            parts.append(self.venue.place)
            if self.venue.country_words is not None:
                parts.append(self.venue.country_words)
        if self.status.words is not None:
            parts.append(self.status.words)
        return parts
