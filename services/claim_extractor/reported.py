"""A sentence with its frames and what of it is reported speech."""

from dataclasses import dataclass, field

from services.claim_extractor.frames import Frame
from services.claim_extractor.parse import Parse
from services.claim_extractor.ranges import Range
from services.claim_extractor.sentences import Sentence

COVERED = 0.5
"""Share of a quotation from which a content covers it."""


@dataclass(slots=True)
class Reported:
    """A stretch of reported speech and the frame that reports it."""

    content: Range
    frame: Frame


@dataclass(slots=True)
class Attributed:
    """A sentence with its frames and what of it is reported speech."""

    sentence: Sentence
    quotes: list[tuple[int, Range]]
    frames: list[Frame]
    parse: Parse | None = None
    reported: list[Reported] = field(default_factory=list)

    @property
    def range(self) -> Range:
        """Where the sentence stands."""
        return self.sentence.range

    def open_frames(self) -> list[Frame]:
        """Return the frames that no other one speaks for."""
        return [frame for frame in self.frames if not frame.nested]

    def token_of(self, frame: Frame) -> int | None:
        """Return the verb's place in the sentence's parse; who speaks may stand in another one."""
        return frame.token if self.range.holds(frame.chunk.start) else None

    def covering(self, quote: Range) -> Frame | None:
        """Return the frame whose content covers most of a quotation."""
        most = COVERED * (quote.end - quote.start)
        return next((r.frame for r in self.reported if r.content.shared(quote) > most), None)
