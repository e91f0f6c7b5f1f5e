"""Blocks and sentences beside each other."""

from extract.reconcile.alignment.texts import align_texts

from .made import block, stream

Found = list[tuple[list[str], list[str], bool]]


def aligned(left: list, right: list) -> Found:  # type: ignore[type-arg]
    """The texts of the pairings of two streams."""
    found = align_texts(stream("en", *left), stream("fr", *right)).units
    return [([u.text for u in p.left], [u.text for u in p.right], p.is_moved) for p in found]


def test_missing_paragraph_stands_alone_and_the_rest_is_paired() -> None:
    left = [
        ["The committee met in room 12."],
        ["Nobody spoke of the roof, although it rained through it all week."],
        ["The session closed with 40 votes."],
    ]
    right = [["Le comité a siégé dans la salle 12."], ["La session s’est close par 40 voix."]]
    found = aligned(left, right)
    assert [(bool(a), bool(b)) for a, b, _ in found] == [(True, True), (True, False), (True, True)]


def test_paragraph_cut_in_two_keeps_its_sentences_with_theirs() -> None:
    left = [["The tax is 4 per cent.", "It was raised in 1988 against the will of the towns."]]
    right = [["La taxe est de 4 pour cent."], ["Elle a été relevée en 1988 malgré les communes."]]
    found = aligned(left, right)
    assert [(len(a), len(b)) for a, b, _ in found] == [(1, 1), (1, 1)]


def test_sentences_merged_in_translation_are_one_pairing() -> None:
    left = [["The bridge has 3 arches.", "It is made of granite.", "In 1702 it was painted red."]]
    right = [["Le pont a 3 arches et il est de granit.", "En 1702, on l’a peint en rouge."]]
    found = aligned(left, right)
    assert [(len(a), len(b)) for a, b, _ in found] == [(2, 1), (1, 1)]


def test_heading_is_not_run_together_with_text() -> None:
    left = [block("FINANCES", kind="heading"), ["Revenue was 300 crowns."]]
    right = [
        block("FINANCES", language="fr", kind="heading"),
        ["Les recettes ont été de 300 couronnes."],
    ]
    assert [(len(a), len(b)) for a, b, _ in aligned(left, right)] == [(1, 1), (1, 1)]


def test_item_at_another_place_of_its_list_is_found_there() -> None:
    english = ["boats of 12 metres;", "nets of 45 millimetres;", "harbours with 3 cranes."]
    french = ["ports à 3 grues ;", "bateaux de 12 mètres ;", "filets de 45 millimètres."]
    found = aligned(
        [block(t, kind="list_item", marker=f"({s})") for t, s in zip(english, "abc", strict=True)],
        [
            block(t, kind="list_item", marker=f"{s})", language="fr")
            for t, s in zip(french, "abc", strict=True)
        ],
    )
    pairs = {(a[0], b[0]) for a, b, _ in found}
    assert pairs == set(zip(english, [french[1], french[2], french[0]], strict=True))
    assert any(is_moved for *_, is_moved in found)


def test_item_without_a_common_word_follows_from_the_rest_of_its_list() -> None:
    english = [
        "the gate, which must be shut at night;",
        "a catalogue of minerals;",
        "keys.",
    ]
    french = ["clefs ;", "le portail, qu’il faut fermer la nuit ;", "un catalogue des minéraux."]
    found = aligned(
        [block(text, kind="list_item") for text in english],
        [block(text, kind="list_item", language="fr") for text in french],
    )
    pairs = {(a[0], b[0]) for a, b, _ in found if a and b}
    assert pairs == set(zip(english, [french[1], french[2], french[0]], strict=True))


def test_paragraphs_that_change_places_are_paired_across() -> None:
    left = [["The choir sang in 5 villages."], ["The club printed 40 leaflets in 1971."]]
    right = [
        ["Le club a imprimé 40 feuillets en 1971."],
        ["Le chœur a chanté dans 5 villages."],
    ]
    found = aligned(left, right)
    assert {(a[0], b[0]) for a, b, _ in found} == {
        (left[0][0], right[1][0]),
        (left[1][0], right[0][0]),
    }


def test_empty_side_leaves_everything_alone() -> None:
    assert [(len(a), len(b)) for a, b, _ in aligned([["A sentence."]], [])] == [(1, 0)]
