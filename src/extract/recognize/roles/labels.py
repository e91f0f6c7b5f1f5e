"""Labels of lines that are headings of columns elsewhere: "Paid for by: A and B"."""

import re

from extract.model.text import even
from extract.recognize.clauses.sayings import Saying
from extract.recognize.roles.found import Found
from extract.recognize.roles.reading import Reading
from extract.recognize.roles.seats import holders, titled

MEMBER = "member_of_organ"

_LABEL = re.compile(
    r"(?:^|(?<=; )|(?<= - )|(?<=\. ))(?P<label>[^:;.,<]{3,40}?|<g\d+>) ?:"
    r"(?= ?(?:the |le |la |les |l')?<[ocx])"
)


def labelled(reading: Reading) -> None:
    """State who has the offices that the labels of a line tell."""
    for match in _LABEL.finditer(reading.clause.plain):
        words = even(reading.clause.words(*match.span("label")).text)
        offices = reading.sayings.columns.items()
        office = next((name for name, column in offices if column.fullmatch(words)), None)
        told = any(
            main.end == match.end() or main.stop > match.end() for main in reading.stating.main
        )
        found = Found(Saying("label", office or "", "holders"), *match.span(), match.end())
        if office is None or told or (office == MEMBER and not titled(reading, found)):
            continue
        holders(reading, found)
