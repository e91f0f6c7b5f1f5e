"""What tables state, by what their headings and cells say, whatever their shape."""

from collections.abc import Sequence

from tests.unit.recognize.made import facts, recognized

PROCESSES = (
    ("Mechanism", "Participating States", "Areas of interest"),
    (
        "Nairobi Dialogue on Seasonal Mobility (NDSM) (1998)",
        "Kenya, France (New Caledonia), Iran (Islamic Republic of), Uganda (joined in 2001) "
        "and the European Commission plus “other interested States”",
        "Visas, return (voluntary return, reintegration), causes, effects and scale of mobility",
    ),
)


def test_rows_that_are_processes_list_their_parties() -> None:
    rows = facts(recognized(table=PROCESSES), "participations")
    assert [(r["party"], r.get("party_iso3"), r.get("in_respect_of_iso3")) for r in rows] == [
        ("Kenya", "KEN", None),
        ("France", "FRA", "NCL"),
        ("Iran (Islamic Republic of)", "IRN", None),
        ("Uganda", "UGA", None),
        ("European Commission", None, None),
    ]
    assert {r["in_id"] for r in rows} == {"Nairobi Dialogue on Seasonal Mobility"}
    assert (rows[3]["note"], rows[3]["since"], rows[3]["since_kind"]) == (
        "joined in 2001",
        "2001/..",
        "joined",
    )


def test_a_title_across_all_columns_is_the_caption_of_what_stands_below() -> None:
    title = "Observers in dialogues on mobility"
    rows = facts(recognized(table=PROCESSES, title=title), "participations")
    assert rows == facts(recognized(table=PROCESSES), "participations")
    members = [["Country", "Since"], ["Kenya", "2001"], ["Uganda", "2002"], ["Ghana", "2003"]]
    title = "Members of the Nairobi Dialogue on Seasonal Mobility"
    rows = facts(recognized(table=members, title=title), "participations")
    assert [(r["party"], r["in_id"]) for r in rows] == [
        (party, "Nairobi Dialogue on Seasonal Mobility") for party in ("Kenya", "Uganda", "Ghana")
    ]


def test_clause_that_leaves_a_list_open_is_no_party() -> None:
    (row,) = facts(recognized(table=PROCESSES), "lists")
    assert (row["closure"], row["closure_text"]) == (
        "open_clause",
        "plus “other interested States”",
    )
    assert row["listed_count"] == "5"


def test_year_beside_a_name_is_a_label() -> None:
    (row,) = facts(recognized(table=PROCESSES), "attributes")
    assert (row["attribute"], row["value"]) == ("label_year", "1998")


def test_themes_keep_what_spells_them_out_and_what_belongs_together() -> None:
    rows = facts(recognized(table=PROCESSES), "themes")
    assert [(r["theme"], r["position"], "detail_of_id" in r) for r in rows] == [
        ("Visas", "1", False),
        ("return", "2", False),
        ("voluntary return", "1", True),
        ("reintegration", "2", True),
        ("causes, effects and scale of mobility", "3", False),
    ]


def test_rows_that_are_parties_are_parties_to_what_the_heading_names() -> None:
    table = (
        ("Parties to the Basel Accord", "Territories in respect of which", "Entry into force"),
        ("Denmark", "Denmark and all territories subject to Denmark", "1er mai 1972"),
        ("—", "Cayman, Turks and Caicos Islands", "June 3, 1973"),
    )
    rows = facts(recognized(table=table, on="1985"), "participations")
    assert [(r["party"], r["in_respect_of_iso3"], r["since"]) for r in rows] == [
        ("Denmark", "DNK", "1972-05-01"),
        ("Denmark", "CYM", "1973-06-03"),
        ("Denmark", "TCA", "1973-06-03"),
    ]
    assert {(r["in_id"], r["participation_status"], r["since_kind"]) for r in rows} == {
        ("Basel Accord", "party", "entry_into_force")
    }


def test_a_territory_behind_a_dash_is_one_of_the_party_above() -> None:
    head = ("Parties to the Basel Accord", "Entry into force")
    table = (
        head,
        ("Kenya", "1 May 1972"),
        ("United Kingdom", "2 May 1972"),
        ("— Bermuda", "3 May 1972"),
        ("— Montserrat", "4 May 1972"),
        ("Uganda", "5 May 1972"),
    )
    rows = facts(recognized(table=table, on="1985"), "participations")
    assert [(r["party"], r.get("in_respect_of_iso3"), r["since"][-1]) for r in rows] == [
        ("Kenya", None, "1"),
        ("United Kingdom", None, "2"),
        ("United Kingdom", "BMU", "3"),
        ("United Kingdom", "MSR", "4"),
        ("Uganda", None, "5"),
    ]


