"""More passages that were made up, in words further from those of any vocabulary.

What they state was written down before any of them was read by the program. Among their sentences
are some that state no role: who participates, contributes, is asked for a study.
"""

from tests.unit.recognize.roles.passages import Attribute, Passage, Role

_FIFTH = "Fifth Ministerial Meeting of the MLF"
_PIRACY = "workshop on piracy"
_TITRES = "Séminaire sur les titres de voyage"
_URBAN = "Fourth Seminar on Urban Refugees"

MORE_PASSAGES = (
    Passage(
        "mekong",
        "en",
        (
            "The Mekong Labour Forum (MLF) was established in 2001 on the initiative of Thailand "
            "and the ILO.",
            "ESCAP has provided the secretariat of the MLF since 2003.",
            "Viet Nam currently holds the chair of the MLF, and will be succeeded by Cambodia.",
            "The Technical Secretariat of the MLF is based in Vientiane.",
            f"In 2009, Malaysia hosted the {_FIFTH}, which was chaired by Myanmar.",
            "Japan and the Asian Development Bank are the main donors to the MLF.",
            "The ICRC participates in the MLF and has contributed to its discussions.",
        ),
        frozenset(
            {
                Role("Thailand", "initiator", "MLF", "past", date="2001"),
                Role("ILO", "initiator", "MLF", "past", date="2001"),
                Role("ESCAP", "secretariat", "MLF", "current", date="2003/.."),
                Role("Viet Nam", "chair", "MLF", "current"),
                Role("Cambodia", "chair", "MLF", "planned"),
                Role("", "technical_secretariat", "MLF", "current", "Technical Secretariat"),
                Role("Malaysia", "host", _FIFTH, "past"),
                Role("Myanmar", "chair", _FIFTH, "past"),
                Role("Japan", "funder", "MLF", "current"),
                Role("Asian Development Bank", "funder", "MLF", "current"),
            }
        ),
        frozenset(
            {
                Attribute("MLF", "initiated", "established", "2001"),
                Attribute("Technical Secretariat of the MLF", "seat", "Vientiane"),
            }
        ),
    ),
    Passage(
        "north sea",
        "en",
        (
            "The Tromsø Initiative for Seafarers (TIS) is an informal process convened every year "
            "by the Nordic Council.",
            "Its steering group comprises Finland, Iceland and Denmark.",
            "Running costs of the TIS are met by the Nordic Council.",
            "With financial support from Canada, the TIS published the Tromsø Guidelines.",
            f"A {_PIRACY} (Bergen, June 2010) was co-organized by the TIS and the IMO, with UNODC "
            "serving as rapporteur.",
        ),
        frozenset(
            {
                Role("Nordic Council", "organizer", "TIS", "current"),
                Role("Finland", "member_of_organ", "TIS", "current", "steering group"),
                Role("Iceland", "member_of_organ", "TIS", "current", "steering group"),
                Role("Denmark", "member_of_organ", "TIS", "current", "steering group"),
                Role("Nordic Council", "funder", "TIS", "current"),
                Role("Canada", "funder", "TIS", "past"),
                Role("TIS", "organizer", _PIRACY, "past"),
                Role("IMO", "organizer", _PIRACY, "past"),
            }
        ),
        frozenset(
            {
                Attribute("TIS", "character", "informal"),
                Attribute("TIS", "frequency", "every year"),
                Attribute("TIS", "funding", "Running costs of the TIS are met by"),
                Attribute("TIS", "outcome", "Tromsø Guidelines"),
            }
        ),
    ),
    Passage(
        "caribbean",
        "en",
        (
            "CARICOM requested IOM to prepare a study for the Bridgetown Consultations on Return "
            "(BCR).",
            "The BCR, co-hosted by Guyana and Suriname, was opened by the President of Guyana.",
            "The Commonwealth Secretariat facilitated the BCR.",
            "Belize took over the presidency of the BCR in July 2010.",
            "Barbados is a member of the Preparatory Committee of the BCR.",
            "Funding was provided by Canada and the Inter-American Development Bank.",
            "The BCR website can be found at www.bcr-return.org.",
        ),
        frozenset(
            {
                Role("Guyana", "host", "BCR", "past"),
                Role("Suriname", "host", "BCR", "past"),
                Role("Commonwealth Secretariat", "technical_support", "BCR", "past"),
                Role("Belize", "chair", "BCR", "current", date="2010-07/.."),
                Role("Barbados", "member_of_organ", "BCR", "current", "Preparatory Committee"),
                Role("Canada", "funder", "BCR", "past"),
                Role("Inter-American Development Bank", "funder", "BCR", "past"),
            }
        ),
        frozenset({Attribute("BCR", "website", "www.bcr-return.org")}),
    ),
    Passage(
        "central africa",
        "fr",
        (
            "Le Processus de Libreville sur les frontières (PLF) a été lancé en 1999 par le Gabon "
            "avec l’appui de l’OIM.",
            "La CEEAC fait office de secrétariat du PLF; le Cameroun en exerce la présidence "
            "tournante.",
            "Le PLF bénéficie d’un financement de l’Union européenne et de la Banque africaine de "
            "développement.",
            f"En 2008, la Guinée équatoriale a accueilli le {_TITRES}, organisé conjointement par "
            "l’OIM et Interpol.",
            "Le HCR est membre du comité de suivi du PLF.",
            "Le Tchad accueillera le prochain atelier du PLF.",
        ),
        frozenset(
            {
                Role("Gabon", "initiator", "PLF", "past", date="1999"),
                Role("OIM", "technical_support", "PLF", "past"),
                Role("CEEAC", "secretariat", "PLF", "current"),
                Role("Cameroun", "chair", "PLF", "current"),
                Role("Union européenne", "funder", "PLF", "current"),
                Role("Banque africaine de développement", "funder", "PLF", "current"),
                Role("Guinée équatoriale", "host", _TITRES, "past"),
                Role("OIM", "organizer", _TITRES, "past"),
                Role("Interpol", "organizer", _TITRES, "past"),
                Role("HCR", "member_of_organ", "PLF", "current", "comité de suivi"),
                Role("Tchad", "host", "PLF", "planned"),
            }
        ),
        frozenset(
            {
                Attribute("PLF", "launched", "lancé", "1999"),
                Attribute("PLF", "character", "tournante"),
                Attribute(
                    "PLF", "funding", "Le PLF bénéficie d’un financement de l’Union européenne"
                ),
            }
        ),
    ),
    Passage(
        "central asia",
        "fr",
        (
            "L’OSCE et le Kazakhstan sont à l’origine de l’Initiative de Tachkent sur les "
            "saisonniers (ITS), née en 2002.",
            "Le Kirghizistan assure la coordination de l’ITS, et le PNUD lui fournit un appui "
            "technique.",
            "Les travaux de l’ITS sont placés sous la présidence du Tadjikistan.",
            "L’ITS a adopté en 2006 la Déclaration de Tachkent.",
            "Le Centre régional à Almaty tient le secrétariat de l’ITS.",
            "L’ITS est cofinancée par la Suisse et l’Allemagne.",
        ),
        frozenset(
            {
                Role("OSCE", "initiator", "ITS", "past"),
                Role("Kazakhstan", "initiator", "ITS", "past"),
                Role("Kirghizistan", "coordinator", "ITS", "current"),
                Role("PNUD", "technical_support", "ITS", "current"),
                Role("Tadjikistan", "chair", "ITS", "current"),
                Role("Centre régional à Almaty", "secretariat", "ITS", "current"),
                Role("Suisse", "funder", "ITS", "current"),
                Role("Allemagne", "funder", "ITS", "current"),
            }
        ),
        frozenset(
            {
                Attribute("ITS", "initiated", "née", "2002"),
                Attribute("ITS", "outcome", "Déclaration de Tachkent"),
                Attribute("Centre régional à Almaty", "seat", "Almaty"),
                Attribute("ITS", "funding", "L’ITS est cofinancée par la Suisse et l’Allemagne"),
            }
        ),
    ),
    Passage(
        "southern cone",
        "en",
        (
            f"Argentina, Chile and UN-Habitat are co-organizing the {_URBAN} (Mendoza, 12 to 14 "
            "October 2011).",
            "The seminar will be hosted by the University of Cuyo and sponsored by Spain.",
            "Financial support will be provided by the European Union.",
            "Following the seminar, Uruguay will take over the chairmanship of the Mendoza "
            "Process on Urban Refugees (MPUR).",
            "The MPUR receives secretariat services from MERCOSUR.",
        ),
        frozenset(
            {
                Role("Argentina", "organizer", _URBAN, "current"),
                Role("Chile", "organizer", _URBAN, "current"),
                Role("UN-Habitat", "organizer", _URBAN, "current"),
                Role("University of Cuyo", "host", _URBAN, "planned"),
                Role("Spain", "sponsor", _URBAN, "planned"),
                Role("European Union", "funder", _URBAN, "planned"),
                Role("Uruguay", "chair", "MPUR", "planned"),
                Role("MERCOSUR", "secretariat", "MPUR", "current"),
            }
        ),
        frozenset(),
    ),
)
"""The passages; a person reads in each exactly these roles and attributes."""
