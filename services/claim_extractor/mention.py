"""The words that name a speaker, taken apart."""

import re
from dataclasses import dataclass

from services.claim_extractor.frames import Frame
from services.claim_extractor.name_words import PLURALS
from services.claim_extractor.people import bare
from services.claim_extractor.ranges import Range

PREPOSITION = re.compile(r"\b(?:of|for|at|from|in|with|on|who|that|to|by)\b|,")
WORD = re.compile(r"[\w’'.&-]+")


@dataclass(frozen=True, slots=True)
class SpeakerMention:
    """A mention of a speaker: its words, the words of its head, and where it stands."""

    text: str
    stretch: Range
    description: Range
    cue: Range
    words: list[str]
    head: list[str]
    """The words before the first preposition."""

    @classmethod
    def of(cls, frame: Frame, text: str) -> "SpeakerMention":
        """Take the speaker of a frame apart."""
        words = frame.speaker.of(text).strip()
        head = PREPOSITION.split(words, maxsplit=1)[0].split()
        return cls(words, frame.speaker, frame.description, frame.cue, WORD.findall(words), head)

    @property
    def low(self) -> str:
        """The words in lower case, without a possessive ending."""
        return bare(self.text.lower())

    @property
    def noun(self) -> str:
        """The head noun in lower case: `minister` of `the minister of justice`."""
        return bare(self.head[-1]).lower() if self.head else ""

    @property
    def plural(self) -> bool:
        """Whether it names several people."""
        return self.noun in PLURALS

    @property
    def position(self) -> int:
        """Where it begins."""
        return self.stretch.start