def test_rows_that_are_parties_with_their_processes() -> None:
    table = (
        ("Country", "Processes"),
        ("Peru", "Lima Process"),
        ("Chile", "Lima Process, Puebla Process"),
    )
    rows = facts(recognized(table=table), "participations")
    assert sorted((r["party"], r["in_name"]) for r in rows) == [
        ("Chile", "Lima Process"),
        ("Chile", "Puebla Process"),
        ("Peru", "Lima Process"),
    ]


def test_marks_in_a_matrix() -> None:
    table = (("", "Lima Process", "Nairobi Dialogue"), ("Peru", "x", ""), ("Kenya", "", "✓"))
    rows = facts(recognized(table=table), "participations")
    assert [(r["party"], r["in_name"]) for r in rows] == [
        ("Peru", "Lima Process"),
        ("Kenya", "Nairobi Dialogue"),
    ]


def test_french_table_is_read_by_its_own_words() -> None:
    table = (
        ("Processus", "Pays participants"),
        ("Consultations de Tachkent (2002)", "Ouzbékistan, Côte d’Ivoire et l’Égypte"),
    )
    rows = facts(recognized(table=table, language="fr"), "participations")
    assert [r["party_iso3"] for r in rows] == ["UZB", "CIV", "EGY"]


def test_misprinted_country_is_inferred_and_noted() -> None:
    table = (
        ("States parties to the Basel Accord",),
        ("Afganistan",),
        ("Albania",),
        ("Ruritania",),
    )
    found = recognized(table=table)
    rows = facts(found, "participations")
    assert [(r["party"], r.get("party_iso3")) for r in rows] == [
        ("Afganistan", "AFG"),
        ("Albania", "ALB"),
        ("Ruritania", None),  # stays unresolved
    ]
    assert [note.check_name for note in found.notes] == ["misprinted_name"]


def test_countries_of_a_table_of_statistics_take_part_in_nothing() -> None:
    table = (("Country", "Cases in 2002"), ("Peru", "1 649"), ("Chile", "79"))
    assert facts(recognized(table=table), "participations") == []


def test_each_column_of_parties_titles_its_own_lists() -> None:
    table = (
        ("Process", "Members", "Observers"),
        ("Alma Process", "Kenya, Uganda", "Peru"),
    )
    rows = facts(recognized(table=table), "lists")
    assert [(r["title"], r["listed_count"]) for r in rows] == [("Members", "2"), ("Observers", "1")]


def test_brackets_within_the_bracket_of_territories() -> None:
    table = (
        ("Process", "Members"),
        (
            "Alma Process",
            "Netherlands (Bonaire, Sint Eustatius and Saba, Sint Maarten (Dutch part)), "
            "China (Hong Kong), France (Saint Martin (French part)) and Hong Kong (China)",
        ),
    )
    rows = facts(recognized(table=table, on="2019"), "participations")
    assert [(r["party_iso3"], r.get("in_respect_of_iso3"), r["position"]) for r in rows] == [
        ("NLD", "BES", "1"),
        ("NLD", "SXM", "1"),
        ("CHN", "HKG", "2"),
        ("FRA", "MAF", "3"),
        ("HKG", None, "4"),
    ]


def test_processes_that_no_vocabulary_knows_beside_their_parties() -> None:
    table = (
        ("Country", "Processes"),
        ("Peru", "Alma Process (AP); Technical Forum on Labour, Visas and Related Services"),
        ("Chile", "Alma Process, Regional Dialogue on Climate and Crews and Lima Process"),
        ("Kenya", "AP and Technical Forum on Labour, Visas and Related Services"),
    )
    rows = facts(recognized(table=table), "participations")
    assert sorted((r["party"], r["in_id"]) for r in rows) == [
        ("Chile", "Alma Process"),
        ("Chile", "Lima Process"),
        ("Chile", "Regional Dialogue on Climate and Crews"),
        ("Kenya", "Alma Process"),
        ("Kenya", "Technical Forum on Labour, Visas and Related Services"),
        ("Peru", "Alma Process"),
        ("Peru", "Technical Forum on Labour, Visas and Related Services"),
    ]


def test_matrix_whose_names_have_the_words_of_column_headings() -> None:
    table = (
        ("Country", "Member Forum", "Process of the Participants", "Regional Dialogue"),
        ("Peru", "x", "", "x"),
        ("Kenya", "", "✓", ""),
    )
    rows = facts(recognized(table=table), "participations")
    assert [(r["party"], r["in_name"]) for r in rows] == [
        ("Peru", "Member Forum"),
        ("Kenya", "Process of the Participants"),
        ("Peru", "Regional Dialogue"),
    ]


