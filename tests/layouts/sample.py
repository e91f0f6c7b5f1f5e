"""A report of an organization that does not exist: a French body and three English annexes."""

from .document import Document, Heading, Paragraph, Part, Title, prose
from .sample_tables import GROUPINGS, PARTICIPANTS

SYMBOL = "LPI/CR/41"

_RIVERS = "contributions-de-la-ligue-aux-dialogues-fluviaux"

_BODY = (
    Title(prose("LE ROLE DE LA LIGUE DES PORTS INTERIEURS DANS LA CONCERTATION FLUVIALE")),
    Paragraph(
        "1",
        prose(
            "La gestion des voies d’eau reste l’affaire des communes riveraines.",
            "Néanmoins, celles-ci savent que le niveau d’un fleuve ne s’arrête pas à leur limite, "
            "et que les efforts consentis en amont profitent à ceux qui naviguent en aval.",
            "De ce fait, des mécanismes de concertation ont vu le jour sur la plupart des grands "
            "bassins, où ils complètent la réglementation de la navigation.",
        ),
    ),
    Paragraph(
        "2",
        prose(
            "Les forums fluviaux réunissent des représentants des ports, des mariniers et, "
            "lorsque c’est possible, des associations de pêche (ADP).",
            "En raison de leur caractère informel, ils préparent la mise au point d’orientations "
            "communes sans engager quiconque.",
        ),
    ),
    Paragraph(
        "3",
        prose(
            "La Ligue des ports intérieurs (LPI) a joué un rôle actif dans ces forums depuis 1987, "
            "lorsque plusieurs processus ont été mis sur pied, comme la Conférence des écluses "
            "hautes (CEH ou “Processus de Valbrune”) et le Dialogue du Delta.",
            "Avec les années, elle a élargi son rôle de forum ouvert à toutes les questions "
            "fluviales[^1], et en particulier à celle des étiages.",
            "Un tableau des participants figure à l’annexe II.",
        ),
    ),
    Paragraph(
        "4",
        prose(
            "Avec son rôle affiné, la Ligue déploie des efforts constants pour alimenter ces "
            "mécanismes.",
            "Par l’intermédiaire de ses onze bureaux, elle met à profit son expérience pour aider "
            "à mettre sur pied des lieux de débat consacrés aux crues, au halage et à la "
            "main-d’œuvre batelière.",
            "Dans le cadre de certains processus, elle offre ses moyens de recherche et procède au "
            "relevé des hauteurs d’eau à la demande des ports participants.",
        ),
    ),
    Paragraph(
        "5",
        prose(
            "Le présent document décrit cette participation.",
            "Il contient aussi des informations sur les séminaires récents consacrés à la "
            "navigation de nuit et au dégagement des chenaux.",
            "L’annexe I donne des exemples plus détaillés pour chaque bassin, l’annexe III range "
            "les groupements selon qu’ils traitent surtout du fleuve ou surtout du commerce.",
        ),
    ),
    Heading(prose("Contributions de la Ligue aux dialogues fluviaux"), _RIVERS, "mixed"),
    Paragraph(
        "6",
        prose(
            "La Ligue a soutenu les dialogues fluviaux[^2] dans tous les bassins.",
            "Il s’agit notamment des suivants:",
        ),
        (
            prose(
                "**Bassin supérieur** – La Ligue sert de secrétariat à la Conférence des écluses "
                "hautes et gère le registre des tirants d’eau pour ses membres.",
            ),
            prose(
                "**Plaine et confluents** – La Ligue a servi de secrétariat conjoint au Forum des "
                "confluents et continue d’apporter son soutien technique au suivi de la réunion "
                "de 1996.",
                "Elle participe également au Cercle des bateliers de l’Ombrée.",
            ),
            prose(
                "**Delta** – La Ligue a aidé à créer le Dialogue du Delta, dont elle réunit les "
                "experts une fois l’an.",
            ),
        ),
    ),
    Paragraph(
        "7",
        prose(
            "Au niveau des bassins, la Ligue joue le rôle de forum pour les ports d’origine, de "
            "transit et de destination, aux fins d’explorer les intérêts commerciaux[^3], les "
            "principes communs et les moyens de coopération devant permettre de gérer les crues "
            "et les étiages.",
            "Elle contribue aussi à d’autres enceintes au moyen d’un partage d’informations et "
            "procède à la mise en œuvre de projets à la demande des ports participants.",
        ),
    ),
    Paragraph(
        "8",
        prose(
            "En plus de ce soutien, la Ligue a récemment organisé plusieurs réunions à la demande "
            "des communes, portant sur des questions propres à leur rivière.",
            "On peut citer à cet égard le Séminaire sur la navigation de nuit dans les gorges de "
            "l’Ombrée et la Journée du halage, tenue en juin 1996 à Roche-sur-Ombre.",
            "Ces réunions peuvent évoluer pour devenir des processus à part entière si les ports "
            "participants en décident ainsi.",
        ),
    ),
    Paragraph(
        "9",
        prose("Comme principales fonctions de la Ligue, on peut citer:"),
        (
            prose(
                "**Des fonctions de secrétariat** – En coopération avec les ports du bassin, la "
                "Ligue contribue à l’élaboration de l’ordre du jour et fournit une assistance "
                "logistique aux réunions des capitaines de port.",
            ),
            prose(
                "**Recherche et diffusion d’informations** – Afin de contribuer à une perception "
                "commune des étiages, la Ligue a entrepris seize études, et particulièrement sur "
                "les ensablements récents du delta.",
            ),
            prose(
                "**Renforcement des capacités et coopération technique** – A la demande des ports, "
                "la Ligue aide à former les éclusiers, à harmoniser la signalisation et à tenir "
                "les registres de tirants d’eau.",
                "Ces activités englobent des ateliers techniques et des manuels.",
            ),
        ),
    ),
    Heading(prose("Conclusion"), "conclusion", "mixed"),
    Paragraph(
        "10",
        prose(
            "Durant près de deux décennies de participation à ces processus, la Ligue a offert "
            "aux décideurs les moyens d’échanger des informations, des plans et des expériences.",
            "Ceci a contribué à renforcer la compréhension mutuelle des ports et a favorisé "
            "l’éclosion d’un solide réseau de coopération.",
        ),
    ),
    Paragraph(
        "11",
        prose(
            "Les principes de coopération sans force obligatoire qui prennent naissance dans ces "
            "dialogues pourraient servir de fondement à un cadre commun de la navigation "
            "intérieure.",
        ),
    ),
)

