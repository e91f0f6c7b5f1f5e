"""The interval of a share that was counted in a sample."""

from math import sqrt

Z = 1.959963984540054
"""The quantile of the normal distribution that leaves 2.5 % on either side."""


def wilson(hits: int, count: int) -> tuple[float, float]:
    """Return the Wilson score interval of `hits` in `count` at 95 %; (0, 1) for no count.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, Journal of
    the American Statistical Association 22 (1927), 209-212. It is for independent draws: rows of
    one list or one table err together more often, so read it as the least that is uncertain.

    >>> [round(end, 4) for end in wilson(81, 263)]
    [0.2553, 0.3662]
    """
    if not count:
        return 0.0, 1.0
    share = hits / count
    scale = 1 + Z * Z / count
    middle = (share + Z * Z / (2 * count)) / scale
    half = Z / scale * sqrt(share * (1 - share) / count + Z * Z / (4 * count * count))
    return max(0.0, middle - half), min(1.0, middle + half)