def _since(*table: tuple[str, ...], above: str, language: str = "en") -> list[tuple[str, ...]]:
    rows = facts(recognized(above, table=table, language=language, on="2014"), "participations")
    fields = ("party", "participation_status", "since", "since_kind")
    assert not any(r.get("scope") for r in rows)
    return [tuple(r.get(field, "") for field in fields) for r in rows]


def test_headings_in_the_singular_and_days_of_joining() -> None:
    members = _since(
        ("Member", "Year of joining", "Contact point"),
        ("Chile", "2005", "Ministry of Interior"),
        ("Peru", "2003", "Police"),
        above="Members of the Lima Process and year of joining",
    )
    assert members == [
        ("Chile", "member", "2005/..", "joined"),
        ("Peru", "member", "2003/..", "joined"),
    ]
    entered = _since(
        ("State or organization", "Capacity", "Year of entry"),
        ("Chile", "Participant", "1999"),
        ("Peru", "Observer", "2003"),
        above="Those taking part in the Lima Process",
    )
    assert entered == [
        ("Chile", "participant", "1999/..", "joined"),
        ("Peru", "observer", "2003/..", "joined"),
    ]
    french = _since(
        ("Participant", "Statut", "Date d’entrée"),
        ("Chili", "Membre", "5 juin 1985"),
        ("Pérou", "Observateur", "1984"),
        above="Participants au Processus de Lima (situation au 1er novembre 1986)",
        language="fr",
    )
    assert french == [
        ("Chili", "member", "1985-06-05/..", "joined"),
        ("Pérou", "observer", "1984/..", "joined"),
    ]


def test_of_the_dates_of_a_treaty_entry_into_force_goes_first_and_signature_counts_for_none() -> (
    None
):
    rows = _since(
        ("State", "Signature", "Ratification or accession (a)", "Entry into force", "Territories"),
        ("Cyprus", "9 May 1978", "2 December 1979", "1 March 1980", "–"),
        ("Spain", "3 March 1979", "2 February 1984 (a)", "–", "–"),
        ("Italy", "3 March 1979", "–", "–", "–"),
        above="The Warsaw Convention entered into force in 1980. Parties to the Warsaw Convention",
    )
    assert rows == [
        ("Cyprus", "party", "1980-03-01", "entry_into_force"),
        ("Spain", "party", "1984-02-02", "accession"),
        ("Italy", "other", "", ""),
    ]


def _rows(*table: tuple[str, ...], above: Sequence[str], on: str = "2014") -> list[tuple[str, ...]]:
    rows = facts(recognized(*above, table=table, on=on), "participations")
    fields = ("in_id", "party", "participation_status", "since", "since_kind", "note")
    return [tuple(r.get(field, "") for field in fields) for r in rows]


def test_columns_of_no_known_heading_are_told_by_their_cells() -> None:
    rows = _rows(
        ("Jurisdiction", "Rank", "Takes part from", "Competent service"),
        ("Chile", "Full member", "2005", "Ministry of Interior"),
        ("Peru (suspended)", "Observer", "2003", "Police"),
        ("Kenya", "Associate", "2009", "Police"),
        above=["Table 1. Membership of the Lima Process"],
    )
    assert [row[1:] for row in rows] == [
        ("Chile", "member", "2005/..", "joined", ""),
        ("Peru", "observer", "2003/..", "joined", "suspended"),
        ("Kenya", "participant", "2009/..", "joined", "Associate"),
    ]


def test_rows_that_stand_alone_part_a_table_by_process_standing_or_region() -> None:
    rows = _rows(
        ("State or organization", "Since"),
        ("A. Tana Forum", ""),
        ("Chile", "2005"),
        ("Peru", ""),
        ("Pemba Dialogue", ""),
        ("Africa", ""),
        ("Kenya", "2009"),
        ("Observers", ""),
        ("African Union (AU)", "2010"),
        above=["Participation at 1 May 2013"],
    )
    assert [row[:4] for row in rows] == [
        ("Tana Forum", "Chile", "participant", "2005/.."),
        ("Tana Forum", "Peru", "participant", ""),
        ("Pemba Dialogue", "Kenya", "participant", "2009/.."),
        ("Pemba Dialogue", "African Union", "observer", "2010/.."),
    ]


def test_years_and_standings_under_names_are_a_matrix() -> None:
    rows = _rows(
        ("Country", "Tana Forum", "Pemba Dialogue"),
        ("Chile", "2005", "Observer"),
        ("Peru", "", "Member"),
        above=["Words."],
    )
    assert [row[:4] for row in rows] == [
        ("Tana Forum", "Chile", "participant", "2005/.."),
        ("Pemba Dialogue", "Chile", "observer", ""),
        ("Pemba Dialogue", "Peru", "member", ""),
    ]


