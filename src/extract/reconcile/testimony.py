"""What one source of a document says: its passages, and what was recognized in them."""

from typing import NamedTuple

from extract.model.block import Segmentation
from extract.model.statement import Recognition
from extract.profile import SourceFile


class Testimony(NamedTuple):
    """One source, its passages and cells, and the names, dates and facts found in them."""

    source: SourceFile
    segmentation: Segmentation
    recognition: Recognition

    @property
    def source_id(self) -> str:
        """The id of the source."""
        return self.source.source_id

    @property
    def derived_from_id(self) -> str | None:
        """The source that this one was made from: then it lends places, never corroboration."""
        return self.source.derived_from_id
