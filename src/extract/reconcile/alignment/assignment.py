"""Optimal assignment: the pairs of rows and columns whose gains sum up to the most.

H. W. Kuhn: The Hungarian Method for the Assignment Problem, 1955; here by shortest augmenting
paths (R. Jonker, A. Volgenant, 1987), in cubic time.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

Pair = tuple[int, int]


def assign(gains: Mapping[Pair, float]) -> dict[int, int]:
    """Return for each row its column; only pairs that `gains` lists, with more than 0, are made."""
    found: dict[int, int] = {}
    for component in _components({pair: gain for pair, gain in gains.items() if gain > 0}):
        found |= _solved(component)
    return found


def _components(gains: Mapping[Pair, float]) -> list[dict[Pair, float]]:
    """Return the pairs that compete with each other, apart from those that do not."""
    of_row, of_column = defaultdict(list), defaultdict(list)
    for row, column in gains:
        of_row[row].append(column)
        of_column[column].append(row)
    found, seen = [], set()
    for start in of_row:
        if start in seen:
            continue
        part: dict[Pair, float] = {}
        todo = [start]
        seen.add(start)
        while todo:
            row = todo.pop()
            for column in of_row[row]:
                part[row, column] = gains[row, column]
                for other in of_column[column]:
                    if other not in seen:
                        seen.add(other)
                        todo.append(other)
        found.append(part)
    return found


def _solved(gains: Mapping[Pair, float]) -> dict[int, int]:
    rows = sorted({row for row, _ in gains})
    columns = sorted({column for _, column in gains})
    size = max(len(rows), len(columns))
    costs = [[0.0] * size for _ in range(size)]
    row_at = {row: n for n, row in enumerate(rows)}
    column_at = {column: n for n, column in enumerate(columns)}
    for (row, column), gain in gains.items():
        costs[row_at[row]][column_at[column]] = -gain
    chosen = _hungarian(costs)
    pairs = (
        (rows[n], columns[m]) for n, m in enumerate(chosen) if n < len(rows) and m < len(columns)
    )
    return {row: column for row, column in pairs if (row, column) in gains}


def _hungarian(costs: Sequence[Sequence[float]]) -> list[int]:
    """Return for each row of a square matrix the column of an assignment of least cost."""
    size = len(costs)
    of_row, of_column = [0.0] * (size + 1), [0.0] * (size + 1)
    row_of, before = [0] * (size + 1), [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0], column = row, 0
        least, used = [math.inf] * (size + 1), [False] * (size + 1)
        while row_of[column]:
            used[column] = True
            here, step, after = row_of[column], math.inf, 0
            for other in range(1, size + 1):
                if used[other]:
                    continue
                reduced = costs[here - 1][other - 1] - of_row[here] - of_column[other]
                if reduced < least[other]:
                    least[other], before[other] = reduced, column
                if least[other] < step:
                    step, after = least[other], other
            for other in range(size + 1):
                if used[other]:
                    of_row[row_of[other]] += step
                    of_column[other] -= step
                else:
                    least[other] -= step
            column = after
        while column:
            row_of[column] = row_of[before[column]]
            column = before[column]
    chosen = [0] * size
    for column in range(1, size + 1):
        chosen[row_of[column] - 1] = column - 1
    return chosen
