"""A limit on the processor time of a call."""

import signal
import threading

import pytest

from extract.read.patience import OutOfPatienceError, patience


def forever() -> None:
    while True:
        pass


def test_a_call_in_circles_is_ended() -> None:
    with pytest.raises(OutOfPatienceError), patience(0.05):
        forever()


def test_a_handler_of_exceptions_does_not_swallow_it() -> None:
    def stubborn() -> None:
        try:
            forever()
        except Exception:  # as readers do
            forever()

    with pytest.raises(OutOfPatienceError), patience(0.05):
        stubborn()


def test_what_was_there_before_is_there_again() -> None:
    before = signal.getsignal(signal.SIGVTALRM)
    with patience(10):
        pass
    assert signal.getsignal(signal.SIGVTALRM) is before
    assert signal.getitimer(signal.ITIMER_VIRTUAL) == (0, 0)


def test_in_another_thread_there_is_no_limit() -> None:
    done = []

    def work() -> None:
        with patience(0.001):
            done.append(sum(range(100_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done
