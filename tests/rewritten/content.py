"""The made-up report as data: what it states, and the words that it is made of."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

Row = dict[str, str]
"""A fact as the golden files write it: every value printed, an empty one for none."""


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory: its name as printed and its code on the day; what acts for it."""

    key: str
    name: str
    iso3: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a list: a party, the territories in brackets behind it, or a note there.

    `lead` is an article before the name that belongs to no value.
    """

    party: str
    iso3: str = ""
    respect: tuple[Country, ...] = ()
    note: str = ""
    since: str = ""
    since_kind: str = ""
    lead: str = ""

    @property
    def is_dated(self) -> bool:
        """Whether the note is a date and no more: "since 1999"."""
        return re.fullmatch(r"(?:since |depuis )?\d{4}", self.note) is not None

    @property
    def printed(self) -> str:
        """The entry as the cell prints it."""
        bracket = self.note or ", ".join(country.name for country in self.respect)
        return f"{self.lead}{self.party}" + (f" ({bracket})" if bracket else "")


@dataclass(frozen=True, slots=True)
class Roll:
    """A list of parties in one cell, and the words that leave it open."""

    entries: tuple[Entry, ...]
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme and the details in brackets behind it."""

    words: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Process:
    """What a table row is about: its name and what stands in brackets behind it."""

    name: str
    other_names: str = ""
    year: str = ""
    rolls: tuple[Roll, ...] = ()
    themes: tuple[Theme, ...] = ()

    @property
    def printed(self) -> str:
        """The name as the row prints it."""
        names = f" ({self.other_names})" if self.other_names else ""
        return self.name + names + (f" ({self.year})" if self.year else "")


