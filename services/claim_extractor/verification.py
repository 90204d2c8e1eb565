"""What the article itself says of each claim's truth, and with which words."""

from collections.abc import Sequence

from services.claim_extractor.contradictions import find_contradictions
from services.claim_extractor.drafts import Draft
from services.claim_extractor.fact_checks import find_verdicts
from services.claim_extractor.finding import Finding, Stated, content_words
from services.claim_extractor.layout import Layout
from services.claim_extractor.remarks import find_remarks


def find_verification(
    layout: Layout, drafts: Sequence[Draft], speakers: Sequence[str | None]
) -> list[Finding | None]:
    """Return what is stated for each draft; `speakers` are the resolved names, None own voice.

    A fact check's verdict outweighs another speaker's denial, which outweighs a remark.
    """
    words = [content_words(draft.content.of(layout.text)) for draft in drafts]
    stated = Stated(layout, drafts, speakers, words)
    findings: dict[int, Finding] = {}
    for find in (find_remarks, find_contradictions, find_verdicts):
        findings.update(find(stated))
    return [findings.get(number) for number in range(len(drafts))]
