"""How much of each golden file of a report must be built at least: `floors.toml` beside it.

A key is the name of a golden file without `.csv`, or of a part of it (`mentions.country`); its
value is the least score. What is not named must be exact. A floor says what has been reached, and
only rises: a build that falls below it fails; every difference is named whether it does or not.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from extract.audit.verdict import Check
from extract.declared import read_toml

Floors = Mapping[str, float]

EXACT = 1.0


def read_floors(folder: Path) -> Floors:
    """Read the floors of a report's golden files; none where there is no `floors.toml`.

    Raises `ProfileError` for a file that is no TOML.
    """
    path = folder / "floors.toml"
    if not path.exists():
        return {}
    return dict(_flat("", read_toml(path, name=f"{folder.name}/{path.name}")))


def _flat(prefix: str, table: Mapping[str, object]) -> Iterator[tuple[str, float]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(f"{prefix}{key}.", value)
        elif isinstance(value, int | float):
            yield f"{prefix}{key}", float(value)


def hold(check: Check, score: float, floor: float, differences: Iterable[str]) -> None:
    """Name every difference: a fault where `score`, from 0 to 1, is below `floor`, else a note."""
    say = check.fault if score < floor else check.note
    for difference in differences:
        say(difference)
    if score < EXACT:
        check.note(f"score {score:.3f}, at least {floor}")
    if score < floor and not check.wrong:
        check.fault("nothing is named that differs.")


def f1(agreed: int, wanted: int, built: int) -> float:
    """Return F1 of `agreed` rows among `wanted` and `built` ones; 1 where there are none."""
    return 2 * agreed / (wanted + built) if wanted + built else EXACT