def test_tables_of_figures_totals_and_other_dates_state_no_participation() -> None:
    assert not _rows(
        ("Country", "Stations", "Last report"),
        ("Chile", "12", "2012"),
        ("Peru", "7", "2013"),
        ("Total", "19", ""),
        above=["Stations in operation in the Lima Process"],
    )
    members = _rows(
        ("Member", "Contribution", "Last report"),
        ("Chile", "12.5", "2012"),
        ("Total", "12.5", ""),
        above=["The Lima Process has members."],
    )
    assert [row[1:4] for row in members] == [("Chile", "member", "")]


def test_acronyms_on_lines_of_their_own_are_entries_each() -> None:
    rows = _rows(
        ("Framework", "Members", "Observers"),
        ("Oruro Forum", "Chile Peru", "Switzerland XQRF Paraguay (fibre only)"),
        ("Kayes Dialogue", "Mali", "Côte d’Ivoire QLSS"),
        above=["Words."],
    )
    observers = [(row[1], row[5]) for row in rows if row[2] == "observer"]
    assert observers == [
        ("Switzerland", ""),
        ("XQRF", ""),
        ("Paraguay", "fibre only"),
        ("Côte d’Ivoire", ""),
        ("QLSS", ""),
    ]


def test_rows_under_a_heading_that_nobody_declared_are_the_things_named_in_short() -> None:
    """A stub names its thing in full; the text, and a chronology, by the beginning of that name."""
    table = (
        ("Arrangement", "Members", "Themes"),
        ("Kotor Dialogue on the Return of Crews (2005)", "Chad, Egypt", "fares"),
        ("Lamu Forum on Fair Fees (2002)", "Benin, Ghana", "food"),
    )
    found = recognized(
        "Chad joined the Kotor Dialogue in 2007.",
        "Kotor Dialogue: Third Meeting of Senior Officials, Dhaka, Bangladesh, 6 May 2009.",
        table=table,
    )
    own = {row["in_id"] for row in facts(found, "participations") if row["party"] == "Chad"}
    assert len(own) == 1


def test_columns_that_are_processes_hold_their_parties() -> None:
    table = (
        ("Lima Process (1999)", "Nairobi Dialogue (2001)"),
        ("Peru", "Kenya"),
        ("Chile (since 2005)", "France (Réunion)"),
        ("Cuba", ""),
    )
    found = recognized(table=table)
    rows = facts(found, "participations")
    assert [(r["in_name"], r["party"], r["position"], r.get("since")) for r in rows] == [
        ("Lima Process (1999)", "Peru", "1", None),
        ("Lima Process (1999)", "Chile", "2", "2005/.."),
        ("Lima Process (1999)", "Cuba", "3", None),
        ("Nairobi Dialogue (2001)", "Kenya", "1", None),
        ("Nairobi Dialogue (2001)", "France", "2", None),
    ]
    assert rows[-1]["in_respect_of_iso3"] == "REU"
    years = [r["value"] for r in facts(found, "attributes") if r["attribute"] == "label_year"]
    assert years == ["1999", "2001"]


def test_columns_of_members_and_observers_are_not_two_processes() -> None:
    table = (("Members of the Tana Forum", "Observers"), ("Peru", "Kenya"), ("Chile", "Cuba"))
    rows = facts(recognized(table=table), "participations")
    assert {r["in_id"] for r in rows} == {"Tana Forum"}


def test_letters_in_a_matrix_stand_for_what_the_legend_says() -> None:
    table = (
        ("Country", "Lima Process", "Nairobi Dialogue"),
        ("Peru", "P", "O"),
        ("Kenya", "", "P"),
    )
    caption = "Who takes part in what (P = participant, O = observer)"
    rows = facts(recognized(caption, table=table), "participations")
    assert [(r["party"], r["in_name"], r["participation_status"]) for r in rows] == [
        ("Peru", "Lima Process", "participant"),
        ("Peru", "Nairobi Dialogue", "observer"),
        ("Kenya", "Nairobi Dialogue", "participant"),
    ]


def test_words_that_lead_to_a_work_are_no_part_of_it() -> None:
    source = "Source: names taken from OIM, Panorama (2004)."
    found = recognized(source, table=PROCESSES)
    (row,) = facts(found, "lists")
    assert row["attributed_to_id"] == "OIM, Panorama (2004)"


def test_groupings_of_a_cell_are_parted_by_semicolons() -> None:
    table = (
        ("Region", "Migration Focus", "Migration Interest"),
        ("Africa", "Tana Forum; Pemba Dialogue (PD; or Pemba)", "African Union (AU)"),
    )
    rows = facts(recognized(table=table), "groupings")
    assert [(r["name"], r["focus"], r["position"]) for r in rows] == [
        ("Tana Forum", "migration_focus", "1"),
        ("Pemba Dialogue", "migration_focus", "2"),
        ("African Union", "migration_interest", "1"),
    ]
