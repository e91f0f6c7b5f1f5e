"""Expressions from kept code are those that `re` makes."""

import subprocess
import sys

CODE = r"""
import collections, dataclasses, marshal, re
from extract import compiled

ASKED = [
    (r"a(?P<year>\d{4})|(b)(?=c)(?<!x)", 0), ("é|É", re.IGNORECASE), (r"\w+ # words", re.VERBOSE),
    (r"\w", re.ASCII), (rb"\w+\xff", 0), (rb"a", re.IGNORECASE), ("(?i)inline", 0),
    ("^a.$", re.S | re.M),
    ("[\U00010000-\U0010ffff]{2,3}", 0), ("(a)?(?(1)b|c)", 0), ("", 0), (rb"\w", re.LOCALE),
]
usual = [re.compile(*asked) for asked in ASKED]

def written():
    @dataclasses.dataclass(frozen=True, slots=True, order=True)
    class Made:
        a: int
        b: str = "x"
    return Made

def named():
    return collections.namedtuple("Named", "a b", defaults=[2])

re.purge()
made = compiled.restore(({}, {}))
assert [re.compile(*asked) for asked in ASKED] == usual
plain, tuples = written(), named()
made = marshal.loads(marshal.dumps(made))
assert any(text.startswith("lambda _cls, a, b:") for text in made[1])
assert len(made[0]) == len(ASKED) - 1  # what depends on the locale is not kept

def refuse(*_):
    raise AssertionError("compiled anew")

def engine_refuses(*_):
    raise AssertionError("not restored")

anew = re._compiler.compile
re._compiler.compile = lambda p, flags=0: (
    anew(p, flags) if flags & re.LOCALE or str(p).startswith("(?i)") else refuse()
)
made[0]["unasked", 32] = ()
asked_again = compiled.restore(made)
re.purge()
again = [re.compile(*asked) for asked in ASKED]
assert again == usual
for one, other in zip(again, usual):
    for name in ("pattern", "flags", "groups", "groupindex"):
        assert getattr(one, name) == getattr(other, name)
assert re.match(again[0], "a1994")["year"] == "1994"
assert again[0].search("bc").groups() == (None, "b")
same = written()
assert named()(1) == tuples(a=1) == (1, 2)
assert (repr(same(1)), same(1) == same(1), same(1) < same(2)) == (repr(plain(1)), True, True)
re._compiler.compile = anew
del made[0]["unasked", 32]
assert asked_again == made  # what is not asked for any more is not kept any longer
"""


def test_restored_expressions_are_those_of_re() -> None:
    subprocess.run([sys.executable, "-c", CODE], check=True)  # noqa: S603  ours


LITERALS = r"""
from extract import compiled

code = compile('''
import re
PLAIN = 'no pattern'
def one(text):
    return re.sub(r'a+', 'b', text), text.find('c'), re.compile(f'{text}d')
RUN_ALREADY = re.compile('e', re.VERBOSE)
class Two:
    def three(self, text):
        return [re.fullmatch('[)', part) for part in re.split('[,;]', text)]
''', "made_up", "exec")
made = compiled.restore(({}, {}))
compiled.compile_literals(code)
assert {pattern for pattern, _ in made[0]} == {"a+", "[,;]"}
"""


def test_patterns_written_in_functions_are_compiled_beforehand() -> None:
    subprocess.run([sys.executable, "-c", LITERALS], check=True)  # noqa: S603  ours
