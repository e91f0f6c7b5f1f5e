"""The words that tables are made of, in each language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language; tuples of alternatives unless said otherwise.

    Of `standings` each is a printed status, what it comes to and whether it is a note too. Of
    `bodies` each is a name and what stands in brackets behind it. `captions` hold `{of}`: what the
    table is of, with its article; `plain` captions and sentences name nothing.
    """

    processes: tuple[str, ...]
    treaties: tuple[str, ...]
    places: tuple[str, ...]
    topics: tuple[str, ...]
    bodies: tuple[tuple[str, str], ...]
    services: tuple[str, ...]
    party_headings: tuple[str, ...]
    status_of_heading: tuple[tuple[str, str], ...]
    since_headings: tuple[str, ...]
    standing_headings: tuple[str, ...]
    standings: tuple[tuple[str, str, bool], ...]
    service_headings: tuple[str, ...]
    other_date_headings: tuple[str, ...]
    figure_headings: tuple[str, ...]
    number_headings: tuple[str, ...]
    parts: tuple[tuple[str, str], ...]
    party_captions: tuple[tuple[str, str], ...]
    plain_captions: tuple[tuple[str, str], ...]
    leads: tuple[tuple[str, str], ...]
    as_of: tuple[str, ...]
    figure_captions: tuple[str, ...]
    instrument_headings: tuple[str, ...]
    instruments: tuple[str, ...]
    signature_headings: tuple[str, ...]
    consent_headings: tuple[str, ...]
    force_headings: tuple[str, ...]
    territory_headings: tuple[str, ...]
    treaty_captions: tuple[str, ...]
    meeting_headings: tuple[str, ...]
    day_headings: tuple[str, ...]
    place_headings: tuple[str, ...]
    chair_headings: tuple[str, ...]
    count_headings: tuple[str, ...]
    sessions: tuple[tuple[str, str], ...]
    gatherings: tuple[tuple[str, str], ...]
    ordinals: tuple[tuple[str, int], ...]
    meeting_captions: tuple[str, ...]
    cities: tuple[tuple[str, str, str], ...]
    project_headings: tuple[str, ...]
    where_headings: tuple[str, ...]
    period_headings: tuple[str, ...]
    by_headings: tuple[str, ...]
    donor_headings: tuple[str, ...]
    projects: tuple[str, ...]
    project_captions: tuple[str, ...]
    matrix_headings: tuple[str, ...]
    row_headings: tuple[str, ...]
    inside_headings: tuple[str, ...]
    months: tuple[str, ...]
    total: str
    conjunction: str
    table: str
    annex: str
    titles: tuple[str, ...]
    general_titles: tuple[str, ...]
    openings: tuple[str, ...]
    fillers: tuple[str, ...]
    section_titles: tuple[str, ...]
    bound: tuple[str, ...]


