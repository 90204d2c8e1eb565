"""A frame: one act of reporting, with its speaker, its reporting word and what is reported."""

from dataclasses import dataclass
from typing import Literal

from services.claim_extractor.ranges import Range

Placement = Literal["after", "before", "source", "object", "noun", "post", "question", "none"]
"""Where the content stands: after or before the reporting word, beside `according to`, as the
object of an accusation, as a bare noun phrase, in the lines above a post's signature; or nowhere,
because it is a question or because the parse shows none."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Who reports, with what word, and where the reported content stands (perhaps nowhere)."""

    speaker: Range
    """The words that name the speaker."""
    description: Range
    """The same with appositions and clauses that describe the speaker."""
    cue: Range
    lemma: str
    placement: Placement
    chunk: Range
    """Speaker and reporting word together: what is left of the sentence when content is cut off."""
    contents: tuple[Range, ...] = ()
    participle: bool = False
    """Whether the reporting word is a participle hung on another clause: `, adding that …`."""
    own_subject: bool = True
    """Whether the speaker is the grammatical subject of the reporting word itself."""
    token: int | None = None
    """Index of the reporting word in the parse of its sentence, where there is one."""
    hearsay: bool = False
    """Whether the `speaker` is only who heard it: `the jury was told that …`."""
    via: Range | None = None
    """The words that name through whom the report comes: `…, according to lawmaker X`."""
    nested: bool = False
    """Whether the frame lies in the content of another frame, which speaks for it."""
