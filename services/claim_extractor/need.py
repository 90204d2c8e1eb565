"""Which sentences a parse can help: those with a reporting word that wording alone cannot place."""

import re

from services.claim_extractor.cues import CUES
from services.claim_extractor.layout import Layout
from services.claim_extractor.ranges import Range
from services.claim_extractor.surface_frames import surface_frames

CUE = re.compile(
    r"\b(?:" + "|".join(sorted(CUES, key=len, reverse=True)) + r"|according)\b", re.IGNORECASE
)


def needs_parse(layout: Layout, sentence: Range) -> bool:
    """Say whether a sentence reports something other than a plain `"…," X said`."""
    cues = [m for m in CUE.finditer(layout.text, *sentence) if not layout.quoted(m.start())]
    if not cues:
        return False
    if len(cues) > 1 or not layout.quotes_in(sentence):
        return True
    frames = surface_frames(layout, sentence)
    if len(frames) != 1 or frames[0].placement != "before" or not frames[0].contents:
        return True
    gap = layout.text[frames[0].contents[0].end : frames[0].chunk.start].strip(" ,")
    return not gap.startswith(("”", '"'))
