"""Sentences that say who takes part in what, and what a person reads in each.

A sentence stands behind an opening that names a process, a meeting or a treaty. A reading is a line
of parties (codes, or names without blanks), what they are, in what, since when, and of what kind
that date is.
"""

PROCESS = (
    "1. The Tana Process\n\n1.1 The Tana Process on Mobility (Tana Process) was "
    "launched in 2004 and meets every year.\n\n1.2 "
)
PROCESSUS = (
    "1. Le Processus de Tana\n\n1.1 Le Processus de Tana sur la mobilité (Processus de "
    "Tana) a été lancé en 2004 et se réunit chaque année.\n\n1.2 "
)
PLENARY = (
    "1. The Tana Process\n\n1.1 The Tana Process on Mobility (Tana Process) was "
    "launched in 2004 and meets every year.\n\n1.2 The Third Plenary of the Tana "
    "Process was held in Gaborone on 4 and 5 May 2010. "
)
PLENIERE = (
    "1. Le Processus de Tana\n\n1.1 Le Processus de Tana sur la mobilité (Processus de "
    "Tana) a été lancé en 2004 et se réunit chaque année.\n\n1.2 La troisième plénière "
    "du Processus de Tana s’est tenue à Gaborone les 4 et 5 mai 2010. "
)
CONVENTION = (
    "1. The Tana Process\n\n1.1 The Tana Process on Mobility (Tana Process) was "
    "launched in 2004 and meets every year.\n\n1.2 The Lobito Convention on Transit "
    "(Lobito Convention) was adopted in Lobito on 3 June 1986. "
)
CONVENTION_FR = (
    "1. Le Processus de Tana\n\n1.1 Le Processus de Tana sur la mobilité (Processus de "
    "Tana) a été lancé en 2004 et se réunit chaque année.\n\n1.2 La Convention de "
    "Lobito sur le transit (Convention de Lobito) a été adoptée à Lobito le 3 juin "
    "1986. "
)
DIALOGUE = (
    "2. The Volta Basin Dialogue on Transit\n\n2.1 The Volta Basin Dialogue on Transit "
    "(VBDT) was set up in 1996 and is served by a small secretariat.\n\n2.2 "
)
DIALOGUE_FR = (
    "2. Le Dialogue du bassin de la Volta sur le transit\n\n2.1 Le Dialogue du bassin "
    "de la Volta sur le transit (DBVT) a été créé en 1996 et dispose d’un petit "
    "secrétariat.\n\n2.2 "
)
SESSION = (
    "2. The Volta Basin Dialogue on Transit\n\n2.1 The Volta Basin Dialogue on Transit "
    "(VBDT) was set up in 1996 and is served by a small secretariat.\n\n2.2 The second "
    "session of VBDT took place in Accra, Ghana, on 7 March 1998. "
)
SESSION_FR = (
    "2. Le Dialogue du bassin de la Volta sur le transit\n\n2.1 Le Dialogue du bassin "
    "de la Volta sur le transit (DBVT) a été créé en 1996 et dispose d’un petit "
    "secrétariat.\n\n2.2 La deuxième session du DBVT a eu lieu à Accra (Ghana) le 7 "
    "mars 1998. "
)

ORGANIZATION = (
    "KAGERA PORT HEALTH ORGANIZATION\n\nReport of the Secretariat for 2010\n\n1. The Kagera Port "
    "Health Organization (KPHO) was founded at Bukoba on 3 November 2004.\n\n2. "
)
COUNCIL = (
    "KAGERA PORT HEALTH ORGANIZATION\n\nReport of the Secretariat for 2010\n\n1. The Kagera Port "
    "Health Organization (KPHO) was founded at Bukoba on 3 November 2004.\n\n2. The eleventh "
    "session of the Council took place in Mwanza from 8 to 10 March 2010. "
)
PROJECT = (
    "KAGERA PORT HEALTH ORGANIZATION\n\nReport of the Secretariat for 2010\n\n1. The Kagera Port "
    "Health Organization (KPHO) was founded at Bukoba on 3 November 2004.\n\n2. The Harbour Watch "
    "programme was begun in April 2009. "
)
ENTENTE = (
    "ENTENTE DE LOBITO\n\nRapport du secrétariat pour 2010\n\n1. L’Entente de Lobito pour la "
    "sauvegarde des archives (ci-après « l’Entente ») a été créée à Lobito le 14 mai 1997.\n\n2. "
)

