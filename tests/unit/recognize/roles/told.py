"""How roles are ordinarily told in reports, English and French; by hand, what each sentence states.

A line of a text that begins with "# " is a heading. A row: actor, role, in, status, organ, date;
what is empty at the end is left out. In is a process, or the event with these words as its title.
"""

ENGLISH = {
    # secretariat
    "# The Prague Process\nUNHCR has provided the secretariat since 2006.": [
        "UNHCR | secretariat | Prague Process | current || 2006/.."
    ],
    "UNHCR performs the functions of secretariat of the Prague Process.": [
        "UNHCR | secretariat | Prague Process | current"
    ],
    "# The Prague Process\nSecretariat services are provided by UNHCR.": [
        "UNHCR | secretariat | Prague Process | current"
    ],
    "UNHCR houses the secretariat of the Prague Process.": [
        "UNHCR | secretariat | Prague Process | current"
    ],
    "The Government of Kenya hosts the secretariat of the Prague Process.": [],
    "The Prague Process has no secretariat yet.": [],
    "The Prague Process, for which UNHCR acts as secretariat, met twice.": [
        "UNHCR | secretariat | Prague Process | current"
    ],
    "The Prague Process, whose secretariat is provided by UNHCR, met twice.": [
        "UNHCR | secretariat | Prague Process | current"
    ],
    "The secretariat of the Prague Process is jointly run by UNHCR and UNICEF.": [
        "UNHCR | joint_secretariat | Prague Process | current",
        "UNICEF | joint_secretariat | Prague Process | current",
    ],
    "UNHCR and UNICEF jointly provide the secretariat of the Prague Process.": [
        "UNHCR | joint_secretariat | Prague Process | current",
        "UNICEF | joint_secretariat | Prague Process | current",
    ],
    "The Ministry of Labour and Social Affairs of Ethiopia acts as secretariat of the Prague "
    "Process, with technical support from UNICEF.": [
        "Ministry of Labour and Social Affairs of Ethiopia | secretariat | Prague Process | current",
        "UNICEF | technical_support | Prague Process | current",
    ],
    "UNHCR does not provide the secretariat of the Prague Process.": [],
    "The secretariat of the Prague Process met in May.": [],
    # chair
    "# The Prague Process\nKenya has held the chair since January 2011 and will pass it to Mali "
    "at the end of 2012.": [
        "Kenya | chair | Prague Process | current || 2011-01/..",
        "Mali | chair | Prague Process | planned || 2012",
    ],
    "The rotating chairmanship of the Prague Process passed from Kenya to Mali on 1 January 2010.": [
        "Mali | chair | Prague Process | current || 2010-01-01/..",
        "Kenya | chair | Prague Process | past || ../2010-01-01",
    ],
    "# The Prague Process\nMali took over the chairmanship from Kenya in May 2010.": [
        "Mali | chair | Prague Process | current || 2010-05/..",
        "Kenya | chair | Prague Process | past || ../2010-05",
    ],
    "Mali assumed the presidency of the Prague Process in May 2010.": [
        "Mali | chair | Prague Process | current || 2010-05/.."
    ],
    "Mali chaired the Prague Process from 2004 to 2006.": [
        "Mali | chair | Prague Process | past || 2004/2006"
    ],
    "The Prague Process is currently chaired by Mali.": ["Mali | chair | Prague Process | current"],
    "# The Prague Process\nThe current chair is Mali.": ["Mali | chair | Prague Process | current"],
    "# The Prague Process\nThe presidency is held by Mali, which will hand it over to Kenya in "
    "March 2012.": [
        "Mali | chair | Prague Process | current || ../2012-03",
        "Kenya | chair | Prague Process | planned || 2012-03/..",
    ],
    "Mali will chair the Prague Process in 2012.": [
        "Mali | chair | Prague Process | planned || 2012"
    ],
    "The Prague Process, the chairmanship of which was assumed by Mali on 1 May 2010 in "
    "succession to Kenya, has six members.": [
        "Mali | chair | Prague Process | current || 2010-05-01/..",
        "Kenya | chair | Prague Process | past",
    ],
    "The Third Meeting of the Prague Process was held in Lima on 3 May 2010 under the chairmanship "
    "of Mali.": ["Mali | chair | Third Meeting of the Prague Process | past"],
    "The Third Meeting of the Prague Process met in Lima on 3 May 2010 with Mali in the chair.": [
        "Mali | chair | Third Meeting of the Prague Process | past"
    ],
    "The Third Meeting of the Prague Process, held in Lima on 3 May 2010, was chaired by Mali.": [
        "Mali | chair | Third Meeting of the Prague Process | past"
    ],
    "The Third Meeting of the Prague Process took place in Lima in May 2010. Mali presided.": [
        "Mali | chair | Third Meeting of the Prague Process | past"
    ],
    # coordinator, lead agency
    "UNHCR coordinates the Prague Process.": ["UNHCR | coordinator | Prague Process | current"],
    "The Prague Process is co-ordinated by UNHCR.": [
        "UNHCR | coordinator | Prague Process | current"
    ],
    "UNHCR is responsible for the coordination of the Prague Process.": [
        "UNHCR | coordinator | Prague Process | current"
    ],
    "UNHCR serves as lead agency for the Prague Process.": [
        "UNHCR | lead_agency | Prague Process | current"
    ],
    "UNHCR is the lead agency of the Prague Process.": [
        "UNHCR | lead_agency | Prague Process | current"
    ],
    # organs
    "# The Prague Process\nA working group on visa data was set up in May. Kenya, Mali and UNHCR "
    "sit on the working group, which Mali coordinates.": [
        "Kenya | member_of_organ | Prague Process | current | working group on visa data",
        "Mali | member_of_organ | Prague Process | current | working group on visa data",
        "UNHCR | member_of_organ | Prague Process | current | working group on visa data",
        "Mali | coordinator | Prague Process | current | working group on visa data",
    ],
    "# The Prague Process\nA working party on visa data was set up. The group is composed of Kenya "
    "and Mali; it is led by Mali and receives expert advice from UNHCR.": [
        "Kenya | member_of_organ | Prague Process | current | working party on visa data",
        "Mali | member_of_organ | Prague Process | current | working party on visa data",
        "Mali | lead_agency | Prague Process | current | working party on visa data",
        "UNHCR | technical_support | Prague Process | current | working party on visa data",
    ],
    "The members of the Steering Committee of the Prague Process are Kenya and Mali.": [
        "Kenya | member_of_organ | Prague Process | current | Steering Committee",
        "Mali | member_of_organ | Prague Process | current | Steering Committee",
    ],
    # funder
    "# The Prague Process\nThe Government of Norway and the European Commission finance the work "
    "programme.": [
        "Government of Norway | funder | Prague Process | current",
        "European Commission | funder | Prague Process | current",
    ],
    "The Prague Process is funded by Norway and Sweden.": [
        "Norway | funder | Prague Process | current",
        "Sweden | funder | Prague Process | current",
    ],
    "# The Prague Process\nThe running costs are met by Norway.": [
        "Norway | funder | Prague Process | current"
    ],
    "The Third Meeting of the Prague Process was held in Lima in May 2010 with funding from "
    "Norway.": ["Norway | funder | Third Meeting of the Prague Process | past"],
    "The Third Meeting of the Prague Process was held in Lima in May 2010 thanks to a generous "
    "contribution from Norway.": ["Norway | funder | Third Meeting of the Prague Process | past"],
    "The Third Meeting of the Prague Process, held in Lima in May 2010, was paid for by Norway.": [
        "Norway | funder | Third Meeting of the Prague Process | past"
    ],
    "The Third Meeting of the Prague Process was held in Lima in May 2010. UNHCR met its cost.": [
        "UNHCR | funder | Third Meeting of the Prague Process | past"
    ],
    "Norway contributed EUR 100,000 to the Prague Process in 2010.": [
        "Norway | funder | Prague Process | past || 2010"
    ],
    "# The Prague Process\nFunding comes from Norway and UNICEF.": [
        "Norway | funder | Prague Process | current",
        "UNICEF | funder | Prague Process | current",
    ],
    "Norway is the main donor to the Prague Process.": [
        "Norway | funder | Prague Process | current"
    ],
    "# The Prague Process\nThe members finance the work programme.": [],
    # sponsor
    "The Third Meeting of the Prague Process, held in Lima in May 2010, was sponsored by UNICEF.": [
        "UNICEF | sponsor | Third Meeting of the Prague Process | past"
    ],
    "UNICEF sponsors the Prague Process.": ["UNICEF | sponsor | Prague Process | current"],
    # initiator
    "The Prague Process was founded in Lima on 14 October 2009 by three States: the Comoros, Kenya "
    "and Mali.": [
        "Comoros | initiator | Prague Process | past || 2009-10-14",
        "Kenya | initiator | Prague Process | past || 2009-10-14",
        "Mali | initiator | Prague Process | past || 2009-10-14",
    ],
    "The Prague Process was set in motion by Kenya and Mali in September 2001.": [
        "Kenya | initiator | Prague Process | past || 2001-09",
        "Mali | initiator | Prague Process | past || 2001-09",
    ],
    "The Prague Process came into existence in Lima in July 2004 on the initiative of Kenya and "
    "Mali.": [
        "Kenya | initiator | Prague Process | past || 2004-07",
        "Mali | initiator | Prague Process | past || 2004-07",
    ],
    "The Prague Process was launched in Lima in May 2004 at the invitation of the Government of "
    "Kenya.": [],
    # host
    "The Third Meeting of the Prague Process took place in Muscat from 6 to 8 February 2010 and was "
    "hosted by the Ministry of Manpower of Oman.": [
        "Ministry of Manpower of Oman | host | Third Meeting of the Prague Process | past"
    ],
    "The Third Meeting of the Prague Process was held in Lima in May 2010 at the invitation of the "
    "Government of Kenya.": [
        "Government of Kenya | host | Third Meeting of the Prague Process | past"
    ],
    "The Third Meeting of the Prague Process, for which the Ministry of Labour of Kenya acted as "
    "host, was held in Lima in May 2010.": [
        "Ministry of Labour of Kenya | host | Third Meeting of the Prague Process | past"
    ],
    "Kenya will host the Third Meeting of the Prague Process in Lima in May 2012.": [
        "Kenya | host | Third Meeting of the Prague Process | planned"
    ],
    # organizer
    "The Third Meeting of the Prague Process was organized jointly by UNHCR and UNICEF in Lima in "
    "May 2010.": [
        "UNHCR | organizer | Third Meeting of the Prague Process | past",
        "UNICEF | organizer | Third Meeting of the Prague Process | past",
    ],
    "The Third Meeting of the Prague Process was organized in Lima on 3 May 2010 by UNHCR.": [
        "UNHCR | organizer | Third Meeting of the Prague Process | past"
    ],
    # technical support
    "The Third Meeting of the Prague Process will take place in Lima in May 2012 with technical "
    "support from UNHCR.": [
        "UNHCR | technical_support | Third Meeting of the Prague Process | planned"
    ],
    "The Prague Process receives technical assistance from UNHCR.": [
        "UNHCR | technical_support | Prague Process | current"
    ],
    "# The Prague Process\nUNHCR supplies technical support.": [
        "UNHCR | technical_support | Prague Process | current"
    ],
    # vague
    "UNHCR plays an important role in the Prague Process.": [],
    "UNHCR cooperates closely with the Prague Process.": [],
    "UNHCR keeps the papers of the Prague Process.": [],
}

