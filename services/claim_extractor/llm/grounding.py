"""Finds the model's words in the article; what is not there does not exist."""

import re

from services.claim_extractor.ranges import Range

FOLDED = str.maketrans({"“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "–": "-", "—": "-"})
"""Characters that models exchange; one for one, so that offsets hold."""


def ground(text: str, words: str, within: Range, near: int | None = None) -> Range | None:
    """Return where words stand in a stretch of the text, None where they do not.

    Quotation marks, dashes and white space may differ. Of several places the one nearest to the
    position `near` counts, else the first.
    """
    pattern = r"\s+".join(re.escape(word) for word in words.translate(FOLDED).split())
    if not pattern:
        return None
    found = [
        Range(*match.span()) for match in re.finditer(pattern, text.translate(FOLDED)[: within.end])
    ]
    found = [place for place in found if place.start >= within.start]
    if near is None or not found:
        return found[0] if found else None
    return min(found, key=lambda place: abs(place.start - near))