BOX = (
    "WHO RECOGNIZES WHOSE NURSES?\n\n1. Lobito Round on Nursing Registration\n\n"
    "The Lobito Round on Nursing Registration (Lobito Round) meets every year.\n\n"
)
BOX_FR = (
    "ENTENTE DE LOBITO\n\n1. Processus de Tana sur la mobilité\n\n"
    "Le Processus de Tana sur la mobilité (Processus de Tana) se réunit chaque année.\n\n"
)

SAID: dict[str, dict[str, list[str]]] = {
    PROCESS: {
        "Malawi joined in 2009.": ["MWI | participant | Tana Process | 2009/.. | joined"],
        "Malawi joined the Tana Process in 2009.": [
            "MWI | participant | Tana Process | 2009/.. | joined"
        ],
        "Malawi was admitted in October 2011, three months after its request.": [
            "MWI | member | Tana Process | 2011-10/.. | joined"
        ],
        "Malawi and Zambia were admitted to the Process in 2007.": [
            "MWI ZMB | member | Tana Process | 2007/.. | joined"
        ],
        "Malawi became a member of the Process on 4 May 2006.": [
            "MWI | member | Tana Process | 2006-05-04/.. | joined"
        ],
        "In 2008, Malawi became a full member.": ["MWI | member | Tana Process | 2008/.. | joined"],
        "Malawi has been a member since 1999.": ["MWI | member | Tana Process | 1999/.. | joined"],
        "Malawi, Zambia and Angola have been members of the Tana Process since 2001.": [
            "AGO MWI ZMB | member | Tana Process | 2001/.. | joined"
        ],
        "The Process was joined by Malawi in 2003 and by Zambia in 2005.": [
            "MWI | participant | Tana Process | 2003/.. | joined",
            "ZMB | participant | Tana Process | 2005/.. | joined",
        ],
        "Malawi has participated in the Process since 2005.": [
            "MWI | participant | Tana Process | 2005/.. | joined"
        ],
        "Malawi has observer status.": ["MWI | observer | Tana Process"],
        "Malawi was granted observer status in March 2004.": [
            "MWI | observer | Tana Process | 2004-03/.. | joined"
        ],
        "Malawi withdrew from the Tana Process in 2009.": [
            "MWI | participant | Tana Process | ../2009"
        ],
        "Malawi acceded to the Lobito Convention in 1988.": [
            "MWI | party | Lobito Convention | 1988 | accession"
        ],
        "Malawi has been invited to join.": ["MWI | invited | Tana Process"],
        "Malawi was invited to join the Process in 2006.": [
            "MWI | invited | Tana Process | 2006 | invited"
        ],
        "Malawi is also invited to participate in the Tana Process since 2006.": [
            "MWI | invited | Tana Process | 2006/.. | invited"
        ],
        "The Third Plenary of the Tana Process was held in Gaborone on 4 and 5 May 2010 "
        "with the participation of Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "The Third Plenary of the Tana Process, held in Gaborone on 4 and 5 May 2010, "
        "gathered officials from Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "Its members are Malawi, Zambia and Angola.": ["AGO MWI ZMB | member | Tana Process"],
        "It brings together Malawi, Zambia, Angola and Kenya.": [
            "AGO KEN MWI ZMB | participant | Tana Process"
        ],
        "The Process comprises Malawi, Zambia and Angola.": ["AGO MWI ZMB | member | Tana Process"],
        "The Tana Process has four members: Malawi, Zambia, Angola and Kenya.": [
            "AGO KEN MWI ZMB | member | Tana Process"
        ],
        "The Process counts among its members Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | member | Tana Process"
        ],
        "Five States take part in it: Malawi, Zambia, Angola, Kenya and Chad.": [
            "AGO KEN MWI TCD ZMB | participant | Tana Process"
        ],
        "The participating States are Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | participant | Tana Process"
        ],
        "Norway and Sweden are observers.": ["NOR SWE | observer | Tana Process"],
        "Its members are Malawi, Zambia and Angola; Norway and Japan are observers.": [
            "AGO MWI ZMB | member | Tana Process",
            "JPN NOR | observer | Tana Process",
        ],
        "Malawi, Zambia and Angola are members of the Process.": [
            "AGO MWI ZMB | member | Tana Process"
        ],
        "It was founded by Malawi, Zambia and Angola.": [],
        "It was founded in 2004 by three States: Malawi, Zambia and Angola.": [],
        "The Shire Project on Border Data (Shire Project) was implemented in Malawi, "
        "Zambia and Angola from 2008 to 2010.": ["AGO MWI ZMB | covered | Shire Project"],
        "The Shire Project on Border Data (Shire Project) began in 2008. It covers "
        "Malawi and Zambia.": ["MWI ZMB | covered | Shire Project"],
        "The Shire Project on Border Data (Shire Project) began in 2008. The project is "
        "being carried out in Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | covered | Shire Project"
        ],
        "The secretariat has offices in Malawi, Zambia and Angola.": [],
        "Malawi, Zambia and Angola border the lake.": [],
        "Interviews were held in Malawi, Zambia and Angola.": [],
        "Malawi, Zambia and Angola finance the secretariat.": [],
        "The working group consists of Malawi, Zambia and Angola.": [],
        "Malawi, Zambia and Angola sit on the working group on data.": [],
        "Malawi will join in 2012.": [],
    },
    PROCESSUS: {
        "Le Malawi a adhéré en 1999.": [
            "MWI | participant | Processus de Tana | 1999/.. | accession"
        ],
        "Le Malawi et la Zambie ont rejoint le Processus de Tana en 2007.": [
            "MWI ZMB | participant | Processus de Tana | 2007/.. | joined"
        ],
        "Le Malawi est membre depuis 1999.": [
            "MWI | member | Processus de Tana | 1999/.. | joined"
        ],
        "Le Malawi est devenu membre du Processus le 4 mai 2006.": [
            "MWI | member | Processus de Tana | 2006-05-04/.. | joined"
        ],
        "Le Malawi a été admis en octobre 2011.": [
            "MWI | member | Processus de Tana | 2011-10/.. | joined"
        ],
        "Le Processus compte onze États membres, le Malawi ayant été admis en octobre 2011.": [
            "MWI | member | Processus de Tana | 2011-10/.. | joined"
        ],
        "Le Malawi participe au Processus de Tana depuis 2005.": [
            "MWI | participant | Processus de Tana | 2005/.. | joined"
        ],
        "Le Malawi a le statut d’observateur depuis 2004.": [
            "MWI | observer | Processus de Tana | 2004/.. | joined"
        ],
        "Le Malawi s’est retiré du Processus en 2009.": [
            "MWI | participant | Processus de Tana | ../2009"
        ],
        "Le Malawi a été invité à se joindre au Processus.": ["MWI | invited | Processus de Tana"],
        "Ses membres sont le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | member | Processus de Tana"
        ],
        "Il regroupe le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | member | Processus de Tana"
        ],
        "Le Processus réunit le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | participant | Processus de Tana"
        ],
        "Le Processus compte parmi ses membres le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | member | Processus de Tana"
        ],
        "Cinq États y participent : le Malawi, la Zambie, l’Angola, le Kenya et le Tchad.": [
            "AGO KEN MWI TCD ZMB | participant | Processus de Tana"
        ],
        "Le Processus compte quatre membres : le Malawi, la Zambie, l’Angola et le Kenya.": [
            "AGO KEN MWI ZMB | member | Processus de Tana"
        ],
        "La Norvège et le Japon ont le statut d’observateur.": [
            "JPN NOR | observer | Processus de Tana"
        ],
        "La Norvège et le Japon y participent en qualité d’observateurs.": [
            "JPN NOR | observer | Processus de Tana"
        ],
        "Il a été fondé en 2004 par trois États : le Malawi, la Zambie et l’Angola.": [],
        "Le Projet Shire sur les données frontalières (Projet Shire) a commencé en 2008. "
        "Il est mis en œuvre au Malawi, en Zambie et en Angola.": [
            "AGO MWI ZMB | covered | Projet Shire"
        ],
        "Le Projet Shire sur les données frontalières (Projet Shire) a commencé en 2008. "
        "Il couvre le Malawi et la Zambie.": ["MWI ZMB | covered | Projet Shire"],
        "Le groupe de travail se compose du Malawi, de la Zambie et de l’Angola.": [],
        "Le Malawi, la Zambie et l’Angola financent le secrétariat.": [],
    },
    PLENARY: {
        "Malawi was invited and sent its regrets.": [
            "MWI | invited | Third Plenary of the Tana Process"
        ],
        "Malawi and Zambia had been invited but did not attend.": [
            "MWI ZMB | invited | Third Plenary of the Tana Process"
        ],
        "Malawi was invited and is expected to join.": ["MWI | invited | Tana Process"],
        "Malawi attended the closing day as a guest of the host.": [
            "MWI | attended | Third Plenary of the Tana Process"
        ],
        "All members but Malawi were represented.": [],
        "With the exception of Malawi, all members attended.": [],
        "Malawi did not attend.": [],
        "Malawi, Zambia and Angola did not attend.": [],
        "Representatives of Malawi, Zambia, Angola and the African Union attended.": [
            "AGO African_Union MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "It was attended by Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "It brought together delegates from Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "Malawi and Zambia took part.": ["MWI ZMB | attended | Third Plenary of the Tana Process"],
        "Malawi, Zambia and Angola were present.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "The following States were represented: Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "The meeting was attended by delegations from six countries: Malawi, Zambia, "
        "Angola, Kenya, Uganda and Chad.": [
            "AGO KEN MWI TCD UGA ZMB | attended | Third Plenary of the Tana Process"
        ],
        "Norway and UNHCR attended as observers.": [
            "NOR UNHCR | attended | Third Plenary of the Tana Process"
        ],
        "Norway, Sweden and UNHCR participated as observers.": [
            "NOR SWE UNHCR | attended | Third Plenary of the Tana Process"
        ],
        "Observers from Norway, Sweden and Japan were present.": [
            "JPN NOR SWE | attended | Third Plenary of the Tana Process"
        ],
        "Malawi and Zambia sent observers.": [
            "MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
        "Among those present were Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | attended | Third Plenary of the Tana Process"
        ],
    },
    PLENIERE: {
        "Le Malawi a été invité à y participer.": [
            "MWI | invited | troisième plénière du Processus de Tana"
        ],
        "Le Malawi et la Zambie, invités, s’étaient fait excuser.": [
            "MWI ZMB | invited | troisième plénière du Processus de Tana"
        ],
        "Le Malawi, la Zambie et l’Angola y étaient représentés.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Tous les membres y étaient représentés, sauf le Malawi.": [],
        "Le Malawi, la Zambie et l’Angola y ont pris part.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Le Malawi et la Zambie ont participé à la réunion.": [
            "MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "La réunion a rassemblé des représentants du Malawi, de la Zambie et de l’Angola.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Y ont assisté le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Le Malawi et la Zambie y ont assisté en qualité d’observateurs.": [
            "MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Étaient présents le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Elle s’est déroulée avec la participation du Malawi, de la Zambie et de l’Angola.": [
            "AGO MWI ZMB | attended | troisième plénière du Processus de Tana"
        ],
        "Le Malawi n’y a pas participé.": [],
    },
    CONVENTION: {
        "It was signed by Malawi, Zambia and Angola.": ["AGO MWI ZMB | party | Lobito Convention"],
        "It has been ratified by Malawi in 1987 and by Zambia in 1990.": [
            "MWI | party | Lobito Convention | 1987 | accession",
            "ZMB | party | Lobito Convention | 1990 | accession",
        ],
        "Malawi and Zambia ratified it in 1987.": [
            "MWI ZMB | party | Lobito Convention | 1987 | accession"
        ],
        "The Convention entered into force for Malawi on 1 May 1988.": [
            "MWI | party | Lobito Convention | 1988-05-01 | entry_into_force"
        ],
        "The Parties to the Convention are Malawi, Zambia and Angola.": [
            "AGO MWI ZMB | party | Lobito Convention"
        ],
        "Malawi and Zambia are parties to the Convention.": ["MWI ZMB | party | Lobito Convention"],
        "The Convention was signed by Angola, Malawi and Zambia on 3 June 1986 and "
        "entered into force on 1 May 1988.": ["AGO MWI ZMB | party | Lobito Convention"],
        "Angola, Malawi and Zambia have ratified the Convention.": [
            "AGO MWI ZMB | party | Lobito Convention"
        ],
        "Angola deposited its instrument of ratification on 4 July 1987.": [
            "AGO | party | Lobito Convention | 1987-07-04 | accession"
        ],
        "Zambia has signed but not ratified it.": ["ZMB | other | Lobito Convention"],
        "Zambia denounced the Convention in 1999.": ["ZMB | party | Lobito Convention | ../1999"],
        "States parties: Angola, Malawi, Zambia.": ["AGO MWI ZMB | party | Lobito Convention"],
    },
    CONVENTION_FR: {
        "Elle a été signée par le Malawi, la Zambie et l’Angola.": [
            "AGO MWI ZMB | party | Convention de Lobito"
        ],
        "Elle a été ratifiée par le Malawi en 1987.": [
            "MWI | party | Convention de Lobito | 1987 | accession"
        ],
        "Le Malawi et la Zambie l’ont ratifiée en 1987.": [
            "MWI ZMB | party | Convention de Lobito | 1987 | accession"
        ],
        "Elle est entrée en vigueur pour le Malawi le 1er mai 1988.": [
            "MWI | party | Convention de Lobito | 1988-05-01 | entry_into_force"
        ],
        "L’Angola, le Malawi et la Zambie l’ont signée.": [
            "AGO MWI ZMB | party | Convention de Lobito"
        ],
        "Y sont parties l’Angola, le Malawi et la Zambie.": [
            "AGO MWI ZMB | party | Convention de Lobito"
        ],
        "L’Angola a déposé son instrument de ratification le 4 juillet 1987.": [
            "AGO | party | Convention de Lobito | 1987-07-04 | accession"
        ],
    },
    DIALOGUE: {
        "Mali took its seat on 1 March 2005 and Niger was received into the Dialogue in "
        "July 2006.": [
            "MLI | member | VBDT | 2005-03-01/.. | joined",
            "NER | member | VBDT | 2006-07/.. | joined",
        ],
        "Its newest member is Niger, which came in on 1 July 2006.": [
            "NER | member | VBDT | 2006-07-01/.. | joined"
        ],
        "It has six member States; Niger pulled out in 2015.": ["NER | member | VBDT | ../2015"],
        "Mali gave up its seat in 2009.": ["MLI | participant | VBDT | ../2009"],
        "Mali deposited its instrument of accession on 4 July 1998.": [
            "MLI | participant | VBDT | 1998-07-04/.. | accession"
        ],
        "Participating countries: Benin, Ghana and Togo.": ["BEN GHA TGO | participant | VBDT"],
        "Observer: Norway.": ["NOR | observer | VBDT"],
        "At present VBDT has five participating States: Benin, Burkina Faso, Ghana, Mali "
        "and Togo.": ["BEN BFA GHA MLI TGO | participant | VBDT"],
        "Participation is open to all riparian States; so far Benin, Ghana and Togo have joined.": [
            "BEN GHA TGO | participant | VBDT |  | joined"
        ],
        "Mali entered the Dialogue in May 1997, and Niger followed in 1999.": [
            "MLI | participant | VBDT | 1997-05/.. | joined",
            "NER | participant | VBDT | 1999/.. | joined",
        ],
        "Since 1999 Niger has taken part as an observer.": [
            "NER | observer | VBDT | 1999/.. | joined"
        ],
        "Niger, an observer since 1999, became a full participant in 2001.": [
            "NER | observer | VBDT | 1999/.. | joined",
            "NER | participant | VBDT | 2001/.. | joined",
        ],
        "Côte d’Ivoire left VBDT in 2003.": ["CIV | participant | VBDT | ../2003"],
        "Côte d’Ivoire, which had been a member since 1997, withdrew in 2003.": [
            "CIV | member | VBDT | 1997/2003 | joined",
        ],
        "With the admission of Togo in 2005, the number of members rose to six.": [
            "TGO | member | VBDT | 2005/.. | joined"
        ],
        "Togo’s application for membership is pending.": [],
        "Togo has applied to join.": [],
        "Togo is not a member of the Dialogue.": [],
        "The membership consists of Benin, Ghana, Mali and Togo.": [
            "BEN GHA MLI TGO | member | VBDT"
        ],
        "Membership: Benin, Ghana, Mali, Togo.": ["BEN GHA MLI TGO | member | VBDT"],
        "Members (2004): Benin, Ghana, Mali and Togo.": ["BEN GHA MLI TGO | member | VBDT"],
        "Observers: Niger, Nigeria, ECOWAS.": ["ECOWAS NER NGA | observer | VBDT"],
        "The Dialogue is made up of the six riparian States (Benin, Burkina Faso, Côte "
        "d’Ivoire, Ghana, Mali and Togo).": ["BEN BFA CIV GHA MLI TGO | member | VBDT"],
        "The following States are members of the Dialogue:\n\n(a) Benin;\n(b) Ghana;\n(c) "
        "Mali.\n": ["BEN GHA MLI | member | VBDT"],
        "Benin, Ghana and Togo participate regularly; Niger does so as an observer.": [
            "NER | observer | VBDT",
            "BEN GHA TGO | participant | VBDT",
        ],
        "The Dialogue includes representatives of Benin, Ghana, Mali and Togo.": [
            "BEN GHA MLI TGO | participant | VBDT"
        ],
        "The second session of VBDT, attended by Benin, Ghana and Togo, took place in "
        "Accra on 7 March 1998.": ["BEN GHA TGO | attended | second session of VBDT"],
        "The second session of VBDT (Accra, 7 March 1998) was attended by Benin, Ghana and Togo.": [
            "BEN GHA TGO | attended | second session of VBDT"
        ],
        "The Oti Project on Feeder Roads (Oti Project), started in 2001, operates in "
        "Benin, Ghana and Togo.": ["BEN GHA TGO | covered | Oti Project"],
        "The Oti Project on Feeder Roads (Oti Project) started in 2001. Benin, Ghana and "
        "Togo are covered by it.": ["BEN GHA TGO | covered | Oti Project"],
        "The Oti Project on Feeder Roads (Oti Project) started in 2001. Its "
        "beneficiaries are Benin, Ghana and Togo.": ["BEN GHA TGO | covered | Oti Project"],
        "The Oti Project on Feeder Roads (Oti Project) is being implemented in three "
        "countries: Benin, Ghana and Togo.": ["BEN GHA TGO | covered | Oti Project"],
        "The Oti Project on Feeder Roads (Oti Project) is funded by Japan, Norway and Sweden.": [],
        "The working group on tariffs includes Benin, Ghana and Togo.": [],
        "The steering committee is made up of Benin, Ghana and Togo.": [],
        "Trade brought together Benin, Ghana and Togo.": [],
        "The Dialogue was set up by Benin, Ghana and Togo, which Mali later joined.": [
            "MLI | participant | VBDT |  | joined"
        ],
        "Members of parliament from Benin, Ghana and Togo visited the secretariat.": [],
        "The staff come from Benin, Ghana and Togo.": [],
    },
    SESSION: {
        "Niger sat in as a guest.": ["NER | attended | second session of VBDT"],
        "Niger and Norway had been asked to send observers; Norway alone did so.": [
            "NER NOR | invited | second session of VBDT",
            "NOR | attended | second session of VBDT",
        ],
        "Guests: Niger and Norway.": ["NER NOR | attended | second session of VBDT"],
        "Invited but absent: Niger.": ["NER | invited | second session of VBDT"],
        "Benin and Togo took their seats, but Niger was not among those present.": [
            "BEN TGO | attended | second session of VBDT"
        ],
        "Delegations from Benin, Ghana and Mali took part in the session, as did UNHCR.": [
            "BEN GHA MLI UNHCR | attended | second session of VBDT"
        ],
        "Taking part were Benin, Ghana and Mali.": [
            "BEN GHA MLI | attended | second session of VBDT"
        ],
        "Ministers from Benin, Ghana and Mali were in attendance.": [
            "BEN GHA MLI | attended | second session of VBDT"
        ],
        "Benin was represented by its Minister of Transport.": [
            "BEN | attended | second session of VBDT"
        ],
        "Togo was absent.": [],
        "Togo could not attend.": [],
        "Togo sent its apologies.": [],
        "Togo, although invited, was not represented.": ["TGO | invited | second session of VBDT"],
        "Apart from Togo, all members took part.": [],
        "Also attending were Canada and Norway.": ["CAN NOR | attended | second session of VBDT"],
        "Canada and Norway followed the debates as observers.": [
            "CAN NOR | attended | second session of VBDT"
        ],
        "For the first time Niger attended.": ["NER | attended | second session of VBDT"],
        "Officials of Benin, Ghana and Togo met with experts from UNDP.": [],
        "It was opened by the President of Ghana and attended by Benin, Mali and Togo.": [
            "BEN MLI TGO | attended | second session of VBDT"
        ],
        "The session was chaired by Ghana, with Benin, Mali and Togo attending.": [
            "BEN MLI TGO | attended | second session of VBDT"
        ],
        "\n\n2.3 Benin, Ghana and Togo attended.": [
            "BEN GHA TGO | attended | second session of VBDT"
        ],
        "\n\n2.3 The session was attended by Benin, Ghana and Togo.": [
            "BEN GHA TGO | attended | second session of VBDT"
        ],
        "It was called at the request of Benin and Togo.": [
            "BEN TGO | requesting | second session of VBDT"
        ],
        "Benin and Togo had requested the session.": [
            "BEN TGO | requesting | second session of VBDT"
        ],
        "The session was hosted by Ghana and financed by Canada, Norway and Sweden.": [],
        "Ghana took the chair, and Benin and Togo were elected vice-chairs.": [],
        "It discussed the transit of goods through Benin, Ghana and Togo.": [],
        "The experts visited Benin, Ghana and Togo.": [],
        "The border between Benin and Togo was closed.": [],
        "A study covering Benin, Ghana and Togo was presented.": [],
    },
    DIALOGUE_FR: {
        "Le Dialogue compte cinq participants : le Bénin, le Burkina Faso, le Ghana, le "
        "Mali et le Togo.": ["BEN BFA GHA MLI TGO | participant | DBVT"],
        "En font partie le Bénin, le Ghana, le Mali et le Togo.": [
            "BEN GHA MLI TGO | member | DBVT"
        ],
        "Le Togo en est membre depuis 2005.": ["TGO | member | DBVT | 2005/.. | joined"],
        "Le Togo y participe depuis 2005.": ["TGO | participant | DBVT | 2005/.. | joined"],
        "Le Togo n’en est pas membre.": [],
        "Le Togo n’a pas encore adhéré.": [],
        "Depuis 1999, le Niger y siège comme observateur.": [
            "NER | observer | DBVT | 1999/.. | joined"
        ],
        "Le Dialogue rassemble le Bénin, le Ghana, le Mali et le Togo.": [
            "BEN GHA MLI TGO | participant | DBVT"
        ],
        "Les États membres sont les suivants : Bénin, Ghana, Mali et Togo.": [
            "BEN GHA MLI TGO | member | DBVT"
        ],
        "Membres : Bénin, Ghana, Mali, Togo.": ["BEN GHA MLI TGO | member | DBVT"],
        "La Côte d’Ivoire a quitté le Dialogue en 2003.": ["CIV | participant | DBVT | ../2003"],
        "Le Niger a été admis en qualité d’observateur en 1999.": [
            "NER | observer | DBVT | 1999/.. | joined"
        ],
        "Le Projet Oti sur les pistes rurales (Projet Oti) a débuté en 2001. Il est "
        "exécuté au Bénin, au Ghana et au Togo.": ["BEN GHA TGO | covered | Projet Oti"],
        "Le Projet Oti sur les pistes rurales (Projet Oti) a débuté en 2001. Il s’étend "
        "au Bénin, au Ghana et au Togo.": ["BEN GHA TGO | covered | Projet Oti"],
        "Le Projet Oti sur les pistes rurales (Projet Oti) a débuté en 2001. Il est "
        "financé par le Japon, la Norvège et la Suède.": [],
        "Le comité directeur regroupe le Bénin, le Ghana et le Togo.": [],
        "Le secrétariat couvre le Bénin, le Ghana et le Togo.": [],
        "La route relie le Bénin, le Ghana et le Togo.": [],
    },
    SESSION_FR: {
        "Le Niger et la Norvège y avaient été conviés ; seule la Norvège s’y est rendue.": [
            "NER NOR | invited | deuxième session du DBVT",
            "NOR | attended | deuxième session du DBVT",
        ],
        "Le Niger y était représenté à titre d’observateur.": [
            "NER | attended | deuxième session du DBVT"
        ],
        "Le Niger a été prié d’y envoyer des observateurs.": [
            "NER | invited | deuxième session du DBVT"
        ],
        "Ont participé à la session le Bénin, le Ghana et le Mali.": [
            "BEN GHA MLI | attended | deuxième session du DBVT"
        ],
        "Des représentants du Bénin, du Ghana et du Mali y ont pris part.": [
            "BEN GHA MLI | attended | deuxième session du DBVT"
        ],
        "Des délégations du Bénin, du Ghana et du Mali étaient présentes.": [
            "BEN GHA MLI | attended | deuxième session du DBVT"
        ],
        "Le Bénin y était représenté par son Ministre des transports.": [
            "BEN | attended | deuxième session du DBVT"
        ],
        "Le Togo était absent.": [],
        "Le Togo n’était pas représenté.": [],
        "À l’exception du Togo, tous les membres étaient représentés.": [],
        "Le Canada et la Norvège ont suivi les travaux en qualité d’observateurs.": [
            "CAN NOR | attended | deuxième session du DBVT"
        ],
        "La session s’est tenue à la demande du Bénin et du Togo.": [
            "BEN TGO | requesting | deuxième session du DBVT"
        ],
        "Elle a réuni des délégués du Bénin, du Ghana et du Mali.": [
            "BEN GHA MLI | attended | deuxième session du DBVT"
        ],
        "Le Togo, invité, n’a pu y assister.": ["TGO | invited | deuxième session du DBVT"],
    },
}
