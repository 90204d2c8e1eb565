"""How sure a claim's span and speaker are: the share that was right among claims found this way.

Measured on the articles that the rules were written on (docs/decisions/0302), rounded, so it is
an ordering more than a promise.
"""

from services.claim_extractor.drafts import Draft
from services.claim_extractor.ranges import Range

OWN_VOICE = 0.77
SHORT_OWN_VOICE = 0.5
SHORT = 8
"""Words of a claim in the outlet's own voice below which half of them are none."""
PARTLY_QUOTED = 0.7
QUOTED_BESIDE = 0.87
QUOTED_FAR = 0.77
"""A quotation whose reporting word stands in another sentence."""
REPORTED = 0.88
UNATTACHED = 0.5
"""A quotation given to nobody, or to a speaker because nobody else speaks in its paragraph."""


def confidence_of(text: str, draft: Draft) -> float:
    """Return the expected share of right claims among those found as this one was, 0 to 1."""
    frame = draft.frame
    if frame is None and draft.quote_type == "direct":
        return UNATTACHED
    if frame is None:
        return SHORT_OWN_VOICE if draft.content.words(text) < SHORT else OWN_VOICE
    if frame.placement == "none":
        return UNATTACHED
    if draft.quote_type == "direct":
        return QUOTED_BESIDE if _beside(frame.cue, draft.sentence) else QUOTED_FAR
    return PARTLY_QUOTED if draft.quote_type == "mixed" else REPORTED


def _beside(cue: Range, sentence: Range) -> bool:
    return sentence.holds(cue.start)
