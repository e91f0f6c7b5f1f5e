"""The language of a passage: declared in print, or told by its closed-class words.

A printed declaration ("anglais seulement") outranks detection (`extract.language`).
"""

import re
from collections.abc import Iterable, Sequence

from extract.language import WORD, detected_language
from extract.model.text import fold
from extract.vocabulary import Vocabulary


def declared_language(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the language that a printed declaration in `text` names, if there is one."""
    folded = fold(text)
    found = {code for phrase, code in vocabulary.declarations if phrase in folded}
    return found.pop() if len(found) == 1 else None


def majority_language(texts: Iterable[str], vocabulary: Vocabulary) -> str | None:
    """Return the language of all `texts` taken together."""
    return detected_language(" ".join(texts), vocabulary)


def foreign_titles(
    text: str, language: str | None, vocabulary: Vocabulary
) -> list[tuple[int, int, str]]:
    """Find titles in another language inside a sentence: (start, end, language).

    A title is a stretch between punctuation marks, of four words or more, with two function words
    of another language and none that only the sentence's own language has.
    """
    if language is None or language not in vocabulary.function_words:
        return []
    found: list[tuple[int, int, str]] = []
    for stretch in re.finditer(r"[^,;:.()\[\]“”«»\"–—]+", text):
        inner = stretch.group().strip()
        words = WORD.findall(inner.lower())
        if len(words) < 4 or len(inner) == len(text.strip(" .")):
            continue
        other = _other_language(words, language, vocabulary)
        if other is not None:
            start = stretch.start() + stretch.group().index(inner)
            found.append((start, start + len(inner), other))
    return found


def _other_language(words: Sequence[str], language: str, vocabulary: Vocabulary) -> str | None:
    own = vocabulary.function_words[language]
    for code, listed in vocabulary.function_words.items():
        if code == language:
            continue
        theirs = [word for word in words if word in listed and word not in own]
        ours = [word for word in words if word in own and word not in listed]
        if len(theirs) >= 2 and not ours and detected_language(" ".join(words), vocabulary) == code:
            return code
    return None
