"""Instruments named together: "adopted the Lima Declaration and the Plan of Action"."""

import re
from collections.abc import Sequence

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import NOT_STATED

_AND = re.compile(
    r",? (?:and|et|as well as|together with|along with|ainsi que|et que|de meme que)"
    r"(?: (?:the|its|an?|la|le|les|une?|sa|son) | l'| )"
)


def share_verbs(context: Context, drafts: Sequence[Draft]) -> None:
    """Give an instrument what is said of the one that it is joined to, where nothing else is."""
    instruments = [draft for draft in drafts if draft.event_class == "instrument"]
    for draft in instruments:
        leaf, start, _ = draft.title
        for other in instruments:
            if other.title.leaf is not leaf or other.title.end > start or other is draft:
                continue
            gap = context.even(leaf)[other.title.end : start]
            if _AND.fullmatch(gap) and draft.status.value == NOT_STATED:
                draft.status = other.status
                draft.in_id = draft.in_id or other.in_id
