"""Which person of an article a mention names: by full or short name, by role, by nationality."""

import re

from services.claim_extractor.cues import DOCUMENTS
from services.claim_extractor.mention import WORD, SpeakerMention
from services.claim_extractor.name_words import (
    ORGANISATIONS,
    PASSERS_BY,
    ROLES,
    TITLES,
    WRITINGS,
)
from services.claim_extractor.people import People, bare
from services.claim_extractor.ranges import Range

APPOSITION = re.compile(r"(?P<gap>, (?:[a-z][\w’'-]* ){0,6})(?:[A-Z][\w’'.-]*(?: |,|\.|$)){2,4}")
OF_OTHERS = re.compile(
    r"\b(?:of|for|to|from|by|at|with) (?:(?:the|late|former|[Pp]resident|Prime Minister|Senator"
    r"|Governor|Justice|Judge|King|Queen|Prince|Princess|Lord|Sir|[A-Z][a-z]{1,3}\.) )*$"
)
"""What stands before a name that the head of a mention belongs to."""
PREPOSITION = re.compile(r"\b(?:of|for|at|from|in|on|with|by)\b")
ROLE_OF_TITLE = {
    "Dr": "doctor",
    "Sen": "senator",
    "Rep": "representative congressman congresswoman lawmaker",
    "Gov": "governor",
    "Gen": "general",
    "Prof": "professor",
    "Sgt": "sergeant",
    "Capt": "captain",
    "Lt": "lieutenant",
    "Col": "colonel",
    "Rev": "reverend pastor",
    "Supt": "superintendent",
}
ABBREVIATED = re.compile(rf"\b(?P<title>{'|'.join(ROLE_OF_TITLE)})\.")
TITLED = 3
"""Words of a mention whose last one can be a surname: `Prime Minister Lee`."""
SENTENCE_ENDS = 25
"""Characters before a name from which a full stop separates it from a role."""
ROLE_BEFORE = 60
ROLE_BEHIND = 55
"""Characters before and behind a name in which its role stands."""


def _heads(description: str) -> list[str]:
    """Return the words of a description without what hangs on a preposition in it."""
    parts = description.lower().split(",")
    return [word for part in parts for word in WORD.findall(PREPOSITION.split(part)[0])]


class Persons:
    """Finds the person that a mention means, if it says more than a pronoun."""

    def __init__(self, text: str, people: People) -> None:
        self.text = text
        self.people = people

    def named(self, words: SpeakerMention) -> str | None:
        """Return the person that a mention, its description or its last word names."""
        own = self._own_names(words)
        if own and words.noun not in ORGANISATIONS | DOCUMENTS:
            return max(own, key=lambda name: (words.text.endswith(name), len(name)))
        described = self.people.inside(words.description) or self._named_behind(words)
        capitalised = any(w[0].isupper() and bare(w) == w for w in words.head[1:]) or (
            bool(words.head)
            and words.head[0][0].isupper()
            and bare(words.head[0]) == words.head[0]
            and words.head[0].lower() not in TITLES
        )
        if described and not capitalised:
            return max(described, key=len)
        return self._by_short_name(words)

    def _own_names(self, words: SpeakerMention) -> list[str]:
        """Return the names in a mention, without those of others: `a spokesman for Ann Lee`."""
        start = words.stretch.start
        return [
            name
            for at, name in self.people.mentioned(words.stretch)
            if not OF_OTHERS.search(self.text, start, at)
        ]

    def _named_behind(self, words: SpeakerMention) -> list[str]:
        """Return the name in `its president, the actress Ann Lee,`."""
        apposition = APPOSITION.match(self.text, words.stretch.end)
        if apposition is None:
            return []
        return self.people.inside(Range(apposition.end("gap"), apposition.end()))

    def _by_short_name(self, words: SpeakerMention) -> str | None:
        named = words.words
        if words.head and words.head[-1][0].isupper():  # `Lee of the Times`
            named = words.head
        if not named or not named[-1][0].isupper():
            return None
        last = bare(named[-1]).lower()
        if len(named) <= TITLED and last in self.people.by_surname:
            return self.people.nearest(self.people.by_surname[last], words.position)
        if len(named) == 1 and last in self.people.by_first:
            return self.people.nearest(self.people.by_first[last], words.position)
        return None

    def with_role(self, words: SpeakerMention) -> str | None:
        """Return the nearest person with the role beside the name."""
        if words.noun not in PASSERS_BY | WRITINGS:
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
        before = self.text[max(0, start - ROLE_BEFORE) : start].split("\n")[-1]
        before = ABBREVIATED.sub(lambda match: ROLE_OF_TITLE[match["title"]], before)
        if len(before) > SENTENCE_ENDS:
            before = before.split(".")[-1]
        behind = self.text[end : end + 70].split("\n")[0]
        apposition = behind.split(".")[0][:ROLE_BEHIND] if behind.startswith(",") else ""
        return noun in _heads(before) or noun in _heads(apposition)

    def _with_nationality(self, words: SpeakerMention) -> str | None:
        adjective = next((w for w in words.head[1:-1] if w[0].isupper()), None)
        if adjective is None or words.noun not in ROLES:
            return None
        stem = adjective[:5]
        for name, mentions in self.people.mentions.items():
            if any(stem in self.text[max(0, m.start - 50) : m.start] for m in mentions):
                return name
        return None
