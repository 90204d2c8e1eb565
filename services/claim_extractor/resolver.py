"""From the words beside a claim to the fullest name that the article gives its speaker."""

import re
from dataclasses import dataclass

from schemas.claims import SpeakerType
from services.claim_extractor.conversation import Conversation
from services.claim_extractor.cues import DOCUMENTS
from services.claim_extractor.frames import Frame
from services.claim_extractor.genders import Gender
from services.claim_extractor.layout import Layout
from services.claim_extractor.mention import SpeakerMention
from services.claim_extractor.name_words import ORGANISATIONS, PASSERS_BY
from services.claim_extractor.organisations import SHORT_FORMS, Organisations, is_government
from services.claim_extractor.people import People, bare, find_people
from services.claim_extractor.persons import Persons
from services.claim_extractor.ranges import Range

BARE = 2
"""Words of `the company`."""
HE_OR_SHE: dict[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
IT_OR_THEY = frozenset(("it", "they"))
STATEMENTS = frozenset(("the statement", "the post", "the release", "the tweet", "the letter"))
"""Words that speak for an organisation named before."""
OF_AGE = re.compile(r"the \d+[- ]year[- ]old$")
DETERMINED = re.compile(r"(?:the|his|her|their|its|[\w.]+[’']s) ", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolution:
    """A speaker's fullest name and kind."""

    name: str
    type: SpeakerType


class Resolver:
    """Resolves the speakers of one article; ask in text order: a pronoun means a speaker before."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        self.people: People = find_people(layout.text)
        self.persons = Persons(layout.text, self.people)
        self.organisations = Organisations(layout.text, self.people)
        self.conversation = Conversation(layout, self.people)
        self.last_other: str | None = None
        self.last_organisation: Resolution | None = None
        self.known: dict[Range, Resolution] = {}

    def resolve(self, frame: Frame) -> Resolution:
        """Return who a frame's speaker is."""
        if frame.speaker not in self.known:
            mention = SpeakerMention.of(frame, self.text)
            resolution = self._resolve(mention)
            self.known[frame.speaker] = resolution
            self._remember(mention, resolution)
        return self.known[frame.speaker]

    def _resolve(self, mention: SpeakerMention) -> Resolution:
        """Try in order: pronouns, people, places, nouns, the words as they stand."""
        pronoun = self._pronoun(mention)
        if pronoun is not None:
            return pronoun
        person = self.persons.named(mention)
        if person is not None:
            return Resolution(person, "person")
        place = SHORT_FORMS.get(mention.low.removeprefix("the "))
        if place is not None:
            return Resolution(place, self._type(mention, place))
        return self._by_noun(mention) or self._as_it_stands(mention)

    def _pronoun(self, mention: SpeakerMention) -> Resolution | None:
        if mention.low in HE_OR_SHE:
            return self._he_or_she(mention)
        if mention.low in IT_OR_THEY:
            return Resolution(self.last_other or mention.text, "organization")
        if mention.low in STATEMENTS:
            return self.last_organisation
        if OF_AGE.match(mention.low):
            person = self.conversation.person_meant(mention.position, None)
            return Resolution(person, "person") if person else None
        return None

    def _he_or_she(self, mention: SpeakerMention) -> Resolution:
        unnamed = self.conversation.unnamed_subject(mention.position)
        if unnamed is not None:
            return Resolution(unnamed, "unnamed")
        person = self.conversation.person_meant(mention.position, HE_OR_SHE[mention.low])
        return Resolution(person or mention.text, "person")

    def _by_noun(self, mention: SpeakerMention) -> Resolution | None:
        """Resolve `the Ukrainian president`, `the analyst`, `the ministry`, `the company`."""
        head = mention.head
        if not DETERMINED.match(mention.text) or not head or not head[-1][0].islower():
            return None
        if mention.plural:
            return None
        if mention.noun in ORGANISATIONS | DOCUMENTS:
            return self._organisation(mention)
        person = self.persons.with_role(mention)
        if person is not None:
            return Resolution(person, "person")
        before = self.conversation.unnamed_before(mention.position)
        if mention.noun in PASSERS_BY and before is not None:
            return Resolution(before, "unnamed")
        return None

    def _organisation(self, mention: SpeakerMention) -> Resolution | None:
        if len(mention.head) > BARE:  # `the water board` is a name by itself
            return None
        name = self.organisations.by_noun(mention.noun, mention.position)
        return Resolution(name, self._type(mention, name)) if name else None

    def _as_it_stands(self, mention: SpeakerMention) -> Resolution:
        name = ARTICLE.sub("", bare(mention.text)) or mention.text
        if name[:1].isupper():
            name = self.organisations.in_full(name) or name
        return Resolution(name, self._type(mention, name))

    def _type(self, mention: SpeakerMention, name: str) -> SpeakerType:
        if mention.noun in DOCUMENTS:
            return "document"
        if is_government(name):
            return "government"
        unnamed = mention.plural or (mention.text[:1].islower() and name[:1].islower())
        return "unnamed" if unnamed else "organization"

    def _remember(self, mention: SpeakerMention, resolution: Resolution) -> None:
        if resolution.type == "person" and resolution.name in self.people.mentions:
            self.conversation.person_spoke(resolution.name, mention.position)
        elif mention.low not in IT_OR_THEY:
            self.last_other = resolution.name
        if resolution.type in ("organization", "government"):
            self.last_organisation = resolution
        if resolution.type == "unnamed":
            self.conversation.somebody_spoke(resolution.name, mention.position)
