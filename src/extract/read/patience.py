"""A limit on the processor time of one call into a reader that can run in circles.

An object of a damaged or malicious PDF can refer to itself, and pdfminer.six follows it for ever.
The build's own limit would end such a file; this one ends the call, so that the other reader can
take its place.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfPatienceError(BaseException):
    """A call that took too long. No `Exception`: a reader's own handlers must not swallow it."""


@contextmanager
def patience(seconds: float) -> Iterator[None]:
    """Raise `OutOfPatienceError` in the body once it has used `seconds` of processor time.

    Works in the main thread, where signals arrive, and for code in Python; elsewhere the body may
    take what it takes. It must not be nested.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGVTALRM, _give_up)
    # again every second, should the first one arrive where exceptions are ignored
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _give_up(_signal: int, _frame: object) -> None:
    raise OutOfPatienceError
