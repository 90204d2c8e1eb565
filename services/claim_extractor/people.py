"""People named in an article: full names, where they stand, and how they are told apart."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from services.claim_extractor.first_names import first_names
from services.claim_extractor.name_words import (
    NAMELESS,
    NOT_IN_NAMES,
    PLACES_BEGIN,
    SURNAMES_TOO,
    TITLES,
)
from services.claim_extractor.ranges import Range
from services.claim_extractor.sentences import LINE

_CAPITALISED = (
    r"(?:(?:[A-ZÀ-Þ]\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Prof|Rev|Hon|Maj|Supt)\."
    r"|[A-ZÀ-ÞĀ-Ž][\w’'\-]*)"
)
CAPITALS = re.compile(
    _CAPITALISED
    + r"(?:,? (?:Jr|Sr)\.|(?: (?:al|bin|de|del|di|da|dos|du|do|das|le|van|von|der|den|la|el|zu"
    r"|ibn|ben|bint|af|ter|ten))* " + _CAPITALISED + r")*"
)
"""A run of capitalised words."""
TITLED = re.compile(
    r"\b(?:President|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sen\.|Rep\.|Gov\.|Gen\.|Judge|Justice|Prof\.|Sir"
    r"|Professor|Sheriff|Mayor|Secretary|Minister|Capt\.|Sgt\.|Lt\.|Officer|Inspector|Detective"
    r"|Lord|Lady|Baroness|Dame|Prince|Princess|King|Queen|Pope|Bishop|Archbishop|Cardinal|Rabbi|Imam"
    r"|Sheikh|Superintendent|Chancellor|Senator|Governor|Councillor|Captain|Commissioner|Brother|Sister|Father|Constable)"
    r" (?P<name>[A-Z][\w-]{2,})\b(?![ -][A-Z])"
)
TRANSLITERATED = re.compile(r"(?:iy|yy|ij|yi|ii|i|y)$")
"""The end of a Slavic surname, which papers spell in many ways."""
THING = re.compile(r"\b[Tt]he (?:(?:north|south|east|west|upper|lower|central|new|old)[a-z]* )?$")
"""What stands before the names of places, ships and firms, but not before those of people."""
WHICH = re.compile(r",? which\b")
"""What people are not described by."""
SHORTEST_NAME, LONGEST_NAME = 2, 5
"""Words."""
WORD = re.compile(r"\S+")
POSSESSIVE = re.compile(r"[’'‘]s?$")


class Mention(NamedTuple):
    """Where a full name stands, and whether it is followed by 's."""

    start: int
    end: int
    possessive: bool


@dataclass(slots=True)
class People:
    """The people of one article by full name, surname and first name."""

    mentions: dict[str, list[Mention]] = field(default_factory=dict)
    by_surname: dict[str, list[str]] = field(default_factory=dict)
    by_first: dict[str, list[str]] = field(default_factory=dict)
    spellings: dict[str, str] = field(default_factory=dict)
    """The first spelling of each name, by the name without variants of transliteration."""

    def add(self, name: str, mention: Mention) -> None:
        """Note a mention of a full name; another spelling of a known one counts for that."""
        name = self.spellings.setdefault(TRANSLITERATED.sub("y", name), name)
        if name not in self.mentions:
            self.mentions[name] = []
            self.by_surname.setdefault(surname(name).lower(), []).append(name)
            self.by_first.setdefault(name.split()[0].lower(), []).append(name)
        self.mentions[name].append(mention)

    def inside(self, stretch: Range) -> list[str]:
        """Return the names that stand in a stretch, in the nominative, in order."""
        return [name for _, name in self.mentioned(stretch)]

    def mentioned(self, stretch: Range) -> list[tuple[int, str]]:
        """Return the same with where each name begins."""
        return sorted(
            (mention.start, name)
            for name, mentions in self.mentions.items()
            for mention in mentions
            if stretch.start <= mention.start
            and mention.end <= stretch.end
            and not mention.possessive
        )

    def nearest(self, names: list[str], position: int) -> str:
        """Return the name mentioned last before a position, else the one mentioned next."""
        return min(names, key=lambda name: self._distance(name, position))

    def _distance(self, name: str, position: int) -> tuple[bool, int]:
        slack = 60
        starts = [mention.start for mention in self.mentions[name]]
        before = bisect_right(starts, position + slack)
        nearest = starts[before - 1] if before else starts[0]
        return (not before, abs(position - nearest))


