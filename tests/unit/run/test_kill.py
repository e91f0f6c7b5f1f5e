"""A build may be killed at any moment."""

from tests.bench import kill


def test_killed_builds_leave_whole_outputs() -> None:
    """A sample; `python -m tests.bench.kill 200` does it at length."""
    assert kill.run(times=10, seed=1) == []
