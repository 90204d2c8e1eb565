"""From the words beside a claim to the fullest name that the article gives its speaker."""

import re
from dataclasses import dataclass

from schemas.claims import SpeakerType
from services.claim_extractor.conversation import Conversation
from services.claim_extractor.cues import DOCUMENTS
from services.claim_extractor.first_names import Gender
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.lexicon import words
from services.claim_extractor.mention import SpeakerMention
from services.claim_extractor.name_words import ORGANISATIONS, PASSERS_BY, ROLES
from services.claim_extractor.organisations import SHORT_FORMS, Organisations, is_government
from services.claim_extractor.people import People, bare, find_people
from services.claim_extractor.persons import Persons
from services.claim_extractor.ranges import Range

BARE = 2
"""Words of `the company`."""
HE_OR_SHE: dict[str, Gender] = {"he": "m", "him": "m", "she": "f", "her": "f"}
IT_OR_THEY = frozenset(("it", "they"))
SOMEBODY = words("one person those brother sister wife husband son daughter")
"""Nouns of people that are neither roles nor plurals."""
STATEMENTS = frozenset(("the statement", "the post", "the release", "the tweet", "the letter"))
"""Words that speak for an organisation named before."""
OF_AGE = re.compile(r"the \d+[- ]year[- ]old$")
OWNERS: dict[str, Gender] = {"his": "m", "her": "f"}
FIRMS = words("sponsor owner partner rival supplier developer parent insurer contractor")
"""What firms are called beside a name, though people may be as well."""
APPOSITION = re.compile(
    r", (?:(?:the|an?) (?:[a-z-]+ ){1,4})?(?P<name>[A-Z][\w’'&-]*(?: [A-Z][\w’'&-]*)*)"
)
POSSESSED = re.compile(r"(?P<whose>his|her|its) (?P<what>[a-z].*)", re.IGNORECASE)
EMPLOYER = re.compile(
    r"(?:(?<= for )|(?<= of ))the"
    r" (?P<noun>company|firm|agency|ministry|airline|retailer|bank|team|club)$"
)
"""Whom a spokeswoman without a name speaks for."""
RELATIVE = re.compile(r" (?:who|whose|that|with) [^,;:“”\"\n]{3,80} ")
"""What tells somebody without a name from others: `engineer who inspected the dam`."""
OF_THEM = re.compile(r"(?P<who>(?:one|two|some|many|several|both|all) of )them$")
DETERMINED = re.compile(r"(?:the|his|her|their|its|[\w.]+[’']s) ", re.IGNORECASE)
NAMED_BESIDE = re.compile(
    r"\b(?!(?:of|for|and|at|in|on|from|by|with|the|de|von|van|al|to)\b)[a-z-]{3,}"
    r" (?P<name>[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*)$"
)
"""`the carmaker Acme Motors`: what somebody is called beside what he, she or it is."""
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Resolution:
    """A speaker's fullest name and kind."""

    name: str
    type: SpeakerType


def lowered(name: str) -> str:
    """Return a description with its first word in lower case, unless it is a name."""
    first, _, rest = name.partition(" ")
    return f"{first.lower()} {rest}" if rest and rest.islower() else name


