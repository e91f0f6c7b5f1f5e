"""Where the text of a cell goes on in the line below, as its signs and letters tell."""

SMALL = 3
"""Letters of a small word, such as “and” or “de”, which ends no cell."""

_GOES_ON = ("-", "‐", ",", "/", "&", "(")


def goes_on(above: str, below: str) -> bool:
    """Whether the text of one line of a column goes on in the next, by its signs and letters."""
    return (
        (len(above) > 1 and above.endswith(_GOES_ON))
        or below[:1] == "("
        or (below[:1].islower() and not above[:1].islower())
    )


def begins_afresh(above: str, below: str) -> bool:
    """Whether `below` begins with a capital or a digit, after text that does not break off."""
    begins = below[:1].isupper() or below[:1].isdigit()
    breaks_off = any(word.islower() and len(word) <= SMALL for word in above.split()[-1:])
    return begins and not breaks_off and not goes_on(above, below)
