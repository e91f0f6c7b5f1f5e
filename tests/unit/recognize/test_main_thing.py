"""What a document is of, where a sentence does not say what it speaks of."""

from tests.unit.recognize.made import facts, recognized

EVENT = "The third session was held in Lima on 3 May 2011."


def _frames(
    *paragraphs: str, language: str = "en", table: tuple[tuple[str, ...], ...] = ()
) -> set[str]:
    found = recognized(*paragraphs, language=language, table=table, on="2013-01")
    return {row.get("in_id", "") for row in facts(found, "events") if "ordinal" in row}


def test_a_thing_of_a_noun_that_nobody_declared_is_known_by_the_title() -> None:
    assert _frames(
        "REPORT ON THE TARIM ARRANGEMENT",
        "The Tarim Arrangement (TA) grew out of an exchange of readings.",
        EVENT,
    ) == {"Tarim Arrangement"}


def test_empty_cells_before_the_title_do_not_take_its_place() -> None:
    cells = tuple(("", "") for _ in range(14))
    assert _frames("TARIM GAUGE COMMISSION", "The Tarim Gauge Commission (TGC) works.", EVENT) == {
        "Tarim Gauge Commission"
    }
    assert _frames(
        "TARIM GAUGE COMMISSION",
        "The Tarim Gauge Commission (TGC) works.",
        EVENT,
        table=(("Port", "Gauge"), *cells),
    ) == {"Tarim Gauge Commission"}


def test_an_organ_of_nobody_with_an_acronym_issues_reports_of_itself() -> None:
    assert _frames(
        "CONSEIL DES MARCHÉS DU LAC (COMAL)",
        "RAPPORT DU SECRÉTARIAT",
        "La troisième session s’est tenue à Lima le 3 mai 2011.",
        language="fr",
    ) == {"CONSEIL DES MARCHÉS DU LAC"}


def test_what_a_text_names_far_more_often_than_anything_else_is_what_it_is_of() -> None:
    often = "The Arrangement is voluntary. Members of the Arrangement pay. The Arrangement grew."
    opening = "The Tarim Arrangement (TA) was established in 1999."
    assert _frames("Note", opening, often, EVENT) == {"Tarim Arrangement"}


def test_of_two_things_named_alike_often_a_document_is_of_neither() -> None:
    both = "The Tarim Arrangement (TA) was set up in 1999, the Drina Forum (DF) in 2001."
    assert _frames("Note", f"{both} TA and DF grew. TA meets. DF meets. TA pays.", EVENT) == {""}


def test_a_cell_with_a_country_that_is_no_party_is_read_without_an_error() -> None:
    table = (("Participant", "Since"), ("Chad-based", "2004"), ("Mali", "2005"))
    rows = facts(
        recognized("The Tarim Arrangement (TA) was set up in 1999.", table=table), "participations"
    )
    assert rows[-1]["party_iso3"] == "MLI"


MEMORANDUM = (
    "The Memorandum of Understanding on the Gauging of Rivers in the Tarim Region (Tarim MoU) is"
    " open to the administrations of the region. It works with the Memorandum of Drina on Gauges,"
    " which entered into force in 2004."
)


def test_a_memorandum_that_binds_and_is_spoken_of_first_is_what_a_document_is_of() -> None:
    often = "The Memorandum is voluntary. Members of the Memorandum pay. The Memorandum grew."
    assert _frames("Annual report", MEMORANDUM, often, "The Tarim MoU grew.", EVENT) == {
        "Memorandum of Understanding on the Gauging of Rivers in the Tarim Region"
    }


def test_a_technical_group_is_an_organ_and_no_process_of_its_own() -> None:
    found = recognized(
        "TARIM GAUGE COMMISSION",
        "The Tarim Gauge Commission (TGC) works.",
        "The Technical Group on Gauges (TGG) met in 2011.",
        EVENT,
    )
    kinds = {entity.entity_id: entity.kind for entity in found.entities}
    named = {name.name: kinds[name.entity_id] for name in found.names if name.basis == "text"}
    assert named["Technical Group on Gauges"] == "organ"


def test_a_process_named_as_often_that_everybody_knows_is_told_of_beside_it() -> None:
    """A report on several processes is of none, however few of them a vocabulary knows."""
    often = "TA is voluntary. TA grew. TA pays. TA has members. TA meets. TA works."
    opening = "The Tarim Arrangement (TA) was established in 1999. "
    known = "The Budapest Process grew and pays. The Budapest Process meets. TA meets."
    assert _frames("Note", opening + often, "Rivers rise.", EVENT) == {"Tarim Arrangement"}
    assert _frames("Note", opening + often, known, known, known, EVENT) == {""}