_ANNEX_1 = (
    Heading(prose("Annex I"), "annex-1", "part", "I"),
    Title(prose("ACTIVITIES OF THE LEAGUE IN MAJOR RIVER CONSULTATIONS AND DIALOGUES ON LOCKS")),
    Heading(prose("UPPER BASIN"), "annex-1/upper-basin", "capitals"),
    Paragraph(
        "1",
        prose(
            "The League and its partners initiated the Conference of Upper Locks (CUL) in "
            "November 1988 in close consultation with the ports of the Valbrune Community "
            "(VALCOM).[^4]",
            "A working group was established that initially included the League as a lead "
            "agency, alongside the Office of Sluices and the Mariners’ Union.",
            "The League’s role includes convening the annual forum and preparing follow-up "
            "workshops, including: Workshop on Low Water (1989); Workshop on Lock Keeping and "
            "Signals (March 1991); and Third Forum on Draught Registers (October 1993).",
        ),
    ),
    Paragraph(
        "2",
        prose(
            "Building on that initiative, the follow-up process to the Aldermont Declaration "
            "(June 1990) established the consultative process of the two headwaters, the "
            "Headwater Dialogue (HEADIA).",
            "In facilitating cooperation, the League organized the Seminar on Dredging in Narrow "
            "Channels (30 September to 4 October 1992, Aldermont) for the ports of VALCOM.",
        ),
    ),
    Heading(prose("DELTA AND COAST"), "annex-1/delta-and-coast", "capitals"),
    Paragraph(
        "3",
        prose(
            "Since the inception of the Delta Dialogue in 1994, the League’s office in Port "
            "Sarrasin has provided technical assistance to its seventeen ports.",
            "It has assisted in the planning, preparation and follow-up of each annual meeting, "
            "and maintains a comparative matrix of tolls.",
        ),
    ),
    Paragraph(
        "4",
        prose(
            "The League also takes part in the Upper-Lower Exchange, which brings pilots of the "
            "headwaters and of the coast together every second year.",
            "The next meeting is planned for April 1998 in Port Sarrasin.",
        ),
    ),
    Heading(
        prose("PLAIN, CONFLUENCES AND CANALS"), "annex-1/plain-confluences-and-canals", "capitals"
    ),
    Paragraph(
        "5",
        prose(
            "In cooperation with the town of Sablon, the League organized the first Seminar on "
            "Joint Pilotage at the Confluences, held in Sablon in December 1991; harbour masters "
            "of the Ombrée and of the Plain participated.",
            "In the following years, they gathered at annual seminars; the series was later called "
            "the Confluence Forum.",
            "The League has arranged meetings on Flood Plains (December 1992, Tournon); Insurance "
            "of Cargoes (September 1993, Ulmes); and Training of Lock Keepers (October 1995, "
            "Vernal).",
        ),
    ),
    Paragraph(
        "6",
        prose(
            "Since 1992, the Ombrée Bargees’ Circle has held five plenary meetings and a variety "
            "of smaller ones.",
            "Its current Coordinator is based in Roche-sur-Ombre (since February 1996).",
            "While there are no precise funding arrangements, the process has, over the years, "
            "received considerable support from various donors, as well as from the League.",
        ),
    ),
    Paragraph(
        "7",
        prose(
            "In response to requests from several grain-shipping towns,[^5] the League organized "
            "the Consultation of Canal Towns on Freight (1 to 2 April 1996, Estival), hosted by "
            "the Union of Canal Towns.",
            "The Consultation focused on three areas: (1) through tickets and services to "
            "passengers; (2) timetables; and (3) cooperation on lost goods.",
            "The League maintains a web site[^6] to ease the exchange of information among the "
            "participating towns, and a follow-up meeting is planned.",
        ),
    ),
    Paragraph(
        "8",
        prose(
            "Although not strictly a process, the League’s involvement in the Ice Watch is worth "
            "noting in view of its role in the safety of winter moorings.",
            "One senior official of the League has been seconded to its office in Hautecombe, and "
            "a multi-phased project on ice-breaking barges has been under way since 1995.",
            "Upstream towns report every morning; downstream towns receive the warnings before "
            "noon.",
        ),
    ),
)

