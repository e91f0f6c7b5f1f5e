"""What sentences say of two named things."""

import pytest

from tests.unit.recognize.made import facts, recognized

BALI = "Bali Process on People Smuggling, Trafficking in Persons and Related Transnational Crime"
SAID = [
    ("The Prague Process, which replaced the Budapest Process in 1998, meets.", "en",
     ("Prague Process", "successor_of", "Budapest Process", "1998")),
    ("The Budapest Process was replaced by the Prague Process.", "en",
     ("Prague Process", "successor_of", "Budapest Process", None)),
    ("Le Processus de Prague a remplacé le Processus de Budapest en 1998.", "fr",
     ("Prague Process", "successor_of", "Budapest Process", "1998")),
    ("Le Processus de Budapest, remplacé en 1998 par le Processus de Prague, est clos.", "fr",
     ("Prague Process", "successor_of", "Budapest Process", "1998")),
    ("The Prague Process, the follow-up process to the Budapest Process, meets.", "en",
     ("Prague Process", "follow_up_of", "Budapest Process", None)),
    ("Le Processus de Prague fait suite au Processus de Budapest.", "fr",
     ("Prague Process", "follow_up_of", "Budapest Process", None)),
    ("The Budapest Process, which led to the Prague Process, met.", "en",
     ("Prague Process", "follow_up_of", "Budapest Process", None)),
    ("The Oslo Process, later called the Prague Process, meets.", "en",
     ("Oslo Process", "later_called", "Prague Process", None)),
    ("Le Processus de Quito, devenu par la suite le Processus de Prague, continue.", "fr",
     ("Processus de Quito", "later_called", "Prague Process", None)),
    ("The Oslo Process, also known as the Prague Process, meets.", "en",
     ("Oslo Process", "same_as", "Prague Process", None)),
    ("The Bali Follow-up Process supports the Bali Conference.", "en",
     (BALI, "follow_up_of", BALI.replace("Process", "Ministerial Conference"), None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "said"), SAID)
def test_a_sentence_relates_two_things(
    text: str, language: str, said: tuple[str, str, str, str | None]
) -> None:
    rows = facts(recognized(text, language=language), "relations")
    found = [(r["subject_id"], r["relation"], r["object_id"], r.get("date")) for r in rows]
    assert found == [said]


@pytest.mark.parametrize(
    "text",
    [
        "The Prague Process and the Budapest Process met.",
        "The Prague Process replaced its chair. The Budapest Process met.",
        "The Prague Process was called on by the Budapest Process.",
        "The Prague Process follows the work of the Budapest Process.",
        "The seminars were later called the Prague Process.",
    ],
)
def test_what_relates_no_two_things_is_none(text: str) -> None:
    assert facts(recognized(text), "relations") == []


def test_a_relation_has_the_words_that_state_it() -> None:
    text = "The Prague Process, which replaced the Budapest Process in 1998, meets."
    found = recognized(text)
    row = next(s for s in found.statements if s.table == "relations")
    words = [text[start:end] for start, end in zip(row.starts, row.ends, strict=True)]
    assert words == ["Prague Process, which replaced the Budapest Process", "1998"]
