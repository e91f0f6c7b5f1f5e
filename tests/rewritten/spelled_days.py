"""Days as proclamations write them: in words, in the year of Our Lord."""

from .content import WORDS
from .treaty_words import SPEECH


def spelled(date: str, language: str) -> str:
    """Return a day as proclamations write it: "eighth day of November in the year of Our Lord"."""
    year, month, day = (int(part) for part in date.split("-"))
    speech = SPEECH[language]
    if language == "en":
        name = WORDS["en"].months[month - 1]
        words = f"one thousand nine hundred and {_below_hundred(year % 100, 'en')}"
        if year >= 2000:
            words = f"two thousand and {_below_hundred(year % 100, 'en')}"
        return f"{speech.ordinals[day - 1]} day of {name} in the year of Our Lord {words}"
    name = WORDS["fr"].months[month - 1]
    words = "mil neuf cent" if year < 2000 else "deux mille"
    of = "d’" if name[0] in "ao" else "de "
    tail = _below_hundred(year % 100, "fr")
    return f"{speech.ordinals[day - 1]} jour {of}{name} en l’an de grâce {words} {tail}"


_UNITS = {
    "en": (
        *("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
        *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
        *("eighteen", "nineteen"),
    ),
    "fr": (
        *("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
        *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit"),
        "dix-neuf",
    ),
}
_TENS = {
    "en": ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"),
    "fr": ("vingt", "trente", "quarante", "cinquante", "soixante", "", "quatre-vingt", ""),
}


def _below_hundred(number: int, language: str) -> str:
    if number < 20:
        return _UNITS[language][number]
    ten, unit = divmod(number, 10)
    if language == "en":
        return f"{_TENS['en'][ten - 2]}-{_UNITS['en'][unit]}".rstrip("-")
    if ten in (7, 9):
        ten, unit = ten - 1, unit + 10
    if unit in (1, 11) and ten != 8:
        return f"{_TENS['fr'][ten - 2]} et {_UNITS['fr'][unit]}"
    if not unit:
        return _TENS["fr"][ten - 2] + ("s" if ten == 8 else "")
    return f"{_TENS['fr'][ten - 2]}-{_UNITS['fr'][unit]}"
