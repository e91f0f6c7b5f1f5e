"""Names that the text itself introduces: a long form with an acronym or short name in brackets.

For an acronym the long form is found after Schwartz and Hearst (2003), "A simple algorithm for
identifying abbreviation definitions in biomedical text": its letters, read from the right, must
occur in the words before the bracket, the first of them at the beginning of a word. Where letters
do not tell (a short name, an acronym of another language) the long form begins at the head noun.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.model.text import even, fold

MOST_WORDS = 26
"""A long form has at most this many words, brackets aside."""

_BRACKET = re.compile(r"\(([^()]{1,120})\)")
_IN_QUOTES = re.compile(r"[“\"«]\s?([A-ZÀ-Ý][^\W_]{1,11})\s?[”\"»]")
"""An acronym in quotes stands for the words before it where they spell it."""

_OR = re.compile(r"\s*(?:,|;|/|\bor\b|\bou\b|\balso\b)\s*")
_ACRONYM = re.compile(
    r"(?:[A-ZÀ-Ý][A-Za-zÀ-ÿ]{0,3}){0,1}[A-ZÀ-Ý0-9][A-ZÀ-Ý0-9&+./-]{0,11}[A-Z0-9]s?$"
)
_ROMAN = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
"""Numerals up to 99, as parts of documents are counted; "MIX" and "CIV" are rather acronyms."""
_QUOTES = "“”\"«»‘’' "
_ENDS = re.compile(
    r"[.;:!?]\s|\n|[()“”«»]|\s[-–—]\s|,? (?:such as|tels? que|telles? que)\b"
    r"|, (?:but|mais|notably|notamment)\b"
)
"""What no long form goes on over: the end of a sentence or part of one, what leads to examples."""

_WORD = re.compile(r"[\w’'+&-]+")
_QUOTED = re.compile(
    r"(?:[a-zà-ÿ’',-]+ )+[“\"«]\s?(?:(?:the|la|le|les) |l[’'])?"
    r"(?P<name>[A-ZÀ-Ý][^“”\"«»]+?)\s?[”\"»]"
)
CONNECTORS = frozenset(
    (
        *("of", "on", "for", "in", "to", "the", "and", "a"),
        *(
            "de",
            "du",
            "des",
            "la",
            "le",
            "les",
            "l",
            "d",
            "sur",
            "pour",
            "en",
            "au",
            "aux",
            "et",
            "à",
        ),
        *("y", "para", "el", "los"),
    )
)
"""Small words within names."""

_CAPITAL = r"[A-ZÀ-Ý][\w-]*"
REST = re.compile(
    rf"\s+(?P<rest>(?:for|of|on)\s+(?:the\s+)?{_CAPITAL}"
    rf"(?:(?:,?\s+(?:and|of|in|the|for|on)\s+|,?\s+){_CAPITAL})*)"
)
"""What follows the bracket of an acronym and belongs to the long form before it."""


_BROKEN = re.compile(
    r", (?:à|au|aux|en|dans|par|lors|sur|le|dont|qui|in|at|on|by|with|which|when|the)\b"
    r"|\b(?:in|on|en|le|since|depuis)(?: \w+){0,2} \d{4}\b"
)
"""What no name has in it: a part behind a comma that says when, where or by whom."""

_ENTRY = re.compile(r"(?:,| et| and)\s(?=[A-ZÀ-Ý])")

_SEAT_OF = re.compile(
    rf"(?:{_CAPITAL} )*(?:Secretariat|Secrétariat|Presidency|Présidence)(?: [a-zà-ÿ]+)? "
    rf"(?:of the |of |de la |du |de l[’']|des )(?={_CAPITAL})"
)
"""An acronym behind "Secretariat of the Y" that is not made of these words is that of Y."""


_OF_OWNER = re.compile(r"\w (?:of the|de la|du|des|de l[’']) ?(?=[A-ZÀ-Ý])")
"""Before the one whose organ a name is: an acronym spelt by the words behind it is that one's."""


class Alias(NamedTuple):
    """A name in brackets, and whether it is an acronym."""

    text: str
    start: int
    end: int
    is_acronym: bool


class Definition(NamedTuple):
    """A long form [start, end) of a text and the names that the bracket after it gives.

    Where the name goes on behind the bracket ("Technical Centre (TC) for Europe"), `rest` is where.
    """

    start: int
    end: int
    aliases: tuple[Alias, ...]
    rest: tuple[int, int] | None = None


