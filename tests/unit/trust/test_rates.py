"""Error rates of judgements."""

from extract.trust.rates import WHOLE_ROW, Rate, rates
from extract.trust.readings import Reading


def read(row: str, field: str, judgement: str, *, table: str = "t", how: str = "h") -> Reading:
    return Reading(table, row, field, judgement, how, is_empty=field == "empty")


def counted(*readings: Reading) -> dict[tuple[str, str], tuple[int, int, int]]:
    found = rates(readings)
    return {(r.table_name, r.field): (r.count, r.wrong, r.cannot_tell) for r in found}


def test_a_row_is_wrong_if_any_of_its_fields_is() -> None:
    found = counted(
        read("1", "a", "right"), read("1", "b", "wrong"),
        read("2", "a", "right"), read("2", "b", "right"),
    )  # fmt: skip
    assert found == {("t", WHOLE_ROW): (2, 1, 0), ("t", "a"): (2, 0, 0), ("t", "b"): (2, 1, 0)}


def test_what_cannot_be_told_is_no_part_of_the_count() -> None:
    found = counted(
        read("1", "a", "cannot_tell"), read("1", "b", "right"),
        read("2", "a", "cannot_tell"), read("2", "b", "wrong"),
    )  # fmt: skip
    assert found[("t", WHOLE_ROW)] == (1, 1, 1)
    assert found[("t", "a")] == (0, 0, 2)


def test_a_rate_of_nothing_is_null_and_its_interval_is_everything() -> None:
    (_, rate) = rates([read("1", "a", "cannot_tell")])
    assert (rate.share, rate.interval) == (None, (0.0, 1.0))


def test_samples_and_tables_are_counted_apart() -> None:
    found = list(
        rates([read("1", "a", "right"), read("1", "a", "wrong", how="other"),
               read("1", "a", "wrong", table="u")])
    )  # fmt: skip
    assert [(r.how, r.table_name, r.wrong) for r in found if r.field == "a"] == [
        ("h", "t", 0), ("other", "t", 1), ("h", "u", 1),
    ]  # fmt: skip


def test_a_row_judged_as_a_whole_gives_no_rate_of_a_field() -> None:
    assert counted(read("1", "", "wrong"), read("2", "", "right")) == {("t", WHOLE_ROW): (2, 1, 0)}


def test_empty_fields_are_told_apart() -> None:
    (_, rate) = rates([read("1", "empty", "right"), read("2", "empty", "cannot_tell")])
    assert rate.empty == 1


def test_row_rounds_and_keeps_the_order_of_the_columns() -> None:
    rate = Rate("t", "f", count=3, empty=1, wrong=1, cannot_tell=2, how="h")
    assert rate.row == ("t", "f", 3, 1, 1, 0.3333, 0.0615, 0.7923, 2, "h")
