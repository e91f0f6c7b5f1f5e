"""What a sentence was read to say of a thing, before it is stated."""

from typing import NamedTuple

from extract.recognize.clauses.sayings import Saying
from extract.recognize.clauses.units import Unit
from extract.recognize.statements import Stated


class Found(NamedTuple):
    """A value of a thing (a unit, or an id), the saying that tells it, its date, what it names."""

    saying: Saying
    owner: Unit | str | None
    value: Stated
    date: Stated | None = None
    value_id: str | None = None