@dataclass(frozen=True, slots=True)
class Grouping:
    """A bullet of the table of groupings."""

    name: str
    other_names: str = ""

    @property
    def printed(self) -> str:
        """The bullet as printed."""
        return f"{self.name} ({self.other_names})" if self.other_names else self.name


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; lists in the order in which both languages have them."""

    places: tuple[str, ...]
    adjectives: tuple[str, ...]
    names: tuple[str, ...]
    topics: tuple[str, ...]
    short: tuple[str, ...]
    known: tuple[tuple[str, str], ...]
    organizations: tuple[tuple[str, str], ...]
    clauses: tuple[str, ...]
    notes: tuple[tuple[str, str, str], ...]
    themes: tuple[str, ...]
    details: Mapping[str, tuple[str, ...]]
    process_headings: tuple[str, ...]
    party_headings: tuple[tuple[str, str], ...]
    second_headings: tuple[tuple[str, str], ...]
    theme_headings: tuple[str, ...]
    region_heading: str
    focus_headings: tuple[tuple[str, str], ...]
    regions: tuple[str, ...]
    groupings: tuple[tuple[str, str], ...]
    treaties: tuple[tuple[str, str], ...]
    treaty_headings: tuple[str, ...]
    territory_headings: tuple[str, ...]
    date_headings: tuple[str, ...]
    months: tuple[str, ...]
    whole_territory: str
    conjunction: str
    annex: str
    titles: tuple[str, str, str, str]
    prose: tuple[str, ...] = field(default=())
    defining: tuple[str, ...] = field(default=())


ENGLISH = Words(
    places=(
        "Nairobi",
        "Tashkent",
        "Valparaíso",
        "Tromsø",
        "Windhoek",
        "Alma",
        "Porto Novo",
        "Ravenna",
        "Cebu",
        "Kigoma",
        "Saint-Malo",
        "Ulaan",
        "Jeddah",
        "Tarapoto",
        "Ljusdal",
        "Ouargla",
        "Bergamo",
        "Salalah",
    ),
    adjectives=(
        "Intergovernmental",
        "Regional",
        "Ministerial",
        "Technical",
        "Trans-Caspian",
        "Inter-Island",
        "Andean",
        "Nordic",
        "High-Level",
        "Informal",
    ),
    names=(
        "{place} Dialogue on {topic}",
        "{adjective} Consultations on {topic}",
        "{place} Process",
        "{adjective} Forum on {topic}",
        "{place} Initiative for {topic}",
        "{adjective} Conference on {topic}",
        "{place} Round Table on {topic}",
        "{place} Compact",
        "{adjective} Network of Experts on {topic}",
        "{place} Platform on {topic}",
        "{adjective} Working Party on {topic}",
        "Partnership for {topic}",
    ),
    topics=(
        "Seasonal Mobility",
        "Transit Migration",
        "Labour, Visas and Related Services",
        "Border Posts",
        "Pastoral Mobility",
        "Diaspora Savings",
        "the Return of Students",
        "Seafarers and Fishing Crews",
        "Migration and Climate",
        "Family Reunion",
        "Nurses Trained Abroad",
        "Identity Documents",
        "the Rights of Domestic Workers",
        "Unaccompanied Children",
        "Stranded Travellers",
    ),
    short=("{place} Process", "{place} Group", "{place} Track"),
    known=(
        ("Budapest Process", ""),
        ("South American Conference on Migration", "Lima Process"),
        ("Regional Conference on Migration", "RCM or Puebla Process"),
        ("Manila Process", ""),
    ),
    organizations=(
        ("European Commission", "the "),
        ("Nordic Seasonal Labour Board", "the "),
        ("League of Arab States", "the "),
        ("UNHCR", ""),
        ("Chamber of Fishing Ports", "the "),
        ("African Union", "the "),
        ("Caravan Routes Authority", "the "),
        ("ILO", ""),
    ),
    clauses=(
        "plus “neighbouring and other interested States”",
        "and other interested States",
        "and others",
        "among others",
        "plus observers from the region",
        "as well as other States of the region",
        "and several other States",
        "etc.",
    ),
    notes=(
        ("joined in 2001", "2001/..", "joined"),
        ("since 1999", "1999/..", "joined"),
        ("joined at the third plenary", "", "joined"),
        ("joined in March 2002", "2002-03/..", "joined"),
        ("suspended", "", ""),
        ("by correspondence", "", ""),
    ),
    themes=(
        "seasonal work",
        "visa waivers",
        "remittances",
        "irregular migration",
        "return",
        "recognition of diplomas",
        "border control",
        "migrant health",
        "labour migration",
        "exchange of information among ports of entry",
        "smuggling/trafficking",
        "asylum",
        "portability of pensions",
        "host-country language courses",
        "family reunification",
        "return and readmission",
        "cross-border pastoralism",
        "consular assistance",
        "data collection",
        "rights of migrants",
        "information campaigns",
        "reintegration",
        "identity documents",
        "promoting recruitment without fees",
        "diaspora savings",
    ),
    details={
        "migration policies": ("visa schemes", "quotas for seasonal workers"),
        "protection": ("shelter for stranded travellers", "legal aid", "hotlines"),
        "Migration and development": ("role of savings clubs",),
        "capacity building": ("training of border officials", "study visits"),
        "irregular movements": ("combating smuggling by sea", "return"),
    },
    process_headings=("Process", "Dialogue", "Forum", "Initiative", "Regional Process"),
    party_headings=(
        ("Government Participants", "participant"),
        ("Participating States", "participant"),
        ("Members", "member"),
        ("Member States", "member"),
        ("Participants", "participant"),
        ("Parties", "party"),
        ("Participating Countries", "participant"),
    ),
    second_headings=(("Observers", "observer"), ("Observer States", "observer")),
    theme_headings=(
        "Main Areas of Interest",
        "Areas of Interest",
        "Themes",
        "Topics",
        "Areas of Cooperation",
        "Main Areas",
    ),
    region_heading="Region",
    focus_headings=(
        ("Migration Focus", "Migration Interest (prime focus often economic)"),
        ("Migration Focus", "Migration Interest"),
    ),
    regions=(
        "Northern Seas",
        "Andes and Amazon",
        "Horn of Africa",
        "Asia/Pacific",
        "Levant",
        "Western Balkans",
        "All regions",
        "Caribbean Basin",
    ),
    groupings=(
        ("Council of Fishing Ports", "CFP"),
        ("African Union", "AU"),
        ("Andean Union of Herders", ""),
        ("Central Asian Rail Compact", "CARC"),
        ("Organization of Caravan States", "OCS"),
        ("Baltic Pilots’ Assembly", "BPA or Reval Assembly"),
        ("Association of Island Registrars", "AIR"),
        ("Common Market of the Straits", "COMSTRAIT"),
        ("Levant Customs League", "LCL"),
        ("South Seas Mobility Fund", ""),
        ("Plan Cebu-Kigoma", ""),
        ("Standing Committee of Border Doctors", "SCBD"),
    ),
    treaties=(
        ("to the ", "Tallinn Convention on the Status of Seasonal Workers"),
        ("to the ", "Windhoek Agreement concerning Seafarers’ Identity Documents"),
        ("to the ", "Protocol on Transit Through Mountain Passes"),
    ),
    treaty_headings=("Parties", "States Parties", "Contracting Parties"),
    territory_headings=(
        "Territories in respect of which the Convention is in force",
        "Territories",
        "In Respect of",
    ),
    date_headings=("Date of Entry into Force", "Entry into Force", "Came into Force"),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    whole_territory="{0} and all territories subject to the sovereignty or authority of {0}",
    conjunction="and",
    annex="Annex",
    titles=(
        "THE ROLE OF THE AGENCY IN DIALOGUES ON MOBILITY",
        "PARTICIPATION IN MAJOR CONSULTATIVE PROCESSES",
        "MAJOR GROUPINGS WITH A MIGRATION FOCUS OR INTEREST",
        "STATUS OF THE TREATY",
    ),
    prose=(
        "The management of mobility remains the business of sovereign States. Informal talks help "
        "them to prepare common policies without binding anybody.",
        "This paper gives an overview. Further details are found in the annexes, which were "
        "compiled from the replies to a questionnaire.",
        "The Agency lends its research and its rooms to such talks. It keeps no register of those "
        "who take part.",
        "Participation is voluntary, and lists change from one round to the next. The tables give "
        "the state of affairs at the time of writing.",
    ),
    defining=("A more detailed account of the {name} ({acronym}) will be given in another paper.",),
)

FRENCH = Words(
    places=(
        "Nairobi",
        "Tachkent",
        "Valparaíso",
        "Tromsø",
        "Windhoek",
        "Alma",
        "Porto-Novo",
        "Ravenne",
        "Cebu",
        "Kigoma",
        "Saint-Malo",
        "Ulaan",
        "Djedda",
        "Tarapoto",
        "Ljusdal",
        "Ouargla",
        "Bergame",
        "Salalah",
    ),
    adjectives=(
        "intergouvernementales",
        "régionales",
        "ministérielles",
        "techniques",
        "transcaspiennes",
        "informelles",
    ),
    names=(
        "Dialogue de {place} sur {topic}",
        "Consultations {adjective} sur {topic}",
        "Processus de {place}",
        "Consultations de {place} sur {topic}",
        "Initiative de {place} pour {topic}",
        "Conférences {adjective} sur {topic}",
        "Table ronde de {place} sur {topic}",
        "Pacte de {place}",
        "Forum de {place} sur {topic}",
        "Réunions {adjective} d’experts sur {topic}",
        "Partenariat pour {topic}",
    ),
    topics=(
        "la mobilité saisonnière",
        "la migration de transit",
        "le retour des étudiants",
        "les postes frontière",
        "la transhumance",
        "l’épargne des diasporas",
        "les gens de mer et les pêcheurs",
        "les migrations et le climat",
        "le regroupement familial",
        "les documents d’identité",
        "les mineurs non accompagnés",
        "les droits des travailleurs domestiques",
        "la main-d’œuvre, les visas et les services",
    ),
    short=("Processus de {place}", "Groupe de {place}"),
    known=(
        ("Processus de Budapest", ""),
        ("Conférence régionale sur la migration", "CRM ou Processus de Puebla"),
        ("Processus de Manille", ""),
    ),
    organizations=(
        ("Commission européenne", "la "),
        ("Office nordique du travail saisonnier", "l’"),
        ("Ligue des États arabes", "la "),
        ("HCR", "le "),
        ("Chambre des ports de pêche", "la "),
        ("Union africaine", "l’"),
        ("OIT", "l’"),
    ),
    clauses=(
        "et autres Etats intéressés",
        "et d’autres États concernés",
        "entre autres",
        "ainsi que d’autres pays de la région",
        "plus “des Etats voisins et intéressés”",
        "etc.",
    ),
    notes=(
        ("depuis 1999", "1999/..", "joined"),
        ("adhésion en 2001", "2001/..", "accession"),
        ("a adhéré en mars 2002", "2002-03/..", "accession"),
        ("a rejoint le processus en 2000", "2000/..", "joined"),
        ("participation suspendue", "", ""),
    ),
    themes=(
        "travail saisonnier",
        "dispense de visa",
        "envois de fonds",
        "migration irrégulière",
        "retour",
        "reconnaissance des diplômes",
        "gestion des frontières",
        "santé des migrants",
        "migration de main-d’œuvre",
        "asile",
        "transfert des pensions",
        "cours de langue",
        "regroupement familial",
        "retour et réadmission",
        "transhumance transfrontalière",
        "assistance consulaire",
        "collecte de données",
        "droits des migrants",
        "campagnes d’information",
        "réintégration",
        "documents d’identité",
        "trafic/traite",
        "échange d’informations entre postes frontière",
    ),
    details={
        "politiques migratoires": ("régimes de visas", "quotas de saisonniers"),
        "protection": ("hébergement", "aide juridictionnelle", "lignes d’appel"),
        "renforcement des capacités": ("formation des douaniers", "visites d’étude"),
        "Migration et développement": ("rôle des clubs d’épargne",),
    },
    process_headings=("Processus", "Dialogue", "Forum", "Instance", "Processus régional"),
    party_headings=(
        ("Pays participants", "participant"),
        ("Etats participants", "participant"),
        ("Membres", "member"),
        ("États membres", "member"),
        ("Gouvernements participants", "participant"),
        ("Participants", "participant"),
        ("Parties", "party"),
    ),
    second_headings=(("Observateurs", "observer"), ("Etats observateurs", "observer")),
    theme_headings=(
        "Domaines d’intérêt",
        "Principaux domaines d’intérêt",
        "Thèmes",
        "Domaines",
        "Sujets",
    ),
    region_heading="Région",
    focus_headings=(
        ("Axés sur la migration", "Intérêt pour la migration"),
        ("Axe migratoire", "Intérêt migratoire (axe souvent économique)"),
    ),
    regions=(
        "Mers du Nord",
        "Andes et Amazonie",
        "Corne de l’Afrique",
        "Asie/Pacifique",
        "Levant",
        "Balkans occidentaux",
        "Toutes régions",
    ),
    groupings=(
        ("Conseil des ports de pêche", "CPP"),
        ("Union africaine", "UA"),
        ("Union andine des éleveurs", ""),
        ("Pacte ferroviaire d’Asie centrale", "PFAC"),
        ("Organisation des États caravaniers", "OEC"),
        ("Assemblée des pilotes de la Baltique", "APB ou Assemblée de Reval"),
        ("Marché commun des mers étroites", "MCME"),
        ("Ligue douanière du Levant", "LDL"),
        ("Fonds de mobilité des mers du Sud", ""),
        ("Plan Cebu-Kigoma", ""),
        ("Comité permanent des médecins aux frontières", "CPMF"),
    ),
    treaties=(
        ("à la ", "Convention de Tallinn sur le statut des travailleurs saisonniers"),
        ("au ", "Protocole sur le transit par les cols de montagne"),
        ("à la ", "Convention de Windhoek sur les documents d’identité des gens de mer"),
    ),
    treaty_headings=("Parties", "Etats parties", "Hautes Parties contractantes"),
    territory_headings=(
        "Territoires à l’égard desquels la Convention est en vigueur",
        "Territoires",
    ),
    date_headings=("Date d’entrée en vigueur", "Entrée en vigueur"),
    months=(
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
    whole_territory="{0} et tous les territoires placés sous la souveraineté ou l’autorité de {0}",
    conjunction="et",
    annex="Annexe",
    titles=(
        "LE ROLE DE L’AGENCE DANS LES DIALOGUES SUR LA MOBILITE",
        "PARTICIPATION AUX PRINCIPAUX PROCESSUS CONSULTATIFS",
        "PRINCIPAUX GROUPEMENTS REGIONAUX ET MIGRATION",
        "ETAT DU TRAITE",
    ),
    prose=(
        "La gestion de la mobilité reste l’affaire des Etats souverains. Des entretiens informels "
        "les aident à préparer des orientations communes sans engager quiconque.",
        "Le présent document donne une vue d’ensemble. D’autres détails figurent dans les annexes, "
        "établies d’après les réponses à un questionnaire.",
        "L’Agence prête ses chercheurs et ses salles pour ces entretiens. Elle ne tient aucun "
        "registre de ceux qui y prennent part.",
        "La participation est volontaire, et les listes changent d’une session à l’autre. Les "
        "tableaux donnent l’état de la question au moment de la rédaction.",
    ),
    defining=("Un autre document rendra compte de la suite: {name} ({acronym}).",),
)

WORDS = {"en": ENGLISH, "fr": FRENCH}