FRENCH = {
    "Le HCR assure le secrétariat du Processus de Prague depuis 2006.": [
        "HCR | secretariat | Processus de Prague | current || 2006/.."
    ],
    "# Le Processus de Prague\nLe secrétariat est confié au HCR.": [
        "HCR | secretariat | Processus de Prague | current"
    ],
    "# Le Processus de Prague\nLe secrétariat, établi à Mombasa, est assuré conjointement par le "
    "HCR et l’OIM.": [
        "HCR | joint_secretariat | Processus de Prague | current",
        "OIM | joint_secretariat | Processus de Prague | current",
    ],
    "Le Processus de Prague, dont le HCR assure le secrétariat, compte six membres.": [
        "HCR | secretariat | Processus de Prague | current"
    ],
    "Le Processus de Prague, dont le secrétariat est assuré par le HCR, compte six membres.": [
        "HCR | secretariat | Processus de Prague | current"
    ],
    "Le Processus de Prague compte six membres. Le secrétariat en est tenu conjointement par le "
    "Ministère tunisien des affaires sociales et le HCR.": [
        "Ministère tunisien des affaires sociales | joint_secretariat | Processus de Prague | current",
        "HCR | joint_secretariat | Processus de Prague | current",
    ],
    "# Le Processus de Prague\nL’OIM apporte son appui technique au secrétariat, que tient le "
    "Ministère de la main-d’œuvre d’Oman.": [
        "OIM | technical_support | Processus de Prague | current",
        "Ministère de la main-d’œuvre d’Oman | secretariat | Processus de Prague | current",
    ],
    "Le HCR remplit les fonctions de secrétariat du Processus de Prague.": [
        "HCR | secretariat | Processus de Prague | current"
    ],
    "Le Processus de Prague n’a pas encore de secrétariat.": [],
    "Le Processus de Prague compte six membres. Le Kenya en assure la présidence depuis janvier "
    "2010.": ["Kenya | chair | Processus de Prague | current || 2010-01/.."],
    "# Le Processus de Prague\nLe Mali exerce la présidence depuis le 1er janvier 2010, succédant "
    "au Kenya.": [
        "Mali | chair | Processus de Prague | current || 2010-01-01/..",
        "Kenya | chair | Processus de Prague | past",
    ],
    "Le Processus de Prague est présidé par le Mali.": [
        "Mali | chair | Processus de Prague | current"
    ],
    "# Le Processus de Prague\nLe Mali en assure la présidence, qui passera au Kenya en mars 2012.": [
        "Mali | chair | Processus de Prague | current || ../2012-03",
        "Kenya | chair | Processus de Prague | planned || 2012-03/..",
    ],
    "Le Mali a pris la présidence du Processus de Prague en mai 2010.": [
        "Mali | chair | Processus de Prague | current || 2010-05/.."
    ],
    "La troisième réunion du Processus de Prague s’est tenue à Lima le 3 mai 2010 sous la "
    "présidence du Ministre de l’élevage du Mali.": [
        "Ministre de l’élevage du Mali | chair | troisième réunion du Processus de Prague | past"
    ],
    "La troisième réunion du Processus de Prague, tenue à Lima le 3 mai 2010, a été présidée par le "
    "Mali.": ["Mali | chair | troisième réunion du Processus de Prague | past"],
    "# Le Processus de Prague\nLe programme de travail bénéficie du soutien financier du Canada et "
    "du HCR.": [
        "Canada | funder | Processus de Prague | current",
        "HCR | funder | Processus de Prague | current",
    ],
    "Le Processus de Prague est financé par la Norvège et la Suède.": [
        "Norvège | funder | Processus de Prague | current",
        "Suède | funder | Processus de Prague | current",
    ],
    "# Le Processus de Prague\nLes frais d’interprétation sont à la charge de l’Italie.": [
        "Italie | funder | Processus de Prague | current"
    ],
    "La troisième réunion du Processus de Prague s’est tenue à Lima en mai 2010 grâce à un "
    "financement de la Norvège.": [
        "Norvège | funder | troisième réunion du Processus de Prague | past"
    ],
    "La troisième réunion du Processus de Prague s’est tenue à Lima en mai 2010 grâce à une "
    "contribution de la Norvège.": [
        "Norvège | funder | troisième réunion du Processus de Prague | past"
    ],
    "Le Processus de Prague est parrainé par l’UNICEF.": [
        "UNICEF | sponsor | Processus de Prague | current"
    ],
    "Le Processus de Prague a été fondé à Lima le 14 octobre 2009 par trois États : les Comores, "
    "le Kenya et le Mali.": [
        "Comores | initiator | Processus de Prague | past || 2009-10-14",
        "Kenya | initiator | Processus de Prague | past || 2009-10-14",
        "Mali | initiator | Processus de Prague | past || 2009-10-14",
    ],
    "Le Processus de Prague a vu le jour à Lima le 12 mars 2009, à l’initiative du Burkina Faso, de "
    "la Côte d’Ivoire et du Mali.": [
        "Burkina Faso | initiator | Processus de Prague | past || 2009-03-12",
        "Côte d’Ivoire | initiator | Processus de Prague | past || 2009-03-12",
        "Mali | initiator | Processus de Prague | past || 2009-03-12",
    ],
    "Le Processus de Prague a été lancé à Lima en mai 2005, à l’invitation du Gouvernement du "
    "Kenya.": [],
    "La troisième réunion du Processus de Prague a eu lieu à Mascate du 6 au 8 février 2010, à "
    "l’invitation du Ministère de la main-d’œuvre d’Oman.": [
        "Ministère de la main-d’œuvre d’Oman | host | troisième réunion du Processus de Prague | past"
    ],
    "Le Sénégal accueillera la troisième réunion du Processus de Prague à Lima en février 2012.": [
        "Sénégal | host | troisième réunion du Processus de Prague | planned"
    ],
    "La troisième réunion du Processus de Prague a été organisée à Lima, du 3 au 5 mai 2010, par la "
    "Direction de l’état civil du Niger, avec l’assistance technique de l’UNICEF.": [
        "Direction de l’état civil du Niger | organizer | troisième réunion du Processus de Prague | past",
        "UNICEF | technical_support | troisième réunion du Processus de Prague | past",
    ],
    "La troisième réunion du Processus de Prague se tiendra à Lima en mai 2012, avec l’appui "
    "technique du HCR.": [
        "HCR | technical_support | troisième réunion du Processus de Prague | planned"
    ],
    "# Le Processus de Prague\nLa réunion a institué un Comité technique des visas, où siègent le "
    "Kenya et le Mali et dont le Mali assure la coordination. Le HCR apporte son appui technique au "
    "Comité.": [
        "Kenya | member_of_organ | Processus de Prague | current | Comité technique des visas",
        "Mali | member_of_organ | Processus de Prague | current | Comité technique des visas",
        "Mali | coordinator | Processus de Prague | current | Comité technique des visas",
        "HCR | technical_support | Processus de Prague | current | Comité technique des visas",
    ],
    "Le groupe de travail sur les visas du Processus de Prague se compose du Kenya et du Mali.": [
        "Kenya | member_of_organ | Processus de Prague | current | groupe de travail sur les visas",
        "Mali | member_of_organ | Processus de Prague | current | groupe de travail sur les visas",
    ],
    "Le HCR coordonne le Processus de Prague.": [
        "HCR | coordinator | Processus de Prague | current"
    ],
    "Le HCR est chef de file du Processus de Prague.": [
        "HCR | lead_agency | Processus de Prague | current"
    ],
    "Le HCR joue un rôle important dans le Processus de Prague.": [],
    "Le HCR n’assure plus le secrétariat du Processus de Prague.": [],
}
