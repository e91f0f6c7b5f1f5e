"""Phrases that no vocabulary knows: capitalized ones, organs and governments.

"Embassy of Norway in Quito", "Technical Secretariat", "Lima Declaration": capitalized words and
names that stand together are one phrase. What kind it is, its words say: those of an organ, of a
written work, of a government, of members at large.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from extract.model.text import fold
from extract.recognize.clauses.small_organs import SmallOrgans, any_of, with_modifiers
from extract.recognize.clauses.units import Unit

if TYPE_CHECKING:
    from extract.recognize.clauses.sayings import Sayings
    from extract.recognize.leaves import Leaf

_CAPITALS = re.compile(
    r"(?: [A-ZÀ-Ý][\w-]+)+(?: et (?:de la |du |de l’|d’)[a-zà-ÿ]+(?: [A-ZÀ-Ý][\w-]+)+)?"
)
_SHORT_TITLE = re.compile(r"[A-Z]|Mrs?|Ms|Drs?|Prof|Rt|Hon|Lt|Gen|Amb|Mgr|Mme|Pr|MM|Messrs")
_LONG_TITLE = re.compile(
    r"(?:(?:h(?:is|er)|their|son|leurs?|sa) )?(?:excellenc[a-z]+|majest[a-z]+)|h\. ?e"
)
_TOKEN = re.compile(r"[\w-]+")
_OPENING = re.compile(r"(?:^|[:“«\"])\W*$")
_DAY = re.compile(r"\d ?(?:st|nd|rd|th)? $")
_NEAR = 6
_BEGUN = re.compile(r"(?:^|[:.!?“«\"])\W*$")
"""Before a word with which a sentence begins."""

_OF = re.compile(
    r" (?:(?:of|for)(?: the)? |(?:de|du|des|pour)(?: la| le| les)? |(?:de l|d|pour l)')"
)
_ON = re.compile(r" (?:on|sur)(?: the| la| le| les)? ")
_AT = re.compile(r" (?:[a-z]{4,}(?:al|ique|ien) )?(?:in the|in|at|a|au|en) ")
_WHOSE = re.compile(r"'s? ")
_SOMEWHERE = re.compile(r" (?:for|in|pour|en|au) ")
_DEMONYM = r"[a-z]+(?:ien|ais|ois|ain|ique|and|ol|on|ense)\b"
_FRENCH_OF = re.compile(r" (?:de la |de l'|du |des |de |d')[a-z]{3,} ")
_FRENCH_TAIL = re.compile(
    r"(?: (?:[a-z]{3,}(?:aise?|ienne?|aine?|ique|ales?|aux|ive|elle|euse)|suisse|belge)(?![a-z]))?"
    r"(?: (?:de la |de l'|du |des |de |d'|pour (?:la |le |les |l')?)[a-z]{4,}"
    r"(?: [a-z]{3,}(?:aise?|ienne?|aine?|ique|ales?|aux|ive|elle|euse)(?![a-z]))?)?"
)
_AND = re.compile(r",? (?:and|et|&) |, ")
_LISTED_WORDS = re.compile(r"(?:[A-Z][\w-]+ ?)+(?:, (?:[A-Z][\w-]+ ?)+)*,? (?:and|&) [A-Z]")
_FOR = re.compile(r" (?:of|for|on)(?: the)? [A-Z]")
_MINISTRY = re.compile(r"(?:ministere|gouvernement|ministry|government)s?\b")
_PORTFOLIO = re.compile(
    r" (?:et (?:a |de )?)?(?:charge (?:de |d'|des |du )|du |de la |de l'|de |des |d'|of the |"
    r"of |for "
    r"|a la |a l'|aux |au )(?:la |l'|le |les )?"
)
_SMALL_WORD = re.compile(
    r"[a-z]+(?:[-'][a-z]+)*(?: (?!et |a |au )(?:civile?s?|[a-z]{2,}"
    r"(?:ale?|aux|elle|ive|ere|ieure?|ique|aire|ee|ienne|aise|oise|aine|euse|public)s?)(?![\w-]))?"
    r"(?![\w-])"
)
_FRENCH_ARTICLE = re.compile(r"(?:^|[ ,;:])(?:la |le |les |l'|du |au |par la |de la |de l')$")
_DEFINITE = re.compile(r"(?:^|[ ,;:])(?:the |an? |le |la |l'|une? |du |au |its |son |sa )$")
_POINTING = re.compile(r"(?:ce|cet|cette|ces|son|sa|ses|leurs?)\b")
_BODY_ADJECTIVE = re.compile(
    r" [a-z]{3,}(?:ale?|ien(?:ne)?|ique|aise?|oise?|aine?|elle|euse|ive|civile?)(?= (?:de|du|"
    r"des|d'))"
)
_BODY_GAP = re.compile(rf"{_BODY_ADJECTIVE.pattern} (?:de la |de l'|du |des |de |d')")


class _Atom(NamedTuple):
    """A name, or a capitalized word (`unit` is None)."""

    start: int
    end: int
    unit: Unit | None


ORGANS = ("organs", "lower_organs")


@dataclass(slots=True)
class Capitals:
    """Finds the phrases in [start, end) of a leaf, beside what is `named` there."""

    sayings: "Sayings"
    leaf: "Leaf"
    plain: str
    start: int
    end: int
    named: Sequence[Unit]
    known: Sequence[Unit]

    def phrases(self) -> Iterator[Unit]:
        """Return the phrases; some contain names."""
        atoms = self._atoms()
        here = 0
        while here < len(atoms):
            stop = here + 1
            while stop < len(atoms) and self._joins(atoms[here:stop], atoms[stop]):
                stop += 1
            unit = self._unit(atoms[here:stop])
            here = stop
            if unit is not None:
                yield unit
        yield from SmallOrgans(self.sayings, self.leaf, self.plain, self.start, self.end).phrases()
        yield from self._governments()

    def _atoms(self) -> list[_Atom]:
        atoms = [_Atom(u.start, u.end, u) for u in self.named if u.letter != "d"]
        taken = [(u.start, u.end) for u in self.named]
        for match in _TOKEN.finditer(self.leaf.text, self.start, self.end):
            start = self._after_name(match, taken)
            word = self.leaf.text[start : match.end()]
            if not word or not word[0].isupper():
                continue
            is_function = fold(word) in self.sayings.words["function"]
            before = self.plain[max(self.start, start - _NEAR) : start]
            if self.sayings.patterns["month"].fullmatch(fold(word)) and _DAY.search(before):
                continue
            if is_function and _BEGUN.search(self.leaf.text[self.start : start]):
                continue
            based = re.search(r"-[a-z]+$", word)
            atoms.append(_Atom(start, match.end() - len(based[0] if based else ""), None))
        return sorted(atoms, key=lambda atom: atom.start)

    @staticmethod
    def _after_name(token: re.Match[str], taken: Sequence[tuple[int, int]]) -> int:
        """Return where what no name takes of a token begins: "Habitat" of "UN-Habitat"."""
        start, end = token.span()
        over = [(low, high) for low, high in taken if low < end and start < high]
        if not over:
            return start
        low, high = over[-1]
        is_first = len(over) == 1 and low == start and token.string[high : high + 1] == "-"
        return high + 1 if is_first else end

    def _joins(self, group: list[_Atom], atom: _Atom) -> bool:
        """Whether `atom` goes on with the phrase that `group` begins."""
        first, last, unit = group[0].unit, group[-1], atom.unit
        is_event = (first and first.letter in "ew") or (unit and unit.letter in "ew")
        if is_event or self._is_office_of(last.unit, atom):
            return False
        gap = self.plain[last.end : atom.start]
        if gap in (" ", "-") or self._is_title(group, gap):
            return True
        if _WHOSE.fullmatch(gap):
            return unit is None and not self._takes_up(group)
        whole = self.plain[group[0].start : last.end]
        has_head = any(each.unit is None for each in group)
        if not has_head:
            return False
        if _ON.fullmatch(gap) and unit is None:
            return any(self.sayings.names_one_of(o, whole) for o in ("organs", "lower_organs"))
        if _OF.fullmatch(gap):
            is_of_members = unit is not None and unit.letter == "g" and self._is_generic(group)
            if is_of_members or self._leads_organ(group):
                return False
            if unit is None or unit.letter != "p":
                return True
            if len(group) == 1 and _OPENING.search(self.leaf.text[self.start : group[0].start]):
                return self.sayings.names_one_of("works", whole)
            return not any(self.sayings.names_one_of(o, whole) for o in ("organs", "lower_organs"))
        is_french = _FRENCH_OF.fullmatch(gap) and unit is None
        if is_french or (_BODY_GAP.fullmatch(gap) and (unit is None or unit.letter in "cx")):
            return self._is_body(group)
        if unit is None and _AND.fullmatch(gap) and self._is_listing(group, atom):
            return True
        return self.sayings.names_one_of("offices", whole) and self._is_place(group, gap, unit)

    def _is_office_of(self, state: Unit | None, atom: _Atom) -> bool:
        """Whether a word is the office of the State before it: "Mali Vice-Chair" is no name."""
        if state is None or state.letter != "c" or atom.unit is not None:
            return False
        office = self.sayings.patterns["office"]
        return office.fullmatch(self.plain, atom.start, atom.end) is not None

    def _leads_organ(self, group: Sequence[_Atom]) -> bool:
        """Whether a group is the office of whoever leads an organ named behind: "Chair of the"."""
        start, end = group[0].start, group[-1].end
        of = _OF.match(self.plain, end, self.end)
        patterns = self.sayings.patterns
        return (
            of is not None
            and patterns["office"].fullmatch(self.plain, start, end) is not None
            and patterns["organ_begins"].match(self.plain, of.end(), self.end) is not None
        )

    def _is_title(self, group: Sequence[_Atom], gap: str) -> bool:
        """Whether a person's name goes on: "H. E. Mrs A. B. Conteh", "His Excellency, Dr. A"."""
        last = self.leaf.text[group[-1].start : group[-1].end]
        if gap in (". ", "."):
            return _SHORT_TITLE.fullmatch(last) is not None
        whole = self.plain[group[0].start : group[-1].end]
        return gap == ", " and _LONG_TITLE.fullmatch(whole) is not None

    def _takes_up(self, group: Sequence[_Atom]) -> bool:
        """Whether a group is only the noun of a process: "the Dialogue’s Permanent Secretariat"."""
        words = fold(self.leaf.text[group[0].start : group[-1].end])
        return len(group) == 1 and words in self.sayings.words["things"]

    def _is_place(self, group: Sequence[_Atom], gap: str, unit: Unit | None) -> bool:
        """Whether `unit` behind `gap` tells where an office is, or what countries it is for."""
        if _AT.fullmatch(gap):
            return True
        last = group[-1].unit
        is_list = gap in (" and ", " et ") or (
            gap == ", " and last is not None and last.letter == "c"
        )
        whole = self.plain[group[0].start : group[-1].end]
        is_place = unit is None or unit.letter in "cx"
        return is_list and is_place and _SOMEWHERE.search(whole) is not None

    def _is_listing(self, group: Sequence[_Atom], atom: _Atom) -> bool:
        """Whether a body's name goes on behind "and": "Ministry of Labour and Social Affairs"."""
        words = self.leaf.text[group[0].start : group[-1].end]
        heads = ("governments", "departments")
        known = [h for h in heads if self.sayings.names_one_of(h, fold(words))]
        if not known or not _FOR.search(words) or group[-1].unit is not None:
            return False
        next_word = self.leaf.text[atom.start : atom.end]
        if next_word.isupper() or any(
            self.sayings.names_one_of(h, fold(next_word)) for h in (*heads, "organs", "offices")
        ):
            return False
        gap = self.leaf.text[group[-1].end : atom.start]
        return gap != ", " or _LISTED_WORDS.match(self.leaf.text, atom.start) is not None

    def _is_body(self, group: Sequence[_Atom]) -> bool:
        """Whether a phrase begins with the French noun of a body: "Commission", "Agence"."""
        first = fold(self.leaf.text[group[0].start : group[0].end])
        return group[0].unit is None and first in self.sayings.words["bodies"]

    def _with_small_words(self, group: Sequence[_Atom], end: int) -> int:
        """Return where a French body's name ends with its small words: "Agence de presse"."""
        small = _FRENCH_TAIL.match(self.plain, end, self.end)
        return small.end() if small and self._is_body(group) else end

    def _unit(self, group: list[_Atom]) -> Unit | None:
        start, end = group[0].start, group[-1].end
        last = group[-1].unit
        if self._leads_organ(group):
            return None
        if last and all(each.unit is not None for each in group):
            return replace(last, start=start) if len(group) > 1 else None
        words = fold(self.leaf.text[start : self._with_kind(group)])
        inside = next((a.unit for a in group if a.unit and a.unit.letter == "p"), None)
        of_id = inside.entity_id if inside else None
        if len(group) == 1 and self.sayings.words["things"] & {words, words.removesuffix("s")}:
            return None
        if len(group) == 1 and _MINISTRY.fullmatch(words):
            return Unit("m", self.leaf, start, end)
        if len(group) > 1 and self.sayings.names_one_of("governments", words):
            return Unit("x", self.leaf, start, end)
        if len(group) == 1 and words in self.sayings.words["bare_organs"]:
            return self._bare_organ(start, end)
        if self._is_generic(group):
            is_first = len(group) == 1 and start == self.start
            return None if is_first else Unit("m", self.leaf, start, end)
        if self.sayings.names_one_of("works", words):
            return Unit("w", self.leaf, start, end, of_id=of_id)
        has = self.sayings.names_one_of
        if (has("organs", words) or has("lower_organs", words)) and not has("offices", words):
            stop = self._end_of_kind(end)
            return Unit(
                "g",
                self.leaf,
                with_modifiers(self.sayings, self.plain, self.start, start),
                stop,
                of_id=of_id,
            )
        is_acronym = words.isalpha() and self.leaf.text[start:end].isupper() and len(words) > 2
        is_opening = _OPENING.search(self.leaf.text[self.start : start]) is not None
        if len(group) == 1 and is_opening and (not is_acronym or self.leaf.text.isupper()):
            return None
        end = self._with_small_words(group, end)
        if len(group) == 1 and _FRENCH_ARTICLE.search(self.plain[self.start : start]):
            end = self._end_of_portfolio(end)
        whole = Unit("x", self.leaf, start, end, of_id=of_id)
        return self._shortened(whole) or whole

    def _bare_organ(self, start: int, end: int) -> Unit | None:
        """Return "the Council" or a label "Council:" as an organ."""
        is_the = _DEFINITE.search(self.plain[self.start : start])
        is_label = start == self.start and self.plain.startswith(":", end)
        stop = self._end_of_kind(end)
        return Unit("g", self.leaf, start, stop) if is_the or is_label else None

    def _with_kind(self, group: Sequence[_Atom]) -> int:
        """Return where an organ's name ends whose noun alone is no organ's: "Groupe technique"."""
        start, end = group[0].start, group[-1].end
        stop = self._end_of_kind(end)
        has, words = self.sayings.names_one_of, self.plain[start:stop]
        is_more = any(has(o, words) and not has(o, self.plain[start:end]) for o in ORGANS)
        return stop if is_more and len(group) == 1 else end

    def _end_of_kind(self, end: int) -> int:
        """Return where a French word ends that says what kind of organ it is: "permanent"."""
        kind = self.sayings.patterns["organ_kind"].match(self.plain, end, self.end)
        return kind.end() if kind else end

    def _is_generic(self, group: Sequence[_Atom]) -> bool:
        """Whether the words beside the names only speak of members at large."""
        own = " ".join(self.leaf.text[a.start : a.end] for a in group if a.unit is None)
        words = re.findall(r"[\w-]+", fold(own))
        return all(word in self.sayings.words["generic"] for word in words)

    def _shortened(self, phrase: Unit) -> Unit | None:
        """Return what a phrase is the beginning of, if only one name used so far begins so."""
        words = fold(phrase.words.text)
        if len(words.split()) <= 2:
            return None
        titled = {u.thing_id: u for u in self.known if u.event and words in fold(u.event.title)}
        named = {
            u.thing_id: u
            for u in self.known
            if u.letter == "p" and fold(u.words.text).startswith(words)
        }
        found = list((titled or named).values())
        if len(found) != 1:
            return None
        return replace(found[0], leaf=self.leaf, start=phrase.start, end=phrase.end)

    def _governments(self) -> Iterator[Unit]:
        """Return governments whose name goes on with small words.

        "gouvernement du Mali", "gouvernement malien", "Ministère de la main-d'œuvre d'Oman".
        """
        heads = any_of(self.sayings.words["governments"] | self.sayings.words["office_holders"])
        for match in heads.finditer(self.plain, self.start, self.end):
            demonym = re.compile(f" {_DEMONYM}").match(self.plain, match.end())
            end = demonym.end() if demonym else match.end()
            stop = self._end_of_portfolio(end)
            if stop > match.end():
                yield Unit("x", self.leaf, match.start(), stop)
        if (self.leaf.language or "").startswith("fr"):
            yield from self._bodies()

    def _bodies(self) -> Iterator[Unit]:
        """Return French bodies whose name is capital at its head alone.

        "Direction de l'état civil du Niger", "Office national des pêches".
        """
        for match in any_of(self.sayings.words["bodies"]).finditer(
            self.plain, self.start, self.end
        ):
            adjective = _BODY_ADJECTIVE.match(self.plain, match.end())
            end = adjective.end() if adjective else match.end()
            stop = self._end_of_portfolio(end)
            if self.leaf.text[match.start()].isupper() and stop > end:
                words = self.plain[match.start() : stop]
                is_organ = any(self.sayings.names_one_of(o, words) for o in ORGANS)
                yield Unit("g" if is_organ else "x", self.leaf, match.start(), stop)

    def _with_capitals(self, end: int, countries: Mapping[int, Unit]) -> int:
        """Return where the name goes on right behind a small word: "du lac Kivu"."""
        if end + 1 in countries and self.plain[end] == " ":
            return countries[end + 1].end
        capital = _CAPITALS.match(self.leaf.text, end, self.end)
        return capital.end() if capital else end

    def _end_of_portfolio(self, end: int) -> int:
        """Return where a ministry's name ends that may name its portfolio and its country."""
        starts = {u.start: u for u in self.named if u.letter == "c"}
        others = [(u.start, u.end) for u in self.named if u.letter != "c"]
        here = end
        while True:
            of = _PORTFOLIO.match(self.plain, here, self.end)
            if of is None:
                return end
            if of.end() in starts:
                return starts[of.end()].end
            word = _SMALL_WORD.match(self.plain, of.end(), self.end)
            is_pointing = _POINTING.match(self.plain, of.end())
            if (
                word is None
                or is_pointing
                or word.group().split()[0] in self.sayings.numbers
                or any(low < word.end() and of.start() < high for low, high in others)
            ):
                return end
            here = end = self._with_capitals(word.end(), starts)
