"""Passages of reports that were never written, and by hand what each states.

Other regions, processes that no vocabulary knows, other organizations, other words for the same
roles. What they state was written down before any of them was read by the program.
"""

from typing import NamedTuple


class Role(NamedTuple):
    """A role as golden rows have it, but for the page; `in_name` is any name of the thing."""

    actor: str
    role: str
    in_name: str
    status: str
    organ: str = ""
    date: str = ""


class Attribute(NamedTuple):
    """An attribute as golden rows have it, but for the page."""

    in_name: str
    attribute: str
    value: str
    date: str = ""


class Passage(NamedTuple):
    """The sentences of a paragraph and all roles and attributes that they state."""

    name: str
    language: str
    sentences: tuple[str, ...]
    roles: frozenset[Role]
    attributes: frozenset[Attribute]


_FORUM = "Third Forum on Border Posts"
_SECOND, _THIRD = (
    "deuxième réunion ministérielle du DKMP",
    "troisième réunion ministérielle du DKMP",
)
_ATELIER = "Atelier sur le retour des étudiants"
_SEMINAIRE = "Séminaire sur les mineurs non accompagnés"
_DITM = "first workshop of the DITM"

PASSAGES = (
    Passage(
        "pacific",
        "en",
        (
            "The Nauru Dialogue on Seasonal Labour (NDSL) was launched in Suva in 2008 by Fiji and "
            "New Zealand.",
            "The NDSL is serviced by the Pacific Islands Forum.",
            "Donors of the NDSL include Australia, the European Commission and UNDP.",
            "Its annual meetings are co-chaired by Samoa and Tonga.",
            "The Regional Office in Suva coordinates the training activities of the NDSL.",
        ),
        frozenset(
            {
                Role("Fiji", "initiator", "NDSL", "past", date="2008"),
                Role("New Zealand", "initiator", "NDSL", "past", date="2008"),
                Role("Pacific Islands Forum", "secretariat", "NDSL", "current"),
                Role("Australia", "funder", "NDSL", "current"),
                Role("European Commission", "funder", "NDSL", "current"),
                Role("UNDP", "funder", "NDSL", "current"),
                Role("Samoa", "chair", "NDSL", "current"),
                Role("Tonga", "chair", "NDSL", "current"),
                Role("Regional Office in Suva", "coordinator", "NDSL", "current"),
            }
        ),
        frozenset(
            {
                Attribute("NDSL", "launched", "launched", "2008"),
                Attribute("NDSL", "frequency", "annual"),
                Attribute("Regional Office in Suva", "seat", "Suva"),
            }
        ),
    ),
    Passage(
        "black sea",
        "en",
        (
            f"The {_FORUM} (Batumi, 4 to 6 May 2009) was hosted by the Government of Georgia "
            "under the auspices of the Black Sea Economic Cooperation.",
            "It was organized by ICMPD together with Frontex and funded by the Government of "
            "Japan.",
            "The OSCE provided expertise to the forum.",
            "It was attended by officials from 14 countries of the region.",
            "The forum adopted the Batumi Statement.",
        ),
        frozenset(
            {
                Role("Government of Georgia", "host", _FORUM, "past"),
                Role("Black Sea Economic Cooperation", "sponsor", _FORUM, "past"),
                Role("ICMPD", "organizer", _FORUM, "past"),
                Role("Frontex", "organizer", _FORUM, "past"),
                Role("Government of Japan", "funder", _FORUM, "past"),
                Role("OSCE", "technical_support", _FORUM, "past"),
            }
        ),
        frozenset(
            {
                Attribute(_FORUM, "delegation", "officials from 14 countries of the region"),
                Attribute(_FORUM, "outcome", "Batumi Statement"),
            }
        ),
    ),
    Passage(
        "gulf",
        "en",
        (
            "Under the chairmanship of Bahrain, the Manama Consultations on Domestic Workers "
            "(MCDW) have met in Doha and in Muscat.",
            "UN Women and the ILO sit on the Steering Committee of the MCDW.",
            "A technical working group, made up of Kuwait, Qatar and UNDP, prepares its work plan.",
            "The ILO will act as technical secretariat of the MCDW.",
            "Since 2008, the Philippines has been supporting the MCDW.",
        ),
        frozenset(
            {
                Role("Bahrain", "chair", "MCDW", "current"),
                Role("UN Women", "member_of_organ", "MCDW", "current", "Steering Committee"),
                Role("ILO", "member_of_organ", "MCDW", "current", "Steering Committee"),
                Role("Kuwait", "member_of_organ", "MCDW", "current", "technical working group"),
                Role("Qatar", "member_of_organ", "MCDW", "current", "technical working group"),
                Role("UNDP", "member_of_organ", "MCDW", "current", "technical working group"),
                Role("ILO", "technical_secretariat", "MCDW", "planned"),
                Role("Philippines", "technical_support", "MCDW", "current", date="2008/.."),
            }
        ),
        frozenset(),
    ),
    Passage(
        "horn of africa",
        "en",
        (
            "IGAD serves as lead agency of the Djibouti Initiative on Transit Migration (DITM).",
            "Projects of the DITM are carried out by UNICEF and the Danish Refugee Council.",
            "Two UNHCR officers have been assigned to the DITM Secretariat, which is located in "
            "Nairobi.",
            f"The {_DITM} was sponsored by Norway; the African Union facilitated the workshop.",
            "The DITM is financed by voluntary contributions.",
            "UNHCR helped to set up the DITM in 2004.",
        ),
        frozenset(
            {
                Role("IGAD", "lead_agency", "DITM", "current"),
                Role("UNICEF", "implementing_partner", "DITM", "current"),
                Role("Danish Refugee Council", "implementing_partner", "DITM", "current"),
                Role("UNHCR officers", "member_of_organ", "DITM", "current", "DITM Secretariat"),
                Role("Norway", "sponsor", _DITM, "past"),
                Role("African Union", "technical_support", _DITM, "past"),
                Role("UNHCR", "initiator", "DITM", "past", date="2004"),
            }
        ),
        frozenset(
            {
                Attribute("DITM Secretariat", "seat", "Nairobi"),
                Attribute("DITM", "funding", "The DITM is financed by voluntary contributions"),
                Attribute("DITM", "initiated", "set up", "2004"),
            }
        ),
    ),
    Passage(
        "sahel",
        "fr",
        (
            "Le Dialogue de Kayes sur la mobilité pastorale (DKMP) a été créé à Bamako en 2007 à "
            "l’initiative du Mali et du Niger.",
            "L’OIT en assure le secrétariat, tandis que la CEDEAO en assure la coordination.",
            "Le Bureau régional à Dakar apporte un appui logistique au DKMP.",
            f"La {_SECOND}, tenue à Niamey en mars 2010, a été accueillie par le Gouvernement du "
            "Niger et coprésidée par le Sénégal et la Mauritanie.",
            f"La {_THIRD} sera accueillie par le Burkina Faso en 2012.",
        ),
        frozenset(
            {
                Role("Mali", "initiator", "DKMP", "past", date="2007"),
                Role("Niger", "initiator", "DKMP", "past", date="2007"),
                Role("OIT", "secretariat", "DKMP", "current"),
                Role("CEDEAO", "coordinator", "DKMP", "current"),
                Role("Bureau régional à Dakar", "technical_support", "DKMP", "current"),
                Role("Gouvernement du Niger", "host", _SECOND, "past"),
                Role("Sénégal", "chair", _SECOND, "past"),
                Role("Mauritanie", "chair", _SECOND, "past"),
                Role("Burkina Faso", "host", _THIRD, "planned"),
            }
        ),
        frozenset(
            {
                Attribute("DKMP", "initiated", "créé", "2007"),
                Attribute("Bureau régional à Dakar", "seat", "Dakar"),
            }
        ),
    ),
    Passage(
        "andes",
        "fr",
        (
            "Le Forum andin sur la fuite des compétences (FAFC) est un processus informel et non "
            "contraignant.",
            "Le secrétariat technique du FAFC est assuré par la Communauté andine.",
            "Les bailleurs de fonds du FAFC sont l’Espagne, la Suisse et la Commission européenne.",
            "Le PNUD a apporté un appui technique au FAFC.",
            "Le FAFC se réunit tous les deux ans.",
            "Le siège du FAFC est à Quito.",
        ),
        frozenset(
            {
                Role(
                    "Communauté andine",
                    "technical_secretariat",
                    "FAFC",
                    "current",
                ),
                Role("Espagne", "funder", "FAFC", "current"),
                Role("Suisse", "funder", "FAFC", "current"),
                Role("Commission européenne", "funder", "FAFC", "current"),
                Role("PNUD", "technical_support", "FAFC", "past"),
            }
        ),
        frozenset(
            {
                Attribute("FAFC", "character", "informel et non contraignant"),
                Attribute("FAFC", "frequency", "tous les deux ans"),
                Attribute("FAFC", "seat", "Quito"),
            }
        ),
    ),
    Passage(
        "mediterranean",
        "fr",
        (
            "L’OIM et le HCR ont organisé plusieurs ateliers sur le retour.",
            f"Parmi ceux-ci figurent l’{_ATELIER} (Tunis, 3 mai 2008) et le {_SEMINAIRE} (Rabat, "
            "9 juin 2008).",
            f"L’{_ATELIER} était placé sous l’égide de la Ligue des Etats arabes et parrainé par "
            "l’Italie.",
            f"Le {_SEMINAIRE} a bénéficié du soutien financier de la Belgique.",
        ),
        frozenset(
            {
                Role("OIM", "organizer", _ATELIER, "past"),
                Role("HCR", "organizer", _ATELIER, "past"),
                Role("OIM", "organizer", _SEMINAIRE, "past"),
                Role("HCR", "organizer", _SEMINAIRE, "past"),
                Role("Ligue des Etats arabes", "sponsor", _ATELIER, "past"),
                Role("Italie", "sponsor", _ATELIER, "past"),
                Role("Belgique", "funder", _SEMINAIRE, "past"),
            }
        ),
        frozenset(),
    ),
    Passage(
        "indian ocean",
        "fr",
        (
            "Madagascar préside actuellement le Processus de Moroni sur les gens de mer (PMGM).",
            "La Commission de l’océan Indien est chef de file du PMGM.",
            "Les projets du PMGM sont exécutés par l’OIT.",
            "Un haut fonctionnaire de l’ONUDC a été détaché auprès du Secrétariat du PMGM.",
            "Le comité directeur se compose de Maurice, des Comores et du PNUD.",
            "Depuis 2005, la France finance le PMGM.",
            "Le site internet du PMGM est www.pmgm-moroni.org.",
        ),
        frozenset(
            {
                Role("Madagascar", "chair", "PMGM", "current"),
                Role("Commission de l’océan Indien", "lead_agency", "PMGM", "current"),
                Role("OIT", "implementing_partner", "PMGM", "current"),
                Role(
                    "haut fonctionnaire de l’ONUDC",
                    "member_of_organ",
                    "PMGM",
                    "current",
                    "Secrétariat",
                ),
                Role("Maurice", "member_of_organ", "PMGM", "current", "comité directeur"),
                Role("Comores", "member_of_organ", "PMGM", "current", "comité directeur"),
                Role("PNUD", "member_of_organ", "PMGM", "current", "comité directeur"),
                Role("France", "funder", "PMGM", "current", date="2005/.."),
            }
        ),
        frozenset({Attribute("PMGM", "website", "www.pmgm-moroni.org")}),
    ),
)
"""The passages; a person reads in each exactly these roles and attributes."""
