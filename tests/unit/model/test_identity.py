from hypothesis import given
from hypothesis import strategies as st

from extract.model.identity import CONTEXT, Identities


def quote_id(flow: str, start: int, end: int) -> str:
    return Identities("doc").of_quote("sentence", "annex-1", flow, start, end)


@given(
    st.text("abc .", min_size=3 * CONTEXT, max_size=5 * CONTEXT),
    st.text("xyz", min_size=1, max_size=200),
    st.data(),
)
def test_text_inserted_outside_the_window_changes_no_id(
    flow: str, inserted: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(flow) - 2))
    end = data.draw(st.integers(start + 1, len(flow) - 1))
    before = quote_id(flow, start, end)
    after_window = min(len(flow), end + CONTEXT)
    longer = flow[:after_window] + inserted + flow[after_window:]
    if after_window == end + CONTEXT:
        assert quote_id(longer, start, end) == before
    if start - CONTEXT > 0:
        at = start - CONTEXT
        moved = flow[:at] + inserted + flow[at:]
        assert quote_id(moved, start + len(inserted), end + len(inserted)) == before


@given(st.text("abc ", min_size=10, max_size=40), st.integers(0, 4), st.integers(5, 9))
def test_another_quote_has_another_id(flow: str, start: int, end: int) -> None:
    changed = flow[:start] + "Z" + flow[start + 1 :]
    assert quote_id(changed, start, end) != quote_id(flow, start, end)


def test_identical_things_are_numbered_in_order() -> None:
    ids = Identities("doc")
    first, second = ids.of("call", "p1", "3"), ids.of("call", "p1", "3")
    assert first != second
    again = Identities("doc")
    assert [again.of("call", "p1", "3"), again.of("call", "p1", "3")] == [first, second]


def test_the_same_words_in_two_documents_have_two_ids() -> None:
    assert Identities("a").of("call", "1") != Identities("b").of("call", "1")


def test_parts_of_a_key_do_not_run_together() -> None:
    assert Identities("a").of("k", "ab", "c") != Identities("a").of("k", "a", "bc")
