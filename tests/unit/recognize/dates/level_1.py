"""A check that a string is EDTF of level 1 at most (ISO 8601-2:2019), made without the grammar."""

import re
from datetime import date


def is_level_1(text: str) -> bool:
    ends = text.split("/")
    if len(ends) == 1:
        return bool(re.fullmatch(r"\d{3}X|\d{2}XX", text)) or is_date(text)
    return len(ends) == 2 and ends != ["..", ".."] and all(e == ".." or is_date(e) for e in ends)


def is_date(text: str) -> bool:
    if not re.fullmatch(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", text):
        return False
    year, month, day = [*map(int, text.split("-")), 1, 1][:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
