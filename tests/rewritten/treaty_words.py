"""The words of treaty documents: treaties, places, what proclamations and depositaries say."""

from collections.abc import Mapping
from dataclasses import dataclass

Both = Mapping[str, str]
"""The same in both languages."""

PLACES: tuple[tuple[str, str, str], ...] = (
    ("Brussels", "Bruxelles", "BEL"),
    ("Rome", "Rome", "ITA"),
    ("Lisbon", "Lisbonne", "PRT"),
    ("Nairobi", "Nairobi", "KEN"),
    ("Geneva", "Genève", "CHE"),
    ("Vienna", "Vienne", "AUT"),
    ("Athens", "Athènes", "GRC"),
    ("London", "Londres", "GBR"),
    ("Montreal", "Montréal", "CAN"),
    ("Havana", "La Havane", "CUB"),
    ("The Hague", "La Haye", "NLD"),
    ("Copenhagen", "Copenhague", "DNK"),
    ("Tunis", "Tunis", "TUN"),
    ("Warsaw", "Varsovie", "POL"),
)
"""Where treaties are signed, in English and French, and the country."""

TOPICS: tuple[tuple[str, str], ...] = (
    ("Lighthouse Dues", "les droits de phare"),
    ("the Carriage of Live Bees by Rail", "le transport d’abeilles vivantes par rail"),
    ("the Marking of Buoys", "le balisage des bouées"),
    ("the Exchange of Seed Samples", "l’échange d’échantillons de semences"),
    ("Sleeping Cars and Ferries", "les wagons-lits et les bacs"),
    ("the Liability of Innkeepers", "la responsabilité des hôteliers"),
    ("Salvage of Rafts", "le sauvetage des radeaux"),
    ("Foreign Phonograms", "les phonogrammes étrangers"),
    ("the Control of Locusts", "la lutte contre les sauterelles"),
    ("Customs Facilities for Caravans", "les facilités douanières en faveur des caravanes"),
    ("the Protection of Bridges", "la protection des ponts"),
    ("Cargo Scales", "les balances de fret"),
)
"""What a treaty is on."""

KINDS: tuple[tuple[str, str, str], ...] = (
    ("Convention on {}", "Convention sur {}", "convention"),
    ("Convention concerning {}", "Convention concernant {}", "convention"),
    (
        "Convention for the Unification of Certain Rules concerning {}",
        "Convention pour l’unification de certaines règles concernant {}",
        "convention",
    ),
    ("International Convention on {}", "Convention internationale sur {}", "convention"),
    ("Agreement on {}", "Accord sur {}", "agreement"),
)
"""How it is called, and of what kind it is."""


@dataclass(frozen=True, slots=True)
class Speech:
    """The words of one language."""

    article: Both
    signed: Both
    titles: Both
    opening: tuple[str, ...]
    whereas: tuple[str, ...]
    certify: str
    items: Both
    done: tuple[str, ...]
    schedule: str
    part: str
    captions: Both
    party_headings: tuple[str, ...]
    territory_headings: tuple[str, ...]
    date_headings: tuple[str, ...]
    deposit_headings: tuple[str, ...]
    status_headings: tuple[str, str, str, str]
    order: tuple[str, ...]
    notice: tuple[str, ...]
    sayings: Mapping[str, tuple[str, ...]]
    status: tuple[str, ...]
    whole_territory: str
    ordinals: tuple[str, ...]


