"""Checks that count, and say what is wrong."""

from extract.audit.verdict import SHOWN, Check, Verdict


def check(checked: int, wrong: int = 0, *, expected: bool = True) -> Check:
    made = Check("boxes", "fragments", expected)
    made.look(checked)
    for number in range(wrong):
        made.fault(f"fault {number}")
    return made


def test_a_check_without_faults_holds() -> None:
    assert check(1234).ok
    assert list(check(1234).lines) == ["ok   boxes: 1,234 fragments, 0 wrong"]


def test_a_check_that_looked_at_nothing_fails_where_there_should_be_something() -> None:
    assert not check(0).ok
    assert list(check(0).lines) == ["FAIL boxes: no fragments to check"]
    assert check(0, expected=False).ok


def test_only_the_first_faults_are_written_out() -> None:
    lines = list(check(99, SHOWN + 2).lines)
    assert lines[0] == "FAIL boxes: 99 fragments, 7 wrong"
    assert lines[1:] == [*(f"       fault {n}" for n in range(SHOWN)), "       and 2 more"]


def test_one_failed_check_fails_the_verdict() -> None:
    verdict = Verdict((check(1), check(1, 1)))
    assert not verdict.ok
    assert verdict.exit_code == 1
    assert verdict.lines[-1] == "2 checks, 1 failed"


def test_a_verdict_of_no_checks_is_none() -> None:
    assert not Verdict(()).ok