def is_acronym(text: str) -> bool:
    """Whether `text` is written like an acronym: one word, mostly capitals.

    >>> is_acronym("MIDSA"), is_acronym("Bali"), is_acronym("2003"), is_acronym("CoE")
    (True, False, False, True)
    """
    letters = [char for char in text if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    return (
        2 <= len(text) <= 14
        and len(text.split()) == 1
        and capitals >= 2
        and capitals * 2 > len(letters)
        and not re.search(r"[^\w&+./-]", text)
        and not _ROMAN.fullmatch(text)
    )


def aliases_in(text: str, start: int, end: int) -> tuple[Alias, ...]:
    """Return the names in the bracket content [start, end) of `text`; () if it holds none.

    Small words may lead to one in quotes: "(the “Lima Convention”)".
    """
    found: list[Alias] = []
    quoted = _QUOTED.fullmatch(text, start, end)
    start, end = quoted.span("name") if quoted else (start, end)
    here = start
    content = text[start:end]
    for part in [*_OR.finditer(content), None]:
        stop = end if part is None else start + part.start()
        words = text[here:stop]
        plain = words.strip(_QUOTES)
        if plain:
            at = here + words.index(plain)
            is_short = is_acronym(plain) or _is_spelt(plain, text[:start])
            is_name = is_short or (
                plain[0].isupper() and not plain.isupper() and not re.search(r"\d{4}", plain)
            )
            if is_name:
                found.append(Alias(plain, at, at + len(plain), is_short))
            elif not found:
                return ()
        here = stop if part is None else start + part.end()
    return (*found, *_joined(text, found))


def _joined(text: str, parts: Sequence[Alias]) -> list[Alias]:
    """Return two acronyms that a slash joins as one name too: "(SIEMCA/SIEMMES)"."""
    pair = parts[:2]
    if len(pair) < 2 or not all(part.is_acronym for part in pair):
        return []
    whole = text[pair[0].start : pair[1].end]
    is_pair = text[pair[0].end : pair[1].start] == "/"
    return [Alias(whole, pair[0].start, pair[1].end, True)] if is_pair else []


def _is_spelt(numeral: str, before: str) -> bool:
    """Whether letters that could be a Roman numeral are the initials of the words `before` them.

    >>> _is_spelt("VII", "the Visa Information Initiative ("), _is_spelt("XIV", "Annex (")
    (True, False)
    """
    if len(numeral) < 2 or not _ROMAN.fullmatch(numeral):
        return False
    words = [word.group() for word in _WORD.finditer(before)]
    initials = "".join(fold(word)[:1] for word in words if fold(word) not in CONNECTORS)
    return initials.endswith(fold(numeral))


def definitions_in(text: str, heads: Sequence[str]) -> Iterator[Definition]:
    """Return the names that `text` introduces; `heads` are the folded nouns that can head one."""
    for bracket in _introducing(text):
        aliases = aliases_in(text, *bracket.span(1))
        if not aliases or (len(aliases) > 1 and not any(a.is_acronym for a in aliases)):
            continue
        before = text[: bracket.start()].rstrip()
        start = _long_form(before, aliases, heads)
        if start is not None and _is_short_of(aliases, before[start:]):
            rest = REST.match(text, bracket.end())
            yield Definition(start, len(before), aliases, rest.span("rest") if rest else None)


def _introducing(text: str) -> Iterator[re.Match[str]]:
    """Yield what may hold a name for the words before it: brackets, acronyms in quotes."""
    yield from _BRACKET.finditer(text)
    for quoted in _IN_QUOTES.finditer(text):
        before = text[: quoted.start()].rstrip()
        words = list(_WORD.finditer(before))[-MOST_WORDS:]
        if words and is_acronym(quoted[1]) and _by_letters(quoted[1], before, words) is not None:
            yield quoted


def _is_short_of(aliases: Sequence[Alias], name: str) -> bool:
    """Whether the bracket is about the name: it has an acronym, or shares a word with it.

    Its noun may be abbreviated, "the Riga MoU" for a Memorandum of Understanding.
    """
    words = set(re.findall(r"\w{4,}", fold(name)))
    initials = "".join(word[0] for word in re.findall(r"\w+", fold(name)))
    return any(
        alias.is_acronym
        or words & set(re.findall(r"\w{4,}", fold(alias.text)))
        or any(is_acronym(word) and fold(word) in initials for word in alias.text.split())
        for alias in aliases
    )


def _long_form(before: str, aliases: Sequence[Alias], heads: Sequence[str]) -> int | None:
    """Return where the long form begins that ends with `before`."""
    first = max((m.end() for m in _ENDS.finditer(before)), default=0)
    words = list(_WORD.finditer(before, first))[-MOST_WORDS:]
    if not words:
        return None
    acronyms = [alias.text for alias in aliases if alias.is_acronym]
    starts = ((each, _unbroken(before, _by_letters(each, before, words))) for each in acronyms)
    none = (acronyms[0] if acronyms else None, None)
    acronym, start = next((found for found in starts if found[1] is not None), none)
    if start is None or (acronym and not _has_head(before[start:], heads)):
        own = heads if acronyms else [n for n in heads if n in _nouns_of(aliases)] or heads
        head = _by_head(before, words, own)
        is_led = start is None or (
            head is not None and acronym is not None and fold(before[head]) == fold(acronym[0])
        )
        start = head if is_led else start
    if start is None:
        return None
    if not _opens_with(before[start:], heads):
        start = max([start, *_further_entries(before, start, heads)])
    start = _with_capitals_before(before, words, start)
    for owner in _OF_OWNER.finditer(before, start):
        spelt = [w[0] for w in before[owner.end() :].split() if fold(w) not in CONNECTORS]
        if any(fold(acronym) == fold("".join(spelt)) for acronym in acronyms):
            return owner.end()
    seat = _SEAT_OF.match(before, start)
    if seat is None:
        return start
    initials = sorted(word[0] for word in before[seat.end() :].split() if word[0].isupper())
    is_of_owner = any(sorted(acronym) == initials for acronym in acronyms)
    is_of_seat = any(_by_letters(acronym, before, words) is not None for acronym in acronyms)
    return seat.end() if is_of_owner or not is_of_seat else start


def _further_entries(before: str, start: int, heads: Sequence[str]) -> Iterator[int]:
    """Yield where a name begins that a list goes on with: "Togo, Mali et Union des ports (UP)".

    It opens with its head noun and goes on in small letters.
    """
    for entry in _ENTRY.finditer(before, start):
        words = before[entry.end() :].split()
        is_named = _opens_with(before[entry.end() :], heads) and len(words) > 1
        if is_named and any(word[0].islower() for word in words[1:3]):
            yield entry.end()


def _nouns_of(aliases: Sequence[Alias]) -> set[str]:
    """Return the words that short names begin and end with: the noun of "Lima Convention"."""
    parts = [fold(alias.text).split() for alias in aliases]
    return {word for words in parts for word in (words[0], words[-1])}


def _by_letters(acronym: str, before: str, words: Sequence[re.Match[str]]) -> int | None:
    """Return the start of the long form by the algorithm of Schwartz and Hearst."""
    letters = [char for char in fold(acronym) if char.isalnum()]
    most = min(len(letters) + 5, len(letters) * 2)
    counted = [word for word in words if fold(word.group()) not in CONNECTORS] or words
    floor = counted[max(0, len(counted) - most)].start()
    plain = even(before)
    at = len(plain) - 1
    for number, letter in enumerate(reversed(letters)):
        is_first = number == len(letters) - 1
        while at >= floor and not (
            plain[at] == letter and (not is_first or _opens_a_name(before, at))
        ):
            at -= 1
        if at < floor:
            return None
        at -= 1
    start = at + 1
    compound = re.search(r"[^\W\d_]+-$", before[:start])
    return compound.start() if compound and compound.group()[0].isupper() else start


def _unbroken(before: str, start: int | None) -> int | None:
    """Return where a long form begins, None where other parts of the sentence stand in it."""
    return None if start is None or _BROKEN.search(before, start) else start


def _opens_a_name(text: str, at: int) -> bool:
    """Whether a word begins at `at` that is written as a name: with a capital or a digit."""
    is_first = at == 0 or not text[at - 1].isalnum()
    return is_first and (text[at].isupper() or text[at].isdigit())


def _opens_with(name: str, heads: Sequence[str]) -> bool:
    """Whether a name opens with a head noun, which may be of several words ("Table ronde")."""
    plain = " ".join(fold(name).split())
    return any(plain == noun or plain.startswith(f"{noun} ") for noun in heads)


def _has_head(name: str, heads: Sequence[str]) -> bool:
    plain = fold(name)
    found = (noun for noun in heads if noun in plain)
    return any(re.search(rf"\b{re.escape(noun)}\b", plain) for noun in found)


def _by_head(before: str, words: Sequence[re.Match[str]], heads: Sequence[str]) -> int | None:
    """Return the start of the nearest capitalized head noun that has a name's words after it."""
    for word in reversed(words[:-1] if len(words) > 1 else words):
        elided = re.match(r"[lLdD][’']", word.group())
        noun = word.group()[elided.end() :] if elided else word.group()
        start = word.end() - len(noun)
        if noun[:1].isupper() and _opens_with(before[start:], heads):
            return start
        long = next((h for h in heads if " " in h and _ends_with(before[: word.end()], h)), None)
        if long is not None:
            return word.end() - len(long)
    return None


def _ends_with(before: str, head: str) -> bool:
    """Whether a text ends with a head noun of several words, written as a name."""
    start = len(before) - len(head)
    return start >= 0 and before[start].isupper() and fold(before[start:]) == head


def _with_capitals_before(before: str, words: Sequence[re.Match[str]], start: int) -> int:
    """Take in the capitalized words right before a long form: "Intergovernmental" and the like."""
    for word in reversed([word for word in words if word.end() <= start]):
        gap = before[word.end() : start]
        if gap != " " or not word.group()[0].isupper() or word.start() == 0:
            break
        if fold(word.group()) in CONNECTORS or not word.group()[0].isalpha():
            break
        start = word.start()
    return start