class Resolver:
    """Resolves the speakers of one article; ask in text order: a pronoun means a speaker before."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.text = layout.text
        self.people: People = find_people(layout.text)
        self.persons = Persons(layout.text, self.people)
        self.organisations = Organisations(layout.text, self.people)
        self.conversation = Conversation(layout, self.people)
        self.last_other: str | None = None
        self.last_organisation: Resolution | None = None
        self.last_institution: str | None = None
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
        return (
            self._one_of_them(mention)
            or self._in_apposition(mention)
            or self._by_noun(mention)
            or self._as_it_stands(mention)
        )

    def _one_of_them(self, mention: SpeakerMention) -> Resolution | None:
        """Resolve `one of them` to `one of two officials who …`."""
        one = OF_THEM.match(mention.low)
        them = self.conversation.unnamed_before(mention.position)
        return Resolution(one["who"] + lowered(them), "unnamed") if one and them else None

    def _pronoun(self, mention: SpeakerMention) -> Resolution | None:
        if mention.low in HE_OR_SHE:
            return self._he_or_she(mention)
        if mention.low in IT_OR_THEY:
            return Resolution(self._it_or_they(mention), "organization")
        if mention.low in STATEMENTS:
            return self.last_organisation
        if OF_AGE.match(mention.low):
            person = self.conversation.person_meant(mention.position, None)
            return Resolution(person, "person") if person else None
        return None

    def _it_or_they(self, mention: SpeakerMention) -> str:
        institution = self._subject_before(mention.position) or self.last_institution
        meant = institution if mention.low == "it" else None
        return meant or self.last_other or mention.text

    def _subject_before(self, position: int) -> str | None:
        """Return the organisation that opens the sentence in which a pronoun stands."""
        sentence = next((s for s in self.layout.sentences if s.start < position < s.end), None)
        return self.organisations.opening(sentence.start, position) if sentence else None

    def _he_or_she(self, mention: SpeakerMention) -> Resolution:
        unnamed = self.conversation.unnamed_subject(mention.position)
        if unnamed is not None:
            return Resolution(unnamed, "unnamed")
        meant = self.conversation.person_meant(mention.position, HE_OR_SHE[mention.low])
        named = meant is None or meant in self.people.mentions
        return Resolution(meant or mention.text, "person" if named else "unnamed")

    def _in_apposition(self, mention: SpeakerMention) -> Resolution | None:
        """Resolve `the sponsor, the insurer Some Name,`."""
        named = APPOSITION.match(self.text, mention.stretch.end, mention.description.end)
        if named is None or mention.noun not in ORGANISATIONS | FIRMS:
            return None
        return Resolution(named["name"], self._type(mention, named["name"]))

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
        beside = NAMED_BESIDE.search(name)
        name = beside["name"] if beside else name
        if name[:1].isupper() and POSSESSED.match(name) is None:
            name = self.organisations.in_full(name) or name
        if mention.head and mention.head[-1][:1].islower():
            name = self._described(mention, name)
        return Resolution(name, self._type(mention, name))

    def _described(self, mention: SpeakerMention, name: str) -> str:
        """Say of whom somebody without a name is: `brother of Ann Lee` for `her brother`."""
        possessed = POSSESSED.match(name)
        if possessed is not None:
            owner = self._owner(possessed["whose"].lower(), mention.position)
            return f"{possessed['what']} of {owner}" if owner else name
        employer = EMPLOYER.search(name)
        if employer is not None:
            firm = self.organisations.by_noun(employer["noun"], mention.position)
            return name[: employer.start()] + firm if firm else name
        behind = self.text[mention.stretch.end : mention.cue.start]
        return name + behind.rstrip() if RELATIVE.fullmatch(behind) else name

    def _owner(self, pronoun: str, position: int) -> str | None:
        if pronoun in OWNERS:
            return self.conversation.person_meant(position, OWNERS[pronoun])
        return self.last_institution

    def _type(self, mention: SpeakerMention, name: str) -> SpeakerType:
        if mention.noun in DOCUMENTS:
            return "document"
        if is_government(name):
            return "government"
        institution = mention.noun in ORGANISATIONS
        common = name[:1].islower() or mention.noun in ROLES | PASSERS_BY | SOMEBODY
        unnamed = mention.plural or (common and not institution)
        return "unnamed" if unnamed else "organization"

    def _remember(self, mention: SpeakerMention, resolution: Resolution) -> None:
        """Keep in mind who spoke, for the pronouns behind."""
        name, where = resolution.name, mention.position
        single = mention.noun in PASSERS_BY | SOMEBODY or mention.low in HE_OR_SHE
        if resolution.type == "person" and name in self.people.mentions:
            self.conversation.person_spoke(name, where)
        elif mention.low not in IT_OR_THEY and mention.low not in HE_OR_SHE:
            self.last_other = name
            if not (mention.plural or single):
                self.last_institution = name
        if resolution.type in ("organization", "government"):
            self.last_organisation = resolution
        if resolution.type == "unnamed":
            self.conversation.somebody_spoke(name, where, single)
