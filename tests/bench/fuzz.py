"""The readers on broken files: `python -m tests.bench.fuzz [MINUTES] [SEED] [KEEP]`.

Real PDFs and texts are damaged at random (bytes changed, cut out, doubled, spliced from another
file; numbers made huge; streams cut) and read and segmented, each in a process of its own. What is
not a named error, a whole reading, or a limit is printed, and the file kept in the folder KEEP.
"""

import os
import random
import re
import resource
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from extract.errors import ExtractError
from extract.profile import Limits, Report, SourceFile
from extract.vocabulary import load

REPOSITORY = Path(__file__).resolve().parents[2]
SEEDS = (
    REPOSITORY / "raw",
    REPOSITORY / "tests" / "fixtures",
    REPOSITORY.parent / "shared" / "corpus" / "hostile",
)
SECONDS = 20
MEMORY = 3 * 2**30
SMALL = 200_000
"""Files larger than this many bytes are left out: they would take the time of many small ones."""

Damage = Callable[[bytes, random.Random, list[bytes]], bytes]


def main(minutes: float = 1.0, seed: int = 1, keep: str = "") -> int:
    """Fuzz for so many minutes; return 1 where something was not handled."""
    chance = random.Random(seed)  # noqa: S311  damage, not secrets
    files = [
        (path.suffix, path.read_bytes())
        for folder in SEEDS
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".pdf", ".txt") and 0 < path.stat().st_size < SMALL
    ]
    vocabulary = load(REPOSITORY / "pipeline" / "vocabulary")
    end = time.monotonic() + 60 * minutes
    outcomes: Counter[str] = Counter()
    bad = 0
    while time.monotonic() < end:
        suffix = chance.choice((".pdf", ".pdf", ".txt"))
        others = [data for found, data in files if found == suffix]
        data = chance.choice(others)
        for _ in range(chance.randint(1, 4)):
            data = chance.choice(DAMAGES)(data, chance, others)
        outcome, detail = _outcome(suffix, data, vocabulary)
        outcomes[outcome] += 1
        if outcome in ("unhandled", "crash", "invariant"):
            bad += 1
            _report(outcome, detail, suffix, data, keep, bad)
    for outcome, count in outcomes.most_common():
        print(f"{outcome}: {count}")  # noqa: T201
    return 1 if bad else 0


def _report(outcome: str, detail: str, suffix: str, data: bytes, keep: str, number: int) -> None:
    print(f"{outcome}: {detail}", flush=True)  # noqa: T201
    if keep:
        Path(keep).mkdir(parents=True, exist_ok=True)
        (Path(keep) / f"{number:03}-{outcome}{suffix}").write_bytes(data)


def _outcome(suffix: str, data: bytes, vocabulary: object) -> tuple[str, str]:
    """Read `data` in a child; return what came of it and, where it is bad, the trace."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _child(writing, suffix, data, vocabulary)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode(errors="replace")
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        if number in (signal.SIGXCPU, signal.SIGALRM, signal.SIGKILL):
            return "limit", ""
        return "native crash, contained", signal.Signals(number).name
    outcome, _, detail = said.partition("\n")
    return outcome or "crash", detail


def _child(writing: int, suffix: str, data: bytes, vocabulary: object) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 2))
    signal.alarm(3 * SECONDS)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)
    os.dup2(null, 2)
    try:
        said = _read(suffix, data, vocabulary)
    except ExtractError as error:
        said = error.name
    except (MemoryError, RecursionError) as error:
        said = f"limit ({type(error).__name__})"
    except AssertionError:
        said = "invariant\n" + traceback.format_exc(limit=-3)
    except BaseException:
        said = "unhandled\n" + traceback.format_exc(limit=-4)
    os.write(writing, said.encode(errors="replace")[:60_000])
    os._exit(0)


def _read(suffix: str, data: bytes, vocabulary: object) -> str:
    from extract.read import read
    from extract.segment import segment

    path = Path(f"/proc/self/fd/{_memory_file(data)}")
    media = "application/pdf" if suffix == ".pdf" else "text/plain"
    source = SourceFile("fuzz", f"fuzz/a{suffix}", f"a{suffix}", path, media)
    report = Report("fuzz", (source,))
    reading = read(source, limits=Limits(), vocabulary=vocabulary)  # type: ignore[arg-type]
    segmentation = segment(reading, source, report, vocabulary)  # type: ignore[arg-type]
    place = 0
    for part in segmentation.coverage:
        assert part.char_start == place, "coverage is no partition"
        assert part.rule_id != "unplaced", "a character is in no passage"
        place = part.char_end
    assert place == len(reading.text), "coverage ends early"
    reading.text.encode("utf-8")
    return "read whole"


def _memory_file(data: bytes) -> int:
    number = os.memfd_create("fuzz")
    os.write(number, data)
    return number


def _change(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    changed = bytearray(data)
    for _place in range(chance.randint(1, 30)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    start = chance.randrange(len(data) + 1)
    return data[:start] + data[start + chance.randint(0, 2000) :]


def _truncate(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def _double(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    start = chance.randrange(len(data) + 1)
    piece = data[start : start + chance.randint(0, 2000)]
    return data[:start] + piece * chance.randint(2, 5) + data[start:]


def _splice(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    other = chance.choice(others)
    start = chance.randrange(len(other) + 1)
    at = chance.randrange(len(data) + 1)
    return data[:at] + other[start : start + chance.randint(0, 5000)] + data[at:]


def _renumber(data: bytes, chance: random.Random, _: list[bytes]) -> bytes:
    numbers = list(re.finditer(rb"\d+", data))
    if not numbers:
        return data
    place = chance.choice(numbers)
    new = chance.choice([b"0", b"-1", b"2147483647", b"99999999999999999999", b"1e308", b"0.00001"])
    return data[: place.start()] + new + data[place.end() :]


DAMAGES: tuple[Damage, ...] = (_change, _cut, _truncate, _double, _splice, _renumber)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    sys.exit(
        main(
            float(arguments[0]) if arguments else 1.0,
            int(arguments[1]) if len(arguments) > 1 else 1,
            arguments[2] if len(arguments) > 2 else "",
        )
    )
