"""From the words beside a claim to the fullest name that the article gives its speaker."""

import re
from dataclasses import dataclass

from schemas.claims import SpeakerType
from services.claim_extractor.cues import DOCUMENTS
from services.claim_extractor.frames import Frame
from services.claim_extractor.genders import Gender, genders_of
from services.claim_extractor.layout import Layout
from services.claim_extractor.name_words import (
    ORGANISATIONS,
    PASSERS_BY,
    PLURALS,
    ROLES,
    TITLES,
)
from services.claim_extractor.organisations import (
    SHORT_FORMS,
    Organisations,
    is_government,
)
from services.claim_extractor.people import People, bare, find_people, surname
from services.claim_extractor.ranges import Range

HE_OR_SHE: dict[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
IT_OR_THEY = frozenset(("it", "they", "the statement", "the post", "the release"))
MEMORY = 900
"""Characters for which the last speaker is the one a pronoun means."""
NEARBY = 700
"""Characters before a pronoun in which a person named can be the one it means."""
SUBJECT_OF_SENTENCE = re.compile(
    r"(?:The|A|An|One|Another) (?:\w+ )?(?:soldier|man|woman|worker|employee|officer|student"
    r"|resident|suspect|victim|driver|user|source|official|patient)\b"
)
ONE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
OF_AGE = re.compile(r"the \d+[- ]year[- ]old$")
APPOSITION = re.compile(r"(?P<gap>, (?:[a-z][\w’'-]* ){0,6})(?:[A-Z][\w’'.-]*(?: |,|\.|$)){2,4}")
PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
PREPOSITION = re.compile(r"\b(?:of|for|at|from|in|with|on|who|that|to|by)\b|,")
DETERMINED = re.compile(r"(?:the|his|her|their|its|[\w.]+[’']s) ", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
WORD = re.compile(r"[\w’'.&-]+")


@dataclass(frozen=True, slots=True)
class Resolution:
    """A speaker's fullest name and kind."""

    name: str
    type: SpeakerType


@dataclass(frozen=True, slots=True)
class _Words:
    """A mention taken apart."""

    text: str
    stretch: Range
    description: Range
    words: list[str]
    head: list[str]
    """The words before the first preposition."""

    @property
    def low(self) -> str:
        return bare(self.text.lower())

    @property
    def noun(self) -> str:
        return bare(self.head[-1]).lower() if self.head else ""

    @property
    def plural(self) -> bool:
        return self.noun in PLURALS

    @property
    def position(self) -> int:
        return self.stretch.start


class Resolver:
    """Resolves the speakers of one article; ask in text order: a pronoun means a speaker before."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.text = text = layout.text
        self.people: People = find_people(text)
        self.organisations = Organisations(text, self.people)
        self.genders = genders_of(self.people.mentions, text)
        self.named = sorted(self._short_mentions())
        self.last_person: tuple[str, int] | None = None
        self.last_other: str | None = None
        self.last_unnamed: tuple[str, int] | None = None
        self.known: dict[Range, Resolution] = {}

    def resolve(self, frame: Frame) -> Resolution:
        """Return who a frame's speaker is."""
        if frame.speaker not in self.known:
            words = self._words(frame)
            resolution = self._resolve(words)
            self.known[frame.speaker] = resolution
            self._remember(words, resolution)
        return self.known[frame.speaker]

    def _short_mentions(self) -> list[tuple[int, str]]:
        """Return where people are named by one word, with the full name."""
        found = []
        for match in ONE_NAME.finditer(self.text):
            word = bare(match.group()).lower()
            names = self.people.by_surname.get(word) or self.people.by_first.get(word) or []
            found += [(match.start(), name) for name in names]
        return found

    def _words(self, frame: Frame) -> _Words:
        mention = frame.speaker.of(self.text).strip()
        return _Words(
            mention,
            frame.speaker,
            frame.description,
            WORD.findall(mention),
            PREPOSITION.split(mention)[0].split(),
        )

    def _resolve(self, words: _Words) -> Resolution:
        if words.low in HE_OR_SHE:
            return self._he_or_she(words)
        if words.low in IT_OR_THEY:
            return Resolution(self.last_other or words.text, "organization")
        if OF_AGE.match(words.low):
            return self._latest(words, None) or self._as_it_stands(words)
        person = self._person(words)
        if person is not None:
            return Resolution(person, "person")
        place = SHORT_FORMS.get(words.low.removeprefix("the "))
        if place is not None:
            return Resolution(place, self._type(words, place))
        return self._by_noun(words) or self._as_it_stands(words)

    def _he_or_she(self, words: _Words) -> Resolution:
        gender, position = HE_OR_SHE[words.low], words.position
        start = max(self.text.rfind(". ", 0, position) + 2, self.text.rfind("\n", 0, position) + 1)
        subject = SUBJECT_OF_SENTENCE.match(self.text, start, position)
        if subject:
            return Resolution(ARTICLE.sub("", subject.group()), "unnamed")
        latest = self._latest(words, gender)
        if latest is not None:
            return latest
        near = [
            name
            for at, name in self.named
            if position - NEARBY < at < position and self._fits(name, gender)
        ]
        return Resolution(near[-1] if near else words.text, "person")

    def _latest(self, words: _Words, gender: Gender | None) -> Resolution | None:
        """Return the last speaker or the last topic, whichever is nearer."""
        speaker = self._last_speaker(gender, words.position)
        topic = self._last_topic(gender, words.position)
        latest = max((who for who in (speaker, topic) if who is not None), default=None)
        return Resolution(latest[1], "person") if latest else None

    def _last_speaker(self, gender: Gender | None, position: int) -> tuple[int, str] | None:
        if self.last_person is None:
            return None
        name, last = self.last_person
        return (last, name) if self._fits(name, gender) and position - last < MEMORY else None

    def _last_topic(self, gender: Gender | None, position: int) -> tuple[int, str] | None:
        """Return the person that the last sentence outside quotations is about: its first one."""
        for sentence in reversed(self.layout.sentences):
            if sentence.start > position or position - sentence.start > NEARBY:
                continue
            topic = self._topic(Range(sentence.start, min(position, sentence.end)))
            if topic is not None and self._fits(topic[1], gender):
                return topic
        return None

    def _topic(self, sentence: Range) -> tuple[int, str] | None:
        """Return the first person of a sentence, None where a pronoun comes first."""
        pronoun = PERSONAL.search(self.text, *sentence)
        end = pronoun.start() if pronoun else sentence.end
        return next(
            ((at, n) for at, n in self.named if sentence.start <= at < end and self._acts(at, n)),
            None,
        )

    def _acts(self, at: int, name: str) -> bool:
        if self.layout.quoted(at):
            return False
        end = at + len(surname(name))
        return self.text[end : end + 2] not in ("’s", "'s", "‘s")

    def _fits(self, name: str, gender: Gender | None) -> bool:
        return gender is None or self.genders.get(name) in (None, gender)

    def _person(self, words: _Words) -> str | None:
        """Return the person that a mention, its description or its last word names."""
        own = self.people.inside(words.stretch)
        if own and words.noun not in ORGANISATIONS:
            return max(own, key=len)
        described = self.people.inside(words.description) or self._named_behind(words)
        capitalised = any(w[0].isupper() and bare(w) == w for w in words.head[1:]) or (
            bool(words.head) and words.head[0][0].isupper() and words.head[0].lower() not in TITLES
        )
        if described and not capitalised:
            return max(described, key=len)
        return self._by_short_name(words)

    def _named_behind(self, words: _Words) -> list[str]:
        """Return the name in `its president, the actress Ann Lee,`."""
        apposition = APPOSITION.match(self.text, words.stretch.end)
        if apposition is None:
            return []
        return self.people.inside(Range(apposition.end("gap"), apposition.end()))

    def _by_short_name(self, words: _Words) -> str | None:
        if not words.words or not words.words[-1][0].isupper():
            return None
        last = bare(words.words[-1]).lower()
        if len(words.words) <= 3 and last in self.people.by_surname:  # noqa: PLR2004
            return self.people.nearest(self.people.by_surname[last], words.position)
        if len(words.words) == 1 and last in self.people.by_first:
            return self.people.nearest(self.people.by_first[last], words.position)
        return None

    def _by_noun(self, words: _Words) -> Resolution | None:
        """Resolve `the Ukrainian president`, `the analyst`, `the ministry`, `the company`."""
        if not DETERMINED.match(words.text) or not words.head or not words.head[-1][0].islower():
            return None
        if words.plural:
            return None
        if words.noun in ORGANISATIONS | DOCUMENTS:
            return self._organisation(words)
        person = None if words.noun in DOCUMENTS else self._with_role(words)
        if person is not None:
            return Resolution(person, "person")
        if words.noun in PASSERS_BY and self.last_unnamed is not None:
            name, last = self.last_unnamed
            if words.position - last < MEMORY:
                return Resolution(name, "unnamed")
        return None

    def _organisation(self, words: _Words) -> Resolution | None:
        if len(words.head) > 2:  # noqa: PLR2004 - `the water board` is a name by itself
            return None
        name = self.organisations.by_noun(words.noun, words.position)
        if name is not None:
            return Resolution(name, self._type(words, name))
        return None

    def _with_role(self, words: _Words) -> str | None:
        """Return the nearest person with the role beside the name."""
        if words.noun not in PASSERS_BY:
            candidates = [
                (mention.start <= words.position, -abs(mention.start - words.position), name)
                for name, mentions in self.people.mentions.items()
                for mention in mentions
                if self._has_role(words.noun, mention.start, mention.end)
            ]
            if candidates:
                return max(candidates)[2]
        return self._with_nationality(words)

    def _has_role(self, noun: str, start: int, end: int) -> bool:
        before = self.text[max(0, start - 60) : start].split("\n")[-1]
        if len(before) > 25:  # noqa: PLR2004
            before = before.split(".")[-1]
        behind = self.text[end : end + 70].split("\n")[0]
        apposition = behind.split(".")[0][:55] if behind.startswith(",") else ""
        return noun in re.findall(r"\w+", (before + " " + apposition).lower())

    def _with_nationality(self, words: _Words) -> str | None:
        adjective = next((w for w in words.head[1:-1] if w[0].isupper()), None)
        if adjective is None or words.noun not in ROLES:
            return None
        stem = adjective[:5]
        for name, mentions in self.people.mentions.items():
            if any(stem in self.text[max(0, m.start - 50) : m.start] for m in mentions):
                return name
        return None

    def _as_it_stands(self, words: _Words) -> Resolution:
        name = ARTICLE.sub("", bare(words.text)) or words.text
        if name[:1].isupper():
            name = self.organisations.in_full(name) or name
        return Resolution(name, self._type(words, name))

    def _type(self, words: _Words, name: str) -> SpeakerType:
        if words.noun in DOCUMENTS:
            return "document"
        if is_government(name):
            return "government"
        unnamed = words.plural or (words.text[:1].islower() and name[:1].islower())
        return "unnamed" if unnamed else "organization"

    def _remember(self, words: _Words, resolution: Resolution) -> None:
        if resolution.type == "person" and resolution.name in self.people.mentions:
            self.last_person = (resolution.name, words.position)
        elif words.low not in ("it", "they"):
            self.last_other = resolution.name
        if resolution.type == "unnamed":
            self.last_unnamed = (resolution.name, words.position)
