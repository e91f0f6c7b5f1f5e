"""Events named together: "adopted the Lima Declaration and the Plan of Action".

"The Officials’ Meeting and the Fourth Forum, held in Lima in May 2001": both were held then.
"""

import re
from collections.abc import Sequence

from extract.recognize.context import Context
from extract.recognize.events.drafts import Draft
from extract.recognize.events.facts import NOT_STATED
from extract.recognize.events.titles import Title
from extract.recognize.events.words import EventWords
from extract.recognize.leaves import Leaf

_ALIAS = re.compile(r" \([A-Z][\w.&/-]{1,12}\)")
_AND = re.compile(
    r",? (?:and|et|as well as|together with|along with|ainsi que|et que|de meme que)"
    r"(?: (?:the|its|an?|la|le|les|une?|sa|son) | l'| )"
)


def joined_to(
    context: Context, words: EventWords, leaf: Leaf, title: Title, titles: Sequence[Title]
) -> Title | None:
    """Return the title that another one is joined to, behind which stands what is said of both."""
    plain = context.even(leaf)
    here = _ALIAS.match(leaf.text, title.tail)
    at = here.end() if here else title.tail
    other = next((t for t in titles if t.first > title.start and t.first >= at), None)
    if other is None or other.form.noun.event_class != title.form.noun.event_class:
        return None
    last = _ALIAS.match(leaf.text, other.tail)
    behind = last.end() if last else other.tail
    sentence = leaf.sentence_at(title.start)
    is_joined = _AND.fullmatch(plain[at : other.first]) and other.tail <= sentence.end
    if not is_joined or words.phrase("series", "respectively").search(plain, at, sentence.end):
        return None
    is_said = plain.startswith(",", behind) or any(
        words.phrase("status", meaning).match(plain, behind + 1) for meaning in ("done", "planned")
    )
    return other if is_said else None


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
