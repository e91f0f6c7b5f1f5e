"""Headings that are the name of a thing: what their sections are of."""

import pytest

from tests.unit.recognize.test_sheets import _recognized, _rows

REPORT = """INTERNATIONAL OYSTER ORGANIZATION

TREATIES DEPOSITED WITH THE DIRECTOR-GENERAL

I. INTRODUCTION

1. The International Oyster Organization (IOO) was founded in Lima, Peru, on 3 May 1974.

II. TREATIES OF OTHERS

A. {heading}

2. The Agreement was signed in 1998. The Fund has its seat in Mombasa.

3. The Third Meeting took place in Nairobi on 3 May 2006.
"""


def _in(heading: str, table: str) -> list[object]:
    found = _recognized(REPORT.format(heading=heading))
    names = {name.entity_id: name.name for name in reversed(found.names)}
    return [names.get(row.get("in_id") or "") for row in _rows(found, table)]


@pytest.mark.parametrize(
    "heading",
    ["Agreement Establishing the Oyster Growers' Fund", "Agreement Constituting the Pearl Fund"],
)
def test_what_a_treaty_founds_is_what_meets_and_has_a_seat(heading: str) -> None:
    fund = heading.rpartition(" the ")[2]
    assert fund in _in(heading, "attributes")
    assert fund in _in(heading, "events")


def test_a_heading_that_tells_what_was_done_with_treaties_is_no_thing() -> None:
    found = _recognized(REPORT.format(heading="Agreement on Pearls"))
    assert all("TREATIES" not in name.name for name in found.names)
