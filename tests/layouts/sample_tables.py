"""The tables of the invented report: one of plain cells, one of bulleted lists."""

from .document import Table, cell

PARTICIPANTS = Table(
    header=(cell("Process"), cell("Participating Ports"), cell("Main Areas of Interest")),
    rows=(
        (
            cell("Conference of Upper Locks (CUL or Valbrune Process) (1988)"),
            cell(
                "Aldermont, Brisecourt, Cendrel, Dornach-on-Water, Estival, Fermeuse, Gault, "
                "Hautecombe, Irel, Jonquery and the Free Port of Kerval"
            ),
            cell(
                "Low water, lock keeping, signals, draught registers, tolls, salvage, "
                "dredging/towing"
            ),
        ),
        (
            cell("Reservoir Managers’ Table (1988)"),
            cell("Cendrel, Fermeuse, Gault, Noirville and Orbe"),
            cell("Release of water, drought plans, compensation, fish ladders"),
        ),
        (
            cell("Gauge Readers’ Network (GRN) (1989)"),
            cell(
                "Aldermont, Brisecourt, Dornach-on-Water, Jonquery, Kerval, Montreval, Passavant, "
                "Quercy Quay, Sablon, Xaintrie and Zandmond"
            ),
            cell(
                "Daily readings, common units, telegraph and radio, flood warning, calibration of "
                "gauges and publication of yearbooks"
            ),
        ),
        (
            cell("Headwater Dialogue (HEADIA) (1990)"),
            cell("Aldermont, Lorme, Montreval, Noirville and Orbe"),
            cell("Dredging, reservoirs, snow data, early warning, return of barges"),
        ),
        (
            cell("Confluence Forum (1991) and Follow-up Process"),
            cell(
                "Passavant, Quercy Quay, Roche-sur-Ombre, Sablon, Tournon, Ulmes, Vernal and "
                "Westerwarf plus “neighbouring and other interested ports”"
            ),
            cell(
                "Flood plains, joint pilotage, persons rescued on the water, harmonized "
                "signals, insurance, training of lock keepers, exchange of gauge readings, "
                "implementing by-laws"
            ),
        ),
        (
            cell("Ombrée Bargees’ Circle (1992)"),
            cell("Roche-sur-Ombre, Sablon and Tournon"),
            cell("Moorings, schooling of bargees’ children"),
        ),
        (
            cell("Delta Dialogue (1994)"),
            cell(
                "Xaintrie, Yvel, Zandmond, Port Sarrasin, Grand Marais, Petit Marais, Salines, "
                "Saint-Elme, Dunes-le-Phare, Anse Blanche, Anse Noire, Baie des Tamaris, Camargue "
                "Quay, East Channel, West Channel, Fort Lagune (joined at the third meeting) and "
                "Pointe Basse"
            ),
            cell(
                "Salt water, silting, coastal pilotage, tolls, fishing rights in the arms of "
                "the delta, combating smuggling, exchange of information between harbour masters"
            ),
        ),
        (
            cell("Upper-Lower Exchange (1995)"),
            cell("Aldermont, Lorme, Port Sarrasin and Zandmond"),
            cell("Exchange of pilots, languages on board"),
        ),
        (
            cell("Ice Watch (1995)"),
            cell("Hautecombe, Irel, Jonquery, Lorme and Montreval"),
            cell("Ice charts, ice breaking, winter moorings and warning of ice jams"),
        ),
        (
            cell("Meeting of Canal Towns on Freight, Passengers and Related Services (1996)"),
            cell(
                "Brisecourt, Cendrel, Estival, Gault, Passavant, Tournon, Ulmes, Vernal and the "
                "Union of Canal Towns"
            ),
            cell("Timetables, fares, through tickets, cooperation on lost goods"),
        ),
        (
            cell("Towpath Compact (1996)"),
            cell("Estival, Gault, Hautecombe, Vernal and Westerwarf"),
            cell(
                "Upkeep of towpaths, horses’ rest places, trees on the banks, cycling, rights of "
                "way, bridges and ferries"
            ),
        ),
        (
            cell("Inter-Municipal Consultations on Wrecks, Salvage and Lost Anchors (IMCW) (1996)"),
            cell(
                "Anse Blanche, Anse Noire, Baie des Tamaris, East Channel, Petit Marais, Port "
                "Sarrasin, West Channel and the Chamber of Salvors"
            ),
            cell("Marking of wrecks, salvage awards, lost anchors, diving"),
        ),
        (
            cell("Quarantine Group (1997)"),
            cell("Fort Lagune, Grand Marais, Pointe Basse and Saint-Elme"),
            cell("Health of crews, plant pests in timber, cleaning of tanks"),
        ),
        (
            cell("3+3 Dialogue on Eels (1997)"),
            cell("Anse Noire, Irel, Lorme, Orbe, Salines and Yvel"),
            cell("Passage of eels at locks, fishing seasons, enforcement"),
        ),
    ),
    shares=(0.3, 0.36, 0.34),
)

GROUPINGS = Table(
    header=(cell("Basin"), cell("River Focus"), cell("River Interest (mainly trade)")),
    rows=(
        (
            cell("Upper Basin and Headwaters"),
            cell(
                "* Conference of Upper Locks (CUL or Valbrune Process)",
                "* Headwater Dialogue",
                "* Standing Committee of Lock Keepers (SCLK)",
            ),
            cell(
                "* Assembly of the Highlands",
                "* Plan Valbrune-Ombrée",
                "* Common Market of Upper Ports (COMUP)",
                "* Timber Trade Council (TTC)",
            ),
        ),
        (
            cell("Plain"),
            cell("* Confluence Forum", "* Ombrée Bargees’ Circle"),
            cell(
                "* Grain Exchange of the Plain",
                "* Organization for Safety and Cooperation on Canals (OSCC)",
                "* Union of Canal Towns",
            ),
        ),
        (
            cell("Coast/Islands"),
            cell(),
            cell("* Islands’ Cooperation Council (ICC)", "* League of Salt Works (LSW)"),
        ),
        (
            cell("All basins"),
            cell("* Upper-Lower Exchange", "* 3+3 Dialogue on Eels"),
            cell("* Pilots and Masters Group of Ports (PMG)", "* RiverNet"),
        ),
    ),
    shares=(0.24, 0.37, 0.39),
)