ENGLISH = Wording(
    processes=(
        "{place} Dialogue",
        "{place} Talks",
        "{place} Forum",
        "{place} Round",
        "{place} Compact",
        "{place} Process",
        "{place} Consultations on {topic}",
        "{place} Initiative for {topic}",
        "Network of Services for {topic}",
        "{place} Partnership",
        "{place} Platform on {topic}",
        "{place} Arrangement on {topic}",
        "Regional Commission on {topic}",
        "Conference of Heads of {topic} Services",
        "{place} Group on {topic}",
        "{topic} Council",
        "Joint Committee on {topic}",
        "{topic} Union",
        "{place} Roundtable",
        "Standing Conference on {topic}",
    ),
    treaties=(
        "Convention on {topic}",
        "{place} Agreement on {topic}",
        "Protocol on {topic}",
        "Treaty on {topic}",
        "{place} Convention",
    ),
    places=(
        *("Paramaribo", "Tartu", "Kigoma", "Tromsø", "Ravenna", "Cebu", "Zadar", "Osh", "Levuka"),
        *("Agadir", "Mindelo", "Valdivia", "Salalah", "Gdynia", "Nuuk", "Tadjoura", "Kampot"),
    ),
    topics=(
        *("Sea Ice", "River Gauges", "Locust Control", "Weights and Measures", "Night Trains"),
        *("Lake Fisheries", "Seed Certification", "Mountain Rescue", "Ship Sanitation"),
        *("Film Archives", "Buoys and Beacons", "Plant Pests", "Old Maps", "Water Bailiffs"),
    ),
    bodies=(
        ("European Union", ""),
        ("League of Arab States", ""),
        ("World Bank", ""),
        ("Caribbean Community", "CARICOM"),
        ("International Maritime Organization", "IMO"),
        ("Nordic Board of Harbour Pilots", "NBHP"),
        ("Baltic Seed Authority", ""),
        ("African Union", "AU"),
        ("Association of Island Registrars", ""),
        ("Lower Danube Shipping Office", "LDSO"),
    ),
    services=(
        *("Ministry of Works", "Bureau of Standards", "Hydrographic Service", "Port Authority"),
        *("Directorate of Fisheries", "Department of Trade", "National Archive"),
        "Central Organization for Standardization and Quality Control",
        "Institute of Hydrometeorology and Environmental Monitoring",
        *(
            "not designated",
            "Office of the Prime Minister",
            "Ministry of Labour and Social Affairs",
        ),
    ),
    party_headings=(
        *("State", "Country", "Member", "Participant", "State or organization", "Name"),
        *("State, territory or organization", "Participating Government", "Delegation"),
        *("Member State", "Government", "Administration", "Jurisdiction", "Economy", "Partner"),
        *("Participating country", "Country or territory", "Entity", "Who", "Nation", ""),
    ),
    status_of_heading=(
        *(("Member", "member"), ("Member State", "member"), ("Participant", "participant")),
        *(("Participating Government", "participant"), ("Participating country", "participant")),
    ),
    since_headings=(
        *("Since", "Joined", "Member since", "Admitted", "Year of joining", "Date of admission"),
        *("Taking part since", "Participation since", "Joined in", "Entry", "Date of entry"),
        *("In since", "From", "Year", "Date joined", "On board since", "Takes part from"),
    ),
    standing_headings=(
        *("Capacity", "Status", "Standing", "Category", "Class", "As", "Type", "Rank", "Quality"),
        *("Form of participation", "Position", "Seat"),
    ),
    standings=(
        ("Member", "member", False),
        ("Observer", "observer", False),
        ("Participant", "participant", False),
        ("observer", "observer", False),
        ("Full member", "member", False),
        ("Associate", "participant", True),
        ("Founding State", "participant", True),
        ("Guest", "invited", False),
    ),
    service_headings=(
        *("Service or office concerned", "National authority", "Focal point", "Contact"),
        *("Responsible ministry", "Competent authority", "Represented by", "National agency"),
    ),
    other_date_headings=(
        *("Last report", "Next report due", "Last attended", "Term ends", "Authority founded"),
        *("Last audit", "Latest contribution", "Mandate expires"),
    ),
    figure_headings=(
        *("Share (%)", "Contribution (EUR)", "Stations", "Meetings attended", "Delegates", "Votes"),
        *("Population (2010)", "Catch in tonnes", "Budget share", "Reports received"),
    ),
    number_headings=("No.", "#", "Number", ""),
    parts=(
        ("Members", "member"),
        ("Observers", "observer"),
        ("Participants", "participant"),
        ("Observer States", "observer"),
        ("Invited States", "invited"),
        ("Member States", "member"),
    ),
    party_captions=(
        ("Participation in {of}", "participant"),
        ("Members of {of}", "member"),
        ("Membership of {of}", "member"),
        ("Participants in {of}", "participant"),
        ("Composition of {of}", "participant"),
        ("States and organizations taking part in {of}", "participant"),
        ("Who takes part in {of}", "participant"),
        ("{of}: members", "member"),
        ("{of}: participation", "participant"),
    ),
    plain_captions=(
        ("Members", "member"),
        ("Participants", "participant"),
        ("Membership", "member"),
        ("Participation", "participant"),
        ("Member States", "member"),
    ),
    leads=(
        ("The following take part in {of}:", "participant"),
        ("The members of {of} are listed below.", "member"),
        ("The table shows who takes part in {of}.", "participant"),
        ("The composition of {of} is as follows.", "participant"),
        ("{Of} has the members listed in the table.", "member"),
    ),
    as_of=("at {}", "as at {}", "as of {}", "on {}", "({})"),
    figure_captions=(
        "Contributions received",
        "Stations in operation, by country",
        "Catches reported",
        "Costs by country",
        "Questionnaires returned",
    ),
    instrument_headings=("Instrument", "Form of consent", "Act"),
    instruments=("ratification", "accession", "acceptance", "approval"),
    signature_headings=("Signature", "Signed", "Date of signature", "Signed on"),
    consent_headings=(
        *("Ratification", "Ratification or accession (a)", "Deposited", "Date of deposit"),
        *("Consent to be bound", "Ratified", "Instrument deposited on"),
    ),
    force_headings=(
        *("Entry into force", "In force from", "In force for the Party", "Enters into force"),
        *("Date of entry into force", "In force since", "Effective date"),
    ),
    territory_headings=(
        *("Territories", "Territory to which it applies", "Territories concerned", "Extended to"),
        "Territorial application",
    ),
    treaty_captions=(
        "Parties to {of}",
        "Status of {of}",
        "{of}: Parties",
        "States bound by {of}",
        "Contracting Parties to {of}",
        "Ratifications of {of}",
    ),
    meeting_headings=(
        *(
            "Meeting",
            "Event",
            "Title",
            "Course",
            "Activity",
            "Session",
            "What",
            "Gathering",
            "Name",
        ),
        *("Subject", "Meeting or course", "Workshop", ""),
    ),
    day_headings=("Date", "Dates", "When", "Held on", "Day", "Period", "Date(s)", "From – to"),
    place_headings=(
        *("Place", "Venue", "Where", "City", "Held at", "Location", "Held in", "Host city"),
        "Seat of the meeting",
    ),
    chair_headings=("Chair", "Organizer", "Host", "Chaired by", "Organised by", "Hosted by"),
    count_headings=("Participants", "Persons attending", "Delegations", "Registered", "Languages"),
    sessions=(
        ("Plenary Meeting", "meeting"),
        ("Session of the Technical Committee", "session"),
        ("Ministerial Conference", "conference"),
        ("Annual Meeting", "meeting"),
        ("Meeting of Senior Officials", "meeting"),
        ("Plenary Session", "session"),
    ),
    gatherings=(
        ("Workshop on Silted Harbours", "workshop"),
        ("Seminar on Fishermen and Visas", "seminar"),
        ("Expert Meeting on Remittance Costs", "meeting"),
        ("Training Course on Radar Gauges", "training_course"),
        ("Round Table on the Marking of Wrecks", "round_table"),
        ("Symposium on Cold Stores", "symposium"),
        ("Conference on Lost Nets", "conference"),
        ("Consultation on Seed Prices", "consultation"),
    ),
    ordinals=(
        *(("First", 1), ("Second", 2), ("Third", 3), ("Fourth", 4), ("Fifth", 5), ("Ninth", 9)),
        *(("12th", 12), ("Fourteenth", 14), ("21st", 21), ("3rd", 3)),
    ),
    meeting_captions=(
        "Meetings of {of}",
        "Calendar of {of}",
        "Meetings held by {of}",
        "{of}: meetings",
        "Events of {of}",
    ),
    cities=(
        *(("Nairobi", "Kenya", "KEN"), ("Lima", "Peru", "PER"), ("Oslo", "Norway", "NOR")),
        *(
            ("Vienna", "Austria", "AUT"),
            ("Bangkok", "Thailand", "THA"),
            ("Rabat", "Morocco", "MAR"),
        ),
        *(("Suva", "Fiji", "FJI"), ("Vigo", "Spain", "ESP"), ("Havana", "Cuba", "CUB")),
        *(("Busan", "Republic of Korea", "KOR"), ("Dakar", "Senegal", "SEN")),
    ),
    project_headings=(
        *("Project", "Title of project", "Programme", "Project title", "Name of project"),
        *("Operation", "Scheme", "Undertaking"),
    ),
    where_headings=(
        *("Where", "Countries", "Beneficiary countries", "Carried out in", "Countries covered"),
        *("Location", "In", "Countries concerned", "Field"),
    ),
    period_headings=("Period", "Duration", "Years", "Dates", "From – to", "Time frame", "Runs"),
    by_headings=("Run by", "Implementing agency", "Executed by", "Carried out by"),
    donor_headings=("Paid for by", "Funded by", "Donor", "Financed by", "Source of funds"),
    projects=(
        *("Early Bells", "Wells along the Road", "Boats and Papers", "Petrov Lake Drawdown"),
        *("School Maps", "Pamir Sensors", "Scales for Small Traders", "Hunza Watch", "Quiet Nets"),
        "Honest Kilograms",
    ),
    project_captions=("Projects of {of}", "{of}: projects", "Projects carried out by {of}"),
    matrix_headings=("State", "Country", "Government", "Delegation", "Party", ""),
    row_headings=(
        *("Process", "Arrangement", "Track", "Name", "Body", "Framework", "Forum", "Mechanism"),
        *("Regional process", "Grouping", ""),
    ),
    inside_headings=(
        *("Members", "Participants", "Participating States", "Composition", "Countries involved"),
        *("Who takes part", "Governments", "Countries", "States"),
    ),
    months=(
        *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
        *("October", "November", "December"),
    ),
    total="Total",
    conjunction="and",
    table="Table",
    annex="Annex",
    titles=(
        "Activities of {of}",
        "{Of}: report of the Secretariat",
        "Report on {of}",
        "Status of {of}",
    ),
    general_titles=(
        "Cooperation between services: note by the Secretariat",
        "Regional arrangements: a survey",
        "Report of the Director on cooperation",
    ),
    openings=(
        "This note was prepared for the spring session of the Council. Its tables rest on replies "
        "to a questionnaire.",
        "What follows was drawn from the files of the secretariats. No figure has been audited.",
    ),
    fillers=(
        "Fees are small and travel is paid from home budgets.",
        "Papers circulate in two languages, and minutes are short.",
        "The work is practical, and few decisions are put to a vote.",
        "Instruments are compared once a year and the results kept on file.",
    ),
    section_titles=("Membership", "Meetings", "Projects", "Finances", "Status", "Composition"),
    bound=("The status of {of} is given in the table.", "The table lists the Parties to {of}."),
)

