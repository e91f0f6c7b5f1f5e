"""Patterns that are searched only where words of theirs stand."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import phrases
from extract.expressions import Expression, Gated, one_of, ways_of
from extract.model.text import even
from extract.recognize.clauses.sayings import Saying, Sayings

VOCABULARY = Path(__file__).resolve().parents[2] / "pipeline/vocabulary"


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        ("chairs?", ["chair"]),
        ("chairs*", ["chair"]),
        ("chairs+", ["chair"]),
        ("chair{0,2}s", ["chai"]),
        ("chair{2}s", ["chai"]),
        ("(?:hosts|chairs)? it", [" it"]),
        ("(?:hosts|chairs)+ it", ["hosts| it", "chairs| it"]),
        ("(?:hosts|chairs){0,2}x", ["x"]),
        ("(?:hosts|(chairs|leads))", ["hosts", "chairs", "leads"]),
        ("(?:hosts|(?:is )?chairing) (?:the )?<g", ["hosts|<g", "chairing|<g"]),
        ("(?:hosts|ho(?:st|ld)ing) at", [" at|hosts/ing"]),
        ("to (?:a|b|cd) (?:it|us) (?:is|as) (?:no|on)", ["to |it/us|as/is"]),
        ("hosts|", []),
        (r"hosts|\w+", []),
        (r"(?P<who>hosts) \d+", ["hosts"]),
        (r"(?<!not )(?!hosts )\bhelps(?= it)", ["helps"]),
        (r"\x41bcd", ["bcd"]),
        ("[a)|(b]xy", ["xy"]),
        ("[]a]xy|[^]]yz", ["xy", "yz"]),
        ("organi[sz]ed", ["organised", "organized"]),
        ("organi[sz]?ed", ["organi|ed"]),
        ("organi[s-z]ed", ["organi|ed"]),
        (r"a\|bc", ["a|bc"]),
        (r"west\ africa\.+", ["west africa"]),
        ("(?i:hosts)", []),
        ("(?>hosts)", []),
        ("(h)osts(?P=x)", []),
        ("", []),
    ],
)
def test_words_that_every_match_holds(source: str, ways: list[str]) -> None:
    """Here groups are parted by bars, their words by slashes."""
    assert {"|".join(map("/".join, way)) for way in ways_of(source)} == set(ways)


def test_a_pattern_with_flags_is_searched_everywhere() -> None:
    expression = Expression.of(re.compile("hosts", re.IGNORECASE))
    assert expression.ways == ()
    assert expression.search("It HOSTS")


def test_limits_count_as_in_re() -> None:
    expression = Expression.of(re.compile("(?<=it )hosts"))
    assert expression.search("it hosts", 3)
    assert expression.match("it hosts", 3)
    assert [m.span() for m in expression.finditer("it hosts it hosts", 4)] == [(12, 17)]
    assert not list(expression.finditer("it hosts", 0, 7))


_ATOMS = st.sampled_from(
    ["a", "b", "c", "ab", "bc", r"\b", "[ab]", r"\x61", ".", "(?=a)", "(?<!b)"]
)
_TIMES = st.sampled_from(["", "?", "*", "+", "{0,2}", "{1,2}", "{,1}", "{2}", "??"])
_GROUPS = st.sampled_from(["(", "(?:", "(?:", "(?=", "(?!"])


def _larger(smaller: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    choice = st.lists(smaller, min_size=1, max_size=2).map("|".join)
    group = st.builds(lambda opened, inner: f"{opened}{inner})", _GROUPS, choice)
    return st.lists(st.builds(str.__add__, group | smaller, _TIMES), min_size=1, max_size=3).map(
        "".join
    )


@settings(max_examples=500)
@given(st.recursive(_ATOMS, _larger, max_leaves=6), st.text("abc", max_size=4))
def test_no_match_is_missed(source: str, text: str) -> None:
    try:
        pattern = re.compile(source)
    except re.error:  # some of it cannot be repeated
        return
    expression = Expression.of(pattern)
    assert _spans(expression.finditer(text)) == _spans(pattern.finditer(text))
    assert bool(expression.search(text)) == bool(pattern.search(text))


@given(
    st.lists(st.lists(st.text("ab", max_size=6), min_size=1, max_size=3), max_size=5),
    st.text("ab", max_size=8),
)
def test_members_told_of_a_text_are_those_that_may_match_in_it(
    written: list[list[str]], text: str
) -> None:
    members = [Saying("", "", "", Expression.of(re.compile("|".join(one)))) for one in written]
    told = Gated(members).within(text)
    assert told == [m for m in members if m.pattern.may_match(text)]
    every = [(m, match.span()) for m in members for match in m.pattern.pattern.finditer(text)]
    assert [(m, match.span()) for m, match in Gated(members).matches(text)] == every


def _spans(matches: Iterator[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


def test_no_match_is_missed_in_any_example_of_the_vocabularies() -> None:
    """Every saying in every example of every vocabulary, its own and all others'."""
    sayings = Sayings.load(VOCABULARY)
    every = [each.pattern for each in (*sayings.roles, *sayings.attributes)]
    every += [each.pattern for each in phrases.list_words(VOCABULARY).sayings]
    texts = _examples()
    assert len(texts) > 1000
    assert any(not each.may_match(text) for each in every for text in texts)
    for each in every:
        assert [t for t in texts if each.pattern.search(t) and not each.may_match(t)] == []


@cache
def _examples() -> list[str]:
    files = [tomllib.loads(path.read_text()) for path in sorted(VOCABULARY.glob("*.toml"))]
    return sorted({even(text) for file in files for text in _of_keys(file)})


def _of_keys(plain: Any) -> Iterator[str]:
    if isinstance(plain, list):
        for each in plain:
            yield from _of_keys(each)
    elif isinstance(plain, dict):
        for key, value in plain.items():
            if key in ("must_match", "must_not_match"):
                yield from value
            else:
                yield from _of_keys(value)


@pytest.mark.parametrize(
    ("sources", "whole"),
    [
        ([r"\bheld|\bmet\b", r"\bsat"], r"\b(?:held|met\b|sat)"),
        (["a|b", r"\bc"], r"a|b|\b(?:c)"),
        ([r"\ba", "x", r"\bb"], r"\b(?:a)|x|\b(?:b)"),
        ([r"\b(?:a|b)c", r"[|(]\|"], r"\b(?:(?:a|b)c)|[|(]\|"),
        ([r"(?P<n>a)|\b(?P=n)b|c", "d"], r"(?P<n>a)|(?:\b(?P=n)b|c)|d"),
        ([r"(?<=a|b)c", ""], r"(?<=a|b)c|"),
    ],
    ids=["edges", "others first", "order", "brackets", "not understood", "lookaround"],
)
def test_one_of_looks_for_the_edge_of_words_once(sources: list[str], whole: str) -> None:
    assert one_of(sources) == whole


@given(
    st.lists(
        st.sampled_from([r"\bab|\ba", "a", r"b\b", r"\b(a)b?", r"(?P<n>ba)", "c|ab"]), unique=True
    ),
    st.text("abc ", max_size=12),
)
def test_one_of_matches_what_one_of_them_does_in_their_order(sources: list[str], text: str) -> None:
    plain = "|".join(f"(?:{source})" for source in sources)
    found = [(m.span(), m.groups(), m.groupdict()) for m in re.finditer(one_of(sources), text)]
    assert found == [(m.span(), m.groups(), m.groupdict()) for m in re.finditer(plain, text)]
