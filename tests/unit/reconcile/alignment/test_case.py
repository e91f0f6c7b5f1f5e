"""Parallel, comparable or unrelated: told from the texts alone."""

import pytest

from extract.reconcile.alignment.case import Evidence, decide, weigh
from extract.reconcile.alignment.texts import align_texts

from .made import stream

ENGLISH = (
    ["The office was opened in 1963 with 14 clerks."],
    ["Its archive holds 2,300 boxes.", "A third of them are letters of merchants."],
    ["In 1978 the harbour was closed, and the clerks moved to the hill."],
    ["Visitors are admitted from 9 to 12, except on feast days."],
    ["The catalogue was printed in 1991; a supplement of 48 pages followed."],
)
TRANSLATION = (
    ["Le bureau a ouvert en 1963 avec 14 commis."],
    ["Ses archives comptent 2 300 cartons.", "Un tiers d’entre eux sont des lettres de marchands."],
    ["En 1978, le port a été fermé et les commis ont déménagé sur la colline."],
    ["Les visiteurs sont admis de 9 à 12 heures, sauf les jours de fête."],
    ["Le catalogue a été imprimé en 1991 ; un supplément de 48 pages a suivi."],
)
SAME_SUBJECT = (
    ["Quand on parle du bureau, on pense d’abord à son catalogue, paru en 1991."],
    ["Il a pourtant une longue histoire, qui commence en 1963, et qui n’est pas écrite."],
    ["Les 14 premiers commis venaient tous de la même vallée.", "Aucun ne savait nager."],
    ["Depuis 1978, il domine la ville.", "On le voit de la mer."],
    ["Les heures d’ouverture restent celles d’autrefois, de 9 à 12."],
)
UNRELATED = (
    ["Pour la pâte, comptez 250 grammes de farine et 3 œufs."],
    ["Laissez reposer.", "Étalez ensuite la pâte sur une planche farinée, sans trop appuyer."],
    ["Le four doit être chaud avant que la tarte n’y entre."],
    ["Les pommes se coupent en quartiers, que l’on dispose en rosace."],
    ["Servez tiède, avec de la crème."],
)
PLAIN = (
    ["The parish has a new organ."],
    ["It was built by two brothers, who refused every payment but bread and wine."],
    ["The old instrument is in the museum."],
)
PLAIN_TRANSLATION = (
    ["La paroisse a un nouvel orgue."],
    ["Il a été construit par deux frères, qui ont refusé tout paiement sauf du pain et du vin."],
    ["L’ancien instrument est au musée."],
)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (ENGLISH, TRANSLATION, "parallel"),
        (ENGLISH[:2] + ENGLISH[3:], TRANSLATION, "parallel"),
        (PLAIN, PLAIN_TRANSLATION, "parallel"),
        (ENGLISH, SAME_SUBJECT, "comparable"),
        (ENGLISH, TRANSLATION[4:], "comparable"),
        (ENGLISH, UNRELATED, "comparable"),
        (PLAIN, UNRELATED[:3], "comparable"),
    ],
    ids=["translation", "a paragraph less", "no figures", "same subject", "a part", "other", "few"],
)
def test_case_of_two_texts(left: tuple, right: tuple, expected: str) -> None:  # type: ignore[type-arg]
    evidence = weigh(align_texts(stream("en", *left), stream("fr", *right)))
    assert decide(evidence) == expected, evidence


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (Evidence(0.6, 10, 20, 0, 9, 0.1, 0.2), "parallel"),
        (Evidence(1.0, 20, 20, 0, 9, 0.0, 0.0), "parallel"),
        (Evidence(0.59, 20, 20, 9, 9, 0.2, 0.2), "comparable"),
        (Evidence(1.0, 9, 20, 9, 9, 0.2, 0.2), "comparable"),
        (Evidence(1.0, 20, 20, 9, 9, 0.07, 0.2), "comparable"),
        (Evidence(1.0, 0, 2, 8, 10, 0.2, 0.2), "parallel"),
        (Evidence(1.0, 0, 2, 8, 10, 0.0, 0.0), "comparable"),
        (Evidence(1.0, 0, 0, 7, 10, 0.2, 0.2), "comparable"),
        (Evidence(0.0, 0, 0, 0, 0, 0.0, 0.0), "comparable"),
    ],
)
def test_thresholds(evidence: Evidence, expected: str) -> None:
    assert decide(evidence) == expected
