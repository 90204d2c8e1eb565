"""The frames of a sentence: from its grammar where it was parsed, else from its wording."""

import re

from services.claim_extractor.fact_checks import is_labelled
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.parse import Parse
from services.claim_extractor.parsed_frames import parsed_frames
from services.claim_extractor.ranges import Range
from services.claim_extractor.surface_frames import surface_frames

PRONOUN = re.compile(r"(?:he|she|they|we|I)\b")
RELATIVE = re.compile(r"\w+ed\b|(?:is|was|are|were|has|have|had|will|would|could|can|may)\b")
"""What follows `that` where it means the noun before it."""


def frames_of(layout: Layout, sentence: Range, parse: Parse | None) -> list[Frame]:
    """Return the frames that the parse shows, else those that the wording shows."""
    if is_labelled(layout.text, sentence.start):
        return []
    if parse is None:
        return surface_frames(layout, sentence)
    frames = parsed_frames(layout, parse)
    if any(frame.contents for frame in frames):
        return frames
    plain = [f for f in surface_frames(layout, sentence) if _is_plain(layout.text, f, parse)]
    return plain or frames


def _is_plain(text: str, frame: Frame, parse: Parse) -> bool:
    """Say whether wording alone is proof enough: `…, X said` and `X said that …`."""
    if frame.placement != "after" or not frame.contents:
        return frame.placement == "before"
    content = frame.contents[0]
    conjunction = text[frame.cue.end : content.start].endswith(" that ")
    if content.start == frame.cue.end + 1 and PRONOUN.match(text, content.start):
        return True
    return conjunction and not _is_relative(text, content.start, parse)


def _is_relative(text: str, start: int, parse: Parse) -> bool:
    """Say whether the `that` before a content means the noun before it."""
    that = start - len("that ")
    token = parse.starts.index(that) if that in parse.starts else 0
    described = parse.tags[token] == "WDT" and parse.relations[token - 1] == "dobj"
    return described or RELATIVE.match(text, start) is not None