ENGLISH = Speech(
    article={"convention": "the Convention", "agreement": "the Agreement"},
    signed={
        "convention": "signed at {place} on {day}",
        "protocol": "signed at {place} on {day}",
    },
    titles={
        "proclamation": "Proclamation Certifying Who Are the Parties to the {short}",
        "order": "Order Designating the States Parties to the {short}",
        "notice": "Depositary Notification: {short}",
        "status": "Status of the {short}",
    },
    opening=(
        "GEORGE THE SEVENTH, by the Grace of God of the United Kingdom, Canada and His other "
        "Realms and Territories KING, Head of the Commonwealth, Defender of the Faith.",
        "To All to Whom these Presents shall come or whom the same may in anyway concern, "
        "Greeting:",
    ),
    whereas=(
        "Whereas in and by subsection 3(1) of the {act} Act, it is provided that the Governor in "
        "Council may from time to time by proclamation published in the Gazette certify who are "
        "the parties to the {name} {signed}, and in respect of what territories they are "
        "respectively parties.",
        "Whereas the {name} was {signed}, and it is provided by section 5 of the {act} Act that a "
        "proclamation may certify who are the parties to it.",
    ),
    certify="Now Know You that We, by and with the advice of Our Council, do by this Our "
    "Proclamation certify that",
    items={
        "convention": "(a) each state named in Part I of the Schedule hereto is a party to the "
        "{name} {signed}, in respect of the territories described in that Part opposite the state "
        "named; and",
        "protocol": "(b) each state named in Part II of the Schedule hereto is a party to the "
        "{protocol} {protocol_signed}.",
    },
    done=(
        "In Testimony Whereof, We have caused these Our Letters to be made Patent and the Great "
        "Seal to be hereunto affixed.",
        "At Our Government House, in Our City of Ottawa, this {spelled} and in the eleventh year "
        "of Our Reign.",
        "By Command,",
        "ROSE M. HALLIDAY",
        "Deputy Registrar General",
    ),
    schedule="SCHEDULE",
    part="PART",
    captions={
        "full": "The Parties to the {noun} signed at {place} on {day} and the Territories in "
        "respect of which they are respectively Parties (date on which the {noun} came into force "
        "in respect of Parties is shown).",
        "undated": "The Parties to the {noun} signed at {place} on {day} and the Territories in "
        "respect of which they are respectively Parties (date on which the {noun} came into force "
        "in respect of Parties is not ascertained).",
        "dates": "The States Parties to the {noun} signed at {place} on {day}.",
    },
    party_headings=(
        "High Contracting Parties to the {noun}",
        "Contracting Parties to the {noun}",
        "States Parties to the {noun}",
        "Parties to the {noun}",
    ),
    territory_headings=(
        "Territories in respect of which they are Parties",
        "Territories",
        "Territory in respect of which the State is a Party",
    ),
    date_headings=(
        "Date {noun} came into force in respect of Parties",
        "Date of Entry into Force",
        "Entry into force",
    ),
    deposit_headings=(
        "Date of Accession",
        "Date of Deposit of Instrument of Ratification or Accession",
    ),
    status_headings=(
        "Participant",
        "Signature",
        "Ratification, Accession (a), Succession (d)",
        "Entry into force",
    ),
    order=(
        "P.C. {number}",
        "His Excellency the Governor General in Council, on the recommendation of the Secretary of "
        "State for External Affairs, pursuant to section 4 of the {act} Act, is pleased hereby to "
        "designate the States set out in the schedule hereto as parties to the {name} {signed}.",
        "Given at the Council Chamber this {spelled}.",
    ),
    notice=(
        "The Director-General, acting in his capacity as depositary, communicates the following "
        "with regard to the {name}, {signed}, hereinafter referred to as “the {noun}”.",
    ),
    sayings={
        "accession": (
            "{c} acceded to the {noun} on {day}.",
            "{c} deposited its instrument of accession to the {noun} on {day}.",
            "On {day}, the instrument of accession of {c} to the {noun} was deposited.",
            "On {day}, {c} acceded to the {noun}.",
            "{c} ratified the {noun} on {day}.",
            "The instrument of ratification of {c} was deposited on {day}.",
            "{c} deposited its instrument of ratification of the {noun} on {day}.",
            "{c} deposited an instrument of succession to the {noun} on {day}.",
        ),
        "entry_into_force": (
            "The {noun} entered into force for {c} on {day}.",
            "The {noun} came into force in respect of {c} on {day}.",
            "The {noun} has been in force for {c} since {day}.",
            "For {c}, the {noun} entered into force on {day}.",
        ),
        "left": (
            "{c} denounced the {noun} with effect from {day}.",
            "The denunciation of the {noun} by {c} took effect on {day}.",
            "{c} withdrew from the {noun} on {day}.",
            "{c} ceased to be a party to the {noun} on {day}.",
        ),
        "other": (
            "{c} has signed the {noun} but has not ratified it.",
            "{c} signed the {noun} but has not yet ratified it.",
        ),
        "territory": (
            "In respect of {c} the {noun} applies also to {t}, as from {day}.",
            "{c} extended the application of the {noun} to {t} with effect from {day}.",
            "The {noun} was extended to {t} by {c} as from {day}.",
        ),
        "list": (
            "The following States have acceded to the {noun}: {l}.",
            "Instruments of accession to the {noun} have been deposited by {l}.",
            "The {noun} has been ratified by {l}.",
        ),
        "nothing": (
            "Upon accession, {c} declared that it does not consider itself bound by article 12 of "
            "the {noun}.",
            "The {noun} is open to accession by any State.",
            "Objections to the reservation of {c} may be made within one year.",
        ),
    },
    status=(
        "Concluded at {place} on {day}",
        "Entry into force: {force}, in accordance with article 14.",
        "Status: Parties: {count}.",
    ),
    whole_territory="{0} and all territories subject to the sovereignty or authority of {0}",
    ordinals=(
        *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"),
        *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth"),
        *("seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first"),
        *("twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
        *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
    ),
)

FRENCH = Speech(
    article={"convention": "la Convention", "agreement": "l’Accord", "protocol": "le Protocole"},
    signed={
        "convention": "signée à {place} le {day}",
        "agreement": "signé à {place} le {day}",
        "protocol": "signé à {place} le {day}",
    },
    titles={
        "proclamation": "Proclamation attestant quelles sont les parties à {the_short}",
        "order": "Décret désignant les États parties à {the_short}",
        "notice": "Notification dépositaire : {short}",
        "status": "État {of_short}",
    },
    opening=(
        "GEORGE SEPT, par la Grâce de Dieu, ROI du Royaume-Uni, du Canada et de ses autres "
        "royaumes et territoires, Chef du Commonwealth, Défenseur de la Foi.",
        "À tous ceux à qui les présentes parviennent ou qu’icelles peuvent de quelque manière "
        "concerner, Salut :",
    ),
    whereas=(
        "Attendu que le paragraphe 3(1) de la Loi sur {act} stipule que le gouverneur en conseil "
        "peut, par proclamation publiée dans la Gazette, attester quelles sont les parties à {name}"
        " {signed}, et à l’égard de quels territoires elles sont respectivement parties;",
        "Attendu que {name} a été {signed}, et que l’article 5 de la Loi sur {act} stipule qu’une "
        "proclamation peut attester quelles en sont les parties;",
    ),
    certify="Sachez donc maintenant que, sur et avec l’avis de Notre Conseil, Nous, par Notre "
    "présente proclamation, attestons",
    items={
        "convention": "a) que chacun des États nommés dans la partie I de l’annexe ci-après est "
        "partie à {name} {signed}, à l’égard des territoires respectifs indiqués dans ladite "
        "partie; et",
        "protocol": "b) que chacun des États nommés dans la partie II de l’annexe ci-après est "
        "partie au {protocol} {protocol_signed}.",
    },
    done=(
        "En Foi de Quoi, Nous avons fait émettre Nos présentes lettres patentes et à icelles fait "
        "apposer le grand sceau.",
        "À Notre Hôtel du Gouvernement, en Notre ville d’Ottawa, ce {spelled}, le onzième de Notre "
        "règne.",
        "Par ordre,",
        "ROSE M. HALLIDAY",
        "Sous-registraire général",
    ),
    schedule="ANNEXE",
    part="PARTIE",
    captions={
        "full": "Les Parties {to} {signed} et les territoires à l’égard desquels elles sont "
        "respectivement parties (la date d’entrée en vigueur {of} à l’égard des parties figure en "
        "regard de chacune).",
        "undated": "Les Parties {to} {signed} et les territoires à l’égard desquels elles sont "
        "respectivement parties (la date d’entrée en vigueur {of} à l’égard des parties n’est pas "
        "déterminée).",
        "dates": "Les États parties {to} {signed}.",
    },
    party_headings=(
        "Hautes Parties Contractantes {to}",
        "Parties contractantes {to}",
        "États parties {to}",
        "Parties {to}",
    ),
    territory_headings=(
        "Territoires à l’égard desquels elles sont parties",
        "Territoires",
        "Territoire à l’égard duquel l’État est partie",
    ),
    date_headings=(
        "Date d’entrée en vigueur {of} à l’égard des parties",
        "Date d’entrée en vigueur",
        "Entrée en vigueur",
    ),
    deposit_headings=(
        "Date d’adhésion",
        "Date du dépôt de l’instrument de ratification ou d’adhésion",
    ),
    status_headings=(
        "Participant",
        "Signature",
        "Ratification, Adhésion (a), Succession (d)",
        "Entrée en vigueur",
    ),
    order=(
        "C.P. {number}",
        "Sur avis conforme du secrétaire d’État aux Affaires extérieures et en vertu de l’article "
        "4 de la Loi sur {act}, il plaît à Son Excellence le Gouverneur général en conseil de "
        "désigner les États énumérés à l’annexe ci-après comme parties à {name} {signed}.",
        "Donné en la Chambre du Conseil ce {spelled}.",
    ),
    notice=(
        "Le Directeur général, agissant en sa qualité de dépositaire, communique ce qui suit au "
        "sujet de {name}, {signed}, ci-après dénommé{e} « {the} ».",
    ),
    sayings={
        "accession": (
            "{c} a adhéré {to} le {day}.",
            "{c} a déposé son instrument d’adhésion {to} le {day}.",
            "Le {day}, l’instrument d’adhésion {of_c} {to} a été déposé.",
            "Le {day}, {c} a adhéré {to}.",
            "{c} a ratifié {the} le {day}.",
            "L’instrument de ratification {of_c} a été déposé le {day}.",
            "{c} a déposé son instrument de ratification {of} le {day}.",
            "{c} a déposé un instrument de succession {to} le {day}.",
        ),
        "entry_into_force": (
            "{The} est entré{e} en vigueur pour {c} le {day}.",
            "{The} est entré{e} en vigueur à l’égard {of_c} le {day}.",
            "{The} est en vigueur pour {c} depuis le {day}.",
            "Pour {c}, {the} est entré{e} en vigueur le {day}.",
        ),
        "left": (
            "{c} a dénoncé {the} avec effet au {day}.",
            "La dénonciation {of} par {c} a pris effet le {day}.",
            "{c} s’est retiré {of} le {day}.",
            "{c} a cessé d’être partie {to} le {day}.",
        ),
        "other": (
            "{c} a signé {the} mais ne l’a pas ratifié{e}.",
            "{c} a signé {the} sans l’avoir ratifié{e}.",
        ),
        "territory": (
            "À l’égard {of_c}, {the} s’applique aussi à {t}, à compter du {day}.",
            "{c} a étendu l’application {of} à {t} avec effet au {day}.",
            "{The} a été étendu{e} à {t} par {c} à compter du {day}.",
        ),
        "list": (
            "Les États suivants ont adhéré {to} : {l}.",
            "Des instruments d’adhésion {to} ont été déposés par {l}.",
            "{The} a été ratifié{e} par {l}.",
        ),
        "nothing": (
            "Lors de son adhésion, {c} a déclaré ne pas se considérer lié par l’article 12 {of}.",
            "{The} est ouvert{e} à l’adhésion de tout État.",
            "Des objections à la réserve {of_c} peuvent être faites pendant un an.",
        ),
    },
    status=(
        "Conclu{e} à {place} le {day}",
        "Entrée en vigueur : {force}, conformément à l’article 14.",
        "État : Parties : {count}.",
    ),
    whole_territory="{0} et tous les territoires placés sous la souveraineté ou l’autorité de {0}",
    ordinals=(
        *("premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième"),
        *("huitième", "neuvième", "dixième", "onzième", "douzième", "treizième", "quatorzième"),
        *("quinzième", "seizième", "dix-septième", "dix-huitième", "dix-neuvième", "vingtième"),
        *("vingt et unième", "vingt-deuxième", "vingt-troisième", "vingt-quatrième"),
        *("vingt-cinquième", "vingt-sixième", "vingt-septième", "vingt-huitième"),
        *("vingt-neuvième", "trentième", "trente et unième"),
    ),
)

SPEECH: Mapping[str, Speech] = {"en": ENGLISH, "fr": FRENCH}
