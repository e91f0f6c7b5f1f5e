"""What the commands say to a person at a terminal."""

import sys


def say(line: str) -> None:
    """Print `line` on the standard error, control characters shown and not obeyed."""
    # a file can put anything into its name or its words: nothing of it may steer the terminal
    sys.stderr.write(printable(line) + "\n")


def printable(line: str) -> str:
    """Return `line` with what is no printable character written out."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in line)


def progress(done: int, total: int, name: str) -> None:
    """Show how many of how many tasks are done, on one line that is written over."""
    end = "\n" if done == total else ""
    sys.stderr.write(f"\r\x1b[K[{done}/{total}] {name[:60]}{end}")
    sys.stderr.flush()


def interrupt_on_terminate() -> None:
    """Let a request to end (SIGTERM) clean up as an interrupt from the keyboard does."""
    import signal
    import threading

    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, signal.default_int_handler)