FRENCH = Wording(
    processes=(
        "Dialogue de {place}",
        "Forum de {place}",
        "Processus de {place}",
        "Concertation de {place}",
        "Entretiens de {place}",
        "Consultations de {place} sur {topic}",
        "Initiative de {place}",
        "Réseau des services chargés de {topic}",
        "Partenariat de {place}",
        "Plate-forme de {place}",
        "Arrangement de {place}",
        "Commission régionale pour {topic}",
        "Groupe de {place} sur {topic}",
        "Comité mixte pour {topic}",
        "Conférence permanente sur {topic}",
    ),
    treaties=(
        "Convention sur {topic}",
        "Accord de {place} sur {topic}",
        "Protocole sur {topic}",
        "Traité de {place}",
        "Convention de {place}",
    ),
    places=(
        *("Paramaribo", "Tartu", "Kigoma", "Tromsø", "Ravenne", "Cebu", "Zadar", "Zinder"),
        *("Mindelo", "Valdivia", "Salalah", "Gdynia", "Nuuk", "Tadjoura", "Kampot", "Kribi"),
    ),
    topics=(
        *("la glace de mer", "le secours en montagne", "la lutte antiacridienne"),
        *("la pêche lacustre", "les trains de nuit", "les archives filmiques"),
        *("la certification des semences", "les vieilles cartes"),
    ),
    bodies=(
        ("Union européenne", ""),
        ("Ligue des États arabes", ""),
        ("Banque mondiale", ""),
        ("Communauté des Caraïbes", "CARICOM"),
        ("Organisation maritime internationale", "OMI"),
        ("Office nordique des pilotes", "ONP"),
        ("Union africaine", "UA"),
        ("Association des greffes insulaires", ""),
    ),
    services=(
        *("Ministère des travaux publics", "Service hydrographique", "Capitainerie du port"),
        *("Direction de la pêche", "Office de normalisation", "Archives nationales"),
        "Direction générale des transports et de la marine marchande",
        *("non désigné", "Cabinet du Premier Ministre", "Ministère du travail"),
    ),
    party_headings=(
        *("État", "Pays", "Membre", "Participant", "État ou organisation", "Nom", "Délégation"),
        *("Pays membre", "Gouvernement", "Administration", "Partenaire", "État participant"),
        *("Pays ou territoire", "Entité", "Qui", "Pays participant", "Nation", ""),
    ),
    status_of_heading=(
        *(("Membre", "member"), ("Pays membre", "member"), ("Participant", "participant")),
        *(("État participant", "participant"), ("Pays participant", "participant")),
    ),
    since_headings=(
        *("Depuis", "Membre depuis", "Adhésion", "Date d’admission", "Admis en", "Entrée"),
        *("Année d’entrée", "Participe depuis", "Depuis le", "Année", "À partir de", "Venu en"),
    ),
    standing_headings=(
        *("Qualité", "Statut", "Titre", "Catégorie", "À titre de", "Rang", "Type", "Place"),
        "Forme de participation",
    ),
    standings=(
        ("Membre", "member", False),
        ("Observateur", "observer", False),
        ("Participant", "participant", False),
        ("observateur", "observer", False),
        ("Membre de plein droit", "member", False),
        ("Associé", "participant", True),
        ("Invité", "invited", False),
    ),
    service_headings=(
        *("Service compétent", "Autorité nationale", "Correspondant", "Ministère responsable"),
        *("Représenté par", "Point de contact"),
    ),
    other_date_headings=(
        *("Dernier rapport", "Prochain rapport", "Fin du mandat", "Dernière visite"),
        "Dernière contribution",
    ),
    figure_headings=(
        *("Part (%)", "Contribution (euros)", "Stations", "Délégués", "Voix", "Rapports reçus"),
        "Captures en tonnes",
    ),
    number_headings=("N°", "No", ""),
    parts=(
        ("Membres", "member"),
        ("Observateurs", "observer"),
        ("Participants", "participant"),
        ("États observateurs", "observer"),
        ("Invités", "invited"),
        ("États membres", "member"),
    ),
    party_captions=(
        ("Participation {to}", "participant"),
        ("Membres {of}", "member"),
        ("Participants {to}", "participant"),
        ("Composition {of}", "participant"),
        ("États et organisations participant {to}", "participant"),
        ("Qui prend part {to}", "participant"),
    ),
    plain_captions=(
        ("Membres", "member"),
        ("Participants", "participant"),
        ("Participation", "participant"),
        ("États membres", "member"),
    ),
    leads=(
        ("Prennent part {to} :", "participant"),
        ("Les membres {of} sont indiqués ci-dessous.", "member"),
        ("Le tableau indique qui participe {to}.", "participant"),
        ("La composition {of} est la suivante.", "participant"),
    ),
    as_of=("au {}", "à la date du {}", "(état au {})"),
    figure_captions=(
        "Contributions reçues",
        "Stations en service, par pays",
        "Captures déclarées",
        "Questionnaires renvoyés",
    ),
    instrument_headings=("Instrument", "Acte"),
    instruments=("ratification", "adhésion", "acceptation", "approbation"),
    signature_headings=("Signature", "Signé le", "Date de signature"),
    consent_headings=(
        *("Ratification", "Ratification ou adhésion (a)", "Dépôt", "Date du dépôt"),
        "Consentement à être lié",
    ),
    force_headings=(
        *("Entrée en vigueur", "En vigueur depuis", "Date d’entrée en vigueur", "En vigueur le"),
        "Prise d’effet",
    ),
    territory_headings=("Territoires", "Territoires concernés", "Application territoriale"),
    treaty_captions=(
        "Parties {to}",
        "État {of}",
        "États liés par {it}",
        "Parties contractantes {to}",
        "Ratifications {of}",
    ),
    meeting_headings=(
        *("Réunion", "Manifestation", "Intitulé", "Activité", "Session", "Rencontre", "Cours"),
        *("Objet", "Nom", "Atelier", ""),
    ),
    day_headings=("Date", "Dates", "Quand", "Tenue le", "Jour", "Période"),
    place_headings=("Lieu", "Ville", "Où", "Siège", "Ville hôte", "Tenue à", "Endroit"),
    chair_headings=("Présidence", "Organisateur", "Hôte", "Organisée par"),
    count_headings=("Participants", "Délégations", "Présents", "Langues"),
    sessions=(
        ("réunion plénière", "meeting"),
        ("session du Comité technique", "session"),
        ("Conférence ministérielle", "conference"),
        ("réunion annuelle", "meeting"),
        ("session plénière", "session"),
    ),
    gatherings=(
        ("Atelier sur les ports ensablés", "workshop"),
        ("Séminaire sur les pêcheurs et les visas", "seminar"),
        ("Table ronde sur les épaves", "round_table"),
        ("Réunion d’experts sur le coût des transferts", "meeting"),
        ("Stage sur les marégraphes", "training_course"),
        ("Colloque sur la chaîne du froid", "colloquium"),
    ),
    ordinals=(
        *(("Première", 1), ("Deuxième", 2), ("Troisième", 3), ("Quatrième", 4), ("Neuvième", 9)),
        *(("12e", 12), ("Quatorzième", 14), ("21e", 21)),
    ),
    meeting_captions=(
        "Réunions {of}",
        "Calendrier {of}",
        "Réunions tenues dans le cadre {of}",
        "Manifestations {of}",
    ),
    cities=(
        *(("Nairobi", "Kenya", "KEN"), ("Lima", "Pérou", "PER"), ("Oslo", "Norvège", "NOR")),
        *(("Vienne", "Autriche", "AUT"), ("Rabat", "Maroc", "MAR"), ("Suva", "Fidji", "FJI")),
        *(("Vigo", "Espagne", "ESP"), ("Dakar", "Sénégal", "SEN"), ("Tunis", "Tunisie", "TUN")),
    ),
    project_headings=("Projet", "Intitulé du projet", "Programme", "Opération", "Nom du projet"),
    where_headings=(
        *("Pays", "Lieu d’exécution", "Pays bénéficiaires", "Mis en œuvre dans", "Où"),
        "Pays concernés",
    ),
    period_headings=("Période", "Durée", "Années", "Dates", "Calendrier"),
    by_headings=("Exécuté par", "Organisme d’exécution", "Mené par"),
    donor_headings=("Financé par", "Bailleur", "Donateur", "Source de financement"),
    projects=(
        *(
            "Bornes et puits",
            "Eaux profondes",
            "Alerte aux crues",
            "Passeport sûr",
            "Filets calmes",
        ),
        *("Cahiers ouverts", "Rivières partagées", "Retour du mineur", "Lire au pays"),
    ),
    project_captions=("Projets {of}", "Projets menés dans le cadre {of}"),
    matrix_headings=("État", "Pays", "Gouvernement", "Délégation", ""),
    row_headings=(
        *("Processus", "Arrangement", "Nom", "Instance", "Cadre", "Forum", "Mécanisme"),
        "",
    ),
    inside_headings=(
        *("Membres", "Participants", "États participants", "Composition", "Pays", "États"),
        "Qui participe",
    ),
    months=(
        *("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre"),
        *("octobre", "novembre", "décembre"),
    ),
    total="Total",
    conjunction="et",
    table="Tableau",
    annex="Annexe",
    titles=("Activités {of}", "Rapport sur {it}", "État {of}"),
    general_titles=(
        "La coopération entre services : note du Secrétariat",
        "Les arrangements régionaux : un aperçu",
    ),
    openings=(
        "La présente note a été établie pour la session de printemps du Conseil. Ses tableaux "
        "reposent sur les réponses à un questionnaire.",
        "Ce qui suit est tiré des dossiers des secrétariats. Aucun chiffre n’a été vérifié.",
    ),
    fillers=(
        "Les cotisations sont modestes et chacun paie ses voyages.",
        "Les documents circulent en deux langues, et les procès-verbaux sont brefs.",
        "Le travail est pratique, et l’on vote peu.",
    ),
    section_titles=("Composition", "Réunions", "Projets", "Finances", "État"),
    bound=("L’état {of} est donné au tableau.", "Le tableau énumère les Parties {to}."),
)

WORDINGS = {"en": ENGLISH, "fr": FRENCH}
