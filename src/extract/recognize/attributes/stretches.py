"""Stretches of a sentence that are a value as a whole: a clause on money, a group of people."""

import re

from extract.recognize.clauses.clause import Clause
from extract.recognize.statements import Words

MOST_WORDS = 8
"""A clause or a phrase that is a value as a whole is cut after this many words."""

_CONJUNCTION = re.compile(
    r"(?:while|whereas|although|though|and|but|since|as|if|bien qu'|alors que|tandis qu[e']|"
    r"et|mais|si|comme|so that|or)\s+"
)
_CLAUSE_START = re.compile(
    r"^|; |: (?!<d)|, (?=(?:the |le |la |l'|its |their |ses |leurs )?<[pegoc]\d+>(?! (?:and|et) ))"
    r"|(?<=[a-z>]), (?:and|et) (?=(?:the |le |la |les |l')?<[pegocxm]\d+>"
    r"(?: (?:and|et) (?:the |le |la |les |l')?<[pegocxm]\d+>)? (?!and |et |<)[a-z])"
    r"|, (?=(?:it|there|il|they|ils|elles?)\b)"
    r"|\b(?:noted?|recalled|recalls|recogni[sz]ed|agreed|decided|stressed|informed|explained|said|"
    r"reported|observed|stated|pointed out|remind(?:ed|s) [a-z]+) that "
    r"|\b(?:expose|rappelle|signale|indique|precise|souligne|declare|"
    r"fait (?:observer|savoir|valoir)) qu(?:e |')"
    r"|\b(?:notee?|rappelee?|constatee?|decidee?|convenus?|indiquee?|precisee?) qu(?:e |')"
    r"| and that | et qu(?:e |')|, (?:et|and) que "
    r"|, (?=(?:with )?the (?:balance|remainder|rest|difference|shortfall)\b)"
    r"|, (?=le (?:reste|solde|complement|surplus)\b)"
    r"| (?=whose (?:[a-z]+ )?(?:salar|cost|expens|budget|travel|staff|running))"
    r"| (?=dont (?:le |la |les |l')?"
    r"(?:<[oc]\d+> |(?:[a-z]+ )?(?:frais|budget|traitement|salaire|depense)))"
    r"|, (?=(?:while|whereas|although|though|but|tandis qu|alors qu|mais|bien qu)[a-z']*\b)"
    r"|, (?:and|et) (?=(?:the |its |their |le |la |les |ses |leurs |l'|all |each |chaque )?"
    r"(?:[a-z'-]+ ){0,3}(?:costs?|expenses|salaries|budget|frais|depenses|couts?|traitements)\b)"
)
_NOTE = re.compile(r"(?<!.)\d{1,2} (?=<|[a-z])")
_CALL = re.compile(r"(?<=[^\W\d])[.,;:]\d{1,3}$")
_CLAUSE_END = re.compile(
    r"[;:]| and that | et qu(?:e |')|, (?:(?:which|qui)(?! (?:cover|couvr|amount|are|is|were|made|"
    r"met|sont|represent))|who|dont|while|whereas|although|though|but|"
    r"tandis qu|alors qu|mais|bien qu)\b|$"
)


def said_span(match: re.Match[str]) -> tuple[int, int] | None:
    """Return where the group of a pattern that is the value stands."""
    groups = range(1, (match.lastindex or 0) + 1)
    return next((match.span(g) for g in groups if match[g] is not None), None)


def clause_around(clause: Clause, at: int) -> tuple[int, int]:
    """Return where the clause of a sentence around `at` begins and ends in the plain text."""
    plain = clause.plain
    starts = [match.end() for match in _CLAUSE_START.finditer(plain) if match.end() <= at]
    lead = _CONJUNCTION.match(plain, starts[-1]) or _NOTE.match(plain, starts[-1])
    end = _CLAUSE_END.search(plain, at)
    return lead.end() if lead else starts[-1], end.start() if end else len(plain)


def first_words(clause: Clause, start: int, end: int, most: int = MOST_WORDS) -> Words:
    """Return the first words of [start, end) of the plain text, `most` of them at most."""
    whole = clause.words(start, end)
    words = list(re.finditer(r"\S+", whole.text))[:most]
    stop = whole.start + (words[-1].end() if words else 0)
    call = _CALL.search(whole.leaf.text, whole.start, stop)
    stop = call.start() if call else stop
    while stop > whole.start and whole.leaf.text[stop - 1] in ".,;: ":
        stop -= 1
    return Words(whole.leaf, whole.start, stop)
