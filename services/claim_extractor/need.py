"""Which sentences a parse can help: those whose wording alone does not settle who says what."""

import re

from services.claim_extractor.cues import CUES
from services.claim_extractor.layout import Layout
from services.claim_extractor.ranges import Range
from services.claim_extractor.surface_frames import surface_frames

WORD = re.compile(r"[A-Za-z]+")
JOINED_CLAUSES = re.compile(
    r"[,;—–] (?:and|but|while|though|although|whereas)\b|;"
    r"| (?:and|but) (?=(?:[\w’'-]+ ){1,4}?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|[a-z]+ed)\b)"
)
"""Where a sentence may hold two assertions; without a parse one in six of them is missed."""
SPOKEN_COMMA = re.compile(r",[”\"] [A-Za-z]")
"""A quotation that the sentence goes on behind: `“…,” X shared`."""


def needs_parse(layout: Layout, sentence: Range) -> bool:
    """Say whether a sentence reports something other than `"…," X said`, or joins clauses."""
    cues = _reporting_words(layout, sentence)
    if cues == 0:
        return SPOKEN_COMMA.search(layout.text, *sentence) is not None or any(
            not layout.quoted(match.start())
            for match in JOINED_CLAUSES.finditer(layout.text, *sentence)
        )
    return cues > 1 or not _is_plain_quotation(layout, sentence)


def _reporting_words(layout: Layout, sentence: Range) -> int:
    """Count the reporting words outside quotations, and `according`."""
    found = 0
    for match in WORD.finditer(layout.text, *sentence):
        word = match.group().lower()
        if (word in CUES or word == "according") and not layout.quoted(match.start()):
            found += 1
    return found


def _is_plain_quotation(layout: Layout, sentence: Range) -> bool:
    if not layout.quotes_in(sentence):
        return False
    frames = surface_frames(layout, sentence)
    if len(frames) != 1 or frames[0].placement != "before" or not frames[0].contents:
        return False
    gap = layout.text[frames[0].contents[0].end : frames[0].chunk.start].strip(" ,")
    return gap.startswith(("”", '"'))
