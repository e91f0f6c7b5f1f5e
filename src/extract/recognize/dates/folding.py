"""Reads a text as tokens in which numbers in words, and phrases, are one token each."""

from extract.recognize.dates.lexicon import ANY_NUMBER, Lexicon
from extract.recognize.dates.spelled import spelled_decades, spelled_years
from extract.recognize.dates.tokens import Token, read

LONGEST = 14
"""So many words, joints and hyphens a number in words can have, and then some."""


def tokens(text: str, lexicon: Lexicon) -> list[Token]:
    """Read `text` as tokens in the language of `lexicon`; blanks and apostrophes are none."""
    return folded_words(read(text, lexicon), lexicon)


def folded_words(raw: list[Token], lexicon: Lexicon) -> list[Token]:
    """Return what `tokens.read` made of a text as tokens in the language of `lexicon`."""
    own = [_month(token, lexicon) if token.cls in "Mm" else token for token in raw]
    return _phrases(_numbers(own, lexicon), lexicon)


def _month(token: Token, lexicon: Lexicon) -> Token:
    month = lexicon.months.get(token.key)
    if month is None:
        return token._replace(cls="x")
    is_doubtful = token.cls == "m" and token.key in lexicon.capitals
    return token._replace(cls="m" if is_doubtful else "M", value=month)


def _numbers(raw: list[Token], lexicon: Lexicon) -> list[Token]:
    """Fold the numbers that are written in words."""
    found: list[Token] = []
    at = 0
    while at < len(raw):
        if raw[at].key in lexicon.number_words and raw[at].cls in "xm":
            folded = _spelled(raw, at, lexicon)
            if folded is not None:
                token, at = folded
                found.append(token)
                continue
        found.append(raw[at])
        at += 1
    return found


def _spelled(raw: list[Token], at: int, lexicon: Lexicon) -> tuple[Token, int] | None:
    """Return the longest number in words from `at` on, and where it ends."""
    words: list[str] = []
    best: tuple[Token, int] | None = None
    for here in range(at, min(at + LONGEST, len(raw))):
        key = raw[here].key
        if key in lexicon.number_words and raw[here].cls in "xm":
            words.append(key)
        elif raw[here].cls == "-" or key in lexicon.joints:
            continue
        else:
            break
        found = _meaning(" ".join(words), lexicon)
        if found is not None:
            cls, value = found
            best = Token(raw[at].start, raw[here].end, cls, ANY_NUMBER, value), here + 1
    return best


def _meaning(spelled: str, lexicon: Lexicon) -> tuple[str, int] | None:
    for cls, known in (
        ("D", lexicon.plain_days),
        ("O", lexicon.ordinals),
        ("d", lexicon.cardinals),
    ):
        if spelled in known:
            return cls, known[spelled]
    if " " not in spelled:
        return None
    year = spelled_years(lexicon.numbers).get(spelled)
    if year is not None:
        return "Z", year
    decade = spelled_decades(lexicon.numbers).get(spelled)
    return None if decade is None else ("K", decade)


def _phrases(raw: list[Token], lexicon: Lexicon) -> list[Token]:
    """Fold the longest phrase of the vocabulary at each place into one token."""
    top = lexicon.phrases.following
    found: list[Token] = []
    at = 0
    while at < len(raw):
        token = raw[at]
        node = top.get(token.key)
        end = at + 1
        if node is not None:
            here = end
            while True:
                if node.cls:
                    token = Token(
                        raw[at].start, raw[here - 1].end, node.cls, raw[at].key, node.value
                    )
                    end = here
                following = node.following.get(raw[here].key) if here < len(raw) else None
                if following is None:
                    break
                node, here = following, here + 1
        found.append(token)
        at = end
    return found
