"""The language of a text, told by its closed-class words.

Words that only few languages share are counted, as in the function-word method of Ingle (1976) and
Grefenstette (1995): short and quotable, and silent where a text has too few of them.
"""

import re
from collections.abc import Sequence

from extract.vocabulary import Vocabulary

WORD = re.compile(r"[^\W\d_]+")

LEAST_WORDS = 2
"""Function words a text needs before its language is told."""


def detected_language(text: str, vocabulary: Vocabulary) -> str | None:
    """Return the language whose function words stand out in `text`, or None."""
    scores = _scores(WORD.findall(text.lower()), vocabulary)
    ranked = sorted(scores.items(), key=lambda item: -item[1][1])
    if not ranked or ranked[0][1][0] < LEAST_WORDS:
        return None
    best = ranked[0]
    second = ranked[1][1][1] if len(ranked) > 1 else 0.0
    return best[0] if best[1][1] > 1.15 * second else None


def _scores(words: Sequence[str], vocabulary: Vocabulary) -> dict[str, tuple[int, float]]:
    """Count, by language, its function words in `words`, plainly and weighted by rarity."""
    sharing = {
        word: count
        for word in set(words)
        if (count := sum(word in listed for listed in vocabulary.function_words.values()))
    }
    words = [word for word in words if word in sharing]
    weights = {word: 1.0 / count**2 for word, count in sharing.items()}
    own = {
        code: [weights[word] for word in words if word in listed]
        for code, listed in vocabulary.function_words.items()
    }
    return {code: (len(found), sum(found)) for code, found in own.items()}