def test_a_counted_meeting_of_the_title_is_of_what_holds_it() -> None:
    found = recognized(
        "Published by the Institute for Marsh Studies",
        "Summary of the Fourth Meeting of the Parties to the Tarim Agreement on Reeds",
        "The Fourth Meeting of the Parties (MOP4) to the Tarim Agreement on Reeds took place in "
        "Lima from 3 to 5 May 2011. The Tarim Agreement entered into force in 1999.",
        "A workshop on reed beds was held in Quito on 3 March 2010.",
        on="2013-01",
    )
    frames = {row.get("in_id") for row in facts(found, "events") if row["event_class"] == "meeting"}
    assert frames == {"Tarim Agreement on Reeds"}


def test_une_reunion_comptee_est_de_ce_qui_la_tient() -> None:
    found = recognized(
        "Rapport de la quatrième Réunion des Parties à l’Accord de Lima sur les roseaux",
        "L’Accord de Lima sur les roseaux est entré en vigueur en 1999.",
        "Un atelier sur les roselières s’est tenu à Quito le 3 mars 2010.",
        language="fr",
        on="2013-01",
    )
    (row,) = [row for row in facts(found, "events") if row.get("place") == "Quito"]
    assert row["in_id"] == "Accord de Lima sur les roseaux"


def test_what_one_part_alone_speaks_of_a_document_is_not_of() -> None:
    """A coalition that stands in one election is not what a survey of countries is of."""
    often = "TA is voluntary. TA grew. TA pays. TA has members. TA meets. TA works."
    opening = "The Tarim Arrangement (TA) was established in 1999. "
    others = [f"Rivers rise in the {place}. Boats go by." for place in ("north", "south", "west")]
    workshop = "A workshop on reed beds was held in Quito on 3 March 2010."
    for more, frames in (((), {None}), (("TA grew.",), {"Tarim Arrangement"})):
        found = recognized("Note", opening + often, *others, *more, workshop, on="2013-01")
        assert {row.get("in_id") for row in facts(found, "events") if row.get("place")} == frames


def test_a_body_named_beside_a_known_one_that_is_named_more_often_is_a_part_of_it() -> None:
    council = "The Tarim Gauge Council (TGC) reads gauges. TGC met. TGC pays. TGC grew. TGC works."
    known = "The European Union grew. The European Union pays. The European Union has members."
    assert _frames("Note", council, EVENT) == {"Tarim Gauge Council"}
    assert _frames("Note", council, known, known, known, EVENT) == {""}


def test_the_council_is_none_named_late_where_the_title_names_a_known_one() -> None:
    title = "Information for the session of the Council of the Baltic Sea States"
    meets = "The Council meets. The Council pays. The Council grew. The Council works."
    late = "Many meet under its roof: the Chamber of Ports and the Tarim Gauge Council."
    assert _frames(title, meets, meets, late, EVENT) == {""}


def test_who_issues_a_long_paper_and_is_named_on_its_cover_alone_is_not_what_it_is_of() -> None:
    rivers = [f"The river rises in valley {letter}. Boats go by." for letter in "abcdefghij" * 6]
    workshop = "A workshop on reed beds was held in Quito on 3 March 2010."
    cover = "The Reading Library of Kotor"
    found = recognized(cover, "RIVERS", *rivers, workshop, on="2013-01")
    assert {row.get("in_id") for row in facts(found, "events") if row.get("place")} == {None}
    spoken = [*rivers, "The Reading Library of Kotor reads gauges."]
    found = recognized(cover, "RIVERS", *spoken, workshop, on="2013-01")
    frames = {row.get("in_id") for row in facts(found, "events") if row.get("place")}
    assert frames == {"Reading Library of Kotor"}


def test_a_heading_that_takes_the_body_up_by_its_noun_names_nothing_else() -> None:
    """Nor do words behind the noun in a sentence: "l’ouverture de l’Union aux écoles"."""
    assert _frames(
        "Union des écoles de pêche d’expression française (UEPF)",
        "LES RENCONTRES DE L’UNION",
        "L’UNION EN BREF",
        "L’Union réunit des écoles. L’ouverture de l’Union aux écoles de la marine est proche.",
        "La troisième session s’est tenue à Lima le 3 mai 2011.",
        language="fr",
    ) == {"Union des écoles de pêche d’expression française"}


def test_a_title_in_other_words_names_the_treaty_of_the_text() -> None:
    convention = (
        "The Convention on the Conservation of Reef Birds was adopted at Arusha, Tanzania, on 3 "
        "May 1994. It entered into force on 1 July 1996. The Convention has 14 Parties."
    )
    for title, is_it in (("REEF BIRDS CONVENTION", True), ("SALT BIRDS CONVENTION", False)):
        found = recognized(f"THE {title}: MILESTONES", convention, EVENT, on="2013-01")
        named = {n.entity_id for n in found.names if n.name.startswith("Convention on the")}
        assert len(named) == 1
        assert ((named.pop(), title) in {(n.entity_id, n.name) for n in found.names}) == is_it
