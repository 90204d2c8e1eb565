"""The frames of a sentence: from its grammar where it was parsed, else from its wording."""

import re

from services.claim_extractor.fact_checks import is_labelled
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.parse import Parse
from services.claim_extractor.parsed_frames import parsed_frames
from services.claim_extractor.ranges import Range
from services.claim_extractor.surface_frames import surface_frames

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
    plain = [f for f in surface_frames(layout, sentence) if _is_plain(layout.text, f)]
    return plain or frames


def _is_plain(text: str, frame: Frame) -> bool:
    """Say whether wording alone is proof enough: `…, X said` and `X said that …`."""
    if frame.placement != "after" or not frame.contents:
        return frame.placement == "before"
    content = frame.contents[0]
    conjunction = text[frame.cue.end : content.start].endswith(" that ")
    return conjunction and not RELATIVE.match(text, content.start)