SAMPLE = Document(
    parts=(
        Part((SYMBOL, "Page {page}"), "", _BODY),
        Part((SYMBOL, "Annexe I (anglais seulement)", "Page {page}"), "annex-1", _ANNEX_1),
        Part(
            (SYMBOL, "Annexe II (anglais seulement)", "Page {page}"),
            "annex-2",
            (
                Heading(prose("Annex II"), "annex-2", "part", "II"),
                Title(prose("PARTICIPATION IN MAJOR RIVER CONSULTATIONS[^7]")),
                PARTICIPANTS,
            ),
        ),
        Part(
            (SYMBOL, "Annexe III (anglais seulement)", "Page {page}"),
            "annex-3",
            (
                Heading(prose("Annex III"), "annex-3", "part", "III"),
                Title(prose("MAJOR GROUPINGS WITH A RIVER FOCUS OR INTEREST")),
                GROUPINGS,
            ),
        ),
    ),
    notes={
        "1": prose(
            "Statuts de la LPI, Article 2.1 c): “La Ligue offre aux ports, ainsi qu’aux autres "
            "organisations, un forum pour des échanges de vues et d’expériences”.",
            "Voir également la Résolution no 55 (XII) du 29 novembre 1991.",
        ),
        "2": prose(
            "Pour plus d’informations sur les dialogues fluviaux, voir A. Tarrasque, "
            "__The Lock as a Meeting Place__ (L’écluse comme lieu de rencontre), Cahiers de la LPI "
            "no 3, 1993.",
        ),
        "3": prose("Voir l’annexe III."),
        "4": prose(
            "Ports usually take part with two delegates from the harbour master’s office.",
            "Since 1995, Montreval is also invited to participate in the CUL.",
        ),
        "5": prose("Brisecourt, Cendrel, Estival, Gault, Passavant, Ulmes, Vernal."),
        "6": prose("http://www.canaltowns.example/lost/goods.asp."),
        "7": prose("LPI Yearbook of Rivers 1997"),
    },
)
