"""Languages without rules: direct quotations as claims, without a speaker."""

from services.claim_extractor.drafts import Draft
from services.claim_extractor.layout import Layout

SHORTEST = 5
"""Words of a quotation that asserts something."""


def quotation_drafts(layout: Layout) -> list[Draft]:
    """Return the longer quotations, each cut at the ends of its sentences, without a speaker."""
    found = []
    for sentence in layout.sentences:
        for _, quote in layout.quotes_in(sentence.range):
            content = quote.trimmed(layout.text)
            if content.words(layout.text) >= SHORTEST:
                found.append(Draft(content, sentence.range, None, "direct"))
    return found