@lru_cache(maxsize=4096)
def bare(word: str) -> str:
    """Return a word without its possessive ending."""
    return POSSESSIVE.sub("", word)


def surname(name: str) -> str:
    """Return the last word of a name that is not `Jr.` or `Sr.`."""
    words = name.replace(",", "").split()
    suffixed = len(words) > SHORTEST_NAME and words[-1].strip(".") in ("Jr", "Sr")
    return words[-2] if suffixed else words[-1]


def find_people(text: str) -> People:
    """Return the people an article names by two words or more, or by title and surname only."""
    people = People()
    runs = [
        run
        for line in LINE.finditer(text)
        for run in CAPITALS.finditer(text, *line.span())
        if " " in run.group() and not _is_heading(run, line)
    ]
    things = {
        run.group() for run in runs if THING.search(text, max(0, run.start() - 20), run.start())
    }
    for run in runs:
        named = _person(run) if run.group() not in things else None
        if named is not None:
            people.add(*named)
    for match in TITLED.finditer(text):
        name = match.group("name")
        if name.lower() not in people.by_surname and name.lower() not in NOT_IN_NAMES:
            possessive = text[match.end() : match.end() + 2] in ("’s", "'s")
            people.add(name, Mention(*match.span("name"), possessive))
    return people


def _is_heading(run: re.Match[str], line: re.Match[str]) -> bool:
    """Say whether a run is a line of its own, and no common name: `Story Continued Below`."""
    alone = run.group() == line.group().strip()
    return alone and run.group().split()[0].lower() not in first_names()


def _person(run: re.Match[str]) -> tuple[str, Mention] | None:
    """Return the name at the end of a capitalised run, behind titles, roles and nationalities."""
    words = [(match.group(), run.start() + match.start()) for match in WORD.finditer(run.group())]
    behind = _behind_titles([word for word, _ in words])
    if WHICH.match(run.string, run.end()):
        return None
    words = words[behind:]
    words = words[_behind_no_names([bare(word) for word, _ in words]) :]
    while len(words) > SHORTEST_NAME and words[0][0].isupper() and words[0][0].isalpha():
        words = words[1:]
    if not SHORTEST_NAME <= len(words) <= LONGEST_NAME:
        return None
    last, start = words[-1]
    names = [bare(word).rstrip(",") for word, _ in words]
    if len(names[-1]) > 1 and names[-1] not in ("Jr.", "Sr."):
        names[-1] = names[-1].rstrip(".")
    if any(_is_no_name(name) for name in names[:-1]):
        return None
    if _is_no_name(names[-1]) and not _is_surname_too(names[-2], names[-1]):
        return None
    return " ".join(names), Mention(words[0][1], start + len(last), bare(last) != last)


def _behind_titles(words: list[str]) -> int:
    if len(words) > 1 and len(words[-1]) == 1 and words[-2].lower() in NAMELESS:
        return len(words) - 2
    behind = 0
    for index, word in enumerate(words):
        initial = len(word) == len("X.") and word[1] == "."
        title = not initial and _is_title(word)
        if title and index > 0 and _is_surname_too(words[index - 1], bare(word)):
            continue
        if title or (bare(word) != word and index < len(words) - 1):
            behind = index + 1
    return behind


@lru_cache(maxsize=4096)
def _is_title(word: str) -> bool:
    """Say whether a word stands before names: `Senator`, `Sens.`, `Singer-guitarists`."""
    last = word.lower().strip(".,'’").rsplit("-", 1)[-1]
    return last in TITLES or last.removesuffix("s") in TITLES


def _behind_no_names(words: list[str]) -> int:
    """Return where a common first name begins the name: behind the school in `School Ann Lee`."""
    for index in range(1, len(words) - 1):
        before = words[index - 1]
        place = before.lower().strip(".") in PLACES_BEGIN
        if words[index].lower() in first_names() and _is_no_name(before) and not place:
            return index
    return 0


def _is_surname_too(first: str, last: str) -> bool:
    """Say whether a word that is no name by itself is one behind a first name: `Ann White`."""
    return last.lower() in SURNAMES_TOO and first.lower() in first_names()


def _is_no_name(word: str) -> bool:
    acronym = word.isupper() and len(word) > len("JR") and "." not in word
    return word.lower().strip(".") in NOT_IN_NAMES or acronym
