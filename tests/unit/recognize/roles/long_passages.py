"""Passages that were made up, in the long sentences of reports.

What they state was written down before any of them was read by the program. Much of what they say
is no role: advice, proposals, those who take part.
"""

from tests.unit.recognize.roles.passages import Attribute, Passage, Role

_ZAMBEZI = "First Zambezi Workshop on Mine Safety"
_LOME, _ACCRA = "troisième session de la CCT", "quatrième session de la CCT"
_BROKERS = "Seminar on Labour Brokers"

LONG_PASSAGES = (
    Passage(
        "zambezi",
        "en",
        (
            "Since the inception of the Zambezi Forum on Mining Labour (ZFML) in 1995, its members "
            "have met every two years; Zambia holds the current chair.",
            "With the support of the Government of Finland, the ILO and UNECA jointly convened the "
            f"{_ZAMBEZI} (Kitwe, 3 to 5 May 2009), which brought together labour inspectors from "
            "six countries.",
            "The ILO continues to provide technical advice to the ZFML, while several universities "
            "take part in its work and present papers.",
            "Angola will act as chair of the ZFML.",
        ),
        frozenset(
            {
                Role("Zambia", "chair", "ZFML", "current"),
                Role("Government of Finland", "technical_support", _ZAMBEZI, "past"),
                Role("ILO", "organizer", _ZAMBEZI, "past"),
                Role("UNECA", "organizer", _ZAMBEZI, "past"),
                Role("ILO", "technical_support", "ZFML", "current"),
                Role("Angola", "chair", "ZFML", "planned"),
            }
        ),
        frozenset(
            {
                Attribute("ZFML", "initiated", "inception", "1995"),
                Attribute("ZFML", "frequency", "every two years"),
                Attribute(_ZAMBEZI, "delegation", "labour inspectors from six countries"),
            }
        ),
    ),
    Passage(
        "gulf of guinea",
        "fr",
        (
            "Créée en 2001, la Conférence de Cotonou sur la transhumance (CCT) est organisée tous "
            "les deux ans par la CEDEAO, en partenariat avec la FAO.",
            "Le secrétariat en est assuré par le Bénin.",
            "L’Agence française de développement et la Coopération suisse en sont les principaux "
            "bailleurs de fonds.",
            f"La {_LOME} (Lomé, 2 au 4 mars 2011), placée sous la présidence du Togo, a été "
            "organisée avec l’appui technique du PNUD.",
            "Lors de cette session, les ministres ont adopté la Charte de Lomé.",
            f"Le Ghana abritera la {_ACCRA} en 2013.",
            "Le HCR, l’OIM et plusieurs ONG ont participé à la session.",
        ),
        frozenset(
            {
                Role("CEDEAO", "organizer", "CCT", "current"),
                Role("FAO", "organizer", "CCT", "current"),
                Role("Bénin", "secretariat", "CCT", "current"),
                Role("Agence française de développement", "funder", "CCT", "current"),
                Role("Coopération suisse", "funder", "CCT", "current"),
                Role("Togo", "chair", _LOME, "past"),
                Role("PNUD", "technical_support", _LOME, "past"),
                Role("Ghana", "host", _ACCRA, "planned"),
            }
        ),
        frozenset(
            {
                Attribute("CCT", "initiated", "Créée", "2001"),
                Attribute("CCT", "frequency", "tous les deux ans"),
                Attribute(_LOME, "outcome", "Charte de Lomé"),
            }
        ),
    ),
    Passage(
        "eastern europe",
        "en",
        (
            "The Minsk Dialogue on Labour Brokers (MDLB), for which UNODC acts as secretariat, "
            "meets twice a year.",
            "UNODC, in its capacity as secretariat of the MDLB, convened the "
            f"{_BROKERS} (Minsk, 7 June 2010) with co-funding from Sweden.",
            "Ukraine was elected chair of the MDLB in 2010.",
            "Lithuania has offered to host a meeting, and Poland has contributed two papers.",
            "Governments of the region are encouraged to support the dialogue.",
        ),
        frozenset(
            {
                Role("UNODC", "secretariat", "MDLB", "current"),
                Role("UNODC", "organizer", _BROKERS, "past"),
                Role("Sweden", "funder", _BROKERS, "past"),
                Role("Ukraine", "chair", "MDLB", "past", date="2010"),
            }
        ),
        frozenset({Attribute("MDLB", "frequency", "twice a year")}),
    ),
    Passage(
        "gulf of gabes",
        "fr",
        (
            "Le secrétariat du Processus de Sfax sur la pêche (PSP) est confié à l’OIM depuis "
            "2006.",
            "La Tunisie et l’Algérie se partagent la présidence du PSP.",
            "Le PSP est appuyé par le HCR, la FAO et l’Union du Maghreb arabe.",
            "L’Italie a contribué financièrement au PSP.",
            "L’OIM gère un programme de formation, financé par la Norvège.",
            "Le Maroc a proposé d’accueillir une réunion, et l’Espagne participe aux travaux.",
        ),
        frozenset(
            {
                Role("OIM", "secretariat", "PSP", "current", date="2006/.."),
                Role("Tunisie", "chair", "PSP", "current"),
                Role("Algérie", "chair", "PSP", "current"),
                Role("HCR", "technical_support", "PSP", "current"),
                Role("FAO", "technical_support", "PSP", "current"),
                Role("Union du Maghreb arabe", "technical_support", "PSP", "current"),
                Role("Italie", "funder", "PSP", "past"),
            }
        ),
        frozenset(),
    ),
)
"""The passages; a person reads in each exactly these roles and attributes."""
